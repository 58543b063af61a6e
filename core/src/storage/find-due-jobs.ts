import { type Db, nowOf } from './db.ts';
import { type Statement, statement } from './statement.ts';
import type { JobStore } from './store.ts';

type Found = { readonly seq: number };

/** So many due jobs are looked at first; more only when they are too few that may run. */
const WINDOW = 200;
const ACTIVE = `state in ('waiting', 'running')`;
/**
 * Of a group only the first that is not done may run, and only when none of it is running (an earlier one may have come
 * back from the dead letters).
 */
const NONE_RUNS = `(j.state = 'running' or (j.tenant_id, j.job_group) not in (
    select tenant_id, job_group from jobs where state = 'running' and worker > '' and job_group is not null))`;
const NONE_BEFORE = `not exists (select 1 from jobs e where e.tenant_id = j.tenant_id and e.job_group = j.job_group
    and e.${ACTIVE} and e.seq < j.seq)`;

/** The first due ones. Enough almost always; a long group whose first job runs can fill the window with jobs that wait for it. */
const inWindow = (kinds: string) => `
  select j.seq from (select seq, tenant_id, job_group, due_at, state from jobs
    where ${ACTIVE} and due_at <= ? ${kinds} order by due_at, seq limit ${WINDOW}) j
  where j.job_group is null or (${NONE_BEFORE} and ${NONE_RUNS})
  order by j.due_at, j.seq limit ?`;

/**
 * All that may run, however many wait behind them: the first of each group, found by jumping from group to group in the
 * index (a "loose index scan"), and those of no group.
 */
const everywhere = (kinds: string) => `
  with recursive heads(seq) as (
    select min(seq) from (select seq from jobs where job_group is not null and ${ACTIVE}
      order by tenant_id, job_group, seq limit 1) first
    union all
    select coalesce(
        (select n.seq from jobs n where n.tenant_id = h.tenant_id and n.job_group > h.job_group and n.${ACTIVE}
          order by n.job_group, n.seq limit 1),
        (select n.seq from jobs n where n.tenant_id > h.tenant_id and n.job_group is not null and n.${ACTIVE}
          order by n.tenant_id, n.job_group, n.seq limit 1))
      from heads join jobs h on h.seq = heads.seq
  )
  select seq from (
    select * from (select heads.seq, (select j.due_at from jobs j where j.seq = heads.seq and j.due_at <= ?
        ${kinds.replace('kind', 'j.kind')} and ${NONE_RUNS}) as due_at from heads) first_ones where due_at is not null
    union all
    select * from (select seq, due_at from jobs where job_group is null and ${ACTIVE} and due_at <= ? ${kinds}
      order by due_at, seq limit ?) single
  ) j order by due_at, seq limit ?`;

const dueInWindow = statement<{ readonly count: number }>(
  `select count(*) as count from (select 1 from jobs where ${ACTIVE} and due_at <= ? limit ${WINDOW}) window_rows`,
);

/** Statements by the number of kinds asked for. */
const made = new Map<string, Statement<Found>>();
function forKinds(
  name: 'window' | 'everywhere',
  kinds: readonly string[] | null,
): Statement<Found> {
  const id = `${name} ${kinds?.length ?? 'all'}`;
  const known = made.get(id);
  if (known) return known;
  const clause = kinds === null ? '' : `and kind in (${kinds.map(() => '?').join(', ')})`;
  const fresh = statement<Found>(name === 'window' ? inWindow(clause) : everywhere(clause));
  made.set(id, fresh);
  return fresh;
}

/** Numbers of up to `limit` jobs that may run now, the one due longest first. */
export async function findDueJobs(
  db: Db,
  options: Pick<Parameters<JobStore['claim']>[1], 'kinds' | 'limit'>,
): Promise<readonly number[]> {
  const { limit } = options;
  const kinds = options.kinds ?? null;
  if (kinds?.length === 0) return [];
  const now = nowOf(db);
  const of = kinds ?? [];
  const found = await forKinds('window', kinds).all(db, [now, ...of, limit]);
  if (found.length < limit && (await mayBeMore(db, now))) {
    const all = await forKinds('everywhere', kinds).all(db, [now, ...of, now, ...of, limit, limit]);
    return all.map((row) => row.seq);
  }
  return found.map((row) => row.seq);
}

async function mayBeMore(db: Db, now: string): Promise<boolean> {
  return (await dueInWindow.first(db, [now]))?.count === WINDOW;
}
