/** Proposals of actions, from the first word to what came of them. */
import type { ActionName } from '../../actions/action.ts';
import type { PastAction } from '../../actions/policy.ts';
import type { Proposal } from '../../actions/proposal.ts';
import type { Instant } from '../../model.ts';
import type { Page, PageRequest } from './page.ts';

export type NewProposal = Pick<
  Proposal,
  | 'conversationId'
  | 'state'
  | 'request'
  | 'host'
  | 'ownerId'
  | 'verdict'
  | 'risk'
  | 'difference'
  | 'proposedBy'
  | 'expiresAt'
> &
  /** Default: null. */
  Partial<Pick<Proposal, 'basis'>>;
export type ProposalPatch = Partial<
  Pick<
    Proposal,
    | 'state'
    | 'request'
    | 'host'
    | 'ownerId'
    | 'verdict'
    | 'risk'
    | 'basis'
    | 'difference'
    | 'proposedBy'
    | 'confirmedAt'
    | 'decidedBy'
    | 'expiresAt'
    | 'before'
    | 'outcome'
  >
>;
/** `open`: an agent has to look: those that wait, and those of which nobody knows. `over`: nothing comes of them any more. */
export type ProposalView = 'open' | 'over' | 'all';
/** Whose and what past actions are counted. */
export type PastQuery = {
  readonly contactId: string;
  /** The person behind several contacts: their id at a host, where one is known. */
  readonly person: { readonly host: string; readonly externalId: string } | null;
  readonly orderId: string | null;
  readonly since: Instant;
  /** Of everybody, where a rule limits the tenant as a whole. */
  readonly ofTenant: boolean;
  /** Not this one: it is the one decided about. */
  readonly except?: string;
};
export type ProposalStore = {
  /** `taken`: another of the conversation is not confirmed yet. */
  create(tenantId: string, proposal: NewProposal): Promise<Proposal | 'taken'>;
  get(tenantId: string, proposalId: string): Promise<Proposal | null>;
  /** Null when its revision is another by now. */
  update(
    tenantId: string,
    proposalId: string,
    ifRevision: number,
    patch: ProposalPatch,
  ): Promise<Proposal | null>;
  /** The unconfirmed one of a conversation, else the newest that waits or is being done; null: none. */
  live(tenantId: string, conversationId: string): Promise<Proposal | null>;
  /** Newest first, at most 1,000. */
  ofConversation(tenantId: string, conversationId: string): Promise<readonly Proposal[]>;
  /** `open`: what ends first comes first; else the newest first. */
  list(tenantId: string, view: ProposalView, page: PageRequest): Promise<Page<Proposal>>;
  countOpen(tenantId: string): Promise<number>;
  /**
   * What was confirmed since then and done, or may still be. Of others than the person asked about neither contact nor
   * order is told. Newest first.
   */
  past(tenantId: string, of: PastQuery): Promise<readonly PastAction[]>;
  /** Is another one of this order sent and unsettled? Ask after `lockCounts`. */
  isRunningOn(
    tenantId: string,
    of: { readonly orderId: string; readonly except: string },
  ): Promise<boolean>;
  /** Until the transaction ends nobody else counts and adds: of two that would both be the last allowed one waits. */
  lockCounts(tenantId: string): Promise<void>;
  /** What is usual in the tenant: amounts in this currency, newest first, and how many a person asked for on one day. */
  usual(
    tenantId: string,
    of: { readonly action: ActionName; readonly currency: string | null; readonly since: Instant },
  ): Promise<{ readonly amounts: readonly number[]; readonly perPersonAndDay: readonly number[] }>;
};
