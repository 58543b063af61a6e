import { describe, expect, it } from '@jest/globals';
import { type Place, placeFit, placesIn } from './places.ts';

const codesIn = (question: string): readonly string[] => placesIn(question).map(({ code }) => code);
const placeOf = (name: string): Place => {
  const [place] = placesIn(name);
  if (place === undefined) throw new Error(`${name} is no place`);
  return place;
};

describe('placesIn', () => {
  for (const [question, ...codes] of [
    ['How much is shipping to Spain?', 'ES'],
    ['Versand nach Österreich', 'AT'],
    ['¿Envían a los Estados Unidos?', 'US'],
    ['寄到德国运费多少？', 'DE'],
    ['كم تكلفة الشحن إلى ألمانيا؟', 'DE'],
    ['сколько стоит доставка в Германию', 'DE'],
    ['do you ship to Hong Kong or Japan', 'HK', 'JP'],
    ['a woman in a turquoise coat'],
  ])
    it(`${question}: ${codes.join(' ')}`, () => expect(codesIn(question ?? '')).toEqual(codes));
});

describe('placeFit', () => {
  const spain = placeOf('Spain');
  const japan = placeOf('Japan');
  it('by name, also in another language', () => {
    expect(placeFit('España y Portugal', spain)).toBe(1);
    expect(placeFit('romance', placeOf('Oman'))).toBe(0);
  });
  it('the EU speaks for its members, outside the EU for the others', () => {
    for (const text of ['Other EU countries: €4.90', '其他欧盟国家', 'los demás países de la UE'])
      expect([placeFit(text, spain), placeFit(text, japan)]).toEqual([0.8, 0]);
    for (const text of [
      'Outside the EU: you pay',
      'Außerhalb der EU',
      '欧盟以外',
      'خارج الاتحاد الأوروبي',
    ])
      expect([placeFit(text, spain), placeFit(text, japan)]).toEqual([0, 0.8]);
  });
  it('all others, when nothing nearer is said', () => {
    expect(placeFit('All other countries: €30', japan)).toBe(0.5);
  });
});
