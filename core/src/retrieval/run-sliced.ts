import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest work between two turns of the event loop, in milliseconds. */
const SLICE_MS = 12;

/** All steps at once. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does long work in steps and gives others a turn whenever a slice of time is used up. */
export async function runSliced<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await nextTurn();
    since = performance.now();
  }
}
