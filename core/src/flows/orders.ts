/** A contact's orders: which are under way, the newest, one by its number. */
import type { ToolResult } from '../answering/draft.ts';
import type { Order } from '../model.ts';
import type { FlowInput } from './flow.ts';
import { plainOrderNumber } from './own-words.ts';

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
