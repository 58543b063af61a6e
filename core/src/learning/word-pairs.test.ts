import { describe, expect, it } from '@jest/globals';
import { findWordPairs, type Heard, logLikelihood, type Wordings } from './word-pairs.ts';

describe('the log-likelihood ratio', () => {
  it('is Dunning’s', () => {
    // 2 × (110 ln(110·31777/(2552·221)) + …): "the swiss" of his table 1 comes to 270.72.
    const of = { both: 110, first: 110 + 2442, second: 110 + 111, all: 110 + 2442 + 111 + 29114 };
    expect(logLikelihood(of)).toBeCloseTo(270.72, 1);
  });
  it('is nothing where two things come together by chance, or less', () => {
    expect(logLikelihood({ both: 5, first: 50, second: 10, all: 100 })).toBe(0);
    expect(logLikelihood({ both: 0, first: 50, second: 50, all: 100 })).toBe(0);
    expect(logLikelihood({ both: 0, first: 0, second: 0, all: 0 })).toBe(0);
  });
});

const articles: readonly Wordings[] = [
  { articleId: 'trainers', wordings: ['Trainers', 'Which trainers are waterproof?'] },
  { articleId: 'payment', wordings: ['Payment', 'Is payment by card possible?'] },
  { articleId: 'delivery', wordings: ['Delivery', 'How long does delivery take?'] },
];
const example = (articleId: string, at: number): Heard => ({
  question: `Question number ${'abcdefghijklmnopqrstuvwxyz'[at]} about ${articleId}?`,
  articleId,
  saidBy: articleId,
  from: 'example',
});
const others = [
  ...Array.from({ length: 15 }, (_, at) => example('payment', at)),
  ...Array.from({ length: 15 }, (_, at) => example('delivery', at)),
];
const said = (question: string, saidBy: string, articleId = 'trainers'): Heard => ({
  question,
  articleId,
  saidBy,
  from: 'correction',
});
const pairsOf = (heard: readonly Heard[], pages = articles) =>
  findWordPairs({ heard: [...heard, ...others], articles: pages, locale: 'en' }, 20).map(
    (pair) => `${pair.said} = ${pair.written}`,
  );

describe('pairs of words', () => {
  it('are what customers say and what the pages of the right answer say', () => {
    const heard = [said('Do you have sneakers?', 'li'), said('Are your sneakers dry?', 'bo')];
    expect(pairsOf(heard)).toContain('sneakers = trainers');
  });
  it.each<readonly [string, readonly Heard[], readonly Wordings[]]>([
    [
      'one contact alone says it, however often',
      [said('Do you have sneakers?', 'li'), said('Are your sneakers dry?', 'li')],
      articles,
    ],
    [
      'the pages have the word already',
      [said('Do you have trainers?', 'li'), said('Are your trainers dry?', 'bo')],
      articles,
    ],
    [
      'the contact says both',
      [said('Are sneakers trainers?', 'li'), said('Are sneakers like trainers?', 'bo')],
      articles,
    ],
    [
      'both stand in one wording of a page',
      [said('Do you have sneakers?', 'li'), said('Are your sneakers dry?', 'bo')],
      [...articles, { articleId: 'x', wordings: ['Sneakers and trainers'] }],
    ],
    [
      'it is said about everything',
      ['trainers', 'payment', 'delivery'].flatMap((id) => [
        said('Tell me of sneakers', `li ${id}`, id),
        said('Tell me of your sneakers', `bo ${id}`, id),
      ]),
      articles,
    ],
    [
      'it is another form of the word',
      [said('Do you have trainer?', 'li'), said('Is your trainer dry?', 'bo')],
      articles,
    ],
  ])('are none where %s', (_name, heard, pages) => {
    const found = pairsOf(heard, pages);
    expect(found.filter((pair) => pair.endsWith('= trainers'))).toEqual([]);
  });
  it('are never words of grammar, numbers or what stands for personal data', () => {
    const heard = [
      said('What about [NAME_1] and 5000 if those?', 'li'),
      said('What about [NAME_1] and 5000 if those be?', 'bo'),
    ];
    expect(pairsOf(heard)).toEqual([]);
  });
});
