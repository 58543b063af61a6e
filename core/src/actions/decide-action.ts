/**
 * What the policy says about a request. Pure: no text of a customer, article or model takes part in it except as a value
 * that is compared, so nothing can talk it round. In doubt the answer is no.
 */
import { normaliseOrderNumber } from '../host/order-number.ts';
import type { Money, Order } from '../model.ts';
import type { ActionRequest } from './action.ts';
import { itemsAreAllowed, itemsAreTheirs, piecesAreFew, replacementsFit } from './check-items.ts';
import { isInWindow, isNotDoneBefore, isNotTooOften } from './check-limits.ts';
import { amountIsAllowed, paymentCovers, refundGoesBack, refundIsOwed } from './check-money.ts';
import { findRule, reasonOf } from './find-rule.ts';
import type {
  ActionFacts,
  ActionPolicy,
  ActionVerdict,
  DecideAction,
  PolicyRule,
  RefusalCode,
} from './policy.ts';
import { type Checked, type PolicyCheck, refuse } from './policy-check.ts';
import { amountOf } from './request-amount.ts';
import { requestFault } from './request-faults.ts';
import { feeOf } from './return-fee.ts';

/** In the order in which a reason is worth telling: what can never be, before what could be at another time. */
const CHECKS: readonly PolicyCheck[] = [
  isNotDoneBefore,
  itemsAreTheirs,
  piecesAreFew,
  itemsAreAllowed,
  isInWindow,
  replacementsFit,
  refundGoesBack,
  refundIsOwed,
  paymentCovers,
  amountIsAllowed,
  isNotTooOften,
];

export const decideAction: DecideAction = (policy, request, facts) => {
  const fault = requestFault(request);
  const rules = policy.filter(({ action }) => action === request.action);
  if (fault !== null) return refused(rules[0] ?? null, 'REQUEST_INVALID', { field: fault });
  const stranger = identityFault(policy, request, facts);
  if (stranger !== null) return refused(rules[0] ?? null, stranger);
  const found = findRule(policy, request, facts);
  if (found.kind === 'none') return refused(null, 'NO_RULE');
  if (found.kind === 'other-state') return refused(found.rule, 'ORDER_STATE', stateValues(facts));
  if (found.kind === 'other-reason')
    return refused(found.rule, 'REASON_NOT_ACCEPTED', { reason: reasonOf(request) ?? '' });
  return decideBy(found.rule, request, facts);
};

function decideBy(rule: PolicyRule, request: ActionRequest, facts: ActionFacts): ActionVerdict {
  if (rank(facts.identityLevel) < rank(identityOf(rule))) return refused(rule, 'IDENTITY_TOO_LOW');
  const moved = amountOf(request, facts);
  if (moved.kind === 'mixed-currencies' || !isInOrdersCurrency(moved.amount, facts.order))
    return refused(rule, 'CURRENCY_DIFFERS');
  const kept = feeOf(rule, { back: moved.amount, order: facts.order });
  if (kept.kind === 'country-unknown') return refused(null, 'NO_RULE');
  if (kept.kind === 'other-currency') return refused(rule, 'CURRENCY_DIFFERS');
  const checked: Checked = { request, facts, rule, amount: moved.amount };
  for (const check of CHECKS) {
    const refusal = check(checked);
    if (refusal !== null) return refused(rule, refusal.code, refusal.values);
  }
  const approval = approvalFor(checked);
  const { fee } = kept;
  // Limits are of what the request is worth; what moves is less what is kept.
  if (fee === null || moved.amount === null)
    return { kind: 'allowed', rule, amount: moved.amount, approval };
  const amount = { ...moved.amount, minor: moved.amount.minor - fee.minor };
  return { kind: 'allowed', rule, amount, fee, approval };
}

/** Pieces, replacements and what was refunded before are worth what the order was paid in, or nothing can be said. */
function isInOrdersCurrency(amount: Money | null, order: Order | null): boolean {
  if (order === null || amount === null) return true;
  const all = [amount, order.refunded ?? amount, ...order.items.map(({ price }) => price)];
  return all.every(({ currency }) => currency === order.total.currency);
}

/** Whoever may not see an order is told the same, whether it exists or not. */
function identityFault(
  policy: ActionPolicy,
  request: ActionRequest,
  facts: ActionFacts,
): RefusalCode | null {
  const needed = policy
    .filter(({ action }) => action === request.action)
    .map((rule) => rank(identityOf(rule)));
  const { identityLevel, verifiedOrder, order } = facts;
  if (rank(identityLevel) < Math.min(rank('host'), ...needed)) return 'IDENTITY_TOO_LOW';
  if (!('orderId' in request)) return identityLevel === 'host' ? null : 'IDENTITY_TOO_LOW';
  if (order === null || order.id !== request.orderId) return 'NOT_THEIR_ORDER';
  if (identityLevel === 'host') return null;
  const proved =
    verifiedOrder !== null &&
    normaliseOrderNumber(verifiedOrder) === normaliseOrderNumber(order.number);
  return proved ? null : 'NOT_THEIR_ORDER';
}

function identityOf(rule: PolicyRule): 'order' | 'host' {
  return (
    rule.identity ?? (rule.action === 'update-contact' || rule.action === 'own' ? 'host' : 'order')
  );
}

function rank(level: ActionFacts['identityLevel']): number {
  return ['anonymous', 'order', 'host'].indexOf(level);
}

function stateValues({ order }: ActionFacts): Readonly<Record<string, string>> {
  return order === null ? {} : { state: order.state };
}

/** An amount in a currency that the limit is not in cannot be compared: a person looks. */
function approvalFor({
  rule,
  amount,
  facts,
}: Checked): Extract<ActionVerdict, { kind: 'allowed' }>['approval'] {
  const { approval } = rule;
  if (approval === undefined) return null;
  const { role, amountAbove, riskAbove } = approval;
  if (amountAbove === undefined && riskAbove === undefined) return { role, why: 'always' };
  if (
    amountAbove !== undefined &&
    amount !== null &&
    (amount.currency !== amountAbove.currency || Math.abs(amount.minor) > amountAbove.minor)
  )
    return { role, why: 'amount' };
  return riskAbove !== undefined && !(facts.risk <= riskAbove) ? { role, why: 'risk' } : null;
}

function refused(
  rule: PolicyRule | null,
  code: RefusalCode,
  values: Readonly<Record<string, string>> = {},
): ActionVerdict {
  return { kind: 'refused', rule, ...refuse(code, values) };
}
