import { describe, expect, it } from '@jest/globals';
import { strapFlow } from '../flows/tenant/tenant-flow.fixture.ts';
import { fromOwnPage } from './test-support.ts';
import { useTestServer } from './use-test-server.ts';

const start = useTestServer();

async function shop() {
  const server = await start();
  const tenant = await server.tenant('acme');
  const headers = fromOwnPage(await server.cookie(await server.agent(tenant.id, 'owner')));
  const save = (flows: unknown) =>
    server.app.inject({
      method: 'PATCH',
      url: '/v1/tenant',
      headers,
      payload: { settings: { flows } },
    });
  const preview = (body: object) =>
    server.app.inject({ method: 'POST', url: '/v1/tenant/flows/preview', headers, payload: body });
  return { server, tenant, save, preview };
}

describe('journeys of a tenant', () => {
  it('are kept as given, and led through in a conversation', async () => {
    const { server, tenant, save } = await shop();
    const saved = await save([strapFlow]);
    expect(saved.statusCode).toBe(200);
    expect(saved.json<{ settings: { flows: unknown } }>().settings.flows).toEqual([strapFlow]);
    expect((await server.store.tenants.get(tenant.id))?.settings.flows).toEqual([strapFlow]);
  });

  it('are refused with each fault and its place', async () => {
    const { save } = await shop();
    const [first, ...others] = strapFlow.steps;
    const broken = { ...strapFlow, steps: [{ ...first, next: 'nowhere' }, ...others] };
    const answer = await save([strapFlow, broken]);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'FLOW_INVALID',
      faults: expect.arrayContaining([
        { path: 'body/settings/flows/1/id', message: 'there are two journeys “strap”' },
        {
          path: 'body/settings/flows/1/steps/0',
          message: 'it goes on to “nowhere”, which is no step',
        },
      ]),
    });
  });

  it.each([
    ['a name with spaces', { ...strapFlow, id: 'a strap' }],
    ['no steps', { ...strapFlow, steps: [] }],
    ['one choice', { ...strapFlow, steps: [{ ...strapFlow.steps[1], choices: [] }] }],
    ['an unknown kind', { ...strapFlow, steps: [{ ...strapFlow.steps[0], kind: 'pay' }] }],
    ['more than there is', { ...strapFlow, steps: [{ ...strapFlow.steps[0], url: 'x' }] }],
  ])('are refused with %s', async (_, flow) => {
    const { save } = await shop();
    expect((await save([flow])).statusCode).toBe(400);
  });

  it('can be tried out before they are saved', async () => {
    const { preview, tenant, server } = await shop();
    const answer = await preview({
      flow: { ...strapFlow, enabled: false },
      lines: ['I need a new strap', '20 mm', 'a@b.example', 'never said'],
    });
    expect(answer.json()).toEqual({
      faults: [],
      lines: [
        {
          said: 'I need a new strap',
          reply: {
            text: 'Let us find it.\n\nHow wide is the lug?',
            choices: ['18 mm', '20 mm', 'I am not sure'],
          },
          step: 'width',
          handsOver: false,
        },
        {
          said: '20 mm',
          reply: { text: 'Where may we write to?', choices: [] },
          step: 'mail',
          handsOver: false,
        },
        {
          said: 'a@b.example',
          reply: { text: 'Noted: 20 mm.', choices: [] },
          step: null,
          handsOver: false,
        },
      ],
    });
    expect((await server.store.tenants.get(tenant.id))?.settings.flows).toBeUndefined();
  });

  it('tell what is wrong instead of a preview', async () => {
    const { preview } = await shop();
    const answer = await preview({ flow: { ...strapFlow, examples: {} }, lines: ['x'] });
    expect(answer.json()).toMatchObject({ lines: [], faults: [{ path: 'examples' }] });
  });
});
