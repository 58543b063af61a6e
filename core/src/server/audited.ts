import type { FastifyRequest } from 'fastify';
import type { Conversations } from '../conversation/conversations.ts';
import type { Agent } from '../model.ts';
import type { AuditEntry, Store } from '../storage/store.ts';
import { actorOf, principalOf } from './authenticate.ts';
import type { RouteDeps } from './server-deps.ts';

/** Writes down who did what to which thing: ids only, no words of anybody. */
export async function audit(
  store: Pick<Store, 'audit'>,
  request: FastifyRequest,
  what: {
    readonly action: string;
    readonly subject: string;
    readonly detail?: AuditEntry['detail'];
  },
): Promise<void> {
  await store.audit.append(principalOf(request).tenantId, { actor: actorOf(request), ...what });
}

/** Conversations whose changes are written down in the same transaction: neither is there without the other. */
export function auditedConversations(
  deps: Pick<RouteDeps, 'conversations'>,
  request: FastifyRequest,
  of: { readonly action: string; readonly agent: Agent },
): Conversations {
  return deps.conversations.recording((tx, { conversationId, messageId, detail }) =>
    audit(tx, request, {
      action: of.action,
      subject: conversationId,
      detail: {
        agentId: of.agent.id,
        ...(messageId === null ? {} : { messageId }),
        ...detail,
      },
    }),
  );
}
