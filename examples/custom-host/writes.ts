/**
 * What each write makes of an order and its customer: pure functions from the shop as it is to what changes, or to the
 * reason why nothing does. The policy was asked before; here stands what must hold whoever asks, as a till would check.
 */
import type { ActionLine, ActionName, PostalAddress, RequestOf } from '@attendant/core/host';
import type { Shop, ShopItem, ShopOrder, ShopPayment, ShopUser } from './shop-file.ts';
import { fromAddress, MODIFIED } from './to-core.ts';

export type Outcome =
  | { readonly order: ShopOrder; readonly user?: ShopUser; readonly reference?: string }
  | { readonly reason: string };
type Asked<A extends ActionName> = Omit<RequestOf<A>, 'action'>;
/** The order is the customer's own: `ownOrder` found it. */
export type Owned = { readonly shop: Shop; readonly order: ShopOrder; readonly user: ShopUser };

export function cancel({ order, user }: Owned, { reason }: Asked<'cancel-order'>): Outcome {
  if (order.status !== 'pending') return { reason: 'too-late' };
  const refunds = order.payment_history.map((each) => ({
    ...each,
    transaction_type: 'refund' as const,
  }));
  const payment_history = [...order.payment_history, ...refunds];
  return {
    order: { ...order, status: 'cancelled', cancel_reason: reason, payment_history },
    user: refunds.reduce((before, each) => book(before, each), user),
  };
}

export function bringBack({ order, user }: Owned, asked: Asked<'create-return'>): Outcome {
  if (order.status !== 'delivered') return { reason: 'not-delivered' };
  const ids = pieces(order, asked.lines);
  if (ids === null) return { reason: 'unknown-item' };
  const refundTo = asked.refundTo ?? originalPayment(order);
  if (refundTo !== undefined && !has(user, refundTo)) return { reason: 'unknown-payment' };
  const returned = { ...order, status: 'return requested', return_items: ids.toSorted() };
  return {
    order: refundTo === undefined ? returned : { ...returned, return_payment_method_id: refundTo },
  };
}

export function exchange(owned: Owned, asked: Asked<'exchange-items'>): Outcome {
  const { order } = owned;
  if (order.status !== 'delivered') return { reason: 'not-delivered' };
  const swap = readSwap(owned, asked.lines, asked.payWith);
  if ('reason' in swap) return swap;
  return {
    order: {
      ...order,
      status: 'exchange requested',
      exchange_items: swap.pairs.map((each) => each.item.item_id).toSorted(),
      exchange_new_items: swap.pairs.map((each) => each.instead.item_id).toSorted(),
      exchange_payment_method_id: swap.payWith,
      exchange_price_difference: swap.difference / 100,
    },
  };
}

export function changeItems(owned: Owned, asked: Asked<'change-items'>): Outcome {
  const { order, user } = owned;
  if (order.status !== 'pending') return { reason: 'too-late' };
  const swap = readSwap(owned, asked.lines, asked.payWith);
  if ('reason' in swap) return swap;
  const left = [...swap.pairs];
  const items = order.items.map((item) => {
    const index = left.findIndex((each) => each.item.item_id === item.item_id);
    return left.splice(index, index < 0 ? 0 : 1)[0]?.instead ?? item;
  });
  const payment: ShopPayment = {
    transaction_type: swap.difference > 0 ? 'payment' : 'refund',
    amount: Math.abs(swap.difference) / 100,
    payment_method_id: swap.payWith,
  };
  const payment_history = [...order.payment_history, payment];
  return {
    order: { ...order, items, status: MODIFIED, payment_history },
    user: book(user, payment),
  };
}

export function changeAddress({ order }: Owned, { address }: Asked<'change-address'>): Outcome {
  if (!order.status.startsWith('pending')) return { reason: 'too-late' };
  return { order: { ...order, address: fromAddress(address) } };
}

