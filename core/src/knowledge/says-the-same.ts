import type { Told } from '../conversation/told.ts';

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
