import { afterEach, describe, expect, it } from '@jest/globals';
import {
  type Desk,
  type DeskOptions,
  hireAgent,
  openChat,
  openDesk,
} from '../conversation/test-support.ts';
import type { Order } from '../model.ts';
import { cannedValues } from './canned-values.ts';
import { createOrdersOf } from './contact-orders.ts';
import { contextOf } from './conversation-context.ts';

const order = (number: string): Order => ({
  id: `o-${number}`,
  number,
  state: 'shipped',
  placedAt: '2026-11-20T09:00:00.000Z',
  total: { minor: 8_990, currency: 'EUR' },
  items: [],
  shipments: [],
});
const HOST: NonNullable<DeskOptions['host']> = {
  contacts: [
    {
      externalId: 'c-wei',
      name: 'Li Wei',
      email: 'li@example.com',
      orders: [order('#1042'), order('#1043')],
    },
    { externalId: 'c-mallory', email: 'mallory@example.com', orders: [order('#2000')] },
  ],
};

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});
async function open() {
  const at = await openDesk({ host: HOST });
  desk = at;
  const ordersOf = createOrdersOf({ hosts: at.hosts });
  const look = async (id: string) => {
    const conversation = await at.store.conversations.get(at.tenant.id, id);
    if (conversation === null) throw new Error('It is gone.');
    return contextOf({ store: at.store, ordersOf }, conversation, null);
  };
  return { at, ordersOf, look };
}
const numbers = (found: Awaited<ReturnType<ReturnType<typeof createOrdersOf>>>) =>
  found.kind === 'orders' ? found.orders.map(({ number }) => number).sort() : found.kind;

describe('beside a conversation', () => {
  it('stand the orders of who has proved who they are, and of nobody else', async () => {
    const { at, look } = await open();
    const known = await openChat(at, { identity: 'c-wei' });
    expect(numbers((await look(known.id)).orders)).toEqual(['#1042', '#1043']);
    // A name and an address that somebody only says are theirs prove nothing.
    const claims = await at.store.contacts.create(at.tenant.id, {
      name: 'Li Wei',
      email: 'li@example.com',
    });
    const chat = await openChat(at, { contact: claims });
    expect((await look(chat.id)).orders).toEqual({ kind: 'not-verified' });
    await at.store.conversations.update(at.tenant.id, chat.id, 1, { verifiedOrder: '1042' });
    expect(numbers((await look(chat.id)).orders)).toEqual(['#1042']);
  });

  it('stands trouble instead of orders when the host is slow, and that there is no host', async () => {
    const { at } = await open();
    const chat = await openChat(at, { identity: 'c-wei' });
    const never = new Promise<never>(() => undefined);
    const slow = createOrdersOf({
      hosts: { has: () => true, readOrders: () => never },
      withinMs: 20,
    });
    expect(await slow(await chat.current(), chat.contact)).toEqual({ kind: 'trouble' });
    const broken = createOrdersOf({
      hosts: {
        has: () => true,
        readOrders: async () => ({ kind: 'unavailable', trouble: true }),
      },
    });
    expect(await broken(await chat.current(), chat.contact)).toEqual({ kind: 'trouble' });
    const none = createOrdersOf({ hosts: { has: () => false, readOrders: () => never } });
    expect(await none(await chat.current(), chat.contact)).toEqual({ kind: 'no-host' });
  });

  it('stands what was checked before the handoff, and what came before', async () => {
    const { at, look } = await open();
    const earlier = await openChat(at, { identity: 'c-wei' });
    await earlier.says('What does delivery cost?');
    const chat = await openChat(at, { contact: earlier.contact });
    expect((await look(chat.id)).checked).toEqual([{ kind: 'identity', ok: true, detail: 'host' }]);
    await chat.says('My lantern exploded and burned my hand, this is outrageous!!!');
    await chat.says('I want to talk to a person');
    expect((await chat.current()).status).toBe('open');
    const found = await look(chat.id);
    expect(found.earlier.map(({ conversation }) => conversation.id)).toEqual([earlier.id]);
    expect(found.contact?.id).toBe(earlier.contact.id);
    expect(found.checked.map(({ kind }) => kind)).toEqual([
      'identity',
      'articles',
      'mood',
      'language',
    ]);
    expect(found.checked.at(-1)).toEqual({ kind: 'language', ok: true, detail: 'en' });
  });
});

describe('the variables of a canned response', () => {
  it('are the verified order only, however many orders the contact has', async () => {
    const { at, ordersOf } = await open();
    const agent = await hireAgent(at, 'Mara Lind');
    const chat = await openChat(at, { identity: 'c-wei', name: ' Li \n Wei ' });
    const values = async (withOrder = true) =>
      cannedValues(ordersOf, {
        tenant: at.tenant,
        agent,
        conversation: await chat.current(),
        contact: await at.store.contacts.get(at.tenant.id, chat.contact.id),
        locale: 'de',
        withOrder,
      });
    expect(await values()).toEqual({
      'agent.name': 'Mara Lind',
      'agent.firstName': 'Mara',
      'tenant.name': 'Harbour & Pine',
      'conversation.id': chat.id,
      'contact.name': 'Li Wei',
      'contact.firstName': 'Li',
    });
    await at.store.conversations.update(at.tenant.id, chat.id, 1, { verifiedOrder: '1043' });
    const proved = await values();
    expect(proved['order.number']).toBe('#1043');
    expect(proved['order.state']).toContain('1043');
    expect((await values(false))['order.state']).toBeUndefined();
    // Another contact's order is not read, whatever number stands there.
    await at.store.conversations.update(at.tenant.id, chat.id, 2, { verifiedOrder: '2000' });
    expect(await values()).toMatchObject({ 'order.number': '2000' });
    expect((await values())['order.state']).toBeUndefined();
  });
});
