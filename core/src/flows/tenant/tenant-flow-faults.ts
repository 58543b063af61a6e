/** Is a journey whole? Checked when it is saved, so that nobody is led into a step that is not there. */
import { unprovedClaims } from '../../answering/phrases/own-words.ts';
import { textFor } from '../../answering/phrases/text-for.ts';
import type { Locale, TenantFlow, TenantFlowStep } from '../../model.ts';
import { NEEDED_SLOTS, TOOL_SLOTS } from '../flow-steps.ts';
import { FLOW_VARIABLES, ORDER_VARIABLES, slotOf, VARIABLE } from './fill-flow-text.ts';
import { followers, goesOnForEver, knownBefore, reachable } from './flow-paths.ts';

export type FlowFault = {
  /** Place within the flow, e.g. `steps/1/text/en`. */
  readonly path: string;
  readonly message: string;
};

/** Everything wrong with it; empty when it can be begun. `mainLocale`: what every text must at least be written in. */
export function tenantFlowFaults(flow: TenantFlow, mainLocale: Locale): readonly FlowFault[] {
  const slots = new Set([
    ...TOOL_SLOTS,
    ...flow.steps.flatMap((step) => ('slot' in step ? [step.slot] : [])),
  ]);
  const of = { flow, mainLocale, slots };
  const begins =
    (flow.wishes ?? []).length > 0 ||
    Object.values(flow.examples).some((examples) => examples.length > 0);
  return [
    ...(begins
      ? []
      : [
          {
            path: 'examples',
            message: 'nothing begins it; give at least one example of what customers write',
          },
        ]),
    ...flow.steps.flatMap((step, at) => stepFaults(of, step, at)),
    ...wayFaults(flow),
  ];
}

type Of = {
  readonly flow: TenantFlow;
  readonly mainLocale: Locale;
  readonly slots: ReadonlySet<string>;
};

function stepFaults(of: Of, step: TenantFlowStep, at: number): readonly FlowFault[] {
  const { flow } = of;
  const path = `steps/${at}`;
  const ids = flow.steps.map(({ id }) => id);
  const faults: FlowFault[] = [];
  const add = (place: string, message: string) => faults.push({ path: place, message });
  if (ids.indexOf(step.id) !== at) add(`${path}/id`, `there are two steps “${step.id}”`);
  if (RESERVED.has(step.id) && flow.steps.some(({ kind }) => kind === 'pick-order')) {
    add(`${path}/id`, `“${step.id}” is the name of a step that proves whose order it is`);
  }
  if (speaks(step)) {
    for (const fault of textFaults(step.text, of)) add(`${path}/text${fault.path}`, fault.message);
  }
  if (step.kind === 'choose') {
    if (new Set(step.choices.map(({ value }) => value)).size < step.choices.length) {
      add(`${path}/choices`, 'two choices have the same value');
    }
    step.choices.forEach((choice, choiceAt) => {
      for (const fault of textFaults(choice.label, { ...of, slots: new Set() })) {
        add(`${path}/choices/${choiceAt}/label${fault.path}`, fault.message);
      }
    });
  }
  if ('slot' in step && step.kind !== 'find-products' && isTools(step.slot)) {
    add(`${path}/slot`, `“${step.slot}” is filled by steps that read; choose another name`);
  }
  for (const next of followers(step)) {
    if (!ids.includes(next)) add(path, `it goes on to “${next}”, which is no step`);
  }
  return [...faults, ...conditionFaults(of, step, path)];
}
/** Names of the steps in which a guest proves an order. */
const RESERVED: ReadonlySet<string> = new Set(['ask', 'code', 'next-wish']);
function isTools(slot: string): boolean {
  return (TOOL_SLOTS as readonly string[]).includes(slot);
}

/** Must it have words of its own? A hand-over without any says what fits; steps that read have the product's. */
function speaks(step: TenantFlowStep): boolean {
  if (step.kind === 'hand-over') return Object.keys(step.text).length > 0;
  return step.kind === 'say' || step.kind === 'ask' || step.kind === 'choose';
}

