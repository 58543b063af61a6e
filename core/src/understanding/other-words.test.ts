import { describe, expect, it } from '@jest/globals';
import { learnSynonyms, otherWords } from './other-words.ts';

const synonyms = {
  en: ['trainers, sneakers, running shoes', 'refund, money back'],
  zh: ['运动鞋、球鞋'],
};
const say = (question: string, language = 'en') => otherWords(question, { language, synonyms });

describe('other words for a question', () => {
  it.each([
    ['Do you sell sneakers?', 'en', ['do you sell trainers?', 'do you sell running shoes?']],
    ['RUNNING SHOES in white?', 'en-GB', ['trainers in white?', 'sneakers in white?']],
    ['有白色的球鞋吗', 'zh-Hans', ['有白色的运动鞋吗']],
    ['Do you sell sneakers?', 'de', []],
    ['Do you sell sneakersocks?', 'en', []],
    ['Sneakers or trainers?', 'en', ['sneakers or running shoes?']],
    [
      'Does the shelf carry 5 kilograms?',
      'en',
      ['Does the shelf carry 5 kg?', 'Does the shelf carry 5000 g?'],
    ],
    ['Hält das Regal 5.000 g?', 'de', ['Hält das Regal 5 kg?', 'Hält das Regal 5000 g?']],
    ['Is it 120cm wide?', 'en', ['Is it 1.2 m wide?', 'Is it 120 cm wide?', 'Is it 1200 mm wide?']],
    ['Can I return it within 30 days?', 'en', []],
    ['', 'en', []],
  ])('%p (%s)', (question, language, expected) => {
    expect(say(question, language)).toEqual(expected);
  });
  it('are few and none for a story', () => {
    expect(say('sneakers and a refund of 5 kg')).toHaveLength(3);
    expect(say(`sneakers ${'x'.repeat(400)}`)).toEqual([]);
  });
});

describe('what is learnt', () => {
  const learn = (...wordings: readonly string[]) =>
    learnSynonyms([{ articleId: 'a', wordings }]).map(({ one, other, times }) => [
      one,
      other,
      times,
    ]);
  it('stands at one place of wordings that are else the same', () => {
    expect(
      learn(
        'Can I return my sneakers?',
        'Can I return my trainers?',
        'How do I clean sneakers?',
        'How do I clean trainers?',
      ),
    ).toEqual([['sneakers', 'trainers', 2]]);
  });
  it.each([
    ['two words differ', ['Can I return my sneakers?', 'Can we return our sneakers?']],
    ['a number differs', ['Does it carry 5000 grams?', 'Does it carry 6000 grams?']],
    ['only its ending differs', ['Can I return my shirts?', 'Can I return my shirt?']],
    ['they are too short', ['Return sneakers?', 'Return trainers?']],
    ['they are of two articles', ['Can I return my sneakers?']],
  ])('is not where %s', (_name, wordings) => {
    expect(learn(...wordings)).toEqual([]);
  });
});
