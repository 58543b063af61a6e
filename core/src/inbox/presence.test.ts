import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createPresence, PRESENCE_MS, type Present } from './presence.ts';

const mara = { tenantId: 'harbour', id: 'agt_1', name: 'Mara Lind' };
const ben = { tenantId: 'harbour', id: 'agt_2', name: 'Ben Okafor' };

describe('presence', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('tells who is there, by name, and forgets after 45 seconds without a sign of life', () => {
    const presence = createPresence();
    const told: (readonly [string, readonly Present[]])[] = [];
    const stop = presence.subscribe('harbour', (id, agents) => told.push([id, agents]));
    presence.set(mara, 'cnv_1', 'viewing');
    presence.set(ben, 'cnv_1', 'typing');
    expect(presence.of('harbour', 'cnv_1').map(({ name, state }) => [name, state])).toEqual([
      ['Ben Okafor', 'typing'],
      ['Mara Lind', 'viewing'],
    ]);
    jest.advanceTimersByTime(PRESENCE_MS - 1);
    presence.set(mara, 'cnv_1', 'viewing');
    jest.advanceTimersByTime(2);
    expect(presence.of('harbour', 'cnv_1').map(({ agentId }) => agentId)).toEqual(['agt_1']);
    jest.advanceTimersByTime(PRESENCE_MS);
    expect(presence.of('harbour', 'cnv_1')).toEqual([]);
    // Come, come, gone, gone: the sign of life that said nothing new was told to nobody.
    expect(told.map(([, agents]) => agents.length)).toEqual([1, 2, 1, 0]);
    stop();
    presence.set(mara, 'cnv_1', 'viewing');
    expect(told.length).toBe(4);
    expect(jest.getTimerCount()).toBe(1);
    presence.set(mara, 'cnv_1', 'away');
    presence.set(mara, 'cnv_1', 'away');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps tenants and conversations apart, and forgets somebody everywhere', () => {
    const presence = createPresence();
    const told: string[] = [];
    presence.subscribe('other', (id) => told.push(id));
    for (const id of ['cnv_1', 'cnv_2']) presence.set(mara, id, 'viewing');
    presence.set({ ...mara, tenantId: 'other' }, 'cnv_1', 'viewing');
    presence.forget('harbour', 'agt_1');
    expect(presence.of('harbour', 'cnv_1')).toEqual([]);
    expect(presence.of('harbour', 'cnv_2')).toEqual([]);
    expect(presence.of('other', 'cnv_1').length).toBe(1);
    expect(told).toEqual(['cnv_1']);
  });
});
