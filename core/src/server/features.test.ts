import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createPasswords } from '../access/passwords.ts';
import { fromOwnPage, NOW, PAGE, PASSWORD, PUBLIC_URL, seconds, signJwt } from './test-support.ts';
import { useTestServer } from './use-test-server.ts';
import type { Problem, Session, WidgetConversation } from './widget-api.ts';

const start = useTestServer();
const own = { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' };
const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');

describe('signing in', () => {
  it('by the one-time link, once, with a real password hash', async () => {
    const server = await start({ passwords: createPasswords() });
    const { app, access } = server;
    await server.tenant('acme');
    const { url } = await access.links.setup('acme');
    const [page, token = ''] = url.split('#');
    expect(page).toBe(`${PUBLIC_URL}/setup`);
    const payload = { token, name: 'Ada', email: 'Ada@Acme.example', password: PASSWORD };
    const setup = (body: object) =>
      app.inject({ method: 'POST', url: '/v1/setup', headers: own, payload: body });
    expect((await setup({ ...payload, password: 'short' })).json()).toMatchObject({
      code: 'PASSWORD_WEAK',
    });
    expect((await setup({ token, password: PASSWORD })).json()).toMatchObject({
      code: 'SETUP_INCOMPLETE',
    });
    const first = await setup(payload);
    expect(first.json()).toMatchObject({ agent: { role: 'owner', email: 'ada@acme.example' } });
    expect(first.headers['set-cookie']).toMatch(
      /^__Host-attendant-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/u,
    );
    expect((await setup(payload)).json()).toMatchObject({ code: 'LINK_INVALID', status: 410 });

    const signIn = (email: string, password: string) =>
      app.inject({
        method: 'POST',
        url: '/v1/session',
        headers: own,
        payload: { email, password },
      });
    const right = await signIn(' ADA@acme.example', PASSWORD);
    expect(right.statusCode).toBe(201);
    const wrong = await signIn('ada@acme.example', 'not the password');
    const nobody = await signIn('nobody@acme.example', 'not the password');
    expect(wrong.statusCode).toBe(401);
    expect(wrong.body).toBe(nobody.body);
    const cookie = String(right.headers['set-cookie']).split(';')[0] ?? '';
    const who = await app.inject({ url: '/v1/session', headers: { cookie } });
    expect(who.json()).toMatchObject({ tenant: { id: 'acme' }, agent: { name: 'Ada' } });
    const out = await app.inject({
      method: 'DELETE',
      url: '/v1/session',
      headers: fromOwnPage(cookie),
    });
    expect(out.statusCode).toBe(204);
    expect((await app.inject({ url: '/v1/session', headers: { cookie } })).statusCode).toBe(401);
    const log = server.log.join('');
    for (const secret of [token, PASSWORD, 'acme.example', cookie.split('=')[1] ?? '']) {
      expect([secret, log.includes(secret)]).toEqual([secret, false]);
    }
  });

  it('waits longer with each wrong try, for known and unknown e-mails alike', async () => {
    const server = await start();
    await server.tenant('acme');
    const agent = await server.agent('acme', 'agent');
    for (const email of [agent.email, 'nobody@acme.example']) {
      const attempt = (password: string) =>
        server.app.inject({
          method: 'POST',
          url: '/v1/session',
          headers: own,
          payload: { email, password },
        });
      const codes: number[] = [];
      for (let n = 0; n < 6; n += 1) codes.push((await attempt('wrong password')).statusCode);
      expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
      const even = await attempt(PASSWORD);
      expect(even.json()).toMatchObject({
        code: 'SIGN_IN_WAIT',
        retryAfterSeconds: expect.any(Number),
      });
    }
  });

  it('refuses writes that another site makes the browser send', async () => {
    const server = await start();
    await server.tenant('acme');
    const cookie = await server.cookie(await server.agent('acme', 'owner'));
    const write = (headers: Record<string, string>) =>
      server.app.inject({
        method: 'PATCH',
        url: '/v1/tenant',
        headers: { cookie, ...headers },
        payload: { name: 'x' },
      });
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: PAGE, 'x-attendant-request': '1' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: PUBLIC_URL },
      {},
    ];
    for (const headers of foreign) {
      expect([headers, (await write(headers)).json<Problem>().code]).toEqual([
        headers,
        'ORIGIN_REFUSED',
      ]);
    }
    for (const headers of [own, { 'x-attendant-request': '1' }]) {
      expect([headers, (await write(headers)).statusCode]).toEqual([headers, 200]);
    }
    const login = await server.app.inject({
      method: 'POST',
      url: '/v1/session',
      headers: { origin: 'https://evil.example' },
      payload: { email: 'a@b.example', password: 'p' },
    });
    expect(login.json()).toMatchObject({ code: 'ORIGIN_REFUSED' });
  });
});

