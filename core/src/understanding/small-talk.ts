import { createMatcher, type Matcher, toPatternText } from './patterns.ts';
import { goodbye, greeting, thanks } from './small-talk-courtesies.ts';
import { abuse, acknowledgement, notSmallTalk } from './small-talk-words.ts';
import type { SmallTalk } from './understanding.ts';

type Kind = {
  readonly kind: Exclude<SmallTalk, 'empty'>;
  /** One of these must be there. */
  readonly core: Matcher;
  /** All that a message of this kind may be made of. */
  readonly part: Matcher;
};
const neededWords = (pattern: string): number =>
  pattern.split(' ').filter((part) => !part.endsWith('?')).length;
/** "have a nice day" before "a", and each word without spaces by itself, a longer one before its beginning. */
const longestFirst = (patterns: readonly string[]): readonly string[] =>
  patterns
    .flatMap((pattern) => (pattern.includes(' ') ? [pattern] : pattern.split('|')))
    .sort((a, b) => neededWords(b) - neededWords(a) || b.length - a.length);

/** In this order a message of several kinds is named: "ok, thanks, bye" is thanks. */
const kinds: readonly Kind[] = Object.entries({
  abuse,
  thanks,
  goodbye,
  greeting,
  acknowledgement,
}).map(([kind, { core, along }]) => ({
  kind: kind as Kind['kind'],
  core: createMatcher(core),
  part: createMatcher(longestFirst([...core, ...along])),
}));
const refused = createMatcher(notSmallTalk);
const polite = kinds.filter(({ kind }) => kind !== 'abuse');

/** Small talk is short: letters of the folded message. */
const LONGEST = 90;
const letters = /[\p{L}\p{N}]/u;
const thumbs = /[\u{1F44D}\u{1F44C}\u{1F64F}\u2764\u2705\u{1F600}-\u{1F60A}]/u;

const trimmed = (text: string): string => ` ${text.replace(/[ .]+/g, ' ').trim()} `;

/** The text with everything of these kinds taken out. Neighbours share the space between them, so one pass may leave some. */
const removeAll = (text: string, parts: readonly Matcher[]): string => {
  let rest = text;
  for (let round = 0; round < 6; round += 1) {
    const before = rest;
    for (const part of parts) rest = trimmed(part.without(rest));
    if (rest === before) break;
  }
  return rest.trim();
};

/**
 * The kind of small talk when the message is nothing more than that, else null: "hi, where is my parcel" is a question.
 * `empty`: no letter or digit at all (a question mark alone included); a thumb or a heart alone is an acknowledgement.
 */
export const findSmallTalk = (text: string, given?: string): SmallTalk | null => {
  if (text.length > 400) return letters.test(text.slice(0, 5000)) ? null : 'empty';
  if (!letters.test(text)) return thumbs.test(text) ? 'acknowledgement' : 'empty';
  const read = given ?? toPatternText(text);
  if (read.length > LONGEST) return null;
  if (refused.test(read)) return null;
  const asks = /[?？؟]/.test(text);
  for (const { kind, core, part } of kinds) {
    // "is it good?" is made of the same words as "it is good".
    if (!core.test(read) || (asks && kind === 'acknowledgement')) continue;
    const others = polite.filter((other) => other.kind !== kind).map((other) => other.part);
    if (removeAll(read, [part, ...others]) === '') return kind;
  }
  return null;
};
