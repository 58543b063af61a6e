/** What the assistant would say to a question, as the team is told it. */
import type { Citation, Decision } from '../model.ts';

export type Told = {
  readonly decision: Decision['kind'];
  readonly reason: string;
  readonly confidence: number | null;
  readonly text: string | null;
  readonly citations: readonly Citation[];
};

export function toTold(decision: Decision): Told {
  const said = decision.kind === 'silence' ? null : decision;
  return {
    decision: decision.kind,
    reason: decision.reason,
    confidence: said?.confidence ?? null,
    text: said?.reply.text ?? null,
    citations: said?.reply.citations ?? [],
  };
}

/** The same decision, in the same words, quoted from the same places. Versions are left out: one that is tried has no number. */
export function saysTheSame(one: Told, other: Told): boolean {
  return (
    one.decision === other.decision &&
    one.reason === other.reason &&
    one.text === other.text &&
    JSON.stringify(placesOf(one)) === JSON.stringify(placesOf(other))
  );
}

function placesOf(told: Told): readonly unknown[] {
  return told.citations.map((one) => [one.articleId, one.quote]);
}
