import type { Store } from '../storage/store.ts';

/** Moves an agent's reading position; the agent's other tabs and devices hear of it. False: it stood there already. */
export async function markRead(
  tx: Pick<Store, 'inbox' | 'events'>,
  of: { readonly tenantId: string; readonly agentId: string; readonly conversationId: string },
  to: { readonly read: number } | 'unread',
): Promise<boolean> {
  const { tenantId, agentId, conversationId } = of;
  if (!(await tx.inbox.setPosition(tenantId, { agentId, conversationId }, to))) return false;
  await tx.events.append(tenantId, { kind: 'read.changed', conversationId, subject: agentId });
  return true;
}
