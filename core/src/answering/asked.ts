/** How a question wants to be answered. */

import { wordsOf } from '../retrieval/tokenise.ts';
import { type ValueKind, valueAsked } from './asked-values.ts';
import { type Place, placesIn } from './places.ts';
import { askedTerms, stemOf, type Term } from './question-terms.ts';

const ASKS_HOW =
  /\bhow (?:do|can|to|should|would)\b|\bsteps?\b|\bwie (?:kann|geht|gehe|mache|soll|funktioniert|schicke|stelle|bekomme)|\bSchritte?\b|\bcomment\b|\bcómo\b|\bcome (?:si|faccio|posso)\b|\bcomo (?:faço|posso)\b|怎么(?!样)|怎麼|如何|步骤|步驟|كيف|как (?:мне|можно|сделать|вернуть)/iu;

const ASKS_YES_OR_NO =
  /^(?:(?:hi|hello|hey|hallo|hola|bonjour|你好)[,!，！ ]+)?(?:can|could|may|do|does|did|is|are|will|would|am|have|has|kann|können|darf|ist|sind|gibt|habt|haben|muss|puedo|puede|se puede|hay|tienen|es posible|est-ce|puis-je|peut-on|avez|posso|si può|mogę|czy|можно|есть ли)(?!\p{L})|^هل |[吗嗎么麼](?:[？?]|$)|(?:ますか|ですか|mı|mi|mu|mü)\s*[?？]/iu;
const ASKS_SOMETHING =
  /^(?:what|which|who|where|why|when|how|can|could|may|do|does|is|are|will|was|wer|wie|wo|warum|welche\p{L}*|kann|qué|quién|dónde|cuál|que|qui|où|quel\p{L}*|quoi)(?!\p{L})|[吗嗎呢]|什么|哪|谁|怎|^(?:ما|هل|كم|أين|متى|من) /iu;
const ASKS_WHAT_TO_DO =
  /\bwhat (?:happens|now|can i do|should i do|do i do|to do)\b|\bwas (?:passiert|geschieht|nun|jetzt|tun|kann ich tun|mache ich|soll ich)|\bqué (?:pasa|hago|puedo hacer)|\bque (?:faire|se passe)|怎么办|怎麼辦|ماذا (?:أفعل|يحدث)|что делать/iu;

export type Asked = {
  readonly value: ValueKind | null;
  readonly steps: boolean;
  /** Yes or no is enough, with what it depends on. */
  readonly yesNo: boolean;
  /** What somebody is in, or what to do about it: they need to hear all there is to do. */
  readonly situation: boolean;
  readonly terms: readonly Term[];
  readonly places: readonly Place[];
  /** Values of the customer's own, such as a size in centimetres. */
  readonly numbers: readonly number[];
  /** Stems of what is named with a capital. */
  readonly names: ReadonlySet<string>;
};

/** Words with a capital inside a question, as terms. In German every noun has one: more than two name nothing. */
function namesIn(question: string): ReadonlySet<string> {
  const found = question.match(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.length > 2 ? [] : found.flatMap((name) => wordsOf(name).map(stemOf)));
}

/**
 * @param locale the text's language, and the question's when its words do not tell
 * @param spoken the question's. Default `locale`.
 */
export function toAsked(question: string, locale: string, spoken?: string): Asked {
  const places = placesIn(question);
  const value = valueAsked(question);
  const steps = ASKS_HOW.test(question);
  const asks = /[?？؟]/.test(question) || value !== null || steps || ASKS_SOMETHING.test(question);
  return {
    value,
    steps,
    yesNo: ASKS_YES_OR_NO.test(question.trim()),
    situation: !asks || ASKS_WHAT_TO_DO.test(question),
    terms: askedTerms(question, locale, spoken).filter(
      ({ stem: term }) => !places.some(({ names }) => names.includes(term)),
    ),
    places,
    names: namesIn(question),
    numbers: [...question.matchAll(/(?<![\d.,])\d{1,6}(?:[.,]\d{1,2})?(?![\d.,]*\d)/g)].map(
      ([found]) => Number(found.replace(',', '.')),
    ),
  };
}
