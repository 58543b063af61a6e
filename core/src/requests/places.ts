/** Places as people say them: states of the USA by name and code, and a few cities by their letters. */
import type { PostalAddress } from '../actions/action.ts';

const STATES =
  'alabama AL|alaska AK|arizona AZ|arkansas AR|california CA|colorado CO|connecticut CT|delaware DE|district of columbia DC|florida FL|georgia GA|hawaii HI|idaho ID|illinois IL|indiana IN|iowa IA|kansas KS|kentucky KY|louisiana LA|maine ME|maryland MD|massachusetts MA|michigan MI|minnesota MN|mississippi MS|missouri MO|montana MT|nebraska NE|nevada NV|new hampshire NH|new jersey NJ|new mexico NM|new york NY|north carolina NC|north dakota ND|ohio OH|oklahoma OK|oregon OR|pennsylvania PA|rhode island RI|south carolina SC|south dakota SD|tennessee TN|texas TX|utah UT|vermont VT|virginia VA|washington WA|west virginia WV|wisconsin WI|wyoming WY';
const CODES: ReadonlyMap<string, string> = new Map(
  STATES.split('|').map((entry) => [entry.slice(0, -3), entry.slice(-2)]),
);
const NICKNAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:nyc|big apple|n\.y\.c)\b/gu, 'new york'],
  [/\b(?:la|l\.a)\b/gu, 'los angeles'],
  [/\b(?:sf|frisco)\b/gu, 'san francisco'],
  [/\b(?:philly)\b/gu, 'philadelphia'],
  [/\b(?:washington,? d\.?c\.?|dc)\b/gu, 'washington'],
];

export function stateCode(name: string): string | null {
  const plain = name.trim().toLowerCase();
  if (/^[a-z]{2}$/u.test(plain) && [...CODES.values()].includes(plain.toUpperCase()))
    return plain.toUpperCase();
  return CODES.get(plain) ?? null;
}

/** Where in the text the city or state of this address is said, or -1. A street counts too. */
export function placeIn(text: string, address: PostalAddress): number {
  const said = NICKNAMES.reduce((all, [pattern, city]) => all.replace(pattern, city), text);
  const street = address.line1.toLowerCase();
  const city = address.city.toLowerCase();
  if (said.includes(street)) return said.indexOf(street);
  const byCity = new RegExp(`\\b${city.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'u').exec(said);
  if (byCity !== null) return byCity.index;
  const [state] = [...CODES].find(([, code]) => code === address.region?.toUpperCase()) ?? [];
  if (state === undefined) return -1;
  return new RegExp(`\\b${state}\\b`, 'u').exec(said)?.index ?? -1;
}
