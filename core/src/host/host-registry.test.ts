import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Order } from '../model.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import {
  createHostRegistry,
  type HostRegistry,
  type HostRegistryOptions,
} from './host-registry.ts';
import { createMemoryHost, type MemoryHost } from './memory-host.ts';
import { parseOrder } from './parse-order.ts';

const price = { minor: 2500, currency: 'EUR' };

function order(number: string, placedAt: string): Order {
  return {
    id: `id-${number}`,
    number,
    state: 'shipped',
    placedAt,
    total: price,
    items: [{ id: '1', name: 'Wool blanket', quantity: 1, price }],
    shipments: [],
  };
}

function mara(orders: readonly Order[]) {
  return { externalId: 'mara', email: 'mara@example.com', orders };
}

type Setup = {
  readonly shop: MemoryHost;
  readonly marketplace: MemoryHost;
  readonly registry: HostRegistry;
  readonly warnings: { readonly fields: object; readonly message: string }[];
};

function setUp(options: Partial<HostRegistryOptions> = {}): Setup {
  const shop = createMemoryHost({
    name: 'shop',
    contacts: [
      mara([order('#1', '2026-11-01T00:00:00.000Z'), order('#3', '2026-11-03T00:00:00.000Z')]),
      {
        externalId: 'li',
        email: 'li@example.com',
        orders: [order('#4', '2026-11-04T00:00:00.000Z')],
      },
    ],
  });
  const marketplace = createMemoryHost({
    name: 'marketplace',
    contacts: [mara([order('#2', '2026-11-02T00:00:00.000Z')])],
  });
  const warnings: Setup['warnings'] = [];
  const registry = createHostRegistry(
    [
      { tenantId: 't1', adapter: shop.adapter },
      { tenantId: 't1', adapter: marketplace.adapter },
      { tenantId: 't2', adapter: { name: 'pages', articles: async function* () {} } },
    ],
    {
      clock: () => new Date('2026-11-22T10:00:00Z'),
      log: { warn: (fields, message) => void warnings.push({ fields, message }) },
      timeoutMs: 20,
      ...options,
    },
  );
  return { shop, marketplace, registry, warnings };
}

const both = [
  { host: 'shop', externalId: 'mara' },
  { host: 'marketplace', externalId: 'mara' },
];

async function numbersOf(registry: HostRegistry, ...args: Parameters<HostRegistry['readOrders']>) {
  const result = await registry.readOrders(...args);
  return result.kind === 'orders' ? result.orders.map((each) => each.number) : result;
}

