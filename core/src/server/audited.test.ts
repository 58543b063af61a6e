import { afterEach, describe, expect, it } from '@jest/globals';
import { createConversations } from '../conversation/create-conversations.ts';
import type { Store } from '../storage/store.ts';
import { dialects, fromOwnPage, startTestServer, type TestServer } from './test-support.ts';
import type { WidgetConversation } from './widget-api.ts';

let running: TestServer | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

/** A store whose audit log cannot be written while `broken.now`. */
function withBreakableAudit(store: Store, broken: { now: boolean }): Store {
  const wrap = (inner: Store): Store => ({
    ...inner,
    audit: {
      all: inner.audit.all,
      list: inner.audit.list,
      append: (...given) => {
        if (broken.now) throw new Error('the audit log cannot be written');
        return inner.audit.append(...given);
      },
    },
    transaction: (work) => inner.transaction((tx) => work(wrap(tx))),
  });
  return wrap(store);
}

async function start(dialect: Store['dialect']) {
  const broken = { now: false };
  const server = await startTestServer({
    dialect,
    deps: (deps) => {
      const store = withBreakableAudit(deps.store, broken);
      const conversations = createConversations({
        store,
        wakeJobs: () => undefined,
        askForPersonText: () => 'A person, please.',
      });
      return { ...deps, store, conversations };
    },
  });
  running = server;
  const tenant = await server.tenant('acme');
  const visitor = await server.visitor(tenant);
  const opened = await server.app.inject({
    method: 'POST',
    url: '/v1/widget/conversations',
    headers: visitor.headers,
  });
  const { id } = opened.json<WidgetConversation>();
  const agent = await server.agent('acme', 'owner');
  const headers = fromOwnPage(await server.cookie(agent));
  const post = (path: string, payload: object = {}, key?: string) =>
    server.app.inject({
      method: 'POST',
      url: `/v1/conversations/${id}/${path}`,
      headers: { ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      payload,
    });
  const state = async () => ({
    conversation: await server.store.conversations.get('acme', id),
    messages: await server.store.messages.list('acme', id, { limit: 50 }),
    events: await server.store.events.head('acme'),
  });
  const entries = async () => {
    const page = await server.store.audit.list('acme', { limit: 50 });
    return page.items.map(({ action, detail }) => ({ action, detail })).reverse();
  };
  return { server, broken, post, state, entries, agent, headers, id };
}

describe.each(dialects)('what an agent does, on %s,', (dialect) => {
  it('is done only if it is written down', async () => {
    const { broken, post, state, entries } = await start(dialect);
    const steps = [
      ['take', {}],
      ['messages', { text: 'I am here' }],
      ['notes', { text: 'a regular' }],
      ['hand-back', {}],
      ['resolve', {}],
    ] as const;
    for (const [path, payload] of steps) {
      const before = await state();
      broken.now = true;
      expect([path, (await post(path, payload)).statusCode]).toEqual([path, 500]);
      broken.now = false;
      expect([path, await state()]).toEqual([path, before]);
      expect([path, (await post(path, payload)).statusCode < 300]).toEqual([path, true]);
    }
    expect((await entries()).map(({ action }) => action)).toEqual([
      'conversation.taken',
      'conversation.answered',
      'conversation.noted',
      'conversation.handed-back',
      'conversation.resolved',
    ]);
  });

  it('is written down once, however often it is sent', async () => {
    const { post, entries, agent, server, id } = await start(dialect);
    for (let time = 0; time < 3; time += 1) {
      const said = await post('messages', { text: 'I am here' }, 'key-1');
      expect(said.statusCode).toBe(201);
      expect((await post('notes', { text: 'a regular' }, 'key-2')).statusCode).toBe(201);
      expect((await post('take')).statusCode).toBe(200);
    }
    for (let time = 0; time < 2; time += 1) await post('resolve');
    const said = await server.store.messages.list('acme', id, { limit: 50 });
    const [answer] = said.filter((one) => one.author === 'agent' && one.audience === 'everyone');
    const [note] = said.filter((one) => one.audience === 'team');
    const detail = (messageId?: string) => ({
      agentId: agent.id,
      ...(messageId === undefined ? {} : { messageId }),
    });
    expect(await entries()).toEqual([
      { action: 'conversation.answered', detail: detail(answer?.id) },
      { action: 'conversation.noted', detail: detail(note?.id) },
      { action: 'conversation.resolved', detail: detail() },
    ]);
  });

  it('does not take a conversation again when an old answer is sent again', async () => {
    const { post, state, entries } = await start(dialect);
    await post('messages', { text: 'I am here' }, 'key-1');
    await post('hand-back');
    const before = await state();
    const repeated = await post('messages', { text: 'I am here' }, 'key-1');
    expect(repeated.statusCode).toBe(201);
    expect(await state()).toEqual(before);
    expect(before.conversation).toMatchObject({ status: 'pending', agentId: null });
    expect(await entries()).toHaveLength(2);
  });

  it('to keys, colleagues and contacts is undone too when it cannot be written down', async () => {
    const { server, broken, headers } = await start(dialect);
    const contact = await server.store.contacts.create('acme', { name: 'Wei' });
    const post = (url: string, payload: object) =>
      server.app.inject({ method: 'POST', url, headers, payload });
    const secret = await server.access.visitors.identitySecret('acme');
    broken.now = true;
    const answers = [
      await post('/v1/api-keys', { name: 'k', scopes: ['audit:read'] }),
      await post('/v1/agents', { email: 'new@acme.example', name: 'New', role: 'agent' }),
      await post(`/v1/contacts/${contact.id}/erase`, {}),
      await post('/v1/tenant/identity-secret/rotate', {}),
      await server.app.inject({ method: 'DELETE', url: '/v1/session', headers }),
    ];
    broken.now = false;
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 500, 500, 500, 500]);
    expect(await server.store.credentials.list('acme', 'api-key')).toEqual([]);
    expect(await server.store.credentials.list('acme', 'invite')).toEqual([]);
    expect(await server.store.agents.list('acme')).toHaveLength(1);
    expect(await server.store.contacts.get('acme', contact.id)).toMatchObject({ name: 'Wei' });
    expect(await server.access.visitors.identitySecret('acme')).toBe(secret);
    const still = await server.app.inject({ url: '/v1/session', headers });
    expect(still.statusCode).toBe(200);
  });
});
