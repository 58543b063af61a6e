/** The steps of a journey that the tenant wrote. Its words are the tenant's, so they count as the tenant's own statement. */
import type { Choice, FlowState, TenantFlow, TenantFlowStep } from '../../model.ts';
import { ended, type FlowInput, type FlowStep, traced } from '../flow.ts';
import { emailGiven, saysNeverMind } from '../own-words.ts';
import { echoed, fillFlowText } from './fill-flow-text.ts';
import { findTenantFlow } from './find-tenant-flow.ts';

/** Marks the state of a tenant's own journey. */
const OWN = 'own:';
/** Slot that counts how often an answer was not understood at this step. */
const TRIED = '_tried';
/** Of what a contact answers, kept. UTF-16 units. */
const KEPT = 500;

export function isTenantFlow(state: FlowState | null): boolean {
  return state?.name.startsWith(OWN) === true;
}

/** The next step of a journey of the tenant's that is under way, or the first of one the message begins. Null: none. */
export function runTenantFlow(input: FlowInput): FlowStep | null {
  const { turn, understanding } = input;
  const flows = turn.tenant.settings.flows ?? [];
  const { flow: state } = turn.conversation;
  if (state !== null && isTenantFlow(state)) {
    // Changed or taken away while the contact was in it: the knowledge answers.
    const flow = flows.find(({ id, enabled }) => enabled && `${OWN}${id}` === state.name);
    const step = flow?.steps.find(({ id }) => id === state.step);
    return flow === undefined || step === undefined ? null : goOn(input, { flow, step, state });
  }
  const begun = findTenantFlow(flows, { text: turn.message.text, locale: understanding.language });
  return begun === null ? null : enter(input, begun, { to: begun.steps[0]?.id ?? null, slots: {} });
}

type At = {
  readonly flow: TenantFlow;
  readonly step: TenantFlowStep;
  readonly state: FlowState;
};
type Answer = { readonly value: string; readonly next: string | null };

function goOn(input: FlowInput, at: At): FlowStep | null {
  const { flow, step, state } = at;
  if (saysNeverMind(input.turn.message.text)) {
    return ended(`${flow.name}: the contact ended it.`, { text: input.phrases.words.flowEnded });
  }
  const answer = answerOf(input, step);
  if (answer !== null && 'slot' in step) {
    const { [TRIED]: _, ...known } = state.slots;
    return enter(input, flow, {
      to: answer.next,
      slots: { ...known, [step.slot]: answer.value.slice(0, KEPT) },
    });
  }
  // Asked once more; who then says something else again has left the journey.
  if (state.slots[TRIED] !== undefined || asksSomethingElse(input)) return null;
  return enter(input, flow, { to: step.id, slots: { ...state.slots, [TRIED]: '1' } });
}

function asksSomethingElse({ understanding, turn }: FlowInput): boolean {
  return understanding.intent !== null || /[?？؟]\s*$/u.test(turn.message.text);
}

/** What the message answers to a step that waits; null when it is no answer to it. */
function answerOf(input: FlowInput, step: TenantFlowStep): Answer | null {
  const { message } = input.turn;
  const text = message.text.trim();
  if (step.kind === 'choose') return chosen(step, text);
  if (step.kind !== 'ask') return null;
  const { next } = step;
  if (step.input === 'email') {
    const email = emailGiven(message);
    return email === null ? null : { value: email, next };
  }
  if (step.input === 'number') {
    const number = /^\D{0,20}([\p{Nd}][\p{Nd} .,]{0,20})\D{0,20}$/u.exec(text)?.[1]?.trim();
    return number === undefined ? null : { value: number, next };
  }
  return text === '' || asksSomethingElse(input) ? null : { value: text, next };
}

