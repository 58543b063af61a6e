/** The shape of the shop's JSON files: money in cents, times as `toInstant` reads them. Unknown fields are faults. */
import type { Order, Shipment } from '@attendant/core/host';
import { z } from 'zod';
import { languages } from './shop.ts';

const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const slug = z.string().regex(/^[a-z0-9-]+$/);
const cents = z.int().positive();
export const catalogue = z.strictObject({
  currency: z.string().length(3),
  categories: z.record(slug, text),
  words: z.record(z.string(), text),
  featured: z.array(slug),
  products: z.array(
    z.strictObject({
      id: slug,
      category: slug,
      drawing: slug,
      title: text,
      description: text,
      madeIn: text,
      variants: z
        .array(
          z.strictObject({
            id: slug,
            options: z.record(z.string(), z.string()),
            price: cents,
            available: z.boolean(),
          }),
        )
        .min(1),
    }),
  ),
});
export const customers = z.array(
  z.strictObject({
    id: slug,
    name: z.string().min(1),
    email: z.email().endsWith('@example.com'),
    phone: z.string(),
    locale: z.enum(languages),
    place: z.string(),
    address: z.strictObject({
      line1: z.string().min(1),
      city: z.string().min(1),
      postcode: z.string().min(1),
      country: z.string().regex(/^[A-Z]{2}$/),
    }),
  }),
);
const orderStates = [
  'received',
  'on-hold',
  'processing',
  'partly-shipped',
  'shipped',
  'out-for-delivery',
  'delivered',
  'cancelled',
  'return-requested',
  'exchange-requested',
  'returned',
  'refunded',
] as const satisfies readonly Order['state'][];
const shipmentStates = [
  'label-created',
  'in-transit',
  'out-for-delivery',
  'delivered',
  'delayed',
  'failed',
  'returning',
] as const satisfies readonly Shipment['state'][];
export const shipment = z.strictObject({
  carrier: z.string(),
  trackingNumber: z.string(),
  trackingUrl: z.url({ protocol: /^https$/ }),
  state: z.enum(shipmentStates),
  expectedFrom: z.string().optional(),
  expectedTo: z.string().optional(),
  deliveredAt: z.string().optional(),
  items: z.array(z.string()).min(1),
  events: z.array(
    z.strictObject({ at: z.string(), text: z.string().min(1), place: z.string().optional() }),
  ),
});
export const orders = z.array(
  z.strictObject({
    number: z.string().regex(/^#\d+$/),
    customer: z.string(),
    state: z.enum(orderStates),
    placed: z.string(),
    total: cents,
    items: z
      .array(
        z.strictObject({
          id: z.string(),
          variant: z.string(),
          quantity: z.int().positive(),
          price: cents,
        }),
      )
      .min(1),
    shipments: z.array(shipment),
    cancelled: z.string().optional(),
    refunded: cents.optional(),
    gift: z.literal(true).optional(),
  }),
);
export type OrderFile = z.infer<typeof orders>[number];
