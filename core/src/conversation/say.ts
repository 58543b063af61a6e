/** Adding lines to a conversation: each with the event that makes streams and screens look. */
import type { Message, Notice } from '../model.ts';
import type { Store } from '../storage/store.ts';

export type Place = { readonly tenantId: string; readonly conversationId: string };
type Saying = Parameters<Store['messages']['append']>[2];

/** Appends a message and its event. */
export async function say(tx: Store, place: Place, message: Saying): Promise<Message> {
  return (await add(tx, place, message)).message;
}

/** The same, saying whether it was there before. */
export async function add(tx: Store, place: Place, message: Saying) {
  const added = await tx.messages.append(place.tenantId, place.conversationId, message);
  const { message: stored, repeated } = added;
  if (!repeated) {
    await tx.events.append(place.tenantId, {
      kind: 'message.added',
      conversationId: place.conversationId,
      messageId: stored.id,
    });
  }
  return added;
}

/** A line of the conversation that is nobody's words. */
export async function notice(tx: Store, place: Place, what: Notice): Promise<void> {
  await say(tx, place, {
    author: 'system',
    audience: 'everyone',
    body: { text: '', notice: what },
  });
}

/** Hands a message to the host it came from, by a job that outlives a crash. */
export async function deliverLater(tx: Store, tenantId: string, messageId: string): Promise<void> {
  await tx.jobs.add(tenantId, {
    kind: 'deliver',
    payload: { messageId },
    key: `deliver:${messageId}`,
  });
}
