import { sql } from 'kysely';
import { countOf, type Db, nowOf } from './db.ts';
import { idempotencyBody } from './idempotency.ts';

type Of = { readonly tenantId: string; readonly contactId: string };

/**
 * Destroys the contact's key and deletes all that is theirs; the contact's row stays as a tombstone. The proof says how
 * many rows of what went. Null when there is no such contact; erasing again finds nothing and says so.
 */
export function eraseContactRows(
  db: Db,
  of: Of,
  afterErasure: () => void | Promise<void>,
): Promise<Readonly<Record<string, number>> | null> {
  const { tenantId, contactId } = of;
  return db.atomic(async (tx) => {
    const found = await tx.kysely
      .selectFrom('contacts')
      .select('erased_at')
      .where('tenant_id', '=', tenantId)
      .where('contact_id', '=', contactId)
      .$if(tx.dialect === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    if (!found) return null;
    const conversations = await conversationIds(tx, of);
    const answers = await deleteAnswers(tx, of, await idsOf(tx, of, conversations));
    const proof = { ...(await deleteRows(tx, of, conversations)), idempotencyAnswers: answers };
    await tx.kysely
      .updateTable('contacts')
      .set({ profile: null, erased_at: found.erased_at ?? nowOf(tx) })
      .where('tenant_id', '=', tenantId)
      .where('contact_id', '=', contactId)
      .execute();
    tx.keys.forget(tenantId, contactId);
    await tx.afterCommit(() => {
      tx.keys.forget(tenantId, contactId);
      return afterErasure();
    });
    return proof;
  });
}

/** Locks them: a message under way is either in before and goes too, or finds no conversation. */
async function conversationIds(tx: Db, of: Of): Promise<readonly string[]> {
  const rows = await tx.kysely
    .selectFrom('conversations')
    .select('conversation_id')
    .where('tenant_id', '=', of.tenantId)
    .where('contact_id', '=', of.contactId)
    .$if(tx.dialect === 'postgres', (query) => query.forUpdate())
    .execute();
  return rows.map((row) => row.conversation_id);
}

async function deleteRows(tx: Db, of: Of, conversations: readonly string[]) {
  const owned = async (table: 'attachments' | 'contact_identities' | 'contact_keys') =>
    countOf(
      await tx.kysely
        .deleteFrom(table)
        .where('tenant_id', '=', of.tenantId)
        .where('contact_id', '=', of.contactId)
        .executeTakeFirstOrThrow(),
    );
  const inConversation = async (
    table: 'turns' | 'verifications' | 'messages' | 'conversations',
  ) => {
    let count = 0;
    for (const id of conversations) {
      const gone = await tx.kysely
        .deleteFrom(table)
        .where('tenant_id', '=', of.tenantId)
        .where('conversation_id', '=', id)
        .executeTakeFirstOrThrow();
      count += countOf(gone);
    }
    return count;
  };
  // Children before parents; the key last of what is sealed by it.
  const turns = await inConversation('turns');
  const verifications = await inConversation('verifications');
  const messages = await inConversation('messages');
  const gone = await inConversation('conversations');
  const attachments = await owned('attachments');
  const identities = await owned('contact_identities');
  const keys = await owned('contact_keys');
  const visitors = await tx.kysely
    .deleteFrom('credentials')
    .where('tenant_id', '=', of.tenantId)
    .where('kind', '=', 'visitor')
    .where('subject', '=', of.contactId)
    .executeTakeFirstOrThrow();
  return {
    keys,
    conversations: gone,
    messages,
    turns,
    attachments,
    verifications,
    identities,
    credentials: countOf(visitors),
  };
}

/** Every id under which something of the contact may be named in a stored answer. */
async function idsOf(tx: Db, of: Of, conversations: readonly string[]): Promise<readonly string[]> {
  const rows = await sql<{ readonly id: string }>`
    select message_id as id from messages where tenant_id = ${of.tenantId} and contact_id = ${of.contactId}
    and conversation_id in (select conversation_id from conversations
      where tenant_id = ${of.tenantId} and contact_id = ${of.contactId})
    union all select attachment_id as id from attachments
      where tenant_id = ${of.tenantId} and contact_id = ${of.contactId}`.execute(tx.kysely);
  return [of.contactId, ...conversations, ...rows.rows.map((row) => row.id)];
}

/** Answers stored for repeats do not say whose they are; those that name one of the contact's ids go. */
async function deleteAnswers(tx: Db, of: Of, ids: readonly string[]): Promise<number> {
  const rows = await tx.kysely
    .selectFrom('idempotency_keys')
    .select(['request_key', 'body'])
    .where('tenant_id', '=', of.tenantId)
    .where('body', 'is not', null)
    .execute();
  let count = 0;
  for (const row of rows) {
    const body = idempotencyBody(tx, of.tenantId, row);
    if (!ids.some((id) => body.includes(id))) continue;
    const gone = await tx.kysely
      .deleteFrom('idempotency_keys')
      .where('tenant_id', '=', of.tenantId)
      .where('request_key', '=', row.request_key)
      .executeTakeFirstOrThrow();
    count += countOf(gone);
  }
  return count;
}
