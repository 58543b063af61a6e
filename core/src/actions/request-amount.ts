/** What moves when a request is done, in exact minor units. */
import type { Money } from '../model.ts';
import type { ActionRequest } from './action.ts';
import type { ActionFacts } from './policy.ts';

export type Amount =
  /** Positive: back to the contact; negative: the contact pays; null: no money moves. */
  | { readonly kind: 'amount'; readonly amount: Money | null }
  | { readonly kind: 'mixed-currencies' };

/**
 * A return is worth its pieces, a cancellation what is not refunded yet, an exchange the difference of its pieces
 * (price of what was bought less price of what comes instead, each for one piece, times the pieces).
 */
export function amountOf(
  request: ActionRequest,
  facts: Pick<ActionFacts, 'order' | 'variants'>,
): Amount {
  const { order } = facts;
  switch (request.action) {
    case 'create-return':
    case 'exchange-items':
    case 'change-items': {
      const bought = new Map(order?.items.map((item) => [item.id, item.price]));
      const parts = request.lines.flatMap(({ itemId, quantity, variantId }) => {
        const old = bought.get(itemId);
        const fresh = variantId === undefined ? undefined : facts.variants.get(variantId)?.price;
        return [
          ...(old === undefined ? [] : [times(old, quantity)]),
          ...(fresh === undefined ? [] : [times(fresh, -quantity)]),
        ];
      });
      return sum(parts);
    }
    case 'cancel-order':
      if (order === null) return { kind: 'amount', amount: null };
      return sum(
        order.refunded === undefined ? [order.total] : [order.total, times(order.refunded, -1)],
      );
    case 'change-payment':
      return { kind: 'amount', amount: order?.total ?? null };
    case 'request-refund':
      return { kind: 'amount', amount: request.amount };
    case 'own':
      return {
        kind: 'amount',
        amount: request.amount === undefined ? null : times(request.amount, -1),
      };
    default:
      return { kind: 'amount', amount: null };
  }
}

/** Most that may be refunded for what a request names: its pieces, and never more than is left of the order. */
export function refundable(
  request: Extract<ActionRequest, { readonly action: 'request-refund' }>,
  facts: Pick<ActionFacts, 'order'>,
): Money | null {
  const { order } = facts;
  if (order === null) return null;
  const left = order.total.minor - (order.refunded?.minor ?? 0);
  if (request.lines.length === 0) return { ...order.total, minor: left };
  const worth = request.lines.reduce((all, { itemId, quantity }) => {
    const item = order.items.find(({ id }) => id === itemId);
    return all + (item === undefined ? 0 : item.price.minor * quantity);
  }, 0);
  return { ...order.total, minor: Math.min(left, worth) };
}

/** Minus zero is a zero that is not equal to one. */
function times(money: Money, count: number): Money {
  return { ...money, minor: money.minor * count || 0 };
}

function sum(parts: readonly Money[]): Amount {
  const [first] = parts;
  if (first === undefined) return { kind: 'amount', amount: null };
  if (parts.some(({ currency }) => currency !== first.currency))
    return { kind: 'mixed-currencies' };
  const minor = parts.reduce((all, one) => all + one.minor, 0);
  return { kind: 'amount', amount: { minor, currency: first.currency } };
}
