import { describe, expect, it } from '@jest/globals';
import type { Order, Shipment } from '../../../src/model.ts';
import { refuseFile } from './files.ts';
import { faultsOf, fieldsOf } from './form.ts';
import { sayBytes, sayDays, sayMoney, shownShipment, stepsDone } from './order.ts';

const shipment = (state: Shipment['state'], carrier: string): Shipment => ({
  state,
  carrier,
  itemIds: [],
  events: [],
});
const order = (shipments: readonly Shipment[]): Order => ({
  id: 'o',
  number: '#1',
  state: 'shipped',
  placedAt: '2026-11-01T00:00:00.000Z',
  total: { minor: 1, currency: 'EUR' },
  items: [],
  shipments,
});

describe('order card', () => {
  it('counts steps on the way and none off it', () => {
    expect([
      stepsDone('received'),
      stepsDone('shipped'),
      stepsDone('delivered'),
      stepsDone('cancelled'),
    ]).toEqual([1, 3, 4, null]);
  });
  it('talks about the parcel that is still to come', () => {
    expect(
      shownShipment(order([shipment('delivered', 'a'), shipment('delayed', 'b')]))?.carrier,
    ).toBe('b');
    expect(
      shownShipment(order([shipment('delivered', 'a'), shipment('delivered', 'b')]))?.carrier,
    ).toBe('b');
    expect(shownShipment(order([]))).toBeNull();
  });
  it('knows how many minor units a currency has', () => {
    expect(sayMoney({ minor: 1250, currency: 'EUR' }, 'en')).toBe('€12.50');
    expect(sayMoney({ minor: 1250, currency: 'JPY' }, 'en')).toBe('¥1,250');
    expect(sayMoney({ minor: 1250, currency: 'not one' }, 'en')).toBe('12.5 not one');
  });
  it('joins two days, and says one once', () => {
    const from = '2026-11-24T10:00:00.000Z';
    expect(sayDays({ from, to: '2026-11-25T10:00:00.000Z' }, 'en', 'UTC')).toMatch(
      /Nov 24.*Nov 25/,
    );
    expect(sayDays({ to: from }, 'en', 'UTC')).toBe('Tue, Nov 24');
    expect(sayDays({}, 'en', 'UTC')).toBeNull();
  });
  it('says sizes as a person reads them', () => {
    expect([sayBytes(340_000, 'en'), sayBytes(5_000_000, 'en')]).toEqual(['340 kB', '5 MB']);
  });
});

describe('forms and files', () => {
  it('asks for what is missing and for a whole address', () => {
    expect(fieldsOf('order')).toEqual(['orderNumber', 'email']);
    expect(faultsOf('order', { orderNumber: '', email: 'a@b' })).toEqual({
      orderNumber: 'needed',
      email: 'wrongEmail',
    });
    expect(faultsOf('order', { orderNumber: '1042', email: 'a@b.example' })).toEqual({});
    expect(faultsOf('code', {})).toEqual({ code: 'needed' });
  });
  it('refuses files by size and kind before a byte is sent', () => {
    const limits = { attachmentBytes: 10, attachmentTypes: ['image/*', 'application/pdf'] };
    expect(refuseFile({ size: 11, type: 'image/png' }, limits)).toBe('size');
    expect(refuseFile({ size: 9, type: 'text/html' }, limits)).toBe('type');
    expect(refuseFile({ size: 9, type: 'image/png' }, limits)).toBeNull();
    expect(
      refuseFile({ size: 9, type: 'text/html' }, { ...limits, attachmentTypes: [] }),
    ).toBeNull();
  });
});
