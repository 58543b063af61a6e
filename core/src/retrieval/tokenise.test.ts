import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kindOf, normalise, stem, termsOfWord, wordsOf } from './tokenise.ts';

describe('wordsOf', () => {
  it.each([
    [
      'English, apostrophes closed up',
      "I haven't received my CARD!",
      ['i', 'havent', 'received', 'my', 'card'],
    ],
    ['full-width letters are plain ones', 'ＡＢＣ１２', ['abc12']],
    ['Spanish without its accents, as people type', '¿Cuántos días?', ['cuantos', 'dias']],
    ['German sharp s', 'Größe', ['grosse']],
    ['Russian keeps й', 'мой заказ', ['мой', 'заказ']],
    ['Hindi keeps its vowel signs', 'क्या मैं लौटा सकता हूँ', ['क्या', 'मैं', 'लौटा', 'सकता', 'हूँ']],
    ['Arabic without vowel points, one form of alef', 'أَيْنَ طَلَبِي', ['اين', 'طلبي']],
    ['Chinese as overlapping pairs', '退货政策', ['退货', '货政', '政策', '策']],
    ['Chinese next to a code', '订单A42', ['订单', '单', 'a42']],
    ['Korean by spaces', '환불 정책', ['환불', '정책']],
    ['digits and codes whole', 'SKU AB-1042', ['sku', 'ab', '1042']],
    ['nothing in an emoji', '🙂', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('splits Thai, which writes no spaces, into words', () => {
    const words = wordsOf('ฉันต้องการคืนสินค้า');
    expect(words).toContain('สินค้า');
    expect(words.length).toBeGreaterThan(2);
  });

  it('does not see zero-width and bidirectional controls', () => {
    expect(wordsOf('re\u200Bfund \u202Epol\u2066icy\u00AD')).toEqual(wordsOf('refund policy'));
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of wordsOf(text)) expect(termsOfWord(word).length).toBeGreaterThan(0);
      }),
    );
  });

  it('gives the same words for text already normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = normalise(text);
        expect(wordsOf(normalise(once))).toEqual(wordsOf(once));
      }),
    );
  });
});

describe('termsOfWord', () => {
  it('has the stem and the framed 3- and 4-grams', () => {
    expect(termsOfWord('card')).toEqual([
      '=card',
      '_ca',
      'car',
      'ard',
      'rd_',
      '_car',
      'card',
      'ard_',
    ]);
  });

  it('keeps numbers whole: 1042 must not half match 1043', () => {
    expect(termsOfWord('1042')).toEqual(['=1042']);
  });

  it('has the character and the pair in Chinese', () => {
    expect(termsOfWord('退货')).toEqual(['=退货', '退']);
    expect(termsOfWord('策')).toEqual(['策']);
    expect(kindOf('退')).toBe('character');
    expect(kindOf('=退货')).toBe('word');
    expect(kindOf('_ca')).toBe('gram');
  });

  it('a lone kana still makes a term', () => {
    expect(termsOfWord('の')).toEqual(['=の']);
  });

  it('bounds the terms of a monstrous word', () => {
    expect(termsOfWord('x1'.repeat(50_000)).length).toBeLessThan(90);
  });
});

describe('stem', () => {
  it.each([
    ['refunds', 'refund'],
    ['refunded', 'refund'],
    ['returning', 'return'],
    ['policies', 'policy'],
    ['shipped', 'ship'],
    ['addresses', 'address'],
    ['boxes', 'box'],
    ['status', 'status'],
    ['bus', 'bus'],
    ['thing', 'thing'],
    ['заказы', 'заказ'],
    ['заказа', 'заказ'],
    ['заказами', 'заказ'],
    ['новыми', 'нов'],
    ['новая', 'нов'],
    ['дом', 'дом'],
    ['退货', '退货'],
  ])('%s → %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});

/** What `stem` does to Latin words, as expressions: slower and shorter. */
function stemByExpressions(word: string): string {
  if (word.length < 4) return word;
  const plural = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.replace(/(ss|x|ch|sh)es$/, '$1').replace(/([^su])s$/, '$1');
  const cut = plural.replace(/(?<=[aeiouy].*[^aeiou]|[aeiouy]{2}.*)(ing|ed)$/, '');
  const bare = cut.length >= 3 ? cut : plural;
  return bare.length >= 4 ? bare.replace(/([bdfgmnprt])\1$/, '$1').replace(/e$/, '') : bare;
}

describe('stem, letter by letter', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aeiouystbdxchnr'), maxLength: 8 });
  const ending = fc.constantFrom(
    '',
    's',
    'es',
    'ies',
    'ss',
    'sses',
    'xes',
    'ing',
    'ed',
    'tted',
    'e',
  );

  it('cuts what the expressions cut', () => {
    fc.assert(
      fc.property(letters, ending, (start, end) => {
        expect(stem(start + end)).toBe(stemByExpressions(start + end));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(
    'string sing king thing being reed need freed playing plays buses glasses boxes ches shes aes'.split(
      ' ',
    ),
  )('%s', (word) => {
    expect(stem(word)).toBe(stemByExpressions(word));
  });
});

describe('stem, in scripts of their own', () => {
  it.each([
    ['호텔이', '호텔'],
    ['호텔은', '호텔'],
    ['호텔에서', '호텔'],
    ['아이', '아이'],
    ['الغرفة', 'غرف'],
    ['غرفتي', 'غرف'],
    ['والغرف', 'غرف'],
    ['في', 'في'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s → %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});
