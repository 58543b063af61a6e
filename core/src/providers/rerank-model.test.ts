import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Hit, Retrieve } from '../retrieval/retriever.ts';
import { createReranker, type RerankDeps } from './rerank-model.ts';

const mock = new LLMock({ port: 0 });
beforeAll(async () => {
  await mock.start();
});
afterEach(() => {
  mock.reset();
});
afterAll(async () => {
  await mock.stop();
});

const hits = Array.from(
  { length: 25 },
  (_item, index): Hit => ({
    articleId: `a${index}`,
    version: 1,
    chunk: 0,
    title: `Title ${index}`,
    heading: '',
    text: `Text ${index}`,
    url: null,
    locale: 'en',
    validFrom: null,
    validTo: null,
    score: 25 - index,
    signals: {},
  }),
);
const retrieve: Retrieve = async ({ limit = 10 }) => ({
  hits: hits.slice(0, limit),
  articles: hits.slice(0, limit).map(({ articleId }) => articleId),
  confidence: 0.7,
});
const query = {
  text: 'desks',
  locale: 'en',
  at: '2026-11-22T00:00:00.000Z',
  audience: 'public',
} as const;

function reranked(more: Partial<RerankDeps> = {}) {
  const failures: string[] = [];
  const settled: number[] = [];
  const rerank = createReranker({
    baseUrl: `${mock.url}/v2`,
    apiKey: 'test',
    model: 'rerank-small',
    timeoutMs: 2_000,
    centsPerCall: 0.2,
    clock: () => 0,
    budget: {
      reserve: async () => ({
        settle: async (cents) => {
          settled.push(cents);
        },
      }),
    },
    onFailure: ({ reason }) => failures.push(reason),
    ...more,
  });
  return { ask: rerank(retrieve), failures, settled };
}
const ids = (found: { readonly hits: readonly Hit[] }) =>
  found.hits.map(({ articleId }) => articleId);

describe('a reranking model', () => {
  it('orders the first 20 hits; those it does not name follow; the confidence stays', async () => {
    mock.onRerank(/desks/, [
      { index: 3, relevance_score: 0.2 },
      { index: 19, relevance_score: 0.9 },
    ]);
    const { ask, settled } = reranked();
    const found = await ask({ ...query, limit: 4 });
    expect(ids(found)).toEqual(['a19', 'a3', 'a0', 'a1']);
    expect(found.articles).toEqual(['a19', 'a3', 'a0', 'a1']);
    expect(found.confidence).toBe(0.7);
    expect(settled).toEqual([0.2]);
  });
  const plain = ['a0', 'a1', 'a2'];
  const answers: Readonly<Record<string, typeof fetch>> = {
    'HTTP 500': () => Promise.resolve(new Response('secret', { status: 500 })),
    'HTTP 429': () =>
      Promise.resolve(new Response('', { status: 429, headers: { 'retry-after': '900' } })),
    'a page': () => Promise.resolve(new Response('<html>')),
    'another shape': () => Promise.resolve(Response.json({ data: [] })),
    'no number': () =>
      Promise.resolve(Response.json({ results: [{ index: 1, relevance_score: 'x' }] })),
    'a negative index': () =>
      Promise.resolve(Response.json({ results: [{ index: -1, relevance_score: 1 }] })),
    'no connection': () => Promise.reject(new TypeError('refused')),
    'too many bytes': () => Promise.resolve(new Response(' '.repeat(3_000_000))),
  };
  for (const [name, fetch] of Object.entries(answers)) {
    it(`that gives ${name} leaves the order as it was`, async () => {
      const { ask, failures } = reranked({ fetch });
      expect(ids(await ask({ ...query, limit: 3 }))).toEqual(plain);
      expect(failures).toHaveLength(1);
    });
  }
  it('that never answers costs no more than its time; three failures in a row and it is left alone', async () => {
    let calls = 0;
    const never: typeof fetch = (_input, init) => {
      calls += 1;
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    };
    const { ask } = reranked({ fetch: never, timeoutMs: 20 });
    for (let time = 0; time < 5; time += 1)
      expect(ids(await ask({ ...query, limit: 3 }))).toEqual(plain);
    expect(calls).toBe(3);
  });
  it('an index out of range or named twice adds nothing', async () => {
    const fetch = () =>
      Promise.resolve(
        Response.json({
          results: [
            { index: 999, relevance_score: 1 },
            { index: 2, relevance_score: 0.5 },
            { index: 2, relevance_score: 0.4 },
          ],
        }),
      );
    const { ask } = reranked({ fetch });
    expect(ids(await ask({ ...query, limit: 3 }))).toEqual(['a2', 'a0', 'a1']);
  });
  it('a spent budget calls nobody', async () => {
    const { ask, failures } = reranked({ budget: { reserve: async () => null } });
    expect(ids(await ask({ ...query, limit: 3 }))).toEqual(plain);
    expect(failures).toEqual([]);
  });
});
