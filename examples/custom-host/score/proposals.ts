/**
 * Figure (c): from the customer's own words, without a model, the writes that would be put before them, against the
 * writes the reference did. Micro F1 over all situations. A match is strict: the same action on the same order with the
 * same pieces, replacements, payment, reason and address, as only that ends in the same state. `sameOrder` is looser:
 * the same action on the same order.
 */

import { type RequestContext, readRequests } from '@attendant/core';
import type { ActionRequest } from '@attendant/core/host';
import { findContact } from '../find-contact.ts';
import { SHOP_POLICY } from '../policy.ts';
import type { Shop, ShopUser } from '../shop-file.ts';
import { toAddress, toProduct } from '../to-core.ts';
import { type Desk, openDesk } from './desk.ts';
import { canonical } from './end-states.ts';
import { isAgainstPolicy } from './raw-policy.ts';
import type { GoldList, Situation } from './read-set.ts';
import { toRequest } from './to-request.ts';

export type Figures = { readonly precision: number; readonly recall: number; readonly f1: number };
export type Proposals = {
  readonly situations: number;
  readonly identified: number;
  readonly gold: number;
  readonly proposed: number;
  readonly strict: Figures;
  readonly sameOrder: Figures;
  /** All writes of the situation right, and no other. */
  readonly wholeSituations: number;
  /** Writes that were done though `policy.md` forbids them, by a check of its own on the shop's raw data. */
  readonly forbiddenExecuted: number;
  readonly halves: Readonly<Record<'dev' | 'heldOut', Figures>>;
  readonly details: readonly Detail[];
};
export type Detail = {
  readonly task: string;
  readonly right: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
};
type Scored = Detail & {
  readonly gold: number;
  readonly proposed: number;
  readonly loose: number;
  readonly identified: boolean;
  readonly forbidden: number;
};

export async function scoreProposals(
  shop: Shop,
  situations: readonly Situation[],
  lists: readonly GoldList[],
): Promise<Proposals> {
  const scored: Scored[] = [];
  for (const situation of situations) {
    const list = lists.find((each) => each.task_id === situation.id);
    if (list !== undefined) scored.push(await scoreOne(shop, situation, list));
  }
  const sum = (key: 'gold' | 'proposed' | 'forbidden'): number =>
    scored.reduce((all, each) => all + each[key], 0);
  const dev = scored.filter((each) => isDev(each.task));
  return {
    situations: scored.length,
    identified: scored.filter((each) => each.identified).length,
    gold: sum('gold'),
    proposed: sum('proposed'),
    strict: figures(scored, 'right'),
    sameOrder: figures(scored, 'loose'),
    wholeSituations: scored.filter((each) => each.missed.length + each.extra.length === 0).length,
    forbiddenExecuted: sum('forbidden'),
    halves: {
      dev: figures(dev, 'right'),
      heldOut: figures(
        scored.filter((each) => !dev.includes(each)),
        'right',
      ),
    },
    details: scored.map(({ task, right, missed, extra }) => ({ task, right, missed, extra })),
  };
}

/** Half of the situations, by a hash of their id: what the reader was worked on with. */
function isDev(id: string): boolean {
  return (
    [...id].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 7) % 2 ===
    0
  );
}

async function scoreOne(original: Shop, situation: Situation, list: GoldList): Promise<Scored> {
  const { reason_for_call, task_instructions, known_info, unknown_info } =
    situation.user_scenario.instructions;
  const text = [reason_for_call, task_instructions].join('. ');
  const contact = findContact(original, [known_info, unknown_info, reason_for_call].join('. '));
  const desk = openDesk(original);
  const gold = list.calls.flatMap(([name, values, outcome]) =>
    outcome === 'ok' ? (toRequest(name, values) ?? []) : [],
  );
  const proposed =
    contact === null ? [] : await propose(desk, contact, `${text}. ${known_info ?? ''}`);
  const forbidden = contact === null ? 0 : await execute(desk, contact, proposed);
  const [missed, extra] = [without(gold, proposed, keyOf), without(proposed, gold, keyOf)];
  return {
    task: situation.id,
    gold: gold.length,
    proposed: proposed.length,
    right: gold.length - missed.length,
    loose: gold.length - without(gold, proposed, looseKeyOf).length,
    missed: missed.map(keyOf),
    extra: extra.map(keyOf),
    identified: contact !== null,
    forbidden,
  };
}

/** What the reader finds, as far as the policy allows it when the turn comes to it. */
async function propose(
  desk: Desk,
  contact: ShopUser,
  text: string,
): Promise<readonly ActionRequest[]> {
  const context = await contextOf(desk, contact);
  return readRequests(text, context).map((each) => each.request);
}

async function contextOf(
  { shop, adapter, decideNow }: Desk,
  user: ShopUser,
): Promise<RequestContext> {
  const externalId = user.user_id;
  const rule = SHOP_POLICY.find((each) => each.action === 'cancel-order');
  const orders = (await adapter.orders?.({ externalId })) ?? [];
  const paymentMethods = (await adapter.paymentMethods?.({ externalId })) ?? [];
  return {
    orders,
    paymentMethods,
    products: [...shop.products.values()].map(toProduct),
    address: user.address === undefined ? null : toAddress(user.address),
    cancelReasons: rule?.reasons ?? [],
    allows: (request) =>
      decideNow(request, { externalId, orders, paymentMethods }).kind === 'allowed',
  };
}

/** Does what is proposed, the yes taken as given, and counts the writes that were done against the written policy. */
async function execute(
  desk: Desk,
  contact: ShopUser,
  proposed: readonly ActionRequest[],
): Promise<number> {
  let forbidden = 0;
  for (const request of proposed) {
    const against = isAgainstPolicy(desk.shop, contact, request);
    const { result } = await desk.perform(contact.user_id, request);
    if (result?.done === true && against) forbidden += 1;
  }
  return forbidden;
}

function without(
  list: readonly ActionRequest[],
  other: readonly ActionRequest[],
  key: (request: ActionRequest) => string,
): readonly ActionRequest[] {
  const left = other.map(key);
  return list.filter((request) => {
    const index = left.indexOf(key(request));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function looseKeyOf(request: ActionRequest): string {
  return `${request.action} ${'orderId' in request ? request.orderId : ''}`;
}

/** Pieces in any order. A return's reason is nothing the reference asks for. */
function keyOf(request: ActionRequest): string {
  const lines = 'lines' in request ? request.lines.map((line) => canonical(line)).toSorted() : [];
  const reason = request.action === 'cancel-order' ? request.reason : '';
  return canonical({ ...request, lines, reason });
}

function figures(scored: readonly Scored[], key: 'right' | 'loose'): Figures {
  const total = (of: 'right' | 'loose' | 'gold' | 'proposed') =>
    scored.reduce((sum, each) => sum + each[of], 0);
  const share = (part: number, whole: number) =>
    whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
  const right = total(key);
  return {
    precision: share(right, total('proposed')),
    recall: share(right, total('gold')),
    f1: share(2 * right, total('proposed') + total('gold')),
  };
}
