/** Which way a journey takes. */
import { textFor } from '../../answering/phrases/text-for.ts';
import { isOpen } from '../../escalation/hours.ts';
import type { Previewed } from '../flow.ts';
import type { FlowCondition } from '../flow-steps.ts';
import type { Run, StepOf } from './run.ts';

/** Slot with what the policy said about the open proposal. */
export const VERDICT = '_verdict';

export type VerdictKind = Extract<FlowCondition, { on: 'verdict' }>['is'];

export function verdictOf({ verdict, doneBy }: Previewed): VerdictKind {
  if (verdict.kind === 'refused') return 'refused';
  if (verdict.approval !== null) return 'approval';
  return doneBy === 'person' ? 'by-hand' : 'allowed';
}

export function branchOf(run: Run, step: StepOf<'branch'>): string | null {
  const branch = step.branches.find(({ when }) => when.every((one) => holds(run, one)));
  return branch === undefined ? step.otherwise : branch.next;
}

function holds(run: Run, condition: FlowCondition): boolean {
  const { turn, understanding, actions } = run.input;
  const { conversation, tenant, now } = turn;
  switch (condition.on) {
    case 'slot': {
      const value = run.slots[condition.slot];
      return value !== undefined && (condition.is === undefined || value === condition.is);
    }
    case 'order':
      return run.found.order !== null && condition.states.includes(run.found.order.state);
    case 'identity': {
      const { identityLevel } = conversation;
      return identityLevel === 'host' || identityLevel === condition.atLeast;
    }
    case 'verdict':
      return isVerdict(run, condition.is);
    case 'can':
      return actions?.can(condition.action) === true;
    case 'language':
      return condition.languages.some(
        (language) => textFor({ [language]: 'x' }, understanding.language) !== null,
      );
    case 'channel':
      return condition.channels.includes(conversation.channel);
    case 'hours':
      return isOpen(tenant.settings.hours, now) === condition.open;
  }
}

function isVerdict({ found, slots }: Run, is: VerdictKind): boolean {
  return (found.preview === null ? slots[VERDICT] : verdictOf(found.preview)) === is;
}
