/** The request that a journey's slots amount to. Null: something it needs is not there. */
import type { ActionLine, ActionRequest } from '../../actions/action.ts';
import { readAddress } from '../../actions/read-address.ts';
import type { Money, Order } from '../../model.ts';
import type { FlowAction } from '../flow-steps.ts';
import type { Slots } from './run.ts';
import { pickedItems, pickedVariants } from './slots.ts';

export function toRequest(action: FlowAction, slots: Slots, order: Order): ActionRequest | null {
  const orderId = order.id;
  const picked = pickedItems(slots, order);
  const lines: readonly ActionLine[] = picked.map(({ item, quantity }) => ({
    itemId: item.id,
    quantity,
  }));
  const { problem } = slots;
  // `ordered-by-mistake`: a policy's reasons are written as words.
  const reason = slots.reason?.replaceAll('-', ' ');
  switch (action) {
    case 'create-return':
      return lines.length === 0 || reason === undefined ? null : { action, orderId, lines, reason };
    case 'exchange-items': {
      const variants = pickedVariants(slots);
      const exchanged = picked.flatMap(({ place, item, quantity }) => {
        const variantId = variants[place];
        return variantId === undefined ? [] : [{ itemId: item.id, quantity, variantId }];
      });
      if (exchanged.length === 0 || exchanged.length < picked.length) return null;
      return { action, orderId, lines: exchanged, ...(reason === undefined ? {} : { reason }) };
    }
    case 'cancel-order':
      return reason === undefined ? null : { action, orderId, reason };
    case 'change-address': {
      const address = readAddress(slots.address);
      return address === null ? null : { action, orderId, address };
    }
    case 'request-refund': {
      const amount = worth(picked, order);
      return amount === null || reason === undefined
        ? null
        : { action, orderId, lines, amount, reason };
    }
    case 'resend-invoice':
      return { action, orderId };
    case 'claim-warranty':
      return lines.length === 0 || problem === undefined
        ? null
        : { action, orderId, lines, problem };
  }
}

/** What the picked pieces cost; null for none, or in more than one currency. */
function worth(
  picked: readonly { readonly item: { readonly price: Money }; readonly quantity: number }[],
  order: Order,
): Money | null {
  const { currency } = order.total;
  if (picked.length === 0 || picked.some(({ item }) => item.price.currency !== currency))
    return null;
  const minor = picked.reduce((sum, { item, quantity }) => sum + item.price.minor * quantity, 0);
  return { minor, currency };
}

/**
 * The address at the end of a request: "send order 1057 to Hafenstraße 9, 24103 Kiel". Null: there is none, or its street
 * cannot be told from the words around it.
 */
export function readAddressIn(text: string): string | null {
  const [, said] = BEFORE_ADDRESS.exec(text.slice(0, MOST)) ?? [];
  const address = readAddress(said);
  return said === undefined || address === null || !/\d/u.test(address.line1) ? null : said.trim();
}
/** Longest request an address is looked for in. UTF-16 units. */
const MOST = 500;
const BEFORE_ADDRESS =
  /^[\s\S]*(?:[:：]|(?<!\p{L})(?:to|nach|an|auf|a|en|à|au)(?!\p{L})|改成|改为|改為|改到|寄到|送到)\s*(?=[^,;，；\n]{0,60}\d)([\s\S]{8,})$/iu;
