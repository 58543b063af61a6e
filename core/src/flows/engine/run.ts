/** A journey under way within one turn: what is known, what was said, and where a step leads. */
import type { ToolResult } from '../../answering/draft.ts';
import type {
  Card,
  Choice,
  Citation,
  Effect,
  FlowState,
  Order,
  TenantFlow,
  TenantFlowStep,
  TraceStep,
} from '../../model.ts';
import type { FlowInput, FlowStep, Previewed } from '../flow.ts';

export type Slots = Readonly<Record<string, string>>;
/** What a step's words may name besides slots. */
export type Found = {
  readonly order: Order | null;
  readonly preview: Previewed | null;
};
export type Run = {
  readonly input: FlowInput;
  readonly flow: TenantFlow;
  /** Of its state: `own:…` for a tenant's. */
  readonly name: string;
  readonly slots: Slots;
  readonly found: Found;
  readonly said: readonly string[];
  /** What the journey's own texts state, without what the contact answered. */
  readonly own: readonly string[];
  readonly tools: readonly ToolResult[];
  readonly cards: readonly Card[];
  readonly choices: readonly Choice[];
  readonly citations: readonly Citation[];
  readonly steps: readonly TraceStep[];
  readonly effect: Effect | null;
};
export type StepOf<K extends TenantFlowStep['kind']> = Extract<TenantFlowStep, { kind: K }>;

/** Where a step leads: on, to the contact, to a reply of its own, or nowhere (the knowledge answers). */
export type Led =
  | { readonly to: 'step'; readonly next: string | null; readonly run: Run }
  | { readonly to: 'contact'; readonly run: Run }
  | { readonly to: 'person'; readonly run: Run }
  | { readonly to: 'reply'; readonly step: FlowStep }
  | { readonly to: 'leave' };

/** Slot that counts how often an answer was not understood at this step. */
export const TRIED = '_tried';
/** Slot with the words that began the journey: they are read once the order is known. */
export const SAID = '_said';
/** Slot with what else the same message wanted, taken up when this is done: one wish a line. */
export const LATER = '_later';

export function startRun(input: FlowInput, of: Pick<Run, 'flow' | 'name' | 'slots'>): Run {
  return {
    input,
    ...of,
    found: { order: null, preview: null },
    said: [],
    own: [],
    tools: [],
    cards: [],
    choices: [],
    citations: [],
    steps: [],
    effect: null,
  };
}

export function on(run: Run, next: string | null): Led {
  return { to: 'step', next, run };
}
export function withSlots(run: Run, slots: Slots): Run {
  return { ...run, slots: { ...run.slots, ...slots } };
}
export function without(slots: Slots, ...names: readonly string[]): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !names.includes(name)));
}
/** Says something of ours; `own` counts as stated by the journey itself. */
export function saying(run: Run, text: string, own: string | null = null): Run {
  return {
    ...run,
    said: [...run.said, text],
    own: own === null ? run.own : [...run.own, own],
  };
}
export function noting(run: Run, says: string): Run {
  return { ...run, steps: [...run.steps, { step: 'flow', says: `${run.flow.id}: ${says}` }] };
}
export function stateAt(run: Run, step: string): FlowState {
  return { name: run.name, step, slots: run.slots };
}
export function offering(run: Run, labels: readonly string[]): Run {
  return { ...run, choices: labels.map((label) => ({ label, text: label })) };
}
