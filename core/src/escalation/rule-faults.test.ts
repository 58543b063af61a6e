import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EscalationRule } from '../model.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { builtInRules } from './built-in-rules.ts';
import type { EscalationFacts } from './conditions.ts';
import { decideEscalation } from './decide-escalation.ts';
import { ruleFaults } from './rule-faults.ts';
import { rulesArbitrary } from './rules.fixture.ts';

const rule = (name: string, when: EscalationRule['when']): EscalationRule => ({
  name,
  reason: 'rule',
  when,
});
const pathsOf = (rules: readonly EscalationRule[]) => ruleFaults(rules).map(({ path }) => path);

describe('what keeps escalation rules from being saved', () => {
  it('finds nothing wrong with our own', () => {
    expect(ruleFaults(builtInRules)).toEqual([]);
  });
  it('names a rule without a condition, and one that asks for what can never be', () => {
    expect(pathsOf([rule('a', {})])).toEqual(['0/when']);
    expect(
      pathsOf([
        rule('a', { angerAbove: 1, words: [] }),
        rule('b', { confidenceBelow: 0 }),
        rule('c', { channels: ['email'], riskAbove: 1 }),
      ]),
    ).toEqual(['0/when/angerAbove', '0/when/words', '1/when/confidenceBelow', '2/when/riskAbove']);
  });
  it('names a topic there is none of, with those there are', () => {
    expect(ruleFaults([rule('a', { topics: ['safety', 'refunds'] })])).toEqual([
      { path: '0/when/topics', message: expect.stringContaining('“refunds” is no topic') },
    ]);
  });
  it('names the second of two with one name', () => {
    expect(pathsOf([rule('a', { words: ['x'] }), rule('a', { words: ['y'] })])).toEqual(['1/name']);
  });
  it.each<[EscalationRule['when'], EscalationRule['when'], boolean]>([
    [{ words: ['x', 'y'] }, { words: ['Y'], channels: ['email'] }, true],
    [{ words: ['x'] }, { words: ['x', 'y'] }, false],
    [{ angerAbove: 0.5 }, { angerAbove: 0.8 }, true],
    [{ angerAbove: 0.8 }, { angerAbove: 0.5 }, false],
    [{ confidenceBelow: 0.5 }, { confidenceBelow: 0.3 }, true],
    [{ confidenceBelow: 0.3 }, { confidenceBelow: 0.5 }, false],
    [{ failuresAtLeast: 1 }, { failuresAtLeast: 2, hours: 'inside' }, true],
    [{ failuresAtLeast: 2, hours: 'inside' }, { failuresAtLeast: 2 }, false],
    [{ hours: 'inside' }, { hours: 'outside' }, false],
    [{ moodRising: true }, { moodRising: true }, true],
    [
      { valueAbove: { minor: 5, currency: 'EUR' } },
      { valueAbove: { minor: 6, currency: 'EUR' } },
      true,
    ],
    [
      { valueAbove: { minor: 5, currency: 'EUR' } },
      { valueAbove: { minor: 6, currency: 'USD' } },
      false,
    ],
  ])('%j before %j: never speaks is %j', (earlier, later, never) => {
    const faults = ruleFaults([rule('a', earlier), rule('b', { words: ['z'] }), rule('c', later)]);
    expect(faults.map(({ path }) => path)).toEqual(never ? ['2'] : []);
    if (never) expect(faults[0]?.message).toContain('rule 1 (“a”) speaks first');
  });
  it('accuses no rule that ever decides', () => {
    const understand = createUnderstand();
    const facts = fc.record({
      text: fc.constantFrom(
        'hello',
        'a scam, I want a person',
        'wo ist mein Paket',
        'your policy?',
      ),
      failures: fc.nat(4),
      risk: fc.constantFrom(null, 0.2, 0.9),
      confidence: fc.constantFrom(null, 0.05, 0.4),
      open: fc.boolean(),
      outsidePolicy: fc.boolean(),
      channel: fc.constantFrom('widget', 'email'),
      tags: fc.subarray(['vip', 'press']),
    });
    fc.assert(
      fc.property(rulesArbitrary, facts, (rules, { tags, ...known }) => {
        const accused = new Set(pathsOf(rules).filter((path) => !path.includes('/')));
        const whole: EscalationFacts = {
          ...known,
          understanding: understand({ text: known.text }),
          contact: { tags, orders: 3, spent: [] },
        };
        const spoke = decideEscalation(rules, whole);
        const at = rules.findIndex(({ name }) => name === spoke?.rule);
        expect(accused.has(String(at))).toBe(false);
      }),
      { seed: 9, numRuns: 400 },
    );
  });
});
