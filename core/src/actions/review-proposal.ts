/** What agents do with proposals that wait for them, and with those of which nobody knows. */
import type { Agent } from '../model.ts';
import type { Store } from '../storage/store.ts';
import type { ActionRequest } from './action.ts';
import { approved, approvedAt, isAsShown } from './confirm-proposal.ts';
import { decideNow } from './decide-now.ts';
import { type Actor, moveProposal } from './move-proposal.ts';
import { offerChange } from './offer-change.ts';
import { type PreparedRequest, prepareRequest } from './prepare-request.ts';
import type { Proposal } from './proposal.ts';
import { mayApprove } from './review-rules.ts';
import { type ActionDeps, type ActionSubject, readSubject } from './subject.ts';
import { tellOutcome } from './tell-outcome.ts';
import { isCovered, isOfSameThing, type Tried, type Trying, tryChange } from './try-change.ts';

export type ReviewRefusal =
  | 'PROPOSAL_NOT_FOUND'
  /** It is in another state, or somebody changed it after it was looked at. */
  | 'PROPOSAL_CHANGED'
  | 'ROLE_TOO_LOW'
  /** No host can do it: it is done by hand and marked as done. */
  | 'BY_HAND_ONLY'
  | 'HOST_TROUBLE'
  /** The policy, looked at again, does not allow it; the proposal is refused by that, or the change is not taken. */
  | 'POLICY_REFUSED'
  | 'CHANGE_INVALID'
  /** More, or something else, than the contact said yes to. */
  | 'CHANGE_NEEDS_YES'
  /** The contact is being asked about something else just now. */
  | 'CUSTOMER_ASKED';
export type Reviewed = Proposal | { readonly refused: ReviewRefusal; readonly proposal?: Proposal };
export type ReviewOf = {
  readonly agentId: string;
  readonly proposalId: string;
  readonly tenantId: string;
  /** As looked at. */
  readonly revision: number;
};
export type Reviews = {
  readonly approve: (of: ReviewOf) => Promise<Reviewed>;
  /**
   * Less in place of what was asked for; it goes on waiting. The contact's yes holds for what only takes away (fewer
   * pieces, a smaller amount, nothing more to pay); anything else is refused (`CHANGE_NEEDS_YES`), or with `ask` proposed
   * to them anew: they confirm it in the chat, and with their yes and the agent's word it is done.
   */
  readonly change: (
    of: ReviewOf,
    request: ActionRequest,
    more?: { readonly ask: boolean },
  ) => Promise<Reviewed>;
  /** What would come of a change, or of the proposal as things stand now. Writes nothing. */
  readonly preview: (of: Trying) => Promise<Tried>;
  readonly decline: (of: ReviewOf, note: string) => Promise<Reviewed>;
  /** Done by hand at the host. */
  readonly markDone: (of: ReviewOf, reference: string) => Promise<Reviewed>;
};

export function createReviews(deps: ActionDeps): Reviews {
  return {
    approve: (of) =>
      withFacts(deps, of, null, async (tx, review) => {
        const { proposal, agent, subject, prepared, now } = review;
        if (proposal.state !== 'waiting') return { refused: 'PROPOSAL_CHANGED', proposal };
        if (prepared.host === null) return { refused: 'BY_HAND_ONLY', proposal };
        await tx.proposals.lockCounts(of.tenantId);
        const decided = await decideNow(tx, { subject, prepared, now, except: proposal.id });
        if (!mayApprove(agent, proposal.verdict)) return { refused: 'ROLE_TOO_LOW', proposal };
        if (decided.verdict.kind === 'refused' || !isAsShown(proposal, decided)) {
          const patch = { ...decided, state: 'refused' } as const;
          const actor = actorOf(agent);
          const over = await moveProposal(tx, proposal, { patch, actor, action: 'action.refused' });
          await tellOutcome(tx, over, { now });
          return { refused: 'POLICY_REFUSED', proposal: over };
        }
        if (!mayApprove(agent, decided.verdict)) return { refused: 'ROLE_TOO_LOW', proposal };
        const { expiresAt, state } = approvedAt(now);
        const patch = { ...decided, state, expiresAt, decidedBy: decidedBy(agent, now) };
        const actor = actorOf(agent);
        return approved(
          tx,
          await moveProposal(tx, proposal, { patch, actor, action: 'action.approved' }),
        );
      }),
    preview: (of) => tryChange(deps, of),
    change: (of, request, { ask } = { ask: false }) =>
      withFacts(deps, of, request, (tx, review) => changeTo(tx, review, { request, ask })),
    decline: (of, note) =>
      within(deps, of, async (tx, { proposal, agent, now }) => {
        const state = proposal.state === 'unsure' ? 'failed' : 'declined';
        const offered = proposal.state === 'proposed' && proposal.proposedBy === 'agent';
        if (!offered && proposal.state !== 'waiting' && proposal.state !== 'unsure')
          return { refused: 'PROPOSAL_CHANGED', proposal };
        if (!mayApprove(agent, proposal.verdict)) return { refused: 'ROLE_TOO_LOW', proposal };
        const outcome = { ...proposal.outcome, reason: note };
        return ended(tx, { proposal, agent, now }, { state, outcome });
      }),
    markDone: (of, reference) =>
      within(deps, of, async (tx, { proposal, agent, now }) => {
        const byHand = proposal.state === 'waiting' && proposal.host === null;
        if (!byHand && proposal.state !== 'unsure')
          return { refused: 'PROPOSAL_CHANGED', proposal };
        if (!mayApprove(agent, proposal.verdict)) return { refused: 'ROLE_TOO_LOW', proposal };
        const outcome = { ...proposal.outcome, reference };
        return ended(tx, { proposal, agent, now }, { state: 'done', outcome });
      }),
  };
}

