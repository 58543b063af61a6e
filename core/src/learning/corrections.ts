/** What the team says about the assistant's replies, and what became of it: the way from a wrong answer to a better article. */
import { AttendantError } from '../errors.ts';
import type { Instant } from '../model.ts';
import type { Page, PageRequest, Store, StoredCorrection } from '../storage/store.ts';

export const correctionKinds = [
  'wrong-article',
  'outdated',
  'incomplete',
  'should-have-answered',
  'should-have-handed-over',
  'wording',
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];
export type CorrectionWrite = {
  readonly kind: CorrectionKind;
  /** For the team; at most 2,000 characters. Sealed under the contact's key. */
  readonly note?: string;
  /** The article that should have answered. */
  readonly articleId?: string;
};
export type Correction = {
  readonly id: string;
  readonly conversationId: string;
  /** The contact's message of the turn, also when it was corrected by the reply. */
  readonly messageId: string;
  readonly kind: CorrectionKind;
  readonly note: string | null;
  /** The question as the contact put it; null once the contact is erased. */
  readonly question: string | null;
  readonly articleId: string | null;
  readonly agentId: string | null;
  readonly createdAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly resolvedVersion: number | null;
};
type CorrectionStores = Pick<Store, 'turns' | 'messages' | 'articles' | 'corrections' | 'events'>;

/**
 * Says that a turn went wrong. Part of the caller's transaction. The same `id` again is the same correction and writes
 * nothing. Null: the assistant decided nothing about this message (it is given by the reply or by the contact's message).
 * Throws `ARTICLE_NOT_FOUND`.
 */
export async function correct(
  tx: CorrectionStores,
  of: {
    readonly tenantId: string;
    readonly messageId: string;
    readonly agentId: string;
    readonly id?: string;
  },
  write: CorrectionWrite,
): Promise<{ readonly correction: Correction; readonly repeated: boolean } | null> {
  const { tenantId, agentId } = of;
  const turn = await tx.turns.trace(tenantId, of.messageId);
  if (turn === null) return null;
  if (write.articleId !== undefined) await requireArticle(tx, tenantId, write.articleId);
  const note = write.note?.trim();
  const { correction, repeated } = await tx.corrections.add(tenantId, {
    ...(of.id === undefined ? {} : { id: of.id }),
    messageId: turn.messageId,
    kind: write.kind,
    note: note === undefined || note === '' ? null : note,
    articleId: write.articleId ?? null,
    agentId,
  });
  if (!repeated) await announce(tx, tenantId, correction);
  return { correction: await toCorrection(tx, tenantId, correction), repeated };
}

/**
 * Closes a correction: by the version of an article that mends it, or by hand with neither. Part of the caller's
 * transaction. One that is closed stays as it is. Null: there is none. Throws `ARTICLE_NOT_FOUND` and
 * `ARTICLE_VERSION_NOT_FOUND`.
 */
export async function resolveCorrection(
  tx: CorrectionStores,
  of: { readonly tenantId: string; readonly correctionId: string },
  by: { readonly articleId?: string; readonly version?: number },
): Promise<{ readonly correction: Correction; readonly changed: boolean } | null> {
  const { tenantId, correctionId } = of;
  const before = await tx.corrections.get(tenantId, correctionId);
  if (before === null) return null;
  const articleId = by.articleId ?? before.articleId;
  if (by.version !== undefined) await requireVersion(tx, tenantId, [articleId, by.version]);
  else if (by.articleId !== undefined) await requireArticle(tx, tenantId, by.articleId);
  const resolved = await tx.corrections.resolve(tenantId, correctionId, {
    articleId,
    version: by.version ?? null,
  });
  if (resolved !== null) await announce(tx, tenantId, resolved);
  const now = resolved ?? (await tx.corrections.get(tenantId, correctionId)) ?? before;
  return { correction: await toCorrection(tx, tenantId, now), changed: resolved !== null };
}

export async function correctionsOf(
  store: Pick<Store, 'messages' | 'corrections'>,
  tenantId: string,
  messageId: string,
): Promise<readonly Correction[]> {
  const found = await store.corrections.ofMessage(tenantId, messageId);
  return Promise.all(found.map((one) => toCorrection(store, tenantId, one)));
}

/** Newest first. */
export async function listCorrections(
  store: Pick<Store, 'messages' | 'corrections'>,
  of: { readonly tenantId: string; readonly state: 'open' | 'resolved' | null },
  page: PageRequest,
): Promise<Page<Correction>> {
  const found = await store.corrections.list(of.tenantId, of.state, page);
  const items = found.items.map((one) => toCorrection(store, of.tenantId, one));
  return { items: await Promise.all(items), next: found.next };
}

async function toCorrection(
  store: Pick<Store, 'messages'>,
  tenantId: string,
  stored: StoredCorrection,
): Promise<Correction> {
  const message = await store.messages.get(tenantId, stored.messageId);
  return {
    ...stored,
    kind: stored.kind as CorrectionKind,
    question: message?.body.text ?? null,
  };
}

function announce(
  tx: Pick<Store, 'events'>,
  tenantId: string,
  correction: StoredCorrection,
): Promise<unknown> {
  return tx.events.append(tenantId, {
    kind: 'correction.changed',
    conversationId: correction.conversationId,
    messageId: correction.messageId,
    subject: correction.id,
  });
}

async function requireArticle(
  tx: Pick<Store, 'articles'>,
  tenantId: string,
  articleId: string,
): Promise<void> {
  const versions = await tx.articles.versions(tenantId, articleId, { superseded: true });
  if (versions.length > 0) return;
  throw new AttendantError('ARTICLE_NOT_FOUND', 'There is no such article.', {
    status: 422,
    wayOut: 'Give the id of an article that is there, or leave it out.',
  });
}

async function requireVersion(
  tx: Pick<Store, 'articles'>,
  tenantId: string,
  [articleId, version]: readonly [articleId: string | null, version: number],
): Promise<void> {
  const found = articleId === null ? null : await tx.articles.version(tenantId, articleId, version);
  if (found !== null) return;
  throw new AttendantError('ARTICLE_VERSION_NOT_FOUND', 'There is no such version.', {
    status: 422,
    wayOut: 'Give an article and one of its versions, or neither.',
  });
}
