import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createIndex } from './create-retriever.ts';
import { AT, SHOP, version } from './example-articles.ts';
import { readCodes } from './read-codes.ts';

const knows =
  (...words: readonly string[]) =>
  (word: string) =>
    words.includes(word);

describe('readCodes', () => {
  it.each([
    ['is FB42 waterproof', ['fb', '42'], 'is fb 42 waterproof'],
    ['is fb 42 waterproof', ['fb42'], 'is fb 42 waterproof fb42'],
    ['x-200-b', ['x200b'], 'x-200-b x200b'],
    ['fb42', ['fb42', 'fb', '42'], 'fb42'],
    ['fb42', ['fb'], 'fb42'],
    ['42 days', ['42', 'days'], '42 days'],
  ])('%s, where articles have %j: %s', (text, known, read) => {
    expect(readCodes(text, knows(...known))).toBe(read);
  });

  it('changes nothing where the articles have no codes, and reads hostile text in no time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(readCodes(text, () => false)).toBe(text);
      }),
    );
    expect(readCodes('a1'.repeat(50_000), () => true)).toHaveLength(100_000);
    expect(readCodes('a1 '.repeat(33_000), () => true).length).toBeLessThan(100_000);
  });
});

describe('codes in a shop', () => {
  it.each(['FB-42', 'fb42', 'FB 42', 'do you have the FB42 in stock?', 'x 200 b charger'])(
    '%s',
    async (text) => {
      const index = createIndex();
      for (const article of SHOP) index.upsert(article);
      for (const size of [40, 41, 42, 43])
        index.upsert(
          version({
            articleId: `boots-${size}`,
            title: `Fjord Boots ${size}`,
            body: `Article number FB-${size}. Waterproof leather, 129 €.`,
          }),
        );
      index.upsert(version({ articleId: 'charger', title: 'Charger', body: 'Number X200B.' }));
      const { articles } = await index.retrieve({ text, locale: 'en', at: AT, audience: 'public' });
      expect(articles[0]).toBe(text.startsWith('x') ? 'charger' : 'boots-42');
    },
  );
});
