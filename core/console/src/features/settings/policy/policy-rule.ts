/** The rows of the policy as the form edits them: which conditions an action has, and a usual policy to begin with. */
import type { ActionName } from '../../../../../src/actions/action.ts';
import type { ActionPolicy, PolicyRule } from '../../../../../src/actions/policy.ts';
import type { OrderState } from '../../../../../src/model.ts';

export const ACTIONS: readonly ActionName[] = [
  'create-return',
  'exchange-items',
  'cancel-order',
  'change-address',
  'change-items',
  'change-payment',
  'request-refund',
  'resend-invoice',
  'claim-warranty',
  'update-contact',
  'own',
];
export const ORDER_STATES: readonly OrderState[] = [
  'received',
  'on-hold',
  'processing',
  'partly-shipped',
  'shipped',
  'out-for-delivery',
  'delivered',
  'cancelled',
  'return-requested',
  'exchange-requested',
  'returned',
  'refunded',
];

const OF_MONEY: readonly ActionName[] = [
  'create-return',
  'exchange-items',
  'cancel-order',
  'change-items',
  'change-payment',
  'request-refund',
  'own',
];
const WITH_ITEMS: readonly ActionName[] = [
  'create-return',
  'exchange-items',
  'change-items',
  'request-refund',
  'claim-warranty',
];
const WITH_REASON: readonly ActionName[] = [
  'create-return',
  'exchange-items',
  'cancel-order',
  'request-refund',
];
const OF_ORDERS = ACTIONS.filter((action) => action !== 'own' && action !== 'update-contact');
/** Conditions that only some actions have; the others all have. */
const ONLY_OF: { readonly [K in keyof PolicyRule]?: readonly ActionName[] } = {
  ownName: ['own'],
  orderStates: OF_ORDERS,
  countries: OF_ORDERS,
  window: OF_ORDERS,
  excluded: OF_ORDERS,
  notAfter: OF_ORDERS,
  reasons: WITH_REASON,
  amountAtMost: OF_MONEY,
  piecesAtMost: WITH_ITEMS,
  sameProduct: ['exchange-items', 'change-items'],
  refundTo: ['create-return'],
  fee: ['create-return'],
};

export function applies(field: keyof PolicyRule, action: ActionName): boolean {
  return ONLY_OF[field]?.includes(action) ?? true;
}
/** Does the action move money, so that an amount can be asked about? */
export function movesMoney(action: ActionName): boolean {
  return OF_MONEY.includes(action);
}

/** Null takes the condition away. */
export function withCondition<K extends keyof PolicyRule>(
  rule: PolicyRule,
  key: K,
  value: PolicyRule[K] | null,
): PolicyRule {
  const { [key]: _, ...others } = rule;
  return (value === null ? others : { ...others, [key]: value }) as PolicyRule;
}

/** Codes as typed, apart by anything. */
export function readCountries(typed: string): readonly string[] {
  return typed.toUpperCase().match(/[^\s,;，、]+/gu) ?? [];
}

/** Without empty lists, and without what the action does not have. */
export function fitted(rule: PolicyRule): PolicyRule {
  const kept = Object.entries(rule).filter(
    ([field, value]) =>
      applies(field as keyof PolicyRule, rule.action) &&
      !(Array.isArray(value) && value.length === 0),
  );
  return withFittedApproval(Object.fromEntries(kept) as unknown as PolicyRule);
}
function withFittedApproval(rule: PolicyRule): PolicyRule {
  if (rule.approval === undefined || movesMoney(rule.action)) return rule;
  const { amountAbove: _, ...approval } = rule.approval;
  return { ...rule, approval };
}

/** `create-return`, `create-return-2` …: what no other rule is called. */
export function freeId(action: ActionName, policy: ActionPolicy): string {
  const taken = new Set(policy.map(({ id }) => id));
  let number = 1;
  const name = (): string => (number === 1 ? action : `${action}-${number}`);
  while (taken.has(name())) number += 1;
  return name();
}

/** Above it a person approves: cautious, and to be changed. */
const APPROVAL = { role: 'agent', amountAbove: { minor: 10_000, currency: 'EUR' } } as const;

/** What many shops allow. Whatever moves much money waits for a person. */
export const USUAL_POLICY: ActionPolicy = [
  {
    id: 'create-return',
    action: 'create-return',
    orderStates: ['delivered'],
    window: { days: 30, from: 'delivered' },
    approval: APPROVAL,
  },
  {
    id: 'exchange-items',
    action: 'exchange-items',
    orderStates: ['delivered'],
    window: { days: 30, from: 'delivered' },
    approval: APPROVAL,
  },
  { id: 'cancel-order', action: 'cancel-order', orderStates: ['received'], approval: APPROVAL },
  {
    id: 'change-address',
    action: 'change-address',
    orderStates: ['received', 'processing'],
  },
  { id: 'resend-invoice', action: 'resend-invoice' },
];
