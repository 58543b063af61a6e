/** One file of strings per language and stage, fetched when it is needed. */
import type { HomeWords } from '../languages/en.home.ts';
import type { TalkWords } from '../languages/en.talk.ts';

type Loader<Words> = () => Promise<{ readonly words: Words }>;
const HOME: Readonly<Record<string, Loader<HomeWords>>> = {
  en: () => import('../languages/en.home.ts'),
  de: () => import('../languages/de.home.ts'),
  fr: () => import('../languages/fr.home.ts'),
  es: () => import('../languages/es.home.ts'),
  it: () => import('../languages/it.home.ts'),
  pt: () => import('../languages/pt.home.ts'),
  nl: () => import('../languages/nl.home.ts'),
  pl: () => import('../languages/pl.home.ts'),
  'zh-Hans': () => import('../languages/zh-Hans.home.ts'),
  'zh-Hant': () => import('../languages/zh-Hant.home.ts'),
  ja: () => import('../languages/ja.home.ts'),
  ar: () => import('../languages/ar.home.ts'),
  tr: () => import('../languages/tr.home.ts'),
};
/** Strings of the home, for a language that `chatLanguage` names. */
export async function loadHomeWords(language: string): Promise<HomeWords> {
  return (
    (await (HOME[language] ?? HOME.en)?.())?.words ??
    (await import('../languages/en.home.ts')).words
  );
}
export type { HomeWords, TalkWords };
