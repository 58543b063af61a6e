import type { EscalationRule } from '../model.ts';

/** Share of the shop's own orders that cost less, from which on an order is one of its dearest. */
const HIGH_VALUE_RANK = 0.95;

/** Less sure than this, the knowledge answers as often wrong as right. */
const UNSURE = 0.4;

/** What speaks when a tenant has set no rules of its own. In order; the first that speaks decides. */
export const builtInRules: readonly EscalationRule[] = [
  {
    name: 'self-harm-or-safety',
    reason: 'human-first-topic',
    when: { topics: ['self-harm', 'safety'] },
  },
  { name: 'asked-for-person', reason: 'asked-for-person', when: { wantsPersonAbove: 0.5 } },
  {
    name: 'human-first-topic',
    reason: 'human-first-topic',
    when: { topics: ['bereavement', 'legal', 'press', 'refund-dispute', 'complaint'] },
  },
  { name: 'anger', reason: 'anger', when: { angerAbove: 0.8 } },
  // Who is a little annoyed at first and more with each turn is lost before any single message is furious.
  { name: 'anger-rising', reason: 'anger', when: { moodRising: true, frustrationAbove: 0.75 } },
  { name: 'outside-policy', reason: 'outside-policy', when: { outsidePolicy: true } },
  { name: 'risk', reason: 'risk', when: { riskAbove: 0.7 } },
  // Who matters most, and whom trouble has cost an answer, are not asked a second time before a person comes.
  { name: 'vip', reason: 'high-value', when: { contactTags: ['vip'], failuresAtLeast: 1 } },
  {
    name: 'high-value',
    reason: 'high-value',
    when: { valueRankAbove: HIGH_VALUE_RANK, failuresAtLeast: 1 },
  },
  { name: 'host-trouble', reason: 'host-trouble', when: { trouble: ['host'], failuresAtLeast: 1 } },
  {
    name: 'model-trouble',
    reason: 'model-trouble',
    when: { trouble: ['model'], failuresAtLeast: 1 },
  },
  // Off: the assistant asks back first. On: who asks what the pages hardly answer gets a person at once.
  {
    name: 'low-confidence',
    reason: 'low-confidence',
    off: true,
    when: { confidenceBelow: UNSURE },
  },
  { name: 'repeated-failure', reason: 'repeated-failure', when: { failuresAtLeast: 2 } },
  {
    name: 'unsupported-language',
    reason: 'unsupported-language',
    when: { unsupportedLanguage: true, failuresAtLeast: 1 },
  },
];
