/** What the team sees. Tenant ids and revisions stay inside. */
import type { z } from 'zod';
import type { Agent, ArticleVersion, Contact, Conversation, Message } from '../model.ts';
import type { Credential } from '../storage/store.ts';
import type {
  agentSchema,
  contactSchema,
  conversationSchema,
  keySchema,
  messageSchema,
} from './schemas/agents.ts';
import type { articleVersionSchema } from './schemas/articles.ts';

export function toAgentView(agent: Agent): z.output<typeof agentSchema> {
  const { id, email, name, role, active, createdAt } = agent;
  return { id, email, name, role, active, createdAt };
}

export function toConversationView(of: Conversation): z.output<typeof conversationSchema> {
  return {
    id: of.id,
    contactId: of.contactId,
    channel: of.channel,
    status: of.status,
    agentId: of.agentId,
    locale: of.locale,
    handoff: of.handoff,
    awaiting: of.awaiting,
    delivery: of.delivery,
    wrapUp: of.wrapUp,
    identityLevel: of.identityLevel,
    verifiedOrder: of.verifiedOrder,
    snoozedUntil: of.snoozedUntil,
    mergedInto: of.mergedInto,
    rating: of.rating,
    createdAt: of.createdAt,
    lastMessageAt: of.lastMessageAt,
  };
}

export function toContactView(of: Contact): z.output<typeof contactSchema> {
  return {
    id: of.id,
    name: of.name ?? null,
    email: of.email ?? null,
    phone: of.phone ?? null,
    locale: of.locale ?? null,
    identities: of.identities,
    erased: of.erasedAt !== undefined,
    createdAt: of.createdAt,
  };
}

export function toMessageView(of: Message): z.output<typeof messageSchema> {
  return {
    id: of.id,
    conversationId: of.conversationId,
    seq: of.seq,
    author: of.author,
    authorId: of.authorId,
    audience: of.audience,
    body: of.body,
    inReplyTo: of.inReplyTo,
    feedback: of.feedback,
    createdAt: of.createdAt,
  };
}

export function toVersionView(of: ArticleVersion): z.output<typeof articleVersionSchema> {
  const { tenantId: _, articleId, ...rest } = of;
  return { id: articleId, ...rest, appliesBy: rest.appliesBy ?? 'now' };
}

export function toKeyView(of: Credential): z.output<typeof keySchema> {
  return {
    id: of.id,
    prefix: of.subject ?? '',
    name: of.name ?? '',
    scopes: of.scopes,
    createdAt: of.createdAt,
    expiresAt: of.expiresAt,
    lastUsedAt: of.lastUsedAt,
  };
}
