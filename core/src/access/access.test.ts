import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Agent, Tenant } from '../model.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { isOwnOrigin, isOwnPage } from './check-origin.ts';
import { type Access, createAccess } from './create-access.ts';
import { createPasswords } from './passwords.ts';
import { permissions, permissionsOfRole, roleMay, scopes, scopesMay } from './permissions.ts';
import { equalInConstantTime, hashSecret } from './secrets.ts';
import { networkOf } from './sign-in-throttle.ts';

const HOUR = 3_600_000;
const PASSWORD = 'a few random words';
let now: Date;
let store: Store;
let access: Access;
let tenant: Tenant;

beforeEach(async () => {
  now = new Date('2026-11-22T10:00:00.000Z');
  const clock = () => now;
  store = await openStore({ file: ':memory:', masterKey: new Uint8Array(32).fill(1), clock });
  access = createAccess({
    store,
    clock,
    publicUrl: () => 'https://help.example/',
    identityHost: async () => 'shop',
    passwords: {
      hash: async (password) => `plain:${password}`,
      verify: async (hash, password) => hash === `plain:${password}`,
    },
  });
  tenant = await createTenant('acme');
});
afterEach(() => store.close());

function createTenant(id: string): Promise<Tenant> {
  return store.tenants.create({
    id,
    name: id,
    locale: 'en',
    locales: ['en'],
    widgetKey: `key-${id}`,
    settings: {
      brand: { colour: '#000000' },
      hours: { timeZone: 'UTC', week: {}, exceptions: [] },
      allowedOrigins: [],
      suggestions: {},
      answerAbove: 0.5,
      unknownBelow: 0.2,
      escalation: [],
      modelBudgetCents: 0,
    },
  });
}
function createAgent(of: Partial<Agent> = {}, passwordHash: string | null = `plain:${PASSWORD}`) {
  const { role = 'agent', email = 'mara@acme.example', tenantId = 'acme' } = of;
  return store.agents.create(tenantId, { email, name: 'Mara', role, passwordHash });
}
const pass = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};

describe('passwords', () => {
  it('are hashed with Argon2id at the cost OWASP asks for', async () => {
    const passwords = createPasswords();
    const hash = await passwords.hash(PASSWORD);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(await passwords.verify(hash, PASSWORD)).toBe(true);
    expect(await passwords.verify(hash, 'a few random word')).toBe(false);
    expect(await passwords.hash(PASSWORD)).not.toBe(hash);
    expect(await passwords.verify('not a hash', PASSWORD)).toBe(false);
  });
  it('take as long without an agent as with one, and never pass', async () => {
    const passwords = createPasswords();
    const hash = await passwords.hash(PASSWORD);
    const time = async (of: string | null): Promise<number> => {
      const began = performance.now();
      expect(await passwords.verify(of, 'no password at all, only its time')).toBe(false);
      return performance.now() - began;
    };
    await time(null);
    const pairs = [];
    for (let n = 0; n < 5; n += 1) pairs.push((await time(null)) / (await time(hash)));
    const middle = pairs.sort((one, other) => one - other)[2] ?? 0;
    expect(middle).toBeGreaterThan(0.3);
  });
  it('are refused when weak, and one however the keyboard composed it', async () => {
    const passwords = createPasswords();
    for (const weak of ['', 'short', 'aaaaaaaaaaaaaaaa', 'abababababababab', 'x'.repeat(300)]) {
      await expect(passwords.hash(weak)).rejects.toMatchObject({
        code: 'PASSWORD_WEAK',
        status: 422,
      });
    }
    const composed = await passwords.hash('caf\u00e9 random words');
    expect(await passwords.verify(composed, 'cafe\u0301 random words')).toBe(true);
  });
});

describe('sessions', () => {
  it('slide for twelve hours and end after a week, and are stored as a hash', async () => {
    const agent = await createAgent();
    const { token } = await access.sessions.create(agent);
    expect(token).toMatch(/^[\w-]{43}$/u);
    expect(await store.credentials.byHash('session', token)).toBeNull();
    expect(await store.credentials.byHash('session', hashSecret(token))).not.toBeNull();
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      pass(11 * HOUR);
      expect((await access.sessions.agent(token))?.agent.id).toBe(agent.id);
    }
    pass(11 * HOUR);
    expect(await access.sessions.agent(token)).toBeNull();
  });
  it('end when idle, when ended, and when the agent is deactivated', async () => {
    const agent = await createAgent();
    const idle = await access.sessions.create(agent);
    pass(12 * HOUR + 1);
    expect(await access.sessions.agent(idle.token)).toBeNull();
    const [one, other] = [await access.sessions.create(agent), await access.sessions.create(agent)];
    await access.sessions.end(one.token);
    await access.sessions.end('never given out');
    expect(await access.sessions.agent(one.token)).toBeNull();
    expect(await access.sessions.agent(other.token)).not.toBeNull();
    await store.agents.update('acme', agent.id, { active: false });
    expect(await access.sessions.agent(other.token)).toBeNull();
    await store.agents.update('acme', agent.id, { active: true });
    await access.sessions.endAll(agent);
    expect(await access.sessions.agent(other.token)).toBeNull();
  });
});

