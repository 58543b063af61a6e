import type { Selectable } from 'kysely';
import { countOf, type Db, lock, nowOf } from './db.ts';
import { findDueJobs } from './find-due-jobs.ts';
import type { Schema } from './schema.ts';
import { type Statement, statement } from './statement.ts';
import type { Job, JobStore } from './store.ts';

type Row = Selectable<Schema['jobs']>;

const COLUMNS = `seq, tenant_id, job_id, kind, job_group, payload, job_key, state, attempts, run_at, due_at, worker,
  error, ended_at`;
const insert = statement(
  `insert into jobs (tenant_id, job_id, kind, job_group, payload, job_key, state, attempts, run_at, due_at)
    values (?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?) on conflict do nothing`,
);
const finish = statement(
  `update jobs set state = 'done', worker = null, error = null, ended_at = ?
    where worker = ? and job_id = ? and state = 'running'`,
);

const hasten = statement(
  `update jobs set run_at = ?, due_at = ?, job_key = null where state = 'waiting' and seq =
    (select min(seq) from jobs where tenant_id = ? and job_group = ? and state = 'waiting')`,
);

/** How much of an error's text is kept with a job. */
const ERROR_CHARACTERS = 2000;
/** Statements kept, one for each number of jobs taken at once. */
const TAKES_KEPT = 64;

export function createJobs(db: Db): JobStore {
  const mine = (worker: string, jobId: string) =>
    db.kysely
      .updateTable('jobs')
      .where('worker', '=', worker)
      .where('job_id', '=', jobId)
      .where('state', '=', 'running');
  return {
    async add(tenantId, job) {
      const now = nowOf(db);
      const runAt = job.runAt ?? now;
      const added = await insert.count(db, [
        tenantId,
        db.newId('job'),
        job.kind,
        job.group ?? null,
        JSON.stringify(job.payload),
        job.key ?? null,
        runAt,
        runAt,
      ]);
      return added === 1;
    },
    async claim(worker, options) {
      // Most looks find nothing: they take no lock and write nothing.
      const due = await findDueJobs(db, options);
      if (due.length === 0) return [];
      return db.atomic((tx) => claim(tx, worker, options));
    },
    async extend(worker, jobId, leaseMs) {
      const dueAt = new Date(db.clock().getTime() + leaseMs).toISOString();
      return (
        countOf(await mine(worker, jobId).set({ due_at: dueAt }).executeTakeFirstOrThrow()) === 1
      );
    },
    async done(worker, jobId) {
      return (await finish.count(db, [nowOf(db), worker, jobId])) === 1;
    },
    async failed(worker, jobId, error, runAt) {
      const text = error.slice(0, ERROR_CHARACTERS).toWellFormed().replaceAll('\0', '\uFFFD');
      const next =
        runAt === null
          ? { state: 'dead', worker: null, error: text, ended_at: nowOf(db) }
          : { state: 'waiting', worker: null, error: text, run_at: runAt, due_at: runAt };
      return countOf(await mine(worker, jobId).set(next).executeTakeFirstOrThrow()) === 1;
    },
    async hasten(tenantId, group) {
      const now = nowOf(db);
      return (await hasten.count(db, [now, now, tenantId, group])) === 1;
    },
    async counts() {
      const rows = await db.kysely
        .selectFrom('jobs')
        .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
        .where('state', 'in', ['waiting', 'running', 'dead'])
        .groupBy('state')
        .execute();
      const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
      return { waiting: of('waiting'), running: of('running'), dead: of('dead') };
    },
    async dead(tenantId) {
      const rows = await db.kysely
        .selectFrom('jobs')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('state', '=', 'dead')
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({ ...toJob(row), error: row.error ?? '' }));
    },
    async retryDead(tenantId, jobId) {
      const now = nowOf(db);
      const changed = await db.kysely
        .updateTable('jobs')
        .set({ state: 'waiting', attempts: 0, run_at: now, due_at: now, ended_at: null })
        .where('tenant_id', '=', tenantId)
        .where('job_id', '=', jobId)
        .where('state', '=', 'dead')
        .executeTakeFirstOrThrow();
      return countOf(changed) === 1;
    },
  };
}

/** Made once for each number of jobs; what another process has taken or finished meanwhile is left alone. */
const takes = new Map<number, Statement<Row>>();
function take(count: number): Statement<Row> {
  const known = takes.get(count);
  if (known) return known;
  const made = statement<Row>(
    `update jobs set state = 'running', worker = ?, due_at = ?, attempts = attempts + 1
      where seq in (${Array(count).fill('?').join(', ')}) and state in ('waiting', 'running') and due_at <= ?
      returning ${COLUMNS}`,
  );
  if (takes.size < TAKES_KEPT) takes.set(count, made);
  return made;
}

async function claim(
  tx: Db,
  worker: string,
  options: Parameters<JobStore['claim']>[1],
): Promise<readonly Job[]> {
  // One claimer at a time: two could otherwise each find another job of a group to be its first.
  await lock(tx, 'jobs:claim');
  const due = await findDueJobs(tx, options);
  if (due.length === 0) return [];
  const leaseEnds = new Date(tx.clock().getTime() + options.leaseMs).toISOString();
  const rows = await take(due.length).all(tx, [worker, leaseEnds, ...due, nowOf(tx)]);
  const order = new Map(due.map((seq, at) => [seq, at]));
  return rows.toSorted((a, b) => (order.get(a.seq) ?? 0) - (order.get(b.seq) ?? 0)).map(toJob);
}

function toJob(row: Row): Job {
  return {
    id: row.job_id,
    tenantId: row.tenant_id,
    kind: row.kind,
    group: row.job_group,
    payload: JSON.parse(row.payload),
    attempts: row.attempts,
    runAt: row.run_at,
  };
}
