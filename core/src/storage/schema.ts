/** The tables as Kysely sees them. Times are `Instant` texts, JSON is text, sealed values are bytes, truth is 0 or 1. */
import type { Generated } from 'kysely';

type Bytes = Uint8Array;

export type Schema = {
  store_facts: { name: string; value: Bytes };
  tenants: {
    tenant_id: string;
    name: string;
    locale: string;
    locales: string;
    widget_key: string;
    settings: string;
    created_at: string;
  };
  contacts: {
    tenant_id: string;
    contact_id: string;
    profile: Bytes | null;
    created_at: string;
    erased_at: string | null;
  };
  contact_keys: { tenant_id: string; contact_id: string; wrapped: Bytes };
  contact_identities: {
    tenant_id: string;
    host: string;
    lookup: Bytes;
    contact_id: string;
    external_id: Bytes;
    added: Generated<number>;
  };
  conversations: {
    tenant_id: string;
    conversation_id: string;
    contact_id: string;
    channel: string;
    status: string;
    agent_id: string | null;
    locale: string | null;
    handoff: string | null;
    revision: number;
    identity_level: string;
    verified_order: Bytes | null;
    flow: Bytes | null;
    snoozed_until: string | null;
    rating: number | null;
    last_seq: number;
    created_at: string;
    last_message_at: string;
    /** Since when it is open and held by nobody. */
    waiting_since: string | null;
    last_contact_seq: Generated<number>;
    merged_into: string | null;
    indexed_seq: Generated<number>;
    awaiting_since: string | null;
    reply_due_at: string | null;
    delivery: string | null;
    wrap_up: string | null;
    seen_seq: number;
    page: Bytes | null;
    guest_only: number;
  };
  reading_positions: {
    tenant_id: string;
    agent_id: string;
    conversation_id: string;
    seq: number;
  };
  mentions: { tenant_id: string; agent_id: string; conversation_id: string; seq: number };
  canned_responses: {
    tenant_id: string;
    canned_id: string;
    name: string;
    shortcut: string;
    shortcut_folded: string;
    texts: string;
    updated_at: string;
    actions: Generated<string>;
    uses: Generated<number>;
  };
  search_filters: {
    tenant_id: string;
    last_message_at: string;
    conversation_id: string;
    bits: Bytes;
  };
  messages: {
    tenant_id: string;
    message_id: string;
    conversation_id: string;
    contact_id: string;
    seq: number;
    author: string;
    author_id: string | null;
    audience: string;
    body: Bytes;
    external_id: string | null;
    in_reply_to: string | null;
    feedback: string | null;
    created_at: string;
  };
  turns: {
    tenant_id: string;
    message_id: string;
    conversation_id: string;
    contact_id: string;
    begun_at: string;
    finished_at: string | null;
    outcome: Bytes | null;
    kind: string | null;
    reason: string | null;
    confidence: number | null;
    reply_id: string | null;
    trace: Bytes | null;
  };
  article_versions: {
    tenant_id: string;
    article_id: string;
    version: number;
    source: string;
    title: string;
    body: string;
    url: string | null;
    locale: string;
    audience: string;
    questions: string;
    valid_from: string | null;
    valid_to: string | null;
    recorded_at: string;
    superseded_at: string | null;
    /** Null: `now`. */
    applies_by: string | null;
  };
  /** Folded words of current statements; null: not folded yet. */
  article_texts: {
    tenant_id: string;
    article_id: string;
    version: number;
    folded: string | null;
  };
  article_reviews: { tenant_id: string; article_id: string; review_by: string };
  imports: {
    tenant_id: string;
    import_id: string;
    name: string;
    kind: string;
    format: string | null;
    source: string;
    file: string | null;
    state: string;
    cancel_asked: number;
    read_count: number;
    total: number | null;
    added: number;
    changed: number;
    report: string | null;
    error: string | null;
    created_at: string;
    ended_at: string | null;
  };
  evaluations: {
    tenant_id: string;
    evaluation_id: string;
    name: string;
    state: string;
    done_count: number;
    total: number;
    questions: Bytes;
    outcome: Bytes | null;
    error: string | null;
    agent_id: string | null;
    created_at: string;
    ended_at: string | null;
  };
  article_changes: {
    tenant_id: string;
    cursor: number;
    article_id: string;
    version: number;
    kind: string;
  };
  events: {
    seq: Generated<number>;
    tenant_id: string;
    kind: string;
    conversation_id: string | null;
    message_id: string | null;
    at: string;
    subject: string | null;
  };
  jobs: {
    seq: Generated<number>;
    tenant_id: string;
    job_id: string;
    kind: string;
    job_group: string | null;
    payload: string;
    job_key: string | null;
    state: string;
    attempts: number;
    run_at: string;
    /** When it may be claimed: `run_at` while waiting, the end of the lease while running. */
    due_at: string;
    worker: string | null;
    error: string | null;
    ended_at: string | null;
  };
  audit_entries: {
    tenant_id: string;
    seq: number;
    at: string;
    actor_kind: string;
    actor_id: string | null;
    action: string;
    subject: string;
    detail: string;
    hash: string;
  };
  agents: {
    tenant_id: string;
    agent_id: string;
    email: string;
    email_folded: string;
    name: string;
    role: string;
    active: number;
    password_hash: string | null;
    created_at: string;
  };
  credentials: {
    tenant_id: string;
    credential_id: string;
    kind: string;
    hash: string;
    subject: string | null;
    name: string | null;
    scopes: string;
    created_at: string;
    expires_at: string | null;
    last_used_at: string | null;
  };
  verifications: {
    tenant_id: string;
    conversation_id: string;
    order_number: Bytes;
    code_hash: string | null;
    expires_at: string;
    attempts: number;
  };
  throttles: { throttle_key: Bytes; hits: number; reset_at: string };
  attachments: {
    tenant_id: string;
    attachment_id: string;
    contact_id: string;
    name: Bytes;
    type: string;
    content: Bytes;
    created_at: string;
  };
  idempotency_keys: {
    tenant_id: string;
    request_key: string;
    request_hash: string;
    status: number | null;
    body: Bytes | null;
    begun_at: string;
  };
  agent_preferences: { tenant_id: string; agent_id: string; preferences: string };
  settings_versions: {
    tenant_id: string;
    version: number;
    recorded_at: string;
    actor: string;
    changed: string;
    snapshot: string;
  };
  used_tokens: { tenant_id: string; token_hash: string; expires_at: string };
  corrections: {
    tenant_id: string;
    correction_id: string;
    conversation_id: string;
    contact_id: string;
    message_id: string;
    kind: string;
    note: Bytes | null;
    article_id: string | null;
    agent_id: string | null;
    created_at: string;
    resolved_at: string | null;
    resolved_version: number | null;
  };
  uses: {
    tenant_id: string;
    reply_id: string;
    article_id: string;
    version: number;
    conversation_id: string;
    used_at: string;
    feedback: string | null;
  };
  proposals: {
    tenant_id: string;
    proposal_id: string;
    conversation_id: string;
    contact_id: string;
    state: string;
    action: string;
    host: string | null;
    person_key: Bytes;
    order_key: Bytes | null;
    amount: number | null;
    currency: string | null;
    proposed_by: string;
    confirmed_at: string | null;
    agent_id: string | null;
    agent_role: string | null;
    decided_at: string | null;
    expires_at: string;
    content: Bytes;
    revision: number;
    created_at: string;
  };
  tenant_values: { tenant_id: string; name: string; value: Bytes; sealed: number };
};
