/** What a scripted journey is given and gives back. Steps are pure: they read orders and write nothing. */
import type { ActionName } from '../actions/action.ts';
import type { ActionPreview, PreviewAction } from '../actions/proposal.ts';
import type { ToolResult } from '../answering/draft.ts';
import type { Phrases } from '../answering/phrases/phrases-for.ts';
import type { OrdersResult, Turn } from '../conversation/turn.ts';
import type {
  Citation,
  Effect,
  EscalationReason,
  FlowState,
  MessageBody,
  Money,
  TraceStep,
} from '../model.ts';
import type { Understanding } from '../understanding/understanding.ts';

export type FlowInput = {
  readonly turn: Turn;
  readonly understanding: Understanding;
  readonly readOrders: () => Promise<OrdersResult>;
  readonly phrases: Phrases;
  /** Absent: nothing can be done here but by a colleague. */
  readonly actions?: FlowActions;
  /** Absent: journeys know no products. */
  readonly findProducts?: FindProducts;
};

/** What is known of a request before anybody is asked to confirm it. Reads; keeps nothing. */
export type FlowActions = {
  /** Does the tenant let its assistant do this at all? */
  readonly can: (action: ActionName) => boolean;
  readonly preview: PreviewAction;
  /** The products with these ids, or with variants of these ids, as they are sold now. Absent: no host tells. */
  readonly products?: (ids: readonly string[]) => Promise<readonly SoldProduct[]>;
  /** The article of a rule, quoted where it bears the sentence out; null: it has none in force. */
  readonly cite?: (articleId: string, sentence: string) => Promise<Citation | null>;
};
export type SoldProduct = {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly {
    readonly id: string;
    /** Size, colour …, by name. */
    readonly options: Readonly<Record<string, string>>;
    readonly price: Money;
    readonly available: boolean;
  }[];
};
/** What the policy said; never `unavailable`. */
export type Previewed = Extract<ActionPreview, { readonly kind: 'preview' }>;

export type FindProducts = (text: string) => Promise<{
  readonly text: string;
  readonly citations: readonly Citation[];
} | null>;

export type FlowStep = {
  readonly reply: MessageBody;
  /** The journey's next state; null: it is over. */
  readonly flow: FlowState | null;
  readonly effect?: Effect;
  /** What was read, for the receipts of the reply. */
  readonly tools: readonly ToolResult[];
  readonly steps: readonly TraceStep[];
  /** What the escalation rules should know of it: the risk of what is asked, 0..1, and whether a policy refused it. */
  readonly observed?: { readonly risk?: number; readonly outsidePolicy?: true };
  /** A person completes it. */
  readonly handoff?: {
    readonly reason: EscalationReason;
    readonly rule: string;
    /** Said before when somebody comes; default: what fits the reason. */
    readonly firstWords?: string;
  };
};

export function traced(step: string, says: string): readonly TraceStep[] {
  return [{ step, says }];
}

/** A reply that ends the journey. */
export function ended(says: string, reply: MessageBody): FlowStep {
  return { reply, flow: null, tools: [], steps: traced('flow', says) };
}

/** A reply that ends the journey and offers a person. */
export function endedWithPerson(phrases: Phrases, says: string, text: string): FlowStep {
  const label = phrases.talkToPerson();
  return ended(says, { text, choices: [{ label, text: label }] });
}
