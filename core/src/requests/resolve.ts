/** A frame → requests on the contact's own orders; when it cannot be done as it is said, its alternatives are tried. */
import type { Order } from '../model.ts';
import { toRequest } from './build-request.ts';
import { hinted, isOpen, namedOrders, namesStranger } from './choose-orders.ts';
import { only } from './conditional-clause.ts';
import { findProducts } from './find-products.ts';
import { shares } from './frame-of.ts';
import type { Alternative, Frame, Target } from './frames.ts';
import { linesOf, matchLines } from './order-lines.ts';
import { byOrder, pick } from './pick-lines.ts';
import { readPayment } from './read-payment.ts';
import type { MissingPart, ReadRequest } from './request-context.ts';
import { resolveMove } from './resolve-move.ts';
import { confidenceOf, type Resolver } from './resolver.ts';

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
      text: `${withoutPayment(frame.text)} ${alternative.text}`,
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

function resolveWhole(frame: Frame, resolver: Resolver): readonly ReadRequest[] | null {
  const { context } = resolver;
  const spoken = namedOrders(resolver.text, context.orders);
  const meant =
    /\b(?:that|this|the) order\b|\bit\b/u.test(frame.text) && spoken.length === 1 ? spoken : [];
  const named = orElse(namedOrders(frame.text, context.orders), meant);
  if (named.length === 0 && namesStranger(frame.around, context.orders)) return null;
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
