import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessRisk, type RiskFacts } from './assess-risk.ts';

const usual: RiskFacts = {
  amount: { minor: 5_000, currency: 'EUR' },
  ownAmounts: [4_000, 5_000, 6_000, 4_500, 5_500],
  shopAmounts: [2_000, 3_000, 4_000, 5_000, 8_000, 12_000, 3_500],
  actionsToday: 1,
  shopActionsPerDay: [1, 1, 1, 2, 1],
  returns: { orders: 6, share: 0.1 },
  shopReturnShares: [0, 0.1, 0.1, 0.2, 0.3],
  newAddress: false,
  otherName: false,
  hour: 14,
  ownHours: [10, 12, 15, 20, 21],
  language: 'de',
  ownLanguages: ['de-AT'],
  injection: 0,
  wrongCodes: 0,
};
const assess = (over: Partial<RiskFacts>) => assessRisk({ ...usual, ...over });
const signs = (over: Partial<RiskFacts>) => assess(over).signs.map(({ code }) => code);

describe('assessRisk', () => {
  it('finds nothing in what is usual', () => {
    expect(assess({})).toEqual({ score: 0, signs: [] });
  });
  it('measures amounts against the contact and the shop, whatever their size', () => {
    expect(signs({ amount: { minor: 500_000, currency: 'EUR' } })).toEqual([
      'amount-for-shop',
      'amount-for-contact',
    ]);
    const jeweller = { ownAmounts: [], shopAmounts: [400_000, 500_000, 700_000, 300_000, 900_000] };
    expect(signs({ ...jeweller, amount: { minor: 500_000, currency: 'EUR' } })).toEqual([]);
    expect(signs({ amount: { minor: 1, currency: 'EUR' } })).toEqual([]);
  });
  it('is not moved by one wild value of the past, nor made blind by it', () => {
    const shopAmounts = [...usual.shopAmounts, 99_999_999];
    expect(signs({ shopAmounts, amount: { minor: 900_000, currency: 'EUR' } })).toContain(
      'amount-for-shop',
    );
  });
  it('says nothing of amounts where there is no past to compare with', () => {
    expect(
      signs({ ownAmounts: [1, 2], shopAmounts: [], amount: { minor: 9_999_999, currency: 'EUR' } }),
    ).toEqual([]);
  });
  it('notices haste, many returns, strangers and pasted instructions', () => {
    expect(signs({ actionsToday: 6 })).toEqual(['velocity']);
    expect(signs({ actionsToday: 1, shopActionsPerDay: [] })).toEqual([]);
    expect(signs({ returns: { orders: 10, share: 0.9 } })).toEqual(['returns']);
    expect(signs({ returns: { orders: 2, share: 1 } })).toEqual([]);
    expect(signs({ newAddress: true, otherName: true })).toEqual(['other-name', 'new-address']);
    expect(signs({ hour: 4 })).toEqual(['unusual-hour']);
    expect(signs({ hour: 23 })).toEqual([]);
    expect(signs({ language: 'ru' })).toEqual(['unusual-language']);
    expect(signs({ injection: 0.9 })).toEqual(['pasted-instructions']);
    expect(signs({ injection: 0.5 })).toEqual([]);
    expect(signs({ wrongCodes: 1 })).toEqual([]);
    expect(signs({ wrongCodes: 3 })).toEqual(['wrong-codes']);
  });
  it('adds signs up as chances: each raises the score, none makes it certain', () => {
    expect(assess({ newAddress: true }).score).toBe(0.3);
    expect(assess({ newAddress: true, otherName: true }).score).toBeCloseTo(1 - 0.7 * 0.65, 3);
    const all = assess({
      amount: { minor: 90_000_000, currency: 'EUR' },
      actionsToday: 50,
      newAddress: true,
      otherName: true,
      injection: 1,
    });
    expect(all.score).toBeGreaterThan(0.95);
    expect(all.signs.every(({ weight }) => weight <= 0.9)).toBe(true);
  });
  it('is between 0 and 1 and grows with the amount', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { maxLength: 30 });
    fc.assert(
      fc.property(amounts, amounts, fc.nat(10 ** 9), (ownAmounts, shopAmounts, minor) => {
        const at = (value: number) =>
          assess({ ownAmounts, shopAmounts, amount: { minor: value, currency: 'EUR' } }).score;
        expect(at(minor)).toBeGreaterThanOrEqual(0);
        expect(at(minor)).toBeLessThanOrEqual(1);
        expect(at(minor * 10)).toBeGreaterThanOrEqual(at(minor));
      }),
    );
  });
});
