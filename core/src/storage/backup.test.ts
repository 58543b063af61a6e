import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { verifyAudit } from '../audit/verify-audit.ts';
import { indexAll } from '../inbox/index-conversations.ts';
import { eraseContact } from '../privacy/erase-contact.ts';
import { backupStore, restoreStore } from './backup.ts';
import { readBackupContent } from './backup-file.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase, openStore, type StoreOptions } from './open-store.ts';
import type { Store } from './store.ts';
import { describeOnEachDatabase, MASTER_KEY } from './test-databases.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-backup-'));
});
afterEach(() => rm(folder, { recursive: true }));

const says = (text: string) => ({
  author: 'contact' as const,
  audience: 'everyone' as const,
  body: { text },
});
async function seed(store: Store) {
  await store.tenants.create({
    id: 'harbour',
    name: 'H',
    locale: 'en',
    locales: ['en'],
    widgetKey: 'k',
    settings: {} as never,
  });
  const identity = { host: 'shop', externalId: '7' };
  const contact = await store.contacts.create('harbour', { name: 'Li Wei' }, [identity]);
  const conversation = await store.conversations.create('harbour', {
    contactId: contact.id,
    channel: 'widget',
  });
  await store.messages.append('harbour', conversation.id, says('first'));
  await store.events.append('harbour', { kind: 'message.added' });
  await store.jobs.add('harbour', { kind: 'turn', payload: { a: 1 }, key: 'k' });
  const entry = { actor: { kind: 'system', id: null }, action: 'a.b', subject: 's' } as const;
  for (let at = 0; at < 450; at += 1)
    await store.audit.append('harbour', { ...entry, detail: { at } });
  return { conversation, identity };
}

