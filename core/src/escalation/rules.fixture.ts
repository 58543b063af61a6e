/** Rules of every kind, with unlike names, for properties. */
import fc from 'fast-check';
import type { EscalationRule } from '../model.ts';

const share = fc.constantFrom(0.1, 0.3, 0.5, 0.8, 0.95);
const some = <T>(...all: readonly T[]) => fc.subarray([...all], { minLength: 1 });
const money = fc.record({
  minor: fc.constantFrom(1_000, 50_000, 1_000_000),
  currency: fc.constantFrom('EUR', 'USD'),
});
const when: fc.Arbitrary<EscalationRule['when']> = fc.record(
  {
    wantsPersonAbove: share,
    topics: some('complaint', 'legal', 'safety', 'refund-dispute'),
    angerAbove: share,
    frustrationAbove: share,
    moodRising: fc.constant(true as const),
    injectionAbove: share,
    failuresAtLeast: fc.integer({ min: 1, max: 4 }),
    confidenceBelow: share,
    valueAbove: money,
    valueRankAbove: share,
    riskAbove: share,
    outsidePolicy: fc.constant(true as const),
    contactTags: some('vip', 'VIP', 'press'),
    ordersAtLeast: fc.integer({ min: 1, max: 20 }),
    spentAtLeast: money,
    unsupportedLanguage: fc.constant(true as const),
    trouble: some('host' as const, 'model' as const),
    hours: fc.constantFrom('inside' as const, 'outside' as const),
    words: some('scam', 'Paket', 'hello', 'policy'),
    channels: some('widget', 'email'),
    languages: some('en', 'de', 'fr'),
  },
  { requiredKeys: [] },
);
// Mostly few conditions: many at once hold for hardly anything.
const few = when.map(
  (all) => Object.fromEntries(Object.entries(all).slice(0, 3)) as EscalationRule['when'],
);
export const rulesArbitrary: fc.Arbitrary<readonly EscalationRule[]> = fc
  .array(few, { maxLength: 8 })
  .map((list) => list.map((one, at) => ({ name: `rule ${at}`, reason: 'rule', when: one })));
