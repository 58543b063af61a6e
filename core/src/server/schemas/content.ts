/** What conversations are made of, as it goes out. Each schema is checked against its type of the model in the tests. */
import { z } from 'zod';
import { list } from './text.ts';

const instant = z.string();
const money = z.object({ minor: z.number(), currency: z.string() });

export const attachmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
});
export const citationSchema = z.object({
  mark: z.number(),
  articleId: z.string(),
  version: z.number(),
  title: z.string(),
  quote: z.string(),
  url: z.string().exactOptional(),
  locale: z.string(),
  validFrom: instant.exactOptional(),
  otherLanguage: z.boolean().exactOptional(),
});
const shipmentSchema = z.object({
  carrier: z.string().exactOptional(),
  trackingNumber: z.string().exactOptional(),
  trackingUrl: z.string().exactOptional(),
  state: z.enum([
    'label-created',
    'in-transit',
    'out-for-delivery',
    'delivered',
    'delayed',
    'failed',
    'returning',
  ]),
  expectedFrom: instant.exactOptional(),
  expectedTo: instant.exactOptional(),
  deliveredAt: instant.exactOptional(),
  itemIds: list(z.string()),
  events: list(z.object({ at: instant, text: z.string(), place: z.string().exactOptional() })),
});
const orderItemSchema = z.object({
  id: z.string(),
  productId: z.string().exactOptional(),
  name: z.string(),
  variant: z.string().exactOptional(),
  quantity: z.number(),
  price: money,
  imageUrl: z.string().exactOptional(),
});
export const orderStateSchema = z.enum([
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
]);
export const orderSchema = z.object({
  id: z.string(),
  number: z.string(),
  state: orderStateSchema,
  placedAt: instant,
  total: money,
  items: list(orderItemSchema),
  shipments: list(shipmentSchema),
  cancelledAt: instant.exactOptional(),
  refunded: money.exactOptional(),
});
export const cardSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), order: orderSchema }),
  z.object({ kind: z.literal('form'), form: z.enum(['order', 'code', 'email']) }),
  z.object({
    kind: z.literal('items'),
    items: list(orderItemSchema.omit({ id: true, productId: true })),
  }),
  z.object({
    kind: z.literal('action'),
    state: z.enum(['asked', 'done']),
    title: z.string(),
    lines: list(z.object({ what: z.string(), value: z.string() })),
    labelUrl: z.string().exactOptional(),
  }),
]);
export const noticeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('handed-over'),
    expectedAt: instant.nullable(),
    name: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('joined'), name: z.string() }),
  z.object({ kind: z.literal('left'), name: z.string() }),
  z.object({ kind: z.literal('handed-back') }),
  z.object({ kind: z.literal('verified') }),
  z.object({ kind: z.literal('action-done'), reference: z.string().nullable() }),
  z.object({ kind: z.literal('resolved') }),
]);
export const choiceSchema = z.object({ label: z.string(), text: z.string() });
export const statusSchema = z.enum(['pending', 'open', 'snoozed', 'resolved']);
export const authorSchema = z.enum(['contact', 'assistant', 'agent', 'system']);
export const feedbackSchema = z.enum(['up', 'down']).nullable();
export const messageBodySchema = z.object({
  text: z.string(),
  citations: list(citationSchema).exactOptional(),
  cards: list(cardSchema).exactOptional(),
  choices: list(choiceSchema).exactOptional(),
  attachments: list(attachmentSchema).exactOptional(),
  fields: z.record(z.string(), z.string()).readonly().exactOptional(),
  notice: noticeSchema.exactOptional(),
  mentions: list(z.string()).exactOptional(),
  teamNotice: z
    .union([
      z.object({ kind: z.enum(['merged-into', 'merged-from']), conversationId: z.string() }),
      z.object({
        kind: z.enum(['nobody-came', 'undelivered', 'delivered', 'called-back']),
        name: z.string().nullable(),
      }),
      z.object({
        kind: z.literal('action'),
        action: z.string(),
        state: z.string(),
        reference: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ])
    .exactOptional(),
});
