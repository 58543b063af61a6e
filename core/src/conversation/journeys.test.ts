import { afterEach, describe, expect, it } from '@jest/globals';
import { lampOrder } from '../actions/decide-action.fixture.ts';
import type { ActionPolicy } from '../actions/policy.ts';
import { bootsOrder } from '../flows/shipped/journeys.fixture.ts';
import { type Desk, openChat, openDesk } from './test-support.ts';

const policy: ActionPolicy = [
  { id: 'cancel-early', action: 'cancel-order', orderStates: ['received', 'processing'] },
  { id: 'returns', action: 'create-return', orderStates: ['delivered'] },
  { id: 'addresses', action: 'change-address', orderStates: ['received', 'processing'] },
  { id: 'invoices', action: 'resend-invoice', approval: { role: 'agent' } },
];
let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});
async function come() {
  desk = await openDesk({ settings: { actionPolicy: policy } });
  const { memory } = desk;
  memory.setOrders('mara', [
    {
      ...lampOrder,
      shipments: [
        {
          ...lampOrder.shipments[0],
          state: 'delivered',
          itemIds: [],
          events: [],
          deliveredAt: '2026-11-01T22:30:00.000Z',
        },
      ],
    },
    bootsOrder,
  ]);
  const chat = await openChat(desk, { identity: 'mara' });
  return { at: desk, chat, writes: () => memory.writes.map(({ kind }) => kind) };
}
const texts = (messages: readonly { readonly body: { readonly text: string } }[]) =>
  messages.map(({ body }) => body.text);

describe('a journey over a real host', () => {
  it('cancels once, after the yes, and says so when it is done', async () => {
    const { at, chat, writes } = await come();
    await chat.says('Please cancel order 2077');
    const asked = await chat.says('Ordered by mistake');
    expect(texts(asked).at(-1)).toContain('Cancel order #2077');
    expect(writes()).not.toContain('cancelOrder');
    const yes = await chat.says('Yes, do it');
    await chat.says('Yes, do it');
    await at.drain();
    expect(texts(yes)[0]).toBe('Thank you. It is under way; the result appears here.');
    expect(writes().filter((kind) => kind === 'cancelOrder')).toHaveLength(1);
    const all = await chat.messages();
    const done = all.find(
      ({ body }) =>
        body.cards?.some(({ kind }) => kind === 'action') === true && body.choices === undefined,
    );
    expect(done?.body.cards).toMatchObject([
      { kind: 'action', state: 'done', title: 'Cancel order #2077' },
    ]);
  });

  it('shows the address that was written, not its mask, and keeps what was refused', async () => {
    const { at, chat } = await come();
    const asked = await chat.says(
      'Change the address of order 2077 to Hafenstraße 9, 24103 Kiel, Germany',
    );
    const [card] = asked.at(-1)?.body.cards ?? [];
    expect(JSON.stringify(card)).toContain('Hafenstraße 9, 24103 Kiel');
    expect(JSON.stringify(asked)).not.toContain('STREET_ADDRESS');
    await chat.says('No');
    // Delivered: no rule lets an address be changed then.
    await chat.says('Change the address of order 1042 to Hafenstraße 9, 24103 Kiel, Germany');
    const kept = await at.store.proposals.ofConversation(at.tenant.id, chat.id);
    expect(kept.map(({ state, verdict }) => `${state} ${verdict.kind}`).sort()).toEqual([
      'refused refused',
      'withdrawn allowed',
    ]);
  });

  it('leaves nothing at the host after a no', async () => {
    const { at, chat, writes } = await come();
    await chat.says('Please cancel order 2077');
    await chat.says('Ordered by mistake');
    const no = await chat.says('No');
    await at.drain();
    expect(texts(no).at(-1)).toMatch(/^All right\. Everything stays as it is/u);
    expect(writes()).not.toContain('cancelOrder');
  });

  it('waits for a colleague where the policy wants one', async () => {
    const { at, chat, writes } = await come();
    await chat.says('Please send me the invoice of order 1042');
    const yes = await chat.says('Yes, do it');
    await at.drain();
    expect(texts(yes)[0]).toMatch(/A colleague looks at this first/u);
    expect(writes()).not.toContain('resendInvoice');
    expect((await at.store.proposals.live(at.tenant.id, chat.id))?.state).toBe('waiting');
  });
});
