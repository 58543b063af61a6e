/** A contact's message comes in: stored with its turn in one transaction, once for each of the sender's ids. */
import type { Conversation } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { type Accepted, type ContactMessage, isRefused, type Refused } from './conversations.ts';
import { heirOf } from './desk-moves.ts';
import { move } from './move-conversation.ts';
import type { Place } from './say.ts';
import { assistantHolds } from './status.ts';

/** Longest text of one message, in UTF-16 units. Longer ones are refused, never cut. */
export const MESSAGE_CHARACTERS = 8_000;

/** A resolved conversation starts afresh with the assistant; what led to an earlier handoff is over. */
const AFRESH = { handoff: null, flow: null, agentId: null, mergedInto: null };

/** What is wrong with a message before anything is looked up, or null. */
export function faultOf(message: ContactMessage): Refused | null {
  const parts = Object.keys(message.fields ?? {}).length + (message.attachmentIds ?? []).length;
  if (message.text.trim() === '' && parts === 0) return { refused: 'MESSAGE_EMPTY' };
  return message.text.length > MESSAGE_CHARACTERS ? { refused: 'MESSAGE_TOO_LONG' } : null;
}

/** Part of the caller's transaction. */
export async function accept(
  tx: Store,
  place: Place,
  message: ContactMessage,
): Promise<Accepted | Refused> {
  const { tenantId, conversationId } = place;
  const known = await tx.conversations.get(tenantId, conversationId);
  if (known === null) return { refused: 'CONVERSATION_NOT_FOUND' };
  const attachments = await attachmentsOf(tx, known, message.attachmentIds ?? []);
  if (attachments === null) return { refused: 'ATTACHMENT_NOT_FOUND' };

  const { message: stored, repeated } = await tx.messages.append(tenantId, conversationId, {
    author: 'contact',
    audience: 'everyone',
    authorId: known.contactId,
    body: {
      text: message.text,
      ...(message.fields === undefined ? {} : { fields: message.fields }),
      ...(attachments.length === 0 ? {} : { attachments }),
    },
    ...(message.externalId === undefined ? {} : { externalId: message.externalId }),
  });
  if (repeated) return { message: stored, repeated, conversation: known };

  // The append holds the conversation's row: the status read now is the one the message arrived in.
  const moved = await arrive(tx, place);
  if (isRefused(moved)) return moved;
  await tx.events.append(tenantId, { kind: 'message.added', conversationId, messageId: stored.id });
  // In an open conversation the message is the team's: no turn, the assistant will not speak.
  if (assistantHolds(moved.status)) {
    await tx.jobs.add(tenantId, {
      kind: 'turn',
      group: conversationId,
      payload: { conversationId, messageId: stored.id },
      key: `turn:${stored.id}`,
    });
  }
  return { message: stored, repeated, conversation: moved };
}

/** What a message does to its conversation. */
async function arrive(tx: Store, place: Place): Promise<Conversation | Refused> {
  let merged: Conversation | null = null;
  const moved = await move(
    tx,
    place,
    'contact-wrote',
    (current) => {
      if (current.status !== 'resolved') return { snoozedUntil: null };
      if (current.mergedInto !== null) {
        merged = current;
        return { refused: 'CONVERSATION_CHANGED' };
      }
      return AFRESH;
    },
    { quiet: true },
  );
  if (merged === null) return moved;
  // It was merged, and its contact goes on in it all the same: whoever has the other half has this one too.
  const heir = await heirOf(tx, merged);
  return heir === undefined
    ? move(tx, place, 'contact-wrote', () => AFRESH)
    : move(tx, place, 'reopened', () => ({ ...AFRESH, agentId: heir }));
}

/** The contact's files of these ids; null when one is not there or another contact's. */
export async function attachmentsOf(tx: Store, conversation: Conversation, ids: readonly string[]) {
  const found = [];
  for (const id of ids) {
    const file = await tx.attachments.get(conversation.tenantId, id);
    if (file === null || file.contactId !== conversation.contactId) return null;
    found.push({ id, name: file.name, type: file.type, bytes: file.bytes.length });
  }
  return found;
}
