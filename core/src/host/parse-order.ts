/** The border to a host: strict about what we rely on, tolerant of the rest. */
import { z } from 'zod';
import { ACTION_NAMES } from '../actions/action.ts';
import type { Order } from '../model.ts';
import { instant } from './instant.ts';

/** Texts are cut, not refused: a long product name is no reason to hide an order. */
const LONGEST_TEXT = 500;
const MOST_ITEMS = 500;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const identifier = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().min(1).max(200));
const text = z.string().transform((value) => value.slice(0, LONGEST_TEXT));
const time = z.union([z.string(), z.number(), z.date()]).transform((value, context) => {
  try {
    return instant(value);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a time' });
    return z.NEVER;
  }
});
const money = z.object({
  minor: z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
/** https, or http to this very machine: a shop that is tried out has no certificate. */
const webUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine((address) => {
    const url = URL.parse(address);
    return url?.protocol === 'https:' || LOOPBACK.test(url?.hostname ?? '');
  });
/** An optional field that is broken is dropped. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const list = <T extends z.ZodType>(schema: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((values) =>
      values.slice(0, MOST_ITEMS).flatMap((value) => {
        const parsed = schema.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const shipment = z.object({
  carrier: optional(text),
  trackingNumber: optional(text),
  trackingUrl: optional(webUrl),
  state: z.enum([
    'label-created',
    'in-transit',
    'out-for-delivery',
    'delivered',
    'delayed',
    'failed',
    'returning',
  ]),
  expectedFrom: optional(time),
  expectedTo: optional(time),
  deliveredAt: optional(time),
  itemIds: list(identifier),
  events: list(z.object({ at: time, text, place: optional(text) })),
});

const line = text.pipe(z.string().min(1));
/** Half an address is none: a parcel goes to all of it. */
const address = z.object({
  name: optional(line),
  line1: line,
  line2: optional(line),
  city: line,
  region: optional(line),
  postcode: z.string().max(LONGEST_TEXT),
  country: line,
});

const order = z.object({
  id: identifier,
  ownerId: optional(identifier),
  number: identifier,
  state: z.enum([
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
  ]),
  placedAt: time,
  total: money,
  items: z
    .array(
      z.object({
        id: identifier,
        productId: optional(identifier),
        name: text,
        variant: optional(text),
        quantity: z.number().int().min(0).max(1_000_000),
        price: money,
        imageUrl: optional(webUrl),
      }),
    )
    .max(MOST_ITEMS),
  shipments: list(shipment),
  cancelledAt: optional(time),
  refunded: optional(money),
  shippingAddress: optional(address),
  gift: optional(z.boolean()),
  // What limits rest on is not guessed: a broken one makes the order unreliable.
  paidWith: z.array(identifier).max(MOST_ITEMS).optional(),
  changed: z.array(z.enum(ACTION_NAMES)).max(MOST_ITEMS).optional(),
});

/**
 * An order as a host's adapter gave it. Unknown fields and addresses that are neither https nor this machine's are dropped, a broken shipment
 * too; an order whose number, state, time, total or items cannot be relied on is null, with the reason.
 */
export function parseOrder(
  value: unknown,
): { readonly order: Order } | { readonly order: null; readonly reason: string } {
  const parsed = order.safeParse(value);
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join('.') || 'the order');
    return { order: null, reason: [...new Set(paths)].slice(0, 5).join(', ') };
  }
  const shipments = parsed.data.shipments.map((each) => ({
    ...each,
    events: each.events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }));
  return { order: withoutUndefined({ ...parsed.data, shipments }) };
}

/** JSON-safe and exact: a field that is absent is absent. */
function withoutUndefined(value: unknown): Order {
  return JSON.parse(JSON.stringify(value)) as Order;
}
