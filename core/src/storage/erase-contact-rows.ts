import { sql } from 'kysely';
import { countOf, type Db, nowOf } from './db.ts';
import { idempotencyBody } from './idempotency.ts';

type Of = {
  readonly tenantId: string;
  readonly contactId: string;
  /** Nothing was written about them for a day: no answer to a repeat is kept any more, so none is looked for. */
  readonly longSilent?: boolean;
};

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
    const answers =
      of.longSilent === true ? 0 : await deleteAnswers(tx, of, await idsOf(tx, of, conversations));
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

/** Tables of what happened in a conversation, by its `conversation_id`; children before parents. */
const IN_CONVERSATION = [
  'search_filters',
  'mentions',
  'reading_positions',
  'corrections',
  'uses',
  'turns',
  'verifications',
  'proposals',
  'messages',
  'conversations',
] as const;

/** Deletes all that happened in these conversations; says how many rows of what. */
export async function deleteConversationRows(
  tx: Db,
  tenantId: string,
  conversations: readonly string[],
): Promise<Readonly<Record<(typeof IN_CONVERSATION)[number], number>>> {
  const gone = {
    search_filters: 0,
    mentions: 0,
    reading_positions: 0,
    corrections: 0,
    uses: 0,
    turns: 0,
    verifications: 0,
    proposals: 0,
    messages: 0,
    conversations: 0,
  };
  for (const table of IN_CONVERSATION) {
    for (const id of conversations) {
      const rows = await tx.kysely
        .deleteFrom(table)
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', id)
        .executeTakeFirstOrThrow();
      gone[table] += countOf(rows);
    }
  }
  return gone;
}

async function deleteRows(tx: Db, of: Of, conversations: readonly string[]) {
  const { tenantId } = of;
  const owned = async (table: 'attachments' | 'contact_identities' | 'contact_keys') =>
    countOf(
      await tx.kysely
        .deleteFrom(table)
        .where('tenant_id', '=', of.tenantId)
        .where('contact_id', '=', of.contactId)
        .executeTakeFirstOrThrow(),
    );
  // Children before parents; the key last of what is sealed by it.
  const inConversations = await deleteConversationRows(tx, tenantId, conversations);
  const attachments = await owned('attachments');
  const identities = await owned('contact_identities');
  const keys = await owned('contact_keys');
  const visitors = await tx.kysely
    .deleteFrom('credentials')
    .where('tenant_id', '=', of.tenantId)
    .where('kind', 'in', ['visitor', 'call-back'])
    .where('subject', '=', of.contactId)
    .executeTakeFirstOrThrow();
  return {
    keys,
    ...inConversations,
    attachments,
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
