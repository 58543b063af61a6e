/** Every sentence the assistant says by itself, in the reader's language. */
import type {
  EscalationReason,
  Instant,
  Locale,
  Money,
  Order,
  OrderItem,
  Shipment,
} from '../../model.ts';
import type { SmallTalk } from '../../understanding/understanding.ts';
import { currencyDecimals } from '../claim-units.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';
import type { FirstWords, Words } from './words.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

const LANGUAGES = {
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
} as const satisfies Readonly<Record<string, Words>>;
export type PhraseLanguage = keyof typeof LANGUAGES;
export const PHRASE_LANGUAGES = Object.keys(LANGUAGES) as readonly PhraseLanguage[];

export type Phrases = {
  readonly language: PhraseLanguage;
  readonly words: Words;
  notFound(): string;
  talkToPerson(): string;
  /** Right first words for why a person takes over. The gravest topic speaks: self-harm, safety, bereavement, then the rest. */
  handoffFirstWords(why: {
    readonly reason: EscalationReason;
    readonly topics: readonly string[];
  }): string;
  /** Agents are in now. */
  handoffOpen(): string;
  /** `nextOpening` null: no time is named. */
  handoffClosed(when: { readonly nextOpening: Instant | null; readonly timeZone: string }): string;
  /** The assistant itself is in trouble and gives the conversation to a person. */
  troubleHandoff(): string;
  clarify(): string;
  smallTalk(kind: SmallTalk): string;
  /** The source is in another language than the reply. */
  otherLanguage(source: Locale): string;
  /** `lastDay`: the last day a version holds. Default zone UTC. */
  validUntil(lastDay: Instant, timeZone?: string): string;
  changesOn(from: Instant, timeZone?: string): string;
  /** Minutes written out. Default 10. */
  codeSent(minutes?: number): string;
  /** What is true of one order now, in two to four sentences. */
  orderState(order: Order, timeZone: string): string;
  /** Label of a choice: number, date, first item. */
  orderChoice(order: Order, timeZone: string): string;
  /** What a return would be about: items and day of delivery. Promises nothing. */
  returnInfo(order: Order, timeZone: string): string;
  codeMail(
    code: string,
    orderNumber: string,
    minutes?: number,
  ): { readonly subject: string; readonly text: string };
  money(amount: Money): string;
  date(at: Instant, timeZone?: string): string;
};

/** Nearest language: `zh-TW`, `zh-HK`, `zh-MO` → `zh-Hant`; other `zh` → `zh-Hans`; regions of the others fall away; unknown → `en`. */
export function nearestLanguage(locale: Locale): PhraseLanguage {
  const [base = '', ...rest] = locale.toLowerCase().split(/[-_]/);
  if (base === 'zh' || base === 'yue') {
    const traditional =
      base === 'yue' || rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
    return traditional && !rest.includes('hans') ? 'zh-Hant' : 'zh-Hans';
  }
  return PHRASE_LANGUAGES.find((language) => language === base) ?? 'en';
}

const made = new Map<string, Phrases>();
/** Phrases of the nearest language, with dates and amounts in the locale itself (`de-AT`, `pt-BR`). */
export function phrasesFor(locale: Locale): Phrases {
  const known = asked.get(locale) ?? findPhrases(locale);
  // Locales come from outside: only so many are kept.
  if (asked.size < KEPT) {
    asked.set(locale, known);
  }
  return known;
}
const asked = new Map<Locale, Phrases>();
const KEPT = 200;

function findPhrases(locale: Locale): Phrases {
  const language = nearestLanguage(locale);
  const formatLocale = formattable(locale, language);
  const known = made.get(formatLocale);
  if (known !== undefined) {
    return known;
  }
  const phrases = createPhrases(language, formatLocale);
  if (made.size < KEPT) {
    made.set(formatLocale, phrases);
  }
  return phrases;
}

/** The locale if it is a good one of this language, else the language. British dates for `en` without a region. */
function formattable(locale: Locale, language: PhraseLanguage): string {
  const plain = language === 'en' ? 'en-GB' : language;
  try {
    const canonical = Intl.getCanonicalLocales(locale)[0] ?? plain;
    const parsed = new Intl.Locale(canonical);
    const same = parsed.language === new Intl.Locale(language).language;
    // Without extensions: a `-u-` part could bring another calendar.
    return same && parsed.region !== undefined ? parsed.baseName : plain;
  } catch {
    return plain;
  }
}

