import { createServer } from 'node:http';
import type { Attendant } from '@attendant/core';
import type { Order } from '@attendant/core/host';
import { type AdapterOptions, createAdapter, type DemoShopAdapter } from './adapter.ts';
import { createEvening } from './evening/evening.ts';
import type { PastOrder } from './past/make-past.ts';
import { spawnPast } from './past/spawn-past.ts';
import { colleagues } from './past/team.ts';
import { welcome } from './people/welcome.ts';
import { createStorefront, listener } from './storefront/storefront.ts';
import { tenant } from './tenant.ts';

export type DemoStart = {
  readonly widgetKey: string;
  readonly attendantUrl: string;
  readonly identitySecret: () => Promise<string>;
  readonly port: number;
  /** Customers come from the start. */
  readonly evening?: boolean;
};

/** What `attendant demo` asks of a demo folder: a tenant, a host adapter, and a shop window to look at. */
export function createDemo(options: AdapterOptions = {}): {
  readonly tenant: typeof tenant;
  readonly adapter: DemoShopAdapter;
  readonly openShop: (
    start: DemoStart,
  ) => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
  readonly makePast: (
    order: Pick<PastOrder, 'folder' | 'masterKey' | 'tenant'>,
    progress: (percent: number) => void,
  ) => Promise<void>;
  readonly welcome: (
    attendant: Attendant,
    of: { readonly tenantId: string; readonly ownerId: string },
  ) => Promise<void>;
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
      const evening = createEvening({ ...start, adapter });
      if (start.evening) evening.start(1);
      const server = createServer(listener(createStorefront({ ...start, adapter, evening })));
      const port = await listen(server, start.port);
      shopUrl = `http://127.0.0.1:${port}`;
      return {
        url: shopUrl,
        async close() {
          await evening.stop();
          await new Promise<void>((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          });
        },
      };
    },
    makePast: (order, progress) =>
      spawnPast(
        {
          ...order,
          now: Date.now(),
          shop: options.folder === undefined ? {} : { folder: options.folder },
        },
        progress,
      ),
    welcome: (attendant, of) => welcome(attendant, { ...of, by: colleagues.ines.email }),
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
