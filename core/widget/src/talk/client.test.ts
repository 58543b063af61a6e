import { describe, expect, it } from '@jest/globals';
import { createClient, waitSeconds } from './client.ts';
import { createVault, type StorageLike } from './vault.ts';

const NOW = 1_000_000;
type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

function memory(): StorageLike & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, value) => void map.set(name, value),
    removeItem: (name) => void map.delete(name),
  };
}
function rig(answer: (path: string, authorization: string | null, count: number) => Answer | null) {
  const sessions: Record<string, unknown>[] = [];
  let count = 0;
  const vault = createVault({ key: 'k', policy: 'functional', session: memory, local: memory });
  const client = createClient({
    fetch: (url, init) => {
      const path = String(url).replace('https://api.example', '');
      count += 1;
      const found = answer(path, new Headers(init?.headers).get('authorization'), count);
      if (path === '/sessions') sessions.push(JSON.parse(String(init?.body)));
      if (found === null) return Promise.reject(new TypeError('no network'));
      const body = found.body === undefined ? null : JSON.stringify(found.body);
      return Promise.resolve(
        new Response(body, { status: found.status, headers: found.headers ?? {} }),
      );
    },
    now: () => NOW,
    api: 'https://api.example',
    key: 'k',
    vault,
    identity: () => Promise.resolve('signed'),
    locale: () => 'de',
  });
  return { client, sessions, vault };
}
const session = (token: string): Answer => ({
  status: 200,
  body: { token, expiresAt: '', resumed: false, identified: true, name: null },
});

describe('createClient', () => {
  it('begins one session for calls at the same time, with the host’s identity', async () => {
    const { client, sessions, vault } = rig((path) =>
      path === '/sessions' ? session('t1') : { status: 200, body: { ok: 1 } },
    );
    const [one, two] = await Promise.all([client.call('/a'), client.call('/b')]);
    expect([one, two]).toEqual([
      { ok: true, value: { ok: 1 } },
      { ok: true, value: { ok: 1 } },
    ]);
    expect(sessions).toEqual([{ key: 'k', locale: 'de', identity: 'signed' }]);
    expect(vault.read()).toEqual({ token: 't1' });
  });
  it('gets a new session once when the old one is not known, and repeats the call', async () => {
    let given = 0;
    const { client, sessions } = rig((path, authorization) => {
      if (path === '/sessions') {
        given += 1;
        return session(`t${given}`);
      }
      return authorization === 'Bearer t2' ? { status: 204 } : { status: 401 };
    });
    expect(await client.call('/a')).toEqual({ ok: true, value: null });
    expect(sessions[1]).toMatchObject({ token: 't1' });
  });
  it('gives up after one renewal', async () => {
    const { client, sessions } = rig((path) =>
      path === '/sessions' ? session('t') : { status: 401, body: { code: 'NO' } },
    );
    expect(await client.call('/a')).toEqual({
      ok: false,
      trouble: { kind: 'refused', status: 401, code: 'NO' },
    });
    expect(sessions).toHaveLength(2);
  });
  it('says when to try again', async () => {
    const { client } = rig((path) =>
      path === '/sessions'
        ? session('t')
        : { status: 429, body: {}, headers: { 'retry-after': '12' } },
    );
    expect(await client.call('/a')).toEqual({
      ok: false,
      trouble: { kind: 'later', at: NOW + 12_000 },
    });
    expect([
      waitSeconds({ retryAfterSeconds: 5 }, '12'),
      waitSeconds({}, null),
      waitSeconds({}, 'soon'),
    ]).toEqual([5, 30, 30]);
  });
  it('tells a lost network from a refusal, at the session too', async () => {
    const lost = rig(() => null);
    expect(await lost.client.call('/a')).toEqual({ ok: false, trouble: { kind: 'offline' } });
    expect(await lost.client.authorization()).toBeNull();
    const refused = rig(() => ({ status: 403 }));
    expect(await refused.client.call('/a')).toEqual({
      ok: false,
      trouble: { kind: 'refused', status: 403, code: '' },
    });
  });
  it('begins anew after the page identified its customer', async () => {
    const { client, sessions } = rig((path) =>
      path === '/sessions' ? session('t') : { status: 204 },
    );
    expect(await client.authorization()).toBe('Bearer t');
    client.renew();
    await client.call('/a');
    expect(sessions).toHaveLength(2);
  });
});

describe('createVault', () => {
  const open = (policy: 'functional' | 'consent', session = memory(), local = memory()) => ({
    session,
    local,
    vault: createVault({ key: 'k', policy, session: () => session, local: () => local }),
  });
  it('stores nothing before the first message', () => {
    const { session, local, vault } = open('functional');
    vault.write({ token: 't' });
    expect([session.map.size, local.map.size]).toEqual([0, 0]);
    expect(vault.read()).toEqual({ token: 't' });
  });
  it('keeps the token for the tab after the first message, and is found again', () => {
    const { session, local, vault } = open('functional');
    vault.write({ token: 't' });
    vault.firstMessage();
    expect([session.map.size, local.map.size]).toEqual([1, 0]);
    expect(open('functional', session, local).vault.read()).toEqual({ token: 't' });
  });
  it('waits for consent where the page asks for that', () => {
    const { session, local, vault } = open('consent');
    vault.write({ token: 't' });
    vault.firstMessage();
    vault.consent(null);
    expect([session.map.size, local.map.size]).toEqual([0, 0]);
    vault.consent(true);
    expect([session.map.size, local.map.size]).toEqual([0, 1]);
  });
  it('removes all of it when consent is taken back', () => {
    const { session, local, vault } = open('functional');
    vault.write({ token: 't' });
    vault.firstMessage();
    vault.consent(true);
    vault.consent(false);
    expect([session.map.size, local.map.size]).toEqual([0, 0]);
    vault.write({ token: 'u' });
    expect([session.map.size, local.map.size]).toEqual([0, 0]);
    expect(vault.read()).toEqual({ token: 'u' });
  });
  it('does with memory where storage is forbidden or full of something else', () => {
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    const vault = createVault({
      key: 'k',
      policy: 'functional',
      session: forbidden,
      local: forbidden,
    });
    vault.firstMessage();
    vault.write({ token: 't' });
    expect(vault.read()).toEqual({ token: 't' });
    const odd = memory();
    odd.setItem('attendant:k', '"text"');
    expect(open('functional', odd).vault.read()).toBeNull();
  });
});
