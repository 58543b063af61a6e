/** Requests and answers of the inbox. */
import { z } from 'zod';
import { CANNED_VARIABLES } from '../../inbox/canned-variables.ts';
import { contactSchema, conversationSchema } from './agents.ts';
import { authorSchema, citationSchema, orderSchema } from './content.ts';
import { moodSoFarSchema } from './learning.ts';
import { id, instant, line, list, locale, text } from './text.ts';

const time = z.string();
const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const paged = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().min(1).max(500).exactOptional(),
};

export const inboxQuery = z.strictObject({
  view: z
    .enum(['waiting', 'due', 'mine', 'team', 'mentions', 'assistant', 'snoozed', 'resolved', 'all'])
    .default('waiting'),
  /** With `team`: one agent's id, or `me`. */
  holder: id.exactOptional(),
  ...paged,
});
export const searchQuery = z.strictObject({ q: text(200, 1), ...paged });
export const inboxRowSchema = z.object({
  conversation: conversationSchema,
  contact: z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() }),
  preview: z.object({ author: authorSchema, text: z.string(), at: time }).nullable(),
  unread: z.number(),
  mentioned: z.boolean(),
  lastSeq: z.number(),
  waitingSince: time.nullable(),
});
export const foundRowSchema = inboxRowSchema.extend({
  match: z.object({ messageId: z.string(), seq: z.number(), snippet: z.string() }).nullable(),
});
export const countsSchema = z.object({
  waiting: z.number(),
  due: z.number(),
  breached: z.number(),
  undelivered: z.number(),
  mine: z.number(),
  team: z.number(),
  mentions: z.number(),
  assistant: z.number(),
  snoozed: z.number(),
  unread: z.number(),
});

export const readSchema = z.strictObject({ seq });
export const assignSchema = z.strictObject({ agentId: id.nullable() });
export const snoozeSchema = z.strictObject({ until: instant });
export const resolveSchema = z
  .strictObject({ wrapUp: line(60).nullable().exactOptional() })
  .nullish();
export const mergeSchema = z.strictObject({ into: id });
export const presenceSchema = z.strictObject({ state: z.enum(['viewing', 'typing', 'away']) });
export const uploadQuery = z.strictObject({ name: line(200) });
export const bulkSchema = z.strictObject({
  ids: z.array(id).min(1).max(200),
  action: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['take', 'resolve', 'hand-back', 'wake', 'read', 'unread']) }),
    z.strictObject({ kind: z.literal('assign'), agentId: id.nullable() }),
    z.strictObject({ kind: z.literal('snooze'), until: instant }),
  ]),
});
export const bulkResultSchema = z.object({
  done: list(z.string()),
  refused: list(z.object({ id: z.string(), code: z.string() })),
});

const presentSchema = z.object({
  agentId: z.string(),
  name: z.string(),
  state: z.enum(['viewing', 'typing']),
});
export const contextSchema = z.object({
  contact: contactSchema.nullable(),
  orders: z.union([
    z.object({ kind: z.literal('orders'), orders: list(orderSchema) }),
    z.object({ kind: z.enum(['not-verified', 'no-host', 'trouble']) }),
  ]),
  earlier: list(inboxRowSchema),
  checked: list(
    z.object({
      kind: z.enum(['identity', 'order', 'articles', 'mood', 'language']),
      ok: z.boolean(),
      detail: z.string(),
    }),
  ),
  mood: moodSoFarSchema.nullable(),
  viewers: list(presentSchema),
});
export const draftSchema = z.object({
  text: z.string().nullable(),
  citations: list(citationSchema),
  confidence: z.number(),
  decision: z.enum(['answer', 'clarify', 'handoff', 'silence']),
  reason: z.string(),
  inReplyTo: z.string().nullable(),
});

const macroAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('resolve'), wrapUp: line(60).nullable() }),
  z.strictObject({
    kind: z.literal('snooze'),
    minutes: z
      .int()
      .min(1)
      .max(366 * 1440),
  }),
  z.strictObject({ kind: z.literal('assign'), agentId: id.nullable() }),
]);
const MOST_TEXTS = 40;
export const cannedSchema = z.object({
  id: z.string(),
  name: z.string(),
  shortcut: z.string(),
  texts: z.record(z.string(), z.string()).readonly(),
  actions: list(macroAction),
  uses: z.number(),
  updatedAt: time,
});
export const cannedWriteSchema = z.strictObject({
  actions: z.array(macroAction).max(5).readonly().exactOptional(),
  name: line(100),
  shortcut: z.string().regex(/^[\p{L}\p{M}\p{N}_-]{1,40}$/u, {
    error: 'must be 1 to 40 letters, digits, - or _',
  }),
  texts: z
    .record(
      locale,
      text(8_000, 1).refine((value) => value.trim() !== '', { error: 'must not be blank' }),
    )
    .refine((texts) => Object.keys(texts).length > 0, { error: 'must hold a text' })
    .refine((texts) => Object.keys(texts).length <= MOST_TEXTS, { error: 'holds too many texts' }),
});
export const renderSchema = z.strictObject({ conversationId: id });
export const renderedSchema = z.object({
  text: z.string(),
  locale: z.string(),
  missing: list(z.enum(CANNED_VARIABLES)),
});
