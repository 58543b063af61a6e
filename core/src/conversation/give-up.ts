import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import type { Store } from '../storage/store.ts';
import { targetFor } from './assign-target.ts';
import type { TurnPlace } from './load-turn.ts';
import { notice, say } from './say.ts';
import { nextStatus } from './status.ts';

/**
 * The end of a turn that failed for good: nobody is left without an answer. The conversation goes to the agents, and
 * the contact is told so in words. Does nothing when the turn was finished or a person has it already.
 */
export async function giveUp(store: Store, place: TurnPlace): Promise<boolean> {
  const { tenantId, conversationId, messageId } = place;
  const given = await store.transaction(async (tx) => {
    const current = await tx.conversations.get(tenantId, conversationId);
    const status = current && nextStatus(current.status, 'handed-over');
    if (current === null || status === null) return false;
    if ((await tx.turns.begin(tenantId, messageId, conversationId)) === 'finished') return false;
    const now = new Date().toISOString();
    const tenant = await tx.tenants.get(tenantId);
    if (tenant === null) return false;
    const language = current.locale ?? tenant.locale;
    const target = await targetFor(tx, tenant, {
      reason: 'host-trouble',
      language,
      channel: current.channel,
    });
    const words = { settings: tenant.settings, tenantName: tenant.name, contactName: null };
    await say(tx, place, {
      author: 'assistant',
      audience: 'everyone',
      body: { text: phrasesFor(language, words).troubleHandoff() },
      inReplyTo: messageId,
      externalId: `reply:${messageId}`,
    });
    const changed = await tx.conversations.update(tenantId, conversationId, current.revision, {
      status,
      agentId: target?.agentId ?? null,
      flow: null,
      handoff: {
        reason: 'host-trouble',
        rule: 'turn-failed',
        at: now,
        messageId,
        expectedAt: null,
      },
    });
    if (changed === null) throw new Error('The conversation changed while it was handed over.');
    await notice(tx, place, { kind: 'handed-over', expectedAt: null });
    await tx.events.append(tenantId, { kind: 'conversation.changed', conversationId });
    await tx.events.append(tenantId, { kind: 'conversation.handed-over', conversationId });
    await tx.audit.append(tenantId, {
      actor: { kind: 'system', id: null },
      action: 'conversation.handed-over',
      subject: conversationId,
      detail: { messageId, reason: 'host-trouble', rule: 'turn-failed' },
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
