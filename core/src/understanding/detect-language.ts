import type { Locale } from '../model.ts';
import { countHanForms } from './chinese-variants.ts';
import { cyrillicSamples, latinSamples } from './language-samples.ts';
import { clip, fold } from './text.ts';
import { createWordModel, type WordModel } from './word-model.ts';

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

type Script =
  | 'latin'
  | 'cyrillic'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'arabic'
  | 'hebrew'
  | 'devanagari'
  | 'thai'
  | 'greek';
const ranges: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0xe00, 0xe7f, 'thai'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'hangul'],
  [0xf900, 0xfaff, 'han'],
];
const scripts = [...new Set(ranges.map(([, , script]) => script))];
/** Per UTF-16 unit: 1 + place in `scripts`; 0 for none. */
const scriptNumbers = new Uint8Array(0x10000);
for (const [from, to, script] of ranges)
  scriptNumbers.fill(1 + scripts.indexOf(script), from, to + 1);
const scriptOf = (code: number): Script | null => scripts[(scriptNumbers[code] ?? 0) - 1] ?? null;

/** Addresses, links, order numbers and mask tokens say nothing about the language. */
const noise =
  /\[[A-Z_]{1,20}_\d{1,6}\]|https?:\/\/[^\s]{1,2000}|www\.[^\s]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}|[#@]?[\w-]*\d[\w-]*/g;
const wordPattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Nats a hint is worth: about one ordinary function word. */
const LOCALE_PRIOR = 2.5;
const HISTORY_PRIOR = 3;
/** A word of no sample may be a name: its letters count this much. */
const UNKNOWN_WORD = 0.4;
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

const rank = (
  model: WordModel,
  words: readonly string[],
  prior: ReadonlyMap<string, number>,
): DetectedLanguage => {
  const scores = Float64Array.from(model.languages, (language) => prior.get(language) ?? 0);
  for (const word of words.slice(0, ENOUGH_WORDS)) {
    const given = model.logProbabilities(word);
    const weight = model.knows(word) ? 1 : UNKNOWN_WORD;
    for (let at = 0; at < scores.length; at += 1)
      scores[at] = (scores[at] ?? 0) + weight * (given[at] ?? 0);
  }
  return softmax(model.languages.map((language, at) => [language, scores[at] ?? 0]));
};

/** Letters of each script. */
const countScripts = (text: string): ((script: Script) => number) => {
  const counts = new Uint32Array(scripts.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const number = scriptNumbers[text.charCodeAt(at)] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return (script) => counts[1 + scripts.indexOf(script)] ?? 0;
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
  if (
    forms.japanese > forms.simplified + forms.traditional ||
    (japaneseHint && forms.simplified === 0)
  )
    return { language: 'ja', confidence: 0.9 };
  return chinese(text, hints);
};

const arabicScript = (text: string): DetectedLanguage => {
  const urdu = text.match(/[ٹڈڑںےھ]/g)?.length ?? 0;
  const persian = text.match(/[پچژگکی]/g)?.length ?? 0;
  if (urdu >= 2) return { language: 'ur', confidence: 0.95 };
  if (persian >= 2 && persian * 12 >= text.length) return { language: 'fa', confidence: 0.95 };
  return { language: 'ar', confidence: 0.99 };
};

const sure: Readonly<Partial<Record<Script, Locale>>> = {
  hangul: 'ko',
  hebrew: 'he',
  devanagari: 'hi',
  thai: 'th',
  greek: 'el',
};

type Models = { readonly latin: WordModel; readonly cyrillic: WordModel };
let counted: Models | null = null;
/** Counted on first use (some tens of milliseconds), then read only. */
const models = (): Models => {
  counted ??= {
    latin: createWordModel(latinSamples, fold),
    cyrillic: createWordModel(cyrillicSamples, (text) => text.replaceAll('ё', 'е')),
  };
  return counted;
};

const priorFrom = (hints: LanguageHints): Map<string, number> => {
  const prior = new Map<string, number>();
  const add = (language: string, nats: number): void => {
    prior.set(language, (prior.get(language) ?? 0) + nats);
  };
  add('en', 1);
  for (const rare of ['da', 'nb', 'fi', 'cs', 'ro', 'hu', 'bg', 'id', 'vi', 'sv']) add(rare, -1);
  add('nl', -0.5);
  add('uk', -1.5);
  add('bg', -3);
  if (hints.locale) add(baseOf(hints.locale), LOCALE_PRIOR);
  const last = hints.history?.at(-1);
  if (last) {
    const before = detectLanguage(last);
    if (before.confidence > 0.6) add(before.language, HISTORY_PRIOR * before.confidence);
  }
  return prior;
};

/**
 * The language of a text as a BCP 47 tag (`zh-Hans` and `zh-Hant` told apart). Script first; words and letters of the
 * Latin and Cyrillic scripts by a small naive Bayes model. A text without letters: the hint, else `en`, confidence 0.
 */
export const detectLanguage = (text: string, hints: LanguageHints = {}): DetectedLanguage => {
  const kept = clip(text, 1500).toWellFormed().normalize('NFC').replace(noise, ' ');
  const of = countScripts(kept);
  const words = (kept.toLowerCase().replaceAll('i\u0307', 'i').match(wordPattern) ?? []).map(
    (word) => word.replaceAll('’', "'"),
  );
  const { latin, cyrillic } = models();
  const latinWords = words.filter((word) => scriptOf(word.charCodeAt(0)) === 'latin');
  const cyrillicWords = words.filter((word) => scriptOf(word.charCodeAt(0)) === 'cyrillic');
  // Names of products stay in Latin letters inside any language: an unknown word weighs little beside another script.
  const weigh = (model: WordModel, list: readonly string[]): number =>
    list.slice(0, 400).reduce((sum, word) => sum + (model.knows(word) ? 1 : 0.4), 0);
  const weights: readonly (readonly [Script, number])[] = [
    ['latin', weigh(latin, latinWords)],
    ['cyrillic', cyrillicWords.length],
    ['han', (of('han') + of('kana')) / 1.6],
    ['hangul', of('hangul') / 2.2],
    ...(['arabic', 'hebrew', 'devanagari', 'greek'] as const).map(
      (script) => [script, of(script) / 4] as const,
    ),
    ['thai', of('thai') / 4],
  ];
  let script: Script = 'latin';
  let most = 0;
  for (const [name, weight] of weights) if (weight > most) [script, most] = [name, weight];
  if (most === 0) return { language: hints.locale ?? languageBefore(hints) ?? 'en', confidence: 0 };
  if (script === 'han') return eastAsian(kept, of('kana'), of('han'), hints);
  if (script === 'arabic') return arabicScript(kept);
  const certain = sure[script];
  if (certain !== undefined) return { language: certain, confidence: 0.995 };
  return script === 'cyrillic'
    ? rank(cyrillic, cyrillicWords, priorFrom(hints))
    : rank(latin, latinWords, priorFrom(hints));
};

const languageBefore = (hints: LanguageHints): Locale | null => {
  const last = hints.history?.at(-1);
  return last ? detectLanguage(last).language : null;
};
