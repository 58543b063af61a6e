/** How much of what they ordered a shop's contacts have sent back, so that a repeated returner is known by comparison. */
import { dropOldest } from '../escalation/order-totals.ts';
import type { Order } from '../model.ts';

/** Orders of a contact below which their share says nothing. */
const LEAST_ORDERS = 3;
/** Contacts kept of each tenant, the last read; tenants kept, the last heard of. */
const KEPT = 500;
const TENANTS = 200;
const SENT_BACK: readonly Order['state'][] = ['return-requested', 'returned', 'refunded'];

export type ReturnShare = { readonly orders: number; readonly share: number };
export type ReturnShares = {
  /** Remembers what was read of a host for a contact; read again it counts once. */
  note(tenantId: string, contactId: string, orders: readonly Pick<Order, 'state'>[]): void;
  /** Shares (0..1) of the tenant's other contacts with three orders or more. */
  sharesOf(tenantId: string, exceptContactId: string): readonly number[];
};

/** The share (0..1) of these orders that went back, or is on its way back. */
export function returnShareOf(orders: readonly Pick<Order, 'state'>[]): ReturnShare {
  const back = orders.filter(({ state }) => SENT_BACK.includes(state)).length;
  return { orders: orders.length, share: orders.length === 0 ? 0 : back / orders.length };
}

/** In this process only, from the orders it reads: after a start it has to meet a few contacts before it says anything. */
export function createReturnShares(): ReturnShares {
  const byTenant = new Map<string, Map<string, number>>();
  return {
    note(tenantId, contactId, orders) {
      const { orders: count, share } = returnShareOf(orders);
      const known = byTenant.get(tenantId) ?? new Map<string, number>();
      byTenant.delete(tenantId);
      byTenant.set(tenantId, known);
      known.delete(contactId);
      if (count >= LEAST_ORDERS) known.set(contactId, share);
      dropOldest(known, KEPT);
      dropOldest(byTenant, TENANTS);
    },
    sharesOf: (tenantId, exceptContactId) =>
      [...(byTenant.get(tenantId) ?? [])].flatMap(([id, share]) =>
        id === exceptContactId ? [] : [share],
      ),
  };
}
