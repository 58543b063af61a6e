/** Indexing speed, and the time from a snapshot to the first answer. */
import type { ArticleVersion } from '../../src/model.ts';
import { createIndex, loadIndex } from '../../src/retrieval/create-retriever.ts';
import { syntheticArticles, syntheticQuestions } from './synthetic-articles.ts';

export type IndexFigures = {
  readonly chunksPerSecond: number;
  readonly restartSeconds: number;
  readonly chunks: number;
  readonly snapshotMegabytes: number;
  readonly searchP95: number;
};

const AT = '2026-11-22T12:00:00.000Z';

export async function measureIndex(wantedChunks: number): Promise<IndexFigures> {
  // Three sections an article, each one chunk of its own.
  const articles = [...syntheticArticles(Math.ceil(wantedChunks / 3))];
  const versions = articles.map(
    (article): ArticleVersion => ({
      tenantId: 'bench',
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
    }),
  );
  const index = createIndex({ tenantId: 'bench' });
  const started = performance.now();
  for (const version of versions) index.upsert(version);
  await index.prepare();
  const built = performance.now() - started;
  const { chunks } = index.stats();
  const bytes = index.serialise();

  const questions = syntheticQuestions(articles, 300);
  const restarted = performance.now();
  const loaded = loadIndex(bytes, { tenantId: 'bench' });
  await loaded.retrieve({ text: questions[0] ?? '', locale: 'en', at: AT, audience: 'public' });
  const restartSeconds = (performance.now() - restarted) / 1_000;

  const times: number[] = [];
  for (const text of questions) {
    const asked = performance.now();
    await loaded.retrieve({ text, locale: 'en', at: AT, audience: 'public' });
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  return {
    chunksPerSecond: chunks / (built / 1_000),
    restartSeconds,
    chunks,
    snapshotMegabytes: bytes.length / 1_048_576,
    searchP95: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
  };
}
