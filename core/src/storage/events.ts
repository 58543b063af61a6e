import { type Selectable, sql } from 'kysely';
import { type Db, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { EventStore, StoredEvent } from './store.ts';

type Row = Selectable<Schema['events']>;
const insert = statement<Row>(
  `insert into events (tenant_id, kind, conversation_id, message_id, at, subject) values (?, ?, ?, ?, ?, ?)
    returning seq, tenant_id, kind, conversation_id, message_id, at, subject`,
);

/** What streams ask for after every change: of all conversations, or of one. */
const following = statement<Row>(
  `select seq, tenant_id, kind, conversation_id, message_id, at, subject from events
    where tenant_id = ? and seq > ? and seq <= ? order by seq limit ?`,
);
const followingOf = statement<Row>(
  `select seq, tenant_id, kind, conversation_id, message_id, at, subject from events
    where tenant_id = ? and conversation_id = ? and seq > ? and seq <= ? order by seq limit ?`,
);

/**
 * PostgreSQL gives numbers in the order of asking and shows rows in the order of commits: a reader that has seen 6 could
 * miss 5, committed later. A writer therefore holds, until its transaction ends, a shared advisory lock that says the
 * last number given before its own; a reader stays at or below the lowest such number. Nobody waits for anybody.
 * The lock's 64 bits: 16 mark it as ours, 16 are a hash of the tenant, 32 the number.
 */
const MARK = 0x4154;
/** The number before ours is read and locked before ours is given: the row that is inserted needs the lock's. */
const insertMarked = statement<Row>(
  `with marked as materialized (select pg_advisory_xact_lock_shared((${MARK}::bigint << 48) | (?::bigint << 32) |
      ((select last_value from events_seq_seq) & 4294967295)))
    insert into events (tenant_id, kind, conversation_id, message_id, at, subject)
    select ?, ?, ?, ?, ?, ? from marked returning seq, tenant_id, kind, conversation_id, message_id, at, subject`,
);

export type Subscribe = EventStore['subscribe'];

export function createEvents(db: Db, subscribe: Subscribe): EventStore {
  return {
    append: (tenantId, event) => {
      const work = (tx: Db) => append(tx, tenantId, event);
      return db.dialect === 'sqlite' ? work(db) : db.atomic(work);
    },
    async after(tenantId, seq, options) {
      const upTo = (await settledUpTo(db, tenantId)) ?? Number.MAX_SAFE_INTEGER;
      const { conversationId, limit } = options;
      const rows =
        conversationId === undefined
          ? await following.all(db, [tenantId, seq, upTo, limit])
          : await followingOf.all(db, [tenantId, conversationId, seq, upTo, limit]);
      return rows.map(toEvent);
    },
    head: (tenantId) => headOf(db, tenantId),
    subscribe,
  };
}

async function append(
  tx: Db,
  tenantId: string,
  event: Parameters<EventStore['append']>[1],
): Promise<StoredEvent> {
  const { kind, conversationId = null, messageId = null, subject = null } = event;
  const values = [tenantId, kind, conversationId, messageId, nowOf(tx), subject];
  const row =
    tx.dialect === 'sqlite'
      ? await insert.first(tx, values)
      : await insertMarked.first(tx, [tenantHash(tenantId), ...values]);
  if (!row) throw new Error('An insert gave no row.');
  tx.announce(tenantId);
  return toEvent(row);
}

/** Highest number of this tenant that is safe to go on from. */
export async function headOf(db: Db, tenantId: string): Promise<number> {
  const upTo = await settledUpTo(db, tenantId);
  const row = await db.kysely
    .selectFrom('events')
    .select((eb) => eb.fn.max('seq').as('head'))
    .where('tenant_id', '=', tenantId)
    .$if(upTo !== null, (query) => query.where('seq', '<=', upTo ?? 0))
    .executeTakeFirst();
  return Number(row?.head ?? 0);
}

/** Up to which number everything is committed or rolled back. Null: no limit (SQLite has one writer). */
async function settledUpTo(db: Db, tenantId: string): Promise<number | null> {
  if (db.dialect === 'sqlite') return null;
  // In this order: numbers given after `given` was read are above it, those below are locked or settled.
  const given = await sql<{ readonly given: number }>`
    select last_value as given from events_seq_seq`.execute(db.kysely);
  const held = await sql<{ readonly lowest: number | null }>`
    select min(objid::bigint) as lowest from pg_locks
    where locktype = 'advisory' and objsubid = 1
      and classid::bigint = ((${MARK}::bigint << 16) | ${tenantHash(tenantId)}::bigint)
      and pid <> pg_backend_pid()
      and database = (select oid from pg_database where datname = current_database())`.execute(
    db.kysely,
  );
  const lowest = held.rows[0]?.lowest ?? null;
  const last = Number(given.rows[0]?.given ?? 0);
  return lowest === null ? last : Math.min(last, lowest);
}

function tenantHash(tenantId: string): number {
  let hash = 0;
  for (let at = 0; at < tenantId.length; at += 1) {
    hash = (hash * 31 + tenantId.charCodeAt(at)) & 0xffff;
  }
  return hash;
}

function toEvent(row: Row): StoredEvent {
  return {
    seq: row.seq,
    tenantId: row.tenant_id,
    kind: row.kind,
    conversationId: row.conversation_id,
    messageId: row.message_id,
    subject: row.subject,
    at: row.at,
  };
}
