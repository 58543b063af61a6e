/**
 * Short questions as customers ask them, half of them about what the knowledge says nothing of, for five plain article
 * bases: the demonstration shop in five languages, and a swimming pool, a library, a dental clinic and a gym. Written by
 * hand. Those without an answer share grammar with those that have one: "Do you sell cars?" beside "Do you take PayPal?".
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EvalQuestion } from '../../src/evaluation/eval-lines.ts';
import type { ArticleInput } from '../../src/model.ts';
import { readKb, readQuestions } from './data-sets.ts';
import { readShop } from './shop-set.ts';

export type ShortSet = {
  readonly name: string;
  readonly articles: readonly ArticleInput[];
  readonly questions: readonly EvalQuestion[];
};

const FOLDER = fileURLToPath(new URL('short-questions', import.meta.url));
const SHOP = 'demo-shop';

/** The shop's first, when it lies beside core. */
export async function readShortSets(): Promise<readonly ShortSet[]> {
  const shop = await readShop();
  const sets: ShortSet[] = [];
  if (shop !== null)
    sets.push({ name: SHOP, articles: shop.articles, questions: questionsOf(SHOP) });
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.kb.jsonl')) continue;
    const name = file.slice(0, -'.kb.jsonl'.length);
    sets.push({ name, articles: readKb(`${FOLDER}/${file}`), questions: questionsOf(name) });
  }
  return sets;
}

const questionsOf = (name: string) => readQuestions(`${FOLDER}/${name}.jsonl`);
