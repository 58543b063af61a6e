import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signCall } from '../host/signed-call.ts';
import { fromOwnPage, NOW, type TestServer } from './test-support.ts';
import { useTestServer } from './use-test-server.ts';
import type { Problem, Session } from './widget-api.ts';

const start = useTestServer();
const SITE = {
  kind: 'wordpress',
  title: 'Harbour & Pine',
  url: 'https://harbour.example/shop',
  callUrl: 'https://harbour.example/shop/index.php?rest_route=/attendant/v1/service',
};
type Keys = {
  readonly site: string;
  readonly secret: string;
  readonly identitySecret: string;
  readonly widgetKey: string;
};

async function newCode(server: TestServer, tenantId: string): Promise<string> {
  const headers = fromOwnPage(await server.cookie(await server.agent(tenantId, 'owner')));
  const made = await server.app.inject({ method: 'POST', url: '/v1/pairing-codes', headers });
  expect(made.statusCode).toBe(201);
  return made.json<{ code: string }>().code;
}
function pair(server: TestServer, code: string, site: object = SITE) {
  return server.app.inject({ method: 'POST', url: '/v1/pair', payload: { ...site, code } });
}
async function paired(server: TestServer, tenantId: string, site: object = SITE): Promise<Keys> {
  const answer = await pair(server, await newCode(server, tenantId), site);
  expect(answer.statusCode).toBe(200);
  return answer.json<Keys>();
}
type CallOptions = {
  readonly secret?: string;
  readonly now?: Date;
  readonly direction?: 'to-site' | 'to-service';
  readonly nonce?: string;
};
function call(server: TestServer, keys: Keys, body: object, options: CallOptions = {}) {
  const text = JSON.stringify(body);
  const headers = signCall({
    secret: options.secret ?? keys.secret,
    direction: options.direction ?? 'to-service',
    body: text,
    now: options.now ?? NOW,
    nonce: options.nonce ?? randomUUID(),
  });
  return server.app.inject({
    method: 'POST',
    url: `/v1/sites/${keys.site}/calls`,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: text,
  });
}
function identity(keys: Keys, secret: string, claims: object = {}): string {
  const seconds = Math.floor(NOW.getTime() / 1000);
  const all = { iss: keys.site, aud: keys.widgetKey, sub: '7', iat: seconds, exp: seconds + 900 };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256' })}.${part({ ...all, ...claims })}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

describe('pairing a site', () => {
  it('exchanges a code once for keys of its own, and lets its pages carry the chat', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const code = await newCode(server, 'acme');
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    // Typed as people type: small letters, no dashes.
    const first = await pair(server, code.toLowerCase().replaceAll('-', ' '));
    expect([first.statusCode, first.json<Keys>().widgetKey]).toEqual([200, tenant.widgetKey]);
    const second = await pair(server, code);
    expect([second.statusCode, second.json<Problem>().code]).toEqual([403, 'PAIRING_CODE_WRONG']);
    const after = await server.store.tenants.get('acme');
    expect(after?.settings.allowedOrigins).toContain('https://harbour.example');
  });

  it('takes no code that is wrong, half an hour old, or followed by another', async () => {
    const server = await start();
    await server.tenant('acme');
    const old = await newCode(server, 'acme');
    const newer = await newCode(server, 'acme');
    expect((await pair(server, old)).statusCode).toBe(403);
    expect((await pair(server, 'AAAA-BBBB-CCCC')).statusCode).toBe(403);
    server.clock.now = new Date(NOW.getTime() + 31 * 60_000);
    expect((await pair(server, newer)).statusCode).toBe(403);
  });

  it('makes guessing slow', async () => {
    const server = await start();
    const statuses: number[] = [];
    for (let guess = 0; guess < 21; guess += 1) {
      statuses.push((await pair(server, 'AAAA-BBBB-CCCC')).statusCode);
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([403, 429]);
  });

  it('refuses a kind nobody has an adapter for, and an address to call elsewhere', async () => {
    const server = await start();
    await server.tenant('acme');
    const code = await newCode(server, 'acme');
    const kind = await pair(server, code, { ...SITE, kind: 'joomla' });
    expect(kind.json<Problem>().code).toBe('SITE_KIND_UNKNOWN');
    const elsewhere = await pair(server, code, { ...SITE, callUrl: 'https://other.example/' });
    expect(elsewhere.statusCode).toBe(400);
    // Neither used the code up.
    expect((await pair(server, code)).statusCode).toBe(200);
  });

  it('gives a second site its own name, and the same site its old one with new keys', async () => {
    const server = await start();
    await server.tenant('acme');
    const first = await paired(server, 'acme');
    const other = { ...SITE, url: 'https://b.example', callUrl: 'https://b.example/' };
    await paired(server, 'acme', other);
    const again = await paired(server, 'acme');
    const list = await server.app.inject({
      url: '/v1/sites',
      headers: { authorization: `Bearer ${await server.key('acme', ['tenant:read'])}` },
    });
    const names = list.json<{ items: { name: string; url: string }[] }>().items;
    expect(names.map(({ name }) => name).sort()).toEqual(['wordpress', 'wordpress-2']);
    expect(JSON.stringify(names)).not.toContain(again.secret);
    expect((await call(server, first, { call: 'status' })).statusCode).toBe(401);
    expect((await call(server, again, { call: 'status' })).statusCode).toBe(200);
  });
});

describe('a paired site’s calls', () => {
  it('are answered when signed, and have the host pulled when it says so', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme');
    expect((await call(server, keys, { call: 'changed' })).json()).toEqual({});
    expect(server.syncs).toEqual([{ tenantId: 'acme', host: 'wordpress' }]);
    const status = (await call(server, keys, { call: 'status' })).json<{ articles: number }>();
    expect(status.articles).toBe(0);
    const unknown = await call(server, keys, { call: 'toString' });
    expect(unknown.json<Problem>().code).toBe('SITE_CALL_UNKNOWN');
  });

  it('give it other keys where it is now; the ones before end with the first use of the new', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme');
    const moved = {
      call: 'rekey',
      url: 'https://new.example',
      callUrl: 'https://new.example/?rest_route=/attendant/v1/service',
    };
    const first = await call(server, keys, moved);
    expect(first.statusCode).toBe(200);
    // The answer was lost: the site asks again with what it has.
    const fresh = (await call(server, keys, moved)).json<Keys>();
    expect([fresh.site, fresh.secret === keys.secret]).toEqual([keys.site, false]);
    const list = await server.app.inject({
      url: '/v1/sites',
      headers: { authorization: `Bearer ${await server.key('acme', ['tenant:read'])}` },
    });
    expect(list.json<{ items: { url: string }[] }>().items.map(({ url }) => url)).toEqual([
      moved.url,
    ]);
    const tenant = await server.store.tenants.get('acme');
    expect(tenant?.settings.allowedOrigins).toContain('https://new.example');
    expect((await call(server, fresh, { call: 'status' })).statusCode).toBe(200);
    expect((await call(server, keys, { call: 'status' })).statusCode).toBe(401);
    const elsewhere = { ...moved, callUrl: 'https://other.example/' };
    expect((await call(server, fresh, elsewhere)).json<Problem>().code).toBe('SITE_ADDRESS');
  });

  it('let keys that were replaced end by themselves after ten minutes', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme');
    await call(server, keys, { call: 'rekey' });
    server.clock.now = new Date(NOW.getTime() + 11 * 60_000);
    const late = await call(server, keys, { call: 'status' }, { now: server.clock.now });
    expect(late.statusCode).toBe(401);
  });

  it('may ask for an answer and an order; neither says more than it should', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme');
    const answer = await call(server, keys, {
      call: 'answer',
      question: 'How long?',
      locale: 'en',
    });
    expect([answer.statusCode, typeof answer.json<{ decision: string }>().decision]).toEqual([
      200,
      'string',
    ]);
    expect(server.asked.at(-1)).toEqual({ tenantId: 'acme', question: 'How long?', locale: 'en' });
    const none = await call(server, keys, { call: 'answer', question: ' ' });
    expect(none.json<Problem>().code).toBe('SITE_QUESTION');
    for (const order of [{ number: '1', email: 'a@b.example' }, { number: '1' }, {}])
      expect((await call(server, keys, { call: 'order', ...order })).json()).toEqual({
        order: null,
      });
  });

  it('learn which of its own articles are kept, and nobody else’s', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme');
    const record = (source: string, ids: readonly string[]) =>
      server.store.articles.record(
        'acme',
        source,
        ids.map((id) => ({ id, title: id, body: 'text' })),
        { locale: 'en' },
      );
    await record('host:wordpress:articles', ['post:2', 'post:1']);
    await record('host:shop:articles', ['post:7']);
    await record('files', ['note']);
    const held = async (after: unknown) =>
      (await call(server, keys, { call: 'held', after })).json<{ ids: string[] }>().ids;
    expect(await held('')).toEqual(['post:1', 'post:2']);
    expect(await held('post:1')).toEqual(['post:2']);
    expect(await held({ $gt: '' })).toEqual(['post:1', 'post:2']);
  });

  it('are refused with another secret, in the wrong direction, too old, or a second time', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme');
    const changed = { call: 'changed' };
    const codeOf = async (options: CallOptions) =>
      (await call(server, keys, changed, options)).json<Problem>().code;
    expect(await codeOf({ secret: keys.identitySecret })).toBe('SITE_SIGNATURE');
    expect(await codeOf({ direction: 'to-site' })).toBe('SITE_SIGNATURE');
    expect(await codeOf({ now: new Date(NOW.getTime() - 301_000) })).toBe('SITE_CLOCK');
    const nonce = randomUUID();
    expect((await call(server, keys, changed, { nonce })).statusCode).toBe(200);
    expect(await codeOf({ nonce })).toBe('SITE_SIGNATURE');
    const stranger = { ...keys, site: 'site_0' };
    expect((await call(server, stranger, changed)).statusCode).toBe(401);
    expect(server.syncs).toHaveLength(1);
  });

  it('say that an order changed: noted once, for a contact the site has signed for', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme');
    await server.store.contacts.create('acme', {}, [{ host: 'wordpress', externalId: '7' }]);
    const event = { call: 'order-changed', id: 'e1', orderId: '12', externalId: '7' };
    const noted = async (change: object = {}) =>
      (await call(server, keys, { ...event, ...change })).json<{ noted: boolean }>().noted;
    expect([await noted(), await noted()]).toEqual([true, false]);
    expect(await noted({ id: 'e2', externalId: '8' })).toBe(false);
    // A guest's order is told by its number, to whom that order was proved by.
    expect(await noted({ id: 'e4', externalId: 'guest:1', number: '#12' })).toBe(true);
    expect(await noted({ id: '' })).toBe(false);
    expect(await noted({ id: 'e3', orderId: 12 })).toBe(false);
    const [job] = await server.store.jobs.claim('test', {
      limit: 5,
      leaseMs: 1_000,
      kinds: ['order-news'],
    });
    // Ids only: what happened is read from the order.
    expect(Object.keys(job?.payload ?? {}).sort()).toEqual(['contactId', 'host', 'orderId']);
  });

  it('say what the site can do, as far as that can be read', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme', { ...SITE, features: ['orders'] });
    const features = async () => (await server.sites.list('acme'))[0]?.features;
    expect(await features()).toEqual(['orders']);
    const said = ['products', 'cancel-order', 7, '../etc', 'x'.repeat(60)];
    await call(server, keys, { call: 'features', features: said });
    expect(await features()).toEqual(['products', 'cancel-order']);
    await call(server, keys, { call: 'features', features: 'all' });
    expect(await features()).toEqual([]);
  });

  it('end with the site: its keys open nothing and its pages carry no chat', async () => {
    const server = await start();
    await server.tenant('acme');
    const keys = await paired(server, 'acme');
    await server.store.articles.record(
      'acme',
      'host:wordpress:articles',
      [{ id: 'post:1', title: 'Returns', body: '30 days.' }],
      { locale: 'en' },
    );
    expect((await call(server, keys, { call: 'disconnect' })).statusCode).toBe(200);
    expect((await call(server, keys, { call: 'status' })).statusCode).toBe(401);
    const after = await server.store.tenants.get('acme');
    expect(after?.settings.allowedOrigins).not.toContain('https://harbour.example');
    const outlines = await server.store.knowledge.outlines('acme');
    expect(outlines.map(({ articleId }) => articleId)).toEqual([]);
  });
});