describe('the team', () => {
  it('changes take effect on the next request: role, deactivation, key', async () => {
    const server = await start();
    await server.tenant('acme');
    const owner = fromOwnPage(await server.cookie(await server.agent('acme', 'owner')));
    const admin = await server.agent('acme', 'admin');
    const headers = fromOwnPage(await server.cookie(admin));
    const audit = () => server.app.inject({ url: '/v1/audit', headers });
    const change = (payload: object) =>
      server.app.inject({
        method: 'PATCH',
        url: `/v1/agents/${admin.id}`,
        headers: owner,
        payload,
      });
    expect((await audit()).statusCode).toBe(200);
    await change({ role: 'viewer' });
    expect((await audit()).statusCode).toBe(403);
    await change({ active: false });
    expect((await audit()).statusCode).toBe(401);

    const made = await server.app.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: owner,
      payload: { name: 'report', scopes: ['audit:read'] },
    });
    const { key, id, prefix } = made.json<{ key: string; id: string; prefix: string }>();
    expect(key).toMatch(/^att_[0-9a-f]{12}_[\w-]{43}$/u);
    expect(key.startsWith(prefix)).toBe(true);
    const byKey = () =>
      server.app.inject({ url: '/v1/audit', headers: { authorization: `Bearer ${key}` } });
    expect((await byKey()).statusCode).toBe(200);
    const listed = await server.app.inject({ url: '/v1/api-keys', headers: owner });
    expect(listed.body).toContain(prefix);
    expect(listed.body).not.toContain(key);
    await server.app.inject({ method: 'DELETE', url: `/v1/api-keys/${id}`, headers: owner });
    expect((await byKey()).statusCode).toBe(401);
  });

  it('keeps its last owner, and nobody raises themselves or makes owners of others', async () => {
    const server = await start();
    await server.tenant('acme');
    const owner = await server.agent('acme', 'owner');
    const admin = await server.agent('acme', 'admin');
    const patch = async (by: typeof owner, id: string, payload: object) => {
      const answer = await server.app.inject({
        method: 'PATCH',
        url: `/v1/agents/${id}`,
        headers: fromOwnPage(await server.cookie(by)),
        payload,
      });
      return answer.statusCode === 200 ? 200 : answer.json<Problem>().code;
    };
    expect(await patch(owner, owner.id, { active: false })).toBe('AGENT_OWN_ROLE');
    expect(await patch(admin, admin.id, { role: 'agent' })).toBe('AGENT_OWN_ROLE');
    expect(await patch(admin, admin.id, { role: 'owner' })).toBe('AUTH_FORBIDDEN');
    expect(await patch(admin, owner.id, { active: false })).toBe('AUTH_FORBIDDEN');
    const second = await server.agent('acme', 'owner');
    expect(await patch(second, owner.id, { role: 'viewer' })).toBe(200);
    expect(await patch(owner, second.id, { role: 'viewer' })).toBe('AUTH_FORBIDDEN');
  });

  it('keeps an owner even when two take the role from each other at once', async () => {
    const server = await start();
    await server.tenant('acme');
    const two = [await server.agent('acme', 'owner'), await server.agent('acme', 'owner')] as const;
    const headers = [
      fromOwnPage(await server.cookie(two[0])),
      fromOwnPage(await server.cookie(two[1])),
    ] as const;
    const demote = (by: 0 | 1) =>
      server.app.inject({
        method: 'PATCH',
        url: `/v1/agents/${two[by === 0 ? 1 : 0].id}`,
        headers: headers[by],
        payload: { role: 'viewer' },
      });
    const answers = await Promise.all([demote(0), demote(1)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const owners = (await server.store.agents.list('acme')).filter(({ role }) => role === 'owner');
    expect(owners.length).toBe(1);
  });

  it('invites, each e-mail once; the link makes a password and nothing else', async () => {
    const server = await start();
    await server.tenant('acme');
    const headers = fromOwnPage(await server.cookie(await server.agent('acme', 'admin')));
    const invite = (role: string) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/agents',
        headers,
        payload: { email: 'New@acme.example', name: 'New', role },
      });
    expect((await invite('owner')).json()).toMatchObject({ code: 'AUTH_FORBIDDEN' });
    const { link } = (await invite('agent')).json<{ link: { url: string } }>();
    expect((await invite('agent')).json()).toMatchObject({ code: 'AGENT_EXISTS' });
    const done = await server.app.inject({
      method: 'POST',
      url: '/v1/setup',
      headers: own,
      payload: { token: link.url.split('#')[1], password: PASSWORD, email: 'other@acme.example' },
    });
    expect(done.json()).toMatchObject({ agent: { email: 'new@acme.example', role: 'agent' } });
  });

  it('a key works on conversations in the name of an agent, never in nobody’s', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const visitor = await server.visitor(tenant);
    const opened = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: visitor.headers,
    });
    const { id } = opened.json<WidgetConversation>();
    const authorization = `Bearer ${await server.key('acme', ['conversations:write'])}`;
    const take = (headers: Record<string, string>) =>
      server.app.inject({
        method: 'POST',
        url: `/v1/conversations/${id}/take`,
        headers: { authorization, ...headers },
      });
    const viewer = await server.agent('acme', 'viewer');
    const agent = await server.agent('acme', 'agent');
    expect((await take({})).json()).toMatchObject({ code: 'AGENT_REQUIRED' });
    expect((await take({ 'x-attendant-agent': viewer.id })).json()).toMatchObject({
      code: 'AGENT_REQUIRED',
    });
    expect((await take({ 'x-attendant-agent': agent.id })).json()).toMatchObject({
      agentId: agent.id,
    });
    const entries = await server.store.audit.list('acme', { limit: 1 });
    expect(entries.items[0]).toMatchObject({
      actor: { kind: 'api-key' },
      detail: { agentId: agent.id },
    });
  });
});

