import { describe, expect, it } from '@jest/globals';
import { holdsValue, type ValueKind, valueAsked, valueFit } from './asked-values.ts';

describe('valueAsked', () => {
  const CASES: readonly (readonly [string, ValueKind | null])[] = [
    ['How long do I have?', 'duration'],
    ['How many days do I have?', 'duration'],
    ['How much weight can it carry?', 'number'],
    ['How much is it?', 'amount'],
    ['Was kostet der Versand?', 'amount'],
    ['Wie lange dauert das?', 'duration'],
    ['收到货后多久可以退货？', 'duration'],
    ['运费多少钱？', 'amount'],
    ['كم يستغرق التوصيل؟', 'duration'],
    ['¿Cuánto cuesta?', 'amount'],
    ['When are you open?', 'moment'],
    ['Can I return it?', null],
  ];
  for (const [question, kind] of CASES)
    it(`${question}: ${kind}`, () => expect(valueAsked(question)).toBe(kind));
});

describe('holdsValue', () => {
  it('durations with their unit in digits and words', () => {
    for (const text of [
      'within 30 days',
      'two years from',
      '签收后 30 天内',
      'خلال ١٤ يومًا',
      'en 5 días',
    ])
      expect(holdsValue(text, 'duration')).toBe(true);
    expect(holdsValue('up to 5 cards, €10', 'duration')).toBe(false);
  });
  it('amounts; "free" is half an answer to a price', () => {
    expect(valueFit('it costs €4.90', 'amount')).toBe(1);
    expect(valueFit('the label is free', 'amount')).toBe(0.5);
    expect(valueFit('within 30 days', 'amount')).toBe(0);
  });
});
