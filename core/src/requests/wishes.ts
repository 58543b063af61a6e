/** What a text says about a variant: values wanted and kept, comparisons, favourites in order, the cheapest. */
import { type Comparison, type Options, readComparisons } from './comparisons.ts';
import { partPreferences, readFavourites } from './favourites.ts';
import { normaliseValues, optionWords } from './option-values.ts';
import type { ReadProduct } from './request-context.ts';
import { readValues } from './said-values.ts';

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

/** `instead of black`, `rather than red`, `from blue to …`: what it is now and should no longer be. */
function withoutOld(text: string): string {
  return text
    .replace(/\b(?:instead of|rather than|in place of|unlike)\s(?:the |a |an )?[^,.;]*/gu, ' ')
    .replace(/\bfrom (?:the |a |an )?[^,.;]{1,40}?(?=\bto\b)/gu, ' ');
}

function isKept(text: string, name: string): boolean {
  const words = optionWords(name);
  const match = new RegExp(`\\b(?:same|keep(?:ing)?|exact)\\b([^.;]*?)\\b(?:${words})`, 'u').exec(
    text,
  );
  return match !== null && !/\b(?:but|except|change)\b/u.test(match[1] ?? '');
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
