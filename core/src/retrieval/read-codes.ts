/** Codes of products and forms as the articles write them: `fb42`, `FB 42` and `FB-42` are one. */
import { normalise, wordsOf } from './tokenise.ts';

/** Longer ones are keys, not codes. */
const LONGEST = 24;
const PARTS = /[\p{L}\p{M}]+|\p{N}+/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;

/**
 * The text with its codes as the articles write them: a word of letters and digits that they do not have is taken apart
 * when they have all its parts; two or three neighbours are added as one word when that is one they have.
 */
export function readCodes(text: string, isKnown: (word: string) => boolean): string {
  const words = wordsOf(text);
  const apart = new Map<string, string>();
  const joint = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (word.length > LONGEST) continue;
    if (isCode(word) && !isKnown(word)) {
      const parts = word.match(PARTS) ?? [];
      if (parts.length > 1 && parts.every(isKnown)) apart.set(word, parts.join(' '));
    }
    for (const end of [i + 2, i + 3]) {
      const joined = words.slice(i, end).join('');
      if (end <= words.length && isCode(joined) && isKnown(joined)) joint.add(joined);
    }
  }
  const read =
    apart.size === 0 ? text : normalise(text).replace(WORD, (word) => apart.get(word) ?? word);
  return joint.size === 0 ? read : `${read} ${[...joint].join(' ')}`;
}

function isCode(word: string): boolean {
  return word.length <= LONGEST && LETTER.test(word) && DIGIT.test(word);
}
