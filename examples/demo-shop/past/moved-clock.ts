/** A clock that is set to times gone by and runs on from there. It never goes back. */
export type MovedClock = {
  readonly now: () => Date;
  /** Sets it to a time; one that has passed already changes nothing. */
  moveTo(time: number): void;
};

/** `elapsed`: milliseconds of some steady counter. Default: the process's own. */
export function createMovedClock(
  start: number,
  elapsed: () => number = () => performance.now(),
): MovedClock {
  let base = start;
  let since = elapsed();
  const now = () => Math.floor(base + (elapsed() - since));
  return {
    now: () => new Date(now()),
    moveTo(time) {
      base = Math.max(time, now());
      since = elapsed();
    },
  };
}
