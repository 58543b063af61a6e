/** A contact's message comes in: stored with its turn in one transaction, once for each of the sender's ids. */
import { ANSWER_OFFER_JOB } from '../actions/move-proposal.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { isOffer } from '../flows/offer.ts';
import { attendLater, awaitingFrom } from '../handoff/awaiting.ts';
import type { Awaiting, Conversation, Instant, Message, Tenant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { type Accepted, type ContactMessage, isRefused, type Refused } from './conversations.ts';
import { heirOf } from './desk-moves.ts';
import { move } from './move-conversation.ts';
import { type Place, say } from './say.ts';
import { assistantHolds } from './status.ts';

/** Longest text of one message, in UTF-16 units. Longer ones are refused, never cut. */
export const MESSAGE_CHARACTERS = 8_000;

/** A resolved conversation starts afresh with the assistant; what led to an earlier handoff is over. */
const AFRESH = {
  handoff: null,
  flow: null,
  agentId: null,
  mergedInto: null,
  awaiting: null,
  delivery: null,
  wrapUp: null,
};

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
  const moved = await arrive(tx, place, stored);
  if (isRefused(moved)) return moved;
  await tx.events.append(tenantId, { kind: 'message.added', conversationId, messageId: stored.id });
  await keepEmail(tx, { place, conversation: moved, email: message.fields?.email });
  // In an open conversation the message is the team's: no turn, the assistant will not speak.
  if (assistantHolds(moved.status)) {
    await tx.jobs.add(tenantId, {
      kind: 'turn',
      group: conversationId,
      payload: { conversationId, messageId: stored.id },
      key: `turn:${stored.id}`,
    });
  } else if (isOffer(moved.flow)) {
    // But a yes to what an agent has proposed is read by its job.
    await tx.jobs.add(tenantId, {
      kind: ANSWER_OFFER_JOB,
      group: conversationId,
      payload: { conversationId, messageId: stored.id },
      key: `${ANSWER_OFFER_JOB}:${stored.id}`,
    });
  }
  return { message: stored, repeated, conversation: moved };
}

/** An address left for the team while a person is awaited. One we have already, from a host or by a code, is kept. */
async function keepEmail(
  tx: Store,
  of: {
    readonly place: Place;
    readonly conversation: Conversation;
    readonly email: string | undefined;
  },
): Promise<void> {
  const { place, conversation } = of;
  const email = of.email?.trim() ?? '';
  if (!EMAIL.test(email) || assistantHolds(conversation.status)) return;
  const contact = await tx.contacts.get(place.tenantId, conversation.contactId);
  if (contact === null || contact.email !== undefined) return;
  await tx.contacts.update(place.tenantId, contact.id, { email });
  // What the chat may promise to who leaves it is another now.
  await tx.events.append(place.tenantId, {
    kind: 'conversation.changed',
    conversationId: place.conversationId,
  });
  await say(tx, place, {
    author: 'system',
    audience: 'everyone',
    body: { text: phrasesFor(conversation.locale ?? 'en').emailKept() },
  });
}
/** As a form gives it: one address, no names, no lists. */
const EMAIL = /^[^\s@<>,;:"()[\]]{1,64}@[^\s@<>,;:"()[\]]{1,190}\.[^\s@<>,;:"()[\]]{2,}$/u;

/** What a message does to its conversation. */
async function arrive(tx: Store, place: Place, stored: Message): Promise<Conversation | Refused> {
  let merged: Conversation | null = null;
  const now = stored.createdAt;
  const tenant = await tx.tenants.get(place.tenantId);
  const next = () => (tenant === null ? null : awaitingFrom(tenant.settings, now, 'next'));
  let awaited: Awaiting | null = null;
  const moved = await move(tx, place, 'contact-wrote', (current) => {
    awaited = null;
    if (current.status === 'pending') return null;
    if (current.status === 'resolved') {
      if (current.mergedInto === null) return AFRESH;
      merged = current;
      return { refused: 'CONVERSATION_CHANGED' };
    }
    awaited = current.awaiting === null ? next() : null;
    if (awaited === null && current.status === 'open') return null;
    return { snoozedUntil: null, ...(awaited === null ? {} : { awaiting: awaited }) };
  });
  if (merged === null) return planned(tx, place, { moved, awaited, tenant, now });
  // It was merged, and its contact goes on in it all the same: whoever has the other half has this one too.
  const heir = await heirOf(tx, merged);
  if (heir === undefined) return move(tx, place, 'contact-wrote', () => AFRESH);
  awaited = next();
  const reopened = await move(tx, place, 'reopened', () => ({
    ...AFRESH,
    agentId: heir,
    awaiting: awaited,
  }));
  return planned(tx, place, { moved: reopened, awaited, tenant, now });
}

/** Whoever waits from here on is looked after. */
async function planned(
  tx: Store,
  place: Place,
  of: {
    readonly moved: Conversation | Refused;
    readonly awaited: Awaiting | null;
    readonly tenant: Tenant | null;
    readonly now: Instant;
  },
): Promise<Conversation | Refused> {
  const { moved, awaited, tenant, now } = of;
  if (tenant !== null && awaited !== null && !isRefused(moved)) {
    const { settings } = tenant;
    await attendLater(tx, place, { settings, awaiting: awaited, stage: 1, now });
  }
  return moved;
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
