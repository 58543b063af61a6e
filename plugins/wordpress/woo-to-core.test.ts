import { describe, expect, it } from '@jest/globals';
import { type ShopOrder, toContact, toDecimal, toOrder, toProduct } from './woo-to-core.ts';

const NOW = new Date('2026-11-30T12:00:00.000Z');
const SENT = Date.parse('2026-11-28T09:00:00.000Z') / 1000;

function order(of: Partial<ShopOrder> = {}): ShopOrder {
  return {
    id: '14',
    ownerId: '2',
    number: '#14',
    status: 'processing',
    placedAt: '2026-11-27T10:00:00Z',
    completedAt: null,
    currency: 'EUR',
    total: '29.90',
    refunded: '0',
    needsParcel: true,
    items: [
      {
        id: '1',
        productId: '10',
        name: 'Mug',
        variant: '',
        quantity: 1,
        price: '25.00',
        image: '',
      },
    ],
    address: null,
    tracking: {},
    notes: [],
    asked: {},
    changed: [],
    ...of,
  };
}
const stateOf = (of: Partial<ShopOrder>) => toOrder(order(of), NOW).state;
const shipmentsOf = (of: Partial<ShopOrder>) => toOrder(order(of), NOW).shipments;
const item = (of: object = {}) => ({
  _wc_shipment_tracking_items: [
    { tracking_provider: 'dhl', tracking_number: '00340434', date_shipped: String(SENT), ...of },
  ],
});

describe('the state of a shop’s order', () => {
  it('is core’s word for each of WooCommerce’s, and promises nothing for one nobody knows', () => {
    const states = [
      'pending',
      'on-hold',
      'processing',
      'completed',
      'cancelled',
      'refunded',
      'failed',
      'shipped',
      'partial-shipped',
      'delivered',
      'wizard-check',
      'constructor',
    ].map((status) => [status, stateOf({ status })]);
    expect(Object.fromEntries(states)).toEqual({
      pending: 'received',
      'on-hold': 'on-hold',
      processing: 'processing',
      completed: 'delivered',
      cancelled: 'cancelled',
      refunded: 'refunded',
      failed: 'on-hold',
      shipped: 'shipped',
      'partial-shipped': 'partly-shipped',
      delivered: 'delivered',
      'wizard-check': 'on-hold',
      constructor: 'on-hold',
    });
  });

  it('is not "delivered" while a parcel is known to be under way', () => {
    const status = 'completed';
    expect(stateOf({ status, tracking: item() })).toBe('shipped');
    const out = { ...item(), shipment_status: [{ status: 'out_for_delivery' }] };
    expect(stateOf({ status, tracking: out })).toBe('out-for-delivery');
    const arrived = { ...item(), shipment_status: [{ status: 'delivered' }] };
    expect(stateOf({ status, tracking: arrived })).toBe('delivered');
    const old = item({ date_shipped: String(SENT - 30 * 86_400) });
    expect(stateOf({ status, tracking: old })).toBe('delivered');
    expect(stateOf({ tracking: item() })).toBe('partly-shipped');
  });

  it('says that a return was asked for, until the team has settled it', () => {
    const asked = { 'create-return': { at: '2026-11-29T10:00:00Z', reference: 'R-14-1' } };
    const read = toOrder(order({ status: 'completed', asked }), NOW);
    expect([read.state, read.changed]).toEqual(['return-requested', ['create-return']]);
    const claim = { 'claim-warranty': { at: '2026-11-29T10:00:00Z', reference: 'W-14-1' } };
    expect(toOrder(order({ asked: claim }), NOW).changed).toBeUndefined();
  });
});

