/**
 * Which language a word belongs to. P(word | language) mixes the share of the word among the language's words with a letter
 * model (letters given the two before, interpolated with shorter contexts by Witten–Bell smoothing, see Chen & Goodman
 * 1999, "An empirical study of smoothing techniques").
 */
export type WordModel = {
  readonly languages: readonly string[];
  /** Natural logarithms, in the order of `languages`. */
  readonly logProbabilities: (word: string) => Float64Array;
  /** The word is one that the model was counted from. */
  readonly knows: (word: string) => boolean;
};
/** What a language is counted from. */
export type LanguageSource = {
  readonly language: string;
  /** Sentences of the kind to be read. */
  readonly sample: string;
  /** Frequent words by falling frequency; each group behind a `|` is half as frequent as the one before. */
  readonly frequent: string;
};

/** Words of a text: letters, with apostrophes inside. */
export const wordPattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Letters of a run. With 4: 0.1 of 100 more right on news, 0.1 fewer on questions, twice the memory. */
const ORDER = 3;
const ALPHABET = 80;
/** Share of the mixture given to whole words. */
const WORD_SHARE = 0.9;
/**
 * Any word can turn up in any language, as a name or a loan. Without this floor one film title outweighs the sentence around
 * it: on the questions of xquad (five languages, three words) 98.3 % right without, 99.0 % with; ten times more costs again.
 */
const LOAN = 3e-7;
/** Letters beyond this many of one word are not read. */
const LONGEST_WORD = 24;
/** A word of the sample counts as often as this many of the frequent words' text. */
const SAMPLE_WEIGHT = 6;
/** How often the unaccented spelling is met, beside the right one. */
const PLAIN_SHARE = 0.3;

/** Romanian is typed with a comma or a cedilla below; both are read as the cedilla. */
const toOneSpelling = (text: string): string => text.replaceAll('ș', 'ş').replaceAll('ț', 'ţ');

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

/** A table of one number a language for each text, in one array: small arrays would cost more than what they hold. */
type Rows = {
  /** Place of the row's first number; undefined for a text that was never added. */
  readonly find: (text: string) => number | undefined;
  /** The row's place, made from `fill` if there is none yet. */
  readonly add: (text: string, fill: (language: number) => number) => number;
  readonly get: (place: number) => number;
  readonly set: (place: number, value: number) => void;
};
const createRows = (width: number): Rows => {
  const places = new Map<string, number>();
  let values = new Float32Array(1024 * width);
  return {
    find: (text) => places.get(text),
    add: (text, fill) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      const place = places.size * width;
      if (place + width > values.length) {
        const wider = new Float32Array(Math.ceil(values.length * 1.5));
        wider.set(values);
        values = wider;
      }
      for (let language = 0; language < width; language += 1)
        values[place + language] = fill(language);
      places.set(text, place);
      return place;
    },
    get: (place) => values[place] ?? 0,
    set: (place, value) => {
      values[place] = value;
    },
  };
};

/**
 * What the words of all languages say in one table, so that a letter costs one look-up instead of one a language.
 * `given`: P(last letter | letters before), per language, of every run of letters any language has. `passing`: the share a
 * language with that context leaves to the next shorter one; 1 where it has not even the context.
 */
type LetterTable = { readonly given: Rows; readonly passing: Rows };

const toLetterTable = (all: readonly Letters[]): LetterTable => {
  const table = { given: createRows(all.length), passing: createRows(all.length) };
  // Shorter contexts first: a longer one mixes in what the shorter says.
  for (let length = 0; length < ORDER; length += 1) {
    const contexts = new Set(
      all.flatMap((letters) => [...letters.keys()].filter((key) => key.length === length)),
    );
    for (const context of contexts) addContext(context, all, table);
  }
  return table;
};

