/** The journeys a tenant wrote itself: begun by their examples, gone through by the same steps as all others. */
import type { FlowState, TenantFlowStep } from '../../model.ts';
import { goOn } from '../engine/answer.ts';
import { enter } from '../engine/enter.ts';
import { SAID } from '../engine/run.ts';
import { verifying } from '../engine/verify.ts';
import { wishOf } from '../find-wish.ts';
import type { FlowInput, FlowStep } from '../flow.ts';
import { findTenantFlow } from './find-tenant-flow.ts';

/** Marks the state of a tenant's own journey. */
const OWN = 'own:';

export function isTenantFlow(state: FlowState | null): boolean {
  return state?.name.startsWith(OWN) === true;
}

/** The next step of a journey of the tenant's that is under way, or the first of one the message begins. Null: none. */
export async function runTenantFlow(input: FlowInput): Promise<FlowStep | null> {
  const { turn, understanding } = input;
  const flows = turn.tenant.settings.flows ?? [];
  const { flow: state } = turn.conversation;
  if (state !== null && isTenantFlow(state)) {
    // Changed or taken away while the contact was in it: the knowledge answers.
    const flow = flows.find(({ id, enabled }) => enabled && `${OWN}${id}` === state.name);
    if (flow === undefined) return null;
    const awaitsProof = state.step === 'ask' || state.step === 'code';
    return flow.steps.some(({ id }) => id === state.step) || !awaitsProof
      ? goOn(input, { flow, name: state.name, state })
      : verifying(input, flow, state);
  }
  const { text } = turn.message;
  const wish = wishOf(understanding, text, input.actions !== undefined);
  const begun =
    findTenantFlow(flows, { text, locale: understanding.language }) ??
    flows.find(({ enabled, wishes = [] }) => enabled && wishes.some((one) => one === wish));
  if (begun === undefined) return null;
  return enter(input, {
    flow: begun,
    name: `${OWN}${begun.id}`,
    to: begun.steps[0]?.id ?? null,
    slots: begun.steps.some(reads) ? { [SAID]: text.slice(0, 500) } : {},
  });
}

/** Does the step read what was said first? */
function reads({ kind }: TenantFlowStep): boolean {
  return kind === 'read-request' || kind === 'pick-order' || kind === 'find-products';
}
