/** An address written out in a text, or one that the contact's profile or orders know. */
import type { PostalAddress } from '../actions/action.ts';
import { stateCode } from './places.ts';

const STREET =
  /\b(\d{1,6} [\p{L}\d .'-]{2,40}?),\s*((?:[\p{L}\d .'#-]+,\s*){0,4}?[\p{L} .'-]+),?\s+(\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/u;
const UNIT = /^(?:suite|apt|apartment|unit|floor|room|#|ste|flat)\b/iu;

/** Reads from the text as it was written: names keep their capitals. `known` tells the country, and the region of a city. */
export function addressIn(text: string, known: readonly PostalAddress[]): PostalAddress | null {
  const fields = readFields(text, known);
  if (fields !== null) return fields;
  const match = STREET.exec(text);
  if (match === null) return null;
  const [, line1 = '', middle = '', postcode = ''] = match;
  const parts = middle
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const unit = parts.find((part) => UNIT.test(part));
  const places = parts.filter((part) => part !== unit);
  const last = places.at(-1) ?? '';
  const state = places.length > 1 ? stateCode(last) : null;
  const city = state === null ? last : (places.at(-2) ?? '');
  const alike = known.find((each) => each.city.toLowerCase() === city.toLowerCase());
  const region = state ?? alike?.region ?? stateCode(city);
  const country = alike?.country ?? known[0]?.country ?? '';
  return {
    line1: line1.trim(),
    ...(unit === undefined ? {} : { line2: unit }),
    city,
    ...(region === null || region === undefined ? {} : { region }),
    postcode,
    country,
  };
}

const FIELDS: Readonly<Record<string, keyof PostalAddress>> = {
  address1: 'line1',
  line1: 'line1',
  street: 'line1',
  address2: 'line2',
  line2: 'line2',
  city: 'city',
  state: 'region',
  region: 'region',
  zip: 'postcode',
  postcode: 'postcode',
  country: 'country',
};

/** `{'address1': '…', 'city': '…'}`, as systems write it. */
function readFields(text: string, known: readonly PostalAddress[]): PostalAddress | null {
  const pairs = [...text.matchAll(/['"](\w+)['"]\s*:\s*['"]([^'"]*)['"]/gu)].flatMap(
    ([, key = '', value = '']) => {
      const field = FIELDS[key.toLowerCase()];
      return field === undefined || value === '' ? [] : [[field, value] as const];
    },
  );
  const { line1, city, postcode, ...more }: Partial<PostalAddress> = Object.fromEntries(pairs);
  if (line1 === undefined || city === undefined || postcode === undefined) return null;
  return { country: known[0]?.country ?? '', ...more, line1, city, postcode };
}

export function sameAddress(
  one: PostalAddress | undefined,
  other: PostalAddress | undefined,
): boolean {
  const key = (each: PostalAddress | undefined) =>
    each === undefined
      ? ''
      : [each.line1, each.line2 ?? '', each.city, each.postcode].join('|').toLowerCase();
  return one !== undefined && key(one) === key(other);
}
