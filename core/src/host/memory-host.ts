/** A complete host in memory: the reference for adapters, and a host for tests whose troubles can be ordered. */

import type { ArticleInput, Instant, Order } from '../model.ts';
import type {
  Capability,
  HostAdapter,
  Inbound,
  OwnAction,
  Product,
  RawRequest,
  ReceiveResult,
  WriteResult,
} from './adapter.ts';
import { idempotent } from './idempotent.ts';
import { memoryActions } from './memory-actions.ts';
import { createFeed, type Feed } from './memory-feed.ts';
import {
  faulty,
  findOrder,
  type MemoryContact,
  type MemoryFault,
  type MemoryState,
  type MemoryTicket,
  type MemoryWrite,
  refuse,
  write,
} from './memory-state.ts';
import { sameEmail } from './order-number.ts';
import { signHmac, verifyHmac } from './verify-hmac.ts';

export type { MemoryContact, MemoryFault, MemoryTicket, MemoryWrite } from './memory-state.ts';

export type MemoryHostData = {
  /** Default `memory`. */
  readonly name?: string;
  /** Webhooks are signed with it. Default `memory-secret`. */
  readonly secret?: string;
  readonly contacts?: readonly MemoryContact[];
  readonly articles?: readonly ArticleInput[];
  readonly products?: readonly Product[];
  readonly tickets?: readonly MemoryTicket[];
  /** Default: none. */
  readonly ownActions?: readonly OwnAction[];
  /** For what the host dates itself. Default: the system's. */
  readonly clock?: () => Date;
};
export type MemoryHost = {
  readonly adapter: Required<HostAdapter>;
  readonly writes: readonly MemoryWrite[];
  readonly articles: Feed<ArticleInput>;
  readonly products: Feed<Product>;
  readonly tickets: Feed<MemoryTicket>;
  /** Replaces the contact's orders. */
  readonly setOrders: (externalId: string, orders: readonly Order[]) => void;
  /** The next `times` calls of this capability go wrong so. */
  readonly goWrong: (capability: Capability, fault: MemoryFault, times?: number) => void;
  /** A delivery as this host would send it, rightly signed. */
  readonly deliver: (messages: readonly Inbound[], now?: Instant) => RawRequest;
};

export function createMemoryHost(data: MemoryHostData = {}): MemoryHost {
  const articles = createFeed<ArticleInput>(data.articles ?? [], articleKey);
  const products = createFeed<Product>(data.products ?? [], (product) => product.id);
  const state = createState(data, products);
  const tickets = createFeed<MemoryTicket>(data.tickets ?? [], (ticket) => ticket.id);
  return {
    adapter: {
      name: data.name ?? 'memory',
      receive: (request) => faulty(state, 'receive', async () => receive(state, request)),
      articles: (since) => faultyFeed(state, 'articles', articles.since(since)),
      products: (since) => faultyFeed(state, 'products', products.since(since)),
      tickets: (since) => faultyFeed(state, 'tickets', tickets.since(since)),
      ...reads(state),
      ...messages(state),
      ...memoryActions(state),
      ownActions: state.ownActions,
      close: async () => undefined,
    },
    writes: state.writes,
    articles,
    products,
    tickets,
    setOrders: (externalId, orders) => {
      const contact = state.contacts.get(externalId) ?? { externalId };
      state.contacts.set(externalId, { ...contact, orders });
    },
    goWrong: (capability, fault, times = 1) => {
      for (let i = 0; i < times; i += 1) state.faults.push({ capability, fault });
    },
    deliver: (inbound, now = '2026-11-22T10:00:00.000Z') => deliver(state, inbound, now),
  };
}

