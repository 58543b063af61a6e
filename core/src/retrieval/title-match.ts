/** How far a title says what a question says. */
import type { Entry } from './article-documents.ts';
import type { IndexParts } from './rank-articles.ts';
import type { TitleWord } from './sentence-match.ts';
import { TERM_WEIGHTS, type TermKind } from './tokenise.ts';
import type { QueryTerm } from './vocabulary.ts';

/** What all terms of a title weigh, with the revision of the index that was so. */
const totals = new WeakMap<
  readonly TitleWord[],
  { readonly revision: number; readonly own: number }
>();

/** Cosine of the question's and the title's weighted terms, each term once. */
export function createTitleMatch(parts: IndexParts, terms: readonly QueryTerm[]) {
  const weightOf = (id: number, kind: TermKind) => TERM_WEIGHTS[kind] * parts.chunks.idf(id);
  // By term id; what the question does not have stays 0.
  const asked = new Float64Array(parts.vocabulary.size());
  let total = 0;
  for (const { id, kind, count, related } of terms) {
    const weight = weightOf(id, kind) * Math.min(1, Math.sqrt(count));
    if (!related) total += weight;
    if (id >= 0) asked[id] = weight;
  }
  const revision = parts.chunks.revision();
  const ownOf = (title: readonly TitleWord[]) => {
    const known = totals.get(title);
    if (known?.revision === revision) return known.own;
    let own = 0;
    for (const { ids, kinds, topic } of title)
      for (let i = 0; i < ids.length; i++)
        own += topic * weightOf(ids[i] as number, kinds[i] ?? 'gram');
    totals.set(title, { revision, own });
    return own;
  };
  return (entry: Entry) => {
    const title = parts.reader.title(entry);
    let shared = 0;
    for (const { ids, topic } of title)
      for (let i = 0; i < ids.length; i++) shared += topic * (asked[ids[i] as number] ?? 0);
    return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(ownOf(title) * total));
  };
}
