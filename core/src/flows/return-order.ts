/**
 * "I want to send this back", from a contact whose order is known. It says what the return would be about and when that
 * was delivered, and asks whether a colleague should take over; it registers nothing and promises nothing. Which window
 * holds is the knowledge's to say.
 */
import type { Order } from '../model.ts';
import { ended, endedWithPerson, type FlowInput, type FlowStep, traced } from './flow.ts';
import { byNumber, isDelivered, newestFirst, orderTool, whichOrder } from './orders.ts';
import { orderNumberGiven, saysNo, saysYes } from './own-words.ts';

export function offerReturn(input: FlowInput, orders: readonly Order[]): FlowStep {
  const { phrases, turn, understanding } = input;
  const awaited = turn.conversation.flow !== null;
  const number = orderNumberGiven(turn.message, understanding.orderNumber, awaited);
  if (number !== null) {
    const order = byNumber(orders, number);
    return order === undefined
      ? endedWithPerson(
          phrases,
          'return: no order of the contact has this number.',
          phrases.words.orderNotFound,
        )
      : returnInfo(input, order);
  }
  const sorted = newestFirst(orders);
  const delivered = sorted.filter(isDelivered);
  const latest = delivered[0] ?? sorted[0];
  if (latest === undefined) {
    return ended('return: the contact has no orders.', { text: phrases.words.noOrders });
  }
  return delivered.length > 1 ? whichOrder(input, 'return', delivered) : returnInfo(input, latest);
}

/** Items and day of delivery, and the question whether a colleague should go on. */
export function returnInfo(input: FlowInput, order: Order): FlowStep {
  const { phrases, turn } = input;
  const { yesPlease, noThanks } = phrases.words;
  return {
    reply: {
      text: phrases.returnInfo(order, turn.tenant.settings.hours.timeZone),
      cards: [{ kind: 'order', order }],
      choices: [
        { label: yesPlease, text: yesPlease },
        { label: noThanks, text: noThanks },
      ],
    },
    flow: { name: 'return', step: 'confirm', slots: { orderNumber: order.number } },
    tools: [orderTool(input, [order])],
    steps: traced(
      'flow',
      `return: order ${order.number} is ${order.state}; a colleague is offered.`,
    ),
  };
}

/** The contact's answer to the offer; null when it is neither yes nor no. */
export function answerReturnOffer(input: FlowInput): FlowStep | null {
  const { phrases, turn } = input;
  if (saysNo(turn.message.text)) {
    return ended('return: declined.', { text: phrases.words.flowEnded });
  }
  if (!saysYes(turn.message.text)) {
    return null;
  }
  return {
    reply: { text: phrases.words.firstWords['asked-for-person'] },
    flow: null,
    tools: [],
    steps: traced('flow', 'return: a colleague completes it.'),
    handoff: { reason: 'rule', rule: 'flow-return' },
  };
}
