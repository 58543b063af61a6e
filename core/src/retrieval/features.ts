/**
 * A question as a sparse vector for the classifier, hashed: word 1–2-grams, character 3–5-grams inside words, and four
 * characters across the border of two words, which still tell a phrase when one of its words is mistyped.
 */
import { gramsOf, stem, wordsOf } from './tokenise.ts';

export type SparseVector = { readonly ids: Uint32Array; readonly values: Float32Array };

/** With the ~90,000 features of a large FAQ 49 of 50 have a slot to themselves. Only slots in use cost memory. */
const FEATURE_SLOTS = 2 ** 22;
const WORDS = 64;
/** Characters before and after the border of two words. */
const BORDERS = [
  [2, 2],
  [1, 3],
  [3, 1],
] as const;

/** FNV-1a, 32 bits (Fowler, Noll, Vo), then mixed so that the low bits are usable on their own. */
export function hashText(text: string, seed = 0): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822507);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export type FeatureGroup = 'word' | 'pair' | 'gram';
export type Features = ReadonlyMap<number, { readonly group: FeatureGroup; count: number }>;

/** Slot → how often. The groups are weighed apart, because a text has ten times more n-grams than words. */
export function featuresOf(text: string): Features {
  const words = wordsOf(text).slice(0, WORDS);
  const found = new Map<number, { readonly group: FeatureGroup; count: number }>();
  const add = (group: FeatureGroup, name: string) => {
    const slot = hashText(name, group === 'gram' ? 1 : group === 'pair' ? 2 : 3) % FEATURE_SLOTS;
    const known = found.get(slot);
    if (known === undefined) found.set(slot, { group, count: 1 });
    else known.count++;
  };
  const stems = words.map(stem);
  for (let i = 0; i < words.length; i++) {
    add('word', stems[i] ?? '');
    add('pair', `${stems[i - 1] ?? '^'} ${stems[i] ?? ''}`);
    for (const size of [3, 4, 5])
      for (const gram of gramsOf(words[i] ?? '', size)) add('gram', gram);
    if (i === 0) continue;
    for (const [before, after] of BORDERS)
      add('gram', `${words[i - 1]?.slice(-before)}_${words[i]?.slice(0, after)}`);
  }
  return found;
}
