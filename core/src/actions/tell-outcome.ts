/** Tells the contact what came of it, truthfully and once; the team by a note where an agent holds the conversation. */
import { deliverLater, notice, say } from '../conversation/say.ts';
import { assistantHolds } from '../conversation/status.ts';
import { isOpen, nextOpening } from '../escalation/hours.ts';
import { outcomeCard } from '../flows/outcome-card.ts';
import { beginHandoff } from '../handoff/begin-handoff.ts';
import type { Conversation, Instant, TeamNotice, Tenant } from '../model.ts';
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
      body: { text: '', teamNotice: noticeFor(proposal) },
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
    await handOver(tx, {
      proposal,
      tenant,
      conversation,
      language,
      now,
      messageId: message.id,
    });
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
function noticeFor({ state, request, outcome }: Proposal): TeamNotice {
  const { reference = null, reason = null } = outcome ?? {};
  return { kind: 'action', action: request.action, state, reference, reason };
}

async function handOver(
  tx: Store,
  of: {
    readonly proposal: Proposal;
    readonly tenant: Tenant;
    readonly conversation: Conversation;
    readonly language: string;
    readonly now: Instant;
    /** The message that says so. */
    readonly messageId: string;
  },
): Promise<void> {
  const { proposal, tenant, conversation, language, now, messageId } = of;
  const { hours } = tenant.settings;
  const begun = await beginHandoff(tx, {
    place: { tenantId: tenant.id, conversationId: conversation.id },
    current: conversation,
    tenant,
    language,
    now,
    handoff: {
      reason: 'host-trouble',
      rule: `action-${proposal.state}`,
      expectedAt: isOpen(hours, now) ? now : nextOpening(hours, now),
      messageId,
    },
  });
  if (begun === null) return;
  const { reason, rule } = begun.patch.handoff ?? {};
  const changed = await tx.conversations.update(
    tenant.id,
    conversation.id,
    conversation.revision,
    begun.patch,
  );
  if (changed === null) throw new Error('The conversation changed while it was handed over.');
  await begun.carryOut();
  await tx.audit.append(tenant.id, {
    actor: { kind: 'system', id: null },
    action: 'conversation.handed-over',
    subject: conversation.id,
    detail: { reason, rule, proposalId: proposal.id, ...begun.detail },
  });
}
