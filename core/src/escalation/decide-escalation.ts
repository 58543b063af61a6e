import type { EscalationReason, EscalationRule, Locale } from '../model.ts';
import type { Understanding } from '../understanding/understanding.ts';

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
  { name: 'repeated-failure', reason: 'repeated-failure', when: { failuresAtLeast: 2 } },
];

export type EscalationFacts = {
  readonly rules: readonly EscalationRule[];
  readonly understanding: Pick<
    Understanding,
    'wantsPerson' | 'topics' | 'mood' | 'injection' | 'language'
  >;
  readonly text: string;
  readonly channel: string;
  /** Assistant turns in a row, this one included, that did not answer. */
  readonly failures: number;
};
export type Escalation = {
  readonly reason: EscalationReason;
  readonly rule: string;
  /** Why, in one sentence for agents. */
  readonly says: string;
};

/** Letters a rule's words are looked for in. */
const READ = 20_000;
const baseOf = (locale: Locale): string => locale.toLowerCase().split('-')[0] ?? '';
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;
/** Whole words, except in scripts that put no spaces between them. */
const includesWord = (text: string, word: string): boolean => {
  const wanted = word.trim().toLowerCase();
  for (
    let at = text.indexOf(wanted);
    wanted !== '' && at !== -1;
    at = text.indexOf(wanted, at + 1)
  ) {
    if (unspaced.test(wanted)) return true;
    const around =
      text.slice(Math.max(0, at - 1), at) + text.slice(at + wanted.length, at + wanted.length + 1);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
};

/** A condition that is set: what it says when it holds, null when it does not. */
type Condition = (
  when: EscalationRule['when'],
  facts: EscalationFacts,
) => string | null | undefined;
const above = (
  limit: number | undefined,
  value: number,
  says: string,
): string | null | undefined => {
  if (limit === undefined) return undefined;
  return value > limit ? says : null;
};
const percent = (value: number): string => `${Math.round(value * 100)} %`;
const conditions: readonly Condition[] = [
  ({ wantsPersonAbove }, { understanding }) =>
    above(wantsPersonAbove, understanding.wantsPerson, 'the message asks for a person'),
  ({ topics }, { understanding }) => {
    if (topics === undefined) return undefined;
    const found = topics.filter((topic) => understanding.topics.includes(topic));
    return found.length > 0 ? `it is about ${found.join(' and ')}` : null;
  },
  ({ angerAbove }, { understanding }) =>
    above(
      angerAbove,
      understanding.mood.anger,
      `the writer is angry (${percent(understanding.mood.anger)})`,
    ),
  ({ injectionAbove }, { understanding }) =>
    above(
      injectionAbove,
      understanding.injection,
      `it looks like pasted instructions (${percent(understanding.injection)})`,
    ),
  ({ failuresAtLeast }, { failures }) => {
    if (failuresAtLeast === undefined) return undefined;
    return failures >= failuresAtLeast ? `${failures} turns in a row did not answer` : null;
  },
  ({ words }, { text }) => {
    if (words === undefined) return undefined;
    const read = text.slice(0, READ).toLowerCase();
    const found = words.find((word) => includesWord(read, word));
    return found === undefined ? null : `it says “${found}”`;
  },
  ({ channels }, { channel }) => {
    if (channels === undefined) return undefined;
    return channels.includes(channel) ? `it came by ${channel}` : null;
  },
  ({ languages }, { understanding }) => {
    if (languages === undefined) return undefined;
    const spoken = languages.some(
      (language) => baseOf(language) === baseOf(understanding.language),
    );
    return spoken ? `it is written in ${understanding.language}` : null;
  },
];

/**
 * The first rule all of whose given conditions hold, with its reason and one sentence why; null when none speaks.
 * A rule without any condition never speaks: an empty rule is a slip, not a wish to hand everything over.
 */
export const decideEscalation = (facts: EscalationFacts): Escalation | null => {
  for (const { name, reason, when } of facts.rules) {
    const verdicts = conditions
      .map((holds) => holds(when, facts))
      .filter((verdict) => verdict !== undefined);
    if (verdicts.length === 0 || verdicts.includes(null)) continue;
    return {
      reason,
      rule: name,
      says: `Handed over by the rule “${name}”: ${verdicts.join(', and ')}.`,
    };
  }
  return null;
};
