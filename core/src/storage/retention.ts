import { sql } from 'kysely';
import type { Instant, Message } from '../model.ts';
import { contactKey, countOf, type Db, openJson } from './db.ts';
import { deleteConversationRows, eraseContactRows } from './erase-contact-rows.ts';
import { messagePlace } from './messages.ts';
import type { RetentionCounts, RetentionStore } from './store.ts';

type Old = { readonly conversation_id: string; readonly contact_id: string };
const NOTHING: RetentionCounts = { conversations: 0, messages: 0, contacts: 0, attachments: 0 };

/** @param afterErasure called once an erasure is committed. */
export function createRetention(db: Db, afterErasure: () => void | Promise<void>): RetentionStore {
  return {
    count: (tenantId, of) => count(db, tenantId, of),
    eraseConversations: (tenantId, before, limit) =>
      db.atomic((tx) => eraseConversations(tx, { tenantId, before, limit, afterErasure })),
    eraseAttachments: (tenantId, before, limit) =>
      db.atomic(async (tx) => {
        const gone = await tx.kysely
          .deleteFrom('attachments')
          .where('tenant_id', '=', tenantId)
          .where('attachment_id', 'in', (query) =>
            query
              .selectFrom('attachments')
              .select('attachment_id')
              .where('tenant_id', '=', tenantId)
              .where('created_at', '<', before)
              .orderBy('created_at')
              .limit(limit),
          )
          .executeTakeFirstOrThrow();
        if (countOf(gone) > 0) await tx.afterCommit(afterErasure);
        return countOf(gone);
      }),
  };
}

/** Reads only. Attachments: the old ones, and those of contacts who would be erased. */
async function count(
  db: Db,
  tenantId: string,
  of: { readonly resolvedBefore: Instant | null; readonly attachmentsBefore: Instant | null },
): Promise<RetentionCounts> {
  // No instant lies before the empty text: what is kept counts nothing.
  const resolved = of.resolvedBefore ?? '';
  const attached = of.attachmentsBefore ?? '';
  const old = sql`select conversation_id, contact_id from conversations
    where tenant_id = ${tenantId} and status = 'resolved' and last_message_at < ${resolved}`;
  const leaving = sql`select distinct contact_id from (${old}) as old where not exists (
    select 1 from conversations as kept where kept.tenant_id = ${tenantId} and kept.contact_id = old.contact_id
    and not (kept.status = 'resolved' and kept.last_message_at < ${resolved}))`;
  const { rows } = await sql<Record<keyof RetentionCounts, number | string>>`select
    (select count(*) from (${old}) as o) as conversations,
    (select count(*) from messages where tenant_id = ${tenantId}
      and conversation_id in (select conversation_id from (${old}) as o)) as messages,
    (select count(*) from (${leaving}) as l) as contacts,
    (select count(*) from attachments where tenant_id = ${tenantId}
      and (created_at < ${attached} or contact_id in (${leaving}))) as attachments`.execute(
    db.kysely,
  );
  const row = rows[0];
  if (!row) return NOTHING;
  return {
    conversations: Number(row.conversations),
    messages: Number(row.messages),
    contacts: Number(row.contacts),
    attachments: Number(row.attachments),
  };
}

async function eraseConversations(
  tx: Db,
  of: {
    readonly tenantId: string;
    readonly before: Instant;
    readonly limit: number;
    readonly afterErasure: () => void | Promise<void>;
  },
): Promise<RetentionCounts> {
  const { tenantId, before, limit, afterErasure } = of;
  const old: readonly Old[] = await tx.kysely
    .selectFrom('conversations')
    .select(['conversation_id', 'contact_id'])
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'resolved')
    .where('last_message_at', '<', before)
    .orderBy('last_message_at')
    .orderBy('conversation_id')
    .limit(limit)
    // A message under way is in before and the conversation is old no more, or it finds no conversation.
    .$if(tx.dialect === 'postgres', (query) => query.forUpdate())
    .execute();
  if (old.length === 0) return NOTHING;
  let attachments = 0;
  for (const one of old) attachments += await deleteAttachments(tx, tenantId, one);
  const rows = await deleteConversationRows(
    tx,
    tenantId,
    old.map((one) => one.conversation_id),
  );
  let contacts = 0;
  for (const contactId of new Set(old.map((one) => one.contact_id))) {
    if (await hasConversation(tx, tenantId, contactId)) continue;
    const proof = await eraseContactRows(
      tx,
      { tenantId, contactId, longSilent: true },
      afterErasure,
    );
    attachments += proof?.attachments ?? 0;
    contacts += 1;
  }
  // What was deleted may still stand in the journal, also of a contact who stays.
  await tx.afterCommit(afterErasure);
  return { conversations: rows.conversations, messages: rows.messages, contacts, attachments };
}

async function hasConversation(tx: Db, tenantId: string, contactId: string): Promise<boolean> {
  const row = await tx.kysely
    .selectFrom('conversations')
    .select('conversation_id')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', contactId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Only the messages say which conversation a file was sent in; they are sealed, so they are opened one by one. */
async function deleteAttachments(tx: Db, tenantId: string, of: Old): Promise<number> {
  const held = await tx.kysely
    .selectFrom('attachments')
    .select('attachment_id')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', of.contact_id)
    .execute();
  if (held.length === 0) return 0;
  const key = await contactKey(tx, tenantId, of.contact_id);
  const messages = await tx.kysely
    .selectFrom('messages')
    .select(['message_id', 'body'])
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', of.conversation_id)
    .execute();
  let count = 0;
  for (const message of messages) {
    const body = openJson<Message['body']>(
      tx,
      key,
      messagePlace({ ...message, tenant_id: tenantId, contact_id: of.contact_id }),
      message.body,
    );
    for (const { id } of body.attachments ?? []) {
      const gone = await tx.kysely
        .deleteFrom('attachments')
        .where('tenant_id', '=', tenantId)
        .where('attachment_id', '=', id)
        .where('contact_id', '=', of.contact_id)
        .executeTakeFirstOrThrow();
      count += countOf(gone);
    }
  }
  return count;
}
