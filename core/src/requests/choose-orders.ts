/** Which of the contact's orders a wish means: by number, state, place, what else is in it; else the newest that fits. */
import type { Order, OrderState } from '../model.ts';
import type { Frame, Verb } from './frames.ts';
import { placeIn } from './places.ts';

const OPEN: readonly OrderState[] = ['received'];

/** Orders named by their number in the text, forgiving a missing `#` or letter. */
export function namedOrders(text: string, orders: readonly Order[]): readonly Order[] {
  return orders.filter((order) => {
    const number = order.number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const short = number.replace(/^\D+/u, '');
    const known = short.length >= 4 ? `(?:${number}|${short})` : number;
    return new RegExp(`(?<![\\p{L}\\p{N}])#?${known}(?![\\p{L}\\p{N}])`, 'u').test(text);
  });
}

/** Is an order named that is none of theirs? Then no other one may be taken for it. */
export function namesStranger(text: string, orders: readonly Order[]): boolean {
  return /#\p{L}{0,8}\d/u.test(text) && namedOrders(text, orders).length === 0;
}

export function isOpen(order: Order): boolean {
  return OPEN.includes(order.state);
}

/** States a verb can be about, the likeliest first. */
export function statesFor(
  verbs: ReadonlySet<Verb>,
  frame: Frame,
  text: string,
): readonly ((order: Order) => boolean)[] {
  const delivered = (order: Order) => order.state === 'delivered';
  if (verbs.has('return') && verbs.has('cancel'))
    return [(order) => delivered(order) || isOpen(order)];
  if (verbs.has('exchange') && verbs.has('return')) return [delivered];
  if (verbs.has('return')) return [delivered];
  if (verbs.has('cancel')) return [isOpen];
  const own = frame.text.replace(/\b(?:for|to|as) the (?:same|type|one|kind)[^.;]*/gu, ' ');
  const pendingFirst =
    /\b(?:pending|just (?:placed|ordered)|not (?:yet )?(?:received|arrived|delivered|shipped))\b/u.test(
      own,
    ) ||
    (verbs.has('change') && !/\breceived|delivered|arrived\b/u.test(frame.around));
  const placed =
    /\bjust (?:placed|ordered)\b/u.test(text) && !/\b(?:received|arrived|delivered)\b/u.test(text);
  return pendingFirst || placed ? [isOpen, delivered] : [delivered, isOpen];
}

const LAST =
  /\b(?:most recent|latest|newest|last) order\b|\b(?:letzte|neueste|jüngste)[nrs]? bestellung|(?<!\p{L})(?:último|ultimo) pedido|pedido más reciente|\bdernière commande|(?:最近|最新|最后|最後|上)(?:的|一)*[个個]?(?:订单|訂單)/u;

/** Narrows by hints of place and age; a hint that fits none is no hint. */
export function hinted(text: string, orders: readonly Order[]): readonly Order[] {
  const place = orders.filter((order) => {
    if (order.shippingAddress === undefined) return false;
    const at = placeIn(text, order.shippingAddress);
    const towards = /(?<!(?:sent|shipped|going|delivered|it)) to (?:\w+ ){0,3}$/u.test(
      text.slice(Math.max(0, at - 40), at),
    );
    return (
      at >= 0 &&
      !towards &&
      /\b(?:sent|shipped|going|delivered|order|orders)\b/u.test(
        text.slice(Math.max(0, at - 40), at + 40),
      )
    );
  });
  const narrowed = place.length > 0 ? place : orders;
  const sorted = narrowed.toSorted((one, other) => (one.placedAt < other.placedAt ? 1 : -1));
  if (LAST.test(text)) return sorted.slice(0, 1);
  return narrowed;
}
