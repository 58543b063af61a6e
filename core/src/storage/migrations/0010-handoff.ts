import type { Migration } from './migration.ts';

/**
 * The clock of those who wait for a person, how far a handoff to a place outside has got, what a conversation was about,
 * and what a canned response does besides speaking. Who waited before has no promise to be measured by.
 */
export const handoff: Migration = {
  number: 10,
  name: 'handoff',
  statements: ({ text }) => [
    `alter table conversations add column awaiting_since ${text}`,
    `alter table conversations add column reply_due_at ${text}`,
    `alter table conversations add column delivery ${text}`,
    `alter table conversations add column wrap_up ${text}`,
    `create index conversations_due on conversations (tenant_id, reply_due_at, conversation_id)
      where reply_due_at is not null`,
    `create index conversations_undelivered on conversations (tenant_id, conversation_id)
      where delivery = 'failed'`,
    `alter table canned_responses add column actions ${text} not null default '[]'`,
  ],
};
