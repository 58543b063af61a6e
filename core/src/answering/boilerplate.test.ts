import { describe, expect, it } from '@jest/globals';
import { isBoilerplate } from './boilerplate.ts';

describe('isBoilerplate', () => {
  for (const text of [
    'Click here to learn more',
    'Was this article helpful?',
    'Last updated: 3 March 2026',
    'Home > Help centre > Returns',
    '© 2026 Harbour & Pine. All rights reserved.',
    'War dieser Artikel hilfreich?',
    '点击这里了解更多',
    '本文对您有帮助吗？',
    'اقرأ المزيد',
    '***',
  ])
    it(`is none of the answer: ${text}`, () => expect(isBoilerplate(text)).toBe(true));
  for (const text of [
    'Click here to cancel is not possible after dispatch; write to us within 2 hours and we will stop the parcel, or refuse it at the door.',
    'Settings > Account > Delete',
    'Press Share, then choose the person.',
    'The contents of the parcel are insured up to €500.',
    'Visa | Mastercard | PayPal',
    '30 days',
  ])
    it(`may be part of one: ${text.slice(0, 60)}`, () => expect(isBoilerplate(text)).toBe(false));
});
