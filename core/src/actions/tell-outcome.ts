/** Tells the contact what came of it, truthfully and once; the team by a note where an agent holds the conversation. */
import { targetFor } from '../conversation/assign-target.ts';
import { deliverLater, notice, say } from '../conversation/say.ts';
import { assistantHolds, nextStatus } from '../conversation/status.ts';
import { isOpen, nextOpening } from '../escalation/hours.ts';
import { outcomeCard } from '../flows/outcome-card.ts';
import type { Conversation, Instant, Tenant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { explainRefusal } from './explain-verdict.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Proposal } from './proposal.ts';

/** Part of the caller's transaction. */
export async function tellOutcome(
  tx: Store,
  proposal: Proposal,
  { now }: { readonly now: Instant },
): Promise<void> {
  const { tenantId, conversationId } = proposal;
  const place = { tenantId, conversationId };
  const conversation = await tx.conversations.get(tenantId, conversationId);
  const tenant = await tx.tenants.get(tenantId);
  if (conversation === null || tenant === null) return;
  const language = conversation.locale ?? tenant.locale;
  const once = `action:${proposal.id}:${proposal.state}:${proposal.revision}`;
  if (!assistantHolds(conversation.status)) {
    await say(tx, place, {
      author: 'system',
      audience: 'team',
      body: { text: noteFor(proposal) },
      externalId: once,
    });
    const { reference = null } = proposal.outcome ?? {};
    if (proposal.state === 'done') await notice(tx, place, { kind: 'action-done', reference });
    return;
  }
  const card = outcomeCard(proposal, language);
  const message = await say(tx, place, {
    author: 'assistant',
    audience: 'everyone',
    body: { text: textFor(proposal, language), ...(card === null ? {} : { cards: [card] }) },
    externalId: once,
  });
  if (conversation.channel !== 'widget') await deliverLater(tx, tenantId, message.id);
  if (proposal.state === 'failed' || proposal.state === 'unsure')
    await handOver(tx, { proposal, tenant, conversation, language, now });
}

function textFor(proposal: Proposal, language: string): string {
  const words = outcomeWords(language);
  const { outcome, verdict } = proposal;
  switch (proposal.state) {
    case 'done':
      return [
        words.done(outcome?.reference ?? null),
        outcome?.instructions ?? '',
        outcome?.labelUrl === undefined ? '' : words.label(outcome.labelUrl),
      ]
        .filter(Boolean)
        .join('\n\n');
    case 'refused':
      return verdict.kind === 'refused'
        ? `${words.notDone} ${explainRefusal(verdict, language)}`
        : words.changedMeanwhile;
    case 'waiting':
      return words.waiting;
    case 'declined':
      return words.declined;
    case 'expired':
      return words.expired;
    case 'unsure':
      return words.unsure;
    default:
      return words.failed;
  }
}

/** For the team, beside the proposal that says the rest. */
function noteFor({ state, request, outcome }: Proposal): string {
  const reference = outcome?.reference === undefined ? '' : ` Reference: ${outcome.reference}.`;
  const reason = outcome?.reason === undefined ? '' : ` Reason: ${outcome.reason}.`;
  return `Action ${request.action}: ${state}.${reference}${reason}`;
}

async function handOver(
  tx: Store,
  of: {
    readonly proposal: Proposal;
    readonly tenant: Tenant;
    readonly conversation: Conversation;
    readonly language: string;
    readonly now: Instant;
  },
): Promise<void> {
  const { proposal, tenant, conversation, language, now } = of;
  const place = { tenantId: tenant.id, conversationId: conversation.id };
  const status = nextStatus(conversation.status, 'handed-over');
  if (status === null) return;
  const reason = 'host-trouble';
  const { hours } = tenant.settings;
  const expectedAt = isOpen(hours, now) ? now : nextOpening(hours, now);
  const target = await targetFor(tx, tenant, { reason, language, channel: conversation.channel });
  const rule = `action-${proposal.state}`;
  const changed = await tx.conversations.update(tenant.id, conversation.id, conversation.revision, {
    status,
    agentId: target?.agentId ?? null,
    flow: null,
    handoff: { reason, rule, at: now, expectedAt },
  });
  if (changed === null) throw new Error('The conversation changed while it was handed over.');
  await notice(tx, place, { kind: 'handed-over', expectedAt });
  for (const kind of ['conversation.changed', 'conversation.handed-over'])
    await tx.events.append(tenant.id, { kind, conversationId: conversation.id });
  await tx.audit.append(tenant.id, {
    actor: { kind: 'system', id: null },
    action: 'conversation.handed-over',
    subject: conversation.id,
    detail: { reason, rule, proposalId: proposal.id },
  });
}
