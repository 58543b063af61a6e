import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { Role, Trace } from '../model.ts';
import type {
  Correction,
  CorrectionWrite,
  Replay,
  ReplayRequest,
  Today,
  Why,
} from './console-api.ts';
import type {
  correctionSchema,
  correctionWriteSchema,
  replayRequestSchema,
  replaySchema,
  whySchema,
} from './schemas/learning.ts';
import type { todaySchema } from './schemas/today.ts';
import { dialects, fromOwnPage, NOW, startTestServer, type TestServer } from './test-support.ts';

/** Fails to compile unless what is sent is what the console reads, and what it writes is taken. */
type Fits<Sent, Read> = [Sent] extends [Read] ? true : never;
const fits: readonly true[] = [
  true satisfies Fits<z.output<typeof whySchema>, Why>,
  true satisfies Fits<z.output<typeof replaySchema>, Replay>,
  true satisfies Fits<z.output<typeof correctionSchema>, Correction>,
  true satisfies Fits<z.output<typeof todaySchema>, Today>,
  true satisfies Fits<ReplayRequest, z.output<typeof replayRequestSchema>>,
  true satisfies Fits<CorrectionWrite, z.output<typeof correctionWriteSchema>>,
];

const trace: Trace = {
  question: 'How long can I send it back?',
  language: 'en',
  mood: null,
  steps: [{ step: 'retrieval', says: '1 hits' }],
  hits: [{ articleId: 'returns', version: 1, chunk: 0, score: 3 }],
  receipts: [
    { kind: 'duration', claim: '30 days', source: { kind: 'citation', mark: 1, quote: '30 days' } },
    { kind: 'promise', claim: 'at once', source: null },
  ],
  articles: ['returns'],
  milliseconds: 3,
  model: { name: 'm', inputTokens: 1, outputTokens: 2, cents: 0.1 },
};

