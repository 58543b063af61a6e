/** Personal data in a request: hidden from THINK, put back by ACT. */
import type { ActionRequest } from './action.ts';
import type { Difference, DifferenceValue } from './difference.ts';

type Change = (text: string) => string;

/** Every text of it changed so; numbers, names of fields and of actions are no texts. */
export function changeTexts<T>(value: T, change: Change): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => changeTexts(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, changeTexts(one, change)]),
  ) as T;
}

/** What the contact wrote of it; ids stay as they are, so that they can be compared. */
export function maskRequest(request: ActionRequest, mask: Change): ActionRequest {
  const written = ['reason', 'problem', 'address', 'change', 'values'];
  return Object.fromEntries(
    Object.entries(request).map(([name, value]) => [
      name,
      written.includes(name) ? changeTexts(value, mask) : value,
    ]),
  ) as ActionRequest;
}

export function maskDifference(
  difference: readonly Difference[],
  mask: Change,
): readonly Difference[] {
  const masked = (value: DifferenceValue | null): DifferenceValue | null =>
    value?.kind === 'text' ? { kind: 'text', text: mask(value.text) } : value;
  return difference.map((one) => ({
    ...one,
    before: masked(one.before),
    after: masked(one.after),
  }));
}
