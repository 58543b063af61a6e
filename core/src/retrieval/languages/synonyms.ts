/** Other ways to say what a question says: words for the same thing, and the things that ways to ask are about. */
import { stem } from '../tokenise.ts';
import { elementsOf, GAP, isOpen, openElements, openOf, spellOut } from './forms.ts';
import {
  FUNCTION_WORD,
  functionWordsOf,
  inSameLanguage,
  spokenIn,
  type TopicWeight,
  topicWeightIn,
  topicWeightOf,
} from './function-words.ts';
import type { LanguageResource } from './language-resource.ts';
import {
  beginsExactly,
  createPhraseTree,
  type Found,
  longestPhrase,
  type PhraseTree,
} from './phrases.ts';
import { RESOURCES } from './resources.ts';
import { scriptOf } from './scripts.ts';

/** Words of a phrase that are looked at. */
const PHRASE_WORDS = 4;
/** Words of a phrase with its words of grammar, and of those passed over. */
const ROW_WORDS = 10;
/** What the words of a way to ask weigh together: less than one word that names something. */
const ASKING = 0.4;
/** What a word for what is only asked for counts beside one for what is named. */
const ASKED = 0.6;
/** Words of one meaning that count in full. */
const FEW = 4;
/** Languages that write words as one with others. */
const ELIDED: ReadonlySet<string> = new Set(['fr', 'it', 'ar']);
/** Whose words are mixed into other languages. */
const LINGUA_FRANCA = 'en';

type Phrase = readonly string[];
type Meanings = {
  /** By number: all phrases that say it in an article. */
  readonly phrases: readonly (readonly Phrase[])[];
  /** Of telling words only, whatever words of grammar are between. */
  readonly telling: PhraseTree;
  /** Of one telling word that says it only beside its words of grammar: `out of order`, `call off`. */
  readonly whole: PhraseTree;
  readonly asks: PhraseTree;
};
type Said = readonly [phrase: Phrase, says: number];

const meaningsOf: ReadonlyMap<string, Meanings> = new Map(
  Object.entries(RESOURCES).map(([language, resource]) => [
    language,
    readMeanings(language, resource),
  ]),
);

function readMeanings(language: string, { synonyms, asks = [] }: LanguageResource): Meanings {
  const topic = topicWeightIn(language);
  const phrases: Phrase[][] = [];
  const telling: Said[] = [];
  const whole: Said[] = [];
  for (const [says, line] of synonyms.entries()) {
    const inArticles: Phrase[] = [];
    const [said = '', answered = ''] = line.split(';');
    for (const phrase of phrasesOf(said)) {
      const words = phrase.filter((element) => isOpen(element) || topic(element) > FUNCTION_WORD);
      if (words.length < 2 && words.length < phrase.length) {
        whole.push([phrase.flatMap((word, i) => (i === 0 ? [word] : [GAP, word])), says]);
        continue;
      }
      telling.push([words, says]);
      inArticles.push(words);
    }
    phrases.push([...inArticles, ...phrasesOf(answered)]);
  }
  const elided = ELIDED.has(language);
  const names = synonyms.map((line) => line.split(/[,;]/)[0]?.trim() ?? '');
  return {
    phrases,
    telling: createPhraseTree(telling, elided),
    whole: createPhraseTree(whole, elided),
    asks: createPhraseTree(
      asks.flatMap((line) => readAsks(line, names, language)),
      elided,
    ),
  };
}

function readAsks(line: string, names: readonly string[], language: string): readonly Said[] {
  const [ways = '', named = ''] = line.split(':');
  return named.split(',').flatMap((name) => {
    const says = names.indexOf(name.trim());
    if (says < 0) throw new Error(`No meaning is called${name} (${language}).`);
    return phrasesOf(ways).map((phrase): Said => [phrase, says]);
  });
}

function phrasesOf(line: string): readonly Phrase[] {
  return line
    .split(',')
    .flatMap(spellOut)
    .map(elementsOf)
    .filter((phrase) => phrase.length > 0);
}

const everyElement = new Set([...meaningsOf.values()].flatMap(({ phrases }) => phrases.flat(2)));
const open = openElements(everyElement);

