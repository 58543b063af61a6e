/** Finds what a text claims as fact: numbers, dates, amounts, durations, addresses, order states, promises. */
import type { Receipt } from '../model.ts';
import {
  type DurationFamily,
  readCurrencyAfter,
  readCurrencyBefore,
  readUnit,
} from './claim-units.ts';
import { type DateReading, findDates, findWeekdays } from './dates.ts';
import { normaliseText } from './normalise-text.ts';
import { type NumberToken, numberTokens } from './number-tokens.ts';
import type { NumberLanguage } from './number-words.ts';
import {
  countNegations,
  findPromises,
  findStates,
  isAboutAnOrder,
  type Promised,
  type SaidState,
} from './promises.ts';

export type ClaimValue =
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'percent'; readonly number: string }
  | { readonly type: 'amount'; readonly number: string; readonly currencies: readonly string[] }
  | {
      readonly type: 'duration';
      readonly family: DurationFamily;
      /** In the family's base unit: seconds, months, working days. */
      readonly length: number;
      /** The count as written. */
      readonly number: string;
    }
  | { readonly type: 'date'; readonly readings: readonly DateReading[] }
  | { readonly type: 'weekday'; readonly day: number }
  | { readonly type: 'time'; readonly minutes: number }
  | { readonly type: 'url' | 'email'; readonly address: string }
  | { readonly type: 'state'; readonly state: SaidState; readonly negated: boolean }
  | {
      readonly type: 'promise';
      readonly what: Promised;
      readonly done: boolean;
      readonly negated: boolean;
    };

export type Claim = {
  readonly kind: Receipt['kind'];
  /** As written (normalised); for a promise the whole sentence. */
  readonly text: string;
  /** Place in the normalised text; −1 for a state or promise, which is the sentence's. */
  readonly start: number;
  readonly end: number;
  /** All must be proved; a range has two. */
  readonly values: readonly ClaimValue[];
};

/** Claims of one sentence, in order. With `source` states count whatever they are about: what proves may be general. */
export function extractClaims(
  sentence: string,
  options: { readonly source?: boolean } = {},
): readonly Claim[] {
  const text = normaliseText(sentence);
  const scan = new Scan(text);
  scanAddresses(scan);
  scan.hide(/\[\d{1,2}\]/g);
  scan.hide(/^\s*\d{1,2}[.)] /gm);
  for (const { start, end, readings } of findDates(scan.rest)) {
    scan.add('date', start, end, [{ type: 'date', readings }]);
  }
  for (const { start, end, day } of findWeekdays(scan.rest)) {
    scan.add('date', start, end, [{ type: 'weekday', day }]);
  }
  scanTimes(scan);
  scanQuantities(scan);
  const said = options.source === true || isAboutAnOrder(text) ? findStates(text) : [];
  const negated = said.length > 0 && countNegations(text) > 0;
  const states = said.map((state) =>
    sentenceClaim('order-state', text, { type: 'state', state, negated }),
  );
  const promises = findPromises(text).map((promise) =>
    sentenceClaim('promise', text, { type: 'promise', ...promise }),
  );
  return [...scan.claims.sort((a, b) => a.start - b.start), ...states, ...promises];
}

/**
 * The claims of a sentence that repeats a quoted one word for word, from the quoted one's (read with `source`): the same,
 * but for states, which a draft claims only of a certain order.
 */
export function repeatedClaims(sentence: string, quoted: readonly Claim[]): readonly Claim[] {
  if (quoted.every((claim) => claim.start >= 0)) {
    return quoted;
  }
  const text = normaliseText(sentence);
  const aboutAnOrder = isAboutAnOrder(text);
  return quoted
    .filter((claim) => claim.kind !== 'order-state' || aboutAnOrder)
    .map((claim) => (claim.start >= 0 ? claim : { ...claim, text: text.trim() }));
}

function sentenceClaim(kind: Receipt['kind'], text: string, value: ClaimValue): Claim {
  return { kind, text: text.trim(), start: -1, end: -1, values: [value] };
}

