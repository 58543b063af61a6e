/** How near a piece of text comes to what a question names, word by word. */

import { saysPhrase } from '../retrieval/languages/languages.ts';
import { wordsOf } from '../retrieval/tokenise.ts';
import type { Asked } from './asked.ts';
import { holdsValue } from './asked-values.ts';
import type { Passage, Unit } from './passages.ts';
import { placeFit } from './places.ts';
import { stemOf, type Term } from './question-terms.ts';
import { createRecent } from './recent.ts';

/** What one inside the other (compounds, Arabic articles), or the same beginning, is worth beside the same word. */
export const SIMILAR = 0.6;
/** What another phrase for the same is worth beside the word itself. */
const MEANS_THE_SAME = 0.8;

/** An amount is what "cost" asks for, whether the word stands beside it or not. */
function isPriced(term: string, unit: Unit): boolean {
  return PRICE_TERMS.has(term) && holdsValue(unit.text, 'amount');
}
/** Words that ask for a price. */
export const PRICE_TERMS = new Set(
  'cost costs price kostet kosten preis coûte coût prix cuesta precio'
    .split(' ')
    .map((word) => stemOf(wordsOf(word)[0] ?? word)),
);

export type Closeness = {
  /** How near a unit comes to each place and term, 0..1; places first. */
  readonly of: (unit: Unit) => readonly number[];
  readonly ofText: (text: string) => readonly number[];
};

/** What is said for all of a region counts less where the country itself is named. */
const NAMED_ELSEWHERE = 0.4;
function nearPlace(fit: number, byName: boolean): number {
  return byName && fit < 1 ? NAMED_ELSEWHERE * fit : fit;
}

export function createCloseness(asked: Asked, passages: readonly Passage[]): Closeness {
  const similar = asked.terms.map(
    ({ stem: term }) => new Set(passages.flatMap(({ units }) => likeIn(units, term))),
  );
  const near = (term: Term, words: ReadonlySet<string>, like: ReadonlySet<string>): number => {
    if (words.has(term.stem)) return 1;
    if (term.alternatives.some((phrase) => saysPhrase(words, phrase))) {
      return MEANS_THE_SAME;
    }
    return holdsAny(words, like) ? SIMILAR : 0;
  };
  const byName = asked.places.map((place) =>
    passages.some(({ another, units }) =>
      another === true ? false : units.some(({ text }) => placeFit(text, place) === 1),
    ),
  );
  const readUnit = (unit: Unit): readonly number[] => {
    const words = stemsOf(unit);
    return [
      ...asked.places.map((place, at) =>
        nearPlace(placeFit(unit.text, place), byName[at] === true),
      ),
      ...asked.terms.map((term, at) =>
        isInRange(term.stem, unit) || isPriced(term.stem, unit)
          ? 1
          : near(term, words, similar[at] ?? NONE),
      ),
    ];
  };
  const units = new Map<Unit, readonly number[]>();
  const texts = new Map<string, readonly number[]>();
  return {
    of: (unit) => {
      const known = units.get(unit) ?? readUnit(unit);
      units.set(unit, known);
      return known;
    },
    ofText: (text) => {
      const known = texts.get(text);
      if (known !== undefined) return known;
      const words = stemsAbove(text, text.length, () => stems(text));
      const close = [
        ...asked.places.map((place) => placeFit(text, place)),
        ...asked.terms.map((term) => near(term, words, new Set(similarWords(term.stem, words)))),
      ];
      texts.set(text, close);
      return close;
    },
  };
}
const NONE: ReadonlySet<string> = new Set();

/** What is named is a country, a word with a capital, or a number of the customer's own. */
export function createNamed(asked: Asked): (unit: Unit) => number {
  const { numbers, names } = asked;
  if (asked.places.length + numbers.length === 0) {
    return (unit) => ([...names].some((name) => stemsOf(unit).has(name)) ? 1 : 0);
  }
  return (unit) =>
    Math.max(
      0,
      ...asked.places.map((place) => placeFit(unit.text, place)),
      ...numbers.map((number) => rangeFit(number, unit, asked)),
    );
}

/** "97" lies in the row of "94–100": tables of sizes and weights are asked by a value of one's own. */
function isInRange(term: string, unit: Unit): boolean {
  return unit.kind === 'row' && /^\d{1,6}$/.test(term) && holdsNumber(Number(term), unit.text);
}

/** 0.5 and more the more words of the question stand in the header above the value; 1 in a sentence that has it. */
function rangeFit(number: number, unit: Unit, asked: Asked): number {
  if (unit.cells === undefined) {
    return holdsNumber(number, unit.text) ? 1 : 0;
  }
  const fits = unit.cells.map(({ header, value }) => {
    const words = stems(header);
    const shared = asked.terms.filter(
      ({ stem: word, alternatives }) =>
        words.has(word) ||
        similarWords(word, words).length > 0 ||
        alternatives.some((phrase) => saysPhrase(words, phrase)),
    ).length;
    // "3 years" is not what "3 winters" asks for, a cell that is nothing but the value may be.
    const meant = shared > 0 || /^[\d.,–\- ]+$/.test(value);
    return meant && holdsNumber(number, value) ? (1 + shared) / (2 + shared) : 0;
  });
  return Math.max(0, ...fits);
}

const NUMBER = '(\\d{1,6}(?:[.,]\\d{1,2})?)(?![\\d.,]*\\d)';
const RANGES = new RegExp(`(?<![\\d.,])${NUMBER}(?: ?[–-] ?${NUMBER})?`, 'g');
function holdsNumber(asked: number, text: string): boolean {
  for (const [, from = '', to = from] of text.matchAll(RANGES)) {
    if (toNumber(from) <= asked && asked <= toNumber(to)) return true;
  }
  return false;
}
function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

function stems(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(stemOf));
}

/** Words of the list like a term: one inside the other, or the same first five letters. */
function similarWords(term: string, words: Iterable<string>): readonly string[] {
  if (term.length < 4) {
    return [];
  }
  const head = term.slice(0, Math.max(5, term.length - 3));
  const found: string[] = [];
  for (const word of words) {
    if (word.length < 4) continue;
    const inside = word.length < term.length ? term.includes(word) : word.includes(term);
    if (inside || (term.length > 5 && word.startsWith(head))) found.push(word);
  }
  return found;
}

function holdsAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of wanted) {
    if (words.has(word)) return true;
  }
  return false;
}

/** Words of titles, headings and introductions: few are many pieces'. Size in UTF-16 units. */
const stemsAbove = createRecent<ReadonlySet<string>>(300_000);

/** Words of a chunk, each once. */
const vocabularies = new WeakMap<readonly Unit[], readonly string[]>();
function likeIn(units: readonly Unit[], term: string): readonly string[] {
  const known = vocabularies.get(units) ?? [
    ...new Set(units.flatMap((unit) => [...stemsOf(unit)])),
  ];
  vocabularies.set(units, known);
  return similarWords(term, known);
}

/** A piece is often asked about: its words are cut once, and forgotten with it. */
const cut = new WeakMap<Unit, ReadonlySet<string>>();
function stemsOf(unit: Unit): ReadonlySet<string> {
  const known = cut.get(unit) ?? stems(unit.text);
  cut.set(unit, known);
  return known;
}
