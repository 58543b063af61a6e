import type { Migration } from './migration.ts';

/** What each agent prefers, tokens that open once, and finding old attachments for retention. */
export const team: Migration = {
  number: 6,
  name: 'team',
  statements: ({ text, end }) => [
    `create table agent_preferences (tenant_id ${text} not null, agent_id ${text} not null,
      preferences ${text} not null, primary key (tenant_id, agent_id),
      foreign key (tenant_id, agent_id) references agents)${end}`,
    `create table used_tokens (tenant_id ${text} not null references tenants, token_hash ${text} not null,
      expires_at ${text} not null, primary key (tenant_id, token_hash))${end}`,
    'create index used_tokens_expiry on used_tokens (expires_at)',
    'create index attachments_age on attachments (tenant_id, created_at)',
  ],
};
