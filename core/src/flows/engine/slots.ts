/**
 * What tools keep in slots, which are texts that personal data is masked in: an order by its number as the contact knows
 * it, items by their place in the order, variants by their id in letters that no mask mistakes for a telephone number.
 */
import type { Order, OrderItem } from '../../model.ts';
import type { Slots } from './run.ts';

export type Picked = { readonly place: number; readonly quantity: number };

export function toItemsSlot(picked: readonly Picked[]): string {
  return picked.map(({ place, quantity }) => `${place}:${quantity}`).join(',');
}
/** Items of the order the slot names; what is not in the order is left out. */
export function pickedItems(
  slots: Slots,
  order: Order,
): readonly (Picked & { readonly item: OrderItem })[] {
  return (slots.items ?? '').split(',').flatMap((one) => {
    const [, place, quantity] = /^(\d{1,4}):(\d{1,6})$/u.exec(one.trim()) ?? [];
    const item = place === undefined ? undefined : order.items[Number(place)];
    return item === undefined ? [] : [{ place: Number(place), quantity: Number(quantity), item }];
  });
}

export function toVariantsSlot(variants: Readonly<Record<number, string>>): string {
  return Object.entries(variants)
    .map(([place, id]) => `${place}=${toLetters(id)}`)
    .join(',');
}
export function pickedVariants(slots: Slots): Readonly<Record<number, string>> {
  return Object.fromEntries(
    [...(slots.variants ?? '').matchAll(/(\d{1,4})=([g-p a-f]{1,400})/gu)].map(
      ([, place = '', letters = '']) => [Number(place), fromLetters(letters)],
    ),
  );
}
/** Bytes in hexadecimal with `g` … `p` for the digits. */
function toLetters(id: string): string {
  return Buffer.from(id, 'utf8')
    .toString('hex')
    .replace(/\d/gu, (digit) => String.fromCharCode(103 + Number(digit)));
}
function fromLetters(letters: string): string {
  const hex = letters.replace(/[g-p]/gu, (letter) => String(letter.charCodeAt(0) - 103));
  return Buffer.from(hex, 'hex').toString('utf8');
}
