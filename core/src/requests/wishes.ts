/** What a text says about a variant: values wanted and kept, comparisons, favourites in order, the cheapest. */
import { normaliseValues, optionWords, rankOf, valuePattern } from './option-values.ts';
import type { ReadProduct } from './request-context.ts';

export type Comparison = {
  readonly option: string;
  readonly direction: 1 | -1;
  /** By exactly so much; absent: the next one. */
  readonly by?: number;
  /** The greatest or least there is. */
  readonly extreme: boolean;
};
export type Wishes = {
  readonly variantId: string | null;
  /** Option → values, any of which will do. */
  readonly wanted: ReadonlyMap<string, readonly string[]>;
  /** Options that must stay as they are. `rest`: all that are not spoken of. */
  readonly kept: ReadonlySet<string>;
  readonly keepRest: boolean;
  readonly free: ReadonlySet<string>;
  readonly comparisons: readonly Comparison[];
  /** Best first. */
  readonly favourites: readonly { readonly option: string; readonly values: readonly string[] }[];
  readonly byPrice: 'cheapest' | 'dearest' | null;
};

type Options = ReadonlyMap<string, readonly string[]>;

export function optionsOf(product: ReadProduct): Options {
  const options = new Map<string, Set<string>>();
  for (const variant of product.variants) {
    for (const [name, value] of Object.entries(variant.options)) {
      const values = options.get(name) ?? new Set();
      options.set(name, values.add(value));
    }
  }
  return new Map([...options].map(([name, values]) => [name, [...values]]));
}

export function isEmpty(wishes: Wishes): boolean {
  return (
    wishes.variantId === null &&
    wishes.wanted.size === 0 &&
    wishes.comparisons.length === 0 &&
    wishes.favourites.length === 0 &&
    wishes.byPrice === null
  );
}

const PREFERENCE = /\bpre?fer(?:red|ably|ence)?\b|\bfavou?r\b|\bideally\b/u;

export function readWishes(text: string, product: ReadProduct): Wishes {
  const options = optionsOf(product);
  const normal = normaliseValues(text);
  const [said, preferred] = partPreferences(normal);
  const freeText = [
    ...said.matchAll(
      /(?:not care|not mind|not matter|any|okay with any|not important)\b[^.;]*?(?:about|which|the)?\s([^.;]*)/gu,
    ),
  ]
    .map((match) => match[1] ?? '')
    .join(' ');
  const clean = withoutOld(said.replace(/(?:do(?:es)? )?not (?:care|mind)[^.;,]*/gu, ' '));
  const wanted = readValues(clean, options);
  const comparisons = readComparisons(clean, options).filter(
    (each) => !(wanted.has(each.option) && !each.extreme && each.by === undefined),
  );
  for (const each of comparisons) wanted.delete(each.option);
  const favourites = readFavourites(preferred, options);
  const id = product.variants.find(
    (variant) => variant.id.length >= 4 && text.includes(variant.id.toLowerCase()),
  );
  return {
    variantId: id?.id ?? null,
    wanted,
    kept: new Set([...options.keys()].filter((name) => isKept(clean, name) && !wanted.has(name))),
    keepRest:
      /\b(?:same|exact(?:ly)?) (?:one|item|specs?|specifications?|product|thing|model)\b|\bother (?:specs?|specifications?|options?|features?)[^.;]*\bsame\b|\bsame (?:other|remaining)\b|\bwithout changing (?:the |any )?other|(?:everything|all) else (?:the )?same|\bkeep(?:ing)? (?:everything|all) else/u.test(
        clean,
      ),
    free: new Set(
      [...options.keys()].filter((name) => new RegExp(optionWords(name), 'u').test(freeText)),
    ),
    comparisons,
    favourites,
    byPrice: readPriceOrder(clean),
  };
}

