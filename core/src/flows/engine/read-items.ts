/** Which items of an order a message means, how many of each, and what instead. */
import type { Order } from '../../model.ts';
import { readRequests } from '../../requests/read-requests.ts';
import type { ReadProduct } from '../../requests/request-context.ts';
import type { SoldProduct } from '../flow.ts';
import { namedItems, names, piecesOf, saysAll, singlePiece } from './read-words.ts';
import type { Picked } from './slots.ts';
import { boughtVariant, soldAs } from './sold.ts';

export type ReadItems = {
  /** Empty: none is named, or not clearly. */
  readonly items: readonly Picked[];
  /** Variant asked for, by the place of the item it replaces. */
  readonly variants: Readonly<Record<number, string>>;
};

/** Read as a request first; where it states none ("the blue one"), by the words of names and options. */
export function readItems(text: string, order: Order, products: readonly SoldProduct[]): ReadItems {
  const asked = readAsked(text, order, products);
  if (asked !== null) return asked;
  const items = namedItems(text, order);
  const meant = items.length > 0 ? items : singlePiece(order);
  const variants = meant.flatMap(({ place }) => {
    const variant = nearestVariant(text, order, { place, products });
    return variant === null ? [] : [[place, variant] as const];
  });
  return { items, variants: Object.fromEntries(variants) };
}

/** Null: the message states no request about items of this order. */
function readAsked(text: string, order: Order, products: readonly SoldProduct[]): ReadItems | null {
  const read = readRequests(text, {
    orders: [order],
    products: toReadProducts(order, products),
    paymentMethods: [],
    address: null,
    cancelReasons: [],
    // A journey asks the policy itself, about what the contact meant.
    allows: () => true,
  });
  const found = read.find(({ request }) => 'lines' in request && request.lines.length > 0);
  if (found === undefined || !('lines' in found.request)) return null;
  if (found.missing.includes('items')) return null;
  const lines = found.request.lines.flatMap((line) => {
    const place = order.items.findIndex(({ id }) => id === line.itemId);
    const item = order.items[place];
    return item === undefined ? [] : [{ ...line, place, item }];
  });
  // "Something from order 1042" is not all of it.
  const isWhole = lines.length > 1 && lines.length === order.items.length;
  const named = namedItems(text, order);
  if (isWhole && !saysAll(text) && named.length < lines.length) {
    return { items: named, variants: {} };
  }
  const isClear = !found.missing.includes('variant');
  return {
    items: lines.map(({ place, item, quantity }) => ({
      place,
      quantity: piecesOf(text, item) ?? quantity,
    })),
    variants: Object.fromEntries(
      lines.flatMap(({ place, variantId }) =>
        isClear && variantId !== undefined ? [[place, variantId] as const] : [],
      ),
    ),
  };
}

/** As the shop calls them and as the order does, which may be in another language. */
function toReadProducts(order: Order, products: readonly SoldProduct[]): readonly ReadProduct[] {
  return order.items.flatMap((item) => {
    const sold = soldAs(item, products);
    const id = sold?.id ?? item.productId ?? item.id;
    const own = { id, title: item.name, variants: sold?.variants ?? [] };
    return sold === null || sold.title === item.name ? [own] : [sold, own];
  });
}

/** "The blue one": blue, and otherwise as it is now. Null: none, or not clearly one. */
function nearestVariant(
  text: string,
  order: Order,
  of: { readonly place: number; readonly products: readonly SoldProduct[] },
): string | null {
  const item = order.items[of.place];
  if (item === undefined) return null;
  const product = soldAs(item, of.products);
  const now = boughtVariant(item, product);
  const wanted = (product?.variants ?? []).filter(
    ({ id, options }) => id !== now?.id && Object.values(options).some((one) => names(text, one)),
  );
  const likeness = (one: { readonly options: Readonly<Record<string, string>> }) =>
    alike(one.options, now?.options);
  const [first, second] = wanted.toSorted((a, b) => likeness(b) - likeness(a));
  if (first === undefined) return null;
  return second === undefined || likeness(first) > likeness(second) ? first.id : null;
}

function alike(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>> | undefined,
): number {
  return Object.entries(one).filter(([name, value]) => other?.[name] === value).length;
}
