/**
 * Migrations from every earlier version. `fixtures/schema-<n>.json` is the schema as it was after migration n, written
 * once when n was added (ATTENDANT_WRITE_FIXTURES=1 writes missing ones) and never again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { openDatabase, openStore } from './open-store.ts';
import { MASTER_KEY } from './store.contract.ts';

const now = () => '2026-11-22T18:00:00.000Z';
let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-migrate-'));
  file = join(folder, 'a.db');
});
afterEach(() => rm(folder, { recursive: true }));

async function migrateTo(known: readonly Migration[]) {
  const { kysely } = openDatabase({ file });
  try {
    return await migrate(kysely, { dialect: 'sqlite', now, migrations: known });
  } finally {
    await kysely.destroy();
  }
}
function schema(): readonly string[] {
  const database = new Database(file, { readonly: true });
  const rows = database
    .prepare(`select sql from sqlite_master where sql is not null order by type, name`)
    .all() as { readonly sql: string }[];
  database.close();
  return rows.map((row) => row.sql.replace(/\s+/g, ' '));
}
const fixture = (number: number) =>
  new URL(`./migrations/fixtures/schema-${number}.json`, import.meta.url);

describe('migrations', () => {
  it('are numbered without a gap', () => {
    expect(migrations.map((migration) => migration.number)).toEqual(
      migrations.map((_, at) => at + 1),
    );
  });
  it.each(migrations.map((migration) => migration.number))(
    'from version %i: the schema is the one recorded, its data is kept, and the store opens',
    async (number) => {
      await migrateTo(migrations.slice(0, number));
      const path = fixture(number);
      if (!existsSync(path) && process.env.ATTENDANT_WRITE_FIXTURES === '1') {
        writeFileSync(path, `${JSON.stringify(schema(), null, 2)}\n`);
      }
      expect(schema()).toEqual(JSON.parse(readFileSync(path, 'utf8')));
      const database = new Database(file);
      const tenants = `insert into tenants (tenant_id, name, locale, locales, widget_key, settings, created_at)
        values ('harbour', 'Harbour', 'en', '["en"]', 'k', '{}', '2026-11-22T18:00:00.000Z')`;
      database.exec(tenants);
      database.close();
      const store = await openStore({ file, masterKey: MASTER_KEY });
      expect((await store.tenants.get('harbour'))?.name).toBe('Harbour');
      await store.close();
    },
  );
  const next: Migration = {
    number: migrations.length + 1,
    name: 'next',
    statements: ({ text, end }) => [
      `create table next_table (tenant_id ${text} primary key)${end}`,
    ],
  };
  it('run once, in order, also when two open at once', async () => {
    const all = await Promise.all([migrateTo(migrations), migrateTo(migrations)]);
    expect(all.flat()).toEqual(migrations.map((migration) => migration.number));
    expect(await migrateTo([...migrations, next])).toEqual([next.number]);
    expect(await migrateTo([...migrations, next])).toEqual([]);
  });
  it('refuse a database that is newer than the code', async () => {
    await migrateTo([...migrations, next]);
    await expect(openStore({ file, masterKey: MASTER_KEY })).rejects.toMatchObject({
      code: 'STORE_NEWER',
    });
  });
  it('refuse one that was edited after it ran, but not one that was reformatted', async () => {
    await migrateTo([...migrations, next]);
    const other = (statement: string): Migration => ({ ...next, statements: () => [statement] });
    const reformatted = other('create table  next_table (tenant_id text primary key)\n strict');
    expect(await migrateTo([...migrations, reformatted])).toEqual([]);
    const edited = other('create table next_table (tenant_id text) strict');
    await expect(migrateTo([...migrations, edited])).rejects.toMatchObject({
      code: 'STORE_MIGRATION_CHANGED',
    });
  });
  it('leave nothing behind when one of them fails', async () => {
    const broken = { ...next, statements: () => ['create table half (a int)', 'not sql'] };
    await expect(migrateTo([...migrations, broken])).rejects.toThrow();
    expect(existsSync(file) ? schema() : []).toEqual([]);
  });
});
