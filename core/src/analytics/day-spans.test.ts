import { describe, expect, it } from '@jest/globals';
import { lastDays } from './day-spans.ts';

const hours = (span: { readonly from: string; readonly to: string }) =>
  (Date.parse(span.to) - Date.parse(span.from)) / 3_600_000;

describe('the last days of a time zone', () => {
  it('end with today there, and each ends where the next begins', () => {
    // In Berlin it is the 23rd already.
    const days = lastDays('Europe/Berlin', '2026-11-22T23:30:00.000Z', 3);
    expect(days).toEqual([
      { day: '2026-11-21', from: '2026-11-20T23:00:00.000Z', to: '2026-11-21T23:00:00.000Z' },
      { day: '2026-11-22', from: '2026-11-21T23:00:00.000Z', to: '2026-11-22T23:00:00.000Z' },
      { day: '2026-11-23', from: '2026-11-22T23:00:00.000Z', to: '2026-11-23T23:00:00.000Z' },
    ]);
    expect(lastDays('America/Los_Angeles', '2026-11-22T07:59:59.999Z', 1)[0]?.day).toBe(
      '2026-11-21',
    );
  });
  it('have 23 or 25 hours when the clocks change, also at midnight', () => {
    const spring = lastDays('Europe/Berlin', '2026-03-29T12:00:00.000Z', 2);
    expect(spring.map(hours)).toEqual([24, 23]);
    expect(lastDays('Europe/Berlin', '2026-10-25T12:00:00.000Z', 1).map(hours)).toEqual([25]);
    // In Havana midnight of this day was skipped.
    const havana = lastDays('America/Havana', '2026-03-08T12:00:00.000Z', 2);
    expect(havana.map(hours)).toEqual([24, 23]);
    expect(havana[1]?.from).toBe('2026-03-08T05:00:00.000Z');
  });
  it('go over the ends of months and years without a gap', () => {
    const days = lastDays('Asia/Kolkata', '2027-01-02T00:00:00.000Z', 28);
    expect([days[0]?.day, days.at(-1)?.day]).toEqual(['2026-12-06', '2027-01-02']);
    for (const [at, day] of days.entries()) if (at > 0) expect(day.from).toBe(days[at - 1]?.to);
  });
});
