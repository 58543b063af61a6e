/**
 * The store's contract: what the rest of core asks of a database. SQLite and PostgreSQL pass the same suite
 * (`core/src/storage/store.contract.ts`). Every row carries `tenantId` first and every call names the tenant:
 * a row of another tenant is as absent as one that never was.
 *
 * Sealed at rest under the contact's own key (AES-256-GCM, key wrapped by the master key): message bodies, contact
 * profiles, traces, flow slots, attachments, ratings' comments. Erasing a contact destroys the key.
 * Jobs, events and audit entries hold ids only, never content.
 */
import type {
  Agent,
  ArticleInput,
  ArticleVersion,
  Contact,
  ContactIdentity,
  Conversation,
  ConversationStatus,
  Instant,
  Message,
  Tenant,
  Trace,
} from '../model.ts';

/** A page of a list; `next` is given to the same call to go on, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };
export type PageRequest = { readonly limit: number; readonly cursor?: string | null };

export type TenantStore = {
  create(tenant: Omit<Tenant, 'createdAt'>): Promise<Tenant>;
  get(tenantId: string): Promise<Tenant | null>;
  byWidgetKey(widgetKey: string): Promise<Tenant | null>;
  update(
    tenantId: string,
    patch: Partial<Pick<Tenant, 'name' | 'locale' | 'locales' | 'settings'>>,
  ): Promise<Tenant | null>;
  list(): Promise<readonly Tenant[]>;
};

export type ContactProfile = Pick<Contact, 'name' | 'email' | 'phone' | 'locale'>;
export type ContactStore = {
  create(
    tenantId: string,
    profile: ContactProfile,
    identities?: readonly ContactIdentity[],
  ): Promise<Contact>;
  get(tenantId: string, contactId: string): Promise<Contact | null>;
  byIdentity(tenantId: string, identity: ContactIdentity): Promise<Contact | null>;
  update(tenantId: string, contactId: string, patch: ContactProfile): Promise<Contact | null>;
  /** Adds a verified identity; `taken` when another contact has it. */
  addIdentity(
    tenantId: string,
    contactId: string,
    identity: ContactIdentity,
  ): Promise<'added' | 'had' | 'taken'>;
  /** Destroys the contact's key and deletes rows; what is left of backups is unreadable. Proof counts what went. */
  erase(tenantId: string, contactId: string): Promise<Readonly<Record<string, number>> | null>;
};

export type ConversationPatch = Partial<
  Pick<
    Conversation,
    | 'status'
    | 'agentId'
    | 'locale'
    | 'handoff'
    | 'identityLevel'
    | 'verifiedOrder'
    | 'flow'
    | 'snoozedUntil'
    | 'rating'
  >
>;
export type ConversationFilter = {
  readonly status?: ConversationStatus;
  readonly agentId?: string | null;
  readonly contactId?: string;
};
export type ConversationStore = {
  create(
    tenantId: string,
    of: { readonly contactId: string; readonly channel: string; readonly locale?: string | null },
  ): Promise<Conversation>;
  get(tenantId: string, conversationId: string): Promise<Conversation | null>;
  /** Newest activity first. */
  list(
    tenantId: string,
    filter: ConversationFilter,
    page: PageRequest,
  ): Promise<Page<Conversation>>;
  /** Compare-and-set: null when the revision is no longer this one (somebody else was first) or the row is absent. */
  update(
    tenantId: string,
    conversationId: string,
    ifRevision: number,
    patch: ConversationPatch,
  ): Promise<Conversation | null>;
};

export type NewMessage = Pick<Message, 'author' | 'audience' | 'body'> &
  Partial<Pick<Message, 'authorId' | 'externalId' | 'inReplyTo'>> & { readonly id?: string };
