/**
 * What a text can be found by. Words as the retrieval reads them (pairs of characters where a script writes no spaces),
 * and besides them whole e-mail addresses and long numbers with their spaces taken out: people search for those as one.
 */
import { normalise, wordsOf } from '../retrieval/tokenise.ts';

/** Bounded, so that a long text without an end is read once and not from each of its letters. */
const EMAIL = /[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\]]{1,255}/gu;
/** A telephone or order number as people write it: digits in groups. */
const NUMBER = /[+(]?\p{Nd}[\p{Nd} ()/.-]{4,38}\p{Nd}/gu;
/** In a question two order numbers stand beside each other as well: there it has to begin like a telephone number. */
const ASKED_NUMBER = /(?<![\p{L}\p{Nd}])[+(0][\p{Nd} ()/.-]{5,39}\p{Nd}/gu;
const PAIR = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,2}$/u;
/** Letters of a word's beginning that are kept; a longer one is looked at in the text itself. */
const [SHORTEST, LONGEST] = [3, 8];
/** Numbers of one kind begin alike: more of their digits are kept. */
const LONGEST_NUMBER = 16;
/** Digits from which a number written in groups is one. */
const DIGITS = 6;
/** Words of a question that are looked for; more narrow nothing further. */
const MOST_TERMS = 12;
/** Longer words are keys or noise: their beginning is what is compared. */
const LONGEST_WORD = 100;

/** All words of a text, each once. */
export function searchWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of wordsOf(text)) {
    words.add(word.slice(0, LONGEST_WORD));
    const [first, second] = isPair(word) ? [...word] : [];
    if (first !== undefined && second !== undefined) words.add(first);
  }
  for (const address of emailsIn(text)) words.add(address);
  for (const number of numbersIn(text)) words.add(number);
  return words;
}

/** The words that all have to be there; none when nothing can be looked for. */
export function queryTerms(query: string): readonly string[] {
  const addresses = emailsIn(query);
  const withoutAddresses = query.replace(EMAIL, ' ');
  const numbers = numbersIn(withoutAddresses, ASKED_NUMBER);
  const rest =
    numbers.length === 0 ? withoutAddresses : withoutAddresses.replace(ASKED_NUMBER, ' ');
  const words = wordsOf(rest);
  // The last character of a run stands alone beside the pair it is in.
  const needed = words.filter((word, at) => {
    const before = words[at - 1];
    return !(
      isPair(word) &&
      [...word].length === 1 &&
      before?.endsWith(word) === true &&
      isPair(before)
    );
  });
  return [...new Set([...addresses, ...numbers, ...needed])]
    .map((word) => word.slice(0, LONGEST_WORD))
    .slice(0, MOST_TERMS);
}

/** What of a word goes into a conversation's filter: beginnings of 3 to 8 letters, so that it is found while typing. */
export function filterTokens(word: string): readonly string[] {
  if (word.includes('@')) return [localPart(word)];
  const letters = [...word];
  if (letters.length < SHORTEST || isPair(word)) return [word];
  const upTo = Math.min(letters.length, /^\p{Nd}+$/u.test(word) ? LONGEST_NUMBER : LONGEST);
  return Array.from({ length: upTo - SHORTEST + 1 }, (_, more) =>
    letters.slice(0, SHORTEST + more).join(''),
  );
}

/** What has to be in the filter of a conversation that holds the term. */
export function termToken(term: string): string {
  return term.includes('@') ? localPart(term) : (filterTokens(term).at(-1) ?? term);
}

/** Is the term there: a word of at least three letters as the beginning of one, a shorter one as it is? */
export function holds(words: ReadonlySet<string>, term: string): boolean {
  if (words.has(term)) return true;
  if (isPair(term) || [...term].length < SHORTEST) return false;
  for (const word of words) if (word.startsWith(term)) return true;
  return false;
}

/** Where in the text the first of the terms stands; −1 when none does. */
export function placeOf(text: string, terms: readonly string[]): number {
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = normalise(match[0]);
    for (const term of terms) {
      const head = term.includes('@') ? (term.match(/[\p{L}\p{M}\p{N}]+/u)?.[0] ?? term) : term;
      const at = isPair(head) ? word.indexOf(head) : word.startsWith(head) ? 0 : -1;
      // Normalising rarely changes lengths; where it does the place is a letter off, which a snippet can bear.
      if (at >= 0) return match.index + Math.min(at, match[0].length);
    }
  }
  return -1;
}

function isPair(word: string): boolean {
  return PAIR.test(word);
}

function localPart(address: string): string {
  return `${address.slice(0, address.indexOf('@'))}@`;
}

function emailsIn(text: string): readonly string[] {
  if (!text.includes('@')) return [];
  return (text.match(EMAIL) ?? []).map((found) =>
    normalise(found.replace(/[.!?]+$/u, '')).slice(0, LONGEST_WORD),
  );
}

function numbersIn(text: string, pattern = NUMBER): readonly string[] {
  return (text.match(pattern) ?? [])
    .map((found) => normalise(found).replace(/\P{Nd}/gu, ''))
    .filter((digits) => digits.length >= DIGITS);
}
