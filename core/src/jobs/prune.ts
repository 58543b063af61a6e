import type { Store } from '../storage/store.ts';
import type { JobHandler } from './run-jobs.ts';

/** Kind of the job. */
export const PRUNE_JOB = 'prune';
const DAY_MS = 86_400_000;
/** Done jobs are kept this long: their keys keep a late second delivery from being done again. */
const KEPT_DAYS = 30;
/** It is nobody's in particular. */
const NO_TENANT = '';

export type PruneDeps = {
  readonly store: Pick<Store, 'prune' | 'jobs'>;
  readonly clock: () => Date;
  readonly log: { readonly info: (about: object, says: string) => void };
};

/** Makes sure that the store is pruned once today, and from then on daily. Call it at the start; calling it again adds nothing. */
export async function startPruning(deps: Pick<PruneDeps, 'store' | 'clock'>): Promise<void> {
  await addPruning(deps, deps.clock());
}

/** Handler of the job kind `prune`. The next day's job is there before the work begins, so that a failure ends nothing. */
export function createPruneHandler(deps: PruneDeps): JobHandler {
  return async () => {
    const now = deps.clock();
    await addPruning(deps, new Date(now.getTime() + DAY_MS));
    const removed = await deps.store.prune(
      new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString(),
    );
    deps.log.info({ removed }, 'What had no use any more was removed.');
  };
}

/** One job a day, whichever process adds it. */
async function addPruning({ store }: Pick<PruneDeps, 'store'>, at: Date): Promise<void> {
  const day = at.toISOString().slice(0, 10);
  await store.jobs.add(NO_TENANT, {
    kind: PRUNE_JOB,
    payload: {},
    key: `${PRUNE_JOB}:${day}`,
    runAt: at.toISOString(),
  });
}
