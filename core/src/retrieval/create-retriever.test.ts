import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ArticleVersion, Audience } from '../model.ts';
import { createIndex, loadIndex } from './create-retriever.ts';
import { AT, FAQ, SHOP, version } from './example-articles.ts';

async function indexOf(versions: readonly ArticleVersion[]) {
  const index = createIndex({ tenantId: 't1' });
  for (const one of versions) index.upsert(one);
  await index.prepare();
  return index;
}

type Index = ReturnType<typeof createIndex>;
const ask = (
  index: Index,
  text: string,
  part: { locale?: string; at?: string; audience?: Audience; limit?: number } = {},
) => index.retrieve({ text, locale: 'en', at: AT, audience: 'public', ...part });

describe('a shop without example questions', () => {
  it.each([
    [
      'how many days do I have to send something back',
      'returns',
      'the body says it in other words than the title',
    ],
    ['can I retrun a dress', 'returns', 'a typo in the only word that counts'],
    ['what does express shipping cost', 'delivery', 'the answer is the last sentence'],
    ['do you take paypal', 'payment', 'one name, in any case'],
    ['when is my card charged', 'payment', 'not the gift cards, though both say card'],
    ['chest measurement for M', 'sizes', 'inside a table'],
    ['tumble dry a woollen jumper', 'care', 'other endings of wool and dry'],
    ['the zip broke', 'warranty', 'plural in the article'],
    ['is a gift card valid forever', 'giftcards', 'title and body agree'],
    ['i forgot my pasword', 'account', 'a missing letter'],
    ['cancel my order please', 'cancel', 'polite words change nothing'],
    ['phone hours on weekdays', 'contact', 'a short article is not drowned by long ones'],
  ])('%s → %s (%s)', async (question, article) => {
    expect((await ask(await indexOf(SHOP), question)).articles[0]).toBe(article);
  });

  it('is sure of a plain paraphrase and unsure of what is not there', async () => {
    const index = await indexOf(SHOP);
    for (const known of [
      'how long does standard delivery take in germany',
      'which size is 96 cm chest',
      'how should I wash wool',
    ])
      expect([known, (await ask(index, known)).confidence > 0.5]).toEqual([known, true]);
    for (const absent of [
      'do you sell kayaks in brazil',
      'who won the football world cup',
      'what is your stance on nuclear energy',
      'blorptastic quux',
    ])
      expect([absent, (await ask(index, absent)).confidence < 0.3]).toEqual([absent, true]);
  });

  it('gives the chunk that answers, with its heading', async () => {
    const long = version({
      articleId: 'long',
      title: 'Everything',
      body: ['Parking', 'Weddings', 'Dogs']
        .map(
          (topic) =>
            `## ${topic}\n\n${`About ${topic.toLowerCase()} we have much to tell, and here it is at length. `.repeat(9)}`,
        )
        .join('\n\n'),
    });
    const [hit] = (await ask(await indexOf([...SHOP, long]), 'dogs')).hits;
    expect(hit).toMatchObject({ articleId: 'long', heading: 'Dogs', version: 1, url: null });
    expect(hit?.text).toContain('About dogs');
  });
});

describe('entries with example questions', () => {
  it.each([
    ['the driver lost my parcel', 'faq-lost'],
    ['vat receipt', 'faq-invoice'],
    ['vouchr not accepted', 'faq-discount'],
    ['wash wool by hand', 'care'],
  ])('%s → %s, beside ordinary articles', async (question, article) => {
    expect((await ask(await indexOf([...SHOP, ...FAQ]), question)).articles[0]).toBe(article);
  });

  it('trains at the first question when nobody asked it to before', async () => {
    const index = createIndex();
    for (const entry of FAQ) index.upsert(entry);
    expect((await ask(index, 'coupon refused')).articles[0]).toBe('faq-discount');
    expect(index.stats().labels).toBe(3);
  });
});

