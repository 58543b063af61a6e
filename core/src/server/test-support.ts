/** A server over a real store in memory, for the tests of this folder. */
import { createHmac, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { DestinationStream } from 'pino';
import { type Access, createAccess } from '../access/create-access.ts';
import type { Passwords } from '../access/passwords.ts';
import type { Scope } from '../access/permissions.ts';
import { createActions } from '../actions/create-actions.ts';
import { createTryPolicy } from '../actions/try-policy.ts';
import { createConversations } from '../conversation/create-conversations.ts';
import { createTeamEvaluations, type TeamEvaluations } from '../evaluation/team-evaluations.ts';
import { createReadPacket } from '../handoff/read-packet.ts';
import { createHostRegistry, type HostEntry } from '../host/host-registry.ts';
import type { DraftReply } from '../inbox/draft-reply.ts';
import { createPresence } from '../inbox/presence.ts';
import { createTestKnowledge, type TestKnowledge } from '../knowledge/test-support.ts';
import { createTryRules } from '../learning/try-rules.ts';
import type { Agent, Decision, Role, Tenant } from '../model.ts';
import { createAnswerSite } from '../pairing/site-calls.ts';
import { createSites, type Sites } from '../pairing/sites.ts';
import { makeTestSchema, testDatabaseUrl } from '../storage/make-test-schema.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { createLog } from './create-log.ts';
import { createServer } from './create-server.ts';
import { createMetrics } from './metrics.ts';
import type { Limits, ServerDeps } from './server-deps.ts';
import { createProgress, createTyping, type ProgressHub } from './signals.ts';
import type { Session } from './widget-api.ts';

export const NOW = new Date('2026-11-22T10:00:00.000Z');
export const PAGE = 'https://shop.example';
export const PUBLIC_URL = 'https://help.example';
export const PASSWORD = 'correct horse battery staple';

/** Passwords in tests are compared as text: hashing has tests of its own and takes its time. */
const quickPasswords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async (hash, password) => hash === `plain:${password}`,
};

type Server = Awaited<ReturnType<typeof createServer>>;
export type TestServer = {
  readonly app: Server;
  readonly store: Store;
  readonly access: Access;
  readonly progress: ProgressHub;
  readonly clock: { now: Date };
  readonly knowledge: TestKnowledge;
  readonly evaluations: TeamEvaluations;
  readonly log: string[];
  readonly asked: unknown[];
  /** Hosts that were to be pulled at a site's word. */
  readonly syncs: readonly { readonly tenantId: string; readonly host: string }[];
  readonly sites: Sites;
  readonly webhooks: Parameters<ServerDeps['receiveWebhook']>[0][];
  tenant(id: string, settings?: Partial<Tenant['settings']>): Promise<Tenant>;
  agent(tenantId: string, role: Role, name?: string): Promise<Agent>;
  /** Cookie header of a new session. */
  cookie(agent: Agent): Promise<string>;
  key(tenantId: string, scopes: readonly Scope[]): Promise<string>;
  visitor(tenant: Tenant, body?: object): Promise<Session & { readonly headers: Headers }>;
  close(): Promise<void>;
};
type Headers = { readonly authorization: string };

function settingsOf(patch: Partial<Tenant['settings']> = {}): Tenant['settings'] {
  return {
    brand: { colour: '#1a2b3c', greeting: { en: 'Hello', 'zh-Hans': '你好' } },
    hours: {
      timeZone: 'Europe/Berlin',
      week: { mon: [{ from: '09:00', to: '17:00' }] },
      exceptions: [],
    },
    allowedOrigins: [PAGE],
    suggestions: { en: ['Where is my order?'] },
    answerAbove: 0.5,
    unknownBelow: 0.2,
    escalation: [],
    modelBudgetCents: 0,
    ...patch,
  };
}

const decision: Decision = {
  kind: 'answer',
  reason: 'answered',
  reply: { text: 'You have 30 days [1].' },
  confidence: 0.9,
  grounding: 1,
  flow: null,
  trace: {
    question: 'q',
    language: 'en',
    mood: null,
    steps: [],
    hits: [],
    receipts: [],
    articles: [],
    milliseconds: 1,
  },
};

