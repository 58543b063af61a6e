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
    items: [{ id: 'item-1', name: 'Wool blanket', quantity: 1, price }],
    shipments: [],
  };
}

function openHost(): MemoryHost {
  return createMemoryHost({
    contacts: [
      {
        externalId: 'mara',
        email: 'mara@example.com',
        name: 'Mara',
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
    tickets: ['t1', 't2'].map((id) => ({ id, messages: [] })),
  });
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
    returnable: { externalId: 'mara', orderId: 'id-#1041', items: [{ id: 'item-1', quantity: 1 }] },
    cancellable: { externalId: 'mara', orderId: 'id-#W1042' },
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
    const items = [{ id: 'item-1', quantity: 1 }];
    const back = { contact, orderId: 'id-#W1042', items, reason: 'r' };
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
    const items = [{ id: 'item-1', quantity: 1 }];
    const request = { contact: { externalId: 'mara' }, orderId: 'id-#1041', items, reason: 'r' };
    await host.adapter.createReturn(request, { idempotencyKey: 'a' });
    const states = (await host.adapter.orders({ externalId: 'mara' })).map((each) => each.state);
    expect(states).toEqual(['received', 'return-requested']);
    host.setOrders('new', [order('#9', '2026-01-01T00:00:00.000Z')]);
    expect(await host.adapter.orders({ externalId: 'new' })).toHaveLength(1);
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