/** A text apart into what is demanded and what is only preferred. */
function partPreferences(text: string): readonly [said: string, preferred: string] {
  const parts = text.split(
    /(?<=[.;)])\s|,\s(?=(?:and |but )?(?:i|you|we)?\s?(?:would |'d )?pre?fer)|(?=\(\s*pre?fer)|,\s(?=if (?:multiple|several))|\band (?=(?:you |i )?pre?fer)/u,
  );
  const is = (part: string): boolean => PREFERENCE.test(part);
  return [parts.filter((part) => !is(part)).join(' . '), parts.filter(is).join(' . ')];
}

/** `instead of black`, `rather than red`, `from blue to …`: what it is now and should no longer be. */
function withoutOld(text: string): string {
  return text
    .replace(/\b(?:instead of|rather than|in place of|unlike)\s(?:the |a |an )?[^,.;]*/gu, ' ')
    .replace(/\bfrom (?:the |a |an )?[^,.;]{1,40}?(?=\bto\b)/gu, ' ');
}

function readValues(text: string, options: Options): Map<string, readonly string[]> {
  const written = [...text.matchAll(/['"]([^'"]+)['"]\s*:\s*['"]([^'"]+)['"]/gu)];
  const wanted = new Map<string, readonly string[]>();
  for (const [name, values] of options) {
    const exact = written.find((match) => match[1] === normaliseValues(name))?.[2];
    const found = values.filter((value) =>
      written.length > 0 ? exact === normaliseValues(value) : says(text, name, value, options),
    );
    if (found.length === 0 && written.length === 0 && saysOther(text, values)) wanted.set(name, []);
    if (found.length > 0) wanted.set(name, closest(text, name, longest(found)));
  }
  return wanted;
}

/** `wi-fi + cellular` says more than `wi-fi`. */
function longest(values: readonly string[]): readonly string[] {
  return values.filter(
    (value) =>
      !values.some((other) => other !== value && other.toLowerCase().includes(value.toLowerCase())),
  );
}

/** `8 bar` where there are only 9 and 15: something is wanted that there is not. */
function saysOther(text: string, values: readonly string[]): boolean {
  const units = new Set(
    values.map((value) => /^\d+(?:\.\d+)?( ?\p{L}{2,})$/u.exec(normaliseValues(value))?.[1] ?? ''),
  );
  const [unit = ''] = units;
  if (units.size !== 1 || unit === '') return false;
  return new RegExp(
    `(?<![\\d.])\\d+(?:\\.\\d+)?${unit}\\b(?! (?:more|less|fewer|extra|smaller|larger|shorter|longer|bigger))`,
    'u',
  ).test(text);
}

/** Of several values that are said, those that stand beside the option's name: `medium, red, high ventilation`. */
function closest(text: string, name: string, values: readonly string[]): readonly string[] {
  if (values.length < 2) return values;
  const beside = values.filter((value) => near(text, normaliseValues(value), name));
  return beside.length > 0 ? beside : values;
}

function says(text: string, name: string, value: string, options: Options): boolean {
  const match = valuePattern(name, value).exec(text);
  if (match === null) return partOfValue(text, name, value, options);
  const others = [...options].filter(([other, values]) => other !== name && values.includes(value));
  if (others.length === 0) return true;
  // `brown` may be a frame or a lens: the option's name close by decides, else both are meant.
  const near = (option: string): boolean => {
    const around = text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24);
    return new RegExp(optionWords(option), 'u').test(around);
  };
  return near(name) || !others.some(([other]) => near(other));
}

/** `Google` of Google Assistant, `soft` of softshell: a word that only one value of the option has. */
function partOfValue(text: string, name: string, value: string, options: Options): boolean {
  const values = options.get(name) ?? [];
  const parts = normaliseValues(value)
    .split(/[\s-]+/u)
    .filter((part) => part.length >= 2 && !/^\d/u.test(part) && !COMMON.has(part));
  return parts.some((part) => {
    const alone = values.every(
      (other) =>
        other === value ||
        !normaliseValues(other)
          .split(/[\s-]+/u)
          .includes(part),
    );
    if (!alone || optionWords(name).split('|').includes(`${part}s?`)) return false;
    if (
      values.length > 1 &&
      new RegExp(
        `(?<![\\p{L}\\d-])${part.replace(/[^\p{L}\p{N}]/gu, '.')}s?(?![\\p{L}\\d])`,
        'u',
      ).test(text)
    )
      return !elsewhere(part, name, options);
    const short = [...text.matchAll(/\p{L}{4,}/gu)].map((match) => match[0]);
    return short.some(
      (word) =>
        part.startsWith(word) &&
        part.length <= word.length + 5 &&
        !elsewhere(word, name, options) &&
        near(text, word, name),
    );
  });
}
const COMMON = new Set([
  'not',
  'no',
  'high',
  'low',
  'full',
  'size',
  'cover',
  'set',
  'card',
  'and',
  'the',
  'operation',
  'assistant',
  'adapter',
]);

