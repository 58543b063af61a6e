/** Whether one value bears out another. Exact conversions only. */
import { isSamePhone } from './claim-addresses.ts';
import { roundsTo, sameSize } from './claim-measures.ts';
import type { Claim, ClaimValue } from './claims.ts';
import { weekdayOf } from './dates.ts';

/** Does this value bear out that one? Exact conversions only. */
export function proves(source: ClaimValue, claim: ClaimValue): boolean {
  switch (claim.type) {
    case 'number':
      return numberProves(source, claim.number);
    case 'percent':
      return source.type === 'percent' && source.number === claim.number;
    case 'amount':
      return (
        source.type === 'amount' &&
        source.number === claim.number &&
        source.currencies.some((code) => claim.currencies.includes(code))
      );
    case 'duration':
      return (
        source.type === 'duration' &&
        source.family === claim.family &&
        Math.abs(source.length - claim.length) < 1e-6
      );
    case 'measure':
      return (
        source.type === 'measure' &&
        source.family === claim.family &&
        sameSize(source.size, claim.size)
      );
    case 'date':
      return (
        source.type === 'date' &&
        source.readings.some((a) => claim.readings.some((b) => dateProves(a, b)))
      );
    case 'weekday':
      return (
        (source.type === 'weekday' && source.day === claim.day) ||
        (source.type === 'date' && source.readings.some((date) => weekdayOf(date) === claim.day))
      );
    case 'time':
      return source.type === 'time' && source.minutes % 1440 === claim.minutes % 1440;
    case 'url':
    case 'email':
      return source.type === claim.type && bare(source.address) === bare(claim.address);
    case 'phone':
      return source.type === 'phone' && isSamePhone(source.digits, claim.digits);
    case 'state':
      return (
        source.type === 'state' && source.state === claim.state && source.negated === claim.negated
      );
    case 'promise':
      return (
        source.type === 'promise' &&
        source.what === claim.what &&
        source.negated === claim.negated &&
        (source.done || !claim.done)
      );
  }
}

/** The same page with or without `https://` and `www.`; plain `http:` is another. */
function bare(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/^www\./, '');
}

/** A bare number is borne out by the same number with a unit; a bare year by a date in it. */
function numberProves(source: ClaimValue, number: string): boolean {
  switch (source.type) {
    case 'number':
    case 'percent':
    case 'amount':
    case 'duration':
    case 'measure':
      return source.number === number;
    case 'date':
      return source.readings.some((date) => date.year === Number(number));
    default:
      return false;
  }
}

type Reading = { readonly year?: number; readonly month: number; readonly day?: number };
/** What the claim leaves open may be open; what it says the source must say. */
function dateProves(source: Reading, claim: Reading): boolean {
  return (
    source.month === claim.month &&
    (claim.day === undefined || source.day === claim.day) &&
    (claim.year === undefined || source.year === claim.year)
  );
}

/**
 * Does a quoted claim bear out this value of that claim? One end of a range is no value of its own: "2–4 days" bears out
 * "up to 4 days", not "4 days". Nor is the most the least: "up to 50 €" does not bear out "from 50 €".
 */
export function claimProves(source: Claim, claim: Claim, value: ClaimValue): boolean {
  if (
    isBounded(value) &&
    source.bound !== undefined &&
    claim.bound !== undefined &&
    source.bound !== claim.bound
  ) {
    return false;
  }
  if (claim.about === true && value.type === 'measure' && source.range !== true) {
    return source.values.some((other) => aboutProves(other, value));
  }
  if (source.range !== true || claim.range === true) {
    const ends =
      claim.range === true && source.range === true
        ? [source.values[claim.values.indexOf(value)]]
        : source.values;
    return ends.some((other) => other !== undefined && proves(other, value));
  }
  const end =
    claim.bound === 'most'
      ? source.values[1]
      : claim.bound === 'least'
        ? source.values[0]
        : undefined;
  return end !== undefined && proves(end, value);
}

/** "About 0.9 kg" is borne out by 2 lb; by another figure in kilograms it is not. */
function aboutProves(source: ClaimValue, value: Measure): boolean {
  return (
    proves(source, value) ||
    (source.type === 'measure' &&
      source.family === value.family &&
      source.unit !== value.unit &&
      roundsTo(source.size, value))
  );
}
type Measure = Extract<ClaimValue, { type: 'measure' }>;

function isBounded({ type }: ClaimValue): boolean {
  return ['number', 'percent', 'amount', 'duration', 'measure', 'date', 'time'].includes(type);
}
