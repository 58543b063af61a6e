/** What a change of a proposal would come to, before it is made: the policy, the difference and the risk as of now. */

import { itemName } from '../flows/engine/pick-items.ts';
import { boughtVariant, soldAs, soldIds } from '../flows/engine/sold.ts';
import type { SoldProduct } from '../flows/flow.ts';
import type { OrderItem } from '../model.ts';
import type { ActionRequest } from './action.ts';
import { type DecidedRequest, decideNow } from './decide-now.ts';
import type { ActionVerdict, PaymentMethod } from './policy.ts';
import { prepareRequest } from './prepare-request.ts';
import type { Proposal } from './proposal.ts';
import { readSoldProducts } from './sold-products.ts';
import { type ActionDeps, readSubject } from './subject.ts';
import { costsNoMore, takesAwayOnly } from './takes-away.ts';

export type Trying = {
  readonly tenantId: string;
  readonly proposalId: string;
  /** In place of the proposal's own; absent: what it asks for, as things stand now. */
  readonly request?: ActionRequest;
};
export type ChangeTrial = Omit<DecidedRequest, 'basis'> & {
  /** The contact has not said yes to this: it would be put before them. */
  readonly needsYes: boolean;
  /** What can be chosen in a change of it. */
  readonly choices: {
    readonly items: readonly {
      readonly id: string;
      readonly name: string;
      readonly quantity: number;
      /** What it can be replaced by: other variants of its product that can be bought now. */
      readonly variants: readonly { readonly id: string; readonly name: string }[];
    }[];
    readonly payments: readonly Pick<PaymentMethod, 'id' | 'label'>[];
    /** The only ones the rule takes; null: any. */
    readonly reasons: readonly string[] | null;
  };
};
export type Tried =
  | ChangeTrial
  | { readonly refused: 'PROPOSAL_NOT_FOUND' | 'CHANGE_INVALID' | 'HOST_TROUBLE' };

export async function tryChange(deps: ActionDeps, of: Trying): Promise<Tried> {
  const proposal = await deps.store.proposals.get(of.tenantId, of.proposalId);
  const subject = proposal && (await readSubject(deps.store, proposal));
  if (proposal === null || subject === null) return { refused: 'PROPOSAL_NOT_FOUND' };
  const request = of.request ?? proposal.request;
  if (!isOfSameThing(proposal.request, request)) return { refused: 'CHANGE_INVALID' };
  const prepared = await prepareRequest(deps, subject, request);
  if (prepared === null) return { refused: 'HOST_TROUBLE' };
  const now = deps.clock().toISOString();
  const decided = await decideNow(deps.store, { subject, prepared, now, except: proposal.id });
  const { verdict, risk, difference } = decided;
  const covered = verdict.kind === 'allowed' && isCovered(proposal, request, verdict);
  const { order, paymentMethods } = prepared.facts;
  const replaces = request.action === 'exchange-items' || request.action === 'change-items';
  const sold = replaces
    ? await readSoldProducts(deps, of.tenantId, soldIds(order?.items ?? []))
    : [];
  return {
    verdict,
    risk,
    difference,
    needsYes: !covered,
    choices: {
      items: (order?.items ?? []).map((item) => ({
        id: item.id,
        name: itemName({ ...item, quantity: 1 }),
        quantity: item.quantity,
        variants: replacementsOf(item, sold),
      })),
      payments: paymentMethods.map(({ id, label }) => ({ id, label })),
      reasons: verdict.rule?.reasons ?? null,
    },
  };
}

function replacementsOf(item: OrderItem, sold: readonly SoldProduct[]) {
  const product = soldAs(item, sold);
  const bought = boughtVariant(item, product);
  return (product?.variants ?? [])
    .filter(({ id, available }) => available && id !== bought?.id)
    .map(({ id, options }) => ({ id, name: Object.values(options).join(', ') || id }));
}

/** By the yes of the contact. */
export function isCovered(
  { request: agreed, verdict }: Pick<Proposal, 'request' | 'verdict'>,
  request: ActionRequest,
  { amount }: Extract<ActionVerdict, { readonly kind: 'allowed' }>,
): boolean {
  const agreedAmount = verdict.kind === 'allowed' ? verdict.amount : null;
  return takesAwayOnly(agreed, request) && costsNoMore(agreedAmount, amount);
}

/** Another order or another action is another proposal. */
export function isOfSameThing(one: ActionRequest, other: ActionRequest): boolean {
  const orderOf = (request: ActionRequest) => ('orderId' in request ? request.orderId : null);
  const nameOf = (request: ActionRequest) => ('name' in request ? request.name : null);
  return (
    one.action === other.action && orderOf(one) === orderOf(other) && nameOf(one) === nameOf(other)
  );
}
