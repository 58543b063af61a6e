import type { InboxCounts } from '../../../../src/server/console-api.ts';

export type Needed = Pick<InboxCounts, 'unread' | 'waiting' | 'mentions'>;
export type AlertReason = 'waiting' | 'mine' | 'mention';

/** What has grown, the most urgent first; null: nothing. */
export function reasonToAlert(before: Needed, after: Needed): AlertReason | null {
  if (after.unread > before.unread) return after.waiting > before.waiting ? 'waiting' : 'mine';
  if (after.waiting > before.waiting) return 'waiting';
  return after.mentions > before.mentions ? 'mention' : null;
}
