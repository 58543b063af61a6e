import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openStore } from '../storage/open-store.ts';
import type { Job, Store } from '../storage/store.ts';
import { describeOnEachDatabase, MASTER_KEY } from '../storage/test-databases.ts';
import { backOffMs, createJobRunner, type JobRunner, type JobRunnerDeps } from './run-jobs.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (await holds()) return;
    await wait(5);
  }
  throw new Error('It did not come to be in time.');
}
const tenant = {
  id: 'harbour',
  name: 'H',
  locale: 'en',
  locales: ['en'],
  widgetKey: 'k',
  settings: {} as never,
};

describe('createJobRunner', () => {
  let store: Store;
  let log: string[];
  const runners: JobRunner[] = [];
  beforeEach(async () => {
    store = await openStore({ file: ':memory:', masterKey: MASTER_KEY });
    await store.tenants.create(tenant);
    log = [];
  });
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
    await store.close();
  });
  const make = (
    handler: (job: Job, signal: AbortSignal) => Promise<void>,
    more: Partial<JobRunnerDeps> = {},
  ) => {
    const runner = createJobRunner({
      store,
      handlers: { turn: handler },
      clock: () => new Date(),
      random: () => 0,
      log: { warn: (_, text) => log.push(text), error: (_, text) => log.push(text) },
      pollMs: 20,
      ...more,
    });
    runners.push(runner);
    return runner;
  };
  const add = (n: number, more: object = {}) =>
    store.jobs.add('harbour', { kind: 'turn', payload: { n }, ...more });
  const idle = async () => {
    const { waiting, running } = await store.jobs.counts();
    return waiting + running === 0;
  };

  it('does each job once, as many at a time as it may', async () => {
    const done: unknown[] = [];
    let active = 0;
    let most = 0;
    for (let n = 0; n < 30; n += 1) await add(n);
    make(
      async (job) => {
        active += 1;
        most = Math.max(most, active);
        await wait(3);
        done.push(job.payload.n);
        active -= 1;
      },
      { concurrency: 4 },
    ).start();
    await until(idle);
    expect(done.toSorted()).toEqual(Array.from({ length: 30 }, (_, n) => n).toSorted());
    expect(most).toBe(4);
  });
  it('keeps a group in order while one of it fails and is tried again', async () => {
    const seen: unknown[] = [];
    for (let n = 0; n < 5; n += 1) await add(n, { group: 'g' });
    make(async (job) => {
      seen.push(job.payload.n);
      if (job.payload.n === 2 && job.attempts < 3) throw new Error('not yet');
    }).start();
    await until(idle);
    expect(seen).toEqual([0, 1, 2, 2, 2, 3, 4]);
  });
  it('starts at once when woken', async () => {
    let ran = 0;
    const runner = make(
      async () => {
        ran += 1;
      },
      { pollMs: 60_000 },
    );
    runner.wake();
    runner.start();
    await wait(30);
    await add(1);
    await wait(30);
    expect(ran).toBe(0);
    runner.wake();
    await until(() => ran === 1);
  });
  it('gives a job up after its last attempt, and tells before it is dead', async () => {
    await add(1);
    const told: string[] = [];
    let deadThen = -1;
    make(
      async () => {
        throw new Error('always');
      },
      {
        maxAttempts: 3,
        onDead: async (job, error) => {
          deadThen = (await store.jobs.counts()).dead;
          told.push(`${job.attempts} ${error}`);
        },
      },
    ).start();
    await until(async () => (await store.jobs.counts()).dead === 1);
    expect(told).toEqual(['3 Error: always']);
    expect(deadThen).toBe(0);
    expect(log).toContain('A job failed for the last time.');
    expect((await store.jobs.dead('harbour'))[0]?.error).toBe('Error: always');
  });
  it('tries to give up again when that went wrong, without running the job again', async () => {
    await add(1);
    let runs = 0;
    let told = 0;
    make(
      async () => {
        runs += 1;
        throw new Error('always');
      },
      {
        maxAttempts: 1,
        onDead: () => {
          told += 1;
          if (told < 3) throw new Error('cannot hand off now');
        },
      },
    ).start();
    await until(async () => (await store.jobs.counts()).dead === 1);
    expect([runs, told]).toEqual([1, 3]);
  });
  it('keeps its lease while a job is long, and tells the job when it has lost it', async () => {
    await add(1);
    let lost = false;
    let runs = 0;
    make(
      async (_, signal) => {
        runs += 1;
        await wait(250);
        expect(signal.aborted).toBe(false);
        const [row] = await store.jobs.dead('harbour');
        expect(row).toBeUndefined();
        // Another worker takes it: this one has to notice.
        extend = async () => false;
        await until(() => signal.aborted);
        lost = true;
      },
      {
        leaseMs: 60,
        store: { jobs: { ...jobsOf(store), extend: (...args) => extend(...args) } },
      },
    ).start();
    let extend = store.jobs.extend;
    await until(() => lost);
    expect(runs).toBe(1);
  });
  it('finishes what is under way when it is stopped, and takes no more', async () => {
    let finished = 0;
    await add(1);
    await add(2);
    const runner = make(
      async () => {
        await wait(60);
        finished += 1;
      },
      { concurrency: 1 },
    );
    runner.start();
    runner.start();
    await until(async () => (await store.jobs.counts()).running === 1);
    await runner.stop();
    expect(finished).toBe(1);
    await wait(50);
    expect(await store.jobs.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
  });
  it('goes on after the store was away', async () => {
    await add(1);
    let ran = 0;
    let away = 2;
    const jobs = {
      ...jobsOf(store),
      claim: (...args: Parameters<Store['jobs']['claim']>) => {
        away -= 1;
        return away >= 0 ? Promise.reject(new Error('away')) : store.jobs.claim(...args);
      },
      done: (...args: Parameters<Store['jobs']['done']>) =>
        ran === 1 ? Promise.reject(new Error('away')) : store.jobs.done(...args),
    };
    make(
      async () => {
        ran += 1;
      },
      { store: { jobs }, leaseMs: 40 },
    ).start();
    await until(idle);
    expect(ran).toBe(2);
    expect(log).toContain('Jobs could not be claimed; trying again.');
    expect(log).toContain('A job could not be closed; it runs again when its lease ends.');
  });
});

