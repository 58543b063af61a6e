import type { Tenant } from '../model.ts';
import type { ModelBudget } from './chat-model.ts';

/** What is kept per tenant and month. */
type Spending = { readonly month: string; readonly cents: number; readonly tokens: number };
const NAME = 'model-spending';

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
  const kept = await values.get(of.tenantId, NAME);
  const spending = kept === null ? null : (JSON.parse(kept) as Spending);
  return spending?.month === of.now.toISOString().slice(0, 7) ? spending.cents : 0;
}

/** The tenant's monthly limit (UTC months), kept in the store so that a restart or a second process does not forget it. */
export function createModelBudget(deps: ModelBudgetDeps, tenantId: string): ModelBudget {
  const { store, clock } = deps;
  const month = (): string => clock().toISOString().slice(0, 7);
  const read = async (values: BudgetValues): Promise<Spending> => {
    const kept = await values.get(tenantId, NAME);
    const spending = kept === null ? null : (JSON.parse(kept) as Spending);
    return spending?.month === month() ? spending : { month: month(), cents: 0, tokens: 0 };
  };
  const limit = async (): Promise<number> =>
    (await store.tenants.get(tenantId))?.settings.modelBudgetCents ?? 0;
  return {
    async maySpend() {
      const most = await limit();
      return most > 0 && (await read(store.values)).cents < most;
    },
    async spent(cents, tokens) {
      const most = await limit();
      const [before, after] = await store.transaction(async ({ values }) => {
        const known = await read(values);
        const next = { ...known, cents: known.cents + cents, tokens: known.tokens + tokens };
        await values.set(tenantId, NAME, JSON.stringify(next));
        return [known.cents, next.cents] as const;
      });
      if (before < most && after >= most) deps.onSpent(tenantId);
    },
  };
}
