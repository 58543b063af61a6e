import { describe, expect, it } from '@jest/globals';
import { checkDraft } from '../answering/check-receipts.ts';
import type { Draft } from '../answering/draft.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { defaultSettings } from '../default-settings.ts';
import type { IdentityLevel, Order } from '../model.ts';
import { conversationMood } from '../understanding/conversation-mood.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { toDraftTurn } from './draft-turn.ts';
import { think } from './think.ts';
import { nothingObserved, type Thinking } from './thinking.ts';
import type { ThinkDeps, Turn } from './turn.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const order = (number: string): Order => ({
  id: number,
  number: `#${number}`,
  state: 'delivered',
  placedAt: '2026-11-20T12:00:00.000Z',
  total: { minor: 4990, currency: 'EUR' },
  items: [],
  shipments: [],
});
const hit = {
  articleId: 'a',
  version: 1,
  chunk: 0,
  title: 'Desks',
  heading: '',
  text: 'Desks are made of oak.',
  url: null,
  locale: 'en',
  validFrom: null,
  validTo: null,
  score: 1,
  signals: {},
};
const understand = createUnderstand();

function turnOf(identityLevel: IdentityLevel, text = 'What are desks made of?'): Turn {
  return {
    tenant: {
      id: 't',
      name: 'Shop',
      locale: 'en',
      locales: ['en'],
      widgetKey: 'wk',
      settings: defaultSettings,
      createdAt: NOW,
    },
    conversation: {
      id: 'c',
      channel: 'widget',
      status: 'pending',
      agentId: null,
      locale: 'en',
      identityLevel,
      verifiedOrder: identityLevel === 'order' ? '1042' : null,
      flow: null,
    },
    message: { id: 'm', text, fields: {} },
    history: [],
    failures: 0,
    clarifiedBefore: false,
    codeOutcome: null,
    now: NOW,
    asOf: NOW,
  };
}
function depsOf(more: Partial<ThinkDeps> = {}): ThinkDeps {
  return {
    understand,
    retrieve: async () => ({ hits: [hit], articles: ['a'], confidence: 0.95 }),
    composers: [],
    check: checkDraft,
    readOrders: async () => ({ kind: 'orders', orders: [order('1042'), order('77')] }),
    elapsed: () => 0,
    ...more,
  };
}
function thinkingOf(identityLevel: IdentityLevel, more: Partial<ThinkDeps> = {}): Thinking {
  const turn = turnOf(identityLevel);
  return {
    deps: depsOf(more),
    turn,
    understanding: understand({ text: turn.message.text }),
    language: 'en',
    say: phrasesFor('en'),
    steps: [],
    moodSoFar: conversationMood({ texts: [turn.message.text], language: 'en', unmet: 0 }),
    observed: nothingObserved(),
  };
}

describe('what a model may do for a turn', () => {
  it.each([
    ['anonymous', []],
    ['order', ['#1042']],
    ['host', ['#1042', '#77']],
  ] as const)('reads as %s the orders that contact has proved', async (level, numbers) => {
    const read = await toDraftTurn(thinkingOf(level), NOW, 0.6).readOrders();
    expect(read?.map(({ number }) => number)).toEqual(numbers);
  });
  it('is told when orders cannot be read, and asks no host for a stranger', async () => {
    let asked = 0;
    const readOrders = async () => {
      asked += 1;
      return { kind: 'unavailable', trouble: true } as const;
    };
    expect(await toDraftTurn(thinkingOf('host', { readOrders }), NOW, 0.6).readOrders()).toBeNull();
    await toDraftTurn(thinkingOf('anonymous', { readOrders }), NOW, 0.6).readOrders();
    expect(asked).toBe(1);
  });
  it('shows only what the receipts leave', () => {
    const shown: (string | null)[] = [];
    const writing = (text: string | null) => {
      shown.push(text);
    };
    const { show } = toDraftTurn(thinkingOf('host', { writing }), NOW, 0.6);
    const quote = 'Oak costs 5 EUR.';
    const citations = [{ mark: 1, articleId: 'a', version: 1, title: 'Oak', quote, locale: 'en' }];
    show({ text: 'Oak costs 9 EUR. [1]', citations });
    show({ text: 'Oak costs 5 EUR. [1]', citations });
    show({
      text: 'Oak costs 5 EUR. [1] Again: 5 EUR. [1] Pine costs 9 EUR. [1]',
      citations,
    });
    show(null);
    expect(shown).toEqual(['Oak costs 5 EUR. [1]', 'Oak costs 5 EUR. [1] Again: 5 EUR. [1]', null]);
  });
});

describe('a journey a model proposes', () => {
  const composers = (draft: Draft): ThinkDeps['composers'] => [
    { name: 'model', compose: async () => draft },
    {
      name: 'extractive',
      compose: async () => ({
        text: 'Desks are made of oak. [1]',
        citations: [
          { mark: 1, articleId: 'a', version: 1, title: 'D', quote: hit.text, locale: 'en' },
        ],
      }),
    },
  ];
  const model = {
    name: 'small',
    inputTokens: 1,
    outputTokens: 1,
    cents: 2,
    steps: 1,
  };
  const proposing: Draft = { text: '', citations: [], proposes: 'order-status', model };

  it('begins by its own rules: with the contact’s orders for a contact a host signed', async () => {
    const deps = depsOf({ composers: composers(proposing) });
    const decision = await think(deps, turnOf('host'));
    expect(decision).toMatchObject({ kind: 'answer', reason: 'flow', trace: { model } });
    expect(JSON.stringify(decision)).toContain('1042');
  });
  it('sends nothing to anybody, whatever it is: the next composer answers', async () => {
    const deps = depsOf({ composers: composers(proposing) });
    const text = 'What are desks made of, #1042 [EMAIL_1]';
    const decision = await think(deps, turnOf('anonymous', text));
    expect(decision.kind === 'answer' && decision.effect).toBeFalsy();
    expect(JSON.stringify(decision)).not.toContain('#77');
  });
  it('what a failed model cost is in the trace of the answer that came instead', async () => {
    const failed: Draft = { text: '', citations: [], model: { ...model, failure: 'timeout' } };
    const decision = await think(depsOf({ composers: composers(failed) }), turnOf('host'));
    expect(decision).toMatchObject({
      kind: 'answer',
      reply: { text: 'Desks are made of oak. [1]' },
      trace: { model: { cents: 2, failure: 'timeout' } },
    });
  });
  it('a reply that does not hold is said to have failed', async () => {
    const lie: Draft = {
      text: 'Desks cost 5 EUR. [1]',
      citations: [
        { mark: 1, articleId: 'a', version: 1, title: 'D', quote: hit.text, locale: 'en' },
      ],
      model,
    };
    const decision = await think(depsOf({ composers: composers(lie) }), turnOf('host'));
    expect(decision.trace.model?.failure).toBe('not proved');
    expect(decision).toMatchObject({ reply: { text: 'Desks are made of oak. [1]' } });
  });
});
