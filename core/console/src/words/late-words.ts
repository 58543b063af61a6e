/** Words that are loaded with the parts that need them, so that the first screen need not carry them. */
import { use } from 'react';
import type { late as english } from './en/late.ts';
import { type Language, useSpeaking } from './words.tsx';

export type LateWords = typeof english;

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly late: LateWords }>>> = {
  en: () => import('./en/late.ts'),
  zh: () => import('./zh/late.ts'),
  es: () => import('./es/late.ts'),
  de: () => import('./de/late.ts'),
  fr: () => import('./fr/late.ts'),
  ar: () => import('./ar/late.ts'),
};
const asked = new Map<Language, Promise<LateWords>>();

/** Suspends until they are there; whoever uses it stands inside a `Suspense`. A lost line is tried again. */
export function useLateWords(): LateWords {
  const { language } = useSpeaking();
  return use(asked.get(language) ?? ask(language));
}
function ask(language: Language): Promise<LateWords> {
  const loading = LOADERS[language]().then(({ late }) => late);
  asked.set(language, loading);
  loading.catch(() => asked.delete(language));
  return loading;
}
