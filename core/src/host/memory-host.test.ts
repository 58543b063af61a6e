import { describe, expect, it } from '@jest/globals';
import type { Order } from '../model.ts';
import { describeHostContract, type HostFixture } from '../testing/index.ts';
import { createMemoryHost, type MemoryHost } from './memory-host.ts';

function order(number: string, placedAt: string, state: Order['state'] = 'delivered'): Order {
  const price = { minor: 2500, currency: 'EUR' };
  return {
    id: `id-${number}`,
    number,
    state,
    placedAt,
    total: price,
    items: [{ id: 'item-1', productId: 'blanket', name: 'Wool blanket', quantity: 1, price }],
    shipments: [],
  };
}

const TRANSFER = {
  name: 'transfer-money',
  values: [
    { name: 'to', required: true },
    { name: 'text', required: false },
  ],
  hasAmount: true,
  reversible: false,
};

function openHost(): MemoryHost {
  return createMemoryHost({
    contacts: [
      {
        externalId: 'mara',
        email: 'mara@example.com',
        name: 'Mara',
        paymentMethods: [
          { id: 'card-1', kind: 'card', label: 'Visa ending in 9212' },
          {
            id: 'gift-1',
            kind: 'gift-card',
            label: 'Gift card',
            balance: { minor: 900, currency: 'EUR' },
          },
        ],
        orders: [
          order('#1041', '2026-11-01T10:00:00.000Z'),
          order('#W1042', '2026-11-20T10:00:00.000Z', 'received'),
        ],
      },
      {
        externalId: 'li-wei',
        email: 'li.wei@example.com',
        orders: [order('#1043', '2026-11-21T10:00:00.000Z')],
      },
    ],
    articles: [
      { id: 'returns', title: 'Returns', body: '30 days.', locale: 'en' },
      { id: 'returns', title: '退货', body: '30 天。', locale: 'zh' },
      { id: 'sizes', title: 'Sizes', body: 'S, M, L.' },
    ],
    products: ['blanket', 'lantern', 'shelf'].map((id) => ({
      id,
      title: id,
      variants: [
        { id: `${id}-1`, options: {}, price: { minor: 100, currency: 'EUR' }, available: true },
      ],
    })),
    ownActions: [TRANSFER],
    tickets: ['t1', 't2'].map((id) => ({ id, messages: [] })),
  });
}

function calls(): NonNullable<HostFixture['calls']> {
  const contact = { externalId: 'mara' };
  const delivered = { contact, orderId: 'id-#1041', lines: [{ itemId: 'item-1', quantity: 1 }] };
  const received = { contact, orderId: 'id-#W1042' };
  const swapped = [{ itemId: 'item-1', quantity: 1, variantId: 'blanket-1' }];
  const address = { line1: '1 Pier Road', city: 'Kiel', postcode: '24103', country: 'DE' };
  return {
    'create-return': { ...delivered, reason: 'too small' },
    'exchange-items': { ...delivered, lines: swapped },
    'cancel-order': { ...received, reason: 'no longer needed' },
    'change-address': { ...received, address },
    'change-items': { ...received, lines: swapped },
    'change-payment': { ...received, payWith: 'gift-1' },
    'request-refund': { ...delivered, amount: { minor: 500, currency: 'EUR' }, reason: 'late' },
    'resend-invoice': received,
    'claim-warranty': { ...delivered, problem: 'a seam came open' },
    'update-contact': { contact, change: { email: 'mara.new@example.com' } },
    own: {
      contact,
      name: 'transfer-money',
      amount: { minor: 500, currency: 'EUR' },
      values: { to: 'DE02120300000000202051' },
    },
  };
}

async function openFixture(): Promise<HostFixture> {
  const host = openHost();
  return {
    adapter: host.adapter,
    contacts: [
      { externalId: 'mara', email: 'mara@example.com', orderNumbers: ['#W1042', '#1041'] },
      { externalId: 'li-wei', email: 'li.wei@example.com', orderNumbers: ['#1043'] },
    ],
    writesDone: () => host.writes.length,
    calls: calls(),
    paymentMethodIds: ['card-1', 'gift-1'],
    variantIds: ['blanket-1', 'shelf-1'],
    threadId: 'thread-1',
    deliver: host.deliver,
    removeArticle: () => remove(host.articles, 'sizes'),
    removeProduct: () => remove(host.products, 'lantern'),
    removeTicket: () => remove(host.tickets, 't1'),
  };
}

function remove(feed: { readonly remove: (id: string) => void }, id: string): string {
  feed.remove(id);
  return id;
}

await describeHostContract('the in-memory host', openFixture, { describe, it });

