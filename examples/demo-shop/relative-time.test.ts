import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant } from './relative-time.ts';

const now = new Date('2026-11-22T18:30:45.123Z');

describe('relative times', () => {
  it.each([
    ['-3d 14:20', '2026-11-19T14:20:00.000Z'],
    ['+2d 08:00', '2026-11-24T08:00:00.000Z'],
    ['+0d 23:59', '2026-11-22T23:59:00.000Z'],
    ['-5h', '2026-11-22T13:30:00.000Z'],
    ['-40m', '2026-11-22T17:50:00.000Z'],
  ])('reads %s', (when, instant) => {
    expect(toInstant(when, now)).toBe(instant);
  });

  it.each(['', '3d 14:20', '-3d', '-3d 24:00', '-3d 14:60', '-5 h', 'yesterday', '-3d 14:20 '])(
    'refuses "%s"',
    (when) => {
      expect(toInstant(when, now)).toBeNull();
    },
  );

  it('puts a past day before now, whatever the hour of the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 400 }),
        (at, days) => {
          expect(Date.parse(toInstant(`-${days}d 23:59`, at) ?? '')).toBeLessThan(at.getTime());
        },
      ),
      { seed: 7 },
    );
  });
});
