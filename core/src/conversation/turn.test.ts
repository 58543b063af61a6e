import { afterEach, describe, expect, it } from '@jest/globals';
import type { Order } from '../model.ts';
import { isRefused } from './conversations.ts';
import {
  ARTICLES,
  type Desk,
  type DeskOptions,
  hireAgent,
  mailedCode,
  openChat,
  openDesk,
} from './test-support.ts';

const ORDER: Order = {
  id: 'o1',
  number: '#1042',
  state: 'shipped',
  placedAt: '2026-11-20T09:00:00.000Z',
  total: { minor: 8_990, currency: 'EUR' },
  items: [
    { id: 'i1', name: 'Storm lantern', quantity: 1, price: { minor: 8_990, currency: 'EUR' } },
  ],
  shipments: [
    {
      carrier: 'DHL',
      trackingNumber: 'JD0001',
      state: 'in-transit',
      expectedFrom: '2026-11-25T00:00:00.000Z',
      expectedTo: '2026-11-26T00:00:00.000Z',
      itemIds: ['i1'],
      events: [],
    },
  ],
};
const OTHER: Order = { ...ORDER, id: 'o2', number: '#2000', state: 'cancelled', shipments: [] };
const HOST: NonNullable<DeskOptions['host']> = {
  contacts: [
    { externalId: 'c-wei', name: 'Li Wei', email: 'li.wei@example.com', orders: [ORDER] },
    { externalId: 'c-mallory', name: 'Mallory', email: 'mallory@example.com', orders: [OTHER] },
  ],
};

let desk: Desk | undefined;
async function open(options: DeskOptions = {}): Promise<Desk> {
  desk = await openDesk({ host: HOST, ...options });
  return desk;
}
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** The code in the last mail the host has sent to this address. */
describe('a question about the knowledge', () => {
  it('is answered with a citation of the right article', async () => {
    const chat = await openChat(await open());
    const [reply] = await chat.says('How long do I have to send something back?');
    expect(reply?.author).toBe('assistant');
    expect(reply?.body.text).toContain('30 days');
    expect(reply?.body.citations?.[0]).toMatchObject({
      articleId: 'returns',
      url: 'https://shop.example/help/returns',
    });
  });

  it('that is vague is asked back about, and the choice is taken by its place', async () => {
    const chat = await openChat(await open());
    const [question] = await chat.says('help me');
    const offered = question?.body.choices?.map(({ label }) => label) ?? [];
    expect(question?.body).toMatchObject({ unanswered: true });
    expect(offered.at(-1)).toBe('Talk to a person');
    const shipping = offered.findIndex((label) => /shipping/iu.test(label));
    const [answer] = await chat.says(`number ${shipping + 1}`);
    expect(answer?.body.citations?.[0]?.articleId).toBe('shipping');
    // Whoever asks on after the choice asks on about it.
    const [more] = await chat.says('and from which amount is it free?');
    expect(more?.body.text).toContain('€80');
  });

  it('offers a person beside the choices, who is not meant by "the last one"', async () => {
    const chat = await openChat(await open());
    const [question] = await chat.says('help me');
    const last = question?.body.choices?.at(-2)?.label ?? '';
    const [answer] = await chat.says('the last one');
    expect(answer?.body.citations?.[0]?.title).toBe(last);
  });

  it('that nothing answers is said so, with a way to a person, and the second in a row hands over', async () => {
    const chat = await openChat(await open());
    const [first] = await chat.says('Do you know the chemical formula of caffeine?');
    expect(first?.body).toMatchObject({ unanswered: true });
    expect(first?.body.choices?.at(-1)?.label).toBe('Talk to a person');
    const [second] = await chat.says('And who won the football match yesterday?');
    expect(second?.body.text).toContain('colleague');
    expect(await chat.current()).toMatchObject({ status: 'open', agentId: null });
  });

  it('leaves a trace that says why, and an audit entry without words', async () => {
    const at = await open();
    const chat = await openChat(at);
    const [reply] = await chat.says('How long do I have to return something?');
    const traced = await at.store.turns.trace(at.tenant.id, reply?.id ?? '');
    expect(traced?.kind).toBe('answer');
    expect(traced?.trace.articles[0]).toBe('returns');
    expect(traced?.trace.receipts.some((receipt) => receipt.claim.includes('30'))).toBe(true);
    const { items } = await at.store.audit.list(at.tenant.id, { limit: 10 });
    expect(items.some((entry) => entry.action === 'turn.replied')).toBe(true);
    expect(JSON.stringify(items)).not.toContain('30 days');
  });

  it('uses the policy in force, which flips by itself', async () => {
    const at = await open({
      articles: [
        ...ARTICLES.filter((article) => article.id !== 'returns'),
        {
          id: 'returns',
          title: 'Returns',
          body: 'You can return items within 30 days of delivery.',
          validTo: '2027-01-15T00:00:00.000Z',
        },
        {
          id: 'returns',
          title: 'Returns',
          body: 'You can return items within 45 days of delivery.',
          validFrom: '2027-01-15T00:00:00.000Z',
        },
      ],
    });
    const chat = await openChat(at);
    const [before] = await chat.says('Within how many days can I return items?');
    expect(before?.body.text).toContain('30 days');
    at.setNow('2027-01-16T12:00:00.000Z');
    const [after] = await chat.says('Within how many days can I return items?');
    expect(after?.body.text).toContain('45 days');
    expect(after?.body.text).not.toContain('30 days');
  });
});