describeOnEachDatabase('backup and restore', (make) => {
  it('brings back everything of one moment while others write, and goes on from there', async () => {
    const source = await make();
    const target = await make();
    const store = await openStore(source.options);
    const { conversation, identity } = await seed(store);
    const to = { data: join(folder, 'a.attendant'), keys: join(folder, 'a.keys') };
    let writing = true;
    const writer = (async () => {
      while (writing) {
        await store.transaction(async (tx) => {
          await tx.messages.append('harbour', conversation.id, says('more'));
          await tx.jobs.add('harbour', { kind: 'turn', payload: {} });
        });
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    const { data: header } = await backupStore(
      source.options,
      to,
      new Date('2026-11-22T18:00:00Z'),
    ).finally(() => {
      writing = false;
    });
    await writer;
    await store.close();
    expect(header).toMatchObject({
      migration: migrations.length,
      createdAt: '2026-11-22T18:00:00.000Z',
    });
    expect((await readdir(folder)).filter((entry) => /part|\.backup/.test(entry))).toEqual([]);

    await restoreStore(target.options, to, false);
    const restored = await openStore(target.options);
    expect((await restored.contacts.byIdentity('harbour', identity))?.name).toBe('Li Wei');
    const messages = await restored.messages.list('harbour', conversation.id, { limit: 9999 });
    expect(messages[0]?.body.text).toBe('first');
    expect((await restored.jobs.counts()).waiting).toBe(messages.length);
    expect(await verifyAudit(restored.audit.all('harbour'))).toMatchObject({
      ok: true,
      count: 450,
    });
    const head = await restored.events.head('harbour');
    const next = await restored.events.append('harbour', { kind: 'a.b' });
    expect(next.seq).toBeGreaterThan(head);
    expect(await restored.jobs.add('harbour', { kind: 'turn', payload: {} })).toBe(true);
    await restored.close();

    await expect(restoreStore(target.options, to, false)).rejects.toMatchObject({
      code: 'RESTORE_NOT_EMPTY',
    });
    await restoreStore(target.options, to, true);
    const again = await openStore(target.options);
    expect(await again.events.head('harbour')).toBe(head);
    await again.close();
    await source.remove();
    await target.remove();
  });
  it('refuses a damaged, cut, foreign or wrongly keyed backup and changes nothing', async () => {
    const source = await make();
    const target = await make();
    const store = await openStore(source.options);
    await seed(store);
    await store.close();
    const to = { data: join(folder, 'a.attendant'), keys: join(folder, 'a.keys') };
    await backupStore(source.options, to);
    const good = await readFile(to.data);
    const bad = join(folder, 'bad.attendant');
    const variants = [
      good.subarray(0, good.length - 1),
      Buffer.concat([good, Buffer.of(0)]),
      good.map((byte, at) => (at === good.length >> 1 ? byte ^ 1 : byte)),
      Buffer.from('nothing of ours'),
      Buffer.alloc(0),
    ];
    const swapped = { data: to.keys, keys: to.data };
    await expect(restoreStore(target.options, swapped, true)).rejects.toMatchObject({
      code: 'BACKUP_INVALID',
    });
    const without = { ...to, keys: join(folder, 'no') };
    await expect(restoreStore(target.options, without, true)).rejects.toMatchObject({
      code: 'BACKUP_KEYS_NOT_FOUND',
    });
    for (const variant of variants) {
      await writeFile(bad, variant);
      for (const files of [
        { ...to, data: bad },
        { ...to, keys: bad },
      ]) {
        await expect(restoreStore(target.options, files, true)).rejects.toMatchObject({
          code: 'BACKUP_INVALID',
        });
      }
    }
    const nowhere = { ...to, data: join(folder, 'no') };
    await expect(restoreStore(target.options, nowhere, true)).rejects.toMatchObject({
      code: 'BACKUP_NOT_FOUND',
    });
    const empty = await openStore(target.options);
    expect(await empty.tenants.list()).toEqual([]);
    await empty.close();
    const stranger = await make();
    await (await openStore(stranger.options)).close();
    const theirs = { keys: join(folder, 'theirs.keys') };
    await backupStore(stranger.options, theirs);
    await expect(restoreStore(target.options, { ...to, ...theirs }, true)).rejects.toMatchObject({
      code: 'RESTORE_OTHER_KEYS',
    });
    const older = { keys: join(folder, 'older.keys') };
    await backupStore(source.options, older, new Date('2020-01-01T00:00:00Z'));
    await expect(restoreStore(target.options, { ...to, ...older }, true)).rejects.toMatchObject({
      code: 'RESTORE_KEYS_OLDER',
    });
    const otherKey = await make();
    const options = { ...otherKey.options, masterKey: new Uint8Array(32) };
    await expect(restoreStore(options, to, true)).rejects.toMatchObject({
      code: 'STORE_WRONG_KEY',
    });
    for (const one of [source, target, stranger, otherKey]) await one.remove();
  });
});

describeOnEachDatabase('erasure and backups', (make) => {
  it('the old data and the newest keys leave no byte of an erased contact, and everybody else whole', async () => {
    const source = await make();
    const target = await make();
    const store = await openStore(source.options);
    const { conversation } = await seed(store);
    const identity = { host: 'shop', externalId: 'ottilie@quarrington.example' };
    const profile = { name: 'Ottilie Quarrington' };
    const gone = await store.contacts.create('harbour', profile, [identity]);
    const theirs = await store.conversations.create('harbour', {
      contactId: gone.id,
      channel: 'widget',
    });
    const { message } = await store.messages.append(
      'harbour',
      theirs.id,
      says('my secret '.repeat(90)),
    );
    await store.turns.begin('harbour', message.id, theirs.id);
    await store.turns.setOutcome('harbour', message.id, 'passed');
    const file = { name: 'passport.png', type: 'image/png', bytes: new Uint8Array(70_000).fill(3) };
    await store.attachments.put('harbour', gone.id, file);
    await indexAll(store);
    const filter = Buffer.from((await store.searchFilters.get('harbour', theirs.id))?.bits ?? []);
    expect(filter.length).toBeGreaterThan(0);
    const samples = await sealedOf(source.options, gone.id);
    expect(samples.length).toBeGreaterThanOrEqual(14);

    const old = { data: join(folder, 'old.attendant'), keys: join(folder, 'old.keys') };
    const written = await backupStore(source.options, old, new Date('2026-11-22T18:00:00Z'));
    expect(written.data).toMatchObject({ content: 'data' });
    // The data alone holds no key: not hers, not anybody's.
    const keys = await wrappedKeys(source.options);
    expect(keys).toHaveLength(2);
    const plain = await unpacked(old.data);
    // Nor what her words hash to.
    expect(plain.includes(filter) || plain.includes(filter.toString('base64'))).toBe(false);
    expect(
      keys.filter((key) => plain.includes(key) || plain.includes(key.toString('base64'))),
    ).toEqual([]);

    await eraseContact(store, {
      tenantId: 'harbour',
      contactId: gone.id,
      actor: { kind: 'system', id: null },
    });
    const late = await store.contacts.create('harbour', { name: 'came after the backup' });
    const newest = { keys: join(folder, 'newest.keys') };
    await backupStore(source.options, newest, new Date('2026-11-23T18:00:00Z'));
    await store.close();

    const restored = await restoreStore(target.options, { ...old, ...newest }, false);
    expect(restored.erased).toBe(1);
    const kept = await target.bytes();
    expect(samples.filter((sample) => kept.includes(sample))).toEqual([]);
    const again = await openStore(target.options);
    expect(await again.contacts.get('harbour', gone.id)).toMatchObject({ identities: [] });
    expect((await again.contacts.get('harbour', gone.id))?.erasedAt).toBeDefined();
    expect(await again.contacts.byIdentity('harbour', identity)).toBeNull();
    expect(await again.conversations.get('harbour', theirs.id)).toBeNull();
    expect(await again.contacts.get('harbour', late.id)).toBeNull();
    expect((await again.searchFilters.unindexed('harbour', 9)).length).toBe(1);
    const others = await again.messages.list('harbour', conversation.id, { limit: 9 });
    expect(others.map((one) => one.body.text)).toEqual(['first']);
    expect(
      (await again.contacts.byIdentity('harbour', { host: 'shop', externalId: '7' }))?.name,
    ).toBe('Li Wei');
    expect(await verifyAudit(again.audit.all('harbour'))).toMatchObject({ ok: true, count: 451 });
    await again.close();

    // With the keys of that day all of it can be read: that is why only the newest are kept.
    expect((await restoreStore(target.options, old, true)).erased).toBe(0);
    const then = await openStore(target.options);
    expect((await then.messages.get('harbour', message.id))?.body.text).toContain('my secret');
    await then.close();
    await source.remove();
    await target.remove();
  });
});

/** 24 bytes from both ends of each sealed value of a contact: they are found only where the value still is. */
async function sealedOf(options: StoreOptions, contactId: string): Promise<readonly Buffer[]> {
  const { kysely } = openDatabase(options);
  const found: Buffer[] = [];
  for (const table of [
    'contacts',
    'contact_keys',
    'contact_identities',
    'messages',
    'turns',
    'attachments',
  ] as const) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where contact_id = ${contactId}`.execute(kysely);
    for (const value of rows.flatMap((row) => Object.values(row))) {
      if (value instanceof Uint8Array) found.push(Buffer.from(value));
    }
  }
  await kysely.destroy();
  return found.flatMap((bytes) => [bytes.subarray(0, 24), bytes.subarray(-24)]);
}
async function wrappedKeys(options: StoreOptions): Promise<readonly Buffer[]> {
  const { kysely } = openDatabase(options);
  const rows = await kysely.selectFrom('contact_keys').select('wrapped').execute();
  await kysely.destroy();
  return rows.map((row) => Buffer.from(row.wrapped));
}
async function unpacked(file: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of readBackupContent(file)) parts.push(part);
  return Buffer.concat(parts);
}

it('a backup of one kind of database is not restored into the other', async () => {
  const options = { file: join(folder, 'a.db'), masterKey: MASTER_KEY };
  await (await openStore(options)).close();
  const to = { data: join(folder, 'a.attendant'), keys: join(folder, 'a.keys') };
  await backupStore(options, to);
  const other = { url: 'postgres://nobody@127.0.0.1:1/none', masterKey: MASTER_KEY };
  await expect(restoreStore(other, to, true)).rejects.toMatchObject({
    code: 'RESTORE_OTHER_DATABASE',
  });
});
