/**
 * Something happened to an order at its host: the contact is told in the chat before they ask. Only what the order says
 * now, read just then; only to whom a host has signed for, in the conversation they had last, or to a guest, in the
 * conversation in which they have proved this very order; never while an agent holds it, and the same sentence never
 * twice.
 */
import { createHash } from 'node:crypto';
import { provedIdentities } from '../access/proved-identity.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import type { HostRegistry } from '../host/host-registry.ts';
import { normaliseOrderNumber } from '../host/order-number.ts';
import type { VerifiedContact } from '../host/read-orders.ts';
import { searchConversations } from '../inbox/search-conversations.ts';
import type { Conversation, Tenant } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import { deliverLater, say } from './say.ts';
import { assistantHolds } from './status.ts';

/** Kind of the job. */
export const ORDER_NEWS_JOB = 'order-news';
/** Days since a contact's last message after which a conversation is over: news would come out of nowhere. */
const FRESH_DAYS = 30;
/** Conversations that name the number of a guest's order: most are others' whose numbers begin like it. */
const GUESTS_LOOKED_AT = 200;

export type OrderNews = {
  readonly tenantId: string;
  readonly host: string;
  readonly orderId: string;
  /** The host's id of what happened: the same one again is no news. */
  readonly eventId: string;
  /** The contact whose order it is, or what a guest has proved. */
  readonly of: { readonly contactId: string } | { readonly number: string };
};
type Deps = {
  readonly store: Store;
  readonly hosts: Pick<HostRegistry, 'readOrders'>;
  readonly clock: () => Date;
};
type Told = { readonly tenant: Tenant; readonly conversation: Conversation };

/** Plans the look at the order. False: this event came before. */
export function orderNewsLater(store: Pick<Store, 'jobs'>, news: OrderNews): Promise<boolean> {
  const { tenantId, host, orderId, eventId, of } = news;
  const whose = 'contactId' in of ? of.contactId : `${host}:${orderId}`;
  return store.jobs.add(tenantId, {
    kind: ORDER_NEWS_JOB,
    group: `${ORDER_NEWS_JOB}:${whose}`,
    payload: { ...of, host, orderId },
    key: [ORDER_NEWS_JOB, host, eventId].join(':'),
  });
}

/** The job behind it. A host that cannot be read throws, so that it is tried again. */
export async function tellOrderNews(deps: Deps, job: Job): Promise<void> {
  const { store } = deps;
  const { tenantId } = job;
  const { contactId, number, host, orderId } = job.payload as Readonly<Record<string, string>>;
  const tenant = await store.tenants.get(tenantId);
  if (tenant === null || host === undefined || orderId === undefined) return;
  if (contactId !== undefined) {
    const contact = await store.contacts.get(tenantId, contactId);
    if (contact === null || contact.erasedAt !== undefined) return;
    const newest = await store.conversations.list(tenantId, { contactId }, { limit: 1 });
    const [conversation] = newest.items;
    if (conversation === undefined) return;
    const proved = provedIdentities(contact, conversation).filter((one) => one.host === host);
    if (proved.length === 0) return;
    await tell(deps, { tenant, conversation }, orderId, {
      identities: proved,
      verifiedOrder: null,
    });
  } else if (number !== undefined) {
    for (const [conversation, email] of await guestsOf(deps, tenantId, number)) {
      const verifiedOrder = { number, email };
      await tell(deps, { tenant, conversation }, orderId, { identities: [], verifiedOrder });
    }
  }
}

/** Guests' conversations in which the order of this number was proved, each with the e-mail it was proved with. */
async function guestsOf(
  { store, clock }: Deps,
  tenantId: string,
  number: string,
): Promise<readonly (readonly [Conversation, string])[]> {
  const wanted = normaliseOrderNumber(number);
  const guests: (readonly [Conversation, string])[] = [];
  const { items } = await searchConversations(
    { store, elapsed: () => performance.now(), withinMs: 2_000 },
    { tenantId, query: wanted },
    { limit: GUESTS_LOOKED_AT, after: null },
  );
  for (const { conversationId } of items) {
    const conversation = await store.conversations.get(tenantId, conversationId);
    if (conversation?.identityLevel !== 'order' || !isFresh(conversation, clock())) continue;
    if (normaliseOrderNumber(conversation.verifiedOrder ?? '') !== wanted) continue;
    const contact = await store.contacts.get(tenantId, conversation.contactId);
    if (contact === null || contact.erasedAt !== undefined) continue;
    if (contact.email !== undefined) guests.push([conversation, contact.email]);
  }
  return guests;
}

async function tell(
  { store, hosts, clock }: Deps,
  { tenant, conversation }: Told,
  orderId: string,
  proof: VerifiedContact,
): Promise<void> {
  if (!isFresh(conversation, clock())) return;
  const { id: tenantId } = tenant;
  const read = await hosts.readOrders(tenantId, proof);
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
