import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import type { ArticleInput } from '../model.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { headingQuestions, writtenQuestions } from './heading-questions.ts';
import type { PreviewAs } from './preview-article.ts';
import { createTestKnowledge, type TestKnowledge } from './test-support.ts';

let store: Store;
let knowledge: TestKnowledge;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00.000Z');
  store = await openStore({
    file: ':memory:',
    masterKey: new Uint8Array(32).fill(7),
    clock: () => now,
  });
  await store.tenants.create({
    id: 'shop',
    name: 'Shop',
    locale: 'en',
    locales: ['en'],
    widgetKey: 'k',
    settings: defaultSettings,
  });
  knowledge = createTestKnowledge({ store, clock: () => now });
});
afterEach(async () => {
  knowledge.stop();
  await store.close();
});

const record = (inputs: readonly ArticleInput[]) =>
  store.articles.record('shop', 'api', inputs, { locale: 'en' });
const returns = {
  id: 'returns',
  title: 'Returns',
  body: 'You can return unworn items within 30 days of delivery.',
  questions: ['How long can I return something?'],
};
const delivery = {
  id: 'delivery',
  title: 'Delivery',
  body: 'Standard delivery takes 3 to 5 working days and costs €4.90.',
  questions: ['How long does delivery take?'],
};
const preview = async (more: Partial<PreviewAs> = {}) => {
  const { items } = await knowledge.preview('shop', { ...returns, locale: 'en', ...more });
  return items;
};

