/** The composition root: reads nothing by itself, starts and stops what `wire.ts` puts together. */
import { existsSync } from 'node:fs';
import type { Access } from './access/create-access.ts';
import type { Config } from './config.ts';
import type { Ask } from './conversation/ask.ts';
import type { Conversations } from './conversation/conversations.ts';
import { createCallSite } from './host/call-site.ts';
import { createHostRegistry, type HostEntry, type HostRegistry } from './host/host-registry.ts';
import { createIndexer } from './inbox/index-conversations.ts';
import { startPruning } from './jobs/prune.ts';
import { startRetention } from './jobs/retention.ts';
import { startSync } from './knowledge/sync-host-job.ts';
import { loadHosts } from './load-hosts.ts';
import type { Tenant } from './model.ts';
import { createConnectors } from './pairing/load-connector.ts';
import { createSites, type Sites } from './pairing/sites.ts';
import { createLog } from './server/create-log.ts';
import { createServer } from './server/create-server.ts';
import { listenFrom } from './server/listen-from.ts';
import type { Limits } from './server/server-deps.ts';
import { openStore } from './storage/open-store.ts';
import type { Store } from './storage/store.ts';
import { CONSOLE_FOLDER, noteTrouble, wire } from './wire.ts';

export type Attendant = {
  /** Where it listens, e.g. `http://127.0.0.1:4321`; empty without a server. */
  readonly url: string;
  readonly store: Store;
  readonly access: Access;
  readonly conversations: Conversations;
  readonly hosts: HostRegistry;
  /** Sites that connect themselves by a code. */
  readonly sites: Sites;
  readonly ask: Ask;
  /** Sentences for the operator about this start: a port that was stepped over, a host that is down. */
  readonly notes: readonly string[];
  /** The console is built and served at `/console/`. */
  readonly hasConsole: boolean;
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
  /** False: SQLite does not wait for the disk at each commit; for a file that is thrown away unless it gets finished. */
  readonly durable?: boolean;
  /** Rate and size limits other than the defaults. */
  readonly limits?: Partial<Limits>;
};

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
    ...(options.durable === undefined ? {} : { durable: options.durable }),
    ...(config.databaseUrl === undefined
      ? { file: config.databaseFile }
      : { url: config.databaseUrl }),
  });
  if (options.firstTenant !== undefined && (await store.tenants.list()).length === 0) {
    await store.tenants.create(options.firstTenant);
  }
  const loaded = await loadHosts(config, store);
  const hosts = createHostRegistry([...(options.hosts ?? []), ...loaded], {
    clock,
    log,
    onDown: (tenantId, host) => noteTrouble({ store, log }, tenantId, ['host.down', host]),
  });
  const sites = createSites({
    store,
    hosts,
    connector: createConnectors(config.connectors ?? {}),
    callSite: ({ callUrl, secret }) =>
      createCallSite({ url: callUrl, secret, clock, allowPrivate: isLocal(config) }),
    clock,
  });
  await sites.load();
  const { access, conversations, ask, jobs, knowledge, evaluations, thinker, serverDeps } = wire({
    config,
    store,
    hosts,
    sites,
    clock,
    log,
    limits: options.limits ?? {},
  });
  if (options.listen === false) {
    return {
      access,
      conversations,
      ask,
      url: '',
      store,
      hosts,
      sites,
      notes: [],
      hasConsole: false,
      stop: once(() => closeAll([thinker.close, hosts.close, store.close])),
    };
  }
  const server = await createServer(serverDeps(() => url));
  let url = config.publicUrl ?? '';
  const listening = await listenFrom(server, { host: config.host, port: config.port });
  url = config.publicUrl ?? listening.url;
  for (const entry of loaded) await startSync({ store, clock }, entry);
  await startPruning({ store, clock });
  await startRetention({ store, clock });
  await knowledge.imports.sweep();
  jobs.start();
  const indexer = createIndexer({ store, log });
  indexer.start();
  return {
    access,
    conversations,
    ask,
    url,
    store,
    hosts,
    sites,
    notes: listening.notes,
    hasConsole: existsSync(`${CONSOLE_FOLDER}/index.html`),
    stop: once(() =>
      closeAll([
        () => server.close(),
        knowledge.stop,
        evaluations.stop,
        () => jobs.stop(),
        indexer.stop,
        thinker.close,
        hosts.close,
        store.close,
      ]),
    ),
  };
}

/** Nobody else reaches this service: a site it is tried with may lie on this machine too. */
function isLocal({ host, publicUrl }: Config): boolean {
  const name = publicUrl === undefined ? host : new URL(publicUrl).hostname;
  return /^(?:localhost|127\.[\d.]+|\[?::1\]?)$/u.test(name);
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
