import type { Proposal } from '../actions/proposal.ts';
import { type Db, holdContact, lock, nowOf } from './db.ts';
import { createProposalLists } from './proposal-lists.ts';
import { toProposal, toRow } from './proposal-rows.ts';
import type { NewProposal, ProposalPatch, ProposalStore } from './store.ts';
import { notFound } from './store-errors.ts';

export function createProposals(db: Db): ProposalStore {
  return {
    ...createProposalLists(db),
    create: (tenantId, of) => db.atomic((tx) => create(tx, tenantId, of)),
    get: (tenantId, id) => get(db, tenantId, id),
    update: (tenantId, id, ifRevision, patch) =>
      db.atomic((tx) => update(tx, { tenantId, id, ifRevision }, patch)),
    lockCounts: (tenantId) => lock(db, `proposals:${tenantId}`),
  };
}

async function get(db: Db, tenantId: string, id: string): Promise<Proposal | null> {
  const row = await db.kysely
    .selectFrom('proposals')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('proposal_id', '=', id)
    .executeTakeFirst();
  return row ? toProposal(db, row) : null;
}

async function create(db: Db, tenantId: string, of: NewProposal): Promise<Proposal | 'taken'> {
  const conversation = await db.kysely
    .selectFrom('conversations')
    .select('contact_id')
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', of.conversationId)
    .executeTakeFirst();
  if (!conversation) throw notFound('conversation');
  const contactId = conversation.contact_id;
  await holdContact(db, tenantId, contactId);
  const now = nowOf(db);
  const proposal: Proposal = {
    ...of,
    tenantId,
    id: db.newId('prp'),
    contactId,
    firstRisk: of.risk,
    basis: of.basis ?? null,
    confirmedAt: of.state === 'proposed' || of.state === 'refused' ? null : now,
    decidedBy: null,
    before: null,
    outcome: null,
    revision: 1,
    createdAt: now,
  };
  const row = await toRow(db, proposal);
  // Two at once: the index lets one in. A conflict on anything else cannot be: the id is new.
  const added = await db.kysely
    .insertInto('proposals')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('proposal_id')
    .executeTakeFirst();
  return added === undefined ? 'taken' : proposal;
}

async function update(
  db: Db,
  of: { readonly tenantId: string; readonly id: string; readonly ifRevision: number },
  patch: ProposalPatch,
): Promise<Proposal | null> {
  const before = await get(db, of.tenantId, of.id);
  if (before === null || before.revision !== of.ifRevision) return null;
  const after: Proposal = { ...before, ...patch, revision: before.revision + 1 };
  const changed = await db.kysely
    .updateTable('proposals')
    .set(await toRow(db, after))
    .where('tenant_id', '=', of.tenantId)
    .where('proposal_id', '=', of.id)
    .where('revision', '=', of.ifRevision)
    .returning('proposal_id')
    .executeTakeFirst();
  return changed === undefined ? null : after;
}
