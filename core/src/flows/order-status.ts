/** "Where is my order?" */
import type { Order } from '../model.ts';
import { ended, endedWithPerson, type FlowInput, type FlowStep } from './flow.ts';
import { byNumber, isOpenOrder, newestFirst, orderStatus, whichOrder } from './orders.ts';
import { orderNumberGiven } from './own-words.ts';

/** For a contact whose orders could be read: the asked order's state, or a short list, or that there is none. */
export function tellOrderStatus(input: FlowInput, orders: readonly Order[]): FlowStep {
  const { phrases, turn, understanding } = input;
  const awaited = turn.conversation.flow !== null;
  const number = orderNumberGiven(turn.message, understanding.orderNumber, awaited);
  if (number !== null) {
    const order = byNumber(orders, number);
    // Somebody else's order and no order at all are the same: not found.
    return order === undefined
      ? endedWithPerson(
          phrases,
          'order-status: no order of the contact has this number.',
          phrases.words.orderNotFound,
        )
      : orderStatus(input, order);
  }
  const sorted = newestFirst(orders);
  const open = sorted.filter(isOpenOrder);
  const latest = open[0] ?? sorted[0];
  if (latest === undefined) {
    return ended('order-status: the contact has no orders.', { text: phrases.words.noOrders });
  }
  return open.length > 1 ? whichOrder(input, 'order-status', open) : orderStatus(input, latest);
}
