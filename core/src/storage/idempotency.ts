import { AttendantError } from '../errors.ts';
import { type Db, nowOf } from './db.ts';
import type { IdempotencyStore } from './store.ts';

/** After this a request that never completed counts as abandoned: its process died. */
const RUNNING_FOR_MS = 5 * 60_000;
/** An answer is repeated for this long. */
const KEPT_FOR_MS = 24 * 3_600_000;

export function createIdempotency(db: Db): IdempotencyStore {
  return {
    begin: (tenantId, key, requestHash) =>
      db.atomic(async (tx) => {
        const row = { tenant_id: tenantId, request_key: key, request_hash: requestHash };
        const fresh = { ...row, status: null, body: null, begun_at: nowOf(tx) };
        const inserted = await tx.kysely
          .insertInto('idempotency_keys')
          .values(fresh)
          .onConflict((conflict) => conflict.doNothing())
          .returning('request_key')
          .executeTakeFirst();
        if (inserted) return { state: 'new' };
        return judgeEarlier(tx, row, fresh);
      }),
    async complete(tenantId, key, answer) {
      const body = db.keys.seal(null, placeOf(tenantId, key), answer.body);
      const done = await db.kysely
        .updateTable('idempotency_keys')
        .set({ status: answer.status, body })
        .where('tenant_id', '=', tenantId)
        .where('request_key', '=', key)
        .returning('request_key')
        .executeTakeFirst();
      if (!done) {
        throw new AttendantError('STORE_NOT_FOUND', 'This idempotency key was never begun.', {
          wayOut: 'Call begin first.',
        });
      }
    },
    async abandon(tenantId, key) {
      await db.kysely
        .deleteFrom('idempotency_keys')
        .where('tenant_id', '=', tenantId)
        .where('request_key', '=', key)
        .where('status', 'is', null)
        .execute();
    },
  };
}

type KeyRow = {
  readonly tenant_id: string;
  readonly request_key: string;
  readonly request_hash: string;
};
async function judgeEarlier(
  tx: Db,
  row: KeyRow,
  fresh: KeyRow & { readonly status: null; readonly body: null; readonly begun_at: string },
): ReturnType<IdempotencyStore['begin']> {
  const earlier = await tx.kysely
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('request_key', '=', row.request_key)
    .$if(tx.dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  // Abandoned between the two statements: the caller comes again.
  if (!earlier) return { state: 'running' };
  const age = tx.clock().getTime() - Date.parse(earlier.begun_at);
  if (age > (earlier.status === null ? RUNNING_FOR_MS : KEPT_FOR_MS)) {
    await tx.kysely
      .updateTable('idempotency_keys')
      .set(fresh)
      .where('tenant_id', '=', row.tenant_id)
      .where('request_key', '=', row.request_key)
      .execute();
    return { state: 'new' };
  }
  if (earlier.request_hash !== row.request_hash) return { state: 'different' };
  if (earlier.status === null) return { state: 'running' };
  const body = idempotencyBody(tx, row.tenant_id, earlier);
  return { state: 'same', status: earlier.status, body };
}

/** The answer's body in the clear. */
export function idempotencyBody(
  db: Db,
  tenantId: string,
  row: { readonly request_key: string; readonly body: Uint8Array | null },
): string {
  if (row.body === null) return '';
  return db.keys.open(null, placeOf(tenantId, row.request_key), row.body).toString('utf8');
}

function placeOf(tenantId: string, key: string) {
  return { tenantId, contactId: '', table: 'idempotency_keys', row: key, field: 'body' };
}
