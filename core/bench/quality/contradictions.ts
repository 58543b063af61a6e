/**
 * How many contradictions are told of public knowledge that has none we know of: each is read by a person as a false alarm
 * or a true one.
 *
 *   node core/bench/quality/contradictions.ts [--data ../shared/data]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createVersionMaker } from '../../src/evaluation/retrieval-decider.ts';
import { findContradictions } from '../../src/knowledge/contradictions.ts';
import type { ArticleInput } from '../../src/model.ts';
import { runSliced } from '../../src/retrieval/run-sliced.ts';
import { dataFolder, readKb } from './data-sets.ts';
import { readShop } from './shop-set.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = dataFolder(values.data);
const sets = [
  'bank-help',
  ...['en', 'zh', 'es', 'de', 'ru'].map((language) => `xquad/${language}`),
];
for (const set of sets) {
  const file = `${folder}/${set}/kb.jsonl`;
  if (existsSync(file)) await tell(set, readKb(file));
  else console.log(`No ${file}: nothing was read. Give the data's folder with --data.`);
}
const shop = await readShop();
if (shop !== null) await tell('demo shop', shop.articles);

async function tell(set: string, articles: readonly ArticleInput[]): Promise<void> {
  const toVersion = createVersionMaker('en');
  const started = performance.now();
  const found = await runSliced(findContradictions(articles.map(toVersion)));
  const ms = Math.round(performance.now() - started);
  console.log(`${set}: ${found.length} in ${articles.length} articles, ${ms} ms`);
  for (const { one, other } of found)
    console.log(
      `    ${one.articleId}: ${one.sentence}\n    ${other.articleId}: ${other.sentence}\n`,
    );
}
