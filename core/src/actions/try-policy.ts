/** Another policy on the proposals of the past: each decided once more from what was known when it was decided. */
import { isBusinessDay } from '../escalation/hours.ts';
import type { Instant, Tenant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import type { ActionName } from './action.ts';
import { decideAction } from './decide-action.ts';
import { pastOf } from './decide-now.ts';
import type { ActionPolicy, ActionVerdict } from './policy.ts';
import type { Proposal, ProposalState } from './proposal.ts';

/** What was, or would be, decided. */
export type TriedVerdict = {
  readonly verdict: ActionVerdict;
  /** Id of the rule that spoke; null: none allows the action. */
  readonly rule: string | null;
};
export type TriedPolicy = {
  /** Proposals that were decided once more. */
  readonly tried: number;
  /** Older ones of which is not kept what they were decided from. */
  readonly notTried: number;
  /** Those that would have been decided otherwise, the newest first. */
  readonly changed: readonly {
    readonly id: string;
    readonly conversationId: string;
    readonly action: ActionName;
    readonly state: ProposalState;
    readonly at: Instant;
    readonly before: TriedVerdict;
    readonly after: TriedVerdict;
  }[];
};
export type TryPolicy = (
  tenant: Tenant,
  of: { readonly policy: ActionPolicy; readonly limit: number },
) => Promise<TriedPolicy>;

/**
 * Pure but for what it reads. What was refused at once is among them; orders, identity, risk and time are as they were,
 * hours and holidays as they are now.
 */
export function createTryPolicy({
  store,
}: {
  readonly store: Pick<Store, 'proposals'>;
}): TryPolicy {
  return async (tenant, { policy, limit }) => {
    const { items } = await store.proposals.list(tenant.id, 'all', { limit, cursor: null });
    const changed: TriedPolicy['changed'][number][] = [];
    let tried = 0;
    for (const proposal of items) {
      const after = await decideAgain(store, { tenant, proposal, policy });
      if (after === null) continue;
      tried += 1;
      if (isSame(proposal.verdict, after)) continue;
      const { id, conversationId, request, state, verdict } = proposal;
      changed.push({
        id,
        conversationId,
        action: request.action,
        state,
        at: proposal.basis?.now ?? proposal.createdAt,
        before: { verdict, rule: verdict.rule?.id ?? null },
        after: { verdict: after, rule: after.rule?.id ?? null },
      });
    }
    return { tried, notTried: items.length - tried, changed };
  };
}

async function decideAgain(
  store: Pick<Store, 'proposals'>,
  of: { readonly tenant: Tenant; readonly proposal: Proposal; readonly policy: ActionPolicy },
): Promise<ActionVerdict | null> {
  const { tenant, proposal, policy } = of;
  const { basis, request, contactId, host, ownerId } = proposal;
  if (basis === null) return null;
  const person = host === null || ownerId === null ? null : { host, externalId: ownerId };
  const { now } = basis;
  const query = { tenantId: tenant.id, contactId, request, person, now, except: proposal.id };
  const past = await pastOf(store, query, policy);
  const { hours } = tenant.settings;
  return decideAction(policy, request, {
    ...basis,
    variants: new Map(Object.entries(basis.variants)),
    timeZone: hours.timeZone,
    isBusinessDay: (date) => isBusinessDay(hours, date),
    contactId,
    // What came later was not known then.
    past: past.filter(({ at }) => at < now),
    risk: proposal.risk.score,
  });
}

/** The rule may have another name; what it comes to is what counts. */
function isSame(one: ActionVerdict, other: ActionVerdict): boolean {
  return keyOf(one) === keyOf(other);
}
function keyOf(verdict: ActionVerdict): string {
  return verdict.kind === 'allowed'
    ? JSON.stringify([verdict.amount, verdict.approval?.role ?? null])
    : verdict.code;
}
