import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseThreshold, upperBound } from './choose-threshold.ts';
import { createRandom } from './random.ts';

const scoresOf = (count: number, seed = 1) => {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, random);
};

describe('upperBound', () => {
  // 0 of n: 1 − (1 − confidence)^(1/n); the others from the tables of Clopper & Pearson, one-sided.
  it.each([
    [0, 45, 0.9, 0.0499],
    [0, 10, 0.95, 0.2589],
    [1, 10, 0.975, 0.445],
    [5, 10, 0.975, 0.8129],
    [10, 10, 0.95, 1],
  ])('%i of %i at %f: %f', (count, of, confidence, bound) => {
    expect(upperBound(count, of, confidence)).toBeCloseTo(bound, 3);
  });

  it('is above what was seen and holds for thousands', () => {
    const bound = upperBound(5000, 100_000, 0.95);
    expect(bound).toBeGreaterThan(0.05);
    expect(bound).toBeLessThan(0.0515);
  });
});

describe('chooseThreshold', () => {
  it('says how many questions it would need when there are too few', () => {
    expect(chooseThreshold({ scores: scoresOf(44) })).toEqual({ kind: 'too-few', needed: 45 });
    expect(chooseThreshold({ scores: [] })).toEqual({ kind: 'too-few', needed: 45 });
    expect(chooseThreshold({ scores: scoresOf(45) })).toMatchObject({ answered: 0 });
  });

  it('leaves a margin: fewer of the measured ones are answered than the risk would allow', () => {
    const choice = chooseThreshold({ scores: scoresOf(500) });
    if (choice.kind !== 'chosen') throw new Error('nothing chosen');
    expect(choice.answered).toBeGreaterThan(12);
    expect(choice.answered).toBeLessThan(25);
    expect(choice.bound).toBeLessThanOrEqual(0.05);
  });

  it('keeps its promise on questions it has not seen, nine times in ten', () => {
    let held = 0;
    for (let seed = 0; seed < 400; seed++) {
      const choice = chooseThreshold({ scores: scoresOf(120, seed) });
      // Of evenly spread scores exactly 1 − threshold will be answered.
      if (choice.kind === 'chosen' && 1 - choice.threshold <= 0.05) held++;
    }
    expect(held / 400).toBeGreaterThan(0.88);
    // Nor is it more careful than it has to be.
    expect(held / 400).toBeLessThan(0.99);
  });

  it('keeps equal scores out together', () => {
    const scores = [...Array(60).fill(0.3), ...Array(60).fill(0.8)];
    const choice = chooseThreshold({ scores });
    expect(choice).toMatchObject({ kind: 'chosen', answered: 0 });
    expect(choice.kind === 'chosen' && choice.threshold).toBeGreaterThan(0.8);
  });

  it('never exceeds the risk, and a larger risk never asks for more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }),
        fc.double({ min: 0.02, max: 0.4, noNaN: true }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (scores, risk, confidence) => {
          const choice = chooseThreshold({ scores, risk, confidence });
          const laxer = chooseThreshold({ scores, risk: risk * 2, confidence });
          if (choice.kind === 'too-few') {
            expect(scores.length).toBeLessThan(choice.needed);
            return;
          }
          expect(choice.bound).toBeLessThanOrEqual(risk);
          expect(choice.answered).toBe(scores.filter((x) => x >= choice.threshold).length);
          expect(laxer.kind === 'chosen' && laxer.threshold).toBeLessThanOrEqual(choice.threshold);
        },
      ),
    );
  });

  it('refuses shares and scores that are none', () => {
    for (const wish of [
      { scores: [0.5], risk: 0 },
      { scores: [0.5], risk: 1 },
      { scores: [0.5], confidence: 1.5 },
      { scores: [Number.NaN] },
    ])
      expect(() => chooseThreshold(wish)).toThrow(RangeError);
  });
});