type Review = { readonly proposal: Proposal; readonly agent: Agent; readonly now: string };
type ReviewWithFacts = Review & {
  readonly subject: ActionSubject;
  readonly prepared: PreparedRequest;
};

/** What only takes away goes on waiting; what is more than that needs the contact's yes. */
async function changeTo(
  tx: Store,
  review: ReviewWithFacts,
  { request, ask }: { readonly request: ActionRequest; readonly ask: boolean },
): Promise<Reviewed> {
  const { proposal, agent, subject, prepared, now } = review;
  if (proposal.state !== 'waiting') return { refused: 'PROPOSAL_CHANGED', proposal };
  if (!isOfSameThing(proposal.request, request)) return { refused: 'CHANGE_INVALID', proposal };
  if (!mayApprove(agent, proposal.verdict)) return { refused: 'ROLE_TOO_LOW', proposal };
  const decided = await decideNow(tx, { subject, prepared, now, except: proposal.id });
  const { verdict } = decided;
  if (verdict.kind === 'refused') return { refused: 'POLICY_REFUSED', proposal };
  if (isCovered(proposal, request, verdict)) {
    const patch = { ...decided, request };
    const actor = actorOf(agent);
    return moveProposal(tx, proposal, { patch, actor, action: 'action.changed' });
  }
  if (!ask) return { refused: 'CHANGE_NEEDS_YES', proposal };
  if (!mayApprove(agent, verdict)) return { refused: 'ROLE_TOO_LOW', proposal };
  const offered = await offerChange(tx, proposal, { ...review, decided });
  return offered ?? { refused: 'CUSTOMER_ASKED', proposal };
}

async function ended(
  tx: Store,
  { proposal, agent, now }: Review,
  of: Pick<Proposal, 'outcome'> & { readonly state: 'done' | 'declined' | 'failed' },
): Promise<Proposal> {
  const patch = { ...of, decidedBy: decidedBy(agent, now) };
  const action = `action.${of.state}`;
  const over = await moveProposal(tx, proposal, { patch, actor: actorOf(agent), action });
  await tellOutcome(tx, over, { now });
  return over;
}

/** Hosts are asked before the transaction begins. `request`: in place of the proposal's own. */
async function withFacts(
  deps: ActionDeps,
  of: ReviewOf,
  request: ActionRequest | null,
  work: (tx: Store, review: ReviewWithFacts) => Promise<Reviewed>,
): Promise<Reviewed> {
  const found = await deps.store.proposals.get(of.tenantId, of.proposalId);
  const subject = found && (await readSubject(deps.store, found));
  if (found === null || subject === null) return { refused: 'PROPOSAL_NOT_FOUND' };
  const prepared = await prepareRequest(deps, subject, request ?? found.request);
  if (prepared === null) return { refused: 'HOST_TROUBLE', proposal: found };
  return within(deps, of, (tx, review) => work(tx, { ...review, subject, prepared }));
}

/** The agent as they are now, and the proposal as it was looked at. */
function within(
  deps: ActionDeps,
  of: ReviewOf,
  work: (tx: Store, review: Review) => Promise<Reviewed>,
): Promise<Reviewed> {
  return deps.store.transaction(async (tx) => {
    const proposal = await tx.proposals.get(of.tenantId, of.proposalId);
    if (proposal === null) return { refused: 'PROPOSAL_NOT_FOUND' };
    if (proposal.revision !== of.revision) return { refused: 'PROPOSAL_CHANGED', proposal };
    // Held: a role taken away is so before this is read, or after this is committed.
    await tx.agents.holdTeam(of.tenantId);
    const agent = await tx.agents.get(of.tenantId, of.agentId);
    if (agent === null) return { refused: 'ROLE_TOO_LOW', proposal };
    return work(tx, { proposal, agent, now: deps.clock().toISOString() });
  });
}

function actorOf(agent: Agent): Actor {
  return { kind: 'agent', id: agent.id };
}

function decidedBy(agent: Agent, at: string): NonNullable<Proposal['decidedBy']> {
  return { agentId: agent.id, role: agent.role, at };
}
