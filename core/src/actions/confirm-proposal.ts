/** From "yes" to waiting for an agent, or to being done. Part of the caller's transaction. */
import type { Instant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { type DecidedRequest, decideNow } from './decide-now.ts';
import { type Actor, executeLater, expireLater, moveProposal } from './move-proposal.ts';
import type { ActionVerdict } from './policy.ts';
import type { PreparedRequest } from './prepare-request.ts';
import type { Proposal } from './proposal.ts';
import { mayApprove } from './review-rules.ts';
import type { ActionSubject } from './subject.ts';

/** How long an agent has to approve. */
const APPROVE_WITHIN_MS = 72 * 3_600_000;
/** How long a host in trouble is tried again. */
const TRY_FOR_MS = 24 * 3_600_000;

export type Confirming = {
  readonly subject: ActionSubject;
  readonly prepared: PreparedRequest;
  readonly now: Instant;
  readonly actor: Actor;
};

/**
 * Decides again, counting what was confirmed meanwhile: nobody else counts until this is committed. What the contact
 * would be told now has to be what they said yes to.
 */
export async function confirmProposal(
  tx: Store,
  proposal: Proposal,
  of: Confirming,
): Promise<Proposal> {
  const { subject, prepared, now, actor } = of;
  await tx.proposals.lockCounts(subject.tenant.id);
  const decided = await decideNow(tx, { subject, prepared, now, except: proposal.id });
  const { verdict } = decided;
  const move = (action: string, patch: Parameters<typeof moveProposal>[2]['patch']) =>
    moveProposal(tx, proposal, {
      actor,
      action,
      patch: { ...decided, host: prepared.host, ownerId: prepared.ownerId, ...patch },
    });
  if (verdict.kind === 'refused' || !isAsShown(proposal, decided)) {
    return move('action.refused', { state: 'refused' });
  }
  const isApproved = verdict.approval === null || (await approvedBefore(tx, proposal, verdict));
  if (!isApproved || prepared.host === null) {
    const expiresAt = later(now, APPROVE_WITHIN_MS);
    const waiting = await move('action.waiting', { state: 'waiting', confirmedAt: now, expiresAt });
    await expireLater(tx, waiting);
    return waiting;
  }
  return approved(tx, await move('action.approved', approvedAt(now)));
}

/** What an agent proposed is approved by them, if they still may. */
async function approvedBefore(
  tx: Pick<Store, 'agents'>,
  { tenantId, proposedBy, decidedBy }: Proposal,
  verdict: ActionVerdict,
): Promise<boolean> {
  if (proposedBy !== 'agent' || decidedBy === null) return false;
  await tx.agents.holdTeam(tenantId);
  return mayApprove(await tx.agents.get(tenantId, decidedBy.agentId), verdict);
}

export function approvedAt(now: Instant) {
  return { state: 'approved', confirmedAt: now, expiresAt: later(now, TRY_FOR_MS) } as const;
}

export async function approved(tx: Store, proposal: Proposal): Promise<Proposal> {
  await executeLater(tx, proposal);
  return proposal;
}

/** Nothing is done that differs from what was agreed to: another price, another state, another amount. */
export function isAsShown(
  shown: Pick<Proposal, 'difference' | 'verdict'>,
  now: Pick<DecidedRequest, 'difference' | 'verdict'>,
): boolean {
  const key = ({ difference, verdict }: Pick<DecidedRequest, 'difference' | 'verdict'>) =>
    JSON.stringify([difference, verdict.kind === 'allowed' ? verdict.amount : null]);
  return key(shown) === key(now);
}

export function later(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) + ms).toISOString();
}
