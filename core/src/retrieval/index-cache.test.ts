import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ArticleVersion } from '../model.ts';
import { AT, FAQ, SHOP, version } from './example-articles.ts';
import { createIndexCache, type IndexCacheDeps } from './index-cache.ts';

/** An article store's change log in memory, counting how it is read. */
function createLogged(articles: Readonly<Record<string, readonly ArticleVersion[]>>) {
  const tenants = new Map(Object.entries(articles).map(([id, list]) => [id, [...list]]));
  const logs = new Map<
    string,
    { articleId: string; version: number; kind: 'recorded' | 'superseded' }[]
  >();
  for (const [id, list] of tenants)
    logs.set(
      id,
      list.map(({ articleId, version }) => ({ articleId, version, kind: 'recorded' as const })),
    );
  const reads = { all: 0, changes: 0 };
  const listOf = (tenantId: string) => tenants.get(tenantId) ?? [];
  const logOf = (tenantId: string) => {
    const log = logs.get(tenantId) ?? [];
    logs.set(tenantId, log);
    return log;
  };
  return {
    reads,
    record: (tenantId: string, article: ArticleVersion) => {
      tenants.set(tenantId, [...listOf(tenantId), article]);
      logOf(tenantId).push({
        articleId: article.articleId,
        version: article.version,
        kind: 'recorded',
      });
    },
    retire: (tenantId: string, articleId: string) => {
      tenants.set(
        tenantId,
        listOf(tenantId).filter((article) => article.articleId !== articleId),
      );
      logOf(tenantId).push({ articleId, version: 1, kind: 'superseded' });
    },
    port: {
      head: async (tenantId: string) => logOf(tenantId).length,
      changes: async (tenantId: string, cursor: number, limit: number) => {
        reads.changes++;
        const items = logOf(tenantId)
          .map((item, i) => ({ ...item, cursor: i + 1 }))
          .slice(cursor, cursor + limit);
        return { items, cursor: items.at(-1)?.cursor ?? cursor };
      },
      version: async (tenantId: string, articleId: string, number: number) =>
        listOf(tenantId).find((one) => one.articleId === articleId && one.version === number) ??
        null,
      all: async function* (tenantId: string) {
        reads.all++;
        yield* listOf(tenantId);
      },
    } satisfies Partial<IndexCacheDeps>,
  };
}

const folders: string[] = [];
async function folder() {
  const made = await mkdtemp(join(tmpdir(), 'attendant-index-'));
  folders.push(made);
  return made;
}
afterEach(async () => {
  for (const one of folders.splice(0)) await rm(one, { recursive: true });
});

const query = (text: string) => ({ text, locale: 'en', at: AT, audience: 'public' as const });
const kayaks = version({
  articleId: 'kayaks',
  title: 'Kayaks',
  body: 'We rent kayaks by the hour.',
});
/** No unasked look at the log unless a test wants it. */
const QUIET = { checkEvery: Number.POSITIVE_INFINITY };

