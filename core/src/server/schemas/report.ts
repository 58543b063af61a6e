import { z } from 'zod';
import { list } from './text.ts';

export const reportQuery = z.strictObject({
  /** Local days up to and with today. */
  days: z.coerce.number().int().min(1).max(92).default(30),
});
const outcomes = z.object({
  handedOver: z.number(),
  answered: z.number(),
  unanswered: z.number(),
  nothingAsked: z.number(),
});
export const reportSchema = z.object({
  from: z.string(),
  to: z.string(),
  days: z.number(),
  firstDay: z.string(),
  lastDay: z.string(),
  conversations: z.number(),
  outcomes,
  before: outcomes,
  reasons: list(z.object({ reason: z.string(), count: z.number() })),
  wrapUps: list(z.object({ wrapUp: z.string().nullable(), count: z.number() })),
  ratings: list(z.object({ rating: z.number(), count: z.number() })),
  liked: z.number(),
  disliked: z.number(),
  waits: z.object({
    handoffs: z.number(),
    attended: z.number(),
    waiting: z.number(),
    unattended: z.number(),
    p50: z.number().nullable(),
    p95: z.number().nullable(),
    targetMinutes: z.number(),
    withinTarget: z.number(),
    isCut: z.boolean(),
  }),
});
