import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyFilter, has, probesOf, withWords } from './bloom.ts';

const probes = (word: string) => probesOf(createHash('sha256').update(word).digest());
const many = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => probes(`${prefix}${n}`));

describe('a filter', () => {
  it('never loses a word, and does not change the one it was made from', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 60 }),
        fc.array(fc.string(), { maxLength: 20 }),
        (first, more) => {
          const one = withWords(emptyFilter(first.length + more.length), first.map(probes));
          if (one === null) throw new Error('full');
          const before = Buffer.from(one);
          const two = withWords(one, more.map(probes));
          if (two === null) throw new Error('full');
          expect(Buffer.compare(before, one)).toBe(0);
          for (const word of first) expect(has(one, probes(word))).toBe(true);
          for (const word of [...first, ...more]) expect(has(two, probes(word))).toBe(true);
        },
      ),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it('says of about one absent word in a thousand, or fewer, that it may be there', () => {
    let filter = emptyFilter(400);
    for (const word of many('in', 2_000)) {
      const fuller = withWords(filter, [word]);
      if (fuller === null) break;
      filter = fuller;
    }
    const wrong = many('absent', 50_000).filter((word) => has(filter, word)).length;
    expect(wrong).toBeGreaterThan(5);
    expect(wrong).toBeLessThan(100);
  });

  it('refuses to be more than half full', () => {
    const filter = emptyFilter(10);
    expect(withWords(filter, many('x', 10))).not.toBeNull();
    expect(withWords(filter, many('x', 100))).toBeNull();
    expect(has(new Uint8Array(0), probes('x'))).toBe(false);
  });
});
