/** Lines of one order → a request that the policy allows, with the way to pay that was said. */
import type { ActionLine, ActionRequest } from '../actions/action.ts';
import type { Order } from '../model.ts';
import { isOpen } from './choose-orders.ts';
import type { Frame } from './frames.ts';
import { keepsPrice } from './price-condition.ts';
import { readPayment } from './read-payment.ts';
import type { MissingPart, ReadRequest } from './request-context.ts';
import { confidenceOf, type Picked, type Resolver, swaps } from './resolver.ts';

/** Null: the policy would refuse it, whichever of the ways to pay is taken. */
export function toRequest(
  frame: Frame,
  order: Order,
  picked: readonly Picked[],
  resolver: Resolver,
): ReadRequest | null {
  if (frame.verbs.has('cancel') && isOpen(order)) return toCancel(frame, order, picked, resolver);
  const { context } = resolver;
  const missing: MissingPart[] = [];
  if (!picked.every((each) => each.clear)) missing.push(swaps(frame) ? 'variant' : 'items');
  const dear = picked.some(
    ({ line, instead }) => !keepsPrice(frame.around, line.item.price.minor, instead?.price.minor),
  );
  if (dear) return null;
  const lines = picked.map(({ line, quantity, instead }): ActionLine => {
    const variant = instead === null ? {} : { variantId: instead.id };
    return { itemId: line.item.id, quantity, ...variant };
  });
  const requests = paymentsFor(frame, order, resolver).map((id) =>
    lineRequest(frame, order, lines, id),
  );
  const request = requests.find((each) => context.allows(each));
  return request === undefined ? null : { request, confidence: confidenceOf(missing), missing };
}

/** Ids to be tried in turn. Without a word it is the order's own; a firm wish is that or nothing. */
function paymentsFor(
  frame: Frame,
  order: Order,
  { context, remarks, text }: Resolver,
): readonly (string | undefined)[] {
  const [original] = order.paidWith ?? [];
  const read = (said: string) => readPayment(said, context.paymentMethods, original);
  const local = read(frame.text) ?? read(frame.around);
  if (local === null && CROSSED.test(text)) {
    const others = context.orders.filter((each) => each !== order);
    return others.flatMap((each) => each.paidWith ?? []).filter((id) => id !== original);
  }
  const wish = local ?? read(remarks.join(' . '));
  const own = context.paymentMethods.filter((each) => each.id === original).map((each) => each.id);
  if (wish === null) return own.length > 0 ? own : [undefined];
  return wish.firm ? wish.ids : [...wish.ids, ...own];
}

/** `refund each order to the other order's payment method`. */
const CROSSED = /\bto (?:the |each )?other(?:s| order'?s?'?) payment|\bopposite order/u;

function lineRequest(
  frame: Frame,
  order: Order,
  lines: readonly ActionLine[],
  payment: string | undefined,
): ActionRequest {
  const payWith = payment === undefined ? {} : { payWith: payment };
  if (!swaps(frame)) {
    const refundTo = payment === undefined ? {} : { refundTo: payment };
    return {
      action: 'create-return',
      orderId: order.id,
      lines,
      reason: 'no longer needed',
      ...refundTo,
    };
  }
  const action = isOpen(order) ? 'change-items' : 'exchange-items';
  return { action, orderId: order.id, lines, ...payWith };
}

/** An order is cancelled as a whole: one item of several is refused here, and the alternatives say what then. */
function toCancel(
  frame: Frame,
  order: Order,
  picked: readonly Picked[],
  resolver: Resolver,
): ReadRequest | null {
  const { context } = resolver;
  const whole = order.items.every((item) =>
    picked.some((each) => each.line.item.id === item.id && each.quantity === item.quantity),
  );
  if (!whole) return null;
  const reason =
    reasonOf(`${frame.around}`, context.cancelReasons) ??
    reasonOf(resolver.text, context.cancelReasons);
  const missing: MissingPart[] = reason === null ? ['reason'] : [];
  const refund = readPayment(frame.around, context.paymentMethods, order.paidWith?.[0]);
  // Money of a cancelled order goes back where it came from: another wish cannot be met.
  if (
    refund?.firm === true &&
    /refund/u.test(frame.around) &&
    !refund.ids.includes(order.paidWith?.[0] ?? '')
  )
    return null;
  const request = {
    action: 'cancel-order',
    orderId: order.id,
    reason: reason ?? context.cancelReasons[0] ?? '',
  } as const;
  return context.allows(request) ? { request, confidence: confidenceOf(missing), missing } : null;
}

const REASONS: readonly (readonly [said: RegExp, means: RegExp])[] = [
  [
    /\b(?:mistake\w*|accident\w*|by error|wrong(?:ly)?|versehen\w*|irrtum\w*|error|equivocaci\p{L}+|erreur)\b|误|错/u,
    /mistake|accident|error|wrong/u,
  ],
  [
    /\b(?:no longer|not|don't) (?:need|want)\w*|\bunneeded|\bnicht mehr\b|\bya no\b|\bplus besoin\b|不需要|不要了/u,
    /need|want/u,
  ],
];

/** The accepted reason that was said, or null. */
function reasonOf(text: string, accepted: readonly string[]): string | null {
  for (const [said, means] of REASONS) {
    const fitting = accepted.find((reason) => means.test(reason.toLowerCase()));
    if (fitting !== undefined && said.test(text.replace(/\bnot want to\b/gu, ''))) return fitting;
  }
  return accepted.find((reason) => reason !== '' && text.includes(reason.toLowerCase())) ?? null;
}
