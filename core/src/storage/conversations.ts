import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Conversation, FlowState } from '../model.ts';
import {
  contactKey,
  type Db,
  fromCursor,
  holdContact,
  limitOf,
  nowOf,
  openJson,
  sealJson,
  toCursor,
} from './db.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { ConversationFilter, ConversationPatch, ConversationStore } from './store.ts';

export type ConversationRow = Selectable<Schema['conversations']>;
type Row = ConversationRow;
const byId = statement<Row>(
  `select tenant_id, conversation_id, contact_id, channel, status, agent_id, locale, handoff, revision,
    identity_level, verified_order, flow, snoozed_until, rating, last_seq, created_at, last_message_at,
    waiting_since, last_contact_seq, merged_into, indexed_seq,
    awaiting_since, reply_due_at, delivery, wrap_up, seen_seq, page, guest_only
    from conversations where tenant_id = ? and conversation_id = ?`,
);

export function createConversations(db: Db): ConversationStore {
  return {
    create: (tenantId, of) =>
      db.atomic(async (tx) => {
        await holdContact(tx, tenantId, of.contactId);
        const now = nowOf(tx);
        const id = { contact_id: of.contactId, conversation_id: tx.newId('cnv') };
        const row: Row = {
          tenant_id: tenantId,
          conversation_id: id.conversation_id,
          contact_id: of.contactId,
          channel: of.channel,
          status: 'pending',
          agent_id: null,
          locale: of.locale ?? null,
          handoff: null,
          revision: 1,
          identity_level: 'anonymous',
          verified_order: null,
          flow: null,
          snoozed_until: null,
          rating: null,
          last_seq: 0,
          created_at: now,
          last_message_at: now,
          waiting_since: null,
          last_contact_seq: 0,
          merged_into: null,
          indexed_seq: -1,
          awaiting_since: null,
          reply_due_at: null,
          delivery: null,
          wrap_up: null,
          seen_seq: 0,
          page:
            of.page == null
              ? null
              : tx.keys.seal(
                  await contactKey(tx, tenantId, of.contactId),
                  placeOf(tenantId, id, 'page'),
                  of.page,
                ),
          guest_only: 0,
        };
        await tx.kysely.insertInto('conversations').values(row).execute();
        return toConversation(tx, row);
      }),
    async get(tenantId, conversationId) {
      const row = await byId.first(db, [tenantId, conversationId]);
      return row ? toConversation(db, row) : null;
    },
    async list(tenantId, filter, page) {
      const after = fromCursor<[string, string]>(page, ['string', 'string']);
      const limit = limitOf(page);
      const rows = await filtered(db, tenantId, filter)
        .$if(after !== null, (query) =>
          query.where((eb) =>
            eb(
              eb.refTuple('last_message_at', 'conversation_id'),
              '<',
              eb.tuple(after?.[0] ?? '', after?.[1] ?? ''),
            ),
          ),
        )
        .orderBy('last_message_at', 'desc')
        .orderBy('conversation_id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = await Promise.all(rows.slice(0, limit).map((row) => toConversation(db, row)));
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items, next: last ? toCursor([last.last_message_at, last.conversation_id]) : null };
    },
    async update(tenantId, conversationId, ifRevision, patch) {
      const change = await toChange(db, { tenantId, conversationId }, patch);
      if (!change) return null;
      const row = await db.kysely
        .updateTable('conversations')
        .set({ ...change, ...waiting(patch, nowOf(db)), revision: ifRevision + 1 })
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .where('revision', '=', ifRevision)
        .returningAll()
        .executeTakeFirst();
      return row ? toConversation(db, row) : null;
    },
    async markSeen(tenantId, conversationId, seq) {
      const moved = await db.kysely
        .updateTable('conversations')
        .set({ seen_seq: seq })
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .where('seen_seq', '<', seq)
        .where('last_seq', '>=', seq)
        .executeTakeFirstOrThrow();
      return Number(moved.numUpdatedRows) === 1;
    },
  };
}

function filtered(db: Db, tenantId: string, filter: ConversationFilter) {
  const { status, agentId, contactId } = filter;
  return db.kysely
    .selectFrom('conversations')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? ''))
    .$if(agentId === null, (query) => query.where('agent_id', 'is', null))
    .$if(typeof agentId === 'string', (query) => query.where('agent_id', '=', agentId ?? ''))
    .$if(contactId !== undefined, (query) => query.where('contact_id', '=', contactId ?? ''));
}

/** Since when it waits for somebody of the team: kept while it goes on waiting, gone when it does not. */
function waiting(
  patch: ConversationPatch,
  now: string,
): { readonly waiting_since?: RawBuilder<string | null> } {
  if (patch.status === undefined && patch.agentId === undefined) return {};
  const open = patch.status === undefined ? sql`status = 'open'` : truth(patch.status === 'open');
  const unheld =
    patch.agentId === undefined ? sql`agent_id is null` : truth(patch.agentId === null);
  return {
    waiting_since: sql<
      string | null
    >`case when ${open} and ${unheld} then coalesce(waiting_since, ${now}) else null end`,
  };
}

