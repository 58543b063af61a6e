/** One article in two languages that gives other figures at the same place. Plain code; precision first. */
import { type Claim, extractClaims } from '../answering/claims.ts';
import { differInFigure } from '../answering/differing.ts';
import type { Unit } from '../answering/passages.ts';

/** What says something: headings and captions are worded freely, code is no text. */
const SAYING: ReadonlySet<Unit['kind']> = new Set(['sentence', 'item', 'row']);
/** More than this share of places with other figures: it is another text, not a translation with a slip. */
const MOST_DIFFERENT = 0.34;

export type Place = { readonly unit: Unit; readonly claim: Claim };

/**
 * Places at which the two differ. Translations are told by their shape: as many pieces, of the same kinds, with as many
 * figures of the same kinds in each.
 */
export function differingPlaces(
  one: readonly Unit[],
  other: readonly Unit[],
): readonly (readonly [Place, Place])[] {
  const mine = one.filter(says);
  const theirs = other.filter(says);
  const sameShape =
    mine.length === theirs.length && mine.every(({ kind }, at) => kind === theirs[at]?.kind);
  if (!sameShape) return [];
  const found: (readonly [Place, Place])[] = [];
  let withFigures = 0;
  for (const [at, unit] of mine.entries()) {
    const there = theirs[at];
    if (there === undefined) continue;
    const [ours, others] = [figuresOf(unit), figuresOf(there)];
    if (ours.length === 0 || ours.length !== others.length) continue;
    withFigures += 1;
    const left = ours.filter((claim) => others.every((next) => isOther(claim, next)));
    const right = others.filter((claim) => ours.every((next) => isOther(next, claim)));
    const [first, second] = [left[0], right[0]];
    if (left.length !== 1 || right.length !== 1 || first === undefined || second === undefined)
      continue;
    if (differInFigure(first, second))
      found.push([
        { unit, claim: first },
        { unit: there, claim: second },
      ]);
  }
  return found.length > 1 && found.length > MOST_DIFFERENT * withFigures ? [] : found;
}

function says({ kind, aside }: Unit): boolean {
  return SAYING.has(kind) && !aside;
}

function figuresOf({ text }: Unit): readonly Claim[] {
  return extractClaims(text).filter(({ start }) => start >= 0);
}

function isOther(one: Claim, other: Claim): boolean {
  return (
    one.kind !== other.kind ||
    differInFigure(one, other) ||
    one.values.length !== other.values.length
  );
}
