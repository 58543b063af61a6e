/** Which lines stand below an answer. */
import type { Citation } from '../../../src/model.ts';

/** One page (a version of an article, in one language) and every place of the answer that comes from it. */
export type Source = { readonly page: Citation; readonly citations: readonly Citation[] };

/** One line per page, in the order of its first mark: two marks of one page are not two pages. */
export function toSources(citations: readonly Citation[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const citation of citations) {
    const key = JSON.stringify([citation.articleId, citation.version, citation.locale]);
    const known = sources.get(key);
    sources.set(key, {
      page: known?.page ?? citation,
      citations: [...(known?.citations ?? []), citation],
    });
  }
  return [...sources.values()];
}
/** The quotes of a source, none twice. */
export function quotesOf({ citations }: Source): readonly string[] {
  return [...new Set(citations.map(({ quote }) => quote))];
}
