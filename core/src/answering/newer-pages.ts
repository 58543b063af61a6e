/** Of two pages that contradict each other the newer one answers. */
import type { Instant } from '../model.ts';
import { datedAt } from './dated-at.ts';
import { differ, type Figured, toFigured } from './differing.ts';
import type { Passage, Unit } from './passages.ts';
import type { Span } from './write-answer.ts';

/** Two pages found for one question that contradict each other, of different days. */
export type Differing = { readonly older: Passage; readonly newer: Passage; readonly of: Instant };

/** Units are remembered from question to question, and what they state with them. */
const stated = new WeakMap<Unit, Figured | null>();

/**
 * The first page of an answer whose figure a page of another day gives otherwise, in nearly the same words. Pages of one
 * day, or without one, are left as they are: nothing says which is right.
 */
export function findDiffering(
  spans: readonly Span[],
  passages: readonly Passage[],
): Differing | null {
  for (const { passage, units } of spans) {
    const said = units.flatMap((unit) => statementOf(unit, passage) ?? []);
    if (said.length === 0) continue;
    for (const other of passages) {
      const pair = comparable(passage, other) ? byAge(passage, other) : null;
      if (pair !== null && states(other, said)) return pair;
    }
  }
  return null;
}

function states(passage: Passage, said: readonly Figured[]): boolean {
  return passage.units.some((unit) => {
    const there = statementOf(unit, passage);
    return there !== null && said.some((one) => differ(one, there));
  });
}

function byAge(one: Passage, other: Passage): Differing | null {
  const [mine, theirs] = [dateOf(one), dateOf(other)];
  if (mine === null || theirs === null) return null;
  if (isLaterDay(theirs, mine)) return { older: one, newer: other, of: theirs };
  return isLaterDay(mine, theirs) ? { older: other, newer: one, of: mine } : null;
}

/** What was taken in together, page after page, is of one day. */
function isLaterDay(one: Instant, other: Instant): boolean {
  return one.slice(0, 10) > other.slice(0, 10);
}

function comparable({ hit }: Passage, other: Passage): boolean {
  return hit.articleId !== other.hit.articleId && hit.locale === other.hit.locale;
}

function dateOf({ hit: { validFrom, recordedAt } }: Passage): Instant | null {
  return recordedAt === undefined ? validFrom : datedAt({ validFrom, recordedAt });
}

function statementOf(unit: Unit, { hit }: Passage): Figured | null {
  const known = stated.get(unit);
  if (known !== undefined) return known;
  const made = toFigured(unit, hit);
  stated.set(unit, made);
  return made;
}
