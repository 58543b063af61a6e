import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { nextOpening } from '../escalation/hours.ts';
import { beginHandoff } from '../handoff/begin-handoff.ts';
import type { Store } from '../storage/store.ts';
import type { TurnPlace } from './load-turn.ts';
import { say } from './say.ts';
import { nextStatus } from './status.ts';

/**
 * The end of a turn that failed for good: nobody is left without an answer. The conversation goes to the agents, and
 * the contact is told so in words. Does nothing when the turn was finished or a person has it already.
 */
export async function giveUp(
  store: Store,
  place: TurnPlace,
  clock: () => Date = () => new Date(),
): Promise<boolean> {
  const { tenantId, conversationId, messageId } = place;
  const given = await store.transaction(async (tx) => {
    const current = await tx.conversations.get(tenantId, conversationId);
    if (current === null || nextStatus(current.status, 'handed-over') === null) return false;
    if ((await tx.turns.begin(tenantId, messageId, conversationId)) === 'finished') return false;
    const now = clock().toISOString();
    const tenant = await tx.tenants.get(tenantId);
    if (tenant === null) return false;
    const language = current.locale ?? tenant.locale;
    const { hours } = tenant.settings;
    const begun = await beginHandoff(tx, {
      place,
      current,
      tenant,
      language,
      now,
      handoff: {
        reason: 'host-trouble',
        rule: 'turn-failed',
        messageId,
        expectedAt: nextOpening(hours, now),
      },
    });
    if (begun === null) return false;
    const words = { settings: tenant.settings, tenantName: tenant.name, contactName: null };
    await say(tx, place, {
      author: 'assistant',
      audience: 'everyone',
      body: { text: phrasesFor(language, words).troubleHandoff() },
      inReplyTo: messageId,
      externalId: `reply:${messageId}`,
    });
    const { patch } = begun;
    const changed = await tx.conversations.update(
      tenantId,
      conversationId,
      current.revision,
      patch,
    );
    if (changed === null) throw new Error('The conversation changed while it was handed over.');
    await begun.carryOut();
    await tx.audit.append(tenantId, {
      actor: { kind: 'system', id: null },
      action: 'conversation.handed-over',
      subject: conversationId,
      detail: { messageId, reason: 'host-trouble', rule: 'turn-failed', ...begun.detail },
    });
    await tx.turns.finish(tenantId, messageId, {
      kind: 'handoff',
      reason: 'host-trouble',
      confidence: 0,
      replyId: null,
      trace: {
        question: '',
        language: current.locale ?? 'en',
        mood: null,
        steps: [{ step: 'turn', says: 'The turn failed for good and was handed over.' }],
        hits: [],
        receipts: [],
        articles: [],
        milliseconds: 0,
      },
    });
    return true;
  });
  return given;
}
