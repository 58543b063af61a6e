/** Questions of customers whose right article is known: an agent named it, or it was found once they were put otherwise. */

import type { Instant, Locale } from '../model.ts';
import { topicWeightIn } from '../retrieval/languages/languages.ts';
import { wordsOf } from '../retrieval/tokenise.ts';
import type { Store } from '../storage/store.ts';
import type { Heard } from './word-pairs.ts';

export type HeardIn = Heard & { readonly language: Locale };
type HeardStores = Pick<Store, 'corrections' | 'conversations' | 'figures' | 'messages' | 'turns'>;

/** The newest of each kind. */
const CORRECTIONS = 300;
const UNANSWERED = 200;
const ASKED = 1_000;
/** Kinds of correction that say which article should have answered. */
const NAMES_ANOTHER = new Set(['wrong-article', 'should-have-answered']);

/** Newest first; questions as they were understood (masked). Those of erased contacts are not among them. */
export async function heardOf(
  store: HeardStores,
  tenantId: string,
  since: Instant,
): Promise<readonly HeardIn[]> {
  return [...(await corrected(store, tenantId)), ...(await rephrased(store, tenantId, since))];
}

async function corrected(store: HeardStores, tenantId: string): Promise<readonly HeardIn[]> {
  const { items } = await store.corrections.list(tenantId, null, { limit: CORRECTIONS });
  const heard: HeardIn[] = [];
  for (const { kind, articleId, messageId } of items) {
    if (articleId === null || !NAMES_ANOTHER.has(kind)) continue;
    const turn = await store.turns.trace(tenantId, messageId);
    if (turn === null) continue;
    const { question, language } = turn.trace;
    const saidBy = await contactOf(store, tenantId, turn.conversationId);
    heard.push({ question, language, articleId, saidBy, from: 'correction' });
  }
  return heard;
}

/** Nothing was found, then the same contact asked on with one of the same words, was answered, and did not mind the answer. */
async function rephrased(
  store: HeardStores,
  tenantId: string,
  since: Instant,
): Promise<readonly HeardIn[]> {
  const missed = await store.figures.unanswered(tenantId, { since, limit: UNANSWERED });
  if (missed.length === 0) return [];
  const asked = await store.figures.asked(tenantId, { limit: ASKED });
  const missedIds = new Set(missed.map(({ messageId }) => messageId));
  const byConversation = Map.groupBy(asked, ({ conversationId }) => conversationId);
  const heard: HeardIn[] = [];
  for (const { messageId, conversationId, question } of missed) {
    // Newest first: what was asked next stands before it.
    const inTurn = byConversation.get(conversationId) ?? [];
    const next = inTurn[inTurn.findIndex((one) => one.messageId === messageId) - 1];
    if (next === undefined || missedIds.has(next.messageId)) continue;
    const turn = await store.turns.trace(tenantId, next.messageId);
    const [articleId] = turn?.trace.articles ?? [];
    if (turn?.kind !== 'answer' || articleId === undefined) continue;
    const { language } = turn.trace;
    if (!shareAWord(question, next.question, language)) continue;
    const reply = turn.replyId === null ? null : await store.messages.get(tenantId, turn.replyId);
    if (reply === null || reply.feedback === 'down') continue;
    const saidBy = await contactOf(store, tenantId, conversationId);
    const answeredAs = next.question;
    heard.push({ question, language, articleId, saidBy, from: 'rephrased', answeredAs });
  }
  return heard;
}

function shareAWord(one: string, other: string, language: Locale): boolean {
  const topic = topicWeightIn(language);
  const words = new Set(wordsOf(one).filter((word) => topic(word) === 1));
  return wordsOf(other).some((word) => words.has(word));
}

async function contactOf(
  store: HeardStores,
  tenantId: string,
  conversationId: string,
): Promise<string> {
  const conversation = await store.conversations.get(tenantId, conversationId);
  return conversation?.contactId ?? conversationId;
}
