/** Follow-ups, vague messages, thresholds and dates, through the whole of `think`. */
import { describe, expect, it } from '@jest/globals';
import type { DraftRequest } from '../answering/draft.ts';
import { defaultSettings } from '../default-settings.ts';
import type { Decision, Order, TenantSettings } from '../model.ts';
import type { Hit, RetrieveQuery } from '../retrieval/retriever.ts';
import type { HistoryLine } from '../understanding/understanding.ts';
import { deps, found, hit, TENANT, turn } from './think.fixture.ts';
import { think } from './think.ts';

const RETURNS = hit('returns', 'Returns');
const SIZES = hit('sizes', 'Sizes of shoes');
const SHIPPING = hit('shipping', 'Shipping');
const HISTORY: readonly HistoryLine[] = [
  { author: 'contact', text: 'How long do I have to return a jacket?' },
  { author: 'assistant', text: '30 days.' },
];
const labels = (decision: Decision) =>
  decision.kind === 'silence' ? [] : (decision.reply.choices ?? []).map(({ label }) => label);
const withSettings = (more: Partial<TenantSettings>) => ({
  tenant: { ...TENANT, settings: { ...defaultSettings, ...more } },
});

describe('a follow-up', () => {
  it('stays with what was asked, though a page of its own is surer', async () => {
    const { made } = deps({
      retrieval: ({ text }) =>
        /return/u.test(text) ? found(0.6, [RETURNS]) : found(0.95, [SIZES]),
    });
    const decision = await think(made, turn('and for shoes?', { history: HISTORY }));
    expect(decision.trace.articles).toEqual(['returns']);
    expect(decision.trace.question).toMatch(/return.*shoes/u);
  });

  it('leaves it when the knowledge answers the message by itself, and hardly with the history', async () => {
    const { made } = deps({
      retrieval: ({ text }) =>
        /return/u.test(text) ? found(0.6, [RETURNS]) : found(0.95, [SHIPPING]),
    });
    const decision = await think(made, turn('And do you ship to Norway?', { history: HISTORY }));
    expect(decision.trace.articles).toEqual(['shipping']);
    expect(decision.trace.question).toBe('And do you ship to Norway?');
  });

  it.each([
    ['gift cards', 'gift-cards'],
    ['unworn boots', 'returns'],
  ])('of two words, %p, stays only where the page has one of them', async (text, first) => {
    const returns = { ...RETURNS, text: 'Unworn items can be returned within 30 days.' };
    const { made } = deps({
      retrieval: (query) =>
        /return/u.test(query.text)
          ? found(0.85, [returns])
          : found(0.9, [{ ...hit('gift-cards', 'Gift cards'), text: 'Valid for 3 years.' }]),
    });
    const decision = await think(made, turn(text, { history: HISTORY }));
    expect(decision.trace.articles).toEqual([first]);
  });

  it('costs no second search where nothing else can be meant', async () => {
    const { made, asked } = deps();
    await think(
      made,
      turn('I would like to know in which sizes the deck boots are made these days', {
        history: HISTORY,
      }),
    );
    expect(asked).toHaveLength(1);
  });
});

describe('a choice that was offered', () => {
  const history: readonly HistoryLine[] = [
    { author: 'contact', text: 'help' },
    { author: 'assistant', text: 'Which of these?', choices: ['Returns', 'Sizes of shoes'] },
  ];
  it.each(['2', 'the second one', 'sizes', 'Sizes of shoes'])(
    'taken by %p is answered though its title alone is no sure question',
    async (text) => {
      const { made, asked } = deps({ retrieval: found(0.3, [RETURNS]) });
      const decision = await think(
        made,
        turn(text, { history, failures: 1, clarifiedBefore: true }),
      );
      expect(decision).toMatchObject({ kind: 'answer' });
      expect(asked).toEqual(['Sizes of shoes']);
    },
  );
});

