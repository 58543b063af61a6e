import { roleMay } from '../access/permissions.ts';
import { type ChosenTarget, chooseTarget, type TargetFacts } from '../escalation/choose-target.ts';
import type { Tenant } from '../model.ts';
import type { Store } from '../storage/store.ts';

/** Who is given a conversation handed over now; reads the team only when the tenant has named targets. */
export async function targetFor(
  tx: Pick<Store, 'agents'>,
  tenant: Pick<Tenant, 'id' | 'settings'>,
  facts: TargetFacts,
): Promise<ChosenTarget | null> {
  const targets = tenant.settings.handoffTargets ?? [];
  if (targets.length === 0) return null;
  // Whoever is deactivated meanwhile is so before this is read, or after this is committed and can be taken back.
  await tx.agents.holdTeam(tenant.id);
  const agents = await tx.agents.list(tenant.id);
  const able = agents.filter(({ active, role }) => active && roleMay(role, 'conversations:write'));
  return chooseTarget(targets, facts, {
    available: new Set(able.map(({ id }) => id)),
    workload: await tx.agents.workload(tenant.id),
    skills: tenant.settings.handoff?.skills ?? {},
  });
}
