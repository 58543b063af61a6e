import type { Migration } from './migration.ts';

/** Evaluations the team runs on its own questions. Questions and outcome are sealed: they may be customers' words. */
export const evaluations: Migration = {
  number: 7,
  name: 'evaluations',
  statements: ({ text, bytes, int, end }) => [
    `create table evaluations (tenant_id ${text} not null references tenants, evaluation_id ${text} not null,
      name ${text} not null, state ${text} not null, done_count ${int} not null, total ${int} not null,
      questions ${bytes} not null, outcome ${bytes}, error ${text}, agent_id ${text}, created_at ${text} not null,
      ended_at ${text}, primary key (tenant_id, evaluation_id))${end}`,
    'create index evaluations_newest on evaluations (tenant_id, created_at, evaluation_id)',
  ],
};
