import { describe, expect, it } from '@jest/globals';
import { createKeptByVersion } from './kept-by-version.ts';

function start() {
  const state = { head: 1, now: 0, found: 0 };
  const kept = createKeptByVersion<number>({
    store: { articles: { head: async () => state.head } },
    clock: () => new Date(state.now),
    keptMs: 1_000,
  });
  const ask = (tenantId = 't1', about?: string) =>
    kept({ tenantId, ...(about === undefined ? {} : { about }) }, async () => ++state.found);
  return { state, ask, kept };
}

describe('what is found out about the knowledge', () => {
  it('is found out once, also when two ask at once', async () => {
    const { ask } = start();
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect(await ask()).toBe(1);
  });
  it.each<readonly [string, (state: { head: number; now: number }) => unknown, string | undefined]>(
    [
      ['an article changed', (state) => Object.assign(state, { head: 2 }), undefined],
      ['it is too old', (state) => Object.assign(state, { now: 1_001 }), undefined],
      ['the settings it depends on changed', () => undefined, 'other settings'],
    ],
  )('is found out anew when %s', async (_why, change, about) => {
    const { state, ask } = start();
    await ask();
    change(state);
    expect(await ask('t1', about)).toBe(2);
  });
  it('is each tenant’s own', async () => {
    const { ask } = start();
    expect([await ask('t1'), await ask('t2'), await ask('t1')]).toEqual([1, 2, 1]);
  });
  it('is not kept when it failed', async () => {
    const { kept, ask } = start();
    await expect(kept({ tenantId: 't1' }, () => Promise.reject(new Error('no')))).rejects.toThrow();
    expect(await ask()).toBe(1);
  });
});
