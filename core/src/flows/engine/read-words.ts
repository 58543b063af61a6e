/** What any language says by itself: items by the words of their names, pieces by a number before them. */
import type { Order, OrderItem } from '../../model.ts';
import { fold, wordsOf } from '../../understanding/text.ts';
import type { Picked } from './slots.ts';

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** Shorter words of a name are no sign that it is meant. UTF-16 units. */
const WORD = 3;

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
    return named ? [{ place, quantity: piecesOf(text, item) ?? item.quantity }] : [];
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
    if (UNSPACED.test(word)) return [...pairsOf(word), ...headOf(word)];
    return word.length < WORD ? [] : [word];
  });
}
function pairsOf(word: string): readonly string[] {
  const units = [...word];
  return units.slice(1).map((unit, at) => `${units[at]}${unit}`);
}
/** Chinese says `锅` for `搪瓷锅`: the sign a name ends with is what it is. `子` and its like end any name. */
function headOf(word: string): readonly string[] {
  const head = /([\u3400-\u9fff])[子儿兒]?$/u.exec(word)?.[1];
  return head === undefined || word.length < 2 ? [] : [head];
}
function holds(said: string, sign: string): boolean {
  if (UNSPACED.test(sign)) return said.includes(sign);
  return wordsOf(said).some((word) => word === sign || (sign.length > 3 && word === `${sign}s`));
}

/** "2 lamps", "the two lamps", "one of the lamps"; null: no number is said of them. */
export function piecesOf(text: string, item: OrderItem): number | null {
  const words = wordsOf(fold(text));
  const at = words.findIndex((word) => signsOf(item.name).some((sign) => word.startsWith(sign)));
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const word = words[back] ?? '';
    const number = /^\d{1,4}$/u.test(word) ? Number(word) : NUMBERS.indexOf(word);
    if (number >= 0) return number;
  }
  return null;
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

export function saysAll(text: string): boolean {
  return ALL.test(text);
}
const ALL =
  /(?<!\p{L})(?:all|everything|both|alles?|alle|beide[ns]?|tout(?:es)?|tous|les deux|todo|todos|todas|ambos|tutto|tutti|tutte|entrambi|tudo|allemaal|wszystko|wszystkie|hepsi|ikisi)(?!\p{L})|全部|所有|都要|都退|两个都|兩個都|すべて|全て|全部|كل|الكل|جميع/iu;
