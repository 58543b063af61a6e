/** Conditions on the pieces of a request and on what comes instead of them. */
import type { OrderItem } from '../model.ts';
import type { ActionLine, ActionRequest } from './action.ts';
import { type PolicyCheck, type Refusal, refuse } from './policy-check.ts';

const REPLACES: ReadonlySet<ActionRequest['action']> = new Set(['exchange-items', 'change-items']);

export function linesOf(request: ActionRequest): readonly ActionLine[] {
  return 'lines' in request ? request.lines : [];
}

/** Each piece was bought in this order, and no more of it than was. */
export const itemsAreTheirs: PolicyCheck = ({ request, facts }) =>
  firstFault(linesOf(request), ({ itemId, quantity }) => {
    const item = itemOf(facts.order?.items, itemId);
    if (item === undefined) return refuse('ITEM_UNKNOWN');
    return quantity > item.quantity
      ? refuse('TOO_MANY_PIECES', { item: item.name, bought: item.quantity, asked: quantity })
      : null;
  });

export const piecesAreFew: PolicyCheck = ({ request, rule }) => {
  const asked = linesOf(request).reduce((all, { quantity }) => all + quantity, 0);
  return rule.piecesAtMost !== undefined && asked > rule.piecesAtMost
    ? refuse('TOO_MANY_PIECES', { bought: rule.piecesAtMost, asked })
    : null;
};

/** An action on a whole order (a cancellation) touches all its items. */
export const itemsAreAllowed: PolicyCheck = ({ request, facts, rule }) => {
  const { excluded } = rule;
  if (excluded === undefined) return null;
  const lines = linesOf(request);
  const touched = (facts.order?.items ?? []).filter(
    ({ id }) => lines.length === 0 || lines.some(({ itemId }) => itemId === id),
  );
  const found = touched.find(
    (item) =>
      (item.productId !== undefined && excluded.productIds?.includes(item.productId)) ||
      excluded.words?.some((word) => saysWord(`${item.name} ${item.variant ?? ''}`, word)),
  );
  return found === undefined ? null : refuse('ITEM_EXCLUDED', { item: found.name });
};

/** A replacement is there, is another one, and is of the same product. */
export const replacementsFit: PolicyCheck = ({ request, facts, rule }) => {
  if (!REPLACES.has(request.action)) return null;
  return firstFault(linesOf(request), ({ itemId, variantId }) => {
    const item = itemOf(facts.order?.items, itemId);
    const name = { item: item?.name ?? '' };
    const variant = variantId === undefined ? undefined : facts.variants.get(variantId);
    if (variant === undefined) return refuse('VARIANT_UNKNOWN', name);
    // A product that the order does not name cannot be shown to be the same: in doubt deny.
    if (rule.sameProduct !== false && variant.productId !== item?.productId)
      return refuse('OTHER_PRODUCT', name);
    if (!variant.available) return refuse('VARIANT_UNAVAILABLE', name);
    return variantId === itemId ? refuse('SAME_VARIANT', name) : null;
  });
};

function itemOf(items: readonly OrderItem[] | undefined, id: string): OrderItem | undefined {
  return items?.find((item) => item.id === id);
}

function firstFault<T>(all: readonly T[], fault: (one: T) => Refusal | null): Refusal | null {
  for (const one of all) {
    const found = fault(one);
    if (found !== null) return found;
  }
  return null;
}

/** Whole words, in scripts without spaces any part. */
function saysWord(text: string, word: string): boolean {
  const [said, wanted] = [fold(text), fold(word)];
  if (wanted.trim() === '') return false;
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/u.test(wanted)) return said.includes(wanted);
  return ` ${said.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `.includes(
    ` ${wanted.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `,
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
