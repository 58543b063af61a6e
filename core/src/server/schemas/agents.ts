/** Requests and answers of the team's routes. */
import { z } from 'zod';
import { permissions, scopes } from '../../access/permissions.ts';
import { AUDIT_FORMATS } from '../export-audit.ts';
import { authorSchema, feedbackSchema, messageBodySchema, statusSchema } from './content.ts';
import { email, id, instant, line, list, locale, pageQuery, text } from './text.ts';

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

export const teamMemberSchema = z.object({
  ...agentSchema.shape,
  /** Address of the site they come from: it says who they are. Null: they sign in here. */
  site: z.string().nullable(),
  /** Invited and not here yet; `expiresAt` null: the link is over. */
  invite: z.object({ expiresAt: time.nullable() }).nullable(),
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
export const sessionsSchema = z.object({
  items: list(
    z.object({
      id: z.string(),
      /** In a frame of a host's page. */
      embedded: z.boolean(),
      createdAt: time,
      lastUsedAt: time,
      expiresAt: time.nullable(),
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
});
export const embedSchema = z.strictObject({ token: z.string().min(1).max(4_096) });
export const embedSessionSchema = z.object({
  token: z.string(),
  expiresAt: time,
  agent: z.object({ id: z.string(), name: z.string(), role: roleSchema }),
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
      target: z.string().exactOptional(),
      joined: z.literal(true).exactOptional(),
      toldLate: z.literal(true).exactOptional(),
      reference: z.string().exactOptional(),
    })
    .nullable(),
  /** A contact waits for a person's words since then, and is to have them by then. */
  awaiting: z.object({ since: time, dueAt: time.nullable() }).nullable(),
  delivery: z.enum(['waiting', 'delivered', 'failed']).nullable(),
  wrapUp: z.string().nullable(),
  identityLevel: z.enum(['anonymous', 'order', 'host']),
  verifiedOrder: z.string().nullable(),
  snoozedUntil: time.nullable(),
  mergedInto: z.string().nullable(),
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
  createdAt: time,
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
export const replySchema = z.strictObject({
  text: text(65_536),
  /** Uploaded before; at most 10. */
  attachmentIds: z.array(id).max(10).exactOptional(),
  /** The newest message the agent has seen: refused when a colleague answered after it. */
  seenSeq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional(),
});
export const noteSchema = z.strictObject({
  text: text(65_536),
  /** Agents it is meant for, by id; those who have left are dropped. */
  mentions: z.array(id).max(50).exactOptional(),
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

const auditFilter = z.strictObject({
  actor: id.exactOptional(),
  action: z
    .string()
    .regex(/^[a-z][a-z-]{0,60}(?:\.[a-z-]{1,60})?$/u, { error: 'is not an action' })
    .exactOptional(),
  // Of an article an id from outside: a path, a URL.
  subject: line(400).exactOptional(),
  from: instant.exactOptional(),
  to: instant.exactOptional(),
});
export const auditQuery = z.strictObject({ ...pageQuery.shape, ...auditFilter.shape });
export const auditExportQuery = z.strictObject({
  format: z.enum(AUDIT_FORMATS).default('csv'),
  ...auditFilter.shape,
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
