import { describe, expect, it } from '@jest/globals';
import { ACTION_NAMES } from '../../../../../src/actions/action.ts';
import type { PolicyRule } from '../../../../../src/actions/policy.ts';
import { policyFaults } from '../../../../../src/actions/policy-faults.ts';
import { ACTIONS, fitted, freeId, USUAL_POLICY } from './policy-rule.ts';

const full = (action: PolicyRule['action']): PolicyRule => ({
  id: 'all',
  action,
  ownName: 'transfer',
  orderStates: ['delivered'],
  window: { days: 3, from: 'placed' },
  excluded: { words: ['sale'] },
  reasons: [],
  amountAtMost: { minor: 5_000, currency: 'EUR' },
  notAfter: ['create-return'],
  sameProduct: false,
  refundTo: 'any',
  approval: { role: 'admin', amountAbove: { minor: 100, currency: 'EUR' } },
});

describe('a rule as the form leaves it', () => {
  it('has for every action nothing the server would find does not apply', () => {
    expect([...ACTIONS].sort()).toEqual([...ACTION_NAMES].sort());
    for (const action of ACTIONS)
      expect([action, policyFaults([fitted(full(action))])]).toEqual([action, []]);
  });
  it('keeps the approval where no money moves, and asks always then', () => {
    expect(fitted(full('change-address')).approval).toEqual({ role: 'admin' });
    expect(fitted(full('create-return')).approval?.amountAbove?.minor).toBe(100);
  });
  it('gets a name no other rule has', () => {
    expect(freeId('cancel-order', [])).toBe('cancel-order');
    expect(freeId('cancel-order', USUAL_POLICY)).toBe('cancel-order-2');
  });
});

describe('the usual policy', () => {
  it('is without faults, and every rule that moves money has an approval', () => {
    expect(policyFaults(USUAL_POLICY)).toEqual([]);
    expect(
      USUAL_POLICY.filter(({ approval }) => approval === undefined).map(({ action }) => action),
    ).toEqual(['change-address', 'resend-invoice']);
  });
});
