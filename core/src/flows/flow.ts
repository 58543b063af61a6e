/** What a scripted journey is given and gives back. Steps are pure: they read orders and write nothing. */
import type { ToolResult } from '../answering/draft.ts';
import type { Phrases } from '../answering/phrases/phrases-for.ts';
import type { OrdersResult, Turn } from '../conversation/turn.ts';
import type { Effect, EscalationReason, FlowState, MessageBody, TraceStep } from '../model.ts';
import type { Understanding } from '../understanding/understanding.ts';

export type FlowInput = {
  readonly turn: Turn;
  readonly understanding: Understanding;
  readonly readOrders: () => Promise<OrdersResult>;
  readonly phrases: Phrases;
};
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
/** The journeys there are. */
export type FlowName = 'order-status' | 'return';

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
