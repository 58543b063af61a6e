/** What will be different when a request is done, for whoever confirms or approves it. */
import type { Money, OrderState } from '../model.ts';
import type { ActionRequest, PostalAddress } from './action.ts';
import type { ActionFacts } from './policy.ts';

/**
 * One thing that changes. Values are texts of the host or the customer (names, addresses) as they are, or typed values
 * that a reader's language puts into words; null before: it is new, null after: it goes.
 */
export type Difference = {
  readonly what:
    | 'order-state'
    | 'item'
    | 'shipping-address'
    | 'payment'
    | 'fee'
    | 'refund'
    | 'to-pay'
    | 'mail'
    | 'contact-email'
    | 'contact-phone'
    | 'contact-address'
    | 'value';
  /** Which one: the item's or the value's name. */
  readonly of?: string;
  readonly before: DifferenceValue | null;
  readonly after: DifferenceValue | null;
};
export type DifferenceValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'state'; readonly state: OrderState }
  | { readonly kind: 'pieces'; readonly count: number };

/** Names of replacements, by variant id; what has none is shown by its id. */
export type VariantNames = ReadonlyMap<string, string>;

/** @param amount What moves, as the verdict says. */
export function differenceOf(
  request: ActionRequest,
  facts: Pick<ActionFacts, 'order' | 'paymentMethods'>,
  more: {
    readonly amount: Money | null;
    /** What is kept of it. */
    readonly fee?: Money;
    readonly variantNames: VariantNames;
  },
): readonly Difference[] {
  return [
    ...changesOf(request, facts, more.variantNames),
    ...feeOf(more.fee),
    ...moneyOf(request, facts, more.amount),
  ];
}

function changesOf(
  request: ActionRequest,
  facts: Pick<ActionFacts, 'order' | 'paymentMethods'>,
  names: VariantNames,
): readonly Difference[] {
  const { order } = facts;
  const becomes = (after: OrderState): readonly Difference[] =>
    order === null
      ? []
      : [{ what: 'order-state', before: state(order.state), after: state(after) }];
  switch (request.action) {
    case 'cancel-order':
      return becomes('cancelled');
    case 'create-return':
      return [...becomes('return-requested'), ...pieces(request, facts)];
    case 'claim-warranty':
      return pieces(request, facts);
    case 'exchange-items':
      return [...becomes('exchange-requested'), ...replaced(request, facts, names)];
    case 'change-items':
      return replaced(request, facts, names);
    case 'change-address':
      return [
        {
          what: 'shipping-address',
          before: order?.shippingAddress === undefined ? null : address(order.shippingAddress),
          after: address(request.address),
        },
      ];
    case 'change-payment':
      return [
        {
          what: 'payment',
          before: paidWith(facts),
          after: text(labelOf(facts, request.payWith)),
        },
      ];
    case 'resend-invoice':
      return [{ what: 'mail', before: null, after: text(order?.number ?? request.orderId) }];
    case 'update-contact':
      return contactChanges(request.change);
    case 'own':
      return Object.entries(request.values).map(([of, value]) => ({
        what: 'value',
        of,
        before: null,
        after: text(value),
      }));
    default:
      return [];
  }
}

function contactChanges(
  change: Extract<ActionRequest, { readonly action: 'update-contact' }>['change'],
): readonly Difference[] {
  const changed = (what: Difference['what'], after: DifferenceValue | null) =>
    after === null ? [] : [{ what, before: null, after }];
  return [
    ...changed('contact-email', change.email === undefined ? null : text(change.email)),
    ...changed('contact-phone', change.phone === undefined ? null : text(change.phone)),
    ...changed('contact-address', change.address === undefined ? null : address(change.address)),
  ];
}

type WithLines = Extract<ActionRequest, { readonly lines: unknown }>;

function pieces(request: WithLines, facts: Pick<ActionFacts, 'order'>): readonly Difference[] {
  return request.lines.map(({ itemId, quantity }) => ({
    what: 'item',
    of: nameOf(facts, itemId),
    before: { kind: 'pieces', count: quantity },
    after: null,
  }));
}

function replaced(
  request: WithLines,
  facts: Pick<ActionFacts, 'order'>,
  names: VariantNames,
): readonly Difference[] {
  return request.lines.map(({ itemId, variantId = '' }) => {
    const item = facts.order?.items.find(({ id }) => id === itemId);
    return {
      what: 'item',
      of: item?.name ?? itemId,
      before: text(item?.variant ?? item?.name ?? itemId),
      after: text(names.get(variantId) ?? variantId),
    };
  });
}

function feeOf(fee: Money | undefined): readonly Difference[] {
  return fee === undefined
    ? []
    : [{ what: 'fee', before: null, after: { kind: 'money', money: fee } }];
}

function moneyOf(
  request: ActionRequest,
  facts: Pick<ActionFacts, 'order' | 'paymentMethods'>,
  amount: Money | null,
): readonly Difference[] {
  if (amount === null || amount.minor === 0 || request.action === 'change-payment') return [];
  const refunds = amount.minor > 0;
  const money: Money = { ...amount, minor: Math.abs(amount.minor) };
  const id =
    request.action === 'create-return'
      ? request.refundTo
      : 'payWith' in request
        ? request.payWith
        : undefined;
  const of = id === undefined ? paidWith(facts)?.text : labelOf(facts, id);
  return [
    {
      what: refunds ? 'refund' : 'to-pay',
      ...(of === undefined ? {} : { of }),
      before: null,
      after: { kind: 'money', money },
    },
  ];
}

/** How the order was paid, as far as the contact's ways to pay are known. */
function paidWith(facts: Pick<ActionFacts, 'order' | 'paymentMethods'>) {
  const labels = (facts.order?.paidWith ?? []).flatMap(
    (id) => facts.paymentMethods.find((method) => method.id === id)?.label ?? [],
  );
  return labels.length === 0 ? null : text(labels.join(', '));
}

function labelOf(facts: Pick<ActionFacts, 'paymentMethods'>, id: string): string {
  return facts.paymentMethods.find((method) => method.id === id)?.label ?? id;
}

function nameOf(facts: Pick<ActionFacts, 'order'>, itemId: string): string {
  return facts.order?.items.find(({ id }) => id === itemId)?.name ?? itemId;
}

function text(value: string) {
  return { kind: 'text', text: value } as const;
}

function state(value: OrderState) {
  return { kind: 'state', state: value } as const;
}

function address(value: PostalAddress) {
  const lines = [
    value.name,
    value.line1,
    value.line2,
    [value.postcode, value.city].join(' '),
    value.region,
    value.country,
  ];
  return text(lines.filter((line) => line !== undefined && line.trim() !== '').join(', '));
}