describe('a site’s people in the console', () => {
  const ADA = { id: '7', name: 'Ada', email: 'ada@harbour.example', role: 'agent' };
  const ORIGIN = 'https://harbour.example';
  type Ticket = { readonly url: string; readonly token: string };
  async function site() {
    const server = await start();
    const tenant = await server.tenant('acme');
    const keys = await paired(server, 'acme');
    const ticket = (user: object = ADA, origin = ORIGIN) =>
      call(server, keys, { call: 'open-console', user, origin });
    const enter = async (token: string) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/session/embed',
        headers: fromOwnPage(''),
        payload: { token },
      });
    const session = async (user: object = ADA) =>
      (await enter((await ticket(user)).json<Ticket>().token)).json<{ token: string }>().token;
    const who = (token: string) =>
      server.app.inject({ url: '/v1/session', headers: { authorization: `Bearer ${token}` } });
    return { server, tenant, keys, ticket, enter, session, who };
  }

  it('are let in by a ticket that opens once, as agents of their own', async () => {
    const { server, ticket, enter, who } = await site();
    const made = await ticket();
    expect(made.statusCode).toBe(200);
    const { url, token } = made.json<Ticket>();
    expect(url).toMatch(/\/console\/embed\?tenant=key-acme$/u);
    const opened = await enter(token);
    expect(opened.statusCode).toBe(201);
    const me = await who(opened.json<{ token: string }>().token);
    expect(me.json()).toMatchObject({ agent: { name: 'Ada', role: 'agent' } });
    expect((await enter(token)).statusCode).toBe(401);
    const frame = await server.store.tenants.get('acme');
    expect(frame?.settings.consoleOrigins).toEqual([ORIGIN]);
    // The same person again is the same agent.
    await ticket({ ...ADA, name: 'Ada Lind' });
    const team = await server.store.agents.list('acme');
    expect(team.filter(({ name }) => name.startsWith('Ada')).map(({ name }) => name)).toEqual([
      'Ada Lind',
    ]);
  });

  it('are never an account that is there already, and never more than an agent', async () => {
    const { server, session, ticket, who } = await site();
    const owner = await server.agent('acme', 'owner');
    const token = await session({ ...ADA, email: owner.email.toUpperCase() });
    const { agent } = (await who(token)).json<{ agent: { id: string; role: string } }>();
    expect([agent.id === owner.id, agent.role]).toEqual([false, 'agent']);
    for (const role of ['admin', 'owner', 'x']) {
      expect((await ticket({ ...ADA, id: '8', role })).json<Problem>().code).toBe(
        'SITE_USER_INVALID',
      );
    }
    expect((await ticket({ ...ADA, id: '../7' })).statusCode).toBe(422);
    expect((await ticket(ADA, 'https://x.example; script-src *')).statusCode).toBe(422);
  });

  it('stand in the team as people of their site, whom nobody has invited, also when it has gone', async () => {
    const { server, keys, session } = await site();
    const owner = await server.agent('acme', 'owner');
    await session();
    const headers = fromOwnPage(await server.cookie(owner));
    const team = async () =>
      (await server.app.inject({ url: '/v1/agents', headers })).json<{
        items: { name: string; site: string | null; invite: object | null; active: boolean }[];
      }>().items;
    const ada = async () => (await team()).find(({ name }) => name === 'Ada');
    expect(await ada()).toMatchObject({ site: 'harbour.example', invite: null, active: true });
    expect((await team()).filter((one) => one.name !== 'Ada').map((one) => one.site)).toEqual(
      (await team()).filter((one) => one.name !== 'Ada').map(() => null),
    );
    await call(server, keys, { call: 'disconnect' });
    expect(await ada()).toMatchObject({ site: 'harbour.example', invite: null, active: false });
  });

  it('are out at once when the site says so, and back when it vouches again', async () => {
    const { server, keys, session, who } = await site();
    const token = await session();
    const close = () => call(server, keys, { call: 'close-console', user: '7' });
    expect((await close()).json()).toEqual({ closed: true });
    expect((await who(token)).statusCode).toBe(401);
    expect((await close()).json()).toEqual({ closed: false });
    expect((await who(await session())).statusCode).toBe(200);
    const lower = await session({ ...ADA, role: 'viewer' });
    expect((await who(lower)).json()).toMatchObject({ agent: { role: 'viewer' } });
  });

  it('stay out when an owner has deactivated them', async () => {
    const { server, ticket, session } = await site();
    await session();
    const ada = (await server.store.agents.list('acme')).find(({ name }) => name === 'Ada');
    await server.store.agents.update('acme', ada?.id ?? '', { active: false });
    expect((await ticket()).json<Problem>().code).toBe('SITE_USER_DEACTIVATED');
  });

  it('go with the site', async () => {
    const { server, keys, session, who } = await site();
    const token = await session();
    await call(server, keys, { call: 'disconnect' });
    expect((await who(token)).statusCode).toBe(401);
    const ada = (await server.store.agents.list('acme')).find(({ name }) => name === 'Ada');
    expect(ada?.active).toBe(false);
  });
});