describe('signing in', () => {
  const request = { email: 'MARA@acme.example', password: PASSWORD, address: '1.2.3.4' };
  it('gives the agent without the hash', async () => {
    const agent = await createAgent();
    const result = await access.signIn(request);
    expect(result).toEqual({ kind: 'signed-in', agent });
    expect(JSON.stringify(result)).not.toContain('plain:');
  });
  it('refuses the deactivated and those without a password like the unknown', async () => {
    const agent = await createAgent({}, null);
    expect(await access.signIn(request)).toEqual({ kind: 'refused' });
    await store.agents.update('acme', agent.id, {
      passwordHash: `plain:${PASSWORD}`,
      active: false,
    });
    expect(await access.signIn(request)).toEqual({ kind: 'refused' });
  });
  it('asks which tenant when several open, after the right password only', async () => {
    await createAgent();
    await createTenant('other');
    await createAgent({ tenantId: 'other' });
    expect(await access.signIn({ ...request, password: 'wrong' })).toEqual({ kind: 'refused' });
    const several = await access.signIn(request);
    expect(several.kind === 'several' && [...several.tenantIds].sort()).toEqual(['acme', 'other']);
    expect(await access.signIn({ ...request, tenantId: 'other' })).toMatchObject({
      agent: { tenantId: 'other' },
    });
  });
  it('makes guessing wait longer and longer; success clears the e-mail’s count', async () => {
    await createAgent();
    const guess = () => access.signIn({ ...request, password: 'wrong' });
    for (let n = 0; n < 4; n += 1) await guess();
    expect(await access.signIn(request)).toMatchObject({ kind: 'signed-in' });
    const waits: number[] = [];
    let made = 0;
    for (let tries = 0; tries < 60; tries += 1) {
      const result = await guess();
      if (result.kind !== 'wait') {
        made += 1;
        continue;
      }
      waits.push(result.until.getTime() - now.getTime());
      now = new Date(result.until.getTime() + 1);
    }
    expect(made).toBeLessThanOrEqual(60);
    expect(Math.max(...waits)).toBeGreaterThan(60_000);
    expect(waits[0]).toBeLessThanOrEqual(60_000);
  });
  it('holds an address to its share, whatever e-mails it tries', async () => {
    const kinds = [];
    for (let n = 0; n < 21; n += 1) {
      kinds.push((await access.signIn({ ...request, email: `x${n}@y.example` })).kind);
    }
    expect(kinds.slice(0, 20).every((kind) => kind === 'refused')).toBe(true);
    expect(kinds[20]).toBe('wait');
    expect((await access.signIn({ ...request, address: '5.6.7.8' })).kind).toBe('refused');
  });
});

