import type { Migration } from './migration.ts';

/**
 * Finding articles by their words, when one is due for review, imports as work with a state, and what an event is about
 * besides a conversation and a message. What was said before has no folded text yet: it gets one before the first search.
 */
export const knowledge: Migration = {
  number: 5,
  name: 'knowledge',
  statements: ({ text, int, end }) => [
    `alter table events add column subject ${text}`,
    `create table article_texts (tenant_id ${text} not null, article_id ${text} not null, version ${int} not null,
      folded ${text}, primary key (tenant_id, article_id, version),
      foreign key (tenant_id, article_id, version) references article_versions)${end}`,
    `insert into article_texts (tenant_id, article_id, version)
      select tenant_id, article_id, version from article_versions where superseded_at is null`,
    `create index article_texts_unfolded on article_texts (tenant_id, article_id, version)
      where folded is null`,
    `create table article_reviews (tenant_id ${text} not null references tenants, article_id ${text} not null,
      review_by ${text} not null, primary key (tenant_id, article_id))${end}`,
    `create table imports (tenant_id ${text} not null references tenants, import_id ${text} not null,
      name ${text} not null, kind ${text} not null, format ${text}, source ${text} not null, file ${text},
      state ${text} not null, cancel_asked ${int} not null, read_count ${int} not null, total ${int},
      added ${int} not null, changed ${int} not null, report ${text}, error ${text}, created_at ${text} not null,
      ended_at ${text}, primary key (tenant_id, import_id))${end}`,
    'create index imports_newest on imports (tenant_id, created_at, import_id)',
  ],
};
