import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitQuestions } from './split-questions.ts';

const partsOf = (message: string, hasHistory = false) =>
  splitQuestions(message, hasHistory).map(({ text }) => text);

describe('splitQuestions', () => {
  it.each([
    [
      'How long is delivery and can I return worn shoes? Also, do you ship to Norway?',
      ['How long is delivery', 'can I return worn shoes?', 'Also, do you ship to Norway?'],
    ],
    [
      'Do gift cards expire, and is there a student discount?',
      ['Do gift cards expire', 'is there a student discount?'],
    ],
    [
      'Wie lange dauert der Versand und kann ich Schuhe zurückgeben?',
      ['Wie lange dauert der Versand', 'kann ich Schuhe zurückgeben?'],
    ],
    [
      '¿Cuánto cuesta el envío y puedo pagar con PayPal?',
      ['¿Cuánto cuesta el envío', 'puedo pagar con PayPal?'],
    ],
    [
      'Combien coûte la livraison et puis-je payer par carte ?',
      ['Combien coûte la livraison', 'puis-je payer par carte ?'],
    ],
    [
      'Quanto costa la spedizione e posso restituire le scarpe?',
      ['Quanto costa la spedizione', 'posso restituire le scarpe?'],
    ],
    ['运费多少钱？另外可以退货吗？', ['运费多少钱？', '另外可以退货吗？']],
    ['多久能送到，可以退货吗？', ['多久能送到', '可以退货吗？']],
    [
      '送料はいくらですか？また、返品できますか？',
      ['送料はいくらですか？', 'また、返品できますか？'],
    ],
    [
      'Сколько стоит доставка и можно ли вернуть обувь?',
      ['Сколько стоит доставка', 'можно ли вернуть обувь?'],
    ],
    ['كم تكلفة الشحن وهل يمكنني إرجاع المنتج؟', ['كم تكلفة الشحن', 'وهل يمكنني إرجاع المنتج؟']],
  ])('finds the questions of %p', (message, parts) => {
    expect(partsOf(message)).toEqual(parts);
  });

  it.each([
    'How long is delivery?',
    'What does it cost and how long does it take to ship to Spain?',
    'Can I cancel and get my money back?',
    'If I order today, when will it arrive?',
    'Can you tell me what is in stock and what is not?',
    'I would like a coat and boots that are warm. Which do you recommend?',
    'Can you tell me, what is the price?',
    'Is the red and blue one in stock?',
    'Сколько лет было Элвею, когда он выиграл Суперкубок?',
    '¿Qué director general también es alumno de la Universidad?',
    'Ich wollte fragen, wann mein Paket kommt und ob es schon unterwegs ist.',
    'Where is my parcel? Where is my parcel?',
    '',
    '?? ?? ??',
  ])('leaves %p whole', (message) => {
    expect(partsOf(message)).toEqual([message]);
  });

  it('a long story with questions at its end is one question', () => {
    const story =
      'I bought a jacket last month for my brother and he does not like the colour. He lives in Austria and is hardly ever at home, so the parcel was left with a neighbour for a week. What can we do? Can he bring it back?';
    expect(partsOf(story)).toEqual([story]);
  });

  it('gives a part what it points at, and only then', () => {
    expect(
      splitQuestions('My boots are too small. Can I exchange them? Do you ship to Norway?'),
    ).toEqual([
      { text: 'Can I exchange them?', before: 'My boots are too small.' },
      { text: 'Do you ship to Norway?', before: '' },
    ]);
  });

  it('a first question that points at nothing is split only where something was said before', () => {
    const message = 'How much is it and do you ship to Norway?';
    expect(partsOf(message)).toHaveLength(1);
    expect(partsOf(message, true)).toHaveLength(2);
  });

  it('takes nothing away and adds nothing', () => {
    const piece = fc.constantFrom(
      'How long is delivery',
      'can I return shoes',
      ' and ',
      '? ',
      '. ',
      ', ',
      'My boots are small',
      '多久能送到',
      '，',
      '\u200f',
      'é'.repeat(30),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const message = pieces.join('');
        for (const { text, before } of splitQuestions(message)) {
          expect(message).toContain(text);
          expect(message).toContain(before);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it.each(['how much is it and ', 'a ', '?', '，', ', can ', 'و', '¿qué '])(
    'a message of 100,000 letters of %p is one question',
    (unit) => {
      const message = unit.repeat(100_000 / unit.length).trim();
      expect(partsOf(message)).toEqual([message]);
    },
  );
});
