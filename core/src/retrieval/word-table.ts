/** Words as small integers, with the terms of each: side by side in memory, where a walk over many of them is fast. */
import { grown } from './postings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Terms of word `w`: `ids[starts[w]]`..`ids[starts[w + 1]]`. */
export type WordTerms = { readonly starts: Uint32Array; readonly ids: Uint32Array };
export type WordTable = {
  /** Number of a word, made when missing. */
  readonly numberOf: (word: string) => number;
  /** Of all words so far; ask again after new ones. */
  readonly terms: () => WordTerms;
  /** With more words, all are to be forgotten: hostile text must not grow it without end. */
  readonly isFull: () => boolean;
  readonly clear: () => void;
};

/** @param most words before it is full. Default 200,000. */
export function createWordTable(vocabulary: Pick<Vocabulary, 'intern'>, most = 200_000): WordTable {
  let numbers = new Map<string, number>();
  let starts = new Uint32Array(1024);
  let ids = new Uint32Array(8192);
  return {
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = numbers.size;
      const terms = vocabulary.intern(word);
      const from = starts[number] as number;
      starts = grown(starts, number + 2, (size) => new Uint32Array(size));
      ids = grown(ids, from + terms.length, (size) => new Uint32Array(size));
      ids.set(terms, from);
      starts[number + 1] = from + terms.length;
      numbers.set(word, number);
      return number;
    },
    terms: () => ({ starts, ids }),
    isFull: () => numbers.size > most,
    clear: () => {
      numbers = new Map();
      starts = new Uint32Array(1024);
      ids = new Uint32Array(8192);
    },
  };
}
