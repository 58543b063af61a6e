/**
 * Postings of BM25 in immutable segments: which document has a term, and how often. New ones wait in a buffer. Small
 * segments are merged, none grows beyond `SEGMENT_POSTINGS`, so that no single step holds the event loop for long.
 */

export type Segment = {
  readonly terms: Uint32Array;
  /** `offsets[i]`..`offsets[i + 1]` are the postings of `terms[i]`. */
  readonly offsets: Uint32Array;
  readonly docs: Uint32Array;
  readonly counts: Uint8Array;
};

export const SEGMENT_POSTINGS = 1_500_000;
const MERGE_FACTOR = 6;

/** Place of a term, or -1. Terms are distinct and rising, so a term lies at most as far ahead of its number as any are missing. */
export function findTerm(terms: Uint32Array, term: number): number {
  const last = terms.length - 1;
  const missing = last < 0 ? 0 : (terms[last] as number) - last;
  let low = Math.max(0, term - missing);
  let high = Math.min(last, term);
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = terms[middle] as number;
    if (value === term) return middle;
    if (value < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

type Postings = {
  readonly each: (visit: (term: number, doc: number, count: number) => void) => void;
  readonly length: number;
};

export function createPostingBuffer() {
  let terms = new Uint32Array(4096);
  let docs = new Uint32Array(4096);
  let counts = new Uint8Array(4096);
  let size = 0;
  return {
    size: () => size,
    push: (term: number, doc: number, count: number) => {
      if (size === terms.length) {
        terms = grown(terms, size + 1, (n) => new Uint32Array(n));
        docs = grown(docs, size + 1, (n) => new Uint32Array(n));
        counts = grown(counts, size + 1, (n) => new Uint8Array(n));
      }
      terms[size] = term;
      docs[size] = doc;
      counts[size] = count;
      size++;
    },
    take: (): Postings => {
      const length = size;
      size = 0;
      return {
        length,
        each: (visit) => {
          for (let i = 0; i < length; i++)
            visit(terms[i] as number, docs[i] as number, counts[i] as number);
        },
      };
    },
  };
}

function toPostings(segment: Segment): Postings {
  return {
    length: segment.docs.length,
    each: (visit) => {
      for (let t = 0; t < segment.terms.length; t++) {
        const end = segment.offsets[t + 1] ?? 0;
        for (let i = segment.offsets[t] ?? 0; i < end; i++)
          visit(segment.terms[t] as number, segment.docs[i] as number, segment.counts[i] as number);
      }
    },
  };
}

/** A counting sort by term; postings of dead documents are left behind. */
export function toSegment(
  parts: readonly (Segment | Postings)[],
  alive: Uint8Array,
  vocabularySize: number,
): Segment {
  const sources = parts.map((part) => ('each' in part ? part : toPostings(part)));
  const starts = new Uint32Array(vocabularySize + 1);
  for (const source of sources)
    source.each((term, doc) => {
      if (alive[doc] === 1) starts[term + 1] = (starts[term + 1] as number) + 1;
    });
  const used: number[] = [];
  for (let term = 0; term < vocabularySize; term++) {
    if ((starts[term + 1] as number) > 0) used.push(term);
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  }
  const length = starts[vocabularySize] as number;
  const terms = Uint32Array.from(used);
  const offsets = new Uint32Array(used.length + 1);
  for (let i = 0; i < used.length; i++) offsets[i] = starts[used[i] as number] as number;
  offsets[used.length] = length;
  const docs = new Uint32Array(length);
  const counts = new Uint8Array(length);
  for (const source of sources)
    source.each((term, doc, count) => {
      if (alive[doc] !== 1) return;
      const at = starts[term] as number;
      starts[term] = at + 1;
      docs[at] = doc;
      counts[at] = count;
    });
  return { terms, offsets, docs, counts };
}

/** Merges the newest segments while each is not much larger than what follows it (a log-structured merge). */
export function mergeSmall(
  segments: Segment[],
  alive: Uint8Array,
  vocabularySize: number,
): Segment[] {
  let first = segments.length - 1;
  let sum = segments[first]?.docs.length ?? 0;
  while (first > 0) {
    const size = segments[first - 1]?.docs.length ?? 0;
    if (size > sum * MERGE_FACTOR || size + sum > SEGMENT_POSTINGS) break;
    sum += size;
    first--;
  }
  if (first >= segments.length - 1) return segments;
  return [...segments.slice(0, first), toSegment(segments.slice(first), alive, vocabularySize)];
}

export function grown<T extends Uint8Array | Uint16Array | Uint32Array>(
  array: T,
  needed: number,
  make: (size: number) => T,
): T {
  if (array.length >= needed) return array;
  const larger = make(Math.ceil(needed * 1.5));
  larger.set(array);
  return larger;
}
