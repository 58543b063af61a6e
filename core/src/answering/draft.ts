import type { Citation, Instant, Locale, ModelLimits, Order, Receipt, Trace } from '../model.ts';
import type { Hit } from '../retrieval/retriever.ts';

export type DraftRequest = {
  readonly question: string;
  readonly language: Locale;
  readonly hits: readonly Hit[];
  /** The time that matters for the answer. */
  readonly at: Instant;
  /** The present; `at` may be an order's date before it. Default `at`. */
  readonly now?: Instant;
  /** Pieces of the versions that follow those of `hits` soon, see `findUpcoming`. Absent: not looked for. */
  readonly upcoming?: readonly Hit[];
  readonly signal?: AbortSignal;
  /** The turn it is for; absent: only the hits may be used, and nothing is shown before the end. */
  readonly turn?: DraftTurn;
};
/** What a model may do for one turn: read. Whose orders is never an argument: they are this turn's contact's. */
export type DraftTurn = {
  /** Null: a question outside any conversation. */
  readonly conversationId: string | null;
  /** Zone in which days are told. */
  readonly timeZone: string;
  readonly limits: ModelLimits;
  /** Another search of the knowledge, in force at the time that matters. */
  readonly search: (text: string) => Promise<readonly Hit[]>;
  /** Orders this contact has proved to be theirs; null: they cannot be read now. */
  readonly readOrders: () => Promise<readonly Order[] | null>;
  /** Replaces personal data by the turn's own tokens. */
  readonly mask: (text: string) => string;
  /** Checks what is written so far and shows it; null takes back what was shown. */
  readonly show: (draft: Draft | null) => void;
};
/** A reply not yet checked. */
export type Draft = {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What our own code knows about the hits and said, e.g. until when a version holds. Receipts may point into it. */
  readonly facts?: readonly ToolResult[];
  /** The model that wrote it and what that cost; absent for the extractive composer. With `failure` the text is empty. */
  readonly model?: NonNullable<Trace['model']>;
  /** A journey a model proposes instead of an answer; our rules decide whether it begins. */
  readonly proposes?: 'order-status' | 'return';
};
/** Writes a reply from hits: the extractive composer, or a model behind the same type. Null: the hits do not answer it. */
export type Compose = (request: DraftRequest) => Promise<Draft | null>;

/** Facts a tool returned this turn; receipts may point into them. JSON-safe. */
export type ToolResult = { readonly name: string; readonly value: unknown };
export type Checked = {
  /** The text with untraceable sentences removed; empty when nothing could be kept. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly receipts: readonly Receipt[];
  /** 0..1: share of claims that are traced; 1 when there are none. */
  readonly grounding: number;
};
/** Traces every number, date, amount, duration, URL and promise of a draft. Pure. */
export type CheckDraft = (draft: Draft, tools: readonly ToolResult[]) => Checked;