/** A text from which found claims are blanked, so that nothing is read twice. */
class Scan {
  readonly text: string;
  rest: string;
  readonly claims: Claim[] = [];
  constructor(text: string) {
    this.text = text;
    this.rest = text;
  }
  add(kind: Receipt['kind'], start: number, end: number, values: readonly ClaimValue[]): void {
    this.claims.push({ kind, text: this.text.slice(start, end).trim(), start, end, values });
    this.blank(start, end);
  }
  hide(pattern: RegExp): void {
    this.rest = this.rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  private blank(start: number, end: number): void {
    this.rest = `${this.rest.slice(0, start)}${'\u0000'.repeat(end - start)}${this.rest.slice(end)}`;
  }
}

const URL_PATTERN = /\b(?:https?:\/\/|www\.)[^\s<>"'()[\]{}，。；！？、]+/giu;
const EMAIL_PATTERN = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const DOMAIN_PATTERN =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|shop|store|example|info|io|eu|de|at|ch|fr|es|it|nl|pl|co\.uk|uk|cn|jp|tr)(?:\/[^\s<>"'()，。；]*)?(?![\p{L}\p{N}])/giu;

function scanAddresses(scan: Scan): void {
  if (scan.rest.includes('@')) {
    for (const match of scan.rest.matchAll(EMAIL_PATTERN)) {
      scan.add('email', match.index, match.index + match[0].length, [
        { type: 'email', address: match[0].toLowerCase() },
      ]);
    }
  }
  // An address has a dot with a letter or digit right after it, or begins with its scheme.
  if (!/:\/\/|\.[a-z0-9]/i.test(scan.rest)) {
    return;
  }
  for (const pattern of [URL_PATTERN, DOMAIN_PATTERN]) {
    for (const match of scan.rest.matchAll(pattern)) {
      const address = match[0].replace(/[.,;:!?]+$/, '');
      scan.add('url', match.index, match.index + address.length, [
        { type: 'url', address: sameAddress(address) },
      ]);
    }
  }
}

/** Host without case, no trailing slash, `http:` is not `https:`. */
function sameAddress(address: string): string {
  const [, scheme = '', host = '', path = ''] = /^([a-z]+:\/\/)?([^/]*)(.*)$/i.exec(address) ?? [];
  return `${scheme}${host}`.toLowerCase() + path.replace(/\/$/, '');
}

const TIME_PATTERN =
  /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?: ?(a\.?m\.?|p\.?m\.?)(?!\p{L}))?|(?<![\d:.,])(\d{1,2}) ?(a\.?m\.?|p\.?m\.?)(?!\p{L})|(?<![\d:])(\d{1,2})(?:[.:](\d{2}))? Uhr|(?<![\d:])(\d{1,2})h(\d{2})(?!\d)|(上午|早上|下午|晚上)?(\d{1,2})[点點时時](?![间間])(?:(\d{1,2})分|半)?/giu;

function scanTimes(scan: Scan): void {
  if (!/\d/.test(scan.rest)) {
    return;
  }
  for (const match of scan.rest.matchAll(TIME_PATTERN)) {
    const hour = Number(match[1] ?? match[4] ?? match[6] ?? match[8] ?? match[11]);
    const halved = match[11] !== undefined && match[0].endsWith('半') ? 30 : 0;
    const minute = Number(match[2] ?? match[7] ?? match[9] ?? match[12] ?? halved);
    const half = (match[3] ?? match[5] ?? '').toLowerCase();
    const afternoon = half.startsWith('p') || match[10] === '下午' || match[10] === '晚上';
    const shifted =
      afternoon && hour < 12 ? hour + 12 : half.startsWith('a') && hour === 12 ? 0 : hour;
    if (shifted <= 24 && minute < 60) {
      const minutes = shifted * 60 + minute;
      scan.add('number', match.index, match.index + match[0].length, [{ type: 'time', minutes }]);
    }
  }
}

const RANGE =
  /^ ?(?:-|to|bis|à|a|al|至|到|or|oder|o|ou|und|and|y|et) ?$|^ ?(?:%|天|日|个工作日|周)? ?(?:-|至|到) ?$/iu;

function scanQuantities(scan: Scan): void {
  const text = scan.rest;
  const tokens = numberTokens(text);
  // Rarely needed: only a number word that counts nothing is a claim in one language and not in another.
  const language = createOnce(() => guessLanguage(text));
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (first === undefined) {
      continue;
    }
    const second = tokens[at + 1];
    const ranged =
      second !== undefined &&
      !second.article &&
      !first.article &&
      RANGE.test(text.slice(first.end, second.start));
    const last = ranged ? second : first;
    const both = ranged ? [first, second] : [first];
    const quantity = readQuantity(text, both, last.end);
    if (quantity !== null) {
      scan.add(quantity.kind, quantity.start, quantity.end, quantity.values);
      at += ranged ? 1 : 0;
    } else if (isBareClaim(first, language)) {
      scan.add('number', first.start, first.end, [{ type: 'number', number: first.number }]);
    }
  }
}

type Quantity = Pick<Claim, 'kind' | 'start' | 'end' | 'values'>;

/** What number tokens stand for with what is written before and after them; null for a bare number. */
function readQuantity(text: string, tokens: readonly NumberToken[], end: number): Quantity | null {
  const start = tokens[0]?.start ?? 0;
  const skipped = /^ ?\([^()]{1,24}\)/.exec(text.slice(end))?.[0].length ?? 0;
  const rest = text.slice(end + skipped, end + skipped + 40);
  const numbers = tokens.map((token) => token.number);
  const written = tokens.some((token) => token.article);
  const codesBefore = written
    ? null
    : readCurrencyBefore(text.slice(Math.max(0, start - 14), start));
  if (codesBefore !== null) {
    return {
      kind: 'amount',
      start,
      end,
      values: numbers.map((number) => ({ type: 'amount', number, currencies: codesBefore })),
    };
  }
  const percent = written
    ? null
    : /^ ?(?:%|percent\b|per cent\b|Prozent\b|por ciento\b|pour cent\b)/iu.exec(rest);
  if (percent !== null) {
    return {
      kind: 'number',
      start,
      end: end + percent[0].length,
      values: numbers.map((number) => ({ type: 'percent', number })),
    };
  }
  const unit = readUnit(rest);
  if (unit !== null && unitFits(tokens, rest)) {
    const { family, factor } = unit.unit;
    const values = numbers.map(
      (number) => ({ type: 'duration', family, length: Number(number) * factor, number }) as const,
    );
    return { kind: 'duration', start, end: end + skipped + unit.length, values };
  }
  const currency = written ? null : readCurrencyAfter(rest);
  if (currency !== null) {
    const values = numbers.map(
      (number) => ({ type: 'amount', number, currencies: currency.codes }) as const,
    );
    return { kind: 'amount', start, end: end + skipped + currency.length, values };
  }
  return null;
}

const UNIT_LANGUAGE: Readonly<Record<NumberLanguage, RegExp>> = {
  en: /^[ -](?:full |calendar |business |working |work)*(?:second|minute|hour|day|week|fortnight|month|year)/i,
  de: /^ ?(?:volle[nr]? |ganze[nr]? )*(?:Sekunde|Minute|Stunde|Tag|Kalendertag|Werktag|Arbeitstag|Geschäftstag|Woche|Monat|Jahr|tägig|wöchig|monatig|jährig)/i,
  es: /^ (?:segundo|minuto|hora|día|dia|semana|mes|año)/i,
  fr: /^ (?:seconde|minute|heure|jour|semaine|mois|an)/i,
};
/** "a" or "once" are numbers only before a unit of their own language. */
function unitFits(tokens: readonly NumberToken[], rest: string): boolean {
  return tokens.every(
    (token) =>
      token.languages.length === 0 ||
      token.languages.some((language) => UNIT_LANGUAGE[language].test(rest)),
  );
}

function createOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function isBareClaim(token: NumberToken, guess: () => NumberLanguage | null): boolean {
  if (token.article) {
    return false;
  }
  if (token.han) {
    return token.end - token.start > 1;
  }
  if (token.languages.length === 0) {
    return true;
  }
  const language = guess();
  return language !== null && token.languages.includes(language);
}

const FUNCTION_WORDS: readonly (readonly [NumberLanguage, RegExp])[] = [
  ['en', /\b(?:the|of|and|you|your|is|are|to|within|with|for|we|have)\b/giu],
  ['de', /\b(?:der|die|das|und|ist|sind|Sie|wir|innerhalb|mit|für|von|nach|haben|werden)\b/giu],
  ['es', /\b(?:el|los|las|del|su|que|con|para|por|tiene|puede|usted|hasta)\b/giu],
  ['fr', /\b(?:le|les|des|du|vous|votre|nous|est|sont|dans|avec|pour|sous)\b/giu],
];
/** The likeliest of English, German, Spanish and French by its function words; null when none occurs. */
export function guessLanguage(text: string): NumberLanguage | null {
  const counts = FUNCTION_WORDS.map(([language, words]) => ({
    language,
    count: text.match(words)?.length ?? 0,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : best.language;
}
