/** What a WooCommerce shop's half of the plugin says, in core's words. Pure functions, one for each noun. */
import {
  type ActionName,
  type HostContact,
  htmlToMarkdown,
  instant,
  type Money,
  type Order,
  type OrderItem,
  type OrderState,
  type PostalAddress,
  type Product,
  toMoney,
} from '@attendant/core/host';
import { z } from 'zod';
import { readShipments, trackingSchema } from './woo-shipments.ts';

const text = z.string();
const addressSchema = z.object({
  name: text,
  line1: text,
  line2: text,
  city: text,
  region: text,
  postcode: text,
  country: text,
});
export const shopOrderSchema = z.object({
  id: text.min(1),
  ownerId: text.min(1),
  number: text.min(1),
  status: text,
  placedAt: text,
  completedAt: text.nullable(),
  currency: text,
  total: text,
  refunded: text,
  needsParcel: z.boolean(),
  items: z.array(
    z.object({
      id: text.min(1),
      productId: text,
      name: text,
      variant: text,
      quantity: z.number(),
      price: text,
      image: text,
    }),
  ),
  address: addressSchema.nullable(),
  tracking: trackingSchema,
  notes: z.array(z.object({ at: text, text })),
  /** What was asked for in the chat and waits for the team, by action. */
  asked: z.record(text, z.object({ at: text, reference: text })),
  /** What was done at once and is not done again; an older plugin does none of it. */
  changed: z.array(text).default([]),
});
export type ShopOrder = z.infer<typeof shopOrderSchema>;
export const shopProductSchema = z.object({
  id: text.min(1),
  title: text,
  html: text,
  url: text,
  image: text,
  locale: text,
  currency: text,
  categories: z.array(text),
  facts: z.array(z.tuple([text, text])),
  variants: z.array(
    z.object({
      id: text.min(1),
      options: z.record(text, text),
      price: text,
      available: z.boolean(),
    }),
  ),
});
export const shopContactSchema = z.object({
  externalId: text.min(1),
  name: text,
  email: text,
  phone: text,
  locale: text,
  address: addressSchema.nullable(),
});

/** WooCommerce's own states, and those that plugins for parcels add. */
const STATES: Readonly<Record<string, OrderState>> = {
  // Not paid yet.
  pending: 'received',
  'on-hold': 'on-hold',
  processing: 'processing',
  completed: 'delivered',
  cancelled: 'cancelled',
  refunded: 'refunded',
  // The payment failed: the customer may try again, a person can say more.
  failed: 'on-hold',
  shipped: 'shipped',
  'partial-shipped': 'partly-shipped',
  'partially-shipped': 'partly-shipped',
  'out-for-delivery': 'out-for-delivery',
  delivered: 'delivered',
};

/** `now` tells a parcel that was sent just now from one that must have arrived. */
export function toOrder(order: ShopOrder, now: Date): Order {
  const money = (amount: string) => toMoney(amount, order.currency);
  const refunded = money(order.refunded);
  const shipments = readShipments(order, now);
  const state = stateOf(order, shipments);
  const named = [...Object.keys(order.asked), ...order.changed];
  const changed = named.filter((name) => CHANGES.has(name)) as ActionName[];
  return {
    id: order.id,
    ownerId: order.ownerId,
    number: order.number,
    state,
    placedAt: instant(order.placedAt),
    total: money(order.total),
    items: order.items.map((item) => toItem(item, order.currency)),
    shipments,
    ...(refunded.minor === 0 ? {} : { refunded }),
    ...(order.address === null || !isWhole(order.address)
      ? {}
      : { shippingAddress: toAddress(order.address) }),
    ...(changed.length === 0 ? {} : { changed }),
  };
}

/** Requests that count as done on the order until the team has settled them, and what is done for good. */
const CHANGES: ReadonlySet<string> = new Set([
  'create-return',
  'exchange-items',
  'request-refund',
  'change-items',
]);

/**
 * "Completed" means that the shop is done with it, and most shops are when the parcel is on its way: a shipment that is
 * known to be under way speaks louder. A status nobody knows is not guessed: `on-hold` promises nothing.
 */
function stateOf(order: ShopOrder, shipments: Order['shipments']): OrderState {
  const own = Object.hasOwn(STATES, order.status) ? STATES[order.status] : undefined;
  const state = own ?? 'on-hold';
  if (state === 'delivered' && Object.hasOwn(order.asked, 'create-return'))
    return 'return-requested';
  if (state === 'delivered' && Object.hasOwn(order.asked, 'exchange-items'))
    return 'exchange-requested';
  if (order.status === 'processing' && shipments.length > 0) return 'partly-shipped';
  if (order.status !== 'completed') return state;
  const open = shipments.filter((shipment) => shipment.state !== 'delivered');
  if (open.some((shipment) => shipment.state === 'out-for-delivery')) return 'out-for-delivery';
  return open.length > 0 ? 'shipped' : 'delivered';
}

function toItem(item: ShopOrder['items'][number], currency: string): OrderItem {
  return {
    id: item.id,
    name: item.name,
    quantity: Math.round(item.quantity),
    price: toMoney(item.price, currency),
    ...(item.productId === '0' || item.productId === '' ? {} : { productId: item.productId }),
    ...(item.variant === '' ? {} : { variant: item.variant }),
    ...(isWeb(item.image) ? { imageUrl: item.image } : {}),
  };
}

export function toProduct(product: z.infer<typeof shopProductSchema>): Product {
  const facts = [
    ...product.facts.map(([name, value]) => `- ${name}: ${value}`),
    ...(product.categories.length === 0 ? [] : [`- ${product.categories.join(', ')}`]),
  ];
  const description = [htmlToMarkdown(product.html).body, facts.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
  return {
    id: product.id,
    title: product.title,
    ...(description === '' ? {} : { description }),
    ...(isWeb(product.url) ? { url: product.url } : {}),
    ...(isWeb(product.image) ? { imageUrl: product.image } : {}),
    ...(product.locale === '' ? {} : { locale: product.locale }),
    variants: product.variants.map(({ id, options, price, available }) => ({
      id,
      options,
      price: toMoney(price, product.currency),
      available,
    })),
  };
}

export function toContact(contact: z.infer<typeof shopContactSchema>): HostContact {
  const { externalId, address, ...texts } = contact;
  const given = Object.entries(texts).filter(([, value]) => value !== '');
  return {
    externalId,
    ...Object.fromEntries(given),
    ...(address === null || !isWhole(address) ? {} : { address: toAddress(address) }),
  };
}

/** Half an address is none: a parcel goes to all of it. */
function isWhole({ line1, city, country }: z.infer<typeof addressSchema>): boolean {
  return line1 !== '' && city !== '' && country !== '';
}

function toAddress(address: z.infer<typeof addressSchema>): PostalAddress {
  const { name, line2, region, ...rest } = address;
  return {
    ...rest,
    ...(name === '' ? {} : { name }),
    ...(line2 === '' ? {} : { line2 }),
    ...(region === '' ? {} : { region }),
  };
}

function isWeb(address: string): boolean {
  return /^https?:\/\//u.test(address);
}

/** `25.00`: an amount as a shop reads it. Empty for what is none: the shop refuses it. */
export function toDecimal(money: Money): string {
  const { minor, currency } = money;
  if (!Number.isSafeInteger(minor) || minor < 0 || !/^[A-Z]{3}$/u.test(currency)) return '';
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const all = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
}