describe('where is my order', () => {
  it('is told to a contact the host has signed', async () => {
    const chat = await openChat(await open(), { identity: 'c-wei' });
    const [reply] = await chat.says('Where is my order?');
    expect(reply?.body.text).toContain('#1042');
    expect(reply?.body.cards?.[0]).toMatchObject({
      kind: 'order',
      order: { number: '#1042', state: 'shipped' },
    });
  });

  it('is told to a guest after number, e-mail and code, and the code is mailed to the address on record', async () => {
    const at = await open();
    const chat = await openChat(at);
    const [ask] = await chat.says('Where is my order?');
    expect(ask?.body.cards?.[0]).toEqual({ kind: 'form', form: 'order' });
    const [sent] = await chat.says('', { orderNumber: '1042', email: 'LI.WEI@example.com' });
    expect(sent?.body.cards?.[0]).toEqual({ kind: 'form', form: 'code' });
    const code = mailedCode(at, 'li.wei@example.com');
    expect(code).not.toBeNull();
    const replies = await chat.says('', { code: code ?? '' });
    expect(
      replies.some((one) =>
        one.body.cards?.some((card) => card.kind === 'order' && card.order.number === '#1042'),
      ),
    ).toBe(true);
    expect(await chat.current()).toMatchObject({ identityLevel: 'order', verifiedOrder: '1042' });
  });

  it('tells nothing for a wrong code, and says the same words whether the order exists or not', async () => {
    const at = await open();
    const real = await openChat(at);
    await real.says('Where is my order?');
    const [sentReal] = await real.says('', { orderNumber: '#1042', email: 'li.wei@example.com' });
    const fake = await openChat(at);
    await fake.says('Where is my order?');
    const [sentFake] = await fake.says('', { orderNumber: '#9999', email: 'li.wei@example.com' });
    expect(sentFake?.body.text).toBe(sentReal?.body.text);
    const right = mailedCode(at, 'li.wei@example.com');
    const wrong = right === '000000' ? '000001' : '000000';
    const [refusedReal] = await real.says('', { code: wrong });
    const [refusedFake] = await fake.says('', { code: right ?? '' });
    expect(refusedFake?.body.text).toBe(refusedReal?.body.text);
    for (const reply of [refusedReal, refusedFake]) {
      expect(JSON.stringify(reply?.body)).not.toContain('lantern');
      expect(reply?.body.cards?.some((card) => card.kind === 'order') ?? false).toBe(false);
    }
  });

  it('a code for one order opens no other, even if the details are changed before it is typed', async () => {
    const at = await open();
    const chat = await openChat(at);
    await chat.says('Where is my order?');
    await chat.says('', { orderNumber: '#2000', email: 'mallory@example.com' });
    const own = mailedCode(at, 'mallory@example.com') ?? '';
    // The details move on to somebody else's order; the job that would replace the code has not run yet.
    const accepted = await at.conversations.accept(at.tenant.id, chat.id, {
      text: '',
      fields: { orderNumber: '#1042', email: 'li.wei@example.com' },
    });
    expect(isRefused(accepted)).toBe(false);
    const [turn] = await at.store.jobs.claim('test', {
      limit: 1,
      leaseMs: 60_000,
      kinds: ['turn'],
    });
    if (turn === undefined) throw new Error('There is no turn.');
    await at.run(turn);
    await at.store.jobs.done('test', turn.id);
    expect((await chat.current()).flow?.slots).toMatchObject({ email: 'li.wei@example.com' });
    const stolen = await at.conversations.accept(at.tenant.id, chat.id, {
      text: '',
      fields: { code: own },
    });
    expect(isRefused(stolen)).toBe(false);
    const [theft] = await at.store.jobs.claim('test', {
      limit: 1,
      leaseMs: 60_000,
      kinds: ['turn'],
    });
    if (theft === undefined) throw new Error('There is no turn.');
    await at.run(theft);
    await at.store.jobs.done('test', theft.id);
    expect(await chat.current()).toMatchObject({ identityLevel: 'anonymous', verifiedOrder: null });
    expect(JSON.stringify(await chat.messages())).not.toContain('lantern');
  });

  it('locks after five wrong codes: then even the right one is refused', async () => {
    const at = await open();
    const chat = await openChat(at);
    await chat.says('Where is my order?');
    await chat.says('', { orderNumber: '#1042', email: 'li.wei@example.com' });
    const right = mailedCode(at, 'li.wei@example.com') ?? '';
    const wrong = right === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt++) await chat.says('', { code: wrong });
    await chat.says('', { code: right });
    expect(await chat.current()).toMatchObject({ identityLevel: 'anonymous' });
  });

  it('refuses a code after ten minutes', async () => {
    const at = await open();
    const chat = await openChat(at);
    await chat.says('Where is my order?');
    await chat.says('', { orderNumber: '#1042', email: 'li.wei@example.com' });
    at.setNow('2026-11-24T12:11:00.000Z');
    await chat.says('', { code: mailedCode(at, 'li.wei@example.com') ?? '' });
    expect(await chat.current()).toMatchObject({ identityLevel: 'anonymous' });
  });

  it('sends at most three codes an hour to one conversation', async () => {
    const at = await open();
    const chat = await openChat(at);
    await chat.says('Where is my order?');
    for (let asked = 0; asked < 5; asked++)
      await chat.says('', { orderNumber: '#1042', email: 'li.wei@example.com' });
    expect(at.memory.writes.filter((write) => write.kind === 'notify').length).toBeLessThanOrEqual(
      3,
    );
  });

  it('a host in trouble is said so, never "no orders"', async () => {
    const at = await open();
    at.memory.goWrong('orders', 'error', 5);
    const chat = await openChat(at, { identity: 'c-wei' });
    const [reply] = await chat.says('Where is my order?');
    expect(reply?.body.text).toMatch(/cannot|colleague/u);
    expect(reply?.body.text).not.toContain('do not see any orders');
  });
});

