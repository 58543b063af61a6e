import type { Change } from './adapter.ts';

/** A list that remembers its changes. */
export type Feed<T> = {
  readonly put: (item: T) => void;
  /** Removes everything with this id. */
  readonly remove: (id: string) => void;
  /** After a cursor: what changed since, deletions too. From null: all there is now. */
  readonly since: (cursor: string | null) => AsyncIterable<Change<T>>;
};

/** `keyOf` tells things with one id apart (an article in two languages). */
export function createFeed<T extends { readonly id: string }>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Feed<T> {
  // Only the last change of each key is kept, in the order of the changes.
  const changes = new Map<string, Change<T>>();
  let count = 0;
  const note = (key: string, change: Omit<Change<T>, 'cursor'>): void => {
    count += 1;
    changes.delete(key);
    changes.set(key, { ...change, cursor: String(count) } as Change<T>);
  };
  const put = (item: T): void =>
    note(keyOf(item), { kind: 'upsert', item } as Omit<Change<T>, 'cursor'>);
  for (const item of items) put(item);
  return {
    put,
    remove: (id) => {
      for (const [key, change] of changes) {
        if (change.kind === 'upsert' && change.item.id === id) changes.delete(key);
      }
      note(`deleted ${id}`, { kind: 'delete', id } as Omit<Change<T>, 'cursor'>);
    },
    since: async function* (cursor) {
      for (const change of [...changes.values()]) {
        if (cursor === null ? change.kind === 'upsert' : Number(change.cursor) > Number(cursor)) {
          yield change;
        }
      }
    },
  };
}