describe('createMemoryHost', () => {
  it('does a write once although its first answer was lost', async () => {
    const host = openHost();
    host.goWrong('cancelOrder', 'answer-lost');
    const request = {
      contact: { externalId: 'mara' },
      orderId: 'id-#W1042',
      reason: 'changed my mind',
    };
    const options = { idempotencyKey: 'k' };
    await expect(host.adapter.cancelOrder(request, options)).rejects.toThrow('socket hang up');
    expect(await host.adapter.cancelOrder(request, options)).toEqual({
      done: true,
      reference: 'cancelOrder-1',
    });
    expect(host.writes).toHaveLength(1);
  });

  it('does nothing when it answers 500, and does it on the retry', async () => {
    const host = openHost();
    host.goWrong('notify', 'error', 2);
    const send = () =>
      host.adapter.notify(
        { externalId: 'mara' },
        { subject: 's', text: 't' },
        { idempotencyKey: 'k' },
      );
    await expect(send()).rejects.toThrow('500');
    await expect(send()).rejects.toThrow('500');
    expect(host.writes).toEqual([]);
    expect(await send()).toMatchObject({ done: true });
    expect(host.writes).toEqual([
      { kind: 'notify', subject: 'mara', text: 's\n\nt', email: 'mara@example.com' },
    ]);
  });

  it('refuses returns of what was not delivered and cancelling what has left', async () => {
    const host = openHost();
    const contact = { externalId: 'mara' };
    const lines = [{ itemId: 'item-1', quantity: 1 }];
    const back = { contact, orderId: 'id-#W1042', lines, reason: 'r' };
    expect(await host.adapter.createReturn(back, { idempotencyKey: 'a' })).toEqual({
      done: false,
      reason: 'not-delivered',
    });
    const cancel = { contact, orderId: 'id-#1041', reason: 'r' };
    expect(await host.adapter.cancelOrder(cancel, { idempotencyKey: 'b' })).toEqual({
      done: false,
      reason: 'too-late',
    });
  });

  it('shows an order as returned once its return was made, and takes new orders', async () => {
    const host = openHost();
    const lines = [{ itemId: 'item-1', quantity: 1 }];
    const request = { contact: { externalId: 'mara' }, orderId: 'id-#1041', lines, reason: 'r' };
    await host.adapter.createReturn(request, { idempotencyKey: 'a' });
    const states = (await host.adapter.orders({ externalId: 'mara' })).map((each) => each.state);
    expect(states).toEqual(['received', 'return-requested']);
    host.setOrders('new', [order('#9', '2026-01-01T00:00:00.000Z')]);
    expect(await host.adapter.orders({ externalId: 'new' })).toHaveLength(1);
  });

  it('can answer success and do nothing, and forget a key', async () => {
    const host = openHost();
    const cancel = { contact: { externalId: 'mara' }, orderId: 'id-#W1042', reason: 'r' };
    host.goWrong('cancelOrder', 'no-effect');
    expect(await host.adapter.cancelOrder(cancel, { idempotencyKey: 'k' })).toMatchObject({
      done: true,
    });
    expect((await host.adapter.orders({ externalId: 'mara' }))[0]?.state).toBe('received');
    expect(host.writes).toEqual([]);
    const mail = { contact: { externalId: 'mara' }, orderId: 'id-#1041' };
    host.goWrong('resendInvoice', 'twice');
    await host.adapter.resendInvoice(mail, { idempotencyKey: 'k' });
    await host.adapter.resendInvoice(mail, { idempotencyKey: 'k' });
    expect(host.writes).toHaveLength(2);
  });

  it('changes the order as a shop would', async () => {
    const host = openHost();
    const { 'change-items': items, 'change-address': address, 'cancel-order': cancel } = calls();
    if (!items || !address || !cancel) throw new Error('unreachable');
    await host.adapter.changeItems(items, { idempotencyKey: 'a' });
    await host.adapter.changeAddress(address, { idempotencyKey: 'b' });
    await host.adapter.cancelOrder(cancel, { idempotencyKey: 'c' });
    expect((await host.adapter.orders({ externalId: 'mara' }))[0]).toMatchObject({
      ownerId: 'mara',
      state: 'cancelled',
      total: { minor: 100 },
      refunded: { minor: 100 },
      shippingAddress: { city: 'Kiel' },
      changed: ['change-items', 'change-address', 'cancel-order'],
    });
  });

  it('never answers in a time-out', async () => {
    const host = openHost();
    host.goWrong('orders', 'timeout');
    const late = new Promise((resolve) => setTimeout(resolve, 20, 'nothing'));
    expect(await Promise.race([host.adapter.orders({ externalId: 'mara' }), late])).toBe('nothing');
  });

  it('refuses a signed body that is no JSON as a value', async () => {
    const host = openHost();
    const { signHmac } = await import('./verify-hmac.ts');
    const body = new TextEncoder().encode('{');
    const headers = { 'x-signature': signHmac({ secret: 'memory-secret', payload: body }) };
    const result = await host.adapter.receive({ headers, body, now: '2026-11-22T10:00:00.000Z' });
    expect(result).toEqual({ valid: false, reason: 'body' });
  });
});
