import { describe, expect, it } from '@jest/globals';
import { factsOf, lampOrder } from './decide-action.fixture.ts';
import { decideAction } from './decide-action.ts';
import { countryOf } from './order-country.ts';
import type { ActionPolicy } from './policy.ts';
import { policyFaults } from './policy-faults.ts';

const to = (country: string) => ({
  shippingAddress: { line1: 'Am Kai 3', city: 'Kiel', postcode: '24103', country },
});

describe('the country an order goes to', () => {
  it.each([
    ['DE', 'DE'],
    [' de ', 'DE'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Suiza', 'CH'],
    ['États-Unis', 'US'],
    ['中国', 'CN'],
    ['Atlantis', null],
    ['', null],
  ])('%s is %s', (written, code) => expect(countryOf(to(written))).toBe(code));
  it('is not known without an address', () => {
    expect(countryOf({})).toBeNull();
    expect(countryOf(null)).toBeNull();
  });
});

describe('a rule for some countries', () => {
  const policy: ActionPolicy = [
    { id: 'returns', action: 'create-return' },
    {
      id: 'returns-overseas',
      action: 'create-return',
      countries: ['US', 'CA'],
      approval: { role: 'agent' },
    },
    { id: 'invoices', action: 'resend-invoice' },
  ];
  const back = {
    action: 'create-return',
    orderId: lampOrder.id,
    lines: [{ itemId: 'lamp', quantity: 1 }],
    reason: 'too big',
  } as const;
  const decide = (country: string | null, request: Parameters<typeof decideAction>[1] = back) =>
    decideAction(
      policy,
      request,
      factsOf({ order: country === null ? lampOrder : { ...lampOrder, ...to(country) } }),
    );

  it('speaks for orders that go there, the wider one for all others', () => {
    expect(policyFaults(policy)).toEqual([]);
    expect(decide('Canada')).toMatchObject({
      kind: 'allowed',
      rule: { id: 'returns-overseas' },
      approval: { role: 'agent' },
    });
    expect(decide('DE')).toMatchObject({ rule: { id: 'returns' }, approval: null });
  });

  it('lets none speak where the country is not known: a person looks', () => {
    for (const country of [null, 'Atlantis'])
      expect(decide(country)).toMatchObject({ kind: 'refused', code: 'NO_RULE' });
    // An action no rule of which asks for a country is not held up.
    const invoice = { action: 'resend-invoice', orderId: lampOrder.id } as const;
    expect(decide(null, invoice)).toMatchObject({ kind: 'allowed' });
  });

  it('is refused at save with what contradicts, is empty, is no code or has no order', () => {
    const faults = (...more: ActionPolicy) => policyFaults(more).map(({ code }) => code);
    const one = { action: 'create-return', countries: ['US', 'CA'] } as const;
    expect(faults({ id: 'a', ...one }, { id: 'b', ...one, countries: ['CA', 'MX'] })).toEqual([
      'CONTRADICTS',
    ]);
    expect(faults({ id: 'a', ...one }, { id: 'b', ...one, countries: ['MX'] })).toEqual([]);
    expect(faults({ id: 'a', ...one, countries: [] })).toEqual(['EMPTY_LIST']);
    expect(faults({ id: 'a', ...one, countries: ['Germany'] })).toEqual(['COUNTRY_UNKNOWN']);
    expect(faults({ id: 'a', action: 'update-contact', countries: ['US'] })).toEqual([
      'DOES_NOT_APPLY',
    ]);
  });
});
