import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeHostContract, type HostFixture } from '@attendant/core/testing';
import { describe, expect, it } from '@jest/globals';
import createAdapter from './adapter.ts';
import type { Mail } from './outbox.ts';
import { findShopFolder, readShop } from './shop-file.ts';

const miniature = join(import.meta.dirname, 'fixtures');
const whole = findShopFolder();

/** The first customer with a delivered and a pending order, and another one: found in the data, not written here. */
async function openShop(folder: string): Promise<HostFixture> {
  const shop = readShop(folder);
  const statusesOf = (orders: readonly string[]) => orders.map((id) => shop.orders.get(id)?.status);
  const users = [...shop.users.values()].filter((user) => user.orders.length > 0);
  const main = users.find(
    ({ orders, payment_methods }) =>
      ['delivered', 'pending'].every((status) => statusesOf(orders).includes(status)) &&
      Object.values(payment_methods ?? {}).filter(
        ({ balance }) => balance === undefined || balance > 150,
      ).length > 1,
  );
  const other = users.find((user) => user !== main);
  if (main === undefined || other === undefined) throw new Error('no such customers in the data');
  const withStatus = (status: string) =>
    main.orders.find((id) => shop.orders.get(id)?.status === status) ?? '';
  const [original, second] = Object.values(main.payment_methods ?? {})
    .filter(({ balance }) => balance === undefined || balance > 150)
    .map(({ id }) => id);
  const contact = { externalId: main.user_id };
  /** The first item of the order that there is another variant of. */
  const swapIn = (orderId: string) => {
    const swaps = (shop.orders.get(orderId)?.items ?? []).flatMap((item) =>
      Object.entries(shop.products.get(item.product_id)?.variants ?? {})
        .filter(([id, variant]) => variant.available && id !== item.item_id)
        .map(([variantId]) => ({ itemId: item.item_id, quantity: 1, variantId })),
    );
    return { contact, orderId, lines: swaps.slice(0, 1), payWith: original ?? '' };
  };
  const delivered = swapIn(withStatus('delivered'));
  const pending = swapIn(withStatus('pending'));
  const address = { line1: '9 Harbour Road', city: 'Davis', postcode: '95616', country: 'USA' };
  const pendingPaid = shop.orders.get(pending.orderId)?.payment_history[0]?.payment_method_id;

  const mails: Mail[] = [];
  let orderWrites = 0;
  const adapter = createAdapter({ folder, outbox: (mail) => void mails.push(mail) });
  const states = async () => {
    const ids = [main, other].map((user) => user.user_id);
    const orders = await Promise.all(ids.map((externalId) => adapter.orders?.({ externalId })));
    const contacts = await Promise.all(ids.map((id) => adapter.contact?.(id)));
    return [...orders.flat(), ...contacts].map((each) => JSON.stringify(each));
  };
  let before = await states();
  return {
    adapter,
    contacts: [main, other].map((user) => ({
      externalId: user.user_id,
      email: user.email,
      orderNumbers: user.orders,
    })),
    // Seen from outside: mails sent, and orders and customers that are not as they were.
    writesDone: async () => {
      const now = await states();
      orderWrites += now.filter((state) => !before.includes(state)).length;
      before = now;
      return orderWrites + mails.length;
    },
    calls: {
      'create-return': {
        contact,
        orderId: delivered.orderId,
        lines: delivered.lines.map(({ itemId }) => ({ itemId, quantity: 1 })),
        reason: 'too small',
      },
      'exchange-items': delivered,
      'cancel-order': { contact, orderId: pending.orderId, reason: 'no longer needed' },
      'change-items': pending,
      'change-address': { contact, orderId: pending.orderId, address },
      'change-payment': {
        contact,
        orderId: pending.orderId,
        payWith: (pendingPaid === original ? second : original) ?? '',
      },
      'update-contact': { contact, change: { address } },
    },
    paymentMethodIds: Object.keys(main.payment_methods ?? {}),
    variantIds: delivered.lines.map(({ variantId }) => variantId),
    removeProduct: { skip: 'the file is a snapshot that nothing is deleted from' },
  };
}

await describeHostContract('the custom host on its miniature', () => openShop(miniature), {
  describe,
  it,
});

