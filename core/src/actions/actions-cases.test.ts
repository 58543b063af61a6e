/** Orders that are not one parcel of one thing, taken from the yes to the host. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { hireAgent } from '../conversation/test-support.ts';
import type { Order } from '../model.ts';
import type { ActionRequest } from './action.ts';
import {
  type ActionsDesk,
  confirmed,
  openActionsChat,
  openActionsDesk,
  orderOf,
  returnOf,
} from './actions-desk.fixture.ts';
import type { ActionPolicy } from './policy.ts';

let desk: ActionsDesk;
afterEach(() => desk.close());

const EUR = (minor: number) => ({ minor, currency: 'EUR' });
const done = () => desk.memory.writes.filter(({ kind }) => kind !== 'notify');

async function open(order: Order, policy?: ActionPolicy) {
  const mara = { externalId: 'mara', email: 'mara@example.com', orders: [order] };
  desk = await openActionsDesk({
    host: { contacts: [mara] },
    ...(policy === undefined ? {} : { policy }),
  });
  return openActionsChat(desk);
}
const itemOf = (id: string, more: Partial<Order['items'][number]> = {}) => ({
  id,
  name: `Thing ${id}`,
  quantity: 1,
  price: EUR(2_500),
  ...more,
});
const returning = (itemId: string, quantity = 1): ActionRequest => ({
  action: 'create-return',
  orderId: 'order-1041',
  lines: [{ itemId, quantity }],
  reason: 'too small',
});

describe('a return of which something is kept', () => {
  const policy: ActionPolicy = [
    { id: 'returns', action: 'create-return', fee: { amount: EUR(490), countries: ['DK'] } },
  ];
  const address = { line1: 'Nyhavn 31', city: 'København', postcode: '1051', country: 'DK' };

  it('says so before the yes, and in the card of what was done', async () => {
    const chat = await open(orderOf(1041, { shippingAddress: address }), policy);
    await confirmed(chat, returnOf(1041));
    const { difference } = await chat.newest();
    expect(difference.map(({ what, after }) => [what, after])).toEqual(
      expect.arrayContaining([
        ['fee', { kind: 'money', money: EUR(490) }],
        ['refund', { kind: 'money', money: EUR(2_010) }],
      ]),
    );
    await desk.drain();
    const said = (await chat.messages()).at(-1);
    expect(said?.body.cards).toMatchObject([
      {
        state: 'done',
        lines: expect.arrayContaining([
          { what: 'Fee kept', value: '€4.90' },
          { what: 'Amount back', value: '€20.10' },
        ]),
      },
    ]);
  });

  it('is not done for another amount than was agreed to: the order went elsewhere meanwhile', async () => {
    const order = orderOf(1041, { shippingAddress: { ...address, country: 'DE' } });
    const chat = await open(order, policy);
    await confirmed(chat, returnOf(1041));
    desk.memory.setOrders('mara', [orderOf(1041, { shippingAddress: address })]);
    await desk.drain();
    expect(done()).toEqual([]);
    expect((await chat.newest()).state).toBe('refused');
  });
});

describe('partial shipments', () => {
  const half = orderOf(1041, {
    items: [itemOf('a'), itemOf('b')],
    shipments: [
      { state: 'delivered', deliveredAt: '2026-10-20T10:00:00.000Z', itemIds: ['a'], events: [] },
      { state: 'delivered', deliveredAt: '2026-11-20T10:00:00.000Z', itemIds: ['b'], events: [] },
    ],
  });

  it('returns what came later, not what came too long ago', async () => {
    const chat = await open(half);
    await chat.turn({ kind: 'propose', request: returning('a') });
    expect(await desk.store.proposals.live(desk.tenant.id, chat.id)).toBeNull();
    await confirmed(chat, returning('b'));
    await desk.drain();
    expect(done()).toMatchObject([{ call: { lines: [{ itemId: 'b', quantity: 1 }] } }]);
    expect((await chat.newest()).state).toBe('done');
  });

  it('cancels nothing of an order of which a part has left by the time it is done', async () => {
    const chat = await open(orderOf(1041, { state: 'received', shipments: [] }));
    await confirmed(chat, { action: 'cancel-order', orderId: 'order-1041', reason: 'late' });
    desk.memory.setOrders('mara', [orderOf(1041, { state: 'shipped' })]);
    await desk.drain();
    expect(done()).toEqual([]);
    expect((await chat.newest()).state).toBe('refused');
  });
});

describe('things that cost nothing', () => {
  it('are returned, and no refund of nothing is promised', async () => {
    const chat = await open(orderOf(1041, { items: [itemOf('gift', { price: EUR(0) })] }), [
      {
        id: 'returns',
        action: 'create-return',
        amountAtMost: EUR(0),
        approval: { role: 'admin', amountAbove: EUR(0) },
      },
    ]);
    await chat.turn({ kind: 'propose', request: returning('gift') });
    const shown = await chat.live();
    expect(shown.difference.map(({ what }) => what)).toEqual(['order-state', 'item']);
    await chat.turn({ kind: 'confirm-proposal', id: shown.id });
    await desk.drain();
    expect(done()).toHaveLength(1);
    expect((await chat.newest()).state).toBe('done');
  });
});

describe('bundles', () => {
  it('give back some pieces of one line, at their price, and never more than the line has', async () => {
    const chat = await open(
      orderOf(1041, {
        items: [itemOf('1041-1', { quantity: 6, price: EUR(333) })],
        total: EUR(1_998),
      }),
    );
    await chat.turn({ kind: 'propose', request: returning('1041-1', 7) });
    expect(await desk.store.proposals.live(desk.tenant.id, chat.id)).toBeNull();
    await confirmed(chat, returning('1041-1', 4));
    await desk.drain();
    expect(done()).toMatchObject([{ call: { lines: [{ itemId: '1041-1', quantity: 4 }] } }]);
    expect((await chat.newest()).verdict).toMatchObject({ amount: EUR(1_332) });
  });

  it('cannot be given back twice by naming one line twice', async () => {
    const chat = await open(orderOf(1041, { items: [itemOf('1041-1', { quantity: 2 })] }));
    const line = { itemId: '1041-1', quantity: 2 };
    await chat.turn({
      kind: 'propose',
      request: { ...returning('1041-1'), lines: [line, line] } as ActionRequest,
    });
    expect(await desk.store.proposals.live(desk.tenant.id, chat.id)).toBeNull();
  });
});

describe('the last day, on which the clock changes', () => {
  // Berlin leaves summer time on 25 October 2026, a day of 25 hours: 23:59:59 there is 22:59:59 UTC.
  const policy: ActionPolicy = [
    { id: 'returns', action: 'create-return', window: { days: 30, from: 'delivered' } },
  ];
  const order = orderOf(1041, {
    placedAt: '2026-09-20T10:00:00.000Z',
    shipments: [
      {
        state: 'delivered',
        deliveredAt: '2026-09-25T10:00:00.000Z',
        itemIds: ['1041-1'],
        events: [],
      },
    ],
  });
  it.each([
    ['2026-10-25T22:59:59.000Z', 'done'],
    ['2026-10-25T23:00:00.000Z', 'refused'],
  ])('agreed to before its end and done at %s is %s', async (at, state) => {
    const chat = await open(order, policy);
    await desk.store.tenants.update(desk.tenant.id, {
      settings: {
        ...desk.tenant.settings,
        hours: { ...desk.tenant.settings.hours, timeZone: 'Europe/Berlin' },
      },
    });
    desk.setNow('2026-10-25T22:59:00.000Z');
    await confirmed(chat, returnOf(1041));
    desk.setNow(at);
    await desk.drain();
    expect((await chat.newest()).state).toBe(state);
    expect(done()).toHaveLength(state === 'done' ? 1 : 0);
  });
});

describe('an agent who changes a request', () => {
  it('takes away only: more, or something else, needs another yes', async () => {
    const chat = await open(orderOf(1041, { items: [itemOf('a', { quantity: 3 }), itemOf('b')] }), [
      { id: 'always', action: 'create-return', approval: { role: 'agent' } },
    ]);
    await confirmed(chat, returning('a', 2));
    const proposal = await chat.live();
    const { id: agentId } = await hireAgent(desk);
    const change = (revision: number, request: ActionRequest) =>
      desk.actions.reviews.change(
        { tenantId: desk.tenant.id, proposalId: proposal.id, revision, agentId },
        request,
      );
    const beyond = [
      returning('a', 3),
      returning('b'),
      { ...returning('a', 2), refundTo: 'gift-card' } as ActionRequest,
    ];
    for (const request of beyond)
      expect(await change(proposal.revision, request)).toHaveProperty('refused');
    expect(await change(proposal.revision, returning('b'))).toMatchObject({
      refused: 'CHANGE_NEEDS_YES',
    });
    expect((await chat.live()).request).toEqual(returning('a', 2));
    expect(await change(proposal.revision, returning('a', 1))).toMatchObject({
      state: 'waiting',
      request: returning('a', 1),
    });
  });
});