function createState(data: MemoryHostData, products: Feed<Product>): MemoryState {
  const answers = new Map<string, WriteResult>();
  const clock = data.clock ?? (() => new Date());
  return {
    secret: data.secret ?? 'memory-secret',
    contacts: new Map((data.contacts ?? []).map((contact) => [contact.externalId, contact])),
    writes: [],
    answers,
    once: idempotent<WriteResult>(answers),
    faults: [],
    variants: async (ids) => {
      const found: Product[] = [];
      for await (const change of products.since(null)) {
        if (change.kind !== 'upsert') continue;
        const { id, variants } = change.item;
        if ([id, ...variants.map((one) => one.id)].some((each) => ids.includes(each)))
          found.push(change.item);
      }
      return found;
    },
    ownActions: data.ownActions ?? [],
    now: () => clock().toISOString(),
  };
}

/** Several articles of one id differ in language or valid-from. */
function articleKey(article: ArticleInput): string {
  return JSON.stringify([article.id, article.locale ?? null, article.validFrom ?? null]);
}

type Reads = 'contact' | 'orders' | 'orderByNumber' | 'paymentMethods' | 'variants';

function reads(state: MemoryState): Required<Pick<HostAdapter, Reads>> {
  const newestFirst = (orders: readonly Order[]): readonly Order[] =>
    orders.toSorted((a, b) => (a.placedAt < b.placedAt ? 1 : a.placedAt > b.placedAt ? -1 : 0));
  return {
    contact: (externalId) =>
      faulty(state, 'contact', async () => {
        const found = state.contacts.get(externalId);
        if (found === undefined) return null;
        const { orders: _, paymentMethods: __, ...contact } = found;
        return contact;
      }),
    orders: ({ externalId }) =>
      faulty(state, 'orders', async () => {
        const contact = state.contacts.get(externalId);
        return newestFirst(
          (contact?.orders ?? []).map((each) => ({ ...each, ownerId: externalId })),
        );
      }),
    orderByNumber: (number, email) =>
      faulty(state, 'orderByNumber', async () => {
        const found = findOrder(state, number);
        if (found === null || !sameEmail(found.contact.email, email)) return null;
        return { ...found.order, ownerId: found.contact.externalId };
      }),
    paymentMethods: ({ externalId }) =>
      faulty(
        state,
        'paymentMethods',
        async () => state.contacts.get(externalId)?.paymentMethods ?? [],
      ),
    variants: (ids) => faulty(state, 'variants', () => state.variants(ids)),
  };
}

function messages(state: MemoryState): Required<Pick<HostAdapter, 'reply' | 'handOff' | 'notify'>> {
  return {
    reply: (threadId, text, options) =>
      write(state, options, { kind: 'reply', subject: threadId, text }),
    handOff: (threadId, packet, options) =>
      write(state, options, { kind: 'handOff', subject: threadId, text: packet.summary }),
    notify: (to, message, options) => {
      const contact =
        'externalId' in to
          ? state.contacts.get(to.externalId)
          : findOrder(state, to.orderNumber)?.contact;
      const subject = 'externalId' in to ? to.externalId : to.orderNumber;
      const text = `${message.subject}\n\n${message.text}`;
      if (contact?.email === undefined) return refuse(state, 'notify', 'unknown-recipient');
      return write(state, options, { kind: 'notify', subject, text, email: contact.email });
    },
  };
}

function deliver(state: MemoryState, messages: readonly Inbound[], now: Instant): RawRequest {
  const body = new TextEncoder().encode(JSON.stringify({ messages }));
  return {
    headers: { 'x-signature': signHmac({ secret: state.secret, payload: body }) },
    body,
    now,
  };
}

function receive(state: MemoryState, request: RawRequest): ReceiveResult {
  const signature = request.headers['x-signature'] ?? '';
  if (!verifyHmac({ secret: state.secret, payload: request.body, signature })) {
    return { valid: false, reason: 'signature' };
  }
  try {
    const parsed = JSON.parse(new TextDecoder().decode(request.body)) as { messages: Inbound[] };
    return { valid: true, messages: parsed.messages };
  } catch {
    return { valid: false, reason: 'body' };
  }
}

async function* faultyFeed<T>(
  state: MemoryState,
  capability: Capability,
  changes: AsyncIterable<T>,
): AsyncGenerator<T> {
  await faulty(state, capability, async () => undefined);
  yield* changes;
}
