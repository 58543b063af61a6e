import { sql } from 'kysely';
import type { ActionName } from '../actions/action.ts';
import type { PastAction } from '../actions/policy.ts';
import { LIVE_STATES, type Proposal, type ProposalState } from '../actions/proposal.ts';
import { type Db, fromCursor, limitOf, toCursor } from './db.ts';
import { orderKey, type ProposalRow, personKey, toProposal } from './proposal-rows.ts';
import type { PageRequest, PastQuery, ProposalStore, ProposalView } from './store.ts';

const OPEN: readonly ProposalState[] = ['waiting', 'unsure'];
/** Confirmed, and not come to nothing: these count against a limit. */
const COUNTED: readonly ProposalState[] = ['waiting', 'approved', 'running', 'done', 'unsure'];
/** Enough to say what is usual. */
const SAMPLE = 500;
const IN_CONVERSATION = 1_000;

type Lists = Pick<
  ProposalStore,
  'live' | 'ofConversation' | 'list' | 'countOpen' | 'isRunningOn' | 'past' | 'usual'
>;

export function createProposalLists(db: Db): Lists {
  return {
    async live(tenantId, conversationId) {
      const row = await rowsOf(db, tenantId)
        .where('conversation_id', '=', conversationId)
        .where('state', 'in', LIVE_STATES)
        .orderBy(sql`case when state = 'proposed' then 0 else 1 end`)
        .orderBy('created_at', 'desc')
        .orderBy('proposal_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toProposal(db, row) : null;
    },
    async ofConversation(tenantId, conversationId) {
      const rows = await rowsOf(db, tenantId)
        .where('conversation_id', '=', conversationId)
        .orderBy('created_at', 'desc')
        .orderBy('proposal_id', 'desc')
        .limit(IN_CONVERSATION)
        .execute();
      return Promise.all(rows.map((row) => toProposal(db, row)));
    },
    list: (tenantId, view, page) => list(db, { tenantId, view }, page),
    async countOpen(tenantId) {
      const row = await db.kysely
        .selectFrom('proposals')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('state', 'in', OPEN)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
    async isRunningOn(tenantId, { orderId, except }) {
      const row = await rowsOf(db, tenantId)
        .where('order_key', '=', orderKey(db, tenantId, orderId))
        .where('state', '=', 'running')
        .where('proposal_id', '<>', except)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    past: (tenantId, of) => past(db, tenantId, of),
    async usual(tenantId, { action, currency, since }) {
      const amounts = await counted(db, tenantId, since)
        .select('amount')
        .where('action', '=', action)
        .where('currency', '=', currency ?? '')
        .orderBy('confirmed_at', 'desc')
        .limit(SAMPLE)
        .execute();
      const days = await counted(db, tenantId, since)
        .select((eb) => eb.fn.countAll().as('count'))
        .groupBy(['person_key', sql`substr(confirmed_at, 1, 10)`])
        .limit(SAMPLE)
        .execute();
      return {
        amounts: amounts.map(({ amount }) => Number(amount ?? 0)),
        perPersonAndDay: days.map(({ count }) => Number(count)),
      };
    },
  };
}

function rowsOf(db: Db, tenantId: string) {
  return db.kysely.selectFrom('proposals').selectAll().where('tenant_id', '=', tenantId);
}

function counted(db: Db, tenantId: string, since: string) {
  return db.kysely
    .selectFrom('proposals')
    .where('tenant_id', '=', tenantId)
    .where('confirmed_at', '>=', since)
    .where('state', 'in', COUNTED);
}

async function list(
  db: Db,
  { tenantId, view }: { readonly tenantId: string; readonly view: ProposalView },
  page: PageRequest,
): ReturnType<ProposalStore['list']> {
  const after = fromCursor<[string, string]>(page, ['string', 'string']);
  const limit = limitOf(page);
  const open = view === 'open';
  const column = open ? 'expires_at' : 'created_at';
  const direction = open ? 'asc' : 'desc';
  const rows: readonly ProposalRow[] = await rowsOf(db, tenantId)
    .$if(open, (query) => query.where('state', 'in', OPEN))
    .$if(view === 'over', (query) =>
      query.where('state', 'not in', [...LIVE_STATES, ...OPEN] as ProposalState[]),
    )
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple(column, 'proposal_id'),
          open ? '>' : '<',
          eb.tuple(after?.[0] ?? '', after?.[1] ?? ''),
        ),
      ),
    )
    .orderBy(column, direction)
    .orderBy('proposal_id', direction)
    .limit(limit + 1)
    .execute();
  const items: Proposal[] = await Promise.all(
    rows.slice(0, limit).map((row) => toProposal(db, row)),
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, next: last ? toCursor([last[column], last.proposal_id]) : null };
}

async function past(db: Db, tenantId: string, of: PastQuery): Promise<readonly PastAction[]> {
  const person = personKey(db, tenantId, of);
  const order = of.orderId === null ? null : orderKey(db, tenantId, of.orderId);
  const rows = await counted(db, tenantId, of.since)
    .select(['proposal_id', 'action', 'contact_id', 'person_key', 'order_key'])
    .select(['amount', 'currency', 'confirmed_at'])
    .$if(of.except !== undefined, (query) => query.where('proposal_id', '<>', of.except ?? ''))
    .$if(!of.ofTenant, (query) =>
      query.where((eb) =>
        eb.or([
          eb('contact_id', '=', of.contactId),
          eb('person_key', '=', person),
          ...(order === null ? [] : [eb('order_key', '=', order)]),
        ]),
      ),
    )
    .orderBy('confirmed_at', 'desc')
    .orderBy('proposal_id', 'desc')
    .execute();
  return rows.map((row) => {
    const same = row.contact_id === of.contactId || sameBytes(row.person_key, person);
    const minor = row.amount === null ? null : Number(row.amount);
    return {
      action: row.action as ActionName,
      orderId: order !== null && sameBytes(row.order_key, order) ? of.orderId : null,
      contactId: same ? of.contactId : '',
      amount: minor === null || row.currency === null ? null : { minor, currency: row.currency },
      at: row.confirmed_at ?? '',
    };
  });
}

function sameBytes(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0;
}
