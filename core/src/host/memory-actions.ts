/** The writes of the host in memory: each looks again at whose it is and whether it can be, in one step with the change. */
import type { ActionLine, ActionName } from '../actions/action.ts';
import { type ActionCapability, CAPABILITY_OF } from '../actions/capability-of.ts';
import type { Order, OrderItem, OrderState } from '../model.ts';
import type { ActionCall, HostAdapter, Product, WriteOptions, WriteResult } from './adapter.ts';
import { type MemoryContact, type MemoryState, refuse, write } from './memory-state.ts';

type OnOrder = Exclude<ActionName, 'own' | 'update-contact'>;
/** What the calls have in common. */
type AnyCall = {
  readonly contact: { readonly externalId: string };
  readonly orderId: string;
  readonly lines?: readonly ActionLine[];
  readonly reason?: string;
};
type Looked = {
  readonly order: Order;
  readonly contact: MemoryContact;
  /** Of the variants the call names. */
  readonly products: readonly Product[];
};
/** What becomes of the order; a text is why not. */
type Change = Partial<Order> | string;

const NOT_SENT: readonly OrderState[] = ['received', 'on-hold'];

/** A new action without its rule does not compile. */
const CHANGES: { readonly [A in OnOrder]: (looked: Looked, call: ActionCall<A>) => Change } = {
  'create-return': ({ order }, { lines }) =>
    linesFault(order, lines) ?? ifDelivered(order, { state: 'return-requested' }),
  'exchange-items': ({ order, products }, { lines }) => {
    const swapped = swap(order, products, lines);
    return typeof swapped === 'string'
      ? swapped
      : ifDelivered(order, { state: 'exchange-requested' });
  },
  'cancel-order': ({ order }) => ifNotSent(order, { state: 'cancelled', refunded: order.total }),
  'change-address': ({ order }, { address }) => ifNotSent(order, { shippingAddress: address }),
  'change-items': ({ order, products }, { lines }) => {
    if (order.changed?.includes('change-items') === true) return 'changed-before';
    const items = swap(order, products, lines);
    if (typeof items === 'string') return items;
    return ifNotSent(order, { items, total: { ...order.total, minor: sumOf(items) } });
  },
  'change-payment': ({ order, contact }, { payWith }) =>
    contact.paymentMethods?.some(({ id }) => id === payWith) === true
      ? ifNotSent(order, { paidWith: [payWith] })
      : 'unknown-payment',
  'request-refund': ({ order }, { lines, amount }) => {
    // None: of the order as a whole.
    const fault = lines.length === 0 ? null : linesFault(order, lines);
    if (fault !== null) return fault;
    const minor = (order.refunded?.minor ?? 0) + amount.minor;
    const fits =
      Number.isSafeInteger(amount.minor) && amount.minor > 0 && minor <= order.total.minor;
    return fits && amount.currency === order.total.currency
      ? { refunded: { ...amount, minor } }
      : 'amount';
  },
  'resend-invoice': () => ({}),
  'claim-warranty': ({ order }, { lines }) => linesFault(order, lines) ?? ifDelivered(order, {}),
};

export function memoryActions(state: MemoryState): Required<Pick<HostAdapter, ActionCapability>> {
  const on =
    <A extends OnOrder>(action: A) =>
    (call: ActionCall<A>, options: WriteOptions) =>
      onOrder(state, { action, call, options });
  return {
    createReturn: on('create-return'),
    exchangeItems: on('exchange-items'),
    cancelOrder: on('cancel-order'),
    changeAddress: on('change-address'),
    changeItems: on('change-items'),
    changePayment: on('change-payment'),
    requestRefund: on('request-refund'),
    resendInvoice: on('resend-invoice'),
    claimWarranty: on('claim-warranty'),
    updateContact: (call, options) => updateContact(state, call, options),
    performOwn: (call, options) => performOwn(state, call, options),
  };
}

async function onOrder<A extends OnOrder>(
  state: MemoryState,
  of: { readonly action: A; readonly call: ActionCall<A>; readonly options: WriteOptions },
): Promise<WriteResult> {
  const { action, call, options } = of;
  const { contact, orderId, lines = [], reason = '' } = call as AnyCall;
  const kind = CAPABILITY_OF[action];
  const before = ownOrder(state, contact.externalId, orderId);
  if (before === null) return refuse(state, kind, 'unknown-order');
  const products = await state.variants(lines.flatMap((line) => line.variantId ?? []));
  const made = { kind, subject: before.order.number, text: reason, call };
  return write(state, options, { ...made, key: options.idempotencyKey }, () => {
    // Looked at again: of two writes at once only one finds the order in its old state.
    const owned = ownOrder(state, contact.externalId, orderId);
    if (owned === null) return 'unknown-order';
    const change = CHANGES[action]({ ...owned, products }, call);
    if (typeof change === 'string') return change;
    const { order } = owned;
    const changed = { changed: [...new Set([...(order.changed ?? []), action])] };
    const cancelled = change.state === 'cancelled' ? { cancelledAt: state.now() } : {};
    const moved = { ...order, ...change, ...changed, ...cancelled };
    const orders = owned.contact.orders?.map((each) => (each === order ? moved : each)) ?? [];
    state.contacts.set(contact.externalId, { ...owned.contact, orders });
    return null;
  });
}

