/** Why the assistant decided as it did, putting a question again, and what the team says was wrong. */
import { z } from 'zod';
import { correctionKinds } from '../../learning/corrections.ts';
import { citationSchema } from './content.ts';
import { articleId, instant, list, text } from './text.ts';

const time = z.string();
const decisionKindSchema = z.enum(['answer', 'clarify', 'handoff', 'silence']);
const version = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const moodSchema = z.object({
  label: z.enum(['angry', 'negative', 'neutral', 'positive']),
  score: z.number(),
  anger: z.number(),
  dissatisfaction: z.number(),
});
export const moodSoFarSchema = z.object({
  label: moodSchema.shape.label,
  level: z.number(),
  trend: z.enum(['rising', 'steady', 'easing']),
  turns: list(z.number()),
  causes: list(z.enum(['anger', 'repeat', 'unmet', 'sarcasm'])),
});
const receiptSchema = z.object({
  kind: z.enum(['number', 'date', 'amount', 'duration', 'url', 'email', 'order-state', 'promise']),
  claim: z.string(),
  source: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('citation'), mark: z.number(), quote: z.string() }),
      z.object({ kind: z.literal('tool'), name: z.string(), path: z.string() }),
    ])
    .nullable(),
});
const traceSchema = z.object({
  question: z.string(),
  language: z.string(),
  mood: moodSchema.nullable(),
  moodSoFar: moodSoFarSchema.exactOptional(),
  steps: list(z.object({ step: z.string(), says: z.string() })),
  hits: list(
    z.object({
      articleId: z.string(),
      version: z.number(),
      chunk: z.number(),
      score: z.number(),
    }),
  ),
  receipts: list(receiptSchema),
  articles: list(z.string()),
  milliseconds: z.number(),
  model: z
    .object({
      name: z.string(),
      inputTokens: z.number(),
      outputTokens: z.number(),
      cents: z.number(),
    })
    .exactOptional(),
});
const articleNameSchema = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  url: z.string().nullable(),
  locale: z.string(),
  validFrom: time.nullable(),
  validTo: time.nullable(),
  superseded: z.boolean(),
});
export const correctionSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  messageId: z.string(),
  kind: z.enum(correctionKinds),
  note: z.string().nullable(),
  question: z.string().nullable(),
  articleId: z.string().nullable(),
  agentId: z.string().nullable(),
  createdAt: time,
  resolvedAt: time.nullable(),
  resolvedVersion: z.number().nullable(),
});
export const whySchema = z.object({
  decision: z.object({ kind: decisionKindSchema, reason: z.string(), confidence: z.number() }),
  trace: traceSchema,
  names: list(articleNameSchema),
  messageId: z.string(),
  replyId: z.string().nullable(),
  corrections: list(correctionSchema),
});
export const replayRequestSchema = z.strictObject({
  at: instant.exactOptional(),
  knownAt: instant.exactOptional(),
});
const toldSchema = z.object({
  decision: decisionKindSchema,
  reason: z.string(),
  confidence: z.number().nullable(),
  text: z.string().nullable(),
  citations: list(citationSchema),
});
export const replaySchema = z.object({
  at: time,
  knownAt: time,
  // biome-ignore lint/suspicious/noThenProperty: a field of the contract; nobody awaits a schema.
  then: toldSchema,
  now: toldSchema.extend({ trace: traceSchema }),
  names: list(articleNameSchema),
  same: z.boolean(),
});
export const correctionWriteSchema = z.strictObject({
  kind: z.enum(correctionKinds),
  note: text(2_000).exactOptional(),
  articleId: articleId.exactOptional(),
});
export const correctionsQuery = z.strictObject({
  state: z.enum(['open', 'resolved']).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().min(1).max(500).exactOptional(),
});
export const resolveSchema = z
  .strictObject({ articleId: articleId.exactOptional(), version: version.exactOptional() })
  .nullish();
