/**
 * A Bloom filter (B. H. Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", CACM 13:7, 1970) whose size
 * is that of its bytes. Kept at most half full: then one word in 2^10 seems to be there and is not, at 10 / ln 2 = 14.4
 * bits a word.
 */

/** Bits looked at per word. */
const PROBES = 10;
const BITS_A_WORD = PROBES / Math.LN2;
/** Filters are multiples of so many bytes: their length tells little about what is in them. */
const STEP = 32;
/** A new filter has room for a quarter more: conversations go on. */
const ROOM = 1.25;

/** Where a word's bits are, before they are fitted to a filter: 24 bits of its hash each. Taken from a 32-byte hash. */
export function probesOf(hash: Uint8Array): readonly number[] {
  const view = Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength);
  return Array.from({ length: PROBES }, (_, at) => view.readUIntBE(at * 3, 3));
}

/** An empty filter for so many words and some more. */
export function emptyFilter(words: number): Uint8Array {
  const bytes = (words * ROOM * BITS_A_WORD) / 8;
  return new Uint8Array(Math.max(1, Math.ceil(bytes / STEP)) * STEP);
}

/** May the word be in the filter? False is certain. The store asks the same in SQL. */
export function has(bits: Uint8Array, probes: readonly number[]): boolean {
  const size = bits.length * 8;
  return (
    size > 0 &&
    probes.every((probe) => {
      const bit = probe % size;
      return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
    })
  );
}

/** A copy with these words in it; null when it would be more than half full: then a larger one has to be made. */
export function withWords(bits: Uint8Array, words: Iterable<readonly number[]>): Uint8Array | null {
  const filter = Uint8Array.from(bits);
  const size = filter.length * 8;
  let room = size / 2 - setBits(filter);
  for (const probes of words) {
    for (const probe of probes) {
      const bit = probe % size;
      const before = filter[bit >> 3] ?? 0;
      const after = before | (1 << (bit & 7));
      if (after !== before) room -= 1;
      filter[bit >> 3] = after;
    }
    if (room < 0) return null;
  }
  return filter;
}

function setBits(bits: Uint8Array): number {
  let set = 0;
  for (let byte of bits) for (; byte !== 0; byte &= byte - 1) set += 1;
  return set;
}
