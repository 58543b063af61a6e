import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrationError, toBins, toRiskCurve } from './confidence-figures.ts';

const numbers = (...values: number[]) => Float64Array.from(values);

describe('reliability', () => {
  it('by hand: two of three right around 0.75, one wrong at 1', () => {
    const bins = toBins(numbers(0.72, 0.74, 0.79, 1), Uint8Array.of(1, 0, 1, 0));
    expect(bins[7]).toMatchObject({ questions: 3, confidence: expect.closeTo(0.75), right: 2 / 3 });
    expect(bins[9]).toMatchObject({ questions: 1, confidence: 1, right: 0 });
    expect(calibrationError(bins)).toBeCloseTo(0.75 * (0.75 - 2 / 3) + 0.25, 10);
    expect(calibrationError(toBins(numbers(), new Uint8Array()))).toBeNull();
  });
});

describe('toRiskCurve', () => {
  it('by hand: the surest first, ties together', () => {
    const curve = toRiskCurve(numbers(0.9, 0.5, 0.5, 0.1), Uint8Array.of(1, 1, 0, 0));
    expect(curve).toEqual([
      { threshold: 0.9, answered: 0.25, wrong: 0 },
      { threshold: 0.5, answered: 0.75, wrong: 1 / 3 },
      { threshold: 0.1, answered: 1, wrong: 0.5 },
    ]);
    expect(toRiskCurve(numbers(), new Uint8Array())).toEqual([]);
  });
  it('each point is what its threshold does, and there are not many', () => {
    const question = fc.record({
      confidence: fc.integer({ min: 0, max: 20 }),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 400 }), (questions) => {
        const curve = toRiskCurve(
          Float64Array.from(questions, ({ confidence }) => confidence / 20),
          Uint8Array.from(questions, ({ right }) => Number(right)),
        );
        expect(curve.length).toBeLessThanOrEqual(101);
        expect(curve.at(-1)?.answered).toBe(1);
        for (const { threshold, answered, wrong } of curve) {
          const taken = questions.filter(({ confidence }) => confidence / 20 >= threshold);
          expect(answered).toBeCloseTo(taken.length / questions.length, 10);
          expect(wrong).toBeCloseTo(taken.filter(({ right }) => !right).length / taken.length, 10);
        }
      }),
    );
  });
});
