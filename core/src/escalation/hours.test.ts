import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BusinessHours } from '../model.ts';
import { addOpenMinutes, isOpen, nextOpening } from './hours.ts';

const week = (spans: readonly { from: string; to: string }[]): BusinessHours['week'] => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
});
const office = (timeZone: string): BusinessHours => ({
  timeZone,
  week: week([{ from: '09:00', to: '18:00' }]),
  exceptions: [],
});
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];

describe('minutes of opening', () => {
  it('go on where the day before ended, over nights, weekends and a closed day', () => {
    const hours: BusinessHours = {
      ...office('Europe/Berlin'),
      exceptions: [{ date: '2026-11-30', spans: [] }],
    };
    const from = '2026-11-27T16:50:00.000Z';
    expect(addOpenMinutes(hours, from, 10)).toBe('2026-11-27T17:00:00.000Z');
    expect(addOpenMinutes(hours, from, 30)).toBe('2026-12-01T08:20:00.000Z');
    expect(addOpenMinutes(hours, from, 10 + 9 * 60 + 1)).toBe('2026-12-02T08:01:00.000Z');
  });
  it('are all minutes where no hours are set, and none where nobody ever works', () => {
    const unset: BusinessHours = { timeZone: 'UTC', week: {}, exceptions: [] };
    expect(addOpenMinutes(unset, '2026-11-28T00:00:00.000Z', 10)).toBe('2026-11-28T00:10:00.000Z');
    const never: BusinessHours = {
      ...unset,
      exceptions: [{ date: '2020-01-01', spans: [{ from: '09:00', to: '10:00' }] }],
    };
    expect(addOpenMinutes(never, '2026-11-28T00:00:00.000Z', 10)).toBeNull();
  });
  it('end inside the hours, and as many minutes on as an hour-long clock says', () => {
    const minutes = fc.integer({ min: 1, max: 3_000 });
    const start = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), start, minutes, (zone, at, count) => {
        const hours = office(zone);
        const from = new Date(Date.parse('2026-01-01T00:00:00.000Z') + at * 60_000).toISOString();
        const end = addOpenMinutes(hours, from, count) ?? '';
        // The last minute before the end was one of opening.
        expect(isOpen(hours, new Date(Date.parse(end) - 1_000).toISOString())).toBe(true);
        const half = Math.ceil(count / 2);
        const middle = addOpenMinutes(hours, from, half) ?? '';
        if (count > half) expect(addOpenMinutes(hours, middle, count - half)).toBe(end);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hours', () => {
  it('is open from the first minute and closed at the last', () => {
    const hours = office('Europe/Berlin');
    expect(isOpen(hours, '2026-11-23T08:00:00.000Z')).toBe(true);
    expect(isOpen(hours, '2026-11-23T07:59:59.000Z')).toBe(false);
    expect(isOpen(hours, '2026-11-23T17:00:00.000Z')).toBe(false);
  });
  it('names the next opening over a weekend, right across the change to summer time', () => {
    expect(nextOpening(office('Europe/Berlin'), '2026-03-27T18:00:00.000Z')).toBe(
      '2026-03-30T07:00:00.000Z',
    );
    expect(nextOpening(office('America/New_York'), '2026-10-30T23:00:00.000Z')).toBe(
      '2026-11-02T14:00:00.000Z',
    );
  });
  it('opens after the gap when the clock skips the opening minute', () => {
    const hours: BusinessHours = {
      timeZone: 'Europe/Berlin',
      week: { sun: [{ from: '02:30', to: '06:00' }] },
      exceptions: [],
    };
    expect(nextOpening(hours, '2026-03-28T20:00:00.000Z')).toBe('2026-03-29T01:00:00.000Z');
  });
  it('runs past midnight and to 24:00', () => {
    const night: BusinessHours = {
      timeZone: 'Asia/Kolkata',
      week: { mon: [{ from: '22:00', to: '02:00' }] },
      exceptions: [],
    };
    expect(isOpen(night, '2026-11-23T20:00:00.000Z')).toBe(true);
    expect(isOpen(night, '2026-11-23T20:31:00.000Z')).toBe(false);
    const late: BusinessHours = {
      timeZone: 'UTC',
      week: { mon: [{ from: '20:00', to: '24:00' }] },
      exceptions: [],
    };
    expect(isOpen(late, '2026-11-23T23:59:59.000Z')).toBe(true);
    expect(isOpen(late, '2026-11-24T00:00:00.000Z')).toBe(false);
  });
  it('lets an exception close or change a day', () => {
    const hours: BusinessHours = {
      ...office('UTC'),
      exceptions: [
        { date: '2026-12-25', spans: [], name: 'Christmas' },
        { date: '2026-12-28', spans: [{ from: '12:00', to: '13:00' }] },
      ],
    };
    expect(isOpen(hours, '2026-12-25T10:00:00.000Z')).toBe(false);
    expect(nextOpening(hours, '2026-12-25T10:00:00.000Z')).toBe('2026-12-28T12:00:00.000Z');
  });
  it('is always open when nothing was ever set, and never opens when every day is empty', () => {
    const now = '2026-11-22T03:00:00.000Z';
    expect(nextOpening({ timeZone: 'UTC', week: {}, exceptions: [] }, now)).toBe(now);
    const closed: BusinessHours = { timeZone: 'UTC', week: { mon: [], tue: [] }, exceptions: [] };
    expect(isOpen(closed, now)).toBe(false);
    expect(nextOpening(closed, now)).toBeNull();
  });
  it.each(zones)(
    'never promises a time at which nobody is there, nor skips an earlier one, around clock changes in %s',
    (zone) => {
      const hours = office(zone);
      const from = Date.parse('2026-01-01T00:00:00Z');
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 365 * 24 * 60 }), (minutes) => {
          const now = new Date(from + minutes * 60_000).toISOString();
          const next = nextOpening(hours, now);
          expect(next).not.toBeNull();
          if (next === null) return;
          expect(isOpen(hours, next)).toBe(true);
          expect(next >= now).toBe(true);
          if (next !== now)
            expect(isOpen(hours, new Date(Date.parse(next) - 1000).toISOString())).toBe(false);
          for (let time = Date.parse(now); time < Date.parse(next); time += 4 * 3_600_000)
            expect(isOpen(hours, new Date(time).toISOString())).toBe(time >= Date.parse(next));
        }),
        { numRuns: 25, seed: 7 },
      );
    },
  );
});
