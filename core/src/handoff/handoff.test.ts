/** What must never happen again, each by its name; through the whole desk. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefused } from '../conversation/conversations.ts';
import { releaseAll } from '../conversation/desk-moves.ts';
import {
  type Desk,
  type DeskOptions,
  hireAgent,
  NOON,
  openChat,
  openDesk,
} from '../conversation/test-support.ts';
import type { Agent, HandoffTarget, Message, TenantSettings } from '../model.ts';
import { ATTEND_JOB } from './awaiting.ts';
import { HAND_OFF_JOB } from './begin-handoff.ts';
import { giveUpHandOff, handOff, type SendPacket } from './deliver-handoff.ts';
import { createReadPacket } from './read-packet.ts';

const ASK = 'I want to talk to a person';
let desk: Desk;
let mara: Agent;
let ben: Agent;

async function open(options: DeskOptions = {}): Promise<void> {
  desk = await openDesk(options);
  mara = await hireAgent(desk, 'Mara Lind');
  ben = await hireAgent(desk, 'Ben Okafor');
}
beforeEach(() => open());
afterEach(() => desk.close());

const after = (minutes: number): string =>
  new Date(Date.parse(NOON) + minutes * 60_000).toISOString();
async function pass(minutes: number): Promise<void> {
  desk.setNow(after(minutes));
  await desk.drain();
}
async function target(to: HandoffTarget): Promise<void> {
  const { tenant, store } = desk;
  await store.tenants.update(tenant.id, { settings: { ...tenant.settings, handoffTargets: [to] } });
}
const notices = (messages: readonly Message[]) =>
  messages.flatMap(({ body }) => (body.notice === undefined ? [] : [body.notice.kind]));
const teamNotices = (messages: readonly Message[]) =>
  messages.flatMap(({ body }) => (body.teamNotice === undefined ? [] : [body.teamNotice]));
const saidLate = (messages: readonly Message[]) =>
  messages.filter(({ author, body }) => author === 'system' && body.text.startsWith('Nobody'));
const counts = () => desk.store.inbox.counts(desk.tenant.id, mara.id);

describe('silent handoff', () => {
  it('a handoff is said to the contact, waits in the queue, and has a clock', async () => {
    const chat = await openChat(desk);
    const said = await chat.says(ASK);
    expect(notices(said)).toEqual(['handed-over']);
    expect(said.some(({ author, body }) => author === 'assistant' && body.text !== '')).toBe(true);
    expect((await chat.current()).awaiting).toEqual({ since: NOON, dueAt: after(30) });
    expect(await counts()).toMatchObject({ waiting: 1, due: 1, breached: 0 });
    desk.setNow(after(31));
    expect((await counts()).breached).toBe(1);
  });

  it('a note among the team is no answer: the assistant still gives one', async () => {
    const chat = await openChat(desk);
    const accepted = await desk.conversations.accept(desk.tenant.id, chat.id, {
      text: 'What does delivery cost?',
    });
    if (isRefused(accepted)) throw new Error(accepted.refused);
    await desk.conversations.note(mara, chat.id, 'I know this one.');
    await desk.drain();
    const replies = (await chat.messages()).filter(({ author }) => author === 'assistant');
    expect(replies.map(({ inReplyTo }) => inReplyTo)).toEqual([accepted.message.id]);
  });

  it('outside the hours it says when somebody comes and asks for an address, once', async () => {
    desk.setNow('2026-11-24T22:00:00.000Z');
    const chat = await openChat(desk);
    const said = await chat.says(ASK);
    const forms = said.flatMap(({ body }) => body.cards ?? []);
    expect(forms).toEqual([{ kind: 'form', form: 'email' }]);
    expect((await chat.current()).handoff?.expectedAt).toBe('2026-11-25T09:00:00.000Z');
    const kept = await chat.says('li@wei.cn', { email: 'li@wei.cn' });
    expect(kept.map(({ author, body }) => [author, body.text])).toEqual([
      ['system', 'Thank you. Our team has your address and can write to you there.'],
    ]);
    await chat.says('other@wei.cn', { email: 'other@wei.cn' });
    const contact = await desk.store.contacts.get(desk.tenant.id, chat.contact.id);
    expect(contact?.email).toBe('li@wei.cn');
  });
});

describe('handoff loop', () => {
  it('asking again while a person is awaited hands nothing over again and says nothing', async () => {
    const chat = await openChat(desk);
    await chat.says(ASK);
    const again = [...(await chat.says(ASK)), ...(await chat.says('hello?'))];
    expect(again.filter(({ author }) => author !== 'contact')).toEqual([]);
    await pass(600);
    expect(notices(await chat.messages()).filter((kind) => kind === 'handed-over')).toHaveLength(1);
  });
});

describe('talking over a person', () => {
  it('who takes it while the assistant is thinking is not talked over, and owes the answer', async () => {
    const chat = await openChat(desk);
    await desk.conversations.accept(desk.tenant.id, chat.id, { text: 'What does delivery cost?' });
    await desk.conversations.take(mara, chat.id);
    await desk.drain();
    const messages = await chat.messages();
    expect(messages.filter(({ author }) => author === 'assistant')).toEqual([]);
    expect((await chat.current()).awaiting).not.toBeNull();
    await desk.conversations.reply(mara, chat.id, { text: '€4.90.' });
    expect((await chat.current()).awaiting).toBeNull();
  });
});

describe('a handoff promised and not done', () => {
  const desks: HandoffTarget = {
    name: 'Desk',
    when: {},
    agentIds: [],
    to: { kind: 'webhook', url: 'https://desk.example/in' },
  };
  const deps = (send: SendPacket, clock = () => new Date(after(1))) => ({
    store: desk.store,
    clock,
    send,
    readPacket: createReadPacket({
      store: desk.store,
      ordersOf: async () => ({ kind: 'no-host' }),
      draft: async () => Promise.reject(new Error('none')),
    }),
  });
  async function handedOver() {
    await target(desks);
    const chat = await openChat(desk);
    await desk.conversations.accept(desk.tenant.id, chat.id, { text: ASK });
    const [turn] = await desk.store.jobs.claim('t', { limit: 1, leaseMs: 60_000, kinds: ['turn'] });
    if (turn === undefined) throw new Error('no turn');
    await desk.run(turn);
    await desk.store.jobs.done('t', turn.id);
    const [job] = await desk.store.jobs.claim('t', {
      limit: 1,
      leaseMs: 60_000,
      kinds: [HAND_OFF_JOB],
    });
    if (job === undefined) throw new Error('no handoff job');
    return { chat, job };
  }

  it('taken: the ticket is named, its clock is the place’s, and a second delivery changes nothing', async () => {
    const { chat, job } = await handedOver();
    const keys: string[] = [];
    const send: SendPacket = async (_to, packet, key) => {
      keys.push(key);
      expect(packet.transcript.map(({ text }) => text)).toContain(ASK);
      return 'T-17';
    };
    await handOff(deps(send), job);
    await handOff(deps(send), job);
    expect(keys).toHaveLength(1);
    const now = await chat.current();
    expect(now).toMatchObject({ delivery: 'delivered', awaiting: null });
    expect(now.handoff?.reference).toBe('T-17');
    expect(teamNotices(await chat.messages())).toEqual([{ kind: 'delivered', name: 'Desk' }]);
  });

  it('a time-out and a 500 are tried again under one key', async () => {
    const { chat, job } = await handedOver();
    const keys: string[] = [];
    const send: SendPacket = async (_to, _packet, key) => {
      keys.push(key);
      throw new Error('503');
    };
    await expect(handOff(deps(send), job)).rejects.toThrow('503');
    await expect(handOff(deps(send), job)).rejects.toThrow('503');
    expect(new Set(keys).size).toBe(1);
    expect((await chat.current()).delivery).toBe('waiting');
  });

  it('a place that says yes and did nothing has not taken it', async () => {
    const { chat, job } = await handedOver();
    await expect(
      handOff(
        deps(async () => ' '),
        job,
      ),
    ).rejects.toMatchObject({
      code: 'HANDOFF_NOT_TAKEN',
    });
    expect((await chat.current()).delivery).toBe('waiting');
  });

  it('down for good: it waits in the inbox, the team sees it, and the contact is told once', async () => {
    const { chat, job } = await handedOver();
    const clock = () => new Date(after(60));
    await giveUpHandOff(desk.store, clock, job);
    await giveUpHandOff(desk.store, clock, job);
    expect((await chat.current()).delivery).toBe('failed');
    expect(await counts()).toMatchObject({ waiting: 1, undelivered: 1 });
    const messages = await chat.messages();
    expect(saidLate(messages)).toHaveLength(1);
    expect(teamNotices(messages)).toEqual([{ kind: 'undelivered', name: 'Desk' }]);
    await desk.conversations.take(mara, chat.id);
    expect((await counts()).undelivered).toBe(0);
  });

  it('a target taken away meanwhile: said by the clock it is given, not by the machine’s', async () => {
    const { chat, job } = await handedOver();
    const tenant = await desk.store.tenants.get(desk.tenant.id);
    const settings = { ...tenant?.settings, handoffTargets: [] } as TenantSettings;
    await desk.store.tenants.update(desk.tenant.id, { settings });
    let asked = 0;
    const clock = () => {
      asked += 1;
      return new Date(after(7));
    };
    await handOff(
      deps(async () => Promise.reject(new Error('It was sent.')), clock),
      job,
    );
    expect((await chat.current()).delivery).toBe('failed');
    expect(saidLate(await chat.messages())).toHaveLength(1);
    expect(asked).toBe(1);
  });

  it('what an agent has taken meanwhile is not sent any more', async () => {
    const { chat, job } = await handedOver();
    await desk.conversations.take(mara, chat.id);
    await handOff(
      deps(async () => {
        throw new Error('It was sent.');
      }),
      job,
    );
    expect((await chat.current()).delivery).toBeNull();
  });
});

describe('an agent who never comes', () => {
  it('loses it to everybody; then the contact is told so, once', async () => {
    await target({ name: 'Team', when: {}, agentIds: [mara.id] });
    const chat = await openChat(desk);
    const said = await chat.says(ASK);
    expect(said.at(-1)?.body.notice).toMatchObject({ kind: 'handed-over', name: 'Mara' });
    expect((await chat.current()).agentId).toBe(mara.id);
    await pass(9);
    expect((await chat.current()).agentId).toBe(mara.id);
    await pass(10);
    expect((await chat.current()).agentId).toBeNull();
    expect(teamNotices(await chat.messages())).toEqual([
      { kind: 'nobody-came', name: 'Mara Lind' },
    ]);
    // Who never came has not left.
    expect(notices(await chat.messages())).toEqual(['handed-over']);
    expect(saidLate(await chat.messages())).toHaveLength(0);
    await pass(20);
    expect(saidLate(await chat.messages())).toHaveLength(1);
    for (const minutes of [40, 80, 200, 2_000, 9_000]) await pass(minutes);
    expect(saidLate(await chat.messages())).toHaveLength(1);
  });

  it('an agent at work keeps what they hold', async () => {
    const chat = await openChat(desk);
    await chat.says(ASK);
    await desk.conversations.take(mara, chat.id);
    desk.setNow(after(8));
    await desk.store.credentials.create({
      tenantId: desk.tenant.id,
      kind: 'session',
      subject: mara.id,
      name: null,
      scopes: [],
      expiresAt: null,
      hash: 'a',
    });
    await pass(11);
    expect((await chat.current()).agentId).toBe(mara.id);
  });

  it('an agent who works by the API alone keeps what they hold, another does not', async () => {
    for (const by of [mara.id, 'somebody-else']) {
      const chat = await openChat(desk);
      desk.setNow(after(0));
      await chat.says(ASK);
      await desk.conversations.take(mara, chat.id);
      desk.setNow(after(8));
      await desk.store.audit.append(desk.tenant.id, {
        actor: { kind: 'api-key', id: 'key' },
        action: 'conversation.answered',
        subject: 'another-conversation',
        detail: { agentId: by },
      });
      await pass(11);
      expect((await chat.current()).agentId).toBe(by === mara.id ? mara.id : null);
      await desk.close();
      await open();
    }
  });

  it('nothing is asked of anybody outside the hours', async () => {
    desk.setNow('2026-11-24T17:55:00.000Z');
    const chat = await openChat(desk);
    await chat.says(ASK);
    desk.setNow('2026-11-25T08:59:00.000Z');
    await desk.drain();
    expect(teamNotices(await chat.messages())).toEqual([]);
    desk.setNow('2026-11-25T09:05:00.000Z');
    await desk.drain();
    expect(teamNotices(await chat.messages())).toEqual([{ kind: 'nobody-came', name: null }]);
  });

  it('who is deactivated while holding gives it back, and it is looked after', async () => {
    const chat = await openChat(desk);
    await chat.says(ASK);
    await desk.conversations.take(mara, chat.id);
    await desk.store.agents.update(desk.tenant.id, mara.id, { active: false });
    await desk.store.transaction((tx) => releaseAll(tx, mara));
    await pass(10);
    await pass(20);
    expect(await chat.current()).toMatchObject({ status: 'open', agentId: null });
    expect(saidLate(await chat.messages())).toHaveLength(1);
  });
});

describe('two agents at once', () => {
  it('one has it, the other is told', async () => {
    const chat = await openChat(desk);
    await chat.says(ASK);
    const done = await Promise.all(
      [mara, ben].map((agent) => desk.conversations.reply(agent, chat.id, { text: 'Hello.' })),
    );
    expect(done.filter(isRefused)).toEqual([{ refused: 'CONVERSATION_TAKEN' }]);
    const messages = await chat.messages();
    expect(messages.filter(({ author }) => author === 'agent')).toHaveLength(1);
    expect(notices(messages).filter((kind) => kind === 'joined')).toHaveLength(1);
  });
});

describe('customer returns after days', () => {
  it('to a resolved one: the assistant answers afresh, and may hand over again', async () => {
    const chat = await openChat(desk);
    await chat.says(ASK);
    await desk.conversations.reply(mara, chat.id, { text: 'Done.' });
    await desk.conversations.resolve(mara, chat.id, 'Delivery');
    expect((await chat.current()).wrapUp).toBe('Delivery');
    await pass(60 * 24 * 6);
    const back = await chat.says('What does delivery cost?');
    expect(back.some(({ author }) => author === 'assistant')).toBe(true);
    expect(await chat.current()).toMatchObject({ status: 'pending', handoff: null, wrapUp: null });
    expect(notices(await chat.says(ASK))).toEqual(['handed-over']);
  });

  it('to one that an agent holds: it is theirs, and has a clock again', async () => {
    const chat = await openChat(desk);
    await chat.says(ASK);
    await desk.conversations.reply(mara, chat.id, { text: 'Look at this page.' });
    desk.setNow(after(60 * 24 * 2));
    const back = await chat.says('It did not help.');
    expect(back.filter(({ author }) => author === 'assistant')).toEqual([]);
    const { awaiting, agentId } = await chat.current();
    expect([agentId, awaiting?.since]).toEqual([mara.id, after(60 * 24 * 2)]);
    const jobs = await desk.store.jobs.claim('x', { limit: 5, leaseMs: 1, kinds: [ATTEND_JOB] });
    expect(jobs).toEqual([]);
  });
});
