import type { Selectable } from 'kysely';
import { type Db, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import type { CannedResponse, CannedResponseStore } from './store.ts';

type Row = Selectable<Schema['canned_responses']>;

export function createCannedResponses(db: Db): CannedResponseStore {
  const of = (tenantId: string) =>
    db.kysely.selectFrom('canned_responses').selectAll().where('tenant_id', '=', tenantId);
  return {
    async list(tenantId) {
      return (await of(tenantId).orderBy('shortcut_folded').execute()).map(toCannedResponse);
    },
    async get(tenantId, id) {
      const row = await of(tenantId).where('canned_id', '=', id).executeTakeFirst();
      return row ? toCannedResponse(row) : null;
    },
    put: (tenantId, id, given) =>
      db.atomic(async (tx) => {
        const folded = fold(given.shortcut);
        const taken = await tx.kysely
          .selectFrom('canned_responses')
          .select('canned_id')
          .where('tenant_id', '=', tenantId)
          .where('shortcut_folded', '=', folded)
          .executeTakeFirst();
        if (taken !== undefined && taken.canned_id !== id) return 'taken';
        const values = {
          name: given.name,
          shortcut: given.shortcut,
          shortcut_folded: folded,
          texts: JSON.stringify(given.texts),
          actions: JSON.stringify(given.actions ?? []),
          updated_at: nowOf(tx),
        };
        if (id === null) {
          const row: Row = { tenant_id: tenantId, canned_id: tx.newId('can'), ...values, uses: 0 };
          await tx.kysely.insertInto('canned_responses').values(row).execute();
          return toCannedResponse(row);
        }
        const row = await tx.kysely
          .updateTable('canned_responses')
          .set(values)
          .where('tenant_id', '=', tenantId)
          .where('canned_id', '=', id)
          .returningAll()
          .executeTakeFirst();
        return row ? toCannedResponse(row) : 'absent';
      }),
    async delete(tenantId, id) {
      const gone = await db.kysely
        .deleteFrom('canned_responses')
        .where('tenant_id', '=', tenantId)
        .where('canned_id', '=', id)
        .returning('canned_id')
        .executeTakeFirst();
      return gone !== undefined;
    },
    async noteUse(tenantId, id) {
      await db.kysely
        .updateTable('canned_responses')
        .set(({ eb }) => ({ uses: eb('uses', '+', 1) }))
        .where('tenant_id', '=', tenantId)
        .where('canned_id', '=', id)
        .execute();
    },
  };
}

/** `/Return` and `/return` are one shortcut. */
function fold(shortcut: string): string {
  return shortcut.normalize('NFKC').toLowerCase();
}

function toCannedResponse(row: Row): CannedResponse {
  return {
    id: row.canned_id,
    name: row.name,
    shortcut: row.shortcut,
    texts: JSON.parse(row.texts),
    actions: JSON.parse(row.actions),
    uses: Number(row.uses),
    updatedAt: row.updated_at,
  };
}
