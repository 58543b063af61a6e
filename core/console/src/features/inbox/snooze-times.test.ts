import { describe, expect, it } from '@jest/globals';
import type { BusinessHours } from '../../../../src/model.ts';
import { snoozeTimes } from './snooze-times.ts';

const hours = (patch: Partial<BusinessHours> = {}): BusinessHours => ({
  timeZone: 'Europe/Berlin',
  week: { mon: [{ from: '08:30', to: '17:00' }], tue: [{ from: '09:00', to: '17:00' }] },
  exceptions: [],
  ...patch,
});
const times = (now: string, of = hours()) =>
  Object.fromEntries(snoozeTimes(now, of).map(({ id, until }) => [id, until]));

describe('times to snooze until', () => {
  it('are in the hours of the business: Tuesday morning', () => {
    expect(times('2026-11-24T09:00:00.000Z')).toEqual({
      hour: '2026-11-24T10:00:00.000Z',
      evening: '2026-11-24T17:00:00.000Z',
      // Wednesday has no hours: 9:00.
      tomorrow: '2026-11-25T08:00:00.000Z',
      monday: '2026-11-30T07:30:00.000Z',
    });
  });
  it('leave out an evening that is there, and a Monday that is tomorrow', () => {
    expect(Object.keys(times('2026-11-22T16:30:00.000Z'))).toEqual(['hour', 'tomorrow']);
  });
  it('on a Monday mean the next one', () => {
    expect(times('2026-11-23T08:00:00.000Z').monday).toBe('2026-11-30T07:30:00.000Z');
  });
  it('go by the day there, not by ours: late on Sunday in Berlin is Monday in Tokyo', () => {
    expect(times('2026-11-22T20:00:00.000Z', hours({ timeZone: 'Asia/Tokyo' })).tomorrow).toBe(
      '2026-11-24T00:00:00.000Z',
    );
  });
  it('know other hours of a single day, and the change of the clock', () => {
    const exceptions = [{ date: '2026-11-25', spans: [{ from: '11:15', to: '13:00' }] }];
    expect(times('2026-11-24T09:00:00.000Z', hours({ exceptions })).tomorrow).toBe(
      '2026-11-25T10:15:00.000Z',
    );
    expect(times('2026-10-24T10:00:00.000Z').tomorrow).toBe('2026-10-25T08:00:00.000Z');
  });
});