/** By its words in any language, by its value, or by its place in the list. */
function chosen(
  { choices }: Extract<TenantFlowStep, { kind: 'choose' }>,
  text: string,
): Answer | null {
  const said = plain(text);
  const exact = choices.find(
    ({ value, label }) =>
      plain(value) === said || Object.values(label).some((one) => plain(one) === said),
  );
  const place = /^[\p{Nd}]{1,2}$/u.test(said)
    ? choices[Number(said.normalize('NFKC')) - 1]
    : undefined;
  const named = choices.filter(({ label }) =>
    Object.values(label).some(
      (one) => plain(one) !== '' && ` ${said} `.includes(` ${plain(one)} `),
    ),
  );
  const found = exact ?? place ?? (named.length === 1 ? named[0] : undefined);
  return found === undefined ? null : { value: found.value, next: found.next };
}

function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** Says everything from a step up to the next one that waits for the contact. */
function enter(
  input: FlowInput,
  flow: TenantFlow,
  from: { readonly to: string | null; readonly slots: Readonly<Record<string, string>> },
): FlowStep {
  const said: string[] = [];
  /** The same without what the contact answered: what the tenant itself states. */
  const own: string[] = [];
  let choices: readonly Choice[] = [];
  let waiting: TenantFlowStep | null = null;
  let handsOver = false;
  // A journey was checked when it was saved; one that was not must not run for ever either.
  for (let id = from.to, left = flow.steps.length; id !== null && left > 0; left--) {
    const step = flow.steps.find((one) => one.id === id);
    if (step === undefined) break;
    said.push(words(input, step.text, from.slots));
    own.push(words(input, step.text, {}));
    if (step.kind === 'say') {
      id = step.next;
      continue;
    }
    if (step.kind === 'hand-over') handsOver = true;
    else waiting = step;
    if (step.kind === 'choose') {
      choices = step.choices.map(({ label }) => {
        const text = words(input, label, from.slots);
        return { label: text, text };
      });
    }
    break;
  }
  const text = said.filter((one) => one !== '').join('\n\n') || input.phrases.words.flowEnded;
  return {
    reply: choices.length === 0 ? { text } : { text, choices },
    flow:
      waiting === null ? null : { name: `${OWN}${flow.id}`, step: waiting.id, slots: from.slots },
    tools: [
      {
        name: 'tenant-flow',
        value: {
          flow: flow.id,
          text: own.join('\n'),
          answers: answersOf(from.slots),
          promises: ['contact'],
        },
      },
    ],
    steps: [
      ...traced('flow', `${flow.name}: ${waiting === null ? 'its end' : `at “${waiting.id}”`}.`),
      ...answersGiven(flow, from.slots),
    ],
    ...(handsOver
      ? { handoff: { reason: 'rule' as const, rule: `flow-${flow.id}`, firstWords: text } }
      : {}),
  };
}

/** What of the contact's answers may stand in a reply. */
function answersOf(slots: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(slots).flatMap(([slot, value]) => {
    const said = slot === TRIED ? null : echoed(value);
    return said === null ? [] : [said];
  });
}

function words(
  { turn, understanding, phrases }: FlowInput,
  texts: TenantFlowStep['text'],
  slots: Readonly<Record<string, string>>,
): string {
  const { tenant, contactName } = turn;
  // The reply's language is that of the phrases; the message's own is nearer where the phrases do not have it.
  const locale =
    phrases.language === understanding.language ? phrases.language : understanding.language;
  return fillFlowText(texts, {
    locale,
    mainLocale: tenant.locale,
    values: { contactName: contactName ?? null, tenantName: tenant.name, slots },
  });
}

/** What whoever takes over reads: the questions' slots and their answers. */
function answersGiven(flow: TenantFlow, slots: Readonly<Record<string, string>>) {
  const given = flow.steps.flatMap((step) => {
    const value = 'slot' in step ? slots[step.slot] : undefined;
    return 'slot' in step && value !== undefined ? [`${step.slot}: ${value}`] : [];
  });
  return given.length === 0 ? [] : traced('flow', `Answers so far: ${given.join('; ')}.`);
}