export function changePayment({ order, user }: Owned, asked: Asked<'change-payment'>): Outcome {
  if (!order.status.startsWith('pending')) return { reason: 'too-late' };
  const [first, ...more] = order.payment_history;
  if (first === undefined || more.length > 0) return { reason: 'paid-in-parts' };
  if (!has(user, asked.payWith)) return { reason: 'unknown-payment' };
  if (first.payment_method_id === asked.payWith) return { reason: 'same-payment' };
  if (!covers(user, asked.payWith, cents(first.amount))) return { reason: 'balance-too-low' };
  const payment = { ...first, payment_method_id: asked.payWith };
  const refund = { ...first, transaction_type: 'refund' as const };
  return {
    order: { ...order, payment_history: [first, payment, refund] },
    user: book(book(user, payment), refund),
  };
}

export function moveContact(user: ShopUser, address: PostalAddress): ShopUser {
  return { ...user, address: fromAddress(address) };
}

type Swap = {
  readonly pairs: readonly { readonly item: ShopItem; readonly instead: ShopItem }[];
  /** In cents; positive: the customer pays. */
  readonly difference: number;
  readonly payWith: string;
};

/** Each piece with what comes instead, at that variant's own price. */
function readSwap(
  owned: Owned,
  lines: readonly ActionLine[],
  payWith?: string,
): Swap | { readonly reason: string } {
  const { shop, order, user } = owned;
  if (pieces(order, lines) === null) return { reason: 'unknown-item' };
  const pairs = lines.flatMap((line) => {
    const item = order.items.find((each) => each.item_id === line.itemId);
    const instead = item === undefined ? null : variantOf(shop, item, line.variantId ?? '');
    if (item === undefined || instead === null) return [];
    return Array.from({ length: line.quantity }, () => ({ item, instead }));
  });
  if (pairs.length !== lines.reduce((sum, line) => sum + line.quantity, 0)) {
    return { reason: 'unknown-variant' };
  }
  const by = payWith ?? originalPayment(order);
  if (by === undefined || !has(user, by)) return { reason: 'unknown-payment' };
  const difference = pairs.reduce(
    (sum, { item, instead }) => sum + cents(instead.price) - cents(item.price),
    0,
  );
  if (!covers(user, by, difference)) return { reason: 'balance-too-low' };
  return { pairs, difference, payWith: by };
}

/** An available variant of the same product, as it would stand in the order. */
function variantOf(shop: Shop, item: ShopItem, id: string): ShopItem | null {
  const variants = Object.entries(shop.products.get(item.product_id)?.variants ?? {});
  const variant = variants.find(([each]) => each === id)?.[1];
  if (variant === undefined || !variant.available) return null;
  return { ...item, item_id: id, price: variant.price, options: variant.options };
}

/** The item id of each piece asked for, or null when one is not in the order is named twice, or more are asked for than were bought. */
function pieces(order: ShopOrder, lines: readonly ActionLine[]): readonly string[] | null {
  const left = order.items.map((item) => item.item_id);
  const wanted = lines.flatMap(({ itemId, quantity }) =>
    Array.from({ length: Math.min(quantity, left.length + 1) }, () => itemId),
  );
  const whole = lines.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0);
  const held = wanted.every((id) => {
    const index = left.indexOf(id);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  const distinct = new Set(lines.map(({ itemId }) => itemId)).size === lines.length;
  return whole && distinct && held && wanted.length > 0 ? wanted : null;
}

function originalPayment(order: ShopOrder): string | undefined {
  return order.payment_history[0]?.payment_method_id;
}

function methodOf(user: ShopUser, id: string) {
  return Object.entries(user.payment_methods ?? {}).find(([each]) => each === id)?.[1];
}
function has(user: ShopUser, id: string): boolean {
  return methodOf(user, id) !== undefined;
}
/** Only a gift card can be too small. */
function covers(user: ShopUser, id: string, amount: number): boolean {
  const balance = methodOf(user, id)?.balance;
  return balance === undefined || cents(balance) >= amount;
}
/** A gift card's balance moves at once; everything else is the bank's. */
function book(user: ShopUser, payment: ShopPayment): ShopUser {
  const method = methodOf(user, payment.payment_method_id);
  if (method?.balance === undefined) return user;
  const sign = payment.transaction_type === 'refund' ? 1 : -1;
  const balance = (cents(method.balance) + sign * cents(payment.amount)) / 100;
  const changed = { ...method, balance };
  return { ...user, payment_methods: { ...user.payment_methods, [method.id]: changed } };
}
function cents(amount: number): number {
  return Math.round(amount * 100);
}
