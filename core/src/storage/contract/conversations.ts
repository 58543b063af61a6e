/** Conversations, their messages and files, and the turns of the assistant. */
import type { Conversation, ConversationStatus, Message, Trace } from '../../model.ts';
import type { Page, PageRequest } from './page.ts';

export type ConversationPatch = Partial<
  Pick<
    Conversation,
    | 'status'
    | 'agentId'
    | 'locale'
    | 'handoff'
    | 'identityLevel'
    | 'verifiedOrder'
    | 'flow'
    | 'snoozedUntil'
    | 'mergedInto'
    | 'rating'
    | 'awaiting'
    | 'delivery'
    | 'wrapUp'
    | 'guestOnly'
  >
>;
export type ConversationFilter = {
  readonly status?: ConversationStatus;
  readonly agentId?: string | null;
  readonly contactId?: string;
};
export type ConversationStore = {
  create(
    tenantId: string,
    of: {
      readonly contactId: string;
      readonly channel: string;
      readonly locale?: string | null;
      readonly page?: string | null;
    },
  ): Promise<Conversation>;
  get(tenantId: string, conversationId: string): Promise<Conversation | null>;
  /** Newest activity first. */
  list(
    tenantId: string,
    filter: ConversationFilter,
    page: PageRequest,
  ): Promise<Page<Conversation>>;
  /** Compare-and-set: null when the revision is no longer this one (somebody else was first) or the row is absent. */
  update(
    tenantId: string,
    conversationId: string,
    ifRevision: number,
    patch: ConversationPatch,
  ): Promise<Conversation | null>;
  /** Moves `seenSeq` forward, never back and never past the last message. False: it stood there. */
  markSeen(tenantId: string, conversationId: string, seq: number): Promise<boolean>;
};

export type NewMessage = Pick<Message, 'author' | 'audience' | 'body'> &
  Partial<Pick<Message, 'authorId' | 'externalId' | 'inReplyTo'>> & { readonly id?: string };
export type MessageStore = {
  /** Gives the next seq. With an externalId already there, answers that message and `repeated: true`, and writes nothing. */
  append(
    tenantId: string,
    conversationId: string,
    message: NewMessage,
  ): Promise<{ readonly message: Message; readonly repeated: boolean }>;
  get(tenantId: string, messageId: string): Promise<Message | null>;
  /** By seq, oldest first. `before` pages backwards (answers the last `limit` before it, still oldest first). */
  list(
    tenantId: string,
    conversationId: string,
    range: {
      readonly after?: number;
      readonly before?: number;
      readonly limit: number;
      readonly audience?: 'everyone';
    },
  ): Promise<readonly Message[]>;
  setFeedback(
    tenantId: string,
    messageId: string,
    feedback: 'up' | 'down' | null,
  ): Promise<boolean>;
};

/** A turn is the assistant's work on one message of a contact. It finishes once. */
export type TurnStore = {
  /** Starts or continues; `finished` when the work was already done. */
  begin(tenantId: string, messageId: string, conversationId: string): Promise<'begun' | 'finished'>;
  /** A note that survives a crash between load and act (e.g. the outcome of a one-time code). First write wins. */
  setOutcome(tenantId: string, messageId: string, outcome: string): Promise<string>;
  getOutcome(tenantId: string, messageId: string): Promise<string | null>;
  /** Part of the last transaction. `decision` is its kind and reason; the trace is sealed. False: was finished before. */
  finish(
    tenantId: string,
    messageId: string,
    decision: {
      readonly kind: string;
      readonly reason: string;
      readonly confidence: number;
      readonly replyId: string | null;
      readonly trace: Trace;
    },
  ): Promise<boolean>;
  /** By the assistant's reply or the contact's message. */
  trace(
    tenantId: string,
    messageId: string,
  ): Promise<{
    readonly kind: string;
    readonly reason: string;
    readonly confidence: number;
    readonly trace: Trace;
    readonly conversationId: string;
    /** The contact's message and the reply it led to. */
    readonly messageId: string;
    readonly replyId: string | null;
  } | null>;
};

export type AttachmentStore = {
  /** Ids of all of a contact's, sent or not, oldest first. */
  idsOf(tenantId: string, contactId: string): Promise<readonly string[]>;
  put(
    tenantId: string,
    contactId: string,
    file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
  ): Promise<{
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly bytes: number;
  }>;
  get(
    tenantId: string,
    attachmentId: string,
  ): Promise<{
    readonly contactId: string;
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  } | null>;
};
