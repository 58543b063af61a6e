import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Agent } from '../model.ts';
import { makeTestSchema, testDatabaseUrl } from '../storage/make-test-schema.ts';
import type { Job } from '../storage/store.ts';
import { isRefused } from './conversations.ts';
import { releaseAll, wakeDue } from './desk-moves.ts';
import { type Desk, hireAgent, NOON, openChat, openDesk } from './test-support.ts';

let desk: Desk;
let mara: Agent;
let ben: Agent;
type Chat = Awaited<ReturnType<typeof openChat>>;
let chat: Chat;
beforeEach(async () => {
  desk = await openDesk();
  mara = await hireAgent(desk, 'Mara Lind');
  ben = await hireAgent(desk, 'Ben Okafor');
  chat = await openChat(desk);
});
afterEach(() => desk.close());

const inMinutes = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();
const notices = async (of: Chat) =>
  (await of.messages()).flatMap(({ body }) => body.notice ?? body.teamNotice ?? []);
const waiting = async () =>
  (await desk.store.inbox.list(desk.tenant.id, { view: 'waiting', agentId: null }, { limit: 9 }))
    .items.length;
const write = (of: Chat, text: string) =>
  desk.conversations.accept(desk.tenant.id, of.id, { text });

describe('assigning', () => {
  it('gives it to an agent from whoever has it, and back to the queue', async () => {
    await desk.conversations.take(mara, chat.id);
    expect(await desk.conversations.assign(mara, chat.id, ben.id)).toMatchObject({
      status: 'open',
      agentId: ben.id,
    });
    expect(await desk.conversations.assign(mara, chat.id, null)).toMatchObject({
      status: 'open',
      agentId: null,
    });
    expect(await waiting()).toBe(1);
    expect(await notices(chat)).toEqual([
      { kind: 'joined', name: 'Mara' },
      { kind: 'joined', name: 'Ben' },
      { kind: 'left', name: 'Ben' },
    ]);
    // Nobody had it: nothing changes, nothing is said.
    await desk.conversations.assign(mara, chat.id, null);
    expect((await notices(chat)).length).toBe(3);
  });

  it('refuses what is not an agent who can answer, and lets the assistant keep its own', async () => {
    const refusal = async (agentId: string | null) => {
      const done = await desk.conversations.assign(mara, chat.id, agentId);
      return isRefused(done) ? done.refused : null;
    };
    await desk.store.agents.update(desk.tenant.id, ben.id, { active: false });
    const viewer = await hireAgent(desk);
    await desk.store.agents.update(desk.tenant.id, viewer.id, { role: 'viewer' });
    expect(await refusal(ben.id)).toBe('ASSIGNEE_UNKNOWN');
    expect(await refusal(viewer.id)).toBe('ASSIGNEE_UNKNOWN');
    expect(await refusal('agt_nobody')).toBe('ASSIGNEE_UNKNOWN');
    expect(await refusal(null)).toBe('CONVERSATION_NOT_HELD');
    expect((await chat.current()).status).toBe('pending');
  });

  it('gives all that an agent held back to the queue, what is put away later', async () => {
    const away = await openChat(desk);
    for (const { id } of [chat, away]) await desk.conversations.take(ben, id);
    await desk.conversations.snooze(ben, away.id, inMinutes(10));
    const released = await desk.store.transaction((tx) => releaseAll(tx, ben));
    expect([...released].sort()).toEqual([chat.id, away.id].sort());
    expect(await waiting()).toBe(1);
    expect(await away.current()).toMatchObject({ status: 'snoozed', agentId: null });
    desk.setNow(inMinutes(11));
    await desk.drain();
    expect(await waiting()).toBe(2);
  });
});

