import { describe, expect, it } from '@jest/globals';
import type { Order } from '../model.ts';
import type { ActionRequest } from './action.ts';
import { orderOf } from './actions-desk.fixture.ts';
import { stateAfter } from './execute-proposal.ts';
import { verifyEffect } from './verify-effect.ts';

const address = { line1: 'Hafenstr. 9', city: 'Kiel', postcode: '24103', country: 'DE' };
const of = { orderId: 'order-1' } as const;
const lines = [{ itemId: '1-1', quantity: 1 }];
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const before = orderOf(1);

describe('verifyEffect', () => {
  it.each<readonly [string, ActionRequest, Partial<Order>, string]>([
    [
      'a return under way',
      { action: 'create-return', ...of, lines, reason: 'r' },
      { state: 'return-requested' },
      'seen',
    ],
    ['a return not there', { action: 'create-return', ...of, lines, reason: 'r' }, {}, 'not-seen'],
    [
      'an exchange on the host’s list',
      { action: 'exchange-items', ...of, lines },
      { changed: ['exchange-items'] },
      'seen',
    ],
    [
      'an exchange not there',
      { action: 'exchange-items', ...of, lines },
      { state: 'shipped' },
      'not-seen',
    ],
    [
      'a cancellation already paid back',
      { action: 'cancel-order', ...of, reason: 'r' },
      { state: 'refunded' },
      'seen',
    ],
    [
      'a cancellation not there',
      { action: 'cancel-order', ...of, reason: 'r' },
      { state: 'processing' },
      'not-seen',
    ],
    [
      'an address in the host’s spelling',
      { action: 'change-address', ...of, address },
      { shippingAddress: { ...address, line1: 'HAFENSTR 9' } },
      'seen',
    ],
    [
      'the old address',
      { action: 'change-address', ...of, address },
      { shippingAddress: { ...address, line1: 'Elsewhere 1' } },
      'not-seen',
    ],
    ['a host that tells no address', { action: 'change-address', ...of, address }, {}, 'hidden'],
    ['the same items', { action: 'change-items', ...of, lines }, {}, 'not-seen'],
    ['other items', { action: 'change-items', ...of, lines }, { items: [] }, 'seen'],
    [
      'another payment',
      { action: 'change-payment', ...of, payWith: 'b' },
      { paidWith: ['a'] },
      'not-seen',
    ],
    ['the payment', { action: 'change-payment', ...of, payWith: 'b' }, { paidWith: ['b'] }, 'seen'],
    [
      'less refunded than asked',
      { action: 'request-refund', ...of, lines, amount: eur(500), reason: 'r' },
      { refunded: eur(400) },
      'not-seen',
    ],
    [
      'as much refunded',
      { action: 'request-refund', ...of, lines, amount: eur(500), reason: 'r' },
      { refunded: eur(500) },
      'seen',
    ],
    [
      'a refund booked later',
      { action: 'request-refund', ...of, lines, amount: eur(500), reason: 'r' },
      {},
      'hidden',
    ],
    [
      'a refund kept with the order for the team',
      { action: 'request-refund', ...of, lines, amount: eur(500), reason: 'r' },
      { changed: ['request-refund'] },
      'seen',
    ],
    [
      'a refund that is kept and booked with less',
      { action: 'request-refund', ...of, lines, amount: eur(500), reason: 'r' },
      { changed: ['request-refund'], refunded: eur(400) },
      'not-seen',
    ],
    ['mail', { action: 'resend-invoice', ...of }, {}, 'hidden'],
  ])('%s', (_, request, change, effect) => {
    expect(verifyEffect(request, before, { ...before, ...change })).toBe(effect);
  });

  it('takes nothing that was there before for its own, and an order that is gone for nothing', () => {
    const was = { ...before, changed: ['exchange-items'] as const };
    expect(verifyEffect({ action: 'exchange-items', ...of, lines }, was, was)).toBe('not-seen');
    expect(verifyEffect({ action: 'cancel-order', ...of, reason: 'r' }, before, null)).toBe(
      'not-seen',
    );
  });

  it.each([
    [true, 'seen', 'done'],
    [true, 'hidden', 'done'],
    [true, 'not-seen', 'unsure'],
    [false, 'not-seen', 'failed'],
    [false, 'hidden', 'failed'],
    [false, 'seen', 'unsure'],
  ] as const)('a host’s %s with the effect %s is %s', (done, effect, state) => {
    const result = done ? ({ done, reference: 'r' } as const) : ({ done, reason: 'r' } as const);
    expect(stateAfter(result, effect)).toBe(state);
  });
});
