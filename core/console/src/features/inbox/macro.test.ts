import { describe, expect, it } from '@jest/globals';
import type { ConversationView, MacroAction } from '../../../../src/server/console-api.ts';
import { toActions, toAfterwards, toCall } from './macro.ts';
import { type Before, bulkWayBack, wayBackFrom, wayBackFromMerge } from './way-back.ts';

const held: ConversationView = {
  id: 'c1',
  contactId: 'p1',
  channel: 'web',
  status: 'open',
  agentId: 'mara',
  locale: 'en',
  handoff: null,
  awaiting: null,
  delivery: null,
  wrapUp: null,
  identityLevel: 'anonymous',
  verifiedOrder: null,
  snoozedUntil: null,
  mergedInto: null,
  rating: null,
  createdAt: '2026-11-22T12:00:00.000Z',
  lastMessageAt: '2026-11-22T12:00:00.000Z',
};
const resolve: MacroAction = { kind: 'resolve', wrapUp: 'Delivery' };
const snooze: MacroAction = { kind: 'snooze', minutes: 90 };
const toJon: MacroAction = { kind: 'assign', agentId: 'jon' };
const release: MacroAction = { kind: 'assign', agentId: null };

describe('what a macro does', () => {
  it.each([
    [[]],
    [[resolve]],
    [[snooze]],
    [[toJon]],
    [[release, snooze]],
    [[toJon, resolve]],
  ] as const)('%j stands in the form as it is', (actions) => {
    expect(toActions(toAfterwards(actions))).toEqual(actions);
  });
  it('of several that give it away or end it, the last holds', () => {
    expect(toActions(toAfterwards([snooze, toJon, release, resolve]))).toEqual([release, resolve]);
  });
  it('is asked of the server one by one, and put away from now on', () => {
    const now = Date.parse('2026-11-22T12:00:00.000Z');
    expect([release, resolve, snooze].map((one) => toCall(one, now))).toEqual([
      { path: 'assign', body: { agentId: null } },
      { path: 'resolve', body: { wrapUp: 'Delivery' } },
      { path: 'snooze', body: { until: '2026-11-22T13:30:00.000Z' } },
    ]);
  });
  it('is taken back: to whoever held it, awake', () => {
    const toMara = { path: 'assign', body: { agentId: 'mara' } };
    expect(wayBackFrom([toJon, resolve], held)).toEqual([toMara]);
    expect(wayBackFrom([snooze], held)).toEqual([{ path: 'wake' }, toMara]);
    expect(wayBackFrom([resolve], { ...held, status: 'pending', agentId: null })).toEqual([
      { path: 'take' },
      { path: 'hand-back' },
    ]);
  });
});

describe('a merge', () => {
  const target = { id: 'c9', status: 'open' } as const;
  const toMara = { path: 'assign', body: { agentId: 'mara' } };
  it('is taken back: the one that ended to where it was', () => {
    expect(wayBackFromMerge(held, target)).toEqual([toMara]);
    expect(wayBackFromMerge({ ...held, agentId: null }, target)).toEqual([
      { path: 'take' },
      { path: 'assign', body: { agentId: null } },
    ]);
  });
  it('ends again what was over before it', () => {
    expect(wayBackFromMerge({ ...held, status: 'resolved' }, target)).toEqual([
      { path: 'take' },
      { path: 'resolve' },
    ]);
  });
  it('gives back to the assistant what it was taken from', () => {
    expect(wayBackFromMerge(held, { ...target, status: 'pending' })).toEqual([
      toMara,
      { path: 'hand-back', id: 'c9' },
    ]);
  });
});

describe('what was done with many', () => {
  const row = (conversation: ConversationView, unread = 0): Before => ({ conversation, unread });
  const pending: ConversationView = { ...held, id: 'c2', status: 'pending', agentId: null };
  const jons: ConversationView = { ...held, id: 'c3', agentId: 'jon' };
  const put: ConversationView = {
    ...held,
    id: 'c4',
    status: 'snoozed',
    snoozedUntil: '2026-11-23T09:00:00.000Z',
  };
  const again = { kind: 'assign', agentId: 'mara' };
  it('goes back together where the way is the same, each to whoever held it', () => {
    expect(
      bulkWayBack(
        { kind: 'resolve' },
        [held, jons, { ...held, id: 'c5' }].map((one) => row(one)),
      ),
    ).toEqual([
      { ids: ['c1', 'c5'], action: again },
      { ids: ['c3'], action: { kind: 'assign', agentId: 'jon' } },
    ]);
    expect(bulkWayBack({ kind: 'assign', agentId: 'jon' }, [row(pending), row(held)])).toEqual([
      { ids: ['c2'], action: { kind: 'hand-back' } },
      { ids: ['c1'], action: again },
    ]);
  });
  it('is woken, and put away again until its own time', () => {
    const until = '2026-11-24T09:00:00.000Z';
    expect(bulkWayBack({ kind: 'snooze', until }, [row(held), row(put)])).toEqual([
      { ids: ['c1'], action: { kind: 'wake' } },
      { ids: ['c4'], action: { kind: 'wake' } },
      { ids: ['c4'], action: again },
      { ids: ['c4'], action: { kind: 'snooze', until: put.snoozedUntil } },
    ]);
  });
  it('is unread or read again where it was so', () => {
    expect(bulkWayBack({ kind: 'read' }, [row(held, 2), row(jons)])).toEqual([
      { ids: ['c1'], action: { kind: 'unread' } },
    ]);
    expect(bulkWayBack({ kind: 'unread' }, [row(held, 2), row(jons)])).toEqual([
      { ids: ['c3'], action: { kind: 'read' } },
    ]);
  });
  it('has no way back where nothing was moved', () => {
    expect(bulkWayBack({ kind: 'read' }, [row(held)])).toEqual([]);
    expect(bulkWayBack({ kind: 'unread' }, [row(held, 2)])).toEqual([]);
    expect(bulkWayBack({ kind: 'hand-back' }, [row(pending)])).toEqual([]);
  });
});
