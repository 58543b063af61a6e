import { describe, expect, it } from '@jest/globals';
import { createRecent } from './recent.ts';

describe('createRecent', () => {
  it('makes a value once while it is remembered', () => {
    const recent = createRecent<number>(100);
    let made = 0;
    const ask = (key: string): number => recent(key, 10, () => ++made);
    expect([ask('a'), ask('b'), ask('a')]).toEqual([1, 2, 1]);
  });
  it('forgets the oldest when newer ones fill it, and keeps what is asked for again', () => {
    const recent = createRecent<string>(40);
    const made: string[] = [];
    const ask = (key: string): string =>
      recent(key, 10, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'c', 'a', 'd', 'e', 'a', 'b']) ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
  });
});
