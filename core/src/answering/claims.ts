/** Finds what a text claims as fact: numbers, dates, amounts, durations, addresses, order states, promises. */
import type { Receipt } from '../model.ts';
import { findLinks, findPhoneNumbers } from './claim-addresses.ts';
import { type Bound, isAbout, readBound } from './claim-bounds.ts';
import { withoutConditions } from './claim-conditions.ts';
import type { MeasureFamily } from './claim-measures.ts';
import { FROM_TO, jointOf, readQuantity } from './claim-quantities.ts';
import { findTimes } from './claim-times.ts';
import { type DurationFamily, readUnit } from './claim-units.ts';
import { type DateReading, findDates, findWeekdays } from './dates.ts';
import { normaliseText } from './normalise-text.ts';
import { type NumberToken, numberTokens } from './number-tokens.ts';
import type { NumberLanguage } from './number-words.ts';
import { ARABIC_DUALS } from './number-words-more.ts';
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
  | {
      readonly type: 'measure';
      readonly family: MeasureFamily;
      /** In grams, millimetres, millilitres or degrees Celsius. */
      readonly size: number;
      /** What one more in its last digit is: 100 for "0.9 kg". */
      readonly step: number;
      /** How big its unit is; tells units apart. */
      readonly unit: number;
      readonly number: string;
    }
  | { readonly type: 'date'; readonly readings: readonly DateReading[] }
  | { readonly type: 'weekday'; readonly day: number }
  | { readonly type: 'time'; readonly minutes: number }
  | { readonly type: 'url' | 'email'; readonly address: string }
  /** Digits only; `+` before them when a country code leads. */
  | { readonly type: 'phone'; readonly digits: string }
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
  /** From the first value to the second. */
  readonly range?: true;
  /** Said to be the most or the least. */
  readonly bound?: Bound;
  /** Said to be so about. */
  readonly about?: true;
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
  // Tokens that stand for the contact's own data (`privacy/mask.ts`): their numbers count nothing.
  scan.hide(/\[[A-Z][A-Z_]{0,30}_\d{1,9}\]/g);
  scan.hide(/^\s*\d{1,2}[.)] /gm);
  for (const { start, end, readings } of findDates(scan.rest)) {
    scan.add('date', start, end, [{ type: 'date', readings }]);
  }
  for (const { start, end, day } of findWeekdays(scan.rest)) {
    scan.add('date', start, end, [{ type: 'weekday', day }]);
  }
  scanPhones(scan);
  scanTimes(scan);
  scanDuals(scan);
  scanQuantities(scan);
  const said = options.source === true || isAboutAnOrder(text) ? findStates(text) : [];
  const negated = said.length > 0 && countNegations(text) > 0;
  const states = said.map((state) =>
    sentenceClaim('order-state', text, { type: 'state', state, negated }),
  );
  const promises = findPromises(withoutConditions(text)).map((promise) =>
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
  readonly claims: Claim[] = [];
  private left: string;
  private taken: { readonly start: number; readonly end: number }[] = [];
  constructor(text: string) {
    this.text = text;
    this.left = text;
  }
  /** Blanked only when it is looked at: thousands of claims cost one copy, not one each. */
  get rest(): string {
    if (this.taken.length > 0) {
      const pieces: string[] = [];
      let from = 0;
      for (const { start, end } of this.taken.sort((a, b) => a.start - b.start)) {
        pieces.push(this.left.slice(from, start), '\u0000'.repeat(end - start));
        from = end;
      }
      this.left = pieces.join('') + this.left.slice(from);
      this.taken = [];
    }
    return this.left;
  }
  add(
    kind: Receipt['kind'],
    start: number,
    end: number,
    values: readonly ClaimValue[],
    range = false,
  ): void {
    const bound = range
      ? null
      : readBound(this.text, { start, end, duration: kind === 'duration' });
    this.claims.push({
      kind,
      text: this.text.slice(start, end).trim(),
      start,
      end,
      values,
      ...(range ? { range } : {}),
      ...(bound === null ? {} : { bound }),
      ...(values[0]?.type === 'measure' && isAbout(this.text, start) ? { about: true } : {}),
    });
    this.taken.push({ start, end });
  }
  hide(pattern: RegExp): void {
    this.left = this.rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
}

function scanAddresses(scan: Scan): void {
  for (const { start, end, value } of findLinks(scan.rest)) {
    scan.add(value.type === 'email' ? 'email' : 'url', start, end, [value]);
  }
}

function scanPhones(scan: Scan): void {
  for (const { start, end, value } of findPhoneNumbers(scan.rest)) {
    scan.add('number', start, end, [value]);
  }
}

function scanTimes(scan: Scan): void {
  for (const { start, end, minutes } of findTimes(scan.rest)) {
    scan.add('number', start, end, [{ type: 'time', minutes }]);
  }
}

function scanDuals(scan: Scan): void {
  for (const [words, name] of ARABIC_DUALS) {
    const unit = readUnit(name)?.unit;
    for (const match of unit === undefined ? [] : scan.rest.matchAll(words)) {
      const isWorkday =
        name === 'يوم' && /^ عمل/u.test(scan.rest.slice(match.index + match[0].length));
      const { family, factor } = isWorkday
        ? ({ family: 'workday', factor: 1 } as const)
        : (unit ?? { family: 'second', factor: 1 });
      scan.add('duration', match.index, match.index + match[0].length, [
        { type: 'duration', family, length: 2 * factor, number: '2' },
      ]);
    }
  }
}

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
    // "de 6 a 15": the Spanish "a" is no English "a".
    const skipped =
      tokens[at + 1]?.article && FROM_TO.test(text.slice(first.end, tokens[at + 2]?.start)) ? 1 : 0;
    const second = tokens[at + 1 + skipped];
    const joint =
      second === undefined || second.article || first.article ? null : jointOf(text, first, second);
    const both = second !== undefined && joint !== null ? [first, second] : [first];
    const quantity = readQuantity(text, both, both.at(-1)?.end ?? first.end);
    if (quantity !== null) {
      const { kind, start, end, values } = quantity;
      scan.add(kind, start, end, values, joint === 'range');
      at += joint === null ? 0 : 1 + skipped;
    } else if (isBareClaim(first, language)) {
      scan.add('number', first.start, first.end, [{ type: 'number', number: first.number }]);
    }
  }
}

function createOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function isBareClaim(token: NumberToken, guess: () => NumberLanguage | null): boolean {
  if (token.article || token.weak === true) {
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
