import { afterEach, describe, expect, it } from '@jest/globals';
import { type Desk, hireAgent, openChat, openDesk } from '../conversation/test-support.ts';
import { createOrdersOf } from './contact-orders.ts';
import { createDraft } from './draft-reply.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

async function open() {
  const at = await openDesk({
    host: {
      contacts: [
        {
          externalId: 'c-wei',
          name: 'Li Wei',
          orders: [
            {
              id: 'o1',
              number: '#1042',
              state: 'shipped',
              placedAt: '2026-11-20T09:00:00.000Z',
              total: { minor: 8_990, currency: 'EUR' },
              items: [],
              shipments: [],
            },
          ],
        },
      ],
    },
  });
  desk = at;
  const agent = await hireAgent(at);
  const ordersOf = createOrdersOf({ hosts: at.hosts });
  const draftOf = createDraft({
    store: at.store,
    ordersOf,
    clock: at.verify.clock,
    async thinkParts() {
      const { readOrders: _, ...parts } = await at.thinkDeps(null as never);
      return parts;
    },
  });
  return { at, agent, draft: async (chat: Chat) => draftOf(await chat.current()) };
}
type Chat = Awaited<ReturnType<typeof openChat>>;
const everything = async (at: Desk) =>
  JSON.stringify([
    await at.store.events.head(at.tenant.id),
    await at.store.jobs.counts(),
    (await at.store.audit.list(at.tenant.id, { limit: 99 })).items,
  ]);

describe('a draft', () => {
  it('is what the assistant would say to the last message in a person’s conversation; nothing is written', async () => {
    const { at, agent, draft } = await open();
    const chat = await openChat(at);
    await chat.says('I want to talk to a person');
    await at.conversations.take(agent, chat.id);
    await chat.says('What does delivery cost?');
    const before = [await everything(at), await chat.messages(), await chat.current()];
    const made = await draft(chat);
    expect(made).toMatchObject({ decision: 'answer', reason: 'answered' });
    expect(made.text).toContain('4.90');
    expect(made.citations[0]?.articleId).toBe('shipping');
    expect(made.inReplyTo).toBe((await chat.messages()).at(-1)?.id);
    expect([await everything(at), await chat.messages(), await chat.current()]).toEqual(before);
  });

  it('is empty when it has nothing to prove, when an agent has answered, and when nothing was asked', async () => {
    const { at, agent, draft } = await open();
    const chat = await openChat(at);
    expect(await draft(chat)).toMatchObject({ text: null, inReplyTo: null });
    await at.conversations.take(agent, chat.id);
    await chat.says('qwxz blorp fnord');
    expect(await draft(chat)).toMatchObject({ text: null, citations: [] });
    await chat.says('What does delivery cost?');
    await at.conversations.note(agent, chat.id, 'a note is no answer');
    expect((await draft(chat)).text).not.toBeNull();
    await at.conversations.reply(agent, chat.id, { text: 'It is €4.90.' });
    expect(await draft(chat)).toMatchObject({ text: null, decision: 'silence', inReplyTo: null });
  });

  it('reads orders by the assistant’s own rule, and promises no code that nobody sends', async () => {
    const { at, agent, draft } = await open();
    const known = await openChat(at, { identity: 'c-wei' });
    await at.conversations.take(agent, known.id);
    await known.says('Where is my order?');
    expect((await draft(known)).text).toContain('1042');
    const guest = await openChat(at);
    await at.conversations.take(agent, guest.id);
    await guest.says('Where is my order 1042? My address is li.wei@example.com');
    const made = await draft(guest);
    expect([made.text, made.inReplyTo === null]).toEqual([null, false]);
  });
});
