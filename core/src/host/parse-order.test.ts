import { describe, expect, it } from '@jest/globals';
import { parseOrder } from './parse-order.ts';

const order = (imageUrl: unknown, trackingUrl: unknown) => ({
  id: 1042,
  number: '#1042',
  state: 'shipped',
  placedAt: '2026-11-18T09:00:00Z',
  total: { minor: 9900, currency: 'EUR' },
  items: [
    {
      id: 'i1',
      name: 'Jumper',
      quantity: 1,
      price: { minor: 9900, currency: 'EUR' },
      imageUrl,
    },
  ],
  shipments: [{ state: 'in-transit', trackingUrl, itemIds: ['i1'], events: [] }],
});
const addresses = (url: unknown) => {
  const { order: parsed } = parseOrder(order(url, url));
  return [parsed?.items[0]?.imageUrl, parsed?.shipments[0]?.trackingUrl];
};

describe('addresses in an order', () => {
  it.each([
    'https://shop.example/p.png',
    'http://localhost:4322/p.svg',
    'http://127.0.0.1:4322/p.svg',
    'http://[::1]:4322/p.svg',
  ])('are kept: %s', (url) => expect(addresses(url)).toEqual([url, url]));

  it.each([
    'http://shop.example/p.png',
    'http://localhost.shop.example/p.png',
    'http://127.0.0.1.shop.example/p.png',
    'http://shop.example/?localhost',
    'http://localhost@shop.example/p.png',
    'ftp://localhost/p.png',
    'javascript:alert(1)//localhost',
    'data:image/png;base64,AA',
    '/p.png',
    `https://shop.example/${'a'.repeat(2_000)}`,
    7,
  ])('are dropped, and the order kept: %s', (url) =>
    expect(addresses(url)).toEqual([undefined, undefined]),
  );
});

describe('an order that cannot be relied on', () => {
  it('is null, with the fields that are wrong', () => {
    const bad = { ...order(undefined, undefined), state: 'lost', total: { minor: 1.5 } };
    expect(parseOrder(bad)).toEqual({
      order: null,
      reason: expect.stringMatching(/^state, total\.minor/),
    });
  });
  it('is null when it is no object at all', () => {
    expect(parseOrder('order')).toEqual({ order: null, reason: 'the order' });
  });
});

describe('a parsed order', () => {
  it('drops what is unknown and puts events in order of time', () => {
    const { order: parsed } = parseOrder({
      ...order(undefined, undefined),
      secret: 'x',
      shipments: [
        {
          state: 'delayed',
          itemIds: [],
          events: [
            { at: '2026-11-20T10:00:00Z', text: 'later' },
            { at: '2026-11-19T10:00:00Z', text: 'earlier' },
            { at: 'never', text: 'broken' },
          ],
        },
        { state: 'teleported', itemIds: [] },
      ],
    });
    expect(parsed).not.toHaveProperty('secret');
    expect(parsed?.shipments.map(({ events }) => events.map(({ text }) => text))).toEqual([
      ['earlier', 'later'],
    ]);
  });
});

describe('what actions rest on', () => {
  const orderWith = (more: object) => parseOrder({ ...order(undefined, undefined), ...more });
  const address = { line1: '1 Pier Road', city: 'Kiel', postcode: '24103', country: 'DE' };

  it('is kept as the host says', () => {
    const more = {
      ownerId: 'mara',
      shippingAddress: { ...address, name: 'Mara' },
      paidWith: ['card-1', 'gift-1'],
      changed: ['exchange-items'],
    };
    expect(orderWith(more).order).toMatchObject(more);
  });

  it.each([
    ['half an address', { shippingAddress: { ...address, line1: '' } }],
    ['an address that is a text', { shippingAddress: 'Kiel' }],
    ['an owner that is no id', { ownerId: { $ne: null } }],
  ])('is dropped, and the order kept: %s', (_, more) => {
    const { order: kept } = orderWith(more);
    expect(kept).not.toBeNull();
    for (const field of Object.keys(more)) expect(kept).not.toHaveProperty(field);
  });

  it.each([
    ['ways to pay that are none', { paidWith: 'card-1' }, 'paidWith'],
    ['a change nobody knows', { changed: ['delete-everything'] }, 'changed.0'],
    ['changes that are no list', { changed: { length: 0 } }, 'changed'],
  ])('makes an order unreliable where a limit rests on it: %s', (_, more, reason) => {
    expect(orderWith(more)).toEqual({ order: null, reason });
  });
});
