/** Requests and answers of the team's routes. */
import { z } from 'zod';
import { permissions, scopes } from '../../access/permissions.ts';
import { authorSchema, feedbackSchema, messageBodySchema, statusSchema } from './content.ts';
import { email, id, instant, line, list, locale, text } from './text.ts';

const time = z.string();
const roleSchema = z.enum(['owner', 'admin', 'agent', 'viewer']);
export const agentSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  active: z.boolean(),
  createdAt: time,
});

export const setupSchema = z.strictObject({
  token: z.string().max(200),
  // Longer than allowed is told by PASSWORD_WEAK, with the way out.
  password: text(2_000),
  name: line(100).exactOptional(),
  email: email.exactOptional(),
});
export const signInSchema = z.strictObject({
  email: text(254),
  password: text(2_000),
  tenant: id.exactOptional(),
});
export const whoSchema = z.object({
  agent: agentSchema,
  tenant: z.object({ id: z.string(), name: z.string() }),
  may: list(z.enum(permissions)),
});
export const inviteSchema = z.strictObject({ email, name: line(100), role: roleSchema });
export const invitedSchema = z.object({
  agent: agentSchema,
  link: z.object({ url: z.string(), expiresAt: time }),
});
export const agentPatchSchema = z.strictObject({
  name: line(100).exactOptional(),
  role: roleSchema.exactOptional(),
  active: z.boolean().exactOptional(),
});

export const conversationSchema = z.object({
  id: z.string(),
  contactId: z.string(),
  channel: z.string(),
  status: statusSchema,
  agentId: z.string().nullable(),
  locale: z.string().nullable(),
  handoff: z
    .object({
      reason: z.string(),
      rule: z.string(),
      at: time,
      messageId: z.string().exactOptional(),
      expectedAt: time.nullable(),
    })
    .nullable(),
  identityLevel: z.enum(['anonymous', 'order', 'host']),
  verifiedOrder: z.string().nullable(),
  snoozedUntil: time.nullable(),
  rating: z.number().nullable(),
  createdAt: time,
  lastMessageAt: time,
});
export const contactSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.string().nullable(),
  identities: list(z.object({ host: z.string(), externalId: z.string() })),
  erased: z.boolean(),
});
export const conversationDetailSchema = z.object({
  conversation: conversationSchema,
  contact: contactSchema.nullable(),
});
export const conversationsQuery = z.strictObject({
  status: statusSchema.exactOptional(),
  /** An agent's id, `me` or `nobody`. */
  holder: id.exactOptional(),
  contact: id.exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().min(1).max(500).exactOptional(),
});
export const messageSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  seq: z.number(),
  author: authorSchema,
  authorId: z.string().nullable(),
  audience: z.enum(['everyone', 'team']),
  body: messageBodySchema,
  inReplyTo: z.string().nullable(),
  feedback: feedbackSchema,
  createdAt: time,
});
export const agentMessagesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional(),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const takeSchema = z.strictObject({ force: z.boolean().exactOptional() }).nullish();
export const sayingSchema = z.strictObject({ text: text(65_536) });
export const traceSchema = z.object({
  decision: z.object({ kind: z.string(), reason: z.string(), confidence: z.number() }),
  trace: z.unknown(),
});

export const askSchema = z.strictObject({
  question: text(8_000, 1).refine((value) => value.trim() !== '', { error: 'must not be blank' }),
  locale: locale.exactOptional(),
  /** Policies in force then; default now. */
  at: instant.exactOptional(),
  history: z
    .array(z.strictObject({ author: z.enum(['contact', 'assistant', 'agent']), text: text(8_000) }))
    .max(50)
    .exactOptional(),
});
export const answerSchema = z.object({
  decision: z.enum(['answer', 'clarify', 'handoff', 'silence']),
  reason: z.string(),
  confidence: z.number().nullable(),
  grounding: z.number().nullable(),
  reply: messageBodySchema.nullable(),
  trace: z.unknown(),
});

export const auditEntrySchema = z.object({
  seq: z.number(),
  at: time,
  actor: z.object({
    kind: z.enum(['agent', 'assistant', 'api-key', 'contact', 'system']),
    id: z.string().nullable(),
  }),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()).readonly(),
  hash: z.string(),
});

export const newKeySchema = z.strictObject({
  name: line(100),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  expiresAt: instant.exactOptional(),
});
export const keySchema = z.object({
  id: z.string(),
  /** `att_…`, the part of the key that may be seen. */
  prefix: z.string(),
  name: z.string(),
  scopes: list(z.string()),
  createdAt: time,
  expiresAt: time.nullable(),
  lastUsedAt: time.nullable(),
});
export const erasedSchema = z.object({
  contactId: z.string(),
  erased: z.record(z.string(), z.number()).readonly(),
});
