/**
 * One index per tenant, kept as a cache of the article store: loaded from a snapshot or built from all articles, then
 * caught up from the change log. Losing any of it costs time, never truth. Building and catching up work in slices and
 * never hold the event loop for long.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleVersion } from '../model.ts';
import { type ArticleIndex, createIndex, type IndexOptions } from './create-retriever.ts';
import type { Retrieve } from './retriever.ts';
import { createSnapshotFiles, messageOf } from './snapshot-files.ts';

export type ChangeLogPage = {
  readonly items: readonly {
    readonly cursor: number;
    readonly articleId: string;
    readonly version: number;
    readonly kind: 'recorded' | 'superseded';
  }[];
  readonly cursor: number;
};
export type IndexCacheDeps = {
  readonly changes: (tenantId: string, cursor: number, limit: number) => Promise<ChangeLogPage>;
  readonly version: (
    tenantId: string,
    articleId: string,
    version: number,
  ) => Promise<ArticleVersion | null>;
  readonly all: (tenantId: string) => AsyncIterable<ArticleVersion>;
  /** Highest cursor of the tenant's change log. */
  readonly head: (tenantId: string) => Promise<number>;
  /** Where snapshots are kept. Default: none are. */
  readonly snapshotFolder?: string | null;
  /** Tenants in memory at once; the one asked longest ago goes first. Default 100. */
  readonly maxTenants?: number;
  /** Changes after which a new snapshot is written. Default 500. */
  readonly snapshotEvery?: number;
  /** Milliseconds after which an index looks at the change log unasked: other processes write too. Default 2,000. */
  readonly checkEvery?: number;
  /** Monotonic milliseconds. Default `performance.now`. */
  readonly elapsed?: () => number;
  readonly log?: { readonly info: (message: string) => void };
} & Pick<IndexOptions, 'embed' | 'hnswAbove'>;
export type IndexCache = {
  /** A retriever that answers from what the change log says now. Two calls for one tenant build one index. */
  readonly retrieverFor: (tenantId: string) => Promise<Retrieve>;
  /** News may have arrived: the next question reads the change log first. */
  readonly invalidate: (tenantId: string) => void;
  /** Forgets a tenant, in memory and on disk. */
  readonly forget: (tenantId: string) => Promise<void>;
  /** The index itself, built when needed. */
  readonly indexFor: (tenantId: string) => Promise<ArticleIndex>;
  /**
   * A second index that answers as this one does now and may be changed without anybody noticing. `cursor`: up to where
   * in the change log it knows.
   */
  readonly copyFor: (
    tenantId: string,
  ) => Promise<{ readonly index: ArticleIndex; readonly cursor: number }>;
  /** Waits for background work and writes snapshots that are due. */
  readonly close: () => Promise<void>;
};

type Held = {
  readonly index: ArticleIndex;
  cursor: number;
  stale: boolean;
  checkedAt: number;
  unsaved: number;
  catchingUp: Promise<void> | null;
};

const PAGE = 500;
const SLICE_MS = 15;
/** Removed documents keep their numbers; when they outnumber the live ones the index is built again. */
const REBUILD_DEAD = 5000;

