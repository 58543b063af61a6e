import { describe, expect, it } from '@jest/globals';
import { countChanges, differenceOf } from './text-difference.ts';

describe('the difference of two texts', () => {
  it('folds what is the same and shows changed words', () => {
    const before = 'Returns\nwithin 30 days of delivery\nby post';
    const after = 'Returns\nwithin 60 days of delivery\nby post';
    const blocks = differenceOf(before, after, 'en');
    expect(blocks).toEqual([
      { kind: 'same', lines: ['Returns'] },
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: 'within ' },
          { kind: 'removed', text: '30' },
          { kind: 'added', text: '60' },
          { kind: 'same', text: ' days of delivery' },
        ],
      },
      { kind: 'same', lines: ['by post'] },
    ]);
    expect(countChanges(blocks)).toEqual({ added: 1, removed: 1 });
  });
  it('finds words where a language writes no spaces', () => {
    const blocks = differenceOf('收到货后30天内可以退货。', '收到货后60天内可以退货。', 'zh');
    const pieces = blocks.flatMap((block) => (block.kind === 'changed' ? block.pieces : []));
    expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '30',
      '60',
    ]);
  });
  it('of a megabyte against another is given up in time', () => {
    const line = (at: number) => `Line ${at} of a long article about deliveries and returns.`;
    const before = Array.from({ length: 18_000 }, (_, at) => line(at)).join('\n');
    const after = Array.from({ length: 18_000 }, (_, at) => line(at * 7)).join('\n');
    expect(before.length).toBeGreaterThan(950_000);
    const started = performance.now();
    const blocks = differenceOf(before, after, 'en');
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(blocks.some(({ kind }) => kind === 'changed')).toBe(true);
  });
});
