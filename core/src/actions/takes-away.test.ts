import { describe, expect, it } from '@jest/globals';
import type { ActionLine, ActionRequest } from './action.ts';
import { costsNoMore, takesAwayOnly } from './takes-away.ts';

const one: ActionLine = { itemId: '1', quantity: 1 };
const two: ActionLine = { itemId: '2', quantity: 3 };
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const returning = (lines: readonly ActionLine[], reason = 'late'): ActionRequest => ({
  action: 'create-return',
  orderId: 'o',
  lines,
  reason,
});
const refund = (lines: readonly ActionLine[], amount = eur(500)): ActionRequest => ({
  action: 'request-refund',
  orderId: 'o',
  lines,
  amount,
  reason: 'late',
});
const own = (values: Readonly<Record<string, string>>): ActionRequest => ({
  action: 'own',
  name: 'transfer',
  amount: eur(10),
  values,
});

describe('takesAwayOnly', () => {
  it.each<readonly [string, ActionRequest, ActionRequest, boolean]>([
    ['the same', returning([one, two]), returning([two, one]), true],
    ['fewer lines', returning([one, two]), returning([two]), true],
    ['fewer pieces', returning([two]), returning([{ ...two, quantity: 2 }]), true],
    ['more pieces', returning([two]), returning([{ ...two, quantity: 4 }]), false],
    ['another line', returning([one]), returning([one, two]), false],
    ['a line twice', returning([two]), returning([two, two]), false],
    ['no lines, which is the whole order', refund([one]), refund([]), false],
    ['some lines of the whole order', refund([]), refund([one]), true],
    ['less money', refund([one]), refund([one], eur(499)), true],
    ['more money', refund([one]), refund([one], eur(501)), false],
    ['other money', refund([one]), refund([one], { minor: 1, currency: 'KRW' }), false],
    ['another reason', returning([one]), returning([one], 'broken'), false],
    ['another variant', returning([one]), returning([{ ...one, variantId: 'v' }]), false],
    ['another payee', own({ to: 'Li' }), own({ to: 'Ann' }), false],
    [
      'less of a transfer',
      own({ to: 'Li' }),
      { ...own({ to: 'Li' }), amount: eur(9) } as ActionRequest,
      true,
    ],
  ])('%s', (_, agreed, changed, expected) => {
    expect(takesAwayOnly(agreed, changed)).toBe(expected);
  });

  it('sees that fewer pieces can cost more: the cheaper one is taken away', () => {
    expect(costsNoMore(eur(-500), eur(-500))).toBe(true);
    expect(costsNoMore(eur(-500), eur(-501))).toBe(false);
    expect(costsNoMore(eur(300), eur(-1))).toBe(false);
    expect(costsNoMore(null, eur(-1))).toBe(false);
    expect(costsNoMore(eur(-500), { minor: -1, currency: 'KRW' })).toBe(false);
    expect(costsNoMore(eur(500), eur(100))).toBe(true);
    expect(costsNoMore(eur(-500), null)).toBe(true);
  });
});
