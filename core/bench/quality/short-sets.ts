/**
 * Short questions as customers ask them, half of them about what the knowledge says nothing of. Written by hand. Those
 * without an answer share grammar with those that have one: "Do you sell cars?" beside "Do you take PayPal?".
 *
 * - `readShortSets`: five plain article bases: the demonstration shop in five languages, and a swimming pool, a library, a
 *   dental clinic and a gym.
 * - `readEverydaySets`: 32 bases in 16 languages, none with example questions. `looked-at` (hotel, pet food, software): their
 *   mistakes may be read while words are written and confidence is fitted. `held-out` (broadband, bakery, parking
 *   permits): never looked at while synonyms and words of grammar were written, and never fitted on. Each language is in
 *   both halves. Both were written in one
 *   go before the words, by the same hand.
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
export type Half = 'looked-at' | 'held-out';

const FOLDER = fileURLToPath(new URL('short-questions', import.meta.url));
const SHOP = 'demo-shop';
const KB = '.kb.jsonl';

/** The shop's first, when it lies beside core. */
export async function readShortSets(): Promise<readonly ShortSet[]> {
  const shop = await readShop();
  const sets = readFolder(FOLDER);
  if (shop === null) return sets;
  const questions = readQuestions(`${FOLDER}/${SHOP}.jsonl`);
  return [{ name: SHOP, articles: shop.articles, questions }, ...sets];
}

/** One per base and language, `<business>-<language>`. */
export function readEverydaySets(half: Half): readonly ShortSet[] {
  return readFolder(`${FOLDER}/${half}`);
}

function readFolder(folder: string): readonly ShortSet[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(KB))
    .sort()
    .map((file) => {
      const name = file.slice(0, -KB.length);
      return {
        name,
        articles: readKb(`${folder}/${file}`),
        questions: readQuestions(`${folder}/${name}.jsonl`),
      };
    });
}
