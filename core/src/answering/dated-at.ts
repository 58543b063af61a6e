import type { Instant } from '../model.ts';

/** Since when a page says what it says: since its own date where it has one, else since it was recorded here. */
export function datedAt(page: {
  readonly validFrom: Instant | null;
  readonly recordedAt: Instant;
}): Instant {
  return page.validFrom ?? page.recordedAt;
}
