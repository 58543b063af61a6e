/** Contradictions of a tenant's current articles, kept until an article changes. */
import type { ArticleVersion } from '../model.ts';
import { runSliced } from '../retrieval/run-sliced.ts';
import type { Store } from '../storage/store.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';
import { createKeptByVersion } from './kept-by-version.ts';

type Deps = { readonly store: Pick<Store, 'articles'>; readonly clock: () => Date };
export type TellContradictions = (tenantId: string) => Promise<readonly Contradiction[]>;

const MOST_ARTICLES = 10_000;
/** What is over stays in the result at most so long. */
const KEPT_MS = 3_600_000;

/** Reads in slices; of versions that are over nothing is told. Writes nothing. */
export function createTellContradictions({ store, clock }: Deps): TellContradictions {
  const kept = createKeptByVersion<readonly Contradiction[]>({ store, clock, keptMs: KEPT_MS });
  const find = async (tenantId: string, now: Date) => {
    const versions: ArticleVersion[] = [];
    for await (const version of store.articles.all(tenantId)) {
      if (version.validTo !== null && version.validTo <= now.toISOString()) continue;
      versions.push(version);
      if (versions.length === MOST_ARTICLES) break;
    }
    return runSliced(findContradictions(versions));
  };
  return (tenantId) => kept({ tenantId }, () => find(tenantId, clock()));
}
