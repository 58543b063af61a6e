import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AttendantError } from '../errors.ts';
import { createMemoryHost } from '../host/memory-host.ts';
import type { ArticleInput } from '../model.ts';
import { openStore } from '../storage/open-store.ts';
import { slotKey } from '../storage/slot-key.ts';
import type { Store } from '../storage/store.ts';
import type { ImportFault, ImportItem } from './import/import-item.ts';
import { type ImportRequest, importArticles } from './import-articles.ts';
import { toProductArticle } from './product-article.ts';
import { syncHost } from './sync-host.ts';

let store: Store;
let now = 0;
beforeEach(async () => {
  now = Date.parse('2026-11-22T10:00:00Z');
  store = await openStore({
    file: ':memory:',
    masterKey: new Uint8Array(32).fill(7),
    clock: () => {
      now += 1_000;
      return new Date(now);
    },
  });
  for (const id of ['t1', 't2']) {
    await store.tenants.create({
      id,
      name: id,
      locale: 'en',
      locales: ['en'],
      widgetKey: `key-${id}`,
      settings: {
        brand: { colour: '#123456' },
        hours: { timeZone: 'UTC', week: {}, exceptions: [] },
        allowedOrigins: [],
        suggestions: {},
        answerAbove: 0.5,
        unknownBelow: 0.2,
        escalation: [],
        modelBudgetCents: 0,
      },
    });
  }
});
afterEach(async () => {
  await store.close();
});

function article(id: string, more: Partial<ArticleInput> = {}): ArticleInput {
  return { id, title: `Title ${id}`, body: `Body ${id}`, ...more };
}

async function* items(
  ...list: readonly (ArticleInput | ImportFault)[]
): AsyncGenerator<ImportItem> {
  for (const [index, each] of list.entries()) {
    yield 'kind' in each
      ? each
      : { kind: 'article', article: each, place: `kb.jsonl:${index + 1}` };
  }
}

function bad(articleId?: string): ImportFault {
  const fault = { kind: 'fault', place: 'kb.jsonl:9', code: 'IMPORT_ROW', message: 'bad' } as const;
  return articleId === undefined ? fault : { ...fault, articleId };
}

function run(list: readonly (ArticleInput | ImportFault)[], more: Partial<ImportRequest> = {}) {
  return importArticles(
    { articles: store.articles, slotKey },
    { tenantId: 't1', source: 's', items: items(...list), complete: true, locale: 'en', ...more },
  );
}

async function current(tenantId = 't1'): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const version of store.articles.all(tenantId))
    ids.push(`${version.articleId}.${version.version}`);
  return ids.toSorted();
}

