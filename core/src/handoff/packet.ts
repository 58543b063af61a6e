/** What a person needs to take over, in one piece. Made anew each time it is shown or sent; never stored. */
import type {
  Citation,
  ConversationStatus,
  EscalationReason,
  IdentityLevel,
  Instant,
  Locale,
  MessageAuthor,
  Mood,
  OrderState,
} from '../model.ts';

export type Packet = {
  readonly conversationId: string;
  readonly tenant: string;
  readonly status: ConversationStatus;
  /** Of the contact's words. */
  readonly language: Locale;
  readonly contact: { readonly name: string | null; readonly email: string | null };
  /** One paragraph, in the language it was asked for. */
  readonly summary: string;
  readonly handoff: {
    readonly reason: EscalationReason;
    readonly rule: string;
    readonly at: Instant;
  } | null;
  /** The contact's questions, as they were understood; oldest first, each once. */
  readonly asked: readonly { readonly at: Instant; readonly text: string }[];
  readonly verified: { readonly identity: IdentityLevel; readonly order: string | null };
  /** What the assistant did about each message, oldest first. */
  readonly tried: readonly Tried[];
  readonly orders:
    | { readonly kind: 'orders'; readonly orders: readonly PacketOrder[] }
    | { readonly kind: 'not-verified' | 'no-host' | 'trouble' };
  readonly mood: {
    /** Oldest first. */
    readonly course: readonly { readonly at: Instant; readonly mood: Mood }[];
    readonly trend: 'rising' | 'falling' | 'steady';
  };
  /** The most useful first, at most three. */
  readonly next: readonly NextStep[];
  /** The same in words, in the language of the summary. */
  readonly nextWords: readonly string[];
  readonly draft: { readonly text: string; readonly citations: readonly Citation[] } | null;
  /** What everybody saw, oldest first. */
  readonly transcript: readonly {
    readonly at: Instant;
    readonly author: MessageAuthor;
    readonly name: string | null;
    readonly text: string;
  }[];
};
export type Tried = {
  readonly at: Instant;
  readonly decision: string;
  readonly reason: string;
  readonly confidence: number;
  /** In order, as the trace says them. */
  readonly steps: readonly string[];
};
export type PacketOrder = {
  readonly number: string;
  readonly state: OrderState;
  readonly placedAt: Instant;
};
export const NEXT_STEPS = [
  'care-first',
  'apologise-first',
  'verify-identity',
  'look-at-order',
  'send-draft',
  'answer-in-language',
  'check-host',
  'ask-what-is-meant',
  'answer-and-add-article',
  'answer',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];
