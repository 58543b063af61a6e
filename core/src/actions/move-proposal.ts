/** One change of a proposal, with the event that makes screens look and the entry that says who did what. */
import { createHash } from 'node:crypto';
import { AttendantError } from '../errors.ts';
import type { ProposalPatch, Store } from '../storage/store.ts';
import type { ActionVerdict } from './policy.ts';
import type { Proposal } from './proposal.ts';

export type Actor = {
  readonly kind: 'assistant' | 'agent' | 'system';
  readonly id: string | null;
};
export const EXECUTE_JOB = 'execute-action';
export const EXPIRE_JOB = 'expire-proposal';
export const ANSWER_OFFER_JOB = 'answer-offer';

/** Throws `PROPOSAL_CHANGED` when somebody was faster: the transaction is undone. */
export async function moveProposal(
  tx: Store,
  proposal: Proposal,
  of: { readonly patch: ProposalPatch; readonly actor: Actor; readonly action: string },
): Promise<Proposal> {
  const changed = await tx.proposals.update(
    proposal.tenantId,
    proposal.id,
    proposal.revision,
    of.patch,
  );
  if (changed === null) {
    throw new AttendantError('PROPOSAL_CHANGED', 'The proposal was changed meanwhile.', {
      wayOut: 'Look at it again.',
      status: 409,
    });
  }
  await noteProposal(tx, changed, of);
  return changed;
}

/** Ids, the rule and the decision: never what was asked for in words. */
export async function noteProposal(
  tx: Store,
  proposal: Proposal,
  of: { readonly actor: Actor; readonly action: string },
): Promise<void> {
  const { tenantId, id, conversationId, request, verdict, risk, revision } = proposal;
  await tx.events.append(tenantId, { kind: 'proposal.changed', conversationId, subject: id });
  await tx.audit.append(tenantId, {
    actor: of.actor,
    action: of.action,
    subject: id,
    detail: {
      conversationId,
      request: request.action,
      state: proposal.state,
      revision,
      risk: risk.score,
      ...toDetail(verdict),
    },
  });
}

function toDetail(verdict: ActionVerdict) {
  return verdict.kind === 'allowed'
    ? { verdict: 'allowed', rule: verdict.rule.id, approval: verdict.approval?.role ?? null }
    : { verdict: 'refused', rule: verdict.rule?.id ?? null, code: verdict.code };
}

/**
 * Once for each attempt: the job's key keeps a repeated transaction from adding it twice. Those of one order come in
 * turn; one that is tried again goes to the end, so that alone keeps nobody from coming in between (`executeProposal`).
 */
export async function executeLater(
  tx: Store,
  { tenantId, id, revision, request }: Proposal,
  of: { readonly attempt: number; readonly runAt?: string } = { attempt: 0 },
): Promise<void> {
  await tx.jobs.add(tenantId, {
    kind: EXECUTE_JOB,
    payload: { proposalId: id, attempt: of.attempt },
    key: `execute:${id}:${revision}:${of.attempt}`,
    group: groupOf('orderId' in request ? request.orderId : id),
    ...(of.runAt === undefined ? {} : { runAt: of.runAt }),
  });
}

/** Groups of jobs are readable: an order stands there as a hash. */
function groupOf(id: string): string {
  return `action:${createHash('sha256').update(id).digest('base64url')}`;
}

export async function expireLater(tx: Store, { tenantId, id, expiresAt }: Proposal): Promise<void> {
  await tx.jobs.add(tenantId, {
    kind: EXPIRE_JOB,
    payload: { proposalId: id },
    key: `expire:${id}:${expiresAt}`,
    runAt: expiresAt,
  });
}
