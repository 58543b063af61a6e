/**
 * BM25 over typed arrays. Documents are small integers given by the caller in rising order.
 *
 * score(d) = Σ_t w_t · idf_t · tf·(k1+1) / (tf + k1·(1 − b + b·|d|/avg))      Robertson & Zaragoza 2009, eq. 3.15
 * idf_t    = ln(1 + (N − n_t + ½) / (n_t + ½))                                 the never negative form, as in Lucene
 *
 * Fields are folded into one weighted term frequency before saturation (BM25F, ibid. §3.6). New documents
 * wait in a buffer that becomes a segment at the next search.
 *
 * Every posting of the question is counted. Leaving out what cannot reach the best few (MaxScore, Turtle & Flood 1995) was
 * measured and gains nothing here: dozens of frequent n-grams together may outweigh any threshold.
 */
import { createSegments } from './create-segments.ts';
import { findTerm, grown, type Segment } from './postings.ts';
import type { TermKind } from './tokenise.ts';
import { wordsOf } from './tokenise.ts';
import type { QueryTerm, Vocabulary } from './vocabulary.ts';

export type Field = {
  readonly text: string;
  /** Whole number of half occurrences: 2 counts each word once, 4 twice. */
  readonly weight: number;
};
export type Bm25Options = {
  /** 0 ignores repetition; high lets it count in full. */
  readonly k1: number;
  /** 0 ignores length; 1 divides by it. */
  readonly b: number;
  readonly kinds: Readonly<Record<TermKind, number>>;
  /** Postings written in one step at most. Default 1,500,000. */
  readonly step?: number;
};
export type Bm25State = {
  readonly segments: readonly Segment[];
  /** Weighted length in half words; 0 for a removed document. */
  readonly lengths: Uint32Array;
  readonly alive: Uint8Array;
  readonly frequencies: Uint32Array;
};
export type Scored = {
  /** By document; the same array is used again by the next call. */
  readonly scores: Float32Array;
  /** What a document of average length with every word of the question would get. */
  readonly ideal: number;
};
export type Bm25 = {
  /** @param isCopy Another document has the same fields: it is found, and makes no word commoner. Default false. */
  readonly add: (doc: number, fields: readonly Field[], isCopy?: boolean) => void;
  /** The same fields as were added: document frequencies are counted back exactly. `isCopy`: another that has them stays. */
  readonly remove: (doc: number, fields: readonly Field[], isCopy?: boolean) => void;
  /** Of a state that was saved, where only words are counted back: these documents are copies. */
  readonly markCopies: (docs: Iterable<number>) => void;
  readonly score: (query: readonly QueryTerm[]) => Scored;
  readonly idf: (id: number) => number;
  /** In how many live documents a term is, copies counted once; 0 for an unknown one (-1). */
  readonly frequency: (id: number) => number;
  readonly live: () => number;
  /** Live documents, copies counted once. */
  readonly distinct: () => number;
  /** Another number whenever a document came or went: what was computed from `idf` is then out of date. */
  readonly revision: () => number;
  readonly size: () => { readonly live: number; readonly dead: number; readonly postings: number };
  /** Merges segments and drops dead postings, in steps of a few milliseconds. Searches in between are right, only slower. */
  readonly compact: () => Generator<void, void>;
  readonly state: () => Bm25State;
};

