/** What stands beside a conversation: who it is with, their orders, what came before, what the assistant had checked. */
import { identityLevelOf } from '../access/proved-identity.ts';
import type { Contact, Conversation, ConversationMood, EscalationReason, Trace } from '../model.ts';
import type { InboxRecord, Store } from '../storage/store.ts';
import { conversationMood } from '../understanding/conversation-mood.ts';
import type { ContactOrders, OrdersOf } from './contact-orders.ts';

/** Earlier conversations that are shown. */
const EARLIER = 20;
/** Titles of articles that are named. */
const TITLES = 3;

export type Checked = {
  readonly kind: 'identity' | 'order' | 'articles' | 'mood' | 'language';
  readonly ok: boolean;
  readonly detail: string;
};
export type Context = {
  readonly contact: Contact | null;
  readonly orders: ContactOrders;
  readonly earlier: readonly InboxRecord[];
  readonly checked: readonly Checked[];
  /** Of the contact's last messages, an agent's replies between them or not; null: they have written nothing. */
  readonly mood: ConversationMood | null;
};
export type ContextDeps = {
  readonly store: Pick<
    Store,
    'contacts' | 'conversations' | 'inbox' | 'turns' | 'articles' | 'messages'
  >;
  readonly ordersOf: OrdersOf;
};

export async function contextOf(
  deps: ContextDeps,
  conversation: Conversation,
  agentId: string | null,
): Promise<Context> {
  const { store } = deps;
  const { tenantId, contactId } = conversation;
  const contact = await store.contacts.get(tenantId, contactId);
  const [orders, others, checked, mood] = await Promise.all([
    deps.ordersOf(conversation, contact),
    store.conversations.list(tenantId, { contactId }, { limit: EARLIER + 1 }),
    checkedBefore(store, conversation, contact),
    moodOf(store, conversation),
  ]);
  const ids = others.items.map(({ id }) => id).filter((id) => id !== conversation.id);
  return {
    contact,
    orders,
    earlier: await store.inbox.rows(tenantId, agentId, ids.slice(0, EARLIER)),
    checked,
    mood,
  };
}

/** Messages that are looked through for the contact's. */
const READ_BACK = 40;

async function moodOf(
  store: ContextDeps['store'],
  { tenantId, id, locale }: Conversation,
): Promise<ConversationMood | null> {
  const recent = await store.messages.list(tenantId, id, {
    before: Number.MAX_SAFE_INTEGER,
    limit: READ_BACK,
    audience: 'everyone',
  });
  const texts = recent.flatMap(({ author, body }) => (author === 'contact' ? [body.text] : []));
  if (texts.length === 0) return null;
  const replies = recent.filter(({ author }) => author === 'assistant' || author === 'agent');
  const helped = replies.findLastIndex(({ body }) => body.unanswered !== true);
  const unmet = replies.length - 1 - helped;
  return conversationMood({ texts, language: locale ?? 'en', unmet });
}

/** From the trace of the last handoff; without one only what is known of the contact. */
async function checkedBefore(
  store: ContextDeps['store'],
  conversation: Conversation,
  contact: Contact | null,
): Promise<readonly Checked[]> {
  const level = identityLevelOf(contact, conversation);
  const identity: Checked = { kind: 'identity', ok: level !== 'anonymous', detail: level };
  const order: readonly Checked[] =
    conversation.verifiedOrder === null
      ? []
      : [{ kind: 'order', ok: true, detail: conversation.verifiedOrder }];
  const { handoff, tenantId } = conversation;
  const turn =
    handoff?.messageId === undefined ? null : await store.turns.trace(tenantId, handoff.messageId);
  if (turn === null) return [identity, ...order];
  const { trace } = turn;
  const fromThen = await fromTrace(store, tenantId, { trace, reason: handoff?.reason });
  return [identity, ...order, ...fromThen];
}

async function fromTrace(
  store: ContextDeps['store'],
  tenantId: string,
  of: { readonly trace: Trace; readonly reason: EscalationReason | undefined },
): Promise<readonly Checked[]> {
  const { trace, reason } = of;
  const seen = new Map(trace.hits.map((hit) => [hit.articleId, hit.version]));
  const titles: string[] = [];
  for (const [articleId, version] of [...seen].slice(0, TITLES)) {
    const found = await store.articles.version(tenantId, articleId, version);
    if (found !== null) titles.push(found.title);
  }
  const articles: Checked = { kind: 'articles', ok: seen.size > 0, detail: titles.join(' · ') };
  const language: Checked = {
    kind: 'language',
    ok: reason !== 'unsupported-language',
    detail: trace.language,
  };
  const { mood } = trace;
  if (mood === null) return [articles, language];
  const calm = mood.label === 'neutral' || mood.label === 'positive';
  return [articles, { kind: 'mood', ok: calm, detail: mood.label }, language];
}