export function createIndexCache(deps: IndexCacheDeps): IndexCache {
  const held = new Map<string, Promise<Held>>();
  const background = new Set<Promise<void>>();
  const elapsed = deps.elapsed ?? (() => performance.now());
  const log = (message: string) => deps.log?.info(message);
  const indexOptions = (tenantId: string): IndexOptions => ({
    tenantId,
    log,
    ...(deps.embed === undefined ? {} : { embed: deps.embed }),
    ...(deps.hnswAbove === undefined ? {} : { hnswAbove: deps.hnswAbove }),
  });
  const files = createSnapshotFiles(deps.snapshotFolder ?? null, log);

  const inBackground = (work: Promise<void>) => {
    const safe = work
      .catch((cause) => log(`Index work failed: ${messageOf(cause)}`))
      .finally(() => background.delete(safe));
    background.add(safe);
  };
  const save = async (tenantId: string, state: Held) => {
    state.unsaved = 0;
    await files.write(tenantId, state.cursor, state.index);
  };
  const buildAnew = async (tenantId: string): Promise<Held> => {
    // The cursor is read first: what is recorded while we read is read again, which changes nothing.
    const cursor = await deps.head(tenantId);
    const index = createIndex(indexOptions(tenantId));
    const breathe = createBreath(elapsed);
    for await (const version of deps.all(tenantId)) {
      index.upsert(version);
      await breathe();
    }
    await index.prepare();
    return { index, cursor, stale: true, checkedAt: elapsed(), unsaved: 1, catchingUp: null };
  };
  const open = async (tenantId: string): Promise<Held> => {
    const found = await files.read(tenantId, indexOptions(tenantId));
    if (found !== null && found.cursor <= (await deps.head(tenantId))) {
      await found.index.prepare();
      return { ...found, stale: true, checkedAt: elapsed(), unsaved: 0, catchingUp: null };
    }
    const state = await buildAnew(tenantId);
    inBackground(save(tenantId, state));
    return state;
  };
  const catchUp = async (tenantId: string, state: Held) => {
    const breathe = createBreath(elapsed);
    for (;;) {
      state.stale = false;
      const page = await deps.changes(tenantId, state.cursor, PAGE);
      for (const item of page.items) {
        if (item.kind === 'superseded') state.index.remove(item.articleId, item.version);
        else {
          const version = await deps.version(tenantId, item.articleId, item.version);
          if (version === null) state.index.remove(item.articleId, item.version);
          else state.index.upsert(version);
        }
        await breathe();
      }
      state.cursor = Math.max(state.cursor, page.cursor);
      state.unsaved += page.items.length;
      if (page.items.length < PAGE) break;
    }
    state.checkedAt = elapsed();
  };
  const afterNews = (tenantId: string, state: Held) => {
    if (state.unsaved === 0) return;
    const { dead, chunks, questions } = state.index.stats();
    if (dead > REBUILD_DEAD && dead > chunks + questions) {
      inBackground(replace(tenantId));
      return;
    }
    inBackground(
      state.index.prepare().then(async () => {
        if (state.unsaved >= (deps.snapshotEvery ?? 500)) await save(tenantId, state);
      }),
    );
  };
  const replace = async (tenantId: string) => {
    const state = await buildAnew(tenantId);
    if (held.has(tenantId)) held.set(tenantId, Promise.resolve(state));
    await save(tenantId, state);
  };
  const opened = (tenantId: string): Promise<Held> => {
    let opening = held.get(tenantId);
    if (opening === undefined) {
      opening = open(tenantId);
      // A failed build is tried again by the next question, not remembered.
      opening.catch(() => held.delete(tenantId));
    }
    held.delete(tenantId);
    held.set(tenantId, opening);
    dropOldest();
    return opening;
  };
  /** With all that was recorded until now. */
  const current = async (tenantId: string): Promise<Held> => {
    const state = await opened(tenantId);
    if (state.stale || elapsed() - state.checkedAt > (deps.checkEvery ?? 2000)) {
      const before = state.cursor;
      state.catchingUp ??= catchUp(tenantId, state).finally(() => {
        state.catchingUp = null;
        if (state.cursor !== before) afterNews(tenantId, state);
      });
    }
    if (state.catchingUp !== null) await state.catchingUp;
    return state;
  };
  const dropOldest = () => {
    for (const [tenantId, opening] of held) {
      if (held.size <= (deps.maxTenants ?? 100)) return;
      held.delete(tenantId);
      inBackground(
        opening.then(async (state) => {
          if (state.unsaved > 0) await save(tenantId, state);
        }),
      );
    }
  };

  return {
    indexFor: async (tenantId) => (await current(tenantId)).index,
    copyFor: async (tenantId) => {
      const { index, cursor } = await current(tenantId);
      return { index: await index.copy(createBreath(elapsed)), cursor };
    },
    retrieverFor: async (tenantId) => {
      // What is open is looked after by each question.
      await (held.has(tenantId) ? opened(tenantId) : current(tenantId));
      return async (query) => (await current(tenantId)).index.retrieve(query);
    },
    invalidate: (tenantId) => {
      const opening = held.get(tenantId);
      if (opening !== undefined)
        inBackground(
          opening.then((state) => {
            state.stale = true;
          }),
        );
    },
    forget: async (tenantId) => {
      held.delete(tenantId);
      await files.remove(tenantId);
    },
    close: async () => {
      while (background.size > 0) await Promise.all(background);
      for (const [tenantId, opening] of held) {
        const state = await opening.catch(() => null);
        if (state !== null && state.unsaved > 0) await save(tenantId, state);
      }
      held.clear();
    },
  };
}

/** Gives others a turn whenever the slice is used up. */
function createBreath(elapsed: () => number): () => Promise<void> {
  let since = elapsed();
  return async () => {
    if (elapsed() - since < SLICE_MS) return;
    await nextTurn();
    since = elapsed();
  };
}
