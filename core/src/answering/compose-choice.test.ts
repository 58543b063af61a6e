import { describe, expect, it } from '@jest/globals';
import type { Hit } from '../retrieval/retriever.ts';
import { createExtractiveComposer } from './compose-extractive.ts';

const compose = createExtractiveComposer();
const hitOf = (articleId: string, text: string, title = articleId): Hit => ({
  articleId,
  version: 1,
  chunk: 0,
  title,
  heading: '',
  text,
  url: null,
  locale: 'en',
  validFrom: null,
  validTo: null,
  score: 1,
  signals: {},
});
const answerTo = async (question: string, ...hits: readonly Hit[]): Promise<string> =>
  (await compose({ question, language: 'en', hits, at: '2026-11-22T12:00:00.000Z' }))?.text ?? '';

const postage = hitOf(
  'postage',
  `Orders leave the same day.

| Zone | Countries | Standard |
| --- | --- | --- |
| A | Germany | €4.90 |
| B | Austria, Belgium | €7.90 |
| C | Norway | €15.90 |

- Bulky goods cost €14.90 more per parcel and go to zones A and B only.
- Gas travels by road.`,
  'Postage: zones and prices',
);
const sizes = hitOf(
  'sizes',
  `| Size | Chest (cm) |
| --- | --- |
| S | 87–93 |
| M | 94–100 |
| L | 101–108 |`,
  'Sizes of coats',
);
const warranty = hitOf(
  'warranty',
  `Every lamp has the legal warranty of 2 years. Some have our own, longer one:

| Product | Warranty |
| --- | --- |
| Ship lamps | 5 years |
| Desk lamps | 3 years |`,
  'Warranty',
);
const refund = hitOf(
  'refund',
  `We check a return within 3 business days and start the refund the same day. From then it takes:

| Paid with | Time |
| --- | --- |
| Card | 5–7 business days |
| PayPal | 1–2 business days |

You get an e-mail.`,
  'When you get your refund',
);
const cancelling = hitOf(
  'cancelling',
  `You can cancel free of charge until we pack it.

- Received: open My orders and press Cancel.
- Processing: we try to stop the order.
- Shipped: the order can no longer be cancelled.`,
  'Cancelling an order',
);
const nature = hitOf(
  'nature',
  `How we work.

- Parcels have been free of plastic since 2024.
- Wool comes from 14 farms in Norway.
- Everything is made in Europe.
- All coats are free of fluorine.
- We repair what we sell.`,
  'Nature',
);

const customs = hitOf(
  'customs',
  `Inside the EU there is nothing more to pay.

- Norway, Switzerland: duty is paid at checkout.
- All other countries: the carrier collects duty on delivery.
- We always declare the true value.`,
  'Customs and duty',
);

const shoes = hitOf(
  'shoes',
  `| EU | Foot length (cm) | UK |
| --- | --- | --- |
| 40 | 25.4 | 6.5 |
| 41 | 26.0 | 7.5 |
| 42 | 26.7 | 8 |
| 43 | 27.3 | 9 |`,
  'Sizes of shoes',
);

describe('a country that is not in the list', () => {
  it('is not answered with what holds for others', async () => {
    expect(await answerTo('Do you ship to Brazil?', postage)).toBe('');
    expect(await answerTo('What is the postage to Brazil?', postage)).toBe('');
    expect(await answerTo('Do you ship to Belgium?', postage)).toContain('€7.90');
  });

  it('is, where the article says what holds for all others', async () => {
    const rest = hitOf(
      'postage',
      `${postage.text}\n\nTo all other countries postage is €30.`,
      postage.title,
    );
    expect(await answerTo('What is the postage to Brazil?', rest)).toContain('€30');
  });
});