describe('putting away', () => {
  const jobsOf = (): Promise<readonly Job[]> =>
    desk.store.jobs.claim('look', { limit: 9, leaseMs: 1, kinds: ['wake'] });

  it('comes back at its time, to whom had it, once', async () => {
    await desk.conversations.take(mara, chat.id);
    await desk.conversations.snooze(mara, chat.id, inMinutes(30));
    expect(await chat.current()).toMatchObject({
      status: 'snoozed',
      agentId: mara.id,
      snoozedUntil: inMinutes(30),
    });
    desk.setNow(inMinutes(29));
    expect(await desk.drain()).toBe(0);
    desk.setNow(inMinutes(30));
    expect(await desk.drain()).toBe(1);
    expect(await chat.current()).toMatchObject({
      status: 'open',
      agentId: mara.id,
      snoozedUntil: null,
    });
    const [entry] = (await desk.store.audit.list(desk.tenant.id, { limit: 1 })).items;
    expect(entry).toMatchObject({ action: 'conversation.woken', actor: { kind: 'system' } });
  });

  it('comes back when the contact writes, and the job then finds nothing to do', async () => {
    await desk.conversations.take(mara, chat.id);
    await desk.conversations.snooze(mara, chat.id, inMinutes(30));
    await write(chat, 'hello?');
    expect(await chat.current()).toMatchObject({ status: 'open', agentId: mara.id });
    const { revision } = await chat.current();
    desk.setNow(inMinutes(31));
    const [job] = await desk.store.jobs.claim('test', { limit: 1, leaseMs: 1, kinds: ['wake'] });
    if (job !== undefined) await desk.run(job);
    expect((await chat.current()).revision).toBe(revision);
  });

  it('takes the later of two times, and a clock that is set back loses nothing', async () => {
    await desk.conversations.take(mara, chat.id);
    await desk.conversations.snooze(mara, chat.id, inMinutes(10));
    await desk.conversations.snooze(mara, chat.id, inMinutes(20));
    desk.setNow(inMinutes(12));
    await desk.drain();
    expect((await chat.current()).status).toBe('snoozed');
    desk.setNow(inMinutes(21));
    const [job] = await jobsOf();
    if (job === undefined) throw new Error('There is no job.');
    // It is due, and by the time it runs the clock says that it is not.
    desk.setNow(inMinutes(5));
    await wakeDue(desk.store, () => new Date(inMinutes(5)), job);
    await desk.store.jobs.done('look', job.id);
    expect((await chat.current()).status).toBe('snoozed');
    desk.setNow(inMinutes(22));
    await desk.drain();
    expect((await chat.current()).status).toBe('open');
  });

  it('is refused for the past, for more than a year, for a colleague’s and the assistant’s', async () => {
    const refusal = async (until: string) => {
      const done = await desk.conversations.snooze(mara, chat.id, until);
      return isRefused(done) ? done.refused : null;
    };
    expect(await refusal(inMinutes(5))).toBe('CONVERSATION_NOT_HELD');
    await desk.conversations.take(ben, chat.id);
    expect(await refusal(inMinutes(5))).toBe('CONVERSATION_TAKEN');
    expect(await refusal(inMinutes(0))).toBe('SNOOZE_TIME_INVALID');
    expect(await refusal(inMinutes(367 * 24 * 60))).toBe('SNOOZE_TIME_INVALID');
    expect(await refusal('not a time')).toBe('SNOOZE_TIME_INVALID');
  });
});

