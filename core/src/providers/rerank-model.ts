/** Puts hits into a better order by a reranking model behind `POST <address>/rerank`, as Cohere, Jina, vLLM and LiteLLM speak it. */
import { z } from 'zod';
import { createCircuitBreaker } from '../host/circuit-breaker.ts';
import type { Hit, Retrieval, Retrieve } from '../retrieval/retriever.ts';
import { guardFetch } from './guard-fetch.ts';
import type { ModelBudget } from './model-budget.ts';

export type RerankDeps = {
  /** E.g. `https://rerank.example/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** For each question; after it the order stays as it was. */
  readonly timeoutMs: number;
  /** US cents a request. Default 0: not known. */
  readonly centsPerCall?: number;
  readonly budget: ModelBudget;
  readonly fetch?: typeof fetch;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** Told about each failure, for the log; never given text. */
  readonly onFailure?: (failure: { readonly reason: string }) => void;
};

/** Hits put into a new order, and what a retriever gives when it is not told how many. */
const RANKED = 20;
const DEFAULT_LIMIT = 10;
/** Characters of one hit that are sent. */
const TEXT_LENGTH = 2_000;
const BREAKER = { failures: 3, openMs: 30_000 };

const answer = z.object({
  results: z.array(z.object({ index: z.int().min(0), relevance_score: z.number() })).max(RANKED),
});

/**
 * The same retriever with its first 20 hits in the model's order. Hits the model does not name follow in theirs. The
 * confidence is the retriever's own: a score of a model is no probability. On any failure, a time-out or a spent budget
 * the order stays.
 */
export function createReranker(deps: RerankDeps): (retrieve: Retrieve) => Retrieve {
  const breaker = createCircuitBreaker({ ...BREAKER, clock: () => new Date(deps.clock()) });
  return (retrieve) => async (query) => {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found = await retrieve({ ...query, limit: Math.max(limit, RANKED) });
    const ranked = found.hits.slice(0, RANKED);
    if (ranked.length < 2 || query.text.trim() === '' || !breaker.mayCall())
      return cut(found, found.hits, limit);
    const order = await askOrder(deps, { query: query.text, hits: ranked, breaker });
    return cut(found, [...order, ...found.hits.slice(RANKED)], limit);
  };
}

async function askOrder(
  deps: RerankDeps,
  of: {
    readonly query: string;
    readonly hits: readonly Hit[];
    readonly breaker: ReturnType<typeof createCircuitBreaker>;
  },
): Promise<readonly Hit[]> {
  const { hits, breaker } = of;
  const cents = deps.centsPerCall ?? 0;
  const reservation = await deps.budget.reserve({
    cents,
    conversationId: null,
    centsPerConversation: Number.POSITIVE_INFINITY,
  });
  if (reservation === null) {
    breaker.succeeded();
    return hits;
  }
  try {
    const scores = await callModel(deps, of);
    await reservation.settle(cents, 0);
    breaker.succeeded();
    return inOrder(hits, scores);
  } catch (error) {
    breaker.failed();
    deps.onFailure?.({ reason: error instanceof Error ? error.name : 'unknown' });
    return hits;
  }
}

async function callModel(
  deps: RerankDeps,
  of: { readonly query: string; readonly hits: readonly Hit[] },
): Promise<z.infer<typeof answer>['results']> {
  const response = await guardFetch(deps.fetch)(`${deps.baseUrl.replace(/\/$/, '')}/rerank`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${deps.apiKey}` },
    body: JSON.stringify({
      model: deps.model,
      query: of.query,
      documents: of.hits.map(({ title, heading, text }) =>
        [title, heading, text].filter(Boolean).join('\n').slice(0, TEXT_LENGTH),
      ),
      top_n: of.hits.length,
    }),
    signal: AbortSignal.timeout(deps.timeoutMs),
  });
  if (!response.ok) throw new Error(`http ${response.status}`);
  return answer.parse(await response.json()).results;
}

/** Named hits by score, highest first, then the rest. An index named twice or out of range counts once or not at all. */
function inOrder(hits: readonly Hit[], scores: z.infer<typeof answer>['results']): readonly Hit[] {
  const byScore = scores.toSorted((a, b) => b.relevance_score - a.relevance_score);
  const named = new Set(byScore.flatMap(({ index }) => hits[index] ?? []));
  return [...named, ...hits.filter((hit) => !named.has(hit))];
}

function cut(found: Retrieval, hits: readonly Hit[], limit: number): Retrieval {
  const articles = [...new Set([...hits.map(({ articleId }) => articleId), ...found.articles])];
  return { ...found, hits: hits.slice(0, limit), articles: articles.slice(0, limit) };
}
