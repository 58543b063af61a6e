import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Hit } from '../retrieval/retriever.ts';
import { checkDraft } from './check-receipts.ts';
import { createExtractiveComposer } from './compose-extractive.ts';
import type { DraftRequest } from './draft.ts';
import { toPlainText } from './plain-text.ts';
import { toHit } from './policies.fixture.ts';

const compose = createExtractiveComposer();
const AT = '2026-11-22T00:00:00.000Z';
const draftOf = (question: string, hits: readonly Hit[], more: Partial<DraftRequest> = {}) =>
  compose({ question, language: 'en', hits, at: AT, ...more });
const said = async (question: string, hits: readonly Hit[], more: Partial<DraftRequest> = {}) =>
  (await draftOf(question, hits, more))?.text ?? '';

const zones = toHit(
  'zones',
  'Delivery',
  `| Zone | Countries | Standard | Takes | Express | Takes |
| --- | --- | --- | --- | --- | --- |
| A | Germany | €4.90 | 2–3 days | €9.90 | 1 day |
| B | all other EU countries | €11.90 | 4–7 days | €24.90 | 3 days |
| C | Norway | €15.90 | 5–8 days | €32.00 | 3 days |`,
);
const boots = toHit(
  'product:boots',
  'Fjord Boots',
  `Waterproof leather boots.

| Size | Colour | Price | Availability |
| --- | --- | --- | --- |
| 38 | Brown | €89.00 | in stock |
| 39 | Brown | €89.00 | out of stock |
| 40 | Black | €89.00 | in stock |`,
);
const page = toHit(
  'faq',
  'Questions and answers',
  `Home > Help > Questions

**Do you ship abroad?**

Yes, to 32 countries.

**Can I pick up my order?**

Yes, at our shop in Kiel, within 2 hours [3].

![Picture of the shop](https://shop.example/kiel.png)

**How do I reach you?**

Write to us. We answer within 1 business day.

Was this article helpful?`,
);

describe('tables', () => {
  it('a row is said by what it is about, with the columns asked for and what belongs to them', async () => {
    expect(await said('How much is express to Norway?', [zones])).toBe(
      'Norway: Express €32.00; Takes 3 days [1]',
    );
  });
  it('a country without a row of its own has that of the EU', async () => {
    expect(await said('How much is express to Spain?', [zones])).toBe(
      'all other EU countries: Express €24.90; Takes 3 days [1]',
    );
  });
  it('the quote is the whole row', async () => {
    const draft = await draftOf('How much is express to Norway?', [zones]);
    expect(draft?.citations[0]?.quote).toBe(toPlainText(zones.text).split('\n')[2]);
  });
  it('rows of a long table whose header was cut off are rows', async () => {
    const rest = toHit('zones', 'Delivery', '| Japan | €30.00 |\n| Peru | €40.00 |');
    expect(await said('What does delivery to Peru cost?', [rest])).toBe('Peru: €40.00 [1]');
  });
});

describe('products', () => {
  it('price, options and stock in the words of the table', async () => {
    expect(await said('How much are the Fjord Boots?', [boots])).toBe(
      'Fjord Boots: Price €89.00; Size 38–40; Colour Brown, Black\n- in stock: 38 / Brown, 40 / Black\n- out of stock: 39 / Brown [1]',
    );
  });
  it('one variant', async () => {
    expect(await said('Are the Fjord Boots available in 39?', [boots])).toBe(
      'Size 39; Colour Brown: €89.00; out of stock [1]',
    );
  });
});

describe('pages of questions', () => {
  it("only the matching question's answer, without the page's own marks", async () => {
    expect(await said('Can I pick up my order?', [page])).toBe(
      'Yes, at our shop in Kiel, within 2 hours. [1]',
    );
  });
  it('what belongs to the next question is not said, however alike', async () => {
    const kiel = toHit(
      'kiel',
      'Kiel',
      '**Can I pick up my parcel?**\n\nA parcel can be picked up by you.\n\n**And my friend?**\n\nA parcel can be picked up by a friend.',
    );
    expect(await said('Can I pick up a parcel?', [kiel])).toBe(
      'A parcel can be picked up by you. [1]',
    );
  });
  it('navigation and captions are never said', async () => {
    for (const question of ['Help with questions', 'Was this helpful?', 'Picture of the shop?'])
      expect(await said(question, [page])).not.toMatch(/Home >|helpful|Picture/);
  });
});

describe('what two articles both say', () => {
  it('is said once', async () => {
    const one = toHit('one', 'Sending back', 'Items can be returned within 30 days of delivery.');
    const two = toHit(
      'two',
      'Labels',
      'Items can be returned within 30 days of delivery. Returned items need our label.',
    );
    const text = await said('How long can items be returned? Do returned items need a label?', [
      one,
      two,
    ]);
    expect(text.match(/30 days/g)).toHaveLength(1);
    expect(text).toContain('Returned items need our label. [2]');
  });
});

