/** A frame → requests on the contact's own orders, or null when it cannot be done; then its alternatives are tried. */
import type { ActionLine, ActionRequest } from '../actions/action.ts';
import type { Order } from '../model.ts';
import { hinted, isOpen, namedOrders, statesFor } from './choose-orders.ts';
import { chooseVariant } from './choose-variant.ts';
import { findProducts, type ProductNames } from './find-products.ts';
import type { Alternative, Frame, Target } from './frames.ts';
import { type Line, linesOf, matchLines } from './order-lines.ts';
import { keepsPrice } from './price-condition.ts';
import { only, shares } from './read-frames.ts';
import { readPayment } from './read-payment.ts';
import type { MissingPart, ReadRequest, ReadVariant, RequestContext } from './request-context.ts';
import { resolveMove } from './resolve-move.ts';
import { isEmpty, orWishes, readWishes, type Wishes } from './wishes.ts';

export type Resolver = {
  readonly context: RequestContext;
  readonly names: ProductNames;
  /** All the text, and what of it is no wish: hints that hold for every wish. */
  readonly text: string;
  readonly raw: string;
  readonly remarks: readonly string[];
  readonly frames: readonly Frame[];
};
type Picked = {
  readonly line: Line;
  readonly quantity: number;
  readonly target: Target | null;
  readonly instead: ReadVariant | null;
  readonly clear: boolean;
};

export function resolveFrame(frame: Frame, resolver: Resolver): readonly ReadRequest[] {
  const first = attempt(frame, resolver);
  if (first !== null) return first;
  return tryAlternatives(frame, frame.alternatives, resolver);
}

function tryAlternatives(
  frame: Frame,
  alternatives: readonly Alternative[],
  resolver: Resolver,
): readonly ReadRequest[] {
  for (const alternative of alternatives) {
    if (alternative.kind === 'drop') return [];
    if (alternative.kind === 'frame') {
      const found = attempt(alternative.frame, resolver) ?? [];
      if (found.length > 0) return found;
      continue;
    }
    const found = attempt(changedFrame(frame, alternative), resolver);
    if (found !== null) return found;
  }
  return [];
}

function changedFrame(
  frame: Frame,
  alternative: Exclude<Alternative, { kind: 'frame' | 'drop' }>,
): Frame {
  if (alternative.kind === 'only') return only(frame, alternative.mentions);
  if (alternative.kind === 'pay')
    return {
      ...frame,
      text: withoutPayment(frame.text) + ` ${alternative.text}`,
      around: `${withoutPayment(frame.around)} ${alternative.text}`,
    };
  const { mentions } = alternative;
  const meant = (target: Target): boolean =>
    mentions.length === 0 || mentions.some((each) => shares(each, target.mention));
  if (alternative.kind === 'without')
    return { ...frame, targets: frame.targets.filter((target) => !meant(target)) };
  return {
    ...frame,
    targets: frame.targets.map((target) =>
      meant(target) ? { ...target, spec: `${target.spec} [or] ${alternative.text}` } : target,
    ),
  };
}

function withoutPayment(text: string): string {
  return text.replace(
    /\b(?:gift ?cards?|gc|pay ?pal|credit cards?|visa|mastercard|amex|original payment)\b/gu,
    ' ',
  );
}

/** Null: it cannot be done as it is said. */
function attempt(frame: Frame, resolver: Resolver): readonly ReadRequest[] | null {
  if (frame.verbs.has('move')) return resolveMove(frame, resolver);
  if (frame.verbs.has('pay')) return resolvePay(frame, resolver);
  const bare = frame.scope === 'targets' && frame.targets.length === 0;
  if (bare && namedOrders(resolver.text, resolver.context.orders).length === 1)
    return resolveWhole(frame, resolver);
  if (frame.wholeOrder || (frame.verbs.has('cancel') && frame.scope === 'all'))
    return resolveWhole(frame, resolver);
  if (frame.verbs.has('return') && isLost(frame, resolver)) return null;
  const picked = pick(frame, resolver);
  if (picked === null || picked.length === 0) return null;
  const requests = byOrder(picked).map(([order, lines]) =>
    toRequest(frame, order, lines, resolver),
  );
  const made = requests.filter((each) => each !== null);
  const partly = frame.scope !== 'targets' || made.length === requests.length;
  return made.length > 0 && partly ? made : null;
}

