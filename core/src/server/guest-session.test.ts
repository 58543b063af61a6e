/** Whoever came in by a link from a mail: a guest of one conversation, at every door. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { giveCallBackLink } from '../access/call-back-links.ts';
import type { Tenant } from '../model.ts';
import { startTestServer, type TestServer } from './test-support.ts';

const LINK = 'a-link-nobody-can-guess-0123456789abcdef';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: TestServer;
let tenant: Tenant;
/** The customer's own session in their browser, two conversations, and the guest of the first. */
let own: { readonly authorization: string };
let guest: { readonly authorization: string };
let opened: string;
let other: string;

/** As a browser makes them: one for each message. */
const idOf = (name: string): string => `message-of-the-test-${name}`;

type Headers = { readonly authorization: string };
const get = (url: string, headers: Headers) =>
  server.app.inject({ url: `/v1/widget${url}`, headers });
const post = (url: string, headers: Headers, payload: object = {}) =>
  server.app.inject({ method: 'POST', url: `/v1/widget${url}`, headers, payload });
async function attach(id: string, headers: Headers) {
  return server.app.inject({
    method: 'POST',
    url: `/v1/widget/conversations/${id}/attachments?name=photo.png`,
    headers: { ...headers, 'content-type': 'image/png' },
    payload: PNG,
  });
}

beforeEach(async () => {
  server = await startTestServer();
  tenant = await server.tenant('harbour');
  own = (await server.visitor(tenant)).headers;
  const begin = async () => (await post('/conversations', own)).json<{ readonly id: string }>().id;
  opened = await begin();
  other = await begin();
  const conversation = await server.store.conversations.get(tenant.id, opened);
  if (conversation === null) throw new Error('unreachable');
  const since = new Date().toISOString();
  await giveCallBackLink(server.store, conversation, { token: LINK, since });
  guest = (await server.visitor(tenant, { link: LINK })).headers;
});
afterEach(() => server.close());

describe('a guest of one conversation', () => {
  it('is listed that one alone, while its owner sees both', async () => {
    const listed = (await get('/conversations', guest)).json<{ items: { id: string }[] }>();
    expect(listed.items.map(({ id }) => id)).toEqual([opened]);
    const all = (await get('/conversations', own)).json<{ items: { id: string }[] }>();
    expect(all.items.map(({ id }) => id).sort()).toEqual([opened, other].sort());
  });

  it('begins none: the session ends there, with its code and a way out', async () => {
    const begun = await post('/conversations', guest);
    expect([begun.statusCode, begun.json()]).toMatchObject([
      401,
      { code: 'SESSION_LIMITED', wayOut: expect.stringMatching(/\w/u) },
    ]);
    expect((await get('/conversations', guest)).statusCode).toBe(401);
    // Who else is known by another token goes on.
    expect((await get('/conversations', own)).statusCode).toBe(200);
  });

  it.each([
    ['GET', 'messages'],
    ['GET', 'transcript'],
    ['GET', 'events'],
    ['POST', 'messages'],
    ['POST', 'person'],
    ['POST', 'typing'],
    ['POST', 'rating'],
    ['POST', 'seen'],
    ['POST', 'resolve'],
  ] as const)('%s %s of another one is as absent as one that never was', async (method, what) => {
    const body = {
      messages: { id: idOf('m1'), text: 'Hello' },
      person: { id: idOf('p1') },
      rating: { rating: 1 },
      seen: { seq: 1 },
    }[what as 'messages'];
    const ask = (id: string) =>
      method === 'GET'
        ? get(`/conversations/${id}/${what}`, guest)
        : post(`/conversations/${id}/${what}`, guest, body);
    const [theirs, nobodys] = [await ask(other), await ask('cnv_nothing')];
    expect(theirs.statusCode).toBe(404);
    expect(theirs.json()).toMatchObject({ code: 'CONVERSATION_NOT_FOUND' });
    expect(nobodys.json<{ code: string }>().code).toBe('CONVERSATION_NOT_FOUND');
  });

  it('writes and reads in its own one', async () => {
    const said = await post(`/conversations/${opened}/messages`, guest, {
      id: idOf('m1'),
      text: 'Hello',
    });
    expect(said.statusCode).toBe(202);
    const read = await get(`/conversations/${opened}/messages`, guest);
    expect(read.json<{ items: { text: string }[] }>().items.map(({ text }) => text)).toContain(
      'Hello',
    );
  });

  it('gives files to its own one alone, and is shown no file of another', async () => {
    expect((await attach(other, guest)).statusCode).toBe(404);
    const mine = (await attach(opened, guest)).json<{ id: string }>();
    await post(`/conversations/${opened}/messages`, guest, {
      id: idOf('m2'),
      text: 'Look',
      attachmentIds: [mine.id],
    });
    expect((await get(`/attachments/${mine.id}`, guest)).statusCode).toBe(200);
    const hidden = (await attach(other, own)).json<{ id: string }>();
    await post(`/conversations/${other}/messages`, own, {
      id: idOf('m3'),
      text: 'For you alone',
      attachmentIds: [hidden.id],
    });
    expect((await get(`/attachments/${hidden.id}`, own)).statusCode).toBe(200);
    expect((await get(`/attachments/${hidden.id}`, guest)).statusCode).toBe(404);
  });

  it('is promised no mail where none can be sent', async () => {
    await post(`/conversations/${opened}/messages`, guest, {
      id: idOf('m4'),
      text: 'My address',
      fields: { email: 'li@example.com' },
    });
    await post(`/conversations/${opened}/person`, guest, { id: idOf('p2') });
    const listed = (await get('/conversations', guest)).json<{
      items: { status: string; callsBack: boolean }[];
    }>();
    expect(listed.items).toMatchObject([{ callsBack: false }]);
  });

  it('is let in by a link once, and by no other tenant', async () => {
    const again = await server.app.inject({
      method: 'POST',
      url: '/v1/widget/sessions',
      payload: { key: tenant.widgetKey, link: LINK },
    });
    expect(again.json()).not.toMatchObject({ opened });
    const elsewhere = await server.tenant('elsewhere');
    const conversation = await server.store.conversations.get(tenant.id, other);
    if (conversation === null) throw new Error('unreachable');
    const token = `${LINK}-2`;
    await giveCallBackLink(server.store, conversation, { token, since: new Date().toISOString() });
    const there = await server.visitor(elsewhere, { link: token });
    expect((await get(`/conversations/${other}/messages`, there.headers)).statusCode).toBe(404);
  });
});
