import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accuracyAt1,
  auroc,
  createTally,
  ndcgAt,
  type Outcome,
  percentile,
  recallAt,
  reciprocalRankAt,
  thresholdAt,
} from './metrics.ts';

const numbers = (...values: number[]) => Float64Array.from(values);

describe('ranking measures, by hand', () => {
  const ranked = ['c', 'a', 'x', 'b', 'y', 'd'];
  it('accuracy@1', () => {
    expect(accuracyAt1(ranked, new Set(['c', 'q']))).toBe(1);
    expect(accuracyAt1(ranked, new Set(['a']))).toBe(0);
    expect(accuracyAt1([], new Set(['a']))).toBe(0);
  });
  it('recall@5: two of three expected are among the first five', () => {
    expect(recallAt(5, ranked, new Set(['a', 'b', 'd']))).toBeCloseTo(2 / 3);
    expect(recallAt(5, ['a', 'a'], new Set(['a', 'b']))).toBe(0.5);
  });
  it('reciprocal rank: the first expected is second', () => {
    expect(reciprocalRankAt(10, ranked, new Set(['a', 'b']))).toBe(0.5);
    expect(reciprocalRankAt(3, ranked, new Set(['b']))).toBe(0);
  });
  it('nDCG: (1/log2 3 + 1/log2 5) / (1 + 1/log2 3)', () => {
    const expected = (1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3));
    expect(ndcgAt(10, ranked, new Set(['a', 'b']))).toBeCloseTo(expected, 12);
    expect(ndcgAt(10, ['a', 'a', 'b'], new Set(['a', 'b']))).toBeLessThan(1);
    expect(ndcgAt(10, ['a'], new Set())).toBe(0);
  });
});

describe('auroc', () => {
  it('by hand: of six pairs four are won and one is a tie', () => {
    expect(auroc(numbers(0.9, 0.5), numbers(0.1, 0.5, 0.7))).toBeCloseTo(4.5 / 6);
  });
  it('is ½ when all are equal, and nothing without both sides', () => {
    expect(auroc(numbers(1, 1), numbers(1, 1, 1))).toBe(0.5);
    expect(auroc(numbers(), numbers(1))).toBeNull();
    expect(auroc(numbers(1), numbers())).toBeNull();
  });
  it('equals counting every pair', () => {
    const few = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(few, few, (up, down) => {
        let wins = 0;
        for (const u of up) for (const d of down) wins += u > d ? 1 : u === d ? 0.5 : 0;
        expect(auroc(numbers(...up), numbers(...down))).toBeCloseTo(
          wins / up.length / down.length,
          10,
        );
      }),
    );
  });
});

describe('thresholdAt', () => {
  it('lets one of twenty through at 5 %', () => {
    const twenty = Float64Array.from({ length: 20 }, (_, i) => i / 20);
    const threshold = thresholdAt(0.05, twenty) ?? 2;
    expect(twenty.filter((value) => value >= threshold)).toHaveLength(1);
  });
  it('never lets more through, ties or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const threshold = thresholdAt(0.05, numbers(...values)) ?? 0;
          expect(values.filter((value) => value >= threshold).length).toBeLessThanOrEqual(
            0.05 * values.length,
          );
        },
      ),
    );
  });
  it('is nothing without unanswerable questions, and lets all through at 100 %', () => {
    expect(thresholdAt(0.05, numbers())).toBeNull();
    expect(thresholdAt(1, numbers(0.4))).toBe(0);
  });
});

describe('percentile', () => {
  it('is the nearest rank', () => {
    const ten = numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(percentile(0.5, ten)).toBe(5);
    expect(percentile(0.95, ten)).toBe(10);
    expect(percentile(0.5, numbers())).toBeNull();
  });
});

describe('createTally', () => {
  const outcome = (part: Partial<Outcome>): Outcome => ({
    expect: undefined,
    decision: 'answer',
    confidence: 0.5,
    articles: [],
    ms: 1,
    ...part,
  });

  it('sums up a small evaluation, by hand', () => {
    const tally = createTally();
    tally.add(
      outcome({ expect: { articles: ['a'] }, articles: ['a', 'b'], confidence: 0.9, ms: 2 }),
    );
    tally.add(
      outcome({ expect: { articles: ['b'] }, articles: ['a', 'b'], confidence: 0.8, ms: 4 }),
    );
    tally.add(
      outcome({
        expect: { articles: ['c'] },
        articles: ['a'],
        confidence: 0.2,
        decision: 'handoff',
      }),
    );
    tally.add(outcome({ expect: { none: true }, confidence: 0.5, decision: 'handoff' }));
    tally.add(outcome({ expect: { handoff: true }, decision: 'handoff' }));
    tally.add(outcome({ expect: { handoff: 'anger' }, decision: 'answer' }));
    tally.add(outcome({}));
    expect(tally.summary()).toEqual({
      questions: 7,
      answerable: 3,
      unanswerable: 1,
      toHandOff: 2,
      accuracyAt1: 1 / 3,
      recallAt5: 2 / 3,
      mrrAt10: 0.5,
      ndcgAt10: (1 + 1 / Math.log2(3)) / 3,
      auroc: 2 / 3,
      thresholdAt5: expect.closeTo(0.5, 10),
      answeredAt5: 2 / 3,
      rightAt5: 1 / 3,
      handoffPrecision: 0.5,
      handoffRecall: 0.5,
      p50Ms: 1,
      p95Ms: 4,
    });
  });

  it('says nothing about what was not asked', () => {
    const { questions, ...rest } = createTally().summary();
    expect(questions).toBe(0);
    expect(Object.values(rest).filter((value) => value !== null)).toEqual([0, 0, 0]);
  });

  it('holds more than its first array', () => {
    const tally = createTally();
    for (let i = 0; i < 3000; i++)
      tally.add(outcome({ expect: { articles: ['a'] }, articles: ['a'], ms: i }));
    expect(tally.summary()).toMatchObject({ questions: 3000, accuracyAt1: 1, p50Ms: 1499 });
  });
});