function conditionFaults(of: Of, step: TenantFlowStep, path: string): readonly FlowFault[] {
  if (step.kind !== 'branch') return [];
  return step.branches.flatMap(({ when }, at) =>
    when.flatMap((condition) =>
      condition.on === 'slot' && !of.slots.has(condition.slot)
        ? [
            {
              path: `${path}/branches/${at}`,
              message: `nothing fills the slot “${condition.slot}”`,
            },
          ]
        : [],
    ),
  );
}

/** Steps that cannot be reached or left, tools whose inputs cannot be there, and writes nobody said yes to. */
function wayFaults(flow: TenantFlow): readonly FlowFault[] {
  const { steps } = flow;
  const faults: FlowFault[] = [];
  const reached = reachable(steps);
  const known = knownBefore(steps);
  steps.forEach((step, at) => {
    const path = `steps/${at}`;
    const add = (message: string) => faults.push({ path, message });
    if (!reached.has(step.id)) {
      add('nothing leads to this step');
      return;
    }
    const before = known.get(step.id) ?? new Set();
    for (const slot of neededBy(step)) {
      if (!before.has(slot)) add(`it needs “${slot}”, which is not known on every way to it`);
    }
    if (step.kind === 'propose') {
      const next = steps.find(({ id }) => id === step.next);
      if (next?.kind !== 'confirm')
        add('a write needs the contact’s yes: a “confirm” has to follow');
      if (!before.has('verdict'))
        add('nothing asked the policy before: a “preview” has to come first');
    }
    if (step.kind === 'confirm' && !before.has('proposal')) {
      add('there is nothing to say yes to on every way to it: a “propose” has to come first');
    }
  });
  if (goesOnForEver(steps)) {
    faults.push({
      path: 'steps',
      message: 'steps that only say something lead back to each other: it would never end',
    });
  }
  return faults;
}

function neededBy(step: TenantFlowStep): readonly string[] {
  switch (step.kind) {
    case 'preview':
    case 'propose':
      return NEEDED_SLOTS[step.action];
    case 'read-request':
    case 'pick-items':
      return ['order'];
    case 'pick-variant':
      return ['order', 'items'];
    case 'find-products':
      return step.slot === '_said' ? [] : [step.slot];
    case 'branch':
      return step.branches.some(({ when }) => when.some(({ on }) => on === 'order'))
        ? ['order']
        : [];
    default:
      return [];
  }
}

function textFaults(texts: Readonly<Record<Locale, string>>, of: Of): readonly FlowFault[] {
  const faults: FlowFault[] = [];
  if ((textFor(texts, of.mainLocale) ?? '').trim() === '') {
    faults.push({
      path: '',
      message: `the text in your main language (${of.mainLocale}) is missing`,
    });
  }
  for (const [locale, text] of Object.entries(texts)) {
    const say = (message: string) => faults.push({ path: `/${locale}`, message });
    for (const [whole, variable = ''] of text.matchAll(VARIABLE)) {
      const slot = slotOf(variable);
      if ((FLOW_VARIABLES as readonly string[]).includes(variable)) continue;
      if (isOrderVariable(variable) && of.flow.steps.some(({ kind }) => kind === 'pick-order'))
        continue;
      if (slot !== null && of.slots.has(slot)) continue;
      say(`${whole} is no variable here`);
    }
    if (/\{\{|\}\}/u.test(text.replace(VARIABLE, ''))) say('a brace holds no variable');
    for (const claim of unprovedClaims(text)) {
      say(
        `“${claim.slice(0, 80)}” is a promise that nothing proves; let an article say it, so that it is cited`,
      );
    }
  }
  return faults;
}
function isOrderVariable(variable: string): boolean {
  return (ORDER_VARIABLES as readonly string[]).includes(variable);
}
