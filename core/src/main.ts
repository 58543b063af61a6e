/** The composition root: reads nothing by itself, wires everything, starts and stops it. The only place that wires. */
import { hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { type Access, createAccess } from './access/create-access.ts';
import { checkDraft } from './answering/check-receipts.ts';
import { phrasesFor } from './answering/phrases/phrases-for.ts';
import type { Config } from './config.ts';
import { type Ask, createAsk } from './conversation/ask.ts';
import type { Conversations } from './conversation/conversations.ts';
import { createConversations } from './conversation/create-conversations.ts';
import { deliver, noteUndelivered, replyThrough } from './conversation/deliver.ts';
import { giveUp } from './conversation/give-up.ts';
import type { LoadedTurn } from './conversation/load-turn.ts';
import { receiveInbound } from './conversation/receive-inbound.ts';
import { type RunTurnDeps, runTurn } from './conversation/run-turn.ts';
import type { ThinkDeps } from './conversation/turn.ts';
import { sendCode, type VerifyDeps } from './conversation/verify-order.ts';
import { isOpen, nextOpening } from './escalation/hours.ts';
import { createHostRegistry, type HostEntry, type HostRegistry } from './host/host-registry.ts';
import { createPruneHandler, PRUNE_JOB, startPruning } from './jobs/prune.ts';
import { createJobRunner, type JobRunner } from './jobs/run-jobs.ts';
import { startSync, syncHostJob } from './knowledge/sync-host-job.ts';
import { loadHosts } from './load-hosts.ts';
import type { Tenant } from './model.ts';
import { createComposers } from './providers/create-composers.ts';
import { createIndexCache } from './retrieval/index-cache.ts';
import { createLog } from './server/create-log.ts';
import { createServer } from './server/create-server.ts';
import { listenFrom } from './server/listen-from.ts';
import { createMetrics, type Metrics } from './server/metrics.ts';
import type { Limits } from './server/server-deps.ts';
import { createProgress, createTyping, type ProgressHub } from './server/signals.ts';
import { openStore } from './storage/open-store.ts';
import type { Job, Store } from './storage/store.ts';
import { createUnderstand } from './understanding/understand.ts';
import { readVersion } from './version.ts';

export type Attendant = {
  /** Where it listens, e.g. `http://127.0.0.1:4321`; empty without a server. */
  readonly url: string;
  readonly store: Store;
  readonly access: Access;
  readonly conversations: Conversations;
  readonly hosts: HostRegistry;
  readonly ask: Ask;
  /** Sentences for the operator about this start: a port that was stepped over, a host that is down. */
  readonly notes: readonly string[];
  /** Ends streams, finishes running work, closes the store. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

export type StartOptions = {
  /** Adapters made by the caller, besides those the configuration names. */
  readonly hosts?: readonly HostEntry[];
  /** False: no port and no background work, for a command that only asks. Default true. */
  readonly listen?: boolean;
  readonly clock?: () => Date;
  /** Made when the store holds no tenant yet. Default: none is made. */
  readonly firstTenant?: Omit<Tenant, 'createdAt'>;
  /** Rate and size limits other than the defaults. */
  readonly limits?: Partial<Limits>;
};

const WIDGET_FOLDER = fileURLToPath(new URL('../widget/dist', import.meta.url));

/** Starts the service of one configuration. */
export async function startAttendant(
  config: Config,
  options: StartOptions = {},
): Promise<Attendant> {
  const clock = options.clock ?? (() => new Date());
  const log = createLog({ level: config.logLevel });
  const store = await openStore({
    masterKey: config.masterKey,
    clock,
    ...(config.databaseUrl === undefined
      ? { file: config.databaseFile }
      : { url: config.databaseUrl }),
  });
  if (options.firstTenant !== undefined && (await store.tenants.list()).length === 0) {
    await store.tenants.create(options.firstTenant);
  }
  const loaded = await loadHosts(config, store);
  const hosts = createHostRegistry([...(options.hosts ?? []), ...loaded], { clock, log });
  const parts = wire({ config, store, hosts, clock, log, limits: options.limits ?? {} });
  if (options.listen === false) {
    return {
      ...parts,
      url: '',
      store,
      hosts,
      notes: [],
      stop: once(() => closeAll([hosts.close, store.close])),
    };
  }
  const server = await createServer(parts.serverDeps(() => url));
  let url = config.publicUrl ?? '';
  const listening = await listenFrom(server, { host: config.host, port: config.port });
  url = config.publicUrl ?? listening.url;
  for (const entry of loaded) await startSync({ store, clock }, entry);
  await startPruning({ store, clock });
  parts.jobs.start();
  return {
    ...parts,
    url,
    store,
    hosts,
    notes: listening.notes,
    stop: once(() =>
      closeAll([() => server.close(), () => parts.jobs.stop(), hosts.close, store.close]),
    ),
  };
}

type Base = {
  readonly config: Config;
  readonly store: Store;
  readonly hosts: HostRegistry;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly limits: Partial<Limits>;
};

function wire(base: Base) {
  const { config, store, hosts, clock, log } = base;
  const indexes = createIndexCache({
    changes: store.articles.changes,
    version: store.articles.version,
    all: store.articles.all,
    head: store.articles.head,
    snapshotFolder: config.snapshotFolder,
    // A look at the change log is a few microseconds on SQLite: there a changed article holds for the very next question.
    checkEvery: config.databaseUrl === undefined ? 0 : 1_000,
    log: { info: (message) => log.info(message) },
  });
  const verify: VerifyDeps = {
    store,
    hosts,
    clock,
    secret: new Uint8Array(
      hkdfSync('sha256', config.masterKey, '', 'attendant one-time codes', 32),
    ),
    codeMail: (locale, code, orderNumber) => phrasesFor(locale ?? 'en').codeMail(code, orderNumber),
  };
  const understand = createUnderstand();
  const composersFor = createComposers({ model: config.model, store, clock, log });
  const thinkParts = async (tenantId: string): Promise<Omit<ThinkDeps, 'readOrders'>> => {
    const started = performance.now();
    return {
      understand,
      retrieve: await indexes.retrieverFor(tenantId),
      composers: composersFor(tenantId),
      check: checkDraft,
      elapsed: () => performance.now() - started,
    };
  };
  const thinkDeps = async (loaded: LoadedTurn): Promise<ThinkDeps> => ({
    ...(await thinkParts(loaded.tenant.id)),
    readOrders: () => hosts.readOrders(loaded.tenant.id, verifiedContact(loaded)),
  });
  const progress = createProgress();
  const metrics = createMetrics({ store });
  const jobs = createJobs(base, { verify, thinkDeps, ...turnListeners(progress, metrics) });
  const conversationsDeps = {
    store,
    wakeJobs: jobs.wake,
    askForPersonText: (locale: string | null) => phrasesFor(locale ?? 'en').talkToPerson(),
  };
  const conversations = createConversations(conversationsDeps);
  const ask = createAsk({ store, thinkParts, clock });
  let publicUrl = () => config.publicUrl ?? '';
  const access = createAccess({
    store,
    clock,
    publicUrl: () => publicUrl(),
    identityHost: async (tenantId) => identityHost(hosts, tenantId),
  });
  const typing = createTyping();
  const serverDeps = (url: () => string): Parameters<typeof createServer>[0] => {
    publicUrl = url;
    return {
      store,
      conversations,
      access,
      ask,
      hoursAt: (hours, now) => ({
        open: isOpen(hours, now.toISOString()),
        nextOpening: nextOpening(hours, now.toISOString()),
      }),
      hostFeatures: async (tenantId) => ({
        orders: hosts.has(tenantId, 'orders') || hosts.has(tenantId, 'orderByNumber'),
      }),
      async receiveWebhook({ tenantId, host, request }) {
        const received = await hosts.receive(tenantId, host, request);
        if (received === null) return { kind: 'unknown' };
        if (!received.valid) return { kind: 'refused' };
        await receiveInbound(conversationsDeps, { tenantId, host }, received.messages);
        return { kind: 'accepted' };
      },
      progress,
      typing,
      metrics,
      log,
      clock,
      config: {
        publicUrl: url,
        trustProxy: config.trustProxy,
        secureCookies: (config.publicUrl ?? '').startsWith('https:'),
        version: readVersion(),
        limits: base.limits,
        widgetFolder: existsSync(WIDGET_FOLDER) ? WIDGET_FOLDER : null,
      },
    };
  };
  return { access, conversations, ask, jobs, serverDeps };
}

function verifiedContact(loaded: LoadedTurn): Parameters<HostRegistry['readOrders']>[1] {
  const { contact, conversation } = loaded;
  const proved = conversation.verifiedOrder !== null && contact.email !== undefined;
  return {
    identities: contact.identities,
    verifiedOrder: proved ? { number: conversation.verifiedOrder, email: contact.email } : null,
  };
}

/** The host whose customers the tenant's own server signs for: the first that knows contacts. */
function identityHost(hosts: HostRegistry, tenantId: string): string {
  return (hosts.capable(tenantId, 'orders')[0] ?? hosts.adapters(tenantId)[0])?.name ?? 'site';
}

function turnListeners(
  progress: ProgressHub,
  metrics: Metrics,
): Pick<RunTurnDeps, 'progress' | 'decided'> {
  return {
    progress: (place, state) =>
      progress.publish(place.tenantId, place.conversationId, { inReplyTo: place.messageId, state }),
    decided: (_tenant, decision) =>
      metrics.observeTurn({
        decision: decision.kind,
        seconds: decision.trace.milliseconds / 1_000,
      }),
  };
}

function createJobs(base: Base, turnDeps: RunTurnDeps): JobRunner {
  const { store, hosts, clock, log } = base;
  const placeOf = (job: Job) => ({
    tenantId: job.tenantId,
    conversationId: String(job.payload.conversationId),
    messageId: String(job.payload.messageId),
  });
  return createJobRunner({
    store,
    clock,
    log,
    random: Math.random,
    handlers: {
      turn: async (job) => {
        await runTurn(turnDeps, placeOf(job));
      },
      [PRUNE_JOB]: createPruneHandler({ store, clock, log }),
      'sync-host': async (job) => {
        await syncHostJob({ store, hosts, clock, log }, job);
      },
      'send-code': (job) => sendCode(turnDeps.verify, job),
      deliver: (job) =>
        deliver({ store, reply: (to, text, key) => replyThrough(hosts, to, text, key) }, job),
    },
    onDead: async (job) => {
      if (job.kind === 'turn') await giveUp(store, placeOf(job));
      if (job.kind === 'deliver') await noteUndelivered(store, job);
    },
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work();
    return running;
  };
}

/** One after the other, each even if an earlier one failed; the first trouble is thrown at the end. */
async function closeAll(parts: readonly (() => unknown)[]): Promise<void> {
  const troubles: unknown[] = [];
  for (const close of parts) {
    try {
      await close();
    } catch (error) {
      troubles.push(error);
    }
  }
  if (troubles.length > 0) throw troubles[0];
}