describe('a person', () => {
  it('asked for takes over: the assistant says when, and is silent from then on', async () => {
    const at = await open();
    const chat = await openChat(at);
    const after = await chat.says('I want to talk to a person');
    expect(after.map((one) => one.body.notice?.kind ?? one.author)).toEqual([
      'assistant',
      'handed-over',
    ]);
    expect((await chat.current()).handoff).toMatchObject({
      reason: 'asked-for-person',
      expectedAt: '2026-11-24T12:00:00.000Z',
    });
    expect(await chat.says('Are you there? How long do returns take?')).toEqual([]);
  });

  it('outside hours is promised for the next opening', async () => {
    const at = await open();
    at.setNow('2026-11-28T12:00:00.000Z');
    const chat = await openChat(at);
    await chat.says('I want to talk to a person');
    expect((await chat.current()).handoff?.expectedAt).toBe('2026-11-30T09:00:00.000Z');
  });

  it('answers, and the assistant says nothing until the hand-back, then answers the next message only', async () => {
    const at = await open();
    const agent = await hireAgent(at);
    const chat = await openChat(at);
    await chat.says('I want to talk to a person');
    await at.conversations.take(agent, chat.id);
    await at.conversations.reply(agent, chat.id, { text: 'Mara here.' });
    expect(await chat.says('How long do I have to return something?')).toEqual([]);
    await at.conversations.handBack(agent, chat.id);
    await at.drain();
    const before = (await chat.messages()).filter((one) => one.author === 'assistant').length;
    expect(before).toBe(1);
    const [reply] = await chat.says('What does delivery cost?');
    expect(reply?.body.text).toContain('4.90');
  });

  it('who takes the conversation while the assistant thinks is not talked over', async () => {
    const at = await open();
    const agent = await hireAgent(at);
    const chat = await openChat(at);
    const accepted = await at.conversations.accept(at.tenant.id, chat.id, {
      text: 'What does delivery cost?',
    });
    expect(isRefused(accepted)).toBe(false);
    await at.conversations.take(agent, chat.id);
    await at.drain();
    expect((await chat.messages()).some((one) => one.author === 'assistant')).toBe(false);
    // Handed back before the turn ran: the message was still the agent's.
    const second = await at.conversations.accept(at.tenant.id, chat.id, { text: 'And how long?' });
    expect(isRefused(second)).toBe(false);
    await at.conversations.handBack(agent, chat.id);
    await at.drain();
    expect((await chat.messages()).some((one) => one.author === 'assistant')).toBe(false);
  });

  it('who came and went before the turn ran has taken care of the message: hand-back answers only what follows', async () => {
    const at = await open();
    const agent = await hireAgent(at);
    const chat = await openChat(at);
    await at.conversations.accept(at.tenant.id, chat.id, { text: 'What does delivery cost?' });
    await at.conversations.take(agent, chat.id);
    await at.conversations.handBack(agent, chat.id);
    await at.drain();
    expect((await chat.messages()).some((one) => one.author === 'assistant')).toBe(false);
  });

  it('cannot take what a colleague holds, unless by force; only the holder hands back', async () => {
    const at = await open();
    const [mara, ben] = [await hireAgent(at, 'Mara Lind'), await hireAgent(at, 'Ben Okafor')];
    const chat = await openChat(at);
    await at.conversations.take(mara, chat.id);
    expect(await at.conversations.take(ben, chat.id)).toEqual({ refused: 'CONVERSATION_TAKEN' });
    expect(await at.conversations.reply(ben, chat.id, { text: 'Hi' })).toEqual({
      refused: 'CONVERSATION_TAKEN',
    });
    expect(await at.conversations.handBack(ben, chat.id)).toEqual({
      refused: 'CONVERSATION_NOT_HELD',
    });
    expect(await at.conversations.take(ben, chat.id, { force: true })).toMatchObject({
      agentId: ben.id,
    });
  });

  it('writes notes the contact never sees', async () => {
    const at = await open();
    const agent = await hireAgent(at);
    const chat = await openChat(at);
    await at.conversations.note(agent, chat.id, 'VIP, be quick');
    const seen = await at.store.messages.list(at.tenant.id, chat.id, {
      limit: 50,
      audience: 'everyone',
    });
    expect(JSON.stringify(seen)).not.toContain('VIP');
  });

  it('resolves; a new message opens it again with the assistant', async () => {
    const at = await open();
    const agent = await hireAgent(at);
    const chat = await openChat(at);
    await chat.says('I want to talk to a person');
    await at.conversations.take(agent, chat.id);
    await at.conversations.resolve(agent, chat.id);
    expect(await at.conversations.handBack(agent, chat.id)).toEqual({
      refused: 'CONVERSATION_RESOLVED',
    });
    const [reply] = await chat.says('What does delivery cost?');
    expect(reply?.body.text).toContain('4.90');
    expect(await chat.current()).toMatchObject({ status: 'pending', handoff: null });
  });
});

