import { createServer } from 'node:http';
import type { Order } from '@attendant/core/host';
import { type AdapterOptions, createAdapter, type DemoShopAdapter } from './adapter.ts';
import { createStorefront, listener } from './storefront/storefront.ts';

/** The tenant `attendant demo` makes for this shop. */
const tenant = {
  name: 'Harbour & Pine',
  locale: 'en',
  locales: ['en', 'zh'],
  settings: {
    brand: {
      colour: '#1f5c66',
      greeting: { en: 'How can we help?', zh: '有什么可以帮您？' },
    },
    hours: {
      timeZone: 'Europe/Berlin',
      week: {
        mon: [{ from: '09:00', to: '18:00' }],
        tue: [{ from: '09:00', to: '18:00' }],
        wed: [{ from: '09:00', to: '18:00' }],
        thu: [{ from: '09:00', to: '18:00' }],
        fri: [{ from: '09:00', to: '18:00' }],
        sat: [{ from: '10:00', to: '14:00' }],
      },
      exceptions: [
        { date: '2026-12-25', spans: [], name: 'Christmas Day' },
        { date: '2026-12-26', spans: [], name: 'Boxing Day' },
        { date: '2027-01-01', spans: [], name: "New Year's Day" },
      ],
    },
    privacyUrl: '/help/privacy',
    suggestions: {
      en: [
        'How long do I have to return something?',
        'What does delivery cost?',
        'Which boot size fits me?',
      ],
      zh: ['退货期限是多少天？', '运费是多少？', '靴子尺码怎么选？'],
    },
  },
} as const;

export type DemoStart = {
  readonly widgetKey: string;
  readonly attendantUrl: string;
  readonly identitySecret: () => Promise<string>;
  readonly port: number;
};

/** What `attendant demo` asks of a demo folder: a tenant, a host adapter, and a shop window to look at. */
export function createDemo(options: AdapterOptions = {}): {
  readonly tenant: typeof tenant;
  readonly adapter: DemoShopAdapter;
  readonly openShop: (
    start: DemoStart,
  ) => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
} {
  const adapter = createAdapter(options);
  // The port is known only when the shop is open; until then orders have no pictures.
  let shopUrl: string | null = null;
  const shown = (order: Order): Order => ({
    ...order,
    items: order.items.map((item) =>
      item.productId === undefined || shopUrl === null
        ? item
        : { ...item, imageUrl: `${shopUrl}/pictures/${item.productId}.svg` },
    ),
  });
  return {
    tenant,
    adapter: {
      ...adapter,
      orders: async (contact) => (await adapter.orders(contact)).map(shown),
      orderByNumber: async (number, email) => {
        const order = await adapter.orderByNumber(number, email);
        return order && shown(order);
      },
    },
    async openShop(start) {
      const server = createServer(listener(createStorefront({ ...start, adapter })));
      const port = await listen(server, start.port);
      shopUrl = `http://127.0.0.1:${port}`;
      return {
        url: shopUrl,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    },
  };
}

/** Takes the port or the next free one after it. */
async function listen(server: ReturnType<typeof createServer>, from: number): Promise<number> {
  for (let port = from; port < from + 50; port++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) => {
        server.off('listening', onListening);
        if (error.code === 'EADDRINUSE') resolve(true);
        else reject(error);
      };
      const onListening = () => {
        server.off('error', onError);
        resolve(false);
      };
      server.once('error', onError);
      server.once('listening', onListening);
      server.listen(port, '127.0.0.1');
    });
    if (!taken) return port;
  }
  throw new Error(`The ports ${from} to ${from + 49} are all taken.`);
}