describe('merging', () => {
  let second: Chat;
  beforeEach(async () => {
    second = await openChat(desk, { contact: chat.contact });
  });
  const merge = (into = second.id, agent = mara) => desk.conversations.merge(agent, chat.id, into);
  const refusalOf = async (done: ReturnType<typeof merge>) => {
    const answer = await done;
    return isRefused(answer) ? answer.refused : null;
  };

  it('resolves the one, goes on in the other, and both say so to the team alone', async () => {
    await desk.conversations.take(mara, chat.id);
    await desk.conversations.take(ben, second.id);
    expect(await merge()).toMatchObject({ id: second.id, agentId: ben.id, status: 'open' });
    expect(await chat.current()).toMatchObject({
      status: 'resolved',
      agentId: null,
      mergedInto: second.id,
    });
    expect((await notices(chat)).slice(1)).toEqual([
      { kind: 'merged-into', conversationId: second.id },
      { kind: 'resolved' },
    ]);
    const last = (await second.messages()).at(-1);
    expect(last).toMatchObject({
      audience: 'team',
      author: 'system',
      body: { teamNotice: { kind: 'merged-from', conversationId: chat.id } },
    });
    // Again: it is so already.
    const before = (await chat.messages()).length;
    expect(await merge()).toMatchObject({ id: second.id });
    expect((await chat.messages()).length).toBe(before);
  });

  it('opens again for whoever has the other when the contact writes in it', async () => {
    await desk.conversations.take(ben, second.id);
    await merge();
    const before = (await chat.messages()).filter(({ author }) => author === 'assistant').length;
    const accepted = await write(chat, 'and one more thing');
    expect(accepted).toMatchObject({
      conversation: { status: 'open', agentId: ben.id, mergedInto: null },
    });
    await desk.drain();
    expect((await chat.messages()).filter(({ author }) => author === 'assistant').length).toBe(
      before,
    );
  });

  it('waits for anybody when the other one does, and is the assistant’s when the other is over', async () => {
    await desk.conversations.take(ben, second.id);
    await desk.conversations.assign(ben, second.id, null);
    await merge();
    await write(chat, 'hello');
    expect(await chat.current()).toMatchObject({ status: 'open', agentId: null, mergedInto: null });
    expect(await waiting()).toBe(2);
    await merge();
    await desk.conversations.resolve(ben, second.id);
    await write(chat, 'What does delivery cost?');
    expect(await chat.current()).toMatchObject({ status: 'pending', mergedInto: null });
    await desk.drain();
    expect((await chat.messages()).at(-1)?.author).toBe('assistant');
  });

  it('follows one that was merged on, and gives what was the assistant’s to the agent who merges', async () => {
    const third = await openChat(desk, { contact: chat.contact });
    expect(await merge()).toMatchObject({ id: second.id, status: 'open', agentId: mara.id });
    await desk.conversations.take(ben, third.id);
    await desk.conversations.merge(mara, second.id, third.id);
    await write(chat, 'hello');
    expect(await chat.current()).toMatchObject({ status: 'open', agentId: ben.id });
  });

  it('of each other at once leaves one of the two that goes on', async () => {
    await bothWays(desk, [chat.id, second.id], mara);
    if (testDatabaseUrl === undefined) return;
    const { url, remove } = await makeTestSchema(testDatabaseUrl);
    const other = await openDesk({ url, masterKey: new Uint8Array(32).fill(3) });
    try {
      const agent = await hireAgent(other);
      for (let round = 0; round < 5; round++) {
        const one = await openChat(other);
        const two = await openChat(other, { contact: one.contact });
        await bothWays(other, [one.id, two.id], agent);
      }
    } finally {
      await other.close();
      await remove();
    }
  });

  it('is refused with itself, another contact’s, one that is over, and a colleague’s', async () => {
    const stranger = await openChat(desk);
    expect(await refusalOf(merge(chat.id))).toBe('MERGE_SAME');
    expect(await refusalOf(merge(stranger.id))).toBe('MERGE_OTHER_CONTACT');
    expect(await refusalOf(merge('cnv_nowhere'))).toBe('CONVERSATION_NOT_FOUND');
    await desk.conversations.take(ben, chat.id);
    expect(await refusalOf(merge())).toBe('CONVERSATION_TAKEN');
    await desk.conversations.resolve(mara, second.id);
    expect(await refusalOf(merge(second.id, ben))).toBe('CONVERSATION_RESOLVED');
    expect(await notices(second)).toEqual([{ kind: 'resolved' }]);
  });
});

/** Two agents, or two tabs, merge two conversations into each other in the same moment. */
async function bothWays(
  at: Desk,
  [one, two]: readonly [string, string],
  agent: Agent,
): Promise<void> {
  const answers = await Promise.all([
    at.conversations.merge(agent, one, two),
    at.conversations.merge(agent, two, one),
  ]);
  expect(answers.filter(isRefused)).toEqual([{ refused: 'CONVERSATION_RESOLVED' }]);
  const left = await Promise.all(
    [one, two].map((id) => at.store.conversations.get(at.tenant.id, id)),
  );
  expect(left.map((conversation) => conversation?.status).sort()).toEqual(['open', 'resolved']);
}