function elsewhere(part: string, name: string, options: Options): boolean {
  return [...options].some(
    ([other, values]) =>
      other !== name &&
      (other.toLowerCase().includes(part) ||
        values.some((value) =>
          normaliseValues(value)
            .split(/[\s-]+/u)
            .includes(part),
        )),
  );
}
function near(text: string, word: string, name: string): boolean {
  return new RegExp(
    `\\b${word} (?:${optionWords(name)})|(?:${optionWords(name)}) ${word}\\b`,
    'u',
  ).test(text);
}

function isKept(text: string, name: string): boolean {
  const words = optionWords(name);
  const match = new RegExp(`\\b(?:same|keep(?:ing)?|exact)\\b([^.;]*?)\\b(?:${words})`, 'u').exec(
    text,
  );
  return match !== null && !/\b(?:but|except|change)\b/u.test(match[1] ?? '');
}

const GREATER =
  'more|higher|larger|bigger|greater|longer|taller|brighter|faster|stronger|thicker|heavier|wider|harder|maximum|maximi[sz]\\w*|max|highest|largest|biggest|greatest|longest|most|brightest|hardest|furthest|farthest';
const LESS =
  'less|lower|smaller|fewer|shorter|dimmer|darker|slower|thinner|lighter|narrower|easier|minimum|min|lowest|smallest|shortest|least|fewest|easiest|thinnest|simplest';
const EXTREME = /^(?:max|min|most|least|\w+est$)/u;
/** What a comparative speaks of when it names no option. */
const ABOUT: readonly (readonly [RegExp, RegExp])[] = [
  [/bright|dim/u, /bright/u],
  [/^(?:bigg|larg|small)/u, /\bsize|capacity|volume|pieces|count|diameter|screen/u],
  [/^(?:long|short)/u, /length|height|size/u],
  [/tall/u, /height/u],
  [/thick|thin/u, /thick/u],
  [/eas|hard|simpl/u, /difficult|level/u],
  [/fast|slow/u, /speed/u],
  [/heav|light/u, /weight/u],
];

function readComparisons(text: string, options: Options): readonly Comparison[] {
  const found = new Map<string, Comparison>();
  for (const [name, values] of options) {
    if (!values.every((value) => rankOf(value, values) !== null) || values.length < 2) continue;
    const comparison = compareOption(text, name);
    if (comparison !== null) found.set(name, comparison);
  }
  return [...found.values()];
}

function compareOption(text: string, name: string): Comparison | null {
  const option = optionWords(name);
  const step = new RegExp(
    `\\b(?:1|a|one) (?:${option}|size) (smaller|bigger|larger|up|down|lower|higher|less|more)`,
    'u',
  ).exec(text);
  if (step !== null && (/size/u.test(name) || new RegExp(option, 'u').test(step[0]))) {
    return {
      option: name,
      direction: /small|down|less|lower/u.test(step[1] ?? '') ? -1 : 1,
      extreme: false,
    };
  }
  const amount = new RegExp(
    `(\\d+)[^.;,\\d]{0,8}\\b(more|less|fewer|extra)\\b[^.;,\\d]{0,6}(?:${option})|(\\d+) (?:${option})[^.;,\\d]{0,4}\\b(more|less|fewer|extra)\\b`,
    'u',
  ).exec(text);
  if (amount !== null) {
    const by = Number(amount[1] ?? amount[3]);
    return {
      option: name,
      direction: /less|fewer/u.test(amount[2] ?? amount[4] ?? '') ? -1 : 1,
      by,
      extreme: false,
    };
  }
  const named = new RegExp(
    `\\b(${GREATER}|${LESS})(?:[- ](?:in|the|of))?(?:[- ]\\w+)?[- ](?:${option})\\b|\\b(?:${option})\\b(?: (?:is|to be|which|that|has|have|be|should|must|a|to|the)){0,4} (${GREATER}|${LESS})\\b`,
    'u',
  ).exec(text);
  const word = named?.[1] ?? named?.[2] ?? bare(text, name);
  if (word === null || word === undefined) return null;
  const direction = new RegExp(`^(?:${LESS})$`, 'u').test(word) ? -1 : 1;
  return { option: name, direction, extreme: EXTREME.test(word) };
}

