import type { EscalationReason, EscalationRule } from '../model.ts';
import { type EscalationFacts, verdictsOf } from './conditions.ts';

export type Escalation = {
  readonly reason: EscalationReason;
  readonly rule: string;
  /** Why, in one sentence for agents. */
  readonly says: string;
};

/**
 * The first rule all of whose given conditions hold, with its reason and one sentence why; null when none speaks.
 * One that is off is passed over. A rule without any condition never speaks: an empty rule is a slip, not a wish to hand everything over.
 */
export function decideEscalation(
  rules: readonly EscalationRule[],
  facts: EscalationFacts,
): Escalation | null {
  for (const { name, reason, when, off } of rules) {
    if (off === true) continue;
    const verdicts = verdictsOf(when, facts);
    if (verdicts.length === 0 || verdicts.includes(null)) continue;
    return {
      reason,
      rule: name,
      says: `Handed over by the rule “${name}”: ${verdicts.join(', and ')}.`,
    };
  }
  return null;
}
