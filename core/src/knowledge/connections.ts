/** What the tenant is connected to, and how it goes: hosts and the model. Never a secret. */
import type { Capability, HostAdapter } from '../host/adapter.ts';
import type { HostRegistry } from '../host/host-registry.ts';
import type { Instant } from '../model.ts';
import { spentThisMonth } from '../providers/model-budget.ts';
import { DEFAULT_LIMITS, toWholeLimits, type WholeLimits } from '../providers/model-limits.ts';
import type { Store } from '../storage/store.ts';
import type { KnowledgeList } from './knowledge-list.ts';
import { askForSync, syncState } from './sync-host-job.ts';

export type Connection = {
  readonly name: string;
  readonly capabilities: readonly string[];
  readonly state: 'up' | 'down' | 'unknown';
  readonly lastSyncAt: Instant | null;
  readonly articles: number;
  readonly trouble: string | null;
};
export type ModelConnection = {
  readonly configured: boolean;
  readonly name: string | null;
  /** Host name only. */
  readonly host: string | null;
  readonly spentCents: number;
  readonly budgetCents: number;
  /** What holds for a reply and a conversation where the tenant has set nothing, and the most it can set for one reply. */
  readonly limits: WholeLimits;
};
export type ConnectionsDeps = {
  readonly store: Pick<Store, 'tenants' | 'values'>;
  readonly hosts: Pick<HostRegistry, 'adapters' | 'state'>;
  readonly list: Pick<KnowledgeList, 'countOfSource'>;
  readonly clock: () => Date;
  /** Address and name of the model; undefined: none is configured. */
  readonly model:
    | {
        readonly baseUrl: string;
        readonly model: string;
        readonly timeoutMs: number;
        readonly maxOutputTokens: number;
      }
    | undefined;
};
export type Connections = {
  readonly all: (tenantId: string) => Promise<{
    readonly items: readonly Connection[];
    readonly model: ModelConnection;
  }>;
  /** Asks for a pull now; part of the transaction. `absent`: no such host. `unable`: it has no articles or products to give. */
  readonly sync: (
    tx: Store,
    tenantId: string,
    host: string,
  ) => Promise<'asked' | 'absent' | 'unable'>;
};

/** Every capability there is; the compiler finds one that is missing. */
const CAPABILITIES: Readonly<Record<Capability, true>> = {
  receive: true,
  articles: true,
  products: true,
  contact: true,
  orders: true,
  orderByNumber: true,
  reply: true,
  handOff: true,
  paymentMethods: true,
  variants: true,
  createReturn: true,
  exchangeItems: true,
  cancelOrder: true,
  changeAddress: true,
  changeItems: true,
  changePayment: true,
  requestRefund: true,
  resendInvoice: true,
  claimWarranty: true,
  updateContact: true,
  performOwn: true,
  notify: true,
  tickets: true,
};

export function createConnections(deps: ConnectionsDeps): Connections {
  const { hosts } = deps;
  return {
    async all(tenantId) {
      const items: Connection[] = [];
      for (const adapter of hosts.adapters(tenantId)) {
        items.push(await toConnection(deps, tenantId, adapter));
      }
      return { items, model: await modelOf(deps, tenantId) };
    },
    async sync(tx, tenantId, host) {
      const adapter = hosts.adapters(tenantId).find((one) => one.name === host);
      if (adapter === undefined) return 'absent';
      if (adapter.articles === undefined && adapter.products === undefined) return 'unable';
      await askForSync({ store: tx, clock: deps.clock }, { tenantId, host });
      return 'asked';
    },
  };
}

async function toConnection(
  deps: ConnectionsDeps,
  tenantId: string,
  adapter: HostAdapter,
): Promise<Connection> {
  const sync = await syncState(deps.store.values, { tenantId, host: adapter.name });
  const called = deps.hosts.state(adapter);
  const failing = sync?.failedAt ?? null;
  const reached = sync === null ? 'unknown' : 'up';
  const isDown = failing !== null || called === 'down';
  return {
    name: adapter.name,
    capabilities: Object.keys(CAPABILITIES).filter(
      (one) => adapter[one as Capability] !== undefined,
    ),
    state: isDown ? 'down' : called === 'up' ? 'up' : reached,
    lastSyncAt: sync?.syncedAt ?? null,
    articles: await deps.list.countOfSource(tenantId, `host:${adapter.name}:`),
    trouble: troubleOf(failing, called),
  };
}

/** Our own words: a host's message may quote a customer. */
function troubleOf(failing: Instant | null, called: Connection['state']): string | null {
  if (failing !== null) return `Articles could not be fetched since ${failing}.`;
  return called === 'down' ? 'The last call was not answered as it should be.' : null;
}

async function modelOf(deps: ConnectionsDeps, tenantId: string): Promise<ModelConnection> {
  const { model, store, clock } = deps;
  const tenant = await store.tenants.get(tenantId);
  return {
    configured: model !== undefined,
    name: model?.model ?? null,
    host: model === undefined ? null : new URL(model.baseUrl).hostname,
    spentCents: await spentThisMonth(store.values, { tenantId, now: clock() }),
    budgetCents: tenant?.settings.modelBudgetCents ?? 0,
    limits: model === undefined ? DEFAULT_LIMITS : toWholeLimits({}, model),
  };
}
