/** What models have cost a tenant, kept in the store: money is set aside before a call and settled after it. */
import type { Tenant } from '../model.ts';

/** Money set aside for one call. Settle once; never settled, all of it counts as spent. */
export type Reservation = {
  /** @param cents What the call cost; more than was set aside is counted too. @param tokens Both ways. */
  settle(cents: number, tokens: number): Promise<void>;
};
export type ReserveRequest = {
  /** US cents the call can cost at most. */
  readonly cents: number;
  /** Null: no conversation, only the monthly limit holds. */
  readonly conversationId: string | null;
  /** US cents one conversation may cost in a month. */
  readonly centsPerConversation: number;
};
export type ModelBudget = {
  /** Null: a limit would be passed. */
  reserve(request: ReserveRequest): Promise<Reservation | null>;
};

/** What is kept per tenant and month. */
type Spending = {
  readonly month: string;
  /** What is set aside counts as spent until it is settled, so that a crash never forgets a call. */
  readonly cents: number;
  readonly tokens: number;
  /** The alert has been given. */
  readonly told?: boolean;
};
/** Cents per conversation of one month. */
type Shard = { readonly month: string; readonly cents: Readonly<Record<string, number>> };

const NAME = 'model-spending';
/** Conversations are spread over so many values: none grows large, and none stays when its month is over. */
const SHARDS = 64;
/** Adding and taking away fractions of a cent leaves dust. */
const DUST = 1e-9;

type BudgetValues = {
  get(tenantId: string, name: string): Promise<string | null>;
  set(tenantId: string, name: string, value: string): Promise<void>;
};
export type ModelBudgetDeps = {
  readonly store: {
    readonly tenants: { get(tenantId: string): Promise<Tenant | null> };
    readonly values: BudgetValues;
    transaction<T>(work: (store: { readonly values: BudgetValues }) => Promise<T>): Promise<T>;
  };
  readonly clock: () => Date;
  /** Told once a month and tenant, when the limit is reached: answers go on without a model. */
  readonly onSpent: (tenantId: string) => void;
};

/** What a tenant has spent on models this month (UTC), in US cents. */
export async function spentThisMonth(
  values: Pick<BudgetValues, 'get'>,
  of: { readonly tenantId: string; readonly now: Date },
): Promise<number> {
  return (await readSpending(values, { tenantId: of.tenantId, month: monthOf(of.now) })).cents;
}

/**
 * The tenant's monthly limit (UTC months) and that of each conversation. Exact when many calls run at once and in
 * several processes: every change is one transaction on the store.
 */
export function createModelBudget(deps: ModelBudgetDeps, tenantId: string): ModelBudget {
  const { store } = deps;
  return {
    async reserve(request) {
      const most = (await store.tenants.get(tenantId))?.settings.modelBudgetCents ?? 0;
      if (most <= 0) return null;
      const month = monthOf(deps.clock());
      const outcome = await store.transaction((tx) =>
        setAside(tx.values, { tenantId, month, most, request }),
      );
      if (outcome.tell) deps.onSpent(tenantId);
      if (!outcome.granted) return null;
      let settled = false;
      return {
        async settle(cents, tokens) {
          if (settled) return;
          settled = true;
          const place = { tenantId, month, most, request };
          const tell = await store.transaction((tx) =>
            settle(tx.values, { place, change: cents - request.cents, tokens }),
          );
          if (tell) deps.onSpent(tenantId);
        },
      };
    },
  };
}

type Place = {
  readonly tenantId: string;
  readonly month: string;
  readonly most: number;
  readonly request: ReserveRequest;
};

async function setAside(
  values: BudgetValues,
  place: Place,
): Promise<{ readonly granted: boolean; readonly tell: boolean }> {
  const { most, request } = place;
  const spending = await readSpending(values, place);
  // Where a model's price is not known every call costs nothing, and only a limit of 0 forbids it.
  if (spending.cents >= most || spending.cents + request.cents > most + DUST) {
    const tell = spending.told !== true;
    if (tell) await writeSpending(values, place, { ...spending, told: true });
    return { granted: false, tell };
  }
  const limited = { change: request.cents, atMost: request.centsPerConversation };
  if (!(await addToConversation(values, place, limited))) return { granted: false, tell: false };
  await writeSpending(values, place, { ...spending, cents: spending.cents + request.cents });
  return { granted: true, tell: false };
}

async function settle(
  values: BudgetValues,
  of: { readonly place: Place; readonly change: number; readonly tokens: number },
): Promise<boolean> {
  const { place, change, tokens } = of;
  const spending = await readSpending(values, place);
  // A call over midnight of the first belongs to the month it was begun in, which nobody asks about any more.
  if (spending.month !== place.month) return false;
  const cents = clean(spending.cents + change);
  const tell = cents >= place.most && spending.told !== true;
  await writeSpending(values, place, {
    ...spending,
    cents,
    tokens: spending.tokens + tokens,
    ...(tell ? { told: true } : {}),
  });
  await addToConversation(values, place, { change, atMost: Number.POSITIVE_INFINITY });
  return tell;
}

/** False, and nothing added, when the conversation would cost more than `atMost`. */
async function addToConversation(
  values: BudgetValues,
  place: Place,
  { change, atMost }: { readonly change: number; readonly atMost: number },
): Promise<boolean> {
  const { conversationId } = place.request;
  if (conversationId === null || change === 0) return true;
  const name = `${NAME}:${shardOf(conversationId)}`;
  const kept = await values.get(place.tenantId, name);
  const read = kept === null ? null : (JSON.parse(kept) as Shard);
  const shard: Shard = read?.month === place.month ? read : { month: place.month, cents: {} };
  const cents = clean((shard.cents[conversationId] ?? 0) + change);
  if (cents > atMost + DUST) return false;
  const next: Shard = { month: place.month, cents: { ...shard.cents, [conversationId]: cents } };
  await values.set(place.tenantId, name, JSON.stringify(next));
  return true;
}

async function readSpending(
  values: Pick<BudgetValues, 'get'>,
  of: Pick<Place, 'tenantId' | 'month'>,
): Promise<Spending> {
  const kept = await values.get(of.tenantId, NAME);
  const spending = kept === null ? null : (JSON.parse(kept) as Spending);
  // Clocks of two processes differ: the later month stays.
  return spending !== null && spending.month >= of.month
    ? spending
    : { month: of.month, cents: 0, tokens: 0 };
}

function writeSpending(values: BudgetValues, place: Place, next: Spending): Promise<void> {
  return values.set(place.tenantId, NAME, JSON.stringify(next));
}

function monthOf(now: Date): string {
  return now.toISOString().slice(0, 7);
}

function clean(cents: number): number {
  return cents < DUST ? 0 : cents;
}

function shardOf(conversationId: string): number {
  let sum = 0;
  for (const character of conversationId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 4093;
  return sum % SHARDS;
}
