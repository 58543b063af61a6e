import type { Migration } from './migration.ts';

/**
 * What the team says about the assistant's replies, which articles replies cited, and indexes for the figures of a day.
 * Both tables go with the messages they are about, whoever deletes those.
 */
export const learning: Migration = {
  number: 4,
  name: 'learning',
  statements: ({ text, bytes, int, end }) => [
    `create table corrections (tenant_id ${text} not null, correction_id ${text} not null,
      conversation_id ${text} not null, contact_id ${text} not null, message_id ${text} not null, kind ${text} not null,
      note ${bytes}, article_id ${text}, agent_id ${text}, created_at ${text} not null, resolved_at ${text},
      resolved_version ${int}, primary key (tenant_id, correction_id),
      foreign key (tenant_id, message_id) references messages on delete cascade)${end}`,
    'create index corrections_message on corrections (tenant_id, message_id)',
    'create index corrections_newest on corrections (tenant_id, created_at, correction_id)',
    `create index corrections_open on corrections (tenant_id, created_at, correction_id)
      where resolved_at is null`,
    `create table uses (tenant_id ${text} not null, reply_id ${text} not null, article_id ${text} not null,
      version ${int} not null, conversation_id ${text} not null, used_at ${text} not null, feedback ${text},
      primary key (tenant_id, reply_id, article_id),
      foreign key (tenant_id, reply_id) references messages on delete cascade)${end}`,
    'create index uses_article on uses (tenant_id, article_id, used_at, reply_id)',
    `create index uses_rated on uses (tenant_id, article_id, used_at, feedback)
      where feedback is not null`,
    'create index uses_conversation on uses (tenant_id, conversation_id)',
    'create index corrections_conversation on corrections (tenant_id, conversation_id)',
    `create index turns_decided on turns (tenant_id, finished_at, kind, reason)
      where finished_at is not null`,
    'create index conversations_created on conversations (tenant_id, created_at)',
    `create index messages_rated on messages (tenant_id, created_at, feedback)
      where feedback is not null`,
    `create index events_rated on events (tenant_id, at, conversation_id) where kind = 'conversation.rated'`,
    'create index audit_entries_changes on audit_entries (tenant_id, action, at)',
    `create index article_versions_begin on article_versions (tenant_id, valid_from)
      where superseded_at is null and valid_from is not null`,
    `create index article_versions_finish on article_versions (tenant_id, valid_to)
      where superseded_at is null and valid_to is not null`,
    'create index article_versions_recorded on article_versions (tenant_id, recorded_at)',
    'create index article_versions_superseded on article_versions (tenant_id, superseded_at)',
  ],
};
