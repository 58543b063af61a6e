import { randomUUID } from 'node:crypto';
import type { Instant } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';

/** Does one job. It may run more than once (a crash, a lost lease): what it writes has to stand a repeat. */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;
export type JobLog = {
  readonly warn: (about: object, says: string) => void;
  readonly error: (about: object, says: string) => void;
};
export type JobRunnerDeps = {
  readonly store: Pick<Store, 'jobs'>;
  /** By kind. Jobs of other kinds are left to other processes. */
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Name of this process among those that share the store. Default: a random one. */
  readonly worker?: string;
  /** Jobs at a time. Default 8. */
  readonly concurrency?: number;
  readonly clock: () => Date;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly log: JobLog;
  /** Called when a job has failed for the last time, before it goes to the dead letters. It has to stand a repeat. */
  readonly onDead?: (job: Job, error: string) => void | Promise<void>;
  /** How long a job is ours without a sign of life, in ms; renewed at each third of it. Default 30,000. */
  readonly leaseMs?: number;
  /** How often to look for work nobody has told us about, in ms. Default 1,000. */
  readonly pollMs?: number;
  /** Runs before a job is dead. Default 8. */
  readonly maxAttempts?: number;
  readonly backOff?: BackOff;
};
/** In ms. */
export type BackOff = { readonly first: number; readonly most: number };
export type JobRunner = {
  start(): void;
  /** Takes no more and waits for those under way. */
  stop(): Promise<void>;
  /** There may be work: look now. Cheap; call it after a commit that added jobs. */
  wake(): void;
};

const BACK_OFF: BackOff = { first: 500, most: 300_000 };

/**
 * Exponential back-off with full jitter: uniform between 0 and `first · 2^(attempt − 1)`, at most `most`.
 * (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.)
 * @param attempt 1 after the first failure.
 */
export function backOffMs(attempt: number, random: number, backOff: BackOff = BACK_OFF): number {
  const ceiling = Math.min(backOff.most, backOff.first * 2 ** Math.min(attempt - 1, 40));
  return Math.floor(random * ceiling);
}

/** Runs the store's jobs: claimed with a lease, retried, given to the dead letters; groups in order, one at a time. */
export function createJobRunner(deps: JobRunnerDeps): JobRunner {
  const worker = deps.worker ?? `worker-${randomUUID()}`;
  const concurrency = deps.concurrency ?? 8;
  const leaseMs = deps.leaseMs ?? 30_000;
  const pollMs = deps.pollMs ?? 1000;
  const running = new Set<Promise<void>>();
  const loop = { started: false, looking: false, again: false, timer: undefined as Timer };
  let look = Promise.resolve();

  const wake = () => {
    if (!loop.started) return;
    loop.again = true;
    if (loop.looking) return;
    loop.looking = true;
    clearTimeout(loop.timer);
    look = lookForWork().finally(() => {
      loop.looking = false;
      if (!loop.started) return;
      if (loop.again) wake();
      else loop.timer = setTimeout(wake, pollMs);
    });
  };
  const lookForWork = async () => {
    while (loop.started && loop.again && running.size < concurrency) {
      loop.again = false;
      const jobs = await claim(concurrency - running.size);
      for (const job of jobs) {
        const run = runJob(deps, { job, worker, leaseMs }).finally(() => {
          running.delete(run);
          // A place is free, and the next of its group may run.
          wake();
        });
        running.add(run);
      }
      if (jobs.length > 0) loop.again = true;
    }
    // With every place taken the end of a job wakes us.
    if (running.size >= concurrency) loop.again = false;
  };
  const claim = async (limit: number): Promise<readonly Job[]> => {
    try {
      const kinds = Object.keys(deps.handlers);
      return await deps.store.jobs.claim(worker, { limit, leaseMs, kinds });
    } catch (error) {
      deps.log.error({ error, worker }, 'Jobs could not be claimed; trying again.');
      return [];
    }
  };
  return {
    wake,
    start() {
      if (loop.started) return;
      loop.started = true;
      wake();
    },
    async stop() {
      loop.started = false;
      clearTimeout(loop.timer);
      await look;
      await Promise.all(running);
    },
  };
}

type Timer = NodeJS.Timeout | undefined;
type Run = { readonly job: Job; readonly worker: string; readonly leaseMs: number };

/** Never rejects: whatever goes wrong, the lease ends and the job is claimed again. */
async function runJob(deps: JobRunnerDeps, run: Run): Promise<void> {
  const { job, worker } = run;
  try {
    const error = await attempt(deps, run);
    if (error === null) {
      if (await deps.store.jobs.done(worker, job.id)) return;
      deps.log.warn({ job: job.id, kind: job.kind }, 'A job was done after its lease had ended.');
    } else {
      await giveBack(deps, run, error);
    }
  } catch (error) {
    const about = { error, job: job.id, kind: job.kind };
    deps.log.error(about, 'A job could not be closed; it runs again when its lease ends.');
  }
}

/** What went wrong, null when nothing did. */
async function attempt(deps: JobRunnerDeps, run: Run): Promise<string | null> {
  const { job } = run;
  const handler = deps.handlers[job.kind];
  if (!handler) return `There is no handler for ${job.kind}.`;
  if (job.attempts > maxAttempts(deps)) return 'It ended the process each time it was run.';
  const lost = new AbortController();
  const renew = () =>
    deps.store.jobs.extend(run.worker, job.id, run.leaseMs).then(
      (ours) => {
        if (!ours) lost.abort();
      },
      (error: unknown) =>
        deps.log.warn({ error, job: job.id }, 'The lease of a job could not be renewed.'),
    );
  const timer = setInterval(() => void renew(), Math.max(1, run.leaseMs / 3));
  try {
    await handler(job, lost.signal);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } finally {
    clearInterval(timer);
  }
}

async function giveBack(deps: JobRunnerDeps, run: Run, error: string): Promise<void> {
  const { job, worker } = run;
  const last = job.attempts >= maxAttempts(deps);
  const about = { job: job.id, kind: job.kind, tenant: job.tenantId, attempts: job.attempts };
  // Before the job is dead: if this process ends in between, the job is claimed again and given up again.
  const gaveUp = last && (await giveUp(deps, job, error));
  const runAt = gaveUp ? null : nextRun(deps, job.attempts);
  if (!(await deps.store.jobs.failed(worker, job.id, error, runAt))) return;
  if (gaveUp) deps.log.error(about, 'A job failed for the last time.');
  else deps.log.warn({ ...about, runAt }, 'A job failed and will be tried again.');
}

/** False when giving up went wrong: it is tried again after a while, without running the job. */
async function giveUp(deps: JobRunnerDeps, job: Job, error: string): Promise<boolean> {
  try {
    await deps.onDead?.(job, error);
    return true;
  } catch (trouble) {
    deps.log.error({ error: trouble, job: job.id, kind: job.kind }, 'A job could not be given up.');
    return false;
  }
}

function nextRun(deps: JobRunnerDeps, attempts: number): Instant {
  const waitMs = backOffMs(attempts, deps.random(), deps.backOff);
  return new Date(deps.clock().getTime() + waitMs).toISOString();
}

function maxAttempts(deps: JobRunnerDeps): number {
  return deps.maxAttempts ?? 8;
}