const addContext = (
  context: string,
  all: readonly Letters[],
  { given, passing }: LetterTable,
): void => {
  const passed = passing.add(context, (language) => {
    const count = all[language]?.get(context);
    return count === undefined ? 1 : count.next.size / (count.total + count.next.size);
  });
  all.forEach((letters, language) => {
    const count = letters.get(context);
    if (count === undefined) return;
    for (const [letter, heard] of count.next) {
      const run = context + letter;
      const shorter = run.length === 1 ? undefined : given.find(run.slice(1));
      // What the shorter context says, times what each language passes on to it.
      const row = given.add(run, (one) => {
        const before = run.length === 1 ? 1 / ALPHABET : 0;
        return (
          passing.get(passed + one) * (shorter === undefined ? before : given.get(shorter + one))
        );
      });
      const place = row + language;
      given.set(place, given.get(place) + heard / (count.total + count.next.size));
    }
  });
};

const multiply = (product: Float64Array, rows: Rows, place: number): void => {
  for (let language = 0; language < product.length; language += 1)
    product[language] = (product[language] ?? 0) * rows.get(place + language);
};

/** Multiplies in P(letter at `at` | letters before) of every language. */
const multiplyLetter = (
  { given, passing }: LetterTable,
  of: { readonly padded: string; readonly at: number },
  product: Float64Array,
): void => {
  for (let from = Math.max(0, of.at - ORDER + 1); from <= of.at; from += 1) {
    const row = given.find(of.padded.slice(from, of.at + 1));
    if (row !== undefined) {
      multiply(product, given, row);
      return;
    }
    const passed = passing.find(of.padded.slice(from, of.at));
    if (passed !== undefined) multiply(product, passing, passed);
  }
  for (let language = 0; language < product.length; language += 1)
    product[language] = (product[language] ?? 0) / ALPHABET;
};

/** How much each word of a language counts. */
const countWords = (
  { sample, frequent }: LanguageSource,
  plain: (text: string) => string,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    counts.set(word, (counts.get(word) ?? 0) + weight);
    const bare = plain(word);
    if (bare !== word) counts.set(bare, (counts.get(bare) ?? 0) + PLAIN_SHARE * weight);
  };
  for (const word of toOneSpelling(sample.toLowerCase()).match(wordPattern) ?? [])
    add(word, SAMPLE_WEIGHT);
  const groups = toOneSpelling(frequent).split('|');
  groups.forEach((group, place) => {
    for (const word of group.match(wordPattern) ?? []) add(word, 2 ** (groups.length - place));
  });
  return counts;
};

/** Counts a model. `plain` is how a hurried writer types the same (without accents). */
export const createWordModel = (
  sources: readonly LanguageSource[],
  plain: (text: string) => string,
): WordModel => {
  /** Share of each known word among the words of each language. */
  const shares = createRows(sources.length);
  const letters = sources.map((source, language) => {
    const counts = countWords(source, plain);
    const total = [...counts.values()].reduce((sum, weight) => sum + weight, 0);
    const counted: Letters = new Map();
    for (const [word, weight] of counts) {
      // By the root, so that how words are built weighs more than how often the commonest ones are said.
      count(counted, word, Math.sqrt(weight));
      shares.set(shares.add(word, () => 0) + language, weight / total);
    }
    return counted;
  });
  const table = toLetterTable(letters);
  return {
    languages: sources.map(({ language }) => language),
    knows: (word) => shares.find(toOneSpelling(word)) !== undefined,
    logProbabilities: (word) => {
      const short = toOneSpelling(word).slice(0, LONGEST_WORD);
      const padded = ` ${short} `;
      const given = new Float64Array(sources.length).fill(1);
      for (let at = 1; at < padded.length; at += 1) multiplyLetter(table, { padded, at }, given);
      const share = shares.find(short);
      const floor = share === undefined ? 1e-40 : LOAN;
      for (let language = 0; language < given.length; language += 1) {
        const byWord = share === undefined ? 0 : shares.get(share + language);
        const byLetters = given[language] ?? 0;
        given[language] = Math.log(WORD_SHARE * byWord + (1 - WORD_SHARE) * byLetters + floor);
      }
      return given;
    },
  };
};
