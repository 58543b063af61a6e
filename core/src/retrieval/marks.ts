/** A set of small integers that is emptied for nothing: for many looks at a few thousand of them, again and again. */
export type Marks = {
  /** Forgets all, and has room for numbers below `size`; those above are never in it. */
  readonly clear: (size: number) => void;
  readonly add: (number: number) => void;
  readonly has: (number: number) => boolean;
};

export function createMarks(): Marks {
  /** The round in which a number was added. */
  let rounds = new Uint32Array(0);
  let round = 0;
  return {
    clear: (size) => {
      round++;
      if (rounds.length >= size && round <= 0xffff_ffff) return;
      rounds = new Uint32Array(Math.ceil(size * 1.25));
      round = 1;
    },
    add: (number) => {
      rounds[number] = round;
    },
    has: (number) => rounds[number] === round,
  };
}
