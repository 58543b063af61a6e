/** Finds the journey a message belongs to and takes its next step. */
import type { FlowState, TenantFlow } from '../model.ts';
import { goOn, nothingToConfirm, saysYesLabel } from './engine/answer.ts';
import { enter } from './engine/enter.ts';
import { LATER, SAID, type Slots } from './engine/run.ts';
import { verifying } from './engine/verify.ts';
import { findWish, splitWishes, wishOf } from './find-wish.ts';
import { ended, type FlowInput, type FlowStep } from './flow.ts';
import type { Wish } from './flow-steps.ts';
import { goOnOffer } from './offer.ts';
import { saysNo, saysYes } from './own-words.ts';
import { shippedFlows } from './shipped/shipped-flows.ts';
import { FLOW_WORDS } from './shipped/words-for.ts';
import { isTenantFlow, runTenantFlow } from './tenant/run-tenant-flow.ts';

/** Step of a journey that is over, while what else the contact wanted waits for their word. */
const NEXT = 'next-wish';

/**
 * The next step of the journey under way, or the first of the one the message starts; the tenant's own come before those
 * that come with the product. Null: no journey has anything to say to it, which is also how a change of topic leaves a
 * journey. Reads orders, writes nothing.
 */
export async function runFlow(input: FlowInput): Promise<FlowStep | null> {
  const { flow } = input.turn.conversation;
  const offered = await goOnOffer(input);
  if (offered !== null) return thenNext(input, offered);
  const underWay = flow === null || isTenantFlow(flow) ? null : await goOnShipped(input, flow);
  const step = underWay ?? (await runTenantFlow(input));
  return thenNext(input, step ?? (await begin(input)));
}

async function begin(input: FlowInput): Promise<FlowStep | null> {
  const { turn, understanding } = input;
  const { text, fields } = turn.message;
  if (saysYesLabel(text)) return nothingToConfirm(input);
  const filledForm = fields.orderNumber !== undefined;
  const [first = text, ...later] = splitWishes(text);
  const wish =
    later.length > 0 ? findWish(first) : wishOf(understanding, text, input.actions !== undefined);
  const meant = wish ?? (filledForm ? 'order-status' : null);
  if (meant === null) return null;
  const one =
    later.length === 0
      ? input
      : { ...input, turn: { ...turn, message: { ...turn.message, text: first } } };
  return start(
    { ...one, understanding: { ...understanding, intent: null } },
    { wish: meant, later },
  );
}

function start(
  input: FlowInput,
  of: { readonly wish: Wish; readonly later: readonly string[] },
): Promise<FlowStep | null> | null {
  const flow = flowsOf(input).find(({ wishes }) => wishes?.includes(of.wish) === true);
  if (flow === undefined) return null;
  const slots: Slots = {
    // Without somebody to do it, nothing is read into the words.
    ...(input.actions === undefined ? {} : { [SAID]: input.turn.message.text.slice(0, 500) }),
    ...(of.later.length === 0 ? {} : { [LATER]: of.later.join('\n').slice(0, 500) }),
  };
  return enter(input, { flow, name: flow.id, to: flow.steps[0]?.id ?? null, slots });
}

function flowsOf({ turn }: FlowInput): readonly TenantFlow[] {
  return shippedFlows(turn.tenant.settings).filter(({ enabled }) => enabled);
}

async function goOnShipped(input: FlowInput, state: FlowState): Promise<FlowStep | null> {
  const flow = flowsOf(input).find(({ id }) => id === state.name);
  if (flow === undefined) return null;
  if (state.step === NEXT) return nextWish(input, state);
  if (flow.steps.some(({ id }) => id === state.step)) {
    return goOn(input, { flow, name: flow.id, state });
  }
  return verifying(input, flow, state);
}

/** A journey that is over makes place for what else its first message wanted; that is confirmed on its own. */
function thenNext(input: FlowInput, step: FlowStep | null): FlowStep | null {
  const { flow } = input.turn.conversation;
  const [, ...rest] = splitWishes(input.turn.message.text);
  const waiting = flow?.slots[LATER] ?? (flow === null ? rest.join('\n') : '');
  const [next = '', ...later] = waiting.split('\n');
  if (step === null || step.flow !== null || step.handoff !== undefined || next === '') return step;
  const words = FLOW_WORDS[input.phrases.language];
  const said = next.length > 80 ? `${next.slice(0, 79)}…` : next;
  return {
    ...step,
    reply: {
      ...step.reply,
      text: `${step.reply.text}\n\n${words.next}`,
      choices: [...(step.reply.choices ?? []), { label: said, text: next }],
    },
    flow: {
      name: flow?.name ?? 'order-status',
      step: NEXT,
      slots: { [LATER]: [next, ...later].join('\n') },
    },
  };
}

async function nextWish(input: FlowInput, state: FlowState): Promise<FlowStep | null> {
  const { turn, phrases } = input;
  const [next = '', ...later] = (state.slots[LATER] ?? '').split('\n');
  const { text } = turn.message;
  if (saysNo(text)) return ended('the other wish is dropped.', { text: phrases.words.flowEnded });
  const wish = findWish(next);
  if (wish === null || (text !== next && !saysYes(text))) return null;
  const message = { ...turn.message, text: next };
  const conversation = { ...turn.conversation, flow: null };
  return start({ ...input, turn: { ...turn, message, conversation } }, { wish, later });
}
