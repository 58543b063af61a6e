/** Strings of the conversation, one file per language. */
import type { TalkWords } from '../languages/en.talk.ts';

const TALK: Readonly<Record<string, () => Promise<{ readonly words: TalkWords }>>> = {
  en: () => import('../languages/en.talk.ts'),
  de: () => import('../languages/de.talk.ts'),
  fr: () => import('../languages/fr.talk.ts'),
  es: () => import('../languages/es.talk.ts'),
  it: () => import('../languages/it.talk.ts'),
  pt: () => import('../languages/pt.talk.ts'),
  nl: () => import('../languages/nl.talk.ts'),
  pl: () => import('../languages/pl.talk.ts'),
  'zh-Hans': () => import('../languages/zh-Hans.talk.ts'),
  'zh-Hant': () => import('../languages/zh-Hant.talk.ts'),
  ja: () => import('../languages/ja.talk.ts'),
  ar: () => import('../languages/ar.talk.ts'),
  tr: () => import('../languages/tr.talk.ts'),
};
export async function loadTalkWords(language: string): Promise<TalkWords> {
  return (
    (await (TALK[language] ?? TALK.en)?.())?.words ??
    (await import('../languages/en.talk.ts')).words
  );
}