describe('visitors', () => {
  it('go on with their token, and begin anew with a dead or foreign one', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const other = await server.tenant('other');
    const first = await server.visitor(tenant);
    expect(await server.visitor(tenant, { token: first.token })).toMatchObject({
      token: first.token,
      resumed: true,
    });
    expect(await server.visitor(other, { token: first.token })).toMatchObject({ resumed: false });
    server.clock.now = new Date(NOW.getTime() + 31 * 24 * 3_600_000);
    expect(await server.visitor(tenant, { token: first.token })).toMatchObject({ resumed: false });
  });

  it('are the customer their host signs for; the guest’s token ends with it', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const guest = await server.visitor(tenant);
    const opened = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: guest.headers,
    });
    const { id } = opened.json<WidgetConversation>();
    const secret = await server.access.visitors.identitySecret('acme');
    const iat = seconds(NOW);
    const identity = signJwt(secret, {
      sub: 'c-1',
      name: 'Li Wei',
      email: 'li@x.example',
      iat,
      exp: iat + 900,
      aud: tenant.widgetKey,
    });
    const known = await server.visitor(tenant, { token: guest.token, identity });
    expect(known).toMatchObject({ identified: true, resumed: true, name: 'Li Wei' });
    const url = `/v1/widget/conversations/${id}/messages`;
    expect((await server.app.inject({ url, headers: guest.headers })).statusCode).toBe(401);
    expect((await server.app.inject({ url, headers: known.headers })).statusCode).toBe(200);
    expect((await server.store.conversations.get('acme', id))?.identityLevel).toBe('host');
    const next = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: known.headers,
    });
    const fresh = await server.store.conversations.get('acme', next.json<WidgetConversation>().id);
    expect(fresh?.identityLevel).toBe('host');
    // Elsewhere the same customer is the same contact; without the host's word the token alone is a stranger's.
    const elsewhere = await server.visitor(tenant, { identity });
    const list = await server.app.inject({
      url: '/v1/widget/conversations',
      headers: elsewhere.headers,
    });
    expect(list.body).toContain(id);
    const signedOut = await server.visitor(tenant, { token: known.token });
    expect(signedOut).toMatchObject({ resumed: false, identified: false });
    const another = signJwt(secret, { sub: 'c-2', iat, exp: iat + 900 });
    const second = await server.visitor(tenant, { token: known.token, identity: another });
    expect(second).toMatchObject({ identified: true, resumed: false, name: null });
  });

  it('are refused a forged identity, without a session', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const iat = seconds(NOW);
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/sessions',
      payload: {
        key: tenant.widgetKey,
        identity: signJwt('guess', { sub: 'c-1', iat, exp: iat + 60 }),
      },
    });
    expect(answer.json()).toMatchObject({ status: 401, code: 'IDENTITY_INVALID' });
    expect(answer.json<Partial<Session>>().token).toBeUndefined();
  });

  it('see configuration in their language, with nothing personal in it', async () => {
    const server = await start();
    await server.tenant('acme');
    const config = (query: string, headers = {}) =>
      server.app.inject({ url: `/v1/widget/config?key=key-acme${query}`, headers });
    expect((await config('&locale=zh-CN')).json()).toMatchObject({
      locale: 'zh-Hans',
      greeting: '你好',
    });
    expect(
      (await config('', { 'accept-language': 'fr;q=0.9, zh-CN;q=0.5, en;q=0' })).json(),
    ).toMatchObject({ locale: 'zh-Hans' });
    const plain = await config('&locale=tlh');
    expect(plain.json()).toMatchObject({
      locale: 'en',
      greeting: 'Hello',
      features: { orders: true },
    });
    expect(plain.headers['cache-control']).toBe('public, max-age=60');
    expect(plain.headers.vary).toContain('Origin');
  });
});

