import { describe, expect, it } from '@jest/globals';
import { eur, policy, returns } from './decide-action.fixture.ts';
import type { PolicyRule } from './policy.ts';
import { policyFaults } from './policy-faults.ts';

const faults = (...rules: readonly PolicyRule[]) =>
  policyFaults(rules).map(({ ruleId, field, code, other }) =>
    [ruleId, field, code, other].filter(Boolean).join(' '),
  );
const one = (over: Partial<PolicyRule>) => faults({ ...returns, ...over });

describe('policyFaults', () => {
  it('finds nothing in a good policy', () => {
    expect(policyFaults(policy)).toEqual([]);
    expect(policyFaults([])).toEqual([]);
  });
  it('names each fault with its rule and field, all at once', () => {
    expect(one({ id: 'Nice Rule' })).toEqual(['Nice Rule id ID_INVALID']);
    expect(one({ orderStates: [], reasons: [] })).toEqual([
      'returns-30-days orderStates EMPTY_LIST',
      'returns-30-days reasons EMPTY_LIST',
    ]);
    expect(one({ window: { days: -1, from: 'placed' }, piecesAtMost: 0 })).toEqual([
      'returns-30-days window OUT_OF_RANGE',
      'returns-30-days piecesAtMost OUT_OF_RANGE',
    ]);
    expect(one({ perContact: { count: 0, days: 7 }, perTenant: { count: 3, days: 0 } })).toEqual([
      'returns-30-days perContact OUT_OF_RANGE',
      'returns-30-days perTenant OUT_OF_RANGE',
    ]);
    expect(one({ approval: { role: 'agent', riskAbove: 1 } })).toEqual([
      'returns-30-days approval.riskAbove OUT_OF_RANGE',
    ]);
  });
  it('finds what can never hold', () => {
    expect(
      one({ validFrom: '2027-01-01T00:00:00.000Z', validTo: '2026-01-01T00:00:00.000Z' }),
    ).toEqual(['returns-30-days validTo DATES_REVERSED']);
    expect(one({ orderStates: ['received'] })).toEqual(['returns-30-days window NEVER_REACHED']);
    expect(
      one({ amountAtMost: eur(100), approval: { role: 'agent', amountAbove: eur(100) } }),
    ).toEqual(['returns-30-days approval.amountAbove NEVER_REACHED']);
    expect(
      one({
        amountAtMost: eur(100),
        approval: { role: 'agent', amountAbove: { minor: 1, currency: 'USD' } },
      }),
    ).toEqual(['returns-30-days approval.amountAbove CURRENCY_DIFFERS']);
  });
  it('finds what an action has no use for', () => {
    expect(faults({ id: 'x', action: 'own' })).toEqual(['x ownName OWN_NAME_MISSING']);
    expect(one({ ownName: 'pay' })).toEqual(['returns-30-days ownName DOES_NOT_APPLY']);
    expect(
      faults({ id: 'x', action: 'update-contact', window: { days: 1, from: 'placed' } }),
    ).toEqual(['x window DOES_NOT_APPLY']);
    expect(faults({ id: 'x', action: 'cancel-order', refundTo: 'any' })).toEqual([
      'x refundTo DOES_NOT_APPLY',
    ]);
  });

  describe('two rules about one request', () => {
    const twin = (over: Partial<PolicyRule>) => faults(returns, { ...returns, id: 'b', ...over });
    const { orderStates: _, ...anywhere } = returns;
    const anyState: PolicyRule = { ...anywhere, id: 'b' };
    const contradicts = ['b reasons CONTRADICTS returns-30-days'];
    it('contradict each other when neither is the narrower', () => {
      expect(twin({})).toEqual(contradicts);
      expect(twin({ window: { days: 14, from: 'delivered' } })).toEqual(contradicts);
      expect(faults(returns, { ...anyState, reasons: ['broken'] })).toEqual(contradicts);
      const broken = { ...returns, reasons: ['broken', 'wrong'] };
      expect(faults(broken, { ...broken, id: 'b', reasons: ['Wrong', 'late'] })).toEqual(
        contradicts,
      );
    });
    it('do not when one is narrower, or they never meet', () => {
      expect(twin({ reasons: ['broken'] })).toEqual([]);
      expect(faults(returns, anyState)).toEqual([]);
      expect(twin({ orderStates: ['partly-shipped'] })).toEqual([]);
      expect(twin({ action: 'exchange-items' })).toEqual([]);
      const until = { ...returns, validTo: '2027-01-01T00:00:00.000Z' };
      expect(faults(until, { ...returns, id: 'b', validFrom: '2027-01-01T00:00:00.000Z' })).toEqual(
        [],
      );
    });
    it('meet after all when one goes by the date of the order', () => {
      const until = { ...returns, validTo: '2027-01-01T00:00:00.000Z' };
      const from: PolicyRule = {
        ...returns,
        id: 'b',
        validFrom: '2027-01-01T00:00:00.000Z',
        appliesBy: 'order-date',
      };
      expect(faults(until, from)).toEqual(contradicts);
    });
    it('have names of their own, unless one follows the other', () => {
      expect(faults(returns, { ...returns, reasons: ['broken'] })).toEqual([
        'returns-30-days id ID_REPEATED returns-30-days',
      ]);
    });
  });
});
