import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AttendantError, type Order, type OrderItem, type Shipment } from '@attendant/core/host';
import type { z } from 'zod';
import { type Fault, loadKnowledge, readJson } from './load-articles.ts';
import { toInstant } from './relative-time.ts';
import {
  type Customer,
  type Shop,
  type ShopOrder,
  type ShopProduct,
  variantLabel,
} from './shop.ts';
import { catalogue, customers, type OrderFile, orders, type shipment } from './shop-files.ts';

export type LoadOptions = {
  /** Default: the folder of this file. */
  readonly folder?: string;
  /** Default: the system's. The shop's times are counted from it, once, at loading. */
  readonly clock?: () => Date;
};

/**
 * Reads the shop's files and checks them as a whole: shapes, sums, times, and that everything named exists.
 * Throws `DEMO_SHOP_INVALID` with all faults at once, `DEMO_SHOP_ABSENT` when the folder has no shop in it.
 */
export function loadShop(options: LoadOptions = {}): Shop {
  const folder = options.folder ?? fileURLToPath(new URL('.', import.meta.url));
  if (!existsSync(join(folder, 'catalogue.json')) || !existsSync(join(folder, 'knowledge'))) {
    throw new AttendantError(
      'DEMO_SHOP_ABSENT',
      `There is no shop in ${folder}: catalogue.json or knowledge/ is missing.`,
      {
        wayOut: 'Give the folder of the demo shop as the option `folder`, or leave the option out.',
      },
    );
  }
  const faults: Fault[] = [];
  const knowledge = loadKnowledge(join(folder, 'knowledge'), faults);
  const goods = readJson(folder, { name: 'catalogue.json', shape: catalogue, faults });
  const people = readJson(folder, { name: 'customers.json', shape: customers, faults });
  const placed = readJson(folder, { name: 'orders.json', shape: orders, faults });
  if (goods && people && placed) {
    const { currency, ...rest } = goods;
    const products = rest.products.map((product) => ({
      ...product,
      variants: product.variants.map((variant) => ({
        ...variant,
        price: { minor: variant.price, currency },
      })),
    }));
    const base = { ...rest, products, customers: people, ...knowledge };
    const times = new Times((options.clock ?? (() => new Date()))(), faults);
    const shop = { ...base, orders: placed.flatMap((order) => toShopOrder(order, base, times)) };
    checkNames(shop, faults);
    if (faults.length === 0)
      return {
        ...shop,
        orders: shop.orders.sort((a, b) => a.order.placedAt.localeCompare(b.order.placedAt)),
      };
  }
  throw new AttendantError(
    'DEMO_SHOP_INVALID',
    `The demo shop has ${faults.length} faults:\n${faults.map(({ place, message }) => `${place}: ${message}`).join('\n')}`,
    { wayOut: 'Mend the files named, or take them from the repository again.' },
  );
}

