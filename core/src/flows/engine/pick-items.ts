/** Which items, how many of each, and what instead. */

import { oneLine } from '../../answering/phrases/order-sentences.ts';
import type { Phrases } from '../../answering/phrases/phrases-for.ts';
import type { Order, OrderItem } from '../../model.ts';
import { fold } from '../../understanding/text.ts';
import type { SoldProduct } from '../flow.ts';
import { FLOW_WORDS } from '../shipped/words-for.ts';
import { readItems } from './read-items.ts';
import { readReason } from './read-reason.ts';
import { namedItems, names, saysAll, singlePiece } from './read-words.ts';
import { readAddressIn } from './request.ts';
import {
  type Led,
  noting,
  offering,
  on,
  type Run,
  SAID,
  type Slots,
  type StepOf,
  saying,
  withSlots,
} from './run.ts';
import { type Picked, pickedItems, pickedVariants, toItemsSlot, toVariantsSlot } from './slots.ts';
import { boughtVariant, soldAs, soldIds } from './sold.ts';

/** Buttons below a question at most. */
const CHOICES = 8;

export function pickItems(run: Run, step: StepOf<'pick-items'>): Led {
  const { order } = run.found;
  if (order === null || order.items.length === 0) return { to: 'leave' };
  if (pickedItems(run.slots, order).length > 0) return on(run, step.next);
  const only = singlePiece(order);
  if (only.length > 0) return on(withSlots(run, { items: toItemsSlot(only) }), step.next);
  return { to: 'contact', run: askItems(run, order) };
}

function askItems(run: Run, order: Order): Run {
  const words = FLOW_WORDS[run.input.phrases.language];
  const asking = offering(saying(noting(run, 'which items?'), words.whichItems), [
    ...order.items.slice(0, CHOICES - 1).map((item) => itemName(item)),
    ...(order.items.length > 1 ? [words.allItems] : []),
  ]);
  const items = order.items.map(({ name, variant, quantity, price, imageUrl }) => ({
    name,
    ...(variant === undefined ? {} : { variant }),
    quantity,
    price,
    ...(imageUrl === undefined ? {} : { imageUrl }),
  }));
  return { ...asking, cards: [...asking.cards, { kind: 'items', items }] };
}

/** What the message picks: a card's field, a button, "all of them", or items by their words. Null: none of the order. */
export function itemsIn(run: Run): readonly Picked[] | null {
  const { order } = run.found;
  if (order === null) return null;
  const { message } = run.input.turn;
  const field = message.fields.items;
  if (field !== undefined) {
    const picked = pickedItems({ items: field }, order);
    return picked.length === 0 ? null : picked.map(({ place, quantity }) => ({ place, quantity }));
  }
  const said = fold(message.text);
  const all = Object.values(FLOW_WORDS).some(({ allItems }) => fold(allItems) === said);
  if (all || saysAll(message.text)) {
    return order.items.map(({ quantity }, place) => ({ place, quantity }));
  }
  const exact = order.items.findIndex((item) => fold(itemName(item)) === said);
  if (exact >= 0) return [{ place: exact, quantity: order.items[exact]?.quantity ?? 1 }];
  const named = namedItems(message.text, order);
  return named.length === 0 ? null : named;
}
/** Reads from the contact's first words what need not be asked. */
export async function readRequest(run: Run, step: StepOf<'read-request'>): Promise<Led> {
  const { order } = run.found;
  const text = run.slots[SAID];
  if (order === null || text === undefined) return on(run, step.next);
  return on(
    withSlots(run, { ...(await said(run, step, { order, text })), ...run.slots }),
    step.next,
  );
}

/** Only what the action needs: a wish to cancel that names an item is still about the order. */
async function said(
  run: Run,
  { action }: StepOf<'read-request'>,
  { order, text }: { readonly order: Order; readonly text: string },
): Promise<Slots> {
  if (action === 'change-address') {
    const address = readAddressIn(text);
    return address === null ? {} : { address };
  }
  const reason = readReason(text, action);
  const because: Slots = reason === null ? {} : { reason };
  if (action === 'cancel-order' || action === 'resend-invoice') return because;
  const { items, variants } = await readOf(run, order, text);
  return {
    ...because,
    ...(items.length === 0 ? {} : { items: toItemsSlot(items) }),
    ...(action !== 'exchange-items' || Object.keys(variants).length === 0
      ? {}
      : { variants: toVariantsSlot(variants) }),
  };
}

export async function readOf(run: Run, order: Order, text: string) {
  const products = (await run.input.actions?.products?.(soldIds(order.items))) ?? [];
  return readItems(text, order, products);
}

/** Asks for the replacement of the first picked item that has none; leads to `none` where the shop sells no other. */
export async function pickVariant(run: Run, step: StepOf<'pick-variant'>): Promise<Led> {
  const { order } = run.found;
  if (order === null) return { to: 'leave' };
  const missing = await missingVariant(run, order);
  if (missing === null) return on(run, step.next);
  const { item, product, variants } = missing;
  if (product === null || variants.length === 0) return on(run, step.none);
  const { phrases } = run.input;
  const labels = variants.slice(0, CHOICES).map((one) => variantName(one, phrases));
  const asked = FLOW_WORDS[phrases.language].whichVariant(itemName({ ...item, quantity: 1 }));
  const asking = offering(saying(noting(run, 'which variant instead?'), asked), labels);
  const prices = {
    name: 'products',
    value: { offered: variants.map(({ price }) => price), labels },
  };
  return { to: 'contact', run: { ...asking, tools: [...asking.tools, prices] } };
}

type Variant = SoldProduct['variants'][number];
async function missingVariant(run: Run, order: Order) {
  const chosen = pickedVariants(run.slots);
  const picked = pickedItems(run.slots, order).find(({ place }) => chosen[place] === undefined);
  if (picked === undefined) return null;
  const { item } = picked;
  const products = (await run.input.actions?.products?.(soldIds([item]))) ?? [];
  const product = soldAs(item, products);
  const bought = boughtVariant(item, product);
  const variants = (product?.variants ?? []).filter(
    ({ id, available }) => id !== bought?.id && available,
  );
  return { ...picked, product, variants };
}

/** The replacement the message names for the item that still lacks one. Null: none, or not clearly one. */
export async function variantIn(run: Run): Promise<string | null> {
  const { order } = run.found;
  const missing = order === null ? null : await missingVariant(run, order);
  if (missing === null) return null;
  const { phrases, turn } = run.input;
  const said = turn.message.text;
  const exact = missing.variants.find((one) => fold(variantName(one, phrases)) === fold(said));
  const named = missing.variants.filter(({ options }) =>
    Object.values(options).some((option) => names(said, option)),
  );
  const found = exact ?? (named.length === 1 ? named[0] : undefined);
  if (found === undefined) return null;
  return toVariantsSlot({ ...pickedVariants(run.slots), [missing.place]: found.id });
}

/** `2 × Linen shirt (M)`. */
export function itemName(item: Pick<OrderItem, 'name' | 'variant' | 'quantity'>): string {
  const variant =
    item.variant === undefined || item.variant === '' ? '' : ` (${oneLine(item.variant)})`;
  const pieces = item.quantity === 1 ? '' : `${item.quantity} × `;
  return `${pieces}${oneLine(item.name)}${variant}`;
}
/** `Blue / 42 · €89.00`. */
export function variantName({ options, price }: Variant, phrases: Phrases): string {
  return `${Object.values(options).map(oneLine).join(' / ')} · ${phrases.money(price)}`;
}