describe('articles with a few example questions beside products', () => {
  const MIXED = [
    version({
      articleId: 'returns',
      title: 'Returns',
      body: 'You can send anything back within 30 days of delivery.\n\n## What it costs\n\nThe label is free in Germany.',
      questions: ['How long do I have to send something back?', 'Do I have to pay for the return?'],
    }),
    version({
      articleId: 'cancel',
      title: 'Cancelling an order',
      body: 'Until it is packed you can cancel. After that see the [returns policy](/help/returns).',
      questions: ['Can I still cancel?', 'I ordered by mistake'],
    }),
    version({
      articleId: 'wrong-item',
      title: 'Something is wrong or missing',
      body: 'Tell us within 14 days. We send what is missing and you keep something small.',
    }),
    version({
      articleId: 'wash',
      title: 'Washing wool',
      body: 'Wash the jumper by hand at 30 degrees and dry it flat.',
      questions: ['My jumper shrank'],
    }),
    version({
      articleId: 'product:lamp',
      title: 'Storm lamp',
      body: 'Burns for twelve hours.\n\n| Colour | Price | Availability |\n| --- | --- | --- |\n| Black | €49.00 | in stock |\n| Red | €49.00 | out of stock |',
    }),
    version({
      articleId: 'product:hat',
      title: 'Felt hat',
      body: 'Warm.\n\n| Colour | Price | Availability |\n| --- | --- | --- |\n| Black | €29.00 | in stock |',
    }),
    version({
      articleId: 'product:jumper',
      title: 'Wool jumper',
      body: 'Thick.\n\n| Size | Price | Availability |\n| --- | --- | --- |\n| M | €99.00 | in stock |',
    }),
  ];

  it.each([
    [
      'how long do I have to send it back',
      'returns',
      'its example, not an article that says `send`',
    ],
    ['what is your return policy', 'returns', 'not the article that only links to it'],
    ['is the storm lamp in stock in black', 'product:lamp', 'a product by name'],
    ['how much is the hat', 'product:hat', 'a word of grammar in German only'],
    ['how do I wash a wool jumper', 'wash', 'what to do, not what to buy'],
    ['can I clean the sweater in the machine', 'wash', 'other words for the same'],
    ['I want to call off what I bought', 'cancel', 'a phrase for one word'],
  ])('%s → %s (%s)', async (question, article) => {
    expect((await ask(await indexOf(MIXED), question)).articles[0]).toBe(article);
  });

  it('says the same of a mistyped question, a little less surely', async () => {
    const index = await indexOf(MIXED);
    const right = await ask(index, 'is the storm lamp in black');
    const mistyped = await ask(index, 'is the strom lamp in balck');
    expect(mistyped.articles[0]).toBe('product:lamp');
    expect(mistyped.confidence).toBeLessThanOrEqual(right.confidence);
    expect(mistyped.confidence).toBeGreaterThan(right.confidence / 3);
  });

  it('is sure in a base of one article, and unsure of what is not in it', async () => {
    const index = await indexOf([
      version({
        articleId: 'returns',
        title: 'Returns',
        body: 'You can return items within 30 days of delivery.',
      }),
    ]);
    const { confidence } = await ask(index, 'Within how many days can I return items?');
    expect(confidence).toBeGreaterThan(0.5);
    expect((await ask(index, 'do you ship to Canada')).confidence).toBeLessThan(0.3);
    expect((await ask(index, 'who won the match')).confidence).toBeLessThan(0.3);
  });
});

