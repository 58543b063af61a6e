import { describe, expect, it } from '@jest/globals';
import { bareOf, elementsOf, openElements, openOf, spellOut } from './forms.ts';

describe('spellOut', () => {
  it('writes out each group, an empty form too', () => {
    expect(spellOut('abr(e/en)')).toEqual(['abre', 'abren']);
    expect(spellOut('(ich/du) pag(o/)')).toEqual(['ich pago', 'ich pag', 'du pago', 'du pag']);
    expect(spellOut('plain')).toEqual(['plain']);
  });
});

describe('elementsOf', () => {
  it('reads words as questions are read, and keeps what is open', () => {
    expect(elementsOf('Öffn* Größe')).toEqual(['offn*', 'grosse']);
    expect(elementsOf('*preis')).toEqual(['*preis']);
    expect(elementsOf('wann … auf')).toEqual(['wann', '…', 'auf']);
  });

  it('takes the pairs of a Chinese run without its last character', () => {
    expect(elementsOf('多少钱')).toEqual(['多少', '少钱']);
    expect(elementsOf('届*')).toEqual(['届*']);
  });
});

describe('openOf', () => {
  const open = openElements(['devol*', '*preis', 'abonn*', 'دفع*', 'preis*']);

  it('finds beginnings and, of longer words, endings', () => {
    expect(openOf('devolucion', open, false)).toEqual(['devol*']);
    expect(openOf('eintrittspreis', open, false)).toEqual(['*preis']);
    expect(openOf('preis', open, false)).toEqual(['preis*']);
    expect(openOf('dev', open, false)).toEqual([]);
  });

  it('looks behind what is written as one with a word, in languages that do so', () => {
    expect(openOf('labonnement', open, true)).toEqual(['abonn*']);
    expect(openOf('labonnement', open, false)).toEqual([]);
    expect(openOf('والدفع', open, true)).toEqual(['دفع*']);
  });
});

describe('bareOf', () => {
  it.each([
    ['larrivo', 'arrivo'],
    ['dellarrivo', 'arrivo'],
    ['labonnement', 'abonnement'],
    ['بالبطاقة', 'بطاقة'],
    ['room', 'room'],
    ['lit', 'lit'],
  ])('%s → %s', (word, bare) => {
    expect(bareOf(word)).toBe(bare);
  });
});