export type MessageStore = {
  /** Gives the next seq. With an externalId already there, answers that message and `repeated: true`, and writes nothing. */
  append(
    tenantId: string,
    conversationId: string,
    message: NewMessage,
  ): Promise<{ readonly message: Message; readonly repeated: boolean }>;
  get(tenantId: string, messageId: string): Promise<Message | null>;
  /** By seq, oldest first. `before` pages backwards (answers the last `limit` before it, still oldest first). */
  list(
    tenantId: string,
    conversationId: string,
    range: {
      readonly after?: number;
      readonly before?: number;
      readonly limit: number;
      readonly audience?: 'everyone';
    },
  ): Promise<readonly Message[]>;
  setFeedback(
    tenantId: string,
    messageId: string,
    feedback: 'up' | 'down' | null,
  ): Promise<boolean>;
};

/** A turn is the assistant's work on one message of a contact. It finishes once. */
export type TurnStore = {
  /** Starts or continues; `finished` when the work was already done. */
  begin(tenantId: string, messageId: string, conversationId: string): Promise<'begun' | 'finished'>;
  /** A note that survives a crash between load and act (e.g. the outcome of a one-time code). First write wins. */
  setOutcome(tenantId: string, messageId: string, outcome: string): Promise<string>;
  getOutcome(tenantId: string, messageId: string): Promise<string | null>;
  /** Part of the last transaction. `decision` is its kind and reason; the trace is sealed. False: was finished before. */
  finish(
    tenantId: string,
    messageId: string,
    decision: {
      readonly kind: string;
      readonly reason: string;
      readonly confidence: number;
      readonly replyId: string | null;
      readonly trace: Trace;
    },
  ): Promise<boolean>;
  /** By the assistant's reply or the contact's message. */
  trace(
    tenantId: string,
    messageId: string,
  ): Promise<{
    readonly kind: string;
    readonly reason: string;
    readonly confidence: number;
    readonly trace: Trace;
  } | null>;
};

export type ArticleStore = {
  /** Records inputs of one source. Unchanged inputs write nothing. Returns what happened to each, in order. */
  record(
    tenantId: string,
    source: string,
    inputs: readonly ArticleInput[],
    defaults: { readonly locale: string },
  ): Promise<readonly ('added' | 'changed' | 'unchanged')[]>;
  /** Supersedes with nothing: the slots of this source not in `keep` (`slotKey`) are gone from now on. Returns how many. */
  retireMissing(tenantId: string, source: string, keep: ReadonlySet<string>): Promise<number>;
  retire(tenantId: string, articleId: string): Promise<number>;
  /** Current statements (not superseded) of an article, all validities, or one version. */
  versions(
    tenantId: string,
    articleId: string,
    options?: { readonly superseded?: boolean },
  ): Promise<readonly ArticleVersion[]>;
  version(tenantId: string, articleId: string, version: number): Promise<ArticleVersion | null>;
  list(tenantId: string, page: PageRequest): Promise<Page<ArticleVersion>>;
  /** Every current statement, or with `knownAt` those known then; streamed. */
  all(tenantId: string, options?: { readonly knownAt?: Instant }): AsyncIterable<ArticleVersion>;
  /** The change log: what was recorded or superseded after `cursor` (0: from the start), in order. */
  changes(
    tenantId: string,
    cursor: number,
    limit: number,
  ): Promise<{
    readonly items: readonly {
      readonly cursor: number;
      readonly articleId: string;
      readonly version: number;
      readonly kind: 'recorded' | 'superseded';
    }[];
    readonly cursor: number;
  }>;
  /** Highest cursor of the change log. */
  head(tenantId: string): Promise<number>;
};

/** Something that happened, ids only. The feed of SSE, analytics and caches. `seq` grows over all tenants. */
export type StoredEvent = {
  readonly seq: number;
  readonly tenantId: string;
  /** `message.added`, `conversation.changed`, `turn.started` … */
  readonly kind: string;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly at: Instant;
};
export type EventStore = {
  append(
    tenantId: string,
    event: {
      readonly kind: string;
      readonly conversationId?: string | null;
      readonly messageId?: string | null;
    },
  ): Promise<StoredEvent>;
  after(
    tenantId: string,
    seq: number,
    options: { readonly limit: number; readonly conversationId?: string },
  ): Promise<readonly StoredEvent[]>;
  head(tenantId: string): Promise<number>;
  /** Calls back after commits with something new for this tenant; in-process at once, other processes within a second. Returns a stop function. */
  subscribe(tenantId: string, onNews: () => void): () => void;
};

