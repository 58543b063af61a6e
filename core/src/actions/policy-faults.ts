/** What is wrong with a policy before it is saved: each fault with its rule and field, all of them at once. */
import type { OrderState } from '../model.ts';
import { foldReason } from './find-rule.ts';
import type { ActionPolicy, PolicyRule } from './policy.ts';

export type PolicyFault = {
  readonly ruleId: string;
  /** Field of the rule, as in the data: `window`, `approval.amountAbove` … */
  readonly field: string;
  readonly code:
    | 'ID_INVALID'
    | 'ID_REPEATED'
    | 'DATES_REVERSED'
    | 'CONTRADICTS'
    | 'OWN_NAME_MISSING'
    | 'DOES_NOT_APPLY'
    | 'EMPTY_LIST'
    | 'COUNTRY_UNKNOWN'
    | 'DAY_UNKNOWN'
    | 'OUT_OF_RANGE'
    | 'NEVER_REACHED'
    | 'CURRENCY_DIFFERS';
  /** The rule it contradicts. */
  readonly other?: string;
};

const MOST_DAYS = 3_660;
const MOST_COUNT = 1_000_000;
/** An order in these can have arrived. */
const ARRIVED: ReadonlySet<OrderState> = new Set([
  'delivered',
  'partly-shipped',
  'return-requested',
  'exchange-requested',
  'returned',
  'refunded',
]);

export function policyFaults(policy: ActionPolicy): readonly PolicyFault[] {
  const single = policy.flatMap((rule) => [
    ...nameFaults(rule),
    ...scopeFaults(rule),
    ...figureFaults(rule),
  ]);
  const pairs = policy.flatMap((rule, at) =>
    policy.slice(0, at).flatMap((other) => pairFaults(rule, other)),
  );
  return [...single, ...pairs];
}

function nameFaults(rule: PolicyRule): readonly PolicyFault[] {
  const fault = faultOf(rule);
  return [
    ...(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u.test(rule.id) ? [] : [fault('id', 'ID_INVALID')]),
    ...(rule.action === 'own' && !rule.ownName?.trim()
      ? [fault('ownName', 'OWN_NAME_MISSING')]
      : []),
    ...(rule.action !== 'own' && rule.ownName !== undefined
      ? [fault('ownName', 'DOES_NOT_APPLY')]
      : []),
  ];
}

function scopeFaults(rule: PolicyRule): readonly PolicyFault[] {
  const fault = faultOf(rule);
  const { validFrom, validTo, window, orderStates } = rule;
  const withoutOrder = rule.action === 'own' || rule.action === 'update-contact';
  const ofOrders = ['orderStates', 'countries', 'window', 'excluded', 'notAfter'] as const;
  const empty = ['orderStates', 'countries', 'reasons'] as const;
  return [
    ...(validFrom !== undefined && validTo !== undefined && validFrom >= validTo
      ? [fault('validTo', 'DATES_REVERSED')]
      : []),
    ...ofOrders
      .filter((field) => withoutOrder && rule[field] !== undefined)
      .map((field) => fault(field, 'DOES_NOT_APPLY')),
    ...empty
      .filter((field) => rule[field]?.length === 0)
      .map((field) => fault(field, 'EMPTY_LIST')),
    ...(isUnknown(rule.countries) ? [fault('countries', 'COUNTRY_UNKNOWN')] : []),
    ...(['refundTo', 'fee'] as const)
      .filter((field) => rule[field] !== undefined && rule.action !== 'create-return')
      .map((field) => fault(field, 'DOES_NOT_APPLY')),
    ...feeFaults(rule),
    ...(window?.gifts !== undefined && !Object.values(window.gifts).every(isDayOfYear)
      ? [fault('window.gifts', 'DAY_UNKNOWN')]
      : []),
    ...(window?.from === 'delivered' &&
    orderStates !== undefined &&
    orderStates.length > 0 &&
    !orderStates.some((state) => ARRIVED.has(state))
      ? [fault('window', 'NEVER_REACHED')]
      : []),
  ];
}

function feeFaults(rule: PolicyRule): readonly PolicyFault[] {
  const { fee, amountAtMost } = rule;
  const fault = faultOf(rule);
  if (fee === undefined) return [];
  const { amount, countries } = fee;
  return [
    ...(countries?.length === 0 ? [fault('fee.countries', 'EMPTY_LIST')] : []),
    ...(isUnknown(countries) ? [fault('fee.countries', 'COUNTRY_UNKNOWN')] : []),
    ...(amount.minor < 1 ? [fault('fee.amount', 'OUT_OF_RANGE')] : []),
    ...(amountAtMost !== undefined && amountAtMost.currency !== amount.currency
      ? [fault('fee.amount', 'CURRENCY_DIFFERS')]
      : []),
  ];
}

