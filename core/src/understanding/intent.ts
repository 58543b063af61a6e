import { generalPatterns, intentPatterns, ownPatterns } from './intent-patterns.ts';
import { lostPatterns, stateQuestions } from './lost-parcel-patterns.ts';
import { findOrderNumber } from './order-number.ts';
import { createMatcher, toPatternText } from './patterns.ts';
import type { Intent } from './understanding.ts';

const journeys = intentPatterns.map(
  ([intent, patterns]) => [intent, createMatcher(patterns)] as const,
);
const general = createMatcher(generalPatterns);
const own = createMatcher(ownPatterns);
const lost = createMatcher(lostPatterns);
const asksForState = createMatcher(stateQuestions);

/** Longer messages tell a story: a person or knowledge serves them better than a script. */
const LONGEST = 600;

/**
 * The journey the writer means for their own order, or null: "where is my order" is one, "what is your return policy" is a
 * knowledge question. A general wording loses unless the writer's own order (or its number) is named. "My parcel is lost"
 * asks for no state: what is done about a lost parcel is knowledge, unless the message names the order or asks where it is.
 */
export const findIntent = (text: string, read = toPatternText(text)): Intent | null => {
  if (read.length > LONGEST) return null;
  const found = journeys.find(([, matcher]) => matcher.test(read));
  if (found === undefined) return null;
  if (general.test(read) && !own.test(read) && findOrderNumber(text) === null) return null;
  if (
    found[0] === 'order-status' &&
    lost.test(read) &&
    !asksForState.test(read) &&
    findOrderNumber(text) === null
  )
    return null;
  return found[0];
};
