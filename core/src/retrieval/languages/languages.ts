/**
 * General knowledge of a few languages: which words carry grammar only, and which mean the same. Words of all languages
 * are looked up at once, since a short question does not say its language. Other languages work without.
 */
import { normalise, stem, wordsOf } from '../tokenise.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { LanguageResource } from './language-resource.ts';
import { russian } from './ru.ts';
import { chinese } from './zh.ts';

const RESOURCES: readonly LanguageResource[] = [
  english,
  chinese,
  german,
  spanish,
  french,
  russian,
];

const functionWords = new Set(
  RESOURCES.flatMap(({ functionWords: words }) => words.split(/\s+/).map(normalise)),
);

/** `word` as `wordsOf` gives it. A pair of Chinese characters is one when both are, or the pair itself is. */
export function isFunctionWord(word: string): boolean {
  if (functionWords.has(word)) return true;
  const [first = '', second, third] = [...word];
  if (second === undefined || third !== undefined) return false;
  return first > '\u2e7f' && functionWords.has(first) && functionWords.has(second);
}

/** Key of a phrase: its stems in order. */
const keyOf = (words: readonly string[]) => words.map(stem).join(' ');

const PHRASE_WORDS = 4;
const asked: readonly (readonly string[][])[] = RESOURCES.flatMap(({ synonyms }) =>
  synonyms.map((line) => line.split(',').map((phrase) => wholeWords(wordsOf(phrase.trim())))),
);
const meanings = asked.map((phrases) =>
  phrases
    .map((phrase) => phrase.filter((word) => !isFunctionWord(word)))
    .filter((phrase) => phrase.length > 0),
);
const byPhrase = new Map<string, number[]>();
for (const [meaning, phrases] of asked.entries())
  for (const phrase of phrases) {
    const key = keyOf(phrase);
    const known = byPhrase.get(key);
    if (known === undefined) byPhrase.set(key, [meaning]);
    else if (!known.includes(meaning)) known.push(meaning);
  }

/** The last character alone of a Chinese run is part of a longer word, not a word. */
function wholeWords(words: readonly string[]): string[] {
  return words.length > 1 && (words[0] ?? '') > '\u2e7f'
    ? words.filter((word) => [...word].length > 1)
    : [...words];
}

/** Other ways to say the words from `from` up to `to`; each is a phrase without its function words. */
export type Alternatives = {
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly (readonly string[])[];
};

export function alternativesOf(words: readonly string[]): readonly Alternatives[] {
  const found: Alternatives[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + PHRASE_WORDS); to++) {
      const known = byPhrase.get(keyOf(words.slice(from, to)));
      if (known !== undefined)
        found.push({ from, to, phrases: known.flatMap((meaning) => meanings[meaning] ?? []) });
    }
  return found;
}

/**
 * Words that mean the same as words or phrases of the question and are not in it, each once, with how strongly: the
 * words of a phrase share its weight.
 */
export function relatedWords(words: readonly string[]): ReadonlyMap<string, number> {
  const said = new Set(words.map(stem));
  const related = new Map<string, number>();
  for (const { phrases } of alternativesOf(words))
    for (const phrase of phrases)
      for (const word of phrase)
        if (!said.has(stem(word)))
          related.set(word, Math.max(related.get(word) ?? 0, 1 / phrase.length));
  return related;
}