/** Reads relative times of one loading; each bad one is a fault. */
class Times {
  readonly #now: Date;
  readonly faults: Fault[];
  constructor(now: Date, faults: Fault[]) {
    this.#now = now;
    this.faults = faults;
  }
  read(place: string, when: string): string {
    const at = toInstant(when, this.#now);
    if (at === null)
      this.faults.push({ place, message: `"${when}" is not a time such as -3d 14:20 or -5h` });
    return at ?? '';
  }
}

type Base = Omit<Shop, 'orders'>;

function toShopOrder(file: OrderFile, shop: Base, times: Times): ShopOrder[] {
  const place = `orders.json ${file.number}`;
  const fault = (message: string) => times.faults.push({ place, message });
  const customer = shop.customers.find(({ id }) => id === file.customer);
  if (!customer) {
    fault(`there is no customer ${file.customer}`);
    return [];
  }
  const items = file.items.map((item) => toItem(item, { shop, customer, fault }));
  const sum = file.items.reduce((total, item) => total + item.price * item.quantity, 0);
  if (sum !== file.total) fault(`the total is ${file.total}, the items make ${sum}`);
  const ids = new Set(items.map(({ id }) => id));
  for (const id of file.shipments.flatMap((parcel) => parcel.items)) {
    if (!ids.has(id)) fault(`a shipment holds ${id}, which is no item of the order`);
  }
  const currency = items[0]?.price.currency ?? '';
  const order: Order = {
    id: `order-${file.number.slice(1)}`,
    number: file.number,
    state: file.state,
    placedAt: times.read(place, file.placed),
    total: { minor: file.total, currency },
    items,
    shipments: file.shipments.map((parcel) => toShipment(parcel, place, times)),
    shippingAddress: { name: customer.name, ...customer.address },
    ...(file.gift && { gift: true }),
    ...(file.cancelled && { cancelledAt: times.read(place, file.cancelled) }),
    ...(file.refunded && { refunded: { minor: file.refunded, currency } }),
  };
  return [{ customerId: customer.id, order }];
}

function toItem(
  item: OrderFile['items'][number],
  {
    shop,
    customer,
    fault,
  }: { shop: Base; customer: Customer; fault: (message: string) => unknown },
): OrderItem {
  const product = shop.products.find(({ variants }) =>
    variants.some(({ id }) => id === item.variant),
  );
  const variant = product?.variants.find(({ id }) => id === item.variant);
  if (!product || !variant) fault(`there is no variant ${item.variant}`);
  const label = variant ? variantLabel(shop, variant, customer.locale) : '';
  return {
    id: item.id,
    name: product?.title[customer.locale] ?? '',
    quantity: item.quantity,
    price: { minor: item.price, currency: variant?.price.currency ?? '' },
    ...(product && { productId: product.id, imageUrl: `/pictures/${product.id}.svg` }),
    ...(label && { variant: label }),
  };
}

function toShipment(parcel: z.infer<typeof shipment>, place: string, times: Times): Shipment {
  const { expectedFrom, expectedTo, deliveredAt, items, events, ...rest } = parcel;
  return {
    ...rest,
    ...(expectedFrom && { expectedFrom: times.read(place, expectedFrom) }),
    ...(expectedTo && { expectedTo: times.read(place, expectedTo) }),
    ...(deliveredAt && { deliveredAt: times.read(place, deliveredAt) }),
    itemIds: items,
    events: events.map(({ at, text: says, place: where }) => ({
      at: times.read(place, at),
      text: says,
      ...(where && { place: where }),
    })),
  };
}

/** Everything named once, everything named there. */
function checkNames(shop: Shop, faults: Fault[]): void {
  const once = (place: string, names: readonly string[]) => {
    for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at))) {
      faults.push({ place, message: `${name} is there twice` });
    }
  };
  const variants = shop.products.flatMap((product: ShopProduct) =>
    product.variants.map(({ id }) => id),
  );
  once('catalogue.json', [
    ...shop.products.map(({ id }) => id),
    ...variants.filter((id) => !shop.products.some((product) => product.id === id)),
  ]);
  once(
    'customers.json',
    shop.customers.flatMap(({ id, email }) => [id, email]),
  );
  once(
    'orders.json',
    shop.orders.map(({ order }) => order.number),
  );
  once(
    'knowledge',
    shop.articles.map(({ id, locale, validFrom }) => `${locale}/${id} ${validFrom ?? 'always'}`),
  );
  once(
    'knowledge/topics.json',
    shop.topics.flatMap(({ articles }) => articles),
  );
  const there = (place: string, names: readonly string[], known: ReadonlySet<string>) => {
    for (const name of names)
      if (!known.has(name)) faults.push({ place, message: `${name} does not exist` });
  };
  const articles = new Set(shop.articles.map(({ id }) => id));
  there('catalogue.json', shop.featured, new Set(shop.products.map(({ id }) => id)));
  there(
    'catalogue.json',
    shop.products.map(({ category }) => category),
    new Set(Object.keys(shop.categories)),
  );
  there(
    'knowledge/topics.json',
    shop.topics.flatMap(({ articles: ids }) => ids),
    articles,
  );
  there('knowledge', [...articles], new Set(shop.topics.flatMap(({ articles: ids }) => ids)));
  for (const id of shop.removed.filter((one) => articles.has(one))) {
    faults.push({ place: 'knowledge/removed.json', message: `${id} is still there` });
  }
}
