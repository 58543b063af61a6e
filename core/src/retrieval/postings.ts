/**
 * Postings of BM25 in immutable segments: which document has a term, and how often. New ones wait in a buffer and become a
 * small segment; small segments are merged at once, large ones in steps when there is time. Long lists are what makes
 * search fast: reading thousands of short ones costs more in memory stalls than in arithmetic.
 */

export type Segment = {
  /** Number of the first document; `docs` counts from it. Segments follow each other in document order. */
  readonly base: number;
  readonly terms: Uint32Array;
  /** `offsets[i]`..`offsets[i + 1]` are the postings of `terms[i]`. */
  readonly offsets: Uint32Array;
  /** Rising within a term. Two bytes each: see `SEGMENT_DOCUMENTS`. */
  readonly docs: Uint16Array;
  readonly counts: Uint8Array;
};

/** Documents a segment may span. */
export const SEGMENT_DOCUMENTS = 65_536;
/** Postings a merge in steps writes between two pauses: a few milliseconds. */
const PAUSE_POSTINGS = 1_000_000;
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

export function createPostingBuffer() {
  let terms = new Uint32Array(4096);
  let docs = new Uint32Array(4096);
  let counts = new Uint8Array(4096);
  let size = 0;
  return {
    size: () => size,
    /** Whether a segment of what is held could have this document too. */
    hasRoomFor: (doc: number) => size === 0 || doc - (docs[0] as number) < SEGMENT_DOCUMENTS,
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
    /** Empties the buffer into a segment, by a counting sort; postings of dead documents are left behind. */
    take: (alive: Uint8Array, vocabularySize: number): Segment => {
      const base = docs[0] as number;
      const starts = new Uint32Array(vocabularySize + 1);
      for (let i = 0; i < size; i++) {
        const after = (terms[i] as number) + 1;
        if (alive[docs[i] as number] === 1) starts[after] = (starts[after] as number) + 1;
      }
      const segment = emptySegment(base, starts);
      for (let i = 0; i < size; i++) {
        const doc = docs[i] as number;
        if (alive[doc] !== 1) continue;
        const term = terms[i] as number;
        const at = starts[term] as number;
        starts[term] = at + 1;
        segment.docs[at] = doc - base;
        segment.counts[at] = counts[i] as number;
      }
      size = 0;
      return segment;
    },
  };
}

/** Room for postings. `starts[term + 1]`, how many a term has, becomes `starts[term]`, where they start. */
function emptySegment(base: number, starts: Uint32Array): Segment {
  let used = 0;
  for (let term = 1; term < starts.length; term++) if ((starts[term] as number) > 0) used++;
  const terms = new Uint32Array(used);
  const offsets = new Uint32Array(used + 1);
  let place = 0;
  for (let term = 0; term + 1 < starts.length; term++) {
    const count = starts[term + 1] as number;
    if (count > 0) {
      terms[place] = term;
      offsets[place++] = starts[term] as number;
    }
    starts[term + 1] = count + (starts[term] as number);
  }
  const length = starts[starts.length - 1] as number;
  offsets[used] = length;
  return { base, terms, offsets, docs: new Uint16Array(length), counts: new Uint8Array(length) };
}

/**
 * Neighbours as one; postings of documents dead at the start are left behind. Yields between pieces of the work: segments
 * never change, but whoever waits in between must see whether these are still the ones in use.
 */
export function* mergeSegments(
  parts: readonly Segment[],
  alive: Uint8Array,
  vocabularySize: number,
): Generator<void, Segment> {
  const base = parts[0]?.base ?? 0;
  // Documents may die between two steps; what was counted must be what is written.
  const living = alive.slice(base, (parts.at(-1)?.base ?? 0) + SEGMENT_DOCUMENTS);
  const starts = new Uint32Array(vocabularySize + 1);
  for (const part of parts) yield* countLiving(part, living.subarray(part.base - base), starts);
  const segment = emptySegment(base, starts);
  yield;
  for (const part of parts) {
    let written = 0;
    const shift = part.base - base;
    for (let t = 0; t < part.terms.length; t++) {
      const term = part.terms[t] as number;
      const from = part.offsets[t] as number;
      const end = part.offsets[t + 1] as number;
      let at = starts[term] as number;
      for (let i = from; i < end; i++) {
        const doc = (part.docs[i] as number) + shift;
        if (living[doc] !== 1) continue;
        segment.docs[at] = doc;
        segment.counts[at] = part.counts[i] as number;
        at++;
      }
      starts[term] = at;
      written += end - from;
      if (written < PAUSE_POSTINGS) continue;
      written = 0;
      yield;
    }
    yield;
  }
  return segment;
}

function* countLiving(
  { terms, offsets, docs }: Segment,
  living: Uint8Array,
  starts: Uint32Array,
): Generator<void, void> {
  const anyDead = living.subarray(0, SEGMENT_DOCUMENTS).includes(0);
  let counted = 0;
  for (let t = 0; t < terms.length; t++) {
    const from = offsets[t] as number;
    const end = offsets[t + 1] as number;
    let count = end - from;
    if (anyDead) for (let i = from; i < end; i++) count -= living[docs[i] as number] === 1 ? 0 : 1;
    const after = (terms[t] as number) + 1;
    starts[after] = (starts[after] as number) + count;
    counted += anyDead ? end - from : 1;
    if (counted < PAUSE_POSTINGS) continue;
    counted = 0;
    yield;
  }
}

/**
 * Segments next to each other that are to become one: the newest, while each is not much larger than all that follow it
 * (a log-structured merge). Null: there are none.
 * @param documents numbers of documents given away
 * @param most postings of the merged segment at most. Default: no limit.
 */
export function runToMerge(
  segments: readonly Segment[],
  documents: number,
  most = Number.POSITIVE_INFINITY,
): readonly Segment[] | null {
  let end = segments.length;
  while (end > 1) {
    const last = segments[end]?.base ?? documents;
    let first = end - 1;
    let sum = segments[first]?.docs.length ?? 0;
    while (first > 0) {
      const { base, docs } = segments[first - 1] as Segment;
      const fits = last - base <= SEGMENT_DOCUMENTS && docs.length + sum <= most;
      if (!fits || docs.length > sum * MERGE_FACTOR) break;
      sum += docs.length;
      first--;
    }
    if (first < end - 1) return segments.slice(first, end);
    end--;
  }
  return null;
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
