/** Group commit: transactions share a COMMIT, and share nothing else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { Kysely, sql } from 'kysely';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { BatchLost, createSqliteWriter } from './sqlite-writer.ts';
import { isWorthRepeating } from './store-errors.ts';

type Tables = { notes: { id: number; text: string } };
let folder: string;
let database: Database.Database;
let reader: Database.Database;
let kysely: Kysely<Tables>;
let commits: number;
const open = (batch: number, queueMs = 2000) => {
  const file = join(folder, 'a.db');
  database = new Database(file, {
    verbose: (text) => {
      if (text === 'commit') commits += 1;
    },
  });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table notes (id integer primary key, text text not null)');
  reader = new Database(file, { readonly: true });
  const writer = createSqliteWriter(database, { waitMs: 50, queueMs, batch });
  kysely = new Kysely<Tables>({ dialect: createSqliteDialect({ database, writer, reader }) });
  commits = 0;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-writer-'));
});
afterEach(async () => {
  await kysely.destroy();
  await rm(folder, { recursive: true });
});

const write = (id: number, text = 'x') => kysely.insertInto('notes').values({ id, text }).execute();
const inTransaction = (id: number, fails = false, text = 'x') =>
  kysely.transaction().execute(async (tx) => {
    await tx.insertInto('notes').values({ id, text }).execute();
    if (fails) throw new Error(`no ${id}`);
    return id;
  });
const kept = async () =>
  (await kysely.selectFrom('notes').select('id').orderBy('id').execute()).map((row) => row.id);

describe('group commit', () => {
  it('lets transactions that wait at the same time share one commit', async () => {
    open(64);
    await Promise.all(Array.from({ length: 20 }, (_, at) => inTransaction(at)));
    expect(commits).toBe(1);
    await Promise.all(Array.from({ length: 20 }, (_, at) => write(100 + at)));
    expect(commits).toBe(2);
    expect(await kept()).toHaveLength(40);
  });
  it('ends a batch at its most', async () => {
    open(8);
    await Promise.all(Array.from({ length: 20 }, (_, at) => inTransaction(at)));
    expect(commits).toBe(3);
  });
  it('answers nobody before the commit: what is answered is what another connection sees', async () => {
    open(64);
    const seen: boolean[] = [];
    const there = reader.prepare('select 1 from notes where id = ?');
    const look = (id: number) => seen.push(there.get(id) !== undefined);
    const all = Array.from({ length: 12 }, async (_, id) => {
      await (id % 2 === 0 ? inTransaction(id) : write(id));
      look(id);
    });
    await Promise.all(all);
    expect(seen).toEqual(Array(12).fill(true));
  });
  it('reads outside see only what is committed, and wait for nobody', async () => {
    open(64);
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const slow = kysely.transaction().execute(async (tx) => {
      await tx.insertInto('notes').values({ id: 1, text: 'x' }).execute();
      await mayEnd;
    });
    expect(await kept()).toEqual([]);
    end();
    await slow;
    expect(await kept()).toEqual([1]);
  });
  it('a transaction that fails is undone alone, wherever it stands in the batch', async () => {
    open(64);
    let next = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), async (fates) => {
        const before = await kept();
        const tries = fates.map((fails) => {
          next += 1;
          return inTransaction(next, fails);
        });
        const settled = await Promise.allSettled(tries);
        expect(settled.map((one) => one.status === 'rejected')).toEqual(fates);
        const won = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        expect(await kept()).toEqual([...before, ...won]);
      }),
      { numRuns: 30, seed: 5 },
    );
  });
  it('a disk that fills up takes the batch down; the innocent may run again, each alone', async () => {
    open(64);
    const pages = Number(database.pragma('page_count', { simple: true }));
    database.pragma(`max_page_count = ${pages + 4}`);
    const tries = [1, 2, 3].map((id) => inTransaction(id));
    const big = inTransaction(4, false, 'x'.repeat(100_000));
    const single = write(5);
    const settled = await Promise.allSettled([...tries, big, single]);
    const errors = settled.map((one) => (one.status === 'rejected' ? one.reason : null));
    expect(errors[3]).toMatchObject({ code: 'SQLITE_FULL' });
    expect(isWorthRepeating(errors[3])).toBe(false);
    for (const error of errors.slice(0, 3)) {
      expect(error).toBeInstanceOf(BatchLost);
      expect(isWorthRepeating(error)).toBe(true);
    }
    expect(errors[4]).toBeNull();
    expect(await kept()).toEqual([5]);
    commits = 0;
    await Promise.all([1, 2, 3].map((id) => inTransaction(id)));
    expect(await kept()).toEqual([1, 2, 3, 5]);
    expect(commits).toBeGreaterThan(1);
  });
  it('a transaction that waits for one that waits for its batch is told, not hung', async () => {
    open(64, 100);
    const first = write(1);
    const outcome = first.then(
      () => 'done',
      (error: { readonly code: string }) => error.code,
    );
    const second = kysely.transaction().execute(async (tx) => {
      await tx.insertInto('notes').values({ id: 2, text: 'x' }).execute();
      return outcome;
    });
    expect(await second).toBe('STORE_BUSY');
    expect(await kept()).toEqual([1, 2]);
  });
  it('another process that writes is waited for, then it is SQLITE_BUSY and the queue goes on', async () => {
    open(64);
    database.pragma('busy_timeout = 1');
    const other = new Database(join(folder, 'a.db'));
    other.exec('begin immediate');
    await expect(write(1)).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    const waits = write(2);
    setTimeout(() => other.exec('rollback'), 15);
    await waits;
    other.close();
    expect(await kept()).toEqual([2]);
  });
  it('a statement that is wrong ends nobody else, and cannot be streamed', async () => {
    open(64);
    const [wrong, right] = await Promise.allSettled([
      sql`insert into notes (id, text) values (1, null)`.execute(kysely),
      write(2),
    ]);
    expect([wrong?.status, right?.status]).toEqual(['rejected', 'fulfilled']);
    await expect(async () => {
      for await (const row of kysely.selectFrom('notes').selectAll().stream()) void row;
    }).rejects.toMatchObject({ code: 'STORE_NO_STREAM' });
  });
});
