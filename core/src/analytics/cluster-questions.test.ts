import { describe, expect, it } from '@jest/globals';
import { clusterQuestions } from './cluster-questions.ts';

const asked = (questions: readonly string[]) =>
  questions.map((question, i) => ({ conversationId: `c${i}`, question }));

describe('grouping questions', () => {
  it('puts those about one thing together, whatever the grammar around', () => {
    const [gift, iceland, ...rest] = clusterQuestions(
      asked([
        'Do you sell gift cards?',
        'Is there an app for my phone?',
        'Can I buy a gift card for a friend?',
        'Do you ship to Iceland?',
        'gift card',
        'What is your favourite colour?',
        'shipping to Iceland possible?',
      ]),
      'en',
    );
    expect(gift?.conversationIds).toEqual(['c0', 'c2', 'c4']);
    expect(new Set(gift?.questions)).toEqual(
      new Set(['Do you sell gift cards?', 'Can I buy a gift card for a friend?', 'gift card']),
    );
    expect(iceland?.conversationIds).toEqual(['c3', 'c6']);
    expect(rest).toEqual([]);
  });
  it('works in Chinese and German', () => {
    const chinese = clusterQuestions(
      asked(['你们有礼品卡吗？', '我想买礼品卡', '可以用比特币付款吗', '礼品卡怎么用']),
      'zh',
    );
    expect(chinese[0]?.conversationIds).toEqual(['c0', 'c1', 'c3']);
    const german = clusterQuestions(
      asked(['Gibt es Gutscheine?', 'Kann ich einen Gutschein kaufen?', 'Wo ist der Laden?']),
      'de',
    );
    expect(german[0]?.conversationIds).toEqual(['c0', 'c1']);
  });
  it('does not group by a word that nearly every question has', () => {
    const lamps = ['red', 'heavy', 'broken', 'cheap', 'round', 'loud'].map(
      (word) => `lamp ${word} ${word}ness ${word}er`,
    );
    expect(clusterQuestions(asked(lamps), 'en')).toEqual([]);
  });
  it('counts a conversation once, however often it asks', () => {
    const once = { conversationId: 'c', question: 'Do you sell gift cards?' };
    expect(clusterQuestions([once, once, once], 'en')).toEqual([]);
    const more = { conversationId: 'd', question: 'gift cards' };
    const [cluster] = clusterQuestions([once, once, more], 'en');
    expect(cluster?.conversationIds).toEqual(['c', 'd']);
  });
  it('does not take masks for words, and shortens what is long', () => {
    const masked = ['My [EMAIL_1] broke', 'Is [EMAIL_1] [PHONE_2] waterproof?'];
    expect(clusterQuestions(asked(masked), 'en')).toEqual([]);
    const long = `gift card ${'😀 very long story '.repeat(40)}`;
    const [cluster] = clusterQuestions(asked([long, long, 'gift card']), 'en');
    for (const question of cluster?.questions ?? [])
      expect([...question].length).toBeLessThanOrEqual(200);
  });
  it('stays quick with 300 questions of the same words, and ends with empty ones', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      conversationId: `c${i}`,
      question: 'gift card '.repeat(4_000),
    }));
    const started = performance.now();
    expect(clusterQuestions(many, 'en')[0]?.conversationIds.length).toBe(300);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(clusterQuestions(asked(['', '???', '😀']), 'en')).toEqual([]);
    expect(clusterQuestions([], 'en')).toEqual([]);
  });
});
