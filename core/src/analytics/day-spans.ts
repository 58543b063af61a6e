import { dayStarts, localDate } from '../escalation/hours.ts';
import type { Instant } from '../model.ts';
import type { Span } from '../storage/store.ts';

/** A local day: its date (`YYYY-MM-DD`) and the span from its first instant to the next day's. */
export type DaySpan = Span & { readonly day: string };

/** The last `count` days of a time zone's calendar, today the last, oldest first. A day may have 23 or 25 hours. */
export function lastDays(timeZone: string, now: Instant, count: number): readonly DaySpan[] {
  const today = localDate(timeZone, now);
  const starts = dayStarts(timeZone, today, count);
  return starts.slice(0, count).map((from, at) => ({
    day: new Date(Date.parse(today) - (count - 1 - at) * 86_400_000).toISOString().slice(0, 10),
    from,
    to: starts[at + 1] ?? now,
  }));
}
