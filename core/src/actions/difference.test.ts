import { describe, expect, it } from '@jest/globals';
import { eur, factsOf } from './decide-action.fixture.ts';
import { differenceOf } from './difference.ts';

const none = { amount: null, variantNames: new Map<string, string>() };
const address = { line1: 'Hafenweg 3', city: 'Kiel', postcode: '24103', country: 'DE' };

describe('differenceOf', () => {
  it('shows a return: its pieces, the state, what comes back and where to', () => {
    const request = {
      action: 'create-return',
      orderId: 'o1',
      lines: [{ itemId: 'shirt-m', quantity: 2 }],
      reason: 'too small',
      refundTo: 'gift-1',
    } as const;
    expect(differenceOf(request, factsOf(), { ...none, amount: eur(4_000) })).toEqual([
      {
        what: 'order-state',
        before: { kind: 'state', state: 'delivered' },
        after: { kind: 'state', state: 'return-requested' },
      },
      { what: 'item', of: 'Shirt', before: { kind: 'pieces', count: 2 }, after: null },
      {
        what: 'refund',
        of: 'Gift card',
        before: null,
        after: { kind: 'money', money: eur(4_000) },
      },
    ]);
  });
  it('shows an exchange by names, and what is to pay without a sign', () => {
    const request = {
      action: 'exchange-items',
      orderId: 'o1',
      lines: [{ itemId: 'shirt-m', quantity: 1, variantId: 'shirt-l' }],
    } as const;
    const variantNames = new Map([['shirt-l', 'blue, L']]);
    expect(differenceOf(request, factsOf(), { amount: eur(-500), variantNames }).slice(1)).toEqual([
      {
        what: 'item',
        of: 'Shirt',
        before: { kind: 'text', text: 'blue, M' },
        after: { kind: 'text', text: 'blue, L' },
      },
      {
        what: 'to-pay',
        of: 'Visa ending in 9212',
        before: null,
        after: { kind: 'money', money: eur(500) },
      },
    ]);
  });
  it('shows an address before and after, in one line', () => {
    expect(
      differenceOf({ action: 'change-address', orderId: 'o1', address }, factsOf(), none),
    ).toEqual([
      {
        what: 'shipping-address',
        before: null,
        after: { kind: 'text', text: 'Hafenweg 3, 24103 Kiel, DE' },
      },
    ]);
  });
  it('shows each part of a contact that changes, and the values of a host’s own action', () => {
    const change = { email: 'new@example.com', address };
    expect(
      differenceOf({ action: 'update-contact', change }, factsOf(), none).map(({ what }) => what),
    ).toEqual(['contact-email', 'contact-address']);
    const transfer = {
      action: 'own',
      name: 'transfer-money',
      amount: eur(100),
      values: { to: 'DE89 3704' },
    } as const;
    expect(
      differenceOf(transfer, factsOf({ order: null }), { ...none, amount: eur(-100) }),
    ).toEqual([
      { what: 'value', of: 'to', before: null, after: { kind: 'text', text: 'DE89 3704' } },
      { what: 'to-pay', before: null, after: { kind: 'money', money: eur(100) } },
    ]);
  });
});
