import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { Agent, Tenant } from '../model.ts';
import type {
  BulkRequest,
  BulkResult,
  CannedResponse,
  CannedResponseWrite,
  ConversationContext,
  ConversationView,
  Draft,
  FoundRow,
  InboxCounts,
  InboxRow,
  Page,
  RenderedResponse,
} from './console-api.ts';
import type { conversationSchema } from './schemas/agents.ts';
import type {
  bulkResultSchema,
  bulkSchema,
  cannedSchema,
  cannedWriteSchema,
  contextSchema,
  countsSchema,
  draftSchema,
  foundRowSchema,
  inboxRowSchema,
  renderedSchema,
} from './schemas/inbox.ts';
import { dialects, fromOwnPage, startTestServer, type TestServer } from './test-support.ts';
import type { Problem } from './widget-api.ts';

let server: TestServer;
let tenant: Tenant;
let mara: Agent;
let ben: Agent;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

async function headersOf(agent: Agent) {
  return fromOwnPage(await server.cookie(agent));
}
async function call(
  agent: Agent,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH',
  url: string,
  payload?: object,
) {
  return server.app.inject({
    method,
    url: `/v1${url}`,
    headers: await headersOf(agent),
    ...(payload === undefined ? {} : { payload }),
  });
}
async function get<T>(agent: Agent, url: string): Promise<T> {
  const answer = await call(agent, 'GET', url);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json<T>();
}
async function chat(texts: readonly string[] = ['hello'], name = 'Li Wei') {
  const contact = await server.store.contacts.create(tenant.id, { name, email: 'li@wei.cn' });
  const { id } = await server.store.conversations.create(tenant.id, {
    contactId: contact.id,
    channel: 'widget',
  });
  for (const text of texts)
    await server.store.messages.append(tenant.id, id, {
      author: 'contact',
      audience: 'everyone',
      body: { text },
    });
  return { id, contact };
}
const actions = async () =>
  (await server.store.audit.list(tenant.id, { limit: 100 })).items.map(({ action, subject }) => [
    action,
    subject,
  ]);
