/** How far a title says what a question says. */
import type { Entry } from './article-documents.ts';
import type { IndexParts } from './rank-articles.ts';
import type { Title } from './sentence-match.ts';
import { kindOf, TERM_WEIGHTS, type TermKind } from './tokenise.ts';
import type { QueryTerm } from './vocabulary.ts';

/** What all terms of a title weigh, with the revision of the index that was so. */
const totals = new WeakMap<Title, { readonly revision: number; readonly own: number }>();

/** Weights by term id of the question that is read just now, 0 elsewhere: as long as the vocabulary, so it is kept. */
let asked = new Float64Array(0);
let touched: number[] = [];

function forget(size: number): void {
  if (asked.length < size) asked = new Float64Array(Math.ceil(size * 1.25));
  else for (const id of touched) asked[id] = 0;
  touched = [];
}

/** Cosine of the question's and the title's weighted terms, each term once. Answers until the next question. */
export function createTitleMatch(
  parts: Pick<IndexParts, 'chunks' | 'vocabulary' | 'reader'>,
  terms: readonly QueryTerm[],
) {
  const weightOf = (id: number, kind: TermKind) => TERM_WEIGHTS[kind] * parts.chunks.idf(id);
  forget(parts.vocabulary.size());
  let total = 0;
  for (const { id, kind, count, related } of terms) {
    const weight = weightOf(id, kind) * Math.min(1, Math.sqrt(count));
    if (!related) total += weight;
    if (id < 0) continue;
    asked[id] = weight;
    touched.push(id);
  }
  const revision = parts.chunks.revision();
  const ownOf = (title: Title) => {
    const known = totals.get(title);
    if (known?.revision === revision) return known.own;
    const names = parts.vocabulary.terms();
    const own = sumOf(title, (id) => weightOf(id, kindOf(names[id] ?? '')));
    totals.set(title, { revision, own });
    return own;
  };
  return (entry: Entry) => {
    const title = parts.reader.title(entry);
    const shared = sumOf(title, (id) => asked[id] ?? 0);
    return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(ownOf(title) * total));
  };
}

function sumOf({ ids, ends, topics }: Title, weightOf: (id: number) => number): number {
  let sum = 0;
  let i = 0;
  for (let w = 0; w < ends.length; w++) {
    const topic = topics[w] as number;
    for (const end = ends[w] as number; i < end; i++) sum += topic * weightOf(ids[i] as number);
  }
  return sum;
}
