/** Chance that can be repeated: the same seed gives the same numbers. */
export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole, `from` ≤ x ≤ `to`. */
  between(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
};

/** Mulberry32 (T. Ettinger, 2017): 32 bits of state, good enough for who comes when. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick(from) {
      const found = from[between(0, from.length - 1)];
      if (found === undefined) throw new RangeError('There is nothing to choose from.');
      return found;
    },
  };
}
