/**
 * An index far beyond a business's size: the time to build it, to start again from its snapshot, to search it, what it
 * holds in memory, and how long it keeps the event loop from others while it is built, written, read and asked.
 *
 *   node core/bench/speed/measure-million.ts [--chunks 1000000]
 *
 * Prints one JSON object. Run it on an idle machine with 12 GB free; a million takes about ten minutes to build and write.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { ArticleInput, ArticleVersion } from '../../src/model.ts';
import { createIndexCache, type IndexCacheDeps } from '../../src/retrieval/index-cache.ts';
import { percentile } from './percentile.ts';
import { syntheticArticles, syntheticQuestions } from './synthetic-articles.ts';

const AT = '2026-11-22T12:00:00.000Z';
const TENANT = 'bench';
/** Three sections an article, each one chunk of its own. */
const CHUNKS_PER_ARTICLE = 3;
const QUESTIONS = 300;
const GIGABYTE = 2 ** 30;

const { values } = parseArgs({ options: { chunks: { type: 'string', default: '1000000' } } });
const articles = Math.ceil(Number(values.chunks) / CHUNKS_PER_ARTICLE);

function toVersion(article: ArticleInput): ArticleVersion {
  return {
    tenantId: TENANT,
    articleId: article.id,
    version: 1,
    source: 'bench',
    title: article.title,
    body: article.body,
    url: article.url ?? null,
    locale: 'en',
    audience: 'public',
    questions: [],
    validFrom: null,
    validTo: null,
    recordedAt: AT,
    supersededAt: null,
  };
}

/** The work, its seconds, and the longest the event loop was held meanwhile in milliseconds. */
async function watched<T>(work: () => Promise<T>) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1_000;
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  const round = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10;
  return {
    result,
    seconds: Math.round(seconds * 10) / 10,
    longestHoldMs: round(delay.max),
    p99HoldMs: round(delay.percentile(99)),
  };
}

const snapshotFolder = mkdtempSync(join(tmpdir(), 'attendant-million-'));
const say = (what: string) => process.stderr.write(`${what}\n`);
const deps: IndexCacheDeps = {
  changes: async (_, cursor) => ({ items: [], cursor }),
  version: async () => null,
  async *all() {
    for (const article of syntheticArticles(articles)) yield toVersion(article);
  },
  head: async () => 1,
  snapshotFolder,
  log: { info: say },
};
const memory = () => Math.round((process.memoryUsage.rss() / GIGABYTE) * 10) / 10;

/** In a function of its own: the index is let go before it is read again. */
async function buildAndWrite() {
  say('building');
  const first = createIndexCache(deps);
  const { result, ...build } = await watched(() => first.indexFor(TENANT));
  const stats = result.stats();
  const afterBuild = memory();
  say('writing the snapshot');
  const { result: _, ...write } = await watched(() => first.close());
  return { build, write, stats, afterBuild };
}

try {
  const { build, write, stats, afterBuild } = await buildAndWrite();
  const snapshot = readdirSync(snapshotFolder).reduce(
    (sum, name) => sum + statSync(join(snapshotFolder, name)).size,
    0,
  );
  say('starting again');
  const second = createIndexCache(deps);
  const restarted = await watched(() => second.retrieverFor(TENANT));
  const questions = syntheticQuestions([...syntheticArticles(2_000)], QUESTIONS);
  say('searching');
  const times: number[] = [];
  const searched = await watched(async () => {
    for (const text of questions) {
      const asked = performance.now();
      await restarted.result({ text, locale: 'en', at: AT, audience: 'public' });
      times.push(performance.now() - asked);
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  const { result: _, ...restart } = restarted;
  const { chunks, postings, terms } = stats;
  process.stdout.write(
    `${JSON.stringify(
      {
        chunks,
        postings,
        terms,
        chunksPerSecond: Math.round(chunks / build.seconds),
        build,
        write,
        restart,
        snapshotGigabytes: Math.round((snapshot / GIGABYTE) * 100) / 100,
        residentGigabytes: { afterBuild, atTheEnd: memory() },
        search: {
          p50Ms: Math.round(percentile(times, 0.5)),
          p95Ms: Math.round(percentile(times, 0.95)),
          longestHoldMs: searched.longestHoldMs,
        },
      },
      null,
      2,
    )}\n`,
  );
} finally {
  rmSync(snapshotFolder, { recursive: true, force: true });
}
