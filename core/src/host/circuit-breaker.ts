export type CircuitBreakerOptions = {
  /** Failures in a row that open it. Default 5. */
  readonly failures?: number;
  /** Milliseconds it stays open before one call may try. Default 30 000. */
  readonly openMs?: number;
  readonly clock: () => Date;
};
export type CircuitBreaker = {
  /** May a call go out now? After `openMs` one trial is let through; the others wait for its outcome. */
  readonly mayCall: () => boolean;
  readonly succeeded: () => void;
  /** True when this failure opened it; not when a later trial failed as well. */
  readonly failed: () => boolean;
  /** How the last call went; `unknown`: there was none. */
  readonly state: () => 'up' | 'down' | 'unknown';
};

/** Spares a host in trouble, and a customer the wait: after some failures in a row calls fail at once for a while. */
export function createCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  const { failures = 5, openMs = 30_000, clock } = options;
  let inARow = 0;
  let openUntil = 0;
  let called = false;
  return {
    mayCall: () => {
      if (inARow < failures) return true;
      const now = clock().getTime();
      if (now < openUntil) return false;
      // The trial: moving the time on keeps the others out until it is known how it went.
      openUntil = now + openMs;
      return true;
    },
    succeeded: () => {
      called = true;
      inARow = 0;
    },
    state: () => {
      if (!called) return 'unknown';
      return inARow === 0 ? 'up' : 'down';
    },
    failed: () => {
      called = true;
      inARow += 1;
      if (inARow >= failures) openUntil = clock().getTime() + openMs;
      return inARow === failures;
    },
  };
}