export function createBm25(vocabulary: Vocabulary, options: Bm25Options, from?: Bm25State): Bm25 {
  let lengths = from?.lengths ?? new Uint32Array(64);
  let alive = from?.alive ?? new Uint8Array(64);
  let frequencies = from?.frequencies ?? new Uint32Array(1024);
  let scores = new Float32Array(0);
  let documents = from?.alive.length ?? 0;
  let live = 0;
  /** Copies counted once: how many, and their lengths together. */
  let distinct = 0;
  let total = 0;
  let dead = 0;
  let revision = 0;
  /** Documents whose postings may still be there. */
  const removed: number[] = [];
  for (let doc = 0; doc < documents; doc++)
    if (alive[doc] === 1) {
      live++;
      distinct++;
      total += lengths[doc] ?? 0;
    } else removed.push(doc);
  const tally = createTally(vocabulary);

  const frequency = (id: number) => (id < 0 ? 0 : (frequencies[id] ?? 0));
  const idf = createIdf(() => distinct, frequency);
  const norms = createNorms(options);
  const segments = createSegments({
    from: from?.segments ?? [],
    alive: () => alive.subarray(0, documents),
    vocabularySize: vocabulary.size,
    step: options.step,
  });

  return {
    idf,
    frequency,
    live: () => live,
    distinct: () => distinct,
    markCopies: (docs) => {
      for (const doc of docs) {
        distinct--;
        total -= lengths[doc] ?? 0;
      }
    },
    revision: () => revision,
    add: (doc, fields, isCopy = false) => {
      if (doc >= alive.length) {
        lengths = grown(lengths, doc + 1, (size) => new Uint32Array(size));
        alive = grown(alive, doc + 1, (size) => new Uint8Array(size));
      }
      segments.makeRoomFor(doc);
      documents = Math.max(documents, doc + 1);
      revision++;
      const { touched, counts, length } = tally.count(fields);
      frequencies = grown(frequencies, vocabulary.size(), (size) => new Uint32Array(size));
      for (const id of touched) {
        segments.push(id, doc, Math.min(255, counts[id] ?? 0));
        if (!isCopy) frequencies[id] = (frequencies[id] ?? 0) + 1;
      }
      lengths[doc] = length;
      alive[doc] = 1;
      live++;
      if (!isCopy) {
        distinct++;
        total += length;
      }
      tally.clear();
    },
    remove: (doc, fields, isCopy = false) => {
      if (alive[doc] !== 1) return;
      const { touched } = tally.count(fields);
      tally.clear();
      if (!isCopy) {
        for (const id of touched) frequencies[id] = (frequencies[id] ?? 1) - 1;
        distinct--;
        total -= lengths[doc] ?? 0;
      }
      lengths[doc] = 0;
      alive[doc] = 0;
      live--;
      dead++;
      removed.push(doc);
      revision++;
      // Rewriting costs as much as what it frees: wait until a quarter of what is held is dead.
      if (dead <= 256 || dead * 4 <= live) return;
      segments.dropDead();
      dead = 0;
    },
    score: (query) => {
      if (scores.length < documents) scores = new Float32Array(Math.ceil(documents * 1.25) + 64);
      else scores.fill(0);
      const wanted: Wanted[] = [];
      let ideal = 0;
      for (const term of query) {
        const weight = options.kinds[term.kind] * idf(term.id) * Math.sqrt(term.count);
        if (!term.related) ideal += weight;
        const found = frequency(term.id);
        if (found === 0 || tooCommon(term, found, live)) continue;
        wanted.push({ id: term.id, weight: weight * (options.k1 + 1) });
      }
      const known = norms.at(
        revision,
        lengths.subarray(0, documents),
        distinct === 0 ? 1 : Math.max(1, total / distinct),
      );
      for (const segment of segments.all()) addScores(segment, wanted, { norms: known, scores });
      for (const doc of removed) scores[doc] = 0;
      return { scores, ideal };
    },
    size: () => ({
      live,
      dead: documents - live,
      postings: segments.postings(),
    }),
    compact: segments.compact,
    state: () => {
      return {
        segments: [...segments.all()],
        lengths: lengths.slice(0, documents),
        alive: alive.slice(0, documents),
        frequencies: grown(frequencies, vocabulary.size(), (size) => new Uint32Array(size)).slice(
          0,
          vocabulary.size(),
        ),
      };
    },
  };
}

/** In a large base an n-gram of every other document costs the most time and says the least. */
const LARGE = 2000;
const COMMON = 0.25;
function tooCommon(term: QueryTerm, found: number, live: number): boolean {
  return term.kind === 'gram' && live > LARGE && found > COMMON * live;
}

