import type { Migration } from './migration.ts';

/** How often each canned response was put into a reply: the list shows the most used first. */
export const cannedUses: Migration = {
  number: 13,
  name: 'canned-uses',
  statements: ({ int }) => [
    `alter table canned_responses add column uses ${int} not null default 0`,
  ],
};
