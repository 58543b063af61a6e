/** Which products a text speaks of: by title, its head word (`bed` of Pet Bed), or the first word when it is unmistakable. */
import type { ReadProduct } from './request-context.ts';
import { singular, squeeze, tokenise } from './text.ts';

export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly productIds: ReadonlySet<string>;
  /** Was it said in the plural? */
  readonly plural: boolean;
};

/** Head words that name a form of sale and not a thing. */
const FORMS = new Set(['set', 'kit', 'pack', 'pair', 'bundle', 'box', 'light', 'item', 'order']);
const LONGEST = 5;
/** Weight of a whole title, and of one that is a single word. */
const WHOLE = 10;
const ONE_WORD = 11;

export type ProductNames = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Squeezed name → product id → weight: the more of the title it is, the heavier. Built once for a catalogue. */
export function nameProducts(products: readonly ReadProduct[]): ProductNames {
  const names = new Map<string, Map<string, number>>();
  const options = optionWordsOf(products);
  const first = countFirstWords(products);
  for (const product of products) {
    for (const [name, weight] of namesOf(product, options, first)) {
      const known = names.get(name) ?? new Map<string, number>();
      known.set(product.id, Math.max(known.get(product.id) ?? 0, weight));
      names.set(name, known);
    }
  }
  return names;
}

type Named = readonly [name: string, weight: number];

/** A product by its ids, its whole title, the title's end, and its first or middle words if they can mean nothing else. */
function namesOf(
  { id, title, variants }: ReadProduct,
  options: ReadonlySet<string>,
  first: ReadonlyMap<string, number>,
): readonly Named[] {
  const words = wordsOf(title);
  const ids = [id, ...variants.map((variant) => variant.id)].filter((each) => each.length >= 4);
  const tails = words.map((_, from) => words.slice(from)).slice(1);
  const [head = ''] = words;
  const middle = words.slice(0, -1).join('');
  const isClear = head.length >= 5 && first.get(head) === 1 && !options.has(head);
  return [
    ...ids.map((each): Named => [squeeze(each), WHOLE]),
    [words.join(''), words.length === 1 ? ONE_WORD : WHOLE],
    ...tails.filter(isName).map((tail): Named => [tail.join(''), tail.length]),
    ...(words.length > 1 && isClear ? [[head, 1] as const] : []),
    ...(words.length > 2 && !options.has(middle) ? [[middle, 1] as const] : []),
  ];
}

function isName(tail: readonly string[]): boolean {
  const [word = ''] = tail;
  return tail.length > 1 || (!FORMS.has(word) && word.length >= 3);
}

function wordsOf(text: string): readonly string[] {
  return tokenise(text.toLowerCase()).map((token) => singular(token.word));
}

/** Words of all options and their values: `wireless` says how a thing is, not which. */
function optionWordsOf(products: readonly ReadProduct[]): ReadonlySet<string> {
  const variants = products.flatMap((product) => product.variants);
  const texts = variants.flatMap((variant) => Object.entries(variant.options).flat());
  return new Set([...new Set(texts)].flatMap(wordsOf));
}

/** Mentions from left to right, none over another; the longest name wins. */
export function findProducts(text: string, names: ProductNames): readonly Mention[] {
  // What stands in braces are an item's options.
  const tokens = tokenise(text.replace(/\{[^}]*\}/gu, (part) => ' '.repeat(part.length)));
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = longestName(text, tokens, at, names);
    const last = mentions.at(-1);
    if (found !== null && last !== undefined && isOneName(text, last, found.mention)) {
      mentions[mentions.length - 1] = joined(last, found.mention);
    } else if (found !== null) mentions.push(found.mention);
    at = found?.next ?? at + 1;
  }
  return mentions;
}

/** `coffee machine`, which the shop calls Espresso Machine, with a Coffee Maker beside it: one thing, either of the two. */
function isOneName(text: string, one: Mention, other: Mention): boolean {
  return !one.plural && text.slice(one.end, other.start) === ' ';
}
function joined(one: Mention, other: Mention): Mention {
  const both = [...one.productIds].filter((id) => other.productIds.has(id));
  const ids = both.length > 0 ? both : [...one.productIds, ...other.productIds];
  return { start: one.start, end: other.end, productIds: new Set(ids), plural: other.plural };
}

function longestName(
  text: string,
  tokens: ReturnType<typeof tokenise>,
  at: number,
  names: ProductNames,
): { readonly mention: Mention; readonly next: number } | null {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
    const span = tokens.slice(at, at + length);
    const start = span[0]?.start ?? 0;
    const end = span.at(-1)?.end ?? 0;
    if (length > 1 && /[,.;:(){}>]/u.test(text.slice(start, end))) continue;
    const known = new Map([
      ...compound(span, names),
      ...(names.get(span.map((token) => singular(token.word)).join('')) ?? []),
    ]);
    if (known.size === 0) continue;
    if (length === 1 && isAttribute(text, end)) continue;
    const heaviest = Math.max(...known.values());
    const ids = [...known]
      .filter(([, weight]) => weight >= Math.min(heaviest, WHOLE))
      .map(([id]) => id);
    const last = span.at(-1)?.word ?? '';
    return {
      mention: { start, end, productIds: new Set(ids), plural: singular(last) !== last },
      next: at + length,
    };
  }
  return null;
}

/** `office items`, `hiking gear`: a first word before a general word is no product. */
function isAttribute(text: string, end: number): boolean {
  return /^[- ](?:items?|things?|gear|stuff|related)\b/u.test(text.slice(end));
}

/** `watch` for Wristwatch: the end of a title written in one word. Only long words, so that `mat` is not `format`. */
function compound(
  span: ReturnType<typeof tokenise>,
  names: ProductNames,
): readonly (readonly [id: string, weight: number])[] {
  const word = singular(span[0]?.word ?? '');
  if (span.length !== 1 || word.length < 4) return [];
  return [...names].flatMap(([name, ids]) => {
    const isEnd = name.length >= word.length + 4 && name.endsWith(word);
    return isEnd
      ? [...ids].filter(([, weight]) => weight === ONE_WORD).map(([id]) => [id, 1] as const)
      : [];
  });
}

function countFirstWords(products: readonly ReadProduct[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title } of products) {
    const [head = ''] = wordsOf(title);
    counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return counts;
}
