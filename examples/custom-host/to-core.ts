/** The shop's words → core's. Pure functions, one for each noun: most of an adapter's mistakes are here, so are most tests. */
import {
  type Order,
  type OrderItem,
  type OrderState,
  type PaymentMethod,
  type PostalAddress,
  type Product,
  type Shipment,
  toMoney,
} from '@attendant/core/host';
import type {
  ShopAddress,
  ShopItem,
  ShopOrder,
  ShopPaymentMethod,
  ShopProduct,
} from './shop-file.ts';

export const CURRENCY = 'USD';
/** The shop's words for an order whose items were changed once: after that it only takes a new address or payment. */
export const MODIFIED = 'pending (item modified)';

/** The shop's status begins with one of these; it adds remarks, as in `pending (items modified)`. */
const STATES: readonly (readonly [status: string, state: OrderState])[] = [
  ['pending', 'received'],
  ['processed', 'processing'],
  ['delivered', 'delivered'],
  ['cancelled', 'cancelled'],
  ['return requested', 'return-requested'],
  ['exchange requested', 'exchange-requested'],
];

export function toOrder(order: ShopOrder, placedAt: string): Order {
  const state = toState(order.status);
  const refunds = order.payment_history.filter((each) => each.transaction_type === 'refund');
  const refunded = refunds.reduce((sum, each) => sum + toMoney(each.amount, CURRENCY).minor, 0);
  const items = toItems(order.items);
  return {
    id: order.order_id,
    ownerId: order.user_id,
    number: order.order_id,
    state,
    placedAt,
    total: {
      minor: items.reduce((sum, item) => sum + item.price.minor * item.quantity, 0),
      currency: CURRENCY,
    },
    items,
    shipments: order.fulfillments.map((fulfillment) => toShipment(fulfillment, state)),
    paidWith: [...new Set(order.payment_history.map((each) => each.payment_method_id))],
    ...(order.address === undefined ? {} : { shippingAddress: toAddress(order.address) }),
    ...(order.status.startsWith('pending (') ? { changed: ['change-items'] } : {}),
    ...(refunded === 0 ? {} : { refunded: { minor: refunded, currency: CURRENCY } }),
  };
}

/** An unknown status must not be guessed: `on-hold` promises nothing and invites a person. */
function toState(status: string): OrderState {
  return STATES.find(([known]) => status.startsWith(known))?.[1] ?? 'on-hold';
}

/** The shop lists an item twice when two were bought; core has one line with a quantity. */
function toItems(items: readonly ShopItem[]): readonly OrderItem[] {
  const byId = new Map<string, OrderItem>();
  for (const item of items) {
    const before = byId.get(item.item_id);
    byId.set(item.item_id, {
      id: item.item_id,
      productId: item.product_id,
      name: item.name,
      variant: Object.values(item.options).join(', '),
      quantity: (before?.quantity ?? 0) + 1,
      price: toMoney(item.price, CURRENCY),
    });
  }
  return [...byId.values()];
}

/** The file knows a tracking number but no scans: `label-created` claims no more than that. */
function toShipment(fulfillment: ShopOrder['fulfillments'][number], state: OrderState): Shipment {
  const [trackingNumber] = fulfillment.tracking_id;
  const arrived = ['delivered', 'return-requested', 'exchange-requested'].includes(state);
  return {
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
    state: arrived ? 'delivered' : 'label-created',
    itemIds: [...new Set(fulfillment.item_ids)],
    events: [],
  };
}

export function toProduct(product: ShopProduct): Product {
  return {
    id: product.product_id,
    title: product.name,
    locale: 'en',
    variants: Object.values(product.variants).map((variant) => ({
      id: variant.item_id,
      options: variant.options,
      price: toMoney(variant.price, CURRENCY),
      available: variant.available,
    })),
  };
}

export function toAddress(address: ShopAddress): PostalAddress {
  return {
    line1: address.address1,
    ...(address.address2 === '' ? {} : { line2: address.address2 }),
    city: address.city,
    region: address.state,
    postcode: address.zip,
    country: address.country,
  };
}

/** Core's address in the shop's fields; it keeps no name with an address. */
export function fromAddress(address: PostalAddress): ShopAddress {
  return {
    address1: address.line1,
    address2: address.line2 ?? '',
    city: address.city,
    country: address.country,
    state: address.region ?? '',
    zip: address.postcode,
  };
}

const KINDS: Readonly<Record<string, PaymentMethod['kind']>> = {
  credit_card: 'card',
  gift_card: 'gift-card',
  paypal: 'wallet',
};

export function toPaymentMethod(method: ShopPaymentMethod): PaymentMethod {
  const kind = KINDS[method.source] ?? 'other';
  const card = `${method.brand ?? 'card'} ending in ${method.last_four ?? ''}`;
  const label = { card, 'gift-card': 'gift card', wallet: 'PayPal', bank: 'bank', other: 'other' };
  return {
    id: method.id,
    kind,
    label: label[kind],
    ...(method.balance === undefined ? {} : { balance: toMoney(method.balance, CURRENCY) }),
  };
}
