import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import type { Tenant, Trace } from '../model.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { describeOnEachDatabase, type TestDatabase } from '../storage/test-databases.ts';
import { createToday, type Today } from './today.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Sunday evening in Berlin. */
const START = Date.parse('2026-11-22T18:00:00.000Z');

describeOnEachDatabase('today', (make) => {
  let database: TestDatabase;
  let store: Store;
  let now: number;
  let today: (agentId?: string) => Promise<Today>;
  beforeEach(async () => {
    now = START;
    database = await make();
    store = await openStore({ ...database.options, clock: () => new Date(now) });
    for (const id of ['harbour', 'other']) {
      await store.tenants.create({
        id,
        name: id,
        locale: 'en',
        locales: ['en'],
        widgetKey: `key-${id}`,
        settings: {
          ...defaultSettings,
          hours: { timeZone: 'Europe/Berlin', week: {}, exceptions: [] },
          allowedOrigins: ['https://shop.example'],
        },
      });
    }
    await hire('Mara');
    await hire('Jon');
    await article('returns');
    today = fresh();
  });
  afterEach(async () => {
    await store.close();
    await database.remove();
  });

  /** One that has kept nothing yet. */
  const fresh = () => {
    const read = createToday({ store, clock: () => new Date(now) });
    return async (agentId?: string, tenantId = 'harbour') =>
      read((await store.tenants.get(tenantId)) as Tenant, agentId ?? null);
  };
  const hire = (name: string) =>
    store.agents.create('harbour', {
      email: `${name}@shop.example`,
      name,
      role: 'agent',
      passwordHash: null,
    });
  const find = async (name: string) =>
    (await store.agents.list('harbour')).find((one) => one.name === name);
  const article = (id: string, more: object = {}) =>
    store.articles.record('harbour', 'test', [{ id, title: `About ${id}`, body: id, ...more }], {
      locale: 'en',
    });
  const trace = (question: string): Trace => ({
    question,
    language: 'en',
    mood: null,
    steps: [],
    hits: [],
    receipts: [],
    articles: [],
    milliseconds: 1,
  });
  const decide = async (
    kind: string,
    reason: string,
    of: { readonly question?: string; readonly cites?: string; readonly tenantId?: string } = {},
  ) => {
    const { tenantId = 'harbour', question = 'What?' } = of;
    const contact = await store.contacts.create(tenantId, { name: 'Li Wei' });
    const { id } = await store.conversations.create(tenantId, {
      contactId: contact.id,
      channel: 'widget',
    });
    const says = (author: 'contact' | 'assistant', inReplyTo: string | null) =>
      store.messages.append(tenantId, id, {
        author,
        audience: 'everyone',
        body: { text: question },
        inReplyTo,
      });
    const { message } = await says('contact', null);
    const reply = (await says('assistant', message.id)).message;
    await store.turns.begin(tenantId, message.id, id);
    if (of.cites !== undefined)
      await store.uses.record(tenantId, reply.id, [{ articleId: of.cites, version: 1 }]);
    await store.turns.finish(tenantId, message.id, {
      kind,
      reason,
      confidence: 0.5,
      replyId: reply.id,
      trace: trace(question),
    });
    return { conversationId: id, replyId: reply.id, contactId: contact.id };
  };
  const writeDown = (action: string, subject: string, agentId: string | null = null) =>
    store.audit.append('harbour', {
      actor: { kind: agentId === null ? 'system' : 'agent', id: agentId },
      action,
      subject,
    });

  it('counts the days of the tenant’s own calendar', async () => {
    // 23:30 and 00:30 in Berlin.
    now = Date.parse('2026-11-21T22:30:00.000Z');
    await decide('answer', 'answered');
    now = Date.parse('2026-11-21T23:30:00.000Z');
    await decide('answer', 'answered');
    await decide('clarify', 'unknown');
    now = START - 20 * DAY;
    await decide('handoff', 'anger');
    now = START;
    const { days, before } = await today();
    expect(days.map(({ day }) => day).slice(-2)).toEqual(['2026-11-21', '2026-11-22']);
    expect(days.at(-2)).toMatchObject({ conversations: 1, answered: 1, foundNothing: 0 });
    expect(days.at(-1)).toMatchObject({ conversations: 2, answered: 1, foundNothing: 1 });
    expect([before[0]?.day, before.at(-1)?.day, days[0]?.day]).toEqual([
      '2026-10-26',
      '2026-11-08',
      '2026-11-09',
    ]);
    expect(before.find(({ day }) => day === '2026-11-02')).toMatchObject({ handedOver: 1 });
  });

  it('tells what changed since yesterday began, newest first, one thing once', async () => {
    const mara = await find('Mara');
    now = START - 3 * DAY;
    await article('sale', { validFrom: new Date(START - 2 * HOUR).toISOString() });
    await writeDown('article.changed', 'too-old');
    now = START - DAY;
    await writeDown('article.changed', 'returns', mara?.id);
    now += HOUR;
    await writeDown('article.changed', 'returns', mara?.id);
    await writeDown('tenant.changed', 'harbour', mara?.id);
    now += HOUR;
    await writeDown('host.down', 'shop');
    await writeDown('model-budget.spent', 'harbour');
    await writeDown('conversation.taken', 'any', mara?.id);
    const rated = await decide('answer', 'answered');
    const found = await store.conversations.get('harbour', rated.conversationId);
    await store.conversations.update('harbour', rated.conversationId, found?.revision ?? 0, {
      rating: 2,
    });
    await store.events.append('harbour', {
      kind: 'conversation.rated',
      conversationId: rated.conversationId,
    });
    now = START - 4 * HOUR;
    const { id } = await store.imports.create('harbour', {
      id: 'imp_1',
      name: 'help.csv',
      kind: 'file',
      source: 'file:help.csv',
      file: null,
    });
    await store.imports.update('harbour', id, { state: 'done' });
    await writeDown('articles.imported', id);
    await writeDown('articles.imported', 'folder');
    now = START;
    const { changed } = await today();
    const told = changed.map((one) => [one.kind, one.id, one.title, one.agentName]);
    expect(told).toContainEqual(['host-down', 'shop', 'shop', null]);
    expect(told).toContainEqual(['budget-spent', null, null, null]);
    expect(told.filter(([kind]) => kind !== 'host-down' && kind !== 'budget-spent')).toEqual([
      ['article-began', 'sale', 'About sale', null],
      ['import-ended', 'imp_1', 'help.csv', null],
      ['import-ended', 'folder', 'folder', null],
      ['low-rating', rated.conversationId, 'Li Wei', null],
      ['settings-changed', null, null, 'Mara'],
      ['article-changed', 'returns', 'About returns', 'Mara'],
    ]);
    expect(changed.at(-1)?.at).toBe(new Date(START - 23 * HOUR).toISOString());
    await store.contacts.erase('harbour', rated.contactId);
    expect((await fresh()()).changed.some(({ kind }) => kind === 'low-rating')).toBe(false);
  });

  it('suggests what has the largest effect, with the rows behind each number', async () => {
    const disliked = [];
    for (let i = 0; i < 4; i += 1)
      disliked.push(await decide('answer', 'answered', { cites: 'returns' }));
    for (const { replyId } of disliked.slice(0, 3))
      await store.messages.setFeedback('harbour', replyId, 'down');
    const cards = [];
    for (const question of ['gift cards?', 'Do you sell a gift card?', 'gift card [EMAIL_1]'])
      cards.push(await decide('clarify', 'unknown', { question }));
    cards.push(await decide('handoff', 'low-confidence', { question: 'Gift card balance' }));
    cards.push(await decide('clarify', 'unknown', { question: 'buy gift cards' }));
    const angry = [];
    for (let i = 0; i < 3; i += 1) angry.push(await decide('handoff', 'anger'));
    // Neither is a question that an article answers.
    await decide('answer', 'small-talk');
    await decide('silence', 'agent-holds');
    await decide('clarify', 'unknown', { question: 'gift cards?', tenantId: 'other' });
    const { next } = await today();
    expect(next).toEqual([
      {
        kind: 'write-article',
        count: 5,
        share: 5 / 12,
        questions: expect.any(Array),
        conversationIds: expect.any(Array),
      },
      {
        kind: 'mend-article',
        articleId: 'returns',
        title: 'About returns',
        disliked: 3,
        used: 4,
        share: 4 / 12,
      },
      {
        kind: 'handle-topic',
        reason: 'anger',
        count: 3,
        share: 3 / 12,
        conversationIds: expect.any(Array),
      },
    ]);
    const behind = (at: number) => {
      const one = next[at];
      return new Set(one !== undefined && 'conversationIds' in one ? one.conversationIds : []);
    };
    expect(behind(0)).toEqual(new Set(cards.map(({ conversationId }) => conversationId)));
    expect(behind(2)).toEqual(new Set(angry.map(({ conversationId }) => conversationId)));
  });

  it('suggests articles due for review by what they are used for', async () => {
    await article('shipping');
    const soon = new Date(START - HOUR).toISOString();
    await store.knowledge.setReview('harbour', 'returns', soon);
    await store.knowledge.setReview('harbour', 'gone', soon);
    await store.knowledge.setReview('harbour', 'shipping', new Date(START + DAY).toISOString());
    await decide('answer', 'answered', { cites: 'returns' });
    await decide('answer', 'answered', { cites: 'shipping' });
    expect((await today()).next).toEqual([{ kind: 'review-articles', count: 1, share: 0.5 }]);
  });

  it('leads a new tenant through the setup, articles first', async () => {
    const settings = { ...defaultSettings };
    await store.tenants.update('other', { settings });
    const { next, days } = await fresh()(undefined, 'other');
    expect(next).toEqual([
      { kind: 'finish-setup', step: 'articles' },
      { kind: 'finish-setup', step: 'snippet' },
      { kind: 'finish-setup', step: 'hours' },
    ]);
    expect(days.every(({ answered }) => answered === 0)).toBe(true);
    expect((await today()).next).toEqual([]);
  });

  it('reads what needs a person anew, and figures again after half a minute', async () => {
    const mara = await find('Mara');
    await today(mara?.id);
    const { conversationId } = await decide('answer', 'answered');
    await store.conversations.update('harbour', conversationId, 1, {
      status: 'open',
      agentId: mara?.id ?? '',
    });
    const waits = await decide('handoff', 'anger');
    const found = await store.conversations.get('harbour', waits.conversationId);
    await store.conversations.update('harbour', waits.conversationId, found?.revision ?? 0, {
      status: 'open',
    });
    now += 29_000;
    const soon = await today(mara?.id);
    expect(soon.days.at(-1)).toMatchObject({ answered: 0 });
    expect(soon.needs.waiting).toBe(1);
    expect(soon.needs.waitingSince).not.toBeNull();
    expect(soon.needs.rows.map(({ conversation }) => conversation.id)).toEqual([
      waits.conversationId,
    ]);
    now += 2_000;
    expect((await today(mara?.id)).days.at(-1)).toMatchObject({ answered: 1, handedOver: 1 });
    // A clock that was set back does not keep old figures.
    await decide('answer', 'answered');
    now -= HOUR;
    expect((await today()).days.at(-1)).toMatchObject({ answered: 2 });
  });
});
