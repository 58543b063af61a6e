/** The words of journeys in the language of the phrases. */
import type { PhraseLanguage } from '../../answering/phrases/phrases-for.ts';
import type { FlowWords } from './flow-words.ts';
import { ar } from './texts/ar.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { hi } from './texts/hi.ts';
import { it } from './texts/it.ts';
import { ja } from './texts/ja.ts';
import { ko } from './texts/ko.ts';
import { nl } from './texts/nl.ts';
import { pl } from './texts/pl.ts';
import { pt } from './texts/pt.ts';
import { ru } from './texts/ru.ts';
import { th } from './texts/th.ts';
import { tr } from './texts/tr.ts';
import { zhHans } from './texts/zh-hans.ts';
import { zhHant } from './texts/zh-hant.ts';

export const FLOW_WORDS: Readonly<Record<PhraseLanguage, FlowWords>> = {
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ja,
  ar,
  tr,
  hi,
  ko,
  ru,
  th,
};
