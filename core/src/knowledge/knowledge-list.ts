/**
 * The knowledge table. Words are looked for by the database; states, figures and order depend on the time and are made
 * here, from outlines of all current statements that are kept while the tenant's change log has not moved.
 */
import { AttendantError } from '../errors.ts';
import type { Instant, Locale, Tenant } from '../model.ts';
import type { Store, UseCounts } from '../storage/store.ts';
import {
  type KnowledgeRow,
  type KnowledgeState,
  type Outline,
  type RowContext,
  type StatedRow,
  toKnowledgeRow,
} from './knowledge-row.ts';

export type KnowledgeSort = 'title' | 'used' | 'disliked' | 'reviewBy' | 'changed';
export type KnowledgeQuery = {
  readonly q?: string;
  readonly locale?: Locale;
  readonly state?: KnowledgeState;
  /** Default: title. Used and disliked: most first. Review: soonest first. Changed: newest first. */
  readonly sort?: KnowledgeSort;
  readonly limit: number;
  readonly cursor?: string | null;
};
export type KnowledgeCounts = { readonly all: number } & Readonly<Record<KnowledgeState, number>>;
export type KnowledgeListDeps = {
  readonly store: Pick<Store, 'articles' | 'knowledge' | 'tenants' | 'uses'>;
  readonly clock: () => Date;
};
export type KnowledgeList = {
  readonly list: (
    tenantId: string,
    query: KnowledgeQuery,
  ) => Promise<{ readonly items: readonly KnowledgeRow[]; readonly next: string | null }>;
  readonly counts: (tenantId: string) => Promise<KnowledgeCounts>;
  /** Articles now under sources that begin so. */
  readonly countOfSource: (tenantId: string, prefix: string) => Promise<number>;
};

const DAY = 86_400_000;
const USED_DAYS = 30;
const RATED_DAYS = 90;
/** Figures are counted anew after so many ms: a year of replies is much to count for each page. */
const FIGURES_KEPT_MS = 30_000;
/** Articles kept in memory over all tenants, about 500 bytes for each of their statements. */
const MOST_ARTICLES = 100_000;
/** Changes that are followed one by one. */
const CHANGES = 400;
/** Characters of a title that count for the order. */
const TITLE_KEY = 60;

type Articles = readonly (readonly Outline[])[];
type Figures = {
  readonly used: ReadonlyMap<string, UseCounts>;
  readonly rated: ReadonlyMap<string, UseCounts>;
};

export function createKnowledgeList(deps: KnowledgeListDeps): KnowledgeList {
  const { store, clock } = deps;
  const articlesOf = createOutlines(deps);
  const figuresOf = createFigures(deps);

  const contextOf = async (tenantId: string, locale: Locale | null): Promise<RowContext> => {
    const tenant: Tenant | null = await store.tenants.get(tenantId);
    return { now: clock().toISOString(), mainLocale: tenant?.locale ?? 'en', locale };
  };
  const rowsOf = async (
    of: { readonly tenantId: string; readonly context: RowContext; readonly figures: Figures },
    articles: Articles,
  ): Promise<readonly StatedRow[]> => {
    const reviews = await store.knowledge.reviews(of.tenantId);
    return articles.flatMap((outlines) => {
      const id = outlines[0]?.articleId ?? '';
      const rated = of.figures.rated.get(id);
      const row = toKnowledgeRow(outlines, of.context, {
        used: of.figures.used.get(id)?.used ?? 0,
        liked: rated?.liked ?? 0,
        disliked: rated?.disliked ?? 0,
        reviewBy: reviews.get(id) ?? null,
      });
      return row ?? [];
    });
  };
  const all = async (tenantId: string, locale: Locale | null, articles: Articles) => {
    const context = await contextOf(tenantId, locale);
    return rowsOf({ tenantId, context, figures: await figuresOf.all(tenantId) }, articles);
  };

  return {
    async list(tenantId, query) {
      const sort = query.sort ?? 'title';
      const from = fromCursor(query.cursor, sort);
      const articles = await matching(await articlesOf(tenantId), deps, tenantId, query.q);
      const rows = await all(tenantId, query.locale ?? null, articles);
      const { state } = query;
      const keyed = rows
        .filter(({ states }) => state === undefined || states.includes(state))
        .map(({ row }) => ({ row, id: row.id, key: keyOf(row, sort) }))
        .filter((one) => from === null || comes(from, one))
        .sort((a, b) => (comes(a, b) ? -1 : 1));
      const page = keyed.slice(0, query.limit);
      const last = keyed.length > query.limit ? page.at(-1) : undefined;
      return {
        items: page.map(({ row }) => row),
        next: last === undefined ? null : JSON.stringify([sort, last.key, last.id]),
      };
    },
    async counts(tenantId) {
      const rows = await all(tenantId, null, await articlesOf(tenantId));
      const count = (state: KnowledgeState) =>
        rows.filter(({ states }) => states.includes(state)).length;
      return {
        all: rows.length,
        'in-force': count('in-force'),
        planned: count('planned'),
        expired: count('expired'),
        'review-due': count('review-due'),
        unused: count('unused'),
        disliked: count('disliked'),
        trouble: count('trouble'),
      };
    },
    async countOfSource(tenantId, prefix) {
      const articles = await articlesOf(tenantId);
      return articles.filter((one) => one.some(({ source }) => source.startsWith(prefix))).length;
    },
  };
}

