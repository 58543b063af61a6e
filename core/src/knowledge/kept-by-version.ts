/** What is costly to find out about a tenant's knowledge, kept until an article changes. */
import type { Store } from '../storage/store.ts';

type Deps = {
  readonly store: { readonly articles: Pick<Store['articles'], 'head'> };
  readonly clock: () => Date;
  /** What also depends on time and on customers stays so long at most. */
  readonly keptMs: number;
};
/** `about`: whatever else the value depends on; another one finds out anew. */
export type KeptByVersion<Value> = (
  of: { readonly tenantId: string; readonly about?: string },
  find: () => Promise<Value>,
) => Promise<Value>;

const KEPT_TENANTS = 50;

/** Asked twice at once, it finds out once. What failed is not kept. */
export function createKeptByVersion<Value>(deps: Deps): KeptByVersion<Value> {
  type Kept = { readonly key: string; readonly until: number; readonly found: Promise<Value> };
  const kept = new Map<string, Kept>();
  return async ({ tenantId, about = '' }, find) => {
    const now = deps.clock().getTime();
    const key = `${await deps.store.articles.head(tenantId)} ${about}`;
    const known = kept.get(tenantId);
    if (known?.key === key && known.until > now) return known.found;
    const found = find();
    found.catch(() => kept.delete(tenantId));
    kept.delete(tenantId);
    kept.set(tenantId, { key, until: now + deps.keptMs, found });
    for (const oldest of kept.keys()) if (kept.size > KEPT_TENANTS) kept.delete(oldest);
    return found;
  };
}