describe('attachments', () => {
  it('are taken by what they are, and only ever saved', async () => {
    const server = await start({ limits: { attachmentBytes: 100, startsPerVisitor: 100 } });
    const tenant = await server.tenant('acme');
    const visitor = await server.visitor(tenant);
    const opened = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: visitor.headers,
    });
    const { id } = opened.json<WidgetConversation>();
    const upload = (type: string, payload: Buffer, name = 'a.png') =>
      server.app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${id}/attachments`,
        query: { name },
        headers: { ...visitor.headers, 'content-type': type },
        payload,
      });
    const svg = Buffer.from('<svg onload="alert(1)"/>');
    const codes = [
      (await upload('image/svg+xml', svg)).json<Problem>().code,
      (await upload('image/png', svg)).json<Problem>().code,
      (await upload('text/html', PNG)).json<Problem>().code,
      (await upload('image/png', Buffer.alloc(0))).json<Problem>().code,
      (await upload('image/png', Buffer.alloc(200))).json<Problem>().code,
    ];
    expect(codes).toEqual([
      'ATTACHMENT_TYPE',
      'ATTACHMENT_TYPE',
      'ATTACHMENT_TYPE',
      'ATTACHMENT_EMPTY',
      'BODY_TOO_LARGE',
    ]);
    const stored = await upload('image/png', PNG, "../\u202Egnp.”'x.png");
    expect(stored.json()).toMatchObject({
      name: "gnp.”'x.png",
      type: 'image/png',
      bytes: PNG.length,
    });
    const fileId = stored.json<{ id: string }>().id;
    const file = await server.app.inject({
      url: `/v1/widget/attachments/${fileId}`,
      headers: visitor.headers,
    });
    expect(file.rawPayload).toEqual(PNG);
    expect(file.headers['content-disposition']).toBe(
      'attachment; filename="gnp.__x.png"; filename*=UTF-8\'\'gnp.%E2%80%9D%27x.png',
    );
    expect(file.headers['content-security-policy']).toContain('sandbox');
    const stranger = await server.visitor(tenant);
    const refused = await server.app.inject({
      url: `/v1/widget/attachments/${fileId}`,
      headers: stranger.headers,
    });
    expect(refused.statusCode).toBe(404);
    const agent = fromOwnPage(await server.cookie(await server.agent('acme', 'viewer')));
    expect(
      (await server.app.inject({ url: `/v1/attachments/${fileId}`, headers: agent })).rawPayload,
    ).toEqual(PNG);
  });
});

describe('idempotency keys', () => {
  it('give a repeat the same answer, another body 422, and keep nothing readable', async () => {
    const server = await start();
    await server.tenant('acme');
    const headers = {
      ...fromOwnPage(await server.cookie(await server.agent('acme', 'owner'))),
      'idempotency-key': 'k-1',
    };
    const make = (name: string, extra = {}) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/api-keys',
        headers: { ...headers, ...extra },
        payload: { name, scopes: ['audit:read'] },
      });
    const first = await make('one');
    const again = await make('one');
    expect(again.body).toBe(first.body);
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect((await server.store.credentials.list('acme', 'api-key')).length).toBe(1);
    expect((await make('two')).json()).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      status: 422,
    });
    expect((await make('one', { 'idempotency-key': 'é' })).json()).toMatchObject({
      code: 'IDEMPOTENCY_KEY_INVALID',
    });
    const other = {
      ...headers,
      ...fromOwnPage(await server.cookie(await server.agent('acme', 'owner'))),
    };
    expect((await make('two', other)).statusCode).toBe(201);
  });

  it('refuse the second while the first is under way, and let go after a failure', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await start({
      deps: (deps) => ({
        ...deps,
        conversations: {
          ...deps.conversations,
          open: async (...args) => {
            await held;
            return deps.conversations.open(...args);
          },
        },
      }),
    });
    const visitor = await server.visitor(await server.tenant('acme'));
    const open = (payload: object) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/widget/conversations',
        headers: { ...visitor.headers, 'idempotency-key': 'k' },
        payload,
      });
    const first = open({});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await open({})).json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_RUNNING', status: 409 });
    release();
    const { id } = (await first).json<WidgetConversation>();
    expect((await open({})).json()).toMatchObject({ id });

    const rate = (rating: number, conversation: string) =>
      server.app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${conversation}/rating`,
        headers: { ...visitor.headers, 'idempotency-key': 'r' },
        payload: { rating },
      });
    expect((await rate(5, 'absent')).statusCode).toBe(404);
    expect((await rate(4, id)).statusCode).toBe(204);
    expect((await rate(4, id)).statusCode).toBe(204);
  });
});

