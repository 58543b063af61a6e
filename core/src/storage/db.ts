import { type Kysely, sql } from 'kysely';
import { AttendantError } from '../errors.ts';
import type { Instant } from '../model.ts';
import type { DataKey, Keyring, SealedPlace } from '../privacy/keyring.ts';
import type { Dialect } from './migrations/migration.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { PageRequest } from './store.ts';
import { notFound } from './store-errors.ts';

const wrappedKey = statement<{ readonly wrapped: Uint8Array }>(
  'select wrapped from contact_keys where tenant_id = ? and contact_id = ?',
);

/** What every repository works with: one connection or one transaction, the keys, the clock. */
export type Db = {
  readonly dialect: Dialect;
  readonly kysely: Kysely<Schema>;
  readonly keys: Keyring;
  readonly clock: () => Date;
  readonly newId: (prefix: string) => string;
  /** Runs all or nothing: in the transaction under way, or in one of its own. */
  readonly atomic: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /** Tells subscribers of this tenant once what is being written is committed. */
  readonly announce: (tenantId: string) => void;
  /** Runs once what is being written is committed; at once outside a transaction. Not run after a roll-back. */
  readonly afterCommit: (action: () => void | Promise<void>) => Promise<void>;
};

export function nowOf(db: Db): Instant {
  return db.clock().toISOString();
}

/** The contact's data key; throws `STORE_NOT_FOUND` when there is none (never was, erased, or another tenant's). */
export async function contactKey(db: Db, tenantId: string, contactId: string): Promise<DataKey> {
  const remembered = db.keys.remembered(tenantId, contactId);
  if (remembered) return remembered;
  const row = await wrappedKey.first(db, [tenantId, contactId]);
  if (!row) throw notFound('contact');
  return db.keys.unwrap(tenantId, contactId, row.wrapped);
}

/** Keeps the contact from being erased until the transaction ends; throws `STORE_NOT_FOUND` when it is gone. */
export async function holdContact(db: Db, tenantId: string, contactId: string): Promise<void> {
  const held = await db.kysely
    .selectFrom('contacts')
    .select('contact_id')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', contactId)
    .where('erased_at', 'is', null)
    .$if(db.dialect === 'postgres', (query) => query.forShare())
    .executeTakeFirst();
  if (!held) throw notFound('contact');
}

export function sealJson(
  db: Db,
  key: DataKey | null,
  place: SealedPlace,
  value: unknown,
): Uint8Array {
  return db.keys.seal(key, place, JSON.stringify(value));
}

export function openJson<T>(
  db: Db,
  key: DataKey | null,
  place: SealedPlace,
  sealed: Uint8Array,
): T {
  return JSON.parse(db.keys.open(key, place, sealed).toString('utf8')) as T;
}

/** One writer at a time for `name` until the transaction ends. SQLite has one writer anyway. */
export async function lock(db: Db, name: string): Promise<void> {
  if (db.dialect === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attendant:${name}`}, 0))`.execute(
    db.kysely,
  );
}

/** Where a page goes on, as an opaque text. */
export function toCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key behind a cursor, null at the start. Throws `STORE_CURSOR_INVALID` on one we did not make. */
export function fromCursor<K extends readonly (string | number)[]>(
  page: PageRequest,
  shape: { readonly [I in keyof K]: K[I] extends string ? 'string' : 'number' },
): K | null {
  if (page.cursor === undefined || page.cursor === null) return null;
  const key = parsed(page.cursor);
  if (Array.isArray(key) && key.length === shape.length) {
    if (key.every((part, at) => typeof part === shape[at])) return key as unknown as K;
  }
  throw new AttendantError('STORE_CURSOR_INVALID', 'This cursor was not given out by us.', {
    wayOut: 'Start again without a cursor.',
    status: 400,
  });
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Cuts a list that was read with one row too many into a page. Limits are held within 1…1,000. */
export function limitOf(page: PageRequest): number {
  return Math.min(1000, Math.max(1, Math.floor(page.limit)));
}

/** Rows that changed, as a number. */
export function countOf(result: {
  readonly numDeletedRows?: bigint;
  readonly numUpdatedRows?: bigint;
}): number {
  return Number(result.numDeletedRows ?? result.numUpdatedRows ?? 0n);
}
