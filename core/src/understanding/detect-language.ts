import type { Locale } from '../model.ts';
import { countHanForms } from './chinese-variants.ts';
import { cyrillicSamples, latinSamples } from './language-samples.ts';
import { arabicWords, cyrillicWords, latinWords } from './language-words.ts';
import { countScripts, languageOfScript, type Script, scriptOf } from './scripts.ts';
import { clip, fold } from './text.ts';
import { createWordModel, type LanguageSource, type WordModel, wordPattern } from './word-model.ts';

export type DetectedLanguage = {
  readonly language: Locale;
  /** 0..1. */ readonly confidence: number;
};
export type LanguageHints = {
  /** What the host or the browser says; a prior, not a verdict. */
  readonly locale?: Locale | null;
  /** Earlier messages of the same contact. */
  readonly history?: readonly string[];
};

/** Addresses, links, order numbers and mask tokens say nothing about the language. */
const noise =
  /\[[A-Z_]{1,20}_\d{1,6}\]|https?:\/\/[^\s]{1,2000}|www\.[^\s]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}|[#@]?[\w-]*\d[\w-]*/g;

/** Written the same by customers of every language, and greetings in Latin letters of languages that are written otherwise. */
const international = new Set(
  `hi ok okay info infos hotel taxi menu iphone ipad samsung android google paypal visa mastercard klarna dhl ups gls fedex
  usps amazon ebay nike adidas email mail web wifi bluetooth usb app apps online offline shop chat bot sms pdf bonus promo
  pro max mini plus xs xl xxl test demo login status ticket code pin stop wow salam salaam alaikum aleikum assalamu
  assalamualaikum namaste privet konnichiwa arigato nihao annyeong shalom`.split(/\s+/),
);

/** Nats a hint is worth: about one ordinary function word. */
const LOCALE_PRIOR = 2.5;
const HISTORY_PRIOR = 3;
/** The letters of an unknown word count this much: it may be a name. */
const UNKNOWN_WORD = 0.4;
/** The same of one with a capital letter. */
const UNKNOWN_NAME = 0.2;
/** A word with a capital within a sentence may belong to a title or a name in another language: a share of its weight. */
const TITLE_WORD = 0.4;
/** Nats that an opening question or exclamation mark says for Spanish, which alone writes them. */
const OPENING_MARK = 4;
/** Words beyond this many change nothing any more. */
const ENOUGH_WORDS = 60;

const baseOf = (locale: Locale): string => locale.toLowerCase().split(/[-_]/)[0] ?? '';

const softmax = (scores: readonly (readonly [string, number])[]): DetectedLanguage => {
  let best: readonly [string, number] = ['en', Number.NEGATIVE_INFINITY];
  for (const entry of scores) if (entry[1] > best[1]) best = entry;
  let sum = 0;
  for (const [, score] of scores) sum += Math.exp(score - best[1]);
  return { language: best[0], confidence: 1 / sum };
};

const weightOf = (model: WordModel, word: string, small: string): number => {
  if (model.knows(small)) return 1;
  return word === small ? UNKNOWN_WORD : UNKNOWN_NAME;
};

const rank = (
  model: WordModel,
  words: readonly string[],
  prior: ReadonlyMap<string, number>,
): DetectedLanguage => {
  const scores = Float64Array.from(model.languages, (language) => prior.get(language) ?? 0);
  for (const [place, word] of words.slice(0, ENOUGH_WORDS).entries()) {
    const small = word.toLowerCase();
    const given = model.logProbabilities(small);
    const inTitle = place > 0 && word !== small;
    const weight = weightOf(model, word, small) * (inTitle ? TITLE_WORD : 1);
    for (let at = 0; at < scores.length; at += 1)
      scores[at] = (scores[at] ?? 0) + weight * (given[at] ?? 0);
  }
  return softmax(model.languages.map((language, at) => [language, scores[at] ?? 0]));
};

/** Simplified or traditional; without a telling character the hint decides, else simplified. */
const chinese = (text: string, hints: LanguageHints): DetectedLanguage => {
  const forms = countHanForms(text);
  if (forms.traditional !== forms.simplified)
    return {
      language: forms.traditional > forms.simplified ? 'zh-Hant' : 'zh-Hans',
      confidence: 0.99,
    };
  const hint = (hints.locale ?? '').toLowerCase();
  const hant = /hant|-tw|-hk|-mo/.test(hint);
  const history = hints.history?.length ? countHanForms(clip(hints.history.join(' '))) : null;
  const before = history !== null && history.traditional > history.simplified;
  return { language: hant || before ? 'zh-Hant' : 'zh-Hans', confidence: 0.8 };
};

/** Words of shopping that Chinese has other words for, where a message has no kana to tell it by. */
const japaneseWords =
  /返品|返金|送料|注文|荷物|領収|割引|会員|予約|支払|再入荷|未着|追跡|配達|運送会社/;

const eastAsian = (
  text: string,
  kana: number,
  han: number,
  hints: LanguageHints,
): DetectedLanguage => {
  if (kana >= 2 || (kana === 1 && han <= 4)) return { language: 'ja', confidence: 0.995 };
  const forms = countHanForms(text);
  const japaneseHint =
    baseOf(hints.locale ?? '') === 'ja' ||
    (hints.history ?? []).some((line) => /[\u3040-\u30ff]{2}/.test(clip(line)));
  if (japaneseWords.test(text)) return { language: 'ja', confidence: 0.9 };
  if (
    forms.japanese > forms.simplified + forms.traditional ||
    (japaneseHint && forms.simplified === 0)
  )
    return { language: 'ja', confidence: 0.9 };
  return chinese(text, hints);
};

type Models = Readonly<Record<'latin' | 'cyrillic' | 'arabic', WordModel>>;
const toSources = (
  frequent: Readonly<Record<string, string>>,
  samples: Readonly<Record<string, string>>,
): readonly LanguageSource[] =>
  Object.entries(frequent).map(([language, words]) => ({
    language,
    sample: samples[language] ?? '',
    frequent: words,
  }));
let counted: Models | null = null;
/** Counted on first use (some hundred milliseconds), then read only. */
const models = (): Models => {
  counted ??= {
    latin: createWordModel(toSources(latinWords, latinSamples), fold),
    cyrillic: createWordModel(toSources(cyrillicWords, cyrillicSamples), (text) =>
      text.replaceAll('ё', 'е'),
    ),
    arabic: createWordModel(toSources(arabicWords, {}), (text) => text),
  };
  return counted;
};

const priorFrom = (hints: LanguageHints): Map<string, number> => {
  const prior = new Map<string, number>();
  const add = (language: string, nats: number): void => {
    prior.set(language, (prior.get(language) ?? 0) + nats);
  };
  add('en', 1);
  for (const rare of ['da', 'nb', 'fi', 'cs', 'ro', 'hu', 'id', 'vi', 'sv']) add(rare, -0.5);
  add('uk', -1);
  add('bg', -2);
  if (hints.locale) add(baseOf(hints.locale), LOCALE_PRIOR);
  const last = hints.history?.at(-1);
  if (last) {
    const before = detectLanguage(last);
    if (before.confidence > 0.6) add(before.language, HISTORY_PRIOR * before.confidence);
  }
  return prior;
};

/** Letters that some Cyrillic alphabets have not; names keep their spelling less often here than in Latin letters. */
const foreignLetters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[ыэё]/i, ['uk', 'bg']],
  [/[іїєґ]/i, ['ru', 'bg']],
  [/ъ/i, ['uk']],
];
/** Nats against a language without that letter. */
const FOREIGN_LETTER = 4;

