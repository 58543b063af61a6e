/** From a wrong answer to a better one, through the whole service: asked, doubted, corrected, mended, put again. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { defaultSettings } from './default-settings.ts';
import type { HostAdapter } from './host/adapter.ts';
import { type Attendant, startAttendant } from './main.ts';
import type { Correction, Replay, Today, Why } from './server/console-api.ts';

const HOUR = 3_600_000;
const QUESTION = 'How long do I have to return something?';
let folder = '';
let attendant: Attendant;
let now: number;
let headers: Readonly<Record<string, string>>;

/** A shop whose order system does not answer. */
const broken: HostAdapter = {
  name: 'shop',
  orders: async () => {
    throw new Error('down');
  },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-why-'));
  now = Date.parse('2026-11-20T10:00:00.000Z');
  attendant = await startAttendant(
    {
      host: '127.0.0.1',
      port: 0,
      trustProxy: false,
      data: folder,
      hosts: [],
      logLevel: 'silent',
      masterKey: randomBytes(32),
      databaseFile: join(folder, 'attendant.db'),
      snapshotFolder: join(folder, 'snapshots'),
    },
    {
      clock: () => new Date(now),
      hosts: [{ tenantId: 'shop', adapter: broken }],
      firstTenant: {
        id: 'shop',
        name: 'Shop',
        locale: 'en',
        locales: ['en'],
        widgetKey: 'wk_shop',
        settings: defaultSettings,
      },
    },
  );
  const mara = await attendant.store.agents.create('shop', {
    email: 'mara@shop.example',
    name: 'Mara',
    role: 'admin',
    passwordHash: null,
  });
  const { token } = await attendant.access.sessions.create(mara);
  headers = {
    cookie: `attendant-session=${token}`,
    origin: attendant.url,
    'sec-fetch-site': 'same-origin',
    'x-attendant-request': '1',
    'content-type': 'application/json',
  };
  await put('You can return anything within 30 days of delivery.');
});
afterEach(async () => {
  await attendant.stop();
  await rm(folder, { recursive: true, force: true });
});

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${attendant.url}/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as T;
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
}
const put = (body: string) =>
  call('PUT', '/articles/returns', { title: 'Returns', body, questions: [QUESTION] });

async function ask(): Promise<string> {
  const contact = await attendant.store.contacts.create('shop', { name: 'Li Wei' });
  const { id } = await attendant.conversations.open('shop', {
    contactId: contact.id,
    channel: 'widget',
  });
  await attendant.conversations.accept('shop', id, { text: QUESTION });
  return until(async () => {
    const messages = await attendant.store.messages.list('shop', id, { limit: 10 });
    return messages.find((one) => one.author === 'assistant')?.id;
  });
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not happen.');
}

it('a wrong answer leads to the article, the article to the changed answer', async () => {
  const replyId = await ask();
  const why = await call<Why>('GET', `/messages/${replyId}/trace`);
  expect(why.decision.kind).toBe('answer');
  expect(why.names[0]).toMatchObject({ id: 'returns', version: 1, superseded: false });
  const correction = await call<Correction>('POST', `/messages/${replyId}/corrections`, {
    kind: 'outdated',
    articleId: 'returns',
  });
  expect((await call<Today>('GET', '/today')).needs.corrections).toBe(1);

  now += HOUR;
  await put('You can return anything within 60 days of delivery.');
  const resolved = await call<Correction>('POST', `/corrections/${correction.id}/resolve`, {
    version: 2,
  });
  expect(resolved).toMatchObject({ articleId: 'returns', resolvedVersion: 2 });

  const today = await call<Replay>('POST', `/messages/${replyId}/replay`, {});
  expect([today.same, today.then.text, today.now.text]).toEqual([
    false,
    expect.stringContaining('30 days'),
    expect.stringContaining('60 days'),
  ]);
  const asWasKnown = await call<Replay>('POST', `/messages/${replyId}/replay`, {
    knownAt: new Date(now - HOUR / 2).toISOString(),
  });
  expect([asWasKnown.same, asWasKnown.now.text]).toEqual([true, asWasKnown.then.text]);
  const later = await ask();
  expect((await attendant.store.messages.get('shop', later))?.body.text).toContain('60 days');

  const overview = await call<Today>('GET', '/today');
  expect(overview.needs.corrections).toBe(0);
  expect(overview.changed[0]).toMatchObject({
    kind: 'article-changed',
    id: 'returns',
    title: 'Returns',
    agentName: 'Mara',
  });
  const uses = await attendant.store.uses.byArticle('shop', { since: '2026-01-01' });
  expect(uses.get('returns')?.used).toBe(2);
});

it('a host that does not answer is told once in the morning', async () => {
  const contact = { identities: [{ host: 'shop', externalId: 'c1' }], verifiedOrder: null };
  for (let read = 0; read < 8; read += 1) await attendant.hosts.readOrders('shop', contact);
  await until(async () => {
    const { items } = await attendant.store.audit.list('shop', { limit: 5 });
    return items.find(({ action }) => action === 'host.down');
  });
  now += 60_000;
  // The trial after a while fails as well: that is the same trouble.
  await attendant.hosts.readOrders('shop', contact);
  const { changed } = await call<Today>('GET', '/today');
  expect(changed.filter(({ kind }) => kind === 'host-down')).toEqual([
    {
      at: '2026-11-20T10:00:00.000Z',
      kind: 'host-down',
      id: 'shop',
      title: 'shop',
      agentName: null,
    },
  ]);
});
