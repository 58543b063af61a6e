import { describe, expect, it } from '@jest/globals';
import { createOrderTotals } from './order-totals.ts';

const order = (at: number, minor = at, currency = 'EUR') => ({
  id: `o${at}`,
  total: { minor, currency },
});
const many = (count: number) => Array.from({ length: count }, (_, at) => order(at, at * 100));

describe('what orders of a shop cost', () => {
  it('says nothing while few are known, however often one is read again', () => {
    const totals = createOrderTotals();
    totals.note('t', many(29));
    totals.note('t', many(29));
    expect(totals.rankOf('t', { minor: 1e9, currency: 'EUR' })).toBeNull();
    totals.note('t', [order(29)]);
    expect(totals.rankOf('t', { minor: 1e9, currency: 'EUR' })).toBe(1);
  });
  it('compares with the shop’s own orders in the same currency', () => {
    const totals = createOrderTotals();
    totals.note('t', many(100));
    totals.note('t', [order(500, 1e9, 'JPY')]);
    expect(totals.rankOf('t', { minor: 9_500, currency: 'EUR' })).toBe(0.95);
    expect(totals.rankOf('t', { minor: 9_500, currency: 'JPY' })).toBeNull();
    expect(totals.rankOf('other', { minor: 9_500, currency: 'EUR' })).toBeNull();
  });
  it('keeps the newest 2,000', () => {
    const totals = createOrderTotals();
    totals.note('t', many(3_000));
    expect(totals.rankOf('t', { minor: 100_000, currency: 'EUR' })).toBe(0);
  });
});
