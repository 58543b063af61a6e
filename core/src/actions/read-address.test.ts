import { describe, expect, it } from '@jest/globals';
import { mask, unmask } from '../privacy/mask.ts';
import { readAddress, takeApart } from './read-address.ts';

const WRITTEN = [
  'Hafenstraße 9, 24103 Kiel, Germany',
  '24 Clarke Avenue, Springfield, IL 62704, USA',
  'Calle Mayor 5, 28013 Madrid, España',
  'Hauptstraße 12\n10115 Berlin\nDeutschland',
];

describe('an address', () => {
  it('is read by its parts, apart by commas or lines', () => {
    expect(readAddress(WRITTEN[0])).toEqual({
      line1: 'Hafenstraße 9',
      city: 'Kiel',
      postcode: '24103',
      country: 'Germany',
    });
    expect(readAddress(WRITTEN[1])).toMatchObject({ city: 'Springfield', region: 'IL' });
    expect(readAddress('Kiel')).toBeNull();
    expect(readAddress(undefined)).toBeNull();
  });
  it.each(WRITTEN)('that is masked comes to the same as one that is not: %s', (written) => {
    const { text, vault } = mask(`${written}`);
    const address = readAddress(text);
    if (address === null) throw new Error(`not read: ${text}`);
    const line1 = unmask(address.line1, vault);
    const lifted = { ...address, line1 };
    const request = takeApart({ action: 'change-address', orderId: 'o1', address: lifted });
    expect(request).toMatchObject({ address: readAddress(written) });
  });
  it('that turns out to be none stays as it was written', () => {
    const address = { line1: 'Hafenstraße 9', city: '', postcode: '', country: '' };
    const request = { action: 'change-address', orderId: 'o1', address } as const;
    expect(takeApart(request)).toEqual(request);
    const other = { action: 'resend-invoice', orderId: 'o1' } as const;
    expect(takeApart(other)).toBe(other);
  });
  it('is no other mask, and no look-alike of one in a customer’s own text', () => {
    expect(readAddress('[PHONE_1], Germany')).toBeNull();
    const { text } = mask('[STREET_ADDRESS_1], Germany');
    expect(readAddress(text)).toBeNull();
  });
});
