import { describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import { createVersionMaker } from '../evaluation/retrieval-decider.ts';
import type { ArticleInput } from '../model.ts';
import { runSliced } from '../retrieval/run-sliced.ts';
import { openStore } from '../storage/open-store.ts';
import { findContradictions } from './contradictions.ts';
import { createTellContradictions } from './tell-contradictions.ts';

const toVersion = createVersionMaker('en');
const page = (id: string, body: string, more: Partial<ArticleInput> = {}): ArticleInput => ({
  id,
  title: 'Returns',
  body,
  ...more,
});
const find = async (...articles: readonly ArticleInput[]) => {
  const found = await runSliced(findContradictions(articles.map(toVersion)));
  return found.map(({ one, other }) => [one.figure, other.figure].toSorted());
};
const MONTH = 'You can return anything within 30 days of delivery.';

describe('a contradiction', () => {
  it.each<readonly [string, readonly ArticleInput[], readonly [string, string]]>([
    [
      'of days',
      [page('a', MONTH), page('b', 'You can return anything within 14 days of delivery.')],
      ['14 days', '30 days'],
    ],
    [
      'in other order, under another title',
      [
        page('a', MONTH),
        page('b', 'Anything can be returned within 14 days of delivery.', { title: 'Questions' }),
      ],
      ['14 days', '30 days'],
    ],
    [
      'of an amount',
      [
        page('a', 'Standard delivery to your door costs €4.90.'),
        page('b', 'Standard delivery to your door costs €5.90.'),
      ],
      ['4.90', '5.90'],
    ],
    [
      'within one page',
      [page('a', `${MONTH}\n\nYou can return anything within 14 days of delivery.`)],
      ['14 days', '30 days'],
    ],
    [
      'in Chinese',
      [
        page('a', '收到商品后 30 天内可以无理由退货。', { title: '退货', locale: 'zh' }),
        page('b', '收到商品后 14 天内可以无理由退货。', { title: '退货', locale: 'zh' }),
      ],
      ['14 天', '30 天'],
    ],
    [
      'of a figure in words',
      [
        page('a', 'You can return anything within thirty days of delivery.'),
        page('b', 'You can return anything within 14 days of delivery.'),
      ],
      ['14 days', 'thirty days'],
    ],
    [
      'between two languages of one page',
      [
        page('a', `${MONTH}\n\n- The label is free.\n- The refund takes 5 days.`),
        page(
          'a',
          'Rückgabe binnen 14 Tagen.\n\n- Das Etikett ist frei.\n- Erstattung in 5 Tagen.',
          {
            locale: 'de',
          },
        ),
      ],
      ['14 Tagen', '30 days'],
    ],
    [
      'in a table of two languages of one page',
      [
        page('a', '| Zone | Price |\n| --- | --- |\n| Germany | €4.90 |\n| Norway | €15.90 |'),
        page(
          'a',
          '| Zone | Preis |\n| --- | --- |\n| Deutschland | 4,90 € |\n| Norwegen | 16,90 € |',
          {
            locale: 'de',
          },
        ),
      ],
      ['15.90', '16,90 €'],
    ],
  ])('%s is told', async (_name, articles, figures) => {
    expect(await find(...articles)).toEqual([[...figures].toSorted()]);
  });

  it.each<readonly [string, readonly ArticleInput[]]>([
    ['the same figure', [page('a', MONTH), page('b', MONTH)]],
    [
      'the same length in other words',
      [
        page('a', 'You can return anything within 2 weeks of delivery.'),
        page('b', 'You can return anything within 14 days of delivery.'),
      ],
    ],
    [
      'two kinds of one thing',
      [
        page('a', 'Standard delivery takes 5 days to arrive.'),
        page('b', 'Express delivery takes 2 days to arrive.'),
      ],
    ],
    [
      'two products by their titles',
      [
        page('a', 'The yearly fee of the card is $20.', { title: 'Silver card' }),
        page('b', 'The yearly fee of the card is $50.', { title: 'Gold card' }),
      ],
    ],
    [
      'two products by their headings in one page',
      [
        page(
          'a',
          '## Silver\n\nThe yearly fee of the card is $20.\n\n## Gold\n\nThe yearly fee of the card is $50.',
        ),
      ],
    ],
    [
      'two markets',
      [
        page('a', MONTH, { title: 'Returns in the United Kingdom' }),
        page('b', 'You can return anything within 14 days of delivery.', {
          title: 'Returns in Germany',
        }),
      ],
    ],
    [
      'one after the other in time',
      [
        page('a', MONTH, { validTo: '2026-12-01T00:00:00.000Z' }),
        page('b', 'You can return anything within 14 days of delivery.', {
          validFrom: '2026-12-01T00:00:00.000Z',
        }),
      ],
    ],
    [
      'a range and one end of it',
      [
        page('a', 'The refund reaches your card within 5–7 days.'),
        page('b', 'The refund reaches your card within 7 days.'),
      ],
    ],
    [
      'the items of a list',
      [
        page(
          'a',
          'Limits:\n\n- Withdraw cash abroad daily: up to $100\n- Withdraw cash abroad daily: up to $400',
        ),
      ],
    ],
    [
      'a translation that is cut in another way',
      [
        page('a', `${MONTH}\n\nThe refund takes 5 days.`),
        page('a', 'Rückgabe binnen 14 Tagen.', { locale: 'de' }),
      ],
    ],
    [
      'the same length in another language',
      [page('a', MONTH), page('a', 'Rückgabe binnen dreißig Tagen.', { locale: 'de' })],
    ],
    [
      'another text under one name',
      [
        page('a', `${MONTH}\n\nThe refund takes 5 days.\n\nThe label costs €4.`),
        page('a', 'Geöffnet seit 12 Jahren.\n\nPause von 2 Stunden.\n\nParken kostet 3 €.', {
          locale: 'de',
        }),
      ],
    ],
    ['too few words', [page('a', 'It takes 2 days.'), page('b', 'It takes 3 days.')]],
  ])('is not %s', async (_name, articles) => {
    expect(await find(...articles)).toEqual([]);
  });

  it('names the newer statement first, and where both stand', async () => {
    const versions = [page('a', MONTH), page('b', MONTH.replace('30', '14'))].map(toVersion);
    const later = {
      ...versions[0],
      recordedAt: '2030-01-01T00:00:00.000Z',
    } as (typeof versions)[0];
    const [found] = await runSliced(findContradictions([versions[1] ?? later, later]));
    expect([found?.one.articleId, found?.other.articleId]).toEqual(['a', 'b']);
    expect(found?.one.sentence).toBe(MONTH);
  });
});

describe('of a tenant', () => {
  it('are found through the store, until an article mends them; what is over is no matter', async () => {
    let now = new Date('2026-11-22T12:00:00.000Z');
    const store = await openStore({
      file: ':memory:',
      masterKey: new Uint8Array(32).fill(7),
      clock: () => now,
    });
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
    const tell = createTellContradictions({ store, clock: () => now });
    const record = (tenantId: string, ...articles: readonly (ArticleInput & { id: string })[]) =>
      store.articles.record(tenantId, 'test', articles, { locale: 'en' });
    const fortnight = MONTH.replace('30', '14');
    await record('shop', { id: 'a', title: 'Returns', body: MONTH });
    await record('other', { id: 'b', title: 'Returns', body: fortnight });
    expect(await tell('shop')).toEqual([]);
    now = new Date('2026-11-23T12:00:00.000Z');
    await record('shop', {
      id: 'b',
      title: 'Returns',
      body: fortnight,
      validTo: '2026-12-01T00:00:00.000Z',
    });
    const [found] = await tell('shop');
    expect([found?.one.articleId, found?.other.articleId]).toEqual(['b', 'a']);
    expect(await tell('other')).toEqual([]);
    now = new Date('2026-12-02T12:00:00.000Z');
    expect(await tell('shop')).toEqual([]);
    await store.close();
  });
});
