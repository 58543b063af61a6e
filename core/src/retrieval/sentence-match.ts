/** How well the best single sentence of a text matches: words close together mean more than words scattered. */
import { wordsOf } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

const SENTENCE = /[^.!?。！？؟।\n]+[.!?。！？؟।]*/gu;
const K1 = Number(process.env.SK ?? 0.8);
const B = Number(process.env.SB ?? 0.5);
const SP = Number(process.env.SP ?? 1);
const SPS = Number(process.env.SPS ?? 2);
/** Words of an average sentence. */
const AVERAGE = 22;
/** Longer texts are judged by their beginning. */
const CHARACTERS = 4000;

/** Sum of the weights of the terms in the best sentence, discounted by its length as in BM25. */
export function bestSentence(
  text: string,
  weights: ReadonlyMap<number, number>,
  vocabulary: Vocabulary,
): number {
  let best = 0;
  let all = 0;
  for (const weight of weights.values()) all += weight;
  for (const [sentence] of text.slice(0, CHARACTERS).matchAll(SENTENCE)) {
    const words = wordsOf(sentence);
    const seen = new Set<number>();
    let sum = 0;
    for (const word of words)
      for (const id of vocabulary.intern(word)) {
        const weight = weights.get(id);
        if (weight === undefined || seen.has(id)) continue;
        seen.add(id);
        sum += weight;
      }
    const score = (sum * (sum / all) ** SP * SPS * (K1 + 1)) / (1 + K1 * (1 - B + (B * words.length) / AVERAGE));
    if (score > best) best = score;
  }
  return best;
}
