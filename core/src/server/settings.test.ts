/** The settings of a tenant over HTTP: what is refused, what two people at once may do, what is written down. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantSettings } from '../model.ts';
import { dialects, fromOwnPage, NOW, startTestServer, type TestServer } from './test-support.ts';
import type { Problem, WidgetConfig } from './widget-api.ts';

type Settings = { readonly settings: TenantSettings };
const DAY = 86_400_000;

describe.each(dialects)('settings, on %s', (dialect) => {
  let server: TestServer;
  let count = 0;
  beforeAll(async () => {
    server = await startTestServer({ dialect });
  });
  afterAll(() => server.close());

  async function shop() {
    count += 1;
    const tenant = await server.tenant(`shop${count}`);
    const owner = await server.agent(tenant.id, 'owner');
    const headers = fromOwnPage(await server.cookie(owner));
    const read = () => server.app.inject({ url: '/v1/tenant', headers });
    const patch = (payload: object, more: Record<string, string> = {}) =>
      server.app.inject({
        method: 'PATCH',
        url: '/v1/tenant',
        headers: { ...headers, ...more },
        payload,
      });
    const set = (settings: object) => patch({ settings });
    return { tenant, owner, headers, read, patch, set };
  }

  it('are stored as given and taken away by null', async () => {
    const { set, owner } = await shop();
    const given = {
      tone: 'friendly',
      templates: { unknown: { en: 'No page, {{contact.name}}.', de: 'Keine Seite.' } },
      handoffTargets: [
        { name: 'Team', when: { reasons: ['anger'], languages: ['de'] }, agentIds: [owner.id] },
      ],
      widget: { side: 'start', label: { en: 'Help' } },
      retention: { resolvedDays: 90, attachmentDays: null },
      consoleOrigins: ['https://admin.shop.example', 'http://localhost:3000'],
      topicThresholds: [{ articles: ['legal/*', 'warranty'], answerAbove: 0.9 }],
      synonyms: { en: ['trainers, sneakers'], 'zh-Hans': ['运动鞋、球鞋'] },
    };
    const answer = await set(given);
    expect(answer.json<Settings>().settings).toMatchObject(given);
    const gone = await set({
      tone: null,
      templates: null,
      widget: null,
      retention: null,
      topicThresholds: null,
    });
    const { settings } = gone.json<Settings>();
    expect(Object.keys(settings)).not.toEqual(
      expect.arrayContaining(['tone', 'templates', 'widget', 'retention', 'topicThresholds']),
    );
    expect(settings.handoffTargets).toEqual(given.handoffTargets);
  });

  it('name each fault with its place', async () => {
    const { set } = await shop();
    const faultsOf = async (settings: object) => {
      const answer = await set(settings);
      expect([settings, answer.statusCode]).toEqual([settings, 400]);
      return answer.json<Problem>().faults ?? [];
    };
    const faults = await faultsOf({
      templates: { unknown: { en: 'x {{contact.email}}', de: 'x {{' }, greeting: { en: '' } },
    });
    expect(faults.map(({ path }) => path).sort()).toEqual([
      'body/settings/templates/greeting/en',
      'body/settings/templates/unknown/de',
      'body/settings/templates/unknown/en',
    ]);
    expect(faults.map(({ message }) => message).join('\n')).toContain(
      '{{contact.email}} at character 3 is no variable here',
    );
    for (const settings of [
      { tone: 'rude' },
      { synonyms: { en: ['alone'] } },
      { synonyms: { en: ['a, , ,'] } },
      { synonyms: { 'not a tag': ['a, b'] } },
      { templates: { nothing: { en: 'x' } } },
      { templates: { unknown: { 'not a tag': 'x' } } },
      { templates: { unknown: { en: 'We have refunded you.' } } },
      { handoffTargets: [{ name: 'x', when: {}, agentIds: [] }] },
      { handoffTargets: [{ name: 'x', when: { odd: 1 }, agentIds: ['a'] }] },
      { widget: { side: 'left' } },
      { widget: { side: 'end', label: { en: 'two\nlines' } } },
      { retention: { resolvedDays: 0, attachmentDays: null } },
      { retention: { resolvedDays: 30 } },
      { consoleOrigins: ['https://shop.example/path'] },
      { consoleOrigins: ['*'] },
      { consoleOrigins: ["https://a.example;script-src 'unsafe-inline'"] },
      { consoleOrigins: ['https://a;b.example'] },
      { consoleOrigins: ['http://shop.example'] },
    ]) {
      expect((await faultsOf(settings)).length).toBeGreaterThan(0);
    }
  });

  it('of a topic are refused when they cross', async () => {
    const { set } = await shop();
    const topic = (more: object) =>
      set({ answerAbove: 0.6, topicThresholds: [{ articles: ['legal/*'], ...more }] });
    for (const crossed of [{ unknownBelow: 0.7 }, { answerAbove: 0.3, unknownBelow: 0.4 }]) {
      const answer = await topic(crossed);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'SETTINGS_CONFLICT']);
    }
    expect((await topic({ answerAbove: 0.9, unknownBelow: 0.7 })).statusCode).toBe(200);
  });

  it('hand over to agents of the tenant only', async () => {
    const [mine, theirs] = [await shop(), await shop()];
    const target = (id: string) => ({ handoffTargets: [{ name: 'x', when: {}, agentIds: [id] }] });
    const answer = await mine.set(target(theirs.owner.id));
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'SETTINGS_CONFLICT']);
    const absent = await mine.set(target('agt_absent'));
    expect(absent.json<Problem>().detail).toBe(
      answer.json<Problem>().detail.replace(theirs.owner.id, 'agt_absent'),
    );
    expect((await mine.set(target(mine.owner.id))).statusCode).toBe(200);
  });

  it('of two who change them from one state the second is told', async () => {
    const { read, patch, tenant } = await shop();
    const tag = String((await read()).headers.etag);
    expect(tag).toMatch(/^"[\w-]{43}"$/u);
    const first = await patch({ settings: { tone: 'formal' } }, { 'if-match': tag });
    expect(first.statusCode).toBe(200);
    const second = await patch({ settings: { tone: 'friendly' } }, { 'if-match': tag });
    expect([second.statusCode, second.json<Problem>().code]).toEqual([412, 'SETTINGS_CHANGED']);
    const now = await read();
    expect(now.json<Settings>().settings.tone).toBe('formal');
    expect(now.headers.etag).toBe(first.headers.etag);
    const third = await patch({ name: 'New' }, { 'if-match': String(first.headers.etag) });
    expect(third.statusCode).toBe(200);
    expect((await patch({ name: 'Newer' }, { 'if-match': '*' })).statusCode).toBe(200);
    // What was refused is not in the log.
    const { items } = await server.store.audit.list(tenant.id, { limit: 9 });
    expect(items.map(({ detail }) => detail)).toEqual([
      { changed: ['name'] },
      { changed: ['name'] },
      { changed: ['tone'] },
    ]);
  });

  it('of many who change them at once from one state one is served', async () => {
    const { read, patch } = await shop();
    const tag = String((await read()).headers.etag);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => patch({ name: `Name ${n}` }, { 'if-match': tag })),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(5);
  });

  it('keep what was changed elsewhere at the same time', async () => {
    const { patch, read } = await shop();
    await Promise.all([
      patch({ settings: { tone: 'formal' } }),
      patch({ settings: { answerAbove: 0.9 } }),
      patch({ settings: { modelBudgetCents: 700 } }),
    ]);
    expect((await read()).json<Settings>().settings).toMatchObject({
      tone: 'formal',
      answerAbove: 0.9,
      modelBudgetCents: 700,
    });
  });

  it('tell whoever watches, and reach the chat', async () => {
    const { tenant, set } = await shop();
    const from = await server.store.events.head(tenant.id);
    await set({ widget: { side: 'start', label: { 'zh-Hans': '帮助' } } });
    const events = await server.store.events.after(tenant.id, from, { limit: 9 });
    expect(events.map(({ kind }) => kind)).toEqual(['settings.changed']);
    const config = async (locale: string) =>
      (
        await server.app.inject({
          url: '/v1/widget/config',
          query: { key: tenant.widgetKey, locale },
        })
      ).json<WidgetConfig>();
    expect(await config('zh-CN')).toMatchObject({ side: 'start', label: '帮助' });
    expect(await config('en')).toMatchObject({ side: 'start', label: null });
  });

  it('count what a retention would erase, for those who may set it', async () => {
    const { tenant, headers } = await shop();
    const contact = await server.store.contacts.create(tenant.id, {});
    const made = await server.store.conversations.create(tenant.id, {
      contactId: contact.id,
      channel: 'widget',
    });
    await server.store.conversations.update(tenant.id, made.id, made.revision, {
      status: 'resolved',
    });
    const preview = (query: Record<string, string>, as: Record<string, string> = headers) =>
      server.app.inject({ url: '/v1/tenant/retention-preview', query, headers: as });
    const nothing = { conversations: 0, messages: 0, contacts: 0, attachments: 0 };
    expect((await preview({ resolvedDays: '1' })).json()).toEqual(nothing);
    server.clock.now = new Date(NOW.getTime() + 2 * DAY);
    // Sessions are idle by then.
    const later = fromOwnPage(await server.cookie(await server.agent(tenant.id, 'admin')));
    expect((await preview({ resolvedDays: '1' }, later)).json()).toEqual({
      ...nothing,
      conversations: 1,
      contacts: 1,
    });
    expect((await preview({}, later)).json()).toEqual(nothing);
    expect((await preview({ resolvedDays: '0' }, later)).statusCode).toBe(400);
    const agent = fromOwnPage(await server.cookie(await server.agent(tenant.id, 'agent')));
    expect((await preview({ resolvedDays: '1' }, agent)).statusCode).toBe(403);
    expect(await server.store.conversations.get(tenant.id, made.id)).not.toBeNull();
    server.clock.now = NOW;
  });
});
