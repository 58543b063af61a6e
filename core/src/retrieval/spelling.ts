/** Mistyped words of a question: one that no article has is read as the known word one slip away, where there is one. */
import { isOrdinary } from './languages/languages.ts';
import { normalise, stem, wordsOf } from './tokenise.ts';

export type Spelling = {
  /** Makes a stem known. */
  readonly learn: (stem: string) => void;
  /** Known stems one slip from this one: a letter wrong, missing, added, or two swapped. The first letter is right. */
  readonly near: (stem: string) => readonly string[];
};
export type Slip = { readonly word: string; readonly meant: string };

/** Shorter words are one slip from too many others. */
const SHORTEST = 5;
const LONGEST = 24;
const SLIPS = 6;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function createSpelling(): Spelling {
  const known = new Map<string, string[]>();
  const keyOf = (length: number, word: string) => `${length}${word.charAt(0)}`;
  return {
    learn: (word) => {
      if (!correctable(word)) return;
      const key = keyOf(word.length, word);
      const bucket = known.get(key);
      if (bucket === undefined) known.set(key, [word]);
      else bucket.push(word);
    },
    near: (word) =>
      [word.length - 1, word.length, word.length + 1].flatMap((length) =>
        (known.get(keyOf(length, word)) ?? []).filter((other) => oneSlip(word, other)),
      ),
  };
}

function correctable(word: string): boolean {
  return (
    word.length >= SHORTEST - 1 &&
    word.length <= LONGEST &&
    LETTERS.test(word) &&
    !UNSPACED.test(word)
  );
}

/** Exactly one edit apart in the sense of Damerau (1964): everything before and after it is the same. */
export function oneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
  if (short.slice(same + 1) === long.slice(same + 1)) return true;
  return (
    short[same] === long[same + 1] &&
    short[same + 1] === long[same] &&
    short.slice(same + 2) === long.slice(same + 2)
  );
}

/** `frequency` of a stem in the index; of several words one slip away the most frequent is meant. */
export function findSlips(
  text: string,
  { near }: Pick<Spelling, 'near'>,
  frequency: (stem: string) => number,
): readonly Slip[] {
  const slips: Slip[] = [];
  for (const word of new Set(wordsOf(text))) {
    if (slips.length === SLIPS) break;
    const asked = stem(word);
    if (word.length < SHORTEST || !correctable(word)) continue;
    if (frequency(asked) > 0 || isOrdinary(asked)) continue;
    let meant: string | null = null;
    let most = 0;
    for (const other of near(asked)) {
      const count = frequency(other);
      if (count === 0 || count < most || (count === most && meant !== null && other > meant))
        continue;
      meant = other;
      most = count;
    }
    if (meant !== null) slips.push({ word, meant });
  }
  return slips;
}

/** The text as it was meant. */
export function respell(text: string, slips: readonly Slip[]): string {
  if (slips.length === 0) return text;
  const meant = new Map(slips.map((slip) => [slip.word, slip.meant]));
  return normalise(text).replace(WORD, (word) => meant.get(word) ?? word);
}
