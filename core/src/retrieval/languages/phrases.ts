/** Phrases of a language's resource, found in a row of words: a tree by element. */

import { stem } from '../tokenise.ts';
import { bareOf, GAP, keyOf, type OpenElements, openElements, openOf } from './forms.ts';

/** Words that `…` passes over at most. */
const GAP_WORDS = 3;

type Node = {
  /** Null where every phrase ends: most nodes are so, and a map each would be most of the memory. */
  next: Map<string, Node> | null;
  /** What a phrase that ends here says. */
  says: readonly number[];
};
const NOTHING: readonly number[] = [];
export type PhraseTree = {
  readonly root: Node;
  readonly open: OpenElements;
  /** Its language writes words as one with others: `l'adresse`. */
  readonly elided: boolean;
  /** What words seen lately are found by. */
  readonly keys: Map<string, readonly string[]>;
};
/** Words a tree remembers; the memory is emptied when full, hostile text cannot grow it. */
const REMEMBERED = 4_000;
export type Found = {
  /** Places of the words in the row. */
  readonly places: readonly number[];
  readonly says: readonly number[];
};

/** @param phrases elements, and a number that the phrase says */
export function createPhraseTree(
  phrases: Iterable<readonly [elements: readonly string[], says: number]>,
  elided: boolean,
): PhraseTree {
  const root: Node = { next: null, says: NOTHING };
  const all = new Set<string>();
  for (const [elements, says] of phrases) {
    let node = root;
    for (const element of elements) {
      all.add(element);
      const key = keyOf(element);
      node.next ??= new Map();
      const known = node.next.get(key) ?? { next: null, says: NOTHING };
      node.next.set(key, known);
      node = known;
    }
    if (!node.says.includes(says)) node.says = [...node.says, says];
  }
  return { root, open: openElements(all), elided, keys: new Map() };
}

/** The phrase of most words that begins with the first of `places`; null when none does. `exact`: no open elements. */
export function longestPhrase(
  tree: PhraseTree,
  words: readonly string[],
  { places, exact }: { readonly places: readonly number[]; readonly exact: boolean },
): Found | null {
  let best: Found | null = null;
  const keys = exact ? exactKeysOf : keysOf;
  const walk = (node: Node, at: number, taken: readonly number[]): void => {
    if (node.says.length > 0 && taken.length > (best?.places.length ?? 0))
      best = { places: taken, says: node.says };
    if (node.next === null) return;
    const gap = node.next.get(GAP);
    if (gap !== undefined)
      for (let skip = 0; skip <= GAP_WORDS; skip++) walk(gap, at + skip, taken);
    const place = places[at];
    if (place === undefined) return;
    for (const key of keys(tree, words[place] ?? '')) {
      const next = node.next.get(key);
      if (next !== undefined) walk(next, at + 1, [...taken, place]);
    }
  };
  walk(tree.root, 0, []);
  return best;
}

/** Whether a phrase may begin with a word, without open elements. */
export function beginsExactly(tree: PhraseTree, word: string): boolean {
  const { next } = tree.root;
  return next !== null && (next.has(GAP) || exactKeysOf(tree, word).some((key) => next.has(key)));
}

function exactKeysOf({ elided }: PhraseTree, word: string): readonly string[] {
  const bare = elided ? bareOf(word) : word;
  return bare === word ? [stem(word)] : [stem(word), stem(bare)];
}

/** A question's words are walked from each of its places, and most come again. */
function keysOf(tree: PhraseTree, word: string): readonly string[] {
  const known = tree.keys.get(word);
  if (known !== undefined) return known;
  const found = [...openOf(word, tree.open, tree.elided), ...exactKeysOf(tree, word)];
  if (tree.keys.size >= REMEMBERED) tree.keys.clear();
  tree.keys.set(word, found);
  return found;
}