/** Fails to compile unless each can stand for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const sameTypes: readonly true[] = [
  true satisfies Same<z.output<typeof conversationSchema>, ConversationView>,
  true satisfies Same<z.output<typeof inboxRowSchema>, InboxRow>,
  true satisfies Same<z.output<typeof foundRowSchema>, FoundRow>,
  true satisfies Same<z.output<typeof countsSchema>, InboxCounts>,
  true satisfies z.output<typeof bulkSchema> extends BulkRequest ? true : never,
  true satisfies Same<z.output<typeof bulkResultSchema>, BulkResult>,
  true satisfies Same<z.output<typeof contextSchema>, ConversationContext>,
  true satisfies Same<z.output<typeof draftSchema>, Draft>,
  true satisfies Same<z.output<typeof cannedSchema>, CannedResponse>,
  true satisfies Same<z.output<typeof cannedWriteSchema>, CannedResponseWrite>,
  true satisfies Same<z.output<typeof renderedSchema>, RenderedResponse>,
];
let made = 0;

describe.each(dialects)('the inbox, on %s', (dialect) => {
  beforeAll(async () => {
    server = await startTestServer({ dialect, limits: { requestsPerAddress: 1e6 } });
    made += 1;
    tenant = await server.tenant(`shop-${made}`);
    mara = await server.agent(tenant.id, 'agent', 'Mara Lind');
    ben = await server.agent(tenant.id, 'agent', 'Ben Okafor');
  });
  afterAll(() => server.close());

  it('says what the console expects', () => {
    expect(new Set(sameTypes)).toEqual(new Set([true]));
  });

  it('lists views with rows and counts, each cursor for its own view only', async () => {
    const first = await chat(['one', 'two']);
    const second = await chat();
    for (const { id } of [first, second]) await call(mara, 'POST', `/conversations/${id}/take`);
    await call(mara, 'POST', `/conversations/${second.id}/assign`, { agentId: ben.id });
    const mine = await get<Page<InboxRow>>(mara, '/inbox?view=mine');
    expect(mine.items).toMatchObject([
      {
        conversation: { id: first.id, agentId: mara.id, mergedInto: null },
        contact: { name: 'Li Wei', email: 'li@wei.cn' },
        preview: { author: 'contact', text: 'two' },
        unread: 2,
        mentioned: false,
        waitingSince: null,
      },
    ]);
    const team = await get<Page<InboxRow>>(mara, '/inbox?view=team&limit=1');
    expect(team.next).not.toBeNull();
    const held = await get<Page<InboxRow>>(mara, `/inbox?view=team&holder=${ben.id}`);
    expect(held.items.map(({ conversation }) => conversation.id)).toEqual([second.id]);
    const me = await get<Page<InboxRow>>(ben, '/inbox?view=team&holder=me');
    expect(me.items.map(({ conversation }) => conversation.id)).toEqual([second.id]);
    expect(await get<InboxCounts>(mara, '/inbox/counts')).toMatchObject({
      mine: 1,
      team: 2,
      unread: 1,
    });
    for (const cursor of [team.next ?? '', 'nonsense']) {
      const wrong = await call(mara, 'GET', `/inbox?view=mine&cursor=${cursor}`);
      expect(wrong.json<Problem>().code).toBe('CURSOR_INVALID');
    }
    const key = await server.key(tenant.id, ['conversations:read']);
    const byKey = await server.app.inject({
      url: '/v1/inbox?view=mine',
      headers: { authorization: `Bearer ${key}` },
    });
    expect(byKey.json<Page<InboxRow>>().items).toEqual([]);
  });

  it('finds conversations by their words, and never shows hostile ones as anything but text', async () => {
    const { id } = await chat(['<img src=x onerror=alert(1)> xylophone \u202e gnp.exe']);
    const found = await get<Page<FoundRow>>(mara, '/inbox/search?q=xyloph');
    expect(found.items.map(({ conversation, match }) => [conversation.id, match?.seq])).toEqual([
      [id, 1],
    ]);
    expect(found.items[0]?.match?.snippet).toContain('<img src=x onerror=alert(1)> xylophone');
    expect((await get<Page<FoundRow>>(mara, '/inbox/search?q=xylography')).items).toEqual([]);
    for (const cursor of ['nonsense', Buffer.from('["search","[1,2]"]').toString('base64url')]) {
      const wrong = await call(mara, 'GET', `/inbox/search?q=x&cursor=${cursor}`);
      expect([wrong.statusCode, wrong.json<Problem>().code]).toEqual([400, 'CURSOR_INVALID']);
    }
    expect((await call(mara, 'GET', '/inbox/search?q=')).statusCode).toBe(400);
  });

  it('assigns, puts away, wakes and merges, and writes each down once', async () => {
    const source = await chat();
    const { id: target } = await server.store.conversations.create(tenant.id, {
      contactId: source.contact.id,
      channel: 'widget',
    });
    const post = (what: string, body: object) =>
      call(mara, 'POST', `/conversations/${source.id}/${what}`, body);
    const until = new Date(server.clock.now.getTime() + 3_600_000).toISOString();
    const statuses = [];
    for (const [what, body] of [
      ['assign', { agentId: mara.id }],
      ['assign', { agentId: mara.id }],
      ['snooze', { until }],
      ['wake', {}],
      ['wake', {}],
      ['merge', { into: target }],
    ] as const) {
      const answer = await post(what, body);
      statuses.push([what, answer.statusCode, answer.json<ConversationView>().status]);
    }
    expect(statuses).toEqual([
      ['assign', 200, 'open'],
      ['assign', 200, 'open'],
      ['snooze', 200, 'snoozed'],
      ['wake', 200, 'open'],
      ['wake', 200, 'open'],
      ['merge', 200, 'open'],
    ]);
    expect((await actions()).filter(([, subject]) => subject === source.id)).toEqual([
      ['conversation.merged', source.id],
      ['conversation.woken', source.id],
      ['conversation.snoozed', source.id],
      ['conversation.assigned', source.id],
    ]);
    const codes = [];
    for (const [what, body] of [
      ['snooze', { until: '2020-01-01T00:00:00Z' }],
      ['assign', { agentId: 'agt_nobody' }],
      ['merge', { into: source.id }],
    ] as const)
      codes.push((await post(what, body)).json<Problem>().code);
    expect(codes).toEqual(['SNOOZE_TIME_INVALID', 'ASSIGNEE_UNKNOWN', 'MERGE_SAME']);
  });

  it('does one thing with many, each on its own', async () => {
    const [one, two] = [await chat(), await chat()];
    await call(ben, 'POST', `/conversations/${two.id}/take`);
    const bulk = async (action: object, ids = [one.id, two.id, 'cnv_absent', one.id]) => {
      const answer = await call(mara, 'POST', '/conversations/bulk', { ids, action });
      return answer.json<BulkResult>();
    };
    expect(await bulk({ kind: 'take' })).toEqual({
      done: [one.id],
      refused: [
        { id: two.id, code: 'CONVERSATION_TAKEN' },
        { id: 'cnv_absent', code: 'CONVERSATION_NOT_FOUND' },
      ],
    });
    expect((await bulk({ kind: 'read' })).done).toEqual([one.id, two.id]);
    expect((await server.store.inbox.rows(tenant.id, mara.id, [one.id]))[0]?.unread).toBe(0);
    expect((await bulk({ kind: 'unread' })).done).toEqual([one.id, two.id]);
    expect((await server.store.inbox.rows(tenant.id, mara.id, [one.id]))[0]?.unread).toBe(1);
    expect((await bulk({ kind: 'hand-back' })).done).toEqual([one.id]);
    expect((await bulk({ kind: 'assign', agentId: ben.id })).done).toEqual([one.id, two.id]);
    const until = new Date(server.clock.now.getTime() + 60_000).toISOString();
    expect((await bulk({ kind: 'snooze', until })).refused.length).toBe(3);
    expect((await bulk({ kind: 'wake' })).done).toEqual([one.id, two.id]);
    expect((await bulk({ kind: 'resolve' })).done).toEqual([one.id, two.id]);
    const many = Array.from({ length: 201 }, (_, n) => `cnv_${n}`);
    const tooMany = await call(mara, 'POST', '/conversations/bulk', {
      ids: many,
      action: { kind: 'take' },
    });
    expect(tooMany.statusCode).toBe(400);
  });

  it('tells two agents who answer at once who was first', async () => {
    const { id } = await chat();
    const say = async (agent: Agent) =>
      call(agent, 'POST', `/conversations/${id}/messages`, { text: 'I am here', seenSeq: 1 });
    const answers = await Promise.all([say(mara), say(ben)]);
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([201, 409]);
    const refused = answers.find(({ statusCode }) => statusCode === 409)?.json<Problem>();
    expect(['CONVERSATION_MOVED', 'CONVERSATION_TAKEN']).toContain(refused?.code);
    const messages = await server.store.messages.list(tenant.id, id, { limit: 9 });
    expect(messages.filter(({ author }) => author === 'agent').length).toBe(1);
    const [winner, loser] = answers[0].statusCode === 201 ? [mara, ben] : [ben, mara];
    const late = await say(loser);
    expect(late.json<Problem>()).toMatchObject({
      code: 'CONVERSATION_MOVED',
      detail: `${winner.name} answered meanwhile.`,
    });
  });

  it('takes an agent’s file for what it is, sealed under the contact, for the next message', async () => {
    const { id, contact } = await chat();
    const upload = async (bytes: Buffer, type: string, name: string) =>
      server.app.inject({
        method: 'POST',
        url: `/v1/conversations/${id}/attachments`,
        query: { name },
        headers: { ...(await headersOf(mara)), 'content-type': type },
        payload: bytes,
      });
    const svg = Buffer.from('<svg onload="alert(1)"/>');
    expect((await upload(svg, 'image/svg+xml', 'x.svg')).json<Problem>().code).toBe(
      'ATTACHMENT_TYPE',
    );
    expect((await upload(svg, 'image/png', 'x.png')).json<Problem>().code).toBe('ATTACHMENT_TYPE');
    const taken = await upload(PNG, 'image/png', '../../etc/\u202epasswd.png');
    expect([taken.statusCode, taken.json<{ name: string }>().name]).toEqual([201, 'passwd.png']);
    const file = taken.json<{ id: string }>();
    expect((await server.store.attachments.get(tenant.id, file.id))?.contactId).toBe(contact.id);
    const said = await call(mara, 'POST', `/conversations/${id}/messages`, {
      text: '',
      attachmentIds: [file.id],
    });
    expect(said.statusCode).toBe(201);
    expect(said.json<{ body: { attachments: unknown[] } }>().body.attachments.length).toBe(1);
  });

  it('shows the contact what is theirs, and nothing of what the team says to each other', async () => {
    const { headers } = await server.visitor(tenant);
    const open = async () => {
      const made = await server.app.inject({
        method: 'POST',
        url: '/v1/widget/conversations',
        headers,
      });
      return made.json<{ id: string }>().id;
    };
    const [one, two] = [await open(), await open()];
    const uploaded = await server.app.inject({
      method: 'POST',
      url: `/v1/conversations/${one}/attachments?name=label.png`,
      headers: { ...(await headersOf(mara)), 'content-type': 'image/png' },
      payload: PNG,
    });
    const file = uploaded.json<{ id: string }>();
    const reply = { text: 'Your label', attachmentIds: [file.id] };
    await call(mara, 'POST', `/conversations/${one}/messages`, reply);
    const note = { text: 'a secret note', mentions: [ben.id] };
    expect((await call(mara, 'POST', `/conversations/${one}/notes`, note)).statusCode).toBe(201);
    await call(mara, 'POST', `/conversations/${one}/merge`, { into: two });
    let seen = '';
    for (const id of [one, two])
      for (const url of [`conversations/${id}/messages`, `conversations/${id}/transcript`])
        seen += (await server.app.inject({ url: `/v1/widget/${url}`, headers })).body;
    expect(seen).toContain('Your label');
    for (const secret of ['secret', 'mention', 'merged', 'teamNotice', mara.id, ben.id])
      expect([secret, seen.includes(secret)]).toEqual([secret, false]);
    const url = `/v1/widget/attachments/${file.id}`;
    expect((await server.app.inject({ url, headers })).rawPayload).toEqual(PNG);
    const stranger = await server.visitor(tenant);
    expect((await server.app.inject({ url, headers: stranger.headers })).statusCode).toBe(404);
  });

  it('keeps where I have read, and tells my other tabs and nobody else', async () => {
    const { id } = await chat(['one', 'two']);
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const listen = async (agent: Agent) => {
      const abort = new AbortController();
      const answer = await fetch(`${url}/v1/events`, {
        headers: { cookie: await server.cookie(agent) },
        signal: abort.signal,
      });
      let text = '';
      const decoder = new TextDecoder();
      const reading = (async () => {
        for await (const chunk of answer.body ?? []) text += decoder.decode(chunk as Uint8Array);
      })().catch(() => undefined);
      return {
        text: () => text,
        async stop() {
          abort.abort();
          await reading;
        },
      };
    };
    const [mine, his] = [await listen(mara), await listen(ben)];
    const until = async (look: () => boolean) => {
      for (let n = 0; n < 200 && !look(); n++) await new Promise((done) => setTimeout(done, 20));
      expect(look()).toBe(true);
    };
    await until(() => mine.text().includes('ready') && his.text().includes('ready'));
    expect((await call(mara, 'POST', `/conversations/${id}/read`, { seq: 1 })).statusCode).toBe(
      204,
    );
    await call(mara, 'POST', `/conversations/${id}/presence`, { state: 'typing' });
    await until(() =>
      mine.text().includes(`event: read\ndata: {"conversationId":"${id}","seq":1}`),
    );
    await until(() => his.text().includes('event: presence'));
    expect(his.text()).toContain('"name":"Mara Lind","state":"typing"');
    expect(his.text()).not.toContain('event: read\n');
    await mine.stop();
    await his.stop();
    const context = await get<ConversationContext>(ben, `/conversations/${id}/context`);
    expect(context.viewers).toEqual([{ agentId: mara.id, name: 'Mara Lind', state: 'typing' }]);
  });

  it('gives an agent’s conversations back to the queue when they are deactivated, and lets them in no more', async () => {
    const owner = await server.agent(tenant.id, 'owner');
    const gone = await server.agent(tenant.id, 'agent', 'Gone Soon');
    const { id } = await chat();
    await call(gone, 'POST', `/conversations/${id}/take`);
    const headers = await headersOf(gone);
    const typing = () =>
      server.app.inject({ method: 'POST', url: `/v1/conversations/${id}/typing`, headers });
    expect((await typing()).statusCode).toBe(204);
    await call(owner, 'PATCH', `/agents/${gone.id}`, { active: false });
    expect((await typing()).statusCode).toBe(401);
    expect(await server.store.conversations.get(tenant.id, id)).toMatchObject({
      status: 'open',
      agentId: null,
    });
    expect(await actions()).toContainEqual(['conversation.released', id]);
    const waiting = await get<Page<InboxRow>>(mara, '/inbox?view=waiting');
    expect(waiting.items.map(({ conversation }) => conversation.id)).toContain(id);
  });

  it('lets a viewer read everything and change nothing', async () => {
    const viewer = await server.agent(tenant.id, 'viewer');
    const { id } = await chat();
    for (const [what, body] of [
      ['assign', { agentId: null }],
      ['snooze', { until: '2026-12-01T00:00:00Z' }],
      ['wake', {}],
      ['merge', { into: id }],
      ['messages', { text: 'x' }],
      ['notes', { text: 'x' }],
    ] as const)
      expect([
        what,
        (await call(viewer, 'POST', `/conversations/${id}/${what}`, body)).statusCode,
      ]).toEqual([what, 403]);
    expect((await call(viewer, 'GET', `/conversations/${id}/draft`)).statusCode).toBe(403);
    expect((await call(viewer, 'GET', '/inbox')).statusCode).toBe(200);
    expect((await call(viewer, 'POST', `/conversations/${id}/read`, { seq: 1 })).statusCode).toBe(
      204,
    );
  });

  it('keeps canned responses and fills them in with what is known and proved', async () => {
    const { id } = await chat(['hi'], '{{agent.name}} Wei');
    const texts = {
      en: 'Hi {{contact.firstName}}, {{agent.firstName}} of {{tenant.name}}. Order {{order.number}}: {{order.state}}',
    };
    const body = { name: 'Greeting', shortcut: 'hi', texts };
    const saved = await call(mara, 'PUT', '/canned-responses/new', body);
    expect(saved.statusCode).toBe(200);
    const canned = saved.json<{ id: string }>();
    const again = await call(ben, 'PUT', '/canned-responses/new', { ...body, shortcut: 'HI' });
    expect(again.json<Problem>().code).toBe('CANNED_SHORTCUT_TAKEN');
    const wrong = await call(mara, 'PUT', `/canned-responses/${canned.id}`, {
      ...body,
      texts: { en: 'ok', de: 'Ihr {{order.total}}' },
    });
    expect([wrong.statusCode, wrong.json<Problem>().code]).toEqual([
      422,
      'CANNED_VARIABLE_UNKNOWN',
    ]);
    expect(wrong.json<Problem>().detail).toContain('in de, line 1, character 5');
    const render = async () =>
      (
        await call(mara, 'POST', `/canned-responses/${canned.id}/render`, { conversationId: id })
      ).json<RenderedResponse>();
    expect(await render()).toEqual({
      text: `Hi {{agent.name}}, Mara of ${tenant.name}. Order {{order.number}}: {{order.state}}`,
      locale: 'en',
      missing: ['order.number', 'order.state'],
    });
    await server.store.conversations.update(tenant.id, id, 1, { verifiedOrder: '#1042' });
    expect((await render()).text).toContain('Order #1042: {{order.state}}');
    const absent = await call(mara, 'POST', `/canned-responses/${canned.id}/render`, {
      conversationId: 'cnv_absent',
    });
    expect(absent.json<Problem>().code).toBe('CONVERSATION_NOT_FOUND');
    const list = await call(mara, 'GET', '/canned-responses');
    expect(list.json<{ items: CannedResponse[] }>().items).toMatchObject([
      { name: 'Greeting', uses: 2 },
    ]);
    expect((await call(mara, 'DELETE', `/canned-responses/${canned.id}`)).statusCode).toBe(204);
    expect((await call(mara, 'DELETE', `/canned-responses/${canned.id}`)).statusCode).toBe(404);
  });
});
