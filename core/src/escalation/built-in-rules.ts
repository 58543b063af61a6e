import type { EscalationRule } from '../model.ts';

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
  { name: 'repeated-failure', reason: 'repeated-failure', when: { failuresAtLeast: 2 } },
  {
    name: 'unsupported-language',
    reason: 'unsupported-language',
    when: { unsupportedLanguage: true, failuresAtLeast: 1 },
  },
];
