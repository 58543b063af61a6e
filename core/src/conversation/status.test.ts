import { describe, expect, it } from '@jest/globals';
import type { ConversationStatus } from '../model.ts';
import { assistantHolds, nextStatus, type StatusEvent, statusTable } from './status.ts';

const STATUSES = Object.keys(statusTable) as readonly ConversationStatus[];
const EVENTS: readonly StatusEvent[] = [
  'handed-over',
  'taken',
  'handed-back',
  'resolved',
  'contact-wrote',
  'snoozed',
  'woken',
  'released',
  'merged',
  'reopened',
];

describe('the status table', () => {
  it('lets the assistant hand over only what it holds: no handoff of a handoff', () => {
    expect(STATUSES.filter((status) => nextStatus(status, 'handed-over') !== null)).toEqual([
      'pending',
    ]);
  });

  it('lets the assistant speak in pending alone', () => {
    expect(STATUSES.filter(assistantHolds)).toEqual(['pending']);
  });

  it('reaches every status from a new conversation, and from each a way back to the assistant', () => {
    const reachable = (from: ConversationStatus): ReadonlySet<ConversationStatus> => {
      const seen = new Set<ConversationStatus>([from]);
      for (const status of seen)
        for (const event of EVENTS) {
          const next = nextStatus(status, event);
          if (next !== null) seen.add(next);
        }
      return seen;
    };
    expect([...reachable('pending')].sort()).toEqual([...STATUSES].sort());
    for (const status of STATUSES) expect(reachable(status).has('pending')).toBe(true);
  });

  it('takes a message in every status: a contact is never refused', () => {
    for (const status of STATUSES) expect(nextStatus(status, 'contact-wrote')).not.toBeNull();
  });
});
