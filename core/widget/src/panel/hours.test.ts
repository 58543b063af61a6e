import { describe, expect, it } from '@jest/globals';
import { fill, partOfDay, sayHours, sayWhen } from './hours.ts';

const local = (text: string) => new Date(text);
const NOW = local('2026-11-20T16:00:00').getTime();
const words = { personNow: 'now', personLater: 'back {when}', personSoon: 'soon' };
const say = (at: string, locale = 'en-GB') => sayWhen(local(at).toISOString(), locale, NOW);

describe('hours', () => {
  it('says today, tomorrow, the weekday, then the date', () => {
    expect(say('2026-11-20T18:00:00')).toBe('today, 18:00');
    expect(say('2026-11-21T09:00:00')).toBe('tomorrow, 9:00');
    expect(say('2026-11-23T09:00:00')).toMatch(/^Monday.*0?9:00$/);
    expect(say('2026-11-30T09:00:00')).toMatch(/^30 November.*0?9:00$/);
  });
  it('says it in the language of the reader', () => {
    expect(say('2026-11-21T09:00:00', 'de')).toBe('morgen, 9:00');
    expect(say('2026-11-21T09:00:00', 'zh-Hans')).toBe('明天 9:00');
    expect(say('2026-11-21T09:00:00', 'ar')).toContain('،');
  });
  it('says a time that has passed by its date', () => {
    expect(say('2026-11-18T09:00:00')).toMatch(/^18 November/);
  });
  it('promises nothing when no hours are set', () => {
    const at = { locale: 'en-GB', now: NOW };
    expect(sayHours({ open: true, nextOpening: null }, words, at)).toBe('now');
    expect(sayHours({ open: false, nextOpening: null }, words, at)).toBe('soon');
    const nextOpening = local('2026-11-21T09:00:00').toISOString();
    expect(sayHours({ open: false, nextOpening }, words, at)).toBe('back tomorrow, 9:00');
  });
  it('greets by the hour', () => {
    expect([4, 5, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
      'evening',
      'morning',
      'morning',
      'afternoon',
      'afternoon',
      'evening',
      'evening',
    ]);
  });
  it('fills only what it is given', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });
});
