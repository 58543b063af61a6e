import type { Trace } from '../model.ts';
import { contactKey, type Db, nowOf, openJson, sealJson } from './db.ts';
import { statement } from './statement.ts';
import type { TurnStore } from './store.ts';
import { notFound } from './store-errors.ts';

/** Begun now, if its message is there and it was not begun before. */
const insert = statement<{ readonly message_id: string }>(
  `insert into turns (tenant_id, message_id, conversation_id, contact_id, begun_at)
    select tenant_id, message_id, conversation_id, contact_id, ? from messages
    where tenant_id = ? and message_id = ? and conversation_id = ?
    on conflict do nothing returning message_id`,
);
const finishedAt = statement<{ readonly finished_at: string | null }>(
  'select finished_at from turns where tenant_id = ? and message_id = ?',
);
const owner = statement<{ readonly contact_id: string }>(
  'select contact_id from turns where tenant_id = ? and message_id = ?',
);
const finish = statement(
  `update turns set finished_at = ?, kind = ?, reason = ?, confidence = ?, reply_id = ?, trace = ?
    where tenant_id = ? and message_id = ? and finished_at is null`,
);

export function createTurns(db: Db): TurnStore {
  const turn = (tenantId: string, messageId: string) =>
    db.kysely
      .selectFrom('turns')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('message_id', '=', messageId)
      .executeTakeFirst();
  return {
    begin: (tenantId, messageId, conversationId) =>
      db.atomic((tx) => begin(tx, { tenantId, messageId, conversationId })),
    setOutcome: (tenantId, messageId, outcome) =>
      db.atomic(async (tx) => {
        const contactId = await ownerOf(tx, tenantId, messageId);
        const key = await contactKey(tx, tenantId, contactId);
        const place = turnPlace({ tenantId, contactId, messageId }, 'outcome');
        const row = await tx.kysely
          .updateTable('turns')
          .set((eb) => ({
            outcome: eb.fn.coalesce('outcome', eb.val(tx.keys.seal(key, place, outcome))),
          }))
          .where('tenant_id', '=', tenantId)
          .where('message_id', '=', messageId)
          .returning('outcome')
          .executeTakeFirstOrThrow();
        return row.outcome === null ? outcome : tx.keys.open(key, place, row.outcome).toString();
      }),
    async getOutcome(tenantId, messageId) {
      const row = await turn(tenantId, messageId);
      if (!row || row.outcome === null) return null;
      const key = await contactKey(db, tenantId, row.contact_id);
      const place = turnPlace({ tenantId, contactId: row.contact_id, messageId }, 'outcome');
      return db.keys.open(key, place, row.outcome).toString('utf8');
    },
    finish: (tenantId, messageId, decision) =>
      db.atomic(async (tx) => {
        const contactId = await ownerOf(tx, tenantId, messageId);
        const key = await contactKey(tx, tenantId, contactId);
        const place = turnPlace({ tenantId, contactId, messageId }, 'trace');
        const finished = await finish.count(tx, [
          nowOf(tx),
          decision.kind,
          decision.reason,
          decision.confidence,
          decision.replyId,
          sealJson(tx, key, place, decision.trace),
          tenantId,
          messageId,
        ]);
        return finished === 1;
      }),
    async trace(tenantId, messageId) {
      const row = (await turn(tenantId, messageId)) ?? (await byReply(db, tenantId, messageId));
      if (!row?.trace || row.kind === null) return null;
      const { contact_id: contactId, message_id } = row;
      const key = await contactKey(db, tenantId, contactId);
      const place = turnPlace({ tenantId, contactId, messageId: message_id }, 'trace');
      return {
        kind: row.kind,
        reason: row.reason ?? '',
        confidence: row.confidence ?? 0,
        trace: openJson<Trace>(db, key, place, row.trace),
        conversationId: row.conversation_id,
        messageId: message_id,
        replyId: row.reply_id,
      };
    },
  };
}

async function begin(
  tx: Db,
  of: { readonly tenantId: string; readonly messageId: string; readonly conversationId: string },
): Promise<'begun' | 'finished'> {
  const { tenantId, messageId, conversationId } = of;
  if (await insert.first(tx, [nowOf(tx), tenantId, messageId, conversationId])) return 'begun';
  const earlier = await finishedAt.first(tx, [tenantId, messageId]);
  if (!earlier) throw notFound('message');
  return earlier.finished_at === null ? 'begun' : 'finished';
}

async function ownerOf(tx: Db, tenantId: string, messageId: string): Promise<string> {
  const row = await owner.first(tx, [tenantId, messageId]);
  if (!row) throw notFound('turn');
  return row.contact_id;
}

function byReply(db: Db, tenantId: string, replyId: string) {
  return db.kysely
    .selectFrom('turns')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('reply_id', '=', replyId)
    .executeTakeFirst();
}

/** Where a sealed value of a turn belongs. */
export function turnPlace(
  of: { readonly tenantId: string; readonly contactId: string; readonly messageId: string },
  field: string,
) {
  const { tenantId, contactId, messageId } = of;
  return { tenantId, contactId, table: 'turns', row: messageId, field };
}
