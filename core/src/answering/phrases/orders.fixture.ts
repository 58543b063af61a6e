/** An order in every state, and a shipment in every state, for tests. */
import type { Order, OrderState, Shipment, ShipmentState } from '../../model.ts';

const STATES: Readonly<Record<OrderState, ShipmentState | null>> = {
  received: null,
  'on-hold': null,
  processing: 'label-created',
  'partly-shipped': 'in-transit',
  shipped: 'in-transit',
  'out-for-delivery': 'out-for-delivery',
  delivered: 'delivered',
  cancelled: null,
  'return-requested': 'delivered',
  'exchange-requested': 'delivered',
  returned: 'delivered',
  refunded: 'delivered',
};

function toShipment(state: ShipmentState): Shipment {
  const expected =
    state === 'delivered'
      ? { deliveredAt: '2026-11-20T10:00:00.000Z' }
      : { expectedFrom: '2026-11-24T08:00:00.000Z', expectedTo: '2026-11-25T18:00:00.000Z' };
  return {
    carrier: 'DHL',
    trackingNumber: '00340434161094042557',
    state,
    ...expected,
    itemIds: ['i1'],
    events: [{ at: '2026-11-19T07:12:00.000Z', text: 'Scanned', place: 'Leipzig' }],
  };
}

export function orderIn(state: OrderState, shipment: ShipmentState | null = STATES[state]): Order {
  return {
    id: `o-${state}`,
    number: '#1042',
    state,
    placedAt: '2026-11-16T09:30:00.000Z',
    total: { minor: 4990, currency: 'EUR' },
    items: [
      {
        id: 'i1',
        name: 'Linen shirt',
        variant: 'M',
        quantity: 2,
        price: { minor: 2495, currency: 'EUR' },
      },
    ],
    shipments: shipment === null ? [] : [toShipment(shipment)],
    ...(state === 'cancelled' ? { cancelledAt: '2026-11-17T12:00:00.000Z' } : {}),
    ...(state === 'refunded' || state === 'cancelled'
      ? { refunded: { minor: 4990, currency: 'EUR' } }
      : {}),
  };
}

export function everyOrder(): readonly Order[] {
  const states = Object.keys(STATES) as readonly OrderState[];
  const shipments: readonly ShipmentState[] = [
    'label-created',
    'in-transit',
    'delayed',
    'failed',
    'returning',
  ];
  return [
    ...states.map((state) => orderIn(state)),
    ...shipments.map((shipment) => orderIn('shipped', shipment)),
  ];
}
