import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RouteOptions } from 'fastify';
import { roleMay, type Scope, scopes, scopesMay } from '../access/permissions.ts';
import type { Agent, Role } from '../model.ts';
import { createPairingCode } from '../pairing/sites.ts';
import { type RouteAccess, requireAccess } from './authenticate.ts';
import { dialects, fromOwnPage, startTestServer, type TestServer } from './test-support.ts';
import type { Problem, WidgetConversation } from './widget-api.ts';

/**
 * What each route asks for, written a second time on purpose: a route added or changed without changing this table
 * fails here.
 */
const expected: Readonly<Record<string, RouteAccess>> = {
  'GET /healthz': 'public',
  'POST /v1/pairing-codes': 'keys:write',
  'POST /v1/pair': 'public',
  'POST /v1/sites/:id/calls': 'webhook',
  'GET /v1/sites': 'tenant:read',
  'DELETE /v1/sites/:id': 'keys:write',
  'GET /readyz': 'public',
  'GET /metrics': 'metrics',
  'GET /openapi.json': 'public',
  'GET /chat/:key': 'public',
  'GET /docs': 'public',
  'GET /docs/docs.css': 'public',
  'GET /setup': 'public',
  'GET /setup/setup.js': 'public',
  'GET /setup/setup.css': 'public',
  'POST /v1/setup': 'public',
  'POST /v1/session': 'public',
  'GET /v1/session': 'session',
  'DELETE /v1/session': 'session',
  'POST /v1/session/embed': 'public',
  'GET /v1/sessions': 'session',
  'DELETE /v1/sessions/:id': 'session',
  'GET /v1/me/preferences': 'session',
  'PATCH /v1/me/preferences': 'session',
  'GET /v1/agents': 'agents:read',
  'POST /v1/agents': 'agents:write',
  'PATCH /v1/agents/:id': 'agents:write',
  'POST /v1/agents/:id/invite': 'agents:write',
  'DELETE /v1/agents/:id/invite': 'agents:write',
  'GET /v1/conversations': 'conversations:read',
  'GET /v1/conversations/:id': 'conversations:read',
  'GET /v1/conversations/:id/messages': 'conversations:read',
  'GET /v1/conversations/:id/packet': 'conversations:read',
  'POST /v1/handoff-targets/test': 'tenant:write',
  'GET /v1/tenant/webhook-secret': 'keys:write',
  'POST /v1/tenant/webhook-secret/rotate': 'keys:write',
  'GET /v1/messages/:id/trace': 'conversations:read',
  'POST /v1/messages/:id/replay': 'conversations:read',
  'POST /v1/messages/:id/corrections': 'conversations:write',
  'GET /v1/corrections': 'conversations:read',
  'GET /v1/report': 'conversations:read',
  'GET /v1/today': 'conversations:read',
  'POST /v1/corrections/:id/resolve': 'conversations:write',
  'GET /v1/attachments/:id': 'conversations:read',
  'POST /v1/conversations/:id/messages': 'conversations:write',
  'POST /v1/conversations/:id/notes': 'conversations:write',
  'POST /v1/conversations/:id/typing': 'conversations:write',
  'POST /v1/conversations/:id/take': 'conversations:write',
  'POST /v1/conversations/:id/hand-back': 'conversations:write',
  'POST /v1/conversations/:id/resolve': 'conversations:write',
  'GET /v1/inbox': 'conversations:read',
  'GET /v1/inbox/counts': 'conversations:read',
  'GET /v1/inbox/search': 'conversations:read',
  'POST /v1/conversations/bulk': 'conversations:write',
  'POST /v1/conversations/:id/read': 'session',
  'POST /v1/conversations/:id/unread': 'session',
  'POST /v1/conversations/:id/presence': 'session',
  'POST /v1/conversations/:id/assign': 'conversations:write',
  'POST /v1/conversations/:id/snooze': 'conversations:write',
  'POST /v1/conversations/:id/wake': 'conversations:write',
  'POST /v1/conversations/:id/merge': 'conversations:write',
  'POST /v1/conversations/:id/attachments': 'conversations:write',
  'GET /v1/conversations/:id/context': 'conversations:read',
  'GET /v1/conversations/:id/draft': 'conversations:write',
  'GET /v1/proposals': 'conversations:read',
  'GET /v1/proposals/:id': 'conversations:read',
  'POST /v1/proposals/:id/approve': 'conversations:write',
  'POST /v1/proposals/:id/change': 'conversations:write',
  'POST /v1/proposals/:id/decline': 'conversations:write',
  'POST /v1/proposals/:id/done': 'conversations:write',
  'POST /v1/proposals/:id/try': 'conversations:write',
  'GET /v1/canned-responses': 'conversations:read',
  'PUT /v1/canned-responses/:id': 'conversations:write',
  'DELETE /v1/canned-responses/:id': 'conversations:write',
  'POST /v1/canned-responses/:id/render': 'conversations:write',
  'GET /v1/events': 'conversations:read',
  'POST /v1/answers': 'answers:read',
  'GET /v1/articles': 'articles:read',
  'GET /v1/articles/:id': 'articles:read',
  'GET /v1/articles/:id/versions': 'articles:read',
  'PUT /v1/articles/:id': 'articles:write',
  'DELETE /v1/articles/:id': 'articles:write',
  'POST /v1/articles/:id/restore': 'articles:write',
  'PUT /v1/articles/:id/review': 'articles:write',
  'DELETE /v1/articles/:id/versions/:version': 'articles:write',
  'POST /v1/articles/preview': 'articles:read',
  'GET /v1/knowledge': 'articles:read',
  'GET /v1/knowledge/contradictions': 'articles:read',
  'GET /v1/knowledge/counts': 'articles:read',
  'POST /v1/likely-questions': 'articles:read',
  'POST /v1/evaluations': 'articles:write',
  'GET /v1/evaluations': 'articles:write',
  'GET /v1/evaluations/:id': 'articles:write',
  'POST /v1/evaluations/:id/repeat': 'articles:write',
  'POST /v1/evaluations/:id/cancel': 'articles:write',
  'DELETE /v1/evaluations/:id': 'articles:write',
  'POST /v1/imports': 'articles:write',
  'GET /v1/imports': 'articles:read',
  'GET /v1/imports/:id': 'articles:read',
  'POST /v1/imports/:id/cancel': 'articles:write',
  'GET /v1/connections': 'tenant:read',
  'POST /v1/connections/:host/sync': 'articles:write',
  'GET /v1/tenant': 'tenant:read',
  'PATCH /v1/tenant': 'tenant:write',
  'POST /v1/tenant/flows/preview': 'tenant:read',
  'POST /v1/tenant/escalation/try': 'tenant:write',
  'POST /v1/tenant/policy/try': 'tenant:write',
  'POST /v1/tenant/thresholds/try': 'tenant:write',
  'GET /v1/tenant/synonyms/learnt': 'articles:read',
  'POST /v1/tenant/synonyms/learnt/dismiss': 'tenant:write',
  'GET /v1/tenant/flows/shipped': 'tenant:read',
  'GET /v1/tenant/versions': 'tenant:read',
  'GET /v1/tenant/versions/:version': 'tenant:read',
  'GET /v1/tenant/retention-preview': 'tenant:write',
  'GET /v1/tenant/console-secret': 'keys:write',
  'POST /v1/tenant/console-secret/rotate': 'keys:write',
  'GET /v1/tenant/snippet': 'tenant:read',
  'GET /v1/tenant/defaults': 'tenant:read',
  'GET /v1/tenant/identity-secret': 'keys:write',
  'POST /v1/tenant/identity-secret/rotate': 'keys:write',
  'POST /v1/api-keys': 'keys:write',
  'GET /v1/api-keys': 'keys:write',
  'DELETE /v1/api-keys/:id': 'keys:write',
  'GET /v1/audit': 'audit:read',
  'GET /v1/audit/export': 'audit:read',
  'POST /v1/contacts/:id/erase': 'contacts:erase',
  'POST /v1/hosts/:host/webhooks/:tenant': 'webhook',
  'GET /v1/widget/config': 'public',
  'POST /v1/widget/sessions': 'public',
  'GET /v1/widget/conversations': 'visitor',
  'POST /v1/widget/conversations': 'visitor',
  'GET /v1/widget/conversations/:id/messages': 'visitor',
  'POST /v1/widget/conversations/:id/messages': 'visitor',
  'POST /v1/widget/conversations/:id/person': 'visitor',
  'POST /v1/widget/conversations/:id/typing': 'visitor',
  'POST /v1/widget/conversations/:id/rating': 'visitor',
  'POST /v1/widget/conversations/:id/seen': 'visitor',
  'POST /v1/widget/conversations/:id/resolve': 'visitor',
  'POST /v1/widget/conversations/:id/attachments': 'visitor',
  'GET /v1/widget/attachments/:id': 'visitor',
  'POST /v1/widget/messages/:id/feedback': 'visitor',
  'GET /v1/widget/conversations/:id/transcript': 'visitor',
  'GET /v1/widget/conversations/:id/events': 'visitor',
};

