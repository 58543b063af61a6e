/**
 * Something happened to an order at its host: the contact is told in the chat before they ask. Only what the order says
 * now, read just then; only to whom a host has signed for, in the conversation they had last; never while an agent
 * holds it, and the same sentence never twice.
 */
import { createHash } from 'node:crypto';
import { provedIdentities } from '../access/proved-identity.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import type { HostRegistry } from '../host/host-registry.ts';
import type { Conversation } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import { deliverLater, say } from './say.ts';
import { assistantHolds } from './status.ts';

/** Kind of the job. */
export const ORDER_NEWS_JOB = 'order-news';
/** Days since a contact's last message after which a conversation is over: news would come out of nowhere. */
const FRESH_DAYS = 30;

export type OrderNews = {
  readonly tenantId: string;
  readonly contactId: string;
  readonly host: string;
  readonly orderId: string;
  /** The host's id of what happened: the same one again is no news. */
  readonly eventId: string;
};
type Deps = {
  readonly store: Store;
  readonly hosts: Pick<HostRegistry, 'readOrders'>;
  readonly clock: () => Date;
};

/** Plans the look at the order. False: this event came before. */
export function orderNewsLater(store: Pick<Store, 'jobs'>, news: OrderNews): Promise<boolean> {
  const { tenantId, contactId, host, orderId, eventId } = news;
  return store.jobs.add(tenantId, {
    kind: ORDER_NEWS_JOB,
    group: `${ORDER_NEWS_JOB}:${contactId}`,
    payload: { contactId, host, orderId },
    key: [ORDER_NEWS_JOB, host, eventId].join(':'),
  });
}

/** The job behind it. A host that cannot be read throws, so that it is tried again. */
export async function tellOrderNews({ store, hosts, clock }: Deps, job: Job): Promise<void> {
  const { tenantId } = job;
  const { contactId, host, orderId } = job.payload as Pick<OrderNews, 'contactId'> &
    Record<string, unknown>;
  const contact = await store.contacts.get(tenantId, contactId);
  const tenant = await store.tenants.get(tenantId);
  if (contact === null || contact.erasedAt !== undefined || tenant === null) return;
  const [conversation] = (await store.conversations.list(tenantId, { contactId }, { limit: 1 }))
    .items;
  if (conversation === undefined || !isFresh(conversation, clock())) return;
  const identities = provedIdentities(contact, conversation).filter((one) => one.host === host);
  if (identities.length === 0) return;
  const read = await hosts.readOrders(tenantId, { identities, verifiedOrder: null });
  if (read.kind === 'unavailable') {
    if (read.trouble) throw new Error('the host could not be read');
    return;
  }
  const order = read.orders.find(({ id }) => id === orderId);
  if (order === undefined) return;
  const phrases = phrasesFor(conversation.locale ?? tenant.locale);
  const text = phrases.orderState(order, tenant.settings.hours.timeZone);
  const same = createHash('sha256').update(text).digest('hex').slice(0, 24);
  await store.transaction(async (tx) => {
    const current = await tx.conversations.get(tenantId, conversation.id);
    if (current === null || !assistantHolds(current.status)) return;
    const message = await say(
      tx,
      { tenantId, conversationId: current.id },
      {
        author: 'assistant',
        audience: 'everyone',
        body: { text, cards: [{ kind: 'order', order }] },
        externalId: `${ORDER_NEWS_JOB}:${orderId}:${same}`,
      },
    );
    if (current.channel !== 'widget') await deliverLater(tx, tenantId, message.id);
  });
}

function isFresh(conversation: Conversation, now: Date): boolean {
  const age = now.getTime() - Date.parse(conversation.lastMessageAt);
  return assistantHolds(conversation.status) && age <= FRESH_DAYS * 86_400_000;
}
