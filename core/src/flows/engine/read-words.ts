/** A simple reader of requests: items by the words of their names, pieces by a number before them, a variant by its option. */
import type { Order, OrderItem } from '../../model.ts';
import { fold, wordsOf } from '../../understanding/text.ts';
import type { ReadRequest } from '../flow.ts';
import type { Picked } from './slots.ts';

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** Shorter words of a name are no sign that it is meant. UTF-16 units. */
const WORD = 3;

export const readWords: ReadRequest = (text, { order, products }) => {
  const items = namedItems(text, order);
  const variants: Record<number, string> = {};
  const meant = items.length > 0 ? items : singlePiece(order);
  for (const { place } of meant) {
    const item = order.items[place];
    const product = products.find(({ variants: all }) => all.some(({ id }) => id === item?.id));
    const wanted = (product?.variants ?? []).filter(
      ({ id, options }) =>
        id !== item?.id && Object.values(options).some((one) => names(text, one)),
    );
    const now = product?.variants.find(({ id }) => id === item?.id);
    // "The blue one": blue, and otherwise as it is now.
    const nearest = wanted.toSorted(
      (a, b) => alike(b.options, now?.options) - alike(a.options, now?.options),
    );
    const [first, second] = nearest;
    const clear =
      first !== undefined &&
      (second === undefined ||
        alike(first.options, now?.options) > alike(second.options, now?.options));
    if (clear) variants[place] = first.id;
  }
  return { items, variants, reason: null };
};

/** The only piece of an order of one piece is meant by "it". */
export function singlePiece(order: Order): readonly Picked[] {
  return order.items.length === 1 && order.items[0]?.quantity === 1
    ? [{ place: 0, quantity: 1 }]
    : [];
}

/** Items whose name shares with the message a word that fewest other items have. */
export function namedItems(text: string, order: Order): readonly Picked[] {
  const said = fold(text);
  const scores = order.items.map((item) => likeness(said, item, order.items));
  return order.items.flatMap((item, place) => {
    const named = (scores[place] ?? 0) > 0;
    return named ? [{ place, quantity: piecesOf(said, item) }] : [];
  });
}

function likeness(said: string, item: OrderItem, all: readonly OrderItem[]): number {
  const others = all.filter((other) => other !== item);
  const own = signsOf(`${item.name} ${item.variant ?? ''}`).filter(
    (sign) =>
      !others.some((other) => signsOf(`${other.name} ${other.variant ?? ''}`).includes(sign)),
  );
  // Two items of one name differ by nothing: both are meant by it.
  const signs = own.length > 0 ? own : signsOf(item.name);
  return signs.filter((sign) => holds(said, sign)).length;
}

/** Words of a name; pairs of letters where words have no spaces between. */
function signsOf(name: string): readonly string[] {
  return wordsOf(fold(name)).flatMap((word) => {
    if (UNSPACED.test(word)) return [...word].slice(1).map((unit, at) => `${[...word][at]}${unit}`);
    return word.length < WORD ? [] : [word];
  });
}
function holds(said: string, sign: string): boolean {
  if (UNSPACED.test(sign)) return said.includes(sign);
  return wordsOf(said).some((word) => word === sign || (sign.length > 3 && word === `${sign}s`));
}

/** "2 lamps", "the two lamps"; default: every piece that was bought. */
function piecesOf(said: string, item: OrderItem): number {
  const words = wordsOf(said);
  const at = words.findIndex((word) => signsOf(item.name).some((sign) => word.startsWith(sign)));
  for (let back = at - 1; back >= 0 && back >= at - 2; back--) {
    const word = words[back] ?? '';
    const number = /^\d{1,4}$/u.test(word) ? Number(word) : NUMBERS.indexOf(word);
    if (number >= 0) return number;
  }
  return item.quantity;
}
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];

/** Is this option said as words of their own? */
export function names(text: string, option: string): boolean {
  const said = fold(text);
  const wanted = fold(option);
  if (wanted === '') return false;
  if (UNSPACED.test(wanted)) return said.includes(wanted);
  return ` ${wordsOf(said).join(' ')} `.includes(` ${wordsOf(wanted).join(' ')} `);
}

function alike(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>> | undefined,
): number {
  return Object.entries(one).filter(([name, value]) => other?.[name] === value).length;
}
