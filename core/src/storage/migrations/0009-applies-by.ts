import type { Migration } from './migration.ts';

/** Whose date decides which version of an article holds; null, as for all that was said before: the day of the question. */
export const appliesBy: Migration = {
  number: 9,
  name: 'applies-by',
  statements: ({ text }) => [`alter table article_versions add column applies_by ${text}`],
};
