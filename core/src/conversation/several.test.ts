/** Several questions in one message, through the whole of `think`. */
import { describe, expect, it } from '@jest/globals';
import type { Compose } from '../answering/draft.ts';
import type { Decision, Order } from '../model.ts';
import type { Hit, Retrieval, RetrieveQuery } from '../retrieval/retriever.ts';
import { deps, found, hit, turn } from './think.fixture.ts';
import { think } from './think.ts';

const PAGES: Readonly<Record<string, string>> = {
  returns: 'You can return items within 30 days of delivery.',
  shipping: 'Delivery takes 3 business days.',
  'gift-cards': 'A gift card is valid for 3 years.',
  warranty: 'Lanterns carry a warranty of 24 months.',
  payment: 'We accept cards and PayPal.',
};
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/return|zurück/iu, 'returns'],
  [/deliver|ship|Versand/iu, 'shipping'],
  [/gift card/iu, 'gift-cards'],
  [/warranty/iu, 'warranty'],
  [/pay/iu, 'payment'],
];
const page = (id: string): Hit => ({ ...hit(id, `Page ${id}`), text: PAGES[id] ?? '' });
/** The pages whose words are in the question, in the order of the words. */
function knowledge({ text }: RetrieveQuery): Retrieval {
  const ids = WORDS.filter(([word]) => word.test(text))
    .toSorted(([one], [other]) => text.search(one) - text.search(other))
    .map(([, id]) => id);
  return ids.length === 0
    ? found(0.05, [page('returns'), page('shipping')])
    : found(0.9, ids.map(page));
}
const quote: Compose = async ({ hits: [best] }) =>
  best === undefined
    ? null
    : {
        text: `${best.text} [1]`,
        citations: [
          {
            mark: 1,
            articleId: best.articleId,
            version: 1,
            title: best.title,
            quote: best.text,
            locale: 'en',
          },
        ],
      };
const made = () => deps({ retrieval: knowledge, compose: quote });
const said = (decision: Decision) => (decision.kind === 'silence' ? '' : decision.reply.text);
const cited = (decision: Decision) =>
  decision.kind === 'silence'
    ? []
    : (decision.reply.citations ?? []).map(({ mark, articleId }) => `${mark} ${articleId}`);

const ORDER: Order = {
  id: 'o1',
  number: '#1042',
  state: 'shipped',
  placedAt: '2026-11-20T09:00:00.000Z',
  total: { minor: 8_990, currency: 'EUR' },
  items: [],
  shipments: [],
};
const host = { identityLevel: 'host' } as const;

