import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Order, Shipment } from '@attendant/core/host';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawPicture } from './draw-pictures.ts';
import { loadShop } from './load-shop.ts';
import { articleAt, languages, type Shop } from './shop.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const clock = () => new Date('2026-11-22T12:00:00.000Z');
const shop = loadShop({ clock });
const orderStates = {
  received: 1,
  'on-hold': 1,
  processing: 1,
  'partly-shipped': 1,
  shipped: 1,
  'out-for-delivery': 1,
  delivered: 1,
  cancelled: 1,
  'return-requested': 1,
  'exchange-requested': 1,
  returned: 1,
  refunded: 1,
} satisfies Record<Order['state'], 1>;
const shipmentStates = {
  'label-created': 1,
  'in-transit': 1,
  'out-for-delivery': 1,
  delivered: 1,
  delayed: 1,
  failed: 1,
  returning: 1,
} satisfies Record<Shipment['state'], 1>;

describe('orders of the demo shop', () => {
  it('shows every state an order can be in', () => {
    expect([...new Set(shop.orders.map(({ order }) => order.state))].sort()).toEqual(
      Object.keys(orderStates).sort(),
    );
  });

  it('shows every state a shipment can be in', () => {
    const states = shop.orders.flatMap(({ order }) => order.shipments.map(({ state }) => state));
    expect([...new Set(states)].sort()).toEqual(Object.keys(shipmentStates).sort());
  });

  it('has at least 36 orders of 14 customers, and one customer without any', () => {
    expect(shop.orders.length).toBeGreaterThanOrEqual(36);
    const buyers = new Set(shop.orders.map(({ customerId }) => customerId));
    expect(buyers.size).toBeGreaterThanOrEqual(14);
    expect(shop.customers.filter(({ id }) => !buyers.has(id)).map(({ id }) => id)).toEqual([
      'grace-miller',
    ]);
  });

  it('adds up: the total is the sum of the items', () => {
    for (const { order } of shop.orders) {
      const sum = order.items.reduce((total, item) => total + item.price.minor * item.quantity, 0);
      expect([order.number, order.total]).toEqual([order.number, { minor: sum, currency: 'EUR' }]);
      expect(order.refunded?.minor ?? 0).toBeLessThanOrEqual(sum);
    }
  });

  it('is plausible at any time of day: nothing has happened that is still to come, and events are in order', () => {
    const anyTime = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2029-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyTime, (now) => plausible(loadShop({ clock: () => now }), now.toISOString())),
      { numRuns: 25, seed: 11 },
    );
  });

  it('numbers its orders in the order they were placed', () => {
    const numbers = shop.orders.map(({ order }) => Number(order.number.slice(1)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});

function plausible(loaded: Shop, now: string): void {
  for (const { order } of loaded.orders) {
    expect(order.placedAt < now).toBe(true);
    if (order.cancelledAt)
      expect(order.placedAt < order.cancelledAt && order.cancelledAt < now).toBe(true);
    for (const parcel of order.shipments) {
      const times = [order.placedAt, ...parcel.events.map(({ at }) => at), now];
      expect([order.number, times]).toEqual([order.number, [...times].sort()]);
      expect((parcel.expectedFrom ?? '') <= (parcel.expectedTo ?? '')).toBe(true);
      expect(parcel.deliveredAt !== undefined).toBe(parcel.state === 'delivered');
      if (parcel.deliveredAt) expect(parcel.events.at(-1)?.at).toBe(parcel.deliveredAt);
    }
  }
}

/** Every number of a text, dates as one, so that two languages can be compared. */
function numbers(text: string): string[] {
  const months =
    'January February March April May June July August September October November December'.split(
      ' ',
    );
  const month = (name: string) => String(months.indexOf(name) + 1);
  return (
    text
      .replace(/\]\([^)]*\)/g, ']')
      .replace(
        /(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)/g,
        (_, day, name) => `${month(name)}/${day}`,
      )
      .replace(/(\d\/\d+) (\d{4})/g, '$2/$1')
      .replace(/15\. Januar (\d{4})|15 de enero de (\d{4})|15 يناير (\d{4})/g, (_, ...found) => {
        const year = found.slice(0, 3).find((one) => one !== undefined);
        return `${year}/1/15`;
      })
      .replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')
      .replace(/(\d{4}) 年 (\d+) 月 (\d+) 日/g, '$1/$2/$3')
      .replace(/(\d+) 月 (\d+) 日/g, '$1/$2')
      .match(/\d[\d.,/:]*\d|\d/g) ?? []
  ).sort();
}

