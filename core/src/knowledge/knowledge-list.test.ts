import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import type { ArticleInput } from '../model.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store, UseCounts } from '../storage/store.ts';
import { createKnowledgeList, type KnowledgeList, type KnowledgeSort } from './knowledge-list.ts';

const MASTER_KEY = new Uint8Array(32).fill(7);
let store: Store;
let now: Date;
let uses: Map<string, UseCounts>;
let asked: { since: string }[];
let list: KnowledgeList;
beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00.000Z');
  store = await openStore({ file: ':memory:', masterKey: MASTER_KEY, clock: () => now });
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
  uses = new Map();
  asked = [];
  list = createKnowledgeList({
    store: {
      ...store,
      uses: {
        ...store.uses,
        byArticle: async (_tenant, options) => {
          asked.push(options);
          return uses;
        },
      },
    },
    clock: () => now,
  });
});
afterEach(() => store.close());

const record = (inputs: readonly ArticleInput[], source = 'api') =>
  store.articles.record('shop', source, inputs, { locale: 'en' });
const ids = async (query: Partial<Parameters<KnowledgeList['list']>[1]> = {}) =>
  (await list.list('shop', { limit: 100, ...query })).items.map(({ id }) => id);

describe('the knowledge table', () => {
  it('finds words, language and state together', async () => {
    await record([
      { id: 'a', title: 'Returns', body: 'Thirty days.' },
      { id: 'a', title: 'Rückgabe', body: 'Dreißig Tage.', locale: 'de' },
      { id: 'b', title: 'Refunds', body: 'Ten days.', validFrom: '2026-12-01' },
      { id: '退货', title: '退货政策', body: '三十天内。', locale: 'zh-Hans' },
    ]);
    expect(await ids({ q: 'DAYS' })).toEqual(['b', 'a']);
    expect(await ids({ q: 'days', state: 'planned' })).toEqual(['b']);
    expect(await ids({ q: 'dreissig' })).toEqual(['a']);
    expect(await ids({ q: ' 政策  退货 ' })).toEqual(['退货']);
    expect(await ids({ locale: 'de' })).toEqual(['a']);
    expect(await ids({ q: 'nothing like it' })).toEqual([]);
    expect(await list.list('other', { limit: 9, q: 'days' })).toEqual({ items: [], next: null });
  });

  it('pages in every order without a gap or a repeat, while figures and articles change', async () => {
    const inputs = Array.from({ length: 45 }, (_, at) => ({
      id: `a${at}`,
      title: `Title ${at % 7}`,
      body: 'x',
    }));
    await record(inputs);
    const reviews = { a3: '2026-12-03', a9: '2026-12-01', a27: '2026-12-02' };
    for (const [id, date] of Object.entries(reviews)) {
      await store.knowledge.setReview('shop', id, `${date}T00:00:00.000Z`);
    }
    uses = new Map(inputs.map(({ id }, at) => [id, { used: at % 5, liked: 0, disliked: at % 4 }]));
    const sorts: readonly KnowledgeSort[] = ['title', 'used', 'disliked', 'reviewBy', 'changed'];
    for (const sort of sorts) {
      const whole = await ids({ sort });
      expect([sort, new Set(whole).size]).toEqual([sort, 45]);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await list.list('shop', { limit: 7, sort, cursor });
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect([sort, paged]).toEqual([sort, whole]);
    }
    expect((await ids({ sort: 'reviewBy' })).slice(0, 3)).toEqual(['a9', 'a27', 'a3']);
    expect((await ids({ sort: 'used' })).slice(0, 2)).toEqual(['a14', 'a19']);
    const first = await list.list('shop', { limit: 10 });
    await store.articles.retire('shop', first.items.at(-1)?.id ?? '');
    await record([{ id: 'a00', title: 'Title 0', body: 'new, before the first page ended' }]);
    const second = await list.list('shop', { limit: 100, cursor: first.next });
    const seen = [...first.items, ...second.items].map(({ id }) => id);
    expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
  });

  it('refuses a cursor of another order or of nobody', async () => {
    await record([
      { id: 'a', title: 'A', body: 'x' },
      { id: 'b', title: 'B', body: 'x' },
    ]);
    const { next } = await list.list('shop', { limit: 1 });
    for (const [sort, cursor] of [
      ['used', next],
      ['title', 'null'],
      ['title', '{'],
      ['title', '["title"]'],
      ['used', '["used","x","a"]'],
    ] as const) {
      await expect(list.list('shop', { limit: 1, sort, cursor })).rejects.toMatchObject({
        code: 'CURSOR_INVALID',
        status: 400,
      });
    }
  });

  it('knows at once what was recorded, taken back or planned, and what time has done', async () => {
    await record([{ id: 'a', title: 'A', body: 'x', validTo: '2026-11-22T13:00:00Z' }]);
    expect((await list.counts('shop')).expired).toBe(0);
    now = new Date('2026-11-22T13:00:00.000Z');
    expect(await list.counts('shop')).toEqual({
      all: 1,
      'in-force': 0,
      planned: 0,
      expired: 1,
      'review-due': 0,
      unused: 0,
      disliked: 0,
      trouble: 1,
    });
    await record([{ id: 'b', title: 'B', body: 'x' }]);
    expect((await list.counts('shop')).all).toBe(2);
    await store.articles.retire('shop', 'a');
    expect(await ids()).toEqual(['b']);
  });

  it('counts uses of 30 days and ratings of 90, and again after half a minute', async () => {
    await record([{ id: 'a', title: 'A', body: 'x' }]);
    uses = new Map([['a', { used: 4, liked: 1, disliked: 3 }]]);
    expect((await list.list('shop', { limit: 1 })).items[0]).toMatchObject({
      used: 4,
      liked: 1,
      disliked: 3,
      trouble: ['disliked'],
    });
    expect(asked.map(({ since }) => since)).toEqual([
      '2026-10-23T12:00:00.000Z',
      '2026-08-24T12:00:00.000Z',
    ]);
    await list.counts('shop');
    expect(asked.length).toBe(2);
    now = new Date(now.getTime() + 30_000);
    await list.counts('shop');
    expect(asked.length).toBe(4);
  });

  it('counts the articles of a source', async () => {
    await record([{ id: 'a', title: 'A', body: 'x' }], 'host:shop:articles');
    await record([{ id: 'p', title: 'P', body: 'x' }], 'host:shop:products');
    await record([{ id: 'b', title: 'B', body: 'x' }], 'host:shop2:articles');
    expect(await list.countOfSource('shop', 'host:shop:')).toBe(2);
    expect(await list.countOfSource('other', 'host:shop:')).toBe(0);
  });
});
