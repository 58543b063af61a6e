import { describe, expect, it } from '@jest/globals';
import type { CannedResponse } from '../../../../src/server/console-api.ts';
import { findCanned } from './find-canned.ts';

const canned = (shortcut: string, name: string, uses: number, text = ''): CannedResponse => ({
  id: shortcut,
  shortcut,
  name,
  uses,
  texts: { en: text },
  actions: [],
  updatedAt: '2026-11-22T10:00:00.000Z',
});
const ALL = [
  canned('bye', 'Say goodbye', 2),
  canned('late', 'Parcel is late', 9, 'Your parcel returns to us on Friday.'),
  canned('ret', 'Return label', 1),
  canned('refund', 'After a return', 5),
  canned('zu', 'Rückgabe', 3),
  canned('tui', '退货说明', 0),
];
const found = (query: string) => findCanned(ALL, query).map(({ shortcut }) => shortcut);

describe('canned responses', () => {
  it('are all there before anything is typed, the most used first', () => {
    expect(found('')).toEqual(['late', 'refund', 'zu', 'bye', 'ret', 'tui']);
  });
  it('fit best where their shortcut or name begins so, whatever is used more', () => {
    expect(found('ret')).toEqual(['ret', 'refund', 'late']);
  });
  it('of those that fit alike, are in the order of use', () => {
    expect(found('re')).toEqual(['refund', 'ret', 'late']);
  });
  it('are found by words of their name in any order, without accents and in scripts without spaces', () => {
    expect(found('label-return')).toEqual(['ret']);
    expect(found('ruckg')).toEqual(['zu']);
    expect(found('说明')).toEqual(['tui']);
  });
  it('are not found by what stands in none of them', () => {
    expect(found('invoice')).toEqual([]);
    // Inside a word of a text is no match: what is sent often would be found by everything.
    expect(found('riday')).toEqual([]);
  });
});
