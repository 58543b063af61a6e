/**
 * This shop's written policy (`policy.md` beside its data) as rows of data. Each row is one sentence of it; its id is
 * what a refusal names. What the page does not allow has no row, and is refused as that.
 */
import type { ActionPolicy, PolicyRule } from '@attendant/core/host';

/** "You have to authenticate the user", who is then known by all of their orders. */
const identity = 'host' satisfies PolicyRule['identity'];

export const SHOP_POLICY: ActionPolicy = [
  {
    id: 'cancel-pending-order',
    action: 'cancel-order',
    identity,
    orderStates: ['received'],
    reasons: ['no longer needed', 'ordered by mistake'],
    notAfter: ['change-items', 'cancel-order'],
    refundTo: 'original',
  },
  { id: 'modify-pending-address', action: 'change-address', identity, orderStates: ['received'] },
  {
    id: 'modify-pending-payment',
    action: 'change-payment',
    identity,
    orderStates: ['received'],
    refundTo: 'any',
  },
  {
    id: 'modify-pending-items',
    action: 'change-items',
    identity,
    orderStates: ['received'],
    sameProduct: true,
    refundTo: 'any',
  },
  {
    id: 'return-delivered-items',
    action: 'create-return',
    identity,
    orderStates: ['delivered'],
    refundTo: 'original-or-gift-card',
  },
  {
    id: 'exchange-delivered-items',
    action: 'exchange-items',
    identity,
    orderStates: ['delivered'],
    sameProduct: true,
    refundTo: 'any',
  },
  { id: 'modify-own-address', action: 'update-contact', identity },
];
