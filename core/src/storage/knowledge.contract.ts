/** What every store does with articles as a list and with imports. Run on each database by `store.test.ts`. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ArticleInput } from '../model.ts';
import { openBeforeEach } from './open-before-each.ts';
import type { OpenContractStore } from './store.contract.ts';
import type { Store } from './store.ts';

const START = Date.parse('2026-11-22T18:00:00.000Z');

export function describeKnowledgeContract(name: string, open: OpenContractStore): void {
  describe(`knowledge contract: ${name}`, () => {
    let store: Store;
    let now: number;
    beforeEach(() => {
      now = START;
    });
    openBeforeEach(open, {
      clock: () => new Date(now),
      ready: (fresh) => {
        store = fresh;
      },
    });
    const record = (inputs: readonly ArticleInput[], tenantId = 'harbour') =>
      store.articles.record(tenantId, 'api', inputs, { locale: 'en' });
    const find = async (...words: readonly string[]) =>
      [...(await store.knowledge.matching('harbour', words))].sort();

    it('outlines current statements without their text', async () => {
      await record([{ id: 'b', title: 'B', body: 'old' }]);
      await record([
        { id: 'b', title: 'B', body: 'new', questions: ['How?', 'Why?'] },
        { id: 'a', title: 'A', body: 'x', locale: 'de', validFrom: '2027-01-01' },
      ]);
      await record([{ id: 'z', title: 'Z', body: 'z' }], 'other');
      const outlines = await store.knowledge.outlines('harbour');
      expect(outlines.map((one) => [one.articleId, one.version, one.questions])).toEqual([
        ['a', 1, 0],
        ['b', 2, 2],
      ]);
      expect(outlines[0]).toEqual({
        articleId: 'a',
        version: 1,
        source: 'api',
        title: 'A',
        url: null,
        locale: 'de',
        audience: 'public',
        validFrom: '2027-01-01T00:00:00.000Z',
        validTo: null,
        recordedAt: new Date(START).toISOString(),
        questions: 0,
      });
    });

    it('finds by all words, in id, title, questions and text, without case, accents and width', async () => {
      await record([
        { id: 'rueckgabe', title: 'Rückgabe', body: 'Große Pakete zum Straßenpreis.' },
        { id: 'livraison', title: 'Délais', body: 'x', questions: ['Où est mon colis ?'] },
        { id: 'zh', title: '退货政策', body: '您可以在三十天内退货。', locale: 'zh-Hans' },
        { id: 'el', title: 'Επιστροφές', body: 'ΟΔΟΣ' },
        { id: 'odd', title: '100 %_off', body: "it's; drop table" },
      ]);
      await record([{ id: 'hidden', title: 'Rückgabe', body: 'x' }], 'other');
      expect(await find('RÜCKGABE')).toEqual(['rueckgabe']);
      expect(await find('ruckgabe', 'STRASSEN')).toEqual(['rueckgabe']);
      expect(await find('colis', 'OU')).toEqual(['livraison']);
      expect(await find('退货')).toEqual(['zh']);
      expect(await find('οδος', 'επιστροφες')).toEqual(['el']);
      expect(await find('ｏｄｄ')).toEqual(['odd']);
      // Nothing is a pattern.
      expect([await find('%'), await find('_'), await find("'s; drop")]).toEqual([
        ['odd'],
        ['odd'],
        ['odd'],
      ]);
      expect(await find('colis', 'rückgabe')).toEqual([]);
      expect(await find('hidden')).toEqual([]);
      expect((await find()).length).toBe(5);
    });

    it('finds only what is said now', async () => {
      await record([{ id: 'a', title: 'A', body: 'thirty days' }]);
      await record([{ id: 'a', title: 'A', body: 'sixty days' }]);
      expect([await find('thirty'), await find('sixty')]).toEqual([[], ['a']]);
      await record([
        { id: 'a', title: 'A', body: 'ninety days' },
        { id: 'a', title: 'A', body: 'a hundred days' },
      ]);
      expect([await find('ninety'), await find('hundred')]).toEqual([[], ['a']]);
      await store.articles.retire('harbour', 'a');
      expect(await find('hundred')).toEqual([]);
    });

    it('takes one current statement back, and only that', async () => {
      await record([
        { id: 'a', title: 'A', body: 'now' },
        { id: 'a', title: 'A', body: 'later', validFrom: '2027-01-01' },
      ]);
      expect(await store.articles.retireVersion('other', 'a', 2)).toBe(false);
      expect(await store.articles.retireVersion('harbour', 'a', 2)).toBe(true);
      expect(await store.articles.retireVersion('harbour', 'a', 2)).toBe(false);
      const left = await store.articles.versions('harbour', 'a');
      expect(left.map((version) => version.body)).toEqual(['now']);
      expect(await find('later')).toEqual([]);
      const { items } = await store.articles.changes('harbour', 0, 10);
      expect(items.at(-1)).toMatchObject({ articleId: 'a', version: 2, kind: 'superseded' });
    });

    it('holds articles for one transaction at a time', async () => {
      await record([{ id: 'a', title: 'A', body: '0' }]);
      const addOne = () =>
        store.transaction(async (tx) => {
          await tx.articles.hold('harbour');
          const [current] = await tx.articles.versions('harbour', 'a');
          const body = String(Number(current?.body) + 1);
          await tx.articles.record('harbour', 'api', [{ id: 'a', title: 'A', body }], {
            locale: 'en',
          });
        });
      await Promise.all(Array.from({ length: 8 }, addOne));
      expect((await store.articles.versions('harbour', 'a'))[0]?.body).toBe('8');
    });

    it('remembers reviews per article until they are taken back', async () => {
      const at = '2026-12-01T00:00:00.000Z';
      await store.knowledge.setReview('harbour', 'a', at);
      await store.knowledge.setReview('harbour', 'b', '2026-12-02T00:00:00.000Z');
      await store.knowledge.setReview('harbour', 'b', at);
      await store.knowledge.setReview('harbour', 'a', null);
      expect([...(await store.knowledge.reviews('harbour'))]).toEqual([['b', at]]);
      expect(await store.knowledge.review('harbour', 'b')).toBe(at);
      expect(await store.knowledge.review('other', 'b')).toBeNull();
      expect([...(await store.knowledge.reviews('other'))]).toEqual([]);
    });

    it('keeps imports, and what is over stays as it is', async () => {
      const of = { name: 'kb.jsonl', kind: 'file', source: 'import:kb.jsonl' } as const;
      const first = await store.imports.create('harbour', { ...of, id: 'i1', file: 'f1' });
      now += 1;
      await store.imports.create('harbour', { ...of, id: 'i2', file: null });
      expect(first).toMatchObject({ state: 'waiting', read: 0, total: null, cancelAsked: false });
      const patch = { state: 'running', read: 3, total: 9, format: 'jsonl' } as const;
      expect(await store.imports.update('harbour', 'i1', patch)).toMatchObject(patch);
      expect([...(await store.imports.files())]).toEqual(['f1']);
      await store.imports.count('harbour', 'i1', { added: 2, changed: 1 });
      await store.imports.count('harbour', 'i1', { added: 2, changed: 0 });
      await store.imports.update('harbour', 'i1', { cancelAsked: true });
      now += 1;
      const over = await store.imports.update('harbour', 'i1', {
        state: 'done',
        report: { added: 4 },
      });
      expect(over).toMatchObject({
        state: 'done',
        added: 4,
        changed: 1,
        cancelAsked: true,
        file: null,
        report: { added: 4 },
        endedAt: new Date(now).toISOString(),
      });
      expect(await store.imports.update('harbour', 'i1', { state: 'failed' })).toBeNull();
      expect(await store.imports.get('harbour', 'i1')).toEqual(over);
      expect([...(await store.imports.files())]).toEqual([]);
      expect((await store.imports.list('harbour', 9)).map((one) => one.id)).toEqual(['i2', 'i1']);
      expect(await store.imports.get('other', 'i1')).toBeNull();
      expect(await store.imports.list('other', 9)).toEqual([]);
      expect(await store.imports.update('other', 'i2', { state: 'done' })).toBeNull();
    });

    it('hastens the first waiting job of a group, which may then be planned again', async () => {
      const later = new Date(now + 600_000).toISOString();
      const job = { kind: 'sync', payload: {}, runAt: later };
      expect(await store.jobs.hasten('harbour', 'sync:a')).toBe(false);
      for (const group of ['sync:a', 'sync:a', 'sync:b']) {
        await store.jobs.add('harbour', { ...job, group });
      }
      await store.jobs.add('other', { ...job, group: 'sync:a' });
      await store.jobs.add('harbour', { ...job, group: 'sync:c', key: 'c:1' });
      const claim = () => store.jobs.claim('w', { limit: 9, leaseMs: 60_000 });
      expect(await claim()).toEqual([]);
      expect(await store.jobs.hasten('harbour', 'sync:a')).toBe(true);
      const [taken, ...others] = await claim();
      expect([taken?.tenantId, taken?.group, others]).toEqual(['harbour', 'sync:a', []]);
      expect(await store.jobs.add('harbour', { ...job, group: 'sync:c', key: 'c:1' })).toBe(false);
      expect(await store.jobs.hasten('harbour', 'sync:c')).toBe(true);
      expect(await store.jobs.add('harbour', { ...job, group: 'sync:c', key: 'c:1' })).toBe(true);
      expect((await claim()).map((one) => one.group)).toEqual(['sync:c']);
    });

    it('says what an event is about', async () => {
      const event = await store.events.append('harbour', { kind: 'article.changed', subject: 'a' });
      expect(event).toMatchObject({ kind: 'article.changed', subject: 'a', messageId: null });
      expect(await store.events.after('harbour', 0, { limit: 9 })).toEqual([event]);
    });
  });
}