describe('one-time links', () => {
  it('open once, of two racing one', async () => {
    const { url } = await access.links.setup('acme');
    expect(url).toMatch(/^https:\/\/help\.example\/setup#[\w-]{43}$/u);
    const answer = {
      token: url.split('#')[1] ?? '',
      password: PASSWORD,
      name: 'Ada',
      email: 'ada@acme.example',
    };
    const rival = { ...answer, email: 'rival@acme.example' };
    const results = await Promise.allSettled([
      access.links.redeem(answer),
      access.links.redeem(rival),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(access.links.redeem(rival)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    expect((await store.agents.list('acme')).map(({ role }) => role)).toEqual(['owner']);
  });
  it('end after a day, when a newer one is made, and when the invited is deactivated', async () => {
    const tokenOf = ({ url }: { url: string }) => url.split('#')[1] ?? '';
    const redeem = (token: string) =>
      access.links.redeem({ token, password: PASSWORD, name: 'A', email: 'a@acme.example' });
    const old = tokenOf(await access.links.setup('acme'));
    const newer = tokenOf(await access.links.setup('acme'));
    await expect(redeem(old)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    pass(24 * HOUR + 1);
    await expect(redeem(newer)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    const invited = await access.links.invite('acme', {
      email: 'b@acme.example',
      name: 'B',
      role: 'agent',
    });
    await store.agents.update('acme', invited.agent.id, { active: false });
    await expect(redeem(tokenOf(invited.link))).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });
});

describe('API keys', () => {
  it('open by the whole key only', async () => {
    const made = { tenantId: 'acme', name: 'n', scopes: ['audit:read' as const] };
    const { key, credential } = await access.apiKeys.create({ ...made, expiresAt: null });
    expect((await access.apiKeys.find(key))?.id).toBe(credential.id);
    for (const bad of [
      key.slice(0, -1),
      `${key}x`,
      key.replace('att_', 'att-'),
      '',
      credential.id,
    ]) {
      expect(await access.apiKeys.find(bad)).toBeNull();
    }
    const short = await access.apiKeys.create({
      ...made,
      expiresAt: new Date(now.getTime() + HOUR).toISOString(),
    });
    pass(HOUR + 1);
    expect(await access.apiKeys.find(short.key)).toBeNull();
  });
});

describe('visitors', () => {
  it('have one signing secret per tenant, sealed at rest', async () => {
    const secret = await access.visitors.identitySecret('acme');
    expect(await access.visitors.identitySecret('acme')).toBe(secret);
    await createTenant('other');
    expect(await access.visitors.identitySecret('other')).not.toBe(secret);
  });
  it('are gone with their contact', async () => {
    const session = await access.visitors.open(tenant, { locale: 'de' });
    if ('refused' in session) throw new Error('refused');
    expect(session.contact.locale).toBe('de');
    await store.contacts.erase('acme', session.contact.id);
    expect(await access.visitors.find(session.token)).toBeNull();
  });
});

describe('permissions', () => {
  it('grow with the role, and no key may make keys, agents or owners', () => {
    expect(permissionsOfRole.owner).toEqual(expect.arrayContaining([...permissions]));
    expect(roleMay('admin', 'owners:write')).toBe(false);
    expect(roleMay('agent', 'keys:write')).toBe(false);
    expect(roleMay('viewer', 'conversations:write')).toBe(false);
    for (const never of ['keys:write', 'agents:write', 'owners:write', 'tenant:write'] as const) {
      expect([...scopes]).not.toContain(never);
      expect(scopesMay([never], never)).toBe(false);
    }
    expect(scopesMay(['audit:read'], 'audit:read')).toBe(true);
    expect(scopesMay(['articles:write'], 'articles:read')).toBe(false);
  });
});

describe('our own page', () => {
  const request = {
    origin: 'https://help.example',
    secFetchSite: 'same-origin',
    host: 'help.example',
    contentType: 'application/json; charset=utf-8',
    ownHeader: undefined,
  };
  const own = (of: object) => isOwnPage({ ...request, ...of }, 'https://help.example');
  it('is told from others', () => {
    expect(own({})).toBe(true);
    expect(own({ secFetchSite: undefined })).toBe(true);
    expect(own({ contentType: undefined, ownHeader: '1' })).toBe(true);
    for (const of of [
      { contentType: 'text/plain' },
      { contentType: 'application/jsonp' },
      { contentType: undefined },
      { origin: 'https://evil.example' },
      { origin: 'null', ownHeader: '1' },
      { origin: 'http://help.example' },
      { secFetchSite: 'same-site' },
      { secFetchSite: 'none' },
      { origin: undefined, secFetchSite: undefined },
    ]) {
      expect([of, own(of)]).toEqual([of, false]);
    }
  });
  it('may be reached by another name of this server, without https only when it has none', () => {
    expect(isOwnOrigin('http://127.0.0.1:4321', 'http://localhost:4321', '127.0.0.1:4321')).toBe(
      true,
    );
    expect(isOwnOrigin('http://127.0.0.1:4321', 'https://help.example', '127.0.0.1:4321')).toBe(
      false,
    );
    expect(isOwnOrigin('ftp://a.example', 'http://localhost', 'a.example')).toBe(false);
    expect(isOwnOrigin('http://a.example', 'http://localhost', undefined)).toBe(false);
    expect(isOwnOrigin('', 'http://localhost', 'localhost')).toBe(false);
  });
});

describe('small parts', () => {
  it('count an IPv6 household as one, and an IPv4 address as itself', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2');
    expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0');
    expect(networkOf('::1')).toBe('0:0:0:0');
    expect(networkOf('::ffff:1.2.3.4')).toBe('1.2.3.4');
    expect(networkOf('1.2.3.4')).toBe('1.2.3.4');
  });
  it('compare secrets whole', () => {
    const bytes = (text: string) => Buffer.from(text);
    expect(equalInConstantTime(bytes('same'), bytes('same'))).toBe(true);
    expect(equalInConstantTime(bytes('same'), bytes('some'))).toBe(false);
    expect(equalInConstantTime(bytes('same'), bytes('sam'))).toBe(false);
  });
});
