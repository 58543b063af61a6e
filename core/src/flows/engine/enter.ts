/** Goes from a step on to the next one that waits for the contact, reading and saying on the way. */
import { checkDraft } from '../../answering/check-receipts.ts';
import type { MessageBody, TenantFlow, TenantFlowStep } from '../../model.ts';
import type { FlowInput, FlowStep } from '../flow.ts';
import { echoed } from '../tenant/fill-flow-text.ts';
import { branchOf } from './conditions.ts';
import { askConfirmation, previewAction, proposeAction } from './confirm.ts';
import { findProducts } from './find-products.ts';
import { pickItems, pickVariant, readRequest } from './pick-items.ts';
import { pickOrder, readPicked } from './pick-order.ts';
import { type Led, on, type Run, type Slots, type StepOf, startRun, stateAt } from './run.ts';
import { sayStep, showing, stepText } from './say.ts';

/** Where to go on: the step (null: the end), and what is known. */
export type Entry = {
  readonly flow: TenantFlow;
  readonly name: string;
  readonly to: string | null;
  readonly slots: Slots;
};

export function enter(input: FlowInput, of: Entry): Promise<FlowStep | null> {
  return follow(startRun(input, of), of.to);
}

/** A journey was checked when it was saved; one that was not must not run for ever either. */
export async function follow(from: Run, to: string | null): Promise<FlowStep | null> {
  let run = from;
  let id = to;
  for (let left = run.flow.steps.length; id !== null && left > 0; left--) {
    const step = run.flow.steps.find((one) => one.id === id);
    if (step === undefined) break;
    const led: Led = await take(run, step);
    if (led.to === 'leave') return null;
    if (led.to === 'reply') return { ...led.step, steps: [...run.steps, ...led.step.steps] };
    if (led.to === 'contact') return toStep(led.run, { waiting: step.id, handsOver: false });
    if (led.to === 'person') return toStep(led.run, { waiting: null, handsOver: true });
    run = led.run;
    id = led.next;
  }
  return toStep(run, { waiting: null, handsOver: false });
}

/** Steps that cannot do without the order a slot names. */
const NEED_ORDER: ReadonlySet<TenantFlowStep['kind']> = new Set([
  'branch',
  'say',
  'choose',
  'read-request',
  'pick-items',
  'pick-variant',
  'preview',
  'propose',
]);

async function take(before: Run, step: TenantFlowStep): Promise<Led> {
  const read = NEED_ORDER.has(step.kind) ? await readPicked(before) : null;
  if (read !== null && read.to !== 'step') return read;
  const run = read?.run ?? before;
  switch (step.kind) {
    case 'say':
      return on(showing(sayStep(run, step), step), step.next);
    case 'ask':
      return knows(run, step) ? on(run, step.next) : { to: 'contact', run: sayStep(run, step) };
    case 'choose':
      return knows(run, step)
        ? on(run, nextOf(run, step))
        : { to: 'contact', run: choosing(run, step) };
    case 'hand-over':
      return { to: 'person', run: sayStep(run, step) };
    case 'branch':
      return on(run, branchOf(run, step));
    case 'pick-order':
      return pickOrder(run, step);
    case 'read-request':
      return readRequest(run, step);
    case 'pick-items':
      return pickItems(run, step);
    case 'pick-variant':
      return pickVariant(run, step);
    case 'preview':
      return previewAction(run, step);
    case 'propose':
      return proposeAction(run, step);
    case 'confirm':
      return askConfirmation(run);
    case 'find-products':
      return findProducts(run, step);
  }
}

function knows(run: Run, step: StepOf<'ask'> | StepOf<'choose'>): boolean {
  return step.ifMissing === true && run.slots[step.slot] !== undefined;
}
function nextOf(run: Run, { choices, slot }: StepOf<'choose'>): string | null {
  return choices.find(({ value }) => value === run.slots[slot])?.next ?? choices[0]?.next ?? null;
}
function choosing(run: Run, step: StepOf<'choose'>): Run {
  const asking = showing(sayStep(run, step), step);
  const labels = step.choices.map(({ label }) => stepText(run, label, run.slots));
  return { ...asking, choices: labels.map((label) => ({ label, text: label })) };
}

function toStep(
  run: Run,
  at: { readonly waiting: string | null; readonly handsOver: boolean },
): FlowStep {
  const { input, flow } = run;
  const said = run.said.filter((one) => one !== '').join('\n\n');
  const text = said === '' && !at.handsOver ? input.phrases.words.flowEnded : said;
  const isOwn = run.name !== flow.id;
  return {
    reply: toBody(run, text),
    flow: at.waiting === null ? null : stateAt(run, at.waiting),
    ...(run.effect === null || at.handsOver ? {} : { effect: run.effect }),
    tools: isOwn || run.own.length > 0 ? [...run.tools, statement(run)] : run.tools,
    steps: [...run.steps, ...traceOf(run, at.waiting)],
    ...(at.handsOver
      ? {
          handoff: {
            reason: 'rule' as const,
            rule: `flow-${flow.id}`,
            ...(text === '' ? {} : { firstWords: text }),
          },
        }
      : {}),
  };
}

function toBody({ cards, choices, citations }: Run, text: string): MessageBody {
  return {
    text,
    ...(citations.length === 0 ? {} : { citations }),
    ...(cards.length === 0 ? {} : { cards }),
    ...(choices.length === 0 ? {} : { choices }),
  };
}

/** What the journey itself states, for the receipts of its reply. */
function statement(run: Run) {
  return {
    name: 'tenant-flow',
    value: {
      flow: run.flow.id,
      text: run.own.join('\n'),
      answers: [...answersOf(run.slots), ...sizesOf(run)],
      promises: ['contact'],
    },
  };
}

/** What of the contact's answers may stand in a reply. */
function answersOf(slots: Slots): readonly string[] {
  return Object.entries(slots).flatMap(([slot, value]) => {
    const said = slot.startsWith('_') ? null : echoed(value);
    return said === null ? [] : [said];
  });
}

/** An answer that is a number, with the unit that the journey's own words put behind it: "{{slot.width}} mm". */
function sizesOf(run: Run): readonly string[] {
  const numbers = new Set(answersOf(run.slots));
  const { receipts } = checkDraft({ text: run.said.join('\n'), citations: [] }, []);
  return receipts.flatMap(({ kind, claim }) =>
    kind === 'number' && numbers.has(/^\d[\d.,]*/u.exec(claim)?.[0] ?? '') ? [claim] : [],
  );
}

/** Where it stands, and for whoever takes over: the questions' slots and their answers. */
function traceOf(run: Run, waiting: string | null): FlowStep['steps'] {
  const { flow, slots } = run;
  const given = Object.entries(slots).flatMap(([slot, value]) =>
    slot.startsWith('_') ? [] : [`${slot}: ${value}`],
  );
  const place = waiting === null ? 'its end' : `at “${waiting}”`;
  return [
    { step: 'flow', says: `${flow.name}: ${place}.` },
    ...(given.length === 0 ? [] : [{ step: 'flow', says: `Answers so far: ${given.join('; ')}.` }]),
  ];
}
