/** Choosing among a contact's orders, and saying what is true of one. */
import type { ToolResult } from '../answering/draft.ts';
import type { Choice, FlowState, Order } from '../model.ts';
import { type FlowInput, type FlowName, type FlowStep, traced } from './flow.ts';
import { plainOrderNumber } from './own-words.ts';

/** Orders a choice offers at most. */
const CHOICES = 4;
const CLOSED: ReadonlySet<Order['state']> = new Set([
  'delivered',
  'cancelled',
  'returned',
  'refunded',
]);

export function isOpenOrder(order: Order): boolean {
  return !CLOSED.has(order.state);
}
export function isDelivered(order: Order): boolean {
  return (
    order.state === 'delivered' ||
    order.shipments.some((shipment) => shipment.deliveredAt !== undefined)
  );
}
export function newestFirst(orders: readonly Order[]): readonly Order[] {
  return orders.toSorted((a, b) =>
    a.placedAt < b.placedAt ? 1 : a.placedAt > b.placedAt ? -1 : 0,
  );
}
export function byNumber(orders: readonly Order[], number: string): Order | undefined {
  return orders.find((order) => plainOrderNumber(order.number) === number);
}

/** What was read, with the zone its days are told in. */
export function orderTool(input: FlowInput, orders: readonly Order[]): ToolResult {
  return { name: 'orders', value: { timeZone: input.turn.tenant.settings.hours.timeZone, orders } };
}

/** Several orders could be meant: a short list, newest first. */
export function whichOrder(input: FlowInput, flow: FlowName, orders: readonly Order[]): FlowStep {
  const { phrases, turn } = input;
  const zone = turn.tenant.settings.hours.timeZone;
  const offered = orders.slice(0, CHOICES);
  const choices: readonly Choice[] = offered.map((order) => ({
    label: phrases.orderChoice(order, zone),
    text: order.number,
  }));
  const state: FlowState = { name: flow, step: 'choose', slots: {} };
  return {
    reply: { text: phrases.words.whichOrder, choices },
    flow: state,
    tools: [orderTool(input, offered)],
    steps: traced('flow', `${flow}: ${orders.length} orders could be meant.`),
  };
}

/** The order's true state, with its card. */
export function orderStatus(
  input: FlowInput,
  order: Order,
  options: { readonly verified?: boolean } = {},
): FlowStep {
  const { phrases, turn } = input;
  const text = phrases.orderState(order, turn.tenant.settings.hours.timeZone);
  return {
    reply: {
      text: options.verified === true ? `${phrases.words.verified}\n\n${text}` : text,
      cards: [{ kind: 'order', order }],
    },
    flow: null,
    tools: [orderTool(input, [order])],
    steps: traced('flow', `order-status: the order is ${order.state}.`),
  };
}
