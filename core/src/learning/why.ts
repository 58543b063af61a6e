import type { Decision, Trace } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { type ArticleName, articleNames } from './article-names.ts';
import { type Correction, correctionsOf } from './corrections.ts';

export type Why = {
  readonly decision: {
    readonly kind: Decision['kind'];
    readonly reason: string;
    readonly confidence: number;
  };
  readonly trace: Trace;
  /** Of all hits and citations. */
  readonly names: readonly ArticleName[];
  /** The contact's message and the reply it led to. */
  readonly messageId: string;
  readonly replyId: string | null;
  readonly corrections: readonly Correction[];
};

/**
 * Why the assistant decided as it did, by the contact's message or by the reply. Null: it has not decided about this
 * message, or it is gone with its contact.
 */
export async function why(
  store: Pick<Store, 'turns' | 'messages' | 'articles' | 'corrections'>,
  tenantId: string,
  messageId: string,
): Promise<Why | null> {
  const turn = await store.turns.trace(tenantId, messageId);
  if (turn === null) return null;
  const { kind, reason, confidence, trace, replyId } = turn;
  const reply = replyId === null ? null : await store.messages.get(tenantId, replyId);
  const cited = reply?.body.citations ?? [];
  const [names, corrections] = await Promise.all([
    articleNames(store, tenantId, [...cited, ...trace.hits]),
    correctionsOf(store, tenantId, turn.messageId),
  ]);
  return {
    decision: { kind: kind as Decision['kind'], reason, confidence },
    trace,
    names,
    messageId: turn.messageId,
    replyId,
    corrections,
  };
}
