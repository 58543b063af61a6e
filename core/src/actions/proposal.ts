/**
 * A proposal: one request with all that was decided about it, from the first word to what came of it at the host.
 * Its id is the idempotency key everywhere. The request and its evidence are sealed under the contact's key.
 */
import type { Instant, Order, Role } from '../model.ts';
import type { ActionRequest } from './action.ts';
import type { Difference } from './difference.ts';
import type { ActionVerdict, DecisionBasis } from './policy.ts';

/**
 * `proposed` (the contact was asked and has not said yes) → `waiting` (an agent is to approve) or `approved` →
 * `running` → `done`, `failed` (the host refused or nothing could be found of it), or `unsure` (nobody knows whether the
 * host did it: a person looks, it is never sent again by itself). Or it ends before: `withdrawn` (a change of mind),
 * `declined` (by an agent), `expired`, `refused` (the policy does not allow it, at once or when it was looked at again).
 */
export type ProposalState =
  | 'proposed'
  | 'waiting'
  | 'approved'
  | 'running'
  | 'done'
  | 'failed'
  | 'unsure'
  | 'withdrawn'
  | 'declined'
  | 'expired'
  | 'refused';

export type Risk = {
  /** 0..1. */
  readonly score: number;
  /** What speaks for it, strongest first; `code` has a sentence for agents in every language of the console. */
  readonly signs: readonly {
    readonly code: string;
    readonly weight: number;
    readonly values: Readonly<Record<string, string>>;
  }[];
};

export type Proposal = {
  readonly tenantId: string;
  readonly id: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly state: ProposalState;
  readonly request: ActionRequest;
  /** The adapter that is to do it; null: no host can, an agent does it by hand. */
  readonly host: string | null;
  /** The contact's id there. Null: the host does not say, and an agent does it. */
  readonly ownerId: string | null;
  /** As decided last; kept with its rule. */
  readonly verdict: ActionVerdict;
  /** As of the last decision. */
  readonly risk: Risk;
  /** As it was when it was first proposed. */
  readonly firstRisk: Risk;
  /** Of the last decision; null: decided before this was kept. */
  readonly basis: DecisionBasis | null;
  readonly difference: readonly Difference[];
  /** `agent`: in place of what the contact asked for; it is done once they say yes, `decidedBy` has approved it then. */
  readonly proposedBy: 'flow' | 'model' | 'agent';
  readonly confirmedAt: Instant | null;
  readonly decidedBy: {
    readonly agentId: string;
    readonly role: Role;
    readonly at: Instant;
  } | null;
  readonly expiresAt: Instant;
  /** The order as it was before the write was sent: what the host answers is held against it. */
  readonly before: Order | null;
  /** What came of it at the host. */
  readonly outcome: {
    readonly reference?: string;
    readonly instructions?: string;
    readonly labelUrl?: string;
    readonly reason?: string;
  } | null;
  /** Grows by one with each change; guards against two writers. */
  readonly revision: number;
  readonly createdAt: Instant;
};

/** States in which something may still come of it. */
export const LIVE_STATES = ['proposed', 'waiting', 'approved', 'running'] as const;

/** What a turn knows of the proposal under way in its conversation. */
export type LiveProposal = Pick<
  Proposal,
  'id' | 'state' | 'request' | 'difference' | 'proposedBy' | 'expiresAt'
>;

/** What would come of a request if it were confirmed now. Reads hosts and store, writes nothing. */
export type ActionPreview =
  | {
      readonly kind: 'preview';
      readonly verdict: ActionVerdict;
      /** Empty when refused. */
      readonly difference: readonly Difference[];
      /** `person`: no host of the tenant can do it; an agent does it by hand once it is confirmed. */
      readonly doneBy: 'host' | 'person';
    }
  /** A host that must be asked did not answer: nothing can be said or proposed now. */
  | { readonly kind: 'unavailable' };
export type PreviewAction = (request: ActionRequest) => Promise<ActionPreview>;
