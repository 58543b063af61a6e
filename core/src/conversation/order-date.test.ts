/** A policy that changed, applied by the order's date: from its source to the words the customer reads. */
import { describe, expect, it } from '@jest/globals';
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import { createEvalIndex } from '../evaluation/think-decider.ts';
import { checkArticle } from '../knowledge/check-article.ts';
import type { ArticleInput, Decision, Order } from '../model.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { askOnce } from './ask.ts';
import { TENANT } from './think.fixture.ts';

const NOW = '2027-03-01T12:00:00.000Z';
const CHANGED = '2027-01-15T00:00:00.000Z';
const order = (number: string, placedAt: string): Order => ({
  id: number,
  number,
  state: 'delivered',
  placedAt,
  total: { minor: 100, currency: 'EUR' },
  items: [],
  shipments: [],
});
const ORDERS = [
  order('#1042', '2027-01-02T09:00:00.000Z'),
  order('#1050', '2027-02-01T09:00:00.000Z'),
];

function statement(days: number, times: Readonly<Record<string, string>>): ArticleInput {
  const checked = checkArticle({
    id: 'returns',
    title: 'Returns',
    locale: 'en',
    questions: ['How long do I have to return something?', 'Which return period holds?'],
    body: `You can return almost anything within ${days} days of delivery. The item must be unused.`,
    ...times,
  });
  if (!checked.ok) throw new Error(checked.message);
  return checked.article;
}

async function ask(
  question: string,
  of: {
    readonly appliesBy?: string;
    readonly at?: string;
    readonly orders?: readonly Order[];
  } = {},
): Promise<Decision> {
  const { appliesBy = 'order-date', at, orders = ORDERS } = of;
  const index = await createEvalIndex([
    statement(30, { validTo: CHANGED }),
    statement(45, { validFrom: CHANGED, appliesBy }),
  ]);
  const parts = {
    understand: createUnderstand(),
    retrieve: index.retrieve,
    composers: [{ name: 'extractive', compose: createExtractiveComposer() }],
    check: checkDraft,
    elapsed: () => 0,
    readOrders: async () => ({ kind: 'orders', orders }) as const,
  };
  return askOnce(parts, {
    tenant: { ...TENANT, settings: { ...TENANT.settings, answerAbove: 0.1, unknownBelow: 0.05 } },
    now: NOW,
    question: { question, ...(at === undefined ? {} : { at }) },
  });
}
const textOf = (decision: Decision) => (decision.kind === 'silence' ? '' : decision.reply.text);
const ABOUT = (number: string) => `Which return period holds for order ${number}?`;

describe('a returns policy that applies by the order’s date', () => {
  it('holds as it was on the day of an earlier order, and the answer says which and why', async () => {
    const decision = await ask(ABOUT('1042'));
    expect(textOf(decision)).toMatch(
      /within 30 days.*These are the terms of 2 January 2027; the date of the order decides\./s,
    );
    expect(textOf(decision)).not.toContain('45');
    expect(decision.trace.steps.find(({ step }) => step === 'as-of')?.says).toContain('2027-01-02');
  });
  it.each([
    ['an order placed since', ABOUT('1050'), {}],
    ['an order nobody proved', ABOUT('1042'), { orders: [] }],
    ['no order', 'How long do I have to return something?', {}],
    ['a policy that applies by today', ABOUT('1042'), { appliesBy: 'now' }],
  ])('holds as it is today for %s, and nothing is said of dates', async (_name, text, more) => {
    const said = textOf(await ask(text, more));
    expect(said).toContain('within 45 days');
    expect(said).not.toContain('terms of');
  });
  it('as of a day before it changed is what held then', async () => {
    const said = textOf(await ask(ABOUT('1042'), { at: '2027-01-10T00:00:00.000Z' }));
    expect(said).toContain('within 30 days');
    expect(said).not.toContain('45');
  });
});
