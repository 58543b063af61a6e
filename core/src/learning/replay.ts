import { toLoadedTurn } from '../conversation/load-turn.ts';
import { think } from '../conversation/think.ts';
import type { Told } from '../conversation/told.ts';
import type { OrdersResult, ThinkDeps } from '../conversation/turn.ts';
import { AttendantError } from '../errors.ts';
import type { Contact, Conversation, Instant, Trace } from '../model.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { Store } from '../storage/store.ts';
import { type ArticleName, articleNames } from './article-names.ts';
import { saysTheSame, toldNow, toldThen } from './told.ts';

/** As many messages before the question as a turn reads. */
const HISTORY = 20;

export type ReplayRequest = {
  /** Policies in force then. Default: when the message was written. */
  readonly at?: Instant;
  /** What we knew then. Default: now; a time to come is now. */
  readonly knownAt?: Instant;
};
export type Replay = {
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly then: Told;
  readonly now: Told & { readonly trace: Trace };
  /** Of all hits and citations on both sides. */
  readonly names: readonly ArticleName[];
  /** Text, decision and cited versions are the same. */
  readonly same: boolean;
};
export type ReplayDeps = {
  readonly store: Pick<
    Store,
    'turns' | 'messages' | 'conversations' | 'contacts' | 'tenants' | 'articles'
  >;
  readonly thinkParts: (tenantId: string) => Promise<Omit<ThinkDeps, 'readOrders'>>;
  /** Retrieves from the articles as they were known then; null: as they are known now. */
  readonly retrieveKnownAt: (tenantId: string, knownAt: Instant) => Promise<Retrieve | null>;
  readonly readOrders: (of: {
    readonly tenantId: string;
    readonly contact: Contact;
    readonly conversation: Conversation;
  }) => Promise<OrdersResult>;
  readonly clock: () => Date;
};
/** Null: the assistant has decided nothing about this message, or it is gone with its contact. */
export type RunReplay = (
  tenantId: string,
  messageId: string,
  request: ReplayRequest,
) => Promise<Replay | null>;

/**
 * Puts the same question again as of other times, and writes nothing. The contact's message and what came before it are
 * read and masked as for the turn; the knowledge is that of the two times; settings and orders are those of today. Only
 * composers that need no model are asked: a model may answer the same question in other words, and costs money.
 * Throws `REPLAY_OF_JOURNEY` for a step of a scripted journey: what it had in hand is not kept.
 */
export function createReplay(deps: ReplayDeps): RunReplay {
  const { store } = deps;
  return async (tenantId, messageId, request) => {
    const past = await readPast(store, tenantId, messageId);
    if (past === null) return null;
    if (past.turn.reason === 'flow') throw journey();
    const now = deps.clock().toISOString();
    const at = request.at ?? past.message.createdAt;
    const knownAt = request.knownAt === undefined || request.knownAt > now ? now : request.knownAt;
    const loaded = toLoadedTurn({ clock: () => new Date(at) }, past);
    const [parts, retrieve] = await Promise.all([
      deps.thinkParts(tenantId),
      knownAt === now ? null : deps.retrieveKnownAt(tenantId, knownAt),
    ]);
    const decision = await think(
      {
        ...parts,
        ...(retrieve === null ? {} : { retrieve }),
        composers: parts.composers.filter((composer) => composer.name === 'extractive'),
        readOrders: () =>
          deps.readOrders({ tenantId, contact: past.contact, conversation: loaded.conversation }),
      },
      loaded.turn,
    );
    const then = toldThen(past.turn, past.reply);
    const told = toldNow(decision, loaded.vault);
    const { trace } = decision;
    const used = [...then.citations, ...told.citations, ...past.turn.trace.hits, ...trace.hits];
    return {
      at,
      knownAt,
      then,
      now: { ...told, trace },
      names: await articleNames(store, tenantId, used),
      same: saysTheSame(then, told),
    };
  };
}

/** What the turn had before it, with the conversation back in the assistant's hands. */
async function readPast(store: ReplayDeps['store'], tenantId: string, messageId: string) {
  const turn = await store.turns.trace(tenantId, messageId);
  if (turn === null) return null;
  const [tenant, message, found, reply] = await Promise.all([
    store.tenants.get(tenantId),
    store.messages.get(tenantId, turn.messageId),
    store.conversations.get(tenantId, turn.conversationId),
    turn.replyId === null ? null : store.messages.get(tenantId, turn.replyId),
  ]);
  if (tenant === null || message === null || found === null) return null;
  const contact = await store.contacts.get(tenantId, found.contactId);
  if (contact === null || contact.erasedAt !== undefined) return null;
  const before = await store.messages.list(tenantId, turn.conversationId, {
    before: message.seq,
    limit: HISTORY,
    audience: 'everyone',
  });
  const conversation: Conversation = {
    ...found,
    status: 'pending',
    agentId: null,
    flow: null,
    // The conversation's language may have changed since; the reply's is the one it had.
    locale: turn.trace.language,
  };
  return { turn, tenant, contact, conversation, message, before, reply, codeOutcome: null };
}

function journey(): AttendantError {
  return new AttendantError(
    'REPLAY_OF_JOURNEY',
    'This reply was a step of a journey with the customer’s own orders; it cannot be put again.',
    { status: 409, wayOut: 'Replay a reply that was answered from articles.' },
  );
}
