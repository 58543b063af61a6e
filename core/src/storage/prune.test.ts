import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createPruneHandler, startPruning } from '../jobs/prune.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';
import { describeOnEachDatabase, type TestDatabase } from './test-databases.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T18:00:00.000Z');

describeOnEachDatabase('pruning', (make) => {
  let own: TestDatabase;
  let store: Store;
  let now: number;
  const at = (offset: number) => new Date(now + offset).toISOString();
  beforeEach(async () => {
    now = START;
    own = await make();
    store = await openStore({ ...own.options, clock: () => new Date(now) });
    await store.tenants.create({
      id: 'harbour',
      name: 'H',
      locale: 'en',
      locales: ['en'],
      widgetKey: 'k',
      settings: {} as never,
    });
  });
  afterEach(async () => {
    await store.close();
    await own.remove();
  });
  const claimAll = async () => {
    for (;;) {
      const jobs = await store.jobs.claim('w', { limit: 100, leaseMs: 1000 });
      if (jobs.length === 0) return;
      for (const job of jobs) await store.jobs.done('w', job.id);
    }
  };
  const credential = (hash: string, expiresAt: string | null) =>
    store.credentials.create({
      tenantId: 'harbour',
      kind: 'session',
      subject: 'a',
      name: null,
      scopes: [],
      hash,
      expiresAt,
    });

  it('removes what is over, keeps what is not, and says what it did', async () => {
    for (const key of ['old', 'fails']) {
      await store.jobs.add('harbour', { kind: 'turn', payload: {}, key });
    }
    const [, fails] = await store.jobs.claim('w', { limit: 2, leaseMs: 1000 });
    await store.jobs.failed('w', fails?.id ?? '', 'broken', null);
    const [old] = await store.jobs.claim('w', { limit: 2, leaseMs: 1000 });
    expect(old).toBeUndefined();
    now += 1000;
    await claimAll();
    await credential('over', at(DAY));
    await credential('stays', at(90 * DAY));
    await credential('for ever', null);
    await store.throttles.hit('ip', 60_000);
    await store.credentials.markUsed('harbour', 'over', at(DAY));
    await store.credentials.markUsed('harbour', 'young', at(90 * DAY));
    await store.idempotency.begin('harbour', 'k', 'h');
    const contact = await store.contacts.create('harbour', {});
    for (const expires of [DAY, 90 * DAY]) {
      const { id } = await store.conversations.create('harbour', {
        contactId: contact.id,
        channel: 'widget',
      });
      const code = { orderNumber: '1042', codeHash: 'h', expiresAt: at(expires) };
      await store.verifications.put('harbour', { conversationId: id, ...code });
    }
    now += 40 * DAY;
    await store.jobs.add('harbour', { kind: 'turn', payload: {}, key: 'young' });
    await claimAll();
    await store.jobs.add('harbour', { kind: 'turn', payload: {}, key: 'waits' });
    await store.idempotency.begin('harbour', 'young', 'h');

    const removed = {
      jobs: 1,
      idempotencyAnswers: 1,
      credentials: 1,
      verifications: 1,
      usedTokens: 1,
      throttles: 1,
    };
    expect(await store.prune(at(-30 * DAY))).toEqual(removed);
    const add = (key: string) => store.jobs.add('harbour', { kind: 'turn', payload: {}, key });
    expect(await add('old')).toBe(true);
    expect([await add('young'), await add('waits'), await add('fails')]).toEqual([
      false,
      false,
      false,
    ]);
    expect((await store.jobs.counts()).dead).toBe(1);
    expect(await store.credentials.byHash('session', 'stays')).not.toBeNull();
    expect(await store.credentials.byHash('session', 'for ever')).not.toBeNull();
    expect(await store.idempotency.begin('harbour', 'young', 'other')).toEqual({
      state: 'different',
    });
    const none = Object.fromEntries(Object.keys(removed).map((name) => [name, 0]));
    expect(await store.transaction((tx) => tx.prune(at(-30 * DAY)))).toEqual(none);
    // A limit in the future removes nothing that is not done.
    await store.prune(at(9 * DAY));
    expect((await store.jobs.counts()).waiting).toBe(2);
  });
  it('removes more than one batch', async () => {
    await store.transaction(async (tx) => {
      for (let n = 0; n < 1203; n += 1) await tx.jobs.add('harbour', { kind: 'turn', payload: {} });
    });
    await claimAll();
    now += DAY;
    expect((await store.prune(at(0))).jobs).toBe(1203);
  });
  it('runs daily by its own job, once for all processes, also after a failure', async () => {
    const log: string[] = [];
    const deps = {
      store,
      clock: () => new Date(now),
      log: { info: (_: object, says: string) => log.push(says) },
    };
    await Promise.all([startPruning(deps), startPruning(deps)]);
    expect((await store.jobs.counts()).waiting).toBe(1);
    const run = createPruneHandler({
      ...deps,
      store: {
        jobs: store.jobs,
        prune: async () => {
          throw new Error('away');
        },
      },
    });
    const [job] = await store.jobs.claim('w', { limit: 5, leaseMs: 1000 });
    expect(job).toMatchObject({ kind: 'prune' });
    if (job === undefined) return;
    const signal = new AbortController().signal;
    await expect(run(job, signal)).rejects.toThrow('away');
    await createPruneHandler(deps)(job, signal);
    expect(log).toHaveLength(1);
    await store.jobs.done('w', job.id);
    expect(await store.jobs.claim('w', { limit: 5, leaseMs: 1000 })).toEqual([]);
    now += DAY;
    expect(await store.jobs.claim('w', { limit: 5, leaseMs: 1000 })).toHaveLength(1);
  });
  it('the time of last use is written once a minute at most', async () => {
    const { id } = await credential('h', null);
    const used = async () => (await store.credentials.byHash('session', 'h'))?.lastUsedAt;
    await store.credentials.touch('harbour', id);
    const first = at(0);
    expect(await used()).toBe(first);
    now += 59_000;
    await store.credentials.touch('harbour', id);
    expect(await used()).toBe(first);
    now += 1_000;
    await store.credentials.touch('other', id);
    expect(await used()).toBe(first);
    await store.credentials.touch('harbour', id);
    expect(await used()).toBe(at(0));
  });
});
