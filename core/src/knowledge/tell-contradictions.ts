/** Contradictions of a tenant's current articles, kept until an article changes. */
import type { ArticleVersion } from '../model.ts';
import { runSliced } from '../retrieval/run-sliced.ts';
import type { Store } from '../storage/store.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';

type Deps = { readonly store: Pick<Store, 'articles'>; readonly clock: () => Date };
export type TellContradictions = (tenantId: string) => Promise<readonly Contradiction[]>;

const MOST_ARTICLES = 10_000;
const KEPT_TENANTS = 50;
/** What is over stays in the result at most so long. */
const KEPT_MS = 3_600_000;

/** Reads in slices; of versions that are over nothing is told. Writes nothing. */
export function createTellContradictions({ store, clock }: Deps): TellContradictions {
  type Kept = {
    readonly head: number;
    readonly until: number;
    readonly found: Promise<readonly Contradiction[]>;
  };
  const kept = new Map<string, Kept>();
  const find = async (tenantId: string, now: Date) => {
    const versions: ArticleVersion[] = [];
    for await (const version of store.articles.all(tenantId)) {
      if (version.validTo !== null && version.validTo <= now.toISOString()) continue;
      versions.push(version);
      if (versions.length === MOST_ARTICLES) break;
    }
    return runSliced(findContradictions(versions));
  };
  return async (tenantId) => {
    const now = clock();
    const head = await store.articles.head(tenantId);
    const known = kept.get(tenantId);
    if (known?.head === head && known.until > now.getTime()) return known.found;
    const found = find(tenantId, now);
    found.catch(() => kept.delete(tenantId));
    kept.delete(tenantId);
    kept.set(tenantId, { head, until: now.getTime() + KEPT_MS, found });
    for (const oldest of kept.keys()) if (kept.size > KEPT_TENANTS) kept.delete(oldest);
    return found;
  };
}
