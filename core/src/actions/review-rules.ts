/** Who may approve what. */
import type { Agent, Role } from '../model.ts';
import type { ActionVerdict } from './policy.ts';

const RANK: Readonly<Record<Role, number>> = { viewer: 0, agent: 1, admin: 2, owner: 3 };

/** As the agent is now: one who left or was given a lower role may not, whatever they could when they opened the page. */
export function mayApprove(agent: Agent | null, verdict: ActionVerdict): boolean {
  if (agent === null || !agent.active || verdict.kind === 'refused') return false;
  return RANK[agent.role] >= RANK[verdict.approval?.role ?? 'agent'];
}
