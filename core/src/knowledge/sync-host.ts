/** Pulls a host's articles and products into the knowledge base, from where the last pull ended. */
import type { Change, HostAdapter, Product } from '../host/adapter.ts';
import { toMoney } from '../host/money.ts';
import type { ArticleInput, ArticleVersion, Locale } from '../model.ts';
import { type CheckedArticle, checkArticle, type RawArticle } from './check-article.ts';
import { toProductArticle } from './product-article.ts';

export type SyncDeps = {
  readonly articles: {
    record(
      tenantId: string,
      source: string,
      inputs: readonly ArticleInput[],
      defaults: { readonly locale: Locale },
    ): Promise<readonly ('added' | 'changed' | 'unchanged')[]>;
    retire(tenantId: string, articleId: string): Promise<number>;
    versions(tenantId: string, articleId: string): Promise<readonly ArticleVersion[]>;
  };
  readonly values: {
    get(tenantId: string, name: string): Promise<string | null>;
    set(tenantId: string, name: string, value: string): Promise<void>;
  };
};
export type SyncRequest = {
  readonly tenantId: string;
  readonly adapter: HostAdapter;
  /** Of articles and products that do not say theirs. */
  readonly locale: Locale;
  /** Ends after the batch under way; what was done is kept and the next pull goes on from there. */
  readonly signal?: AbortSignal;
};
type SyncCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly retired: number;
};
export type SyncReport = {
  readonly articles: SyncCounts;
  readonly products: SyncCounts;
  /** Things of the host that are no articles, by id; they do not hold up the rest. */
  readonly faults: readonly {
    readonly id: string;
    readonly code: string;
    readonly message: string;
  }[];
};

const BATCH = 200;

type Counts = { added: number; changed: number; unchanged: number; retired: number };
type Faults = { id: string; code: string; message: string }[];
type Pull = {
  readonly deps: SyncDeps;
  readonly request: SyncRequest;
  readonly source: string;
  readonly counts: Counts;
  readonly faults: Faults;
};
/** A change that is ready to be written. */
type Ready = { readonly cursor: string } & (
  | { readonly article: ArticleInput }
  | { readonly goneId: string }
  | { readonly faultyId: string }
);

/** The cursor is saved after each batch that was written: a pull that breaks off repeats at most one batch. */
export async function syncHost(deps: SyncDeps, request: SyncRequest): Promise<SyncReport> {
  const { adapter, locale } = request;
  const faults: Faults = [];
  const pullOf = (kind: string): Pull => ({
    deps,
    request,
    source: `host:${adapter.name}:${kind}`,
    counts: { added: 0, changed: 0, unchanged: 0, retired: 0 },
    faults,
  });
  const articles = pullOf('articles');
  if (adapter.articles !== undefined) {
    const toChecked = (item: ArticleInput): CheckedArticle => checkArticle(item as RawArticle);
    await pull(articles, (since) => adapter.articles?.(since), {
      check: toChecked,
      idOf: (id) => id,
    });
  }
  const products = pullOf('products');
  if (adapter.products !== undefined) {
    const toChecked = (item: Product): CheckedArticle => checkProduct(item, locale);
    const idOf = (id: string): string => `product:${id}`;
    await pull(products, (since) => adapter.products?.(since), { check: toChecked, idOf });
  }
  return { articles: articles.counts, products: products.counts, faults };
}

function checkProduct(product: Product, locale: Locale): CheckedArticle {
  try {
    for (const { price } of product.variants) {
      if (!Number.isSafeInteger(price.minor)) throw new RangeError('not in minor units');
      toMoney(price.minor, price.currency);
    }
    return checkArticle(toProductArticle(product, locale));
  } catch {
    return {
      ok: false,
      code: 'PRODUCT_BROKEN',
      message: 'the product has no valid variants or prices',
    };
  }
}

async function pull<T extends { readonly id: string }>(
  to: Pull,
  open: (since: string | null) => AsyncIterable<Change<T>> | undefined,
  as: { readonly check: (item: T) => CheckedArticle; readonly idOf: (id: string) => string },
): Promise<void> {
  const { deps, request, source } = to;
  const since = await deps.values.get(request.tenantId, `${source}:cursor`);
  let batch: Ready[] = [];
  for await (const change of open(since) ?? []) {
    batch.push(toReady(to, change, as));
    if (batch.length < BATCH) continue;
    await write(to, batch);
    batch = [];
    if (request.signal?.aborted) return;
  }
  await write(to, batch);
}

function toReady<T extends { readonly id: string }>(
  to: Pull,
  change: Change<T>,
  as: { readonly check: (item: T) => CheckedArticle; readonly idOf: (id: string) => string },
): Ready {
  const { cursor } = change;
  if (change.kind === 'delete') return { cursor, goneId: as.idOf(change.id) };
  const checked = as.check(change.item);
  if (checked.ok) return { cursor, article: checked.article };
  const id = String(change.item.id ?? '').slice(0, 200);
  to.faults.push({ id, code: checked.code, message: checked.message });
  return { cursor, faultyId: id };
}

/** In the order of the feed: a thing that was deleted and made again is there in the end. */
async function write(to: Pull, batch: readonly Ready[]): Promise<void> {
  const { deps, request, source } = to;
  let inputs: ArticleInput[] = [];
  for (const ready of batch) {
    if ('article' in ready) inputs.push(ready.article);
    if (!('goneId' in ready)) continue;
    await record(to, inputs);
    inputs = [];
    await retire(to, ready.goneId);
  }
  await record(to, inputs);
  const last = batch.at(-1);
  if (last !== undefined) await deps.values.set(request.tenantId, `${source}:cursor`, last.cursor);
}

async function record(to: Pull, inputs: readonly ArticleInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const { tenantId, locale } = to.request;
  const results = await to.deps.articles.record(tenantId, to.source, inputs, { locale });
  for (const result of results) to.counts[result] += 1;
}

/** Only what came from this host: another source may have an article of the same id. */
async function retire(to: Pull, articleId: string): Promise<void> {
  const { tenantId } = to.request;
  const versions = await to.deps.articles.versions(tenantId, articleId);
  if (versions.length === 0 || versions.some((version) => version.source !== to.source)) return;
  to.counts.retired += await to.deps.articles.retire(tenantId, articleId);
}