async function matching(
  articles: Articles,
  { store }: KnowledgeListDeps,
  tenantId: string,
  q = '',
): Promise<Articles> {
  const words = q.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return articles;
  const ids = await store.knowledge.matching(tenantId, words);
  return articles.filter((outlines) => ids.has(outlines[0]?.articleId ?? ''));
}

type Kept = { readonly head: number; readonly byId: ReadonlyMap<string, readonly Outline[]> };

/** The tenant's articles as outlines. When its change log has moved, what changed is read again. */
function createOutlines({ store }: KnowledgeListDeps) {
  const kept = new Map<string, Kept>();
  const readAll = async (tenantId: string, head: number): Promise<Kept> => {
    const outlines = await store.knowledge.outlines(tenantId);
    return { head, byId: Map.groupBy(outlines, (one) => one.articleId) };
  };
  /** Null: so much has changed that reading all is quicker. */
  const catchUp = async (tenantId: string, from: Kept): Promise<Kept | null> => {
    const page = await store.articles.changes(tenantId, from.head, CHANGES);
    if (page.items.length === CHANGES) return null;
    const ids = [...new Set(page.items.map((one) => one.articleId))];
    const outlines = await store.knowledge.outlines(tenantId, ids);
    const byId = new Map(from.byId);
    for (const id of ids) byId.delete(id);
    for (const [id, all] of Map.groupBy(outlines, (one) => one.articleId)) byId.set(id, all);
    return { head: page.cursor, byId };
  };
  return async (tenantId: string): Promise<Articles> => {
    // Read first: what is recorded while we read is read again.
    const head = await store.articles.head(tenantId);
    const known = kept.get(tenantId);
    const isCurrent = known !== undefined && known.head >= head;
    const followed = known === undefined || isCurrent ? known : await catchUp(tenantId, known);
    const current = followed ?? (await readAll(tenantId, head));
    kept.delete(tenantId);
    kept.set(tenantId, current);
    forgetOldest(kept);
    return [...current.byId.values()];
  };
}

function forgetOldest(kept: Map<string, Kept>): void {
  let held = [...kept.values()].reduce((sum, { byId }) => sum + byId.size, 0);
  for (const [oldest, { byId }] of kept) {
    if (held <= MOST_ARTICLES) return;
    held -= byId.size;
    kept.delete(oldest);
  }
}

function createFigures({ store, clock }: KnowledgeListDeps) {
  const kept = new Map<string, { readonly at: number; readonly figures: Promise<Figures> }>();
  const since = (days: number): Instant => new Date(clock().getTime() - days * DAY).toISOString();
  const read = async (tenantId: string): Promise<Figures> => ({
    used: await store.uses.byArticle(tenantId, { since: since(USED_DAYS) }),
    rated: await store.uses.byArticle(tenantId, { since: since(RATED_DAYS) }),
  });
  return {
    all(tenantId: string): Promise<Figures> {
      const now = clock().getTime();
      for (const [id, { at }] of kept) {
        if (Math.abs(now - at) >= FIGURES_KEPT_MS) kept.delete(id);
      }
      const known = kept.get(tenantId);
      if (known !== undefined) return known.figures;
      const figures = read(tenantId);
      kept.set(tenantId, { at: now, figures });
      figures.catch(() => kept.delete(tenantId));
      return figures;
    },
  };
}

type Place = { readonly key: string | number; readonly id: string };

/** Ascending: what comes first has the smaller key. */
function keyOf(row: KnowledgeRow, sort: KnowledgeSort): string | number {
  if (sort === 'title') return row.title.toLowerCase().slice(0, TITLE_KEY);
  if (sort === 'used') return -row.used;
  if (sort === 'disliked') return -row.disliked;
  // Without a time: after every time.
  if (sort === 'reviewBy') return row.reviewBy ?? '~';
  return -Date.parse(row.changedAt);
}

/** Does `a` come before `b`? A total order: ids are unique, so a page goes on where the last ended, whatever changed. */
function comes(a: Place, b: Place): boolean {
  return a.key === b.key ? a.id < b.id : a.key < b.key;
}

function fromCursor(cursor: string | null | undefined, sort: KnowledgeSort): Place | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed = parsedOf(cursor);
  if (Array.isArray(parsed)) {
    const [of, key, id]: readonly unknown[] = parsed;
    const isText = sort === 'title' || sort === 'reviewBy';
    const fits = isText ? typeof key === 'string' : typeof key === 'number';
    if (of === sort && fits && typeof id === 'string') return { key: key as string | number, id };
  }
  throw new AttendantError('CURSOR_INVALID', 'This cursor was not given out for this list.', {
    status: 400,
    wayOut: 'Start from the first page, without a cursor.',
  });
}

function parsedOf(cursor: string): unknown {
  try {
    return JSON.parse(cursor);
  } catch {
    return null;
  }
}
