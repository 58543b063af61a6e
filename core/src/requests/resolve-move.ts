/** A change of address: which address it is to be, and of which orders, or of the contact's profile. */
import type { ActionRequest, PostalAddress } from '../actions/action.ts';
import type { Order } from '../model.ts';
import { addressIn, sameAddress } from './address-in.ts';
import { isOpen, namedOrders, namesStranger } from './choose-orders.ts';
import { findProducts } from './find-products.ts';
import type { Frame } from './frames.ts';
import { placeIn } from './places.ts';
import type { ReadRequest } from './request-context.ts';
import type { Resolver } from './resolver.ts';

const PROFILE =
  /\b(?:default|user|profile|account|own|home)(?: \w+)? address|\b(?:user|default|profile) (?:address|one)\b|\baddress (?:in|of) (?:your|my) (?:profile|account)/u;

/** Is it what the address becomes, and not another address that is changed as well? */
const TO_PROFILE =
  /^(?:to|as) (?:be )?(?:the|my|your) (?:(?:\w+ )?(?:default|profile|account|user)\b|home\b(?! in))/u;

export function resolveMove(frame: Frame, resolver: Resolver): readonly ReadRequest[] | null {
  const address = findAddress(frame, resolver);
  if (address === null) return null;
  const orders = findOrders(frame, resolver, address);
  const toProfile = wantsProfile(frame);
  const requests: ActionRequest[] = orders.map((order) => ({
    action: 'change-address',
    orderId: order.id,
    address,
  }));
  const back = /\bback\b/u.test(frame.text);
  if (toProfile && (back || !sameAddress(address, resolver.context.address ?? undefined))) {
    requests.push({ action: 'update-contact', change: { address } });
  }
  const made = requests.filter((request) => resolver.context.allows(request));
  return made.length === 0
    ? null
    : made.map((request) => ({ request, confidence: 0.8, missing: [] }));
}

/** What is changed stands before `to`; what it becomes, after. */
function partsOf(frame: Frame): readonly [from: string, to: string] {
  const text = `${frame.text}`;
  const match =
    /\b(?:to (?:be )?|as )(?=(?:the|my|your) |(?:the|my|your|our|be|\d|a |new|same|default|another|\w+ (?:home|address|one)))/u.exec(
      text,
    );
  if (match === null) return [text, ''];
  const to = text.slice(match.index).replace(/\b(?:instead of|rather than|not to)\b.*/u, '');
  return [text.slice(0, match.index), to];
}

function wantsProfile(frame: Frame): boolean {
  const [from] = partsOf(frame);
  return (
    PROFILE.test(from) ||
    /\b(?:along with|and|also|as well as)\b[^.;]*\b(?:user |default |profile )+address/u.test(
      frame.text,
    )
  );
}

function findAddress(frame: Frame, resolver: Resolver): PostalAddress | null {
  const { context, raw, text } = resolver;
  const known = [
    ...(context.address === null ? [] : [context.address]),
    ...context.orders.flatMap((order) => order.shippingAddress ?? []),
  ];
  const [from, to] = partsOf(frame);
  const written = addressIn(raw, known);
  const target = to === '' ? frame.around : to;
  const named = namedOrders(to, context.orders)[0]?.shippingAddress;
  if (named !== undefined) return named;
  if (/\boriginal\b|\bback\b/u.test(target) && context.address !== null) return context.address;
  const toProfile = TO_PROFILE.test(to) && context.address !== null;
  if (written !== null && !toProfile) return written;
  const placed = unique(known).filter((address) => placeIn(to, address) >= 0);
  if (placed.length > 0) return placed[0] ?? null;
  if (toProfile) return context.address;
  const bought = boughtFor(text, resolver);
  if (bought !== null) return bought;
  const around = unique(known).filter(
    (address) =>
      placeIn(resolver.text, address) >= 0 &&
      !sameAddress(address, context.address ?? undefined) &&
      placeIn(from, address) < 0,
  );
  return around[0] ?? null;
}

/** `bought a lamp sent to this new address`: the address of the order with the lamp. */
function boughtFor(text: string, { context, names }: Resolver): PostalAddress | null {
  const match =
    /\b(?:bought|ordered|got) ([^.;]{2,60}?) (?:sent|shipped|delivered) (?:to|there)/u.exec(text);
  const mentions = match === null ? [] : findProducts(match[1] ?? '', names);
  const order = context.orders.find((each) =>
    each.items.some((item) =>
      mentions.some((mention) => mention.productIds.has(item.productId ?? '')),
    ),
  );
  return order?.shippingAddress ?? null;
}

function findOrders(frame: Frame, resolver: Resolver, address: PostalAddress): readonly Order[] {
  const { context } = resolver;
  const [from] = partsOf(frame);
  const named = namedOrders(
    `${from} ${frame.around.includes('for order') ? frame.around : ''}`,
    context.orders,
  ).filter(isOpen);
  if (named.length === 0 && namesStranger(from, context.orders)) return [];
  if (named.length > 0) return named.slice(0, /\border #?\w+ and\b/u.test(from) ? undefined : 1);
  const open = context.orders.filter(
    (order) => isOpen(order) && !sameAddress(order.shippingAddress, address),
  );
  const onlyProfile = PROFILE.test(from) && !/\borders?\b/u.test(frame.text);
  if (onlyProfile) return [];
  if (
    /\b(?:all|every|both|each|any|possible)\b[^.;]*\borders?\b|\border addresses\b|\borders\b/u.test(
      frame.text,
    )
  )
    return open;
  const placed = open.filter(
    (order) => order.shippingAddress !== undefined && placeIn(from, order.shippingAddress) >= 0,
  );
  if (placed.length > 0) return placed.slice(0, 1);
  const mentions = findProducts(from, resolver.names);
  const holding = open.filter((order) =>
    order.items.some((item) =>
      mentions.some((mention) => mention.productIds.has(item.productId ?? '')),
    ),
  );
  if (holding.length > 0) return holding.slice(0, 1);
  const around = open.filter(
    (order) =>
      order.shippingAddress !== undefined && placeIn(frame.around, order.shippingAddress) >= 0,
  );
  const other = otherItems(resolver, open);
  return (around.length > 0 ? around : other.length > 0 ? other : open).slice(0, 1);
}

/** `it`, `the order`: the open order whose things the other wishes are about. */
function otherItems({ frames, names, text }: Resolver, open: readonly Order[]): readonly Order[] {
  void names;
  void text;
  const mentions = frames.flatMap((frame) => frame.targets.map((target) => target.mention));
  return open.filter((order) =>
    order.items.some((item) =>
      mentions.some((mention) => mention.productIds.has(item.productId ?? '')),
    ),
  );
}

function unique(addresses: readonly PostalAddress[]): readonly PostalAddress[] {
  return addresses.filter(
    (address, index) => addresses.findIndex((other) => sameAddress(address, other)) === index,
  );
}
