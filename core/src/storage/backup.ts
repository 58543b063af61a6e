import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { AttendantError } from '../errors.ts';
import {
  type BackupHeader,
  checkBackupFile,
  readBackupContent,
  writeBackupFile,
} from './backup-file.ts';
import { dumpPostgres, isPostgresEmpty, loadPostgres } from './dump-postgres.ts';
import { openStore, type StoreOptions } from './open-store.ts';
import { toStoreError } from './store-errors.ts';

/** Pages copied at a time; between two the process does other work. */
const PAGES = 1000;

/**
 * Copies the database to one file while it is in use; the copy is of one moment. Contacts' data stays sealed in it:
 * without the master key, which is not in it, it cannot be read.
 */
export async function backupStore(
  options: StoreOptions,
  to: string,
  now: Date = new Date(),
): Promise<BackupHeader> {
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
 * Puts a backup in the place of the configured database. The file is checked whole before anything is touched.
 * Throws `RESTORE_NOT_EMPTY` when there is something and `force` is not given, `RESTORE_OTHER_DATABASE` when the backup is
 * of the other kind of database, `STORE_WRONG_KEY` when it was made with another master key.
 * Nothing else may have the database open.
 */
export async function restoreStore(
  options: StoreOptions,
  from: string,
  force: boolean,
): Promise<BackupHeader> {
  const header = await checkBackupFile(from);
  const dialect = options.url === undefined ? 'sqlite' : 'postgres';
  if (header.dialect !== dialect) {
    throw new AttendantError(
      'RESTORE_OTHER_DATABASE',
      `This is a backup of ${header.dialect}; the configured database is ${dialect}.`,
      { wayOut: `Configure a ${header.dialect} database and restore into that.` },
    );
  }
  try {
    if (options.url === undefined) await restoreSqlite(options, from, force);
    else await restorePostgres(options, from, force);
  } catch (error) {
    throw toStoreError(error);
  }
  return header;
}

async function backupSqlite(file: string, to: string, now: Date): Promise<BackupHeader> {
  const folder = await mkdtemp(join(dirname(to), '.backup-'));
  const copy = join(folder, 'copy.db');
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
    checkIntegrity(copy);
    const about = {
      dialect: 'sqlite',
      createdAt: now.toISOString(),
      migration: migration?.number ?? 0,
    } as const;
    return await writeBackupFile(to, about, createReadStream(copy));
  } finally {
    source.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function restoreSqlite(options: StoreOptions, from: string, force: boolean): Promise<void> {
  const file = options.file ?? '';
  if (existsSync(file) && !force && !isSqliteEmpty(file)) throw notEmpty(file);
  const folder = await mkdtemp(join(dirname(file), '.restore-'));
  const copy = join(folder, 'copy.db');
  try {
    await pipeline(readBackupContent(from), createWriteStream(copy, { mode: 0o600 }));
    checkIntegrity(copy);
    const store = await openStore({ ...options, file: copy });
    await store.close();
    // A journal of the old database must not be applied to the new one.
    for (const journal of [`${file}-wal`, `${file}-shm`]) await rm(journal, { force: true });
    await rename(copy, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function restorePostgres(options: StoreOptions, from: string, force: boolean): Promise<void> {
  const url = options.url ?? '';
  const empty = await isPostgresEmpty(url);
  if (!empty && !force) throw notEmpty('the configured PostgreSQL database');
  const store = await openStore(options);
  await store.close();
  await loadPostgres(url, readBackupContent(from), options.masterKey);
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
