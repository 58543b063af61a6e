import type { HostContact, Inbound } from '../host/adapter.ts';
import type { Contact, Conversation } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { type Conversations, isRefused } from './conversations.ts';
import { type ConversationsDeps, createConversations } from './create-conversations.ts';

/** Where a host's thread is kept for the way back. Thread ids are the host's, not personal. */
export function threadName(conversationId: string): string {
  return `thread-of:${conversationId}`;
}

/**
 * Takes in messages that a host's verified webhook carried: finds or makes the contact and the conversation of the
 * thread, and accepts each message once, however often it is delivered.
 */
export async function receiveInbound(
  deps: ConversationsDeps,
  from: { readonly tenantId: string; readonly host: string },
  messages: readonly Inbound[],
): Promise<readonly Conversation[]> {
  const touched: Conversation[] = [];
  for (const inbound of messages) {
    const accepted = await deps.store.transaction((tx) => {
      // The job is woken once after the commit, not inside it.
      const inner = createConversations({ ...deps, store: tx, wakeJobs: () => {} });
      return receiveOne({ tx, conversations: inner }, from, inbound);
    });
    touched.push(accepted);
  }
  if (touched.length > 0) deps.wakeJobs();
  return touched;
}

type Inner = { readonly tx: Store; readonly conversations: Conversations };

async function receiveOne(
  inner: Inner,
  from: { readonly tenantId: string; readonly host: string },
  inbound: Inbound,
): Promise<Conversation> {
  const { tx, conversations } = inner;
  const byThread = `thread:${from.host}:${inbound.threadId}`;
  const known = await tx.values.get(from.tenantId, byThread);
  const existing = known === null ? null : await tx.conversations.get(from.tenantId, known);
  const conversation = existing ?? (await openThread(inner, from, inbound));
  if (existing === null) {
    await tx.values.set(from.tenantId, byThread, conversation.id);
    await tx.values.set(from.tenantId, threadName(conversation.id), inbound.threadId);
  }
  const accepted = await conversations.accept(from.tenantId, conversation.id, {
    text: inbound.text,
    externalId: `${from.host}:${inbound.externalId}`,
  });
  return isRefused(accepted) ? conversation : accepted.conversation;
}

async function openThread(
  inner: Inner,
  from: { readonly tenantId: string; readonly host: string },
  inbound: Inbound,
): Promise<Conversation> {
  const contact = await findOrCreate(inner.tx, from, inbound.contact);
  return inner.conversations.open(from.tenantId, {
    contactId: contact.id,
    channel: from.host,
    locale: contact.locale ?? null,
  });
}

async function findOrCreate(
  tx: Store,
  from: { readonly tenantId: string; readonly host: string },
  who: HostContact,
): Promise<Contact> {
  const identity = { host: from.host, externalId: who.externalId };
  const known = await tx.contacts.byIdentity(from.tenantId, identity);
  if (known !== null) return known;
  const profile = Object.fromEntries(
    Object.entries({
      name: who.name,
      email: who.email,
      phone: who.phone,
      locale: who.locale,
    }).filter(([, value]) => value !== undefined),
  );
  return tx.contacts.create(from.tenantId, profile, [identity]);
}
