/** What the demo shop does to orders: returns, exchanges, changes. Each looks again at whose order it is and at its state. */
import type {
  ActionLine,
  HostAdapter,
  Order,
  OrderItem,
  PostalAddress,
  WriteOptions,
  WriteResult,
} from '@attendant/core/host';
import { LONGER_RETURNS_FROM } from './policy.ts';
import { type Customer, type Shop, type ShopOrder, variantLabel } from './shop.ts';

export type OrderWrite =
  | 'createReturn'
  | 'exchangeItems'
  | 'cancelOrder'
  | 'changeAddress'
  | 'changeItems'
  | 'requestRefund'
  | 'resendInvoice'
  | 'claimWarranty'
  | 'updateContact';
export type Once = (
  operation: string,
  options: WriteOptions,
  work: () => WriteResult,
) => Promise<WriteResult>;
export type OrderWritesDeps = {
  readonly shop: Shop;
  readonly customers: Map<string, Customer>;
  readonly clock: () => Date;
  readonly once: Once;
  /** The order if it is this contact's own. */
  readonly own: (contact: { externalId: string }, orderId: string) => ShopOrder | null;
  readonly change: (entry: ShopOrder, patch: Partial<Order>) => unknown;
  /** Keeps a number the customer was given, for their page. */
  readonly keep: (orderId: string, reference: string) => void;
  readonly mail: (to: Customer, message: { subject: string; text: string }) => void;
};

const day = 86_400_000;
const noSuchOrder = 'There is no such order.';
const notTheirs = 'These items are not part of the order.';
const tooLate = 'The order is already being packed or has left.';

export function createOrderWrites(deps: OrderWritesDeps): Required<Pick<HostAdapter, OrderWrite>> {
  const { clock, once, own, change, customers, keep, shop } = deps;
  const count = createCounter();
  /** Does the work on an own order that may be so changed; a text is why not. */
  const on =
    <C extends { contact: { externalId: string }; orderId: string }>(
      operation: string,
      work: (entry: ShopOrder, call: C) => WriteResult | string,
    ) =>
    (call: C, write: WriteOptions) =>
      once(operation, write, () => {
        const entry = own(call.contact, call.orderId);
        const result = entry === null ? noSuchOrder : work(entry, call);
        if (typeof result === 'string') return { done: false, reason: result };
        if (result.done && result.reference !== undefined) keep(call.orderId, result.reference);
        return result;
      });
  const done = (letters: string, { order }: ShopOrder): WriteResult & { done: true } => {
    const number = order.number.slice(1);
    return { done: true, reference: `${letters}-${number}-${count(letters + number)}` };
  };
  return {
    createReturn: on('return', (entry, { lines }) => {
      const refusal = refuseReturn(entry.order, lines, clock());
      if (refusal) return refusal;
      change(entry, { state: 'return-requested', ...marked(entry, 'create-return') });
      return withLabel(done('RMA', entry));
    }),
    exchangeItems: on('exchange', (entry, { lines }) => {
      const refusal =
        refuseReturn(entry.order, lines, clock()) ?? refuseSwap(shop, entry.order, lines);
      if (refusal) return refusal;
      change(entry, { state: 'exchange-requested', ...marked(entry, 'exchange-items') });
      return withLabel(done('EX', entry));
    }),
    cancelOrder: on('cancel', (entry) => {
      const { order } = entry;
      if (!isUnpacked(order)) return tooLate;
      const cancelled = { cancelledAt: clock().toISOString(), refunded: order.total };
      change(entry, { state: 'cancelled', ...cancelled, ...marked(entry, 'cancel-order') });
      return { done: true, reference: `C${order.number.slice(1)}` };
    }),
    changeAddress: on('address', (entry, { address }) => {
      if (!isUnpacked(entry.order)) return tooLate;
      change(entry, { shippingAddress: address, ...marked(entry, 'change-address') });
      return done('A', entry);
    }),
    changeItems: on('items', (entry, { lines }) => {
      const { order } = entry;
      if (!isUnpacked(order)) return tooLate;
      if (order.changed?.includes('change-items')) return 'The order was changed once before.';
      const refusal = refuseLines(order, lines) ?? refuseSwap(shop, order, lines);
      if (refusal) return refusal;
      const items = swapped(deps, entry, lines);
      const minor = items.reduce((sum, item) => sum + item.price.minor * item.quantity, 0);
      change(entry, { items, total: { ...order.total, minor }, ...marked(entry, 'change-items') });
      return done('I', entry);
    }),
    requestRefund: on('refund', (entry, { lines, amount }) => {
      const { order } = entry;
      // None: of the order as a whole.
      const refusal = lines.length === 0 ? null : refuseLines(order, lines);
      if (refusal) return refusal;
      const minor = amount.minor + (order.refunded?.minor ?? 0);
      const fits = Number.isSafeInteger(minor) && amount.minor > 0 && minor <= order.total.minor;
      if (!fits || amount.currency !== order.total.currency) return 'This is more than was paid.';
      change(entry, { refunded: { ...amount, minor }, ...marked(entry, 'request-refund') });
      return done('RF', entry);
    }),
    resendInvoice: on('invoice', (entry) => {
      const customer = customers.get(entry.customerId);
      if (!customer) return 'No address is known.';
      deps.mail(customer, invoiceMail(entry.order));
      return done('INV', entry);
    }),
    claimWarranty: on('warranty', (entry, { lines }) => {
      const { order } = entry;
      if (order.state !== 'delivered') return 'Only what was delivered can be claimed for.';
      const refusal = refuseLines(order, lines);
      if (refusal) return refusal;
      change(entry, marked(entry, 'claim-warranty'));
      return withLabel(done('W', entry));
    }),
    updateContact: (call, write) =>
      once('contact', write, () => {
        const customer = customers.get(call.contact.externalId);
        if (!customer) return { done: false, reason: 'There is no such customer.' };
        const { email, phone, address } = call.change;
        if (email === undefined && phone === undefined && address === undefined)
          return { done: false, reason: 'Nothing was to be changed.' };
        customers.set(customer.id, {
          ...customer,
          ...(email === undefined ? {} : { email }),
          ...(phone === undefined ? {} : { phone }),
          ...(address === undefined ? {} : { address, place: placeOf(address) }),
        });
        return { done: true, reference: `K-${customer.id}-${count(customer.id)}` };
      }),
  };
}

