/** The ways through a journey: what is reached, what is known there, and whether it always waits or ends. */
import type { TenantFlowStep } from '../../model.ts';

/** The steps one leads to; what ends the journey is not among them. */
export function followers(step: TenantFlowStep): readonly string[] {
  return nexts(step).filter((next) => next !== null);
}

function nexts(step: TenantFlowStep): readonly (string | null)[] {
  switch (step.kind) {
    case 'hand-over':
      return [];
    case 'choose':
      return step.choices.map(({ next }) => next);
    case 'branch':
      return [...step.branches.map(({ next }) => next), step.otherwise];
    case 'preview':
      return [step.allowed, step.refused];
    case 'confirm':
      return [step.yes, step.no, step.change];
    case 'pick-variant':
    case 'find-products':
      return [step.next, step.none];
    default:
      return [step.next];
  }
}

export function reachable(steps: readonly TenantFlowStep[]): ReadonlySet<string> {
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

/** Does it always wait for the contact? What is asked only where it is missing may go on at once. */
function alwaysWaits(step: TenantFlowStep): boolean {
  if (step.kind === 'confirm') return true;
  return (step.kind === 'ask' || step.kind === 'choose') && step.ifMissing !== true;
}

/** Is there a circle of steps none of which always waits for the contact? */
export function goesOnForEver(steps: readonly TenantFlowStep[]): boolean {
  const moving = steps.filter((step) => !alwaysWaits(step));
  return moving.some((start) => {
    const seen = new Set<string>();
    const ahead = [...followers(start)];
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      if (id === start.id) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      const step = moving.find((one) => one.id === id);
      if (step !== undefined) ahead.push(...followers(step));
    }
    return false;
  });
}

/** What each reached step can count on: slots filled, `verdict` and `proposal` made, on every way to it. */
export function knownBefore(
  steps: readonly TenantFlowStep[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>();
  const [first] = steps;
  if (first === undefined) return known;
  known.set(first.id, new Set());
  const ahead = [first];
  for (let step = ahead.pop(); step !== undefined; step = ahead.pop()) {
    const after = new Set([...(known.get(step.id) ?? []), ...filledBy(step)]);
    for (const next of steps.filter(({ id }) => followers(step).includes(id))) {
      const before = known.get(next.id);
      const both =
        before === undefined ? after : new Set([...before].filter((one) => after.has(one)));
      if (before !== undefined && both.size === before.size) continue;
      known.set(next.id, both);
      ahead.push(next);
    }
  }
  return known;
}

function filledBy(step: TenantFlowStep): readonly string[] {
  switch (step.kind) {
    case 'ask':
    case 'choose':
      return [step.slot];
    case 'pick-order':
      return ['order'];
    case 'pick-items':
      return ['items'];
    case 'pick-variant':
      return ['variants'];
    case 'preview':
      return ['verdict'];
    case 'propose':
      return ['proposal'];
    default:
      return [];
  }
}
