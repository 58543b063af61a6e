/** Figure (b): each call the written policy forbids is refused, with the rule it breaks named, and changes nothing. */
import type { RefusalCode } from '@attendant/core';
import type { Shop } from '../shop-file.ts';
import { openDesk } from './desk.ts';
import { ownerOf } from './end-states.ts';
import type { ForbiddenCall } from './read-set.ts';
import { toRequest } from './to-request.ts';

/** The set's own words for a broken rule → the code that means the same. */
const MEANINGS: readonly (readonly [RegExp, readonly RefusalCode[]])[] = [
  [/^status |^(?:return|exchange|modify|cancel) on /u, ['ORDER_STATE']],
  [/more items than/u, ['TOO_MANY_PIECES']],
  [/(?:item|items) not |unknown item/u, ['ITEM_UNKNOWN']],
  [/different product/u, ['OTHER_PRODUCT']],
  [/unavailable|not available/u, ['VARIANT_UNAVAILABLE']],
  [/reason/u, ['REASON_NOT_ACCEPTED']],
  [/gift card too small|balance/u, ['BALANCE_TOO_LOW']],
  [/refund to |payment method/u, ['PAYMENT_NOT_ALLOWED', 'PAYMENT_UNKNOWN']],
  [/not (?:the|their) (?:own|order)|other user|another user/u, ['NOT_THEIR_ORDER']],
  [/twice|once|already/u, ['DONE_BEFORE', 'ORDER_STATE']],
];

export type Refusals = {
  readonly calls: number;
  readonly refused: number;
  readonly rightReason: number;
  readonly unchanged: number;
  /** Words of the set → [code, rule] → how often. */
  readonly named: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly wrong: readonly { readonly call: string; readonly why: string; readonly ours: string }[];
};

export async function scoreRefusals(
  original: Shop,
  calls: readonly ForbiddenCall[],
): Promise<Refusals> {
  let [refused, rightReason, unchanged] = [0, 0, 0];
  const named: Record<string, Record<string, number>> = {};
  const wrong: { call: string; why: string; ours: string }[] = [];
  for (const { call, arguments: values, why } of calls) {
    const desk = openDesk(original);
    const request = toRequest(call, values);
    const done = request === null ? null : await desk.perform(ownerOf(original, values), request);
    const verdict = done?.verdict;
    const ours =
      verdict?.kind === 'refused' ? `${verdict.code} ${verdict.rule?.id ?? 'no rule'}` : 'allowed';
    const codes = MEANINGS.find(([words]) => words.test(why))?.[1] ?? [];
    const right =
      verdict?.kind === 'refused' && verdict.rule !== null && codes.includes(verdict.code);
    const same = isUnchanged(original, desk.shop);
    refused += verdict?.kind === 'refused' ? 1 : 0;
    rightReason += right ? 1 : 0;
    unchanged += same ? 1 : 0;
    const group = named[why] ?? {};
    named[why] = { ...group, [ours]: (group[ours] ?? 0) + 1 };
    if (!right || !same) wrong.push({ call, why, ours });
  }
  return { calls: calls.length, refused, rightReason, unchanged, named, wrong };
}

/** Writes put new values into the maps and never change one: the same values are the same state. */
function isUnchanged(before: Shop, after: Shop): boolean {
  const same = <T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): boolean =>
    one.size === other.size && [...one].every(([id, value]) => other.get(id) === value);
  return same(before.orders, after.orders) && same(before.users, after.users);
}
