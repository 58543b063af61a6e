import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from './sentences.ts';

describe('splitSentences', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['You have 30 days. Use them!', ['You have 30 days.', 'Use them!']],
    ['Costs approx. 5 EUR, e.g. by post. Fine.', ['Costs approx. 5 EUR, e.g. by post.', 'Fine.']],
    [
      'Gilt ab dem 3. November. Danach z. B. nicht.',
      ['Gilt ab dem 3. November.', 'Danach z. B. nicht.'],
    ],
    ['可以退货。需要包装吗？需要！', ['可以退货。', '需要包装吗？', '需要！']],
    ['هل يمكن الإرجاع؟ نعم، يمكن.', ['هل يمكن الإرجاع؟', 'نعم، يمكن.']],
    ['It costs 4.90. [1] It is fast. [2]', ['It costs 4.90. [1]', 'It is fast. [2]']],
    ['One line\nand another', ['One line', 'and another']],
    ['(He said "yes.") Then he left.', ['(He said "yes.")', 'Then he left.']],
    ['', []],
  ];
  for (const [text, sentences] of cases) {
    it(JSON.stringify(text), () => {
      expect(splitSentences(text)).toEqual(sentences);
    });
  }
  it('parts Thai, which has no full stop, at spaces into clauses', () => {
    const text = 'คุณสามารถคืนสินค้าได้ภายใน 30 วันหลังจากได้รับสินค้า สินค้าต้องไม่ผ่านการใช้งานและอยู่ในบรรจุภัณฑ์เดิม';
    const clauses = splitSentences(text);
    expect(clauses.length).toBeGreaterThan(1);
    expect(clauses.join(' ')).toBe(text);
  });
  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const letters = (value: string) => value.replace(/[\s\p{Z}\p{Cc}\ufeff]/gu, '');
        expect(letters(splitSentences(text).join(''))).toBe(letters(text));
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