describe('what fits another article better', () => {
  const loss = hitOf(
    'lost',
    'Tracing a parcel takes up to 5 days; delivery of another one is free.',
  );
  const delivery = hitOf('delivery', 'Parcels arrive within 2 days.', 'Delivery');

  it('is said while both were found about as well, and not when one was far ahead', async () => {
    const ask = (ahead: number) =>
      answerTo('How long does tracing a delivery take?', { ...delivery, score: 1 + ahead }, loss);
    expect(await ask(0)).toContain('5 days');
    expect(await ask(6)).toContain('2 days');
  });
});

describe('steps under a heading of their own', () => {
  const pan = hitOf(
    'pan',
    `Rinse the warm pan with hot water and dry it at once.

**Rust or sticking: season it again.**
1. Scrub the rust off and dry the pan.
2. Bake the pan for 1 hour.`,
    'Caring for cast iron',
  );

  it('answer how that is done, and not how something else is', async () => {
    expect(await answerTo('How do I clean a cast iron pan?', pan)).toMatch(/^Rinse/u);
    expect(await answerTo('How do I get rust off my pan?', pan)).toContain('1. Scrub');
  });
});

describe('the piece that answers is chosen', () => {
  it('the row of the country that is named, though another line has the word "cost"', async () => {
    expect(await answerTo('how much does postage to Germany cost', postage)).toBe(
      'Germany: Zone A; Standard €4.90 [1]',
    );
  });
  it('the line of the country that is named, with no word before it about others', async () => {
    expect(await answerTo('do I have to pay customs in Norway', customs)).toMatch(/^Norway/);
  });
  it('the row whose range holds the value asked with', async () => {
    const text = await answerTo('my chest is 97 cm, which size do I need', sizes);
    expect(text).toBe('Size M: 94–100 [1]');
  });
  it.each([
    [
      'my foot is 26.5 cm, which size fits',
      '- EU 41: Foot length (cm) 26.0; UK 7.5\n- EU 42: Foot length (cm) 26.7; UK 8 [1]',
    ],
    ['my foot is 26,7 cm, which size fits', 'EU 42: Foot length (cm) 26.7; UK 8 [1]'],
  ])('the two rows a value lies between, or the one that has it: %s', async (question, answer) => {
    expect(await answerTo(question, shoes)).toBe(answer);
  });
  it('an introduction that says "some" brings the sentence about all', async () => {
    const text = await answerTo('how long is the warranty on ship lamps', warranty);
    expect(text).toMatch(/^Every lamp has the legal warranty of 2 years\. Some have our own/);
    expect(text).toContain('- Ship lamps: 5 years');
    expect(text).not.toContain('Desk');
  });
  it('a sentence brings the table its neighbour introduces, whole when no row is meant', async () => {
    const text = await answerTo('when do I get my refund', refund);
    expect(text).toMatch(/^We check a return within 3 business days/);
    expect(text).toContain('- Card: 5–7 business days');
    expect(text).toContain('- PayPal: 1–2 business days');
  });
  it('a list under a paragraph about the same begins with its first sentence', async () => {
    const text = await answerTo('how can I cancel my order', cancelling);
    expect(text.split('\n')[0]).toMatch(/^You can cancel free of charge/);
    expect(text).toContain('- Shipped: the order can no longer be cancelled.');
  });
  it('of a mixed list only the item about the question', async () => {
    expect(await answerTo('is there any plastic in the box', nature)).toBe(
      'Parcels have been free of plastic since 2024. [1]',
    );
  });
  it('the first article answers, not a later one that has the word more often', async () => {
    const invoices = hitOf(
      'invoices',
      'It comes by e-mail and stays in My orders as a PDF.',
      'Invoices',
    );
    const paying = hitOf(
      'paying',
      'Invoice: pay within 14 days. An invoice is for Austria only.',
      'Ways to pay',
    );
    expect(await answerTo('where can I download my invoice', invoices, paying)).toMatch(
      /^It comes by e-mail/,
    );
  });
  it('the same request gives the same draft, however often it was asked', async () => {
    const first = await answerTo('how can I cancel my order', cancelling, refund);
    expect(await answerTo('how can I cancel my order', cancelling, refund)).toBe(first);
  });
});