describe('a preview', () => {
  it('shows what would be answered before and after, and writes nothing', async () => {
    await record([returns, delivery]);
    const head = await store.articles.head('shop');
    const items = await preview({
      body: 'You can return unworn items within 60 days of delivery.',
      ask: ['How long does delivery take?', 'Do you rent kayaks?'],
    });
    expect(
      items.map(({ question, from, effect, changed }) => [question, from, effect, changed]),
    ).toEqual([
      ['How long can I return something?', 'example', 'answers', true],
      ['Returns?', 'heading', 'answers', true],
      ['How long does delivery take?', 'given', 'other', false],
      ['Do you rent kayaks?', 'given', 'nothing', false],
    ]);
    expect(items[0]?.before.text).toContain('30 days');
    expect(items[0]?.after.text).toContain('60 days');
    expect(items[0]?.after.citations[0]).toMatchObject({ articleId: 'returns' });
    expect(await store.articles.head('shop')).toBe(head);
    // Nobody else's question sees it, not even the next preview of another article.
    const [other] = await preview({ ...delivery, ask: ['How long can I return something?'] }).then(
      (all) => all.filter((one) => one.from === 'given'),
    );
    expect(other?.after.text).toContain('30 days');
  });

  it('says the same as the assistant does once it is saved', async () => {
    await record([returns, delivery]);
    const changed = {
      ...returns,
      body: 'Unworn items come back within 45 days.',
      questions: ['Can I send it back?'],
    };
    const ask = [
      'How long can I return something?',
      'Can I send it back?',
      'What does delivery cost?',
    ];
    const before = await preview({ ...changed, ask });
    await record([changed]);
    const saved = await preview({ ...changed, ask });
    // To the last digit: the old text is not counted beside the new one.
    expect(
      saved.map(({ question, before: told }) => [question, told.text, told.confidence]),
    ).toEqual(before.map(({ question, after: told }) => [question, told.text, told.confidence]));
    expect(saved.every((one) => !one.changed)).toBe(true);
  });

  it('leaves nothing behind in the copy that is kept for the next one', async () => {
    // Without example questions nothing is trained, and the copy is used again.
    const untold = { id: 'returns', title: 'Returning unworn items', body: returns.body };
    const other = { id: 'delivery', title: 'Standard delivery', body: delivery.body };
    await record([untold, other]);
    const ask = ['Within how many days of delivery can I return unworn items?'];
    const look = async (body: string) => {
      const of = { ...untold, body, locale: 'en', ask };
      const { items } = await knowledge.preview('shop', of);
      return items.find((one) => one.from === 'given');
    };
    const fresh = await look(untold.body);
    expect(fresh?.after.text).toContain('30 days');
    const changed = await look('You can return unworn items within 60 days of delivery.');
    expect(changed?.after.text).toContain('60 days');
    const { items } = await knowledge.preview('shop', { ...other, locale: 'en', ask });
    const again = items.find((one) => one.from === 'given');
    expect(again?.after).toEqual(again?.before);
    expect(again?.after.text).toContain('30 days');
  });

  it('of a text as it is changes nothing', async () => {
    await record([returns, delivery]);
    const items = await preview({ ask: ['How long does delivery take?'] });
    expect(items.filter((one) => one.changed)).toEqual([]);
  });

  it('of a new article finds what it would answer', async () => {
    await record([delivery]);
    const [item] = await preview({
      id: 'kayaks',
      title: 'Kayaks',
      body: 'We rent kayaks for €15 an hour.',
      questions: ['Do you rent kayaks?'],
    });
    expect(item).toMatchObject({ effect: 'answers', changed: true });
    expect(item?.before.decision).not.toBe('answer');
    expect(item?.after.text).toContain('€15');
  });

  it('of a planned text is looked at in its time, beside the text that holds until then', async () => {
    await record([returns]);
    const planned = {
      body: 'You can return unworn items within 60 days of delivery.',
      validFrom: '2026-12-01T00:00:00.000Z',
    };
    const [today] = await preview(planned);
    expect([today?.after.text?.includes('30 days'), today?.changed]).toEqual([true, false]);
    const [later] = await preview({ ...planned, at: '2026-12-02T00:00:00.000Z' });
    expect([
      later?.before.text?.includes('30 days'),
      later?.after.text?.includes('60 days'),
    ]).toEqual([true, true]);
  });

  it('of an internal text tells that the public is told nothing of it', async () => {
    await record([returns]);
    const [item] = await preview({ audience: 'internal' });
    expect(item?.effect).toBe('nothing');
    expect(item?.after.text).not.toContain('30 days');
  });

  it('asks what customers asked lately, masked, and nothing of an erased contact', async () => {
    await record([returns]);
    const contact = await store.contacts.create('shop', {});
    const conversation = await store.conversations.create('shop', {
      contactId: contact.id,
      channel: 'widget',
    });
    const say = (author: 'contact' | 'assistant', text: string, inReplyTo?: string) =>
      store.messages.append('shop', conversation.id, {
        author,
        audience: 'everyone',
        body: { text },
        ...(inReplyTo === undefined ? {} : { inReplyTo }),
      });
    const asked = await say('contact', 'Can I send back shoes? I am li@wei.example');
    const reply = await say('assistant', 'Within 30 days [1].', asked.message.id);
    await store.uses.record('shop', reply.message.id, [{ articleId: 'returns', version: 1 }]);
    const texts = async (withAsked = true) =>
      (await preview({ withAsked }))
        .filter((one) => one.from === 'asked')
        .map((one) => one.question);
    expect(await texts()).toEqual(['Can I send back shoes? I am [EMAIL_1]']);
    expect(await texts(false)).toEqual([]);
    await store.contacts.erase('shop', contact.id);
    expect(await texts()).toEqual([]);
  });

  it('asks each question once, at most twenty it finds and all that are given', async () => {
    await record([returns]);
    const questions = Array.from({ length: 40 }, (_, at) => `How about ${at}?`);
    const items = await preview({
      questions,
      body: '## How about 3?\n\nx\n\n## Where?\n\nx',
      ask: ['HOW ABOUT 1?', ...Array.from({ length: 49 }, (_, at) => `Given ${at}?`)],
    });
    expect(items.filter((one) => one.from !== 'given').length).toBe(20);
    expect(items.filter((one) => one.from === 'given').length).toBe(49);
    expect(items.map((one) => one.question)).toContain('Where?');
    expect(new Set(items.map((one) => one.question.toLowerCase())).size).toBe(items.length);
  });

  it('of many at once keeps them apart', async () => {
    await record([returns, delivery]);
    const days = [40, 50, 60, 70];
    const all = await Promise.all(
      days.map((one) => preview({ body: `You can return unworn items within ${one} days.` })),
    );
    expect(all.map(([item]) => /\d+(?= days)/u.exec(item?.after.text ?? '')?.[0])).toEqual(
      days.map(String),
    );
  });

  it('is not upset by hostile texts', async () => {
    await record([returns]);
    for (const body of [
      '',
      '\u202e<script>alert(1)</script>',
      '#'.repeat(50_000),
      '|'.repeat(5_000),
      '[](javascript:x)',
    ]) {
      const items = await preview({ body, title: ' ' });
      expect(items[0]?.from).toBe('example');
    }
    await expect(knowledge.preview('nobody', { ...returns, locale: 'en' })).rejects.toMatchObject({
      code: 'TENANT_NOT_FOUND',
    });
  });
});

describe('questions in headings', () => {
  const body = '# Returns\n\n## How long do I have?\n\nx\n\n### Costs:\n\n```\n# no heading\n```\n';
  it('are taken as they are, and made of those that are none', () => {
    expect(writtenQuestions('Returns', body)).toEqual(['How long do I have?']);
    expect(headingQuestions({ title: 'Returns', body }, 'en')).toEqual([
      'Returns?',
      'How long do I have?',
      'Costs?',
    ]);
    expect(headingQuestions({ title: '退货政策', body: '' }, 'zh-Hans')).toEqual(['退货政策？']);
    expect(headingQuestions({ title: 'الإرجاع', body: '' }, 'ar')).toEqual(['الإرجاع؟']);
    expect(headingQuestions({ title: ' ', body: '## 🎉\n' }, 'en')).toEqual([]);
  });
});
