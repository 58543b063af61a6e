import { describe, expect, it } from '@jest/globals';
import type { InboxRow } from '../../../../src/server/console-api.ts';
import {
  compareRows,
  fitsView,
  keepPlace,
  type Loaded,
  mergeHead,
  mergeOlder,
  rangeOf,
  toView,
  withConversation,
  withMessage,
} from './rows.ts';
import type { TeamMessage } from './team-message.ts';

const at = (minute: number): string => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;
function row(id: string, minute: number, patch: Partial<InboxRow['conversation']> = {}): InboxRow {
  return {
    conversation: {
      id,
      contactId: `contact-${id}`,
      channel: 'widget',
      status: 'open',
      agentId: null,
      locale: 'en',
      handoff: null,
      identityLevel: 'anonymous',
      verifiedOrder: null,
      snoozedUntil: null,
      mergedInto: null,
      awaiting: null,
      delivery: null,
      wrapUp: null,
      rating: null,
      createdAt: at(0),
      lastMessageAt: at(minute),
      ...patch,
    },
    contact: { id: `contact-${id}`, name: id, email: null },
    preview: null,
    unread: 0,
    mentioned: false,
    lastSeq: 3,
    waitingSince: at(minute),
  };
}
const ids = ({ rows }: Loaded): string[] => rows.map(({ conversation }) => conversation.id);
const page = (rows: readonly InboxRow[], next: string | null) => ({ items: rows, next });

describe('a view of the inbox', () => {
  it('sorts by activity, and waiting by the longest wait', () => {
    const [a, b] = [row('a', 1), row('b', 2)];
    expect(compareRows('all', a, b)).toBeGreaterThan(0);
    expect(compareRows('waiting', a, b)).toBeLessThan(0);
    expect(compareRows('all', row('a', 1), row('b', 1))).toBeGreaterThan(0);
  });
  it('reads unknown addresses as waiting', () => {
    expect([toView('mine'), toView('../x'), toView(undefined)]).toEqual([
      'mine',
      'waiting',
      'waiting',
    ]);
  });
  it('keeps older pages when the first is read again, and drops what has left it', () => {
    const known = { rows: [row('d', 9), row('c', 8), row('b', 5), row('a', 4)], next: 'older' };
    const head = page([row('e', 10), row('d', 9), row('b', 7)], 'after-b');
    const merged = mergeHead('all', known, head);
    // `c` should stand between `d` and `b` and does not: it is gone. `a` is further down.
    expect(ids(merged)).toEqual(['e', 'd', 'b', 'a']);
    expect(merged.next).toBe('older');
  });
  it('is only the first page when that is all there is', () => {
    const known = { rows: [row('b', 5), row('a', 4)], next: 'older' };
    expect(mergeHead('all', known, page([row('b', 5)], null))).toEqual({
      rows: [row('b', 5)],
      next: null,
    });
    expect(ids(mergeHead('all', undefined, page([row('b', 5)], 'x')))).toEqual(['b']);
  });
  it('adds a page without repeating a row that has moved', () => {
    const known = { rows: [row('b', 5), row('a', 4)], next: 'x' };
    expect(ids(mergeOlder(known, page([row('a', 4), row('z', 3)], null)))).toEqual(['b', 'a', 'z']);
  });
  it('lets a row go that no longer fits, and shows the others as they are now', () => {
    const known = { rows: [row('b', 5), row('a', 4)], next: null };
    const taken = row('a', 6, { agentId: 'mara' }).conversation;
    const whose = { me: 'mara', holder: null };
    expect(
      ids(withConversation(known, { view: 'waiting', conversation: taken, ...whose })),
    ).toEqual(['b']);
    const all = withConversation(known, { view: 'all', conversation: taken, ...whose });
    expect(all.rows[1]?.conversation.agentId).toBe('mara');
    expect(
      withConversation(known, { view: 'all', conversation: row('q', 1).conversation, ...whose }),
    ).toBe(known);
  });
  it.each([
    ['waiting', { agentId: null }, true],
    ['waiting', { agentId: 'jon' }, false],
    ['mine', { agentId: 'mara' }, true],
    ['mine', { agentId: 'mara', status: 'snoozed' }, false],
    ['team', { agentId: 'jon' }, true],
    ['team', { agentId: null }, false],
    ['assistant', { status: 'pending' }, true],
    ['snoozed', { status: 'snoozed' }, true],
    ['resolved', { status: 'open' }, false],
    ['mentions', { status: 'resolved' }, true],
  ] as const)('%s with %j: %s', (view, patch, fits) => {
    expect(fitsView(view, row('a', 1, patch).conversation, { me: 'mara', holder: null })).toBe(
      fits,
    );
  });
  it('of one colleague holds theirs only', () => {
    const jons = row('a', 1, { agentId: 'jon' }).conversation;
    expect(fitsView('team', jons, { me: 'mara', holder: 'jon' })).toBe(true);
    expect(fitsView('team', jons, { me: 'mara', holder: 'ada' })).toBe(false);
  });
});

describe('a message that arrives', () => {
  const message = (patch: Partial<TeamMessage>): TeamMessage => ({
    id: 'm',
    conversationId: 'a',
    seq: 4,
    author: 'contact',
    authorId: null,
    audience: 'everyone',
    body: { text: 'one\n two' },
    inReplyTo: null,
    feedback: null,
    createdAt: at(9),
    ...patch,
  });
  const known: Loaded = { rows: [row('a', 1)], next: null };
  it('is shown in its row and counts as unread', () => {
    const [first] = withMessage(known, message({})).rows;
    expect(first).toMatchObject({
      unread: 1,
      lastSeq: 4,
      preview: { text: 'one two', author: 'contact' },
    });
  });
  it('counts once, whatever comes twice', () => {
    const once = withMessage(known, message({}));
    expect(withMessage(once, message({}))).toBe(once);
  });
  it('shows no note as what the contact sees', () => {
    const [first] = withMessage(known, message({ author: 'agent', audience: 'team' })).rows;
    expect(first).toMatchObject({ unread: 0, lastSeq: 4, preview: null });
  });
});

describe('the place in the list', () => {
  it('stays at the first row in sight when others come in above', () => {
    expect(keepPlace(['a', 'b', 'c', 'd'], ['x', 'y', 'a', 'b', 'c', 'd'], 2)).toEqual({
      by: 2,
      news: 2,
    });
  });
  it('goes back when rows above leave, and takes the next row when the first in sight leaves', () => {
    expect(keepPlace(['a', 'b', 'c', 'd'], ['b', 'c', 'd'], 2)).toEqual({ by: -1, news: 0 });
    expect(keepPlace(['a', 'b', 'c', 'd'], ['a', 'b', 'd'], 2)).toEqual({ by: -1, news: 0 });
  });
  it('counts a row that has moved up from below as new', () => {
    expect(keepPlace(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], 1)).toEqual({ by: 1, news: 1 });
  });
  it('selects ranges in both directions', () => {
    expect(rangeOf(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(['a', 'b'], 'gone', 'b')).toEqual(['b']);
    expect(rangeOf(['a', 'b'], null, 'a')).toEqual(['a']);
  });
});
