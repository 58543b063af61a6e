import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WidgetConversation, WidgetMessage } from '../../../src/server/widget-api.ts';
import { NO_TALK, type Outgoing, type Talk } from '../panel/state.ts';
import * as reduce from './reduce.ts';

const AT = '2026-11-22T10:00:00.000Z';
function message(seq: number, more: Partial<WidgetMessage> = {}): WidgetMessage {
  return {
    id: `m${seq}`,
    seq,
    author: 'assistant',
    authorName: null,
    text: `text ${seq}`,
    citations: [],
    cards: [],
    choices: [],
    attachments: [],
    notice: null,
    feedback: null,
    createdAt: AT,
    ...more,
  };
}
const out = (id: string, text = 'hello'): Outgoing => ({
  id,
  kind: 'message',
  text,
  attachments: [],
  trouble: null,
});
const CONVERSATION: WidgetConversation = {
  id: 'c',
  status: 'pending',
  agentName: null,
  expectedAt: null,
  waiting: false,
  answerDueAt: null,
  callsBack: false,
  seenSeq: 0,
  rating: null,
  createdAt: AT,
  lastMessageAt: AT,
};
const seqs = (talk: Talk) => talk.messages.map(({ seq }) => seq);

describe('a conversation on the screen', () => {
  it('is the same whatever order and however often messages come', () => {
    const all = [1, 2, 3, 4, 5].map((seq) => message(seq));
    const deliveries = fc.shuffledSubarray([...all, ...all, ...all], {
      minLength: 15,
      maxLength: 15,
    });
    fc.assert(
      fc.property(deliveries, (messages) =>
        expect(seqs(reduce.receiveAll(NO_TALK, messages))).toEqual([1, 2, 3, 4, 5]),
      ),
      { seed: 5, numRuns: 200 },
    );
  });
  it('replaces what is on its way by what the server has, in both orders', () => {
    const sending = reduce.send(NO_TALK, out('x'));
    const own = message(1, { author: 'contact', text: 'hello' });
    const streamFirst = reduce.confirm(reduce.receive(sending, own), 'x', own);
    const answerFirst = reduce.receive(reduce.confirm(sending, 'x', own), own);
    for (const talk of [streamFirst, answerFirst]) {
      expect(talk.outgoing).toEqual([]);
      expect(seqs(talk)).toEqual([1]);
    }
  });
  it('takes only one of two equal messages for the one that arrived', () => {
    const two = reduce.send(reduce.send(NO_TALK, out('x')), out('y'));
    const talk = reduce.receive(two, message(1, { author: 'contact', text: 'hello' }));
    expect(talk.outgoing.map(({ id }) => id)).toEqual(['y']);
  });
  it('keeps a message that failed until it is sent again or taken back', () => {
    const failed = reduce.fail(reduce.send(NO_TALK, out('x')), 'x', { kind: 'offline' });
    expect(
      reduce.receive(failed, message(1, { author: 'contact', text: 'hello' })).outgoing,
    ).toHaveLength(1);
    expect(reduce.retry(failed, 'x').outgoing[0]?.trouble).toBeNull();
    expect(reduce.takeBack(failed, 'x').outgoing).toEqual([]);
  });
  it('shows sentences as they come, whether repeated from the start or one by one', () => {
    const writing = (talk: Talk, text: string) =>
      reduce.progress(talk, { inReplyTo: 'x', state: 'writing', text });
    expect(writing(writing(NO_TALK, 'One.'), 'One. Two.').progress?.text).toBe('One. Two.');
    expect(writing(writing(NO_TALK, 'One.'), 'Two.').progress?.text).toBe('One. Two.');
  });
  it('ends the sign of work with the reply, with an empty end, and with a person', () => {
    const thinking = reduce.progress(NO_TALK, { inReplyTo: 'x', state: 'thinking' });
    expect(thinking.progress).toEqual({ inReplyTo: 'x', text: '' });
    expect(reduce.receive(thinking, message(2)).progress).toBeNull();
    expect(reduce.progress(thinking, { inReplyTo: 'x', state: 'done' }).progress).toBeNull();
    expect(
      reduce.updateConversation(thinking, { ...CONVERSATION, status: 'open' }).progress,
    ).toBeNull();
  });
  it('a reply that is withdrawn while it is written is shown no more; the assistant goes on thinking', () => {
    const written = reduce.progress(NO_TALK, { inReplyTo: 'x', state: 'writing', text: 'One.' });
    const withdrawn = reduce.progress(written, { inReplyTo: 'x', state: 'withdrawn' });
    expect(withdrawn.progress).toEqual({ inReplyTo: 'x', text: '' });
    const again = reduce.progress(withdrawn, { inReplyTo: 'x', state: 'writing', text: 'Two.' });
    expect(again.progress?.text).toBe('Two.');
  });
  it('says that a reply is on its way only while one is', () => {
    const own = message(1, { author: 'contact' });
    const asked = reduce.updateConversation(reduce.receive(NO_TALK, own), CONVERSATION);
    const waiting = reduce.awaitReply(asked, own);
    expect(waiting.progress).toEqual({ inReplyTo: 'm1', text: '' });
    expect(reduce.stopAwaiting(waiting, own).progress).toBeNull();
    expect(reduce.stopAwaiting(waiting, message(9)).progress).not.toBeNull();
    expect(reduce.awaitReply(reduce.receive(asked, message(2)), own).progress).toBeNull();
    const held = reduce.updateConversation(asked, { ...CONVERSATION, status: 'open' });
    expect(reduce.awaitReply(held, own).progress).toBeNull();
  });
  it('shows nothing of the assistant while an agent holds the conversation', () => {
    const held = reduce.updateConversation(NO_TALK, {
      ...CONVERSATION,
      status: 'open',
      agentName: 'Mara',
    });
    expect(
      reduce.progress(held, { inReplyTo: 'x', state: 'writing', text: 'One.' }).progress,
    ).toBeNull();
  });
  it('shows no thinking while a person is awaited, and again once it is handed back', () => {
    const thinking = { inReplyTo: 'x', state: 'thinking' } as const;
    const waiting = { ...CONVERSATION, status: 'open', waiting: true } as const;
    const held = reduce.updateConversation(NO_TALK, waiting);
    expect(reduce.progress(held, thinking).progress).toBeNull();
    const back = reduce.updateConversation(held, CONVERSATION);
    expect(reduce.progress(back, thinking).progress).not.toBeNull();
  });
  it('knows what is still asked: the last words, unless they are the visitor’s', () => {
    const asked = reduce.receiveAll(NO_TALK, [
      message(1),
      message(2, { author: 'system', notice: { kind: 'verified' } }),
    ]);
    expect(reduce.asking(asked)?.seq).toBe(1);
    expect(reduce.asking(reduce.send(asked, out('x')))).toBeNull();
    expect(reduce.asking(reduce.receive(asked, message(3, { author: 'contact' })))).toBeNull();
    expect(reduce.asking(NO_TALK)).toBeNull();
  });
  it('takes a changed copy of a message it has, e.g. its feedback', () => {
    const talk = reduce.receive(
      reduce.receive(NO_TALK, message(1)),
      message(1, { feedback: 'up' }),
    );
    expect(talk.messages).toEqual([message(1, { feedback: 'up' })]);
    expect(reduce.lastSeq(talk)).toBe(1);
  });
  it('forgets that somebody writes when they have written', () => {
    const typing = reduce.typing(NO_TALK, 1000);
    expect(typing.typingUntil).toBe(1000 + reduce.TYPING_MS);
    expect(reduce.receive(typing, message(1, { author: 'agent' })).typingUntil).toBe(0);
  });
});