describe('importArticles', () => {
  it('adds, changes only what changed, and retires what is gone', async () => {
    expect(await run([article('a'), article('b'), article('c')])).toMatchObject({ added: 3 });
    const report = await run([article('a'), article('b', { body: 'New' })]);
    expect(report).toEqual({
      added: 0,
      changed: 1,
      unchanged: 1,
      retired: 1,
      faults: [],
      faultCount: 0,
    });
    expect(await current()).toEqual(['a.1', 'b.2']);
  });

  it('keeps what is gone when the listing is not complete, and other sources and tenants always', async () => {
    await run([article('a')], { source: 'other' });
    await run([article('a')], { tenantId: 't2' });
    await run([article('b'), article('c')]);
    expect(await run([article('b')], { complete: false })).toMatchObject({ retired: 0 });
    expect(await run([article('b')])).toMatchObject({ retired: 1 });
    expect(await current()).toEqual(['a.1', 'b.1']);
    expect(await current('t2')).toEqual(['a.1']);
  });

  it('keeps what a faulty row stands for, and retires the rest', async () => {
    await run([article('a'), article('a', { locale: 'de' }), article('b')]);
    expect(await run([bad('a'), article('c')])).toMatchObject({
      added: 1,
      retired: 1,
      faultCount: 1,
    });
    expect(await current()).toEqual(['a.1', 'a.2', 'c.1']);
  });

  it('retires nothing when a fault hides which article it was, or nothing could be read', async () => {
    await run([article('a'), article('b')]);
    expect(await run([article('a'), bad()])).toMatchObject({
      retired: 0,
      retiredNothing: 'faults-without-id',
    });
    expect(await run([])).toMatchObject({ retired: 0, retiredNothing: 'nothing-read' });
    expect(await run([bad('a')])).toMatchObject({ retired: 0, retiredNothing: 'nothing-read' });
    expect(await current()).toEqual(['a.1', 'b.1']);
  });

  it('names the second of two statements for one slot; languages and times are slots of their own', async () => {
    const report = await run([
      article('a'),
      article('a', { locale: 'de' }),
      article('a', { validFrom: '2027-01-15T00:00:00.000Z' }),
      article('a', { body: 'again' }),
      article('a', { locale: 'en', body: 'and again' }),
    ]);
    expect(report).toMatchObject({ added: 3, faultCount: 2 });
    expect(report.faults.map(({ place, code }) => [place, code])).toEqual([
      ['kb.jsonl:4', 'ARTICLE_REPEATED'],
      ['kb.jsonl:5', 'ARTICLE_REPEATED'],
    ]);
  });

  it('finds the one article that the store refuses, and stores the rest of its batch', async () => {
    const window = { validFrom: '2026-02-01T00:00:00.000Z', validTo: '2026-01-01T00:00:00.000Z' };
    const seen: string[] = [];
    const report = await run([article('a'), article('b', window), article('c')], {
      onFault: (fault) => void seen.push(fault.place),
    });
    expect(report).toMatchObject({
      added: 2,
      faultCount: 1,
      faults: [{ place: 'kb.jsonl:2', articleId: 'b' }],
    });
    expect(seen).toEqual(['kb.jsonl:2']);
  });

  it('stops when the store itself is in trouble', async () => {
    const articles: ImportArticles = {
      versions: (...args) => store.articles.versions(...args),
      retireMissing: (...args) => store.articles.retireMissing(...args),
      record: async () => {
        throw new AttendantError('STORE_FULL', 'full');
      },
    };
    const work = importArticles(
      { articles, slotKey },
      { tenantId: 't1', source: 's', items: items(article('a')), complete: true, locale: 'en' },
    );
    await expect(work).rejects.toMatchObject({ code: 'STORE_FULL' });
  });

  it('imported twice: the second time all is unchanged and nothing retired', async () => {
    const input = fc.record({
      id: fc.constantFrom('a', 'b', 'c', '__proto__'),
      title: fc.string({ minLength: 1, maxLength: 5 }),
      body: fc.string({ maxLength: 5 }),
      locale: fc.constantFrom('en', 'de', 'zh-Hant'),
      questions: fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 2 }),
    });
    let source = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(input, { minLength: 1, maxLength: 12 }), async (list) => {
        source += 1;
        const first = await run(list, { source: `p${source}` });
        const second = await run(list, { source: `p${source}` });
        const statements = first.added + first.changed + first.unchanged;
        expect(second).toMatchObject({ added: 0, changed: 0, retired: 0, unchanged: statements });
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('writes in batches of 200', async () => {
    const sizes: number[] = [];
    const articles: ImportArticles = {
      versions: (...args) => store.articles.versions(...args),
      retireMissing: (...args) => store.articles.retireMissing(...args),
      record: (tenantId, source, inputs, defaults) => {
        sizes.push(inputs.length);
        return store.articles.record(tenantId, source, inputs, defaults);
      },
    };
    const list = Array.from({ length: 450 }, (_, index) => article(`n${index}`));
    await importArticles(
      { articles, slotKey },
      { tenantId: 't1', source: 's', items: items(...list), complete: true, locale: 'en' },
    );
    expect(sizes).toEqual([200, 200, 50]);
  });
});

type ImportArticles = Parameters<typeof importArticles>[0]['articles'];

const lamp = {
  id: 'lamp',
  title: 'Lamp',
  description: 'Bright.',
  url: 'https://shop.example/lamp',
  variants: [
    {
      id: '1',
      options: { Colour: 'Brass | gold' },
      price: { minor: 1990, currency: 'EUR' },
      available: true,
    },
    { id: '2', options: { Size: 'XL' }, price: { minor: 2990, currency: 'EUR' }, available: false },
  ],
} as const;

describe('toProductArticle', () => {
  it('says options, price and availability in the reader’s language', () => {
    expect(toProductArticle(lamp, 'de-DE')).toEqual({
      id: 'product:lamp',
      title: 'Lamp',
      locale: 'de-DE',
      url: 'https://shop.example/lamp',
      body: [
        'Bright.',
        '',
        '| Colour | Size | Preis | Verfügbarkeit |',
        '| --- | --- | --- | --- |',
        '| Brass \\| gold |  | 19,90 € | auf Lager |',
        '|  | XL | 29,90 € | ausverkauft |',
      ].join('\n'),
    });
    expect(toProductArticle({ id: 'x', title: 'X', variants: [], locale: 'sw' }, 'en').body).toBe(
      'X',
    );
  });
});

describe('syncHost', () => {
  const sync = (host: ReturnType<typeof createMemoryHost>, signal?: AbortSignal) =>
    syncHost(store, {
      tenantId: 't1',
      adapter: host.adapter,
      locale: 'en',
      ...(signal === undefined ? {} : { signal }),
    });

  it('brings articles and products, then only what changed, with deletions', async () => {
    const host = createMemoryHost({
      name: 'shop',
      articles: [article('a'), article('b')],
      products: [lamp],
    });
    expect(await sync(host)).toMatchObject({
      articles: { added: 2 },
      products: { added: 1 },
      faults: [],
    });
    expect(await current()).toEqual(['a.1', 'b.1', 'product:lamp.1']);

    host.articles.put(article('b', { body: 'New' }));
    host.articles.remove('a');
    host.products.remove('lamp');
    const second = await sync(host);
    expect(second.articles).toEqual({ added: 0, changed: 1, unchanged: 0, retired: 1 });
    expect(second.products).toEqual({ added: 0, changed: 0, unchanged: 0, retired: 1 });
    expect(await current()).toEqual(['b.2']);

    const third = await sync(host);
    expect(Object.values(third.articles)).toEqual([0, 0, 0, 0]);
    expect(await store.values.get('t1', 'host:shop:articles:cursor')).toBe('4');
  });

  it('keeps the order of the feed: deleted and made again is there', async () => {
    const host = createMemoryHost({ articles: [article('a')] });
    await sync(host);
    host.articles.remove('a');
    host.articles.put(article('a', { body: 'Reborn' }));
    expect((await sync(host)).articles).toMatchObject({ added: 1, retired: 1 });
    expect(await current()).toEqual(['a.2']);
  });

  it('retires no article that another source brought', async () => {
    await run([article('a')]);
    const host = createMemoryHost({ articles: [article('b')] });
    await sync(host);
    host.articles.remove('a');
    expect((await sync(host)).articles.retired).toBe(0);
    expect(await current()).toEqual(['a.1', 'b.1']);
  });

  it('passes over what is broken and does not stop at it again', async () => {
    const host = createMemoryHost({
      articles: [article('a', { url: 'javascript:alert(1)' }), article('b')],
      products: [
        {
          ...lamp,
          variants: [
            { id: '1', options: {}, price: { minor: 1.5, currency: 'EUR' }, available: true },
          ],
        },
        { ...lamp, id: 'odd', variants: null as unknown as [] },
      ],
    });
    expect((await sync(host)).faults.map(({ id, code }) => `${id} ${code}`)).toEqual([
      'a ARTICLE_URL',
      'lamp PRODUCT_BROKEN',
      'odd PRODUCT_BROKEN',
    ]);
    expect((await sync(host)).faults).toEqual([]);
    expect(await current()).toEqual(['b.1']);
  });

  it('goes on from the last batch that was written when the host breaks off', async () => {
    const many = Array.from({ length: 500 }, (_, index) => article(`n${index}`));
    const host = createMemoryHost({ articles: many });
    const asked: (string | null)[] = [];
    let breaks = true;
    const adapter = {
      name: host.adapter.name,
      articles: async function* (since: string | null) {
        asked.push(since);
        let count = 0;
        for await (const change of host.adapter.articles(since)) {
          if (breaks && count === 450) throw new Error('socket hang up');
          count += 1;
          yield change;
        }
      },
    };
    const request = { tenantId: 't1', adapter, locale: 'en' };
    await expect(syncHost(store, request)).rejects.toThrow('socket hang up');
    breaks = false;
    expect((await syncHost(store, request)).articles.added).toBe(100);
    expect(asked).toEqual([null, '400']);
    expect(await current()).toHaveLength(500);
  });

  it('ends after the batch under way when told to', async () => {
    const host = createMemoryHost({
      articles: Array.from({ length: 450 }, (_, index) => article(`n${index}`)),
    });
    expect((await sync(host, AbortSignal.abort())).articles.added).toBe(200);
  });
});