/** ln(1 + (N − n + ½) / (n + ½)). */
export function inverseFrequency(documents: number, withTerm: number): number {
  return Math.log(1 + (documents - withTerm + 0.5) / (withTerm + 0.5));
}

/** Remembered by frequency until the number of documents changes: each search asks for the same few thousand times. */
function createIdf(documents: () => number, frequency: (id: number) => number) {
  let known = new Float64Array(0);
  let of = -1;
  return (id: number) => {
    const live = documents();
    if (live !== of) {
      if (known.length <= live) known = new Float64Array(Math.ceil(live * 1.25) + 64);
      else known.fill(0);
      of = live;
    }
    const found = frequency(id);
    const value = known[found];
    if (value !== undefined && value > 0) return value;
    const made = inverseFrequency(live, found);
    if (found < known.length) known[found] = made;
    return made;
  };
}

type Wanted = { readonly id: number; readonly weight: number };

/** Documents whose scores and norms, eight bytes each, stay in the processor's cache while all terms are added. */
const BLOCK = 65_536;

/** Term by term within a block, block by block: with each list in one go most of the time is spent waiting for memory. */
function addScores(
  segment: Segment,
  wanted: readonly Wanted[],
  of: { readonly norms: Float32Array; readonly scores: Float32Array },
): void {
  const { docs, counts } = segment;
  const norms = of.norms.subarray(segment.base);
  const scores = of.scores.subarray(segment.base);
  const lists = listsOf(segment, wanted);
  let last = -1;
  for (const { end } of lists) last = Math.max(last, docs[end - 1] as number);
  for (let from = 0; from <= last; from += BLOCK)
    for (const list of lists) {
      const { weight, end } = list;
      const until = from + BLOCK;
      let i = list.next;
      for (; i < end; i++) {
        const doc = docs[i] as number;
        if (doc >= until) break;
        const count = counts[i] as number;
        scores[doc] = (scores[doc] as number) + (weight * count) / (count + (norms[doc] as number));
      }
      list.next = i;
    }
}

function listsOf({ terms, offsets }: Segment, wanted: readonly Wanted[]) {
  const lists: { readonly weight: number; next: number; readonly end: number }[] = [];
  for (const { id, weight } of wanted) {
    const at = findTerm(terms, id);
    if (at < 0) continue;
    const [next, end] = [offsets[at] as number, offsets[at + 1] as number];
    if (next < end) lists.push({ weight, next, end });
  }
  return lists;
}

/** k1·(1 − b + b·|d|/avg) of every document, in half occurrences, remembered until a document comes or goes. */
function createNorms({ k1, b }: Bm25Options) {
  let norms = new Float32Array(0);
  let known = -1;
  return {
    at: (revision: number, lengths: Uint32Array, average: number) => {
      if (known === revision) return norms;
      if (norms.length < lengths.length)
        norms = new Float32Array(Math.ceil(lengths.length * 1.25) + 64);
      const per = (2 * k1 * b) / average;
      for (let doc = 0; doc < lengths.length; doc++)
        norms[doc] = 2 * k1 * (1 - b) + per * (lengths[doc] as number);
      known = revision;
      return norms;
    },
  };
}

function createTally(vocabulary: Vocabulary) {
  let counts = new Uint16Array(1024);
  let touched: number[] = [];
  return {
    count: (fields: readonly Field[]) => {
      let length = 0;
      for (const field of fields) {
        const words = wordsOf(field.text);
        length += words.length * field.weight;
        for (const word of words) {
          const ids = vocabulary.intern(word);
          if (vocabulary.size() > counts.length)
            counts = grown(counts, vocabulary.size(), (size) => new Uint16Array(size));
          for (let i = 0; i < ids.length; i++) {
            const id = ids[i] as number;
            const before = counts[id] as number;
            if (before === 0) touched.push(id);
            counts[id] = Math.min(65_535, before + field.weight);
          }
        }
      }
      return { touched, counts, length };
    },
    clear: () => {
      for (const id of touched) counts[id] = 0;
      touched = [];
    },
  };
}
