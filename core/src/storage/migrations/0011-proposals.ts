import type { Migration } from './migration.ts';

/**
 * Proposals of actions. What is asked and what was decided is sealed; what limits count by (who, which order) is a keyed
 * hash, so that a person is counted once behind several contacts and nobody can read whom.
 */
export const proposals: Migration = {
  number: 11,
  name: 'proposals',
  statements: ({ text, bytes, int, end }) => [
    `create table proposals (tenant_id ${text} not null, proposal_id ${text} not null,
      conversation_id ${text} not null, contact_id ${text} not null, state ${text} not null, action ${text} not null,
      host ${text}, person_key ${bytes} not null, order_key ${bytes}, amount ${int}, currency ${text},
      proposed_by ${text} not null, confirmed_at ${text}, agent_id ${text}, agent_role ${text}, decided_at ${text},
      expires_at ${text} not null, content ${bytes} not null, revision ${int} not null, created_at ${text} not null,
      primary key (tenant_id, proposal_id),
      foreign key (tenant_id, conversation_id) references conversations)${end}`,
    `create unique index proposals_unconfirmed on proposals (tenant_id, conversation_id)
      where state = 'proposed'`,
    'create index proposals_conversation on proposals (tenant_id, conversation_id, created_at)',
    `create index proposals_open on proposals (tenant_id, expires_at, proposal_id)
      where state in ('waiting', 'unsure')`,
    'create index proposals_newest on proposals (tenant_id, created_at, proposal_id)',
    `create index proposals_counted on proposals (tenant_id, confirmed_at)
      where confirmed_at is not null`,
    'create index proposals_person on proposals (tenant_id, person_key, confirmed_at)',
    'create index proposals_contact on proposals (tenant_id, contact_id, confirmed_at)',
    'create index proposals_order on proposals (tenant_id, order_key, confirmed_at)',
  ],
};
