import { describe, expect, it } from '@jest/globals';
import { amountText, toMinor } from './read-values.ts';

describe('an amount that is typed', () => {
  it.each([
    ['49.5', 'en-GB', 2, 4_950],
    ['49,5', 'de', 2, 4_950],
    ['49.50', 'de', 2, 4_950],
    ['٤٩٫٥', 'ar-EG', 2, 4_950],
    ['49.5', 'ar-EG', 2, 4_950],
    ['2500', 'ja', 0, 2_500],
    ['1.234', 'en', 3, 1_234],
    ['0', 'en', 2, 0],
    ['25.5', 'ja', 0, null],
    ['1.000', 'de', 2, null],
    ['1,000.50', 'en', 2, null],
    ['-3', 'en', 2, null],
    ['', 'en', 2, null],
    ['1e3', 'en', 2, null],
  ] as const)('%j in %s with %i digits: %j', (text, locale, digits, minor) => {
    expect(toMinor(text, { digits, locale })).toBe(minor);
  });
  it.each(['en-GB', 'de', 'fr', 'ar-EG', 'fa', 'zh-CN'])(
    'is read in %s as it is written',
    (locale) => {
      for (const [minor, digits] of [
        [4_950, 2],
        [10_000, 2],
        [1, 2],
        [999_999_999, 2],
        [2_500, 0],
      ] as const)
        expect(toMinor(amountText(minor, { digits, locale }), { digits, locale })).toBe(minor);
    },
  );
  it('is written without decimals where there are none', () => {
    expect(amountText(10_000, { digits: 2, locale: 'de' })).toBe('100');
    expect(amountText(4_950, { digits: 2, locale: 'de' })).toBe('49,50');
  });
});
