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
