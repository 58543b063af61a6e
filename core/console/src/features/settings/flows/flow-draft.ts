/** Changes of a journey while it is written. Each answers a new journey; none is refused here: the server names what is wrong. */
import type {
  Locale,
  TenantFlow,
  TenantFlowChoice,
  TenantFlowStep,
} from '../../../../../src/model.ts';

export type StepKind = TenantFlowStep['kind'];
export const KINDS: readonly StepKind[] = [
  'say',
  'choose',
  'ask',
  'hand-over',
  'branch',
  'pick-order',
  'read-request',
  'pick-items',
  'pick-variant',
  'preview',
  'propose',
  'confirm',
  'find-products',
];

/** Where a step of each kind leads besides the choices and branches of its own. */
const WAYS = ['next', 'allowed', 'refused', 'yes', 'no', 'change', 'none', 'otherwise'] as const;
export type Way = (typeof WAYS)[number];
export function waysOf(step: TenantFlowStep): readonly Way[] {
  return WAYS.filter((way) => way in step);
}
export function wayOf(step: TenantFlowStep, way: Way): string | null {
  return (step as Readonly<Partial<Record<Way, string | null>>>)[way] ?? null;
}
export function withWay(step: TenantFlowStep, way: Way, next: string | null): TenantFlowStep {
  return { ...step, [way]: next };
}
/** Every way of a step through this change: its own, those of its choices and of its branches. */
function mapNexts(
  step: TenantFlowStep,
  change: (next: string | null) => string | null,
): TenantFlowStep {
  const moved = waysOf(step).reduce((one, way) => withWay(one, way, change(wayOf(one, way))), step);
  if (moved.kind === 'choose') {
    const choices = moved.choices.map((one) => ({ ...one, next: change(one.next) }));
    return { ...moved, choices };
  }
  return moved.kind === 'branch'
    ? { ...moved, branches: moved.branches.map((one) => ({ ...one, next: change(one.next) })) }
    : moved;
}

/** A name of the allowed letters that is not taken yet: `strap`, `strap-2` … */
export function freeName(wish: string, taken: readonly string[], fallback: string): string {
  const plain = wish
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 30);
  const base = plain === '' ? fallback : plain;
  for (let at = 1; ; at++) {
    const name = at === 1 ? base : `${base}-${at}`;
    if (!taken.includes(name)) return name;
  }
}

export function newFlow(taken: readonly string[]): TenantFlow {
  return {
    id: freeName('', taken, 'journey'),
    name: '',
    enabled: true,
    examples: {},
    steps: [{ id: 'step', kind: 'say', text: {}, next: null }],
  };
}

/** A step more at the end; what ended there before goes on to it. */
export function withNewStep(flow: TenantFlow): TenantFlow {
  const id = freeName(
    '',
    flow.steps.map((step) => step.id),
    'step',
  );
  const last = flow.steps.at(-1);
  const steps = flow.steps.map((step) => (step === last ? goingOn(step, id) : step));
  return { ...flow, steps: [...steps, { id, kind: 'say', text: {}, next: null }] };
}
function goingOn(step: TenantFlowStep, next: string): TenantFlowStep {
  return mapNexts(step, (before) => before ?? next);
}

/** Without a step; what led to it goes on to what came after it. */
export function withoutStep(flow: TenantFlow, at: number): TenantFlow {
  const gone = flow.steps[at];
  if (gone === undefined || flow.steps.length === 1) return flow;
  const after = 'next' in gone && gone.next !== gone.id ? gone.next : null;
  const mend = (next: string | null): string | null => (next === gone.id ? after : next);
  const steps = flow.steps.filter((step) => step !== gone).map((step) => mapNexts(step, mend));
  return { ...flow, steps };
}

/** Another kind of step with the same words. */
export function asKind(step: TenantFlowStep, kind: StepKind, flow: TenantFlow): TenantFlowStep {
  if (step.kind === kind) return step;
  const { id, text } = step;
  const next = 'next' in step ? step.next : null;
  const slots = flow.steps.flatMap((one) => ('slot' in one && one !== step ? [one.slot] : []));
  const slot = 'slot' in step ? step.slot : freeName('', slots, 'answer').replaceAll('-', '_');
  switch (kind) {
    case 'say':
      return { id, text, kind, next };
    case 'hand-over':
      return { id, text, kind };
    case 'ask':
      return { id, text, kind, slot, input: 'text', next };
    case 'choose':
      return { id, text, kind, slot, choices: [newChoice([], next), newChoice(['choice'], next)] };
    case 'branch':
      return {
        id,
        text,
        kind,
        branches: [{ when: [{ on: 'hours', open: true }], next }],
        otherwise: next,
      };
    case 'pick-order':
      return { id, text, kind, among: 'any', next };
    case 'pick-items':
      return { id, text, kind, next };
    case 'pick-variant':
      return { id, text, kind, next, none: null };
    case 'read-request':
    case 'propose':
      return { id, text, kind, action: 'create-return', next };
    case 'preview':
      return { id, text, kind, action: 'create-return', allowed: next, refused: null };
    case 'confirm':
      return { id, text, kind, yes: null, no: null, change: null };
    case 'find-products':
      return { id, text, kind, slot, next, none: null };
  }
}

export function newChoice(taken: readonly string[], next: string | null): TenantFlowChoice {
  return { value: freeName('', taken, 'choice'), label: {}, next };
}

/** Lines of a field; empty ones are kept while somebody types, and dropped here. */
export function withExamples(flow: TenantFlow, locale: Locale, lines: string): TenantFlow {
  const { [locale]: _, ...others } = flow.examples;
  const examples = lines.split('\n');
  return {
    ...flow,
    examples: lines.trim() === '' ? others : { ...others, [locale]: examples },
  };
}

/** As it is saved: without empty examples, with a name of its own. */
export function cleaned(flow: TenantFlow, taken: readonly string[]): TenantFlow {
  const examples = Object.entries(flow.examples).flatMap(([locale, lines]) => {
    const kept = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
    return kept.length === 0 ? [] : [[locale, kept] as const];
  });
  const id = taken.includes(flow.id) ? freeName(flow.name, taken, 'journey') : flow.id;
  return { ...flow, id, name: flow.name.trim(), examples: Object.fromEntries(examples) };
}
