/** A journey that waits for a guest's proof of the order it is about. */
import type { FlowState, TenantFlow } from '../../model.ts';
import { ended, type FlowInput, type FlowStep } from '../flow.ts';
import { emailGiven, orderNumberGiven, saysNeverMind } from '../own-words.ts';
import { afterCode, askForCode, askForOrder } from '../verify-guest.ts';
import { enter } from './enter.ts';

/** Number and e-mail, then the code; with it the journey begins where the order was needed. */
export async function verifying(
  input: FlowInput,
  flow: TenantFlow,
  state: FlowState,
): Promise<FlowStep | null> {
  const { turn, understanding, phrases } = input;
  const { name, slots } = state;
  if (saysNeverMind(turn.message.text)) {
    return ended(`${name}: the contact ended it.`, { text: phrases.words.flowEnded });
  }
  if (state.step === 'code') {
    if (turn.codeOutcome === 'passed') return proved(input, flow, state);
    const refused = afterCode(input, state);
    if (refused !== null) return refused;
  }
  const gaveEmail = emailGiven(turn.message) !== null;
  const awaited = state.step !== 'code';
  const gaveNumber = orderNumberGiven(turn.message, understanding.orderNumber, awaited) !== null;
  // Other details while a code is awaited: a new code for them.
  if (gaveEmail || gaveNumber) return askForOrder(input, name, slots);
  if (state.step !== 'code') return null;
  // Digits that are no code are a mistyped code, anything else is another topic.
  return turn.message.fields.code !== undefined ||
    /^[\d\s-]{2,10}$/.test(turn.message.text.normalize('NFKC'))
    ? askForCode(input, state)
    : null;
}

async function proved(
  input: FlowInput,
  flow: TenantFlow,
  { name, slots }: FlowState,
): Promise<FlowStep | null> {
  const at = flow.steps.find(({ kind }) => kind === 'pick-order') ?? flow.steps[0];
  const { email: _, orderNumber: __, ...known } = slots;
  const step = await enter(input, { flow, name, to: at?.id ?? null, slots: known });
  const { verified } = input.phrases.words;
  // The return's first words say it already.
  return step === null || step.tools.length === 0 || name === 'return'
    ? step
    : { ...step, reply: { ...step.reply, text: `${verified}\n\n${step.reply.text}` } };
}