describe.each(dialects)('why, corrections and today, on %s', (dialect) => {
  const running: TestServer[] = [];
  const start = async (options: Parameters<typeof startTestServer>[0] = {}) => {
    const server = await startTestServer({ dialect, ...options });
    running.push(server);
    await server.tenant('acme');
    await server.tenant('other');
    await server.store.articles.record(
      'acme',
      'api',
      [{ id: 'returns', title: 'Returns', body: 'Within 30 days.' }],
      { locale: 'en' },
    );
    return server;
  };
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
  });

  /** A question that was answered from the article. */
  const answered = async (server: TestServer, text = 'How long? li@wei.cn') => {
    const { store } = server;
    const contact = await store.contacts.create('acme', { name: 'Li Wei' });
    const { id: conversationId } = await store.conversations.create('acme', {
      contactId: contact.id,
      channel: 'widget',
    });
    const says = (author: 'contact' | 'assistant', body: object, inReplyTo: string | null) =>
      store.messages.append('acme', conversationId, {
        author,
        audience: 'everyone',
        body: { text, ...body },
        inReplyTo,
      });
    const messageId = (await says('contact', {}, null)).message.id;
    const citation = { mark: 1, articleId: 'returns', version: 1, title: 'Returns' };
    const citations = [{ ...citation, quote: '30 days', locale: 'en' }];
    const replyId = (await says('assistant', { text: '30 days [1].', citations }, messageId))
      .message.id;
    await store.turns.begin('acme', messageId, conversationId);
    await store.uses.record('acme', replyId, citations);
    const decision = { kind: 'answer', reason: 'answered', confidence: 0.8, replyId, trace };
    await store.turns.finish('acme', messageId, decision);
    return { contactId: contact.id, conversationId, messageId, replyId };
  };
  const signedIn = async (server: TestServer, role: Role, tenantId = 'acme') => {
    const agent = await server.agent(tenantId, role);
    const headers = fromOwnPage(await server.cookie(agent));
    const get = (url: string) => server.app.inject({ url: `/v1${url}`, headers });
    const post = (url: string, payload: object = {}, more: object = {}) =>
      server.app.inject({
        method: 'POST',
        url: `/v1${url}`,
        headers: { ...headers, ...more },
        payload,
      });
    return { agent, get, post };
  };
  const codeOf = (answer: { json: <T>() => T }) => answer.json<{ code: string }>().code;

  it('tells why by the question and by the reply, to whoever may read, of their tenant only', async () => {
    const server = await start();
    const { messageId, replyId } = await answered(server);
    const viewer = await signedIn(server, 'viewer');
    const answer = await viewer.get(`/messages/${replyId}/trace`);
    expect(answer.json<Why>()).toEqual({
      decision: { kind: 'answer', reason: 'answered', confidence: 0.8 },
      trace,
      names: [
        {
          id: 'returns',
          version: 1,
          title: 'Returns',
          url: null,
          locale: 'en',
          validFrom: null,
          validTo: null,
          superseded: false,
        },
      ],
      messageId,
      replyId,
      corrections: [],
    });
    expect((await viewer.get(`/messages/${messageId}/trace`)).json()).toEqual(answer.json());
    const stranger = await signedIn(server, 'owner', 'other');
    const foreign = await stranger.get(`/messages/${replyId}/trace`);
    const absent = await stranger.get('/messages/absent/trace');
    expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
  });

  it('keeps a correction sealed, with its event and an audit entry that has no words of it', async () => {
    const server = await start();
    const { messageId, replyId, conversationId } = await answered(server);
    const mara = await signedIn(server, 'agent');
    const write = { kind: 'outdated', note: '  Sixty days since May.  ', articleId: 'returns' };
    const head = await server.store.events.head('acme');
    const made = await mara.post(`/messages/${replyId}/corrections`, write);
    expect(made.statusCode).toBe(201);
    const correction = made.json<Correction>();
    expect(correction).toEqual({
      id: correction.id,
      conversationId,
      messageId,
      kind: 'outdated',
      note: 'Sixty days since May.',
      question: 'How long? li@wei.cn',
      articleId: 'returns',
      agentId: mara.agent.id,
      createdAt: NOW.toISOString(),
      resolvedAt: null,
      resolvedVersion: null,
    });
    const why = (await mara.get(`/messages/${messageId}/trace`)).json<Why>();
    expect(why.corrections).toEqual([correction]);
    const events = await server.store.events.after('acme', head, { limit: 10 });
    expect(events.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['correction.changed', correction.id],
    ]);
    const audit = (await server.store.audit.list('acme', { limit: 5 })).items;
    expect(audit[0]).toMatchObject({ action: 'correction.made', subject: correction.id });
    expect(JSON.stringify(audit)).not.toMatch(/Sixty|How long|wei/u);
  });

  it('tells everybody who watches that something was corrected', async () => {
    const server = await start();
    const { replyId } = await answered(server);
    const mara = await signedIn(server, 'agent');
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.server.address() as AddressInfo;
    const cookie = await server.cookie(await server.agent('acme', 'viewer'));
    const stop = new AbortController();
    const stream = await fetch(`http://127.0.0.1:${port}/v1/events`, {
      headers: { cookie },
      signal: stop.signal,
    });
    const url = `/messages/${replyId}/corrections`;
    const { id } = (await mara.post(url, { kind: 'wording' })).json<Correction>();
    let seen = '';
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      seen += part;
      if (seen.includes('event: correction')) break;
    }
    stop.abort();
    expect(seen).toContain(`event: correction\ndata: {"id":"${id}"}`);
  });

  it('lets nobody correct who may not write, and nothing that was not decided', async () => {
    const server = await start();
    const { replyId } = await answered(server);
    const url = `/messages/${replyId}/corrections`;
    const viewer = await signedIn(server, 'viewer');
    expect((await viewer.post(url, { kind: 'outdated' })).statusCode).toBe(403);
    expect((await viewer.post('/corrections/any/resolve')).statusCode).toBe(403);
    const authorization = `Bearer ${await server.key('acme', ['conversations:write'])}`;
    const byKey = await server.app.inject({
      method: 'POST',
      url: `/v1${url}`,
      headers: { authorization },
      payload: { kind: 'outdated' },
    });
    expect(codeOf(byKey)).toBe('AGENT_REQUIRED');
    const stranger = await signedIn(server, 'owner', 'other');
    const foreign = await stranger.post(url, { kind: 'outdated' });
    const absent = await stranger.post('/messages/absent/corrections', { kind: 'outdated' });
    expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
    const mara = await signedIn(server, 'agent');
    const faults = [
      { kind: 'nonsense' },
      { kind: 'outdated', note: 'n'.repeat(2_001) },
      { kind: 'outdated', more: 1 },
    ];
    for (const fault of faults) expect((await mara.post(url, fault)).statusCode).toBe(400);
    const nowhere = await mara.post(url, { kind: 'outdated', articleId: 'nowhere' });
    expect([nowhere.statusCode, codeOf(nowhere)]).toEqual([422, 'ARTICLE_NOT_FOUND']);
    expect((await mara.get('/corrections')).json()).toEqual({ items: [], next: null });
  });

  it('lists corrections and closes them once, by a version or by hand', async () => {
    const server = await start();
    const { replyId } = await answered(server);
    const mara = await signedIn(server, 'agent');
    const make = async (payload: object, more = {}) =>
      (await mara.post(`/messages/${replyId}/corrections`, payload, more)).json<Correction>();
    const first = await make({ kind: 'outdated', articleId: 'returns' });
    server.clock.now = new Date(NOW.getTime() + 60_000);
    const key = { 'idempotency-key': 'k1' };
    const second = await make({ kind: 'wording' }, key);
    const head = await server.store.events.head('acme');
    expect(await make({ kind: 'wording' }, key)).toEqual(second);
    expect(await server.store.events.head('acme')).toBe(head);

    type List = { readonly items: readonly Correction[]; readonly next: string | null };
    const list = async (query: string) => (await mara.get(`/corrections${query}`)).json<List>();
    const page = await list('?limit=1');
    expect(page.items.map(({ id }) => id)).toEqual([second.id]);
    expect((await list(`?limit=1&cursor=${page.next}`)).items.map(({ id }) => id)).toEqual([
      first.id,
    ]);
    // A cursor of one list is none of another.
    expect((await mara.get(`/corrections?state=open&cursor=${page.next}`)).statusCode).toBe(400);

    const close = (id: string, by: object) => mara.post(`/corrections/${id}/resolve`, by);
    const wrong = await close(first.id, { version: 7 });
    expect([wrong.statusCode, codeOf(wrong)]).toEqual([422, 'ARTICLE_VERSION_NOT_FOUND']);
    expect(codeOf(await close(second.id, { version: 1 }))).toBe('ARTICLE_VERSION_NOT_FOUND');
    expect(codeOf(await close(second.id, { articleId: 'nowhere' }))).toBe('ARTICLE_NOT_FOUND');
    const closed = (await close(first.id, { version: 1 })).json<Correction>();
    expect(closed).toMatchObject({ articleId: 'returns', resolvedVersion: 1 });
    expect(closed.resolvedAt).toBe(server.clock.now.toISOString());
    server.clock.now = new Date(NOW.getTime() + 120_000);
    expect((await close(first.id, {})).json()).toEqual(closed);
    expect((await close(second.id, {})).json()).toMatchObject({ resolvedVersion: null });
    expect((await list('?state=open')).items).toEqual([]);
    expect((await list('?state=resolved')).items.length).toBe(2);
    const audit = (await server.store.audit.list('acme', { limit: 20 })).items;
    const count = (of: string) => audit.filter(({ action }) => action === of).length;
    expect([count('correction.made'), count('correction.resolved')]).toEqual([2, 2]);
    const stranger = await signedIn(server, 'owner', 'other');
    const foreign = await stranger.post(`/corrections/${first.id}/resolve`);
    const absent = await stranger.post('/corrections/absent/resolve');
    expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
    expect((await stranger.get('/corrections')).json()).toEqual({ items: [], next: null });
  });

  it('knows nothing of what an erased contact asked', async () => {
    const server = await start();
    const { replyId, contactId } = await answered(server);
    const owner = await signedIn(server, 'owner');
    await owner.post(
      `/messages/${replyId}/corrections`,
      { kind: 'wording', note: 'n' },
      { 'idempotency-key': 'k2' },
    );
    const erased = await owner.post(`/contacts/${contactId}/erase`);
    expect(erased.json()).toMatchObject({
      // No kept answer holds their words: nothing is kept for a repeat.
      erased: { corrections: 1, uses: 1, idempotencyAnswers: 0 },
    });
    expect(codeOf(await owner.get(`/messages/${replyId}/trace`))).toBe('TRACE_NOT_FOUND');
    expect((await owner.get('/corrections')).json()).toEqual({ items: [], next: null });
  });

  it('replays for whoever may read, as of the times given', async () => {
    const asked: unknown[] = [];
    const server = await start({
      deps: (deps) => ({
        ...deps,
        replay: async (...of) => {
          asked.push(of);
          return null;
        },
      }),
    });
    const viewer = await signedIn(server, 'viewer');
    const replay = (payload?: object) => viewer.post('/messages/m1/replay', payload);
    const given = { at: '2026-11-01T10:00:00+01:00', knownAt: '2026-11-02T00:00:00Z' };
    const answer = await replay(given);
    expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'TRACE_NOT_FOUND']);
    await replay();
    expect(asked).toEqual([
      ['acme', 'm1', { at: '2026-11-01T09:00:00.000Z', knownAt: '2026-11-02T00:00:00.000Z' }],
      ['acme', 'm1', {}],
    ]);
    expect((await replay({ at: 'yesterday' })).statusCode).toBe(400);
    expect((await replay({ when: 1 })).statusCode).toBe(400);
  });

  it('shows today: what needs a person for this agent, figures of the tenant, what to do', async () => {
    const server = await start();
    const { replyId } = await answered(server);
    await server.store.messages.setFeedback('acme', replyId, 'down');
    const mara = await signedIn(server, 'agent');
    await mara.post(`/messages/${replyId}/corrections`, { kind: 'wording' });
    const read = async (by: typeof mara) => (await by.get('/today')).json<Today>();
    const today = await read(mara);
    expect(today.needs).toEqual({
      waiting: 0,
      waitingSince: null,
      mine: 0,
      mentions: 0,
      breached: 0,
      undelivered: 0,
      corrections: 1,
      rows: [],
    });
    expect([today.days.length, today.before.length]).toEqual([14, 14]);
    expect(today.days.at(-1)).toEqual({
      day: '2026-11-22',
      conversations: 1,
      answered: 1,
      asked: 0,
      handedOver: 0,
      foundNothing: 0,
      liked: 0,
      disliked: 1,
    });
    expect(today.next).toEqual([{ kind: 'finish-setup', step: 'team' }]);
    const stranger = await signedIn(server, 'viewer', 'other');
    const theirs = await read(stranger);
    expect(theirs.days.at(-1)).toMatchObject({ conversations: 0, answered: 0 });
    expect(theirs.needs.corrections).toBe(0);
  });
});

it('sends what the console reads', () => {
  expect(fits.length).toBeGreaterThan(0);
});
