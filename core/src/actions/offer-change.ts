/** An agent's change that the contact's yes does not cover: it is put before them anew, and done after their yes. */
import { deliverLater, say } from '../conversation/say.ts';
import { assistantHolds } from '../conversation/status.ts';
import { offerBody, offerState } from '../flows/offer.ts';
import { callBackLater } from '../handoff/call-back.ts';
import type { Agent, Instant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { later } from './confirm-proposal.ts';
import type { DecidedRequest } from './decide-now.ts';
import { expireLater, moveProposal } from './move-proposal.ts';
import type { PreparedRequest } from './prepare-request.ts';
import type { Proposal } from './proposal.ts';
import type { ActionSubject } from './subject.ts';

/** How long the contact has to answer: they may have left. What was shown has to hold at their yes all the same. */
const ANSWER_WITHIN_MS = 72 * 3_600_000;

export type Offering = {
  readonly agent: Agent;
  readonly subject: ActionSubject;
  readonly prepared: PreparedRequest;
  readonly decided: DecidedRequest;
  readonly now: Instant;
};

/**
 * Part of the caller's transaction. Null: the contact is being asked about something else just now. The assistant says
 * it where it holds the conversation, else it is the agent's own message.
 */
export async function offerChange(
  tx: Store,
  proposal: Proposal,
  of: Offering,
): Promise<Proposal | null> {
  const { agent, subject, prepared, decided, now } = of;
  const { tenantId, conversationId } = proposal;
  const place = { tenantId, conversationId };
  if ((await tx.proposals.live(tenantId, conversationId))?.state === 'proposed') return null;
  const offered = await moveProposal(tx, proposal, {
    patch: {
      ...decided,
      request: prepared.request,
      host: prepared.host,
      ownerId: prepared.ownerId,
      state: 'proposed',
      proposedBy: 'agent',
      confirmedAt: null,
      decidedBy: { agentId: agent.id, role: agent.role, at: now },
      expiresAt: later(now, ANSWER_WITHIN_MS),
    },
    actor: { kind: 'agent', id: agent.id },
    action: 'action.offered',
  });
  await expireLater(tx, offered);
  const doneBy = prepared.host === null ? 'person' : 'host';
  const { conversation, tenant } = subject;
  const current = await tx.conversations.get(tenantId, conversationId);
  const body = offerBody(
    {
      request: offered.request,
      difference: offered.difference,
      order: prepared.facts.order,
      doneBy,
    },
    conversation.locale ?? tenant.locale,
  );
  const byAssistant = current === null || assistantHolds(current.status);
  const message = await say(tx, place, {
    author: byAssistant ? 'assistant' : 'agent',
    ...(byAssistant ? {} : { authorId: agent.id }),
    audience: 'everyone',
    body,
    externalId: offerKey(offered),
  });
  if (conversation.channel !== 'widget') await deliverLater(tx, tenantId, message.id);
  if (current === null) return offered;
  if (conversation.channel === 'widget') await callBackLater(tx, current, now);
  const changed = await tx.conversations.update(tenantId, conversationId, current.revision, {
    flow: offerState(doneBy),
  });
  if (changed === null) throw new Error('The conversation changed while something was proposed.');
  return offered;
}

/** Key of the message that puts it before the contact. */
export function offerKey({ id, revision }: Pick<Proposal, 'id' | 'revision'>): string {
  return `offer:${id}:${revision}`;
}