const addLetters = (prior: Map<string, number>, text: string): void => {
  if (/[¿¡]/.test(text)) prior.set('es', (prior.get('es') ?? 0) + OPENING_MARK);
  for (const [letter, languages] of foreignLetters)
    if (letter.test(text))
      for (const language of languages)
        prior.set(language, (prior.get(language) ?? 0) - FOREIGN_LETTER);
};

/** Letters (UTF-16 units) that make as much as one word. Short words of other scripts count against Latin names. */
const LETTERS_A_WORD = 2;
const HAN_A_WORD = 1.6;
type Words = Readonly<Record<keyof Models, readonly string[]>>;
/** The script most of the text is written in, by words; null without any letter. */
const mainScript = (of: (script: Script) => number, words: Words): Script | null => {
  // Names of products and films stay in Latin letters inside any language: a capital weighs little beside another script.
  const { latin } = models();
  const latinWeight = words.latin.slice(0, 400).reduce((sum, word) => {
    const small = word.toLowerCase();
    return sum + (word === small ? weightOf(latin, word, small) : UNKNOWN_NAME);
  }, 0);
  const weights: readonly (readonly [Script, number])[] = [
    ['latin', latinWeight],
    ['cyrillic', of('cyrillic') / LETTERS_A_WORD],
    ['arabic', of('arabic') / LETTERS_A_WORD],
    ['han', (of('han') + of('kana')) / HAN_A_WORD],
    ...(Object.keys(languageOfScript) as Script[]).map(
      (script) => [script, of(script) / LETTERS_A_WORD] as const,
    ),
  ];
  let main: Script | null = null;
  let most = 0;
  for (const [script, weight] of weights) if (weight > most) [main, most] = [script, weight];
  return main;
};

const wordsByScript = (text: string): Words => {
  const words: Record<keyof Models, string[]> = { latin: [], cyrillic: [], arabic: [] };
  for (const word of text.replaceAll('’', "'").match(wordPattern) ?? []) {
    const script = scriptOf(word.charCodeAt(0));
    if (international.has(word.toLowerCase())) continue;
    if (script === 'latin' || script === 'cyrillic' || script === 'arabic')
      words[script].push(word);
  }
  return words;
};

/**
 * The language of a text as a BCP 47 tag (`zh-Hans` and `zh-Hant` told apart; Cantonese is one of them by how it is written).
 * Script first; words and letters of the Latin, Cyrillic and Arabic scripts by a small naive Bayes model. A text without
 * letters: the hint, else the language of the message before, else `en`, confidence 0.
 */
export const detectLanguage = (text: string, hints: LanguageHints = {}): DetectedLanguage => {
  const kept = clip(text, 1500)
    .toWellFormed()
    .normalize('NFKC')
    .replace(noise, ' ')
    .replaceAll('\u0130', 'I');
  const of = countScripts(kept);
  const words = wordsByScript(kept);
  const script = mainScript(of, words);
  if (script === null)
    return { language: hints.locale ?? languageBefore(hints) ?? 'en', confidence: 0 };
  if (script === 'han') return eastAsian(kept, of('kana'), of('han'), hints);
  const certain = languageOfScript[script];
  if (certain !== undefined) return { language: certain, confidence: 0.995 };
  const prior = priorFrom(hints);
  addLetters(prior, kept);
  const name = script as keyof Models;
  return rank(models()[name], words[name], prior);
};

const languageBefore = (hints: LanguageHints): Locale | null => {
  const last = hints.history?.at(-1);
  return last ? detectLanguage(last).language : null;
};
