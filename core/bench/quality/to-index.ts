/** A set's articles, indexed and trained. */
import { createVersionMaker } from '../../src/evaluation/retrieval-decider.ts';
import type { ArticleInput } from '../../src/model.ts';
import { type ArticleIndex, createIndex } from '../../src/retrieval/create-retriever.ts';

export async function toIndex(articles: readonly ArticleInput[]): Promise<ArticleIndex> {
  const index = createIndex();
  const toVersion = createVersionMaker('en');
  for (const article of articles) index.upsert(toVersion(article));
  await index.prepare();
  return index;
}
