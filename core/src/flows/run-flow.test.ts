import { describe, expect, it } from '@jest/globals';
import { checkDraft } from '../answering/check-receipts.ts';
import { orderIn } from '../answering/phrases/orders.fixture.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import type { OrdersResult, Turn } from '../conversation/turn.ts';
import type { Order, Tenant } from '../model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { FlowStep } from './flow.ts';
import { runFlow } from './run-flow.ts';

const en = phrasesFor('en');
const tenant: Tenant = {
  id: 't1',
  name: 'Harbour & Pine',
  locale: 'en',
  locales: ['en'],
  widgetKey: 'k',
  createdAt: '2026-01-01T00:00:00.000Z',
  settings: {
    brand: { colour: '#224466' },
    hours: { timeZone: 'Europe/Berlin', week: {}, exceptions: [] },
    allowedOrigins: [],
    suggestions: {},
    answerAbove: 0.5,
    unknownBelow: 0.2,
    escalation: [],
    modelBudgetCents: 0,
  },
};
const calm = { label: 'neutral', score: 0, anger: 0, dissatisfaction: 0 } as const;

type Said = {
  readonly text?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly understood?: Partial<Understanding>;
  readonly conversation?: Partial<Turn['conversation']>;
  readonly codeOutcome?: Turn['codeOutcome'];
  readonly orders?: readonly Order[] | OrdersResult;
};
async function run(said: Said): Promise<FlowStep | null> {
  const text = said.text ?? '';
  const turn: Turn = {
    tenant,
    conversation: {
      id: 'c1',
      channel: 'widget',
      status: 'pending',
      agentId: null,
      locale: 'en',
      identityLevel: 'anonymous',
      verifiedOrder: null,
      flow: null,
      ...said.conversation,
    },
    message: { id: 'm1', text, fields: said.fields ?? {} },
    history: [],
    failures: 0,
    clarifiedBefore: false,
    codeOutcome: said.codeOutcome ?? null,
    now: '2026-11-22T10:00:00.000Z',
    asOf: '2026-11-22T10:00:00.000Z',
  };
  const understanding: Understanding = {
    language: 'en',
    languageConfidence: 1,
    mood: calm,
    wantsPerson: 0,
    topics: [],
    injection: 0,
    smallTalk: null,
    intent: null,
    orderNumber: null,
    question: text,
    readings: [{ text, favour: 0 }],
    chosen: null,
    ...said.understood,
  };
  const orders = said.orders ?? [];
  const result: OrdersResult = 'kind' in orders ? orders : { kind: 'orders', orders };
  return runFlow({ turn, understanding, phrases: en, readOrders: () => Promise.resolve(result) });
}

const where = { text: 'Where is my order?', understood: { intent: 'order-status' } } as const;
const host = { identityLevel: 'host' } as const;
const order = (
  number: string,
  state: Order['state'],
  placedAt = '2026-11-10T08:00:00.000Z',
): Order => ({ ...orderIn(state), number, placedAt });

