/** Changes of a conversation's status, by the table and by compare-and-set. */
import type { Agent, Conversation } from '../model.ts';
import type { ConversationPatch, Store } from '../storage/store.ts';
import { changeConversation } from './change-conversation.ts';
import { isRefused, type Refused } from './conversations.ts';
import { notice, type Place } from './say.ts';
import { nextStatus, type StatusEvent } from './status.ts';

/** Moves the status by the table, with the patch that goes with it, and says so by an event. */
export async function move(
  tx: Store,
  place: Place,
  event: StatusEvent,
  patch: (current: Conversation) => ConversationPatch | Refused | null,
): Promise<Conversation | Refused> {
  let changes = false;
  const changed = await changeConversation<Refused>(
    tx,
    place,
    (current) => {
      const status = nextStatus(current.status, event);
      if (status === null)
        return {
          refused:
            current.status === 'resolved' ? 'CONVERSATION_RESOLVED' : 'CONVERSATION_NOT_HELD',
        };
      const decided = patch(current);
      changes = decided !== null && !isRefused(decided);
      return changes ? { ...(decided as ConversationPatch), status } : decided;
    },
    (decided): decided is Refused => isRefused(decided),
  );
  if (changes && !isRefused(changed)) await tellChanged(tx, place);
  return changed;
}

/** Changes what the table says nothing about. Null from `patch` leaves it. */
export async function amend(
  tx: Store,
  place: Place,
  patch: (current: Conversation) => ConversationPatch | null,
): Promise<Conversation | Refused> {
  let changes = false;
  const changed = await changeConversation<Refused>(
    tx,
    place,
    (current) => {
      const decided = patch(current);
      changes = decided !== null;
      return decided;
    },
    isRefused,
  );
  if (changes && !isRefused(changed)) await tellChanged(tx, place);
  return changed;
}

async function tellChanged(tx: Store, { tenantId, conversationId }: Place): Promise<void> {
  await tx.events.append(tenantId, { kind: 'conversation.changed', conversationId });
}

/** Agent takes a conversation, or keeps it. */
export async function take(
  tx: Store,
  agent: Pick<Agent, 'tenantId' | 'id' | 'name'>,
  conversationId: string,
  force: boolean,
): Promise<{ readonly conversation: Conversation; readonly changed: boolean } | Refused> {
  const place = { tenantId: agent.tenantId, conversationId };
  let already = false;
  const changed = await move(tx, place, 'taken', (current) => {
    // Whoever was given it has not come before they do something in it.
    const came = current.handoff === null || current.handoff.joined === true;
    already = current.agentId === agent.id && current.status === 'open' && came;
    if (already) return null;
    if (current.agentId !== null && current.agentId !== agent.id && !force)
      return { refused: 'CONVERSATION_TAKEN' };
    return {
      agentId: agent.id,
      flow: null,
      snoozedUntil: null,
      mergedInto: null,
      // Who has it here waits for no place outside.
      delivery: null,
      ...(current.handoff === null ? {} : { handoff: { ...current.handoff, joined: true } }),
    };
  });
  if (isRefused(changed)) return changed;
  if (!already) await notice(tx, place, { kind: 'joined', name: firstName(agent.name) });
  return { conversation: changed, changed: !already };
}

/** The customer sees the first name only. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
