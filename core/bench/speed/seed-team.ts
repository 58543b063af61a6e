/**
 * Fills a database with a team's month: 50,000 conversations through the store, each with its search filter, and 10,000
 * articles. Nothing waits for the disk here; what is measured later runs as it is delivered.
 */
import { defaultSettings } from '../../src/default-settings.ts';
import { indexAll } from '../../src/inbox/index-conversations.ts';
import type { Trace } from '../../src/model.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { ConversationPatch, Store } from '../../src/storage/store.ts';
import { createFilterMaker } from './filter-maker.ts';
import { syntheticArticles } from './synthetic-articles.ts';
import {
  CONVERSATIONS,
  LONG,
  type SyntheticConversation,
  syntheticConversation,
} from './synthetic-conversations.ts';

export const TENANT = 'bench';
const AGENTS = 10;
const ARTICLES = 10_000;
/** Conversations of one transaction. */
const AT_ONCE = 500;
const DAY_MS = 86_400_000;
/** All of them began in this time before now: Today compares two fortnights. */
const DAYS = 28;
const GAP_MS = Math.floor((DAYS * DAY_MS) / CONVERSATIONS);
const MESSAGE_MS = 2_000;

export type Seeded = {
  /** Whose inbox is opened. */
  readonly agentId: string;
  readonly longConversationId: string;
  readonly messages: number;
  readonly seconds: number;
};
type Time = { now: number };
type Of = {
  readonly at: number;
  readonly agentIds: readonly string[];
  readonly time: Time;
  readonly filterOf: ReturnType<typeof createFilterMaker>;
};

export async function seedTeam(of: {
  readonly file: string;
  readonly masterKey: Uint8Array;
}): Promise<Seeded> {
  const started = performance.now();
  const begin = Date.now() - DAYS * DAY_MS;
  const time = { now: begin };
  const store = await openStore({ ...of, durable: false, clock: () => new Date(time.now) });
  try {
    const agentIds = await seedTenant(store);
    const filterOf = createFilterMaker(store.searchFilters, TENANT);
    let messages = LONG;
    for (let from = 0; from < CONVERSATIONS; from += AT_ONCE) {
      await store.transaction(async (tx) => {
        for (let at = from; at < Math.min(from + AT_ONCE, CONVERSATIONS); at++) {
          time.now = begin + at * GAP_MS;
          messages += await seedOne(
            tx,
            { at, agentIds, time, filterOf },
            syntheticConversation(at),
          );
        }
      });
    }
    const longConversationId = await store.transaction((tx) => seedLong(tx, time));
    // The long one is left: its filter is made as in the background.
    await indexAll(store);
    const seconds = (performance.now() - started) / 1_000;
    return { agentId: agentIds[0] ?? '', longConversationId, messages, seconds };
  } finally {
    await store.close();
  }
}

async function seedTenant(store: Store): Promise<readonly string[]> {
  await store.tenants.create({
    id: TENANT,
    name: 'Bench',
    locale: 'en',
    locales: ['en', 'zh'],
    widgetKey: 'wk_bench',
    settings: defaultSettings,
  });
  const articles = [...syntheticArticles(ARTICLES)];
  for (let start = 0; start < articles.length; start += 1_000) {
    await store.articles.record(TENANT, 'bench', articles.slice(start, start + 1_000), {
      locale: 'en',
    });
  }
  const agentIds: string[] = [];
  for (let at = 0; at < AGENTS; at++) {
    const email = `agent${at}@shop.example`;
    const agent = { email, name: `Agent ${at}`, role: 'agent', passwordHash: null } as const;
    agentIds.push((await store.agents.create(TENANT, agent)).id);
  }
  return agentIds;
}

