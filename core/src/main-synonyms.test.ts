/** From customers' words nobody had thought of to the tenant's own synonyms, through the whole service. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { defaultSettings } from './default-settings.ts';
import { type Attendant, startAttendant } from './main.ts';
import type { LearntSynonym } from './server/console-api.ts';

type Answer = {
  readonly decision: string;
  readonly reply?: { readonly citations?: readonly { readonly articleId: string }[] };
};

const TOPICS =
  'Delivery Payment Gift-cards Warranty Repairs Invoices Opening-hours Newsletter Privacy Careers Wholesale Packaging'.split(
    ' ',
  );
let folder = '';
let attendant: Attendant;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-synonyms-'));
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
  await attendant.store.articles.record(
    'shop',
    'test',
    [
      {
        id: 'trainers',
        title: 'Trainers',
        body: 'All our trainers are waterproof and machine washable.',
        questions: ['Which trainers do you have?', 'Are the trainers waterproof?'],
      },
      ...TOPICS.map((topic) => ({
        id: topic.toLowerCase(),
        title: topic,
        body: `All about ${topic}.`,
        questions: [`What about your ${topic}?`, `Tell me of the ${topic}`],
      })),
    ],
    { locale: 'en' },
  );
});
afterEach(async () => {
  await attendant.stop();
  await rm(folder, { recursive: true, force: true });
});

async function seat(role: 'admin' | 'viewer') {
  const agent = await attendant.store.agents.create('shop', {
    email: `${role}@shop.example`,
    name: role,
    role,
    passwordHash: null,
  });
  const { token } = await attendant.access.sessions.create(agent);
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${attendant.url}/v1${path}`, {
      method,
      headers: {
        cookie: `attendant-session=${token}`,
        origin: attendant.url,
        'sec-fetch-site': 'same-origin',
        'x-attendant-request': '1',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
}

/** A conversation of a new contact; the replies' ids. */
async function say(...texts: readonly string[]): Promise<readonly string[]> {
  const contact = await attendant.store.contacts.create('shop', { name: 'Li Wei' });
  const { id } = await attendant.conversations.open('shop', {
    contactId: contact.id,
    channel: 'widget',
  });
  const replies: string[] = [];
  for (const text of texts) {
    const accepted = await attendant.conversations.accept('shop', id, { text });
    if (!('message' in accepted)) throw new Error('It was refused.');
    const { message } = accepted;
    for (let tries = 0; ; tries += 1) {
      const turn = await attendant.store.turns.trace('shop', message.id);
      if (turn?.replyId) {
        replies.push(turn.replyId);
        break;
      }
      if (tries > 300) throw new Error('No reply came.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return replies;
}

it('corrections lead to a pair, the pair to the list, and the list to the answer', async () => {
  const call = await seat('admin');
  const ask = (question: string) => call<Answer>('POST', '/answers', { question });
  const learnt = async () =>
    (await call<{ items: readonly LearntSynonym[] }>('GET', '/tenant/synonyms/learnt')).items;
  expect(await learnt()).toEqual([]);
  const asked = ['Have you got any sneakers?', 'Could sneakers be bought?'];
  for (const text of asked) {
    const [replyId] = await say(text);
    await call('POST', `/messages/${replyId}/corrections`, {
      kind: 'should-have-answered',
      articleId: 'trainers',
    });
  }
  const [pair] = await learnt();
  expect(pair).toMatchObject({
    locale: 'en',
    one: 'sneakers',
    other: 'trainers',
    from: 'customers',
    times: 2,
    hurts: 0,
  });
  expect(pair?.evidence.map(({ question }) => question).toSorted()).toEqual(asked.toSorted());
  expect(pair?.evidence[0]).toMatchObject({ articleId: 'trainers', title: 'Trainers' });
  const before = await ask('Which sneakers do you have?');
  expect(before.decision).toBe('clarify');
  await call('PATCH', '/tenant', { settings: { synonyms: { en: ['sneakers, trainers'] } } });
  const after = await ask('Which sneakers do you have?');
  expect(after.decision).toBe('answer');
  expect(after.reply?.citations?.[0]?.articleId).toBe('trainers');
  expect(await learnt()).toEqual([]);
});

it('a question put otherwise until it was answered counts too, and a pair that is dismissed stays away', async () => {
  const call = await seat('admin');
  const learnt = async () =>
    (await call<{ items: readonly LearntSynonym[] }>('GET', '/tenant/synonyms/learnt')).items;
  await say('Are there white sneakers?', 'Which white trainers do you have?');
  expect(await learnt()).toEqual([]);
  await say('Got any white sneakers?', 'Which white trainers do you have?');
  const items = await learnt();
  // “white” was kept when it was answered: it was not what stood in the way.
  expect(items.map(({ one, other }) => `${one} ${other}`)).toEqual(['sneakers trainers']);
  const look = await seat('viewer');
  const seen = await look<{ items: readonly LearntSynonym[] }>('GET', '/tenant/synonyms/learnt');
  expect(seen.items).toHaveLength(items.length);
  await call('POST', '/tenant/synonyms/learnt/dismiss', {
    locale: 'en',
    one: 'trainers',
    other: 'sneakers',
  });
  expect((await learnt()).map(({ one, other }) => `${one} ${other}`)).not.toContain(
    'sneakers trainers',
  );
});
