import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { AttendantError } from '../errors.ts';
import { createKeyring } from '../privacy/keyring.ts';
import {
  type BackupFiles,
  type BackupHeader,
  type BackupHeaders,
  checkBackupFile,
  readBackupContent,
  writeBackup,
} from './backup-file.ts';
import { checkKeysFile, installationOf, keyLines } from './backup-keys.ts';
import { dumpPostgres, isPostgresEmpty, loadPostgres } from './dump-postgres.ts';
import { openDatabase, openStore, type StoreOptions } from './open-store.ts';
import { putKeys } from './put-keys.ts';
import { toStoreError } from './store-errors.ts';

/** Pages copied at a time; between two the process does other work. */
const PAGES = 1000;

export type Restored = {
  readonly header: BackupHeader;
  /** Contacts of the backup whose key was not in the keys file: they were erased since, and stay so. */
  readonly erased: number;
};

/**
 * Copies the database to a file while it is in use, as of one moment, and the contacts' keys to a file of their own. The
 * data cannot be read without the keys, nor the keys without the master key, which is in neither.
 * Without `to.data` only the keys are written: after an erasure, so that older keys files can be thrown away.
 */
export async function backupStore(
  options: StoreOptions,
  to: BackupFiles,
  now: Date = new Date(),
): Promise<BackupHeaders> {
  // Opening checks the master key and brings the schema up to date: a backup nobody could open is refused now.
  const store = await openStore(options);
  await store.close();
  try {
    return options.url === undefined
      ? await backupSqlite(options.file ?? '', to, now)
      : await dumpPostgres(options.url, to, now);
  } catch (error) {
    throw toStoreError(error);
  }
}

/**
 * Puts a backup in the place of the configured database. The files are checked whole before anything is touched.
 * Throws `RESTORE_NOT_EMPTY` when there is something and `force` is not given, `RESTORE_OTHER_DATABASE` when the backup is
 * of the other kind of database, `RESTORE_OTHER_KEYS` or `RESTORE_KEYS_OLDER` when the keys do not belong to it,
 * `STORE_WRONG_KEY` when it was made with another master key. Nothing else may have the database open.
 */
export async function restoreStore(
  options: StoreOptions,
  from: Required<BackupFiles>,
  force: boolean,
): Promise<Restored> {
  const header = await checkBackupFile(from.data, 'data');
  const dialect = options.url === undefined ? 'sqlite' : 'postgres';
  if (header.dialect !== dialect) {
    throw new AttendantError(
      'RESTORE_OTHER_DATABASE',
      `This is a backup of ${header.dialect}; the configured database is ${dialect}.`,
      { wayOut: `Configure a ${header.dialect} database and restore into that.` },
    );
  }
  await checkKeysFile(from.keys, header);
  try {
    const erased =
      options.url === undefined
        ? await restoreSqlite(options, from, force)
        : await restorePostgres(options, from, force);
    return { header, erased };
  } catch (error) {
    throw toStoreError(error);
  }
}

