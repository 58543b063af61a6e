/** What `idempotent` remembers answers in: a `Map`, or a table of the adapter's own. */
export type OnceStore<T> = {
  get(key: string): T | undefined | Promise<T | undefined>;
  set(key: string, value: T): unknown;
};
export type Once<T> = (key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Makes writes idempotent: for one key the work is done once, also when two calls arrive at the same time, and every
 * call gets that answer. Work that throws is forgotten, so that a retry may try again. With a `Map` it lasts as long
 * as the process; give a store of your own to outlive it. Use one per kind of write, or put the kind into the key.
 *
 * @example
 * const once = idempotent<WriteResult>(new Map());
 * return once(options.idempotencyKey, async () => ({ done: true, reference: await host.cancel(orderId) }));
 */
export function idempotent<T>(store: OnceStore<T>): Once<T> {
  const running = new Map<string, Promise<T>>();
  const doOnce = async (key: string, work: () => Promise<T>): Promise<T> => {
    const before = await store.get(key);
    if (before !== undefined) return before;
    const answer = await work();
    await store.set(key, answer);
    return answer;
  };
  return (key, work) => {
    const already = running.get(key);
    if (already !== undefined) return already;
    const mine = doOnce(key, work).finally(() => running.delete(key));
    running.set(key, mine);
    return mine;
  };
}
