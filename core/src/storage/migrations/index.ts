import { start } from './0001-start.ts';
import { ungroupedJobs } from './0002-ungrouped-jobs.ts';
import type { Migration } from './migration.ts';

/** All migrations in order. A new one is a new file and a new last line here. */
export const migrations: readonly Migration[] = [start, ungroupedJobs];