function ownOrder(
  state: MemoryState,
  externalId: string,
  orderId: string,
): Pick<Looked, 'contact' | 'order'> | null {
  const contact = state.contacts.get(externalId);
  const order = contact?.orders?.find((each) => each.id === orderId);
  return contact === undefined || order === undefined ? null : { contact, order };
}

function ifDelivered(order: Order, change: Partial<Order>): Change {
  return order.state === 'delivered' ? change : 'not-delivered';
}

function ifNotSent(order: Order, change: Partial<Order>): Change {
  return NOT_SENT.includes(order.state) ? change : 'too-late';
}

/** Each bought, named once, and no more than were bought. */
function linesFault(order: Order, lines: readonly ActionLine[]): string | null {
  const distinct = new Set(lines.map(({ itemId }) => itemId)).size === lines.length;
  const bought = lines.every(({ itemId, quantity }) =>
    order.items.some(
      (item) =>
        item.id === itemId &&
        Number.isInteger(quantity) &&
        quantity >= 1 &&
        quantity <= item.quantity,
    ),
  );
  return lines.length > 0 && distinct && bought ? null : 'unknown-item';
}

/** The items with other variants of the same products in their place, or why not. */
function swap(
  order: Order,
  products: readonly Product[],
  lines: readonly ActionLine[],
): readonly OrderItem[] | string {
  const fault = linesFault(order, lines);
  if (fault !== null) return fault;
  let items = order.items;
  for (const { itemId, quantity, variantId } of lines) {
    const item = items.find((each) => each.id === itemId);
    const product = products.find(({ variants }) => variants.some(({ id }) => id === variantId));
    const variant = product?.variants.find(({ id }) => id === variantId);
    if (item === undefined || variant === undefined) return 'unknown-variant';
    if (product?.id !== item.productId) return 'other-product';
    if (!variant.available) return 'unavailable';
    // Part of a line goes on as it was.
    const left = { ...item, quantity: item.quantity - quantity };
    const options = Object.values(variant.options).join(', ');
    const { variant: _, ...same } = item;
    const instead = {
      ...same,
      id: left.quantity === 0 ? item.id : `${item.id}-${variant.id}`,
      quantity,
      price: variant.price,
      ...(options === '' ? {} : { variant: options }),
    };
    items = items.flatMap((each) =>
      each !== item ? [each] : left.quantity === 0 ? [instead] : [left, instead],
    );
  }
  return items;
}

function sumOf(items: readonly OrderItem[]): number {
  return items.reduce((sum, item) => sum + item.price.minor * item.quantity, 0);
}

function updateContact(
  state: MemoryState,
  call: ActionCall<'update-contact'>,
  options: WriteOptions,
): Promise<WriteResult> {
  const { externalId } = call.contact;
  if (!state.contacts.has(externalId)) return refuse(state, 'updateContact', 'unknown-contact');
  const made = { subject: externalId, text: '', call, key: options.idempotencyKey };
  return write(state, options, { kind: 'updateContact', ...made }, () => {
    const contact = state.contacts.get(externalId);
    if (contact === undefined) return 'unknown-contact';
    const { email, phone, address } = call.change;
    if (email === undefined && phone === undefined && address === undefined) return 'nothing';
    state.contacts.set(externalId, {
      ...contact,
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone }),
    });
    return null;
  });
}

function performOwn(
  state: MemoryState,
  call: ActionCall<'own'>,
  options: WriteOptions,
): Promise<WriteResult> {
  const { externalId } = call.contact;
  const own = state.ownActions.find(({ name }) => name === call.name);
  const complete = own?.values.every(({ name, required }) => {
    const given = Object.hasOwn(call.values, name) ? call.values[name] : '';
    return !required || given !== '';
  });
  const known = Object.keys(call.values).every((key) =>
    own?.values.some(({ name }) => name === key),
  );
  if (!state.contacts.has(externalId) || complete !== true || !known) {
    return refuse(state, 'performOwn', 'unknown-action');
  }
  const minor = call.amount?.minor ?? 0;
  if (own?.hasAmount === true && !(Number.isSafeInteger(minor) && minor > 0)) {
    return refuse(state, 'performOwn', 'amount');
  }
  const made = { subject: externalId, text: call.name, call, key: options.idempotencyKey };
  return write(state, options, { kind: 'performOwn', ...made });
}
