/** Figure (a): each gold list of calls, done through policy and adapter, ends in the reference's end state. */
import { findContact } from '../find-contact.ts';
import type { Shop, ShopOrder, ShopUser } from '../shop-file.ts';
import { openDesk } from './desk.ts';
import type { Call, GoldList } from './read-set.ts';
import { toRequest } from './to-request.ts';

export type EndStates = {
  readonly lists: number;
  readonly equal: number;
  readonly different: readonly { readonly task: string; readonly why: string }[];
};

export async function scoreEndStates(shop: Shop, lists: readonly GoldList[]): Promise<EndStates> {
  const different: { task: string; why: string }[] = [];
  for (const list of lists) {
    const why = await firstDifference(shop, list);
    if (why !== null) different.push({ task: list.task_id, why });
  }
  return { lists: lists.length, equal: lists.length - different.length, different };
}

async function firstDifference(original: Shop, list: GoldList): Promise<string | null> {
  const { shop, perform } = openDesk(original);
  let contact: ShopUser | null = null;
  for (const [name, values, outcome] of list.calls) {
    if (name.startsWith('find_user'))
      contact = findContact(shop, Object.values(values).join(' ')) ?? contact;
    const request = toRequest(name, values);
    if (request === null) continue;
    const { verdict, result } = await perform(contact?.user_id ?? ownerOf(shop, values), request);
    const done = verdict.kind === 'allowed' && result?.done === true;
    if (done !== (outcome === 'ok')) {
      return `${name}: the reference says ${outcome}, we say ${verdict.kind === 'refused' ? verdict.code : JSON.stringify(result)}`;
    }
  }
  return differenceOf(original, shop, list);
}

/** Without a call that finds the customer, it is the order's own. */
export function ownerOf(shop: Shop, values: Call[1]): string {
  const order = typeof values.order_id === 'string' ? shop.orders.get(values.order_id) : undefined;
  return order?.user_id ?? String(values.user_id ?? '');
}

function differenceOf(before: Shop, after: Shop, list: GoldList): string | null {
  const expected = list.final_diff_if_per_item_price_fixed ?? list.final_diff_reference;
  const changed = <T>(
    one: ReadonlyMap<string, T>,
    other: ReadonlyMap<string, T>,
  ): readonly string[] =>
    [...other]
      .filter(([id, value]) => one.get(id) !== value && canonical(one.get(id)) !== canonical(value))
      .map(([id]) => id);
  const orders = changed(before.orders, after.orders);
  const users = changed(before.users, after.users);
  const wrong = [
    ...orders.filter((id) => !(id in expected.orders)),
    ...users.filter((id) => !(id in expected.users)),
    ...Object.keys(expected.orders).filter(
      (id) => !sameOrder(expected.orders[id], after.orders.get(id)),
    ),
    ...Object.keys(expected.users).filter(
      (id) => canonical(expected.users[id]) !== canonical(after.users.get(id)),
    ),
  ];
  return wrong.length === 0 ? null : `end state of ${[...new Set(wrong)].join(', ')}`;
}

function sameOrder(expected: ShopOrder | undefined, ours: ShopOrder | undefined): boolean {
  return canonical(expected) === canonical(ours);
}

/** Keys in order, and amounts to the cent: the reference adds floating-point numbers up. */
export function canonical(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
