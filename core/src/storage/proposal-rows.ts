/** How a proposal lies in its row: what is asked sealed, what is counted by in the open or as a blind index. */
import type { Selectable } from 'kysely';
import type { Proposal, ProposalState } from '../actions/proposal.ts';
import type { Role } from '../model.ts';
import { contactKey, type Db, openJson, sealJson } from './db.ts';
import type { Schema } from './schema.ts';

export type ProposalRow = Selectable<Schema['proposals']>;
/** What is sealed of a proposal. */
type Content = Pick<
  Proposal,
  | 'request'
  | 'ownerId'
  | 'verdict'
  | 'risk'
  | 'firstRisk'
  | 'basis'
  | 'difference'
  | 'before'
  | 'outcome'
>;
/** One of before these were kept has the risk it was decided with last, and no basis. */
type Stored = Omit<Content, 'firstRisk' | 'basis'> & Partial<Pick<Content, 'firstRisk' | 'basis'>>;

export async function toRow(db: Db, proposal: Proposal): Promise<ProposalRow> {
  const { tenantId, id, contactId, request, verdict, decidedBy, host, ownerId } = proposal;
  const amount = verdict.kind === 'allowed' ? verdict.amount : null;
  const key = await contactKey(db, tenantId, contactId);
  const place = placeOf({ tenant_id: tenantId, contact_id: contactId, proposal_id: id });
  return {
    tenant_id: tenantId,
    proposal_id: id,
    conversation_id: proposal.conversationId,
    contact_id: contactId,
    state: proposal.state,
    action: request.action,
    host,
    person_key: personKey(db, tenantId, {
      contactId,
      person: host === null || ownerId === null ? null : { host, externalId: ownerId },
    }),
    order_key: 'orderId' in request ? orderKey(db, tenantId, request.orderId) : null,
    amount: amount?.minor ?? null,
    currency: amount?.currency ?? null,
    proposed_by: proposal.proposedBy,
    confirmed_at: proposal.confirmedAt,
    agent_id: decidedBy?.agentId ?? null,
    agent_role: decidedBy?.role ?? null,
    decided_at: decidedBy?.at ?? null,
    expires_at: proposal.expiresAt,
    content: sealJson(db, key, place, contentOf(proposal)),
    revision: proposal.revision,
    created_at: proposal.createdAt,
  };
}

function contentOf(proposal: Proposal): Content {
  const { request, ownerId, verdict, risk, firstRisk, basis, difference, before, outcome } =
    proposal;
  return { request, ownerId, verdict, risk, firstRisk, basis, difference, before, outcome };
}

export async function toProposal(db: Db, row: ProposalRow): Promise<Proposal> {
  const key = await contactKey(db, row.tenant_id, row.contact_id);
  const content = openJson<Stored>(db, key, placeOf(row), row.content);
  return {
    ...content,
    firstRisk: content.firstRisk ?? content.risk,
    basis: content.basis ?? null,
    tenantId: row.tenant_id,
    id: row.proposal_id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    state: row.state as ProposalState,
    host: row.host,
    proposedBy: row.proposed_by as Proposal['proposedBy'],
    confirmedAt: row.confirmed_at,
    decidedBy:
      row.agent_id === null || row.decided_at === null
        ? null
        : { agentId: row.agent_id, role: row.agent_role as Role, at: row.decided_at },
    expiresAt: row.expires_at,
    revision: Number(row.revision),
    createdAt: row.created_at,
  };
}

/** The person a proposal is counted for: at the host where that is known, else the contact. */
export function personKey(
  db: Db,
  tenantId: string,
  of: {
    readonly contactId: string;
    readonly person: { readonly host: string; readonly externalId: string } | null;
  },
): Uint8Array {
  return of.person === null
    ? db.keys.blindIndex('proposal-contact', tenantId, of.contactId)
    : db.keys.blindIndex('proposal-person', tenantId, of.person.host, of.person.externalId);
}

export function orderKey(db: Db, tenantId: string, orderId: string): Uint8Array {
  return db.keys.blindIndex('proposal-order', tenantId, orderId);
}

function placeOf(row: Pick<ProposalRow, 'tenant_id' | 'contact_id' | 'proposal_id'>) {
  return {
    tenantId: row.tenant_id,
    contactId: row.contact_id,
    table: 'proposals',
    row: row.proposal_id,
    field: 'content',
  };
}