const noDraft: DraftReply = {
  text: null,
  citations: [],
  confidence: 0,
  decision: 'silence',
  reason: 'answered',
  inReplyTo: null,
};

export type Dialect = Store['dialect'];
/** What the tests of this folder run on: SQLite, and PostgreSQL where ATTENDANT_TEST_DATABASE_URL names one. */
export const dialects: readonly Dialect[] =
  testDatabaseUrl === undefined ? ['sqlite'] : ['sqlite', 'postgres'];

const MASTER_KEY = new Uint8Array(32).fill(7);

async function openTestStore(
  options: TestOptions,
  clock: () => Date,
): Promise<{ readonly store: Store; readonly remove: () => Promise<void> }> {
  const common = {
    masterKey: MASTER_KEY,
    clock,
    ...(options.waitMs === undefined ? {} : { waitMs: options.waitMs }),
  };
  if (options.dialect === 'postgres' && testDatabaseUrl !== undefined) {
    const { url, remove } = await makeTestSchema(testDatabaseUrl);
    return { store: await openStore({ ...common, url }), remove };
  }
  const store = await openStore({ ...common, file: options.file ?? ':memory:' });
  return { store, remove: async () => undefined };
}

export type TestOptions = {
  /** Hosts of tenants, for what is done at them. Default: none. */
  readonly hosts?: readonly HostEntry[];
  /** Default: SQLite in memory. */
  readonly dialect?: Dialect;
  /** SQLite file. */
  readonly file?: string;
  /** See `StoreOptions.waitMs`. */
  readonly waitMs?: number;
  /** A store made by the test; it closes it. */
  readonly store?: Store;
  readonly limits?: Partial<Limits>;
  readonly widgetFolder?: string;
  readonly trustProxy?: boolean;
  readonly passwords?: Passwords;
  readonly webhook?: 'accepted' | 'refused' | 'unknown';
  readonly deps?: (deps: ServerDeps) => ServerDeps;
};

