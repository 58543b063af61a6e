import type { HostEntry, HostLog, HostRegistry } from '../host/host-registry.ts';
import type { Instant, Tenant } from '../model.ts';
import { type SyncDeps, type SyncReport, syncHost } from './sync-host.ts';

/** A host is asked for changes this often. */
const SYNC_MINUTES = 10;
const PERIOD = SYNC_MINUTES * 60_000;
const ASKED_PERIOD = 10_000;

type SyncJob = { readonly tenantId: string; readonly payload: Readonly<Record<string, unknown>> };
type SyncStore = SyncDeps & {
  readonly tenants: { get(tenantId: string): Promise<Tenant | null> };
  readonly jobs: {
    add(
      tenantId: string,
      job: {
        readonly kind: string;
        readonly group: string;
        readonly payload: { readonly host: string };
        readonly runAt: string;
        readonly key: string;
      },
    ): Promise<boolean>;
    hasten(tenantId: string, group: string): Promise<boolean>;
  };
};
export type SyncJobDeps = { readonly store: SyncStore; readonly clock: () => Date };

/** Asks for a pull now and, by the job itself, in every period after; processes that do so at once make one job. */
export async function startSync(deps: SyncJobDeps, entry: HostEntry): Promise<void> {
  await addPull(deps, {
    tenantId: entry.tenantId,
    host: entry.adapter.name,
    at: deps.clock().getTime(),
  });
}

/** One pull. The next is queued first, so that a pull that dies for good does not end the series. */
export async function syncHostJob(
  deps: SyncJobDeps & { readonly hosts: Pick<HostRegistry, 'adapters'>; readonly log: HostLog },
  job: SyncJob,
): Promise<SyncReport | null> {
  const host = String(job.payload.host);
  const adapter = deps.hosts.adapters(job.tenantId).find((one) => one.name === host);
  const tenant = await deps.store.tenants.get(job.tenantId);
  // A host that is configured no more has no next pull.
  if (adapter === undefined || tenant === null) return null;
  await addPull(deps, { tenantId: job.tenantId, host, at: deps.clock().getTime() + PERIOD });
  const report = await noted(deps, { tenantId: job.tenantId, host }, () =>
    syncHost(deps.store, { tenantId: job.tenantId, adapter, locale: tenant.locale }),
  );
  for (const fault of report.faults)
    deps.log.warn(
      { host, id: fault.id, code: fault.code },
      'The host gave something that is no article',
    );
  return report;
}

/** How the pulls of a host go: when the last whole one ended, and since when they fail. JSON-safe. */
export type SyncState = { readonly syncedAt: Instant | null; readonly failedAt: Instant | null };

/** Null: never pulled. */
export async function syncState(
  values: Pick<SyncStore['values'], 'get'>,
  of: { readonly tenantId: string; readonly host: string },
): Promise<SyncState | null> {
  const kept = await values.get(of.tenantId, stateName(of.host));
  return kept === null ? null : (JSON.parse(kept) as SyncState);
}

function stateName(host: string): string {
  return `host:${host}:sync`;
}

/** Keeps how a pull went. A failure is kept too and thrown on. */
async function noted<T>(
  deps: SyncJobDeps,
  of: { readonly tenantId: string; readonly host: string },
  pull: () => Promise<T>,
): Promise<T> {
  const { values } = deps.store;
  const keep = (state: SyncState) =>
    values.set(of.tenantId, stateName(of.host), JSON.stringify(state));
  const now = () => deps.clock().toISOString();
  try {
    const report = await pull();
    await keep({ syncedAt: now(), failedAt: null });
    return report;
  } catch (error) {
    const before = await syncState(values, of);
    await keep({ syncedAt: before?.syncedAt ?? null, failedAt: before?.failedAt ?? now() });
    throw error;
  }
}

/**
 * A pull now: the one that waits for its time, so that never two of a host run at once; one of its own where none waits.
 * Presses within ten seconds make one.
 */
export async function askForSync(
  deps: SyncJobDeps,
  of: { readonly tenantId: string; readonly host: string },
): Promise<void> {
  const now = deps.clock();
  if (await deps.store.jobs.hasten(of.tenantId, `sync:${of.host}`)) return;
  await deps.store.jobs.add(of.tenantId, {
    kind: 'sync-host',
    group: `sync:${of.host}`,
    payload: { host: of.host },
    runAt: now.toISOString(),
    key: `sync:${of.host}:asked:${Math.floor(now.getTime() / ASKED_PERIOD)}`,
  });
}

async function addPull(
  deps: SyncJobDeps,
  of: { readonly tenantId: string; readonly host: string; readonly at: number },
): Promise<void> {
  await deps.store.jobs.add(of.tenantId, {
    kind: 'sync-host',
    group: `sync:${of.host}`,
    payload: { host: of.host },
    runAt: new Date(of.at).toISOString(),
    key: `sync:${of.host}:${Math.floor(of.at / PERIOD)}`,
  });
}
