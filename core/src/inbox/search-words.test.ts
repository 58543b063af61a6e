import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  filterTokens,
  holds,
  placeOf,
  queryTerms,
  searchWords,
  termToken,
} from './search-words.ts';

const finds = (query: string, text: string) => {
  const words = searchWords(text);
  return queryTerms(query).every((term) => holds(words, term));
};

describe('words of conversations', () => {
  it.each([
    ['ref', 'Refunds take a week', true],
    ['REFUND', 'ｒｅｆｕｎｄｓ', true],
    ['funds', 'refunds', false],
    ['re', 'refund', false],
    ['is', 'this is it', true],
    ['straße', 'Strasse 5', true],
    ['cafe', 'Café', true],
    ['运费', '退货运费是多少', true],
    ['费', '运费', true],
    ['货运', '退货，运费', false],
    ['退货运费', '我想问退货运费', true],
    ['配送', '退货运费', false],
    ['возврат', 'Возврата нет', true],
    ['إرجاع', 'سياسة الإرجاع', false],
    ['الارجاع', 'سياسة الإرجاع', true],
    ['li@wei.cn', 'write to Li@Wei.cn.', true],
    ['li@wei.cn', 'li wei cn', false],
    ['li@wei.c', 'li@wei.cn', true],
    ['#1042', 'order 1042', true],
    ['1042 1043', 'orders 1043 and 1042', true],
    ['HP-200301', 'hp-200301', true],
    ['+49 30 1234567', 'call +49301234567', true],
    ['030/1234567', 'call 030 123 45 67', true],
    ['+49 30 1234568', '+49 30 1234567', false],
  ])('%s in "%s": %s', (query, text, expected) => {
    expect(finds(query, text)).toBe(expected);
  });

  it('give nothing to look for where there is nothing', () => {
    for (const query of ['', '   ', '!?…', '\u202e']) expect(queryTerms(query)).toEqual([]);
  });

  it('have in the filter whatever a question would look for there', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '退货',
        '退',
        '运费多少',
        'li@wei.cn',
        '+49 30 1234567',
        'Straße',
        '2026-11-22',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    );
    fc.assert(
      fc.property(word, fc.nat(), (text, cut) => {
        const words = searchWords(text);
        const tokens = new Set([...words].flatMap(filterTokens));
        for (const whole of words) {
          const letters = [...whole];
          const part = letters.slice(0, 1 + (cut % letters.length)).join('');
          for (const term of [whole, part]) {
            if (holds(words, term) && (!term.includes('@') || term === whole))
              expect([...tokens]).toContain(termToken(term));
          }
        }
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  it('read long hostile texts once', () => {
    const started = performance.now();
    for (const text of [
      '@'.repeat(8_000),
      `${'a'.repeat(7_999)}@`,
      '1 '.repeat(4_000),
      '('.repeat(8_000),
    ])
      searchWords(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('are found again in the text, for the snippet', () => {
    expect(placeOf('I want a Refund now', ['refund'])).toBe(9);
    expect(placeOf('我想问退货运费', ['运费'])).toBe(5);
    expect(placeOf('write to Li@Wei.cn', ['li@wei.cn'])).toBe(9);
    expect(placeOf('nothing', ['refund'])).toBe(-1);
  });
});