describe('readOrders', () => {
  it('reads through each verified identity at its own host, newest first', async () => {
    const { registry } = setUp();
    const contact = { identities: both, verifiedOrder: null };
    expect(await numbersOf(registry, 't1', contact)).toEqual(['#3', '#2', '#1']);
  });

  it('uses an identity at no other host than the one that signed it', async () => {
    const { registry } = setUp();
    const identities = [{ host: 'marketplace', externalId: 'li' }];
    expect(await numbersOf(registry, 't1', { identities, verifiedOrder: null })).toEqual([]);
  });

  it('never tells whose id at the host an order is; what acts on it is told', async () => {
    const { registry } = setUp();
    const verifiedOrder = { number: '#4', email: 'li@example.com' };
    const contact = { identities: both, verifiedOrder };
    expect(JSON.stringify(await registry.readOrders('t1', contact))).not.toContain('ownerId');
    const own = await registry.readOwnOrders('t1', contact);
    expect(
      own.kind === 'orders' &&
        own.orders.map(({ order, host, ownerId }) => [order.number, host, ownerId]),
    ).toEqual([
      ['#4', 'shop', 'li'],
      ['#3', 'shop', 'mara'],
      ['#2', 'marketplace', 'mara'],
      ['#1', 'shop', 'mara'],
    ]);
  });

  it('shows an anonymous contact nothing', async () => {
    const { registry } = setUp();
    expect(await numbersOf(registry, 't1', { identities: [], verifiedOrder: null })).toEqual([]);
  });

  it('shows a guest the one order that number and e-mail prove, and nothing for a wrong e-mail', async () => {
    const { registry } = setUp();
    const prove = (email: string) =>
      numbersOf(registry, 't1', { identities: [], verifiedOrder: { number: '1', email } });
    expect(await prove('mara@example.com')).toEqual(['#1']);
    expect(await prove('li@example.com')).toEqual([]);
  });

  it('counts an order once that is read by both ways', async () => {
    const { registry } = setUp();
    const verifiedOrder = { number: '#2', email: 'mara@example.com' };
    expect(await numbersOf(registry, 't1', { identities: both, verifiedOrder })).toEqual([
      '#3',
      '#2',
      '#1',
    ]);
  });

  it('is unavailable without trouble where no host has orders, and for an unknown tenant', async () => {
    const { registry } = setUp();
    const contact = { identities: both, verifiedOrder: null };
    for (const tenantId of ['t2', 'nobody']) {
      expect(await registry.readOrders(tenantId, contact)).toEqual({
        kind: 'unavailable',
        trouble: false,
      });
    }
  });

  it.each(['timeout', 'error', 'answer-lost'] as const)(
    'tells trouble rather than a list that is short of some (%s)',
    async (fault) => {
      const { registry, marketplace, warnings } = setUp();
      marketplace.goWrong('orders', fault);
      const contact = { identities: both, verifiedOrder: null };
      expect(await registry.readOrders('t1', contact)).toEqual({
        kind: 'unavailable',
        trouble: true,
      });
      expect(warnings).toHaveLength(1);
      expect(await numbersOf(registry, 't1', contact)).toHaveLength(3);
    },
  );

  it('drops a broken order with a line in the log that holds nothing of it', async () => {
    const { registry, shop, warnings } = setUp();
    const broken = { ...order('#9', 'never'), state: 'lost in space' } as unknown as Order;
    shop.setOrders('mara', [broken, order('#1', '2026-11-01T00:00:00.000Z')]);
    const contact = { identities: both.slice(0, 1), verifiedOrder: null };
    expect(await numbersOf(registry, 't1', contact)).toEqual(['#1']);
    expect(warnings).toEqual([
      { fields: { host: 'shop', broken: 'state, placedAt' }, message: 'an order was dropped' },
    ]);
  });

  it('is in trouble when a host gives no list', async () => {
    const { warnings: _, ...rest } = setUp();
    const adapter = { name: 'odd', orders: async () => null as unknown as Order[] };
    const registry = createHostRegistry([{ tenantId: 't', adapter }], {
      clock: () => new Date(0),
      log: { warn: () => undefined },
    });
    const identities = [{ host: 'odd', externalId: 'x' }];
    expect(await registry.readOrders('t', { identities, verifiedOrder: null })).toEqual({
      kind: 'unavailable',
      trouble: true,
    });
    await rest.registry.close();
  });
});

describe('orderByNumber', () => {
  it('asks the next host when one is in trouble, and tells the trouble when none has it', async () => {
    const { registry, shop } = setUp();
    shop.goWrong('orderByNumber', 'error', 2);
    const proof = { number: '2', email: 'mara@example.com' };
    expect((await registry.orderByNumber('t1', proof))?.number).toBe('#2');
    await expect(registry.orderByNumber('t1', { ...proof, number: '77' })).rejects.toMatchObject({
      code: 'HOST_UNAVAILABLE',
      status: 503,
    });
  });

  it('believes no adapter that answers with another order', async () => {
    const adapter = {
      name: 'a',
      orderByNumber: async () => order('#666', '2026-11-01T00:00:00.000Z'),
    };
    const registry = createHostRegistry([{ tenantId: 't', adapter }], {
      clock: () => new Date(0),
      log: { warn: () => undefined },
    });
    expect(await registry.orderByNumber('t', { number: '#1', email: 'a@example.com' })).toBeNull();
  });
});

describe('notifyOrder', () => {
  const mail = { subject: 'Code', text: '123 456', idempotencyKey: 'k' };

  it('sends through the host that has the order', async () => {
    const { registry, shop, marketplace } = setUp();
    await registry.notifyOrder('t1', '#2', mail);
    expect(shop.writes).toEqual([]);
    expect(marketplace.writes.map((write) => write.email)).toEqual(['mara@example.com']);
  });

  it('sends once although the first answer was lost and the job ran again', async () => {
    const { registry, shop } = setUp();
    shop.goWrong('notify', 'answer-lost');
    await expect(registry.notifyOrder('t1', '#1', mail)).rejects.toThrow();
    await registry.notifyOrder('t1', '#1', mail);
    expect(shop.writes).toHaveLength(1);
  });

  it('throws when no host can', async () => {
    const { registry } = setUp();
    await expect(registry.notifyOrder('t2', '#1', mail)).rejects.toMatchObject({
      code: 'HOST_CANNOT_NOTIFY',
    });
  });
});