describe('what agents write', () => {
  it('moves the reading position of who writes it, and of nobody else', async () => {
    await write(chat, 'hello');
    await desk.drain();
    const said = await desk.conversations.reply(mara, chat.id, { text: 'Hi' });
    if (isRefused(said)) throw new Error(said.refused);
    const position = (agent: Agent) => desk.store.inbox.position(desk.tenant.id, agent.id, chat.id);
    expect(await position(mara)).toBe(said.seq);
    expect(await position(ben)).toBe(0);
  });

  it('is refused when a colleague answered after what the agent has seen, and leaves no trace', async () => {
    const first = await desk.conversations.reply(ben, chat.id, { text: 'I have it.' });
    if (isRefused(first)) throw new Error(first.refused);
    const moved = { refused: 'CONVERSATION_MOVED', by: 'Ben Okafor' };
    const hi = { text: 'Hi' };
    const seen = { seenSeq: first.seq - 1 };
    // While he holds it, and after he let go of it.
    expect(await desk.conversations.reply(mara, chat.id, hi, seen)).toEqual(moved);
    await desk.conversations.assign(ben, chat.id, null);
    const before = await chat.messages();
    expect(await desk.conversations.reply(mara, chat.id, hi, seen)).toEqual(moved);
    expect(await chat.messages()).toEqual(before);
    expect((await chat.current()).agentId).toBeNull();
    // Who has seen it, may; who repeats a message that went out is told that it did.
    const again = { seenSeq: first.seq, externalId: 'once' };
    const said = await desk.conversations.reply(mara, chat.id, hi, again);
    expect(await desk.conversations.reply(mara, chat.id, hi, again)).toEqual(said);
  });

  it('may mention the team, drops who has left, refuses who never was', async () => {
    const note = (mentions: readonly string[]) =>
      desk.conversations.note(mara, chat.id, 'look', { mentions });
    await desk.store.agents.update(desk.tenant.id, ben.id, { active: false });
    const left = await note([ben.id]);
    if (isRefused(left)) throw new Error(left.refused);
    expect(left.body).toEqual({ text: 'look' });
    expect(await note([mara.id, 'agt_nobody'])).toEqual({ refused: 'MENTION_UNKNOWN' });
    await desk.store.agents.update(desk.tenant.id, ben.id, { active: true });
    expect(await note([ben.id, ben.id])).toMatchObject({ body: { mentions: [ben.id] } });
    const counts = await desk.store.inbox.counts(desk.tenant.id, ben.id);
    expect(counts.mentions).toBe(1);
  });

  it('carries files of this contact only, and only where they can be delivered', async () => {
    const put = (contactId: string) =>
      desk.store.attachments.put(desk.tenant.id, contactId, {
        name: 'label.pdf',
        type: 'application/pdf',
        bytes: new Uint8Array([1, 2]),
      });
    const mine = await put(chat.contact.id);
    const stranger = await put((await openChat(desk)).contact.id);
    const reply = (id: string, attachmentIds: readonly string[]) =>
      desk.conversations.reply(mara, id, { text: '' }, { attachmentIds });
    expect(await reply(chat.id, [stranger.id])).toEqual({ refused: 'ATTACHMENT_NOT_FOUND' });
    expect((await chat.current()).agentId).toBeNull();
    expect(await reply(chat.id, [mine.id])).toMatchObject({ body: { attachments: [mine] } });
    expect(await reply(chat.id, [])).toEqual({ refused: 'MESSAGE_EMPTY' });
    const mail = await desk.conversations.open(desk.tenant.id, {
      contactId: chat.contact.id,
      channel: 'mail',
    });
    expect(await reply(mail.id, [mine.id])).toEqual({ refused: 'ATTACHMENT_NOT_DELIVERABLE' });
  });
});
