import { randomBytes } from 'node:crypto';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import { AttendantError } from '../errors.ts';
import { openStore } from '../storage/open-store.ts';
import type { Job, Store } from '../storage/store.ts';
import { describeOnEachDatabase, type TestDatabase } from '../storage/test-databases.ts';
import type { ImportItem } from './import/import-item.ts';
import type { NewImport } from './import-jobs.ts';
import { createTestKnowledge, type TestKnowledge } from './test-support.ts';
import { createUploads } from './uploads.ts';

const article = (id: string, body = 'x'): ImportItem => ({
  kind: 'article',
  article: { id, title: id, body },
  place: `${id}.md`,
});
const fault = (articleId?: string): ImportItem => ({
  kind: 'fault',
  place: 'kb.csv:3',
  code: 'CSV_BROKEN',
  message: 'a quote is never closed',
  ...(articleId === undefined ? {} : { articleId }),
});
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => article(`a${from + at}`));
const SITE = { kind: 'site', url: 'https://help.example/' } as const;

describeOnEachDatabase('imports', (make) => {
  let database: TestDatabase;
  let store: Store;
  let now: Date;
  let knowledge: TestKnowledge;
  afterEach(async () => {
    knowledge.stop();
    await store.close();
    await database.remove();
  });

  async function start(source: (signal?: AbortSignal) => AsyncIterable<ImportItem>, more = {}) {
    now = new Date('2026-11-22T12:00:00.000Z');
    database = await make();
    store = await openStore({ ...database.options, clock: () => now });
    for (const id of ['shop', 'other']) {
      await store.tenants.create({
        id,
        name: id,
        locale: 'en',
        locales: ['en'],
        widgetKey: `key-${id}`,
        settings: defaultSettings,
      });
    }
    knowledge = createTestKnowledge({
      store,
      clock: () => now,
      tickMs: 20,
      importSite: (_url, { signal }) => source(signal),
      ...more,
    });
  }
  const add = (of: NewImport = SITE, tenantId = 'shop') =>
    store.transaction((tx) => knowledge.imports.add(tx, tenantId, of));
  const cancel = (id: string) =>
    store.transaction((tx) => knowledge.imports.cancel(tx, 'shop', id));
  const upload = async (name: string, text: string): Promise<NewImport> => {
    const { file } = await knowledge.uploads.receive(Readable.from([Buffer.from(text)]), {
      name,
      limit: 1e6,
    });
    return { kind: 'file', name, file };
  };
  const claim = async (): Promise<Job> => {
    const [job] = await store.jobs.claim('w', { limit: 1, leaseMs: 60_000, kinds: ['import'] });
    if (job === undefined) throw new Error('There is no job.');
    return job;
  };
  const run = async (lost = new AbortController().signal) => {
    const job = await claim();
    await knowledge.imports.run(job, lost);
    await store.jobs.done('w', job.id);
  };
  const files = () => readdir(knowledge.folder).catch(() => []);
  const articles = async (tenantId = 'shop') =>
    (await store.knowledge.outlines(tenantId)).map((one) => one.articleId);
  const until = async (look: () => Promise<boolean>) => {
    for (let at = 0; at < 1_000; at += 1) {
      if (await look()) return;
      await pause(10);
    }
    throw new Error('It did not happen.');
  };

  it('again update what they brought and retire what is gone, of their own name only', async () => {
    let items = [article('a'), article('b'), article('c')];
    await start(async function* () {
      yield* items;
    });
    await store.articles.record('shop', 'api', [{ id: 'own', title: 'Own', body: 'x' }], {
      locale: 'en',
    });
    const first = await add();
    await run();
    items = [article('a'), article('b', 'new')];
    const second = await add();
    await run();
    expect((await knowledge.imports.get('shop', first.id))?.report).toMatchObject({ added: 3 });
    expect(await knowledge.imports.get('shop', second.id)).toMatchObject({
      state: 'done',
      report: { added: 0, changed: 1, unchanged: 1, retired: 1 },
    });
    await add({ kind: 'site', url: 'https://other.example/' });
    items = [article('z')];
    await run();
    expect(await articles()).toEqual(['a', 'b', 'own', 'z']);
    expect(await articles('other')).toEqual([]);
  });

  it('run one at a time per tenant, in order', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await start(async function* () {
      await held;
      yield article('a');
    });
    const first = await add();
    const second = await add();
    await add(SITE, 'other');
    const job = await claim();
    const theirs = await claim();
    expect([job.tenantId, theirs.tenantId]).toEqual(['shop', 'other']);
    await expect(claim()).rejects.toThrow('no job');
    const running = knowledge.imports.run(job, new AbortController().signal);
    await until(async () => (await store.imports.get('shop', first.id))?.state === 'running');
    expect((await store.imports.get('shop', second.id))?.state).toBe('waiting');
    release();
    await running;
    await store.jobs.done('w', job.id);
    await run();
    expect((await store.imports.get('shop', second.id))?.state).toBe('done');
  });

  it('that broke off go on, and the report tells of both runs as of one', async () => {
    let breaks = true;
    await start(async function* () {
      yield* many(450);
      if (breaks) throw new Error('the power went');
      yield* many(50, 450);
    });
    const { id } = await add();
    await expect(run()).rejects.toThrow('the power went');
    const broken = await store.imports.get('shop', id);
    // Two batches of 200 were written; the state still says that it runs.
    expect(broken).toMatchObject({ state: 'running', added: 400, report: null });
    breaks = false;
    now = new Date(now.getTime() + 61_000);
    await run();
    expect(await knowledge.imports.get('shop', id)).toMatchObject({
      state: 'done',
      report: { added: 500, changed: 0, unchanged: 0, retired: 0 },
    });
  });

  it('write and count as one: a count that fails undoes what was written', async () => {
    await start(async function* () {
      yield article('a');
    });
    const failing = createTestKnowledge({
      clock: () => now,
      importSite: async function* () {
        yield article('a');
      },
      store: {
        ...store,
        transaction: (work) =>
          store.transaction((tx) =>
            work({
              ...tx,
              imports: {
                create: tx.imports.create,
                get: tx.imports.get,
                list: tx.imports.list,
                update: tx.imports.update,
                files: tx.imports.files,
                count: async () => {
                  throw new Error('no room');
                },
              },
            }),
          ),
      },
    });
    await add();
    await expect(failing.imports.run(await claim(), new AbortController().signal)).rejects.toThrow(
      'no room',
    );
    expect(await articles()).toEqual([]);
  });

  it('that wait are cancelled at once, and their file goes with their job', async () => {
    await start(async function* () {
      yield article('a');
    });
    const { id } = await add(await upload('kb.jsonl', '{"id":"k","title":"K","body":"x"}\n'));
    expect((await files()).length).toBe(1);
    expect(await cancel(id)).toMatchObject({ state: 'cancelled' });
    await run();
    expect([await files(), await articles()]).toEqual([[], []]);
    expect((await store.imports.get('shop', id))?.state).toBe('cancelled');
  });

  it('that run end between two items, keep what they wrote and retire nothing', async () => {
    let slow = false;
    await start(async function* () {
      yield* many(slow ? 300 : 1);
      for (let at = 0; slow; at += 1) {
        await pause(5);
        yield article(`late${at}`);
      }
    });
    await add();
    await run();
    slow = true;
    const { id } = await add();
    const running = run();
    await until(async () => ((await store.imports.get('shop', id))?.added ?? 0) >= 199);
    expect(await cancel(id)).toMatchObject({ state: 'running' });
    await running;
    expect(await knowledge.imports.get('shop', id)).toMatchObject({
      state: 'cancelled',
      report: { added: 199, retired: 0 },
      error: null,
    });
    expect(await articles()).toContain('a0');
    // What is over stays over.
    expect(await cancel(id)).toMatchObject({ state: 'cancelled' });
  });

  it('that end early without a word have not listed everything', async () => {
    let stop = false;
    await start(async function* (signal) {
      yield article('a');
      if (!stop) yield article('b');
      // A well-meaning source that returns when it is told to end.
      while (stop && !signal?.aborted) await pause(5);
    });
    await add();
    await run();
    stop = true;
    const { id } = await add();
    const running = run();
    await until(async () => (await store.imports.get('shop', id))?.state === 'running');
    await cancel(id);
    await running;
    expect((await store.imports.get('shop', id))?.state).toBe('cancelled');
    expect(await articles()).toEqual(['a', 'b']);
  });

  it('another process has taken over are let go of', async () => {
    await start(async function* () {
      for (let at = 0; ; at += 1) {
        await pause(5);
        yield article(`a${at}`);
      }
    });
    const { id } = await add(SITE);
    const lost = new AbortController();
    const running = run(lost.signal);
    await pause(50);
    lost.abort();
    await expect(running).rejects.toThrow('Another process');
    expect((await store.imports.get('shop', id))?.state).toBe('running');
  });

  it('tell how far they are, at most once a tick', async () => {
    const tickMs = 50;
    const held = { total: 0 };
    await start(
      async function* () {
        for (let at = 0; at < 40; at += 1) {
          await pause(5);
          held.total += 1;
          yield article(`a${at}`);
        }
      },
      { tickMs },
    );
    const { id } = await add(await upload('kb.jsonl', '{"id":"k","title":"K","body":"x"}\n'));
    await run();
    expect((await store.imports.get('shop', id))?.read).toBe(1);
    const site = await add();
    const started = performance.now();
    const before = await store.events.head('shop');
    await run();
    const ticks = (performance.now() - started) / tickMs;
    const events = await store.events.after('shop', before, { limit: 1_000 });
    // Begun, one per tick at most, over.
    expect(events.length).toBeLessThanOrEqual(2 + Math.ceil(ticks));
    expect(events.every((one) => one.kind === 'import.changed' && one.subject === site.id)).toBe(
      true,
    );
  });

  it('with nothing but faults fail and say which', async () => {
    await start(async function* () {
      for (let at = 0; at < 150; at += 1) yield fault();
    });
    const { id } = await add();
    await run();
    const found = await knowledge.imports.get('shop', id);
    expect(found).toMatchObject({
      state: 'failed',
      error: { code: 'CSV_BROKEN', detail: 'kb.csv:3: a quote is never closed' },
      report: { faultCount: 150, retired: 0 },
    });
    expect(found?.report?.faults.length).toBe(100);
  });

  it('with some faults do the rest and retire nothing that may be behind a fault', async () => {
    let items = [article('a'), article('b')];
    await start(async function* () {
      yield* items;
    });
    await add();
    await run();
    items = [article('c'), fault()];
    const { id } = await add();
    await run();
    expect(await knowledge.imports.get('shop', id)).toMatchObject({
      state: 'done',
      report: { added: 1, retired: 0, faultCount: 1 },
    });
    expect(await articles()).toEqual(['a', 'b', 'c']);
  });

  it('of nothing fail', async () => {
    await start(async function* () {
      yield* [];
    });
    const { id } = await add();
    await run();
    expect((await knowledge.imports.get('shop', id))?.error?.code).toBe('IMPORT_EMPTY');
  });

  it('that cannot be read fail at once, with the way out', async () => {
    await start(() => {
      throw new AttendantError('IMPORT_SITE_URL', 'This cannot be reached.', {
        status: 400,
        wayOut: 'Use a public address.',
      });
    });
    const { id } = await add();
    await run();
    expect(await knowledge.imports.get('shop', id)).toMatchObject({
      state: 'failed',
      error: {
        code: 'IMPORT_SITE_URL',
        detail: 'This cannot be reached.',
        wayOut: 'Use a public address.',
      },
    });
  });

  it('whose file is lost are tried elsewhere, then given up in words', async () => {
    await start(async function* () {
      yield article('a');
    });
    const of = await upload('kb.jsonl', 'x');
    const { id } = await add(of);
    if (of.kind === 'file') await knowledge.uploads.remove(of.file);
    const job = await claim();
    const lost = new AbortController().signal;
    await expect(knowledge.imports.run(job, lost)).rejects.toThrow('not here');
    await knowledge.imports.giveUp(job);
    await knowledge.imports.giveUp(job);
    expect(await knowledge.imports.get('shop', id)).toMatchObject({
      state: 'failed',
      error: { code: 'IMPORT_GIVEN_UP' },
    });
    // A claim that comes late finds it over.
    await knowledge.imports.run(job, lost);
    expect((await knowledge.imports.get('shop', id))?.error?.code).toBe('IMPORT_GIVEN_UP');
  });

  it('are called by their own name, not by that of the file they lie in', async () => {
    await start(async function* () {
      yield article('a');
    });
    await add(await upload('Größen & Maße.md', 'Shoes run small.'));
    await run();
    const [found] = await store.knowledge.outlines('shop');
    expect(found).toMatchObject({ articleId: 'Größen & Maße', title: 'Größen & Maße' });
    const { id } = await add(await upload('faq.csv', 'id,title\n'));
    await run();
    expect(JSON.stringify(await knowledge.imports.get('shop', id))).not.toMatch(/[0-9a-f]{32}/u);
  });

  it('leave no file behind: what a crash left is swept after a day', async () => {
    await start(async function* () {
      yield article('a');
    });
    const waiting = await upload('kb.jsonl', 'x');
    await add(waiting);
    const orphan = await upload('old.md', 'x');
    const young = await upload('young.md', 'x');
    await writeFile(join(knowledge.folder, 'somebody-elses.txt'), 'x');
    for (const file of [waiting, orphan]) {
      if (file.kind !== 'file') continue;
      const path = knowledge.uploads.pathOf(file.file);
      await utimes(path, now, new Date(now.getTime() - 90_000_000));
    }
    if (young.kind === 'file') await utimes(knowledge.uploads.pathOf(young.file), now, now);
    expect(await knowledge.imports.sweep()).toBe(1);
    expect((await files()).length).toBe(3);
    if (waiting.kind === 'file') await stat(knowledge.uploads.pathOf(waiting.file));
  });
});

describe('uploads', () => {
  it('are found by names we made and by no other', () => {
    const uploads = createUploads({ folder: '/nowhere', clock: () => new Date(), randomBytes });
    for (const name of [
      '../x',
      'a/b',
      '',
      'x'.repeat(32),
      `${'0'.repeat(32)}.EXE`,
      `${'0'.repeat(32)}/..`,
    ]) {
      expect(() => uploads.pathOf(name)).toThrow('not the name');
    }
    expect(uploads.pathOf(`${'0'.repeat(32)}.md`)).toContain('.md');
  });
});
