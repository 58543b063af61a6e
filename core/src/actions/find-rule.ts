/** Which row of the policy speaks about a request. */
import type { Instant, Order } from '../model.ts';
import type { ActionRequest } from './action.ts';
import { countryOf } from './order-country.ts';
import type { ActionPolicy, PolicyRule } from './policy.ts';

export type FoundRule =
  | { readonly kind: 'rule'; readonly rule: PolicyRule }
  /** The action has rules, but none for this order's state or this reason; `rule` is the nearest. */
  | { readonly kind: 'other-state' | 'other-reason'; readonly rule: PolicyRule }
  | { readonly kind: 'none' };

/** The narrowest rule in force whose scope the request lies in. */
export function findRule(
  policy: ActionPolicy,
  request: ActionRequest,
  at: { readonly now: Instant; readonly order: Order | null },
): FoundRule {
  const all = policy.filter((rule) => concerns(rule, request) && holdsAt(rule, at));
  const inForce = all.filter(goesTo(at.order, all));
  const [first] = inForce;
  if (first === undefined) return { kind: 'none' };
  const { order } = at;
  const ofState = inForce.filter(
    ({ orderStates }) =>
      order === null || orderStates === undefined || orderStates.includes(order.state),
  );
  const reason = reasonOf(request);
  const byReason = (rule: PolicyRule) =>
    reason === null ||
    rule.reasons === undefined ||
    rule.reasons.some((one) => sameReason(one, reason));
  if (ofState.length === 0) return { kind: 'other-state', rule: inForce.find(byReason) ?? first };
  const [narrowest] = ofState.filter(byReason).toSorted((a, b) => breadth(a) - breadth(b));
  return narrowest === undefined
    ? { kind: 'other-reason', rule: ofState[0] ?? first }
    : { kind: 'rule', rule: narrowest };
}

/** Who may not be told from an address may live where a narrower rule forbids it: a person looks. */
function goesTo(order: Order | null, all: ActionPolicy): (rule: PolicyRule) => boolean {
  const asked = order !== null && all.some(({ countries }) => countries !== undefined);
  if (!asked) return () => true;
  const country = countryOf(order);
  return ({ countries }) =>
    country !== null && (countries === undefined || countries.includes(country));
}

function concerns(rule: PolicyRule, request: ActionRequest): boolean {
  if (rule.action !== request.action) return false;
  return request.action !== 'own' || rule.ownName === request.name;
}

function holdsAt(
  rule: PolicyRule,
  at: { readonly now: Instant; readonly order: Order | null },
): boolean {
  const date = rule.appliesBy === 'order-date' ? (at.order?.placedAt ?? at.now) : at.now;
  return (
    (rule.validFrom === undefined || rule.validFrom <= date) &&
    (rule.validTo === undefined || date < rule.validTo)
  );
}

/** The reason a request gives; null: its action takes none, or none was given. */
export function reasonOf(request: ActionRequest): string | null {
  return 'reason' in request && request.reason !== undefined ? request.reason : null;
}

/** Case, spaces and width make no other reason. */
function sameReason(one: string, other: string): boolean {
  return foldReason(one) === foldReason(other);
}

export function foldReason(reason: string): string {
  return reason.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Fewer is narrower: a scope that is not given is as wide as can be. */
function breadth(rule: PolicyRule): number {
  const width = (list: readonly unknown[] | undefined) => list?.length ?? 1_000;
  return (width(rule.reasons) * 10_000 + width(rule.orderStates)) * 10_000 + width(rule.countries);
}
