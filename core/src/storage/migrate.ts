import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { AttendantError } from '../errors.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import { type Dialect, type Migration, words } from './migrations/migration.ts';

type Applied = { readonly number: number; readonly name: string; readonly checksum: string };

/**
 * Runs what is missing, forward only, all in one transaction. Two processes that open at once do it once.
 * Throws `STORE_NEWER` when the database has a migration this code does not know, `STORE_MIGRATION_CHANGED` when one
 * was edited after it ran.
 */
export async function migrate<T>(
  kysely: Kysely<T>,
  options: {
    readonly dialect: Dialect;
    readonly now: () => string;
    readonly migrations?: readonly Migration[];
  },
): Promise<readonly number[]> {
  const { dialect, now } = options;
  const known = options.migrations ?? allMigrations;
  return kysely.transaction().execute(async (tx) => {
    if (dialect === 'postgres') {
      await sql`select pg_advisory_xact_lock(hashtextextended('attendant:migrate', 0))`.execute(tx);
    }
    const { text, int, end } = words[dialect];
    await sql
      .raw(`create table if not exists schema_migrations (number ${int} primary key, name ${text} not null,
        checksum ${text} not null, applied_at ${text} not null)${end}`)
      .execute(tx);
    const applied = await sql<Applied>`
      select number, name, checksum from schema_migrations order by number`.execute(tx);
    const missing = checkApplied(applied.rows, known, dialect);
    for (const migration of missing) {
      for (const statement of migration.statements(words[dialect])) {
        await sql.raw(statement).execute(tx);
      }
      await sql`insert into schema_migrations (number, name, checksum, applied_at)
        values (${migration.number}, ${migration.name}, ${checksumOf(migration, dialect)}, ${now()})`.execute(
        tx,
      );
    }
    return missing.map((migration) => migration.number);
  });
}

/** Which are missing; throws when what ran is not what this code knows. */
function checkApplied(
  applied: readonly Applied[],
  known: readonly Migration[],
  dialect: Dialect,
): readonly Migration[] {
  const byNumber = new Map(known.map((migration) => [migration.number, migration]));
  for (const row of applied) {
    const migration = byNumber.get(Number(row.number));
    if (!migration) {
      throw new AttendantError(
        'STORE_NEWER',
        `The database has migration ${row.number} (${row.name}), which this version of Attendant does not know.`,
        { wayOut: 'Start the newer version of Attendant, or restore an older backup.' },
      );
    }
    if (checksumOf(migration, dialect) !== row.checksum) {
      throw new AttendantError(
        'STORE_MIGRATION_CHANGED',
        `Migration ${row.number} (${row.name}) is not the one that was run on this database.`,
        { wayOut: 'Use an unchanged copy of Attendant: migrations are added, never edited.' },
      );
    }
  }
  const done = new Set(applied.map((row) => Number(row.number)));
  return known.filter((migration) => !done.has(migration.number));
}

/** Over the statements with white space made equal, so that reformatting a file changes nothing. */
function checksumOf(migration: Migration, dialect: Dialect): string {
  const statements = migration.statements(words[dialect]).map((s) => s.replace(/\s+/g, ' ').trim());
  return createHash('sha256').update(JSON.stringify(statements)).digest('hex');
}