export type Job = {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: string;
  /** Jobs with one group run one at a time, in order. */
  readonly group: string | null;
  /** JSON-safe, ids only. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly runAt: Instant;
};
export type NewJob = Pick<Job, 'kind' | 'payload'> & {
  readonly group?: string | null;
  readonly runAt?: Instant;
  /** A waiting or finished job of this tenant with the same key makes this one a no-op. */
  readonly key?: string;
};
export type JobStore = {
  add(tenantId: string, job: NewJob): Promise<boolean>;
  /** Takes up to `limit` due jobs for `leaseMs`; a lease that ends (the process died) lets another claim it. */
  claim(
    worker: string,
    options: {
      readonly limit: number;
      readonly leaseMs: number;
      readonly kinds?: readonly string[];
    },
  ): Promise<readonly Job[]>;
  extend(worker: string, jobId: string, leaseMs: number): Promise<boolean>;
  done(worker: string, jobId: string): Promise<boolean>;
  /** Back to waiting at `runAt`, or to the dead letters when null. */
  failed(worker: string, jobId: string, error: string, runAt: Instant | null): Promise<boolean>;
  counts(): Promise<{ readonly waiting: number; readonly running: number; readonly dead: number }>;
  dead(tenantId: string): Promise<readonly (Job & { readonly error: string })[]>;
  retryDead(tenantId: string, jobId: string): Promise<boolean>;
};

export type AuditActor = {
  readonly kind: 'agent' | 'assistant' | 'api-key' | 'contact' | 'system';
  readonly id: string | null;
};
export type AuditEntry = {
  readonly tenantId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: AuditActor;
  /** `conversation.taken`, `article.changed` … */
  readonly action: string;
  readonly subject: string;
  /** JSON-safe, no personal data. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Hex SHA-256 over the entry before it and this one's fields. */
  readonly hash: string;
};
export type AuditStore = {
  append(
    tenantId: string,
    entry: Pick<AuditEntry, 'actor' | 'action' | 'subject'> & {
      readonly detail?: AuditEntry['detail'];
    },
  ): Promise<AuditEntry>;
  list(tenantId: string, page: PageRequest): Promise<Page<AuditEntry>>;
  /** Oldest first, for verification and export. */
  all(tenantId: string): AsyncIterable<AuditEntry>;
};

export type AgentStore = {
  create(
    tenantId: string,
    agent: Pick<Agent, 'email' | 'name' | 'role'> & { readonly passwordHash: string | null },
  ): Promise<Agent>;
  get(tenantId: string, agentId: string): Promise<Agent | null>;
  /** E-mail compared without case; over all tenants, for sign-in. */
  byEmail(email: string): Promise<readonly (Agent & { readonly passwordHash: string | null })[]>;
  update(
    tenantId: string,
    agentId: string,
    patch: Partial<Pick<Agent, 'name' | 'role' | 'active'> & { readonly passwordHash: string }>,
  ): Promise<Agent | null>;
  list(tenantId: string): Promise<readonly Agent[]>;
};

/**
 * Secrets we gave out, stored as SHA-256 only: sessions, visitor tokens, API keys, one-time links.
 * `subject` is the agent or contact; `scopes` only for API keys.
 */
export type Credential = {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: 'session' | 'visitor' | 'api-key' | 'setup-link' | 'invite';
  readonly subject: string | null;
  readonly name: string | null;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
};
export type CredentialStore = {
  create(
    credential: Omit<Credential, 'id' | 'createdAt' | 'lastUsedAt'> & { readonly hash: string },
  ): Promise<Credential>;
  /** Live ones only: not expired, not revoked. */
  byHash(kind: Credential['kind'], hash: string): Promise<Credential | null>;
  /** True once only: of two racing calls one wins. For one-time links. */
  consume(kind: Credential['kind'], hash: string): Promise<boolean>;
  revoke(tenantId: string, credentialId: string): Promise<boolean>;
  revokeAll(tenantId: string, kind: Credential['kind'], subject: string): Promise<number>;
  touch(tenantId: string, credentialId: string): Promise<void>;
  list(tenantId: string, kind: Credential['kind']): Promise<readonly Credential[]>;
};