describe('articles of the demo shop', () => {
  it('has 10 policies and more than 30 help articles in each language', () => {
    for (const language of languages) {
      expect(
        new Set(shop.articles.filter(({ locale }) => locale === language).map(({ id }) => id)).size,
      ).toBeGreaterThanOrEqual(42);
    }
  });

  it('has each article in both languages, with the same numbers', () => {
    const english = shop.articles.filter(({ locale }) => locale === 'en');
    expect(shop.articles.filter(({ locale }) => locale === 'zh').length).toBe(english.length);
    for (const article of english) {
      const pair = shop.articles.find(
        ({ id, locale, validFrom }) =>
          locale === 'zh' && id === article.id && validFrom === article.validFrom,
      );
      expect([article.id, article.validTo, article.questions?.length]).toEqual([
        pair?.id,
        pair?.validTo,
        pair?.questions?.length,
      ]);
      expect([article.id, numbers(article.body)]).toEqual([article.id, numbers(pair?.body ?? '')]);
    }
  });

  it('has the most asked in German, Spanish and Arabic too, with the same facts and times', () => {
    for (const language of ['de', 'es', 'ar'] as const) {
      const there = shop.articles.filter(({ locale }) => locale === language);
      expect(new Set(there.map(({ id }) => id)).size).toBeGreaterThanOrEqual(14);
      for (const article of there) {
        const place = `${language}/${article.id}`;
        const english = shop.articles.find(
          ({ id, locale, validFrom }) =>
            locale === 'en' && id === article.id && validFrom === article.validFrom,
        );
        expect([place, article.validTo, article.questions?.length]).toEqual([
          place,
          english?.validTo,
          english?.questions?.length,
        ]);
        expect([place, numbers(article.body)]).toEqual([place, numbers(english?.body ?? '')]);
        expect(article.url).toBe(`/${language}/help/${article.id}`);
      }
      // A policy that changes changes in every language.
      const planned = (locale: string) =>
        shop.articles.filter((one) => one.locale === locale && one.id === 'returns').length;
      expect(planned(language)).toBe(planned('en'));
    }
  });

  it('gives 2 to 6 example questions to about half of them', () => {
    const asked = shop.articles.flatMap(({ questions }) => (questions ? [questions.length] : []));
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...asked)).toBeLessThanOrEqual(6);
    const full = shop.articles.filter(({ locale }) => locale === 'en' || locale === 'zh');
    const share = full.filter(({ questions }) => questions).length / full.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.75);
  });

  it('links only to pages that exist, in its own language', () => {
    const pages = new Set([
      '/orders',
      '/zh/orders',
      ...shop.articles.map(({ url }) => url),
      ...shop.products.flatMap(({ id }) => [`/products/${id}`, `/zh/products/${id}`]),
    ]);
    for (const article of shop.articles) {
      for (const [, target] of article.body.matchAll(/\]\(([^)]*)\)/g)) {
        expect(pages).toContain(target);
        const language = /^\/(zh|de|es|ar)\//.exec(target ?? '')?.[1] ?? 'en';
        expect([target, language]).toEqual([target, article.locale]);
      }
    }
  });

  it('lengthens the return window from 30 to 45 days on 15 January 2027, by itself', () => {
    const window = (at: string) =>
      languages.map(
        (language) =>
          /(\d+) (?:days of delivery|天内，几乎)/.exec(
            articleAt(shop, { id: 'returns', language, at })?.body ?? '',
          )?.[1],
      );
    expect(window('2026-11-22T12:00:00.000Z')).toEqual(['30', '30']);
    expect(window('2027-01-14T23:59:59.999Z')).toEqual(['30', '30']);
    expect(window('2027-01-15T00:00:00.000Z')).toEqual(['45', '45']);
  });

  it('has nothing in force after an article has ended, or before it begins', () => {
    const summer = {
      ...shop.articles[0],
      id: 'summer',
      locale: 'en',
      url: '/help/summer',
      title: 'Summer',
      body: 'Open late.',
      validFrom: '2026-06-01T00:00:00.000Z',
      validTo: '2026-09-01T00:00:00.000Z',
    } as const;
    const at = (day: string) =>
      articleAt(
        { articles: [summer] },
        { id: 'summer', language: 'en', at: `${day}T00:00:00.000Z` },
      )?.title ?? null;
    expect([at('2026-05-31'), at('2026-06-01'), at('2026-08-31'), at('2026-09-01')]).toEqual([
      null,
      'Summer',
      'Summer',
      null,
    ]);
  });

  it('says the length of the return window nowhere else', () => {
    const elsewhere = shop.articles.filter(
      ({ id, body }) =>
        id !== 'returns' && /(30|45) days of (delivery|receipt)|签收后 (30|45) 天/.test(body),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('pictures', () => {
  it('has a drawn picture for every product, as the script draws it', () => {
    expect(shop.products.length).toBeGreaterThanOrEqual(40);
    for (const { id, drawing, category } of shop.products) {
      const file = join(folder, 'pictures', `${id}.svg`);
      expect([
        id,
        existsSync(file) && readFileSync(file, 'utf8') === drawPicture(drawing, category),
      ]).toEqual([id, true]);
    }
  });

  it('names a drawing that is not there', () => {
    expect(() => drawPicture('unicorn', 'home')).toThrow('unicorn');
  });
});

describe('evaluation questions', () => {
  it('asks at least 60 in DESIGN’s format, of articles that exist', () => {
    const lines = readFileSync(join(folder, 'questions.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ids = new Set(shop.articles.map(({ id }) => id));
    expect(lines.length).toBeGreaterThanOrEqual(60);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const { id, text, locale, expect: wanted } of lines) {
      expect([id, typeof text, languages.includes(locale)]).toEqual([id, 'string', true]);
      expect([id, Object.keys(wanted).length]).toEqual([id, 1]);
      for (const article of wanted.articles ?? [])
        expect([id, ids.has(article)]).toEqual([id, true]);
    }
    const count = (name: string) => lines.filter((line) => name in line.expect).length;
    expect(count('none')).toBeGreaterThanOrEqual(8);
    expect(count('handoff')).toBeGreaterThanOrEqual(6);
  });

  it('does not copy an article’s example questions or sentences', () => {
    const lines = readFileSync(join(folder, 'questions.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const { text } of lines) {
      expect([
        text,
        shop.articles.some(
          (article) => article.questions?.includes(text) || article.body.includes(text),
        ),
      ]).toEqual([text, false]);
    }
  });
});

describe('a broken shop', () => {
  const copies: string[] = [];
  afterEach(() => {
    for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
  });
  const broken = (file: string, change: (text: string) => string) => {
    const copy = mkdtempSync(join(tmpdir(), 'demo-shop-'));
    copies.push(copy);
    for (const part of ['catalogue.json', 'customers.json', 'orders.json', 'knowledge'])
      cpSync(join(folder, part), join(copy, part), { recursive: true });
    writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
    return () => loadShop({ folder: copy, clock });
  };

  it.each<[string, string, (text: string) => string, string]>([
    [
      'a wrong total',
      'orders.json',
      (text) => text.replace('"total": 21300', '"total": 21301'),
      '#1042: the total is 21301, the items make 21300',
    ],
    [
      'an unknown customer',
      'orders.json',
      (text) => text.replace('"customer": "li-wei"', '"customer": "nobody"'),
      'there is no customer nobody',
    ],
    [
      'an unknown variant',
      'orders.json',
      (text) => text.replace('storm-jacket-l-navy', 'storm-jacket-l-pink'),
      'there is no variant storm-jacket-l-pink',
    ],
    [
      'a bad time',
      'orders.json',
      (text) => text.replace('-9d 14:20', 'last week'),
      '"last week" is not a time',
    ],
    [
      'a shipment of something else',
      'orders.json',
      (text) => text.replace('"items": ["1042-1"', '"items": ["1041-9"'),
      'a shipment holds 1041-9',
    ],
    [
      'a number twice',
      'orders.json',
      (text) => text.replace('"number": "#1043"', '"number": "#1042"'),
      '#1042 is there twice',
    ],
    ['broken JSON', 'catalogue.json', (text) => text.slice(1), 'catalogue.json'],
    [
      'an unknown field',
      'customers.json',
      (text) => text.replace('"name"', '"nickname": "x", "name"'),
      'nickname',
    ],
    [
      'an article without front matter',
      'knowledge/en/returns.md',
      (text) => text.replaceAll('---', ''),
      'needs front matter',
    ],
    [
      'front matter that is no YAML',
      'knowledge/en/returns.md',
      (text) => text.replace('id: returns', 'id: [returns'),
      'knowledge/en/returns.md',
    ],
    [
      'an article of another address',
      'knowledge/zh/shipping.md',
      (text) => text.replace('url: /zh/help/shipping', 'url: https://evil.example'),
      'knowledge/zh/shipping.md: url',
    ],
    [
      'an article in no topic',
      'knowledge/topics.json',
      (text) => text.replace('"refund-time",', ''),
      'refund-time does not exist',
    ],
    [
      'a removed article that is still there',
      'knowledge/removed.json',
      (text) => text.replace('winter-market-2025', 'returns'),
      'returns is still there',
    ],
  ])('names %s', (_, file, change, message) => {
    expect(broken(file, change)).toThrow(
      expect.objectContaining({
        code: 'DEMO_SHOP_INVALID',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('says when there is no shop in the folder', () => {
    expect(() => loadShop({ folder: tmpdir() })).toThrow(
      expect.objectContaining({
        code: 'DEMO_SHOP_ABSENT',
        wayOut: expect.stringContaining('folder'),
      }),
    );
  });
});
