import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../model.ts';
import { fromOwnPage, NOW } from './test-support.ts';
import { useTestServer } from './use-test-server.ts';
import type { WidgetConversation } from './widget-api.ts';

const start = useTestServer();

describe('API keys', () => {
  async function startWithOwner() {
    const server = await start();
    await server.tenant('acme');
    const headers = fromOwnPage(await server.cookie(await server.agent('acme', 'owner')));
    const make = (payload: object) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/api-keys',
        headers,
        payload: { name: 'report', scopes: ['audit:read'], ...payload },
      });
    const list = async () =>
      (await server.app.inject({ url: '/v1/api-keys', headers })).json<{ items: object[] }>().items;
    return { server, headers, make, list };
  }

  it('end when they should, and none is made that would have ended already', async () => {
    const { server, make, list } = await startWithOwner();
    const over = await make({ expiresAt: NOW.toISOString() });
    expect(over.statusCode).toBe(422);
    expect(over.json()).toMatchObject({ code: 'KEY_EXPIRED' });
    expect(await list()).toEqual([]);
    const expiresAt = new Date(NOW.getTime() + 60_000).toISOString();
    const made = await make({ expiresAt });
    expect(made.json()).toMatchObject({ expiresAt });
    const authorization = `Bearer ${made.json<{ key: string }>().key}`;
    const audit = () => server.app.inject({ url: '/v1/audit', headers: { authorization } });
    expect((await audit()).statusCode).toBe(200);
    server.clock.now = new Date(NOW.getTime() + 61_000);
    expect((await audit()).statusCode).toBe(401);
  });

  it('are listed without a name or a beginning where none was kept', async () => {
    const { server, list } = await startWithOwner();
    const nothing = { subject: null, name: null, expiresAt: null };
    await server.store.credentials.create({
      ...nothing,
      tenantId: 'acme',
      kind: 'api-key',
      scopes: ['audit:read'],
      hash: 'h',
    });
    expect(await list()).toMatchObject([{ name: '', prefix: '', scopes: ['audit:read'] }]);
  });

  it('cannot be revoked twice, and no other credential is revoked in their place', async () => {
    const { server, headers, make } = await startWithOwner();
    const { id } = (await make({})).json<{ id: string }>();
    const revoke = async (which: string) =>
      (await server.app.inject({ method: 'DELETE', url: `/v1/api-keys/${which}`, headers }))
        .statusCode;
    const other = await server.agent('acme', 'viewer');
    await server.access.sessions.create(other);
    const [session] = await server.store.credentials.list('acme', 'session');
    expect([await revoke(id), await revoke(id), await revoke(session?.id ?? '')]).toEqual([
      204, 404, 404,
    ]);
  });
});

describe('a dry run', () => {
  it('shows a silence as one: without a reply, a confidence or a grounding', async () => {
    const trace: Decision['trace'] = {
      question: 'q',
      language: 'en',
      mood: null,
      steps: [],
      hits: [],
      receipts: [],
      articles: [],
      milliseconds: 1,
    };
    const silence: Decision = { kind: 'silence', reason: 'resolved', trace };
    const server = await start({ deps: (deps) => ({ ...deps, ask: async () => silence }) });
    await server.tenant('acme');
    const authorization = `Bearer ${await server.key('acme', ['answers:read'])}`;
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v1/answers',
      headers: { authorization },
      payload: { question: 'Thanks' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      decision: 'silence',
      reason: 'resolved',
      confidence: null,
      grounding: null,
      reply: null,
    });
  });
});

describe('a webhook', () => {
  it('without a body, and with a header given twice, reaches the adapter as it is', async () => {
    const server = await start();
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v1/hosts/shop/webhooks/acme',
      headers: { 'set-cookie': ['one', 'two'] },
    });
    expect(answer.statusCode).toBe(202);
    const { request } = server.webhooks[0] ?? {};
    expect(request?.body).toEqual(new Uint8Array());
    expect(request?.headers['set-cookie']).toBe('one, two');
    expect(request?.now).toBe(NOW.toISOString());
  });
});

describe('the team’s stream', () => {
  it('tells of a conversation that changes hands, and of nothing that is none', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const visitor = await server.visitor(tenant);
    const headers = fromOwnPage(await server.cookie(await server.agent('acme', 'agent')));
    const opened = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: visitor.headers,
    });
    const { id } = opened.json<WidgetConversation>();
    const from = await server.store.events.head('acme');
    // Neither names a conversation: a reader sees nothing of them.
    await server.store.events.append('acme', { kind: 'articles.changed' });
    await server.store.events.append('acme', { kind: 'conversation.changed' });
    const taken = await server.app.inject({
      method: 'POST',
      url: `/v1/conversations/${id}/take`,
      headers,
      payload: {},
    });
    expect(taken.statusCode).toBe(200);
    const { agentId } = taken.json<{ agentId: string }>();

    await server.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.server.address() as AddressInfo;
    const abort = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/v1/events`, {
      headers: { cookie: headers.cookie, 'last-event-id': String(from) },
      signal: abort.signal,
    });
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes(`"agentId":"${agentId}"`)) break;
    }
    abort.abort();
    const events = [...text.matchAll(/^event: (.*)$/gmu)].map(([, name]) => name);
    expect(events[0]).toBe('ready');
    expect(events).toContain('conversation');
    expect(
      events.slice(1).filter((name) => !/^(?:conversation|message)$/u.test(name ?? '')),
    ).toEqual([]);
    expect(text).toContain(`"id":"${id}"`);
  });
});
