/** What was used and what was wrong with it; what is kept how long. */
import type { Instant } from '../../model.ts';
import type { Page, PageRequest } from './page.ts';

export type RetentionCounts = {
  readonly conversations: number;
  readonly messages: number;
  /** Contacts who have no other conversation: they are erased with their last one. */
  readonly contacts: number;
  readonly attachments: number;
};
/** Erasing what is over and old. A conversation is old by its last message. */
export type RetentionStore = {
  /** What would go now; null: that kind is kept. */
  count(
    tenantId: string,
    of: { readonly resolvedBefore: Instant | null; readonly attachmentsBefore: Instant | null },
  ): Promise<RetentionCounts>;
  /**
   * Erases up to `limit` resolved conversations, the oldest first, with messages, turns, traces and attachments, and the
   * contacts who have no other. Nothing left to do: all counts are 0.
   */
  eraseConversations(tenantId: string, before: Instant, limit: number): Promise<RetentionCounts>;
  /** Erases up to `limit` attachments stored before then; their messages keep the name. Answers how many. */
  eraseAttachments(tenantId: string, before: Instant, limit: number): Promise<number>;
};

/** Which article a reply of the assistant cited; ids only. Written with the reply, gone with it. */
export type ArticleUse = { readonly articleId: string; readonly version: number };
/** Replies that cite an article, and the contacts' thumbs under them. */
export type UseCounts = {
  readonly used: number;
  readonly liked: number;
  readonly disliked: number;
};
export type UseStore = {
  /** Part of the turn's last transaction. Of several versions of one article the first given is kept: a reply uses an article once. */
  record(tenantId: string, replyId: string, articles: readonly ArticleUse[]): Promise<void>;
  /** By replies since then, of all articles there ever were or of these. One that was not cited is not in it. */
  byArticle(
    tenantId: string,
    options: { readonly since: Instant; readonly articleIds?: readonly string[] },
  ): Promise<ReadonlyMap<string, UseCounts>>;
  /** Articles under whose replies since then were at least `atLeast` thumbs down, and more than up; the most first. */
  mostDisliked(
    tenantId: string,
    options: { readonly since: Instant; readonly atLeast: number; readonly limit: number },
  ): Promise<readonly { readonly articleId: string; readonly disliked: number }[]>;
  /** Replies since then that cite at least one of these articles. */
  countReplies(
    tenantId: string,
    options: { readonly since: Instant; readonly articleIds: readonly string[] },
  ): Promise<number>;
  /** The contacts' messages whose replies cited it, newest first. */
  recentQuestions(
    tenantId: string,
    articleId: string,
    limit: number,
  ): Promise<readonly { readonly messageId: string }[]>;
};

/** What the team says about a reply: what was wrong and what became of it. The note is sealed under the contact's key. */
export type StoredCorrection = {
  readonly id: string;
  readonly conversationId: string;
  /** The contact's message of the turn. */
  readonly messageId: string;
  readonly kind: string;
  readonly note: string | null;
  readonly articleId: string | null;
  readonly agentId: string | null;
  readonly createdAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly resolvedVersion: number | null;
};
export type CorrectionStore = {
  /**
   * With an id that is there already, answers that one and `repeated: true`, and writes nothing. Throws
   * `STORE_NOT_FOUND` when the message is not there.
   */
  add(
    tenantId: string,
    correction: Pick<StoredCorrection, 'messageId' | 'kind' | 'note' | 'articleId' | 'agentId'> & {
      readonly id?: string;
    },
  ): Promise<{ readonly correction: StoredCorrection; readonly repeated: boolean }>;
  get(tenantId: string, correctionId: string): Promise<StoredCorrection | null>;
  /** Oldest first. */
  ofMessage(tenantId: string, messageId: string): Promise<readonly StoredCorrection[]>;
  /** Newest first. */
  list(
    tenantId: string,
    state: 'open' | 'resolved' | null,
    page: PageRequest,
  ): Promise<Page<StoredCorrection>>;
  /** Null: there is none, or it was resolved before. */
  resolve(
    tenantId: string,
    correctionId: string,
    by: { readonly articleId: string | null; readonly version: number | null },
  ): Promise<StoredCorrection | null>;
  countOpen(tenantId: string): Promise<number>;
};
