/** What comes instead of an item. */
import { isOpen } from './choose-orders.ts';
import { chooseVariant } from './choose-variant.ts';
import type { Frame, Target } from './frames.ts';
import { type Line, linesOf } from './order-lines.ts';
import type { ReadVariant } from './request-context.ts';
import type { Resolver } from './resolver.ts';
import { isEmpty, orWishes, readWishes, type Wishes } from './wishes.ts';

export function chooseFor(line: Line, target: Target, frame: Frame, resolver: Resolver) {
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
export function choose(line: Line, spec: string, remarks: readonly string[] = [], exact = false) {
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
