/** Who may come in: everything the server asks about identity, over one store. */
import { randomBytes as systemRandomBytes } from 'node:crypto';
import type { Store } from '../storage/store.ts';
import { type ApiKeys, createApiKeys } from './api-keys.ts';
import { createEmbedding, type Embedding } from './console-embedding.ts';
import { createOneTimeLinks, type OneTimeLinks } from './one-time-links.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import type { RandomBytes } from './secrets.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { type SignInRequest, type SignInResult, signIn } from './sign-in.ts';
import { createSignInThrottle, type SignInThrottle } from './sign-in-throttle.ts';
import { createVisitors, type VisitorDeps, type Visitors } from './visitors.ts';

export type AccessDeps = {
  readonly store: Store;
  readonly clock: () => Date;
  /** Where links lead; a function because a port may be stepped over after this is made. */
  readonly publicUrl: () => string;
  /** Name of the host whose customers the tenant's server signs for. */
  readonly identityHost: (tenantId: string) => Promise<string>;
  /** See `VisitorDeps.issuer`. */
  readonly issuer?: NonNullable<VisitorDeps['issuer']>;
  /** Default: the system's generator. */
  readonly randomBytes?: RandomBytes;
  readonly passwords?: Passwords;
};
export type Access = {
  /**
   * The same inside a transaction that is under way: what is made there is made or undone with it. Not for `signIn`
   * and `links.redeem`: hashing a password would hold the database for its time.
   */
  within(tx: Store): Access;
  readonly sessions: Sessions;
  readonly apiKeys: ApiKeys;
  readonly links: OneTimeLinks;
  readonly visitors: Visitors;
  readonly embedding: Embedding;
  readonly throttle: SignInThrottle;
  readonly signIn: (request: SignInRequest) => Promise<SignInResult>;
};

export function createAccess(deps: AccessDeps): Access {
  const { store, clock } = deps;
  const randomBytes = deps.randomBytes ?? systemRandomBytes;
  const passwords = deps.passwords ?? createPasswords();
  const throttle = createSignInThrottle(store.throttles);
  const sessions = createSessions({ store, clock, randomBytes });
  return {
    within: (tx) => createAccess({ ...deps, store: tx, randomBytes, passwords }),
    sessions,
    embedding: createEmbedding({ store, sessions, clock, randomBytes }),
    apiKeys: createApiKeys({ store, clock, randomBytes }),
    links: createOneTimeLinks({ store, clock, randomBytes, passwords, publicUrl: deps.publicUrl }),
    visitors: createVisitors({
      store,
      clock,
      randomBytes,
      identityHost: deps.identityHost,
      ...(deps.issuer === undefined ? {} : { issuer: deps.issuer }),
    }),
    throttle,
    signIn: (request) => signIn({ store, passwords, throttle }, request),
  };
}
