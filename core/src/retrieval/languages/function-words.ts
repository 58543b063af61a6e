/** Which words of a text carry grammar only, and which language they say it is in. */
import { normalise } from '../tokenise.ts';
import { RESOURCES } from './resources.ts';

export const FUNCTION_WORD = 0.1;
const BORDER_PAIR = 0.25;
const NONE: ReadonlySet<string> = new Set();
/** Their words are told in any text. */
const SCRIPTS_OF_THEIR_OWN = ['ru', 'zh', 'ar', 'hi', 'th', 'ko'];
const JAPANESE = 'ja';
const HIRAGANA = /^[\u3041-\u309f]$/;

export const functionWordsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(RESOURCES).map(([language, { functionWords }]) => [
    language,
    new Set(functionWords.split(/\s+/).map(normalise)),
  ]),
);
const scripted: ReadonlySet<string> = new Set(
  SCRIPTS_OF_THEIR_OWN.flatMap((language) => [...(functionWordsOf.get(language) ?? NONE)]),
);

/** How much of a topic a word carries, 0.1 to 1; `word` as `wordsOf` gives it. */
export type TopicWeight = (word: string) => number;
/** `sure`: words of its grammar were said. */
export type Spoken = { readonly language: string; readonly sure: boolean };

const topicWeights = new Map<string, TopicWeight>();
const spoken = new WeakMap<TopicWeight, Spoken>();
const UNKNOWN: Spoken = { language: '', sure: false };

/** The language a topic weight was made for. */
export function spokenIn(topic: TopicWeight): Spoken {
  return spoken.get(topic) ?? UNKNOWN;
}

/** The same language, other weights. */
export function inSameLanguage(topic: TopicWeight, as: TopicWeight): TopicWeight {
  spoken.set(topic, spokenIn(as));
  return topic;
}

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
  const own = hits(best);
  let most = Math.max(1, own);
  for (const language of functionWordsOf.keys()) {
    const count = hits(language);
    if (count <= most) continue;
    best = language;
    most = count;
  }
  return topicWeightFor({ language: best, sure: own > 0 || most > 1 });
}

/**
 * In a text of a locale. Scripts of their own are always told; words in Latin letters belong to one language only (`hat`
 * is a garment in English, a verb in German). A pair of Chinese characters of which one is of grammar mostly lies across
 * the border of two words, and so does a Japanese pair that begins in Hiragana.
 */
export function topicWeightIn(locale: string): TopicWeight {
  return topicWeightFor({ language: locale.split('-')[0]?.toLowerCase() ?? '', sure: true });
}

function topicWeightFor(of: Spoken): TopicWeight {
  const key = `${of.language} ${of.sure}`;
  const known = topicWeights.get(key);
  if (known !== undefined) return known;
  const own = functionWordsOf.get(of.language);
  const weight =
    of.language === JAPANESE ? inJapanese(own ?? NONE) : createTopicWeight(own ?? NONE);
  spoken.set(weight, of);
  // Of any text's locale there may be endlessly many.
  if (own !== undefined) topicWeights.set(key, weight);
  return weight;
}

function createTopicWeight(own: ReadonlySet<string>): TopicWeight {
  const han = functionWordsOf.get('zh') ?? NONE;
  return (word) => {
    if (own.has(word) || scripted.has(word)) return FUNCTION_WORD;
    const [first = '', second, third] = [...word];
    if (second === undefined || third !== undefined || first <= '\u2e7f') return 1;
    const grammar = [first, second].filter((character) => han.has(character)).length;
    return grammar === 2 ? FUNCTION_WORD : grammar === 1 ? BORDER_PAIR : 1;
  };
}

function inJapanese(own: ReadonlySet<string>): TopicWeight {
  return (word) => {
    if (own.has(word)) return FUNCTION_WORD;
    const [first = '', second] = [...word];
    if (!HIRAGANA.test(first)) return 1;
    return second === undefined ? FUNCTION_WORD : BORDER_PAIR;
  };
}
