/** The reference's calls of tools → our requests. */
import type { ActionLine, ActionRequest, PostalAddress } from '@attendant/core/host';
import { toAddress } from '../to-core.ts';
import type { Values } from './read-set.ts';

/** The reference asks nobody why they return something. */
const UNSAID = 'not said';

/** Null: a call that reads, or hands over to a person. */
export function toRequest(name: string, values: Values): ActionRequest | null {
  const text = (key: string): string => (typeof values[key] === 'string' ? values[key] : '');
  const orderId = text('order_id');
  switch (name) {
    case 'cancel_pending_order':
      return { action: 'cancel-order', orderId, reason: text('reason') };
    case 'return_delivered_order_items': {
      const lines = toLines(ids(values, 'item_ids'));
      const refundTo = text('payment_method_id');
      return { action: 'create-return', orderId, lines, reason: UNSAID, refundTo };
    }
    case 'exchange_delivered_order_items':
      return {
        action: 'exchange-items',
        orderId,
        lines: swapped(values),
        payWith: text('payment_method_id'),
      };
    case 'modify_pending_order_items':
      return {
        action: 'change-items',
        orderId,
        lines: swapped(values),
        payWith: text('payment_method_id'),
      };
    case 'modify_pending_order_payment':
      return { action: 'change-payment', orderId, payWith: text('payment_method_id') };
    case 'modify_pending_order_address':
      return { action: 'change-address', orderId, address: address(text) };
    case 'modify_user_address':
      return { action: 'update-contact', change: { address: address(text) } };
    default:
      return null;
  }
}

function ids(values: Values, key: string): readonly string[] {
  const list = values[key];
  return Array.isArray(list) ? list.map(String) : [];
}

function swapped(values: Values): readonly ActionLine[] {
  return toLines(ids(values, 'item_ids'), ids(values, 'new_item_ids'));
}

/** The reference names an item once for each piece; we count the pieces. */
function toLines(items: readonly string[], instead?: readonly string[]): readonly ActionLine[] {
  const lines = new Map<string, ActionLine>();
  for (const [index, itemId] of items.entries()) {
    const variantId = instead?.[index];
    const key = `${itemId} ${variantId ?? ''}`;
    const quantity = (lines.get(key)?.quantity ?? 0) + 1;
    lines.set(key, { itemId, quantity, ...(variantId === undefined ? {} : { variantId }) });
  }
  return [...lines.values()];
}

function address(text: (key: string) => string): PostalAddress {
  return toAddress({
    address1: text('address1'),
    address2: text('address2'),
    city: text('city'),
    state: text('state'),
    country: text('country'),
    zip: text('zip'),
  });
}
