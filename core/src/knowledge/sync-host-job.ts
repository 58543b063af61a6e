import type { HostEntry, HostLog, HostRegistry } from '../host/host-registry.ts';
import type { Tenant } from '../model.ts';
import { type SyncDeps, type SyncReport, syncHost } from './sync-host.ts';

/** A host is asked for changes this often. */
const SYNC_MINUTES = 10;
const PERIOD = SYNC_MINUTES * 60_000;

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
  const report = await syncHost(deps.store, {
    tenantId: job.tenantId,
    adapter,
    locale: tenant.locale,
  });
  for (const fault of report.faults)
    deps.log.warn(
      { host, id: fault.id, code: fault.code },
      'The host gave something that is no article',
    );
  return report;
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