/** Answers how many messages it has. */
async function seedOne(tx: Store, of: Of, made: SyntheticConversation): Promise<number> {
  const { time, at } = of;
  // Another by the hundred: what state a conversation is in goes by its place in one.
  const agentId = of.agentIds[Math.floor(at / 100) % AGENTS] ?? '';
  const contact = await tx.contacts.create(TENANT, { name: made.name, email: made.email });
  const { id } = await tx.conversations.create(TENANT, {
    contactId: contact.id,
    channel: 'widget',
    locale: made.locale,
  });
  const ids: string[] = [];
  for (const [seq, text] of made.texts.entries()) {
    time.now += MESSAGE_MS;
    const author = seq % 2 === 0 ? 'contact' : seq === 1 ? 'assistant' : 'agent';
    const { message } = await tx.messages.append(TENANT, id, {
      author,
      audience: 'everyone',
      body: { text },
      authorId: author === 'agent' ? agentId : null,
      inReplyTo: author === 'assistant' ? (ids[0] ?? null) : null,
    });
    ids.push(message.id);
  }
  await decide(tx, of, { conversationId: id, ids, question: made.texts[0] ?? '' });
  const patch = stateOf(at, agentId);
  if (patch !== null) await tx.conversations.update(TENANT, id, 1, patch);
  if (at % 1_000 === 0) {
    await tx.inbox.addMentions(TENANT, { conversationId: id, seq: 1 }, of.agentIds.slice(0, 2));
  }
  if (patch?.status === 'open' && at % 2 === 0) {
    await tx.inbox.setPosition(TENANT, { agentId, conversationId: id }, { read: 2 });
  }
  await tx.searchFilters.put(TENANT, id, {
    bits: of.filterOf([...made.texts, made.name, made.email]),
    indexedSeq: ids.length,
    ifIndexedSeq: -1,
  });
  return ids.length;
}

/** Of a hundred: two wait, two are held, one is put away, six are the assistant's, the others are over. */
function stateOf(at: number, agentId: string): ConversationPatch | null {
  const share = (at * 37) % 100;
  if (share < 2) return { status: 'open', agentId: null };
  if (share < 4) return { status: 'open', agentId };
  const snoozedUntil = new Date(Date.now() + 30 * DAY_MS).toISOString();
  if (share < 5) return { status: 'snoozed', agentId, snoozedUntil };
  return share < 11 ? null : { status: 'resolved' };
}

/** What the assistant decided on the first message: one turn a conversation, most of them answered from an article. */
async function decide(
  tx: Store,
  { at }: Of,
  of: {
    readonly conversationId: string;
    readonly ids: readonly string[];
    readonly question: string;
  },
): Promise<void> {
  const [messageId = '', replyId = ''] = of.ids;
  const share = (at * 61) % 100;
  const [kind, reason] =
    share < 70
      ? ['answer', 'answered']
      : share < 80
        ? ['clarify', 'several-possible']
        : share < 90
          ? ['clarify', 'unknown']
          : ['handoff', 'anger'];
  await tx.turns.begin(TENANT, messageId, of.conversationId);
  await tx.turns.finish(TENANT, messageId, {
    kind: kind ?? '',
    reason: reason ?? '',
    confidence: 0.5,
    replyId,
    trace: traceOf(of.question),
  });
  if (kind !== 'answer') return;
  const articleId = `article-${Math.floor(((at % 997) / 997) ** 3 * ARTICLES)}`;
  await tx.uses.record(TENANT, replyId, [{ articleId, version: 1 }]);
  if (at % 20 === 1) {
    await tx.messages.setFeedback(TENANT, replyId, at % 60 === 1 ? 'down' : 'up');
  }
}

function traceOf(question: string): Trace {
  return {
    question,
    language: 'en',
    mood: null,
    steps: [],
    hits: [],
    receipts: [],
    articles: [],
    milliseconds: 1,
  };
}

async function seedLong(tx: Store, time: Time): Promise<string> {
  const contact = await tx.contacts.create(TENANT, { name: 'Long Lena' });
  const { id } = await tx.conversations.create(TENANT, {
    contactId: contact.id,
    channel: 'widget',
  });
  for (let seq = 1; seq <= LONG; seq++) {
    time.now += 1;
    await tx.messages.append(TENANT, id, {
      author: seq % 2 === 0 ? 'assistant' : 'contact',
      audience: 'everyone',
      body: { text: `Line ${seq} of a talk that never ends. `.repeat(1 + (seq % 4)) },
    });
  }
  return id;
}
