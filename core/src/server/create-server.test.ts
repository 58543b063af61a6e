import { describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { fromOwnPage, PAGE, PUBLIC_URL, type TestServer } from './test-support.ts';
import { useTestServer } from './use-test-server.ts';
import type { Problem, WidgetConversation } from './widget-api.ts';

const start = useTestServer();

async function conversation(server: TestServer) {
  const tenant = await server.tenant('acme');
  const visitor = await server.visitor(tenant);
  const opened = await server.app.inject({
    method: 'POST',
    url: '/v1/widget/conversations',
    headers: visitor.headers,
  });
  expect(opened.statusCode).toBe(201);
  return { tenant, visitor, id: opened.json<WidgetConversation>().id };
}

describe('a customer and an agent', () => {
  it('talk: asked, taken, answered, noted unseen, handed back, rated, resolved', async () => {
    const server = await start();
    const { app } = server;
    const { tenant, visitor, id } = await conversation(server);
    const said = await app.inject({
      method: 'POST',
      url: `/v1/widget/conversations/${id}/messages`,
      headers: visitor.headers,
      payload: { id: 'message-1', text: 'Hello <b>there</b>' },
    });
    expect(said.statusCode).toBe(202);
    expect(said.json()).toMatchObject({
      message: { seq: 1, author: 'contact', text: 'Hello <b>there</b>' },
    });

    const agent = await server.agent(tenant.id, 'agent', 'Mara Lind');
    const headers = fromOwnPage(await server.cookie(agent));
    const post = (path: string, payload: object = {}) =>
      app.inject({ method: 'POST', url: `/v1/conversations/${id}/${path}`, headers, payload });
    expect((await post('take')).json()).toMatchObject({ status: 'open', agentId: agent.id });
    expect((await post('notes', { text: 'a regular' })).statusCode).toBe(201);
    expect((await post('messages', { text: 'I am here' })).json()).toMatchObject({
      author: 'agent',
    });

    const seen = await app.inject({
      url: `/v1/widget/conversations/${id}/messages`,
      headers: visitor.headers,
    });
    expect(seen.json()).toMatchObject({ conversation: { agentName: 'Mara', status: 'open' } });
    expect(seen.body).toContain('I am here');
    expect(seen.body).not.toContain('a regular');
    expect(seen.headers['cache-control']).toBe('no-store');
    const all = await app.inject({ url: `/v1/conversations/${id}/messages`, headers });
    expect(all.body).toContain('a regular');

    expect((await post('hand-back')).json()).toMatchObject({ status: 'pending', agentId: null });
    expect((await post('hand-back')).json()).toMatchObject({ code: 'CONVERSATION_NOT_HELD' });
    for (const [path, payload] of [
      ['rating', { rating: 5 }],
      ['resolve', {}],
    ] as const) {
      const answer = await app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${id}/${path}`,
        headers: visitor.headers,
        payload,
      });
      expect([path, answer.statusCode]).toEqual([path, 204]);
    }
    const listed = await app.inject({ url: '/v1/conversations?status=resolved', headers });
    expect(listed.json()).toMatchObject({
      items: [{ id, status: 'resolved', rating: 5 }],
      next: null,
    });
    const transcript = await app.inject({
      url: `/v1/widget/conversations/${id}/transcript`,
      headers: visitor.headers,
    });
    expect(transcript.body).toContain('Mara:\nI am here');
    expect(transcript.body).not.toContain('a regular');
    expect(transcript.headers['content-disposition']).toMatch(/^attachment/u);
    const entries: string[] = [];
    for await (const entry of server.store.audit.all(tenant.id)) entries.push(entry.action);
    expect(entries).toEqual([
      'conversation.taken',
      'conversation.noted',
      'conversation.answered',
      'conversation.handed-back',
    ]);
  });

  it('a message sent twice with one id is one message', async () => {
    const server = await start();
    const { visitor, id } = await conversation(server);
    const send = () =>
      server.app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${id}/messages`,
        headers: visitor.headers,
        payload: { id: 'message-1', text: 'once' },
      });
    const [one, other] = [await send(), await send()];
    expect(other.json()).toEqual(one.json());
  });
});

