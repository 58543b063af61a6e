/** What somebody does: it yields the milliseconds until they go on. */
export type Doing = AsyncGenerator<number, void, void>;
export type Begun = { readonly at: number; readonly doing: Doing };

/** Something done in one step. */
export async function* atOnce(work: () => Promise<void>): Doing {
  await work();
  yield* [];
}

/**
 * Runs what many people do as one line of time: always the earliest next step, one at a time, so that the same plan
 * gives the same history. `moveTo` sets the clock before each step.
 */
export async function inOrder(
  begun: readonly Begun[],
  moveTo: (time: number) => void,
): Promise<void> {
  const due = begun.map((one, order) => ({ ...one, order }));
  for (;;) {
    const [first] = due.sort((a, b) => a.at - b.at || a.order - b.order);
    if (first === undefined) return;
    moveTo(first.at);
    const { done, value } = await first.doing.next();
    if (done) due.shift();
    else first.at += value;
  }
}