describe('a site’s own visitors', () => {
  it('are known by its own secret, as its customers and nobody else’s', async () => {
    const server = await start();
    const tenant = await server.tenant('acme');
    const keys = await paired(server, 'acme');
    const open = (token: string) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/widget/sessions',
        headers: { origin: 'https://harbour.example' },
        payload: { key: tenant.widgetKey, identity: token },
      });
    const opened = await open(identity(keys, keys.identitySecret));
    expect([opened.statusCode, opened.json<Session>().identified]).toEqual([200, true]);
    const who = (host: string) =>
      server.store.contacts.byIdentity('acme', { host, externalId: '7' });
    expect(await who('wordpress')).not.toBeNull();
    // The same number at the tenant's shop is somebody else.
    expect(await who('shop')).toBeNull();
    const tenantSecret = await server.access.visitors.identitySecret('acme');
    expect((await open(identity(keys, tenantSecret))).statusCode).toBe(401);
    expect((await open(identity(keys, keys.identitySecret, { iss: 'site_0' }))).statusCode).toBe(
      401,
    );
  });

  it('of another tenant are strangers here', async () => {
    const server = await start();
    await server.tenant('acme');
    const other = await server.tenant('other');
    const keys = await paired(server, 'acme');
    const token = identity({ ...keys, widgetKey: other.widgetKey }, keys.identitySecret);
    const opened = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/sessions',
      payload: { key: other.widgetKey, identity: token },
    });
    expect(opened.statusCode).toBe(401);
  });
});
