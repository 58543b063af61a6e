import type { Job } from '../storage/store.ts';
import { moveProposal } from './move-proposal.ts';
import type { ActionDeps } from './subject.ts';
import { tellOutcome } from './tell-outcome.ts';

/** The job at the end of a proposal's time: what nobody said yes to, or nobody approved, is over and was not done. */
export async function expireProposal(deps: ActionDeps, job: Job): Promise<void> {
  const now = deps.clock().toISOString();
  await deps.store.transaction(async (tx) => {
    const proposal = await tx.proposals.get(job.tenantId, String(job.payload.proposalId));
    if (proposal?.state !== 'proposed' && proposal?.state !== 'waiting') return;
    if (proposal.expiresAt > now) return;
    const over = await moveProposal(tx, proposal, {
      patch: { state: 'expired' },
      actor: { kind: 'system', id: null },
      action: 'action.expired',
    });
    // Who never said yes waits for nothing, unless it stands in place of what they had asked for.
    if (proposal.state === 'waiting' || proposal.proposedBy === 'agent')
      await tellOutcome(tx, over, { now });
  });
}
