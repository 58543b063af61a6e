/** Segments are an arrangement of postings, never a change of scores: whatever is added, removed or merged when. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Bm25, type Bm25State, createBm25, inverseFrequency } from './bm25.ts';
import { SEGMENT_DOCUMENTS } from './postings.ts';
import { decodeSnapshot, encodeSnapshot } from './snapshot.ts';
import { bm25Sections, readBm25 } from './snapshot-sections.ts';
import { TERM_WEIGHTS, wordsOf } from './tokenise.ts';
import { createVocabulary, type QueryTerm, toQueryTerms, type Vocabulary } from './vocabulary.ts';

const OPTIONS = { k1: 0.8, b: 0.5, kinds: TERM_WEIGHTS };
const WEIGHT = 2;
const fields = (text: string) => [{ text, weight: WEIGHT }];

/** The formula, document by document, each sum rounded as the index rounds it. */
function scoreOneByOne(
  texts: readonly (string | null)[],
  query: readonly QueryTerm[],
  vocabulary: Vocabulary,
): number[] {
  const held = texts.map((text) => {
    const counts = new Map<number, number>();
    const words = text === null ? [] : wordsOf(text);
    for (const word of words)
      for (const id of vocabulary.intern(word)) counts.set(id, (counts.get(id) ?? 0) + WEIGHT);
    return { counts, length: words.length * WEIGHT, alive: text !== null };
  });
  const living = held.filter((one) => one.alive);
  const average = Math.max(
    1,
    living.reduce((sum, { length }) => sum + length, 0) / Math.max(1, living.length),
  );
  return held.map(({ counts, length, alive }) => {
    let score = 0;
    for (const { id, kind, count } of query) {
      const found = living.filter((one) => one.counts.has(id)).length;
      const tf = counts.get(id) ?? 0;
      if (!alive || tf === 0) continue;
      const weight =
        OPTIONS.kinds[kind] * inverseFrequency(living.length, found) * Math.sqrt(count);
      const norm = Math.fround(
        2 * OPTIONS.k1 * (1 - OPTIONS.b) + ((2 * OPTIONS.k1 * OPTIONS.b) / average) * length,
      );
      score = Math.fround(score + (weight * (OPTIONS.k1 + 1) * tf) / (tf + norm));
    }
    return score;
  });
}

type Step =
  | { readonly do: 'add'; readonly text: string }
  | { readonly do: 'remove'; readonly which: number }
  | { readonly do: 'search' }
  | { readonly do: 'compact'; readonly steps: number };

const words = fc.constantFrom(
  'hat',
  'hats',
  'red',
  'order',
  'ordered',
  'shoe',
  '退货',
  '退货政策',
  'été',
);
const text = fc.array(words, { maxLength: 6 }).map((list) => list.join(' '));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), text }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), which: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('search' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('compact' as const), steps: fc.nat({ max: 9 }) }),
  },
);

/** Carries steps out; a merge begun goes on with the next ones, as in the product. */
function play(steps: readonly Step[], step: number) {
  const vocabulary = createVocabulary();
  const index: Bm25 = createBm25(vocabulary, { ...OPTIONS, step });
  const texts: (string | null)[] = [];
  let merging: Generator<void, void> | null = null;
  const compact = (count: number) => {
    merging ??= index.compact();
    for (let i = 0; i < count && merging !== null; i++)
      if (merging.next().done === true) merging = null;
  };
  const remove = (doc: number) => {
    const known = texts[doc] ?? null;
    if (known === null) return;
    index.remove(doc, fields(known));
    texts[doc] = null;
  };
  for (const one of steps) {
    if (one.do === 'add') {
      index.add(texts.length, fields(one.text));
      texts.push(one.text);
    } else if (one.do === 'search') index.score([]);
    else if (one.do === 'compact') compact(one.steps);
    else remove(one.which % Math.max(1, texts.length));
  }
  return { vocabulary, index, texts };
}

function throughSnapshot(state: Bm25State): Bm25State {
  const bytes = Buffer.concat([...encodeSnapshot(bm25Sections('chunks', state))]);
  return readBm25(decodeSnapshot(bytes), 'chunks');
}

