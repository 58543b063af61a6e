/** How far a title says what a question says. */
import type { Entry } from './article-documents.ts';
import type { IndexParts } from './rank-articles.ts';
import { TERM_WEIGHTS, type TermKind } from './tokenise.ts';
import type { QueryTerm } from './vocabulary.ts';

/** Cosine of the question's and the title's weighted terms, each term once. */
export function createTitleMatch(parts: IndexParts, terms: readonly QueryTerm[]) {
  const weightOf = (id: number, kind: TermKind) => TERM_WEIGHTS[kind] * parts.chunks.idf(id);
  const asked = new Map<number, number>();
  let total = 0;
  for (const { id, kind, count, related } of terms) {
    const weight = weightOf(id, kind) * Math.min(1, Math.sqrt(count));
    if (!related) total += weight;
    if (id >= 0) asked.set(id, weight);
  }
  return (entry: Entry) => {
    let shared = 0;
    let own = 0;
    for (const { ids, kinds, topic } of parts.reader.title(entry))
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] as number;
        own += topic * weightOf(id, kinds[i] ?? 'gram');
        shared += topic * (asked.get(id) ?? 0);
      }
    return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(own * total));
  };
}
