import { describe, expect, it } from '@jest/globals';
import type { PolicyRule } from '../../../../../src/actions/policy.ts';
import { createFormat } from '../../../words/format.ts';
import { LANGUAGES, type Words } from '../../../words/words.tsx';
import { USUAL_POLICY } from './policy-rule.ts';
import { faultSentence, ruleSentence, validity } from './rule-sentence.ts';

const EUR = (minor: number) => ({ minor, currency: 'EUR' });
const returns: PolicyRule = {
  id: 'returns',
  action: 'create-return',
  orderStates: ['delivered'],
  window: { days: 30, from: 'delivered' },
  amountAtMost: EUR(20_000),
  approval: { role: 'admin', amountAbove: EUR(10_000) },
};
async function speak(language: string): Promise<Words> {
  return ((await import(`../../../words/${language}/index.ts`)) as { readonly words: Words }).words;
}

describe('a rule as a sentence', () => {
  it('says its conditions, then who approves', async () => {
    const words = await speak('en');
    const say = (rule: PolicyRule) => ruleSentence(rule, words, createFormat('en', 'UTC'));
    expect(say(returns)).toBe(
      'Returns: within 30 days of delivery, order status Delivered, up to €200.00; above €100.00 an admin approves first.',
    );
    expect(say({ id: 'x', action: 'resend-invoice' })).toBe(
      'Invoices sent again: without conditions.',
    );
    expect(say({ id: 'x', action: 'own', ownName: 'wire', approval: { role: 'owner' } })).toBe(
      'An action of your shop “wire”: an owner approves first.',
    );
  });
  it('says what is kept and for whom, and until when gifts have', async () => {
    const words = await speak('en');
    const gifts = { from: '11-01', to: '12-24', until: '01-31' } as const;
    const rule: PolicyRule = {
      id: 'x',
      action: 'create-return',
      window: { days: 30, from: 'delivered', gifts },
      fee: { amount: EUR(490), countries: ['DK', 'FR'] },
    };
    expect(ruleSentence(rule, words, createFormat('en', 'UTC'))).toBe(
      'Returns: within 30 days of delivery, gifts bought from November 1 to December 24 at least until January 31, €4.90 kept for orders to Denmark or France.',
    );
  });
  it('leaves no condition out', async () => {
    const words = await speak('en');
    const say = (rule: PolicyRule) => ruleSentence(rule, words, createFormat('en', 'UTC'));
    const plain: PolicyRule = { id: 'x', action: 'exchange-items' };
    const given: readonly Partial<PolicyRule>[] = [
      { identity: 'host' },
      { orderStates: ['shipped'] },
      { window: { days: 1, from: 'placed', count: 'business' } },
      { excluded: { words: ['sale'] } },
      { excluded: { productIds: ['p1'] } },
      { reasons: ['too small'] },
      { amountAtMost: EUR(1) },
      { piecesAtMost: 2 },
      { perContact: { count: 2, days: 7 } },
      { perTenant: { count: 9, days: 1 } },
      { notAfter: ['cancel-order'] },
      { sameProduct: false },
      { refundTo: 'any' },
      {
        window: { days: 1, from: 'placed', gifts: { from: '11-01', to: '12-24', until: '01-31' } },
      },
      { fee: { amount: EUR(490) } },
      { fee: { amount: EUR(490), countries: ['DK'] } },
      { approval: { role: 'agent' } },
      { approval: { role: 'agent', riskAbove: 0.5 } },
      { approval: { role: 'agent', riskAbove: 0.5, amountAbove: EUR(1) } },
    ];
    const said = given.map((one) => say({ ...plain, ...one }));
    expect(new Set([...said, say(plain)]).size).toBe(given.length + 1);
  });
  it('is made in every language, amounts and figures as it writes them', async () => {
    for (const language of LANGUAGES) {
      const words = await speak(language);
      const said = [returns, ...USUAL_POLICY].map((rule) =>
        ruleSentence(rule, words, createFormat(language, 'UTC')),
      );
      expect(said.join(' ')).not.toMatch(/undefined|create-return|delivered/u);
    }
    expect(ruleSentence(returns, await speak('de'), createFormat('de', 'UTC'))).toBe(
      'Rückgaben: innerhalb von 30 Tagen nach Lieferung, Bestellstatus Zugestellt, bis 200,00\u00a0€; über 100,00\u00a0€ stimmt zuerst ein Admin zu.',
    );
  });
});

describe('when a rule is in force', () => {
  it('is said in the dates given, nothing where it is always', async () => {
    const { policy } = (await speak('en')).settings;
    const format = createFormat('en-GB', 'UTC');
    expect(validity(returns, policy, format)).toBeNull();
    const from = { ...returns, validFrom: '2026-11-01T00:00:00.000Z' };
    expect(validity(from, policy, format)).toBe('From 1 Nov 2026, 00:00');
    const both = {
      ...from,
      validTo: '2027-01-01T00:00:00.000Z',
      appliesBy: 'order-date',
    } as const;
    expect(validity(both, policy, format)).toBe(
      'From 1 Nov 2026, 00:00 until 1 Jan 2027, 00:00, by the date of the order',
    );
  });
});

describe('a fault', () => {
  it('is a sentence for every code of the server, and what is no code stays', async () => {
    for (const language of LANGUAGES) {
      const { policy } = (await speak(language)).settings;
      for (const code of ['ID_INVALID', 'DATES_REVERSED', 'OWN_NAME_MISSING', 'DOES_NOT_APPLY'])
        expect(faultSentence(code, policy)).not.toContain(code);
      for (const code of ['EMPTY_LIST', 'OUT_OF_RANGE', 'NEVER_REACHED', 'CURRENCY_DIFFERS'])
        expect(faultSentence(code, policy)).not.toContain(code);
      expect(faultSentence('CONTRADICTS: returns', policy)).toContain('returns');
      expect(faultSentence('ID_REPEATED: returns', policy)).toContain('returns');
      expect(faultSentence('ID_REPEATED: returns', policy)).not.toContain('ID_');
      expect(faultSentence('is no list', policy)).toBe('is no list');
    }
  });
});
