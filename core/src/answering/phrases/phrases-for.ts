/** Every sentence the assistant says by itself, in the reader's language. */
import type { EscalationReason, Instant, Locale, Money, Order, TemplateName } from '../../model.ts';
import type { SmallTalk } from '../../understanding/understanding.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { createFormat } from './format.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { joiner, oneLine, orderSentences, returnSentences } from './order-sentences.ts';
import { type OwnWords, sayOwn } from './own-words.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { th } from './th.ts';
import { inTone, type Tone } from './tones.ts';
import { tr } from './tr.ts';
import { WAITING_WORDS } from './waiting-words.ts';
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
  ru,
  ko,
  hi,
  th,
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
  /** Nobody has come yet, and that is said. `offersMail`: a form for an address is below. */
  nobodyYet(offersMail: boolean): string;
  emailKept(): string;
  /** An agent has answered while the contact was away. */
  callBackMail(of: { readonly tenantName: string; readonly link: string; readonly days: number }): {
    readonly subject: string;
    readonly text: string;
  };
  /** The assistant itself is in trouble and gives the conversation to a person. */
  troubleHandoff(): string;
  clarify(): string;
  /** `part`: the contact's own words, cut to a line of 80. */
  nothingAbout(part: string): string;
  askOthersAgain(): string;
  /** The same question back about one of several questions. */
  clarifyAbout(part: string): string;
  smallTalk(kind: SmallTalk): string;
  /** The source is in another language than the reply. */
  otherLanguage(source: Locale): string;
  /** `lastDay`: the last day a version holds. Default zone UTC. */
  validUntil(lastDay: Instant, timeZone?: string): string;
  changesOn(from: Instant, timeZone?: string): string;
  /** The order's date decided, and the version is not in force any more. */
  heldOn(at: Instant, timeZone?: string): string;
  /** The steps told go on there. A mark follows. */
  moreOnPage(): string;
  /** Pages differ; what is told is the newest one's. */
  newestOf(at: Instant, timeZone?: string): string;
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
  /** Weekday, day, time of day and zone. */
  moment(at: Instant, timeZone: string): string;
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
/**
 * Phrases of the nearest language, with dates and amounts in the locale itself (`de-AT`, `pt-BR`).
 * @param own The tenant's tone and templates. Default: ours, neutral.
 */
export function phrasesFor(locale: Locale, own?: OwnWords): Phrases {
  const tone = own?.settings.tone ?? 'neutral';
  const name = `${tone} ${locale}`;
  const known = asked.get(name) ?? findPhrases(locale, tone);
  // Locales come from outside: only so many are kept.
  if (asked.size < KEPT) {
    asked.set(name, known);
  }
  return own?.settings.templates === undefined ? known : withTemplates(known, own, locale);
}
const asked = new Map<string, Phrases>();
const KEPT = 200;

function findPhrases(locale: Locale, tone: Tone): Phrases {
  const language = nearestLanguage(locale);
  const formatLocale = formattable(locale, language);
  const name = `${tone} ${formatLocale}`;
  const known = made.get(name);
  if (known !== undefined) {
    return known;
  }
  const phrases = createPhrases(
    inTone(LANGUAGES[language], language, tone),
    language,
    formatLocale,
  );
  if (made.size < KEPT) {
    made.set(name, phrases);
  }
  return phrases;
}

/** The tenant's words where they are given, ours elsewhere. */
function withTemplates(phrases: Phrases, own: OwnWords, locale: Locale): Phrases {
  const say = (name: TemplateName, opening: string | null = null) =>
    sayOwn(own, name, { locale, opening });
  return {
    ...phrases,
    notFound: () => say('unknown') ?? phrases.notFound(),
    handoffOpen: () => say('handed-over-open') ?? phrases.handoffOpen(),
    handoffClosed: (when) => {
      const { nextOpening, timeZone } = when;
      const opening = nextOpening === null ? null : phrases.moment(nextOpening, timeZone);
      return say('handed-over-closed', opening) ?? phrases.handoffClosed(when);
    },
    smallTalk: (kind) => {
      const name = OWN_SMALL_TALK[kind];
      return (name === undefined ? null : say(name)) ?? phrases.smallTalk(kind);
    },
  };
}
const OWN_SMALL_TALK: Partial<Record<SmallTalk, TemplateName>> = {
  greeting: 'greeting',
  thanks: 'small-talk-thanks',
};

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

const QUESTION_MARK: Partial<Record<PhraseLanguage, string>> = {
  'zh-Hans': '？',
  'zh-Hant': '？',
  ja: '？',
  ar: '؟',
};
const BRIEF = 80;
/** The contact's words on one line, without marks that would look like citations or quotes of ours. */
function inBrief(part: string): string {
  const line = oneLine(part).replace(/\[\d{1,2}\]|["“”„«»「」‘]/gu, '');
  const bare = line.replace(/[\s?？؟!.。¿¡]+$/u, '').replace(/^[¿¡\s]+/u, '');
  const letters = [...bare];
  return letters.length <= BRIEF
    ? bare
    : `${letters
        .slice(0, BRIEF - 1)
        .join('')
        .trimEnd()}…`;
}

function createPhrases(words: Words, language: PhraseLanguage, locale: string): Phrases {
  const format = createFormat(locale);
  const waiting = WAITING_WORDS[language];
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
    nobodyYet: (offersMail) =>
      offersMail
        ? [waiting.nobodyYet, waiting.leaveMail].join(joiner(language))
        : waiting.nobodyYet,
    emailKept: () => waiting.emailKept,
    callBackMail: ({ tenantName, link, days }) => ({
      subject: waiting.callBackSubject(oneLine(tenantName)),
      text: waiting.callBackText(oneLine(tenantName), link, days),
    }),
    troubleHandoff: () => words.troubleHandoff,
    clarify: () => words.clarify,
    nothingAbout: (part) => words.nothingAbout(inBrief(part)),
    askOthersAgain: () => words.askOthersAgain,
    clarifyAbout: (part) =>
      [`${inBrief(part)}${QUESTION_MARK[language] ?? '?'}`, words.clarify].join(joiner(language)),
    smallTalk: (kind) => words.smallTalk[kind],
    otherLanguage: (source) => words.otherLanguage(languageName(locale, source)),
    validUntil: (lastDay, zone) => words.validUntil(format.date(lastDay, zone)),
    changesOn: (from, zone) => words.changesOn(format.date(from, zone)),
    heldOn: (at, zone) => words.heldOn(format.date(at, zone)),
    moreOnPage: () => words.moreOnPage,
    newestOf: (at, zone) => words.newestOf(format.date(at, zone)),
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
    moment: format.moment,
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
  'model-trouble': 'not-answered',
  // Never accuses: a person looks, and that is all that is said.
  'high-value': 'other',
  risk: 'other',
  vip: 'other',
  'outside-policy': 'other',
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
