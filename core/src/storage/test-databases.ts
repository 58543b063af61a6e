/** Databases for tests: a SQLite file of its own, and with ATTENDANT_TEST_DATABASE_URL a schema of its own on PostgreSQL. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import type pg from 'pg';
import { makeTestSchema, testDatabaseUrl, withClient } from './make-test-schema.ts';
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
  const url = testDatabaseUrl;
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
  const { url, remove } = await makeTestSchema(base);
  return {
    options: { url, masterKey: MASTER_KEY },
    bytes: () => withClient(url, rowsOf),
    remove,
  };
}

/** All rows of the schema the client works in. */
async function rowsOf(client: pg.Client): Promise<Buffer> {
  const tables = await client.query<{ readonly tablename: string }>(
    'select tablename from pg_tables where schemaname = current_schema()',
  );
  const parts: Buffer[] = [];
  for (const { tablename } of tables.rows) {
    const { rows } = await client.query(`select * from ${tablename}`);
    for (const value of rows.flatMap((row) => Object.values(row as object))) {
      parts.push(Buffer.isBuffer(value) ? value : Buffer.from(String(value)));
    }
  }
  return Buffer.concat(parts);
}