describe('parcels', () => {
  it('are read from the tracking plugins’ own records', () => {
    expect(
      shipmentsOf({ tracking: item({ custom_tracking_link: 'https://dhl.example/00340434' }) }),
    ).toMatchObject([
      {
        carrier: 'dhl',
        trackingNumber: '00340434',
        trackingUrl: 'https://dhl.example/00340434',
        state: 'in-transit',
      },
    ]);
    const afterShip = {
      _aftership_tracking_items: [
        { slug: 'ups', tracking_number: '1Z999', line_items: [{ id: 1 }, { id: 99 }] },
      ],
    };
    expect(shipmentsOf({ tracking: afterShip })).toMatchObject([
      { carrier: 'ups', trackingNumber: '1Z999', itemIds: ['1'] },
    ]);
    expect(
      shipmentsOf({ tracking: { ywot_tracking_code: 'Y1', ywot_carrier_name: 'GLS' } }),
    ).toMatchObject([{ carrier: 'GLS', trackingNumber: 'Y1' }]);
    const labels = {
      wc_connect_labels: [
        { tracking: '94', carrier_id: 'usps' },
        { tracking: '95', refund: {} },
      ],
    };
    expect(shipmentsOf({ tracking: labels })).toMatchObject([{ trackingNumber: '94' }]);
  });

  it('are read from a note to the customer where no plugin keeps them', () => {
    const at = '2026-11-28T09:00:00Z';
    const text = (words: string) => shipmentsOf({ notes: [{ at, text: words }] });
    expect(text('Shipped with DHL. Tracking number: 00340434161094').at(0)).toMatchObject({
      carrier: 'DHL',
      trackingNumber: '00340434161094',
    });
    expect(text('Ihre Sendungsnummer lautet JJD01234567').at(0)?.trackingNumber).toBe(
      'JJD01234567',
    );
    expect(text('您的运单号：SF1234567890').at(0)?.trackingNumber).toBe('SF1234567890');
    expect(text('We are tracking down your missing invoice 2026-11')).toEqual([]);
    expect(text('Call us on 040 1234567')).toEqual([]);
    const both = { tracking: item(), notes: [{ at, text: 'Tracking number: 99999999' }] };
    expect(shipmentsOf(both).map(({ trackingNumber }) => trackingNumber)).toEqual(['00340434']);
  });

  it('stand no address but https, no time but a time, and no record that is none', () => {
    const hostile = item({
      custom_tracking_link: 'javascript:alert(1)',
      tracking_provider: { toString: 'x' },
      date_shipped: 'yesterday',
      products_list: 'none',
    });
    expect(shipmentsOf({ tracking: hostile })).toEqual([
      { state: 'in-transit', trackingNumber: '00340434', itemIds: [], events: [] },
    ]);
    expect(shipmentsOf({ tracking: { _wc_shipment_tracking_items: 'a:1:{}' } })).toEqual([]);
    expect(shipmentsOf({ tracking: { _wc_shipment_tracking_items: [null, 7, []] } })).toEqual([]);
  });
});

describe('amounts', () => {
  it('are exact in every currency', () => {
    expect(toOrder(order({ total: '1004.35', refunded: '10.10' }), NOW)).toMatchObject({
      total: { minor: 100_435, currency: 'EUR' },
      refunded: { minor: 1010, currency: 'EUR' },
    });
    expect(toOrder(order({ currency: 'JPY', total: '1200', refunded: '0' }), NOW).total.minor).toBe(
      1200,
    );
    const decimals = [
      { minor: 2500, currency: 'EUR' },
      { minor: 5, currency: 'EUR' },
      { minor: 1200, currency: 'JPY' },
      { minor: 1500, currency: 'KWD' },
      { minor: -1, currency: 'EUR' },
      { minor: 0.5, currency: 'EUR' },
      { minor: Number.NaN, currency: 'EUR' },
      { minor: 1, currency: 'euro' },
    ];
    expect(decimals.map(toDecimal)).toEqual(['25.00', '0.05', '1200', '1.500', '', '', '', '']);
  });
});

describe('what a shop leaves empty', () => {
  it('is absent', () => {
    const address = {
      name: 'Mara Sand',
      line1: 'Elbchaussee 1',
      line2: '',
      city: 'Hamburg',
      region: '',
      postcode: '22763',
      country: 'DE',
    };
    expect(toOrder(order({ address }), NOW).shippingAddress).toEqual({
      name: 'Mara Sand',
      line1: 'Elbchaussee 1',
      city: 'Hamburg',
      postcode: '22763',
      country: 'DE',
    });
    const half = { ...address, city: '' };
    expect(toOrder(order({ address: half }), NOW).shippingAddress).toBeUndefined();
    expect(
      toContact({ externalId: '2', name: 'Mara', email: '', phone: '', locale: '', address: null }),
    ).toEqual({ externalId: '2', name: 'Mara' });
    expect(
      toProduct({
        id: '10',
        title: 'Mug',
        html: '<p>Blue.</p>',
        url: '',
        image: 'data:image/png;base64,x',
        locale: '',
        currency: 'EUR',
        categories: ['Kitchen'],
        facts: [['Weight', '0.4 kg']],
        variants: [{ id: '10', options: {}, price: '9.5', available: true }],
      }),
    ).toEqual({
      id: '10',
      title: 'Mug',
      description: 'Blue.\n\n- Weight: 0.4 kg\n- Kitchen',
      variants: [
        { id: '10', options: {}, price: { minor: 950, currency: 'EUR' }, available: true },
      ],
    });
  });
});
