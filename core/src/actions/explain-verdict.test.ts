import { describe, expect, it } from '@jest/globals';
import { PHRASE_LANGUAGES } from '../answering/phrases/phrases-for.ts';
import { factsOf, policy } from './decide-action.fixture.ts';
import { decideAction } from './decide-action.ts';
import { explainRefusal, offerColleague } from './explain-verdict.ts';
import type { ActionVerdict } from './policy.ts';

type Refused = Extract<ActionVerdict, { kind: 'refused' }>;
const late = decideAction(
  policy,
  { action: 'create-return', orderId: 'o1', lines: [{ itemId: 'lamp', quantity: 1 }], reason: 'x' },
  factsOf({ now: '2026-12-05T12:00:00.000Z' }),
) as Refused;
const refused = (code: Refused['code'], values: Refused['values'] = {}): Refused => ({
  kind: 'refused',
  rule: null,
  code,
  values,
});

describe('explainRefusal', () => {
  it('states the rule with its figures', () => {
    expect(explainRefusal(late, 'en')).toBe(
      'This is possible within 30 days of delivery; yours arrived 34 days ago.',
    );
    expect(explainRefusal(late, 'de-AT')).toBe(
      'Das ist innerhalb von 30 Tagen nach der Lieferung möglich; geliefert wurde vor 34 Tagen.',
    );
    expect(explainRefusal(late, 'zh')).toBe('签收后 30 天内可以办理，您的订单已签收 34 天。');
    expect(offerColleague('en')).toBe('A colleague can look at it.');
  });
  it('counts in the words of the language', () => {
    const since = (value: string) =>
      explainRefusal(refused('WINDOW_OVER', { days: '1', since: value, from: 'placed' }), 'ar');
    expect(since('2')).toContain('يومين');
    expect(since('7')).toContain('7 أيام');
    expect(since('34')).toContain('34 يومًا');
  });
  it('writes amounts as the reader does', () => {
    const most = refused('AMOUNT_TOO_HIGH', { most: '150000', currency: 'EUR' });
    expect(explainRefusal(most, 'en')).toBe('At most €1,500.00 is possible this way.');
    expect(explainRefusal(most, 'de')).toMatch(/1\.500,00\s€/);
  });
  it('leaves no figure of a rule out, in any language', () => {
    for (const language of PHRASE_LANGUAGES) {
      const said = explainRefusal(late, language);
      expect(said).toMatch(/30/);
      expect(said).toMatch(/34/);
      expect(explainRefusal(refused('TOO_OFTEN', { count: '3', days: '7' }), language)).toMatch(
        /3.*7|7.*3/,
      );
      expect(explainRefusal(refused('ITEM_EXCLUDED', { item: 'Lamp' }), language)).toContain(
        'Lamp',
      );
    }
  });
});
