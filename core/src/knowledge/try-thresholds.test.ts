import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Desk, openChat, openDesk } from '../conversation/test-support.ts';
import { createTestKnowledge, type TestKnowledge } from './test-support.ts';

const ARTICLES = [
  {
    id: 'returns',
    title: 'Returns',
    body: 'You can return anything within 30 days of delivery.',
    questions: ['How long do I have to return something?'],
  },
  {
    id: 'legal/terms',
    title: 'Terms of sale',
    body: 'These terms hold for every order placed in our shop.',
    questions: ['Which terms hold for my order?'],
  },
];

describe('other thresholds, tried on the last questions', () => {
  let desk: Desk;
  let knowledge: TestKnowledge;
  beforeEach(async () => {
    desk = await openDesk({ articles: ARTICLES });
    knowledge = createTestKnowledge({ store: desk.store, clock: desk.verify.clock });
    for (const text of [
      'How long do I have to return something?',
      'Which terms hold for my order?',
      'Which terms hold for my order, li@example.com?',
    ]) {
      const chat = await openChat(desk);
      await chat.says(text);
    }
  });
  afterEach(async () => {
    knowledge.stop();
    await desk.close();
  });

  it('say how many would end otherwise, and which: of the topic they name only', async () => {
    const limits = {
      topicThresholds: [{ articles: ['legal/*'], answerAbove: 1, unknownBelow: 0 }],
    };
    const tried = await knowledge.tryThresholds(desk.tenant.id, limits);
    expect(tried.questions).toBe(3);
    expect(tried.changed.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(tried.changed.every(({ from }) => from === 'answered')).toBe(true);
    expect(tried.examples.map(({ question }) => question).join()).toMatch(/terms/u);
    expect(JSON.stringify(tried)).not.toMatch(/return|li@example/u);
  });
  it('that hold already change nothing', async () => {
    const tried = await knowledge.tryThresholds(desk.tenant.id, {});
    expect(tried).toEqual({ questions: 3, changed: [], examples: [] });
  });
  it('write nothing', async () => {
    const before = await desk.store.figures.asked(desk.tenant.id, { limit: 100 });
    await knowledge.tryThresholds(desk.tenant.id, { answerAbove: 1 });
    expect(await desk.store.figures.asked(desk.tenant.id, { limit: 100 })).toEqual(before);
    expect((await desk.store.tenants.get(desk.tenant.id))?.settings).toEqual(desk.tenant.settings);
  });
});
