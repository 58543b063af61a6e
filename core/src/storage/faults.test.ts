/** What can go wrong below the store: a full disk, a lock, another key, a damaged file. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { verifyAudit } from '../audit/verify-audit.ts';
import { createKeyring } from '../privacy/keyring.ts';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openDatabase, openStore } from './open-store.ts';
import { MASTER_KEY } from './store.contract.ts';
import type { Store } from './store.ts';
import { toStoreError } from './store-errors.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-faults-'));
  file = join(folder, 'a.db');
});
afterEach(() => rm(folder, { recursive: true }));

const open = (waitMs = 50) => openStore({ file, masterKey: MASTER_KEY, waitMs });
const tenant = {
  id: 'harbour',
  name: 'H',
  locale: 'en',
  locales: ['en'],
  widgetKey: 'k',
  settings: {} as never,
};
async function seeded(store: Store) {
  await store.tenants.create(tenant);
  const profile = { name: 'Ottilie Quarrington', email: 'ottilie@quarrington.example' };
  const identity = { host: 'shop', externalId: 'ottilie@quarrington.example' };
  const contact = await store.contacts.create('harbour', profile, [identity]);
  const conversation = await store.conversations.create('harbour', {
    contactId: contact.id,
    channel: 'widget',
  });
  return { contact, conversation };
}
const says = (text: string) => ({
  author: 'contact' as const,
  audience: 'everyone' as const,
  body: { text },
});
/** Everything on disk: the database and its journals. */
async function bytesOnDisk(): Promise<Buffer> {
  const parts = await Promise.all(
    ['', '-wal', '-shm'].map((end) => readFile(file + end).catch(() => Buffer.alloc(0))),
  );
  return Buffer.concat(parts);
}

describe('erasure on disk', () => {
  it('leaves no byte of what the contact wrote, sealed or not, nor of their key', async () => {
    const store = await open();
    const { contact, conversation } = await seeded(store);
    const texts = ['a short one', 'a long one '.repeat(2000)];
    for (const text of texts) await store.messages.append('harbour', conversation.id, says(text));
    const reader = new Database(file, { readonly: true });
    const sealed = [
      ...reader.prepare('select body as bytes from messages').all(),
      ...reader.prepare('select wrapped as bytes from contact_keys').all(),
      ...reader.prepare('select profile as bytes from contacts').all(),
      ...reader.prepare('select external_id as bytes from contact_identities').all(),
    ].map((row) => (row as { bytes: Buffer }).bytes);
    reader.close();
    // Any 24 bytes of a random ciphertext are found on disk only if it is still there.
    const samples = sealed.flatMap((bytes) => [bytes.subarray(0, 24), bytes.subarray(-24)]);
    const before = await bytesOnDisk();
    expect(samples.every((sample) => before.includes(sample))).toBe(true);
    for (const plain of ['Quarrington', 'a short one', 'ottilie@']) {
      expect(before.includes(plain)).toBe(false);
    }
    await store.contacts.erase('harbour', contact.id);
    const after = await bytesOnDisk();
    expect(samples.filter((sample) => after.includes(sample))).toEqual([]);
    await store.close();
  });
});

describe('a full disk', () => {
  it('is STORE_FULL, half of nothing is written, and work goes on when there is room', async () => {
    const { kysely, database } = openDatabase({ file });
    await migrate(kysely, { dialect: 'sqlite', now: () => '2026-11-22T18:00:00.000Z' });
    const store = createStore({
      dialect: 'sqlite',
      kysely,
      keys: createKeyring(MASTER_KEY),
      clock: () => new Date(),
      newId: (prefix) => `${prefix}_${Math.random().toString(36).slice(2)}`,
      shared: false,
      afterErasure: async () => undefined,
    });
    const { conversation } = await seeded(store);
    const pages = Number(database?.pragma('page_count', { simple: true }));
    database?.pragma(`max_page_count = ${pages + 3}`);
    const work = (text: string) =>
      store.transaction(async (tx) => {
        await tx.jobs.add('harbour', { kind: 'turn', payload: {} });
        await tx.messages.append('harbour', conversation.id, says(text));
      });
    await expect(work('x'.repeat(100_000))).rejects.toMatchObject({
      code: 'STORE_FULL',
      status: 507,
    });
    expect((await store.jobs.counts()).waiting).toBe(0);
    expect(await store.messages.list('harbour', conversation.id, { limit: 9 })).toEqual([]);
    database?.pragma('max_page_count = 100000');
    await work('y'.repeat(100_000));
    expect(await store.messages.list('harbour', conversation.id, { limit: 9 })).toMatchObject([
      { seq: 1 },
    ]);
    await store.close();
  });
});

