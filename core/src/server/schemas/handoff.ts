/** The packet of a handoff, and trying a target. */
import { z } from 'zod';
import { NEXT_STEPS } from '../../handoff/packet.ts';
import { authorSchema, citationSchema, statusSchema } from './content.ts';
import { handoffPlaceSchema } from './tenant.ts';
import { list, locale } from './text.ts';

const time = z.string();
export const packetQuery = z.strictObject({ locale: locale.exactOptional() });
export const packetSchema = z.object({
  conversationId: z.string(),
  tenant: z.string(),
  status: statusSchema,
  language: z.string(),
  contact: z.object({ name: z.string().nullable(), email: z.string().nullable() }),
  summary: z.string(),
  handoff: z.object({ reason: z.string(), rule: z.string(), at: time }).nullable(),
  asked: list(z.object({ at: time, text: z.string() })),
  verified: z.object({
    identity: z.enum(['anonymous', 'order', 'host']),
    order: z.string().nullable(),
  }),
  tried: list(
    z.object({
      at: time,
      decision: z.string(),
      reason: z.string(),
      confidence: z.number(),
      steps: list(z.string()),
    }),
  ),
  orders: z.union([
    z.object({
      kind: z.literal('orders'),
      orders: list(z.object({ number: z.string(), state: z.string(), placedAt: time })),
    }),
    z.object({ kind: z.enum(['not-verified', 'no-host', 'trouble']) }),
  ]),
  mood: z.object({
    course: list(
      z.object({
        at: time,
        mood: z.object({
          label: z.enum(['angry', 'negative', 'neutral', 'positive']),
          score: z.number(),
          anger: z.number(),
          dissatisfaction: z.number(),
        }),
      }),
    ),
    trend: z.enum(['rising', 'falling', 'steady']),
  }),
  next: list(z.enum(NEXT_STEPS)),
  nextWords: list(z.string()),
  draft: z.object({ text: z.string(), citations: list(citationSchema) }).nullable(),
  transcript: list(
    z.object({ at: time, author: authorSchema, name: z.string().nullable(), text: z.string() }),
  ),
});
export const tryTargetSchema = z.strictObject({ to: handoffPlaceSchema });
export const triedTargetSchema = z.object({ reference: z.string() });
export const webhookSecretSchema = z.object({
  secret: z.string(),
  algorithm: z.literal('HMAC-SHA256'),
});
