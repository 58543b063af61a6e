/** The console's own words: one file per language and screen, loaded when that language is chosen. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { words as english } from './en/index.ts';

export type Words = typeof english;
export const LANGUAGES = ['en', 'zh', 'es', 'de', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Each in its own words, for the list to choose from. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  zh: '中文',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  ar: 'العربية',
};

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  en: () => import('./en/index.ts'),
  zh: () => import('./zh/index.ts'),
  es: () => import('./es/index.ts'),
  de: () => import('./de/index.ts'),
  fr: () => import('./fr/index.ts'),
  ar: () => import('./ar/index.ts'),
};
const KEPT = 'attendant-language';

/** What was chosen before on this machine, else the first language of the browser that we speak, else English. */
export function preferredLanguage(
  languages: readonly string[] = navigator.languages,
  kept: string | null = readKept(),
): Language {
  const wanted = kept === null ? languages : [kept, ...languages];
  for (const tag of wanted) {
    const known = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (known !== undefined) return known;
  }
  return 'en';
}
function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

type Speaking = {
  readonly words: Words;
  readonly language: Language;
  /** Null: as the browser says. */
  readonly choose: (language: Language | null) => void;
};
const SpeakingContext = createContext<Speaking | null>(null);

/** Loads the language, turns the page's direction, and gives the words to everything inside. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => preferredLanguage());
  const [loaded, setLoaded] = useState<{
    readonly language: Language;
    readonly words: Words;
  } | null>(null);
  useEffect(() => {
    let current = true;
    void LOADERS[language]().then(({ words }) => {
      if (!current) return;
      document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
      document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
      setLoaded({ language, words });
    });
    return () => {
      current = false;
    };
  }, [language]);
  const speaking = useMemo<Speaking | null>(
    () =>
      loaded === null
        ? null
        : {
            ...loaded,
            choose(chosen) {
              try {
                if (chosen === null) localStorage.removeItem(KEPT);
                else localStorage.setItem(KEPT, chosen);
              } catch {
                // A browser that keeps nothing still shows the language now.
              }
              setLanguage(chosen ?? preferredLanguage(navigator.languages, null));
            },
          },
    [loaded],
  );
  if (speaking === null) return null;
  return (
    <I18nProvider locale={regional(speaking.language)}>
      <SpeakingContext value={speaking}>{children}</SpeakingContext>
    </I18nProvider>
  );
}

/** `en` becomes the browser's `en-GB` where that is what the person reads: dates follow it. */
function regional(language: Language): string {
  return (
    navigator.languages.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language
  );
}

export function useSpeaking(): Speaking {
  const speaking = use(SpeakingContext);
  if (speaking === null) throw new Error('There are no words outside WordsProvider.');
  return speaking;
}
export function useWords(): Words {
  return useSpeaking().words;
}
