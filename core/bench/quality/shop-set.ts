/** The demonstration shop as a set: help articles with few or no example questions, and products, in one knowledge base. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EvalQuestion } from '../../src/evaluation/eval-lines.ts';
import type { HostAdapter } from '../../src/host/adapter.ts';
import { toProductArticle } from '../../src/knowledge/product-article.ts';
import type { ArticleInput } from '../../src/model.ts';
import { readQuestions } from './data-sets.ts';

const SHOP = new URL('../../../examples/demo-shop/', import.meta.url);

/** Null when the shop does not lie beside core. Loaded by its address, as the server loads the adapter it is told of. */
export async function readShop(): Promise<{
  readonly articles: readonly ArticleInput[];
  readonly questions: readonly EvalQuestion[];
} | null> {
  const adapterFile = new URL('adapter.ts', SHOP);
  if (!existsSync(adapterFile)) return null;
  const { createAdapter } = (await import(adapterFile.href)) as {
    readonly createAdapter: (options: object) => HostAdapter;
  };
  const adapter = createAdapter({});
  const articles: ArticleInput[] = [];
  for await (const change of adapter.articles?.(null) ?? [])
    if (change.kind === 'upsert') articles.push(change.item);
  for await (const change of adapter.products?.(null) ?? [])
    if (change.kind === 'upsert') articles.push(toProductArticle(change.item, 'en'));
  return { articles, questions: readQuestions(fileURLToPath(new URL('questions.jsonl', SHOP))) };
}
