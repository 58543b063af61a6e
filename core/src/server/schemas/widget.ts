/** The chat's requests and answers; the types of `widget-api.ts` as zod schemas. */
import { z } from 'zod';
import {
  attachmentSchema,
  authorSchema,
  cardSchema,
  choiceSchema,
  citationSchema,
  feedbackSchema,
  noticeSchema,
  statusSchema,
} from './content.ts';
import { id, line, list, locale, text } from './text.ts';

const instant = z.string();

export const widgetConfigSchema = z.object({
  tenant: z.object({ name: z.string() }),
  colour: z.string(),
  side: z.enum(['start', 'end']),
  label: z.string().nullable(),
  locale: z.string(),
  greeting: z.string().nullable(),
  suggestions: list(z.string()),
  hours: z.object({
    open: z.boolean(),
    nextOpening: instant.nullable(),
    timeZone: z.string(),
  }),
  privacyUrl: z.string().nullable(),
  features: z.object({ orders: z.boolean(), attachments: z.boolean() }),
  limits: z.object({
    messageCharacters: z.number(),
    attachmentBytes: z.number(),
    attachmentTypes: list(z.string()),
  }),
});
export const configQuery = z.strictObject({
  key: line(200),
  locale: z.string().max(35).exactOptional(),
});
export const sessionRequestSchema = z.strictObject({
  key: line(200),
  token: z.string().max(200).exactOptional(),
  link: z.string().max(200).exactOptional(),
  identity: z.string().max(8_192).exactOptional(),
  locale: locale.exactOptional(),
});
export const sessionSchema = z.object({
  token: z.string(),
  expiresAt: instant,
  resumed: z.boolean(),
  identified: z.boolean(),
  name: z.string().nullable(),
  opened: z.string().nullable(),
});
export const widgetConversationSchema = z.object({
  id: z.string(),
  status: statusSchema,
  agentName: z.string().nullable(),
  expectedAt: instant.nullable(),
  waiting: z.boolean(),
  answerDueAt: instant.nullable(),
  callsBack: z.boolean(),
  seenSeq: z.number(),
  rating: z.number().nullable(),
  createdAt: instant,
  lastMessageAt: instant,
});
export const widgetMessageSchema = z.object({
  id: z.string(),
  seq: z.number(),
  author: authorSchema,
  authorName: z.string().nullable(),
  text: z.string(),
  citations: list(citationSchema),
  cards: list(cardSchema),
  choices: list(choiceSchema),
  attachments: list(attachmentSchema),
  notice: noticeSchema.nullable(),
  feedback: feedbackSchema,
  createdAt: instant,
});
export const newConversationSchema = z
  .strictObject({
    locale: locale.exactOptional(),
    page: z.string().max(2_000).exactOptional(),
  })
  .nullish();
export const seenSchema = z.strictObject({
  seq: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
});
/** Made by the sender; a UUID in the chat. */
const externalId = z.string().regex(/^[\w.:-]{8,100}$/u, { error: 'must be a UUID or the like' });
export const sendMessageSchema = z.strictObject({
  id: externalId,
  // Longer than a message may be, so that the refusal can say MESSAGE_TOO_LONG instead of a fault of form.
  text: text(65_536),
  fields: z
    .record(z.string().regex(/^[a-zA-Z]{1,40}$/u), text(500))
    .refine((fields) => Object.keys(fields).length <= 10, { error: 'has more than 10 fields' })
    .exactOptional(),
  attachmentIds: z.array(id).max(5).readonly().exactOptional(),
});
export const askForPersonSchema = z.strictObject({ id: externalId });
export const ratingSchema = z.strictObject({ rating: z.int().min(1).max(5) });
export const feedbackRequestSchema = z.strictObject({ value: feedbackSchema });
export const messagesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const attachmentQuery = z.strictObject({ name: line(200) });
