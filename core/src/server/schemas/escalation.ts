/** Trying escalation rules on past conversations. */
import { z } from 'zod';
import { escalationReason, escalationRules } from './tenant.ts';
import { list } from './text.ts';

export const tryRulesRequest = z.strictObject({
  rules: escalationRules,
  limit: z.int().min(1).max(500).default(200),
});
const spoke = z.object({ rule: z.string(), reason: escalationReason }).nullable();
const triedConversations = list(
  z.object({
    conversationId: z.string(),
    at: z.string(),
    text: z.string(),
    before: spoke,
    after: spoke,
  }),
);
export const triedRulesSchema = z.object({
  conversations: z.number(),
  messages: z.number(),
  before: z.number(),
  after: z.number(),
  more: triedConversations,
  fewer: triedConversations,
  otherwise: triedConversations,
  byRule: list(z.object({ rule: z.string(), before: z.number(), after: z.number() })),
  notTried: list(z.string()),
});