describe('"Where is my order?" from a contact the host has signed', () => {
  it('tells the true state of the only open order, with its card, all traced', async () => {
    const mine = order('#7', 'shipped');
    const step = await run({
      ...where,
      conversation: host,
      orders: [order('#6', 'delivered'), mine],
    });
    expect(step?.reply.text).toMatch(/^Your order #7 is on its way\./);
    expect(step?.reply.cards).toEqual([{ kind: 'order', order: mine }]);
    expect(step?.flow).toBeNull();
    const checked = checkDraft({ text: step?.reply.text ?? '', citations: [] }, step?.tools ?? []);
    expect(checked.text).toBe(step?.reply.text);
    expect(checked.receipts.length).toBeGreaterThan(2);
  });
  it('with nothing open tells the latest one', async () => {
    const step = await run({
      ...where,
      conversation: host,
      orders: [
        order('#1', 'delivered', '2026-01-01T00:00:00.000Z'),
        order('#2', 'cancelled', '2026-05-01T00:00:00.000Z'),
      ],
    });
    expect(step?.reply.text).toMatch(/^Your order #2 is cancelled\./);
  });
  it('with several open asks which, newest first, then tells the chosen one', async () => {
    const orders = [
      order('#1', 'processing', '2026-01-01T00:00:00.000Z'),
      order('#2', 'shipped', '2026-05-01T00:00:00.000Z'),
    ];
    const asked = await run({ ...where, conversation: host, orders });
    expect(asked?.reply.text).toBe('Which order do you mean?');
    expect(asked?.reply.choices?.map((choice) => choice.text)).toEqual(['#2', '#1']);
    const told = await run({
      text: '#1',
      understood: { orderNumber: '1' },
      conversation: { ...host, flow: asked?.flow ?? null },
      orders,
    });
    expect(told?.reply.text).toMatch(/^Your order #1 is being prepared\./);
  });
  it("somebody else's order is not found, and nothing about it is said", async () => {
    const step = await run({
      ...where,
      understood: { ...where.understood, orderNumber: '999' },
      conversation: host,
      orders: [order('#7', 'shipped')],
    });
    expect(step?.reply.text).toBe(en.words.orderNotFound);
    expect(step?.reply.cards).toBeUndefined();
  });
  it('no orders, host trouble, no host: each said or left', async () => {
    expect((await run({ ...where, conversation: host }))?.reply.text).toBe(en.words.noOrders);
    const trouble = await run({
      ...where,
      conversation: host,
      orders: { kind: 'unavailable', trouble: true },
    });
    expect(trouble?.reply).toMatchObject({
      text: en.words.hostTrouble,
      choices: [{ text: 'Talk to a person' }],
    });
    expect(
      await run({ ...where, conversation: host, orders: { kind: 'unavailable', trouble: false } }),
    ).toBeNull();
  });
});

describe('the same from a guest', () => {
  const code = {
    name: 'order-status',
    step: 'code',
    slots: { orderNumber: '1042', email: '[EMAIL_1]' },
  } as const;

  it('is asked for number and e-mail', async () => {
    const step = await run(where);
    expect(step?.reply).toEqual({
      text: en.words.askForOrder,
      cards: [{ kind: 'form', form: 'order' }],
    });
    expect(step?.flow).toEqual({ name: 'order-status', step: 'ask', slots: {} });
    expect(step?.effect).toBeUndefined();
  });
  it('fills in the form: a code is sent, slots keep the mask', async () => {
    const step = await run({
      fields: { orderNumber: ' #1042 ', email: '[EMAIL_1]' },
      conversation: { flow: { name: 'order-status', step: 'ask', slots: {} } },
    });
    expect(step?.effect).toEqual({ kind: 'send-code', orderNumber: '1042', email: '[EMAIL_1]' });
    expect(step?.flow).toEqual(code);
    expect(step?.reply).toEqual({ text: en.codeSent(10), cards: [{ kind: 'form', form: 'code' }] });
  });
  it('says both in words, or one after the other', async () => {
    const both = await run({
      text: 'Where is 1042? I am [EMAIL_1]',
      understood: { intent: 'order-status', orderNumber: '1042' },
    });
    expect(both?.flow).toEqual(code);
    const one = await run({
      ...where,
      understood: { intent: 'order-status', orderNumber: '1042' },
    });
    expect(one?.reply.text).toBe(en.words.askForMissing.email);
    const other = await run({ text: '[EMAIL_1]', conversation: { flow: one?.flow ?? null } });
    expect(other?.flow).toEqual(code);
    const mail = await run({ ...where, text: 'Where is my order? [EMAIL_1]' });
    expect(mail?.reply.text).toBe(en.words.askForMissing.orderNumber);
  });
  it('hears the same words whether the order exists or not', async () => {
    const form = { fields: { orderNumber: '1042', email: '[EMAIL_1]' } };
    expect((await run({ ...form, orders: [] }))?.reply).toEqual(
      (await run({ ...form, orders: [order('#1042', 'shipped')] }))?.reply,
    );
  });
  it('with the right code is told the true state', async () => {
    const step = await run({
      text: '123456',
      codeOutcome: 'passed',
      conversation: { flow: code, identityLevel: 'order', verifiedOrder: '1042' },
      orders: [order('#1042', 'out-for-delivery')],
    });
    expect(step?.reply.text).toMatch(
      /^Thank you, that is confirmed\.\n\nYour order #1042 is out for delivery\./,
    );
    expect(step?.flow).toBeNull();
  });
  for (const [outcome, words] of [
    ['wrong', en.words.codeWrong],
    ['locked', en.words.codeLocked],
    ['expired', en.words.codeExpired],
  ] as const) {
    it(`with a code that is ${outcome} is told nothing about the order`, async () => {
      const step = await run({
        text: '123456',
        codeOutcome: outcome,
        conversation: { flow: code },
        orders: [order('#1042', 'shipped')],
      });
      expect(step?.reply.text).toBe(words);
      expect(JSON.stringify(step)).not.toMatch(/on its way|shipped|Linen/);
      expect(step?.tools).toEqual([]);
    });
  }
  it('proved one order and asks for another: must prove that too', async () => {
    const step = await run({
      ...where,
      understood: { intent: 'order-status', orderNumber: '2000' },
      conversation: { identityLevel: 'order', verifiedOrder: '1042' },
      orders: [order('#1042', 'shipped')],
    });
    expect(step?.reply.text).toBe(en.words.askForMissing.email);
    const again = await run({
      ...where,
      conversation: { identityLevel: 'order', verifiedOrder: '1042' },
      orders: [order('#1042', 'shipped')],
    });
    expect(again?.reply.text).toMatch(/on its way/);
  });
  it('mistypes the code, gives other details, changes the topic, or never minds', async () => {
    expect((await run({ text: '12 34', conversation: { flow: code } }))?.reply.text).toBe(
      en.words.askForCode,
    );
    const other = await run({
      text: 'it is 77',
      understood: { orderNumber: '77' },
      conversation: { flow: code },
    });
    expect(other?.flow?.slots).toEqual({ orderNumber: '77', email: '[EMAIL_1]' });
    expect(
      await run({ text: 'What does shipping cost?', conversation: { flow: code } }),
    ).toBeNull();
    const ended = await run({ text: 'Never mind.', conversation: { flow: code } });
    expect(ended).toMatchObject({ flow: null, reply: { text: en.words.flowEnded } });
  });
  it('a passed code whose order cannot be read says so', async () => {
    const conversation = { flow: code, identityLevel: 'order', verifiedOrder: '1042' } as const;
    const trouble = await run({
      codeOutcome: 'passed',
      conversation,
      orders: { kind: 'unavailable', trouble: true },
    });
    expect(trouble?.reply.text).toBe(en.words.hostTrouble);
    expect((await run({ codeOutcome: 'passed', conversation, orders: [] }))?.reply.text).toBe(
      en.words.orderNotFound,
    );
  });
});

describe('"I want to return it"', () => {
  const back = { text: 'I want to return my order', understood: { intent: 'return' } } as const;

  it('names items and day of delivery, promises nothing, offers a colleague', async () => {
    const step = await run({ ...back, conversation: host, orders: [order('#7', 'delivered')] });
    expect(step?.reply.text).toBe(
      'Order #7: 2 × Linen shirt (M). Delivered on Friday 20 November. I cannot register a return myself. Shall I pass this to a colleague?',
    );
    expect(step?.flow).toEqual({ name: 'return', step: 'confirm', slots: { order: '7' } });
    expect(
      checkDraft({ text: step?.reply.text ?? '', citations: [] }, step?.tools ?? []).grounding,
    ).toBe(1);
  });
  it('yes hands over, no ends it, anything else leaves it', async () => {
    const conversation = { ...host, flow: { name: 'return', step: 'confirm', slots: {} } };
    expect((await run({ text: 'Yes, please', conversation }))?.handoff).toEqual({
      reason: 'rule',
      rule: 'flow-return',
    });
    const no = await run({ text: 'No, thanks', conversation });
    expect(no?.handoff).toBeUndefined();
    expect(no?.flow).toBeNull();
    expect(await run({ text: 'Is the return free?', conversation })).toBeNull();
  });
  it('several delivered: asks which; not delivered: says so; not theirs: not found; none: says so', async () => {
    const two = await run({
      ...back,
      conversation: host,
      orders: [order('#1', 'delivered'), order('#2', 'delivered')],
    });
    expect(two?.reply.choices).toHaveLength(2);
    expect(two?.flow?.name).toBe('return');
    const early = await run({ ...back, conversation: host, orders: [order('#3', 'shipped')] });
    expect(early?.reply.text).toMatch(/not marked as delivered yet/);
    const foreign = await run({
      ...back,
      understood: { intent: 'return', orderNumber: '5' },
      conversation: host,
      orders: [order('#3', 'shipped')],
    });
    expect(foreign?.reply.text).toBe(en.words.orderNotFound);
    expect((await run({ ...back, conversation: host }))?.reply.text).toBe(en.words.noOrders);
  });
  it("a guest's question is the knowledge's, unless it names an order, which must be proved", async () => {
    expect(await run(back)).toBeNull();
    const named = await run({ ...back, understood: { intent: 'return', orderNumber: '1042' } });
    expect(named?.flow).toEqual({ name: 'return', step: 'ask', slots: { orderNumber: '1042' } });
    const passed = await run({
      codeOutcome: 'passed',
      conversation: {
        identityLevel: 'order',
        verifiedOrder: '1042',
        flow: { name: 'return', step: 'code', slots: { orderNumber: '1042', email: '[EMAIL_1]' } },
      },
      orders: [order('#1042', 'delivered')],
    });
    expect(passed?.flow?.step).toBe('confirm');
  });
});

it('a message of no journey is nobody’s', async () => {
  expect(await run({ text: 'What sizes are there?' })).toBeNull();
});