function truth(value: boolean): RawBuilder<unknown> {
  return value ? sql`1 = 1` : sql`1 = 0`;
}

type Of = { readonly tenantId: string; readonly conversationId: string };

/** What only people's work with it changes. */
function toPeopleChange({ awaiting, delivery, wrapUp }: ConversationPatch) {
  return {
    ...(awaiting !== undefined && {
      awaiting_since: awaiting?.since ?? null,
      reply_due_at: awaiting?.dueAt ?? null,
    }),
    ...(delivery !== undefined && { delivery }),
    ...(wrapUp !== undefined && { wrap_up: wrapUp }),
  };
}

/** Columns to set; null when there is no such conversation. The contact is looked up only to seal something. */
async function toChange(db: Db, of: Of, patch: ConversationPatch) {
  const plain = {
    ...(patch.status !== undefined && { status: patch.status }),
    ...(patch.agentId !== undefined && { agent_id: patch.agentId }),
    ...(patch.locale !== undefined && { locale: patch.locale }),
    ...(patch.handoff !== undefined && {
      handoff: patch.handoff === null ? null : JSON.stringify(patch.handoff),
    }),
    ...(patch.identityLevel !== undefined && { identity_level: patch.identityLevel }),
    ...(patch.snoozedUntil !== undefined && { snoozed_until: patch.snoozedUntil }),
    ...(patch.mergedInto !== undefined && { merged_into: patch.mergedInto }),
    ...(patch.rating !== undefined && { rating: patch.rating }),
    ...(patch.guestOnly !== undefined && { guest_only: patch.guestOnly ? 1 : 0 }),
    ...toPeopleChange(patch),
    ...(patch.flow === null && { flow: null }),
    ...(patch.verifiedOrder === null && { verified_order: null }),
  };
  const flow = patch.flow ?? null;
  const order = patch.verifiedOrder ?? null;
  if (flow === null && order === null) return plain;
  const owner = await db.kysely
    .selectFrom('conversations')
    .select('contact_id')
    .where('tenant_id', '=', of.tenantId)
    .where('conversation_id', '=', of.conversationId)
    .executeTakeFirst();
  if (!owner) return null;
  const key = await contactKey(db, of.tenantId, owner.contact_id);
  const place = (field: string) =>
    placeOf(
      of.tenantId,
      { contact_id: owner.contact_id, conversation_id: of.conversationId },
      field,
    );
  return {
    ...plain,
    ...(flow !== null && { flow: sealJson(db, key, place('flow'), flow) }),
    // The order's number is searched for: the filter is made again.
    ...(order !== null && {
      verified_order: db.keys.seal(key, place('verified_order'), order),
      indexed_seq: -1,
    }),
  };
}

export async function toConversation(db: Db, row: Row): Promise<Conversation> {
  const sealed = row.flow !== null || row.verified_order !== null || row.page !== null;
  const key = sealed ? await contactKey(db, row.tenant_id, row.contact_id) : null;
  return {
    tenantId: row.tenant_id,
    id: row.conversation_id,
    contactId: row.contact_id,
    channel: row.channel,
    status: row.status as Conversation['status'],
    agentId: row.agent_id,
    locale: row.locale,
    handoff: row.handoff === null ? null : JSON.parse(row.handoff),
    revision: row.revision,
    identityLevel: row.identity_level as Conversation['identityLevel'],
    verifiedOrder:
      row.verified_order === null
        ? null
        : db.keys
            .open(key, placeOf(row.tenant_id, row, 'verified_order'), row.verified_order)
            .toString('utf8'),
    flow:
      row.flow === null
        ? null
        : openJson<FlowState>(db, key, placeOf(row.tenant_id, row, 'flow'), row.flow),
    snoozedUntil: row.snoozed_until,
    mergedInto: row.merged_into,
    awaiting:
      row.awaiting_since === null ? null : { since: row.awaiting_since, dueAt: row.reply_due_at },
    delivery: row.delivery as Conversation['delivery'],
    wrapUp: row.wrap_up,
    seenSeq: Math.max(row.seen_seq, row.last_contact_seq),
    page:
      row.page === null
        ? null
        : db.keys.open(key, placeOf(row.tenant_id, row, 'page'), row.page).toString('utf8'),
    guestOnly: row.guest_only === 1,
    rating: row.rating,
    createdAt: row.created_at,
    lastMessageAt: row.last_message_at,
  };
}

function placeOf(
  tenantId: string,
  row: Pick<Row, 'contact_id' | 'conversation_id'>,
  field: string,
) {
  return {
    tenantId,
    contactId: row.contact_id,
    table: 'conversations',
    row: row.conversation_id,
    field,
  };
}
