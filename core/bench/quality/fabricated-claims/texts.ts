/**
 * What a shop's articles say, and how an answer says the same in other words, in ten languages (`texts/<language>.json`).
 *
 * In a statement `{slot}` is a drawn value, and what a change may do is written into the sentence: `[-not→]` a denial,
 * `[~from→up to]` a bound, `[?, unless …]` a condition that may be dropped. Left of the arrow is the truth.
 */
import { readFileSync } from 'node:fs';

export const LANGUAGES = ['en', 'de', 'es', 'fr', 'zh', 'it', 'pt', 'ru', 'ja', 'ar'] as const;
export type BenchLanguage = (typeof LANGUAGES)[number];
export const TOPICS = [
  'returns',
  'refund',
  'fee',
  'shipping',
  'free',
  'warranty',
  'change',
  'contact',
  'worn',
  'cutoff',
  'cancel',
  'voucher',
] as const;
export type Topic = (typeof TOPICS)[number];

type Texts = {
  /** As the article writes it, and one paraphrase in the same language. */
  readonly statements: Readonly<Record<Topic, readonly [source: string, answer: string]>>;
  /** Said by nobody's article: commitments about money, parcels and vouchers. */
  readonly promises: readonly string[];
  /** They change the tone and nothing else. */
  readonly openings: readonly string[];
  /** How a recorded state of an order is said. */
  readonly orderStates: Readonly<Record<string, string>>;
};

const read = (language: BenchLanguage): Texts =>
  JSON.parse(readFileSync(new URL(`texts/${language}.json`, import.meta.url), 'utf8')) as Texts;

export const TEXTS = Object.fromEntries(
  LANGUAGES.map((language) => [language, read(language)]),
) as Readonly<Record<BenchLanguage, Texts>>;
