import { afterEach, describe, expect, it } from '@jest/globals';
import type { Decision } from '../model.ts';
import { act } from './act.ts';
import { isRefused } from './conversations.ts';
import { type LoadedTurn, loadTurn } from './load-turn.ts';
import { type Desk, hireAgent, openChat, openDesk } from './test-support.ts';
import { think } from './think.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** A message that was loaded and thought about, with nothing written yet. */
async function thought(text: string) {
  const at = await openDesk();
  desk = at;
  const chat = await openChat(at);
  const accepted = await at.conversations.accept(at.tenant.id, chat.id, { text });
  if (isRefused(accepted)) throw new Error(accepted.refused);
  const place = { tenantId: at.tenant.id, conversationId: chat.id, messageId: accepted.message.id };
  const loaded = await loadTurn(at.verify, place);
  if (loaded === null) throw new Error('There is nothing to do.');
  const decision = await think(await at.thinkDeps(loaded), loaded.turn);
  return { at, chat, place, loaded, decision };
}
const replies = async (chat: { messages: () => Promise<readonly { author: string }[]> }) =>
  (await chat.messages()).filter((one) => one.author === 'assistant').length;

describe('act', () => {
  it('stays silent when a person took over while the assistant was thinking', async () => {
    const { at, chat, loaded, decision } = await thought('What does delivery cost?');
    await at.conversations.take(await hireAgent(at), chat.id);
    expect(await act(at.store, loaded, decision)).toBe('silent');
    expect(await replies(chat)).toBe(0);
  });

  it('writes once, whoever else has thought about the same message', async () => {
    const { at, chat, loaded, decision, place } = await thought('What does delivery cost?');
    expect(await act(at.store, loaded, decision)).toBe('replied');
    // Another process that read the conversation only now, but began the turn before.
    const late = { ...loaded, conversation: await chat.current() };
    expect(await act(at.store, late, decision)).toBe('stale');
    expect(await replies(chat)).toBe(1);
    const [, reply] = await chat.messages();
    expect(reply).toMatchObject({
      externalId: `reply:${place.messageId}`,
      inReplyTo: place.messageId,
    });
  });

  it('starts over when the conversation changed under it', async () => {
    const { at, chat, loaded, decision } = await thought('What does delivery cost?');
    await at.conversations.rate(at.tenant.id, chat.id, 5);
    expect(await act(at.store, loaded, decision)).toBe('stale');
    expect(await replies(chat)).toBe(0);
  });

  it('leaves nothing behind when its transaction fails half way', async () => {
    const { at, chat, loaded, decision } = await thought('I want to talk to a person');
    const failing = {
      ...decision,
      trace: {
        ...decision.trace,
        receipts: null as never,
        get articles(): never {
          throw new Error('power cut');
        },
      },
    } as unknown as Decision;
    await expect(act(at.store, loaded, failing)).rejects.toThrow('power cut');
    expect(await replies(chat)).toBe(0);
    expect(await chat.current()).toMatchObject({ status: 'pending', handoff: null });
    expect(await act(at.store, loaded as LoadedTurn, decision)).toBe('replied');
  });
});
