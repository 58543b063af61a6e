import { describe, expect, it } from '@jest/globals';
import { topicWeightIn } from './languages/languages.ts';
import { createVocabulary, toQueryTerms } from './vocabulary.ts';

describe('toQueryTerms', () => {
  const vocabulary = createVocabulary();
  const countOf = (text: string, term: string) =>
    toQueryTerms(text, vocabulary).find((one) => one.term === term)?.count;

  it('weighs a number as a word of its length with its n-grams: 1 + 0.27 · 7 for a year', () => {
    expect(Math.sqrt(countOf('rebuilt in 1964', '=1964') ?? 0)).toBeCloseTo(1 + 0.27 * 7);
    expect(Math.sqrt(countOf('size 9', '=9') ?? 0)).toBeCloseTo(1 + 0.27);
  });

  it('weighs a very long number no more than one of eight digits', () => {
    expect(countOf('parcel 123456789012345', '=123456789012345')).toBe(
      countOf('parcel 12345678', '=12345678'),
    );
  });

  it('weighs a number once among words that have no n-grams either', () => {
    expect(countOf('退货 1964', '=1964')).toBe(1);
    expect(countOf('1964', '=1964')).toBe(1);
  });
});

describe('words for the same thing', () => {
  const vocabulary = createVocabulary();
  for (const word of ['devolvemos', 'retorno', 'pan']) vocabulary.intern(word);
  const related = (frequency?: (stem: string) => number) =>
    toQueryTerms('una devolución', vocabulary, {
      topic: topicWeightIn('es'),
      ...(frequency && { frequency }),
    })
      .filter((term) => term.related && term.kind === 'word')
      .map(({ term }) => term);

  it('are read in the forms that the articles have', () => {
    expect(vocabulary.formsOf('devolv*')).toEqual(['devolvemo']);
    expect(related()).toEqual(expect.arrayContaining(['=devolvemo', '=retorno']));
    expect(related()).not.toContain('=pan');
  });

  it('are as if never said when no article says them any more', () => {
    expect(related((stem) => (stem === 'devolvemo' ? 0 : 1))).toEqual(['=retorno']);
  });
});
