/** The shape of one condition of the policy. */
import type { Money } from '../model.ts';
import type { ActionRequest } from './action.ts';
import type { ActionFacts, PolicyRule, RefusalCode } from './policy.ts';

export type Checked = {
  readonly request: ActionRequest;
  readonly facts: ActionFacts;
  readonly rule: PolicyRule;
  /** What moves, `amountOf`. */
  readonly amount: Money | null;
};
export type Refusal = {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string>>;
};
/** Null: the condition holds. */
export type PolicyCheck = (checked: Checked) => Refusal | null;

export function refuse(
  code: RefusalCode,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return { code, values: Object.fromEntries(texts) as Record<string, string> };
}
