/** The shop's written policy once more, on its raw data and by other code than the one that decides: a check on the check. */
import type { ActionRequest } from '@attendant/core/host';
import type { Shop, ShopUser } from '../shop-file.ts';

const STATUS: Readonly<Partial<Record<ActionRequest['action'], RegExp>>> = {
  'cancel-order': /^pending$/u,
  'change-items': /^pending$/u,
  'change-address': /^pending/u,
  'change-payment': /^pending/u,
  'create-return': /^delivered$/u,
  'exchange-items': /^delivered$/u,
};
const REASONS = ['no longer needed', 'ordered by mistake'];

export function isAgainstPolicy(shop: Shop, user: ShopUser, request: ActionRequest): boolean {
  if (request.action === 'update-contact') return false;
  if (!('orderId' in request)) return true;
  const order = shop.orders.get(request.orderId);
  if (order === undefined || order.user_id !== user.user_id) return true;
  if (STATUS[request.action]?.test(order.status) !== true) return true;
  if (request.action === 'cancel-order') return !REASONS.includes(request.reason);
  if (request.action === 'create-return') {
    const to = request.refundTo ?? '';
    const original = order.payment_history[0]?.payment_method_id;
    return to !== original && user.payment_methods?.[to]?.source !== 'gift_card';
  }
  if (!('lines' in request)) return false;
  return request.lines.some(({ itemId, variantId }) => {
    const item = order.items.find((each) => each.item_id === itemId);
    const variant = shop.products.get(item?.product_id ?? '')?.variants[variantId ?? ''];
    return variant === undefined || !variant.available || variantId === itemId;
  });
}
