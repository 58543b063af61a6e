import { describe, expect, it } from '@jest/globals';
import { builtInRules } from '../escalation/built-in-rules.ts';
import { fromOwnPage } from './test-support.ts';
import { useTestServer } from './use-test-server.ts';

const start = useTestServer();
const rule = (name: string, when: object) => ({ name, reason: 'rule', when });

async function shop(role: 'owner' | 'agent' = 'owner') {
  const server = await start();
  const tenant = await server.tenant('acme');
  const headers = fromOwnPage(await server.cookie(await server.agent(tenant.id, role)));
  const save = (escalation: unknown) =>
    server.app.inject({
      method: 'PATCH',
      url: '/v1/tenant',
      headers,
      payload: { settings: { escalation } },
    });
  const tryOut = (payload: object) =>
    server.app.inject({ method: 'POST', url: '/v1/tenant/escalation/try', headers, payload });
  return { server, tenant, save, tryOut };
}

describe('escalation rules of a tenant', () => {
  it('are kept as given, with every condition there is', async () => {
    const { server, tenant, save } = await shop();
    const when = {
      frustrationAbove: 0.6,
      moodRising: true,
      confidenceBelow: 0.2,
      valueAbove: { minor: 50_000, currency: 'EUR' },
      valueRankAbove: 0.95,
      riskAbove: 0.7,
      outsidePolicy: true,
      contactTags: ['vip'],
      ordersAtLeast: 10,
      spentAtLeast: { minor: 1, currency: 'JPY' },
      unsupportedLanguage: true,
      trouble: ['host', 'model'],
      hours: 'outside',
    };
    const rules = [rule('all', when), ...builtInRules];
    expect((await save(rules)).statusCode).toBe(200);
    expect((await server.store.tenants.get(tenant.id))?.settings.escalation).toEqual(rules);
  });
  it('are refused with the place of each fault, saved and tried alike', async () => {
    const { save, tryOut } = await shop();
    const rules = [
      rule('first', { words: ['x'] }),
      rule('second', { words: ['x'], channels: ['email'] }),
      rule('third', { topics: ['refunds'] }),
    ];
    const saved = await save(rules);
    expect(saved.statusCode).toBe(422);
    expect(saved.json()).toMatchObject({
      code: 'ESCALATION_INVALID',
      faults: [
        { path: 'body/settings/escalation/1', message: expect.stringContaining('never speak') },
        { path: 'body/settings/escalation/2/when/topics' },
      ],
    });
    const tried = await tryOut({ rules });
    expect(tried.statusCode).toBe(422);
    expect(tried.json<{ faults: { path: string }[] }>().faults[0]?.path).toBe('body/rules/1');
  });
  it.each([
    ['no condition', {}],
    ['an unknown condition', { mood: 'bad' }],
    ['a currency that is none', { valueAbove: { minor: 1, currency: 'euro' } }],
    ['an hour that is none', { hours: 'noon' }],
    ['a condition that says no', { moodRising: false }],
  ])('are refused with %s', async (_, when) => {
    const { save } = await shop();
    expect((await save([rule('one', when)])).statusCode).toBe(400);
  });
  it('are tried by whoever may change them, on conversations there may be none of', async () => {
    const { tryOut } = await shop();
    const tried = await tryOut({ rules: [] });
    expect(tried.statusCode).toBe(200);
    expect(tried.json()).toMatchObject({ conversations: 0, before: 0, after: 0 });
    expect((await tryOut({ rules: [], limit: 501 })).statusCode).toBe(400);
    const other = await shop('agent');
    expect((await other.tryOut({ rules: [] })).statusCode).toBe(403);
  });
});
