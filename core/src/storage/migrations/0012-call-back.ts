import type { Migration } from './migration.ts';

/**
 * Calling a contact back to the chat: up to which message they have seen it, the page it was begun on (sealed), and
 * whether somebody came in by a link from a mail, who is a guest whatever the contact had proved.
 */
export const callBack: Migration = {
  number: 12,
  name: 'call-back',
  statements: ({ bytes, int }) => [
    `alter table conversations add column seen_seq ${int} not null default 0`,
    `alter table conversations add column page ${bytes}`,
    `alter table conversations add column guest_only ${int} not null default 0`,
  ],
};
