import { createHash } from 'node:crypto';
import {
  type Change,
  type HostAdapter,
  type HostContact,
  idempotent,
  normaliseOrderNumber,
  type Order,
  type Product,
  sameEmail,
  type WriteOptions,
  type WriteResult,
} from '@attendant/core/host';
import { type LoadOptions, loadShop } from './load-shop.ts';
import { createOrderWrites, type Once, type OrderWrite } from './order-writes.ts';
import {
  type Customer,
  languages,
  localise,
  type Shop,
  type ShopArticle,
  type ShopOrder,
} from './shop.ts';

/** A message the shop sent. Nothing leaves the machine: a visitor reads it on the storefront's `/mail`. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
};
export type AdapterOptions = LoadOptions & {
  /** Told of every mail, besides the mailbox. */
  readonly outbox?: (mail: Mail) => void;
  /** `http://localhost:4310`: makes the addresses of pages and pictures absolute. Default: they are relative. */
  readonly shopUrl?: string;
};
/** The adapter, and what the storefront shows besides. */
export type DemoShopAdapter = Required<
  Pick<
    HostAdapter,
    | 'articles'
    | 'products'
    | 'contact'
    | 'orders'
    | 'orderByNumber'
    | 'notify'
    | 'variants'
    | OrderWrite
  >
> &
  Pick<HostAdapter, 'name'> & {
    readonly shop: Shop;
    /** Newest first; the last 200. */
    readonly mailbox: () => readonly Mail[];
    /** Numbers given for what was done to an order, oldest first. */
    readonly references: (orderId: string) => readonly string[];
  };

const mailboxSize = 200;

/** The demo shop as a host. Reads come from the files of the folder; writes live in memory until the process ends. */
export function createAdapter(options: AdapterOptions = {}): DemoShopAdapter {
  const clock = options.clock ?? (() => new Date());
  const shop = loadShop({ ...options, clock });
  const at = (path: string) =>
    new URL(path, options.shopUrl ?? 'relative:/').href.replace(/^relative:/, '');
  const orders = new Map(shop.orders.map((entry) => [entry.order.id, withPictures(entry, at)]));
  const customers = new Map(shop.customers.map((customer) => [customer.id, customer]));
  const mails: Mail[] = [];
  const references = new Map<string, readonly string[]>();
  const keep = (orderId: string, reference: string) =>
    references.set(orderId, [...(references.get(orderId) ?? []), reference]);
  const once = createOnce();
  const mail = ({ email }: Customer, { subject, text }: Pick<Mail, 'subject' | 'text'>) => {
    const sent = { to: email, subject, text, at: clock().toISOString() };
    mails.push(sent);
    if (mails.length > mailboxSize) mails.shift();
    options.outbox?.(sent);
  };

  const own = (contact: { externalId: string }, orderId: string) => {
    const entry = orders.get(orderId);
    return entry?.customerId === contact.externalId ? entry : null;
  };
  const change = (entry: ShopOrder, patch: Partial<Order>) =>
    orders.set(entry.order.id, { ...entry, order: { ...entry.order, ...patch } });
  const byNumber = (number: string) => {
    const wanted = `#${normaliseOrderNumber(number)}`;
    return [...orders.values()].find(({ order }) => order.number === wanted) ?? null;
  };

  return {
    name: 'demo-shop',
    shop,
    references: (orderId) => references.get(orderId) ?? [],
    mailbox: () => [...mails].reverse(),
    articles: (since) =>
      feed(since, {
        items: shop.articles.map(
          (article) => ({ ...article, url: at(article.url) }) satisfies ShopArticle,
        ),
        removed: shop.removed,
      }),
    products: (since) => feed(since, { items: toProducts(shop, at), removed: [] }),
    contact: async (externalId) => toContact(customers.get(externalId)),
    orders: async ({ externalId }) =>
      [...orders.values()]
        .filter(({ customerId }) => customerId === externalId)
        .map(withOwner)
        .sort((a, b) => b.placedAt.localeCompare(a.placedAt)),
    orderByNumber: async (number, email) => {
      const entry = byNumber(number);
      const owner = entry && customers.get(entry.customerId);
      return owner && sameEmail(owner.email, email) ? withOwner(entry) : null;
    },
    notify: async (to, message, write) =>
      once('notify', write, () => {
        const customerId =
          'orderNumber' in to ? byNumber(to.orderNumber)?.customerId : to.externalId;
        const customer = customers.get(customerId ?? '');
        if (!customer) return { done: false, reason: 'No address is known.' };
        mail(customer, message);
        return {
          done: true,
          reference: `mail-${createHash('sha256').update(write.idempotencyKey).digest('hex').slice(0, 12)}`,
        };
      }),
    variants: async (ids) =>
      toProducts(shop, at).filter(
        ({ id, locale, variants }) =>
          locale === 'en' && (ids.includes(id) || variants.some((one) => ids.includes(one.id))),
      ),
    ...createOrderWrites({ shop, customers, clock, once, own, change, keep, mail }),
  };
}

export default createAdapter;

/** Does each write once per operation and key; a repeat gets the first answer. */
function createOnce(): Once {
  const once = idempotent<WriteResult>(new Map());
  return (operation: string, { idempotencyKey }: WriteOptions, work: () => WriteResult) =>
    once(`${operation}:${idempotencyKey}`, async () => work());
}

/**
 * The whole feed, or what comes after the cursor. A cursor names the content it was given for: when a file has
 * changed since, the feed starts again from the beginning.
 */
async function* feed<T>(
  since: string | null,
  all: { items: readonly T[]; removed: readonly string[] },
): AsyncIterable<Change<T>> {
  const print = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  const [of, place] = since?.split(':') ?? [];
  const start = of === print && /^\d+$/.test(place ?? '') ? Number(place) + 1 : 0;
  const changes = [
    ...all.removed.map((id) => ({ kind: 'delete', id }) as const),
    ...all.items.map((item) => ({ kind: 'upsert', item }) as const),
  ];
  for (const [index, one] of changes.entries())
    if (index >= start) yield { ...one, cursor: `${print}:${index}` };
}

/** Core takes absolute addresses only; without the shop's own, orders go without pictures. */
function withPictures({ customerId, order }: ShopOrder, at: (path: string) => string): ShopOrder {
  const items = order.items.map(({ imageUrl, ...item }) => {
    const url = imageUrl && at(imageUrl);
    return url !== undefined && URL.canParse(url) ? { ...item, imageUrl: url } : item;
  });
  return { customerId, order: { ...order, items } };
}

function withOwner({ customerId, order }: ShopOrder): Order {
  return { ...order, ownerId: customerId };
}

function toContact(customer: Customer | undefined): HostContact | null {
  if (!customer) return null;
  const { id, name, email, phone, locale } = customer;
  return { externalId: id, name, email, phone, locale };
}

function toProducts(shop: Shop, at: (path: string) => string): readonly Product[] {
  return languages.flatMap((language) =>
    shop.products.map((product) => ({
      id: product.id,
      title: product.title[language],
      description: `${product.description[language]}${language === 'zh' ? `产地：${product.madeIn.zh}。` : ` Made in ${product.madeIn.en}.`}`,
      url: at(`${language === 'zh' ? '/zh' : ''}/products/${product.id}`),
      imageUrl: at(`/pictures/${product.id}.svg`),
      locale: language,
      variants: product.variants.map(({ id, options, price, available }) => ({
        id,
        options: Object.fromEntries(
          Object.entries(options).map(([name, value]) => [
            localise(shop, name, language),
            localise(shop, value, language),
          ]),
        ),
        price,
        available,
      })),
    })),
  );
}
