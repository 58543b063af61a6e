import { describe, expect, it } from '@jest/globals';
import { createArticleDocuments } from './article-documents.ts';
import { version } from './example-articles.ts';
import { bestSentence, createReader } from './sentence-match.ts';
import { createVocabulary } from './vocabulary.ts';

function entryOf(body: string, title = 'Red hat') {
  const entry = createArticleDocuments().add(version({ articleId: 'a', title, body }));
  if (entry === null) throw new Error('no entry');
  return entry;
}

describe('createReader', () => {
  it('reads sentences as distinct terms and remembers them until there are too many', () => {
    const reader = createReader(createVocabulary(), 5000);
    const entry = entryOf('Red red hat. ... \n\n[Elsewhere](/x)');
    const read = reader.sentences(entry, 0);
    expect(read.map(({ words }) => words)).toEqual([3]);
    expect(read[0]?.terms).toHaveLength(2);
    expect(reader.sentences(entry, 0)).toBe(read);
    reader.title(entryOf('', 'Few words'));
    expect(reader.sentences(entry, 0)).toBe(read);
    for (let i = 0; i < 5000; i++) reader.title(entryOf('', `Title ${i}`));
    expect(reader.sentences(entry, 0)).not.toBe(read);
    expect(reader.sentences(entry, 0)).toEqual(read);
  });

  it('reads nothing of a chunk that is not there', () => {
    expect(createReader(createVocabulary()).sentences(entryOf('Red.'), 7)).toEqual([]);
  });

  it('weighs words of grammar in a title by its language', () => {
    const terms = createReader(createVocabulary()).title(entryOf('', 'How red'));
    expect(new Set(terms.map(({ topic }) => topic))).toEqual(new Set([0.1, 1]));
  });
});

describe('bestSentence', () => {
  const sentences = [
    { terms: [Uint32Array.of(1, 2), Uint32Array.of(2, 1)], words: 22 },
    { terms: [Uint32Array.of(1)], words: 22 },
  ];

  it('computes the formula by hand: at average length k1 and length cancel', () => {
    // Σw = 3 of 4: 3 · (3 / 4) · 2 · 1.8 / 1.8.
    expect(bestSentence(sentences, Float32Array.of(0, 1, 2, 1), 4)).toBeCloseTo(4.5, 5);
    // A term the weights do not reach counts nothing.
    expect(bestSentence(sentences, Float32Array.of(0, 1), 1)).toBeCloseTo(2, 5);
  });

  it('is 0 when nothing weighs or nothing was read', () => {
    expect(bestSentence(sentences, new Float32Array(4), 0)).toBe(0);
    expect(bestSentence([], Float32Array.of(1), 1)).toBe(0);
  });
});
