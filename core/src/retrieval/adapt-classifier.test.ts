import { describe, expect, it } from '@jest/globals';
import { adaptClassifier } from './adapt-classifier.ts';
import { type Classifier, type Example, trainClassifier } from './classifier.ts';

const SUBJECTS = ['refund', 'parcel', 'voucher', 'invoice', 'password', 'warranty', 'jumper'];
const WAYS = [
  'where is my %',
  'I have a question about the %',
  'the % again please',
  'my % is gone',
];
const examplesOf = (subjects: readonly string[]): readonly Example[] =>
  subjects.flatMap((label) => WAYS.map((way) => ({ label, text: way.replace('%', label) })));
const ALL = examplesOf(SUBJECTS);

function finish(training: Generator<void, Classifier | null>): Classifier {
  let step = training.next();
  while (step.done !== true) step = training.next();
  if (step.value === null) throw new Error('there was nothing to tell apart');
  return step.value;
}
const best = (classifier: Classifier, text: string) => {
  const odds = classifier.predict(text);
  return classifier.labels[odds.indexOf(Math.max(...odds))];
};

describe('adaptClassifier', () => {
  const before = finish(trainClassifier(examplesOf(SUBJECTS.slice(0, 6))));

  it('knows an entry that came, and still those that were there', () => {
    const after = finish(adaptClassifier(before.state, ALL, new Set(['jumper'])));
    for (const subject of SUBJECTS) expect(best(after, `what about the ${subject}`)).toBe(subject);
  });

  it('forgets an entry that went', () => {
    const rest = examplesOf(SUBJECTS.slice(1, 6));
    const after = finish(adaptClassifier(before.state, rest, new Set(['refund'])));
    expect(after.labels).not.toContain('refund');
    expect(best(after, 'what about the parcel')).toBe('parcel');
  });

  it('follows an entry whose examples are others now', () => {
    const moved = ALL.filter(({ label }) => label !== 'refund' && label !== 'jumper').concat(
      WAYS.map((way) => ({ label: 'refund', text: way.replace('%', 'chargeback') })),
    );
    const after = finish(adaptClassifier(before.state, moved, new Set(['refund'])));
    expect(best(after, 'where is the chargeback')).toBe('refund');
  });

  it('gives the same weights for the same change, and leaves what it began from as it was', () => {
    const weights = before.state.weights.slice();
    const one = finish(adaptClassifier(before.state, ALL, new Set(['jumper'])));
    const two = finish(adaptClassifier(before.state, ALL, new Set(['jumper'])));
    expect(two.state).toEqual(one.state);
    expect(before.state.weights).toEqual(weights);
  });

  it('takes no more columns than there is room for', () => {
    const weights = before.state.slots.length * SUBJECTS.length;
    const after = finish(adaptClassifier(before.state, ALL, new Set(['jumper']), { weights }));
    expect(after.state.slots.length).toBe(before.state.slots.length);
  });

  it('is none with fewer than two entries', () => {
    expect(adaptClassifier(before.state, examplesOf(['refund']), new Set()).next()).toEqual({
      done: true,
      value: null,
    });
  });
});