describe('errors', () => {
  it('are problem documents for whatever is wrong with a request', async () => {
    const server = await start();
    const { visitor, id } = await conversation(server);
    const url = `/v1/widget/conversations/${id}/messages`;
    const json = { ...visitor.headers, 'content-type': 'application/json' };
    const cases = [
      [{ url: '/nowhere' }, 404, 'ROUTE_NOT_FOUND'],
      [{ method: 'PUT', url, headers: json, payload: '{}' }, 405, 'METHOD_NOT_ALLOWED'],
      [{ method: 'POST', url, headers: json, payload: '{"id":' }, 400, 'BODY_INVALID'],
      [{ method: 'POST', url, headers: json, payload: '' }, 400, 'BODY_INVALID'],
      [
        { method: 'POST', url, headers: json, payload: '{"__proto__":{"a":1}}' },
        400,
        'BODY_INVALID',
      ],
      [
        { method: 'POST', url, headers: json, payload: Buffer.from([0x22, 0xff, 0x22]) },
        400,
        'BODY_INVALID',
      ],
      [
        { method: 'POST', url, headers: json, payload: `"${'x'.repeat(70_000)}"` },
        413,
        'BODY_TOO_LARGE',
      ],
      [
        { method: 'POST', url, headers: { ...json, 'content-type': 'text/plain' }, payload: 'hi' },
        415,
        'MEDIA_TYPE_UNSUPPORTED',
      ],
      [
        {
          method: 'POST',
          url,
          headers: json,
          payload: JSON.stringify({ id: 'message-1', text: 'x'.repeat(8_001) }),
        },
        422,
        'MESSAGE_TOO_LONG',
      ],
      [
        {
          method: 'POST',
          url,
          headers: json,
          payload: JSON.stringify({ id: 'message-1', text: '  ' }),
        },
        422,
        'MESSAGE_EMPTY',
      ],
      [{ url: '/v1/widget/%zz' }, 400, 'ADDRESS_INVALID'],
      [
        { url: '/v1/widget/conversations?cursor=bm9wZQ', headers: visitor.headers },
        400,
        'CURSOR_INVALID',
      ],
      [{ url: '/v1/conversations' }, 401, 'AUTH_REQUIRED'],
      [{ url: '/v1/widget/config?key=unknown' }, 404, 'WIDGET_KEY_UNKNOWN'],
      [
        {
          url: `/v1/widget/conversations/${id}/events`,
          headers: { ...visitor.headers, 'last-event-id': 'x' },
        },
        400,
        'LAST_EVENT_ID_INVALID',
      ],
    ] as const;
    for (const [request, status, code] of cases) {
      const answer = await server.app.inject(request as InjectOptions);
      const problem = answer.json<Problem>();
      expect([code, answer.statusCode, problem.code]).toEqual([code, status, code]);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/u);
      expect(problem).toMatchObject({
        status,
        type: expect.stringMatching(/^urn:attendant:problem:/u),
      });
    }
  });

  it('list all faults of a request at once, unknown fields among them', async () => {
    const server = await start();
    const { visitor, id } = await conversation(server);
    const answer = await server.app.inject({
      method: 'POST',
      url: `/v1/widget/conversations/${id}/messages`,
      headers: visitor.headers,
      payload: { id: 1, text: '\ud800', admin: true },
    });
    expect(answer.statusCode).toBe(400);
    const { faults = [] } = answer.json<Problem>();
    expect(faults.map(({ path }) => path).sort()).toEqual(['body', 'body/id', 'body/text']);
  });

  it('answer OPTIONS and wrong methods with the methods there are', async () => {
    const { app } = await start();
    const options = await app.inject({ method: 'OPTIONS', url: '/v1/session' });
    expect([options.statusCode, options.headers.allow]).toEqual([
      204,
      'DELETE, GET, HEAD, POST, OPTIONS',
    ]);
    expect(options.headers['access-control-allow-origin']).toBeUndefined();
    expect((await app.inject({ method: 'HEAD', url: '/healthz' })).statusCode).toBe(200);
  });

  it('do not tell what went wrong inside', async () => {
    const server = await start({
      deps: (deps) => ({
        ...deps,
        ask: () => Promise.reject(new Error('password of db is hunter2, mail a@b.example')),
      }),
    });
    const tenant = await server.tenant('acme');
    const key = await server.key(tenant.id, ['answers:read']);
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v1/answers',
      headers: { authorization: `Bearer ${key}` },
      payload: { question: 'q' },
    });
    expect(answer.json()).toMatchObject({ status: 500, code: 'SERVER_ERROR' });
    expect(answer.body).not.toContain('hunter2');
    expect(server.log.join('')).toContain('request failed');
    expect(server.log.join('')).not.toContain('a@b.example');
  });
});

