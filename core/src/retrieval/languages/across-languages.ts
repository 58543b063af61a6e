/** From a question's words to words for the same in other languages: no page in the asker's language, one in another. */
import { stem, wordsOf } from '../tokenise.ts';
import { concepts } from './concepts.ts';
import { wholeWords } from './forms.ts';
import { FUNCTION_WORD, topicWeightIn } from './function-words.ts';

/** Words of a phrase at most. */
const PHRASE_WORDS = 3;

export type Across = {
  readonly places: readonly number[];
  /** In other languages than the question's, each without its words of grammar. */
  readonly phrases: readonly (readonly string[])[];
};
type Phrases = readonly (readonly string[])[];

/** @param tells Whether a word carries a topic in a language. */
function createAcrossLanguages(tells: (word: string, language: string) => boolean) {
  const read = concepts.map((concept) =>
    Object.entries(concept).map(([language, line]): readonly [string, Phrases] => [
      language,
      line
        .split(',')
        .map((phrase) => wholeWords(wordsOf(phrase)).filter((word) => tells(word, language)))
        .filter((phrase) => phrase.length > 0 && phrase.length <= PHRASE_WORDS),
    ]),
  );
  const byLanguage = new Map<string, Map<string, Set<number>>>();
  for (const [number, languages] of read.entries())
    for (const [language, phrases] of languages) {
      const known = byLanguage.get(language) ?? new Map<string, Set<number>>();
      byLanguage.set(language, known);
      for (const phrase of phrases) {
        const key = phrase.map(stem).join(' ');
        known.set(key, (known.get(key) ?? new Set()).add(number));
      }
    }
  const others = new Map<string, Phrases>();
  const inOthers = (concept: number, language: string): Phrases => {
    const key = `${concept} ${language}`;
    const made =
      others.get(key) ??
      (read[concept] ?? []).flatMap(([other, phrases]) => (other === language ? [] : phrases));
    others.set(key, made);
    return made;
  };

  /** Longest phrases first, each word in one; words of grammar between are passed over. */
  return (words: readonly string[], language: string): readonly Across[] => {
    const known = byLanguage.get(language);
    if (known === undefined) return [];
    const places = words.flatMap((word, place) => (tells(word, language) ? [place] : []));
    const found: Across[] = [];
    for (let i = 0; i < places.length; i++)
      for (let length = PHRASE_WORDS; length > 0; length--) {
        const taken = places.slice(i, i + length);
        if (taken.length < length) continue;
        const meant = known.get(taken.map((place) => stem(words[place] ?? '')).join(' '));
        if (meant === undefined) continue;
        found.push({
          places: taken,
          phrases: [...meant].flatMap((one) => inOthers(one, language)),
        });
        i += length - 1;
        break;
      }
    return found;
  };
}

let made: ReturnType<typeof createAcrossLanguages> | null = null;

/**
 * What words of a question are called in other languages. Read on first use, in some milliseconds.
 *
 * @param words as `wordsOf` gives them
 * @param locale of the question
 */
export function acrossLanguages(words: readonly string[], locale: string): readonly Across[] {
  made ??= createAcrossLanguages((word, language) => topicWeightIn(language)(word) > FUNCTION_WORD);
  return made(words, locale.split('-')[0]?.toLowerCase() ?? '');
}
