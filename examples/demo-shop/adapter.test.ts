import { describe, expect, it } from '@jest/globals';
import createAdapter, { type Mail } from './adapter.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const open = (at = now) => createAdapter({ clock: () => at });
const collect = async <T>(feed: AsyncIterable<T>) => {
  const all: T[] = [];
  for await (const one of feed) all.push(one);
  return all;
};
const liWei = { externalId: 'li-wei' };

describe('demo shop adapter: reads', () => {
  it('gives articles of all languages, and what was taken down', async () => {
    const changes = await collect(open().articles(null));
    const locales = changes.flatMap((change) =>
      change.kind === 'upsert' ? [change.item.locale] : [],
    );
    expect(new Set(locales)).toEqual(new Set(['en', 'zh', 'de', 'es', 'ar']));
    expect(changes.filter(({ kind }) => kind === 'delete')).toEqual([
      expect.objectContaining({ id: 'winter-market-2025' }),
    ]);
  });

  it('resumes after a cursor, gives nothing after the last, and starts again for one it does not know', async () => {
    const adapter = open();
    const all = await collect(adapter.articles(null));
    expect(await collect(adapter.articles(all[9]?.cursor ?? ''))).toEqual(all.slice(10));
    expect(await collect(open().articles(all.at(-1)?.cursor ?? ''))).toEqual([]);
    for (const unknown of [
      '',
      'x',
      '0:5',
      `${all[0]?.cursor.split(':')[0]}:-1`,
      `${all[0]?.cursor.split(':')[0]}:1e1`,
    ]) {
      expect(await collect(adapter.articles(unknown))).toHaveLength(all.length);
    }
  });

  it('gives every product in both languages, with options in words', async () => {
    const changes = await collect(open().products(null));
    const jacket = changes.flatMap((change) =>
      change.kind === 'upsert' && change.item.id === 'storm-jacket' ? [change.item] : [],
    );
    expect(jacket.map(({ locale }) => locale)).toEqual(['en', 'zh']);
    expect(jacket[0]?.variants[0]).toEqual({
      id: 'storm-jacket-xs-navy',
      options: { Size: 'XS', Colour: 'Navy' },
      price: { minor: 18900, currency: 'EUR' },
      available: true,
    });
    expect(jacket[1]?.variants[0]?.options).toEqual({ 尺码: 'XS', 颜色: '海军蓝' });
  });

  it('makes addresses absolute when it knows where the shop is', async () => {
    const adapter = createAdapter({ clock: () => now, shopUrl: 'https://shop.example' });
    const [order] = await adapter.orders(liWei);
    expect(order?.items[0]?.imageUrl).toMatch(/^https:\/\/shop\.example\/pictures\//);
    const products = await collect(adapter.products(null));
    expect(
      products.every(
        (change) =>
          change.kind === 'upsert' && change.item.url?.startsWith('https://shop.example/'),
      ),
    ).toBe(true);
    const [relative] = await open().orders(liWei);
    expect(relative?.items.some((item) => 'imageUrl' in item)).toBe(false);
  });

  it('knows its customers and nobody else', async () => {
    expect(await open().contact('li-wei')).toEqual(
      expect.objectContaining({ externalId: 'li-wei', email: 'li.wei@example.com', locale: 'zh' }),
    );
    for (const hostile of ['', '__proto__', 'constructor', "' or 1=1", 'LI-WEI'])
      expect(await open().contact(hostile)).toBeNull();
  });

  it('shows only a contact’s own orders, newest first', async () => {
    const adapter = open();
    for (const { id } of adapter.shop.customers) {
      const orders = await adapter.orders({ externalId: id });
      const own = adapter.shop.orders
        .filter(({ customerId }) => customerId === id)
        .map(({ order }) => order.number);
      expect(orders.map(({ number }) => number).sort()).toEqual(own.sort());
      const placed = orders.map(({ placedAt }) => placedAt);
      expect(placed).toEqual([...placed].sort().reverse());
    }
    expect(await adapter.orders({ externalId: '__proto__' })).toEqual([]);
  });

  it('finds an order by number and e-mail, however they are written', async () => {
    const adapter = open();
    for (const [number, email] of [
      ['#1042', 'li.wei@example.com'],
      ['1042', 'LI.WEI@Example.com '],
      [' # 1042 ', ' li.wei@example.com'],
    ] as const) {
      expect((await adapter.orderByNumber(number, email))?.number).toBe('#1042');
    }
  });

  it('answers the same null for a wrong number, a wrong e-mail and both', async () => {
    const adapter = open();
    const wrong = [
      ['#1042', 'mara.jensen@example.com'],
      ['#9999', 'li.wei@example.com'],
      ['#9999', 'x@example.com'],
      ['', ''],
      ['#1042', ''],
    ] as const;
    for (const [number, email] of wrong)
      expect(await adapter.orderByNumber(number, email)).toBeNull();
  });
});

describe('demo shop adapter: writes', () => {
  it('cancels an order that is not yet packed, once for one key', async () => {
    const adapter = open();
    const request = { contact: liWei, orderId: 'order-1057', reason: 'mistake' };
    const first = await adapter.cancelOrder(request, { idempotencyKey: 'a' });
    expect(first).toEqual({ done: true, reference: 'C1057' });
    expect(await adapter.cancelOrder(request, { idempotencyKey: 'a' })).toEqual(first);
    expect(await adapter.cancelOrder(request, { idempotencyKey: 'b' })).toEqual({
      done: false,
      reason: expect.any(String),
    });
    expect((await adapter.orders(liWei))[0]).toEqual(
      expect.objectContaining({ state: 'cancelled', cancelledAt: now.toISOString() }),
    );
  });

  it('cancels nothing that has left, and nothing of another contact', async () => {
    const adapter = open();
    const cancel = (orderId: string, externalId: string) =>
      adapter.cancelOrder(
        { contact: { externalId }, orderId, reason: '' },
        { idempotencyKey: `${orderId} ${externalId}` },
      );
    expect(await cancel('order-1042', 'li-wei')).toEqual({
      done: false,
      reason: expect.stringContaining('left'),
    });
    expect(await cancel('order-1057', 'mara-jensen')).toEqual(
      await cancel('order-0', 'mara-jensen'),
    );
    expect((await adapter.orders(liWei))[0]?.state).toBe('received');
  });

  it('takes a return inside the window, once also for simultaneous calls', async () => {
    const adapter = open();
    const request = {
      contact: liWei,
      orderId: 'order-1038',
      lines: [{ itemId: '1038-1', quantity: 1 }],
      reason: 'too large',
    };
    const both = await Promise.all([
      adapter.createReturn(request, { idempotencyKey: 'r' }),
      adapter.createReturn(request, { idempotencyKey: 'r' }),
    ]);
    expect(both).toEqual([
      expect.objectContaining({ done: true, reference: 'RMA-1038-1' }),
      both[0],
    ]);
    expect(both[0]).toMatchObject({
      instructions: expect.stringContaining('RMA-1038-1'),
      labelUrl: 'https://labels.harbour.example/RMA-1038-1.pdf',
    });
    expect(await adapter.createReturn(request, { idempotencyKey: 's' })).toEqual({
      done: false,
      reason: expect.any(String),
    });
    expect((await adapter.orderByNumber('1038', 'li.wei@example.com'))?.state).toBe(
      'return-requested',
    );
  });

  it.each([
    ['too many of an item', 'order-1038', [{ itemId: '1038-1', quantity: 2 }], 'not part'],
    ['a fraction of an item', 'order-1038', [{ itemId: '1038-1', quantity: 0.5 }], 'not part'],
    ['an item of another order', 'order-1038', [{ itemId: '1042-1', quantity: 1 }], 'not part'],
    [
      'the same item twice',
      'order-1038',
      [
        { itemId: '1038-1', quantity: 1 },
        { itemId: '1038-1', quantity: 1 },
      ],
      'not part',
    ],
    ['nothing', 'order-1038', [], 'not part'],
    ['what has not arrived', 'order-1042', [{ itemId: '1042-1', quantity: 1 }], 'Only a delivered'],
    ['what arrived 81 days ago', 'order-1023', [{ itemId: '1023-1', quantity: 1 }], '30 days'],
  ])('refuses a return of %s', async (_, orderId, lines, reason) => {
    const result = await open().createReturn(
      { contact: liWei, orderId, lines, reason: '' },
      { idempotencyKey: 'k' },
    );
    expect(result).toEqual({ done: false, reason: expect.stringContaining(reason) });
  });

  it('gives orders placed from 15 January 2027 45 days', async () => {
    const later = open(new Date('2027-04-01T12:00:00.000Z'));
    const old = later.shop.orders.find(({ order }) => order.number === '#1031')?.order;
    expect(old && old.placedAt > '2027-01-15').toBe(true);
    const back = {
      contact: { externalId: 'mara-jensen' },
      orderId: 'order-1031',
      lines: [{ itemId: '1031-1', quantity: 1 }],
      reason: '',
    };
    expect(await later.createReturn(back, { idempotencyKey: 'k' })).toEqual(
      expect.objectContaining({ done: true }),
    );
    expect(await open().createReturn(back, { idempotencyKey: 'k' })).toEqual({
      done: false,
      reason: expect.stringContaining('30 days'),
    });
  });

  it('sends mail only to the address it has on record, once for one key', async () => {
    const seen: Mail[] = [];
    const adapter = createAdapter({ clock: () => now, outbox: (mail) => seen.push(mail) });
    const code = { subject: 'Your code', text: '123456' };
    await adapter.notify({ orderNumber: '1042' }, code, { idempotencyKey: 'n1' });
    await adapter.notify({ orderNumber: '1042' }, code, { idempotencyKey: 'n1' });
    await adapter.notify(
      { externalId: 'mara-jensen' },
      { subject: 'Later', text: '…' },
      { idempotencyKey: 'n2' },
    );
    expect(await adapter.notify({ orderNumber: '#9999' }, code, { idempotencyKey: 'n3' })).toEqual({
      done: false,
      reason: expect.any(String),
    });
    expect(seen.map(({ to }) => to)).toEqual(['li.wei@example.com', 'mara.jensen@example.com']);
    expect(adapter.mailbox()).toEqual([...seen].reverse());
  });

  it('keeps the last 200 mails', async () => {
    const adapter = open();
    for (let n = 0; n < 205; n += 1)
      await adapter.notify(
        { externalId: 'li-wei' },
        { subject: String(n), text: '' },
        { idempotencyKey: String(n) },
      );
    expect([
      adapter.mailbox().length,
      adapter.mailbox()[0]?.subject,
      adapter.mailbox().at(-1)?.subject,
    ]).toEqual([200, '204', '5']);
  });
});