describe('segments', () => {
  it('score as the formula does document by document, bit for bit, whatever came, went and was merged', () => {
    const steps = fc.array(step, { minLength: 1, maxLength: 60 });
    // With so few postings a step nearly all merging is left to `compact`.
    fc.assert(
      fc.property(steps, text, fc.integer({ min: 2, max: 60 }), (played, question, most) => {
        const { vocabulary, index, texts } = play(played, most);
        const query = toQueryTerms(question, vocabulary);
        const expected = scoreOneByOne(texts, query, vocabulary);
        expect([...index.score(query).scores].slice(0, texts.length)).toEqual(expected);
        for (const _ of index.compact());
        expect([...index.score(query).scores].slice(0, texts.length)).toEqual(expected);
        const again = createBm25(vocabulary, OPTIONS, throughSnapshot(index.state()));
        expect([...again.score(query).scores].slice(0, texts.length)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('become few by compacting, and hold what they held', () => {
    const vocabulary = createVocabulary();
    const index = createBm25(vocabulary, OPTIONS);
    for (let doc = 0; doc < 200; doc++) {
      index.add(doc, fields(`hat number${doc}`));
      index.score([]);
    }
    const { postings } = index.size();
    for (const _ of index.compact());
    expect(index.size().postings).toBe(postings);
    expect(index.state().segments.length).toBeLessThan(6);
  });

  it('never span more documents than two bytes can number, and find the last one of many', () => {
    const vocabulary = createVocabulary();
    const index = createBm25(vocabulary, OPTIONS);
    const many = SEGMENT_DOCUMENTS + 14_000;
    for (let doc = 0; doc < many; doc++)
      index.add(doc, fields(doc % 1_000 === 999 ? 'hat' : 'shoe'));
    for (const _ of index.compact());
    const { segments } = index.state();
    expect(segments).toHaveLength(2);
    const { scores } = index.score(toQueryTerms('hat', vocabulary));
    const found = [...scores.keys()].filter((doc) => (scores[doc] ?? 0) > 0);
    expect(found).toEqual(
      Array.from({ length: Math.floor(many / 1_000) }, (_, i) => i * 1_000 + 999),
    );
  });

  it('keep out of a merge in steps what died before it began, and search past what dies during it', () => {
    const vocabulary = createVocabulary();
    const index = createBm25(vocabulary, { ...OPTIONS, step: 1_000 });
    for (let doc = 0; doc < 100; doc++) index.add(doc, fields('hat'));
    index.score([]);
    for (let doc = 100; doc < 200; doc++) index.add(doc, fields('hat'));
    index.score([]);
    for (let doc = 200; doc < 300; doc++) index.add(doc, fields('hat shoe'));
    index.remove(0, fields('hat'));
    const merging = index.compact();
    merging.next();
    index.remove(299, fields('hat shoe'));
    for (const _ of merging);
    expect(index.state().segments.some(({ counts }) => counts.includes(0))).toBe(false);
    const { scores } = index.score(toQueryTerms('hat shoe', vocabulary));
    expect([scores[0], scores[299]]).toEqual([0, 0]);
    expect(scores[298]).toBeGreaterThan(scores[1] ?? 0);
  });

  it('keep what came while others were merged', () => {
    const vocabulary = createVocabulary();
    const index = createBm25(vocabulary, { ...OPTIONS, step: 70 });
    const add = (from: number, to: number) => {
      for (let doc = from; doc < to; doc++) {
        index.add(doc, fields('hat'));
        index.score([]);
      }
    };
    add(0, 37);
    const before = index.state().segments;
    const merging = index.compact();
    merging.next();
    add(37, 40);
    expect(index.state().segments.slice(0, before.length)).not.toEqual(before);
    for (const _ of merging);
    const { scores } = index.score(toQueryTerms('hat', vocabulary));
    expect([...scores.slice(0, 40)].filter((score) => score > 0)).toHaveLength(40);
  });

  it('too large for one step lose their dead when compacted', () => {
    const vocabulary = createVocabulary();
    const index = createBm25(vocabulary, { ...OPTIONS, step: 2_000 });
    for (let doc = 0; doc < 1_000; doc++) index.add(doc, fields('hat'));
    for (const _ of index.compact());
    const { postings } = index.size();
    for (let doc = 0; doc < 600; doc++) index.remove(doc, fields('hat'));
    expect(index.size().postings).toBe(postings);
    for (const _ of index.compact());
    expect(index.size().postings).toBeLessThan(postings / 2);
  });
});
