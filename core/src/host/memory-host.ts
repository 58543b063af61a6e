/** A complete host in memory: the reference for adapters, and a host for tests whose troubles can be ordered. */

import type { ArticleInput, Instant, Order } from '../model.ts';
import type {
  Capability,
  HostAdapter,
  HostContact,
  Inbound,
  Product,
  RawRequest,
  ReceiveResult,
  WriteOptions,
  WriteResult,
} from './adapter.ts';
import { idempotent } from './idempotent.ts';
import { createFeed, type Feed } from './memory-feed.ts';
import { normaliseOrderNumber, sameEmail } from './order-number.ts';
import { signHmac, verifyHmac } from './verify-hmac.ts';

export type MemoryContact = HostContact & { readonly orders?: readonly Order[] };
export type MemoryTicket = {
  readonly id: string;
  readonly messages: readonly {
    readonly author: 'contact' | 'agent';
    readonly text: string;
    readonly at: Instant;
  }[];
};
export type MemoryHostData = {
  /** Default `memory`. */
  readonly name?: string;
  /** Webhooks are signed with it. Default `memory-secret`. */
  readonly secret?: string;
  readonly contacts?: readonly MemoryContact[];
  readonly articles?: readonly ArticleInput[];
  readonly products?: readonly Product[];
  readonly tickets?: readonly MemoryTicket[];
};
/** `timeout`: never answers. `error`: answers 500, nothing is done. `answer-lost`: it is done, but the answer is lost. */
export type MemoryFault = 'timeout' | 'error' | 'answer-lost';
/** What the host has truly done, oldest first. */
export type MemoryWrite = {
  readonly kind: 'reply' | 'handOff' | 'createReturn' | 'cancelOrder' | 'notify';
  /** Thread, order number or contact. */
  readonly subject: string;
  readonly text: string;
  /** For `notify`: the address on record. */
  readonly email?: string;
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

type State = {
  readonly secret: string;
  readonly contacts: Map<string, MemoryContact>;
  readonly writes: MemoryWrite[];
  readonly once: ReturnType<typeof idempotent<WriteResult>>;
  readonly faults: { readonly capability: Capability; readonly fault: MemoryFault }[];
};

export function createMemoryHost(data: MemoryHostData = {}): MemoryHost {
  const state: State = {
    secret: data.secret ?? 'memory-secret',
    contacts: new Map((data.contacts ?? []).map((contact) => [contact.externalId, contact])),
    writes: [],
    once: idempotent<WriteResult>(new Map()),
    faults: [],
  };
  const articles = createFeed<ArticleInput>(data.articles ?? [], articleKey);
  const products = createFeed<Product>(data.products ?? [], (product) => product.id);
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
      ...orderWrites(state),
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

/** Several articles of one id differ in language or valid-from. */
function articleKey(article: ArticleInput): string {
  return JSON.stringify([article.id, article.locale ?? null, article.validFrom ?? null]);
}

function reads(state: State): Required<Pick<HostAdapter, 'contact' | 'orders' | 'orderByNumber'>> {
  const newestFirst = (orders: readonly Order[]): readonly Order[] =>
    orders.toSorted((a, b) => (a.placedAt < b.placedAt ? 1 : a.placedAt > b.placedAt ? -1 : 0));
  return {
    contact: (externalId) =>
      faulty(state, 'contact', async () => {
        const found = state.contacts.get(externalId);
        if (found === undefined) return null;
        const { orders: _, ...contact } = found;
        return contact;
      }),
    orders: ({ externalId }) =>
      faulty(state, 'orders', async () =>
        newestFirst(state.contacts.get(externalId)?.orders ?? []),
      ),
    orderByNumber: (number, email) =>
      faulty(state, 'orderByNumber', async () => {
        const found = findOrder(state, number);
        return found !== null && sameEmail(found.contact.email, email) ? found.order : null;
      }),
  };
}

function messages(state: State): Required<Pick<HostAdapter, 'reply' | 'handOff' | 'notify'>> {
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

function orderWrites(state: State): Required<Pick<HostAdapter, 'createReturn' | 'cancelOrder'>> {
  return {
    createReturn: (request, options) => {
      const order = ownOrder(state, request.contact.externalId, request.orderId);
      if (order === null) return refuse(state, 'createReturn', 'unknown-order');
      const known = request.items.every(({ id, quantity }) =>
        order.items.some((item) => item.id === id && quantity >= 1 && quantity <= item.quantity),
      );
      if (!known || request.items.length === 0)
        return refuse(state, 'createReturn', 'unknown-item');
      const change = { kind: 'createReturn', subject: order.number, text: request.reason } as const;
      return write(state, options, change, () =>
        moveOrder(state, request, {
          from: ['delivered'],
          to: 'return-requested',
          orElse: 'not-delivered',
        }),
      );
    },
    cancelOrder: (request, options) => {
      const order = ownOrder(state, request.contact.externalId, request.orderId);
      if (order === null) return refuse(state, 'cancelOrder', 'unknown-order');
      const change = { kind: 'cancelOrder', subject: order.number, text: request.reason } as const;
      return write(state, options, change, () =>
        moveOrder(state, request, {
          from: ['received', 'on-hold'],
          to: 'cancelled',
          orElse: 'too-late',
        }),
      );
    },
  };
}

/** Does a write once for its key. `apply` changes the host's data and answers null, or the reason why not. */
function write(
  state: State,
  options: WriteOptions,
  change: MemoryWrite,
  apply: () => string | null = () => null,
): Promise<WriteResult> {
  return faulty(state, change.kind, () =>
    state.once(`${change.kind}:${options.idempotencyKey}`, async () => {
      const reason = apply();
      if (reason !== null) return { done: false, reason };
      state.writes.push(change);
      return { done: true, reference: `${change.kind}-${state.writes.length}` };
    }),
  );
}

function refuse(state: State, capability: Capability, reason: string): Promise<WriteResult> {
  return faulty(state, capability, async () => ({ done: false, reason }));
}

function findOrder(
  state: State,
  number: string,
): { readonly contact: MemoryContact; readonly order: Order } | null {
  const wanted = normaliseOrderNumber(number);
  for (const contact of state.contacts.values()) {
    const order = contact.orders?.find((each) => normaliseOrderNumber(each.number) === wanted);
    if (order !== undefined) return { contact, order };
  }
  return null;
}

function ownOrder(state: State, externalId: string, orderId: string): Order | null {
  return state.contacts.get(externalId)?.orders?.find((order) => order.id === orderId) ?? null;
}

type OrderMove = {
  readonly from: readonly Order['state'][];
  readonly to: Order['state'];
  readonly orElse: string;
};

/** Reads and writes in one step, so that of two writes at once only one finds the order in its old state. */
function moveOrder(
  state: State,
  request: { readonly contact: { readonly externalId: string }; readonly orderId: string },
  move: OrderMove,
): string | null {
  const contact = state.contacts.get(request.contact.externalId);
  const order = contact?.orders?.find((each) => each.id === request.orderId);
  if (contact === undefined || order === undefined || !move.from.includes(order.state)) {
    return move.orElse;
  }
  const moved = { ...order, state: move.to };
  const orders = (contact.orders ?? []).map((each) => (each.id === order.id ? moved : each));
  state.contacts.set(contact.externalId, { ...contact, orders });
  return null;
}

function deliver(state: State, messages: readonly Inbound[], now: Instant): RawRequest {
  const body = new TextEncoder().encode(JSON.stringify({ messages }));
  return {
    headers: { 'x-signature': signHmac({ secret: state.secret, payload: body }) },
    body,
    now,
  };
}

function receive(state: State, request: RawRequest): ReceiveResult {
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

function takeFault(state: State, capability: Capability): MemoryFault | null {
  const at = state.faults.findIndex((each) => each.capability === capability);
  return at === -1 ? null : (state.faults.splice(at, 1)[0]?.fault ?? null);
}

async function faulty<T>(state: State, capability: Capability, work: () => Promise<T>): Promise<T> {
  const fault = takeFault(state, capability);
  if (fault === 'timeout') return new Promise<never>(() => undefined);
  if (fault === 'error') throw new Error('500 Internal Server Error');
  const answer = await work();
  if (fault === 'answer-lost') throw new Error('socket hang up');
  return answer;
}

async function* faultyFeed<T>(
  state: State,
  capability: Capability,
  changes: AsyncIterable<T>,
): AsyncGenerator<T> {
  await faulty(state, capability, async () => undefined);
  yield* changes;
}