/** Which open elements (`devol*`) of all languages a stem is a form of. */
export function openElementsOf(stemmed: string): readonly string[] {
  return openOf(stemmed, open, true);
}

const ordinary = new Set([
  ...[...everyElement].filter((element) => !isOpen(element)).map(stem),
  ...[...functionWordsOf.values()].flatMap((words) => [...words].map(stem)),
]);

/** A stem these languages have, whether the articles do or not: surely not mistyped. */
export function isOrdinary(stemmed: string): boolean {
  return ordinary.has(stemmed);
}

/** Other ways to say the words at some places of a question. */
export type Alternatives = {
  readonly places: readonly number[];
  /** Each without its function words; an element may be open. */
  readonly phrases: readonly Phrase[];
  /** The words ask for something without naming it. */
  readonly asked: boolean;
};

/** Longest phrases first, each word in one phrase only; words of grammar between are passed over: `send it back`. */
export function alternativesOf(
  words: readonly string[],
  topic: TopicWeight,
): readonly Alternatives[] {
  const asked = askedIn(words, topic);
  const taken = new Set(asked.flatMap(({ places }) => places));
  const left = words.flatMap((_, place) => (taken.has(place) ? [] : [place]));
  const telling: Alternatives[] = [];
  const places = left.filter((place) => topic(words[place] ?? '') > FUNCTION_WORD);
  for (let i = 0; i < places.length; ) {
    const one = firstOf(words, topic, places.slice(i, i + PHRASE_WORDS));
    if (one !== null) telling.push(one);
    i += one?.places.length ?? 1;
  }
  // Of one telling word and its words of grammar: more than that word alone, less than a phrase of two.
  const several = telling.filter((one) => one.places.length > 1);
  for (const { places: held } of several) for (const place of held) taken.add(place);
  const whole = inARow(
    left.filter((place) => !taken.has(place)),
    words,
    { language: spokenIn(topic).language, as: 'whole' },
  );
  for (const { places: held } of whole) for (const place of held) taken.add(place);
  const single = telling.filter(
    (one) => one.places.length === 1 && !taken.has(one.places[0] ?? -1),
  );
  return [...asked, ...several, ...whole, ...single];
}

/** Of the question's own language; else of the word's script, of English, and of any when nothing tells the language. */
function firstOf(
  words: readonly string[],
  topic: TopicWeight,
  places: readonly number[],
): Alternatives | null {
  const { language, sure } = spokenIn(topic);
  const own = find(language, words, { places, exact: false });
  if (own !== null) return own;
  const script = scriptOf(words[places[0] ?? 0] ?? '');
  if (script !== null && script !== language && !(script === 'zh' && language === 'ja'))
    return find(script, words, { places, exact: false });
  let best: Alternatives | null = null;
  for (const other of languagesWith(words[places[0] ?? 0] ?? '')) {
    if (sure && other !== LINGUA_FRANCA) continue;
    const found = find(other, words, { places, exact: true });
    if (found !== null && found.places.length > (best?.places.length ?? 0)) best = found;
  }
  return best;
}

/** Words whose languages are remembered; emptied when full, hostile text cannot grow it. */
const REMEMBERED = 4_000;
const beginnings = new Map<string, readonly string[]>();

/** Languages with a phrase that begins with a word as it is: none for most words of a question whose language nothing tells. */
function languagesWith(word: string): readonly string[] {
  const known = beginnings.get(word);
  if (known !== undefined) return known;
  const found = [...meaningsOf].flatMap(([language, { telling }]) =>
    beginsExactly(telling, word) ? [language] : [],
  );
  if (beginnings.size >= REMEMBERED) beginnings.clear();
  beginnings.set(word, found);
  return found;
}

function find(
  language: string,
  words: readonly string[],
  of: { readonly places: readonly number[]; readonly exact: boolean },
): Alternatives | null {
  const meanings = meaningsOf.get(language);
  const found = meanings && longestPhrase(meanings.telling, words, of);
  return meanings && found ? toAlternatives(meanings, found, false) : null;
}

function toAlternatives({ phrases }: Meanings, { places, says }: Found, asked: boolean) {
  return { places, phrases: says.flatMap((meaning) => phrases[meaning] ?? []), asked };
}

