import type { ConversationStatus } from '../model.ts';

/** What can happen to a conversation as a whole. */
export type StatusEvent =
  | 'handed-over'
  | 'taken'
  | 'handed-back'
  | 'resolved'
  | 'contact-wrote'
  | 'snoozed'
  | 'woken'
  /** Its agent let go of it; it waits for another. */
  | 'released'
  /** It goes on in another conversation of the contact's. */
  | 'merged'
  /** The contact wrote in a merged one whose other half is with the team. */
  | 'reopened';

/**
 * The whole life of a conversation in one table. An absent cell is refused: that is how "handed off twice in a row"
 * and "the assistant answers in an open conversation" cannot happen. Only `pending` is the assistant's.
 */
export const statusTable: Readonly<
  Record<ConversationStatus, Readonly<Partial<Record<StatusEvent, ConversationStatus>>>>
> = {
  pending: {
    'handed-over': 'open',
    taken: 'open',
    resolved: 'resolved',
    'contact-wrote': 'pending',
    merged: 'resolved',
  },
  open: {
    taken: 'open',
    'handed-back': 'pending',
    resolved: 'resolved',
    'contact-wrote': 'open',
    snoozed: 'snoozed',
    released: 'open',
    merged: 'resolved',
  },
  snoozed: {
    taken: 'open',
    'contact-wrote': 'open',
    woken: 'open',
    snoozed: 'snoozed',
    released: 'snoozed',
    merged: 'resolved',
    resolved: 'resolved',
    'handed-back': 'pending',
  },
  resolved: { taken: 'open', 'contact-wrote': 'pending', merged: 'resolved', reopened: 'open' },
};

/** The status after an event, or null when the event cannot happen now. */
export function nextStatus(
  status: ConversationStatus,
  event: StatusEvent,
): ConversationStatus | null {
  return statusTable[status][event] ?? null;
}

/** True when the assistant may speak. */
export function assistantHolds(status: ConversationStatus): boolean {
  return status === 'pending';
}