describe('a message', () => {
  it('delivered twice is one message with one answer', async () => {
    const at = await open();
    const chat = await openChat(at);
    const first = await at.conversations.accept(at.tenant.id, chat.id, {
      text: 'What does delivery cost?',
      externalId: 'm1',
    });
    const second = await at.conversations.accept(at.tenant.id, chat.id, {
      text: 'What does delivery cost?',
      externalId: 'm1',
    });
    if (isRefused(first) || isRefused(second)) throw new Error('refused');
    expect(second).toMatchObject({ repeated: true, message: { id: first.message.id } });
    const events = await at.store.events.after(at.tenant.id, 0, {
      limit: 100,
      conversationId: chat.id,
    });
    expect(events.filter((event) => event.kind === 'message.added')).toHaveLength(1);
    await at.drain();
    expect((await chat.messages()).filter((one) => one.author === 'assistant')).toHaveLength(1);
  });

  it('whose turn fails for good is handed over in words, once', async () => {
    const at = await open();
    const chat = await openChat(at);
    await at.conversations.accept(at.tenant.id, chat.id, { text: 'What does delivery cost?' });
    const [job] = await at.store.jobs.claim('test', { limit: 1, leaseMs: 60_000 });
    if (job === undefined) throw new Error('There is no turn.');
    expect(await at.giveUp(job)).toBe(true);
    expect(await at.giveUp(job)).toBe(false);
    expect(await chat.current()).toMatchObject({
      status: 'open',
      handoff: { reason: 'host-trouble' },
    });
    await at.run(job);
    expect((await chat.messages()).filter((one) => one.author === 'assistant')).toHaveLength(1);
  });

  it('empty, too long or to nowhere is refused by code', async () => {
    const at = await open();
    const chat = await openChat(at);
    const accept = (text: string, id = chat.id) =>
      at.conversations.accept(at.tenant.id, id, { text });
    expect(await accept('  ')).toEqual({ refused: 'MESSAGE_EMPTY' });
    expect(await accept('x'.repeat(8_001))).toEqual({ refused: 'MESSAGE_TOO_LONG' });
    expect(await accept('hello', 'conv_nowhere')).toEqual({ refused: 'CONVERSATION_NOT_FOUND' });
  });

  it('keeps personal data out of what thinking sees, and gives it back in the reply', async () => {
    const at = await open();
    const chat = await openChat(at);
    await chat.says('My e-mail is li.wei@example.com. How long do I have to return something?');
    const reply = (await chat.messages()).find((one) => one.author === 'assistant');
    const traced = await at.store.turns.trace(at.tenant.id, reply?.id ?? '');
    expect(JSON.stringify(traced)).not.toContain('li.wei@example.com');
  });
});
