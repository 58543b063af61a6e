/** What the store's troubles look like over HTTP: a problem with a time to wait, nothing half done, right afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { createKeyring } from '../privacy/keyring.ts';
import { createStore } from '../storage/create-store.ts';
import { migrate } from '../storage/migrate.ts';
import { openDatabase } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import type { TestServer } from './test-support.ts';
import { fromOwnPage, NOW, PASSWORD, PUBLIC_URL, startTestServer } from './test-support.ts';
import type { Problem, WidgetConversation } from './widget-api.ts';

let folder: string;
let file: string;
let end: (() => Promise<unknown>)[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-faults-'));
  file = join(folder, 'a.db');
  end = [];
});
afterEach(async () => {
  for (const close of end.reverse()) await close();
  await rm(folder, { recursive: true, force: true });
});

const lots = 1e6;
const limits = {
  requestsPerAddress: lots,
  messagesPerVisitor: lots,
  sessionsPerAddress: lots,
  startsPerVisitor: lots,
};

/** A tenant with a visitor's conversation, an owner and a key. */
async function shop(server: TestServer) {
  end.push(server.close);
  const tenant = await server.tenant('acme');
  const visitor = await server.visitor(tenant);
  const opened = await server.app.inject({
    method: 'POST',
    url: '/v1/widget/conversations',
    headers: visitor.headers,
  });
  const { id } = opened.json<WidgetConversation>();
  const owner = await server.agent('acme', 'owner');
  const team = fromOwnPage(await server.cookie(owner));
  const contact = await server.access.visitors.find(visitor.token);
  return { tenant, visitor, id, owner, team, contactId: contact?.contact.id ?? '' };
}

/** Every row of every table, to see whether anything was written. */
function everyRow(): string {
  const reader = new Database(file, { readonly: true });
  const tables = reader
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .all() as { name: string }[];
  const rows = tables.map(({ name }) => [name, reader.prepare(`select * from "${name}"`).all()]);
  reader.close();
  return JSON.stringify(rows);
}

type Write = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly as: 'visitor' | 'team' | 'nobody';
  readonly payload?: object;
  readonly ok: number;
};
/** One of each write, in an order in which each is possible. */
function writes(at: Awaited<ReturnType<typeof shop>>): readonly Write[] {
  const chat = `/v1/widget/conversations/${at.id}`;
  const desk = `/v1/conversations/${at.id}`;
  const visitor = { method: 'POST', as: 'visitor' } as const;
  const team = { method: 'POST', as: 'team' } as const;
  return [
    {
      method: 'POST',
      as: 'nobody',
      url: '/v1/widget/sessions',
      payload: { key: at.tenant.widgetKey },
      ok: 200,
    },
    { ...visitor, url: '/v1/widget/conversations', ok: 201 },
    { ...visitor, url: `${chat}/messages`, payload: { id: 'message-1', text: 'Hello' }, ok: 202 },
    { ...visitor, url: `${chat}/person`, payload: { id: 'message-2' }, ok: 202 },
    { ...visitor, url: `${chat}/rating`, payload: { rating: 4 }, ok: 204 },
    { ...team, url: `${desk}/take`, payload: {}, ok: 200 },
    { ...team, url: `${desk}/messages`, payload: { text: 'I am here' }, ok: 201 },
    { ...team, url: `${desk}/notes`, payload: { text: 'a regular' }, ok: 201 },
    { ...team, url: `${desk}/hand-back`, payload: {}, ok: 200 },
    { ...team, url: `${desk}/resolve`, payload: {}, ok: 200 },
    { ...team, method: 'PATCH', url: '/v1/tenant', payload: { name: 'Acme' }, ok: 200 },
    {
      ...team,
      method: 'PUT',
      url: '/v1/articles/returns',
      payload: { title: 'Returns', body: '30 days.' },
      ok: 200,
    },
    { ...team, method: 'DELETE', url: '/v1/articles/returns', ok: 204 },
    { ...team, url: '/v1/api-keys', payload: { name: 'k', scopes: ['audit:read'] }, ok: 201 },
    {
      ...team,
      url: '/v1/agents',
      payload: { email: 'new@acme.example', name: 'New', role: 'agent' },
      ok: 201,
    },
    { ...team, url: '/v1/tenant/identity-secret/rotate', payload: {}, ok: 200 },
    { ...team, url: `/v1/contacts/${at.contactId}/erase`, payload: {}, ok: 200 },
    {
      method: 'POST',
      as: 'nobody',
      url: '/v1/session',
      payload: { email: at.owner.email, password: PASSWORD },
      ok: 201,
    },
  ];
}

