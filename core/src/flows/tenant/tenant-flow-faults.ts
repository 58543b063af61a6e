/** Is a journey that a tenant wrote whole? Checked when it is saved, so that nobody is led into a step that is not there. */
import { unprovedClaims } from '../../answering/phrases/own-words.ts';
import { textFor } from '../../answering/phrases/text-for.ts';
import type { Locale, TenantFlow, TenantFlowStep } from '../../model.ts';
import { FLOW_VARIABLES, slotOf, VARIABLE } from './fill-flow-text.ts';

export type FlowFault = {
  /** Place within the flow, e.g. `steps/1/text/en`. */
  readonly path: string;
  readonly message: string;
};

/** Everything wrong with it; empty when it can be begun. `mainLocale`: what every text must at least be written in. */
export function tenantFlowFaults(flow: TenantFlow, mainLocale: Locale): readonly FlowFault[] {
  const faults: FlowFault[] = [];
  const add = (path: string, message: string) => faults.push({ path, message });
  if (!Object.values(flow.examples).some((examples) => examples.length > 0)) {
    add('examples', 'nothing begins it; give at least one example of what customers write');
  }
  const ids = flow.steps.map(({ id }) => id);
  const slots = new Set(flow.steps.flatMap((step) => ('slot' in step ? [step.slot] : [])));
  flow.steps.forEach((step, at) => {
    const path = `steps/${at}`;
    if (ids.indexOf(step.id) !== at) add(`${path}/id`, `there are two steps “${step.id}”`);
    for (const fault of textFaults(step.text, { mainLocale, slots })) {
      add(`${path}/text${fault.path}`, fault.message);
    }
    if (step.kind === 'choose') {
      if (new Set(step.choices.map(({ value }) => value)).size < step.choices.length) {
        add(`${path}/choices`, 'two choices have the same value');
      }
      step.choices.forEach((choice, choiceAt) => {
        for (const fault of textFaults(choice.label, { mainLocale, slots: new Set() })) {
          add(`${path}/choices/${choiceAt}/label${fault.path}`, fault.message);
        }
      });
    }
    for (const next of followers(step)) {
      if (!ids.includes(next)) add(path, `it goes on to “${next}”, which is no step`);
    }
  });
  const reached = reachable(flow.steps);
  flow.steps.forEach((step, at) => {
    if (!reached.has(step.id)) add(`steps/${at}`, 'nothing leads to this step');
  });
  if (talksForEver(flow.steps)) {
    add('steps', 'steps that only say something lead back to each other: it would never end');
  }
  return faults;
}

function textFaults(
  texts: Readonly<Record<Locale, string>>,
  of: { readonly mainLocale: Locale; readonly slots: ReadonlySet<string> },
): readonly FlowFault[] {
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

/** The steps one leads to; what ends the journey is not among them. */
function followers(step: TenantFlowStep): readonly string[] {
  if (step.kind === 'hand-over') return [];
  const all = step.kind === 'choose' ? step.choices.map(({ next }) => next) : [step.next];
  return all.filter((next) => next !== null);
}

function reachable(steps: readonly TenantFlowStep[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = steps.slice(0, 1).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const step = steps.find((one) => one.id === id);
    if (step !== undefined) waiting.push(...followers(step));
  }
  return seen;
}

/** Is there a circle of steps none of which waits for the contact? */
function talksForEver(steps: readonly TenantFlowStep[]): boolean {
  return steps.some((start) => {
    const seen = new Set<string>();
    let step: TenantFlowStep | undefined = start;
    while (step !== undefined && step.kind === 'say' && step.next !== null) {
      if (seen.has(step.id)) return true;
      seen.add(step.id);
      const { next }: { readonly next: string | null } = step;
      step = steps.find(({ id }) => id === next);
    }
    return false;
  });
}
