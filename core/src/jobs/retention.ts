import { applyRetention } from '../privacy/retention.ts';
import type { Store } from '../storage/store.ts';
import type { JobHandler } from './run-jobs.ts';

/** Kind of the job. */
export const RETENTION_JOB = 'retention';
const DAY_MS = 86_400_000;
/** It is nobody's in particular. */
const NO_TENANT = '';

export type RetentionJobDeps = {
  readonly store: Pick<Store, 'transaction' | 'tenants' | 'jobs'>;
  readonly clock: () => Date;
  readonly log: {
    readonly info: (about: object, says: string) => void;
    readonly error: (about: object, says: string) => void;
  };
};
type AddDeps = Pick<RetentionJobDeps, 'store' | 'clock'>;

/** Makes sure that old conversations are looked for once today, and from then on daily. Calling it again adds nothing. */
export async function startRetention(deps: AddDeps): Promise<void> {
  await addRetention(deps, deps.clock());
}

/**
 * Handler of the job kind `retention`. The next day's job is there before the work begins; one tenant's trouble keeps no
 * other tenant's data longer.
 */
export function createRetentionHandler(deps: RetentionJobDeps): JobHandler {
  return async (_job, signal) => {
    await addRetention(deps, new Date(deps.clock().getTime() + DAY_MS));
    let trouble: unknown = null;
    for (const tenant of await deps.store.tenants.list()) {
      if (tenant.settings.retention === undefined) continue;
      try {
        const erased = await applyRetention(deps, tenant, signal);
        deps.log.info({ tenant: tenant.id, erased }, 'What is kept no longer was erased.');
      } catch (error) {
        trouble = error;
        deps.log.error({ tenant: tenant.id, err: error }, 'Retention failed for a tenant.');
      }
    }
    if (trouble !== null) throw trouble;
  };
}

/** One job a day, whichever process adds it. */
async function addRetention({ store }: AddDeps, at: Date): Promise<void> {
  await store.jobs.add(NO_TENANT, {
    kind: RETENTION_JOB,
    payload: {},
    key: `${RETENTION_JOB}:${at.toISOString().slice(0, 10)}`,
    runAt: at.toISOString(),
  });
}