function isUnknown(countries: readonly string[] | undefined): boolean {
  return countries?.some((code) => !/^[A-Z]{2}$/u.test(code)) ?? false;
}

/** Any year will do; the 29th of February is in some only, and no year's last day. */
function isDayOfYear(day: string): boolean {
  const date = new Date(`2027-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day;
}

function figureFaults(rule: PolicyRule): readonly PolicyFault[] {
  const fault = faultOf(rule);
  const { window, amountAtMost, approval, piecesAtMost, perContact, perTenant } = rule;
  const out: PolicyFault[] = [];
  const within = (field: string, value: number | undefined, least: number, most: number) => {
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
    out.push(fault(field, 'OUT_OF_RANGE'));
  };
  within('window', window?.days, 0, MOST_DAYS);
  within('piecesAtMost', piecesAtMost, 1, MOST_COUNT);
  for (const [field, limit] of Object.entries({ perContact, perTenant })) {
    within(field, limit?.count, 1, MOST_COUNT);
    within(field, limit?.days, 1, MOST_DAYS);
  }
  within('amountAtMost', amountAtMost?.minor, 0, Number.MAX_SAFE_INTEGER);
  within('approval.amountAbove', approval?.amountAbove?.minor, 0, Number.MAX_SAFE_INTEGER);
  const risk = approval?.riskAbove;
  if (risk !== undefined && !(risk >= 0 && risk < 1))
    out.push(fault('approval.riskAbove', 'OUT_OF_RANGE'));
  const above = approval?.amountAbove;
  if (above === undefined || amountAtMost === undefined) return out;
  if (above.currency !== amountAtMost.currency)
    out.push(fault('approval.amountAbove', 'CURRENCY_DIFFERS'));
  else if (above.minor >= amountAtMost.minor)
    out.push(fault('approval.amountAbove', 'NEVER_REACHED'));
  return out;
}

/** Of two rules that speak about one request at one time, one must be the narrower. */
function pairFaults(rule: PolicyRule, other: PolicyRule): readonly PolicyFault[] {
  const fault = faultOf(rule);
  if (!inForceTogether(rule, other)) return [];
  if (rule.id === other.id) return [{ ...fault('id', 'ID_REPEATED'), other: other.id }];
  const sameAction = rule.action === other.action && rule.ownName === other.ownName;
  if (!sameAction) return [];
  const reasons = relation(folded(rule.reasons), folded(other.reasons));
  const states = relation(rule.orderStates, other.orderStates);
  const countries = relation(rule.countries, other.countries);
  const relations = [reasons, states, countries];
  if (relations.includes('apart')) return [];
  const narrower = !relations.includes('across') && !relations.includes('wider');
  const wider = !relations.includes('across') && !relations.includes('narrower');
  if (narrower !== wider) return [];
  return [{ ...fault('reasons', 'CONTRADICTS'), other: other.id }];
}

/** Rules by the order's date and rules by today's can speak about one request whatever their dates say. */
function inForceTogether(rule: PolicyRule, other: PolicyRule): boolean {
  if ((rule.appliesBy ?? 'now') !== (other.appliesBy ?? 'now')) return true;
  const beforeEnd = (one: PolicyRule, two: PolicyRule) =>
    one.validFrom === undefined || two.validTo === undefined || one.validFrom < two.validTo;
  return beforeEnd(rule, other) && beforeEnd(other, rule);
}

type Relation = 'apart' | 'same' | 'narrower' | 'wider' | 'across';

/** How the first scope lies to the second; none given is all. */
function relation(
  one: readonly string[] | undefined,
  two: readonly string[] | undefined,
): Relation {
  if (one === undefined || two === undefined) {
    if (one === two) return 'same';
    return two === undefined ? 'narrower' : 'wider';
  }
  const shared = one.filter((value) => two.includes(value)).length;
  if (shared === 0) return 'apart';
  if (shared === one.length) return shared === two.length ? 'same' : 'narrower';
  return shared === two.length ? 'wider' : 'across';
}

function folded(reasons: readonly string[] | undefined): readonly string[] | undefined {
  return reasons === undefined ? undefined : [...new Set(reasons.map(foldReason))];
}

function faultOf(rule: PolicyRule) {
  return (field: string, code: PolicyFault['code']): PolicyFault => ({
    ruleId: rule.id,
    field,
    code,
  });
}
