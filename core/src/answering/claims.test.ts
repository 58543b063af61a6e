import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extractClaims } from './claims.ts';
import { readDigits } from './number-tokens.ts';
import { findNumberWords, readHanNumber } from './number-words.ts';

const kinds = (text: string) => extractClaims(text).map((claim) => `${claim.kind}:${claim.text}`);

describe('extractClaims', () => {
  it('names what it finds, in order', () => {
    expect(
      kinds('Order #1042 costs €25.00 and arrives in 5–7 business days, by 3 November 2026.'),
    ).toEqual([
      'number:1042',
      'amount:25.00',
      'duration:5-7 business days',
      'date:3 November 2026',
    ]);
  });
  it('citation marks and step numbers are no claims', () => {
    expect(kinds('1. Open the box. [2]')).toEqual([]);
  });
  it('an article or a word that only looks like a number is none', () => {
    expect(kinds('Once you have a question, one of us answers.')).toEqual([]);
    expect(kinds('Un produit neuf.')).toEqual([]);
    expect(kinds('Place a second order and both travel together.')).toEqual([]);
    expect(kinds('It takes a second.')).toEqual(['duration:a second']);
  });
  it('invisible characters inside a figure do not hide it', () => {
    expect(kinds('You have 3\u200b0 days')).toEqual(['duration:30 days']);
  });
  it('an unknown order state word is no claim outside an order', () => {
    expect(kinds('Cancelled plans happen.')).toEqual([]);
    expect(kinds('Your order is cancelled.')[0]).toBe('order-state:Your order is cancelled.');
  });
  it('never throws and takes no more than 50 ms, whatever it reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(Array.isArray(extractClaims(text))).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
    const started = performance.now();
    extractClaims('1,'.repeat(5000));
    extractClaims('a.'.repeat(5000));
    extractClaims('9 '.repeat(5000));
    extractClaims('x@'.repeat(5000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('numbers', () => {
  it('separators are read as their country writes them', () => {
    expect(
      ['1,234.50', '1.234,50', "1'234.50", '1 234,5', '25,00', '0.500', '1,500', '1.2.3'].map(
        readDigits,
      ),
    ).toEqual(['1234.5', '1234.5', '1234.5', '1234.5', '25', '0.5', '1500', '1.2.3']);
  });
  it('words of four languages', () => {
    const value = (text: string) => findNumberWords(text)[0]?.readings[0]?.value;
    expect(value('twenty-five days')).toBe(25);
    expect(value('one hundred and twenty days')).toBe(120);
    expect(value('vierundzwanzig Stunden')).toBe(24);
    expect(value('hundertzwanzig Tage')).toBe(120);
    expect(value('treinta y cinco días')).toBe(35);
    expect(value('quinientos euros')).toBe(500);
    expect(value('soixante et onze jours')).toBe(71);
    expect(value('quatre-vingts euros')).toBe(80);
    expect(value('deux cent dix jours')).toBe(210);
  });
  it('Han numerals', () => {
    expect(
      ['十', '十四', '三十', '一百二十', '一百零五', '两千', '三万五千', '二〇二六'].map(
        readHanNumber,
      ),
    ).toEqual([10, 14, 30, 120, 105, 2000, 35_000, 2026]);
  });
});
