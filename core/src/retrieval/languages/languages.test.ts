import { describe, expect, it } from '@jest/globals';
import { wordsOf } from '../tokenise.ts';
import { alternativesOf, relatedWords, topicWeightIn, topicWeightOf } from './languages.ts';

describe('topicWeightIn', () => {
  it('tells words of grammar in the language of the text only', () => {
    expect(topicWeightIn('de-AT')('hat')).toBeLessThan(0.5);
    expect(topicWeightIn('en')('hat')).toBe(1);
    expect(topicWeightIn('en-GB')('how')).toBeLessThan(0.5);
    expect(topicWeightIn('pl')('how')).toBe(1);
    expect(topicWeightIn('')('how')).toBe(1);
  });

  it('tells those of scripts of their own in any text', () => {
    expect(topicWeightIn('en')('怎么')).toBeLessThan(0.2);
    expect(topicWeightIn('en')('сколько')).toBeLessThan(0.2);
    expect(topicWeightIn('zh')('退货')).toBe(1);
  });

  it('trusts a Chinese pair across the border of two words little', () => {
    const weight = topicWeightIn('zh')('么退');
    expect(weight).toBeLessThan(1);
    expect(weight).toBeGreaterThan(topicWeightIn('zh')('怎么'));
  });
});

describe('topicWeightOf', () => {
  const weight = (text: string, locale: string, word: string) =>
    topicWeightOf(wordsOf(text), locale)(word);

  it('follows the words of grammar where they say another language than the locale', () => {
    expect(weight('wann hat die Bank geöffnet', 'en', 'hat')).toBeLessThan(0.5);
    expect(weight('how much is the hat', 'de', 'hat')).toBe(1);
  });

  it('stays with the locale on one word or a draw', () => {
    expect(weight('red hat', 'en', 'hat')).toBe(1);
    expect(weight('hat', 'de', 'hat')).toBeLessThan(0.5);
    expect(weight('blorp', 'pl', 'blorp')).toBe(1);
  });
});

describe('relatedWords', () => {
  const related = (text: string, locale = 'en') =>
    relatedWords(wordsOf(text), topicWeightIn(locale), {
      knows: () => true,
      formsOf: (element) => [element.replace('*', '')],
    });

  it.each([
    ['do you have this jumper', 'sweater', 'en'],
    ['do I have to pay postage', 'shipping', 'en'],
    ['怎么退回', '退货', 'zh'],
    ['wie läuft die Rücksendung', 'retour', 'de'],
    ['quiero una devolución', 'devolver', 'es'],
    ['je veux un remboursement', 'rembours', 'fr'],
    ['как оформить возврат', 'вернуть', 'ru'],
  ])('%s → %s', (text, word, locale) => {
    expect([...related(text, locale).keys()]).toContain(word);
  });

  it('reads the longest phrase, over words of grammar: to send back is no delivery', () => {
    const words = related('how long do I have to send it back');
    expect(words.has('returns') || words.has('return')).toBe(true);
    expect(words.has('delivery')).toBe(false);
  });

  it('never adds what the question says already', () => {
    expect(related('sweaters').has('sweater')).toBe(false);
    expect(related('a question of nothing known').size).toBe(0);
  });

  it('gives each word of a phrase a part of its weight', () => {
    expect(related('coupon').get('voucher')).toBeLessThan(1);
    expect(related('coupon').get('promo')).toBe(1);
  });
});

describe('alternativesOf', () => {
  it('says which words of the question they stand for', () => {
    const words = wordsOf('can I send it back');
    const [found] = alternativesOf(words, topicWeightIn('en'));
    expect(found?.places.map((place) => words[place])).toEqual(['send', 'back']);
  });
});
