import { describe, expect, it } from '@jest/globals';
import { acknowledgementFor, acknowledgements } from '../answering/phrases/acknowledgements.ts';
import { PHRASE_LANGUAGES } from '../answering/phrases/phrases-for.ts';
import { defaultSettings } from '../default-settings.ts';
import type { EscalationRule } from '../model.ts';
import { deps, GOOD, hit, TENANT, turn } from './think.fixture.ts';
import { think } from './think.ts';

const CALM = 'How long do I have to return an item?';
const ANGRY = 'This is ridiculous, how long do I have to return this crap?!';
const NEVER: EscalationRule = { name: 'never', reason: 'rule', when: { words: ['xyzzy'] } };
const tenant = { ...TENANT, settings: { ...defaultSettings, escalation: [NEVER] } };
const answer = async (text: string, more: Parameters<typeof turn>[1] = {}, drafts = [GOOD]) => {
  const decision = await think(deps({ drafts }).made, turn(text, { tenant, ...more }));
  if (decision.kind === 'silence') throw new Error('nothing was said');
  return decision;
};

describe('a reply to somebody who is angry', () => {
  const angry = acknowledgementFor('en', 'angry', 'neutral');
  it('acknowledges once, then answers, and offers a person', async () => {
    const decision = await answer(ANGRY);
    expect(decision.reply.text).toBe(`${angry} ${GOOD.text}`);
    expect(decision.reply.choices).toEqual([
      { label: 'Talk to a person', text: 'Talk to a person' },
    ]);
    expect(decision.reply.citations).toEqual(GOOD.citations);
    expect(decision.trace.steps.map(({ step }) => step)).toContain('tone');
    const before = [{ author: 'assistant' as const, text: decision.reply.text }];
    const second = await answer(ANGRY, { history: before });
    expect(second.reply.text).toBe(GOOD.text);
    expect(second.reply.choices).toHaveLength(1);
  });
  it('says nothing of a mood to the calm', async () => {
    expect((await answer(CALM)).reply).toEqual({ text: GOOD.text, citations: GOOD.citations });
  });
  it('says that they had to ask again when they had to', async () => {
    const history = [
      { author: 'contact' as const, text: ANGRY },
      { author: 'assistant' as const, text: 'I could not find this.' },
    ];
    const { reply } = await answer(ANGRY, { history });
    expect(reply.text.startsWith(acknowledgementFor('en', 'again', 'neutral'))).toBe(true);
  });
  it('leaves explanations out, keeps the proof of what it says', async () => {
    const quote = 'You can return items within 30 days of delivery.';
    const [citation] = GOOD.citations;
    const long = {
      text: `${quote} [1]\n\nItems within 30 days of delivery can be returned. [2]`,
      citations: [...GOOD.citations, { ...citation, mark: 2 } as typeof citation & object],
    };
    const { reply } = await answer(ANGRY, {}, [long]);
    expect(reply.text).toBe(`${angry} ${quote} [1]`);
    expect(reply.citations).toHaveLength(1);
  });
  it('has two short sentences in every language, with no feeling of ours and no promise', () => {
    expect(acknowledgements.length).toBeGreaterThanOrEqual(2 * PHRASE_LANGUAGES.length);
    for (const language of PHRASE_LANGUAGES)
      for (const kind of ['angry', 'again'] as const) {
        const text = acknowledgementFor(language, kind, 'neutral');
        expect(text.length).toBeLessThan(90);
        expect(text).not.toMatch(/[!！]/u);
      }
    expect(new Set(acknowledgements).size).toBe(acknowledgements.length);
  });
});

describe('what turns out while thinking', () => {
  const rule = (when: EscalationRule['when']) => ({
    tenant: {
      ...TENANT,
      settings: { ...defaultSettings, escalation: [{ ...NEVER, name: 'found', when }] },
    },
  });
  const host = turn('Where is my order?', {}).conversation;
  it('hands over on trouble of the host only where a rule asks for it', async () => {
    const made = deps({ orders: { kind: 'unavailable', trouble: true } }).made;
    const conversation = { ...host, identityLevel: 'host' as const };
    const ask = (more: object) =>
      think(made, turn('Where is my order?', { conversation, ...more }));
    expect(await ask(rule({ trouble: ['host'] }))).toMatchObject({
      kind: 'handoff',
      rule: 'found',
    });
    expect(await ask(rule({ trouble: ['model'] }))).toMatchObject({ kind: 'answer' });
  });
  it('hands over on trouble of the model, before the quoting answer is said', async () => {
    const model = { name: 'm', inputTokens: 0, outputTokens: 0, cents: 0, failure: 'timeout' };
    const drafts = [{ text: '', citations: [], model }, GOOD];
    const ask = (when: EscalationRule['when']) =>
      think(deps({ drafts }).made, turn(CALM, rule(when)));
    expect(await ask({ trouble: ['model'] })).toMatchObject({ kind: 'handoff', rule: 'found' });
    expect(await ask({ words: ['xyzzy'] })).toMatchObject({ kind: 'answer' });
  });
  it('knows the value of the order that is named, reads orders only where a rule asks', async () => {
    let reads = 0;
    const order = {
      id: 'o',
      number: '#1042',
      state: 'shipped',
      placedAt: '2026-11-20T09:00:00.000Z',
      total: { minor: 60_000, currency: 'EUR' },
      items: [],
      shipments: [],
    } as const;
    const made = {
      ...deps({
        retrieval: { hits: [hit('returns', 'Returns')], articles: ['returns'], confidence: 0.9 },
      }).made,
      rankOfOrder: () => 0.99,
      readOrders: async () => {
        reads += 1;
        return { kind: 'orders', orders: [order] } as const;
      },
    };
    const conversation = { ...host, identityLevel: 'host' as const };
    const ask = (when: EscalationRule['when']) =>
      think(
        made,
        turn('A question about the fabric of order 1042', { conversation, ...rule(when) }),
      );
    expect(await ask({ words: ['xyzzy'] })).not.toMatchObject({ kind: 'handoff' });
    expect(reads).toBe(0);
    for (const when of [
      { valueAbove: { minor: 50_000, currency: 'EUR' } },
      { valueRankAbove: 0.95 },
      { spentAtLeast: { minor: 60_000, currency: 'EUR' } },
      { ordersAtLeast: 1 },
    ])
      expect(await ask(when)).toMatchObject({ kind: 'handoff', rule: 'found' });
    expect(reads).toBe(4);
    expect(await ask({ valueAbove: { minor: 60_000, currency: 'EUR' } })).not.toMatchObject({
      kind: 'handoff',
    });
  });
  it('does not read the orders of somebody unproved', async () => {
    const decision = await think(
      {
        ...deps().made,
        readOrders: async () => {
          throw new Error('read');
        },
      },
      turn('hello there my friend', rule({ ordersAtLeast: 1 })),
    );
    expect(decision.kind).toBe('answer');
  });
});
