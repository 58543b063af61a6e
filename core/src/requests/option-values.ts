/** Values of product options as people write them: units, numbers in words, sizes, scales, and which is the greater. */
import { digits, escapePattern } from './text.ts';

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s*-?\s*(?:feet|foot|ft)\b/gu, '$1 ft'],
  [/(\d)\s*-?\s*(?:inches|inch|in\.|")(?!\w)/gu, '$1 inch'],
  [/(\d)\s*-?\s*(?:millilit(?:er|re)s?|ml)\b/gu, '$1ml'],
  [/(\d)\s*-?\s*(?:lit(?:er|re)s?|l)\b/gu, '$1l'],
  [/(\d)\s*-?\s*(?:gigabytes?|gigs?|gb)\b/gu, '$1gb'],
  [/(\d)\s*-?\s*(?:terabytes?|tb)\b/gu, '$1tb'],
  [/(\d)\s*-?\s*(?:megapixels?|mp)\b/gu, '$1mp'],
  [/(\d)\s*-?\s*(?:hours?|hrs?)\b/gu, '$1 hour'],
  [/(\d)\s*-?\s*(?:pieces?|pcs?)\b/gu, '$1 piece'],
  [/(\d)\s*-?\s*(?:cups?)\b/gu, '$1 cup'],
  [/(\d)\s*-?\s*(?:pounds?|lbs?)\b/gu, '$1 lb'],
  [/(\d)\s*-?\s*(?:degrees?|°)/gu, '$1 degree'],
  [/(\d)\s*-?\s*(?:bars?)\b/gu, '$1 bar'],
];

/** One way of writing: `8-Foot` → `8 ft`, `two-piece` → `2 piece`, grey → gray. */
export function normaliseValues(text: string): string {
  let result = text
    .toLowerCase()
    .replace(/\b(one|two|three|four|five|six|seven|eight|nine|ten)(?=[- ]\w)/gu, (word) =>
      digits(word),
    )
    .replace(/\bgrey\b/gu, 'gray')
    .replace(/\bcolour/gu, 'color')
    .replace(/\bwi-?fi\b/gu, 'wifi');
  for (const [pattern, unit] of UNITS) result = result.replace(pattern, unit);
  return result;
}

const LETTER_SIZES: Readonly<Record<string, string>> = {
  xs: 'extra[- ]small|x-small',
  s: 'small',
  m: 'medium',
  l: 'large',
  xl: 'extra[- ]large|x-large',
  xxl: 'extra[- ]extra[- ]large|double extra large|2xl',
};

/** A pattern that finds the value of this option in a normalised text. */
export function valuePattern(option: string, value: string): RegExp {
  const normal = normaliseValues(value);
  const name = optionWords(option);
  if (/^(?:none|no|without)$/u.test(normal)) {
    return new RegExp(
      `\\b(?:no|not|non|without(?: any)?)[- ](?:${name})|\\b(?:${name})[^,;]{0,12}\\b(?:none|no)\\b|\\bno ${name}`,
      'u',
    );
  }
  if (normal === 'yes')
    return new RegExp(`(?<!\\b(?:not|no|non|non-|about|care)[- ](?:be )?)\\b(?:${name})`, 'u');
  if (/^not? /u.test(normal))
    return new RegExp(`\\b${words(normal)}|\\bnot? (?:to be )?(?:${name})`, 'u');
  const letters = LETTER_SIZES[normal];
  if (letters !== undefined) {
    return new RegExp(
      `(?<![\\w-])(?:${letters})(?:[- ]sized?)?\\b|\\bsize[ds]?:? ${normal}\\b|(?<![\\w'-])${normal}[- ]sized?\\b${normal.length > 1 ? `|\\b${normal}\\b` : ''}`,
      'u',
    );
  }
  if (/^\d+(?:\.\d+)?$/u.test(normal)) {
    return new RegExp(
      `\\b(?:${name})s?:? (?:of |to )?(?:a )?${escapePattern(normal)}(?![\\d.]*\\d)|\\b${escapePattern(normal)}[- ](?:${name})`,
      'u',
    );
  }
  return new RegExp(`(?<![\\p{L}\\d-])${words(normal)}(?![\\p{L}\\d])`, 'u');
}

function words(normal: string): string {
  return normal
    .split(/[\s-]+/u)
    .map((word) => `${escapePattern(word.replace(/s$/u, ''))}(?:e?s)?`)
    .join('[\\s-]*');
}

const GENERAL = new Set([
  'type',
  'level',
  'settings',
  'setting',
  'range',
  'of',
  'the',
  'source',
  'kind',
]);

/** `water resistance` → what says it: its words alone or stemmed (`water resistant`, `waterproof`). */
export function optionWords(option: string): string {
  const whole = option
    .toLowerCase()
    .replace(/grey/gu, 'gray')
    .replace(/colour/gu, 'color');
  const parts = whole.split(/[\s/]+/u).filter((part) => !GENERAL.has(part));
  const stems = [whole.split(/\s+/u), parts].map((list) => list.map(stem).join('[\\s-]+'));
  const last = parts.at(-1);
  if (parts.length > 1 && last !== undefined && last.length > 3 && !/resist|compat/u.test(last))
    stems.push(stem(last));
  if (/water.?(?:resist|proof)/u.test(whole))
    stems.push('resist(?:e?nt|ant|ance)? to water', 'water[- ]?(?:proof|resist\\w*)');
  return [...new Set(stems)].filter((each) => each !== '').join('|');
}

function stem(word: string): string {
  const cut = word.replace(/(?:ance|ence|ant|ent|ibility|ible|ness|s)$/u, '');
  return cut.length >= 4 && cut !== word ? `${escapePattern(cut)}\\w*` : `${escapePattern(word)}s?`;
}

const SCALES: readonly (readonly string[])[] = [
  ['none', 'low', 'medium', 'high'],
  ['xs', 's', 'm', 'l', 'xl', 'xxl'],
  ['mini', 'portable', 'small', 'medium', 'large', 'extra large'],
  ['beginner', 'easy', 'intermediate', 'medium', 'hard', 'advanced', 'expert'],
  ['basic', 'standard', 'professional', 'premium'],
  ['manual', 'automatic'],
  ['light', 'medium', 'dark'],
];

/** Where a value stands among the others of its option, or null where there is no order. Litres count in millilitres. */
export function rankOf(value: string, among: readonly string[]): number | null {
  const normal = normaliseValues(value);
  const scale = SCALES.find((each) =>
    among.every((other) => each.includes(normaliseValues(other))),
  );
  if (scale !== undefined) return scale.indexOf(normal);
  const number = /\d+(?:\.\d+)?/u.exec(normal);
  if (number === null) return null;
  const factor = /\d(?:l|tb|k)\b/u.test(normal) ? 1000 : 1;
  return Number(number[0]) * factor;
}
