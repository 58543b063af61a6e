import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { AttendantError } from '../errors.ts';
import { createKeyring } from '../privacy/keyring.ts';
import { checkMasterKey } from './check-master-key.ts';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import type { Dialect } from './migrations/migration.ts';
import type { Schema } from './schema.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { createSqliteWriter } from './sqlite-writer.ts';
import { preparedName } from './statement.ts';
import type { Store } from './store.ts';
import { toStoreError } from './store-errors.ts';

export type StoreOptions = {
  /** `postgres://…`. Wins over `file`. */
  readonly url?: string;
  /** SQLite file, made when it is not there (readable by its owner only), or `:memory:`. */
  readonly file?: string;
  /** 32 bytes. What is sealed cannot be read without it; another key than the first is refused (`STORE_WRONG_KEY`). */
  readonly masterKey: Uint8Array;
  readonly clock?: () => Date;
  /** Unguessable, unique. Default: `prefix_` and 26 letters and digits, the first 10 of them the time. */
  readonly newId?: (prefix: string) => string;
  /** How long a call waits for a lock before `STORE_BUSY`, in ms. Default 5,000. */
  readonly waitMs?: number;
  /**
   * SQLite: false does not wait for the disk at each commit. Only for a file that is thrown away unless all of it was
   * written: after a power cut it may be broken. Default true.
   */
  readonly durable?: boolean;
};

export type Opened = {
  readonly dialect: Dialect;
  readonly kysely: Kysely<Schema>;
  /** SQLite only. */
  readonly database: Database.Database | null;
  /** Leaves nothing of what was deleted in journals. Call it after the commit. */
  readonly afterErasure: () => Promise<void>;
};

/** Opens, brings the schema up to date, checks the master key. The caller closes it. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const keys = createKeyring(options.masterKey);
  const clock = options.clock ?? (() => new Date());
  const { dialect, kysely, database, afterErasure } = openDatabase(options);
  try {
    await checkMasterKey({ dialect, kysely, keys }, 'if-kept');
    await migrate(kysely, { dialect, now: () => clock().toISOString() });
    await checkMasterKey({ dialect, kysely, keys }, 'keep');
  } catch (error) {
    await kysely.destroy();
    throw toStoreError(error);
  }
  return createStore({
    dialect,
    kysely,
    keys,
    clock,
    newId: options.newId ?? createNewId(clock),
    shared: !database?.memory,
    afterErasure,
  });
}

/** The bare database, for opening a store and for restoring one. */
export function openDatabase(options: Omit<StoreOptions, 'masterKey'>): Opened {
  const waitMs = options.waitMs ?? 5000;
  if (options.url !== undefined) {
    if (!/^postgres(ql)?:\/\//.test(options.url)) {
      throw new AttendantError('STORE_URL_INVALID', 'The database URL is not one of PostgreSQL.', {
        wayOut: 'Write it as postgres://name:password@host:5432/database.',
      });
    }
    const { url } = options;
    const pool = async () => preparing(await createPool(url, waitMs));
    const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
    return { dialect: 'postgres', kysely, database: null, afterErasure: async () => undefined };
  }
  if (options.file === undefined) {
    throw new AttendantError('STORE_NOT_CHOSEN', 'Neither a database URL nor a file is given.', {
      wayOut: 'Give one of them.',
    });
  }
  try {
    const database = openSqlite(options.file, waitMs);
    if (options.durable === false) database.pragma('synchronous = OFF');
    const reader = database.memory ? null : openReader(options.file, waitMs);
    const writer = createSqliteWriter(database, {
      waitMs,
      queueMs: Math.max(2000, waitMs * 6),
      batch: database.memory ? 1 : BATCH,
    });
    const kysely = new Kysely<Schema>({
      dialect: createSqliteDialect({ database, writer, reader }),
    });
    const afterErasure = () => writer.alone(() => void database.pragma('wal_checkpoint(TRUNCATE)'));
    return { dialect: 'sqlite', kysely, database, afterErasure };
  } catch (error) {
    throw toStoreError(error);
  }
}

/** SQLite's own waiting stops the whole process, so it is short; the writer goes on waiting without that. */
const BUSY_MS = 20;
/** Transactions that share one COMMIT at most: the first of them waits for the last. */
const BATCH = 64;

function openSqlite(file: string, waitMs: number): Database.Database {
  if (file !== ':memory:') makePrivate(file);
  const database = new Database(file, { timeout: Math.min(waitMs, BUSY_MS) });
  try {
    database.pragma('journal_mode = WAL');
    // Every commit reaches the disk before it is acknowledged.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // Deleted content is overwritten with zeros.
    database.pragma('secure_delete = ON');
    database.pragma('trusted_schema = OFF');
    // 16 MB of journal between checkpoints (default 4) and 32 MB of pages in memory (default 2): measured.
    database.pragma('wal_autocheckpoint = 4000');
    database.pragma('cache_size = -32000');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Sees what is committed, and cannot write. */
function openReader(file: string, waitMs: number): Database.Database {
  const reader = new Database(file, { readonly: true, fileMustExist: true, timeout: waitMs });
  reader.pragma('trusted_schema = OFF');
  reader.pragma('cache_size = -16000');
  return reader;
}

/** A new file is for its owner only; one that is there keeps its rights. */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch (cause) {
    throw new AttendantError('STORE_CANNOT_OPEN', `The database file ${file} cannot be opened.`, {
      wayOut: 'Check that its folder exists and may be written.',
      cause,
    });
  }
}

const INT8 = 20;

/** The driver is loaded only where the database is PostgreSQL. */
async function createPool(url: string, waitMs: number): Promise<pg.Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: Math.max(waitMs, 1000) * 2,
    lock_timeout: waitMs,
    types: {
      // Counters and numbers of ours stay far below 2^53.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Statements of the paths every message takes are parsed and planned once per connection. */
function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client);
      if (known) return known;
      const query = (text: string, values: readonly unknown[]) =>
        client.query({ ...preparedName(text), text, values: [...values] });
      const made = Object.assign(Object.create(client), { query }) as PostgresPoolClient;
      clients.set(client, made);
      return made;
    },
  } as PostgresPool;
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** 48 bits of time, so that neighbours in time are neighbours in an index, then 80 random bits. Crockford's base 32. */
function createNewId(clock: () => Date): (prefix: string) => string {
  let drawn = Buffer.alloc(0);
  let next = 0;
  const random = () => {
    if (next >= drawn.length) {
      drawn = randomBytes(16 * 128);
      next = 0;
    }
    next += 16;
    return drawn.subarray(next - 16, next);
  };
  return (prefix) => {
    let id = '';
    let time = clock().getTime();
    for (let at = 0; at < 10; at += 1) {
      id = LETTERS.charAt(time % 32) + id;
      time = Math.floor(time / 32);
    }
    for (const byte of random()) id += LETTERS.charAt(byte & 31);
    return `${prefix}_${id}`;
  };
}
