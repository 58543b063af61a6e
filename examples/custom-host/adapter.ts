/**
 * A host adapter for a shop whose data is one JSON file. It is complete and small: read it as the guide to your own.
 *
 * An adapter is a factory that gives an object. Each method is a capability, and each is optional: what is not there
 * is not offered to customers. Five rules hold for all of them, and the contract suite (`adapter.test.ts`) tests each:
 *  1. A read that finds nothing answers null or an empty list. Trouble throws; core waits, retries and apologises.
 *  2. No method answers about another customer's data. Ownership is checked here, in each method.
 *  3. `orderByNumber` gives the same null for a wrong number and a wrong e-mail: guessing must tell nothing.
 *  4. A write does its work once for one idempotency key, however often and however parallel it is called.
 *  5. Ids come from outside: any text may arrive.
 */
import {
  type HostAdapter,
  idempotent,
  instant,
  normaliseOrderNumber,
  type Order,
  sameEmail,
  type WriteOptions,
  type WriteResult,
} from '@attendant/core/host';
import { type Outbox, post } from './outbox.ts';
import { findShopFolder, readShop, type Shop, type ShopOrder } from './shop-file.ts';
import { toAddress, toOrder, toPaymentMethod, toProduct } from './to-core.ts';
import {
  bringBack,
  cancel,
  changeAddress,
  changeItems,
  changePayment,
  exchange,
  moveContact,
  type Outcome,
  type Owned,
} from './writes.ts';

/** What the configuration gives, as JSON. */
type CustomHostOptions = {
  /** Holds `db.json`. Default: `shared/data/shop` beside the checkout. */
  readonly folder?: string;
  /**
   * Where mail to customers goes: a function, or a file that gets a line of JSON for each. Without it the adapter
   * cannot notify, and says so by not declaring `notify`.
   */
  readonly outbox?: Outbox;
  /** The file has no dates: all orders count as placed then. Default: when the file was written. */
  readonly placedAt?: string;
};

export default function createAdapter(options: CustomHostOptions = {}): HostAdapter {
  return createShopAdapter(readShop(options.folder ?? findShopFolder()), options);
}

/** The adapter over a shop that was read already; its writes are done in these maps. */
export function createShopAdapter(
  shop: Shop,
  options: Omit<CustomHostOptions, 'folder'> = {},
): HostAdapter {
  const placedAt = instant(options.placedAt ?? shop.writtenAt);
  const toCore = (order: ShopOrder): Order => toOrder(order, placedAt);
  // One memory for all writes: the kind of write is part of each key.
  const once = idempotent<WriteResult>(new Map());
  const { outbox } = options;

  /** Load, think, act: the order if it is theirs, what the write makes of it, and only then the change. */
  const perform =
    <Asked extends { readonly orderId: string }>(
      kind: string,
      write: (owned: Owned, asked: Asked) => Outcome,
    ) =>
    (
      call: Asked & { readonly contact: { readonly externalId: string } },
      { idempotencyKey }: WriteOptions,
    ): Promise<WriteResult> =>
      once(`${kind}:${idempotencyKey}`, async () => {
        const order = ownOrder(shop, call.contact.externalId, call.orderId);
        const user = shop.users.get(call.contact.externalId);
        if (order === null || user === undefined) return { done: false, reason: 'unknown-order' };
        const outcome = write({ shop, order, user }, call);
        if ('reason' in outcome) return { done: false, reason: outcome.reason };
        shop.orders.set(order.order_id, outcome.order);
        if (outcome.user !== undefined) shop.users.set(user.user_id, outcome.user);
        return { done: true, reference: order.order_id };
      });

  return {
    // Contacts carry this name: identities signed for one host are never used at another.
    name: 'custom-host',

    contact: async (externalId) => {
      const user = shop.users.get(externalId);
      if (user === undefined) return null;
      const name = `${user.name.first_name} ${user.name.last_name}`;
      const address = user.address === undefined ? {} : { address: toAddress(user.address) };
      return { externalId, name, email: user.email, ...address };
    },

    // Newest first. The customer's own list is oldest first, and is the only way to orders: no search by name.
    orders: async ({ externalId }) => ordersOf(shop, externalId).toReversed().map(toCore),

    orderByNumber: async (number, email) => {
      const order = findOrder(shop, number);
      const owner = order === null ? undefined : shop.users.get(order.user_id);
      return order !== null && sameEmail(owner?.email, email) ? toCore(order) : null;
    },

    // A feed: everything from the start, or what follows a cursor. Ours is the product's id; yours may be a time.
    async *products(since) {
      const ids = [...shop.products.keys()].toSorted();
      for (const id of ids.filter((each) => since === null || each > since)) {
        const product = shop.products.get(id);
        if (product !== undefined) yield { kind: 'upsert', item: toProduct(product), cursor: id };
      }
    },

    paymentMethods: async ({ externalId }) =>
      Object.values(shop.users.get(externalId)?.payment_methods ?? {}).map(toPaymentMethod),

    variants: async (ids) =>
      [...shop.products.values()]
        .filter(({ product_id, variants }) =>
          ids.some((id) => id === product_id || Object.hasOwn(variants, id)),
        )
        .map(toProduct),

    cancelOrder: perform('cancel', cancel),
    createReturn: perform('return', bringBack),
    exchangeItems: perform('exchange', exchange),
    changeItems: perform('items', changeItems),
    changeAddress: perform('address', changeAddress),
    changePayment: perform('payment', changePayment),

    // An e-mail address is who they are here: it is changed by a person, not by a message.
    updateContact: ({ contact: { externalId }, change }, { idempotencyKey }) =>
      once(`contact:${idempotencyKey}`, async () => {
        const user = shop.users.get(externalId);
        if (user === undefined) return { done: false, reason: 'unknown-contact' };
        const { address, ...other } = change;
        if (address === undefined || Object.keys(other).length > 0) {
          return { done: false, reason: 'address-only' };
        }
        shop.users.set(externalId, moveContact(user, address));
        return { done: true, reference: externalId };
      }),

    ...(outbox === undefined
      ? {}
      : {
          // The address is the host's own record, never one that came with the request.
          notify: (to, { subject, text }, { idempotencyKey }) =>
            once(`notify:${idempotencyKey}`, async () => {
              const id =
                'externalId' in to ? to.externalId : findOrder(shop, to.orderNumber)?.user_id;
              const user = id === undefined ? undefined : shop.users.get(id);
              if (user === undefined) return { done: false, reason: 'unknown-recipient' };
              await post(outbox, { to: user.email, subject, text });
              return { done: true, reference: idempotencyKey };
            }),
        }),
  };
}

function ordersOf(shop: Shop, externalId: string): readonly ShopOrder[] {
  const numbers = shop.users.get(externalId)?.orders ?? [];
  return numbers.flatMap((number) => ownOrder(shop, externalId, number) ?? []);
}

function ownOrder(shop: Shop, externalId: string, orderId: string): ShopOrder | null {
  const order = shop.orders.get(orderId);
  return order !== undefined && order.user_id === externalId ? order : null;
}

/** Customers write `w2611340`, the shop `#W2611340`. */
function findOrder(shop: Shop, number: string): ShopOrder | null {
  return shop.orders.get(`#${normaliseOrderNumber(number)}`) ?? null;
}
