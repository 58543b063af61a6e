import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { verifyAudit } from '../audit/verify-audit.ts';
import { backupStore, restoreStore } from './backup.ts';
import { openStore, type StoreOptions } from './open-store.ts';
import { MASTER_KEY } from './store.contract.ts';
import type { Store } from './store.ts';

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

function describeBackup(
  name: string,
  make: () => Promise<{ options: StoreOptions; remove: () => Promise<void> }>,
) {
  describe(`backup and restore: ${name}`, () => {
    it('brings back everything of one moment while others write, and goes on from there', async () => {
      const source = await make();
      const target = await make();
      const store = await openStore(source.options);
      const { conversation, identity } = await seed(store);
      const to = join(folder, 'a.attendant');
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
      const header = await backupStore(
        source.options,
        to,
        new Date('2026-11-22T18:00:00Z'),
      ).finally(() => {
        writing = false;
      });
      await writer;
      await store.close();
      expect(header).toMatchObject({ migration: 1, createdAt: '2026-11-22T18:00:00.000Z' });
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
      const to = join(folder, 'a.attendant');
      await backupStore(source.options, to);
      const good = await readFile(to);
      const bad = join(folder, 'bad.attendant');
      const variants = [
        good.subarray(0, good.length - 1),
        Buffer.concat([good, Buffer.of(0)]),
        good.map((byte, at) => (at === good.length >> 1 ? byte ^ 1 : byte)),
        Buffer.from('nothing of ours'),
        Buffer.alloc(0),
      ];
      for (const variant of variants) {
        await writeFile(bad, variant);
        await expect(restoreStore(target.options, bad, true)).rejects.toMatchObject({
          code: 'BACKUP_INVALID',
        });
      }
      await expect(restoreStore(target.options, join(folder, 'no'), true)).rejects.toMatchObject({
        code: 'BACKUP_NOT_FOUND',
      });
      const empty = await openStore(target.options);
      expect(await empty.tenants.list()).toEqual([]);
      await empty.close();
      const otherKey = await make();
      const options = { ...otherKey.options, masterKey: new Uint8Array(32) };
      await expect(restoreStore(options, to, true)).rejects.toMatchObject({
        code: 'STORE_WRONG_KEY',
      });
      for (const one of [source, target, otherKey]) await one.remove();
    });
  });
}

describeBackup('SQLite', async () => ({
  options: { file: join(folder, `${randomUUID()}.db`), masterKey: MASTER_KEY },
  remove: async () => undefined,
}));

const url = process.env.ATTENDANT_TEST_DATABASE_URL;
if (url === undefined) {
  describe('backup and restore: PostgreSQL', () => {
    it.skip('skipped: ATTENDANT_TEST_DATABASE_URL is not set', () => undefined);
  });
} else {
  describeBackup('PostgreSQL', async () => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const run = async (statement: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(statement);
      await client.end();
    };
    await run(`create schema ${name}`);
    const own = new URL(url);
    own.searchParams.set('options', `-csearch_path=${name}`);
    return {
      options: { url: own.href, masterKey: MASTER_KEY },
      remove: () => run(`drop schema ${name} cascade`),
    };
  });
}

it('a backup of one kind of database is not restored into the other', async () => {
  const options = { file: join(folder, 'a.db'), masterKey: MASTER_KEY };
  await (await openStore(options)).close();
  const to = join(folder, 'a.attendant');
  await backupStore(options, to);
  const other = { url: 'postgres://nobody@127.0.0.1:1/none', masterKey: MASTER_KEY };
  await expect(restoreStore(other, to, true)).rejects.toMatchObject({
    code: 'RESTORE_OTHER_DATABASE',
  });
});