type Format = {
  date(at: Instant, timeZone?: string): string;
  day(at: Instant, timeZone?: string): string;
  moment(at: Instant, timeZone: string): string;
  money(amount: Money): string;
  minutes(count: number): string;
};

const DATE_FORMATS = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  moment: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Remembers what is made for a key; making an Intl object costs more than using it a hundred times. */
function createKept<Made>(make: (key: string) => Made): (key: string) => Made {
  const kept = new Map<string, Made>();
  return (key) => {
    const known = kept.get(key) ?? make(key);
    if (kept.size < KEPT) {
      kept.set(key, known);
    }
    return known;
  };
}

function createFormat(locale: string): Format {
  const dates = (kind: keyof typeof DATE_FORMATS) =>
    createKept(
      (timeZone) =>
        new Intl.DateTimeFormat(locale, { ...DATE_FORMATS[kind], timeZone, calendar: 'gregory' }),
    );
  const date = dates('date');
  const day = dates('day');
  const moment = dates('moment');
  const money = createKept(
    (currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
  const minutes = createKept(
    (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  );
  return {
    date: (at, zone = 'UTC') => date(zone).format(new Date(at)),
    day: (at, zone = 'UTC') => day(zone).format(new Date(at)),
    // With its zone: the reader may live in another.
    moment: (at, zone) => moment(zone).format(new Date(at)),
    money: ({ minor, currency }) =>
      money(currency).format(minor / 10 ** currencyDecimals(currency)),
    minutes: (count) => minutes('minute').format(count),
  };
}

function createPhrases(language: PhraseLanguage, locale: string): Phrases {
  const words: Words = LANGUAGES[language];
  const format = createFormat(locale);
  return {
    language,
    words,
    notFound: () => words.notFound,
    talkToPerson: () => words.talkToPerson,
    handoffFirstWords: (why) => words.firstWords[firstWordsOf(why)],
    handoffOpen: () => words.handoffOpen,
    handoffClosed: ({ nextOpening, timeZone }) =>
      nextOpening === null
        ? words.handoffLater
        : words.handoffNext(format.moment(nextOpening, timeZone)),
    troubleHandoff: () => words.troubleHandoff,
    clarify: () => words.clarify,
    smallTalk: (kind) => words.smallTalk[kind],
    otherLanguage: (source) => words.otherLanguage(languageName(locale, source)),
    validUntil: (lastDay, zone) => words.validUntil(format.date(lastDay, zone)),
    changesOn: (from, zone) => words.changesOn(format.date(from, zone)),
    codeSent: (minutes = 10) => words.codeSent(format.minutes(minutes)),
    orderState: (order, zone) =>
      orderSentences(words, format, { order, zone }).join(joiner(language)),
    orderChoice: (order, zone) =>
      [
        order.number,
        format.date(order.placedAt, zone),
        order.items[0] === undefined ? '' : oneLine(order.items[0].name),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    returnInfo: (order, zone) =>
      returnSentences(words, format, { order, zone }).join(joiner(language)),
    codeMail: (code, orderNumber, minutes = 10) => ({
      subject: words.codeMailSubject(code),
      text: words.codeMailText(code, oneLine(orderNumber), format.minutes(minutes)),
    }),
    money: format.money,
    date: format.date,
  };
}

const GRAVEST_FIRST: readonly FirstWords[] = [
  'self-harm',
  'safety',
  'bereavement',
  'legal',
  'press',
  'refund-dispute',
  'complaint',
];
const BY_REASON: Readonly<Record<EscalationReason, FirstWords>> = {
  'asked-for-person': 'asked-for-person',
  'human-first-topic': 'other',
  anger: 'anger',
  'repeated-failure': 'not-answered',
  'low-confidence': 'not-answered',
  'unsupported-language': 'language',
  // Nothing is said about it: whoever tries learns nothing.
  injection: 'other',
  'host-trouble': 'trouble',
  rule: 'other',
};

function firstWordsOf(why: {
  readonly reason: EscalationReason;
  readonly topics: readonly string[];
}): FirstWords {
  const topic = GRAVEST_FIRST.find((name) => why.topics.includes(name));
  const grave = topic === 'self-harm' || topic === 'safety' || topic === 'bereavement';
  return topic !== undefined && (grave || why.reason === 'human-first-topic')
    ? topic
    : BY_REASON[why.reason];
}

function languageName(locale: string, source: Locale): string {
  try {
    return (
      new Intl.DisplayNames([locale], { type: 'language' }).of(new Intl.Locale(source).language) ??
      source
    );
  } catch {
    return source;
  }
}

/** Chinese and Japanese sentences follow each other with no space. */
function joiner(language: PhraseLanguage): string {
  return language === 'zh-Hans' || language === 'zh-Hant' || language === 'ja' ? '' : ' ';
}

type OrderView = { readonly order: Order; readonly zone: string };

function orderSentences(
  words: Words,
  format: Format,
  { order, zone }: OrderView,
): readonly string[] {
  const sentences = [words.orderState[order.state](oneLine(order.number))];
  const shipment = order.shipments.at(-1);
  if (order.state === 'cancelled' && order.cancelledAt !== undefined) {
    sentences.push(words.cancelledOn(format.day(order.cancelledAt, zone)));
  }
  if (order.refunded !== undefined && order.refunded.minor > 0) {
    sentences.push(words.refunded(format.money(order.refunded)));
  }
  if (order.state === 'delivered' && shipment?.deliveredAt !== undefined) {
    sentences.push(words.deliveredOn(format.day(shipment.deliveredAt, zone)));
  }
  if (isUnderWay(order) && shipment !== undefined) {
    sentences.push(...shipmentSentences(words, format, { shipment, zone }));
  }
  if (sentences.length === 1) {
    sentences.push(words.placedOn(format.date(order.placedAt, zone)));
  }
  return sentences;
}

function isUnderWay(order: Order): boolean {
  return ['processing', 'partly-shipped', 'shipped', 'out-for-delivery'].includes(order.state);
}

function shipmentSentences(
  words: Words,
  format: Format,
  { shipment, zone }: { readonly shipment: Shipment; readonly zone: string },
): readonly string[] {
  const sentences: string[] = [];
  // The order's own state has said these already.
  if (shipment.state !== 'in-transit' && shipment.state !== 'out-for-delivery') {
    sentences.push(words.shipmentState[shipment.state]);
  }
  const { expectedFrom, expectedTo } = shipment;
  if (shipment.state !== 'delivered' && (expectedFrom ?? expectedTo) !== undefined) {
    const from = format.day(expectedFrom ?? expectedTo ?? '', zone);
    const to = format.day(expectedTo ?? expectedFrom ?? '', zone);
    sentences.push(from === to ? words.expectedOn(to) : words.expectedBetween(from, to));
  }
  const last = shipment.events.at(-1);
  if (last !== undefined && (shipment.state === 'delayed' || shipment.state === 'failed')) {
    sentences.push(words.lastScan(format.day(last.at, zone)));
  }
  if (shipment.trackingNumber !== undefined) {
    sentences.push(
      words.tracking(oneLine(shipment.carrier ?? ''), oneLine(shipment.trackingNumber)),
    );
  }
  return sentences;
}

function returnSentences(
  words: Words,
  format: Format,
  { order, zone }: OrderView,
): readonly string[] {
  const number = oneLine(order.number);
  const deliveredAt = order.shipments.findLast(
    (shipment) => shipment.deliveredAt !== undefined,
  )?.deliveredAt;
  if (deliveredAt === undefined && order.state !== 'delivered') {
    return [words.returnNotDelivered(number), words.returnNext];
  }
  return [
    words.returnItems(number, order.items.map(itemName).join(', ')),
    ...(deliveredAt === undefined ? [] : [words.deliveredOn(format.day(deliveredAt, zone))]),
    words.returnNext,
  ];
}

function itemName(item: OrderItem): string {
  const variant = item.variant === undefined ? '' : ` (${oneLine(item.variant)})`;
  return `${item.quantity} × ${oneLine(item.name)}${variant}`;
}

/** Host text inside a sentence of ours stays one line and short. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 120);
}
