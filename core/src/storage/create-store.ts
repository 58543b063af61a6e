import { type Kysely, sql } from 'kysely';
import { AttendantError } from '../errors.ts';
import type { Instant } from '../model.ts';
import type { Keyring } from '../privacy/keyring.ts';
import { createAgents } from './agents.ts';
import { createArticles } from './articles.ts';
import { createAttachments } from './attachments.ts';
import { createAudit } from './audit.ts';
import { createCannedResponses } from './canned-responses.ts';
import { createContacts } from './contacts.ts';
import { createConversations } from './conversations.ts';
import { createCorrections } from './corrections.ts';
import { createCredentials } from './credentials.ts';
import type { Db } from './db.ts';
import { createEvaluations } from './evaluations.ts';
import { createEvents, headOf } from './events.ts';
import { createFigures } from './figures.ts';
import { createIdempotency } from './idempotency.ts';
import { createImports } from './imports.ts';
import { createInbox } from './inbox.ts';
import { createJobs } from './jobs.ts';
import { createKnowledge } from './knowledge.ts';
import { createMessages } from './messages.ts';
import type { Dialect } from './migrations/migration.ts';
import { createPreferences } from './preferences.ts';
import { createProposals } from './proposals.ts';
import { prune } from './prune.ts';
import { createRetention } from './retention.ts';
import type { Schema } from './schema.ts';
import { createSearchFilters } from './search-filters.ts';
import { createSettingsVersions } from './settings-versions.ts';
import type { Store } from './store.ts';
import { isWorthRepeating, toStoreError } from './store-errors.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import { createTenants } from './tenants.ts';
import { createThrottles } from './throttles.ts';
import { createTurns } from './turns.ts';
import { createUses } from './uses.ts';
import { createValues } from './values.ts';
import { createVerifications } from './verifications.ts';

export type StoreDeps = {
  readonly dialect: Dialect;
  readonly kysely: Kysely<Schema>;
  readonly keys: Keyring;
  readonly clock: () => Date;
  readonly newId: (prefix: string) => string;
  /** Can another process write to the same database? */
  readonly shared: boolean;
  /** After a contact was erased and that is committed: leave nothing in journals. */
  readonly afterErasure: () => void | Promise<void>;
};

/** PostgreSQL ends one of two transactions that wait for each other; how often it is then run again. */
const REPEATS = 3;
const POLL_MS = 1000;

type Pending = { readonly tenants: Set<string>; readonly actions: (() => void | Promise<void>)[] };

export function createStore(deps: StoreDeps): Store {
  const subscriptions: Subscriptions = createSubscriptions({
    headOf: deps.shared ? (tenantId) => headOf(root, tenantId) : null,
    pollMs: POLL_MS,
  });
  const root: Db = {
    ...deps,
    atomic: (work) => atomic(deps, subscriptions, work),
    announce: subscriptions.announce,
    afterCommit: async (action) => action(),
  };
  return {
    ...repositories(root, subscriptions, deps.afterErasure),
    dialect: deps.dialect,
    transaction: (work) =>
      atomic(deps, subscriptions, (tx) => work(joined(tx, subscriptions, deps.afterErasure))),
    prune: (before) => pruneStore(root, before),
    ping: () => ping(deps),
    async close() {
      subscriptions.close();
      await deps.kysely.destroy();
    },
  };
}

/** A store over a transaction that somebody else has begun and will end: all its calls are part of it. */
export function storeWithin(kysely: Kysely<Schema>, deps: Omit<StoreDeps, 'kysely'>): Store {
  const subscriptions = createSubscriptions({ headOf: null, pollMs: POLL_MS });
  const tx: Db = {
    ...deps,
    kysely,
    atomic: (inner) => inner(tx),
    announce: () => undefined,
    afterCommit: async () => undefined,
  };
  return joined(tx, subscriptions, deps.afterErasure);
}

/** The store handed to a transaction's work: all its calls, nested transactions too, are part of it. */
function joined(
  tx: Db,
  subscriptions: Subscriptions,
  afterErasure: () => void | Promise<void>,
): Store {
  const store: Store = {
    ...repositories(tx, subscriptions, afterErasure),
    dialect: tx.dialect,
    transaction: (work) => work(store),
    prune: (before) => prune(tx, before),
    ping: async () => undefined,
    close: async () => {
      throw new AttendantError('STORE_IN_TRANSACTION', 'A transaction cannot close the store.', {
        wayOut: 'Close the store that was opened.',
      });
    },
  };
  return store;
}

