import { createMatcher, toPatternText } from './patterns.ts';
import { askedForPerson, notAskedForPerson } from './wants-person-patterns.ts';

const asked = createMatcher(askedForPerson);
const excused = createMatcher(notAskedForPerson);

/** How sure a clear request is, and the same words inside a longer question about something else. */
const CLEAR = 0.95;
const BURIED = 0.75;
/** A request is short, or stands in a short sentence. */
const LONG_WORDS = 45;

/**
 * 0..1: the writer asked for a human, also indirectly ("is anybody there?"). Phrases that use the same words for
 * something else ("the contact person for …", "do you send somebody to install it?") do not count.
 */
export const wantsPerson = (text: string, words = toPatternText(text)): number => {
  if (!asked.test(words)) return 0;
  if (!asked.test(excused.without(words))) return 0.1;
  return words.length / 6 > LONG_WORDS ? BURIED : CLEAR;
};
