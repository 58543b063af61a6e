import { describe, expect, it } from '@jest/globals';
import type { Order } from '../model.ts';
import { factsOf, lampOrder, returns } from './decide-action.fixture.ts';
import { decideAction } from './decide-action.ts';
import { explainRefusal } from './explain-verdict.ts';
import type { PolicyRule } from './policy.ts';
import { policyFaults } from './policy-faults.ts';

const GIFTS = { from: '11-01', to: '12-24', until: '01-31' } as const;
const withGifts = (gifts: { from: string; to: string; until: string } = GIFTS): PolicyRule => ({
  ...returns,
  window: { days: 30, from: 'delivered', gifts },
});
/** Delivered four days after it was placed. */
const gift = (placed: string, more: Partial<Order> = {}): Order => ({
  ...lampOrder,
  placedAt: `${placed}T10:00:00.000Z`,
  gift: true,
  shipments: [
    {
      state: 'delivered',
      itemIds: [],
      deliveredAt: new Date(Date.parse(`${placed}T10:00:00.000Z`) + 4 * 86_400_000).toISOString(),
      events: [],
    },
  ],
  ...more,
});
const REQUEST = {
  action: 'create-return',
  orderId: 'o1',
  lines: [{ itemId: 'lamp', quantity: 1 }],
  reason: 'not needed',
} as const;
const decide = (order: Order, now: string, rule = withGifts()) =>
  decideAction([rule], REQUEST, factsOf({ order, now }));
/** The last minute of it in Berlin, and the first after it. */
const LAST = '2027-01-31T22:59:00.000Z';
const OVER = '2027-01-31T23:00:00.000Z';

describe('the window of a gift', () => {
  it('goes on to the last day that gifts have, there in the shop’s time zone', () => {
    expect(decide(gift('2026-11-01'), LAST).kind).toBe('allowed');
    expect(decide(gift('2026-11-01'), OVER)).toMatchObject({
      code: 'WINDOW_OVER',
      values: { lastDay: '2027-01-31', gift: 'yes' },
    });
  });
  it('is that of any order where it was bought before or after', () => {
    for (const placed of ['2026-10-31', '2026-12-25'])
      expect(decide(gift(placed), LAST)).toMatchObject({ code: 'WINDOW_OVER' });
    expect(decide(gift('2026-12-24'), LAST).kind).toBe('allowed');
  });
  it('is not for what is no gift', () => {
    expect(decide(gift('2026-11-20', { gift: false }), LAST)).toMatchObject({
      code: 'WINDOW_OVER',
    });
  });
  it('is never shorter than that of any order', () => {
    const early = { from: '11-01', to: '12-24', until: '12-26' };
    expect(decide(gift('2026-12-20'), '2027-01-20T12:00:00.000Z', withGifts(early)).kind).toBe(
      'allowed',
    );
  });
  it('may begin at the end of a year and end in the next', () => {
    const winter = { from: '12-01', to: '01-06', until: '02-28' };
    const now = '2027-02-28T12:00:00.000Z';
    expect(decide(gift('2027-01-05'), now, withGifts(winter)).kind).toBe('allowed');
    expect(decide(gift('2026-12-05'), now, withGifts(winter)).kind).toBe('allowed');
    expect(decide(gift('2027-01-07'), '2027-02-20T12:00:00.000Z', withGifts(winter))).toMatchObject(
      { code: 'WINDOW_OVER' },
    );
  });
  it('that is over is said with its own day, in the contact’s language', () => {
    const verdict = decide(gift('2026-11-01'), OVER);
    if (verdict.kind !== 'refused') throw new Error('It is allowed.');
    expect(explainRefusal(verdict, 'en')).toContain('31 January 2027');
    expect(explainRefusal(verdict, 'zh-Hans')).toContain('2027年1月31日');
  });
  it.each(['13-01', '02-30', '1-1', 'June'])('%s is no day of a year', (until) => {
    expect(policyFaults([withGifts({ ...GIFTS, until })])).toMatchObject([
      { field: 'window.gifts', code: 'DAY_UNKNOWN' },
    ]);
  });
});
