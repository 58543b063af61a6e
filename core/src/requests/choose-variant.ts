/** The variant that a wish means, among those to be had: demands first, then favourites, then what is nearest to the old one. */
import { rankOf } from './option-values.ts';
import type { ReadProduct, ReadVariant } from './request-context.ts';
import { optionsOf, type Wishes } from './wishes.ts';

export type Chosen = {
  readonly variant: ReadVariant;
  /** Does exactly one variant fit as well as this one? If not, the contact is to be asked. */
  readonly clear: boolean;
};

export function chooseVariant(
  product: ReadProduct,
  current: ReadVariant,
  wishes: Wishes,
): Chosen | null {
  if (wishes.variantId !== null) {
    const named = product.variants.find(
      (variant) => variant.id === wishes.variantId && variant.available,
    );
    return named === undefined ? null : { variant: named, clear: true };
  }
  const fitting = product.variants.filter(
    (variant) =>
      variant.available && variant.id !== current.id && fits(product, variant, current, wishes),
  );
  const sorted = fitting
    .map((variant) => ({ variant, keys: keysOf(product, variant, current, wishes) }))
    .toSorted(
      (one, other) =>
        compareKeys(one.keys, other.keys) || (one.variant.id < other.variant.id ? -1 : 1),
    );
  const [best, second] = sorted;
  if (best === undefined) return null;
  return {
    variant: best.variant,
    clear: second === undefined || compareKeys(best.keys, second.keys) !== 0,
  };
}

function fits(
  product: ReadProduct,
  variant: ReadVariant,
  current: ReadVariant,
  wishes: Wishes,
): boolean {
  const values = optionsOf(product);
  return [...values].every(([name, among]) => {
    const value = variant.options[name] ?? '';
    const before = current.options[name] ?? '';
    const wanted = wishes.wanted.get(name);
    if (wanted !== undefined) return wanted.includes(value);
    const comparison = wishes.comparisons.find((each) => each.option === name);
    if (comparison !== undefined) {
      if (comparison.extreme) return true;
      const gap =
        ((rankOf(value, among) ?? 0) - (rankOf(before, among) ?? 0)) * comparison.direction;
      return comparison.by === undefined ? gap > 0 : gap === comparison.by;
    }
    if (wishes.kept.has(name)) return value === before;
    const spokenOf =
      wishes.free.has(name) || wishes.favourites.some((each) => each.option === name);
    return !wishes.keepRest || spokenOf || value === before;
  });
}

/** Smaller is better, the first that differs decides. */
function keysOf(
  product: ReadProduct,
  variant: ReadVariant,
  current: ReadVariant,
  wishes: Wishes,
): readonly number[] {
  const values = optionsOf(product);
  const extremes = wishes.comparisons.map(({ option, direction, extreme }) => {
    const among = values.get(option) ?? [];
    const rank = rankOf(variant.options[option] ?? '', among) ?? 0;
    const before = rankOf(current.options[option] ?? '', among) ?? 0;
    return extreme ? -direction * rank : Math.abs(rank - before);
  });
  const favourites = wishes.favourites.map(({ option, values: best }) => {
    const place = best.indexOf(variant.options[option] ?? '');
    return place < 0 ? best.length : place;
  });
  const changed = Object.keys(variant.options).filter(
    (name) =>
      variant.options[name] !== current.options[name] &&
      !wishes.wanted.has(name) &&
      !wishes.free.has(name),
  ).length;
  const price = variant.price.minor;
  const byPrice = wishes.byPrice === null ? [] : [wishes.byPrice === 'cheapest' ? price : -price];
  return wishes.byPrice === null
    ? [...extremes, ...favourites, changed]
    : [...favourites, ...byPrice, ...extremes];
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((key, at) => key !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
