import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMarks } from './marks.ts';

describe('createMarks', () => {
  it('is a set, whatever was in it before', () => {
    const marks = createMarks();
    const numbers = fc.array(fc.nat(99), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 100, max: 400 }), (added, size) => {
        marks.clear(size);
        for (const number of added) marks.add(number);
        const held = new Set(added);
        for (let number = 0; number < size; number++)
          expect(marks.has(number)).toBe(held.has(number));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('has nothing before the first round, nothing below zero, and nothing it has no room for', () => {
    const marks = createMarks();
    expect(marks.has(0)).toBe(false);
    marks.clear(4);
    for (const number of [-1, 4_000]) {
      marks.add(number);
    }
    expect([4_000].map(marks.has)).toEqual([false]);
  });
});
