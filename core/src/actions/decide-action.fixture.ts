/** Mara's order of a lamp and two shirts, delivered on 1 November 2026 in Berlin, and a policy that allows much. */
import type { Order } from '../model.ts';
import type { ActionFacts, ActionPolicy, PolicyRule } from './policy.ts';

export const eur = (minor: number) => ({ minor, currency: 'EUR' });

export const lampOrder: Order = {
  id: 'o1',
  number: '#1042',
  ownerId: 'mara',
  state: 'delivered',
  placedAt: '2026-10-28T10:00:00.000Z',
  total: eur(9_000),
  paidWith: ['card-1'],
  items: [
    {
      id: 'lamp',
      productId: 'p-lamp',
      name: 'Desk lamp',
      variant: 'oak',
      quantity: 1,
      price: eur(5_000),
    },
    {
      id: 'shirt-m',
      productId: 'p-shirt',
      name: 'Shirt',
      variant: 'blue, M',
      quantity: 2,
      price: eur(2_000),
    },
  ],
  shipments: [
    {
      state: 'delivered',
      itemIds: ['lamp'],
      deliveredAt: '2026-11-01T22:30:00.000Z',
      events: [{ at: '2026-10-30T08:00:00.000Z', text: 'Left the warehouse' }],
    },
    {
      state: 'delivered',
      itemIds: ['shirt-m'],
      deliveredAt: '2026-11-05T09:00:00.000Z',
      events: [{ at: '2026-11-02T08:00:00.000Z', text: 'Left the warehouse' }],
    },
  ],
};

export const returns: PolicyRule = {
  id: 'returns-30-days',
  action: 'create-return',
  orderStates: ['delivered'],
  window: { days: 30, from: 'delivered' },
};

export const policy: ActionPolicy = [
  returns,
  { id: 'exchanges', action: 'exchange-items', orderStates: ['delivered'] },
  {
    id: 'cancel-early',
    action: 'cancel-order',
    orderStates: ['received'],
    reasons: ['no longer needed', 'ordered by mistake'],
  },
  { id: 'addresses', action: 'change-address', orderStates: ['received', 'processing'] },
  { id: 'contacts', action: 'update-contact' },
  { id: 'refunds', action: 'request-refund', amountAtMost: eur(5_000) },
  { id: 'transfers', action: 'own', ownName: 'transfer-money', amountAtMost: eur(100_000) },
];

export function factsOf(over: Partial<ActionFacts> = {}): ActionFacts {
  return {
    now: '2026-11-20T12:00:00.000Z',
    timeZone: 'Europe/Berlin',
    isBusinessDay: (date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
    identityLevel: 'host',
    verifiedOrder: null,
    contactId: 'mara',
    order: lampOrder,
    variants: new Map([
      ['shirt-l', { productId: 'p-shirt', price: eur(2_500), available: true }],
      ['shirt-xl', { productId: 'p-shirt', price: eur(2_500), available: false }],
      ['lamp-ash', { productId: 'p-lamp', price: eur(4_000), available: true }],
      ['shirt-m', { productId: 'p-shirt', price: eur(2_000), available: true }],
    ]),
    paymentMethods: [
      { id: 'card-1', kind: 'card', label: 'Visa ending in 9212' },
      { id: 'card-2', kind: 'card', label: 'Visa ending in 1111' },
      { id: 'gift-1', kind: 'gift-card', label: 'Gift card', balance: eur(900) },
    ],
    past: [],
    risk: 0,
    ...over,
  };
}
