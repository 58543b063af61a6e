import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import type { MessageBody } from '../model.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { createIndexer, indexAll } from './index-conversations.ts';
import { searchConversations } from './search-conversations.ts';

let store: Store;
let minutes: number;
beforeEach(async () => {
  minutes = 0;
  store = await openStore({
    masterKey: new Uint8Array(32).fill(5),
    file: ':memory:',
    clock: () => new Date(Date.parse('2026-11-22T18:00:00.000Z') + minutes * 60_000),
  });
  for (const id of ['harbour', 'other']) {
    await store.tenants.create({
      id,
      name: id,
      locale: 'en',
      locales: ['en'],
      widgetKey: `key-${id}`,
      settings: defaultSettings,
    });
  }
});
afterEach(() => store.close());

async function chat(
  texts: readonly (string | MessageBody)[],
  of: { readonly tenantId?: string; readonly name?: string; readonly email?: string } = {},
) {
  const { tenantId = 'harbour', ...profile } = of;
  const contact = await store.contacts.create(tenantId, profile);
  const made = await store.conversations.create(tenantId, {
    contactId: contact.id,
    channel: 'widget',
  });
  for (const text of texts) await say(made.id, text, tenantId);
  return { id: made.id, contact };
}
async function say(id: string, text: string | MessageBody, tenantId = 'harbour') {
  minutes += 1;
  await store.messages.append(tenantId, id, {
    author: 'contact',
    audience: 'everyone',
    body: typeof text === 'string' ? { text } : text,
  });
}
const search = (
  query: string,
  more: Partial<{ limit: number; after: Place; ms: number[] }> = {},
) => {
  const ticks = [...(more.ms ?? [])];
  return searchConversations(
    { store, elapsed: () => ticks.shift() ?? more.ms?.at(-1) ?? 0 },
    { tenantId: 'harbour', query },
    { limit: more.limit ?? 50, after: more.after ?? null },
  );
};
type Place = { readonly at: string; readonly id: string } | null;
const found = async (query: string) =>
  (await search(query)).items.map(({ conversationId }) => conversationId);

describe.each(['indexed', 'not indexed yet'])('search over conversations that are %s', (state) => {
  const settle = async () => (state === 'indexed' ? indexAll(store) : 0);

  it('finds words of anybody, names, addresses, files, orders and form values, in this tenant only', async () => {
    const order = { kind: 'form', form: 'order' } as const;
    const one = await chat(
      ['The lantern is broken', { text: '', fields: { orderNumber: 'HP-1042' } }],
      {
        name: 'Li Wei',
        email: 'li@wei.cn',
      },
    );
    const two = await chat([
      '退货运费是多少？',
      {
        text: '',
        cards: [order],
        attachments: [{ id: 'a', name: 'invoice.pdf', type: 'application/pdf', bytes: 3 }],
      },
    ]);
    await chat(['The lantern is broken'], { tenantId: 'other', name: 'Li Wei' });
    await store.messages.append('harbour', two.id, {
      author: 'agent',
      audience: 'team',
      body: { text: 'careful, second complaint' },
    });
    await settle();
    for (const query of ['lantern', 'broken lant', 'wei', 'li@wei.cn', 'hp-1042', 'wei lantern'])
      expect([query, await found(query)]).toEqual([query, [one.id]]);
    for (const query of ['运费', '运费 complaint', 'invoice', 'second'])
      expect([query, await found(query)]).toEqual([query, [two.id]]);
    for (const query of ['lantern complaint', 'absent', '运退', 'ante', '   '])
      expect([query, await found(query)]).toEqual([query, []]);
  });

  it('shows where: the message with most of the words, newest first; nothing when it is who they are', async () => {
    const { id } = await chat(
      [
        'refund please',
        `${'word '.repeat(40)}refund for my lantern ${'word '.repeat(40)}`,
        'lantern',
      ],
      { name: 'Anna' },
    );
    await settle();
    const [hit] = (await search('refund lantern')).items;
    expect(hit?.conversationId).toBe(id);
    expect(hit?.match?.seq).toBe(2);
    expect(hit?.match?.snippet).toMatch(/^…[\w ]{20,60}refund for my lantern/u);
    expect([...(hit?.match?.snippet ?? '')].length).toBeLessThanOrEqual(162);
    expect((await search('anna')).items).toEqual([{ conversationId: id, match: null }]);
  });

  it('answers newest activity first, in pages, each once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.unshift((await chat([n % 2 === 0 ? 'lantern' : 'nothing'])).id);
    await settle();
    const wanted = ids.filter((_, at) => at % 2 === 0);
    const seen: string[] = [];
    for (let after: Place = null; ; ) {
      const page = await search('lantern', { limit: 2, after });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ conversationId }) => conversationId));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual(wanted);
  });

  it('stops when its time is over, says so, and goes on from there until all is found', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.unshift((await chat(['lantern'])).id);
    await settle();
    const seen: string[] = [];
    let pages = 0;
    for (let after: Place = null; ; pages++) {
      // The clock says at the first look that the time is over.
      const page = await search('lantern', { after, ms: [0, 10_000] });
      seen.push(...page.items.map(({ conversationId }) => conversationId));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual(ids);
    expect(pages).toBeGreaterThanOrEqual(4);
  });

  it('finds nothing of an erased contact', async () => {
    const { contact } = await chat(['my secret lantern']);
    await settle();
    await store.contacts.erase('harbour', contact.id);
    expect(await found('lantern')).toEqual([]);
  });
});

describe('indexing', () => {
  it('adds what is new, makes a full filter anew, follows a change of name, and stores no word', async () => {
    const { id, contact } = await chat(['first'], { name: 'Old' });
    expect(await indexAll(store)).toBe(1);
    expect(await indexAll(store)).toBe(0);
    const before = (await store.searchFilters.get('harbour', id))?.bits?.length ?? 0;
    for (let n = 0; n < 450; n++) await say(id, `message n${n} about lamp${n * 7}`);
    await indexAll(store);
    const state = await store.searchFilters.get('harbour', id);
    expect(state?.indexedSeq).toBe(451);
    expect(state?.bits?.length).toBeGreaterThan(before * 10);
    expect(Buffer.from(state?.bits ?? []).includes('lamp')).toBe(false);
    for (const query of ['first', 'lamp3143', 'n44 lamp', 'old'])
      expect([query, (await search(query)).items.length]).toEqual([query, 1]);
    await store.contacts.update('harbour', contact.id, { name: 'Newname' });
    await indexAll(store);
    expect((await search('newname')).items.length).toBe(1);
    expect((await search('old')).items).toEqual([]);
  });

  it('goes on where it stopped, and runs by itself until it is stopped', async () => {
    for (let n = 0; n < 50; n++) await chat([`lantern ${n}`]);
    let steps = 0;
    const rests: number[] = [];
    await indexAll(store, {
      goOn: () => steps++ < 1,
      rest: async (busyMs) => void rests.push(busyMs),
    });
    expect(rests.length).toBe(1);
    const left = (await store.searchFilters.unindexed('harbour', 100)).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(50);
    const indexer = createIndexer({ store, log: { error: () => undefined }, everyMs: 5 });
    indexer.start();
    indexer.start();
    while ((await store.searchFilters.unindexed('harbour', 1)).length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await chat(['a later lamp']);
    while ((await store.searchFilters.unindexed('harbour', 1)).length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await indexer.stop();
    await chat(['after the end']);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await store.searchFilters.unindexed('harbour', 9)).length).toBe(1);
  });
});