describe('a database that another program has locked', () => {
  it('answers 503 STORE_BUSY with Retry-After for every write, writes nothing, and is right afterwards', async () => {
    const server = await startTestServer({ file, waitMs: 40, limits });
    const at = await shop(server);
    const own = { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' };
    const headers = { visitor: at.visitor.headers, team: at.team, nobody: own };
    const send = ({ method, url, as, payload }: Write) =>
      server.app.inject({ method, url, headers: headers[as], ...(payload && { payload }) });
    const other = new Database(file);
    end.push(async () => other.close());

    for (const write of writes(at)) {
      const before = everyRow();
      other.exec('begin immediate');
      const refused = await send(write);
      // Reading goes on meanwhile.
      const read = await server.app.inject({ url: '/v1/session', headers: at.team });
      other.exec('rollback');
      expect([write.url, refused.json<Problem>().code]).toEqual([write.url, 'STORE_BUSY']);
      expect(refused.statusCode).toBe(503);
      expect(refused.headers['retry-after']).toBe('1');
      expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/u);
      expect([write.url, read.statusCode]).toEqual([write.url, 200]);
      expect([write.url, everyRow() === before]).toEqual([write.url, true]);
      const done = await send(write);
      expect([write.url, done.statusCode, done.body]).toEqual([write.url, write.ok, done.body]);
    }
  }, 60_000);

  it('is waited for when it is free again in time', async () => {
    const server = await startTestServer({ file, waitMs: 3_000, limits });
    const { visitor, id } = await shop(server);
    const other = new Database(file);
    end.push(async () => other.close());
    other.exec('begin immediate');
    setTimeout(() => other.exec('rollback'), 150);
    const sent = await server.app.inject({
      method: 'POST',
      url: `/v1/widget/conversations/${id}/messages`,
      headers: visitor.headers,
      payload: { id: 'message-1', text: 'Hello' },
    });
    expect(sent.statusCode).toBe(202);
  });

  it('says it is not ready', async () => {
    const server = await startTestServer({ file, waitMs: 40 });
    end.push(server.close);
    const other = new Database(file);
    end.push(async () => other.close());
    other.exec('begin immediate');
    const ready = await server.app.inject({ url: '/readyz' });
    other.exec('rollback');
    expect([ready.statusCode, ready.headers['retry-after']]).toEqual([503, '5']);
    expect((await server.app.inject({ url: '/readyz' })).statusCode).toBe(200);
  });
});