if (existsSync(join(whole, 'db.json'))) {
  await describeHostContract('the custom host on the whole shop', () => openShop(whole), {
    describe,
    it,
  });
  describe('the whole shop', () => {
    it('reads every order of every customer, each once, with totals as paid', async () => {
      const shop = readShop(whole);
      const adapter = createAdapter({ folder: whole });
      const lists = await Promise.all(
        [...shop.users.keys()].map((externalId) => adapter.orders?.({ externalId })),
      );
      const orders = lists.flatMap((list) => list ?? []);
      expect(new Set(orders.map((order) => order.id)).size).toBe(shop.orders.size);
      for (const order of orders) {
        const paid = shop.orders.get(order.id)?.payment_history[0]?.amount ?? 0;
        expect([order.id, order.total.minor]).toEqual([order.id, Math.round(paid * 100)]);
      }
    });
  });
} else {
  it.skip('the custom host on the whole shop (skipped: ../shared/data/shop/db.json is absent)', () =>
    undefined);
}

describe('the custom host', () => {
  const adapter = createAdapter({ folder: miniature, placedAt: '2026-11-01' });

  it('says each status in our words', async () => {
    const ids = ['ada_1', 'ben_2', 'chloe_3', 'daichi_4', 'elif_5'];
    const lists = await Promise.all(ids.map((externalId) => adapter.orders?.({ externalId })));
    expect(lists.flat().map((order) => [order?.number, order?.state])).toEqual([
      ['#M1002', 'received'],
      ['#M1001', 'delivered'],
      ['#M1003', 'processing'],
      ['#M1004', 'cancelled'],
      ['#M1005', 'received'],
      ['#M1006', 'exchange-requested'],
    ]);
  });

  it('counts an item bought twice once, with its quantity', async () => {
    const order = await adapter.orderByNumber?.('m1001', 'ADA@example.com');
    expect(order?.items.map((item) => [item.name, item.variant, item.quantity])).toEqual([
      ['Mug', 'blue', 2],
      ['Reading lamp', 'brass', 1],
    ]);
    expect(order?.total).toEqual({ minor: 11490, currency: 'USD' });
    expect(order?.placedAt).toBe('2026-11-01T00:00:00.000Z');
  });

  it('shows a refund, and a tracking number without claiming where the parcel is', async () => {
    expect((await adapter.orderByNumber?.('M1004', 'chloe@example.com'))?.refunded?.minor).toBe(
      1250,
    );
    const sent = await adapter.orderByNumber?.('M1003', 'ben@example.com');
    expect(sent?.shipments).toEqual([
      { trackingNumber: 'TRK1003', state: 'label-created', itemIds: ['i-lamp-brass'], events: [] },
    ]);
  });

  it('cancels no order that is on its way, modified or already cancelled', async () => {
    const requests = [
      ['ben_2', '#M1003'],
      ['chloe_3', '#M1004'],
      ['ada_1', '#M1001'],
    ].map(([externalId = '', orderId = '']) => ({ contact: { externalId }, orderId, reason: 'r' }));
    for (const [index, request] of requests.entries()) {
      const result = await adapter.cancelOrder?.(request, { idempotencyKey: `k${index}` });
      expect(result).toEqual({ done: false, reason: 'too-late' });
    }
  });

  it('takes the address for a mail from its own record', async () => {
    const mails: Mail[] = [];
    const host = createAdapter({ folder: miniature, outbox: (mail) => void mails.push(mail) });
    await host.notify?.(
      { orderNumber: '1003' },
      { subject: 's', text: 't' },
      { idempotencyKey: 'a' },
    );
    await host.notify?.(
      { orderNumber: 'm1003' },
      { subject: 's', text: 't' },
      { idempotencyKey: 'b' },
    );
    expect(mails).toEqual([{ to: 'ben@example.com', subject: 's', text: 't' }]);
  });

  it('writes mail to a file when it is given a path, readable by its owner only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'custom-host-'));
    try {
      const outbox = join(folder, 'outbox.jsonl');
      const host = createAdapter({ folder: miniature, outbox });
      const message = { subject: 'Code', text: '123 456' };
      await host.notify?.({ externalId: 'ada_1' }, message, { idempotencyKey: 'a' });
      await host.notify?.({ externalId: 'ada_1' }, message, { idempotencyKey: 'a' });
      const mail = { to: 'ada@example.com', ...message };
      expect(await readFile(outbox, 'utf8')).toBe(`${JSON.stringify(mail)}\n`);
      expect((await stat(outbox)).mode & 0o777).toBe(0o600);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('does not declare notify without an outbox', () => {
    expect(adapter.notify).toBeUndefined();
  });

  it('names the option when the data is absent', () => {
    const open = () => createAdapter({ folder: join(miniature, 'none') });
    expect(open).toThrow(
      expect.objectContaining({
        code: 'SHOP_DATA_ABSENT',
        wayOut: expect.stringContaining('--data <folder>'),
      }),
    );
  });
});
