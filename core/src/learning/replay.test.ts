import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import { type Desk, hireAgent, openChat, openDesk } from '../conversation/test-support.ts';
import type { Trace } from '../model.ts';
import { createIndexCache } from '../retrieval/index-cache.ts';
import { describeOnEachDatabase, type TestDatabase } from '../storage/test-databases.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { correct, listCorrections } from './corrections.ts';
import { createKnownAt } from './known-at.ts';
import { createReplay, type Replay, type RunReplay } from './replay.ts';
import { type Why, why } from './why.ts';

const NOON = '2026-11-25T12:00:00.000Z';
const LATER = '2026-11-26T12:00:00.000Z';
const RETURNS = 'How long do I have to return something?';

describeOnEachDatabase('putting a question again', (make) => {
  let database: TestDatabase;
  let desk: Desk;
  let replay: RunReplay;
  let asked: number;
  beforeEach(async () => {
    database = await make();
    const { file, url, masterKey } = database.options;
    desk = await openDesk({
      masterKey,
      ...(file === undefined ? {} : { file }),
      ...(url === undefined ? {} : { url }),
    });
    desk.setNow(NOON);
    const { store } = desk;
    const { all, changes, head, version } = store.articles;
    const cache = createIndexCache({ all, changes, head, version, checkEvery: 0 });
    const understand = createUnderstand();
    asked = 0;
    const model = {
      name: 'some-model',
      compose: async () => {
        asked += 1;
        return null;
      },
    };
    replay = createReplay({
      store,
      thinkParts: async (tenantId) => ({
        understand,
        retrieve: await cache.retrieverFor(tenantId),
        composers: [model, { name: 'extractive', compose: createExtractiveComposer() }],
        check: checkDraft,
        elapsed: () => 0,
      }),
      retrieveKnownAt: createKnownAt({
        all: store.articles.all,
        lastChange: store.figures.lastArticleChange,
        head,
        copyOfToday: cache.copyFor,
        clock: desk.verify.clock,
      }),
      readOrders: async () => ({ kind: 'unavailable', trouble: false }),
      clock: desk.verify.clock,
    });
  });
  afterEach(async () => {
    await desk.close();
    await database.remove();
  });

  const change = (id: string, title: string, body: string, more: object = {}) =>
    desk.store.articles.record(
      desk.tenant.id,
      'test',
      [{ id, title, body, questions: [RETURNS], ...more }],
      {
        locale: 'en',
      },
    );
  const ask = async (text: string) => {
    const chat = await openChat(desk, { name: 'Li Wei' });
    const [reply] = await chat.says(text);
    return { chat, replyId: reply?.id ?? '', reply };
  };
  const again = async (messageId: string, request = {}): Promise<Replay> => {
    const replayed = await replay(desk.tenant.id, messageId, request);
    if (replayed === null) throw new Error('There is no trace.');
    return replayed;
  };
  const rows = async (): Promise<Buffer> => {
    const { file } = database.options;
    if (file === undefined) return database.bytes();
    // Without `-shm`: readers leave their marks there, and it holds no data.
    return Buffer.concat(
      await Promise.all(
        ['', '-wal'].map((end) => readFile(file + end).catch(() => Buffer.alloc(0))),
      ),
    );
  };

  it('says the same while nothing has changed, by the reply and by the question', async () => {
    const { replyId, reply } = await ask(RETURNS);
    expect(reply?.body.text).toContain('30 days');
    const byReply = await again(replyId);
    expect(byReply).toMatchObject({ at: NOON, same: true });
    expect(byReply.then.decision).toBe('answer');
    expect(byReply.now.text).toBe(reply?.body.text);
    expect(byReply.names).toContainEqual(
      expect.objectContaining({ id: 'returns', title: 'Returns', superseded: false }),
    );
    expect(await again(reply?.inReplyTo ?? '')).toEqual(byReply);
    expect(asked).toBe(0);
  });

  it('tells what is said since the article was mended, and what was known before', async () => {
    const { replyId } = await ask(RETURNS);
    desk.setNow(LATER);
    await change('returns', 'Returns', 'You can return anything within 60 days of delivery.');
    const today = await again(replyId);
    expect(today.same).toBe(false);
    expect([today.then.text, today.now.text]).toEqual([
      expect.stringContaining('30 days'),
      expect.stringContaining('60 days'),
    ]);
    expect(today.names.filter(({ id }) => id === 'returns')).toEqual([
      expect.objectContaining({ version: 1, superseded: true }),
      expect.objectContaining({ version: 2, superseded: false }),
    ]);
    const before = await again(replyId, { knownAt: NOON });
    expect(before.same).toBe(true);
    expect(before.now.text).toContain('30 days');
    const never = await again(replyId, { knownAt: '2020-01-01T00:00:00.000Z' });
    expect(never.now).toMatchObject({ decision: 'clarify', reason: 'unknown', citations: [] });
  });

  it('holds the policies of the day it is asked as of', async () => {
    await change('returns', 'Returns', 'You can return anything within 14 days of delivery.', {
      validFrom: '2027-01-01T00:00:00.000Z',
    });
    const { replyId } = await ask(RETURNS);
    const next = await again(replyId, { at: '2027-02-01T00:00:00.000Z' });
    expect([next.same, next.now.text]).toEqual([false, expect.stringContaining('14 days')]);
    expect((await again(replyId, { at: '2026-12-31T23:59:59.999Z' })).same).toBe(true);
  });

  it('reads what was said before, so that a question that leans on it is understood', async () => {
    const { chat } = await ask('What does delivery cost?');
    const [reply] = await chat.says('And how long does it take?');
    const first = await again(reply?.id ?? '');
    expect(first).toMatchObject({ same: true });
    expect(first.now.trace.question).not.toBe('');
    // What came after is not read.
    await chat.says('And the warranty?');
    expect((await again(reply?.id ?? '')).now.trace.question).toBe(first.now.trace.question);
  });

  it('works while an agent holds the conversation', async () => {
    const { chat, replyId } = await ask(RETURNS);
    await desk.conversations.take(await hireAgent(desk), chat.id);
    expect((await again(replyId)).same).toBe(true);
  });

  it('masks personal data before it thinks', async () => {
    const { replyId } = await ask(`${RETURNS} My address is li.wei@shop.example`);
    const { now } = await again(replyId, { at: LATER });
    expect(JSON.stringify(now.trace)).not.toContain('li.wei');
  });

  it('writes nothing', async () => {
    const { replyId } = await ask(RETURNS);
    desk.setNow(LATER);
    await change('returns', 'Returns', 'You can return anything within 60 days of delivery.');
    const before = await rows();
    for (const request of [{}, { at: LATER }, { knownAt: NOON }]) await again(replyId, request);
    expect((await rows()).equals(before)).toBe(true);
    // The comparison can fail.
    await desk.store.messages.setFeedback(desk.tenant.id, replyId, 'up');
    expect((await rows()).equals(before)).toBe(false);
  });

  it('refuses the step of a journey, and knows nothing of others’ and erased messages', async () => {
    const { replyId, chat } = await ask('Where is my order?');
    await expect(replay(desk.tenant.id, replyId, {})).rejects.toMatchObject({
      code: 'REPLAY_OF_JOURNEY',
      status: 409,
    });
    const other = await ask(RETURNS);
    expect(await replay('other', other.replyId, {})).toBeNull();
    expect(await replay(desk.tenant.id, 'nothing', {})).toBeNull();
    await desk.store.contacts.erase(desk.tenant.id, other.chat.contact.id);
    expect(await replay(desk.tenant.id, other.replyId, {})).toBeNull();
    expect(await why(desk.store, desk.tenant.id, other.replyId)).toBeNull();
    expect(await why(desk.store, desk.tenant.id, chat.id)).toBeNull();
  });

  it('keeps what the team notes sealed, and none of it once the contact is erased', async () => {
    const { replyId, chat } = await ask(RETURNS);
    const of = { tenantId: desk.tenant.id, messageId: replyId, agentId: 'mara' };
    const note = 'Told Li Wei the wrong year';
    await desk.store.transaction((tx) => correct(tx, of, { kind: 'outdated', note }));
    const because = await why(desk.store, desk.tenant.id, replyId);
    expect(because?.corrections).toMatchObject([{ note, question: RETURNS }]);
    expect((await database.bytes()).includes(note)).toBe(false);
    await desk.store.contacts.erase(desk.tenant.id, chat.contact.id);
    const left = await listCorrections(
      desk.store,
      { tenantId: desk.tenant.id, state: null },
      { limit: 10 },
    );
    expect(left.items).toEqual([]);
  });

  it('says why with the names of what was found and cited, as they were called', async () => {
    const { replyId, reply } = await ask(RETURNS);
    desk.setNow(LATER);
    await change('returns', 'Sending back', 'Within 60 days.');
    const because = (await why(desk.store, desk.tenant.id, replyId)) as Why & {
      readonly trace: Trace;
    };
    expect(because).toMatchObject({
      decision: { kind: 'answer', reason: 'answered' },
      messageId: reply?.inReplyTo,
      replyId,
      corrections: [],
    });
    const known = new Set(because.names.map(({ id, version }) => `${id} ${version}`));
    expect(because.trace.hits.length).toBeGreaterThan(0);
    for (const { articleId, version } of because.trace.hits)
      expect(known.has(`${articleId} ${version}`)).toBe(true);
    expect(because.names[0]).toMatchObject({ id: 'returns', title: 'Returns', superseded: true });
    expect(await why(desk.store, 'other', replyId)).toBeNull();
  });
});
