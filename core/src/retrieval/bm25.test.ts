import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createBm25, inverseFrequency } from './bm25.ts';
import { createVocabulary, toQueryTerms } from './vocabulary.ts';

const OPTIONS = { k1: 1.2, b: 0.75, kinds: { word: 1, gram: 0, character: 0 } };
const fields = (text: string) => [{ text, weight: 2 }];

function build(texts: readonly string[], options = OPTIONS) {
  const vocabulary = createVocabulary();
  const index = createBm25(vocabulary, options);
  for (const [doc, text] of texts.entries()) index.add(doc, fields(text));
  const scores = (query: string) =>
    [...index.score(toQueryTerms(query, vocabulary)).scores].slice(0, texts.length);
  return { vocabulary, index, scores };
}

describe('createBm25', () => {
  it('computes the formula: two documents of two words, by hand', () => {
    // N = 2, n = 1: idf = ln(1 + 1.5/1.5) = ln 2. tf = 1, |d| = avg: 1·2.2 / (1 + 1.2) = 1.
    const { scores } = build(['red hat', 'blue shoe']);
    expect(scores('hat')[0]).toBeCloseTo(Math.LN2, 5);
    expect(scores('hat')[1]).toBe(0);
    expect(inverseFrequency(2, 1)).toBeCloseTo(Math.LN2, 10);
  });

  it('prefers the shorter of two documents that say it once', () => {
    const { scores } = build(['refund', 'refund of anything else one may think about here']);
    expect(scores('refund')[0]).toBeGreaterThan(scores('refund')[1] ?? 0);
  });

  it('saturates: saying it five times is not five times better', () => {
    const { scores } = build(['hat', 'hat hat hat hat hat', 'shoe', 'sock']);
    const [once = 0, five = 0] = scores('hat');
    expect(five).toBeLessThan(2.2 * once);
  });

  it('counts a rare word more than one that is everywhere', () => {
    const { scores } = build(['order hat', 'order sock', 'order shoe']);
    const [hat = 0, sock = 0] = scores('order hat');
    expect(hat).toBeGreaterThan(3 * sock);
  });

  it('finds a mistyped word by its n-grams', () => {
    const { scores } = build(['delivery', 'discount'], {
      ...OPTIONS,
      kinds: { word: 1, gram: 0.3, character: 0 },
    });
    const [delivery = 0, discount = 0] = scores('delivry');
    expect(delivery).toBeGreaterThan(discount);
  });

  it('is as if a removed document had never been there', () => {
    const texts = fc.array(
      fc.constantFrom('red hat', 'blue hat', 'green shoe order', 'order order', '退货 政策'),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(texts, texts, (kept, removed) => {
        const { index, scores } = build(kept);
        const before = scores('red hat order 退货');
        for (const [i, text] of removed.entries()) index.add(kept.length + i, fields(text));
        index.score([]);
        for (const [i, text] of removed.entries()) index.remove(kept.length + i, fields(text));
        expect(scores('red hat order 退货')).toEqual(before);
      }),
    );
  });

  it('drops dead postings and keeps the scores', () => {
    const texts = Array.from({ length: 2000 }, (_, i) => `hat number${i} colour${i % 7}`);
    const { index, scores } = build(texts);
    const before = index.size().postings;
    for (let doc = 0; doc < 1500; doc++) index.remove(doc, fields(texts[doc] ?? ''));
    const after = scores('hat colour3');
    expect(index.size()).toMatchObject({ live: 500, dead: 1500 });
    expect(index.size().postings).toBeLessThan(before / 2);
    expect(after.slice(0, 1500).every((score) => score === 0)).toBe(true);
    expect(after[1502]).toBeGreaterThan(0);
    index.remove(3, fields(texts[3] ?? ''));
    expect(index.size().live).toBe(500);
  });

  it('answers the same in one segment and in many', () => {
    const texts = Array.from({ length: 300 }, (_, i) => `hat word${i % 31} thing${i % 13}`);
    const one = build(texts);
    const many = build([]);
    for (const [doc, text] of texts.entries()) {
      many.index.add(doc, fields(text));
      many.index.score([]);
    }
    const query = toQueryTerms('hat word3 thing5', many.vocabulary);
    expect([...many.index.score(query).scores].slice(0, 300)).toEqual(
      one.scores('hat word3 thing5'),
    );
  });

  it('counts each document once, also where its postings are read block by block', () => {
    // Two blocks and the beginning of a third; each third document has one of the two words, each fifth the other.
    const texts = Array.from(
      { length: 140_000 },
      (_, doc) => `${doc % 3 === 0 ? 'hat ' : 'old '}${doc % 5 === 0 ? 'shoe' : 'coat'}`,
    );
    const all = build(texts).scores('hat shoe');
    const [both, hat, shoe, neither] = [0, 3, 5, 1].map((doc) => all[doc]);
    const expected = texts.map((_, doc) =>
      doc % 15 === 0 ? both : doc % 3 === 0 ? hat : doc % 5 === 0 ? shoe : neither,
    );
    expect(neither).toBe(0);
    expect(all.findIndex((score, doc) => score !== expected[doc])).toBe(-1);
  });

  it('goes on from a saved state', () => {
    const { index, vocabulary, scores } = build(['red hat', 'blue shoe', 'red shoe']);
    index.remove(1, fields('blue shoe'));
    const before = scores('red shoe');
    const again = createBm25(vocabulary, OPTIONS, index.state());
    expect([...again.score(toQueryTerms('red shoe', vocabulary)).scores].slice(0, 3)).toEqual(
      before,
    );
    again.add(3, fields('red shoe'));
    expect(again.live()).toBe(3);
  });
});
