/** Databases for tests: a SQLite file of its own, and with ATTENDANT_TEST_DATABASE_URL a schema of its own on PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import pg from 'pg';
import type { StoreOptions } from './open-store.ts';

export const MASTER_KEY = new Uint8Array(32).fill(7);
export type TestDatabase = {
  readonly options: StoreOptions;
  /** Everything that is kept, as bytes: the files, or every row of every table. */
  readonly bytes: () => Promise<Buffer>;
  readonly remove: () => Promise<void>;
};

/** Runs the suite on each database there is; one that is missing is skipped with its reason. */
export function describeOnEachDatabase(
  name: string,
  suite: (make: () => Promise<TestDatabase>) => void,
): void {
  describe(`${name}: SQLite`, () => suite(makeSqlite));
  const url = process.env.ATTENDANT_TEST_DATABASE_URL;
  describe(`${name}: PostgreSQL`, () => {
    if (url === undefined) {
      it.skip('skipped: ATTENDANT_TEST_DATABASE_URL is not set', () => undefined);
    } else suite(() => makePostgres(url));
  });
}

async function makeSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-test-'));
  const file = join(folder, 'a.db');
  return {
    options: { file, masterKey: MASTER_KEY },
    bytes: async () => {
      const read = (end: string) => readFile(file + end).catch(() => Buffer.alloc(0));
      return Buffer.concat(await Promise.all(['', '-wal', '-shm'].map(read)));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

async function makePostgres(base: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async <T>(work: (client: pg.Client) => Promise<T>) => {
    const client = new pg.Client({ connectionString: base });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  await run((client) => client.query(`create schema ${name}`));
  const own = new URL(base);
  own.searchParams.set('options', `-csearch_path=${name}`);
  return {
    options: { url: own.href, masterKey: MASTER_KEY },
    bytes: () => run((client) => rowsOf(client, name)),
    remove: () => run(async (client) => void (await client.query(`drop schema ${name} cascade`))),
  };
}

async function rowsOf(client: pg.Client, schema: string): Promise<Buffer> {
  const tables = await client.query<{ readonly tablename: string }>(
    'select tablename from pg_tables where schemaname = $1',
    [schema],
  );
  const parts: Buffer[] = [];
  for (const { tablename } of tables.rows) {
    const { rows } = await client.query(`select * from ${schema}.${tablename}`);
    for (const value of rows.flatMap((row) => Object.values(row as object))) {
      parts.push(Buffer.isBuffer(value) ? value : Buffer.from(String(value)));
    }
  }
  return Buffer.concat(parts);
}
