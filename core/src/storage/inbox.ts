/**
 * The team's inbox. A page is two queries: which conversations, in order, from an index; then everything their rows show.
 * Reading positions are seqs, never times: a clock that is set back marks nothing as read or unread.
 */
import { sql } from 'kysely';
import type { MessageBody } from '../model.ts';
import { profilePlace } from './contacts.ts';
import { type ConversationRow, toConversation } from './conversations.ts';
import { type Db, fromCursor, limitOf, nowOf, openJson, toCursor } from './db.ts';
import { messagePlace } from './messages.ts';
import { statement } from './statement.ts';
import type { ContactProfile, InboxFilter, InboxRecord, InboxStore } from './store.ts';

/** Characters of a preview. */
const PREVIEW = 160;
/** Ids of one list of rows that are asked for at once. */
const AT_ONCE = 100;

type Shown = ConversationRow & {
  readonly profile: Uint8Array | null;
  readonly wrapped: Uint8Array | null;
  readonly unread: number | string;
  readonly mentioned: number;
  readonly said_id: string | null;
  readonly said_by: string | null;
  readonly said: Uint8Array | null;
  readonly said_at: string | null;
};
type Place = { readonly at: string; readonly id: string };
type Asked = Parameters<InboxStore['list']>[1];

const readSeq = statement<{ readonly seq: number }>(
  'select seq from reading_positions where tenant_id = ? and agent_id = ? and conversation_id = ?',
);
const readForward = statement(
  `insert into reading_positions (tenant_id, agent_id, conversation_id, seq)
    select tenant_id, ?, conversation_id, case when last_seq < ? then last_seq else ? end from conversations
    where tenant_id = ? and conversation_id = ? and last_seq > 0
    on conflict (tenant_id, agent_id, conversation_id) do update set seq = excluded.seq
    where reading_positions.seq < excluded.seq`,
);
const readBack = statement(
  `insert into reading_positions (tenant_id, agent_id, conversation_id, seq)
    select tenant_id, ?, conversation_id, last_contact_seq - 1 from conversations
    where tenant_id = ? and conversation_id = ? and last_contact_seq > 0
    on conflict (tenant_id, agent_id, conversation_id) do update set seq = excluded.seq
    where reading_positions.seq > excluded.seq`,
);
const addMention = statement(
  `insert into mentions (tenant_id, agent_id, conversation_id, seq) values (?, ?, ?, ?)
    on conflict (tenant_id, agent_id, conversation_id, seq) do nothing`,
);
const held = statement<{ readonly conversation_id: string }>(
  `select conversation_id from conversations where tenant_id = ? and agent_id = ? and status in ('open', 'snoozed')
    order by last_message_at, conversation_id`,
);

export function createInbox(db: Db): InboxStore {
  return {
    async list(tenantId, of, page) {
      const limit = limitOf(page);
      const after = fromCursor<[string, string]>(page, ['string', 'string']);
      const places = await pageOf(
        db,
        { tenantId, ...of },
        { limit: limit + 1, after: after && { at: after[0], id: after[1] } },
      );
      const ids = places.slice(0, limit).map(({ id }) => id);
      const last = places.length > limit ? places[limit - 1] : undefined;
      return {
        items: await rowsOf(db, tenantId, { agentId: of.agentId, ids }),
        next: last ? toCursor([last.at, last.id]) : null,
      };
    },
    rows: (tenantId, agentId, ids) => rowsOf(db, tenantId, { agentId, ids }),
    counts: (tenantId, agentId) => countAll(db, tenantId, agentId ?? ''),
    async position(tenantId, agentId, conversationId) {
      return (await readSeq.first(db, [tenantId, agentId, conversationId]))?.seq ?? 0;
    },
    async setPosition(tenantId, { agentId, conversationId }, to) {
      const changed =
        to === 'unread'
          ? await readBack.count(db, [agentId, tenantId, conversationId])
          : await readForward.count(db, [agentId, to.read, to.read, tenantId, conversationId]);
      return changed === 1;
    },
    async addMentions(tenantId, { conversationId, seq }, agentIds) {
      for (const agentId of agentIds) {
        await addMention.count(db, [tenantId, agentId, conversationId, seq]);
      }
    },
    async heldBy(tenantId, agentId) {
      const rows = await held.all(db, [tenantId, agentId]);
      return rows.map((row) => row.conversation_id);
    },
  };
}

/** Views that are not sorted by last activity: oldest first. */
const SORTED_BY: Readonly<Partial<Record<InboxFilter, 'c.waiting_since' | 'c.reply_due_at'>>> = {
  waiting: 'c.waiting_since',
  due: 'c.reply_due_at',
};

