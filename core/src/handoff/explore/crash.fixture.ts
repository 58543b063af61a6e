/** A store that dies in the middle: the process is gone before the n-th call of a transaction. */
import type { Store } from '../../storage/store.ts';

export class Crash extends Error {}

/** @param after Calls inside transactions that are still made. */
export function crashing(store: Store, after: number): Store {
  const left = { calls: after };
  return wrap(store, left, false);
}

function wrap(store: Store, left: { calls: number }, inside: boolean): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === 'transaction') {
        return (work: (tx: Store) => Promise<unknown>) =>
          target.transaction((tx) => work(wrap(tx, left, true)));
      }
      if (!inside || typeof value !== 'object' || value === null) return value;
      return new Proxy(value, {
        get(part, call) {
          const made: unknown = Reflect.get(part, call);
          if (typeof made !== 'function') return made;
          return (...given: readonly unknown[]) => {
            if (left.calls <= 0) throw new Crash('The process was ended.');
            left.calls--;
            return Reflect.apply(made, part, given);
          };
        },
      });
    },
  });
}