function jobsOf(store: Store): Store['jobs'] {
  const { jobs } = store;
  return {
    add: jobs.add,
    claim: jobs.claim,
    extend: jobs.extend,
    done: jobs.done,
    failed: jobs.failed,
    hasten: jobs.hasten,
    counts: jobs.counts,
    dead: jobs.dead,
    retryDead: jobs.retryDead,
  };
}

describe('backOffMs', () => {
  it('stays between nothing and a ceiling that doubles up to its most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const ms = backOffMs(attempt, random);
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThanOrEqual(Math.min(300_000, 500 * 2 ** (attempt - 1)));
        },
      ),
      { seed: 3 },
    );
    expect([1, 2, 3, 99].map((attempt) => backOffMs(attempt, 0.999999))).toEqual([
      499, 999, 1999, 299_999,
    ]);
  });
});

describeOnEachDatabase('workers that are killed', (make) => {
  const worker = fileURLToPath(new URL('./crash-worker.fixture.ts', import.meta.url));
  it('lose nothing and do nothing twice', async () => {
    const own = await make();
    const where = own.options.url ?? own.options.file ?? '';
    const store = await openStore(own.options);
    await store.tenants.create(tenant);
    const contact = await store.contacts.create('harbour', {});
    const conversations = await Promise.all(
      Array.from({ length: 6 }, () =>
        store.conversations.create('harbour', { contactId: contact.id, channel: 'widget' }),
      ),
    );
    const jobs = 240;
    for (let n = 0; n < jobs; n += 1) {
      const conversationId = conversations[n % conversations.length]?.id;
      await store.jobs.add('harbour', {
        kind: 'note',
        group: conversationId ?? null,
        payload: { n, conversationId },
      });
    }
    // Fixed points in time after a worker is ready; where in the work that falls differs from run to run.
    for (const ms of [15, 40, 5, 70, 25]) {
      const child = await start(worker, where);
      await wait(ms);
      await kill(child);
    }
    const last = await start(worker, where);
    await until(async () => {
      const { waiting, running } = await store.jobs.counts();
      return waiting + running === 0;
    });
    await kill(last);
    for (const [at, conversation] of conversations.entries()) {
      const messages = await store.messages.list('harbour', conversation.id, { limit: 999 });
      const expected = Array.from({ length: jobs / 6 }, (_, n) => `${n * 6 + at}`);
      expect(messages.map((message) => message.body.text)).toEqual(expected);
    }
    expect((await store.jobs.counts()).dead).toBe(0);
    await store.close();
    await own.remove();
  }, 60_000);
});

function start(worker: string, file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--no-warnings', worker, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)));
    child.stdout?.once('data', () => resolve(child));
  });
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