/** Ids of one page with what they are sorted by. */
async function pageOf(
  db: Db,
  of: Asked & { readonly tenantId: string },
  page: { readonly limit: number; readonly after: Place | null },
): Promise<readonly Place[]> {
  const waiting = of.view === 'waiting' || of.view === 'due';
  const column = SORTED_BY[of.view] ?? 'c.last_message_at';
  const rows = await db.kysely
    .selectFrom('conversations as c')
    .select([`${column} as at`, 'c.conversation_id as id'])
    .where('c.tenant_id', '=', of.tenantId)
    .where(inView(of))
    .$if(page.after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple(column, 'c.conversation_id'),
          waiting ? '>' : '<',
          eb.tuple(page.after?.at ?? '', page.after?.id ?? ''),
        ),
      ),
    )
    .orderBy(column, waiting ? 'asc' : 'desc')
    .orderBy('c.conversation_id', waiting ? 'asc' : 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({ at: row.at ?? '', id: row.id }));
}

function inView(of: Asked & { readonly tenantId: string }) {
  const me = of.agentId ?? '';
  const holder = of.view === 'team' ? of.holder : undefined;
  const conditions: Readonly<Record<InboxFilter, ReturnType<typeof sql<boolean>>>> = {
    waiting: sql<boolean>`c.waiting_since is not null`,
    due: sql<boolean>`c.reply_due_at is not null`,
    mine: sql<boolean>`c.agent_id = ${me} and c.status = 'open'`,
    team:
      holder === undefined
        ? sql<boolean>`c.status = 'open' and c.agent_id is not null`
        : sql<boolean>`c.agent_id = ${holder} and c.status = 'open'`,
    mentions: sql<boolean>`c.conversation_id in
      (select m.conversation_id from mentions m where m.tenant_id = ${of.tenantId} and m.agent_id = ${me})
      and (c.status <> 'resolved' or exists (select 1 from mentions m where m.tenant_id = ${of.tenantId}
        and m.agent_id = ${me} and m.conversation_id = c.conversation_id
        and m.seq > ${readUpTo(of.tenantId, me)}))`,
    assistant: sql<boolean>`c.status = 'pending'`,
    snoozed: sql<boolean>`c.status = 'snoozed'`,
    resolved: sql<boolean>`c.status = 'resolved'`,
    all: sql<boolean>`1 = 1`,
  };
  return conditions[of.view];
}

function readUpTo(tenantId: string, agentId: string) {
  return sql<number>`coalesce((select r.seq from reading_positions r where r.tenant_id = ${tenantId}
    and r.agent_id = ${agentId} and r.conversation_id = c.conversation_id), 0)`;
}

async function rowsOf(
  db: Db,
  tenantId: string,
  of: { readonly agentId: string | null; readonly ids: readonly string[] },
): Promise<readonly InboxRecord[]> {
  const found = new Map<string, InboxRecord>();
  for (let from = 0; from < of.ids.length; from += AT_ONCE) {
    const ids = of.ids.slice(from, from + AT_ONCE);
    for (const row of await shown(db, tenantId, { agentId: of.agentId ?? '', ids })) {
      found.set(row.conversation_id, await toRecord(db, row));
    }
  }
  return of.ids.flatMap((id) => found.get(id) ?? []);
}

async function shown(
  db: Db,
  tenantId: string,
  of: { readonly agentId: string; readonly ids: readonly string[] },
): Promise<readonly Shown[]> {
  const { agentId, ids } = of;
  const { rows } = await sql<Shown>`
    select c.*, ct.profile, k.wrapped,
      (select count(*) from messages m where m.tenant_id = c.tenant_id and m.conversation_id = c.conversation_id
        and m.author = 'contact' and m.seq > coalesce(r.seq, 0)) as unread,
      case when exists (select 1 from mentions x where x.tenant_id = c.tenant_id and x.agent_id = ${agentId}
        and x.conversation_id = c.conversation_id and x.seq > coalesce(r.seq, 0)) then 1 else 0 end as mentioned,
      p.message_id as said_id, p.author as said_by, p.body as said, p.created_at as said_at
    from conversations c
    join contacts ct on ct.tenant_id = c.tenant_id and ct.contact_id = c.contact_id
    left join contact_keys k on k.tenant_id = c.tenant_id and k.contact_id = c.contact_id
    left join reading_positions r on r.tenant_id = c.tenant_id and r.agent_id = ${agentId}
      and r.conversation_id = c.conversation_id
    left join messages p on p.tenant_id = c.tenant_id and p.conversation_id = c.conversation_id and p.seq =
      (select m.seq from messages m where m.tenant_id = c.tenant_id and m.conversation_id = c.conversation_id
        and m.audience = 'everyone' and m.author <> 'system' order by m.seq desc limit 1)
    where c.tenant_id = ${tenantId} and c.conversation_id in (${sql.join(ids)})`.execute(db.kysely);
  return rows;
}

