/**
 * Which language a word belongs to. P(word | language) mixes the share of the word in the language's sample with a
 * letter model (letters given the three before, interpolated with shorter contexts by Witten–Bell smoothing, see
 * Chen & Goodman 1999, "An empirical study of smoothing techniques").
 */
export type WordModel = {
  readonly languages: readonly string[];
  /** Natural logarithms, in the order of `languages`. */
  readonly logProbabilities: (word: string) => Float64Array;
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

/**
 * What the samples of all languages say in one table, so that a letter costs one look-up instead of one a language.
 * `given`: P(last letter | letters before), per language, of every run of letters any sample has. `passing`: the share a
 * language with that context leaves to the next shorter one; 1 where it has not even the context.
 */
type LetterTable = {
  readonly given: ReadonlyMap<string, Float64Array>;
  readonly passing: ReadonlyMap<string, Float64Array>;
};

const toLetterTable = (all: readonly Letters[]): LetterTable => {
  const given = new Map<string, Float64Array>();
  const passing = new Map<string, Float64Array>();
  // Shorter contexts first: a longer one mixes in what the shorter says.
  for (let length = 0; length < ORDER; length += 1) {
    const contexts = new Set(
      all.flatMap((letters) => [...letters.keys()].filter((key) => key.length === length)),
    );
    for (const context of contexts) addContext(context, all, { given, passing });
  }
  return { given, passing };
};

const addContext = (
  context: string,
  all: readonly Letters[],
  table: { readonly given: Map<string, Float64Array>; readonly passing: Map<string, Float64Array> },
): void => {
  const passed = new Float64Array(all.length).fill(1);
  table.passing.set(context, passed);
  all.forEach((letters, language) => {
    const count = letters.get(context);
    if (count !== undefined) passed[language] = count.next.size / (count.total + count.next.size);
  });
  all.forEach((letters, language) => {
    const count = letters.get(context);
    if (count === undefined) return;
    for (const [letter, heard] of count.next) {
      const run = context + letter;
      const probabilities = table.given.get(run) ?? startingFrom(run, passed, table.given);
      table.given.set(run, probabilities);
      probabilities[language] =
        (probabilities[language] ?? 0) + heard / (count.total + count.next.size);
    }
  });
};

/** What the shorter context says, times what each language passes on to it. */
const startingFrom = (
  run: string,
  passed: Float64Array,
  given: ReadonlyMap<string, Float64Array>,
): Float64Array => {
  const probabilities = passed.slice();
  const shorter = run.length === 1 ? undefined : given.get(run.slice(1));
  for (let language = 0; language < probabilities.length; language += 1)
    probabilities[language] =
      (probabilities[language] ?? 0) *
      (shorter === undefined ? 1 / ALPHABET : (shorter[language] ?? 0));
  return probabilities;
};

const multiply = (product: Float64Array, by: Float64Array): void => {
  for (let language = 0; language < product.length; language += 1)
    product[language] = (product[language] ?? 0) * (by[language] ?? 0);
};

/** Multiplies in P(letter at `at` | up to three letters before) of every language. */
const multiplyLetter = (
  { given, passing }: LetterTable,
  of: { readonly padded: string; readonly at: number },
  product: Float64Array,
): void => {
  for (let from = Math.max(0, of.at - ORDER + 1); from <= of.at; from += 1) {
    const probabilities = given.get(of.padded.slice(from, of.at + 1));
    if (probabilities !== undefined) {
      multiply(product, probabilities);
      return;
    }
    const passed = passing.get(of.padded.slice(from, of.at));
    if (passed !== undefined) multiply(product, passed);
  }
  for (let language = 0; language < product.length; language += 1)
    product[language] = (product[language] ?? 0) / ALPHABET;
};

/** Counts a model from samples. `plain` is how a hurried writer types the same (without accents); it counts a third. */
export const createWordModel = (
  samples: Readonly<Record<string, string>>,
  plain: (text: string) => string,
): WordModel => {
  const languages = Object.keys(samples);
  /** Share of each word of the samples in each of them. */
  const shares = new Map<string, Float64Array>();
  const built = languages.map((name, language) => {
    const letters: Letters = new Map();
    const words = new Map<string, number>();
    let total = 0;
    const add = (word: string, weight: number): void => {
      count(letters, word, weight);
      words.set(word, (words.get(word) ?? 0) + weight);
      total += weight;
    };
    for (const word of (samples[name] ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []) {
      add(word, 1);
      const bare = plain(word);
      if (bare !== word) add(bare, 0.3);
    }
    for (const [word, weight] of words) {
      const share = shares.get(word) ?? new Float64Array(languages.length);
      share[language] = weight / total;
      shares.set(word, share);
    }
    return letters;
  });
  const table = toLetterTable(built);
  return {
    languages,
    knows: (word) => shares.has(word),
    logProbabilities: (word) => {
      const short = word.slice(0, LONGEST_WORD);
      const padded = ` ${short} `;
      const given = new Float64Array(languages.length).fill(1);
      for (let at = 1; at < padded.length; at += 1) multiplyLetter(table, { padded, at }, given);
      const share = shares.get(short);
      for (let language = 0; language < given.length; language += 1) {
        const byWord = share?.[language] ?? 0;
        const byLetters = given[language] ?? 0;
        given[language] = Math.log(WORD_SHARE * byWord + (1 - WORD_SHARE) * byLetters + 1e-40);
      }
      return given;
    },
  };
};
