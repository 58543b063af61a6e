/** A question in other words that mean the same: the tenant's own synonyms, and measures in the unit the pages use. */
import { readMeasure } from '../answering/claim-measures.ts';
import type { Locale } from '../model.ts';
import { normalise, wordsOf } from '../retrieval/tokenise.ts';

/** Lines per language, each of words or short phrases that mean the same, parted by commas. */
export type Synonyms = Readonly<Record<Locale, readonly string[]>>;

/** Wordings tried besides the question's own: each costs a search. */
const MOST = 3;
const LONGEST_QUESTION = 300;
/** The short signs by which a unit is usually printed. */
const SIGNS: Readonly<Record<string, readonly (readonly [sign: string, factor: number])[]>> = {
  mass: [
    ['kg', 1_000],
    ['g', 1],
  ],
  length: [
    ['m', 1_000],
    ['cm', 10],
    ['mm', 1],
  ],
  volume: [
    ['l', 1_000],
    ['ml', 1],
  ],
};

export function termsOf(line: string): readonly string[] {
  return line
    .split(/[,，、;；]/u)
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

/**
 * The question with one word of the tenant's list in place of another, of the question's language or of none (`de` holds
 * for `de-AT`); then with a measure as "5 kg", "5kg" or "5000 g". Empty for most questions. No more than three.
 */
export function otherWords(
  question: string,
  of: { readonly language: Locale; readonly synonyms: Synonyms | undefined },
): readonly string[] {
  if (question.length > LONGEST_QUESTION) return [];
  const base = of.language.split('-')[0];
  const lines = Object.entries(of.synonyms ?? {}).flatMap(([locale, given]) =>
    locale.split('-')[0] === base ? given : [],
  );
  const replaced = lines.flatMap((line) => replaceTerm(question, termsOf(line)));
  return [...new Set([...replaced, ...inOtherUnits(question)])]
    .filter((text) => text !== question)
    .slice(0, MOST);
}

function replaceTerm(question: string, terms: readonly string[]): readonly string[] {
  const plain = normalise(question);
  const said = terms
    .map(normalise)
    // The longest that is said: "running shoes" before "shoes".
    .toSorted((one, other) => other.length - one.length)
    .find((term) => placeOf(plain, term) >= 0);
  if (said === undefined) return [];
  const at = placeOf(plain, said);
  return terms
    .filter((term) => placeOf(plain, normalise(term)) < 0)
    .map((term) => plain.slice(0, at) + term + plain.slice(at + said.length));
}

const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/u;
/** Where a term stands as words of its own; in a script without spaces, anywhere. −1: nowhere. */
function placeOf(text: string, term: string): number {
  if (term === '') return -1;
  if (UNSPACED.test(term)) return text.indexOf(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + term.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}

const NUMBER = /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{1,2})?(?![\d.,]*\d)/gu;
/** The first measure of the question in the signs of its family, where the number stays a plain one. */
function inOtherUnits(question: string): readonly string[] {
  for (const match of question.matchAll(NUMBER)) {
    const end = match.index + match[0].length;
    const measure = readMeasure(question.slice(end));
    const number = toNumber(match[0]);
    const signs = SIGNS[measure?.unit.family ?? ''];
    if (measure === null || number === null || signs === undefined) continue;
    const size = number * measure.unit.factor;
    const written = question.slice(match.index, end + measure.length);
    return signs
      .map(([sign, factor]) => ({ sign, count: Number((size / factor).toPrecision(12)) }))
      .filter(
        ({ count }) => count >= 0.1 && count < 100_000 && /^\d+(?:\.\d{1,2})?$/.test(String(count)),
      )
      .map(({ sign, count }) => question.replace(written, () => `${count} ${sign}`));
  }
  return [];
}

/** `5.000` and `5,000` are thousands, `5.5` and `5,5` are not. */
function toNumber(text: string): number | null {
  const plain = text.replace(/[.,](?=\d{3}(?:\D|$))/gu, '').replace(',', '.');
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}

/** A pair that the pages themselves use for one another, and how often. */
export type LearntPair = {
  readonly one: string;
  readonly other: string;
  /** Pairs of example questions or titles that differ in nothing else. */
  readonly times: number;
  /** Where it was seen first. */
  readonly articleId: string;
  /** The two there. */
  readonly wordings: readonly [string, string];
};
const MOST_LEARNT = 20;
/** Of one article: pairs grow with the square. */
const MOST_WORDINGS = 60;

/**
 * Words that stand for one another in wordings of one article: two of its example questions (or its title) that differ in
 * one word only, at the same place. From nothing else: what stands beside each other by chance is no synonym.
 */
export function learnSynonyms(
  articles: readonly { readonly articleId: string; readonly wordings: readonly string[] }[],
): readonly LearntPair[] {
  const pairs = new Map<string, LearntPair>();
  for (const { articleId, wordings } of articles) {
    const split = wordings.slice(0, MOST_WORDINGS).map((text) => ({ text, words: wordsOf(text) }));
    for (const [at, first] of split.entries()) {
      for (const second of split.slice(at + 1)) {
        const pair = onlyDifference(first.words, second.words);
        if (pair === null) continue;
        const [one, other] = pair;
        const key = `${one} ${other}`;
        const seen = {
          one,
          other,
          times: 0,
          articleId,
          wordings: [first.text, second.text],
        } as const;
        const known = pairs.get(key) ?? seen;
        pairs.set(key, { ...known, times: known.times + 1 });
      }
    }
  }
  return [...pairs.values()]
    .toSorted((a, b) => b.times - a.times || (a.one < b.one ? -1 : 1))
    .slice(0, MOST_LEARNT);
}

/** Shorter wordings differ in what they are about; shorter words are of grammar. */
const LEAST_WORDS = 4;
const LEAST_LETTERS = 4;
function onlyDifference(
  one: readonly string[],
  other: readonly string[],
): readonly [string, string] | null {
  if (one.length !== other.length || one.length < LEAST_WORDS) return null;
  const places = one.flatMap((word, at) => (word === other[at] ? [] : [at]));
  const [at] = places;
  if (places.length !== 1 || at === undefined) return null;
  const pair = [one[at] ?? '', other[at] ?? ''].toSorted();
  const [first = '', second = ''] = pair;
  const isWord = (word: string) => word.length >= LEAST_LETTERS && /^[\p{L}\p{M}]+$/u.test(word);
  // "return" and "returns" are one word already.
  const alike = first.slice(0, 5) === second.slice(0, 5);
  return isWord(first) && isWord(second) && !alike ? [first, second] : null;
}