describe('the rest', () => {
  it('articles are said, said anew, listed with what they said before, and retired', async () => {
    const server = await start();
    await server.tenant('acme');
    const headers = fromOwnPage(await server.cookie(await server.agent('acme', 'admin')));
    const url = '/v1/articles/docs%2Freturns.md';
    const put = (payload: object) => server.app.inject({ method: 'PUT', url, headers, payload });
    expect((await put({ title: 'Returns', body: '30 days' })).json()).toEqual({
      id: 'docs/returns.md',
      outcome: 'added',
      version: 1,
    });
    expect((await put({ title: 'Returns', body: '30 days' })).json()).toMatchObject({
      outcome: 'unchanged',
    });
    expect((await put({ title: 'Returns', body: '60 days' })).json()).toMatchObject({
      outcome: 'changed',
    });
    const window = { validFrom: '2027-01-01T00:00:00Z', validTo: '2026-01-01T00:00:00+02:00' };
    expect((await put({ title: 'Returns', body: 'x', ...window })).json()).toMatchObject({
      code: 'REQUEST_INVALID',
    });
    const now = await server.app.inject({ url, headers });
    expect(now.json<{ items: object[] }>().items).toMatchObject([
      { body: '60 days', locale: 'en' },
    ]);
    const all = await server.app.inject({ url: `${url}/versions`, headers });
    expect(all.json<{ items: object[] }>().items.length).toBe(2);
    await put({ title: 'Zwei', body: 'x', locale: 'de' });
    const page = await server.app.inject({ url: '/v1/articles?limit=1', headers });
    const { next } = page.json<{ next: string }>();
    const rest = await server.app.inject({ url: `/v1/articles?limit=1&cursor=${next}`, headers });
    expect(rest.json<{ items: object[] }>().items.length).toBe(1);
    const elsewhere = await server.app.inject({ url: `/v1/audit?cursor=${next}`, headers });
    expect(elsewhere.json()).toMatchObject({ code: 'CURSOR_INVALID' });
    expect((await server.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204);
    expect((await server.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(404);
  });

  it('settings are checked to the last field, and unknown ones refused', async () => {
    const server = await start();
    await server.tenant('acme');
    const headers = fromOwnPage(await server.cookie(await server.agent('acme', 'admin')));
    const patch = (payload: object) =>
      server.app.inject({ method: 'PATCH', url: '/v1/tenant', headers, payload });
    const good = await patch({ settings: { privacyUrl: 'https://a.example/p', answerAbove: 0.6 } });
    expect(good.json()).toMatchObject({
      settings: { privacyUrl: 'https://a.example/p', answerAbove: 0.6, unknownBelow: 0.2 },
    });
    expect((await patch({ settings: { privacyUrl: null } })).body).not.toContain('privacyUrl');
    const wrong = [
      { settings: { allowedOrigins: ['https://a.example/path'] } },
      { settings: { allowedOrigins: ['*'] } },
      { settings: { allowedOrigins: ['http://a.example'] } },
      { settings: { privacyUrl: 'javascript:alert(1)' } },
      { settings: { brand: { colour: 'red;}' } } },
      { settings: { hours: { timeZone: 'Mars/Base', week: {}, exceptions: [] } } },
      { settings: { answerAbove: 2 } },
      { settings: { answerAbove: null } },
      { settings: { escalation: [{ name: 'all', reason: 'rule', when: {} }] } },
      { settings: { surprise: 1 } },
      { widgetKey: 'stolen' },
      { settings: { answerAbove: 0.1 } },
      { locale: 'fr' },
    ];
    for (const payload of wrong) {
      const answer = await patch(payload);
      expect([payload, [400, 422].includes(answer.statusCode)]).toEqual([payload, true]);
    }
  });

  it('a dry run asks for the caller’s own tenant and writes nothing', async () => {
    const server = await start();
    await server.tenant('acme');
    const authorization = `Bearer ${await server.key('acme', ['answers:read'])}`;
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v1/answers',
      headers: { authorization },
      payload: { question: 'How long?', at: '2026-01-01T00:00:00+01:00' },
    });
    expect(answer.json()).toMatchObject({
      decision: 'answer',
      confidence: 0.9,
      reply: { text: 'You have 30 days [1].' },
    });
    expect(server.asked).toEqual([
      { tenantId: 'acme', question: 'How long?', at: '2025-12-31T23:00:00.000Z' },
    ]);
  });

  it('a webhook reaches the adapter byte by byte', async () => {
    const body = Buffer.from([0xff, 0x00, 0x7b]);
    for (const [webhook, status] of [
      ['accepted', 202],
      ['refused', 401],
      ['unknown', 404],
    ] as const) {
      const server = await start({ webhook });
      const answer = await server.app.inject({
        method: 'POST',
        url: '/v1/hosts/shop/webhooks/acme',
        headers: { 'content-type': 'application/json', 'x-signature': 's' },
        payload: body,
      });
      expect(answer.statusCode).toBe(status);
      expect(server.webhooks[0]?.request.body).toEqual(new Uint8Array(body));
      expect(server.webhooks[0]?.request.headers['x-signature']).toBe('s');
    }
  });

  it('erasing a contact ends their session and says what went', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const visitor = await server.visitor(tenant);
    const contact = (await server.access.visitors.find(visitor.token))?.contact.id ?? '';
    const headers = fromOwnPage(await server.cookie(await server.agent('acme', 'admin')));
    const erase = () =>
      server.app.inject({ method: 'POST', url: `/v1/contacts/${contact}/erase`, headers });
    expect((await erase()).json()).toMatchObject({
      contactId: contact,
      erased: expect.any(Object),
    });
    expect(
      (await server.app.inject({ url: '/v1/widget/conversations', headers: visitor.headers }))
        .statusCode,
    ).toBe(401);
    const entries = await server.store.audit.list('acme', { limit: 1 });
    expect(entries.items[0]).toMatchObject({ action: 'contact.erased', subject: contact });
  });

  it('the chat’s scripts load on any page; only hashed names are kept for ever', async () => {
    const widgetFolder = await mkdtemp(join(tmpdir(), 'attendant-widget-'));
    await writeFile(join(widgetFolder, 'loader.js'), '1');
    await writeFile(join(widgetFolder, 'panel-3F9A1C02.js'), '2');
    await writeFile(join(widgetFolder, '.secret'), '3');
    const server = await start({ widgetFolder });
    const get = (path: string) => server.app.inject({ url: path });
    const loader = await get('/widget/loader.js');
    expect(loader.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(loader.headers['access-control-allow-origin']).toBe('*');
    expect(loader.headers['cache-control']).toBe('public, max-age=300');
    expect((await get('/widget/panel-3F9A1C02.js')).headers['cache-control']).toContain(
      'immutable',
    );
    for (const path of [
      '/widget/.secret',
      '/widget/..%2f..%2fetc%2fpasswd',
      '/widget/absent.js',
      '/widget/',
    ]) {
      const answer = await get(path);
      expect([path, answer.statusCode >= 400, answer.headers['content-type']]).toEqual([
        path,
        true,
        expect.stringContaining('application/problem+json'),
      ]);
    }
    await rm(widgetFolder, { recursive: true });
  });
});