let server: TestServer;

const unlimited = 1e6;
const start = (dialect: TestServer['store']['dialect']) =>
  startTestServer({
    dialect,
    limits: {
      requestsPerAddress: unlimited,
      messagesPerVisitor: unlimited,
      sessionsPerAddress: unlimited,
      startsPerVisitor: unlimited,
    },
  });

/** `GET /v1/…` for every route in Fastify's own tree. HEAD goes with GET, OPTIONS is the preflight. */
function registeredRoutes(): string[] {
  const found: string[] = [];
  let path: string[] = [];
  for (const line of server.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const match = /^((?:│ {3}| {4})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/u.exec(line);
    const [, indent = '', part = '', methods = ''] = match ?? [];
    path = [...path.slice(0, indent.length / 4), part];
    const url = path.join('');
    for (const method of methods.split(', ')) {
      if (!['', 'HEAD', 'OPTIONS'].includes(method)) found.push(`${method} ${url}`);
    }
  }
  return found;
}

const roles: readonly Role[] = ['owner', 'admin', 'agent', 'viewer'];
const filled = (path: string) =>
  path
    .replace(':host', 'shop')
    .replace(':tenant', 'nobody')
    .replace(':version', '1')
    .replace(':id', 'absent_1');
const isStream = (route: string) => route.endsWith('/events');

describe.each(dialects)('every route, on %s', (dialect) => {
  beforeAll(async () => {
    server = await start(dialect);
  });
  afterAll(() => server.close());

  it('is in the table with its access, and the table holds no other', () => {
    const registered = registeredRoutes();
    expect(registered.length).toBeGreaterThan(50);
    const access = registered.map((route) => [route, server.app.accessOfRoutes.get(route)]);
    expect(Object.fromEntries(access)).toEqual(expected);
  });

  it('names its access or the server does not start', () => {
    const route = { method: 'GET', url: '/v1/new' } as RouteOptions;
    expect(() => requireAccess(route)).toThrow(/names no access/u);
  });

  it('lets each role do exactly what the table says', async () => {
    await server.tenant('roles');
    for (const role of roles) {
      for (const [route, access] of Object.entries(expected)) {
        if (access === 'public' || access === 'webhook' || access === 'metrics' || isStream(route))
          continue;
        const agent = await server.agent('roles', role);
        const headers = fromOwnPage(await server.cookie(agent));
        const [method, path = ''] = route.split(' ');
        const answer = await server.app.inject({
          method: method as 'GET',
          url: filled(path),
          headers,
        });
        const may = access === 'visitor' ? false : access === 'session' || roleMay(role, access);
        const refused = answer.statusCode === 401 || answer.statusCode === 403;
        expect([role, route, refused]).toEqual([role, route, !may]);
      }
    }
  }, 240_000);

  it('lets a key do exactly what its scope says', async () => {
    await server.tenant('keys');
    for (const scope of scopes) {
      const headers = { authorization: `Bearer ${await server.key('keys', [scope as Scope])}` };
      for (const [route, access] of Object.entries(expected)) {
        if (access === 'public' || access === 'webhook' || access === 'metrics' || isStream(route))
          continue;
        const [method, path = ''] = route.split(' ');
        const answer = await server.app.inject({
          method: method as 'GET',
          url: filled(path),
          headers,
        });
        const may = access !== 'visitor' && access !== 'session' && scopesMay([scope], access);
        const refused = answer.statusCode === 401 || answer.statusCode === 403;
        expect([scope, route, refused]).toEqual([scope, route, !may]);
      }
    }
  }, 240_000);

  it('is closed to nobody, a visitor of the chat and forged secrets', async () => {
    const tenant = await server.tenant('closed');
    const visitor = await server.visitor(tenant);
    const forged = [
      {},
      { authorization: `Bearer att_000000000000_${'a'.repeat(43)}` },
      { authorization: 'Basic YTpi' },
      { cookie: '__Host-attendant-session=forged' },
    ];
    for (const [route, access] of Object.entries(expected)) {
      if (access === 'public' || access === 'webhook' || access === 'metrics') continue;
      const [method, path = ''] = route.split(' ');
      for (const headers of access === 'visitor' ? forged : [...forged, visitor.headers]) {
        const answer = await server.app.inject({
          method: method as 'GET',
          url: filled(path),
          headers,
        });
        expect([route, headers, answer.statusCode]).toEqual([route, headers, 401]);
      }
    }
  });
});

async function siteOf(tenantId: string): Promise<string> {
  const { code } = await server.store.transaction((store) =>
    createPairingCode({ store, clock: () => server.clock.now }, tenantId),
  );
  const site = {
    kind: 'wordpress',
    title: 'x',
    url: 'https://a.example',
    callUrl: 'https://a.example/',
  };
  const payload = { ...site, code };
  const paired = await server.app.inject({ method: 'POST', url: '/v1/pair', payload });
  return paired.json<{ site: string }>().site;
}

async function proposalOf(tenantId: string, conversationId: string): Promise<string> {
  const made = await server.store.proposals.create(tenantId, {
    conversationId,
    state: 'waiting',
    request: { action: 'resend-invoice', orderId: 'order-1' },
    host: null,
    ownerId: null,
    verdict: {
      kind: 'allowed',
      rule: { id: 'invoices', action: 'resend-invoice' },
      amount: null,
      approval: { role: 'agent', why: 'always' },
    },
    risk: { score: 0, signs: [] },
    difference: [],
    proposedBy: 'flow',
    expiresAt: '2099-01-01T00:00:00.000Z',
  });
  if (made === 'taken') throw new Error('unreachable');
  return made.id;
}

async function cannedResponseOf(tenantId: string): Promise<string> {
  const made = await server.store.cannedResponses.put(tenantId, null, {
    name: 'Hi',
    shortcut: 'hi',
    texts: { en: 'Hello' },
  });
  if (typeof made === 'string') throw new Error(made);
  return made.id;
}

async function importOf(tenantId: string): Promise<string> {
  const of = { kind: 'site', url: 'https://shop.example/' } as const;
  return (await server.knowledge.imports.add(server.store, tenantId, of)).id;
}

/** Id of a session of theirs. */
async function sessionOf(agent: Agent): Promise<string> {
  await server.access.sessions.create(agent);
  const sessions = await server.store.credentials.list(agent.tenantId, 'session');
  return sessions.at(-1)?.id ?? '';
}

describe.each(dialects)('tenants, on %s', (dialect) => {
  beforeAll(async () => {
    server = await start(dialect);
  });
  afterAll(() => server.close());

  it('never see each other: another’s id answers like one that never was', async () => {
    const { app } = server;
    const mine = await server.tenant('mine');
    const theirs = await server.tenant('theirs');
    const visitor = await server.visitor(theirs);
    const opened = await app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: visitor.headers,
    });
    const conversationId = opened.json<WidgetConversation>().id;
    const said = await app.inject({
      method: 'POST',
      url: `/v1/widget/conversations/${conversationId}/messages`,
      headers: visitor.headers,
      payload: { id: 'message-1', text: 'their secret' },
    });
    const { message } = said.json<{ message: { id: string } }>();
    const contact = (await server.access.visitors.find(visitor.token))?.contact;
    const file = await server.store.attachments.put('theirs', contact?.id ?? '', {
      name: 'a.pdf',
      type: 'application/pdf',
      bytes: new Uint8Array([1]),
    });
    const theirAgent = await server.agent('theirs', 'agent');
    await server.store.articles.record(
      'theirs',
      'api',
      [{ id: 'returns', title: 't', body: 'b' }],
      { locale: 'en' },
    );
    const theirCorrection = await server.store.corrections.add('theirs', {
      messageId: message.id,
      kind: 'outdated',
      note: null,
      articleId: null,
      agentId: null,
    });
    const theirKeys = await server.access.apiKeys.create({
      tenantId: 'theirs',
      name: 'k',
      scopes: ['audit:read'],
      expiresAt: null,
    });
    const ids: Record<string, string> = {
      conversations: conversationId,
      messages: message.id,
      corrections: theirCorrection.correction.id,
      attachments: file.id,
      agents: theirAgent.id,
      'canned-responses': await cannedResponseOf('theirs'),
      proposals: await proposalOf('theirs', conversationId),
      articles: 'returns',
      imports: await importOf('theirs'),
      evaluations: (
        await server.store.evaluations.create('theirs', {
          id: 'evl_theirs',
          name: 'questions.jsonl',
          total: 1,
          agentId: null,
          questions: '[]',
        })
      ).id,
      'api-keys': theirKeys.credential.id,
      contacts: contact?.id ?? '',
      sessions: await sessionOf(theirAgent),
      sites: await siteOf('theirs'),
    };
    const owner = await server.agent('mine', 'owner');
    const team = fromOwnPage(await server.cookie(owner));
    const guest = (await server.visitor(mine)).headers;
    const bodies: Record<string, object> = {
      messages: { text: 'x', id: 'message-9' },
      notes: { text: 'x' },
      person: { id: 'message-9' },
      rating: { rating: 3 },
      restore: { version: 1 },
      feedback: { value: 'up' },
      corrections: { kind: 'outdated' },
      agents: { name: 'taken over' },
      read: { seq: 1 },
      seen: { seq: 1 },
      presence: { state: 'viewing' },
      assign: { agentId: null },
      snooze: { until: '2026-12-01T09:00:00Z' },
      merge: { into: 'absent_2' },
      approve: { revision: 1 },
      change: { revision: 1, request: { action: 'resend-invoice', orderId: 'order-1' } },
      decline: { revision: 1, note: '' },
      done: { revision: 1, reference: 'r' },
      render: { conversationId: 'absent_2' },
    };
    let compared = 0;
    for (const route of Object.keys(expected)) {
      const [method = '', path = ''] = route.split(' ');
      const kind = /\/([a-z-]+)\/:id/u.exec(path)?.[1];
      // A site's own calls are opened by its signature, never by a session.
      const bySession = expected[route] !== 'webhook';
      if (kind === undefined || isStream(route) || method === 'PUT' || !bySession) continue;
      const widget = path.startsWith('/v1/widget');
      const last = path.split('/').pop() ?? '';
      const body = { ...(bodies[last] ?? (method === 'PATCH' ? bodies.agents : undefined)) };
      if (!widget) delete (body as { id?: string }).id;
      const ask = async (id: string) => {
        const answer = await app.inject({
          method: method as 'POST',
          url: path.replace(':id', id).replace(':version', '1'),
          headers: widget ? guest : team,
          ...(last === 'attachments' || method === 'GET' || method === 'DELETE'
            ? {}
            : { payload: body }),
          ...(last === 'attachments' ? { query: { name: 'a.png' } } : {}),
        });
        return [answer.statusCode, answer.body];
      };
      const foreign = await ask(ids[kind] ?? '');
      expect([route, foreign]).toEqual([route, await ask('absent_1')]);
      expect([route, foreign[0]]).toEqual([route, 404]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
    for (const url of [
      '/v1/conversations',
      '/v1/agents',
      '/v1/articles',
      '/v1/api-keys',
      '/v1/audit',
      '/v1/tenant',
    ]) {
      const answer = await app.inject({ url, headers: team });
      expect([url, answer.body.includes('theirs')]).toEqual([url, false]);
    }
    // And nothing of theirs was changed by asking.
    expect(await server.store.agents.get('theirs', theirAgent.id)).toEqual(theirAgent);
    expect((await server.store.articles.versions('theirs', 'returns')).length).toBe(1);
  });

  it('are not reached by a visitor of the same tenant who guesses an id', async () => {
    const tenant = await server.tenant('guess');
    const one = await server.visitor(tenant);
    const other = await server.visitor(tenant);
    const opened = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: one.headers,
    });
    const { id } = opened.json<WidgetConversation>();
    const url = `/v1/widget/conversations/${id}/messages`;
    expect((await server.app.inject({ url, headers: one.headers })).statusCode).toBe(200);
    const answer = await server.app.inject({ url, headers: other.headers });
    expect(answer.json<Problem>().code).toBe('CONVERSATION_NOT_FOUND');
  });
});
