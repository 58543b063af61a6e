import { type Selectable, sql } from 'kysely';
import type { Message, MessageBody } from '../model.ts';
import { contactKey, countOf, type Db, nowOf, openJson, sealJson } from './db.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { MessageStore, NewMessage } from './store.ts';
import { notFound } from './store-errors.ts';

type Row = Selectable<Schema['messages']>;
const COLUMNS = `tenant_id, message_id, conversation_id, contact_id, seq, author, author_id, audience, body,
  external_id, in_reply_to, feedback, created_at`;
const byId = statement<Row>(
  `select ${COLUMNS} from messages where tenant_id = ? and message_id = ?`,
);
const byExternal = statement<Row>(
  `select ${COLUMNS} from messages where tenant_id = ? and conversation_id = ? and external_id = ?`,
);
const inRange = (order: 'asc' | 'desc') =>
  statement<Row>(
    `select ${COLUMNS} from messages where tenant_id = ? and conversation_id = ? and seq > ? and seq < ?
      and audience in ('everyone', ?) order by seq ${order} limit ?`,
  );
const [forward, backward] = [inRange('asc'), inRange('desc')];
const nextSeq = statement<{ readonly last_seq: number; readonly contact_id: string }>(
  `update conversations set last_seq = last_seq + 1, last_message_at = ?,
    last_contact_seq = case when ? = 'contact' then last_seq + 1 else last_contact_seq end
    where tenant_id = ? and conversation_id = ? returning last_seq, contact_id`,
);
const insert = statement(
  `insert into messages (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (tenant_id, conversation_id, external_id) where external_id is not null do nothing`,
);
type Of = { readonly tenantId: string; readonly conversationId: string };

export function createMessages(db: Db): MessageStore {
  return {
    append: (tenantId, conversationId, message) =>
      db.atomic((tx) => append(tx, { tenantId, conversationId }, message)),
    async get(tenantId, messageId) {
      const row = await byId.first(db, [tenantId, messageId]);
      return row ? toMessage(db, row) : null;
    },
    async list(tenantId, conversationId, range) {
      const backwards = range.before !== undefined && range.after === undefined;
      const rows = await (backwards ? backward : forward).all(db, [
        tenantId,
        conversationId,
        range.after ?? 0,
        range.before ?? Number.MAX_SAFE_INTEGER,
        range.audience === undefined ? 'team' : 'everyone',
        range.limit,
      ]);
      const messages = await Promise.all(rows.map((row) => toMessage(db, row)));
      return backwards ? messages.reverse() : messages;
    },
    setFeedback: (tenantId, messageId, feedback) =>
      db.atomic(async (tx) => {
        const changed = await tx.kysely
          .updateTable('messages')
          .set({ feedback })
          .where('tenant_id', '=', tenantId)
          .where('message_id', '=', messageId)
          .executeTakeFirstOrThrow();
        // Beside the articles it cites, so that an article's thumbs are counted without opening replies.
        await tx.kysely
          .updateTable('uses')
          .set({ feedback })
          .where('tenant_id', '=', tenantId)
          .where('reply_id', '=', messageId)
          .execute();
        return countOf(changed) === 1;
      }),
  };
}

/** The conversation's row is locked by the change of its counter, so seqs have no gap and no repeat. */
async function append(
  tx: Db,
  of: Of,
  message: NewMessage,
): Promise<{ readonly message: Message; readonly repeated: boolean }> {
  const externalId = message.externalId ?? null;
  const earlier = externalId === null ? null : await byExternalId(tx, of, externalId);
  if (earlier) return { message: earlier, repeated: true };
  const createdAt = nowOf(tx);
  const place = await takeSeq(tx, of, { createdAt, author: message.author });
  const row = await toRow(tx, { ...of, ...place, createdAt }, message);
  if ((await insert.count(tx, toValues(row))) === 1) {
    return { message: fromParts(row, message.body), repeated: false };
  }
  // Another delivery of it was committed while this one waited for the conversation: give the number back.
  await tx.kysely
    .updateTable('conversations')
    .set({
      last_seq: place.seq - 1,
      last_contact_seq: sql`case when last_contact_seq < ${place.seq} then last_contact_seq else
        coalesce((select max(m.seq) from messages m where m.tenant_id = ${of.tenantId}
          and m.conversation_id = ${of.conversationId} and m.author = 'contact'), 0) end`,
    })
    .where('tenant_id', '=', of.tenantId)
    .where('conversation_id', '=', of.conversationId)
    .execute();
  const first = await byExternalId(tx, of, externalId ?? '');
  if (!first) throw notFound('message');
  return { message: first, repeated: true };
}

async function takeSeq(
  tx: Db,
  of: Of,
  by: { readonly createdAt: string; readonly author: string },
) {
  const row = await nextSeq.first(tx, [by.createdAt, by.author, of.tenantId, of.conversationId]);
  if (!row) throw notFound('conversation');
  return { seq: row.last_seq, contactId: row.contact_id };
}

async function toRow(
  tx: Db,
  at: Of & { readonly seq: number; readonly contactId: string; readonly createdAt: string },
  message: NewMessage,
): Promise<Row> {
  const key = await contactKey(tx, at.tenantId, at.contactId);
  const id = message.id ?? tx.newId('msg');
  const where = { tenant_id: at.tenantId, contact_id: at.contactId, message_id: id };
  return {
    ...where,
    conversation_id: at.conversationId,
    seq: at.seq,
    author: message.author,
    author_id: message.authorId ?? null,
    audience: message.audience,
    body: sealJson(tx, key, messagePlace(where), message.body),
    external_id: message.externalId ?? null,
    in_reply_to: message.inReplyTo ?? null,
    feedback: null,
    created_at: at.createdAt,
  };
}

/** In the order of `COLUMNS`. */
function toValues(row: Row) {
  return [
    row.tenant_id,
    row.message_id,
    row.conversation_id,
    row.contact_id,
    row.seq,
    row.author,
    row.author_id,
    row.audience,
    row.body,
    row.external_id,
    row.in_reply_to,
    row.feedback,
    row.created_at,
  ];
}

async function byExternalId(tx: Db, of: Of, externalId: string): Promise<Message | null> {
  const row = await byExternal.first(tx, [of.tenantId, of.conversationId, externalId]);
  return row ? toMessage(tx, row) : null;
}

async function toMessage(db: Db, row: Row): Promise<Message> {
  const key = await contactKey(db, row.tenant_id, row.contact_id);
  return fromParts(row, openJson<MessageBody>(db, key, messagePlace(row), row.body));
}

function fromParts(row: Row, body: MessageBody): Message {
  return {
    tenantId: row.tenant_id,
    id: row.message_id,
    conversationId: row.conversation_id,
    seq: row.seq,
    author: row.author as Message['author'],
    authorId: row.author_id,
    audience: row.audience as Message['audience'],
    body,
    externalId: row.external_id,
    inReplyTo: row.in_reply_to,
    feedback: row.feedback as Message['feedback'],
    createdAt: row.created_at,
  };
}

/** What a message's seal is bound to. */
export function messagePlace(row: Pick<Row, 'tenant_id' | 'contact_id' | 'message_id'>) {
  return {
    tenantId: row.tenant_id,
    contactId: row.contact_id,
    table: 'messages',
    row: row.message_id,
    field: 'body',
  };
}
