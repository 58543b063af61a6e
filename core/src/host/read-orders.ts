/** Orders of a contact at the hosts of their tenant, as far as they are proved. */
import { AttendantError } from '../errors.ts';
import type { ContactIdentity, Instant, Order } from '../model.ts';
import type { Capability, HostAdapter } from './adapter.ts';
import { normaliseOrderNumber } from './order-number.ts';
import { parseOrder } from './parse-order.ts';

/** An adapter that has the capability `C` for certain. */
export type Capable<C extends Capability> = HostAdapter & Required<Pick<HostAdapter, C>>;
/** The same shape as `OrdersResult` of `conversation/turn.ts`. */
export type HostOrders =
  | { readonly kind: 'orders'; readonly orders: readonly Order[] }
  | { readonly kind: 'unavailable'; readonly trouble: boolean };
export type OwnOrder = {
  readonly order: Order;
  readonly host: string;
  /** The host's id of the contact: as signed, or as the host says of a proved order. Null: it does not say. */
  readonly ownerId: string | null;
};
export type OwnOrders =
  | { readonly kind: 'orders'; readonly orders: readonly OwnOrder[] }
  | Extract<HostOrders, { readonly kind: 'unavailable' }>;
/** What a contact has proved. */
export type VerifiedContact = {
  /** Only those a host has signed. */
  readonly identities: readonly ContactIdentity[];
  /** The one order proved by number, e-mail and one-time code. */
  readonly verifiedOrder: { readonly number: string; readonly email: string } | null;
};
/** What reading needs of the registry. */
export type HostCalls = {
  readonly capable: <C extends Capability>(
    tenantId: string,
    capability: C,
  ) => readonly Capable<C>[];
  readonly call: <T>(adapter: HostAdapter, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  readonly log: { readonly warn: (fields: object, message: string) => void };
};

/** Without whose they are: what is read here is shown. */
export async function readOrders(
  hosts: HostCalls,
  tenantId: string,
  contact: VerifiedContact,
): Promise<HostOrders> {
  const read = await readOwnOrders(hosts, tenantId, contact);
  return read.kind === 'orders' ? { ...read, orders: read.orders.map(toShown) } : read;
}

function toShown({ order }: OwnOrder): Order {
  const { ownerId: _, ...shown } = order;
  return shown;
}

export async function readOwnOrders(
  hosts: HostCalls,
  tenantId: string,
  contact: VerifiedContact,
): Promise<OwnOrders> {
  const withOrders = hosts.capable(tenantId, 'orders');
  if (withOrders.length + hosts.capable(tenantId, 'orderByNumber').length === 0) {
    return { kind: 'unavailable', trouble: false };
  }
  const { verifiedOrder } = contact;
  const reads = contact.identities.flatMap((identity) =>
    withOrders
      .filter((adapter) => adapter.name === identity.host)
      .map((adapter) => ordersOf(hosts, adapter, identity.externalId)),
  );
  if (verifiedOrder !== null) {
    reads.push(
      orderByNumber(hosts, tenantId, verifiedOrder).then((own) => (own === null ? [] : [own])),
    );
  }
  const results = await Promise.allSettled(reads);
  if (results.some((result) => result.status === 'rejected')) {
    return { kind: 'unavailable', trouble: true };
  }
  const all = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  const distinct = [
    ...new Map(all.map((own) => [normaliseOrderNumber(own.order.number), own])).values(),
  ];
  return {
    kind: 'orders',
    orders: distinct.toSorted((a, b) => compare(b.order.placedAt, a.order.placedAt)),
  };
}

async function ordersOf(
  hosts: HostCalls,
  adapter: Capable<'orders'>,
  externalId: string,
): Promise<readonly OwnOrder[]> {
  const values: unknown = await hosts.call(adapter, () => adapter.orders({ externalId }));
  if (!Array.isArray(values)) throw unavailable(adapter, 'gave no list of orders');
  return values.flatMap((value) => {
    const order = checked(hosts, adapter, value);
    return order === null ? [] : [{ order, host: adapter.name, ownerId: externalId }];
  });
}

export async function orderByNumber(
  hosts: HostCalls,
  tenantId: string,
  proof: { readonly number: string; readonly email: string },
): Promise<OwnOrder | null> {
  let trouble: unknown = null;
  for (const adapter of hosts.capable(tenantId, 'orderByNumber')) {
    try {
      const value = await hosts.call(adapter, () =>
        adapter.orderByNumber(proof.number, proof.email),
      );
      const order = value === null ? null : checked(hosts, adapter, value);
      // In doubt nothing: an adapter that answers with another order has not proved this one.
      if (
        order !== null &&
        normaliseOrderNumber(order.number) === normaliseOrderNumber(proof.number)
      ) {
        return { order, host: adapter.name, ownerId: order.ownerId ?? null };
      }
    } catch (error) {
      trouble = error;
    }
  }
  if (trouble !== null) throw trouble;
  return null;
}

function checked(hosts: HostCalls, adapter: HostAdapter, value: unknown): Order | null {
  const parsed = parseOrder(value);
  if (parsed.order === null) {
    hosts.log.warn({ host: adapter.name, broken: parsed.reason }, 'an order was dropped');
  }
  return parsed.order;
}

export function unavailable(adapter: HostAdapter, what: string, cause?: unknown): AttendantError {
  return new AttendantError('HOST_UNAVAILABLE', `The host "${adapter.name}" ${what}.`, {
    wayOut: 'Try again in a minute; `attendant doctor` shows the state of each host.',
    status: 503,
    ...(cause === undefined ? {} : { cause }),
  });
}

function compare(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
