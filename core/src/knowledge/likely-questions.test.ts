import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import { createHostRegistry } from '../host/host-registry.ts';
import { createMemoryHost } from '../host/memory-host.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { commonQuestions } from './common-questions.ts';
import { createTestKnowledge, type TestKnowledge } from './test-support.ts';

const clock = () => new Date('2026-11-22T12:00:00.000Z');
let store: Store;
let knowledge: TestKnowledge;
beforeEach(async () => {
  store = await openStore({ file: ':memory:', masterKey: new Uint8Array(32).fill(7), clock });
  await store.tenants.create({
    id: 'shop',
    name: 'Shop',
    locale: 'en',
    locales: ['en'],
    widgetKey: 'k',
    settings: defaultSettings,
  });
  knowledge = createTestKnowledge({ store, clock });
  await store.articles.record(
    'shop',
    'api',
    [
      {
        id: 'delivery',
        title: 'Delivery',
        body: 'Standard delivery takes 3 to 5 working days and costs €4.90.',
        questions: ['How long does delivery take?', 'What does delivery cost?'],
      },
      { id: 'gifts', title: 'Do you wrap gifts?', body: 'We wrap gifts for €3.' },
      { id: 'team', title: 'What may we refund?', body: 'Up to €50.', audience: 'internal' },
      { id: 'soon', title: 'Do you rent kayaks?', body: 'From May.', validFrom: '2027-05-01' },
      { id: 'de', title: 'Verpackt ihr Geschenke?', body: 'Ja, für 3 €.', locale: 'de' },
    ],
    { locale: 'en' },
  );
});
afterEach(() => store.close());

const ask = async (text: string) => {
  const contact = await store.contacts.create('shop', {});
  const conversation = await store.conversations.create('shop', {
    contactId: contact.id,
    channel: 'widget',
  });
  const body = { text };
  await store.messages.append('shop', conversation.id, {
    author: 'contact',
    audience: 'everyone',
    body,
  });
  return contact;
};

describe('likely questions', () => {
  it('are twenty, of articles and of what is commonly asked, each answered or a gap', async () => {
    const items = await knowledge.likelyQuestions('shop', {});
    expect(items.length).toBe(20);
    const by = (question: string) => items.find((one) => one.question === question);
    expect(by('How long does delivery take?')).toMatchObject({
      from: 'article',
      decision: 'answer',
      gap: false,
    });
    expect(by('How long does delivery take?')?.text).toContain('3 to 5');
    expect(by('Do you wrap gifts?')).toMatchObject({ from: 'article', gap: false });
    expect(by('Do you sell gift cards?')?.from ?? 'common').toBe('common');
    expect(by('How long is the warranty?')).toMatchObject({ from: 'common', gap: true });
    // Nothing is connected that knows orders.
    expect(by('Where is my order?')).toMatchObject({ from: 'common', gap: true });
    const shown = JSON.stringify(items);
    for (const hidden of ['What may we refund', 'rent kayaks', 'Verpackt']) {
      expect([hidden, shown.includes(hidden)]).toEqual([hidden, false]);
    }
    expect(new Set(items.map(({ question }) => question.toLowerCase())).size).toBe(20);
  });

  it('begin with what customers asked lately, masked and once; what is no question is left out', async () => {
    await ask('Do you repair sails? My number is +49 170 1234567');
    await ask('do you repair  sails? my number is +49 170 1234567');
    await ask('hello there');
    await ask(`Why? ${'x'.repeat(400)}`);
    const gone = await ask('Where did li@wei.example go?');
    await store.contacts.erase('shop', gone.id);
    const items = await knowledge.likelyQuestions('shop', {});
    expect(items.filter((one) => one.from === 'asked').map((one) => one.question)).toEqual([
      expect.stringMatching(/^do you repair sails\? my number is \[/iu),
    ]);
    expect(items[0]).toMatchObject({ gap: true });
    const hidden = await knowledge.likelyQuestions('shop', { withAsked: false });
    expect(hidden.some((one) => one.from === 'asked')).toBe(false);
  });

  it('are in the language asked for, at most as many as asked for', async () => {
    const german = await knowledge.likelyQuestions('shop', { locale: 'de', limit: 50 });
    expect(german.length).toBe(21);
    expect(german[0]).toMatchObject({
      question: 'Verpackt ihr Geschenke?',
      from: 'article',
      gap: false,
    });
    expect((await knowledge.likelyQuestions('shop', { limit: 3 })).length).toBe(3);
  });

  it('about orders are no gap where a host knows orders', async () => {
    const { adapter } = createMemoryHost({ name: 'shop' });
    const log = { warn: () => undefined };
    const hosts = createHostRegistry([{ tenantId: 'shop', adapter }], { clock, log });
    const connected = createTestKnowledge({ store, clock, hosts });
    const items = await connected.likelyQuestions('shop', {});
    expect(items.find((one) => one.question === 'Where is my order?')).toMatchObject({
      decision: 'answer',
      reason: 'flow',
      gap: false,
    });
  });

  it('write nothing', async () => {
    const before = [await store.events.head('shop'), await store.jobs.counts()];
    await knowledge.likelyQuestions('shop', {});
    expect([await store.events.head('shop'), await store.jobs.counts()]).toEqual(before);
  });
});

describe('common questions', () => {
  it.each(['en', 'zh-CN', 'zh-TW', 'es', 'de', 'fr', 'ar'])(
    'are known in %s, each once',
    (locale) => {
      const questions = commonQuestions(locale);
      expect(questions.length).toBe(20);
      expect(new Set(questions).size).toBe(20);
      // Some are two sentences; all ask.
      for (const question of questions) expect(question).toMatch(/[?？؟]$/u);
    },
  );
  it('are told apart by script, and are English where there are none', () => {
    expect(commonQuestions('zh-Hant')[0]).toContain('訂單');
    expect(commonQuestions('zh')[0]).toContain('订单');
    expect(commonQuestions('sw')).toEqual(commonQuestions('en'));
    expect(commonQuestions('not a tag')).toEqual(commonQuestions('en'));
  });
});
