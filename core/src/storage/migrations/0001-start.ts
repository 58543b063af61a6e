import type { Migration } from './migration.ts';

/** The first schema. Never edited: a change of the schema is a new file with the next number. */
export const start: Migration = {
  number: 1,
  name: 'start',
  statements: ({ dialect, text, bytes, int, real, serial, end }) => [
    `create table store_facts (name ${text} primary key, value ${bytes} not null)${end}`,
    `create table tenants (tenant_id ${text} primary key, name ${text} not null, locale ${text} not null,
      locales ${text} not null, widget_key ${text} not null unique, settings ${text} not null,
      created_at ${text} not null)${end}`,
    `create table contacts (tenant_id ${text} not null references tenants, contact_id ${text} not null,
      profile ${bytes}, created_at ${text} not null, erased_at ${text}, primary key (tenant_id, contact_id))${end}`,
    `create table contact_keys (tenant_id ${text} not null, contact_id ${text} not null, wrapped ${bytes} not null,
      primary key (tenant_id, contact_id), foreign key (tenant_id, contact_id) references contacts)${end}`,
    `create table contact_identities (tenant_id ${text} not null, host ${text} not null, lookup ${bytes} not null,
      contact_id ${text} not null, external_id ${bytes} not null, added ${int} not null default 0,
      primary key (tenant_id, host, lookup), foreign key (tenant_id, contact_id) references contacts)${end}`,
    'create index contact_identities_contact on contact_identities (tenant_id, contact_id)',
    `create table conversations (tenant_id ${text} not null, conversation_id ${text} not null,
      contact_id ${text} not null, channel ${text} not null, status ${text} not null, agent_id ${text},
      locale ${text}, handoff ${text}, revision ${int} not null, identity_level ${text} not null,
      verified_order ${bytes}, flow ${bytes}, snoozed_until ${text}, rating ${int}, last_seq ${int} not null,
      created_at ${text} not null, last_message_at ${text} not null, primary key (tenant_id, conversation_id),
      foreign key (tenant_id, contact_id) references contacts)${end}`,
    'create index conversations_activity on conversations (tenant_id, last_message_at, conversation_id)',
    'create index conversations_status on conversations (tenant_id, status, last_message_at, conversation_id)',
    'create index conversations_contact on conversations (tenant_id, contact_id)',
    `create table messages (tenant_id ${text} not null, message_id ${text} not null,
      conversation_id ${text} not null, contact_id ${text} not null, seq ${int} not null, author ${text} not null,
      author_id ${text}, audience ${text} not null, body ${bytes} not null, external_id ${text},
      in_reply_to ${text}, feedback ${text}, created_at ${text} not null, primary key (tenant_id, message_id),
      unique (tenant_id, conversation_id, seq),
      foreign key (tenant_id, conversation_id) references conversations)${end}`,
    `create unique index messages_external on messages (tenant_id, conversation_id, external_id)
      where external_id is not null`,
    `create table turns (tenant_id ${text} not null, message_id ${text} not null, conversation_id ${text} not null,
      contact_id ${text} not null, begun_at ${text} not null, finished_at ${text}, outcome ${bytes}, kind ${text},
      reason ${text}, confidence ${real}, reply_id ${text}, trace ${bytes}, primary key (tenant_id, message_id),
      foreign key (tenant_id, message_id) references messages)${end}`,
    'create index turns_reply on turns (tenant_id, reply_id) where reply_id is not null',
    'create index turns_conversation on turns (tenant_id, conversation_id)',
    `create table article_versions (tenant_id ${text} not null references tenants, article_id ${text} not null,
      version ${int} not null, source ${text} not null, title ${text} not null, body ${text} not null, url ${text},
      locale ${text} not null, audience ${text} not null, questions ${text} not null, valid_from ${text},
      valid_to ${text}, recorded_at ${text} not null, superseded_at ${text},
      primary key (tenant_id, article_id, version))${end}`,
    `create unique index article_versions_slot on article_versions
      (tenant_id, article_id, locale, coalesce(valid_from, '')) where superseded_at is null`,
    'create index article_versions_source on article_versions (tenant_id, source) where superseded_at is null',
    `create table article_changes (tenant_id ${text} not null, cursor ${int} not null, article_id ${text} not null,
      version ${int} not null, kind ${text} not null, primary key (tenant_id, cursor))${end}`,
    `create table events (seq ${serial}, tenant_id ${text} not null, kind ${text} not null,
      conversation_id ${text}, message_id ${text}, at ${text} not null)${end}`,
    'create index events_tenant on events (tenant_id, seq)',
    `create table jobs (seq ${serial}, tenant_id ${text} not null, job_id ${text} not null, kind ${text} not null,
      job_group ${text}, payload ${text} not null, job_key ${text}, state ${text} not null,
      attempts ${int} not null, run_at ${text} not null, due_at ${text} not null, worker ${text}, error ${text},
      ended_at ${text})${end}`,
    'create unique index jobs_id on jobs (tenant_id, job_id)',
    'create unique index jobs_key on jobs (tenant_id, job_key) where job_key is not null',
    `create index jobs_due on jobs (due_at, seq) where state in ('waiting', 'running')`,
    `create index jobs_group on jobs (tenant_id, job_group, seq)
      where job_group is not null and state in ('waiting', 'running')`,
    `create index jobs_worker on jobs (worker, job_id) where state = 'running'`,
    `create index jobs_ended on jobs (ended_at) where ended_at is not null`,
    `create table audit_entries (tenant_id ${text} not null, seq ${int} not null, at ${text} not null,
      actor_kind ${text} not null, actor_id ${text}, action ${text} not null, subject ${text} not null,
      detail ${text} not null, hash ${text} not null, primary key (tenant_id, seq))${end}`,
    ...appendOnly(dialect),
    `create table agents (tenant_id ${text} not null references tenants, agent_id ${text} not null,
      email ${text} not null, email_folded ${text} not null, name ${text} not null, role ${text} not null,
      active ${int} not null, password_hash ${text}, created_at ${text} not null,
      primary key (tenant_id, agent_id), unique (tenant_id, email_folded))${end}`,
    'create index agents_email on agents (email_folded)',
    `create table credentials (tenant_id ${text} not null references tenants, credential_id ${text} not null,
      kind ${text} not null, hash ${text} not null, subject ${text}, name ${text}, scopes ${text} not null,
      created_at ${text} not null, expires_at ${text}, last_used_at ${text},
      primary key (tenant_id, credential_id), unique (kind, hash))${end}`,
    'create index credentials_subject on credentials (tenant_id, kind, subject)',
    `create table verifications (tenant_id ${text} not null, conversation_id ${text} not null,
      order_number ${bytes} not null, code_hash ${text}, expires_at ${text} not null, attempts ${int} not null,
      primary key (tenant_id, conversation_id),
      foreign key (tenant_id, conversation_id) references conversations)${end}`,
    `create table throttles (throttle_key ${bytes} primary key, hits ${int} not null, reset_at ${text} not null)${end}`,
    `create table attachments (tenant_id ${text} not null, attachment_id ${text} not null,
      contact_id ${text} not null, name ${bytes} not null, type ${text} not null, content ${bytes} not null,
      created_at ${text} not null, primary key (tenant_id, attachment_id),
      foreign key (tenant_id, contact_id) references contacts)${end}`,
    'create index attachments_contact on attachments (tenant_id, contact_id)',
    `create table idempotency_keys (tenant_id ${text} not null, request_key ${text} not null,
      request_hash ${text} not null, status ${int}, body ${bytes}, begun_at ${text} not null,
      primary key (tenant_id, request_key))${end}`,
    `create table tenant_values (tenant_id ${text} not null references tenants, name ${text} not null,
      value ${bytes} not null, sealed ${int} not null, primary key (tenant_id, name))${end}`,
  ],
};

/** The database itself refuses to change or remove an audit entry. */
function appendOnly(dialect: 'sqlite' | 'postgres'): readonly string[] {
  if (dialect === 'sqlite') {
    return ['update', 'delete'].map(
      (what) => `create trigger audit_entries_no_${what} before ${what} on audit_entries
        begin select raise(abort, 'audit entries are append-only'); end`,
    );
  }
  return [
    `create function refuse_audit_change() returns trigger language plpgsql as
      $$ begin raise exception 'audit entries are append-only'; end $$`,
    `create trigger audit_entries_append_only before update or delete on audit_entries
      for each row execute function refuse_audit_change()`,
    // An event's number must be above the last one read before it: the very first has to have one before it.
    `select setval(pg_get_serial_sequence('events', 'seq'), 1)`,
  ];
}
