/** An order and a shop to try journeys out with: everything is allowed, and nothing is done. */
import type { LiveProposal } from '../../actions/proposal.ts';
import type { Instant, Order } from '../../model.ts';
import type { FlowActions, FlowStep, SoldProduct } from '../flow.ts';

const DAY_MS = 86_400_000;
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const MUG: SoldProduct = {
  id: 'mug',
  title: 'Mug',
  variants: ['blue', 'green'].map((colour) => ({
    id: `mug-${colour}`,
    options: { colour },
    price: eur(1_400),
    available: true,
  })),
};

/** Two mugs and a lamp, delivered two days ago. */
export function demoOrder(now: Instant): Order {
  const ago = (days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  return {
    id: 'demo',
    number: '#1042',
    state: 'delivered',
    placedAt: ago(6),
    total: eur(7_700),
    items: [
      { id: 'mug-blue', name: 'Mug', variant: 'blue', quantity: 2, price: eur(1_400) },
      { id: 'lamp', name: 'Desk lamp', quantity: 1, price: eur(4_900) },
    ],
    shipments: [
      { state: 'delivered', deliveredAt: ago(2), itemIds: ['mug-blue', 'lamp'], events: [] },
    ],
  };
}

export const demoActions: FlowActions = {
  can: () => true,
  preview: async (request) => ({
    kind: 'preview',
    verdict: {
      kind: 'allowed',
      rule: { id: 'demo', action: request.action },
      amount: null,
      approval: null,
    },
    difference: [],
    doneBy: 'host',
  }),
  products: async (ids) => (ids.some((id) => id.startsWith('mug-')) ? [MUG] : []),
};

/** The proposal a step leaves to be confirmed; null: none of its own. */
export function proposalAfter(step: FlowStep | null, now: Instant): LiveProposal | null {
  const effect = step?.effect;
  return effect?.kind === 'propose'
    ? {
        id: 'demo',
        state: 'proposed',
        request: effect.request,
        difference: [],
        proposedBy: 'flow',
        expiresAt: now,
      }
    : null;
}
