/**
 * General knowledge of a few languages: which words carry grammar only, and which mean the same. Other
 * languages work without.
 */
import { normalise, stem, wordsOf } from '../tokenise.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { LanguageResource } from './language-resource.ts';
import { russian } from './ru.ts';
import { chinese } from './zh.ts';

const RESOURCES: Readonly<Record<string, LanguageResource>> = {
  en: english,
  zh: chinese,
  de: german,
  es: spanish,
  fr: french,
  ru: russian,
};

const FUNCTION_WORD = 0.1;
const BORDER_PAIR = 0.25;
/**
 * `topicWeightIn` the language the words are most likely in: that of the locale, unless another has more of its words of
 * grammar among them, and two at least. A question often comes in another language than its page.
 */
export function topicWeightOf(words: readonly string[], locale: string): TopicWeight {
  const said = new Set(words);
  const hits = (language: string) => {
    let count = 0;
    for (const word of said) if (functionWordsOf.get(language)?.has(word)) count++;
    return count;
  };
  let best = locale.split('-')[0]?.toLowerCase() ?? '';
  let most = Math.max(1, hits(best));
  for (const language of functionWordsOf.keys()) {
    const count = hits(language);
    if (count <= most) continue;
    best = language;
    most = count;
  }
  return topicWeightIn(best);
}

const NONE: ReadonlySet<string> = new Set();
const functionWordsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(RESOURCES).map(([language, { functionWords }]) => [
    language,
    new Set(functionWords.split(/\s+/).map(normalise)),
  ]),
);

/** How much of a topic a word carries, 0.1 to 1; `word` as `wordsOf` gives it. */
export type TopicWeight = (word: string) => number;

const topicWeights = new Map<string, TopicWeight>();

/**
 * In a text of a locale. Chinese and Russian have scripts of their own and are always told; words in Latin letters
 * belong to one language only (`hat` is a garment in English, a verb in German). A pair of Chinese characters of which
 * one is of grammar mostly lies across the border of two words.
 */
export function topicWeightIn(locale: string): TopicWeight {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const known = topicWeights.get(language);
  if (known !== undefined) return known;
  const own = functionWordsOf.get(language) ?? NONE;
  const weight = createTopicWeight(own);
  if (own !== NONE) topicWeights.set(language, weight);
  return weight;
}

function createTopicWeight(own: ReadonlySet<string>): TopicWeight {
  const cyrillic = functionWordsOf.get('ru') ?? NONE;
  const han = functionWordsOf.get('zh') ?? NONE;
  return (word) => {
    if (own.has(word) || cyrillic.has(word) || han.has(word)) return FUNCTION_WORD;
    const [first = '', second, third] = [...word];
    if (second === undefined || third !== undefined || first <= '\u2e7f') return 1;
    const grammar = [first, second].filter((character) => han.has(character)).length;
    return grammar === 2 ? FUNCTION_WORD : grammar === 1 ? BORDER_PAIR : 1;
  };
}

const PHRASE_WORDS = 4;
const meanings: readonly (readonly string[][])[] = Object.entries(RESOURCES).flatMap(
  ([language, { synonyms }]) => {
    const topic = topicWeightIn(language);
    return synonyms.map((line) =>
      line
        .split(',')
        .map((phrase) =>
          wholeWords(wordsOf(phrase.trim())).filter((word) => topic(word) > FUNCTION_WORD),
        )
        .filter((phrase) => phrase.length > 0),
    );
  },
);
const byPhrase = new Map<string, number[]>();
/** Stems that a phrase begins with: most words of a question begin none. */
const firsts = new Set<string>();
for (const [meaning, phrases] of meanings.entries())
  for (const phrase of phrases) {
    // Key of a phrase: its stems in order.
    const stems = phrase.map(stem);
    firsts.add(stems[0] ?? '');
    const key = stems.join(' ');
    const known = byPhrase.get(key);
    if (known === undefined) byPhrase.set(key, [meaning]);
    else if (!known.includes(meaning)) known.push(meaning);
  }

const ordinary = new Set([
  ...meanings.flat(2).map(stem),
  ...[...functionWordsOf.values()].flatMap((words) => [...words].map(stem)),
]);

/** A stem these languages have, whether the articles do or not: surely not mistyped. */
export function isOrdinary(stemmed: string): boolean {
  return ordinary.has(stemmed);
}

/** The last character alone of a Chinese run is part of a longer word, not a word. */
function wholeWords(words: readonly string[]): string[] {
  return words.length > 1 && (words[0] ?? '') > '\u2e7f'
    ? words.filter((word) => [...word].length > 1)
    : [...words];
}

/** Other ways to say the words at some places of a question; each is a phrase without its function words. */
export type Alternatives = {
  readonly places: readonly number[];
  readonly phrases: readonly (readonly string[])[];
};

/** Longest phrases first, each word in one phrase only; words of grammar between are passed over: `send it back`. */
export function alternativesOf(
  words: readonly string[],
  topic: TopicWeight,
): readonly Alternatives[] {
  const places = words.flatMap((word, place) => (topic(word) > FUNCTION_WORD ? [place] : []));
  const found: Alternatives[] = [];
  for (let i = 0; i < places.length; ) {
    const taken = longestAt(words, places.slice(i, i + PHRASE_WORDS));
    if (taken !== null) found.push(taken);
    i += taken?.places.length ?? 1;
  }
  return found;
}

function longestAt(words: readonly string[], places: readonly number[]): Alternatives | null {
  const first = stem(words[places[0] ?? 0] ?? '');
  if (!firsts.has(first)) return null;
  const stems = [first, ...places.slice(1).map((place) => stem(words[place] ?? ''))];
  for (let length = places.length; length > 0; length--) {
    const known = byPhrase.get(stems.slice(0, length).join(' '));
    if (known !== undefined)
      return {
        places: places.slice(0, length),
        phrases: known.flatMap((meaning) => meanings[meaning] ?? []),
      };
  }
  return null;
}

/**
 * Words that mean the same as words or phrases of the question and are not in it, each once, with how strongly: the
 * words of a phrase share its weight.
 */
export function relatedWords(
  words: readonly string[],
  topic: TopicWeight,
): ReadonlyMap<string, number> {
  const said = new Set(words.map(stem));
  const related = new Map<string, number>();
  for (const { phrases } of alternativesOf(words, topic))
    for (const phrase of phrases)
      for (const word of phrase)
        if (!said.has(stem(word)))
          related.set(word, Math.max(related.get(word) ?? 0, 1 / phrase.length));
  return related;
}