async function toRecord(db: Db, row: Shown): Promise<InboxRecord> {
  const { tenant_id: tenantId, contact_id: contactId } = row;
  const key =
    db.keys.remembered(tenantId, contactId) ??
    (row.wrapped === null ? null : db.keys.unwrap(tenantId, contactId, row.wrapped));
  const profile =
    row.profile === null || key === null
      ? {}
      : openJson<ContactProfile>(db, key, profilePlace(tenantId, contactId), row.profile);
  return {
    conversation: await toConversation(db, row),
    contact: { id: contactId, name: profile.name ?? null, email: profile.email ?? null },
    preview: key === null ? null : toPreview(db, key, row),
    unread: Number(row.unread),
    mentioned: Number(row.mentioned) === 1,
    lastSeq: row.last_seq,
    waitingSince: row.waiting_since,
  };
}

function toPreview(
  db: Db,
  key: Parameters<Db['keys']['open']>[0],
  row: Shown,
): InboxRecord['preview'] {
  if (row.said === null || row.said_id === null) return null;
  const place = messagePlace({
    tenant_id: row.tenant_id,
    contact_id: row.contact_id,
    message_id: row.said_id,
  });
  const body = openJson<MessageBody>(db, key, place, row.said);
  const files = (body.attachments ?? []).map(({ name }) => name).join(', ');
  return {
    author: row.said_by as NonNullable<InboxRecord['preview']>['author'],
    text: toOneLine(body.text.trim() === '' ? files : body.text),
    at: row.said_at ?? row.last_message_at,
  };
}

/** Cut between characters, never inside one. */
function toOneLine(text: string): string {
  // What is not shown is not looked at: a message may be long.
  const line = text
    .slice(0, PREVIEW * 8)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= PREVIEW ? line : `${characters.slice(0, PREVIEW - 1).join('')}…`;
}

type Counted = Readonly<
  Record<
    | 'waiting'
    | 'mine'
    | 'open'
    | 'mentions'
    | 'assistant'
    | 'snoozed'
    | 'unread'
    | 'due'
    | 'breached'
    | 'undelivered',
    number | string
  >
> & { readonly since: string | null };

async function countAll(db: Db, tenantId: string, me: string): ReturnType<InboxStore['counts']> {
  const inStatus = (status: string) =>
    sql`(select count(*) from conversations where tenant_id = ${tenantId} and status = ${status})`;
  const read = readUpTo(tenantId, me);
  const due = sql`select count(*) from conversations where tenant_id = ${tenantId} and reply_due_at`;
  const { rows } = await sql<Counted>`select ${inStatus('pending')} as assistant,
    (${due} is not null) as due, (${due} < ${nowOf(db)}) as breached,
    (select count(*) from conversations where tenant_id = ${tenantId} and delivery = 'failed') as undelivered,
    ${inStatus('snoozed')} as snoozed, ${inStatus('open')} as open,
    (select count(*) from conversations where tenant_id = ${tenantId} and waiting_since is not null) as waiting,
    (select min(waiting_since) from conversations
      where tenant_id = ${tenantId} and waiting_since is not null) as since,
    (select count(*) from conversations
      where tenant_id = ${tenantId} and agent_id = ${me} and status = 'open') as mine,
    (select count(distinct c.conversation_id) from mentions c
      where c.tenant_id = ${tenantId} and c.agent_id = ${me} and c.seq > ${read}) as mentions,
    (select count(*) from conversations c where c.tenant_id = ${tenantId} and c.waiting_since is not null
      and c.last_contact_seq > ${read}) +
    (select count(*) from conversations c where c.tenant_id = ${tenantId} and c.agent_id = ${me}
      and c.status = 'open' and c.last_contact_seq > ${read}) as unread`.execute(db.kysely);
  const [row] = rows;
  const count = (name: Exclude<keyof Counted, 'since'>) => Number(row?.[name] ?? 0);
  return {
    waiting: count('waiting'),
    mine: count('mine'),
    team: count('open') - count('waiting'),
    mentions: count('mentions'),
    assistant: count('assistant'),
    snoozed: count('snoozed'),
    unread: count('unread'),
    due: count('due'),
    breached: count('breached'),
    undelivered: count('undelivered'),
    waitingSince: row?.since ?? null,
  };
}