describe('createHostRegistry', () => {
  it('knows who can do what', async () => {
    const { registry } = setUp();
    expect(registry.has('t1', 'orders')).toBe(true);
    expect(registry.has('t2', 'orders')).toBe(false);
    expect(registry.capable('t2', 'articles').map((each) => each.name)).toEqual(['pages']);
    await registry.close();
  });

  it('hands a webhook to the host named so, or answers null', async () => {
    const { registry, shop } = setUp();
    const request = shop.deliver([]);
    expect(await registry.receive('t1', 'shop', request)).toEqual({ valid: true, messages: [] });
    expect(await registry.receive('t1', 'nothing', request)).toBeNull();
    expect(await registry.receive('t2', 'pages', request)).toBeNull();
  });

  it('refuses two hosts of one name in a tenant', () => {
    const { adapter } = createMemoryHost();
    const entries = [
      { tenantId: 't', adapter },
      { tenantId: 't', adapter },
    ];
    const options = { clock: () => new Date(0), log: { warn: () => undefined } };
    expect(() => createHostRegistry(entries, options)).toThrow(
      expect.objectContaining({ code: 'HOST_REPEATED' }),
    );
  });

  it('leaves a failing host alone for a while, then tries once', async () => {
    let now = 0;
    const { registry, shop } = setUp({
      breakerFailures: 2,
      breakerOpenMs: 1_000,
      clock: () => new Date(now),
    });
    const contact = { identities: both.slice(0, 1), verifiedOrder: null };
    shop.goWrong('orders', 'error', 2);
    await registry.readOrders('t1', contact);
    await registry.readOrders('t1', contact);
    expect(await registry.readOrders('t1', contact)).toEqual({
      kind: 'unavailable',
      trouble: true,
    });
    now = 1_000;
    expect(await numbersOf(registry, 't1', contact)).toEqual(['#3', '#1']);
  });
});

describe('createCircuitBreaker', () => {
  it('lets one trial through after its time and opens again when that fails', () => {
    let now = 0;
    const breaker = createCircuitBreaker({ failures: 2, openMs: 100, clock: () => new Date(now) });
    breaker.failed();
    expect(breaker.mayCall()).toBe(true);
    breaker.failed();
    expect(breaker.mayCall()).toBe(false);
    now = 100;
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, false]);
    breaker.failed();
    now = 199;
    expect(breaker.mayCall()).toBe(false);
    now = 200;
    expect(breaker.mayCall()).toBe(true);
    breaker.succeeded();
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, true]);
  });
});

describe('parseOrder', () => {
  const good = order('#1', '2026-11-01T00:00:00.000Z');

  it('drops unknown fields, addresses that are not https and broken shipments', () => {
    const parsed = parseOrder({
      ...good,
      id: 1042,
      secretNote: 'x',
      items: [{ ...good.items[0], imageUrl: 'http://shop.example/a.png' }],
      shipments: [
        {
          state: 'in-transit',
          trackingUrl: 'javascript:alert(1)',
          events: [{ at: 'never', text: 'x' }],
        },
        { state: 'teleported' },
        'nonsense',
      ],
      cancelledAt: 'never',
    });
    expect(parsed.order).toEqual({
      ...good,
      id: '1042',
      shipments: [{ state: 'in-transit', itemIds: [], events: [] }],
    });
  });

  it('keeps https addresses and puts events in order of time', () => {
    const events = ['2026-11-03', '2026-11-01'].map((at) => ({ at, text: 'scan' }));
    const shipment = { state: 'in-transit', trackingUrl: 'https://carrier.example/1', events };
    const parsed = parseOrder({ ...good, shipments: [shipment] });
    expect(parsed.order?.shipments[0]?.trackingUrl).toBe('https://carrier.example/1');
    expect(parsed.order?.shipments[0]?.events.map((event) => event.at.slice(0, 10))).toEqual([
      '2026-11-01',
      '2026-11-03',
    ]);
  });

  it('never throws, whatever a host answers', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, part) => {
        expect(parseOrder(value)).toHaveProperty('order');
        expect(parseOrder({ ...good, shipments: part, items: [value] })).toHaveProperty('order');
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
