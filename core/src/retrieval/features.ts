/** A question as a sparse vector for the classifier: word 1–2-grams and character 3–5-grams, hashed. */
import { gramsOf, stem, wordsOf } from './tokenise.ts';

export type SparseVector = { readonly ids: Uint32Array; readonly values: Float32Array };

/** 2^18 slots: with ~60,000 features of a large FAQ, four of five have a slot to themselves. */
const FEATURE_SLOTS = 2 ** 18;
const WORDS = 64;

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
  }
  return found;
}
