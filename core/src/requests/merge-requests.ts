/** Wishes about one order become one request; of two that shut each other out, the first stays or the one that saves more. */
import type { ActionLine, ActionRequest } from '../actions/action.ts';
import type { ReadRequest, RequestContext } from './request-context.ts';

const ONE_PER_ORDER: ReadonlySet<ActionRequest['action']> = new Set([
  'create-return',
  'exchange-items',
  'cancel-order',
]);
/** An address must be changed while that is still possible, so it comes before the items. */
const ORDER: readonly ActionRequest['action'][] = [
  'change-address',
  'update-contact',
  'change-payment',
  'change-items',
  'exchange-items',
  'create-return',
  'cancel-order',
];

export function mergeRequests(
  read: readonly ReadRequest[],
  context: RequestContext,
  text: string,
): readonly ReadRequest[] {
  const merged: ReadRequest[] = [];
  for (const each of read) {
    const index = merged.findIndex((other) => canMerge(other.request, each.request));
    const before = merged[index];
    if (before === undefined) merged.push(each);
    else merged[index] = join(before, each);
  }
  const kept = withoutConflicts(merged, context, text);
  return kept.toSorted((one, other) => place(one) - place(other));
}

function place({ request }: ReadRequest): number {
  return ORDER.indexOf(request.action);
}

function canMerge(one: ActionRequest, other: ActionRequest): boolean {
  if (one.action !== other.action || !('orderId' in one) || !('orderId' in other))
    return JSON.stringify(one) === JSON.stringify(other);
  return one.orderId === other.orderId;
}

function join(one: ReadRequest, other: ReadRequest): ReadRequest {
  const missing = [...new Set([...one.missing, ...other.missing])];
  const confidence = Math.min(one.confidence, other.confidence);
  if (!('lines' in one.request) || !('lines' in other.request)) return one;
  const { lines } = one.request;
  const added = other.request.lines.filter((line) => !lines.some((each) => sameLine(each, line)));
  return { request: { ...one.request, lines: [...lines, ...added] }, confidence, missing };
}

function sameLine(one: ActionLine, other: ActionLine): boolean {
  return one.itemId === other.itemId && one.variantId === other.variantId;
}

function withoutConflicts(
  read: readonly ReadRequest[],
  context: RequestContext,
  text: string,
): readonly ReadRequest[] {
  const save = /\bsaves?\b[^.;]*\bmost\b|\bmost money\b/u.test(text);
  return read.filter((each, index) => {
    const rivals = read.filter((other) => other !== each && rival(each.request, other.request));
    if (rivals.length === 0) return true;
    return rivals.every((other) =>
      save
        ? worth(each.request, context) > worth(other.request, context)
        : shareItem(each.request, other.request) === index > read.indexOf(other),
    );
  });
}

function rival(one: ActionRequest, other: ActionRequest): boolean {
  if (!('orderId' in one) || !('orderId' in other) || one.orderId !== other.orderId) return false;
  if (one.action === other.action) return false;
  const closes = (action: ActionRequest['action']) => ONE_PER_ORDER.has(action);
  return closes(one.action) && closes(other.action);
}

/** Of two wishes about one thing the later one counts; of two about others, the first. */
function shareItem(one: ActionRequest, other: ActionRequest): boolean {
  const ids = 'lines' in other ? other.lines.map((line) => line.itemId) : [];
  return 'lines' in one && one.lines.some((line) => ids.includes(line.itemId));
}

/** What the contact gets back, in minor units. */
function worth(request: ActionRequest, { orders, products }: RequestContext): number {
  if (!('lines' in request)) return 0;
  const order = orders.find((each) => each.id === request.orderId);
  return request.lines.reduce((sum, line) => {
    const price = order?.items.find((item) => item.id === line.itemId)?.price.minor ?? 0;
    const variants = products.flatMap((product) => product.variants);
    const instead = variants.find((variant) => variant.id === line.variantId)?.price.minor ?? 0;
    return sum + (price - instead) * line.quantity;
  }, 0);
}
