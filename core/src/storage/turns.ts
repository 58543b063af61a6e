import type { Trace } from '../model.ts';
import { contactKey, countOf, type Db, nowOf, openJson, sealJson } from './db.ts';
import type { TurnStore } from './store.ts';
import { notFound } from './store-errors.ts';

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
        const place = placeOf({ tenantId, contactId, messageId }, 'outcome');
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
      const place = placeOf({ tenantId, contactId: row.contact_id, messageId }, 'outcome');
      return db.keys.open(key, place, row.outcome).toString('utf8');
    },
    finish: (tenantId, messageId, decision) =>
      db.atomic(async (tx) => {
        const contactId = await ownerOf(tx, tenantId, messageId);
        const key = await contactKey(tx, tenantId, contactId);
        const place = placeOf({ tenantId, contactId, messageId }, 'trace');
        const finished = await tx.kysely
          .updateTable('turns')
          .set({
            finished_at: nowOf(tx),
            kind: decision.kind,
            reason: decision.reason,
            confidence: decision.confidence,
            reply_id: decision.replyId,
            trace: sealJson(tx, key, place, decision.trace),
          })
          .where('tenant_id', '=', tenantId)
          .where('message_id', '=', messageId)
          .where('finished_at', 'is', null)
          .executeTakeFirstOrThrow();
        return countOf(finished) === 1;
      }),
    async trace(tenantId, messageId) {
      const row = (await turn(tenantId, messageId)) ?? (await byReply(db, tenantId, messageId));
      if (!row?.trace || row.kind === null) return null;
      const { contact_id: contactId, message_id } = row;
      const key = await contactKey(db, tenantId, contactId);
      const place = placeOf({ tenantId, contactId, messageId: message_id }, 'trace');
      return {
        kind: row.kind,
        reason: row.reason ?? '',
        confidence: row.confidence ?? 0,
        trace: openJson<Trace>(db, key, place, row.trace),
      };
    },
  };
}

async function begin(
  tx: Db,
  of: { readonly tenantId: string; readonly messageId: string; readonly conversationId: string },
): Promise<'begun' | 'finished'> {
  const earlier = await tx.kysely
    .selectFrom('turns')
    .select('finished_at')
    .where('tenant_id', '=', of.tenantId)
    .where('message_id', '=', of.messageId)
    .executeTakeFirst();
  if (earlier) return earlier.finished_at === null ? 'begun' : 'finished';
  const message = await tx.kysely
    .selectFrom('messages')
    .select('contact_id')
    .where('tenant_id', '=', of.tenantId)
    .where('message_id', '=', of.messageId)
    .where('conversation_id', '=', of.conversationId)
    .executeTakeFirst();
  if (!message) throw notFound('message');
  await tx.kysely
    .insertInto('turns')
    .values({
      tenant_id: of.tenantId,
      message_id: of.messageId,
      conversation_id: of.conversationId,
      contact_id: message.contact_id,
      begun_at: nowOf(tx),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return 'begun';
}

async function ownerOf(tx: Db, tenantId: string, messageId: string): Promise<string> {
  const row = await tx.kysely
    .selectFrom('turns')
    .select('contact_id')
    .where('tenant_id', '=', tenantId)
    .where('message_id', '=', messageId)
    .executeTakeFirst();
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

function placeOf(
  of: { readonly tenantId: string; readonly contactId: string; readonly messageId: string },
  field: string,
) {
  const { tenantId, contactId, messageId } = of;
  return { tenantId, contactId, table: 'turns', row: messageId, field };
}