describe('a vague message', () => {
  const BACK = { ...RETURNS, title: 'Sending things back' };
  const close: readonly Hit[] = [
    { ...BACK, questions: ['Can I return sale items?', 'How long do returns take?'] },
    { ...RETURNS, articleId: 'returns-b2b', title: 'Returns for companies' },
    { ...RETURNS, articleId: 'returns-b2b-old', title: 'Returns, for companies' },
    { ...SIZES, title: 'Schuhgrößen', locale: 'de' },
    SHIPPING,
  ];
  it('with one word for a subject is asked back, in example questions, with no twins, in its language', async () => {
    const { made } = deps({ retrieval: found(0.7, close) });
    const decision = await think(made, turn('returns'));
    expect(decision).toMatchObject({ kind: 'clarify', reason: 'several-possible' });
    expect(labels(decision)).toEqual([
      'How long do returns take?',
      'Returns for companies',
      'Shipping',
      'Talk to a person',
    ]);
  });

  it('that is the title of the first page is answered by it', async () => {
    const { made } = deps({ retrieval: found(0.6, [RETURNS, SHIPPING]) });
    expect(await think(made, turn('Returns?'))).toMatchObject({ kind: 'answer' });
    expect(await think(made, turn('Shipping?'))).toMatchObject({ kind: 'clarify' });
  });

  it('is answered when one article is clearly meant, and the second time as it is', async () => {
    expect(await think(deps({ retrieval: found(0.95) }).made, turn('returns'))).toMatchObject({
      kind: 'answer',
    });
    const again = turn('returns', { failures: 1, clarifiedBefore: true });
    expect(await think(deps({ retrieval: found(0.7, close) }).made, again)).toMatchObject({
      kind: 'answer',
    });
  });

  it('without a subject is asked what it is about, by the likely questions, however sure the search is', async () => {
    const suggestions = { en: ['What does delivery cost?', 'Which boot size fits me?'] };
    const decision = await think(
      deps({ retrieval: found(0.95, close) }).made,
      turn("it doesn't work", withSettings({ suggestions })),
    );
    expect(labels(decision).slice(0, 2)).toEqual(suggestions.en);
    expect(labels(decision)).toHaveLength(5);
  });

  it('is never asked about twice in a row', async () => {
    const again = turn('help me', { failures: 1, clarifiedBefore: true });
    const decision = await think(deps({ retrieval: found(0.3, close) }).made, again);
    expect(decision).toMatchObject({ kind: 'handoff', reason: 'repeated-failure' });
  });

  it('with one article near is answered rather than asked about one choice', async () => {
    const { made } = deps({ retrieval: found(0.6, [BACK]) });
    expect(await think(made, turn('returns'))).toMatchObject({ kind: 'answer' });
  });
});

describe('the tenant’s own synonyms', () => {
  const synonyms = { en: ['trainers, sneakers'] };
  const retrieval = ({ text }: RetrieveQuery) =>
    /trainers/u.test(text) ? found(0.9, [SIZES]) : found(0.1, [SHIPPING]);
  it('find the page that says it in the other word, and cost nothing where none is said', async () => {
    const { made, asked } = deps({ retrieval });
    const decision = await think(
      made,
      turn('Which sizes do sneakers have?', withSettings({ synonyms })),
    );
    expect(decision.trace.articles).toEqual([SIZES.articleId]);
    expect(asked).toHaveLength(2);
    const none = deps({ retrieval });
    await think(none.made, turn('How long does delivery take?', withSettings({ synonyms })));
    expect(none.asked).toHaveLength(1);
  });
  it('do not win over the word that was written when both are found alike', async () => {
    const { made } = deps({ retrieval: found(0.9, [SIZES]) });
    const text = 'Which sizes do sneakers have?';
    const decision = await think(made, turn(text, withSettings({ synonyms })));
    expect(decision.trace.question).toBe(text);
  });
});

describe('thresholds of a topic', () => {
  const topicThresholds = [
    { articles: ['legal/*'], answerAbove: 0.95 },
    { articles: ['returns'], answerAbove: 0.1 },
  ];
  const ask = (articleId: string, confidence: number) =>
    think(
      deps({ retrieval: found(confidence, [hit(articleId, 'One'), hit('other', 'Two')]) }).made,
      turn('How long do I have to return an item?', withSettings({ topicThresholds })),
    );
  it('hold for the articles they name, by id and by the beginning of it, and for no other', async () => {
    expect((await ask('legal/terms', 0.9)).kind).toBe('clarify');
    expect((await ask('legal/terms', 0.96)).kind).toBe('answer');
    expect((await ask('returns', 0.15)).kind).toBe('answer');
    expect((await ask('returns-old', 0.15)).kind).toBe('clarify');
    expect((await ask('shipping', 0.6)).kind).toBe('answer');
  });
});

