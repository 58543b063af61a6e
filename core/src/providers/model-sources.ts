/** All a model was given for one reply: numbered sources, and orders when it asked for them. A reply is judged by it. */
import type { DraftTurn, ToolResult } from '../answering/draft.ts';
import type { Order } from '../model.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { toOrderFacts, toOrderViews } from './order-view.ts';

export type ModelSources = {
  /** In the order of their numbers, from 1. */
  readonly hits: () => readonly Hit[];
  /** The number of a hit; one seen before keeps its number. */
  readonly add: (hit: Hit) => number;
  /** Keeps the orders that were read and gives what the model sees of them. */
  readonly addOrders: (orders: readonly Order[]) => ReturnType<typeof toOrderViews>;
  /** What the model saw of orders, as text; empty when it asked for none. */
  readonly orderText: () => string;
  /** Facts of the one order a reply speaks of; none when it is not clear which: one order must not prove another. */
  readonly factsFor: (said: string) => readonly ToolResult[];
};

export function createModelSources(
  first: readonly Hit[],
  turn: Pick<DraftTurn, 'timeZone' | 'mask'> | undefined,
): ModelSources {
  const hits = [...first];
  const keyOf = (hit: Hit) => `${hit.articleId} ${hit.version} ${hit.chunk} ${hit.locale}`;
  const view = turn ?? { timeZone: 'UTC', mask: () => '' };
  let orders: readonly Order[] = [];
  let seen = '';
  return {
    hits: () => hits,
    add(hit) {
      const known = hits.findIndex((one) => keyOf(one) === keyOf(hit));
      return known >= 0 ? known + 1 : hits.push(hit);
    },
    addOrders(read) {
      orders = read;
      const views = toOrderViews(read, view);
      seen = JSON.stringify(views);
      return views;
    },
    orderText: () => seen,
    factsFor(said) {
      const named = orders.filter((order) => namesOrder(said, order.number));
      const meant = named.length > 0 ? named : orders;
      return meant.length === 1 ? [toOrderFacts(meant, view)] : [];
    },
  };
}

/** The number stands there by itself: `1042` is not named by `10421`. */
function namesOrder(text: string, number: string): boolean {
  const plain = number.replace(/^[#\s]+/, '');
  if (plain === '') return false;
  for (let at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + plain.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
