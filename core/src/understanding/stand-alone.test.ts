import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMessage } from './stand-alone.ts';
import type { HistoryLine } from './understanding.ts';

const asked = (...lines: readonly string[]): readonly HistoryLine[] =>
  lines.map((text, place) => ({ author: place % 2 === 0 ? 'contact' : 'assistant', text }));
const RETURN = asked('What is your return policy for jackets?', '30 days.');
const texts = (message: string, history: readonly HistoryLine[]) =>
  readMessage(message, history).readings.map(({ text }) => text);
const likeliest = (message: string, history: readonly HistoryLine[]) => texts(message, history)[0];

describe('readMessage', () => {
  it.each([
    ['and for shoes?', 'What is your return policy for shoes?'],
    ['how long does that take', 'What is your return policy for jackets – how long does that take'],
    ['why?', 'What is your return policy for jackets – why'],
    ['no, I meant the shipping costs to France', 'the shipping costs to France'],
    ['', ''],
  ])('makes %p, after a question, into %p', (message, question) => {
    expect(likeliest(message, RETURN)).toBe(question);
  });

  it.each([
    ['Was kostet der Versand nach Deutschland?', 'und nach Österreich?', 'nach Österreich?'],
    ['¿Cuánto cuesta el envío a Alemania?', '¿y a Austria?', 'envío a Austria?'],
    ['Combien coûte la livraison en Allemagne ?', 'et en Suisse ?', 'livraison en Suisse?'],
    ['Do you ship to Canada?', 'and Japan?', 'Do you ship to Japan?'],
  ])('puts the new words in place of the old: %p, %p', (earlier, message, end) => {
    const question = likeliest(message, asked(earlier, '…'));
    expect(question?.endsWith(end)).toBe(true);
    expect(question?.slice(0, 4)).toBe(earlier.slice(0, 4));
  });

  it.each([
    ['外套多少天之内可以退货？', '那鞋子呢？', '鞋子'],
    ['Сколько дней на возврат куртки?', 'а для обуви?', 'для обуви'],
    ['ジャケットは何日以内に返品できますか？', '靴の場合は？', '靴'],
    ['كم يومًا لدي لإرجاع سترة؟', 'وماذا عن الأحذية؟', 'الأحذية'],
    ['Bir ceketi kaç gün içinde iade edebilirim?', 'peki ayakkabılar?', 'ayakkabılar'],
  ])('carries %p along with %p', (earlier, message, word) => {
    const question = likeliest(message, asked(earlier, '…')) ?? '';
    expect(question).toContain(word);
    expect(question.startsWith(earlier.slice(0, 5))).toBe(true);
  });

  it.each([
    'I would like to know whether you could also engrave a name on the lid of the pot please',
    'x'.repeat(500),
  ])('leaves what is long alone: %p', (message) => {
    expect(texts(message, RETURN)).toEqual([message]);
  });

  it('offers a whole sentence both ways, alone first', () => {
    const [alone, together] = readMessage('And do you ship to Norway?', RETURN).readings;
    expect(alone).toEqual({ text: 'And do you ship to Norway?', favour: 0 });
    expect(together?.text).toContain('return policy');
  });

  it('favours a fragment with its lead over a fragment without, and that over a sentence', () => {
    const favour = (message: string) =>
      readMessage(message, RETURN).readings.find(({ text }) => text.includes('return policy'))
        ?.favour ?? Number.NaN;
    expect(favour('and for shoes?')).toBeGreaterThan(favour('gift cards'));
    expect(favour('gift cards')).toBeGreaterThan(favour('How do I wash a wool jumper?'));
  });

  it('follows a chain of follow-ups, past thanks', () => {
    const history = asked(
      'How much is delivery to Germany?',
      '€4.90.',
      'and to Austria?',
      '€7.90.',
    );
    const chain = [...history, ...asked('thanks', 'You are welcome.')];
    expect(likeliest('how long does that take?', chain)).toBe(
      'How much is delivery to Austria – how long does that take',
    );
  });

  it.each([
    ['How long is the return period?', 'not return, warranty', 'How long is the warranty period?'],
    ['退货期限是多少天？', '不是退货，是质保', '质保期限是多少天？'],
  ])('swaps what is not meant: %p, %p', (earlier, message, swapped) => {
    expect(texts(message, asked(earlier, '…'))).toContain(swapped);
  });

  it('a correction stands alone or takes the old words’ place', () => {
    expect(texts('sorry, I mean the boots', asked('How do I wash the jacket?', '…'))).toEqual([
      'the boots',
      'How do I wash the boots?',
    ]);
  });

  it('a choice of those offered is that choice', () => {
    const choices = ['Returns', 'Gift cards'];
    const history: readonly HistoryLine[] = [
      { author: 'contact', text: 'help' },
      { author: 'assistant', text: 'Which of these do you mean?', choices },
    ];
    expect(readMessage('the second one', history)).toEqual({
      readings: [{ text: 'Gift cards', favour: 0 }],
      chosen: 'Gift cards',
    });
    const later = [...history, ...asked('2', 'A card is valid for 3 years.')];
    expect(likeliest('and in Austria?', later)).toContain('Gift cards');
  });

  it('never throws, never returns nothing, and stays short and quick on anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 420 }),
        fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 8 }),
        (message, lines) => {
          const { readings } = readMessage(message, asked(...lines));
          expect(readings.length).toBeGreaterThan(0);
          expect(readings.length).toBeLessThan(3);
          for (const { text } of readings) expect(text.length).toBeLessThan(800);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
