import type { Selectable } from 'kysely';
import { contactKey, type Db, fromCursor, limitOf, nowOf, toCursor } from './db.ts';
import type { Schema } from './schema.ts';
import type { CorrectionStore, StoredCorrection } from './store.ts';
import { notFound } from './store-errors.ts';

type Row = Selectable<Schema['corrections']>;

export function createCorrections(db: Db): CorrectionStore {
  const corrections = (tenantId: string) =>
    db.kysely.selectFrom('corrections').selectAll().where('tenant_id', '=', tenantId);
  const get = async (tenantId: string, id: string) => {
    const row = await corrections(tenantId).where('correction_id', '=', id).executeTakeFirst();
    return row ? toCorrection(db, row) : null;
  };
  return {
    get,
    add: (tenantId, correction) =>
      db.atomic(async (tx) => {
        const message = await tx.kysely
          .selectFrom('messages')
          .select(['conversation_id', 'contact_id'])
          .where('tenant_id', '=', tenantId)
          .where('message_id', '=', correction.messageId)
          .executeTakeFirst();
        if (!message) throw notFound('message');
        const key = await contactKey(tx, tenantId, message.contact_id);
        const row: Row = {
          tenant_id: tenantId,
          correction_id: correction.id ?? tx.newId('cor'),
          ...message,
          message_id: correction.messageId,
          kind: correction.kind,
          note: null,
          article_id: correction.articleId,
          agent_id: correction.agentId,
          created_at: nowOf(tx),
          resolved_at: null,
          resolved_version: null,
        };
        const { note } = correction;
        const sealed = note === null ? null : tx.keys.seal(key, placeOf(row), note);
        const added = await tx.kysely
          .insertInto('corrections')
          .values({ ...row, note: sealed })
          .onConflict((conflict) => conflict.columns(['tenant_id', 'correction_id']).doNothing())
          .returningAll()
          .executeTakeFirst();
        if (added) return { correction: await toCorrection(tx, added), repeated: false };
        const earlier = await createCorrections(tx).get(tenantId, row.correction_id);
        if (!earlier) throw notFound('correction');
        return { correction: earlier, repeated: true };
      }),
    async ofMessage(tenantId, messageId) {
      const rows = await corrections(tenantId)
        .where('message_id', '=', messageId)
        .orderBy('created_at')
        .orderBy('correction_id')
        .execute();
      return Promise.all(rows.map((row) => toCorrection(db, row)));
    },
    async list(tenantId, state, page) {
      const after = fromCursor<[string, string]>(page, ['string', 'string']);
      const limit = limitOf(page);
      const rows = await corrections(tenantId)
        .$if(state === 'open', (query) => query.where('resolved_at', 'is', null))
        .$if(state === 'resolved', (query) => query.where('resolved_at', 'is not', null))
        .$if(after !== null, (query) =>
          query.where((eb) =>
            eb(
              eb.refTuple('created_at', 'correction_id'),
              '<',
              eb.tuple(after?.[0] ?? '', after?.[1] ?? ''),
            ),
          ),
        )
        .orderBy('created_at', 'desc')
        .orderBy('correction_id', 'desc')
        .limit(limit + 1)
        .execute();
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: await Promise.all(rows.slice(0, limit).map((row) => toCorrection(db, row))),
        next: last ? toCursor([last.created_at, last.correction_id]) : null,
      };
    },
    resolve: (tenantId, correctionId, by) =>
      db.atomic(async (tx) => {
        const row = await tx.kysely
          .updateTable('corrections')
          .set({
            resolved_at: nowOf(tx),
            resolved_version: by.version,
            ...(by.articleId === null ? {} : { article_id: by.articleId }),
          })
          .where('tenant_id', '=', tenantId)
          .where('correction_id', '=', correctionId)
          .where('resolved_at', 'is', null)
          .returningAll()
          .executeTakeFirst();
        return row ? toCorrection(tx, row) : null;
      }),
    async countOpen(tenantId) {
      const row = await db.kysely
        .selectFrom('corrections')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('resolved_at', 'is', null)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
  };
}

async function toCorrection(db: Db, row: Row): Promise<StoredCorrection> {
  const note =
    row.note === null
      ? null
      : db.keys
          .open(await contactKey(db, row.tenant_id, row.contact_id), placeOf(row), row.note)
          .toString('utf8');
  return {
    id: row.correction_id,
    conversationId: row.conversation_id,
    messageId: row.message_id,
    kind: row.kind,
    note,
    articleId: row.article_id,
    agentId: row.agent_id,
    createdAt: row.created_at,
    resolvedAt: row.resolved_at,
    resolvedVersion: row.resolved_version,
  };
}

function placeOf(row: Pick<Row, 'tenant_id' | 'contact_id' | 'correction_id'>) {
  return {
    tenantId: row.tenant_id,
    contactId: row.contact_id,
    table: 'corrections',
    row: row.correction_id,
    field: 'note',
  };
}