describe('createIndexCache', () => {
  it('builds a tenant once, however many ask at the same time', async () => {
    const store = createLogged({ t1: SHOP });
    const cache = createIndexCache({ ...store.port, ...QUIET });
    const all = await Promise.all(Array.from({ length: 5 }, () => cache.retrieverFor('t1')));
    for (const retrieve of all)
      expect((await retrieve(query('wash wool'))).articles[0]).toBe('care');
    expect(store.reads.all).toBe(1);
    await cache.close();
  });

  it('answers from the news once told of them, and not by reading the log at every question', async () => {
    const store = createLogged({ t1: SHOP });
    const cache = createIndexCache({ ...store.port, ...QUIET });
    const retrieve = await cache.retrieverFor('t1');
    const reads = store.reads.changes;
    await retrieve(query('kayaks'));
    expect(store.reads.changes).toBe(reads);
    store.record('t1', kayaks);
    store.retire('t1', 'care');
    cache.invalidate('t1');
    expect((await retrieve(query('rent kayaks'))).articles[0]).toBe('kayaks');
    expect((await retrieve(query('wash wool by hand'))).articles).not.toContain('care');
    expect(store.reads.all).toBe(1);
    await cache.close();
  });

  it('looks at the log by itself after a while: another process may have written', async () => {
    const store = createLogged({ t1: SHOP });
    let now = 0;
    const cache = createIndexCache({ ...store.port, checkEvery: 1000, elapsed: () => now });
    const retrieve = await cache.retrieverFor('t1');
    store.record('t1', kayaks);
    expect((await retrieve(query('rent kayaks'))).articles).not.toContain('kayaks');
    now = 1001;
    expect((await retrieve(query('rent kayaks'))).articles[0]).toBe('kayaks');
    await cache.close();
  });

  it('never mixes tenants', async () => {
    const store = createLogged({ t1: SHOP, t2: [{ ...kayaks, tenantId: 't2' }] });
    const cache = createIndexCache({ ...store.port, ...QUIET });
    expect((await (await cache.retrieverFor('t1'))(query('rent kayaks'))).articles).not.toContain(
      'kayaks',
    );
    expect((await (await cache.retrieverFor('t2'))(query('wash wool'))).articles).toEqual([]);
    await cache.close();
  });

  it('starts again from its snapshot and catches up from there', async () => {
    const store = createLogged({ t1: [...SHOP, ...FAQ] });
    const snapshotFolder = await folder();
    const first = createIndexCache({ ...store.port, ...QUIET, snapshotFolder });
    await first.retrieverFor('t1');
    await first.close();
    store.record('t1', kayaks);
    const second = createIndexCache({ ...store.port, ...QUIET, snapshotFolder });
    const retrieve = await second.retrieverFor('t1');
    expect(store.reads.all).toBe(1);
    expect((await retrieve(query('rent kayaks'))).articles[0]).toBe('kayaks');
    expect((await retrieve(query('coupon refused'))).articles[0]).toBe('faq-discount');
    await second.close();
  });

  it('builds again from a broken snapshot, one from the future of the log, and says so', async () => {
    const store = createLogged({ t1: SHOP });
    const snapshotFolder = await folder();
    const lines: string[] = [];
    const options = {
      ...store.port,
      ...QUIET,
      snapshotFolder,
      log: { info: (line: string) => lines.push(line) },
    };
    const first = createIndexCache(options);
    await first.retrieverFor('t1');
    await first.close();
    const [name = ''] = await readdir(snapshotFolder);
    const bytes = await readFile(join(snapshotFolder, name));
    bytes[100] = (bytes[100] ?? 0) ^ 255;
    await writeFile(join(snapshotFolder, name), bytes);
    const second = createIndexCache(options);
    expect((await (await second.retrieverFor('t1'))(query('wash wool'))).articles[0]).toBe('care');
    await second.close();
    expect(store.reads.all).toBe(2);
    expect(lines[0]).toContain('checksum');
    // The database was restored to an earlier day: what the snapshot knows never happened.
    const third = createIndexCache({ ...options, head: async () => 0 });
    await third.retrieverFor('t1');
    expect(store.reads.all).toBe(3);
    await third.close();
  });

  it('leaves whole files only, with names that tell nothing, and removes them when told to forget', async () => {
    const store = createLogged({
      '../../t1': SHOP.map((article) => ({ ...article, tenantId: '../../t1' })),
    });
    const snapshotFolder = await folder();
    const cache = createIndexCache({ ...store.port, ...QUIET, snapshotFolder });
    await cache.retrieverFor('../../t1');
    await cache.close();
    expect(await readdir(snapshotFolder)).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.index$/)]);
    await cache.forget('../../t1');
    expect(await readdir(snapshotFolder)).toEqual([]);
  });

  it('goes on without snapshots when the folder cannot be written', async () => {
    const store = createLogged({ t1: SHOP });
    const file = join(await folder(), 'a-file');
    await writeFile(file, '');
    const lines: string[] = [];
    const cache = createIndexCache({
      ...store.port,
      ...QUIET,
      snapshotFolder: file,
      log: { info: (line) => lines.push(line) },
    });
    expect((await (await cache.retrieverFor('t1'))(query('wash wool'))).articles[0]).toBe('care');
    await cache.close();
    expect(lines.some((line) => line.includes('could not be written'))).toBe(true);
  });

  it('keeps the tenants asked last and saves the one it drops', async () => {
    const tenants = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [id, SHOP.map((article) => ({ ...article, tenantId: id }))]),
    );
    const store = createLogged(tenants);
    const cache = createIndexCache({ ...store.port, ...QUIET, maxTenants: 2 });
    for (const id of ['a', 'b', 'a', 'c', 'a']) await cache.retrieverFor(id);
    expect(store.reads.all).toBe(3);
    await cache.retrieverFor('b');
    expect(store.reads.all).toBe(4);
    await cache.close();
  });

  it('tries again after a failed build', async () => {
    const store = createLogged({ t1: SHOP });
    let down = true;
    const cache = createIndexCache({
      ...store.port,
      ...QUIET,
      head: (tenantId) =>
        down ? Promise.reject(new Error('database is away')) : store.port.head(tenantId),
    });
    await expect(cache.retrieverFor('t1')).rejects.toThrow('database is away');
    down = false;
    await expect(cache.retrieverFor('t1')).resolves.toBeInstanceOf(Function);
    await cache.close();
  });

  it('writes a new snapshot after enough news and retrains in the background', async () => {
    const store = createLogged({ t1: [...SHOP, ...FAQ] });
    const snapshotFolder = await folder();
    const options = { ...store.port, ...QUIET, snapshotFolder, snapshotEvery: 1 };
    const cache = createIndexCache(options);
    const retrieve = await cache.retrieverFor('t1');
    store.record(
      't1',
      version({
        articleId: 'faq-gift',
        title: 'Gift wrap',
        body: 'Tick the box.',
        questions: ['can you wrap it as a present', 'gift paper please'],
      }),
    );
    cache.invalidate('t1');
    await retrieve(query('wrap as present'));
    await cache.close();
    const index = await createIndexCache(options).indexFor('t1');
    expect(index.stats().labels).toBe(4);
    expect(store.reads.all).toBe(1);
  });

  it('builds again once removed documents outnumber the others', async () => {
    const many = Array.from({ length: 5200 }, (_, i) =>
      version({ articleId: `m${i}`, title: `word${i}`, body: 'x' }),
    );
    const store = createLogged({ t1: many });
    const cache = createIndexCache({ ...store.port, ...QUIET });
    const retrieve = await cache.retrieverFor('t1');
    for (let i = 0; i < 5100; i++) store.retire('t1', `m${i}`);
    cache.invalidate('t1');
    expect((await retrieve(query('word5150'))).articles[0]).toBe('m5150');
    await cache.close();
    expect(store.reads.all).toBe(2);
  });

  it('lets others run while it builds', async () => {
    const many = Array.from({ length: 4000 }, (_, i) =>
      version({
        articleId: `m${i}`,
        title: `title ${i}`,
        body: `some words about number ${i} and what one does with it `.repeat(8),
      }),
    );
    const cache = createIndexCache({ ...createLogged({ t1: many }).port, ...QUIET });
    let turns = 0;
    let building = true;
    const other = (async () => {
      while (building) {
        await sleep(1);
        turns++;
      }
    })();
    await cache.retrieverFor('t1');
    building = false;
    await other;
    // Without slices there would be one or two.
    expect(turns).toBeGreaterThan(5);
    await cache.close();
  });
});
