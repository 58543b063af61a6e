import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSpelling, findSlips, oneSlip, respell } from './spelling.ts';

const KNOWN = ['return', 'refund', 'delivery', 'deliver', 'parcel', 'address', 'возврат', 'дост'];

function spellingOf(words: readonly string[]) {
  const spelling = createSpelling();
  for (const word of words) spelling.learn(word);
  return spelling;
}

describe('oneSlip', () => {
  it.each([
    ['retrun', 'return', 'two letters swapped'],
    ['retrn', 'return', 'one missing'],
    ['retuurn', 'return', 'one added'],
    ['retorn', 'return', 'one wrong'],
    ['retur', 'return', 'the last one missing'],
    ['returm', 'return', 'the last one wrong'],
  ])('%s is one slip from %s (%s)', (one, other) => {
    expect(oneSlip(one, other)).toBe(true);
    expect(oneSlip(other, one)).toBe(true);
  });

  it.each([
    ['return', 'return'],
    ['nruter', 'return'],
    ['dress', 'address'],
    ['retrnu', 'return'],
    ['rteurm', 'return'],
  ])('%s is not one slip from %s', (one, other) => {
    expect(oneSlip(one, other)).toBe(false);
  });

  it('holds for any letter left out of any word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat(), (word, at) => {
        const place = at % word.length;
        expect(oneSlip(word.slice(0, place) + word.slice(place + 1), word)).toBe(true);
      }),
    );
  });
});

describe('findSlips', () => {
  const spelling = spellingOf(KNOWN);
  const inAll = (word: string) => (KNOWN.includes(word) ? 3 : 0);

  it('reads an unknown word as the known one a slip away', () => {
    expect(findSlips('can I retrun a prcel?', spelling, inAll)).toEqual([
      { word: 'retrun', meant: 'return' },
      { word: 'prcel', meant: 'parcel' },
    ]);
    expect(findSlips('возврпт', spelling, inAll)).toEqual([{ word: 'возврпт', meant: 'возврат' }]);
  });

  it('leaves known, short and numbered words and those of a script without spaces alone', () => {
    expect(findSlips('return refn A12345 退货怎么 zzzzz', spelling, inAll)).toEqual([]);
  });

  it('takes an ordinary word for what it is, though no article has it', () => {
    expect(findSlips('are you hiring', spellingOf(['firing', 'airing', 'hirin']), () => 0)).toEqual(
      [],
    );
    const known = (word: string) => (word === 'hirin' ? 4 : 0);
    expect(findSlips('are you hiring', spellingOf(['hirin']), known)).toEqual([]);
  });

  it('takes the most frequent of several, of equals the first in the alphabet', () => {
    const two = spellingOf(['table', 'cable']);
    expect(findSlips('tabel', two, () => 0)).toEqual([]);
    const near = spellingOf(['parted', 'parked']);
    const counts = (most: string) => (word: string) =>
      word === most ? 5 : word.length > 5 ? 2 : 0;
    expect(
      findSlips('pareed', near, (word) => (word === 'pareed' ? 0 : counts('parted')(word))),
    ).toEqual([{ word: 'pareed', meant: 'parted' }]);
    expect(findSlips('pareed', near, (word) => (word === 'pareed' ? 0 : 2))).toEqual([
      { word: 'pareed', meant: 'parked' },
    ]);
  });

  it('stops after a few: a text in another language is not mistyped', () => {
    const words = Array.from({ length: 20 }, (_, i) => `retur${String.fromCharCode(97 + i)}`);
    expect(findSlips(words.join(' '), spelling, inAll).length).toBeLessThanOrEqual(6);
  });
});

describe('respell', () => {
  it('writes what was meant, and leaves a text without slips as it is', () => {
    expect(respell('Can I RETRUN it?', [{ word: 'retrun', meant: 'return' }])).toBe(
      'can i return it?',
    );
    expect(respell('Can I?', [])).toBe('Can I?');
  });
});
