/**
 * Which language a word belongs to. P(word | language) mixes the share of the word in the language's sample with a
 * letter model (letters given the three before, interpolated with shorter contexts by Witten–Bell smoothing, see
 * Chen & Goodman 1999, "An empirical study of smoothing techniques").
 */
export type WordModel = {
  readonly languages: readonly string[];
  /** Natural logarithms, in the order of `languages`. */
  readonly logProbabilities: (word: string) => readonly number[];
  /** The word stands in a sample. */
  readonly knows: (word: string) => boolean;
};

const ORDER = 4;
const ALPHABET = 80;
/** Share of the mixture given to whole words. */
const WORD_SHARE = 0.5;
/** Letters beyond this many of one word are not read. */
const LONGEST_WORD = 24;

type Context = { total: number; readonly next: Map<string, number> };
type Letters = Map<string, Context>;

const count = (letters: Letters, word: string, weight: number): void => {
  const padded = ` ${word} `;
  for (let at = 1; at < padded.length; at += 1) {
    for (let length = 0; length < ORDER && at - length >= 0; length += 1) {
      const key = padded.slice(at - length, at);
      const context = letters.get(key) ?? { total: 0, next: new Map<string, number>() };
      const letter = padded[at] ?? ' ';
      context.total += weight;
      context.next.set(letter, (context.next.get(letter) ?? 0) + weight);
      letters.set(key, context);
    }
  }
};

const letterProbability = (letters: Letters, padded: string, at: number): number => {
  let probability = 1 / ALPHABET;
  const letter = padded[at] ?? ' ';
  for (let length = 0; length < ORDER && at - length >= 0; length += 1) {
    const context = letters.get(padded.slice(at - length, at));
    if (context === undefined) break;
    const kinds = context.next.size;
    probability = ((context.next.get(letter) ?? 0) + kinds * probability) / (context.total + kinds);
  }
  return probability;
};

const wordLogProbability = (letters: Letters, word: string): number => {
  const padded = ` ${word} `;
  let sum = 0;
  for (let at = 1; at < padded.length; at += 1)
    sum += Math.log(letterProbability(letters, padded, at));
  return sum;
};

/** Counts a model from samples. `plain` is how a hurried writer types the same (without accents); it counts a third. */
export const createWordModel = (
  samples: Readonly<Record<string, string>>,
  plain: (text: string) => string,
): WordModel => {
  const languages = Object.keys(samples);
  const known = new Set<string>();
  const built = languages.map((language) => {
    const letters: Letters = new Map();
    const words = new Map<string, number>();
    let total = 0;
    const add = (word: string, weight: number): void => {
      count(letters, word, weight);
      words.set(word, (words.get(word) ?? 0) + weight);
      total += weight;
      known.add(word);
    };
    for (const word of (samples[language] ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []) {
      add(word, 1);
      const bare = plain(word);
      if (bare !== word) add(bare, 0.3);
    }
    return { letters, words, total };
  });
  return {
    languages,
    knows: (word) => known.has(word),
    logProbabilities: (word) => {
      const short = word.slice(0, LONGEST_WORD);
      return built.map(({ letters, words, total }) => {
        const byLetters = Math.exp(wordLogProbability(letters, short));
        const byWord = (words.get(short) ?? 0) / total;
        return Math.log(WORD_SHARE * byWord + (1 - WORD_SHARE) * byLetters + 1e-40);
      });
    },
  };
};