/** One attempt of a guest to prove an order. Holds hashes only. */
export type Verification = {
  readonly conversationId: string;
  readonly orderNumber: string;
  /** Null: no order matched; the guest is not told, every code is wrong. */
  readonly codeHash: string | null;
  readonly expiresAt: Instant;
  readonly attempts: number;
};
export type VerificationStore = {
  /** Replaces an earlier one of the conversation. */
  put(tenantId: string, verification: Omit<Verification, 'attempts'>): Promise<void>;
  get(tenantId: string, conversationId: string): Promise<Verification | null>;
  /** Counts an attempt, answers the count after it. */
  countAttempt(tenantId: string, conversationId: string): Promise<number>;
  delete(tenantId: string, conversationId: string): Promise<void>;
};

/** Counters over a window of time, for throttles that outlive a restart. */
export type ThrottleStore = {
  /** Adds one to `key`'s counter in the window it falls in; answers the count and when the window ends. */
  hit(
    key: string,
    windowMs: number,
  ): Promise<{ readonly count: number; readonly resetAt: Instant }>;
  reset(key: string): Promise<void>;
};

export type AttachmentStore = {
  /** Ids of all of a contact's, sent or not, oldest first. */
  idsOf(tenantId: string, contactId: string): Promise<readonly string[]>;
  put(
    tenantId: string,
    contactId: string,
    file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
  ): Promise<{
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly bytes: number;
  }>;
  get(
    tenantId: string,
    attachmentId: string,
  ): Promise<{
    readonly contactId: string;
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  } | null>;
};

/** Answers of writes by idempotency key: the same key and request get the same answer. */
export type IdempotencyStore = {
  /** `new`: go on, then `complete`. `same`: answer again. `different`: the key was used for another request. `running`: the first is under way. */
  begin(
    tenantId: string,
    key: string,
    requestHash: string,
  ): Promise<
    | { readonly state: 'new' | 'different' | 'running' }
    | { readonly state: 'same'; readonly status: number; readonly body: string }
  >;
  complete(
    tenantId: string,
    key: string,
    answer: { readonly status: number; readonly body: string },
  ): Promise<void>;
  /** The work failed and may be tried again. */
  abandon(tenantId: string, key: string): Promise<void>;
};

/** Small per-tenant values: host sync cursors, host secrets (sealed under the master key). */
export type ValueStore = {
  get(tenantId: string, name: string): Promise<string | null>;
  set(
    tenantId: string,
    name: string,
    value: string,
    options?: { readonly sealed?: boolean },
  ): Promise<void>;
  delete(tenantId: string, name: string): Promise<void>;
};

export type Store = {
  readonly dialect: 'sqlite' | 'postgres';
  readonly tenants: TenantStore;
  readonly contacts: ContactStore;
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly turns: TurnStore;
  readonly articles: ArticleStore;
  readonly events: EventStore;
  readonly jobs: JobStore;
  readonly audit: AuditStore;
  readonly agents: AgentStore;
  readonly credentials: CredentialStore;
  readonly verifications: VerificationStore;
  readonly throttles: ThrottleStore;
  readonly attachments: AttachmentStore;
  readonly idempotency: IdempotencyStore;
  readonly values: ValueStore;
  /** All or nothing. Nested calls join the outer one. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /**
   * Removes what has no use any more: jobs done before `before`, and what is over by now (idempotency answers after a day,
   * expired credentials and verifications, ended throttle windows). Answers how many of what went.
   */
  prune(before: Instant): Promise<Readonly<Record<string, number>>>;
  /** Cheap: can the database be read and written? */
  ping(): Promise<void>;
  close(): Promise<void>;
};
