/** What the contact's message means to the step that waits for it. */

import { readAddress } from '../../actions/read-address.ts';
import type { FlowState, TenantFlow, TenantFlowStep } from '../../model.ts';
import { findWish } from '../find-wish.ts';
import { ended, type FlowInput, type FlowStep } from '../flow.ts';
import type { Wish } from '../flow-steps.ts';
import { emailGiven, saysExplicitYes, saysNeverMind, saysNo, saysYes } from '../own-words.ts';
import { FLOW_WORDS } from '../shipped/words-for.ts';
import { afterNo, afterYes, askAgain } from './confirm.ts';
import { enter, follow } from './enter.ts';
import { itemsIn, readOf, variantIn } from './pick-items.ts';
import { orderIn, readPicked } from './pick-order.ts';
import { reasonAmong } from './read-reason.ts';
import {
  type Run,
  SAID,
  type Slots,
  type StepOf,
  saying,
  startRun,
  stateAt,
  TRIED,
  without,
} from './run.ts';
import { toItemsSlot, toVariantsSlot } from './slots.ts';

/** Of what a contact answers, kept. UTF-16 units. */
const KEPT = 500;

type At = { readonly flow: TenantFlow; readonly name: string; readonly state: FlowState };

/** Null: the message has left the journey. */
export async function goOn(input: FlowInput, at: At): Promise<FlowStep | null> {
  const { flow, name, state } = at;
  const step = flow.steps.find(({ id }) => id === state.step);
  if (step === undefined) return null;
  const begun = startRun(input, { flow, name, slots: state.slots });
  const read = await readPicked(begun);
  if (read !== null && read.to !== 'step') return read.to === 'reply' ? read.step : null;
  const run = read?.run ?? begun;
  if (step.kind === 'confirm') return atConfirm(run, step);
  if (saysNeverMind(input.turn.message.text)) {
    return ended(`${flow.name}: the contact ended it.`, { text: input.phrases.words.flowEnded });
  }
  if (wantsAnother(flow, step, input.turn.message.text)) return null;
  const answer = await answerOf(run, step);
  if (answer !== null) {
    const slots = { ...without(state.slots, TRIED), ...answer.slots };
    return enter(input, { flow, name, to: answer.next, slots });
  }
  // Asked once more; who then says something else again has left the journey.
  if (state.slots[TRIED] !== undefined || asksSomethingElse(input)) return null;
  const again = startRun(input, { flow, name, slots: { ...state.slots, [TRIED]: '1' } });
  return follow(hinting(again, step), step.id);
}

/** "Change the address of order 1057" picks no order for a return. What is said of an item's fault is no other wish. */
function wantsAnother(flow: TenantFlow, step: TenantFlowStep, text: string): boolean {
  if (step.kind !== 'pick-order' && step.kind !== 'pick-items') return false;
  const wish = findWish(text);
  return wish !== null && OWN_WISHES.has(wish) && flow.wishes?.includes(wish) === false;
}
const OWN_WISHES: ReadonlySet<Wish> = new Set([
  'cancel',
  'address',
  'return',
  'exchange',
  'invoice',
]);

function asksSomethingElse({ understanding, turn }: FlowInput): boolean {
  return understanding.intent !== null || /[?？؟]\s*$/u.test(turn.message.text);
}

type Answer = { readonly slots: Slots; readonly next: string | null };

/** What the message answers to a step that waits; null when it is no answer to it. */
async function answerOf(run: Run, step: TenantFlowStep): Promise<Answer | null> {
  switch (step.kind) {
    case 'choose':
      return chosen(step, run.input.turn.message.text.trim());
    case 'ask':
      return asked(run, step);
    case 'pick-order': {
      const order = await orderIn(run);
      return order === null ? null : { slots: { order }, next: step.next };
    }
    case 'pick-items': {
      const items = itemsIn(run);
      return items === null ? null : { slots: { items: toItemsSlot(items) }, next: step.next };
    }
    case 'pick-variant': {
      const variants = await variantIn(run);
      // Asked again for the next item that lacks one.
      return variants === null ? null : { slots: { variants }, next: step.id };
    }
    default:
      return null;
  }
}

