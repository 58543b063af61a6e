import { type Selectable, sql } from 'kysely';
import { countOf, type Db, lock, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import type { Job, JobStore } from './store.ts';

type Row = Selectable<Schema['jobs']>;

/** How much of an error's text is kept with a job. */
const ERROR_CHARACTERS = 2000;

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
      const added = await db.kysely
        .insertInto('jobs')
        .values({
          tenant_id: tenantId,
          job_id: db.newId('job'),
          kind: job.kind,
          job_group: job.group ?? null,
          payload: JSON.stringify(job.payload),
          job_key: job.key ?? null,
          state: 'waiting',
          attempts: 0,
          run_at: runAt,
          due_at: runAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows ?? 0n) === 1;
    },
    async claim(worker, options) {
      // Most looks find nothing: they take no lock and write nothing.
      const due = await dueIds(db, options.kinds ?? null, options.limit);
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
      const ended = { state: 'done', worker: null, error: null, ended_at: nowOf(db) };
      return countOf(await mine(worker, jobId).set(ended).executeTakeFirstOrThrow()) === 1;
    },
    async failed(worker, jobId, error, runAt) {
      const text = error.slice(0, ERROR_CHARACTERS).toWellFormed().replaceAll('\0', '\uFFFD');
      const next =
        runAt === null
          ? { state: 'dead', worker: null, error: text, ended_at: nowOf(db) }
          : { state: 'waiting', worker: null, error: text, run_at: runAt, due_at: runAt };
      return countOf(await mine(worker, jobId).set(next).executeTakeFirstOrThrow()) === 1;
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

/** Due, and of a group only the first that is not done: so a group runs one at a time and in order. */
async function dueIds(
  db: Db,
  kinds: readonly string[] | null,
  limit: number,
): Promise<readonly number[]> {
  const ofKinds =
    kinds === null
      ? sql``
      : sql`and j.kind in (${kinds.length === 0 ? sql`null` : sql.join(kinds)})`;
  const found = await sql<{ readonly seq: number }>`
    select j.seq from jobs j
    where j.state in ('waiting', 'running') and j.due_at <= ${nowOf(db)} ${ofKinds}
      and (j.job_group is null or not exists (
        select 1 from jobs e where e.tenant_id = j.tenant_id and e.job_group = j.job_group
          and e.state in ('waiting', 'running') and e.seq <> j.seq
          and (e.seq < j.seq or e.state = 'running')))
    order by j.due_at, j.seq limit ${limit}
    ${db.dialect === 'postgres' ? sql`for update of j skip locked` : sql``}`.execute(db.kysely);
  return found.rows.map((row) => row.seq);
}

async function claim(
  tx: Db,
  worker: string,
  options: Parameters<JobStore['claim']>[1],
): Promise<readonly Job[]> {
  // One claimer at a time: two could otherwise each find another job of a group to be its first.
  await lock(tx, 'jobs:claim');
  const due = await dueIds(tx, options.kinds ?? null, options.limit);
  if (due.length === 0) return [];
  const leaseEnds = new Date(tx.clock().getTime() + options.leaseMs).toISOString();
  const rows = await tx.kysely
    .updateTable('jobs')
    .set({ state: 'running', worker, due_at: leaseEnds, attempts: sql`attempts + 1` })
    .where('seq', 'in', due)
    .returningAll()
    .execute();
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
