/** A refusal in one sentence a customer can be told, in their language, with the figures of the rule. */
import {
  nearestLanguage,
  type PhraseLanguage,
  phrasesFor,
} from '../answering/phrases/phrases-for.ts';
import { formatMoney } from '../host/money.ts';
import type { Locale } from '../model.ts';
import type { ActionVerdict, RefusalCode } from './policy.ts';
import { arRefusals } from './refusals/ar.ts';
import { deRefusals } from './refusals/de.ts';
import { enRefusals } from './refusals/en.ts';
import { esRefusals } from './refusals/es.ts';
import { frRefusals } from './refusals/fr.ts';
import { hiRefusals } from './refusals/hi.ts';
import { itRefusals } from './refusals/it.ts';
import { jaRefusals } from './refusals/ja.ts';
import { koRefusals } from './refusals/ko.ts';
import { nlRefusals } from './refusals/nl.ts';
import { plRefusals } from './refusals/pl.ts';
import { ptRefusals } from './refusals/pt.ts';
import type { RefusalWords } from './refusals/refusal-words.ts';
import { ruRefusals } from './refusals/ru.ts';
import { thRefusals } from './refusals/th.ts';
import { trRefusals } from './refusals/tr.ts';
import { zhHansRefusals } from './refusals/zh-hans.ts';
import { zhHantRefusals } from './refusals/zh-hant.ts';

const WORDS: Readonly<Record<PhraseLanguage, RefusalWords>> = {
  ar: arRefusals,
  de: deRefusals,
  en: enRefusals,
  es: esRefusals,
  fr: frRefusals,
  hi: hiRefusals,
  it: itRefusals,
  ja: jaRefusals,
  ko: koRefusals,
  nl: nlRefusals,
  pl: plRefusals,
  pt: ptRefusals,
  ru: ruRefusals,
  th: thRefusals,
  tr: trRefusals,
  'zh-Hans': zhHansRefusals,
  'zh-Hant': zhHantRefusals,
};

type Refused = Extract<ActionVerdict, { readonly kind: 'refused' }>;
type Figures = {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly money: (name: string) => string;
  /** Of a local day. */
  readonly date: (name: string) => string;
};

/** @returns one sentence; it says neither more than the contact may know nor that they did anything wrong. */
export function explainRefusal(refused: Refused, locale: Locale): string {
  const language = nearestLanguage(locale);
  return SENTENCES[refused.code](WORDS[language], figuresOf(refused, language));
}

/** "A colleague can look at it." — for refusals with which a person can help. */
export function offerColleague(locale: Locale): string {
  return WORDS[nearestLanguage(locale)].person;
}

const SENTENCES: Readonly<Record<RefusalCode, (words: RefusalWords, figures: Figures) => string>> =
  {
    NO_RULE: (words) => words.noRule,
    IDENTITY_TOO_LOW: (words) => words.identity,
    NOT_THEIR_ORDER: (words) => words.notTheirOrder,
    ORDER_STATE: (words) => words.state,
    WINDOW_OVER: (words, { text, number, date }) => {
      if (text('gift') !== '') return words.windowGift(date('lastDay'));
      const [days, since] = [number('days'), number('since')];
      if (text('from') === 'placed') return words.windowPlaced(days, since);
      return text('from') === 'shipped'
        ? words.windowShipped(days, since)
        : words.windowDelivered(days, since);
    },
    WINDOW_UNKNOWN: (words, { number }) => words.windowUnknown(number('days')),
    ITEM_UNKNOWN: (words) => words.itemUnknown,
    TOO_MANY_PIECES: (words, { number }) => words.tooMany(number('bought')),
    ITEM_EXCLUDED: (words, { text }) => words.excluded(text('item')),
    REASON_NOT_ACCEPTED: (words) => words.reason,
    VARIANT_UNKNOWN: (words) => words.variantUnknown,
    OTHER_PRODUCT: (words, { text }) => words.otherProduct(text('item')),
    VARIANT_UNAVAILABLE: (words) => words.unavailable,
    SAME_VARIANT: (words) => words.sameVariant,
    PAYMENT_UNKNOWN: (words) => words.paymentUnknown,
    PAYMENT_NOT_ALLOWED: (words) => words.paymentNotAllowed,
    BALANCE_TOO_LOW: (words) => words.balance,
    AMOUNT_TOO_HIGH: (words, { money }) => words.amount(money('most')),
    CURRENCY_DIFFERS: (words) => words.currency,
    DONE_BEFORE: (words) => words.doneBefore,
    TOO_OFTEN: (words, { number }) => words.tooOften(number('count'), number('days')),
    REQUEST_INVALID: (words) => words.invalid,
  };

function figuresOf({ values }: Refused, language: Locale): Figures {
  const text = (name: string) => values[name] ?? '';
  const number = (name: string) => Number(values[name] ?? 0);
  return {
    text,
    number,
    date: (name) => phrasesFor(language).date(`${text(name)}T12:00:00.000Z`, 'UTC'),
    money: (name) => formatMoney({ minor: number(name), currency: text('currency') }, language),
  };
}
