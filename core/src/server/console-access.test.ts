/** Signing in inside a host's frame, one's own sessions, preferences, invites: what opens, once, for whom. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONSOLE_EXAMPLE } from './console-guide.ts';
import {
  dialects,
  fromOwnPage,
  NOW,
  PASSWORD,
  PUBLIC_URL,
  seconds,
  signJwt,
  startTestServer,
  type TestServer,
} from './test-support.ts';
import type { Problem } from './widget-api.ts';

type Secret = {
  readonly secret: string;
  readonly audience: string;
  readonly algorithm: string;
  readonly url: string;
};
type Embedded = {
  readonly token: string;
  readonly expiresAt: string;
  readonly agent: { readonly id: string; readonly role: string };
};
type Sessions = { items: { id: string; embedded: boolean; current: boolean }[] };
const HOUR = 3_600_000;
const page = { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin', 'x-attendant-request': '1' };

describe.each(dialects)('the console’s doors, on %s', (dialect) => {
  let server: TestServer;
  let count = 0;
  beforeAll(async () => {
    server = await startTestServer({ dialect });
  });
  afterAll(() => server.close());

  async function shop() {
    count += 1;
    server.clock.now = NOW;
    const tenant = await server.tenant(`shop${count}`);
    const owner = await server.agent(tenant.id, 'owner');
    const headers = fromOwnPage(await server.cookie(owner));
    const secret = (
      await server.app.inject({ url: '/v1/tenant/console-secret', headers })
    ).json<Secret>();
    const claims = (of: object = {}) => ({
      sub: owner.email,
      aud: secret.audience,
      jti: `jti-${Math.random()}`,
      iat: seconds(server.clock.now),
      exp: seconds(server.clock.now) + 60,
      ...of,
    });
    const open = (token: string, more: Record<string, string> = page) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/session/embed',
        headers: more,
        payload: { token },
      });
    const embedded = async (of: object = {}) =>
      (await open(signJwt(secret.secret, claims(of)))).json<Embedded>();
    return { tenant, owner, headers, secret, claims, open, embedded };
  }
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  describe('a host’s token', () => {
    it('signed by the example of the description opens a session for its agent', async () => {
      const { secret, open, owner, tenant } = await shop();
      server.clock.now = new Date();
      const source = `${CONSOLE_EXAMPLE}\nexport { signAgent };`;
      const url = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
      const { signAgent } = (await import(url)) as {
        readonly signAgent: (email: string, of: Secret) => string;
      };
      expect(secret).toEqual({
        secret: expect.stringMatching(/^[\w-]{43}$/u),
        algorithm: 'HS256',
        audience: `${tenant.widgetKey}:console`,
        url: `${PUBLIC_URL}/console/embed?tenant=${tenant.widgetKey}`,
      });
      const answer = await open(signAgent(owner.email.toUpperCase(), secret));
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([201, undefined]);
      const session = answer.json<Embedded>();
      expect(session.token).toMatch(/^ses_[\w-]{43}$/u);
      expect(session.agent).toEqual({ id: owner.id, name: owner.name, role: 'owner' });
      expect(Date.parse(session.expiresAt) - server.clock.now.getTime()).toBe(8 * HOUR);
      const who = await server.app.inject({ url: '/v1/session', headers: bearer(session.token) });
      expect(who.json()).toMatchObject({ agent: { id: owner.id } });
      const { items } = await server.store.audit.list(tenant.id, { limit: 1 });
      expect(items[0]).toMatchObject({ action: 'agent.signed-in', detail: { embedded: true } });
    });

    it('opens once, however many try at once', async () => {
      const { secret, claims, open } = await shop();
      const token = signJwt(secret.secret, claims());
      const answers = await Promise.all(Array.from({ length: 5 }, () => open(token)));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 401, 401, 401, 401]);
      // Signed anew with the same id it is the same token.
      const again = signJwt(secret.secret, claims({ jti: 'one' }));
      expect((await open(again)).statusCode).toBe(201);
      expect(
        (await open(signJwt(secret.secret, claims({ jti: 'one', exp: seconds(NOW) + 99 }))))
          .statusCode,
      ).toBe(401);
    });

    it('is refused when anything about it is wrong, always in the same words', async () => {
      const { secret, claims, open, headers, tenant } = await shop();
      const other = await shop();
      const now = seconds(NOW);
      const gone = await server.agent(tenant.id, 'admin');
      await server.store.agents.update(tenant.id, gone.id, { active: false });
      const identity = (
        await server.app.inject({ url: '/v1/tenant/identity-secret', headers })
      ).json<Secret>();
      const sign = (of: object, header?: object) => signJwt(secret.secret, claims(of), header);
      const wrong: Readonly<Record<string, string>> = {
        'another secret': signJwt('x'.repeat(43), claims()),
        'another tenant’s secret': signJwt(other.secret.secret, claims()),
        'the customers’ secret': signJwt(identity.secret, claims()),
        'another audience': sign({ aud: tenant.widgetKey }),
        'several audiences': sign({ aud: [secret.audience] }),
        'nobody’s audience': sign({ aud: 'wk_never:console' }),
        'another tenant’s audience': sign({ aud: other.secret.audience }),
        'no algorithm': sign({}, { alg: 'none' }),
        'another algorithm': sign({}, { alg: 'HS512' }),
        'six minutes': sign({ exp: now + 301 }),
        'over by 31 seconds': sign({ iat: now - 90, exp: now - 31 }),
        'of 31 seconds hence': sign({ iat: now + 31, exp: now + 60 }),
        'not before later': sign({ nbf: now + 31 }),
        'no jti': sign({ jti: undefined }),
        'no sub': sign({ sub: undefined }),
        'nobody’s sub': sign({ sub: 'nobody@x.example' }),
        'an agent of another tenant': sign({ sub: other.owner.email }),
        'an agent of another tenant by id': sign({ sub: other.owner.id }),
        deactivated: sign({ sub: gone.email }),
        'not a token': 'a.b.c',
      };
      const said = new Set<string>();
      for (const [why, token] of Object.entries(wrong)) {
        const answer = await open(token);
        expect([why, answer.statusCode]).toEqual([why, 401]);
        said.add(answer.body);
      }
      expect(said.size).toBe(1);
      // The same but within the seconds clocks may differ by.
      expect((await open(sign({ iat: now - 80, exp: now - 29 }))).statusCode).toBe(201);
      expect((await open(sign({ iat: now + 29, exp: now + 60 }))).statusCode).toBe(201);
    });

    it('gives no role: what they may do is decided here', async () => {
      const { embedded, tenant, owner } = await shop();
      const viewer = await server.agent(tenant.id, 'viewer');
      const session = await embedded({ sub: viewer.id, role: 'owner', scopes: ['tenant:write'] });
      expect(session.agent.role).toBe('viewer');
      const answer = await server.app.inject({
        method: 'PATCH',
        url: '/v1/tenant',
        headers: bearer(session.token),
        payload: { name: 'x' },
      });
      expect(answer.statusCode).toBe(403);
      const mine = await embedded({ sub: owner.id });
      const patched = await server.app.inject({
        method: 'PATCH',
        url: '/v1/tenant',
        headers: bearer(mine.token),
        payload: { name: 'x' },
      });
      expect(patched.statusCode).toBe(200);
    });

    it('is used only from our own page', async () => {
      const { secret, claims, open } = await shop();
      const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      const token = signJwt(secret.secret, claims());
      expect((await open(token, foreign)).statusCode).toBe(403);
      expect((await open(token)).statusCode).toBe(201);
    });

    it('opens nothing after another secret was made, and what it had opened ends', async () => {
      const { secret, claims, open, embedded, headers } = await shop();
      const { token } = await embedded();
      const rotated = await server.app.inject({
        method: 'POST',
        url: '/v1/tenant/console-secret/rotate',
        headers,
      });
      const fresh = rotated.json<Secret>();
      expect(fresh.secret).not.toBe(secret.secret);
      expect((await open(signJwt(secret.secret, claims()))).statusCode).toBe(401);
      expect((await open(signJwt(fresh.secret, claims()))).statusCode).toBe(201);
      const who = (as: Record<string, string>) =>
        server.app.inject({ url: '/v1/session', headers: as });
      expect((await who(bearer(token))).statusCode).toBe(401);
      // A session of a browser is not touched.
      expect((await who(headers)).statusCode).toBe(200);
    });
  });

  describe('an embedded session', () => {
    it('lasts eight hours at most, and ends with its agent', async () => {
      const { embedded, tenant, owner } = await shop();
      const [one, other] = [await embedded(), await embedded()];
      const status = async (token: string) =>
        (await server.app.inject({ url: '/v1/session', headers: bearer(token) })).statusCode;
      expect(await status(one.token)).toBe(200);
      server.clock.now = new Date(NOW.getTime() + 8 * HOUR);
      expect(await status(one.token)).toBe(401);
      server.clock.now = NOW;
      await server.store.agents.update(tenant.id, owner.id, { active: false });
      expect(await status(other.token)).toBe(401);
    });

    it('is no cookie, and a cookie’s session is no bearer', async () => {
      const { embedded, owner } = await shop();
      const { token } = await embedded();
      const cookie = await server.cookie(owner);
      const asked = async (headers: Record<string, string>) =>
        (await server.app.inject({ url: '/v1/session', headers })).statusCode;
      expect(await asked({ cookie: `__Host-attendant-session=${token}` })).toBe(401);
      expect(await asked(bearer(cookie.split('=')[1] ?? ''))).toBe(401);
      expect(await asked({ ...bearer('ses_forged'), cookie })).toBe(401);
      expect(await asked({ cookie })).toBe(200);
    });
  });

  describe('one’s own sessions', () => {
    it('are listed and ended, and nobody else’s', async () => {
      const { owner, headers, embedded, tenant } = await shop();
      const { token } = await embedded();
      const second = await server.agent(tenant.id, 'agent');
      await server.cookie(second);
      const list = async (as: Record<string, string>) =>
        (await server.app.inject({ url: '/v1/sessions', headers: as })).json<Sessions>().items;
      const mine = await list(headers);
      const inFrame = mine.find(({ embedded: framed }) => framed);
      const flags = (items: Sessions['items']) =>
        items.map(({ embedded: framed, current }) => `${framed} ${current}`).sort();
      expect(flags(mine)).toEqual(['false true', 'true false']);
      expect(flags(await list(bearer(token)))).toEqual(['false false', 'true true']);
      expect(JSON.stringify(mine)).not.toContain(token);
      const end = (id: string) =>
        server.app.inject({ method: 'DELETE', url: `/v1/sessions/${id}`, headers });
      const [theirs] = (await server.store.credentials.list(tenant.id, 'session')).filter(
        ({ subject }) => subject === second.id,
      );
      const [key] = [
        await server.access.apiKeys.create({
          tenantId: tenant.id,
          name: 'k',
          scopes: ['audit:read'],
          expiresAt: null,
        }),
      ];
      for (const id of [theirs?.id ?? '', key.credential.id, 'absent_1']) {
        const answer = await end(id);
        expect([answer.statusCode, answer.json<Problem>().code]).toEqual([
          404,
          'SESSION_NOT_FOUND',
        ]);
      }
      expect((await end(inFrame?.id ?? '')).statusCode).toBe(204);
      expect(
        (await server.app.inject({ url: '/v1/session', headers: bearer(token) })).statusCode,
      ).toBe(401);
      expect(await list(headers)).toHaveLength(1);
      expect((await server.store.audit.list(tenant.id, { limit: 1 })).items[0]).toMatchObject({
        actor: { id: owner.id },
        action: 'session.ended',
      });
    });
  });

  describe('preferences', () => {
    it('begin quiet, keep what is set, and are each agent’s own', async () => {
      const { headers, tenant } = await shop();
      const other = fromOwnPage(await server.cookie(await server.agent(tenant.id, 'viewer')));
      const read = async (as: Record<string, string>) =>
        (await server.app.inject({ url: '/v1/me/preferences', headers: as })).json();
      const patch = (payload: object) =>
        server.app.inject({ method: 'PATCH', url: '/v1/me/preferences', headers, payload });
      const quiet = { locale: null, theme: 'system', desktopNotifications: false, sound: false };
      expect(await read(headers)).toEqual(quiet);
      expect((await patch({ theme: 'dark', locale: 'ar' })).json()).toEqual({
        ...quiet,
        theme: 'dark',
        locale: 'ar',
      });
      await patch({ sound: true, locale: null });
      expect(await read(headers)).toEqual({ ...quiet, theme: 'dark', sound: true });
      expect(await read(other)).toEqual(quiet);
      for (const wrong of [{ theme: 'pink' }, { locale: 'not a tag' }, { odd: 1 }]) {
        expect((await patch(wrong)).statusCode).toBe(400);
      }
    });
    it('of an older version fall back one by one', async () => {
      const { headers, tenant, owner } = await shop();
      await server.store.preferences.set(tenant.id, owner.id, {
        theme: 'sepia',
        sound: true,
        x: 1,
      });
      const answer = await server.app.inject({ url: '/v1/me/preferences', headers });
      expect(answer.json()).toEqual({
        locale: null,
        theme: 'system',
        desktopNotifications: false,
        sound: true,
      });
    });
  });

  describe('invites', () => {
    const tokenOf = (url: string) => url.split('#')[1] ?? '';
    const redeem = (url: string) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/setup',
        headers: page,
        payload: { token: tokenOf(url), password: PASSWORD },
      });
    async function invited(headers: Record<string, string>, role = 'agent') {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/v1/agents',
        headers,
        payload: { email: `new${Math.random()}@x.example`, name: 'Noor', role },
      });
      return answer.json<{ agent: { id: string }; link: { url: string } }>();
    }
    const renew = (headers: Record<string, string>, id: string) =>
      server.app.inject({ method: 'POST', url: `/v1/agents/${id}/invite`, headers });
    const withdraw = (headers: Record<string, string>, id: string) =>
      server.app.inject({ method: 'DELETE', url: `/v1/agents/${id}/invite`, headers });

    it('are shown, sent again with the link before it dead, and gone once used', async () => {
      const { headers } = await shop();
      const { agent, link } = await invited(headers);
      const inviteOf = async () => {
        const { items } = (await server.app.inject({ url: '/v1/agents', headers })).json<{
          items: { id: string; invite: { expiresAt: string | null } | null }[];
        }>();
        return items.find(({ id }) => id === agent.id)?.invite;
      };
      expect(await inviteOf()).toEqual({
        expiresAt: new Date(NOW.getTime() + 24 * HOUR).toISOString(),
      });
      server.clock.now = new Date(NOW.getTime() + HOUR);
      const again = (await renew(headers, agent.id)).json<{ link: { url: string } }>();
      expect(await inviteOf()).toEqual({
        expiresAt: new Date(NOW.getTime() + 25 * HOUR).toISOString(),
      });
      expect((await redeem(link.url)).json<Problem>().code).toBe('LINK_INVALID');
      expect((await redeem(again.link.url)).statusCode).toBe(201);
      expect(await inviteOf()).toBeNull();
    });

    it('taken back open nothing, and the e-mail is free again', async () => {
      const { headers, tenant } = await shop();
      const { agent, link } = await invited(headers);
      expect((await withdraw(headers, agent.id)).statusCode).toBe(204);
      expect((await redeem(link.url)).statusCode).toBe(410);
      expect(await server.store.agents.get(tenant.id, agent.id)).toBeNull();
      expect((await withdraw(headers, agent.id)).statusCode).toBe(404);
    });

    it('of somebody who has joined are not taken back; a new password’s link is an owner’s to make', async () => {
      const { headers, tenant } = await shop();
      const mara = await server.agent(tenant.id, 'agent');
      const admin = fromOwnPage(await server.cookie(await server.agent(tenant.id, 'admin')));
      expect((await withdraw(headers, mara.id)).json<Problem>().code).toBe('AGENT_JOINED');
      expect((await renew(admin, mara.id)).statusCode).toBe(403);
      const session = await server.cookie(mara);
      const made = await renew(headers, mara.id);
      expect(made.statusCode).toBe(201);
      expect((await redeem(made.json<{ link: { url: string } }>().link.url)).statusCode).toBe(201);
      // Whoever was signed in with the old password is not any more.
      const who = await server.app.inject({ url: '/v1/session', headers: { cookie: session } });
      expect(who.statusCode).toBe(401);
    });

    it('of one whom a host has signed in stay: what they did keeps its author', async () => {
      const { headers, embedded, tenant } = await shop();
      const { agent } = await invited(headers);
      expect((await embedded({ sub: agent.id })).agent.id).toBe(agent.id);
      expect((await withdraw(headers, agent.id)).json<Problem>().code).toBe('AGENT_JOINED');
      expect(await server.store.agents.get(tenant.id, agent.id)).not.toBeNull();
    });

    it('of owners are an owner’s', async () => {
      const { headers, tenant } = await shop();
      const { agent } = await invited(headers, 'owner');
      const admin = fromOwnPage(await server.cookie(await server.agent(tenant.id, 'admin')));
      expect((await renew(admin, agent.id)).statusCode).toBe(403);
      expect((await withdraw(admin, agent.id)).statusCode).toBe(403);
      expect((await renew(headers, agent.id)).statusCode).toBe(201);
    });
  });

  it('of two owners who demote each other at once one stays', async () => {
    const { tenant, owner, headers } = await shop();
    const second = await server.agent(tenant.id, 'owner');
    const other = fromOwnPage(await server.cookie(second));
    const demote = (as: Record<string, string>, id: string) =>
      server.app.inject({
        method: 'PATCH',
        url: `/v1/agents/${id}`,
        headers: as,
        payload: { role: 'admin' },
      });
    await Promise.all([demote(headers, second.id), demote(other, owner.id)]);
    const agents = await server.store.agents.list(tenant.id);
    expect(agents.filter(({ role }) => role === 'owner').length).toBeGreaterThan(0);
  });
});
