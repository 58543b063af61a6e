/** Secrets given out, proofs of orders, throttles, idempotency keys, small values. */
import type { Instant } from '../../model.ts';

/**
 * Secrets we gave out, stored as SHA-256 only: sessions, visitor tokens, API keys, one-time links, pairing codes.
 * `subject` is the agent or contact; `scopes` are an API key's, or the one conversation a visitor or `call-back` link opens.
 */
export type Credential = {
  readonly id: string;
  readonly tenantId: string;
  readonly kind:
    | 'session'
    | 'visitor'
    | 'api-key'
    | 'setup-link'
    | 'invite'
    | 'call-back'
    | 'pairing-code';
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
  /** With `subject` only that agent's or contact's. */
  list(
    tenantId: string,
    kind: Credential['kind'],
    subject?: string,
  ): Promise<readonly Credential[]>;
  /** Remembers a token of somebody else’s making until it expires. False: it was used before. */
  markUsed(tenantId: string, tokenHash: string, expiresAt: Instant): Promise<boolean>;
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