/** 1, 2, 3 … for each name. */
function createCounter() {
  const counts = new Map<string, number>();
  return (name: string): number => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };
}

/** A number, what to do, and a label: nothing of it leads anywhere, as nothing in this shop does. */
function withLabel(result: WriteResult & { done: true }): WriteResult {
  return {
    ...result,
    instructions: `Put the items into a parcel, stick the label on it and hand it in at any Nordpost counter within 14 days. Write ${result.reference} on a slip inside.`,
    labelUrl: `https://labels.harbour.example/${result.reference}.pdf`,
  };
}

function marked(
  { order }: ShopOrder,
  action: NonNullable<Order['changed']>[number],
): Pick<Order, 'changed'> {
  return { changed: [...new Set([...(order.changed ?? []), action])] };
}

function isUnpacked({ state }: Order): boolean {
  return state === 'received' || state === 'on-hold';
}

/** Why these items cannot be sent back now; null when they can. */
function refuseReturn(order: Order, lines: readonly ActionLine[], now: Date): string | null {
  if (order.state !== 'delivered')
    return 'Only a delivered order without a running return can be sent back.';
  const delivered = order.shipments
    .map(({ deliveredAt }) => deliveredAt ?? '')
    .sort()
    .at(-1);
  const days = order.placedAt >= LONGER_RETURNS_FROM ? 45 : 30;
  const isLate = !delivered || now.getTime() - Date.parse(delivered) > days * day;
  if (isLate && now.toISOString() >= giftsUntil(order)) {
    return `The ${days} days for a return are over.`;
  }
  return refuseLines(order, lines);
}

/** Gifts bought before Christmas may come back until the end of January; what is none has no such day. */
function giftsUntil({ gift, placedAt }: Order): string {
  const [year, bought] = [Number(placedAt.slice(0, 4)), placedAt.slice(5, 10)];
  return gift === true && bought >= '11-01' && bought <= '12-24' ? `${year + 1}-02-01` : '';
}

function refuseLines(order: Order, lines: readonly ActionLine[]): string | null {
  const bought = new Map(order.items.map(({ id, quantity }) => [id, quantity]));
  const wanted = new Set(lines.map(({ itemId }) => itemId));
  const possible = lines.every(
    ({ itemId, quantity }) =>
      Number.isInteger(quantity) && quantity > 0 && quantity <= (bought.get(itemId) ?? 0),
  );
  return possible && lines.length > 0 && wanted.size === lines.length ? null : notTheirs;
}

/** Each line gets another form of the same product, one that is there. */
function refuseSwap(shop: Shop, order: Order, lines: readonly ActionLine[]): string | null {
  for (const { itemId, variantId } of lines) {
    const item = order.items.find(({ id }) => id === itemId);
    const product = shop.products.find(({ id }) => id === item?.productId);
    const variant = product?.variants.find(({ id }) => id === variantId);
    if (!variant) return 'The replacement is not a form of the same product.';
    if (!variant.available) return 'The replacement is sold out.';
  }
  return null;
}

function swapped(
  { shop, customers }: OrderWritesDeps,
  { order, customerId }: ShopOrder,
  lines: readonly ActionLine[],
): readonly OrderItem[] {
  const language = customers.get(customerId)?.locale ?? 'en';
  return order.items.flatMap((item) => {
    const line = lines.find(({ itemId }) => itemId === item.id);
    const variant = shop.products
      .flatMap(({ variants }) => variants)
      .find(({ id }) => id === line?.variantId);
    if (!line || !variant) return [item];
    const left = item.quantity - line.quantity;
    const instead: OrderItem = {
      ...item,
      id: left === 0 ? item.id : `${item.id}-b`,
      quantity: line.quantity,
      price: variant.price,
      variant: variantLabel(shop, variant, language),
    };
    return left === 0 ? [instead] : [{ ...item, quantity: left }, instead];
  });
}

function invoiceMail(order: Order): { subject: string; text: string } {
  const money = (minor: number) => `€${(minor / 100).toFixed(2)}`;
  const lines = order.items.map(
    ({ name, quantity, price }) => `${quantity} × ${name}  ${money(price.minor * quantity)}`,
  );
  return {
    subject: `Invoice for order ${order.number}`,
    text: [...lines, '', `Total ${money(order.total.minor)}`].join('\n'),
  };
}

function placeOf({ line1, postcode, city, country }: PostalAddress): string {
  return `${line1}, ${postcode} ${city}, ${country}`;
}
