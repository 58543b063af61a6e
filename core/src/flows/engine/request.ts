/** The request that a journey's slots amount to. Null: something it needs is not there. */
import type { ActionLine, ActionRequest, PostalAddress } from '../../actions/action.ts';
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

const PARTS = 8;
/** Longest part of an address. UTF-16 units. */
const PART = 100;
/**
 * An address as people write it: street, postcode and city, country, apart by commas or lines. Null: a part is missing.
 * `D-10115 Berlin`, `Berlin 10115`, `San Francisco, CA 94110, USA`.
 */
export function readAddress(text: string | undefined): PostalAddress | null {
  const parts = (text ?? '')
    .normalize('NFKC')
    .split(/[\n,;，；、]+/u)
    .map((part) => part.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > PARTS || parts.some((part) => part.length > PART))
    return null;
  const at = parts.findLastIndex((part, index) => index > 0 && POSTCODE.test(part));
  if (at === -1) return null;
  const postcode = POSTCODE.exec(parts[at] ?? '')?.[0].trim() ?? '';
  const rest = (parts[at] ?? '').replace(postcode, '').trim();
  const after = parts.slice(at + 1);
  // "San Francisco, CA 94110": the city stands in a part of its own.
  const isRegion = /^[A-Z]{2,3}$/u.test(rest) || rest === '';
  const city = isRegion ? (parts[at - 1] ?? '') : rest;
  const street = parts.slice(0, isRegion ? at - 1 : at);
  const line1 = street.find((part) => /\d/u.test(part)) ?? street[0];
  if (line1 === undefined || city === '') return null;
  const line2 = street.filter((part) => part !== line1).join(', ');
  return {
    line1,
    ...(line2 === '' ? {} : { line2 }),
    city,
    ...(isRegion && rest !== '' ? { region: rest } : {}),
    postcode,
    country: after.at(-1) ?? '',
  };
}
const POSTCODE =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}-)?\d{3}-\d{4}(?!\d)|(?<![\p{L}\d])(?:[A-Z]{1,2}-)?\d{2}-\d{3}(?!\d)|(?<![\p{L}\d])(?:[A-Z]{1,2}-)?\d{4,6}(?: ?[A-Z]{2}(?!\p{L}))?(?!\d)|(?<!\p{L})[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\p{L})/u;