/** `a bigger one`, `less bright`: the adjective itself says which option. */
function bare(text: string, name: string): string | null {
  for (const [adjective, option] of ABOUT) {
    if (!option.test(name)) continue;
    for (const match of text.matchAll(
      new RegExp(`\\b(?:(less|more) )?(${GREATER}|${LESS}|bright|difficult)\\b`, 'gu'),
    )) {
      const word = match[2] ?? '';
      if (!adjective.test(word) || (match[1] === undefined && !/(?:er|est)$/u.test(word))) continue;
      return match[1] ?? word;
    }
  }
  return null;
}

function readFavourites(text: string, options: Options): Wishes['favourites'] {
  const ranked = [...text.matchAll(/([\w-]+(?: \w+)?(?:\s*>\s*[\w-]+(?: \w+)?)+)/gu)].flatMap(
    (match) => readRanked((match[1] ?? '').split('>'), options),
  );
  if (ranked.length > 0) return ranked;
  return text.split(/[.;]|, and |, but /u).flatMap((part) => {
    const [better = ''] = part.split(/\b(?:over|than|rather than|instead of|to other)\b/u);
    const values = readValues(
      better.replace(/\bif (?:multiple|several|more)[^,]*,/u, ' '),
      options,
    );
    return [...values].map(([option, list]) => ({ option, values: list }));
  });
}

function readRanked(parts: readonly string[], options: Options): Wishes['favourites'] {
  return [...options.keys()].flatMap((option) => {
    const one: Options = new Map([[option, options.get(option) ?? []]]);
    const values = parts.flatMap(
      (part) => readValues(part, one).get(option) ?? shortened(part, one, option),
    );
    return values.length > 1 ? [{ option, values }] : [];
  });
}

/** `AC` for `AC adapter`, in a list that names values and nothing else. */
function shortened(part: string, options: Options, option: string): readonly string[] {
  const word = part.trim().split(/\s+/u).at(-1) ?? '';
  return (options.get(option) ?? []).filter(
    (value) => word.length > 1 && value.toLowerCase().startsWith(word),
  );
}

function readPriceOrder(text: string): Wishes['byPrice'] {
  if (
    /\b(?:cheapest|least expensive|lowest[- ]priced?|most affordable|maximum money back)\b/u.test(
      text,
    )
  )
    return 'cheapest';
  return /\b(?:most expensive|dearest|priciest|highest[- ]priced?)\b/u.test(text)
    ? 'dearest'
    : null;
}

/** A second choice: what it says holds before what was said first. */
export function orWishes(first: Wishes, second: Wishes): Wishes {
  const renewed = (option: string): boolean =>
    second.wanted.has(option) ||
    second.comparisons.some((each) => each.option === option) ||
    second.favourites.some((each) => each.option === option);
  return {
    variantId: second.variantId ?? first.variantId,
    wanted: new Map([
      ...[...first.wanted].filter(([option]) => !renewed(option)),
      ...second.wanted,
    ]),
    kept: new Set([...first.kept, ...second.kept].filter((option) => !renewed(option))),
    keepRest: (first.keepRest && second.favourites.length === 0) || second.keepRest,
    free: new Set([...first.free, ...second.free]),
    comparisons: [
      ...first.comparisons.filter((each) => !renewed(each.option)),
      ...second.comparisons,
    ],
    favourites: [...second.favourites, ...first.favourites],
    byPrice: second.byPrice ?? first.byPrice,
  };
}
