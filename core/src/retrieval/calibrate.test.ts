import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, type Signals } from './calibrate.ts';
import { evidenceOf, fuse } from './fuse.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const NAMES = [
  'evidence',
  'margin',
  'gap',
  'probability',
  'coverage',
  'known',
  'rarest',
  'title',
  'question',
] as const;
const signals: fc.Arbitrary<Signals> = fc.record({
  byExamples: fc.boolean(),
  evidence: unit,
  margin: fc.double({ min: 0, max: 6, noNaN: true }),
  gap: unit,
  title: unit,
  question: unit,
  probability: unit,
  coverage: unit,
  known: unit,
  rarest: unit,
});

describe('calibrate', () => {
  it('is a probability that no signal can lower by rising', () => {
    fc.assert(
      fc.property(signals, fc.constantFrom(...NAMES), unit, (given, name, more) => {
        const before = calibrate(given);
        const after = calibrate({ ...given, [name]: given[name] + more });
        expect(before).toBeGreaterThan(0);
        expect(before).toBeLessThan(1);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  const all = (value: number) => ({
    evidence: value,
    margin: 4 * value,
    gap: value,
    probability: value,
    coverage: value,
    known: value,
    rarest: value,
    title: value,
    question: value,
  });

  it('is low with nothing and high with everything', () => {
    for (const byExamples of [true, false]) {
      expect(calibrate({ byExamples, ...all(0) })).toBeLessThan(0.06);
      expect(calibrate({ byExamples, ...all(1) })).toBeGreaterThan(0.95);
    }
  });

  it('counts being ahead, and the classifier, only as far as the question is covered', () => {
    const ahead = { ...all(0), gap: 1, known: 1, probability: 0.3 };
    const nothing = calibrate({ byExamples: false, ...all(0), known: 1 });
    expect(calibrate({ byExamples: false, ...ahead })).toBe(nothing);
    expect(calibrate({ byExamples: false, ...ahead, coverage: 0.5 })).toBeGreaterThan(0.9);
    const strange = calibrate({
      byExamples: false,
      ...ahead,
      probability: 0,
      coverage: 0.5,
      known: 0.5,
    });
    expect(strange).toBeLessThan(
      calibrate({ byExamples: false, ...ahead, probability: 0, coverage: 0.5 }),
    );
  });

  it('takes a signal that is not a number for none', () => {
    expect(calibrate({ byExamples: true, ...all(0), coverage: Number.NaN })).toBeLessThan(0.05);
  });
});

describe('fuse', () => {
  const text = {
    lexical: 0.5,
    question: 0,
    title: 0,
    examples: 0,
    similarity: null,
    probability: null,
  };

  it('counts agreeing signals more than one alone, and a similarity when there is one', () => {
    expect(evidenceOf({ ...text, question: 0.4 })).toBeGreaterThan(evidenceOf(text));
    expect(evidenceOf({ ...text, similarity: 0.9 })).toBeGreaterThan(
      evidenceOf({ ...text, similarity: 0.1 }),
    );
  });

  it('takes a title that says the same for evidence, the less the more examples there are', () => {
    const titled = { ...text, title: 0.8 };
    expect(evidenceOf(titled)).toBeGreaterThan(evidenceOf(text));
    expect(evidenceOf({ ...titled, examples: 150 })).toBeLessThan(evidenceOf(titled));
  });

  it('lets an article without examples win by clearly better text', () => {
    const entry = { ...text, lexical: 0, question: 0.2, probability: 0.5 };
    expect(fuse(text, true)).toBeGreaterThan(fuse(entry, true));
    expect(fuse({ ...text, lexical: 0.1 }, true)).toBeLessThan(fuse(entry, true));
  });

  it('does not punish an entry whose own text answers', () => {
    const improbable = { ...text, lexical: 0.6, question: 0.1, probability: 0 };
    expect(fuse(improbable, true)).toBeGreaterThan(
      fuse({ ...improbable, lexical: 0.1, question: 0.6 }, true),
    );
  });

  it('without a classifier only the text counts', () => {
    expect(fuse(text, false)).toBeCloseTo(4, 10);
  });
});