async function atomic<T>(
  deps: StoreDeps,
  subscriptions: Subscriptions,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  for (let repeat = 0; ; repeat += 1) {
    const pending: Pending = { tenants: new Set(), actions: [] };
    try {
      const result = await deps.kysely.transaction().execute((kysely) => {
        const tx: Db = {
          ...deps,
          kysely,
          atomic: (inner) => inner(tx),
          announce: (tenantId) => void pending.tenants.add(tenantId),
          afterCommit: async (action) => void pending.actions.push(action),
        };
        return work(tx);
      });
      for (const action of pending.actions) await action();
      pending.tenants.forEach(subscriptions.announce);
      return result;
    } catch (error) {
      // Readers may have been held back by the numbers this one had taken.
      pending.tenants.forEach(subscriptions.announce);
      if (repeat >= REPEATS || !isWorthRepeating(error)) throw toStoreError(error);
    }
  }
}

async function pruneStore(db: Db, before: Instant): Promise<Readonly<Record<string, number>>> {
  try {
    return await prune(db, before);
  } catch (error) {
    throw toStoreError(error);
  }
}

async function ping(deps: StoreDeps): Promise<void> {
  try {
    await deps.kysely.transaction().execute(async (tx) => {
      if (deps.dialect === 'postgres') await sql`set transaction read write`.execute(tx);
      await tx.selectFrom('store_facts').select('name').limit(1).execute();
    });
  } catch (error) {
    throw toStoreError(error);
  }
}

type Repositories = Omit<Store, 'dialect' | 'transaction' | 'prune' | 'ping' | 'close'>;

/** Each is made when first used: a transaction uses three or four of them. */
function repositories(
  db: Db,
  subscriptions: Subscriptions,
  afterErasure: () => void | Promise<void>,
): Repositories {
  return {
    tenants: withStoreErrors(() => createTenants(db)),
    contacts: withStoreErrors(() => createContacts(db, afterErasure)),
    conversations: withStoreErrors(() => createConversations(db)),
    messages: withStoreErrors(() => createMessages(db)),
    inbox: withStoreErrors(() => createInbox(db)),
    searchFilters: withStoreErrors(() => createSearchFilters(db)),
    cannedResponses: withStoreErrors(() => createCannedResponses(db)),
    turns: withStoreErrors(() => createTurns(db)),
    articles: withStoreErrors(() => createArticles(db)),
    knowledge: withStoreErrors(() => createKnowledge(db)),
    imports: withStoreErrors(() => createImports(db)),
    evaluations: withStoreErrors(() => createEvaluations(db)),
    events: withStoreErrors(() => createEvents(db, subscriptions.subscribe)),
    jobs: withStoreErrors(() => createJobs(db)),
    audit: withStoreErrors(() => createAudit(db)),
    agents: withStoreErrors(() => createAgents(db)),
    credentials: withStoreErrors(() => createCredentials(db)),
    verifications: withStoreErrors(() => createVerifications(db)),
    throttles: withStoreErrors(() => createThrottles(db)),
    attachments: withStoreErrors(() => createAttachments(db)),
    idempotency: withStoreErrors(() => createIdempotency(db)),
    values: withStoreErrors(() => createValues(db)),
    uses: withStoreErrors(() => createUses(db)),
    figures: withStoreErrors(() => createFigures(db)),
    corrections: withStoreErrors(() => createCorrections(db)),
    preferences: withStoreErrors(() => createPreferences(db)),
    proposals: withStoreErrors(() => createProposals(db)),
    settingsVersions: withStoreErrors(() => createSettingsVersions(db)),
    retention: withStoreErrors(() => createRetention(db, afterErasure)),
  };
}

type Call = (...args: readonly unknown[]) => unknown;

/** The repository with the database's errors turned into ours. Made on first use, each call wrapped once. */
function withStoreErrors<T extends object>(make: () => T): T {
  let made: T | undefined;
  const wrapped = new Map<PropertyKey, Call>();
  return new Proxy({} as T, {
    get(_, name) {
      const known = wrapped.get(name);
      if (known) return known;
      made ??= make();
      const call: unknown = Reflect.get(made, name);
      if (typeof call !== 'function') return call;
      const safe: Call = (...args) => guarded(() => call(...args));
      wrapped.set(name, safe);
      return safe;
    },
  });
}

function guarded(call: () => unknown): unknown {
  try {
    const result = call();
    if (result instanceof Promise) {
      return result.catch((error: unknown) => {
        throw toStoreError(error);
      });
    }
    return isIterable(result) ? guardedIterable(result) : result;
  } catch (error) {
    throw toStoreError(error);
  }
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* guardedIterable(items: AsyncIterable<unknown>): AsyncIterable<unknown> {
  try {
    yield* items;
  } catch (error) {
    throw toStoreError(error);
  }
}
