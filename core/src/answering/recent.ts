/** A small memory of what was worked out of a text, for text that is asked about again and again. */

export type Recent<Value> = (key: string, size: number, make: () => Value) => Value;

/**
 * Remembers what `make` gave for a key until newer ones of together more than `limit` in size have come. For text of
 * articles only: nothing a contact wrote may stay in memory behind a conversation.
 */
export function createRecent<Value>(limit: number): Recent<Value> {
  // Two generations instead of a list of uses: when the younger is full the older is let go as a whole.
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let held = 0;
  return (key, size, make) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make();
    if (held > 0 && held + size > limit / 2) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(key, value);
    held += size;
    return value;
  };
}
