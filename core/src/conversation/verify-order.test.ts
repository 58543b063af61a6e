import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Desk, openChat, openDesk } from './test-support.ts';
import { checkCode, codeIn, sendCode } from './verify-order.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const PROOF = { orderNumber: '1042', email: 'li.wei@example.com' };
async function waiting() {
  const at = await openDesk({
    host: {
      contacts: [
        {
          externalId: 'c-wei',
          email: PROOF.email,
          orders: [
            {
              id: 'o1',
              number: '#1042',
              state: 'shipped',
              placedAt: '2026-11-20T09:00:00.000Z',
              total: { minor: 1, currency: 'EUR' },
              items: [],
              shipments: [],
            },
          ],
        },
      ],
    },
  });
  desk = at;
  const chat = await openChat(at);
  const before = await chat.current();
  await at.store.conversations.update(at.tenant.id, chat.id, before.revision, {
    flow: { name: 'order-status', step: 'code', slots: PROOF },
  });
  const job = {
    id: 'job-1',
    tenantId: at.tenant.id,
    kind: 'send-code',
    group: null,
    payload: { conversationId: chat.id },
    attempts: 1,
    runAt: before.createdAt,
  };
  const mailed = () => /\d{6}/u.exec(at.memory.writes.at(-1)?.text ?? '')?.[0] ?? '';
  const enter = async (id: string, code: string) => {
    const { message } = await at.store.messages.append(at.tenant.id, chat.id, {
      author: 'contact',
      audience: 'everyone',
      body: { text: code },
      externalId: id,
    });
    await at.store.turns.begin(at.tenant.id, message.id, chat.id);
    return checkCode(at.verify, await chat.current(), { id: message.id, code });
  };
  return { at, chat, job, mailed, enter };
}
const other = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a one-time code', () => {
  it('is refused after five wrong ones, even when it is right', async () => {
    const { at, job, mailed, enter } = await waiting();
    await sendCode(at.verify, job);
    const outcomes = [];
    for (let attempt = 0; attempt < 5; attempt++)
      outcomes.push(await enter(`w${attempt}`, other(mailed())));
    outcomes.push(await enter('right', mailed()));
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked']);
  });

  it('opens once: the same code again is too late', async () => {
    const { at, job, mailed, enter } = await waiting();
    await sendCode(at.verify, job);
    expect(await enter('a', mailed())).toBe('passed');
    expect(await enter('b', mailed())).toBe('expired');
  });

  it('a turn that is run again after a crash neither counts twice nor asks again', async () => {
    const { at, chat, job, mailed } = await waiting();
    await sendCode(at.verify, job);
    const { message } = await at.store.messages.append(at.tenant.id, chat.id, {
      author: 'contact',
      audience: 'everyone',
      body: { text: 'x' },
    });
    await at.store.turns.begin(at.tenant.id, message.id, chat.id);
    const wrong = { id: message.id, code: other(mailed()) };
    for (let again = 0; again < 7; again++)
      expect(await checkCode(at.verify, await chat.current(), wrong)).toBe('wrong');
    expect((await at.store.verifications.get(at.tenant.id, chat.id))?.attempts).toBe(1);
  });

  it('sent twice by a job that was run twice is one mail with one code', async () => {
    const { at, job } = await waiting();
    await sendCode(at.verify, job);
    await sendCode(at.verify, job);
    expect(at.memory.writes.filter((write) => write.kind === 'notify')).toHaveLength(1);
  });

  it('is sent to nobody when number and e-mail do not belong together, and is then always wrong', async () => {
    const { at, chat, job, enter } = await waiting();
    const current = await chat.current();
    await at.store.conversations.update(at.tenant.id, chat.id, current.revision, {
      flow: {
        name: 'order-status',
        step: 'code',
        slots: { ...PROOF, email: 'mallory@example.com' },
      },
    });
    await sendCode(at.verify, job);
    expect(at.memory.writes).toHaveLength(0);
    expect(await enter('a', '123456')).toBe('wrong');
  });

  it('is read from words however people write it', () => {
    expect(codeIn('my code is 123 456, thanks')).toBe('123456');
    expect(codeIn('１２３４５６')).toBe('123456');
    expect(codeIn('123-456')).toBe('123456');
    expect(codeIn('order 1234567')).toBeNull();
    expect(codeIn('A123456')).toBeNull();
    fc.assert(
      fc.property(
        fc.string(),
        (text) => codeIn(text) === null || /^\d{6}$/u.test(codeIn(text) ?? ''),
      ),
    );
  });
});