/** What is lost cannot be sent back. */
function isLost(frame: Frame, { remarks, names }: Resolver): boolean {
  const said = remarks.filter((remark) =>
    /\b(?:lost|lose|misplaced) (?:the|my|your|it)\b/u.test(remark),
  );
  const lost = said.flatMap((remark) => findProducts(remark, names));
  return frame.targets.some((target) => lost.some((each) => shares(each, target.mention)));
}

function byOrder(picked: readonly Picked[]): readonly (readonly [Order, readonly Picked[]])[] {
  const groups = new Map<Order, Picked[]>();
  for (const each of picked)
    groups.set(each.line.order, [...(groups.get(each.line.order) ?? []), each]);
  return [...groups];
}

function candidateOrders(frame: Frame, { context, text }: Resolver): readonly Order[] {
  const named = namedOrders(frame.around, context.orders);
  if (named.length > 0) return named;
  const anywhere = namedOrders(text, context.orders);
  const near = hinted(`${frame.text} ${frame.around}`, context.orders);
  return anywhere.length === 1 &&
    near.length === context.orders.length &&
    !/\bother order\b/u.test(frame.around) &&
    frame.scope === 'targets'
    ? [...anywhere, ...near.filter((each) => !anywhere.includes(each))]
    : near;
}

function pick(frame: Frame, resolver: Resolver): readonly Picked[] | null {
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

function swaps(frame: Frame): boolean {
  return !frame.verbs.has('return') && !frame.verbs.has('cancel');
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

function chooseFor(line: Line, target: Target, frame: Frame, resolver: Resolver) {
  const other = otherOfSame(line, target, frame, resolver);
  if (other !== null) return { variant: other, clear: true };
  const exact = frame.alternatives.some((each) => each.kind === 'spec' || each.kind === 'only');
  return choose(line, target.spec, resolver.remarks, exact);
}

/** `the same type as the one you already received`: the variant in another order. */
function otherOfSame(
  line: Line,
  target: Target,
  frame: Frame,
  { context }: Resolver,
): ReadVariant | null {
  const like =
    /\b(?:same|type|kind|one|version)\b[^.;]*\b(?:as|that is|which is|in)\b[^.;]*\b(received|pending|already (?:have|got)|other order|another order)\b/u.exec(
      target.spec,
    );
  if (like === null) return null;
  const pending = like[1] === 'pending';
  const others = linesOf(context).filter(
    (each) =>
      each.order !== line.order &&
      each.product === line.product &&
      (like[1] === 'received'
        ? each.order.state === 'delivered'
        : pending
          ? isOpen(each.order)
          : true),
  );
  void frame;
  return (
    others
      .map((each) => each.variant)
      .find((variant) => variant?.available === true && variant.id !== line.variant?.id) ?? null
  );
}

/** What is demanded first, and after each `[or]` what will do instead. `exact`: nothing else may change. */
function choose(line: Line, spec: string, remarks: readonly string[] = [], exact = false) {
  const { product, variant } = line;
  if (product === null || variant === null) return null;
  const [first = '', ...rest] = spec.replace(/^\s*\{[^}]*\}/u, ' ').split('[or]');
  const own = rest
    .map((each) => readWishes(each, product))
    .reduce(orWishes, readWishes(first, product));
  const strict: Wishes =
    exact && rest.length === 0 && own.wanted.size > 0 ? { ...own, keepRest: true } : own;
  const liked =
    own.favourites.length > 0
      ? own.favourites
      : readWishes(remarks.filter((each) => /pre?fer/u.test(each)).join(' . '), product).favourites;
  const wishes = { ...strict, favourites: liked.filter((each) => !own.wanted.has(each.option)) };
  if (isEmpty(wishes) && own.kept.size === 0) return null;
  const chosen = chooseVariant(product, variant, wishes);
  return isNoGain(chosen?.variant, variant, wishes) ? null : chosen;
}

/** Who has the cheapest already keeps it. */
function isNoGain(
  chosen: ReadVariant | undefined,
  current: ReadVariant,
  { byPrice, wanted }: Wishes,
): boolean {
  if (chosen === undefined || byPrice === null || wanted.size > 0) return false;
  const gain = chosen.price.minor - current.price.minor;
  return byPrice === 'cheapest' ? gain >= 0 : gain <= 0;
}

function resolveWhole(frame: Frame, resolver: Resolver): readonly ReadRequest[] | null {
  const { context } = resolver;
  const spoken = namedOrders(resolver.text, context.orders);
  const meant =
    /\b(?:that|this|the) order\b|\bit\b/u.test(frame.text) && spoken.length === 1 ? spoken : [];
  const named = orElse(namedOrders(frame.text, context.orders), meant);
  const holding = frame.targets.length === 0 ? [] : pickedOrders(frame, resolver);
  const all =
    /\b(?:all|every|any|both|each|possible)\b/u.test(frame.text) || frame.scope !== 'targets';
  const candidates = orElse(
    named,
    orElse(holding, hinted(`${frame.text} ${frame.around}`, context.orders)),
  );
  const verb = frame.verbs.has('cancel') ? 'cancel' : frame.verbs.has('return') ? 'return' : null;
  if (verb === null) return null;
  const cancel = frame.verbs.has('cancel') ? candidates.filter(isOpen) : [];
  const back = frame.verbs.has('return')
    ? candidates.filter((order) => order.state === 'delivered')
    : [];
  const wanted = [...cancel, ...back];
  const chosen = all || named.length > 0 || holding.length > 0 ? wanted : wanted.slice(0, 1);
  const requests = chosen.flatMap((order) => {
    const lines = linesOf(context)
      .filter((line) => line.order === order)
      .map((line) => ({
        line,
        quantity: line.item.quantity,
        target: null,
        instead: null,
        clear: true,
      }));
    return toRequest(frame, order, lines, resolver) ?? [];
  });
  return requests.length === 0 ? null : requests;
}

function pickedOrders(frame: Frame, { context }: Resolver): readonly Order[] {
  const lines = linesOf(context).filter(
    (line) => isOpen(line.order) || line.order.state === 'delivered',
  );
  const open = lines.filter((line) => isOpen(line.order));
  const pool = frame.verbs.has('cancel') ? open : lines;
  const found = frame.targets.flatMap((target) =>
    matchLines(target, pool).map((line) => line.order),
  );
  return [...new Set(found)];
}

function orElse<T>(list: readonly T[], other: readonly T[]): readonly T[] {
  return list.length > 0 ? list : other;
}

function resolvePay(frame: Frame, { context }: Resolver): readonly ReadRequest[] | null {
  const named = namedOrders(frame.around, context.orders);
  const open = orElse(named, context.orders).filter(isOpen);
  const [order] = open;
  if (order === undefined) return null;
  const wish = readPayment(frame.text, context.paymentMethods, order.paidWith?.[0]);
  const payWith = wish?.ids.find((id) =>
    context.allows({ action: 'change-payment', orderId: order.id, payWith: id }),
  );
  if (payWith === undefined) return null;
  const missing: MissingPart[] = open.length > 1 && named.length === 0 ? ['order'] : [];
  return [
    {
      request: { action: 'change-payment', orderId: order.id, payWith },
      confidence: confidenceOf(missing),
      missing,
    },
  ];
}

export function confidenceOf(missing: readonly MissingPart[]): number {
  return Math.max(0.2, 0.9 - 0.25 * missing.length);
}

/** Null: the policy would refuse it, whichever of the ways to pay is taken. */
function toRequest(
  frame: Frame,
  order: Order,
  picked: readonly Picked[],
  resolver: Resolver,
): ReadRequest | null {
  const { context } = resolver;
  const missing: MissingPart[] = picked.every((each) => each.clear)
    ? []
    : [swaps(frame) ? 'variant' : 'items'];
  if (frame.verbs.has('cancel') && isOpen(order)) return toCancel(frame, order, picked, resolver);
  const original = order.paidWith?.[0];
  const local =
    readPayment(frame.text, context.paymentMethods, original) ??
    readPayment(frame.around, context.paymentMethods, original);
  const wish = local ?? readPayment(resolver.remarks.join(' . '), context.paymentMethods, original);
  const own =
    original !== undefined && context.paymentMethods.some((each) => each.id === original)
      ? [original]
      : [];
  const crossed = local === null && CROSSED.test(resolver.text);
  const ids = crossed
    ? context.orders
        .filter((each) => each !== order)
        .flatMap((each) => each.paidWith ?? [])
        .filter((id) => id !== original)
    : [...(wish?.ids ?? []), ...(wish === null || !wish.firm ? own : [])];
  if (
    !picked.every((each) =>
      keepsPrice(frame.around, each.line.item.price.minor, each.instead?.price.minor),
    )
  )
    return null;
  const lines = picked.map(
    (each): ActionLine => ({
      itemId: each.line.item.id,
      quantity: each.quantity,
      ...(each.instead === null ? {} : { variantId: each.instead.id }),
    }),
  );
  for (const id of ids.length > 0 || wish !== null || crossed ? ids : [undefined]) {
    const request = lineRequest(frame, order, lines, id);
    if (request !== null && context.allows(request))
      return { request, confidence: confidenceOf(missing), missing };
  }
  return null;
}

/** `refund each order to the other order's payment method`. */
const CROSSED = /\bto (?:the |each )?other(?:s| order'?s?'?) payment|\bopposite order/u;

function lineRequest(
  frame: Frame,
  order: Order,
  lines: readonly ActionLine[],
  payment: string | undefined,
): ActionRequest | null {
  const payWith = payment === undefined ? {} : { payWith: payment };
  if (!swaps(frame)) {
    const refundTo = payment === undefined ? {} : { refundTo: payment };
    return {
      action: 'create-return',
      orderId: order.id,
      lines,
      reason: 'no longer needed',
      ...refundTo,
    };
  }
  const action = isOpen(order) ? 'change-items' : 'exchange-items';
  return { action, orderId: order.id, lines, ...payWith };
}

/** An order is cancelled as a whole: one item of several is refused here, and the alternatives say what then. */
function toCancel(
  frame: Frame,
  order: Order,
  picked: readonly Picked[],
  resolver: Resolver,
): ReadRequest | null {
  const { context } = resolver;
  const whole = order.items.every((item) =>
    picked.some((each) => each.line.item.id === item.id && each.quantity === item.quantity),
  );
  if (!whole) return null;
  const reason =
    reasonOf(`${frame.around}`, context.cancelReasons) ??
    reasonOf(resolver.text, context.cancelReasons);
  const missing: MissingPart[] = reason === null ? ['reason'] : [];
  const refund = readPayment(frame.around, context.paymentMethods, order.paidWith?.[0]);
  // Money of a cancelled order goes back where it came from: another wish cannot be met.
  if (
    refund?.firm === true &&
    /refund/u.test(frame.around) &&
    !refund.ids.includes(order.paidWith?.[0] ?? '')
  )
    return null;
  const request = {
    action: 'cancel-order',
    orderId: order.id,
    reason: reason ?? context.cancelReasons[0] ?? '',
  } as const;
  return context.allows(request) ? { request, confidence: confidenceOf(missing), missing } : null;
}

const REASONS: readonly (readonly [said: RegExp, means: RegExp])[] = [
  [
    /\b(?:mistake\w*|accident\w*|by error|wrong(?:ly)?|versehen\w*|irrtum\w*|error|equivocaci\w+|erreur)\b|误|错/u,
    /mistake|accident|error|wrong/u,
  ],
  [
    /\b(?:no longer|not|don't) (?:need|want)\w*|\bunneeded|\bnicht mehr\b|\bya no\b|\bplus besoin\b|不需要|不要了/u,
    /need|want/u,
  ],
];

/** The accepted reason that was said, or null. */
function reasonOf(text: string, accepted: readonly string[]): string | null {
  for (const [said, means] of REASONS) {
    const fitting = accepted.find((reason) => means.test(reason.toLowerCase()));
    if (fitting !== undefined && said.test(text.replace(/\bnot want to\b/gu, ''))) return fitting;
  }
  return accepted.find((reason) => reason !== '' && text.includes(reason.toLowerCase())) ?? null;
}
