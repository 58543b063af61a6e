/** Which host of a tenant can do what, and how it is called: with a time-out, a circuit breaker and checked answers. */
import { AttendantError } from '../errors.ts';
import type { Order } from '../model.ts';
import type { Capability, HostAdapter, RawRequest, ReceiveResult, WriteResult } from './adapter.ts';
import { type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts';
import {
  type Capable,
  type HostCalls,
  type HostOrders,
  type OwnOrders,
  orderByNumber,
  readOrders,
  readOwnOrders,
  unavailable,
  type VerifiedContact,
} from './read-orders.ts';
import { withTimeout } from './with-timeout.ts';

export type HostEntry = { readonly tenantId: string; readonly adapter: HostAdapter };
export type HostLog = { readonly warn: (fields: object, message: string) => void };
export type HostRegistryOptions = {
  /** Milliseconds a host may take. Default 8 000. */
  readonly timeoutMs?: number;
  /** Failures in a row after which a host is left alone. Default 5. */
  readonly breakerFailures?: number;
  /** For how many milliseconds. Default 30 000. */
  readonly breakerOpenMs?: number;
  readonly clock: () => Date;
  /** Fields never hold personal data. */
  readonly log: HostLog;
  /** Told once when a host that answered is left alone for the first time. Must not throw. */
  readonly onDown?: (tenantId: string, host: string) => void;
};
export type HostRegistry = {
  /** A host that comes while the service runs. Throws `HOST_REPEATED` as at the start. */
  readonly add: (entry: HostEntry) => void;
  /** Takes a host away and closes its adapter; one that is not there is no trouble. */
  readonly remove: (tenantId: string, name: string) => Promise<void>;
  readonly adapters: (tenantId: string) => readonly HostAdapter[];
  /** Does some host of this tenant have it? */
  readonly has: (tenantId: string, capability: Capability) => boolean;
  readonly capable: <C extends Capability>(
    tenantId: string,
    capability: C,
  ) => readonly Capable<C>[];
  /** How the last call of this adapter went, in this process; `unknown`: there was none yet. */
  readonly state: (adapter: HostAdapter) => 'up' | 'down' | 'unknown';
  /** Calls an adapter: time-out, circuit breaker, every trouble as `HOST_UNAVAILABLE`. */
  readonly call: <T>(adapter: HostAdapter, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /**
   * The orders this contact has proved to be theirs, newest first. `unavailable` without trouble: no host has orders.
   * When one of several hosts fails, the list would be short of some: trouble, rather than a wrong "no orders".
   */
  readonly readOrders: (tenantId: string, contact: VerifiedContact) => Promise<HostOrders>;
  /** The same with whose they are and where: for what is done to them, never for a screen. */
  readonly readOwnOrders: (tenantId: string, contact: VerifiedContact) => Promise<OwnOrders>;
  /** The order with this number and e-mail at some host of the tenant, or null. */
  readonly orderByNumber: (
    tenantId: string,
    proof: { readonly number: string; readonly email: string },
  ) => Promise<Order | null>;
  /** Has the host send a message to the e-mail it has on record for an order. Throws when none could. */
  readonly notifyOrder: (
    tenantId: string,
    orderNumber: string,
    mail: { readonly subject: string; readonly text: string; readonly idempotencyKey: string },
  ) => Promise<void>;
  /** A webhook of the host named so; null when the tenant has no such host that receives. */
  readonly receive: (
    tenantId: string,
    hostName: string,
    request: RawRequest,
  ) => Promise<ReceiveResult | null>;
  readonly close: () => Promise<void>;
};

/** Hosts of all tenants behind one door. Two adapters of one tenant may not share a name: `HOST_REPEATED`. */
export function createHostRegistry(
  given: readonly HostEntry[],
  options: HostRegistryOptions,
): HostRegistry {
  const byTenant = groupByTenant(given);
  const entries = (): readonly HostEntry[] =>
    [...byTenant].flatMap(([tenantId, list]) => list.map((adapter) => ({ tenantId, adapter })));
  const adapters = (tenantId: string): readonly HostAdapter[] => byTenant.get(tenantId) ?? [];
  const capable = <C extends Capability>(tenantId: string, capability: C): readonly Capable<C>[] =>
    adapters(tenantId).filter((each): each is Capable<C> => each[capability] !== undefined);
  const breakers: Breakers = new WeakMap();
  for (const { adapter } of given) breakers.set(adapter, createBreaker(options));
  const call = createCall({ entries, breakers }, options);
  const inner: HostCalls = { capable, call, log: options.log };
  return {
    add(entry) {
      addTo(byTenant, entry);
      breakers.set(entry.adapter, createBreaker(options));
    },
    async remove(tenantId, name) {
      const list = byTenant.get(tenantId) ?? [];
      byTenant.set(
        tenantId,
        list.filter((each) => each.name !== name),
      );
      await list.find((each) => each.name === name)?.close?.();
    },
    adapters,
    has: (tenantId, capability) => capable(tenantId, capability).length > 0,
    capable,
    state: (adapter) => breakers.get(adapter)?.state() ?? 'unknown',
    call: inner.call,
    readOrders: (tenantId, contact) => readOrders(inner, tenantId, contact),
    readOwnOrders: (tenantId, contact) => readOwnOrders(inner, tenantId, contact),
    orderByNumber: async (tenantId, proof) =>
      (await orderByNumber(inner, tenantId, proof))?.order ?? null,
    notifyOrder: (tenantId, orderNumber, mail) =>
      notifyOrder(inner, { tenantId, orderNumber, mail }),
    receive: async (tenantId, hostName, request) => {
      const adapter = capable(tenantId, 'receive').find((each) => each.name === hostName);
      return adapter === undefined ? null : inner.call(adapter, () => adapter.receive(request));
    },
    close: async () => {
      const distinct = new Set(entries().map((entry) => entry.adapter));
      await Promise.allSettled([...distinct].map((adapter) => adapter.close?.()));
    },
  };
}

type ByTenant = Map<string, readonly HostAdapter[]>;

function groupByTenant(entries: readonly HostEntry[]): ByTenant {
  const byTenant: ByTenant = new Map();
  for (const entry of entries) addTo(byTenant, entry);
  return byTenant;
}

function addTo(byTenant: ByTenant, { tenantId, adapter }: HostEntry): void {
  const list = byTenant.get(tenantId) ?? [];
  if (list.some((each) => each.name === adapter.name)) {
    throw new AttendantError('HOST_REPEATED', `Two hosts are called "${adapter.name}".`, {
      wayOut: 'Give each host of a business its own name.',
    });
  }
  byTenant.set(tenantId, [...list, adapter]);
}

type Breakers = WeakMap<HostAdapter, CircuitBreaker>;

function createBreaker(options: HostRegistryOptions): CircuitBreaker {
  const { clock, breakerFailures, breakerOpenMs } = options;
  return createCircuitBreaker({
    clock,
    ...(breakerFailures === undefined ? {} : { failures: breakerFailures }),
    ...(breakerOpenMs === undefined ? {} : { openMs: breakerOpenMs }),
  });
}

function createCall(
  {
    entries,
    breakers,
  }: { readonly entries: () => readonly HostEntry[]; readonly breakers: Breakers },
  options: HostRegistryOptions,
): HostRegistry['call'] {
  const { timeoutMs = 8_000, log } = options;
  return async (adapter, work) => {
    const breaker = breakers.get(adapter);
    if (breaker !== undefined && !breaker.mayCall())
      throw unavailable(adapter, 'is left alone for a while');
    try {
      const answer = await withTimeout(work, timeoutMs);
      breaker?.succeeded();
      return answer;
    } catch (cause) {
      if (breaker?.failed() === true) {
        for (const entry of entries())
          if (entry.adapter === adapter) options.onDown?.(entry.tenantId, adapter.name);
      }
      // Only the kind of error: a host's message may quote a customer.
      log.warn(
        { host: adapter.name, error: cause instanceof Error ? cause.name : typeof cause },
        'host trouble',
      );
      throw unavailable(adapter, 'did not answer as it should', cause);
    }
  };
}

async function notifyOrder(
  inner: HostCalls,
  request: {
    readonly tenantId: string;
    readonly orderNumber: string;
    readonly mail: {
      readonly subject: string;
      readonly text: string;
      readonly idempotencyKey: string;
    };
  },
): Promise<void> {
  const { subject, text, idempotencyKey } = request.mail;
  let refusal: unknown = new AttendantError(
    'HOST_CANNOT_NOTIFY',
    'No host could send the message.',
    {
      wayOut: 'Connect a host that has this order and can send e-mail.',
      status: 503,
    },
  );
  for (const adapter of inner.capable(request.tenantId, 'notify')) {
    const result = await inner
      .call(
        adapter,
        (signal): Promise<WriteResult> =>
          adapter.notify(
            { orderNumber: request.orderNumber },
            { subject, text },
            { idempotencyKey, signal },
          ),
      )
      .catch((error: unknown) => {
        refusal = error;
        return null;
      });
    if (result?.done === true) return;
  }
  throw refusal;
}
