import type { Citation, Instant, Locale, Receipt, Trace } from '../model.ts';
import type { Hit } from '../retrieval/retriever.ts';

export type DraftRequest = {
  readonly question: string;
  readonly language: Locale;
  readonly hits: readonly Hit[];
  /** The time that matters for the answer. */
  readonly at: Instant;
  readonly signal?: AbortSignal;
};
/** A reply not yet checked. */
export type Draft = {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What our own code knows about the hits and said, e.g. until when a version holds. Receipts may point into it. */
  readonly facts?: readonly ToolResult[];
  /** The model that wrote it and what that cost; absent for the extractive composer. */
  readonly model?: NonNullable<Trace['model']>;
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