describe('several questions in one message', () => {
  it('are each answered, in order, with marks that count on', async () => {
    const decision = await think(
      made().made,
      turn('How long is delivery and can I return shoes? Do gift cards expire?'),
    );
    expect(decision).toMatchObject({ kind: 'answer', reason: 'answered', grounding: 1 });
    expect(said(decision)).toBe(
      'Delivery takes 3 business days. [1]\n\nYou can return items within 30 days of delivery. [2]\n\nA gift card is valid for 3 years. [3]',
    );
    expect(cited(decision)).toEqual(['1 shipping', '2 returns', '3 gift-cards']);
    const marks = decision.trace.receipts.map(({ source }) =>
      source?.kind === 'citation' ? source.mark : null,
    );
    expect(marks).toEqual([1, 2, 3]);
    expect(decision.trace.steps[0]).toMatchObject({ step: 'several' });
  });

  it('says plainly about which nothing was found, and offers a person', async () => {
    const decision = await think(
      made().made,
      turn('How long is delivery and do you rent helicopters?'),
    );
    expect(said(decision)).toContain('3 business days');
    expect(said(decision)).toContain('“do you rent helicopters”');
    expect(decision).toMatchObject({
      kind: 'answer',
      reply: { choices: [{ label: 'Talk to a person' }] },
    });
  });

  it('asks about one of which several pages are near, unless it has just asked', async () => {
    const near = deps({
      compose: quote,
      retrieval: (query) =>
        /shoes/u.test(query.text) && !/deliver/iu.test(query.text)
          ? found(0.4, [page('returns'), page('warranty')])
          : knowledge(query),
    }).made;
    const message = 'How long is delivery and can I wear the shoes?';
    const first = await think(near, turn(message));
    expect(said(first)).toContain('can I wear the shoes? Which of these do you mean?');
    expect(first.kind === 'answer' && first.reply.choices?.map(({ label }) => label)).toEqual([
      'Page returns',
      'Page warranty',
      'Talk to a person',
    ]);
    const again = await think(near, turn(message, { failures: 1, clarifiedBefore: true }));
    expect(said(again)).not.toContain('Which of these');
  });

  it('with nothing known at all is one unknown question', async () => {
    const decision = await think(
      made().made,
      turn('Do you rent helicopters and can I keep a lion?'),
    );
    expect(decision).toMatchObject({ kind: 'clarify', reason: 'unknown' });
  });

  it('all on one page are one question for the composer', async () => {
    const { made: parts, asked } = made();
    const message = 'How long is delivery and can you ship to Norway?';
    const decision = await think(parts, turn(message));
    expect(cited(decision)).toEqual(['1 shipping']);
    expect(asked.at(-1)).toBe(message);
    expect(decision.trace.question).toBe(message);
    expect(decision.trace.steps.map(({ step }) => step)).not.toContain('several');
  });

  it('says no sentence twice', async () => {
    const twins = deps({
      retrieval: ({ text }) =>
        found(0.9, [
          { ...page('returns'), articleId: /send/u.test(text) ? 'returns-2' : 'returns' },
        ]),
      compose: quote,
    }).made;
    const decision = await think(
      twins,
      turn('Can I return an item and can I send something back? Do you rent helicopters?'),
    );
    expect(said(decision).match(/30 days/gu)).toHaveLength(1);
  });

  it('four are answered, and the rest is not forgotten in silence', async () => {
    const decision = await think(
      made().made,
      turn(
        'How long is delivery and can I return shoes and do gift cards expire and is there a warranty on lanterns and can I pay by card?',
      ),
    );
    expect(cited(decision)).toEqual(['1 shipping', '2 returns', '3 gift-cards', '4 warranty']);
    expect(said(decision)).toContain('four questions at a time');
  });

  it('an order and the knowledge both answer', async () => {
    const { made: parts } = deps({
      retrieval: knowledge,
      compose: quote,
      orders: { kind: 'orders', orders: [ORDER] },
    });
    const before = turn('Where is my order? Also, do gift cards expire?');
    const decision = await think(parts, {
      ...before,
      conversation: { ...before.conversation, ...host },
    });
    expect(decision).toMatchObject({ kind: 'answer', reason: 'flow' });
    expect(said(decision)).toMatch(/#1042[\s\S]*valid for 3 years\. \[1\]/u);
    expect(decision.kind === 'answer' && decision.reply.cards).toHaveLength(1);
  });

  it('one that needs a person hands all over', async () => {
    const { made: parts, asked } = made();
    const decision = await think(
      parts,
      turn('How long is delivery? My lawyer will contact you, when do you open?'),
    );
    expect(decision).toMatchObject({ kind: 'handoff', reason: 'human-first-topic' });
    expect(asked).toEqual([]);
  });

  it('a part that points at the one before it is read with it', async () => {
    const { made: parts, asked } = made();
    await think(parts, turn('Do gift cards expire? Do you deliver them? Can I return shoes?'));
    expect(asked.some((text) => /gift cards.*deliver them/iu.test(text))).toBe(true);
  });

  it('a page for the whole that no part leads to has it', async () => {
    const whole = 'How do I pay and can I use the watch?';
    const { made: parts } = deps({
      compose: quote,
      retrieval: (query) =>
        query.text === whole
          ? found(0.9, [page('warranty')])
          : found(0.9, [page(/pay/u.test(query.text) ? 'payment' : 'shipping')]),
    });
    expect(cited(await think(parts, turn(whole)))).toEqual(['1 warranty']);
  });

  it('speaks the customer’s language about what it did not find', async () => {
    const decision = await think(
      made().made,
      turn('Wie lange dauert der Versand und kann ich einen Hubschrauber mieten?'),
    );
    expect(said(decision)).toContain('Zu „kann ich einen Hubschrauber mieten“');
  });
});
