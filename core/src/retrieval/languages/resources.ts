/** The languages there is general knowledge of. */
import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { hindi } from './hi.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import type { LanguageResource } from './language-resource.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { russian } from './ru.ts';
import { thai } from './th.ts';
import { turkish } from './tr.ts';
import { chinese } from './zh.ts';

export const RESOURCES: Readonly<Record<string, LanguageResource>> = {
  en: english,
  zh: chinese,
  de: german,
  es: spanish,
  fr: french,
  ru: russian,
  it: italian,
  pt: portuguese,
  nl: dutch,
  pl: polish,
  tr: turkish,
  ar: arabic,
  ja: japanese,
  ko: korean,
  hi: hindi,
  th: thai,
};