describe('a policy that applies by the order’s date', () => {
  const order = (number: string, placedAt: string): Order => ({
    id: number,
    number,
    state: 'delivered',
    placedAt,
    total: { minor: 100, currency: 'EUR' },
    items: [],
    shipments: [],
  });
  const OLD = '2026-03-01T00:00:00.000Z';
  const orders = {
    kind: 'orders',
    orders: [order('#1042', OLD), order('#1050', '2026-11-01T00:00:00.000Z')],
  } as const;
  const question = 'Which return period holds for order 1042, and until when can I send it?';
  const byOrder = found(0.9, [{ ...RETURNS, appliesBy: 'order-date' as const }]);

  it('is looked up again as of that date', async () => {
    const { made, queries } = deps({ retrieval: byOrder, orders });
    const decision = await think(made, turn(question));
    expect(queries.at(-1)?.at).toBe(OLD);
    expect(decision.trace.steps.map(({ step }) => step)).toContain('as-of');
  });

  it('leaves beside it what applies by today as it is today', async () => {
    const at = (query: RetrieveQuery) => (query.at === OLD ? '30 days then' : '45 days now');
    const retrieval = (query: RetrieveQuery) =>
      found(0.9, [
        // The text of that day did not say yet by which date it applies; the present one does.
        {
          ...RETURNS,
          text: at(query),
          ...(query.at === OLD ? {} : { appliesBy: 'order-date' as const }),
        },
        { ...SHIPPING, text: at(query) },
      ]);
    const drafted: DraftRequest[] = [];
    const compose = async (request: DraftRequest) => {
      drafted.push(request);
      return null;
    };
    const { made } = deps({ retrieval, orders, compose });
    await think(made, turn(question));
    expect(drafted[0]?.hits.map(({ text, appliesBy }) => [text, appliesBy])).toEqual([
      ['30 days then', 'order-date'],
      ['45 days now', undefined],
    ]);
  });

  it('that did not exist then: what else was known on that day is asked', async () => {
    const retrieval = (query: RetrieveQuery) =>
      query.at === OLD ? found(0.9, [SHIPPING]) : byOrder;
    const { made } = deps({ retrieval, orders });
    const decision = await think(made, turn(question));
    expect(decision.trace.hits.map(({ articleId }) => articleId)).toEqual([SHIPPING.articleId]);
  });

  it.each([
    ['that applies by today', found(0.9, [RETURNS]), question],
    ['for an order that is not theirs', byOrder, question.replace('1042', '9999')],
    ['when several orders could be meant', byOrder, 'Which return period holds for my things?'],
  ])('%s is looked up as of now only', async (_name, retrieval, text) => {
    const { made, queries } = deps({ retrieval, orders });
    const of = turn(text);
    await think(made, of);
    expect(new Set(queries.map(({ at }) => at))).toEqual(new Set([of.asOf]));
  });
});

describe('anything a customer can type', () => {
  it.each([
    ['5,000 words', 'how much does the delivery of my order cost '.repeat(600)],
    ['100 kB of one letter', 'a'.repeat(100_000)],
    ['100 kB of question marks', '?'.repeat(100_000)],
    ['100 kB of short questions', 'can I, '.repeat(14_000)],
    ['100 kB of Han', '退'.repeat(50_000)],
    ['one emoji', '😀'],
    ['right-to-left marks', '\u202eHow long is\u202c \u200fdelivery\u200e?'],
    ['zero-width characters', 'how\u200b long\u200b is\u200b delivery'],
    ['only invisible characters', '\u200b\u200d\ufeff'],
    ['mixed scripts', 'Wo ist 我的 order заказ الطلب?'],
    ['half a surrogate pair', 'return \ud83d'],
    ['marks like citations', 'return [1] [2] [99]'],
  ])('%s is decided about, in a few searches', async (_name, text) => {
    const { made, asked } = deps();
    const decision = await think(made, turn(text, { history: HISTORY }));
    expect(['answer', 'clarify', 'handoff']).toContain(decision.kind);
    expect(asked.length).toBeLessThan(6);
    for (const question of asked) expect(question.length).toBeLessThan(2_100);
    expect(decision.trace.question.length).toBeLessThan(2_100);
  });
});