function asked({ input }: Run, step: StepOf<'ask'>): Answer | null {
  const { message } = input.turn;
  const text = message.text.trim();
  const keep = (value: string): Answer => ({
    slots: { [step.slot]: value.slice(0, KEPT) },
    next: step.next,
  });
  if (step.input === 'email') {
    const email = emailGiven(message);
    return email === null ? null : keep(email);
  }
  if (step.input === 'number') {
    const number = /^\D{0,20}([\p{Nd}][\p{Nd} .,]{0,20})\D{0,20}$/u.exec(text)?.[1]?.trim();
    return number === undefined ? null : keep(number);
  }
  if (step.input === 'address') return readAddress(text) === null ? null : keep(text);
  return text === '' || asksSomethingElse(input) ? null : keep(text);
}

/** By its words in any language, by its value, by yes and no, or by its place in the list. */
function chosen({ choices, slot }: StepOf<'choose'>, text: string): Answer | null {
  const said = plain(text);
  const exact = choices.find(
    ({ value, label }) =>
      plain(value) === said || Object.values(label).some((one) => plain(one) === said),
  );
  const yesOrNo = choices.find(
    ({ value }) => (value === 'yes' && saysYes(text)) || (value === 'no' && saysNo(text)),
  );
  const place = /^[\p{Nd}]{1,2}$/u.test(said)
    ? choices[Number(said.normalize('NFKC')) - 1]
    : undefined;
  const named = choices.filter(({ label }) =>
    Object.values(label).some(
      (one) => plain(one) !== '' && ` ${said} `.includes(` ${plain(one)} `),
    ),
  );
  const values = choices.map(({ value }) => value);
  const reason = slot === 'reason' ? reasonAmong(text, values) : null;
  const found =
    exact ??
    yesOrNo ??
    place ??
    (named.length === 1 ? named[0] : choices.find(({ value }) => value === reason));
  return found === undefined ? null : { slots: { [slot]: found.value }, next: found.next };
}
function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/**
 * Yes, no, a change, or something vague, which is no yes. Only the proposal that was shown is confirmed: one that expired
 * or was taken back meanwhile is not.
 */
async function atConfirm(run: Run, step: StepOf<'confirm'>): Promise<FlowStep | null> {
  const { turn } = run.input;
  const { text } = turn.message;
  const proposal = turn.proposal?.state === 'proposed' ? turn.proposal : null;
  if (proposal === null) return nothingToConfirm(run.input);
  if (saysYesLabel(text) || saysExplicitYes(text)) {
    return follow(afterYes(run, proposal.id), step.yes);
  }
  const change = await changed(run);
  if (change !== null) return enter(run.input, { ...run, to: step.change, slots: change });
  if (saysNo(text)) return follow(afterNo(run, proposal.id, step.no === null), step.no);
  if (asksSomethingElse(run.input)) return null;
  const again = askAgain(run);
  return {
    reply: { text: again.said.join('\n\n'), choices: again.choices },
    flow: stateAt(run, step.id),
    tools: [],
    steps: again.steps,
  };
}

export function nothingToConfirm({ phrases }: FlowInput): FlowStep {
  return ended('nothing waits for a yes.', { text: FLOW_WORDS[phrases.language].nothingToConfirm });
}

/** The button, in whichever language it was shown. */
export function saysYesLabel(text: string): boolean {
  const said = plain(text);
  return Object.values(FLOW_WORDS).some(({ yes }) => plain(yes) === said);
}

/** "No, the blue one": the details with what the message says of them. Null: it changes nothing. */
async function changed(run: Run): Promise<Slots | null> {
  const { order } = run.found;
  const { text } = run.input.turn.message;
  if (order === null || text.trim() === '') return null;
  const { slots } = run;
  const kept = without(slots, SAID);
  if (slots.address !== undefined) {
    return readAddress(text) === null ? null : { ...kept, address: text.slice(0, KEPT) };
  }
  const read = await readOf(run, order, text);
  const items = read.items.length > 0 ? toItemsSlot(read.items) : slots.items;
  const variants =
    Object.keys(read.variants).length > 0 ? toVariantsSlot(read.variants) : slots.variants;
  if (slots.items === undefined || (items === slots.items && variants === slots.variants))
    return null;
  return {
    ...kept,
    ...(items === undefined ? {} : { items }),
    ...(variants === undefined || slots.variants === undefined ? {} : { variants }),
  };
}

/** What was wrong with an answer that was none. */
function hinting(run: Run, step: TenantFlowStep): Run {
  const words = FLOW_WORDS[run.input.phrases.language];
  if (step.kind === 'pick-items') return saying(run, words.itemsUnknown);
  return step.kind === 'ask' && step.input === 'address' ? saying(run, words.addressUnclear) : run;
}
