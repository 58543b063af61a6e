import type { Selectable, SelectQueryBuilder } from 'kysely';
import { hashAuditEntry } from '../audit/hash-audit-entry.ts';
import { type Db, fromCursor, limitOf, lock, nowOf, toCursor } from './db.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { AuditActor, AuditEntry, AuditFilter, AuditStore } from './store.ts';

const BATCH = 500;
const lastOf = statement<{ readonly seq: number; readonly hash: string }>(
  'select seq, hash from audit_entries where tenant_id = ? order by seq desc limit 1',
);
const insert = statement(
  `insert into audit_entries (tenant_id, seq, at, actor_kind, actor_id, action, subject, detail, hash)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);

export function createAudit(db: Db): AuditStore {
  const entries = (tenantId: string, filter: AuditFilter = {}) =>
    filtered(
      db.kysely.selectFrom('audit_entries').selectAll().where('tenant_id', '=', tenantId),
      filter,
    );
  return {
    append: (tenantId, entry) =>
      db.atomic(async (tx) => {
        await lock(tx, `audit:${tenantId}`);
        const last = await lastOf.first(tx, [tenantId]);
        const fields = {
          tenantId,
          seq: (last?.seq ?? 0) + 1,
          at: nowOf(tx),
          actor: { kind: entry.actor.kind, id: entry.actor.id },
          action: entry.action,
          subject: entry.subject,
          // As it will be read back: what JSON cannot hold is not part of what is proved.
          detail: JSON.parse(JSON.stringify(entry.detail ?? {})) as AuditEntry['detail'],
        };
        const full = { ...fields, hash: hashAuditEntry(last?.hash ?? null, fields) };
        await insert.all(tx, toValues(full));
        return full;
      }),
    async list(tenantId, page) {
      const before = fromCursor<[number]>(page, ['number']);
      const limit = limitOf(page);
      const rows = await entries(tenantId, page)
        .$if(before !== null, (query) => query.where('seq', '<', before?.[0] ?? 0))
        .orderBy('seq', 'desc')
        .limit(limit + 1)
        .execute();
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items: rows.slice(0, limit).map(toEntry), next: last ? toCursor([last.seq]) : null };
    },
    async *all(tenantId, filter) {
      let after = 0;
      for (;;) {
        const rows = await entries(tenantId, filter)
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(BATCH)
          .execute();
        yield* rows.map(toEntry);
        const last = rows.at(-1);
        if (!last || rows.length < BATCH) return;
        after = last.seq;
      }
    },
  };
}

type Entries = SelectQueryBuilder<Schema, 'audit_entries', Selectable<Schema['audit_entries']>>;
const ACTOR_KINDS: readonly string[] = ['agent', 'assistant', 'api-key', 'contact', 'system'];

function filtered(query: Entries, filter: AuditFilter): Entries {
  const { actor, action, subject, from, to } = filter;
  let found = query;
  if (actor !== undefined) {
    found = found.where(ACTOR_KINDS.includes(actor) ? 'actor_kind' : 'actor_id', '=', actor);
  }
  if (action?.includes('.') === true) found = found.where('action', '=', action);
  else if (action !== undefined) {
    // `/` is the sign after `.`: all that begin with the word and a dot, in the order both databases sort by.
    found = found.where('action', '>=', `${action}.`).where('action', '<', `${action}/`);
  }
  if (subject !== undefined) found = found.where('subject', '=', subject);
  if (from !== undefined) found = found.where('at', '>=', from);
  if (to !== undefined) found = found.where('at', '<', to);
  return found;
}

function toValues(entry: AuditEntry) {
  return [
    entry.tenantId,
    entry.seq,
    entry.at,
    entry.actor.kind,
    entry.actor.id,
    entry.action,
    entry.subject,
    JSON.stringify(entry.detail),
    entry.hash,
  ];
}

function toEntry(row: Selectable<Schema['audit_entries']>): AuditEntry {
  return {
    tenantId: row.tenant_id,
    seq: row.seq,
    at: row.at,
    actor: { kind: row.actor_kind as AuditActor['kind'], id: row.actor_id },
    action: row.action,
    subject: row.subject,
    detail: parseDetail(row.detail),
    hash: row.hash,
  };
}

/** A damaged detail must reach the verification, not stop it: it is shown as it is and its hash will not fit. */
function parseDetail(text: string): AuditEntry['detail'] {
  try {
    return JSON.parse(text);
  } catch {
    return { damaged: text };
  }
}
