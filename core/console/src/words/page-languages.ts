import type { Locale } from '../../../src/model.ts';

/** Languages of a business's pages that are offered first; any other language tag may be typed. */
export const PAGE_LANGUAGES: readonly Locale[] = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'es',
  'de',
  'fr',
  'ar',
  'it',
  'ja',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'tr',
  'ru',
  'uk',
  'ko',
  'hi',
  'th',
  'vi',
  'sv',
  'da',
  'cs',
];
