import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, type Signals } from './calibrate.ts';
import { evidenceOf, fuse } from './fuse.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const signals: fc.Arbitrary<Signals> = fc.record({
  byExamples: fc.boolean(),
  evidence: unit,
  margin: fc.double({ min: 0, max: 6, noNaN: true }),
  probability: unit,
  coverage: unit,
  rarest: unit,
});

describe('calibrate', () => {
  it('is a probability that no signal can lower by rising', () => {
    fc.assert(
      fc.property(
        signals,
        fc.constantFrom('evidence', 'margin', 'probability', 'coverage', 'rarest'),
        unit,
        (given, name, more) => {
          const before = calibrate(given);
          const after = calibrate({ ...given, [name]: given[name] + more });
          expect(before).toBeGreaterThan(0);
          expect(before).toBeLessThan(1);
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it('is low with nothing and high with everything', () => {
    for (const byExamples of [true, false]) {
      expect(
        calibrate({ byExamples, evidence: 0, margin: 0, probability: 0, coverage: 0, rarest: 0 }),
      ).toBeLessThan(0.05);
      expect(
        calibrate({ byExamples, evidence: 1, margin: 4, probability: 1, coverage: 1, rarest: 1 }),
      ).toBeGreaterThan(0.95);
    }
  });

  it('takes a signal that is not a number for none', () => {
    expect(
      calibrate({
        byExamples: true,
        evidence: Number.NaN,
        margin: 0,
        probability: 0,
        coverage: 0,
        rarest: 0,
      }),
    ).toBeLessThan(0.05);
  });
});

describe('fuse', () => {
  const text = { lexical: 0.5, question: 0, similarity: null, probability: null };

  it('counts agreeing signals more than one alone, and a similarity when there is one', () => {
    expect(evidenceOf({ ...text, question: 0.4 })).toBeGreaterThan(evidenceOf(text));
    expect(evidenceOf({ ...text, similarity: 0.9 })).toBeGreaterThan(
      evidenceOf({ ...text, similarity: 0.1 }),
    );
  });

  it('lets an article without examples win by clearly better text', () => {
    const entry = { lexical: 0, question: 0.2, similarity: null, probability: 0.5 };
    expect(fuse(text, true)).toBeGreaterThan(fuse(entry, true));
    expect(fuse({ ...text, lexical: 0.1 }, true)).toBeLessThan(fuse(entry, true));
  });

  it('does not punish an entry whose own text answers', () => {
    const improbable = { lexical: 0.6, question: 0.1, similarity: null, probability: 0 };
    expect(fuse(improbable, true)).toBeGreaterThan(
      fuse({ ...improbable, lexical: 0.1, question: 0.6 }, true),
    );
  });

  it('without a classifier only the text counts', () => {
    expect(fuse(text, false)).toBeCloseTo(4, 10);
  });
});