async function backupSqlite(file: string, to: BackupFiles, now: Date): Promise<BackupHeaders> {
  const folder = await mkdtemp(join(dirname(to.data ?? to.keys), '.backup-'));
  const copy = join(folder, 'copy.db');
  const keysCopy = join(folder, 'keys.db');
  try {
    const migration = await copySqlite(file, copy);
    takeKeysOut(copy, keysCopy);
    checkIntegrity(copy);
    const { kysely } = openDatabase({ file: keysCopy });
    try {
      const about = {
        dialect: 'sqlite',
        createdAt: now.toISOString(),
        migration,
        installation: await installationOf(kysely),
      } as const;
      const content = { data: () => createReadStream(copy), keys: () => keyLines(kysely) };
      return await writeBackup(to, about, content);
    } finally {
      await kysely.destroy();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns the highest migration. */
async function copySqlite(file: string, copy: string): Promise<number> {
  const source = new Database(file, { readonly: true, fileMustExist: true });
  try {
    // One read transaction over all steps: what is written meanwhile is not seen and starts nothing over.
    source.exec('begin');
    const migration = source
      .prepare<[], { readonly number: number }>(
        'select max(number) as number from schema_migrations',
      )
      .get();
    await source.backup(copy, { progress: () => PAGES });
    source.exec('commit');
    return migration?.number ?? 0;
  } finally {
    source.close();
  }
}

/** Moves the keys of a copy to a database of their own; the pages they were on are overwritten. */
function takeKeysOut(copy: string, keysCopy: string): void {
  const database = new Database(copy);
  try {
    database.pragma('journal_mode = DELETE');
    database.pragma('secure_delete = ON');
    database.prepare('attach ? as apart').run(keysCopy);
    for (const table of ['store_facts', 'contact_keys']) {
      database.exec(`create table apart.${table} as select * from main.${table}`);
    }
    database.exec('delete from main.contact_keys');
    leaveFiltersOut(database);
  } finally {
    database.close();
  }
}

/** Search filters are hashes of contacts' words: an old backup would keep them beyond an erasure. They are made again. */
function leaveFiltersOut(database: Database.Database): void {
  const there = database
    .prepare(`select 1 from main.sqlite_master where name = 'search_filters'`)
    .get();
  if (there === undefined) return;
  database.exec('delete from main.search_filters; update main.conversations set indexed_seq = -1');
}

async function restoreSqlite(
  options: StoreOptions,
  from: Required<BackupFiles>,
  force: boolean,
): Promise<number> {
  const file = options.file ?? '';
  if (existsSync(file) && !force && !isSqliteEmpty(file)) throw notEmpty(file);
  const folder = await mkdtemp(join(dirname(file), '.restore-'));
  const copy = join(folder, 'copy.db');
  try {
    await pipeline(readBackupContent(from.data), createWriteStream(copy, { mode: 0o600 }));
    checkIntegrity(copy);
    const store = await openStore({ ...options, file: copy });
    await store.close();
    const erased = await putKeysIntoSqlite({ ...options, file: copy }, from.keys);
    // A journal of the old database must not be applied to the new one.
    for (const journal of [`${file}-wal`, `${file}-shm`]) await rm(journal, { force: true });
    await rename(copy, file);
    return erased;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function putKeysIntoSqlite(options: StoreOptions, from: string): Promise<number> {
  const { kysely, afterErasure } = openDatabase(options);
  try {
    const keys = createKeyring(options.masterKey);
    const erased = await kysely
      .transaction()
      .execute((tx) => putKeys(tx, { ...options, dialect: 'sqlite', keys, from }));
    await afterErasure();
    return erased;
  } finally {
    await kysely.destroy();
  }
}

async function restorePostgres(
  options: StoreOptions,
  from: Required<BackupFiles>,
  force: boolean,
): Promise<number> {
  const empty = await isPostgresEmpty(options.url ?? '');
  if (!empty && !force) throw notEmpty('the configured PostgreSQL database');
  const store = await openStore(options);
  await store.close();
  return loadPostgres(options, from);
}

/** No tenant: nothing anybody would miss. A file that is no database of ours is not empty. */
function isSqliteEmpty(file: string): boolean {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
    return (
      tables.length === 0 || database.prepare('select 1 from tenants limit 1').all().length === 0
    );
  } catch {
    return false;
  } finally {
    database?.close();
  }
}

function checkIntegrity(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    const result = database.pragma('integrity_check', { simple: true });
    if (result !== 'ok') {
      throw new AttendantError('BACKUP_INVALID', 'The copy of the database is damaged.', {
        wayOut: 'Use another backup; nothing was restored.',
      });
    }
  } finally {
    database.close();
  }
}

function notEmpty(what: string): AttendantError {
  return new AttendantError('RESTORE_NOT_EMPTY', `There is data in ${what} already.`, {
    wayOut: 'Make a backup of it, then restore with --force to replace it.',
  });
}