describe('a locked database', () => {
  it('is STORE_BUSY and nothing is written', async () => {
    const store = await open();
    const { conversation } = await seeded(store);
    const other = new Database(file);
    other.exec('begin immediate');
    const append = () => store.messages.append('harbour', conversation.id, says('x'));
    await expect(append()).rejects.toMatchObject({ code: 'STORE_BUSY', status: 503 });
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect(await store.messages.list('harbour', conversation.id, { limit: 9 })).toEqual([]);
    other.exec('rollback');
    other.close();
    expect((await append()).message.seq).toBe(1);
    await store.close();
  });
  it('by a transaction of ours that waits for a call outside itself is STORE_BUSY, not a hang', async () => {
    const store = await open();
    const stuck = store.transaction(() => store.tenants.update('harbour', { name: 'x' }));
    await expect(stuck).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect(await store.tenants.list()).toEqual([]);
    await store.close();
  });
});

describe('keys', () => {
  it('another master key is refused at opening', async () => {
    await (await open()).close();
    await expect(openStore({ file, masterKey: new Uint8Array(32) })).rejects.toMatchObject({
      code: 'STORE_WRONG_KEY',
    });
    await (await open()).close();
  });
  it('a damaged contact key, and a body moved to another message, do not open', async () => {
    const first = await open();
    const { contact, conversation } = await seeded(first);
    for (const text of ['one', 'two']) {
      await first.messages.append('harbour', conversation.id, says(text));
    }
    await first.close();
    const database = new Database(file);
    database.exec(
      'update messages set body = (select body from messages where seq = 2) where seq = 1',
    );
    const moved = await open();
    await expect(
      moved.messages.list('harbour', conversation.id, { limit: 9 }),
    ).rejects.toMatchObject({ code: 'STORE_SEAL_BROKEN' });
    await moved.close();
    database.exec('update contact_keys set wrapped = zeroblob(61)');
    database.close();
    const damaged = await open();
    await expect(damaged.contacts.get('harbour', contact.id)).rejects.toMatchObject({
      code: 'STORE_SEAL_BROKEN',
    });
    await damaged.close();
  });
});

describe('files', () => {
  it('a new database is readable by its owner only', async () => {
    await (await open()).close();
    expect((await stat(file)).mode & 0o077).toBe(0);
  });
  it('that are no database, or cannot be there, are said', async () => {
    await writeFile(file, 'not a database '.repeat(100));
    await expect(open()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    const nowhere = join(folder, 'no', 'a.db');
    await expect(openStore({ file: nowhere, masterKey: MASTER_KEY })).rejects.toMatchObject({
      code: 'STORE_CANNOT_OPEN',
    });
  });
  it('options that name no database are refused', async () => {
    await expect(openStore({ masterKey: MASTER_KEY })).rejects.toMatchObject({
      code: 'STORE_NOT_CHOSEN',
    });
    await expect(openStore({ url: 'mysql://x', masterKey: MASTER_KEY })).rejects.toMatchObject({
      code: 'STORE_URL_INVALID',
    });
    const nobody = 'postgres://nobody@127.0.0.1:1/none';
    await expect(openStore({ url: nobody, masterKey: MASTER_KEY })).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
    });
  });
});

describe('the audit log on disk', () => {
  it('refuses a change and a deletion, and shows one made behind its back', async () => {
    const store = await open();
    await store.tenants.create(tenant);
    const entry = { actor: { kind: 'system', id: null }, action: 'a.b', subject: 's' } as const;
    for (let at = 0; at < 3; at += 1) {
      await store.audit.append('harbour', { ...entry, detail: { at } });
    }
    const database = new Database(file);
    expect(() => database.exec(`update audit_entries set subject = 'x'`)).toThrow('append-only');
    expect(() => database.exec('delete from audit_entries')).toThrow('append-only');
    database.exec('drop trigger audit_entries_no_update');
    database.exec(`update audit_entries set detail = '{"at":9' where seq = 2`);
    database.close();
    expect(await verifyAudit(store.audit.all('harbour'))).toEqual({
      ok: false,
      seq: 2,
      reason: 'changed',
    });
    await store.close();
  });
});

describe('toStoreError', () => {
  it.each([
    ['SQLITE_IOERR_WRITE', null],
    ['SQLITE_BUSY_SNAPSHOT', 'STORE_BUSY'],
    ['53100', 'STORE_FULL'],
    ['40P01', 'STORE_BUSY'],
    ['23505', 'STORE_CONFLICT'],
    ['23503', 'STORE_NOT_FOUND'],
    ['22021', 'STORE_TEXT_INVALID'],
    ['25006', 'STORE_READ_ONLY'],
    ['57P01', 'STORE_UNREACHABLE'],
    ['ECONNREFUSED', 'STORE_UNREACHABLE'],
  ])('maps %s', (code, ours) => {
    const error = Object.assign(new Error('x'), { code });
    const mapped = toStoreError(error) as { readonly code: string };
    if (ours === null) expect(mapped).toBe(error);
    else expect(mapped.code).toBe(ours);
  });
});
