/** Articles recorded before their words were folded are found as well as new ones. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase, openStore } from './open-store.ts';
import { MASTER_KEY } from './test-databases.ts';

const now = () => '2026-11-22T18:00:00.000Z';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-fold-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a database of before', () => {
  it('has its articles folded with the first search, in more than one batch', async () => {
    const file = join(folder, 'a.db');
    const { kysely } = openDatabase({ file });
    const before = migrations.filter((migration) => migration.number < 5);
    await migrate(kysely, { dialect: 'sqlite', now, migrations: before });
    await kysely.destroy();
    const database = new Database(file);
    database.exec(`insert into tenants (tenant_id, name, locale, locales, widget_key, settings, created_at)
      values ('harbour', 'Harbour', 'en', '["en"]', 'k', '{}', '${now()}')`);
    const insert =
      database.prepare(`insert into article_versions (tenant_id, article_id, version, source, title, body,
      locale, audience, questions, recorded_at, superseded_at) values ('harbour', ?, ?, 's', ?, ?, 'de', 'public', '[]', ?, ?)`);
    for (let at = 0; at < 450; at += 1) insert.run(`a${at}`, 1, `RÜCKGABE ${at}`, 'x', now(), null);
    insert.run('old', 1, 'Rückgabe', 'superseded', now(), now());
    database.close();
    const store = await openStore({ file, masterKey: MASTER_KEY });
    expect((await store.knowledge.matching('harbour', ['rückgabe'])).size).toBe(450);
    expect((await store.knowledge.matching('harbour', ['superseded'])).size).toBe(0);
    await store.close();
    const after = new Database(file, { readonly: true });
    expect(
      after.prepare('select count(*) as n from article_texts where folded is null').get(),
    ).toEqual({ n: 0 });
    after.close();
  });
});
