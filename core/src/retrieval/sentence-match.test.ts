import { describe, expect, it } from '@jest/globals';
import { createArticleDocuments } from './article-documents.ts';
import { version } from './example-articles.ts';
import { bestSentence, createReader } from './sentence-match.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWordTable } from './word-table.ts';

const documents = createArticleDocuments();
let articles = 0;

function entryOf(body: string, title = 'Red hat') {
  const entry = documents.add(version({ articleId: `a${articles++}`, title, body }));
  if (entry === null) throw new Error('no entry');
  return entry;
}

describe('createReader', () => {
  const readerOf = (remembered?: number) => {
    const vocabulary = createVocabulary();
    const weigh = (...words: readonly string[]) =>
      words.map((word) => ({ id: vocabulary.intern(word)[0] ?? -1, weight: 1 }));
    return { vocabulary, weigh, reader: createReader(vocabulary, remembered) };
  };

  it('finds the words of a question close together in one sentence', () => {
    const { reader, weigh } = readerOf();
    const together = entryOf('Nothing here. The red hat is small.');
    const apart = entryOf('The hat is small. Nothing red here.');
    const closeness = reader.ask(weigh('red', 'hat'));
    expect(closeness(together, 0)).toBeGreaterThan(2 * closeness(apart, 0));
    expect(closeness(apart, 0)).toBeGreaterThan(0);
  });

  it('forgets one question before the next', () => {
    const { reader, weigh } = readerOf();
    const entry = entryOf('The red hat. The blue shoe.');
    const hat = reader.ask(weigh('hat'))(entry, 0);
    reader.ask(weigh('red', 'shoe'))(entry, 0);
    expect(reader.ask(weigh('hat'))(entry, 0)).toBe(hat);
    expect(reader.ask(weigh('kayak'))(entry, 0)).toBe(0);
  });

  it('answers the same from memory, after forgetting, and with a term that two words share counted once', () => {
    const { reader, vocabulary } = readerOf(3000);
    const shared = [...vocabulary.intern('refund')].find((id) =>
      vocabulary.intern('refunds').includes(id),
    );
    const terms = [{ id: shared ?? -1, weight: 2 }];
    const twice = entryOf('refund refunds words');
    const once = entryOf('refund pencils words');
    const first = reader.ask(terms)(twice, 0);
    expect(first).toBeGreaterThan(0);
    for (let i = 0; i < 300; i++) {
      reader.ask(terms)(entryOf(`Sentence ${i}.`), 0);
      expect(reader.ask(terms)(twice, 0)).toBe(first);
    }
    expect(reader.ask(terms)(once, 0)).toBe(first);
  });

  it('gives the words of a chunk, and none of a chunk that is not there', () => {
    const { reader, vocabulary } = readerOf();
    const entry = entryOf('Red red hat. ... \n\n[Elsewhere](/x)');
    const expected = ['red', 'hat'].map((word) => [...vocabulary.intern(word)]);
    const wordsOf = (chunk: number) => {
      const words: number[][] = [];
      reader.eachWord(entry, chunk, (_, ids, from, to) => words.push([...ids.subarray(from, to)]));
      return words;
    };
    expect(wordsOf(7)).toEqual([]);
    expect(reader.ask(expected.flat().map((id) => ({ id, weight: 1 })))(entry, 7)).toBe(0);
    expect(wordsOf(0)).toEqual(expected);
  });

  it('weighs words of grammar in a title by its language', () => {
    const vocabulary = createVocabulary();
    const title = createReader(vocabulary).title(entryOf('', 'How red how'));
    expect([...title.topics]).toEqual([0.1, 1]);
    const [how, red] = ['how', 'red'].map((word) => [...vocabulary.intern(word)]) as number[][];
    expect([...title.ids]).toEqual([...(how ?? []), ...(red ?? [])]);
    expect([...title.ends]).toEqual([how?.length, title.ids.length]);
  });
});

describe('bestSentence', () => {
  // Word 0 has the terms 1 and 2, word 1 these the other way round, word 2 only the first.
  const table = { starts: Uint32Array.of(0, 2, 4, 5), ids: Uint32Array.of(1, 2, 2, 1, 1) };
  const sentences = Uint32Array.of(22, 2, 0, 1, 22, 1, 2);

  it('computes the formula by hand: at average length k1 and length cancel', () => {
    // Σw = 3 of 4: 3 · (3 / 4) · 2 · 1.8 / 1.8.
    const weights = Float32Array.of(0, 1, 2, 1);
    expect(bestSentence(sentences, table, { weights, all: 4 })).toBeCloseTo(4.5, 5);
    expect([...weights]).toEqual([0, 1, 2, 1]);
    // A term the weights do not reach counts nothing.
    expect(bestSentence(sentences, table, { weights: Float32Array.of(0, 1), all: 1 })).toBeCloseTo(
      2,
      5,
    );
  });

  it('is 0 when nothing weighs or nothing was read', () => {
    expect(bestSentence(sentences, table, { weights: new Float32Array(4), all: 0 })).toBe(0);
    expect(bestSentence(new Uint32Array(0), table, { weights: Float32Array.of(1), all: 1 })).toBe(
      0,
    );
  });
});

describe('createWordTable', () => {
  it('numbers words once, with their terms side by side, and starts anew when full', () => {
    const vocabulary = createVocabulary();
    const table = createWordTable(vocabulary, 1500);
    const words = Array.from({ length: 1501 }, (_, i) => `word${i}x`);
    expect(words.map(table.numberOf)).toEqual([...words.keys()]);
    expect(table.numberOf('word7x')).toBe(7);
    const { starts, ids } = table.terms();
    expect([...ids.subarray(starts[1500], starts[1501])]).toEqual([
      ...vocabulary.intern('word1500x'),
    ]);
    expect(table.isFull()).toBe(true);
    table.clear();
    expect(table.isFull()).toBe(false);
    expect(table.numberOf('word9x')).toBe(0);
  });
});