describe('what comes after', () => {
  const now = toHit(
    'r',
    'Returns',
    'Items can be returned within 30 days. Sale items can be returned too.',
    {
      validTo: '2027-01-01T00:00:00.000Z',
    },
  );
  const next = toHit(
    'r',
    'Returns',
    'Items can be returned within 14 days. Sale items can be returned too.',
    {
      version: 2,
      validFrom: '2027-01-01T00:00:00.000Z',
    },
  );
  it('is said when it changes the answer, with its own citation, and stands the check', async () => {
    const draft = await draftOf('How long can items be returned?', [now], { upcoming: [next] });
    expect(draft?.text).toBe(
      'Items can be returned within 30 days. [1]\n\nFrom 1 January 2027: Items can be returned within 14 days. [2]',
    );
    expect(draft?.citations[1]).toMatchObject({
      version: 2,
      quote: 'Items can be returned within 14 days.',
    });
    expect(draft === null ? '' : checkDraft(draft, []).text).toBe(draft?.text);
  });
  it('is not said when the answer stays the same', async () => {
    expect(await said('Can sale items be returned?', [now], { upcoming: [next] })).toBe(
      'Sale items can be returned too. [1]',
    );
  });
  it("an order's date decides: what held then is said to be so, in every language", async () => {
    const past = { ...now, appliesBy: 'order-date' as const };
    const more = { now: '2027-03-01T00:00:00.000Z' };
    expect(await said('How long can items be returned?', [past], more)).toMatch(
      /30 days.*These are the terms of 22 November 2026; the date of the order decides\.$/s,
    );
    expect(
      await said('How long can items be returned?', [past], { ...more, language: 'zh' }),
    ).toContain('2026年11月22日');
    expect(await said('How long can items be returned?', [now], more)).not.toContain('terms');
  });
  it('a change to come is not told to an order that keeps the terms of its day', async () => {
    const held = { ...now, appliesBy: 'order-date' as const };
    const asked = 'How long can items be returned?';
    const later = { now: '2026-12-20T00:00:00.000Z', upcoming: [next] };
    expect(await said(asked, [held], later)).not.toMatch(/14|Until|From/);
    expect(await said(asked, [held], { upcoming: [next] })).toContain('14 days');
  });
});

describe('whatever an article is', () => {
  const fragments = fc.constantFrom(
    'Returns within 30 days',
    '| a | b |',
    '|---|---|',
    '- item',
    '  - nested',
    '1. step',
    '> quote',
    '# head',
    '```',
    '\u202e',
    '\u200b',
    '<b>',
    '&lt;script&gt;',
    '[x](javascript:1)',
    '**',
    '_',
    'عربي',
    '退货 30 天。',
    '[1]',
    ':',
    '?',
    '',
    '\n\n',
    'x'.repeat(50),
  );
  const article = fc.array(fragments, { maxLength: 40 }).map((lines) => lines.join('\n'));
  it('quotes are in its text, marks have their citation, no markup is left', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (text) => {
        const draft = await draftOf('How long can I return the item?', [
          toHit('x', 'Returns', text),
        ]);
        if (draft === null) return;
        for (const { quote } of draft.citations) expect(toPlainText(text)).toContain(quote);
        const marks = [...draft.text.matchAll(/\[(\d{1,2})\]/g)].map(([, mark]) => Number(mark));
        expect(marks).toEqual(draft.citations.map(({ mark }) => mark));
        expect(draft.text).not.toMatch(/<\/?(?:b|script)\b|[\u202a-\u202e\u200b]/);
      }),
      { numRuns: 150 },
    );
  });
  const N = 40_000;
  const LONG: Readonly<Record<string, string>> = {
    'a table of 2,000 rows': `| Country | Cost |\n|---|---|\n${Array.from({ length: 2000 }, (_row, at) => `| Land${at} | €${at}.00 |`).join('\n')}`,
    'quotes in quotes': '> '.repeat(N / 2),
    'lists in lists': Array.from(
      { length: 200 },
      (_item, at) => `${'  '.repeat(at)}- item ${at}`,
    ).join('\n'),
    brackets: '<'.repeat(N),
    emphasis: '_a'.repeat(N / 2),
    links: '[a](b'.repeat(N / 5),
    digits: '1-'.repeat(N / 2),
    code: `\`\`\`\n${'x = [1]\n'.repeat(N / 8)}\`\`\``,
    nothing: '',
  };
  for (const [name, text] of Object.entries(LONG))
    it(`is read: ${name}`, async () => {
      const draft = await draftOf('How much does it cost to ship to Spain?', [
        toHit('x', 'Shipping', text),
      ]);
      expect(draft?.text.length ?? 0).toBeLessThan(N + 100);
    });
});
