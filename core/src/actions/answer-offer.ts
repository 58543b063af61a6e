/**
 * The contact's word on what an agent proposed to them, while an agent holds the conversation: no turn reads it then and
 * the assistant says nothing, but a yes is a yes.
 */
import { assistantHolds } from '../conversation/status.ts';
import { isOffer, readOfferAnswer } from '../flows/offer.ts';
import type { Instant, Message } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import { confirmProposal } from './confirm-proposal.ts';
import { moveProposal } from './move-proposal.ts';
import { offerKey } from './offer-change.ts';
import { prepareRequest } from './prepare-request.ts';
import type { Proposal } from './proposal.ts';
import { type ActionDeps, readSubject } from './subject.ts';
import { tellOutcome } from './tell-outcome.ts';

/** Messages before the contact's that are looked through for what was said last. */
const LOOKED_AT = 20;
/** The contact's word is theirs; that it was read is ours. */
const ASSISTANT = { kind: 'assistant', id: null } as const;

/** The job. Safe to run again: what was answered before is no longer proposed. */
export async function answerOffer(deps: ActionDeps, job: Job): Promise<void> {
  const { store } = deps;
  const { tenantId } = job;
  const conversationId = String(job.payload.conversationId);
  const message = await store.messages.get(tenantId, String(job.payload.messageId));
  const proposal = await store.proposals.live(tenantId, conversationId);
  if (message === null || proposal === null || !isOffered(proposal)) return;
  const answer = readOfferAnswer(
    message.body.text,
    await wasSaidLast(store, { message, proposal }),
  );
  const subject = answer === null ? null : await readSubject(store, proposal);
  if (subject === null) return;
  const prepared = answer === 'yes' ? await prepareRequest(deps, subject, proposal.request) : null;
  if (answer === 'yes' && prepared === null)
    throw new Error('A host did not answer what an action needs to know.');
  await store.transaction(async (tx) => {
    const now = deps.clock().toISOString();
    const found = await tx.proposals.get(tenantId, proposal.id);
    if (found === null || found.revision !== proposal.revision || found.expiresAt <= now) return;
    await closeOffer(tx, found);
    if (prepared === null) return withdraw(tx, found, now);
    const asOfNow = await readSubject(tx, found);
    if (asOfNow === null) return;
    const confirmed = await confirmProposal(tx, found, {
      subject: asOfNow,
      prepared,
      now,
      actor: ASSISTANT,
    });
    await tell(tx, confirmed, now);
  });
}

function isOffered({ state, proposedBy }: Proposal): boolean {
  return state === 'proposed' && proposedBy === 'agent';
}

/** Nothing was said to the contact between the proposal and their word. */
async function wasSaidLast(
  store: Store,
  { message, proposal }: { readonly message: Message; readonly proposal: Proposal },
): Promise<boolean> {
  const { tenantId, conversationId, seq } = message;
  const before = await store.messages.list(tenantId, conversationId, {
    before: seq,
    limit: LOOKED_AT,
    audience: 'everyone',
  });
  const last = before.findLast(
    ({ author, body }) => author !== 'contact' && body.notice === undefined,
  );
  return last?.externalId === offerKey(proposal);
}

async function withdraw(tx: Store, proposal: Proposal, now: Instant): Promise<void> {
  const over = await moveProposal(tx, proposal, {
    patch: { state: 'withdrawn' },
    actor: ASSISTANT,
    action: 'action.withdrawn',
  });
  await tell(tx, over, now);
}

/** The team, where it holds the conversation; the contact only of what is over and was not their own word. */
async function tell(tx: Store, proposal: Proposal, now: Instant): Promise<void> {
  const current = await tx.conversations.get(proposal.tenantId, proposal.conversationId);
  if (current === null) return;
  if (assistantHolds(current.status) && proposal.state !== 'refused') return;
  await tellOutcome(tx, proposal, { now });
}

async function closeOffer(tx: Store, { tenantId, conversationId }: Proposal): Promise<void> {
  const current = await tx.conversations.get(tenantId, conversationId);
  if (current === null || !isOffer(current.flow)) return;
  const changed = await tx.conversations.update(tenantId, conversationId, current.revision, {
    flow: null,
  });
  if (changed === null) throw new Error('The conversation changed while an offer was answered.');
}
