/** A claim costs what it takes, not what waits. */
import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase, openStore } from './open-store.ts';
import { describeOnEachDatabase } from './test-databases.ts';

const WAITING = 10_000;
/** In ms, the quickest of many claims (others share the machine). */
const MOST = 5;

describeOnEachDatabase('a group of 10,000 waiting jobs', (make) => {
  it('is not looked through by each claim, and hides no other job', async () => {
    const own = await make();
    let now = Date.parse('2026-11-22T18:00:00.000Z');
    const store = await openStore({ ...own.options, clock: () => new Date(now) });
    const { kysely } = openDatabase(own.options);
    await sql`insert into jobs (tenant_id, job_id, kind, job_group, payload, state, attempts, run_at, due_at)
      with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${sql.lit(WAITING)})
      select 'harbour', 'job_' || n, 'turn', 'long', '{"n":' || n || '}', 'waiting', 0,
        '2026-11-22T17:00:00.000Z', '2026-11-22T17:00:00.000Z' from numbers`.execute(kysely);
    await sql`analyze`.execute(kysely);
    await kysely.destroy();
    await store.jobs.add('harbour', { kind: 'turn', payload: { n: 'single' } });
    await store.jobs.add('harbour', { kind: 'turn', payload: { n: 'h1' }, group: 'h' });
    await store.jobs.add('harbour', { kind: 'turn', payload: { n: 'h2' }, group: 'h' });

    const times: number[] = [];
    const claim = async () => {
      const started = performance.now();
      const jobs = await store.jobs.claim('w', { limit: 8, leaseMs: 60_000, kinds: ['turn'] });
      times.push(performance.now() - started);
      return jobs;
    };
    const first = await claim();
    expect(first.map((job) => job.payload.n)).toEqual([1, 'single', 'h1']);
    expect(await claim()).toEqual([]);
    for (let n = 2; n <= 30; n += 1) {
      now += 1;
      await store.jobs.done('w', `job_${n - 1}`);
      expect((await claim()).map((job) => job.payload.n)).toEqual([n]);
      expect(await claim()).toEqual([]);
    }
    await store.close();
    await own.remove();
    expect(Math.min(...times)).toBeLessThanOrEqual(MOST);
  });
});
