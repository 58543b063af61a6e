import { sql } from 'kysely';
import { contactKey, type Db } from './db.ts';
import type { VerificationStore } from './store.ts';
import { notFound } from './store-errors.ts';

export function createVerifications(db: Db): VerificationStore {
  return {
    put: (tenantId, verification) =>
      db.atomic(async (tx) => {
        const { conversationId, codeHash, expiresAt, orderNumber } = verification;
        const seal = await sealOf(tx, tenantId, conversationId);
        if (!seal) throw notFound('conversation');
        const values = {
          order_number: tx.keys.seal(seal.key, seal.place, orderNumber),
          code_hash: codeHash,
          expires_at: expiresAt,
          attempts: 0,
        };
        await tx.kysely
          .insertInto('verifications')
          .values({ tenant_id: tenantId, conversation_id: conversationId, ...values })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(values),
          )
          .execute();
      }),
    async get(tenantId, conversationId) {
      const row = await db.kysely
        .selectFrom('verifications')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      const seal = row ? await sealOf(db, tenantId, conversationId) : null;
      if (!row || !seal) return null;
      return {
        conversationId,
        orderNumber: db.keys.open(seal.key, seal.place, row.order_number).toString('utf8'),
        codeHash: row.code_hash,
        expiresAt: row.expires_at,
        attempts: row.attempts,
      };
    },
    async countAttempt(tenantId, conversationId) {
      const row = await db.kysely
        .updateTable('verifications')
        .set({ attempts: sql`attempts + 1` })
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .returning('attempts')
        .executeTakeFirst();
      if (!row) throw notFound('verification');
      return row.attempts;
    },
    async delete(tenantId, conversationId) {
      await db.kysely
        .deleteFrom('verifications')
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .execute();
    },
  };
}

async function sealOf(db: Db, tenantId: string, conversationId: string) {
  const row = await db.kysely
    .selectFrom('conversations')
    .select('contact_id')
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  if (!row) return null;
  const contactId = row.contact_id;
  return {
    key: await contactKey(db, tenantId, contactId),
    place: {
      tenantId,
      contactId,
      table: 'verifications',
      row: conversationId,
      field: 'order_number',
    },
  };
}
