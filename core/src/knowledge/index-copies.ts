/**
 * Copies of tenants' indexes to try a text in. Making one takes a tenth of a second for a thousand articles, and whoever
 * edits looks again and again: the last few are kept for a while. One copy is used by one at a time.
 */
import type { ArticleIndex } from '../retrieval/create-retriever.ts';
import type { IndexCache } from '../retrieval/index-cache.ts';

export type IndexCopies = {
  /**
   * Works with a copy that knows all that is recorded. `work` leaves it as it found it and says `keep`, or says `drop`.
   */
  readonly use: <T>(
    tenantId: string,
    work: (index: ArticleIndex) => Promise<{ readonly value: T; readonly after: 'keep' | 'drop' }>,
  ) => Promise<T>;
  readonly close: () => void;
};

const MOST = 2;
const KEPT_MS = 60_000;
/** Chunks and questions of texts that were tried and removed again; beyond it a fresh copy is cheaper. */
const MOST_DEAD = 5_000;

type Copy = { readonly index: ArticleIndex; readonly cursor: number };

export function createIndexCopies(deps: {
  readonly indexes: Pick<IndexCache, 'copyFor'>;
  /** Where the change log of a tenant stands. */
  readonly head: (tenantId: string) => Promise<number>;
}): IndexCopies {
  const idle = new Map<string, Copy>();
  const timers = new Map<string, NodeJS.Timeout>();
  const queues = new Map<string, Promise<unknown>>();

  const forget = (tenantId: string) => {
    clearTimeout(timers.get(tenantId));
    timers.delete(tenantId);
    idle.delete(tenantId);
  };
  const keep = (tenantId: string, copy: Copy) => {
    forget(tenantId);
    idle.set(tenantId, copy);
    const timer = setTimeout(() => forget(tenantId), KEPT_MS);
    timer.unref();
    timers.set(tenantId, timer);
    for (const oldest of [...idle.keys()].slice(0, -MOST)) forget(oldest);
  };
  const take = async (tenantId: string): Promise<Copy> => {
    const copy = idle.get(tenantId);
    forget(tenantId);
    if (copy !== undefined && copy.cursor === (await deps.head(tenantId))) return copy;
    return deps.indexes.copyFor(tenantId);
  };
  const inTurn = async <T>(tenantId: string, work: () => Promise<T>): Promise<T> => {
    const before = queues.get(tenantId) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    queues.set(tenantId, settled);
    try {
      return await mine;
    } finally {
      if (queues.get(tenantId) === settled) queues.delete(tenantId);
    }
  };
  return {
    use: (tenantId, work) =>
      inTurn(tenantId, async () => {
        // Not put back after an error: nobody knows what is in it then.
        const copy = await take(tenantId);
        const { value, after } = await work(copy.index);
        if (after === 'keep' && copy.index.stats().dead <= MOST_DEAD) keep(tenantId, copy);
        return value;
      }),
    close: () => {
      for (const tenantId of [...idle.keys()]) forget(tenantId);
    },
  };
}
