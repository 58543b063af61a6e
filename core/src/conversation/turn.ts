/** What THINK is given. It reads, and writes nothing. */
import type { LiveProposal, PreviewAction } from '../actions/proposal.ts';
import type { CheckDraft, Compose } from '../answering/draft.ts';
import type { Product } from '../host/adapter.ts';
import type { Conversation, Instant, Money, Order, Tenant } from '../model.ts';
import type { SecondMood } from '../providers/mood-model.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { HistoryLine, Understand } from '../understanding/understanding.ts';

export type Turn = {
  readonly tenant: Tenant;
  readonly conversation: Pick<
    Conversation,
    'id' | 'channel' | 'status' | 'agentId' | 'locale' | 'identityLevel' | 'verifiedOrder' | 'flow'
  >;
  /** Masked: tokens such as `[EMAIL_1]` stand for personal data. */
  readonly message: {
    readonly id: string;
    readonly text: string;
    readonly fields: Readonly<Record<string, string>>;
  };
  /** For words of the tenant that greet by name; never part of a question, a prompt or a trace. */
  readonly contactName?: string | null;
  /** What the contact's host says of them, for escalation rules. */
  readonly contactTags?: readonly string[];
  /** Can the contact be written to elsewhere? Absent: nobody has looked. */
  readonly emailKnown?: boolean;
  /** Masked, oldest first, without the message itself. */
  readonly history: readonly HistoryLine[];
  /** Assistant turns in a row before this one that did not answer. */
  readonly failures: number;
  /** The assistant's last reply was a clarifying question. */
  readonly clarifiedBefore: boolean;
  /** What came of a one-time code in this message; null when there was none to check. */
  readonly codeOutcome: 'passed' | 'wrong' | 'locked' | 'expired' | null;
  /**
   * What the contact was asked to confirm (at most one), else the newest that waits for an agent or is being done: masked
   * like the message. Absent or null: none.
   */
  readonly proposal?: LiveProposal | null;
  readonly now: Instant;
  /** The date whose policies hold: now, or the order's. */
  readonly asOf: Instant;
};
/** What reading orders gives. `unavailable`: no connected host can, or it is in trouble. */
export type OrdersResult =
  | { readonly kind: 'orders'; readonly orders: readonly Order[] }
  | { readonly kind: 'unavailable'; readonly trouble: boolean };
export type ThinkDeps = {
  readonly understand: Understand;
  readonly retrieve: Retrieve;
  /** Tried in order; the first draft that survives the check is said. The extractive composer is always the last. */
  readonly composers: readonly { readonly name: string; readonly compose: Compose }[];
  readonly check: CheckDraft;
  /** Orders of the contact of this turn, as far as they are verified; nothing for an anonymous one. */
  readonly readOrders: () => Promise<OrdersResult>;
  /**
   * What the policy says to a request of this contact, and what would be different: for the words of a confirmation.
   * Masks in the request stand for what they hide. Absent where nothing can be done (a replay, an evaluation).
   */
  readonly previewAction?: PreviewAction;
  /** Share of the shop's own orders that cost less, 0..1; null while too few are known. */
  readonly rankOfOrder?: (total: Money) => number | null | Promise<number | null>;
  /** The products that items of an order are variants of, as they are sold now. Absent: no host tells. */
  readonly productsOf?: (itemIds: readonly string[]) => Promise<readonly Product[]>;
  /** Replaces personal data by the turn's own tokens, in what is read for a model. */
  readonly mask?: (text: string) => string;
  /** Shows a reply while a model writes it: the checked text so far, masked; null takes it back. */
  readonly writing?: (text: string | null) => void;
  /** A model's reading of how angry a message is, where words alone leave it open; null: it has none. Absent: no model. */
  readonly secondMood?: SecondMood;
  /** Monotonic milliseconds, for the trace. */
  readonly elapsed: () => number;
};
