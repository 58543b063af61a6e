/** What orders of a shop cost, so that an unusual one is known by comparison and not by a fixed sum. */
import type { Money, Order } from '../model.ts';

/** Orders below which nothing is said: of a few, one is always the dearest. */
const LEAST = 30;
/** Orders kept of each tenant, the newest read; tenants kept, the last heard of. */
const KEPT = 2_000;
const TENANTS = 200;

export type OrderTotals = {
  /** Remembers what was read of a host; an order read again counts once. */
  note(tenantId: string, orders: readonly Pick<Order, 'id' | 'total'>[]): void;
  /** Share of the tenant's orders in this currency that cost less, 0..1; null while fewer than 30 are known. */
  rankOf(tenantId: string, total: Money): number | null;
};

/** In this process only, from the orders it reads: after a start it has to meet 30 before it says anything. */
export function createOrderTotals(): OrderTotals {
  const byTenant = new Map<string, Map<string, Money>>();
  return {
    note(tenantId, orders) {
      const known = byTenant.get(tenantId) ?? new Map<string, Money>();
      byTenant.delete(tenantId);
      byTenant.set(tenantId, known);
      for (const { id, total } of orders) {
        known.delete(id);
        known.set(id, total);
      }
      dropOldest(known, KEPT);
      dropOldest(byTenant, TENANTS);
    },
    rankOf(tenantId, { minor, currency }) {
      const same = [...(byTenant.get(tenantId)?.values() ?? [])].filter(
        (total) => total.currency === currency,
      );
      if (same.length < LEAST) return null;
      return same.filter((total) => total.minor < minor).length / same.length;
    },
  };
}

/** Drops what was set longest ago until so many are left: a map keeps the order in which its keys were set. */
export function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
