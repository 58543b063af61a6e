/** The order lines that a frame means. */
import type { Order } from '../model.ts';
import { hinted, namedOrders, namesStranger, statesFor } from './choose-orders.ts';
import { findProducts } from './find-products.ts';
import type { Frame, Target } from './frames.ts';
import { type Line, linesOf, matchLines } from './order-lines.ts';
import { type Picked, type Resolver, swaps } from './resolver.ts';
import { choose, chooseFor } from './swap-item.ts';

export function byOrder(
  picked: readonly Picked[],
): readonly (readonly [Order, readonly Picked[]])[] {
  const groups = new Map<Order, Picked[]>();
  for (const each of picked)
    groups.set(each.line.order, [...(groups.get(each.line.order) ?? []), each]);
  return [...groups];
}

function candidateOrders(frame: Frame, { context, text }: Resolver): readonly Order[] {
  const named = namedOrders(frame.around, context.orders);
  if (named.length > 0) return named;
  if (namesStranger(frame.around, context.orders)) return [];
  const anywhere = namedOrders(text, context.orders);
  const near = hinted(`${frame.text} ${frame.around}`, context.orders);
  return anywhere.length === 1 &&
    near.length === context.orders.length &&
    !/\bother order\b/u.test(frame.around) &&
    frame.scope === 'targets'
    ? [...anywhere, ...near.filter((each) => !anywhere.includes(each))]
    : near;
}

export function pick(frame: Frame, resolver: Resolver): readonly Picked[] | null {
  const orders = candidateOrders(frame, resolver);
  const lines = linesOf(resolver.context).filter((line) => orders.includes(line.order));
  for (const fits of statesFor(frame.verbs, frame, resolver.text)) {
    const inState = lines.filter((line) => fits(line.order));
    const picked =
      frame.scope === 'targets'
        ? pickTargets(frame, inState, orders, resolver)
        : pickAll(frame, inState, resolver);
    if (picked !== null && picked.length > 0) return picked;
  }
  return null;
}

function pickAll(frame: Frame, lines: readonly Line[], resolver: Resolver): readonly Picked[] {
  const but = new Set(frame.targets.flatMap((target) => matchLines({ ...target }, lines)));
  const orders = [...new Set(lines.map((line) => line.order))];
  const single =
    /\b(?:the|that|an?|this|my|your)(?: \w+)? order\b|\bin it\b|\byou just bought\b/u.test(
      frame.around,
    ) && !/\borders\b|\beach order\b/u.test(frame.around);
  const holding = orders.filter((order) => [...but].some((line) => line.order === order));
  const kept = single ? (holding[0] ?? orders[0]) : null;
  return lines
    .filter((line) => !but.has(line) && (kept === null || line.order === kept))
    .flatMap((line) => {
      const chosen = swaps(frame) ? choose(line, textAbout(line, frame, resolver)) : null;
      if (swaps(frame) && chosen === null) return [];
      return [
        {
          line,
          quantity: line.item.quantity,
          target: null,
          instead: chosen?.variant ?? null,
          clear: true,
        },
      ];
    });
}

/** Of a wish about everything, the parts that speak of no thing in particular, or of this one. */
function textAbout({ product }: Line, frame: Frame, { names, remarks }: Resolver): string {
  const parts = [...frame.text.split(/[,;(]/u), ...remarks.flatMap((each) => each.split(/[,;(]/u))];
  const meant = parts.filter((part) => {
    const mentions = findProducts(part, names);
    return (
      mentions.length === 0 || mentions.some((mention) => mention.productIds.has(product?.id ?? ''))
    );
  });
  return meant.join(' . ');
}

function pickTargets(
  frame: Frame,
  lines: readonly Line[],
  orders: readonly Order[],
  resolver: Resolver,
): readonly Picked[] | null {
  const matches = frame.targets.map((target) => matchLines(target, lines));
  if (matches.some((list) => list.length === 0)) return null;
  const score = (order: Order): number =>
    matches.filter((list) => list.some((line) => line.order === order)).length;
  const companions = companionOf(frame, resolver);
  const picked = frame.targets.flatMap((target, index) => {
    const list = matches[index] ?? [];
    const many = isMany(frame, target) && list.length > 1;
    const sorted = list.toSorted(
      (one, other) =>
        Number(companions(other.order)) - Number(companions(one.order)) ||
        score(other.order) - score(one.order) ||
        spokenOf(other.order, resolver) - spokenOf(one.order, resolver) ||
        orders.indexOf(one.order) - orders.indexOf(other.order),
    );
    const chosen = many ? sorted : sorted.slice(0, 1);
    return chosen.map((line) => ({ line, target, clear: many || list.length === 1 }));
  });
  const withVariants = picked.flatMap(({ line, target, clear }): Picked[] => {
    const quantity = quantityOf(target, line);
    if (!swaps(frame)) return [{ line, target, clear, quantity, instead: null }];
    const chosen = chooseFor(line, target, frame, resolver);
    return chosen === null
      ? []
      : [{ line, target, quantity, instead: chosen.variant, clear: clear && chosen.clear }];
  });
  return withVariants.length === picked.length ? withVariants : null;
}

/** How many things of the whole text an order holds. */
function spokenOf(order: Order, { names, text }: Resolver): number {
  const mentions = findProducts(text, names);
  return order.items.filter((item) =>
    mentions.some((mention) => mention.productIds.has(item.productId ?? '')),
  ).length;
}

/** `all`, `two tablets`, `the skateboards`: more than one line may be meant. */
function isMany(frame: Frame, target: Target): boolean {
  const before = `${frame.text.slice(Math.max(0, target.mention.start - 40), target.mention.start)} ${target.which}`;
  if (/\b(?:more|most|less|least|cheaper|cheapest) ?(?:expensive)?\b/u.test(before)) return false;
  if (/\b(?:all|both|every|each|any)\b/u.test(before)) return true;
  return /\b(?:two|three|2|3|both|all)\b/u.test(target.mention.plural ? before : target.which);
}

function quantityOf(target: Target, line: Line): number {
  if (line.item.quantity === 1) return 1;
  return target.mention.plural || /\b(?:both|all|two|2)\b/u.test(target.which)
    ? line.item.quantity
    : 1;
}

/** `the backpack you received with the vacuum cleaner`: the order that holds the other thing too. */
function companionOf(frame: Frame, { context, names }: Resolver): (order: Order) => boolean {
  const match = /\b(?:with|together with|along with) (?:the|my|your|a) ([^,.;]*)/u.exec(frame.text);
  const mentions = match === null || swaps(frame) ? [] : findProducts(match[1] ?? '', names);
  return (order) =>
    mentions.some((mention) =>
      order.items.some((item) => mention.productIds.has(item.productId ?? '')),
    ) && context.orders.includes(order);
}