describe('pages of other sites', () => {
  it('use the chat when the tenant allows them, and only then', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    await server.tenant('other', { allowedOrigins: ['https://other.example'] });
    const url = `/v1/widget/config?key=${tenant.widgetKey}`;
    const from = (origin: string) => server.app.inject({ url, headers: { origin } });
    const allowed = await from(PAGE);
    expect(allowed.statusCode).toBe(200);
    expect(allowed.headers['access-control-allow-origin']).toBe(PAGE);
    expect(allowed.headers['access-control-allow-credentials']).toBeUndefined();
    expect((await from(PUBLIC_URL)).statusCode).toBe(200);
    for (const origin of [
      'https://other.example',
      'https://evil.example',
      'null',
      'http://shop.example',
    ]) {
      const refused = await from(origin);
      expect([origin, refused.json<Problem>().code]).toEqual([origin, 'ORIGIN_NOT_ALLOWED']);
    }
    expect(
      (await from('https://evil.example')).headers['access-control-allow-origin'],
    ).toBeUndefined();
  });

  it('are held to the list on every route a token opens, not only on the first', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const { headers } = await server.visitor(tenant);
    const answer = await server.app.inject({
      url: '/v1/widget/conversations',
      headers: { ...headers, origin: 'https://evil.example' },
    });
    expect(answer.json()).toMatchObject({ code: 'ORIGIN_NOT_ALLOWED', status: 403 });
  });

  it('get a preflight answered, with no cookies, and none on the team’s routes', async () => {
    const server = await start();
    await server.tenant('acme');
    const preflight = (url: string, origin: string) =>
      server.app.inject({
        method: 'OPTIONS',
        url,
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const chat = await preflight('/v1/widget/sessions', PAGE);
    expect([chat.statusCode, chat.headers['access-control-allow-origin']]).toEqual([204, PAGE]);
    expect(chat.headers['access-control-allow-headers']).toContain('last-event-id');
    const evil = await preflight('/v1/widget/sessions', 'https://evil.example');
    expect(evil.headers['access-control-allow-origin']).toBeUndefined();
    const team = await preflight('/v1/session', PAGE);
    expect(team.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('limits', () => {
  it('stop ten thousand messages of one visitor politely, and nobody else’s', async () => {
    const server = await start({ limits: { requestsPerAddress: 100_000 } });
    const { tenant, visitor, id } = await conversation(server);
    const send = (n: number) =>
      server.app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${id}/messages`,
        headers: visitor.headers,
        payload: { id: `message-${n}`, text: 'again' },
      });
    const began = Date.now();
    const counts: Record<number, number> = {};
    for (let n = 0; n < 10_000; n += 1) {
      const { statusCode } = await send(n);
      counts[statusCode] = (counts[statusCode] ?? 0) + 1;
    }
    // Twenty a minute, however slow this machine is today.
    const minutes = Math.ceil((Date.now() - began) / 60_000) + 1;
    const { 202: taken = 0, 429: stopped = 0 } = counts;
    expect(taken + stopped).toBe(10_000);
    expect(taken).toBeGreaterThanOrEqual(20);
    expect(taken).toBeLessThanOrEqual(20 * minutes);
    let refused = await send(1);
    for (let n = 0; n < 20 && refused.statusCode === 202; n += 1) refused = await send(n);
    expect(refused.json()).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['ratelimit-remaining']).toBe('0');
    const other = await server.visitor(tenant);
    const opened = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: other.headers,
    });
    expect(opened.statusCode).toBe(201);
  }, 240_000);

  it('hold one address to its share', async () => {
    const server = await start({ limits: { requestsPerAddress: 3 } });
    const ask = () => server.app.inject({ url: '/openapi.json' });
    const codes = [await ask(), await ask(), await ask(), await ask()].map((a) => a.statusCode);
    expect(codes).toEqual([200, 200, 200, 429]);
    expect((await ask()).json()).toMatchObject({ code: 'RATE_LIMITED' });
    expect((await server.app.inject({ url: '/healthz' })).statusCode).toBe(200);
  });
});

describe('an office behind one address', () => {
  const limits = { requestsPerAddress: 8, requestsPerCredential: 5 };
  const codes = async (server: TestServer, times: number, headers: Record<string, string>) => {
    const seen: number[] = [];
    for (let n = 0; n < times; n += 1) {
      seen.push((await server.app.inject({ url: '/v1/session', headers })).statusCode);
    }
    return seen;
  };

  it('counts everybody who was let in for themselves', async () => {
    const server = await start({ limits });
    const tenant = await server.tenant('acme');
    const cookies = [];
    for (const name of ['Mara', 'Jon', 'Noah']) {
      cookies.push(await server.cookie(await server.agent(tenant.id, 'agent', name)));
    }
    // The first request of each is still the address's; then each has five of their own.
    for (const cookie of cookies) {
      expect(await codes(server, 7, { cookie })).toEqual([200, 200, 200, 200, 200, 200, 429]);
    }
  });

  it('counts what is not let in for its address, whatever secret it brings', async () => {
    const server = await start({ limits });
    await server.tenant('acme');
    const seen: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      seen.push(...(await codes(server, 1, { authorization: `Bearer made-up-${n}` })));
    }
    expect(seen).toEqual([...Array(8).fill(401), 429, 429]);
  });

  it('counts a secret that is no longer good for its address again', async () => {
    const server = await start({ limits: { requestsPerAddress: 3, requestsPerCredential: 100 } });
    const tenant = await server.tenant('acme');
    const agent = await server.agent(tenant.id, 'agent');
    const cookie = await server.cookie(agent);
    expect(await codes(server, 5, { cookie })).toEqual([200, 200, 200, 200, 200]);
    await server.store.agents.update(tenant.id, agent.id, { active: false });
    expect(await codes(server, 4, { cookie })).toEqual([401, 401, 401, 429]);
  });
});

describe('what it tells about itself', () => {
  it('describes every route in OpenAPI 3.1 with a summary and error answers', async () => {
    const server = await start();
    const document = (await server.app.inject({ url: '/openapi.json' })).json<{
      openapi: string;
      paths: Record<string, Record<string, { summary?: string; responses: object }>>;
    }>();
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        at: `${method} ${path}`,
        ...operation,
      })),
    );
    expect(operations.length).toBeGreaterThan(35);
    for (const { at, summary, responses } of operations) {
      expect([at, summary]).toEqual([at, expect.stringMatching(/\S/u)]);
      expect([at, Object.keys(responses)]).toEqual([at, expect.arrayContaining(['4XX', '5XX'])]);
    }
  });

  it('gives figures to this machine and to a key that may, not through a proxy', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const metrics = (headers: Record<string, string>) =>
      server.app.inject({ url: '/metrics', headers });
    const local = await metrics({});
    expect(local.statusCode).toBe(200);
    expect(local.body).toContain('attendant_jobs{state="waiting"} 0');
    expect((await metrics({ 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(401);
    const key = await server.key(tenant.id, ['metrics:read']);
    const forwarded = { 'x-forwarded-for': '9.9.9.9', authorization: `Bearer ${key}` };
    expect((await metrics(forwarded)).statusCode).toBe(200);
  });

  it('says it is not ready when the store does not answer', async () => {
    const server = await start({
      deps: (deps) => ({
        ...deps,
        store: { ...deps.store, ping: () => Promise.reject(new Error('gone')) },
      }),
    });
    const ready = await server.app.inject({ url: '/readyz' });
    expect([ready.statusCode, ready.json<Problem>().code]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect((await server.app.inject({ url: '/healthz' })).statusCode).toBe(200);
  });

  it('sends strict headers', async () => {
    const server = await start();
    const { headers } = await server.app.inject({ url: '/healthz' });
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    const page = await server.app.inject({ url: '/setup' });
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.body).not.toMatch(/<script>|style=|onclick/u);
  });
});
