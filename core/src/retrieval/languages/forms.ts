/**
 * How resources write words of many forms:
 *
 *   abr(e/en/imos)   abre, abren, abrimos
 *   devol*           every word that begins so
 *   *preis           every word that ends so and is longer: compounds
 *
 * An element of a phrase is a word as `wordsOf` gives it, or one with `*` before or behind it.
 */
import { stem, wordsOf } from '../tokenise.ts';

/** Between the words of a way to ask. */
export const GAP = '…';
const GROUP = /\(([^()]*)\)/;
/** Arabic "and", "with", "for", "like" and "the" are written as one with the word behind them. */
const CLITICS = /^(?:[وف]?[بكل]?ال|[وف]?لل|و)(?=[\u0621-\u064A]{3})/;
const ARABIC = /^[\u0621-\u064A]/;
/** French and Italian `l'abonnement`, `dell'arrivo`, of which `normalise` makes one word. */
const ELIDED = /^(?:(?:de|ne|da|a|su)?ll|[ldnjmtsc]|qu)(?=[aeiouh][a-z]{3})/;
const ANY = '*';

/** All spellings of a phrase with groups. */
export function spellOut(phrase: string): readonly string[] {
  const group = GROUP.exec(phrase);
  if (group === null) return [phrase];
  const [whole, inside = ''] = group;
  const before = phrase.slice(0, group.index);
  const behind = phrase.slice(group.index + whole.length);
  return inside.split('/').flatMap((form) => spellOut(`${before}${form}${behind}`));
}

/** A phrase without groups as its elements, in order. */
export function elementsOf(phrase: string): readonly string[] {
  return phrase
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      if (part === GAP) return [GAP];
      const words = wholeWords(wordsOf(part));
      const last = words.length - 1;
      if (part.endsWith(ANY)) return words.map((word, i) => (i === last ? word + ANY : word));
      if (part.startsWith(ANY)) return words.map((word, i) => (i === 0 ? ANY + word : word));
      return words;
    });
}

/** The last character alone of a run without spaces is part of a longer word, not a word. */
export function wholeWords(words: readonly string[]): readonly string[] {
  return words.length > 1 && (words[0] ?? '') > '\u2e7f'
    ? words.filter((word) => [...word].length > 1)
    : words;
}

export function isOpen(element: string): boolean {
  return element.startsWith(ANY) || element.endsWith(ANY);
}

/** An Arabic word without what is written as one with it, a French or Italian one without what is elided before it. */
export function bareOf(word: string): string {
  return word.replace(ARABIC.test(word) ? CLITICS : ELIDED, '');
}

/** What an element that is no `*` is found by. */
export function keyOf(element: string): string {
  return isOpen(element) ? element : stem(element);
}

/** Open elements of all resources, by where they are cut. */
export type OpenElements = {
  readonly beginnings: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Lengths there are, rising. */
  readonly lengths: readonly number[];
};

export function openElements(elements: Iterable<string>): OpenElements {
  const beginnings = new Set<string>();
  const endings = new Set<string>();
  for (const element of elements)
    if (element.endsWith(ANY)) beginnings.add(element.slice(0, -1));
    else if (element.startsWith(ANY)) endings.add(element.slice(1));
  const lengths = new Set([...beginnings, ...endings].map((part) => part.length));
  return { beginnings, endings, lengths: [...lengths].sort((one, other) => one - other) };
}

/** The open elements a word is a form of, the longest last. `elided`: its language writes words as one with others. */
export function openOf(
  word: string,
  { beginnings, endings, lengths }: OpenElements,
  elided: boolean,
): string[] {
  const bare = elided ? bareOf(word) : word;
  const found: string[] = [];
  for (const length of lengths) {
    if (length > word.length) break;
    for (const form of bare === word ? [word] : [bare, word]) {
      const beginning = form.slice(0, length);
      if (length <= form.length && beginnings.has(beginning)) found.push(beginning + ANY);
    }
    const ending = word.slice(-length);
    if (length < word.length && endings.has(ending)) found.push(ANY + ending);
  }
  return found;
}
