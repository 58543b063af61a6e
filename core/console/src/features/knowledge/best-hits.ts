import type { Trace } from '../../../../src/model.ts';

/** Several passages of one article are one line: the best of them counts. */
export function bestHits(trace: Pick<Trace, 'hits'>): readonly Trace['hits'][number][] {
  const best = new Map<string, Trace['hits'][number]>();
  for (const hit of trace.hits) {
    const known = best.get(hit.articleId);
    if (known === undefined || known.score < hit.score) best.set(hit.articleId, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
