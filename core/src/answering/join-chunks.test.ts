import { describe, expect, it } from '@jest/globals';
import { joinChunks } from './join-chunks.ts';
import { toHit } from './policies.fixture.ts';

const piece = (chunk: number, text: string, more = {}) => toHit('a', 'A', text, { chunk, ...more });

describe('joinChunks', () => {
  it('neighbours of one section are one, in reading order, at the place of the best', () => {
    const joined = joinChunks([
      piece(1, '2. Second\n'),
      toHit('b', 'B', 'Other.'),
      piece(0, '1. First\n'),
      piece(2, '3. Third'),
    ]);
    expect(joined.map(({ text }) => text)).toEqual(['1. First\n2. Second\n3. Third', 'Other.']);
  });
  it('goes on where its last piece does', () => {
    const goesOn = (...pieces: readonly ReturnType<typeof piece>[]) =>
      joinChunks(pieces)[0]?.goesOn;
    expect(goesOn(piece(0, '1. One', { goesOn: true }), piece(1, '2. Two'))).toBeUndefined();
    expect(goesOn(piece(0, '1. One'), piece(1, '2. Two', { goesOn: true }))).toBe(true);
  });
  it('blocks are parted by a blank line', () => {
    expect(joinChunks([piece(0, 'One.'), piece(1, 'Two.')])[0]?.text).toBe('One.\n\nTwo.');
  });
  it('not across a gap, a heading, a version, or more than can be read', () => {
    expect(joinChunks([piece(0, 'One.'), piece(2, 'Three.')])).toHaveLength(2);
    expect(joinChunks([piece(0, 'One.'), piece(1, 'Two.', { heading: 'H' })])).toHaveLength(2);
    expect(joinChunks([piece(0, 'One.'), piece(1, 'Two.', { version: 2 })])).toHaveLength(2);
    expect(joinChunks([piece(0, 'One.'), piece(1, 'x'.repeat(12_000))])).toHaveLength(2);
  });
});
