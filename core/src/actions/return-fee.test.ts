import { describe, expect, it } from '@jest/globals';
import type { Order } from '../model.ts';
import type { ActionRequest } from './action.ts';
import { eur, factsOf, lampOrder, returns } from './decide-action.fixture.ts';
import { decideAction } from './decide-action.ts';
import type { PolicyRule } from './policy.ts';
import { policyFaults } from './policy-faults.ts';

const FEE = { amount: eur(490), countries: ['DK', 'FR'] } as const;
const rule = (more: Partial<PolicyRule> = {}): PolicyRule => ({ ...returns, fee: FEE, ...more });
const goingTo = (country: string, more: Partial<Order> = {}): Order => ({
  ...lampOrder,
  shippingAddress: { line1: 'Nyhavn 31', city: 'København', postcode: '1051', country },
  ...more,
});
const LAMP = {
  action: 'create-return',
  orderId: 'o1',
  lines: [{ itemId: 'lamp', quantity: 1 }],
  reason: 'too large',
} as const;
const decide = (of: PolicyRule, order: Order) => decideAction([of], LAMP, factsOf({ order }));

describe('the fee of a return', () => {
  it('is kept of what goes back where the order goes to one of its countries', () => {
    expect(decide(rule(), goingTo('DK'))).toMatchObject({ amount: eur(4_510), fee: eur(490) });
    // A host that writes names says the same.
    expect(decide(rule(), goingTo('Denmark'))).toMatchObject({ fee: eur(490) });
  });
  it('is none elsewhere', () => {
    const verdict = decide(rule(), goingTo('DE'));
    expect(verdict).toMatchObject({ kind: 'allowed', amount: eur(5_000) });
    expect(verdict).not.toHaveProperty('fee');
  });
  it('holds for every order where it names no country', () => {
    expect(decide(rule({ fee: { amount: eur(490) } }), lampOrder)).toMatchObject({ fee: eur(490) });
  });
  it('is a person’s to say where the country of the order is not known', () => {
    expect(decide(rule(), lampOrder)).toMatchObject({ kind: 'refused', code: 'NO_RULE' });
  });
  it('is never more than what goes back', () => {
    const dear = rule({ fee: { amount: eur(9_900) } });
    expect(decide(dear, lampOrder)).toMatchObject({ amount: eur(0), fee: eur(5_000) });
  });
  it('is of nothing where the pieces cost nothing', () => {
    const items = lampOrder.items.map((item) => ({ ...item, price: eur(0) }));
    const verdict = decide(rule(), goingTo('DK', { items }));
    expect(verdict).toMatchObject({ kind: 'allowed', amount: eur(0) });
    expect(verdict).not.toHaveProperty('fee');
  });
  it('changes no limit: what a request is worth is asked', () => {
    const limited = rule({ approval: { role: 'agent', amountAbove: eur(4_900) } });
    expect(decide(limited, goingTo('DK'))).toMatchObject({ approval: { why: 'amount' } });
    const most = rule({ amountAtMost: eur(4_900) });
    expect(decide(most, goingTo('DK'))).toMatchObject({ code: 'AMOUNT_TOO_HIGH' });
  });
  it('in another currency than the order’s cannot be kept', () => {
    const dollars = rule({ fee: { amount: { minor: 490, currency: 'USD' } } });
    expect(decide(dollars, lampOrder)).toMatchObject({ code: 'CURRENCY_DIFFERS' });
  });
});

describe('a policy with a fee', () => {
  const faults = (of: PolicyRule) => policyFaults([of]).map(({ field, code }) => [field, code]);
  it.each([
    [rule(), []],
    [rule({ fee: { amount: eur(0) } }), [['fee.amount', 'OUT_OF_RANGE']]],
    [rule({ fee: { ...FEE, countries: [] } }), [['fee.countries', 'EMPTY_LIST']]],
    [rule({ fee: { ...FEE, countries: ['Denmark'] } }), [['fee.countries', 'COUNTRY_UNKNOWN']]],
    [
      rule({ amountAtMost: { minor: 9_900, currency: 'USD' } }),
      [['fee.amount', 'CURRENCY_DIFFERS']],
    ],
    [{ id: 'c', action: 'cancel-order', fee: FEE } as PolicyRule, [['fee', 'DOES_NOT_APPLY']]],
  ] as const)('is looked at before it is saved: %#', (of, expected) => {
    expect(faults(of)).toEqual(expected);
  });
});

const USD = (minor: number) => ({ minor, currency: 'USD' });
describe('amounts in another currency than the order’s', () => {
  const allow: readonly PolicyRule[] = [
    { id: 'returns', action: 'create-return' },
    { id: 'exchanges', action: 'exchange-items' },
    { id: 'cancels', action: 'cancel-order' },
    { id: 'refunds', action: 'request-refund' },
    { id: 'invoices', action: 'resend-invoice' },
  ];
  const code = (request: ActionRequest, order: Order, variants = factsOf().variants) => {
    const verdict = decideAction(allow, request, factsOf({ order, variants }));
    return verdict.kind === 'refused' ? verdict.code : verdict.kind;
  };
  const dollars = lampOrder.items.map((item) => ({ ...item, price: USD(item.price.minor) }));
  it('are refused: pieces, what was refunded before, and what comes instead', () => {
    expect(code(LAMP, lampOrder)).toBe('allowed');
    expect(code(LAMP, { ...lampOrder, items: dollars })).toBe('CURRENCY_DIFFERS');
    const cancel = { action: 'cancel-order', orderId: 'o1', reason: 'mistake' } as const;
    expect(code(cancel, { ...lampOrder, refunded: USD(100) })).toBe('CURRENCY_DIFFERS');
    const swap = {
      action: 'exchange-items',
      orderId: 'o1',
      lines: [{ itemId: 'lamp', quantity: 1, variantId: 'lamp-ash' }],
    } as const;
    const ash = { productId: 'p-lamp', price: USD(4_000), available: true };
    expect(code(swap, lampOrder, new Map([['lamp-ash', ash]]))).toBe('CURRENCY_DIFFERS');
  });
  it('are refused of a refund too: what its pieces are worth cannot be compared with it', () => {
    const refund = {
      action: 'request-refund',
      orderId: 'o1',
      lines: [{ itemId: 'lamp', quantity: 1 }],
      amount: eur(1_000),
      reason: 'scratched',
    } as const;
    expect(code(refund, lampOrder)).toBe('allowed');
    expect(code(refund, { ...lampOrder, items: dollars })).toBe('CURRENCY_DIFFERS');
  });
  it('do not matter where no money moves', () => {
    const invoice = { action: 'resend-invoice', orderId: 'o1' } as const;
    expect(code(invoice, { ...lampOrder, items: dollars })).toBe('allowed');
  });
});
