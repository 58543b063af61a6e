import { afterEach, describe, expect, it } from '@jest/globals';
import { noteUndelivered, toPlainReply } from './deliver.ts';
import { receiveInbound } from './receive-inbound.ts';
import { type Desk, hireAgent, openDesk } from './test-support.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const from = (at: Desk) => ({ tenantId: at.tenant.id, host: at.memory.adapter.name });
const deps = (at: Desk) => ({
  store: at.store,
  wakeJobs: () => {},
  askForPersonText: () => 'Talk to a person',
});
const inbound = (externalId: string, text: string, threadId = 't1') => ({
  externalId,
  threadId,
  contact: { externalId: 'c1', name: 'Li Wei', email: 'li.wei@example.com' },
  text,
  at: '2026-11-24T12:00:00.000Z',
});

describe('a message that came in through a host', () => {
  it('is answered into the same thread, once, however often it is delivered', async () => {
    desk = await openDesk();
    const at = desk;
    const message = inbound('m1', 'What does delivery cost?');
    await receiveInbound(deps(at), from(at), [message]);
    await receiveInbound(deps(at), from(at), [message, message]);
    await at.drain();
    const replies = at.memory.writes.filter((write) => write.kind === 'reply');
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({ subject: 't1' });
    expect(replies[0]?.text).toContain('4.90');
    expect(replies[0]?.text).toContain('https://shop.example/help/shipping');
  });

  it('keeps to its thread and its contact; another thread is another conversation', async () => {
    desk = await openDesk();
    const at = desk;
    const first = await receiveInbound(deps(at), from(at), [
      inbound('m1', 'hello'),
      inbound('m2', 'hello again'),
    ]);
    const second = await receiveInbound(deps(at), from(at), [inbound('m3', 'hello', 't2')]);
    expect(new Set(first.map((one) => one.id)).size).toBe(1);
    expect(second[0]?.id).not.toBe(first[0]?.id);
    expect(second[0]?.contactId).toBe(first[0]?.contactId);
  });

  it('gets the words of an agent, but never a note', async () => {
    desk = await openDesk();
    const at = desk;
    const [conversation] = await receiveInbound(deps(at), from(at), [
      inbound('m1', 'I want to talk to a person'),
    ]);
    await at.drain();
    const agent = await hireAgent(at);
    await at.conversations.note(agent, conversation?.id ?? '', 'secret note');
    await at.conversations.reply(agent, conversation?.id ?? '', { text: 'Mara here.' });
    await at.drain();
    const said = at.memory.writes
      .filter((write) => write.kind === 'reply')
      .map((write) => write.text);
    expect(said.at(-1)).toBe('Mara here.');
    expect(said.join()).not.toContain('secret');
  });

  it('a host that is down gets the reply later, and one that lost its answer not twice', async () => {
    desk = await openDesk();
    const at = desk;
    await receiveInbound(deps(at), from(at), [inbound('m1', 'What does delivery cost?')]);
    at.memory.goWrong('reply', 'answer-lost', 1);
    await expect(at.drain()).rejects.toThrow();
    at.setNow('2026-11-24T12:05:00.000Z');
    await at.drain();
    expect(at.memory.writes.filter((write) => write.kind === 'reply')).toHaveLength(1);
  });
});

describe('a reply that cannot be delivered', () => {
  it('leaves one note for the team, which the contact does not see', async () => {
    desk = await openDesk();
    const at = desk;
    const [conversation] = await receiveInbound(deps(at), from(at), [
      inbound('m1', 'What does delivery cost?'),
    ]);
    const [turn] = await at.store.jobs.claim('test', {
      limit: 1,
      leaseMs: 60_000,
      kinds: ['turn'],
    });
    if (turn === undefined) throw new Error('There is no turn.');
    await at.run(turn);
    const [job] = await at.store.jobs.claim('test', {
      limit: 1,
      leaseMs: 60_000,
      kinds: ['deliver'],
    });
    if (job === undefined) throw new Error('There is no delivery.');
    await noteUndelivered(at.store, job);
    await noteUndelivered(at.store, job);
    const all = await at.store.messages.list(at.tenant.id, conversation?.id ?? '', { limit: 50 });
    const notes = all.filter((one) => one.body.text.includes('could not be delivered'));
    expect(notes.map((one) => one.audience)).toEqual(['team']);
  });
});

describe('a reply without our chat', () => {
  it('names its sources and choices in words', () => {
    expect(
      toPlainReply({
        text: 'Within 30 days. [1]',
        citations: [
          {
            mark: 1,
            articleId: 'r',
            version: 1,
            title: 'Returns',
            quote: 'q',
            url: 'https://shop.example/r',
            locale: 'en',
          },
        ],
        choices: [{ label: 'Talk to a person', text: 'Talk to a person' }],
      }),
    ).toBe('Within 30 days. [1]\n\n- Talk to a person\n\n[1] Returns https://shop.example/r');
  });
});
