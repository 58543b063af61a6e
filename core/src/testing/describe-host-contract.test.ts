import { describe, expect, it } from '@jest/globals';
import type { HostAdapter, Order } from '../host/index.ts';
import { createMemoryHost } from '../host/memory-host.ts';
import { describeHostContract, type HostFixture } from './index.ts';

const price = { minor: 2500, currency: 'EUR' };
const order = (number: string, day: number, state: Order['state']): Order => ({
  id: number,
  number,
  state,
  placedAt: new Date(Date.UTC(2026, 10, day)).toISOString(),
  total: price,
  items: [{ id: 'i', name: 'Blanket', quantity: 1, price }],
  shipments: [],
});

/** Runs the suite with a runner of its own over an adapter that was broken; answers the names of tests that failed. */
async function failuresOf(
  spoil: (adapter: Required<HostAdapter>) => HostAdapter,
  more: Partial<HostFixture> = {},
): Promise<readonly string[]> {
  const open = async (): Promise<HostFixture> => {
    const host = createMemoryHost({
      contacts: [
        {
          externalId: 'mara',
          email: 'mara@example.com',
          orders: [order('#1', 1, 'delivered'), order('#2', 2, 'received')],
        },
        { externalId: 'li', email: 'li@example.com', orders: [order('#3', 3, 'shipped')] },
      ],
      articles: ['a', 'b', 'c'].map((id) => ({ id, title: id, body: id })),
    });
    return {
      adapter: spoil(host.adapter),
      contacts: [
        { externalId: 'mara', email: 'mara@example.com', orderNumbers: ['#1', '#2'] },
        { externalId: 'li', email: 'li@example.com', orderNumbers: ['#3'] },
      ],
      writesDone: () => host.writes.length,
      calls: {
        'cancel-order': { contact: { externalId: 'mara' }, orderId: '#2', reason: 'r' },
      },
      deliver: host.deliver,
      removeArticle: () => {
        host.articles.remove('b');
        return 'b';
      },
      ...more,
    };
  };
  const tests: { readonly name: string; readonly body: () => Promise<void> }[] = [];
  const add = (name: string, body: () => Promise<void>) => void tests.push({ name, body });
  await describeHostContract('spoilt', open, {
    describe: (_, body) => body(),
    it: Object.assign(add, { skip: () => undefined }),
  });
  const failed: string[] = [];
  for (const test of tests) await test.body().catch(() => failed.push(test.name));
  return failed;
}