describe('in time, for whom, in which language', () => {
  const POLICY = [
    version({ articleId: 'p', version: 1, title: 'Returns', body: 'You have 30 days.' }),
    version({
      articleId: 'p',
      version: 2,
      title: 'Returns',
      body: 'You have 14 days.',
      validFrom: '2026-07-01T00:00:00.000Z',
    }),
    version({
      articleId: 'sale',
      title: 'Summer sale',
      body: 'Everything half price.',
      validFrom: '2026-06-01T00:00:00.000Z',
      validTo: '2026-06-08T00:00:00.000Z',
    }),
  ];

  it('a scheduled policy flips by itself, at its very millisecond', async () => {
    const index = await indexOf(POLICY);
    const at = async (time: string) =>
      (await ask(index, 'returns how many days', { at: time })).hits[0]?.version;
    expect(await at('2026-06-30T23:59:59.999Z')).toBe(1);
    expect(await at('2026-07-01T00:00:00.000Z')).toBe(2);
  });

  it('an end is exclusive', async () => {
    const index = await indexOf(POLICY);
    const found = async (at: string) =>
      (await ask(index, 'summer sale half price', { at })).articles.includes('sale');
    expect(await found('2026-05-31T23:59:59.999Z')).toBe(false);
    expect(await found('2026-06-01T00:00:00.000Z')).toBe(true);
    expect(await found('2026-06-07T23:59:59.999Z')).toBe(true);
    expect(await found('2026-06-08T00:00:00.000Z')).toBe(false);
  });

  it('never shows the public an internal article, nor what it replaced', async () => {
    const index = await indexOf([
      version({
        articleId: 'x',
        version: 1,
        title: 'Goodwill',
        body: 'goodwill credit of 10 euro',
      }),
      version({
        articleId: 'x',
        version: 2,
        title: 'Goodwill',
        body: 'goodwill credit of 20 euro',
        audience: 'internal',
        validFrom: '2026-01-01T00:00:00.000Z',
      }),
    ]);
    expect((await ask(index, 'goodwill credit')).hits).toEqual([]);
    expect((await ask(index, 'goodwill credit', { audience: 'internal' })).hits[0]?.version).toBe(
      2,
    );
  });

  it('prefers the language asked for and uses another when there is nothing else', async () => {
    const index = await indexOf([
      version({
        articleId: 'a',
        version: 1,
        locale: 'en',
        title: 'Model X200',
        body: 'X200 battery',
      }),
      version({
        articleId: 'a',
        version: 2,
        locale: 'de',
        title: 'Modell X200',
        body: 'X200 Akku',
      }),
      version({ articleId: 'b', locale: 'zh', title: '退货政策', body: '您可以在三十天内退货。' }),
    ]);
    expect((await ask(index, 'X200', { locale: 'de-AT' })).hits[0]?.locale).toBe('de');
    expect((await ask(index, 'X200', { locale: 'en' })).hits[0]?.locale).toBe('en');
    expect((await ask(index, 'X200', { locale: 'fr' })).articles).toEqual(['a']);
    expect((await ask(index, '怎么退货', { locale: 'zh-Hant' })).articles[0]).toBe('b');
  });

  it('a version out of force is never a hit', async () => {
    const day = (n: number) => `2026-06-${String(n).padStart(2, '0')}T00:00:00.000Z`;
    const bound = fc.option(fc.integer({ min: 1, max: 28 }), { nil: null });
    const spans = fc.array(
      fc.record({ article: fc.integer({ min: 0, max: 3 }), from: bound, to: bound }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(spans, fc.integer({ min: 1, max: 28 }), async (list, asked) => {
        const versions = list.map(({ article, from, to }, i) =>
          version({
            articleId: `a${article}`,
            version: i + 1,
            title: 'Returns',
            // Of their own: copies of one text are one answer.
            body: `send it back, ${article}`,
            validFrom: from === null ? null : day(from),
            validTo: to === null ? null : day(to),
          }),
        );
        const found = await ask(await indexOf(versions), 'returns', { at: day(asked), limit: 50 });
        const holds = versions.filter(
          (v) => (v.validFrom ?? '') <= day(asked) && day(asked) < (v.validTo ?? '9'),
        );
        for (const hit of found.hits) {
          const rivals = holds.filter((v) => v.articleId === hit.articleId);
          expect(rivals.map((v) => v.version)).toContain(hit.version);
          expect(rivals.every((v) => (v.validFrom ?? '') <= (hit.validFrom ?? ''))).toBe(true);
        }
        expect(new Set(found.articles)).toEqual(new Set(holds.map((v) => v.articleId)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('as a cache', () => {
  const QUESTIONS = ['send back', 'card charged', 'wool', 'parcel never came', 'order', 'qqq'];
  const answers = async (index: Index) => {
    await index.prepare();
    return Promise.all(QUESTIONS.map((text) => ask(index, text)));
  };

  it('adding and then removing articles restores every ranking', async () => {
    const index = await indexOf([...SHOP, ...FAQ]);
    const before = await answers(index);
    const guest = version({
      articleId: 'guest',
      title: 'Wool order',
      body: 'send back the card',
      questions: ['wool parcel', 'order card'],
    });
    index.upsert(guest);
    expect(await answers(index)).not.toEqual(before);
    expect(index.remove('guest', 1)).toBe(true);
    expect(index.remove('guest', 1)).toBe(false);
    expect(await answers(index)).toEqual(before);
  });

  it('does not depend on the order of insertion', async () => {
    const all = [
      ...SHOP,
      ...FAQ,
      ...SHOP.map((article) => ({ ...article, articleId: `twin-of-${article.articleId}` })),
    ];
    const before = await answers(await indexOf(all));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
        expect(await answers(await indexOf(shuffled))).toEqual(before);
      }),
      { numRuns: 5, seed: 3 },
    );
  });

  it('reads back from a snapshot with the same answers, and goes on from there', async () => {
    const index = await indexOf([...SHOP, ...FAQ]);
    index.remove('care', 1);
    const before = await answers(index);
    const again = loadIndex(index.serialise(), { tenantId: 't1' });
    expect(await answers(again)).toEqual(before);
    expect(again.stats()).toEqual({ ...index.stats(), dead: again.stats().dead });
    for (const one of SHOP) if (one.articleId === 'care') again.upsert(one);
    expect((await ask(again, 'wash wool')).articles[0]).toBe('care');
  });

  it('keeps nothing in a snapshot of training that was still due', async () => {
    const index = createIndex();
    for (const entry of FAQ) index.upsert(entry);
    const again = loadIndex(index.serialise());
    expect((await ask(again, 'coupon refused')).articles[0]).toBe('faq-discount');
  });

  it('refuses a snapshot that is old, cut, changed or of another tenant', async () => {
    const bytes = Uint8Array.from((await indexOf(SHOP)).serialise());
    const changed = bytes.slice();
    changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
    const old = bytes.slice();
    old[7] = 0;
    for (const bad of [
      changed,
      old,
      bytes.slice(0, -9),
      new Uint8Array(3),
      Buffer.from('something else entirely, long enough to hold a header'),
    ])
      expect(() => loadIndex(bad)).toThrow(
        expect.objectContaining({ code: 'INDEX_SNAPSHOT_UNREADABLE' }),
      );
    expect(() => loadIndex(bytes, { tenantId: 't2' })).toThrow(
      expect.objectContaining({ code: 'INDEX_SNAPSHOT_UNREADABLE' }),
    );
  });

  it('reads a snapshot at an odd place in memory', async () => {
    const bytes = (await indexOf(SHOP)).serialise();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(loadIndex(shifted.subarray(3)).stats().articles).toBe(SHOP.length);
  });

  it('replaces changed content, drops superseded versions, refuses another tenant', async () => {
    const index = await indexOf(SHOP);
    const [returns] = SHOP;
    if (returns === undefined) throw new Error('no articles');
    index.upsert(returns);
    expect(index.stats().dead).toBe(0);
    index.upsert({ ...returns, body: 'Send kayaks back within a year.' });
    expect((await ask(index, 'kayaks')).articles).toContain('returns');
    index.upsert({ ...returns, supersededAt: AT });
    expect((await ask(index, 'returns policy')).articles).not.toContain('returns');
    expect(() => index.upsert({ ...returns, tenantId: 't2' })).toThrow(
      expect.objectContaining({ code: 'INDEX_OTHER_TENANT' }),
    );
  });
});

describe('hostile text', () => {
  it.each([
    ['nothing', ''],
    ['one emoji', '🙂'],
    ['right-to-left marks', '\u202E\u200F\u2066\u2069'],
    ['5,000 words', 'refund my parcel please '.repeat(1250)],
    ['one endless word', 'x'.repeat(100_000)],
    ['lone surrogates', '\uD800 return \uDC00'],
    ['prototype names', '__proto__ constructor toString hasOwnProperty'],
  ])('a question of %s is answered or not, never an error', async (_, text) => {
    const found = await ask(await indexOf([...SHOP, ...FAQ]), text);
    expect(found.confidence).toBeGreaterThanOrEqual(0);
    expect(found.confidence).toBeLessThanOrEqual(1);
  });

  it('an empty index knows nothing', async () => {
    expect(await ask(createIndex(), 'refund')).toEqual({ hits: [], articles: [], confidence: 0 });
  });

  it('articles of 100 kB, of nothing, of marks, of tables only, are indexed beside the others', async () => {
    const index = await indexOf([
      ...SHOP,
      version({ articleId: 'huge', title: 'x', body: 'lorem ipsum dolor. '.repeat(5300) }),
      version({ articleId: 'void', title: '', body: '' }),
      version({ articleId: 'marks', title: '\u202E\u200F', body: '\u200B\u2066' }),
      version({ articleId: 'emoji', title: '🙂🙂', body: '🙂' }),
      version({ articleId: 'table', title: '', body: '| kayak | 3 |\n|---|---|\n| canoe | 4 |' }),
      version({
        articleId: '__proto__',
        title: 'constructor',
        body: 'toString',
        questions: ['valueOf', '', '🙂'],
      }),
      version({ articleId: 'lone', title: '\uD800', body: '\uDC00 | \uD83D' }),
    ]);
    expect((await ask(index, 'canoe')).articles[0]).toBe('table');
    expect((await ask(index, 'send back within 30 days of delivery')).articles[0]).toBe('returns');
    expect((await ask(loadIndex(index.serialise()), 'canoe')).articles[0]).toBe('table');
  });
});

describe('with an embedder', () => {
  /** Knows one synonym that no letters give away. */
  const embed = async (texts: readonly string[]) =>
    texts.map((text) =>
      Float32Array.of(/wool|sheep/i.test(text) ? 1 : 0, /card/i.test(text) ? 1 : 0, 0.1),
    );

  it('finds what shares no word, keeps its vectors in the snapshot, forgets what is removed', async () => {
    const index = createIndex({ embed });
    for (const article of SHOP) index.upsert(article);
    await index.prepare();
    expect((await ask(index, 'sheep')).articles[0]).toBe('care');
    let calls = 0;
    const again = loadIndex(index.serialise(), {
      embed: (texts) => {
        calls += texts.length;
        return embed(texts);
      },
    });
    await again.prepare();
    expect(calls).toBe(0);
    expect((await ask(again, 'sheep')).articles[0]).toBe('care');
    again.remove('care', 1);
    expect((await ask(again, 'sheep')).articles[0]).not.toBe('care');
    expect(again.stats().vectors).toBeLessThan(index.stats().vectors);
  });

  it('asks no vector for questions when words alone find the example questions as well', async () => {
    const entries = ['parcel', 'refund', 'invoice'].map((thing) =>
      version({
        articleId: `faq-${thing}`,
        questions: Array.from({ length: 12 }, (_, i) => `my ${thing} number ${i}`),
      }),
    );
    /** The same vector for every text: of no use to anybody. */
    let calls = 0;
    const useless = async (texts: readonly string[]) => {
      calls++;
      return texts.map(() => Float32Array.of(1, 0));
    };
    const lines: string[] = [];
    const index = createIndex({ embed: useless, log: (line) => lines.push(line) });
    for (const entry of entries) index.upsert(entry);
    await index.prepare();
    calls = 0;
    expect((await ask(index, 'refund please')).articles[0]).toBe('faq-refund');
    expect(calls).toBe(0);
    expect(lines).toEqual([expect.stringContaining('vectors are not used')]);
    await ask(loadIndex(index.serialise(), { embed: useless }), 'refund please');
    expect(calls).toBe(0);
  });

  it('goes on without vectors when the embedder fails', async () => {
    const lines: string[] = [];
    const index = createIndex({
      embed: () => Promise.reject(new Error('down')),
      log: (line) => lines.push(line),
    });
    for (const article of SHOP) index.upsert(article);
    await index.prepare();
    expect((await ask(index, 'wash wool')).articles[0]).toBe('care');
    expect(lines[0]).toContain('down');
  });
});