export async function startTestServer(options: TestOptions = {}): Promise<TestServer> {
  const clock = { now: NOW };
  const read = (): Date => clock.now;
  const opened = options.store === undefined ? await openTestStore(options, read) : null;
  const store = opened?.store ?? options.store;
  if (store === undefined) throw new Error('no store');
  const log: string[] = [];
  const asked: unknown[] = [];
  const webhooks: Parameters<ServerDeps['receiveWebhook']>[0][] = [];
  const destination: DestinationStream = { write: (line) => void log.push(line) };
  const packets: string[] = [];
  const syncs: { readonly tenantId: string; readonly host: string }[] = [];
  const ordersOf: ServerDeps['ordersOf'] = async () => ({ kind: 'no-host' });
  const progress = createProgress();
  const access = createAccess({
    store,
    clock: read,
    publicUrl: () => PUBLIC_URL,
    identityHost: async () => 'shop',
    async issuer(tenantId, iss) {
      const site = (await sites.list(tenantId)).find(({ id }) => id === iss);
      return site === undefined ? null : { host: site.name, secret: site.identitySecret };
    },
    passwords: options.passwords ?? quickPasswords,
  });
  const knowledge = createTestKnowledge({ store, clock: read });
  const evaluations = createTeamEvaluations({
    store,
    thinkParts: knowledge.thinkParts,
    clock: read,
    newId: () => `eva_${randomUUID()}`,
    wakeJobs: () => undefined,
    rest: async () => undefined,
  });
  const hosts = createHostRegistry(options.hosts ?? [], {
    clock: read,
    log: { warn: () => undefined },
  });
  const actions = createActions({ store, hosts, clock: read });
  const sites = createSites({
    store,
    hosts,
    connector: async (kind) =>
      kind === 'wordpress' ? ({ name }) => ({ name, async *articles() {} }) : null,
    callSite: () => async () => ({}),
    clock: read,
  });
  const ask: ServerDeps['ask'] = async (tenantId, question) => {
    asked.push({ tenantId, ...question });
    return decision;
  };
  const deps: ServerDeps = {
    store,
    sites,
    answerSite: createAnswerSite({
      store,
      sites,
      clock: read,
      connections: async (tenantId) => (await knowledge.connections.all(tenantId)).items,
      sync: async (tenantId, host) => void syncs.push({ tenantId, host }),
      questions: (tenantId, of) => knowledge.likelyQuestions(tenantId, of),
      consoleUrl: () => `${PUBLIC_URL}/console/`,
      embedding: access.embedding,
      ask,
      order: async ({ tenantId, name }, { number, email }) => {
        const host = hosts.adapters(tenantId).find((one) => one.name === name);
        return (await host?.orderByNumber?.(number, email)) ?? null;
      },
    }),
    access,
    conversations: createConversations({
      store,
      wakeJobs: () => undefined,
      clock: read,
      askForPersonText: () => 'I would like to talk to a person.',
    }),
    ask,
    replay: async () => null,
    tryPolicy: createTryPolicy({ store }),
    tryRules: createTryRules({ store, understand: createUnderstand() }),
    knowledge,
    evaluations,
    actions,
    draft: async () => noDraft,
    ordersOf,
    readPacket: createReadPacket({ store, ordersOf, draft: async () => noDraft }),
    sendPacket: async (_to, _packet, key) => {
      packets.push(key);
      return 'T-1';
    },
    presence: createPresence(),
    callsBack: async () => false,
    hoursAt: () => ({ open: true, nextOpening: null }),
    hostFeatures: async () => ({ orders: true }),
    receiveWebhook: async (call) => {
      webhooks.push(call);
      return { kind: options.webhook ?? 'accepted' };
    },
    progress,
    typing: createTyping(),
    metrics: createMetrics({ store }),
    log: createLog({ level: 'debug', destination }),
    clock: read,
    config: {
      publicUrl: () => PUBLIC_URL,
      secureCookies: true,
      version: '0.1.0',
      ...(options.trustProxy === undefined ? {} : { trustProxy: options.trustProxy }),
      ...(options.widgetFolder === undefined ? {} : { widgetFolder: options.widgetFolder }),
      ...(options.limits === undefined ? {} : { limits: options.limits }),
    },
  };
  const app = await createServer(options.deps?.(deps) ?? deps);

  return {
    app,
    store,
    access,
    progress,
    clock,
    knowledge,
    evaluations,
    log,
    asked,
    syncs,
    sites,
    webhooks,
    tenant: (id, settings) =>
      store.tenants.create({
        id,
        name: `Shop ${id}`,
        locale: 'en',
        locales: ['en', 'zh-Hans'],
        widgetKey: `key-${id}`,
        settings: settingsOf(settings),
      }),
    agent: (tenantId, role, name = `Mara ${role}`) =>
      store.agents.create(tenantId, {
        email: `${role}-${randomUUID().slice(0, 8)}@${tenantId}.example`,
        name,
        role,
        passwordHash: `plain:${PASSWORD}`,
      }),
    async cookie(agent) {
      const { token } = await access.sessions.create(agent);
      return `__Host-attendant-session=${token}`;
    },
    key: async (tenantId, scopes) =>
      (await access.apiKeys.create({ tenantId, name: 'test', scopes, expiresAt: null })).key,
    async visitor(tenant, body = {}) {
      const response = await app.inject({
        method: 'POST',
        url: '/v1/widget/sessions',
        payload: { key: tenant.widgetKey, ...body },
      });
      if (response.statusCode !== 200) throw new Error(response.body);
      const session = response.json<Session>();
      return { ...session, headers: { authorization: `Bearer ${session.token}` } };
    },
    async close() {
      await app.close();
      knowledge.stop();
      await rm(knowledge.folder, { recursive: true, force: true });
      await opened?.store.close();
      await opened?.remove();
    },
  };
}

/** Headers of a write from our own page. */
export function fromOwnPage(cookie: string) {
  return {
    cookie,
    origin: PUBLIC_URL,
    'sec-fetch-site': 'same-origin',
    'x-attendant-request': '1',
  };
}

/** A JWT as a host's server would sign it; `header` and `claims` as given, right or wrong. */
export function signJwt(secret: string, claims: object, header: object = { alg: 'HS256' }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part(header)}.${part(claims)}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

export function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
