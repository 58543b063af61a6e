import { describe, expect, it } from '@jest/globals';
import { flatLines } from './flat-lines.ts';

describe('a setting as lines', () => {
  it('says where each text stands', () => {
    expect(flatLines({ unknown: { en: 'No.', de: 'Nein.' } })).toEqual([
      'unknown › en: No.',
      'unknown › de: Nein.',
    ]);
  });
  it('counts what stands in a row and calls it by its name', () => {
    expect(flatLines([{ name: 'Straps', steps: [{ id: 'a' }], enabled: false }])).toEqual([
      '1 Straps › name: Straps',
      '1 Straps › steps › 1 › id: a',
      '1 Straps › enabled: false',
    ]);
  });
  it('has nothing to say of nothing', () => {
    expect([flatLines(null), flatLines(undefined), flatLines([]), flatLines({})]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
