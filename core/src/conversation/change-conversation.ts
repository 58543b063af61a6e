import type { Conversation } from '../model.ts';
import type { ConversationPatch, Store } from '../storage/store.ts';

/** How often a compare-and-set is tried against writers that were first, before giving up. */
const ATTEMPTS = 8;

/**
 * Changes a conversation as it is now: `decide` sees the current row and gives the patch, a refusal of its own, or
 * null to leave it. Somebody else's write in between makes it look and decide again.
 */
export async function changeConversation<R extends object>(
  store: Store,
  of: { readonly tenantId: string; readonly conversationId: string },
  decide: (current: Conversation) => ConversationPatch | R | null,
  isRefusal: (decided: ConversationPatch | R) => decided is R,
): Promise<
  Conversation | R | { readonly refused: 'CONVERSATION_NOT_FOUND' | 'CONVERSATION_CHANGED' }
> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const current = await store.conversations.get(of.tenantId, of.conversationId);
    if (current === null) return { refused: 'CONVERSATION_NOT_FOUND' };
    const decided = decide(current);
    if (decided === null) return current;
    if (isRefusal(decided)) return decided;
    const changed = await store.conversations.update(
      of.tenantId,
      of.conversationId,
      current.revision,
      decided,
    );
    if (changed !== null) return changed;
  }
  return { refused: 'CONVERSATION_CHANGED' };
}
