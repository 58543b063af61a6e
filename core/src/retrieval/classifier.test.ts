import { describe, expect, it } from '@jest/globals';
import { type Example, loadClassifier, trainClassifier } from './classifier.ts';
import { featuresOf, hashText } from './features.ts';

const EXAMPLES: readonly Example[] = [
  ...[
    'Where is my parcel?',
    'My package has not arrived',
    'When will my order be delivered?',
    'Track my delivery',
  ].map((text) => ({ label: 'delivery', text })),
  ...[
    'I want my money back',
    'How do I get a refund?',
    'Refund this purchase',
    'When is the refund paid?',
  ].map((text) => ({ label: 'refund', text })),
  ...[
    'Which size fits me?',
    'Is the jacket true to size?',
    'What are the measurements?',
    'size chart',
  ].map((text) => ({ label: 'size', text })),
];

function train(examples: readonly Example[], options = {}) {
  const training = trainClassifier(examples, options);
  let step = training.next();
  while (step.done !== true) step = training.next();
  return step.value;
}

function best(classifier: ReturnType<typeof train>, text: string): string | undefined {
  const odds = classifier?.predict(text) ?? new Float32Array();
  return classifier?.labels[odds.indexOf(Math.max(...odds))];
}

describe('trainClassifier', () => {
  it.each([
    ['when will the package arrive', 'delivery'],
    ['can i have a refund', 'refund'],
    ['what size should i take', 'size'],
    ['refudn pls', 'refund'],
  ])('%s → %s', (text, label) => {
    expect(best(train(EXAMPLES), text)).toBe(label);
  });

  it('is less sure of a question like no example than of one it has seen', () => {
    const classifier = train(EXAMPLES);
    const sureOf = (text: string) => Math.max(...(classifier?.predict(text) ?? []));
    expect(sureOf('who won the world cup')).toBeLessThan(0.6);
    // Never quite sure either: a share of certainty is kept back.
    expect(sureOf('How do I get a refund?')).toBeGreaterThan(0.8);
    expect(sureOf('How do I get a refund?')).toBeLessThan(0.995);
  });

  it('gives probabilities that sum to one, also for an empty text', () => {
    const classifier = train(EXAMPLES);
    for (const text of ['refund', '', '🙂'])
      expect(classifier?.predict(text).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
  });

  it('is deterministic and survives being stored', () => {
    const one = train(EXAMPLES);
    const two = train(EXAMPLES);
    expect(one?.state.weights).toEqual(two?.state.weights);
    if (one === null) throw new Error('no classifier');
    expect(loadClassifier(one.state).predict('refund')).toEqual(one.predict('refund'));
    expect(one.placeOf('refund')).toBe(1);
    expect(one.placeOf('absent')).toBeUndefined();
  });

  it('has nothing to tell apart with one entry', () => {
    expect(train([{ label: 'a', text: 'one' }])).toBeNull();
    expect(train([])).toBeNull();
  });

  it('stays within its memory by leaving out the rarest features', () => {
    const classifier = train(EXAMPLES, { weights: 300 });
    expect(classifier?.state.weights.length).toBeLessThanOrEqual(300);
    expect(best(classifier, 'refund')).toBe('refund');
  });
});

describe('featuresOf', () => {
  it('counts and is bounded for a text of 5,000 words', () => {
    expect(featuresOf('refund refund').size).toBeGreaterThan(5);
    expect(featuresOf('w '.repeat(5000)).size).toBeLessThan(100);
  });
  it('reads across the border of two words, whatever is mistyped at their other ends', () => {
    const shared = (one: string, other: string) => {
      const known = featuresOf(other);
      return [...featuresOf(one).keys()].filter((slot) => known.has(slot)).length;
    };
    expect(shared('toop up', 'top up')).toBeGreaterThan(shared('toop', 'top') + shared('up', 'up'));
    expect(shared('top up', 'up top')).toBeLessThan(featuresOf('top up').size - 3);
  });
  it('hashes the same text to the same number, other seeds to others', () => {
    expect(hashText('refund')).toBe(hashText('refund'));
    expect(hashText('refund', 1)).not.toBe(hashText('refund', 2));
  });
});
