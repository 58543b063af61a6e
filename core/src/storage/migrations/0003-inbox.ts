import type { Migration } from './migration.ts';

/**
 * What the team's inbox is read from: who waits since when, how far each agent has read, mentions, canned responses,
 * and the filters that conversations are searched by. What belongs to a conversation goes with it, whoever deletes it.
 */
export const inbox: Migration = {
  number: 3,
  name: 'inbox',
  statements: ({ dialect, text, bytes, int, end }) => [
    `alter table conversations add column waiting_since ${text}`,
    `alter table conversations add column last_contact_seq ${int} not null default 0`,
    `alter table conversations add column merged_into ${text}`,
    // Up to which message its search filter goes; −1: not even the contact's name is in it.
    `alter table conversations add column indexed_seq ${int} not null default -1`,
    `create index messages_contact on messages (tenant_id, conversation_id, seq) where author = 'contact'`,
    `update conversations set last_contact_seq = coalesce((select max(m.seq) from messages m
      where m.tenant_id = conversations.tenant_id and m.conversation_id = conversations.conversation_id
      and m.author = 'contact'), 0)`,
    `update conversations set waiting_since = coalesce(${handedOverAt(dialect)}, last_message_at)
      where status = 'open' and agent_id is null`,
    `create index conversations_waiting on conversations (tenant_id, waiting_since, conversation_id)
      where waiting_since is not null`,
    `create index conversations_holder on conversations
      (tenant_id, agent_id, status, last_message_at, conversation_id) where agent_id is not null`,
    `create index conversations_unindexed on conversations (tenant_id, last_message_at, conversation_id)
      where indexed_seq < last_seq`,
    `create table reading_positions (tenant_id ${text} not null, agent_id ${text} not null,
      conversation_id ${text} not null, seq ${int} not null, primary key (tenant_id, agent_id, conversation_id),
      foreign key (tenant_id, conversation_id) references conversations on delete cascade)${end}`,
    'create index reading_positions_conversation on reading_positions (tenant_id, conversation_id)',
    `create table mentions (tenant_id ${text} not null, agent_id ${text} not null, conversation_id ${text} not null,
      seq ${int} not null, primary key (tenant_id, agent_id, conversation_id, seq),
      foreign key (tenant_id, conversation_id) references conversations on delete cascade)${end}`,
    'create index mentions_conversation on mentions (tenant_id, conversation_id)',
    `create table canned_responses (tenant_id ${text} not null references tenants, canned_id ${text} not null,
      name ${text} not null, shortcut ${text} not null, shortcut_folded ${text} not null, texts ${text} not null,
      updated_at ${text} not null, primary key (tenant_id, canned_id), unique (tenant_id, shortcut_folded))${end}`,
    // Read in the order of its key: on SQLite the rows themselves lie in it.
    `create table search_filters (tenant_id ${text} not null, last_message_at ${text} not null,
      conversation_id ${text} not null, bits ${bytes} not null,
      primary key (tenant_id, last_message_at, conversation_id),
      foreign key (tenant_id, conversation_id) references conversations on delete cascade)
      ${dialect === 'sqlite' ? 'strict, without rowid' : ''}`,
    'create unique index search_filters_conversation on search_filters (tenant_id, conversation_id)',
  ],
};

function handedOverAt(dialect: 'sqlite' | 'postgres'): string {
  return dialect === 'sqlite' ? `json_extract(handoff, '$.at')` : `(handoff::json ->> 'at')`;
}
