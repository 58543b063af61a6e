import type { Migration } from './migration.ts';

/** A long group of waiting jobs must not stand between a claim and the jobs of no group. */
export const ungroupedJobs: Migration = {
  number: 2,
  name: 'ungrouped-jobs',
  statements: () => [
    `create index jobs_ungrouped on jobs (due_at, seq)
      where job_group is null and state in ('waiting', 'running')`,
  ],
};