/** A broken adapter → the test that must find it. */
const SPOILT: readonly (readonly [
  found: string,
  spoil: (adapter: Required<HostAdapter>) => HostAdapter,
])[] = [
  [
    'answers all orders of the contact and no other',
    (host) => ({ name: 'x', orders: () => host.orders({ externalId: 'mara' }) }),
  ],
  [
    'answers them newest first',
    (host) => ({ name: 'x', orders: async (contact) => (await host.orders(contact)).toReversed() }),
  ],
  [
    'answers valid orders, with nothing to be dropped',
    (host) => ({
      name: 'x',
      orders: async (contact) =>
        (await host.orders(contact)).map((each) => ({
          ...each,
          note: 'internal',
          total: each.total,
        })),
    }),
  ],
  [
    'answers the same null for a wrong number, a wrong e-mail and both',
    (host) => ({
      name: 'x',
      orderByNumber: (number) => host.orderByNumber(number, 'mara@example.com'),
    }),
  ],
  [
    'takes number and e-mail as a customer writes them',
    (host) => ({
      name: 'x',
      orderByNumber: async (number, email) =>
        number.startsWith('#') ? host.orderByNumber(number, email) : null,
    }),
  ],
  [
    'answers null for an unknown id, and for a hostile one',
    (host) => ({
      name: 'x',
      contact: async (externalId) => {
        if (externalId.includes('\0')) throw new Error('invalid byte');
        return host.contact(externalId);
      },
    }),
  ],
  [
    'does it once for one key and answers the same again',
    (host) => {
      let count = 0;
      return {
        name: 'x',
        notify: (to, message) => {
          count += 1;
          return host.notify(to, message, { idempotencyKey: String(count) });
        },
      };
    },
  ],
  [
    'does it again for another key',
    (host) => ({
      name: 'x',
      notify: (to, message) => host.notify(to, message, { idempotencyKey: 'always' }),
    }),
  ],
  [
    'refuses for another contact and for nobody',
    (host) => ({
      name: 'x',
      cancelOrder: (request, options) =>
        host.cancelOrder({ ...request, contact: { externalId: 'mara' } }, options),
    }),
  ],
  [
    'does not do it twice to one order, whatever the key',
    (host) => ({
      name: 'x',
      cancelOrder: async (request, options) => {
        const done = await host.cancelOrder(request, options);
        return done.done ? done : { done: true, reference: 'again' };
      },
    }),
  ],
  [
    'refuses orders that do not exist',
    (host) => ({
      name: 'x',
      cancelOrder: (request, options) =>
        host.cancelOrder(
          { ...request, orderId: request.orderId === '__proto__' ? '#2' : request.orderId },
          options,
        ),
    }),
  ],
  [
    'takes instructions in a text as text: nothing else is done',
    (host) => ({
      name: 'x',
      orders: host.orders,
      cancelOrder: async (request, options) => {
        if (request.reason.includes('cancel-order'))
          await host.createReturn(
            {
              contact: request.contact,
              orderId: '#1',
              lines: [{ itemId: 'i', quantity: 1 }],
              reason: '',
            },
            { idempotencyKey: `${options.idempotencyKey} too` },
          );
        return host.cancelOrder(request, options);
      },
    }),
  ],
  [
    'refuses a changed body, a missing and a wrong signature',
    () => ({ name: 'x', receive: async () => ({ valid: true, messages: [] }) }),
  ],
  [
    'refuses before it parses: an unsigned body that cannot be parsed is a wrong signature',
    (host) => ({
      name: 'x',
      receive: async (request) => {
        try {
          JSON.parse(new TextDecoder().decode(request.body));
        } catch {
          return { valid: false, reason: 'body' };
        }
        return host.receive(request);
      },
    }),
  ],
  [
    'resumes after each cursor with exactly what follows',
    (host) => ({ name: 'x', articles: () => host.articles(null) }),
  ],
  [
    'tells a deletion after the cursor from before it',
    (host) => ({
      name: 'x',
      articles: async function* (since) {
        for await (const change of host.articles(since)) if (change.kind === 'upsert') yield change;
      },
    }),
  ],
];

describe('describeHostContract', () => {
  it('passes the host that keeps the contract', async () => {
    expect(
      await failuresOf(
        ({ name, contact, orders, orderByNumber, articles, receive, notify, cancelOrder }) => ({
          name,
          contact,
          orders,
          orderByNumber,
          articles,
          receive,
          notify,
          cancelOrder,
        }),
      ),
    ).toEqual([]);
  });

  it.each(SPOILT)('finds the adapter that fails: %s', async (found, spoil) => {
    expect(await failuresOf(spoil)).toContain(found);
  });

  it('fails an adapter that declares nothing, and a fixture that is short of something', async () => {
    expect(await failuresOf(() => ({ name: 'x' }))).toEqual(['declares at least one capability']);
    const { adapter } = createMemoryHost();
    const failed = await failuresOf(() => ({ name: 'x', reply: adapter.reply }));
    expect(failed).toContain('does it once for one key and answers the same again');
  });

  it('skips a test with the reason the fixture gives', async () => {
    const removeArticle = { skip: 'nothing is ever deleted' };
    const spoil = (host: Required<HostAdapter>) => ({ name: 'x', articles: host.articles });
    expect(await failuresOf(spoil, { removeArticle })).toEqual([]);
  });
});
