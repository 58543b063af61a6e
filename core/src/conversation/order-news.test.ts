import { afterEach, describe, expect, it } from '@jest/globals';
import { lampOrder } from '../actions/decide-action.fixture.ts';
import { bootsOrder } from '../flows/shipped/journeys.fixture.ts';
import { indexAll } from '../inbox/index-conversations.ts';
import { ORDER_NEWS_JOB, orderNewsLater, tellOrderNews } from './order-news.ts';
import { type Desk, hireAgent, mailedCode, NOON, openChat, openDesk } from './test-support.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** A chat with somebody the host knows, and what comes of an event of their order. */
async function come(
  of: { readonly identity?: string } = { identity: 'mara' },
  guest: string | undefined = undefined,
) {
  const mara = { externalId: 'mara', email: 'mara@example.com', orders: [] };
  const at = await openDesk({ host: { contacts: [mara] } });
  desk = at;
  at.memory.setOrders('mara', [lampOrder, bootsOrder]);
  const chat = await openChat(at, of);
  await chat.says('Hello, what does delivery cost?');
  let events = 0;
  const event = (orderId: string, eventId = `event-${++events}`) =>
    orderNewsLater(at.store, {
      tenantId: at.tenant.id,
      of: guest === undefined ? { contactId: chat.contact.id } : { number: guest },
      host: at.memory.adapter.name,
      orderId,
      eventId,
    });
  const happens = async (orderId: string, eventId?: string) => {
    const before = (await chat.messages()).length;
    await event(orderId, eventId);
    await indexAll(at.store);
    for (const job of await at.store.jobs.claim('news', {
      limit: 10,
      leaseMs: 1_000,
      kinds: [ORDER_NEWS_JOB],
    })) {
      await tellOrderNews({ store: at.store, hosts: at.hosts, clock: () => now.at }, job);
      await at.store.jobs.done('news', job.id);
    }
    return (await chat.messages()).slice(before);
  };
  const now = { at: new Date(NOON) };
  return { at, chat, event, happens, now };
}

describe('news of an order', () => {
  it('are told as the order is now, with the order, and without whose it is', async () => {
    const { at, happens } = await come();
    at.memory.setOrders('mara', [{ ...bootsOrder, ownerId: 'mara', state: 'shipped' }]);
    const [said, ...more] = await happens(bootsOrder.id);
    expect(more).toEqual([]);
    expect(said?.author).toBe('assistant');
    expect(said?.body.text).toContain(`Your order ${bootsOrder.number} is on its way`);
    expect(said?.body.cards).toMatchObject([{ kind: 'order', order: { state: 'shipped' } }]);
    expect(JSON.stringify(said)).not.toContain('ownerId');
  });

  it('are told once for one event, and not again while nothing is new', async () => {
    const { at, event, happens } = await come();
    expect(await happens(bootsOrder.id, 'one')).toHaveLength(1);
    expect(await event(bootsOrder.id, 'one')).toBe(false);
    expect(await happens(bootsOrder.id, 'two')).toEqual([]);
    at.memory.setOrders('mara', [{ ...bootsOrder, state: 'cancelled' }]);
    expect(await happens(bootsOrder.id, 'three')).toHaveLength(1);
  });

  it('are not told about another’s order, nor to whom no host has signed for', async () => {
    const known = await come();
    expect(await known.happens('somebody-elses-order')).toEqual([]);
    await known.at.close();
    const guest = await come({});
    expect(await guest.happens(bootsOrder.id)).toEqual([]);
  });

  it('are not told while an agent holds the chat, nor a month after it', async () => {
    const { at, chat, happens, now } = await come();
    now.at = new Date(Date.parse(NOON) + 31 * 86_400_000);
    expect(await happens(bootsOrder.id)).toEqual([]);
    now.at = new Date(NOON);
    const agent = await hireAgent(at);
    await at.conversations.take(agent, chat.id);
    expect(await happens(bootsOrder.id)).toEqual([]);
  });

  it('are told to a guest in the chat where they proved this very order, and in no other', async () => {
    const news = await come({}, bootsOrder.number);
    const { at, chat, happens } = news;
    const number = bootsOrder.number;
    expect(await happens(bootsOrder.id)).toEqual([]);
    await chat.says('Where is my order?');
    await chat.says('', { orderNumber: number, email: 'mara@example.com' });
    // Asked for with a code, and not proved yet: whoever says an e-mail address is not who it belongs to.
    await at.store.contacts.update(at.tenant.id, chat.contact.id, { email: 'mara@example.com' });
    expect(await happens(bootsOrder.id)).toEqual([]);
    await chat.says('', { code: mailedCode(at, 'mara@example.com') ?? '' });
    expect(await chat.current()).toMatchObject({ identityLevel: 'order' });
    at.memory.setOrders('mara', [{ ...bootsOrder, state: 'shipped' }]);
    const [said, ...more] = await happens(bootsOrder.id);
    expect(more).toEqual([]);
    expect(said?.body.text).toContain(`Your order ${number} is on its way`);
    expect(await happens(bootsOrder.id)).toEqual([]);
    // Another order of the same number at the host is not theirs.
    at.memory.setOrders('mara', [{ ...bootsOrder, state: 'cancelled' }]);
    expect(await happens('of-another-host')).toEqual([]);
    const agent = await hireAgent(at);
    await at.conversations.take(agent, chat.id);
    expect(await happens(bootsOrder.id)).toEqual([]);
  });

  it('wait for a host that cannot be read', async () => {
    const { at, happens } = await come();
    at.memory.goWrong('orders', 'error');
    await expect(happens(bootsOrder.id)).rejects.toThrow('could not be read');
  });
});