/** Ways to ask, each word in one only. */
function askedIn(words: readonly string[], topic: TopicWeight): readonly Alternatives[] {
  return inARow([...words.keys()], words, { language: spokenIn(topic).language, as: 'asks' });
}

/** Phrases with their words of grammar, among some places. */
function inARow(
  among: readonly number[],
  words: readonly string[],
  { language, as }: { readonly language: string; readonly as: 'asks' | 'whole' },
): readonly Alternatives[] {
  const meanings = meaningsOf.get(language);
  if (meanings === undefined) return [];
  const found: Alternatives[] = [];
  for (let i = 0; i < among.length; i++) {
    const places = among.slice(i, i + ROW_WORDS);
    const one = longestPhrase(meanings[as], words, { places, exact: false });
    if (one === null) continue;
    found.push(toAlternatives(meanings, one, as === 'asks'));
    i = among.indexOf(one.places.at(-1) ?? 0);
  }
  return found;
}

/**
 * `topicWeightOf` a question: words that only ask for something weigh together less than a word that names it, whether
 * they are of grammar ("how much") or not ("was kostet"). What names something is what the answer has to know.
 */
export function questionWeightOf(words: readonly string[], locale: string): TopicWeight {
  const topic = topicWeightOf(words, locale);
  const weights = new Map<string, number>();
  for (const { places } of askedIn(words, topic))
    for (const place of places)
      weights.set(words[place] ?? '', Math.max(FUNCTION_WORD, ASKING / places.length));
  if (weights.size === 0) return topic;
  return inSameLanguage((word) => weights.get(word) ?? topic(word), topic);
}

/** What a vocabulary has: the forms of an open element, as stems, and whether it has a word. */
export type Known = {
  readonly formsOf: (element: string) => readonly string[];
  readonly knows: (word: string) => boolean;
};
const ALL: Known = { formsOf: () => [], knows: () => true };

/**
 * Words that mean the same as words or phrases of the question and are not in it, each once, with how strongly: the
 * words of a phrase share its weight. Where a vocabulary has many words of a meaning each of them says less: in a large
 * base of many subjects they are in articles about anything.
 *
 * @param alternatives `alternativesOf` the words
 */
export function relatedWords(
  words: readonly string[],
  alternatives: readonly Alternatives[],
  { formsOf, knows }: Known = ALL,
): ReadonlyMap<string, number> {
  const said = new Set(words.map(stem));
  const related = new Map<string, number>();
  for (const { phrases, asked } of alternatives) {
    const found = phrases.flatMap((phrase) => {
      const share = (asked ? ASKED : 1) / phrase.length;
      return phrase
        .flatMap((element) => (isOpen(element) ? formsOf(element) : [element]))
        .filter((word) => knows(word) && !said.has(stem(word)))
        .map((word) => ({ word, share }));
    });
    const many = new Set(found.map(({ word }) => stem(word))).size;
    const less = Math.min(1, Math.sqrt(FEW / many));
    for (const { word, share } of found)
      related.set(word, Math.max(related.get(word) ?? 0, share * less));
  }
  return related;
}

/** By set of stems, which open elements it says: the same sentences of a page are asked about again and again. */
const openSaid = new WeakMap<ReadonlySet<string>, Map<string, boolean>>();

/** Whether a phrase is said by words given as stems; the set must not change afterwards. */
export function saysPhrase(stems: ReadonlySet<string>, phrase: Phrase): boolean {
  return phrase.every((element) =>
    isOpen(element) ? saysOpen(stems, element) : stems.has(element),
  );
}

function saysOpen(stems: ReadonlySet<string>, element: string): boolean {
  const known = openSaid.get(stems) ?? new Map<string, boolean>();
  openSaid.set(stems, known);
  let said = known.get(element);
  if (said === undefined) {
    said = false;
    for (const one of stems) said ||= isFormOf(one, element);
    known.set(element, said);
  }
  return said;
}

function isFormOf(stemmed: string, element: string): boolean {
  return element.endsWith('*')
    ? stemmed.startsWith(element.slice(0, -1))
    : stemmed.endsWith(element.slice(1));
}