describe('an idempotency key whose end could not be written', () => {
  it('does not change the answer, and a repeat works', async () => {
    let broken = false;
    const server = await startTestServer({
      file,
      limits,
      deps: (deps) => {
        const { idempotency } = deps.store;
        const busy = async (): Promise<never> => {
          throw new Error('locked');
        };
        const failing = {
          begin: idempotency.begin,
          complete: (...given: Parameters<typeof idempotency.complete>) =>
            broken ? busy() : idempotency.complete(...given),
          abandon: (...given: Parameters<typeof idempotency.abandon>) =>
            broken ? busy() : idempotency.abandon(...given),
        };
        return { ...deps, store: { ...deps.store, idempotency: failing } };
      },
    });
    const { visitor, id, team } = await shop(server);
    const say = (text: string, key: string) =>
      server.app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${id}/messages`,
        headers: { ...visitor.headers, 'idempotency-key': key },
        payload: { id: `message-${key}`, text },
      });
    const makeKey = () =>
      server.app.inject({
        method: 'POST',
        url: '/v1/api-keys',
        headers: { ...team, 'idempotency-key': 'made' },
        payload: { name: 'k', scopes: ['audit:read'] },
      });
    broken = true;
    expect((await say('', 'a')).json()).toMatchObject({ code: 'MESSAGE_EMPTY' });
    expect((await say('Hello', 'b')).statusCode).toBe(202);
    expect((await makeKey()).statusCode).toBe(201);
    broken = false;
    expect((await say('', 'a')).json()).toMatchObject({ code: 'MESSAGE_EMPTY' });
    expect((await say('Hello', 'b')).statusCode).toBe(202);
    expect((await say('Hello', 'b')).statusCode).toBe(202);
    // A key that was made is not made twice.
    expect((await makeKey()).json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_RUNNING' });
    expect(await server.store.messages.list('acme', id, { limit: 9 })).toHaveLength(1);
  });
});

/** A store on the file whose size the test can limit, as a full disk does. */
async function openLimited(): Promise<{
  readonly store: Store;
  readonly room: (pages: number) => void;
}> {
  const { kysely, database } = openDatabase({ file });
  await migrate(kysely, { dialect: 'sqlite', now: () => NOW.toISOString() });
  let made = 0;
  const store = createStore({
    dialect: 'sqlite',
    kysely,
    keys: createKeyring(new Uint8Array(32).fill(7)),
    clock: () => NOW,
    newId: (prefix) => {
      made += 1;
      return `${prefix}_${String(made).padStart(8, '0')}`;
    },
    shared: false,
    afterErasure: async () => undefined,
  });
  const pages = (): number => Number(database?.pragma('page_count', { simple: true }));
  const room = (more: number): void => {
    database?.pragma(`max_page_count = ${pages() + more}`);
  };
  return { store, room };
}

describe('a full disk', () => {
  it('answers 507 STORE_FULL, does nothing by halves, and goes on when there is room', async () => {
    const { store, room } = await openLimited();
    end.push(store.close);
    const server = await startTestServer({ store, limits });
    const { visitor, id } = await shop(server);
    const send = (index: number, text: string) =>
      server.app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${id}/messages`,
        headers: { ...visitor.headers, 'idempotency-key': `key-${index}` },
        payload: { id: `message-${index}`, text },
      });
    let index = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 8_000 }),
        async (pages, size) => {
          index += 1;
          const text = 'x'.repeat(size);
          const before = [
            await store.messages.list('acme', id, { limit: 200 }),
            await store.jobs.counts(),
            await store.events.head('acme'),
          ];
          room(pages);
          const answer = await send(index, text);
          const full = answer.statusCode === 507;
          if (full) {
            refused += 1;
            expect(answer.json()).toMatchObject({ code: 'STORE_FULL', retryAfterSeconds: 60 });
            expect(answer.headers['retry-after']).toBe('60');
            expect([
              await store.messages.list('acme', id, { limit: 200 }),
              await store.jobs.counts(),
              await store.events.head('acme'),
            ]).toEqual(before);
          } else expect(answer.statusCode).toBe(202);
          room(10_000);
          const again = await send(index, text);
          expect(again.statusCode).toBe(202);
          const messages = await store.messages.list('acme', id, { limit: 200 });
          expect(messages.filter((one) => one.externalId === `message-${index}`)).toHaveLength(1);
          expect((await store.jobs.counts()).waiting).toBe(messages.length);
        },
      ),
      { numRuns: 40, seed: 20261122 },
    );
    // The disk was full sometimes and sometimes not, or nothing was tried here.
    expect(refused).toBeGreaterThan(3);
    expect(refused).toBeLessThan(index);
    expect(server.log.join('')).toContain('STORE_FULL');
  }, 60_000);
});
