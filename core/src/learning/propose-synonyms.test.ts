import { describe, expect, it } from '@jest/globals';
import { type FindFirst, proposeSynonyms } from './propose-synonyms.ts';
import type { Heard, Wordings } from './word-pairs.ts';

const articles: readonly Wordings[] = [
  { articleId: 'trainers', wordings: ['Trainers', 'Which trainers are waterproof?'] },
  { articleId: 'delivery', wordings: ['Delivery', 'How long does delivery take?'] },
];
const heard: readonly Heard[] = [
  ...['li', 'bo'].map(
    (saidBy): Heard => ({
      question: `Do you have sneakers for ${saidBy}?`,
      articleId: 'trainers',
      saidBy,
      from: 'correction',
    }),
  ),
  ...Array.from(
    { length: 30 },
    (_, at): Heard => ({
      question: `Is delivery ${'abcdefghijklmnopqrstuvwxyzåäöø'[at]} possible?`,
      articleId: 'delivery',
      saidBy: 'delivery',
      from: 'example',
    }),
  ),
];
const propose = (findFirst: FindFirst, known: readonly string[] = []) =>
  proposeSynonyms(
    { findFirst, breathe: async () => {} },
    { heard, articles, locale: 'en', known, answerAbove: 0.3 },
  );
/** Finds the trainers by their own word, and the delivery otherwise. */
const byWord: FindFirst = async (question) =>
  /trainers/u.test(question)
    ? { articleId: 'trainers', confidence: 0.9 }
    : { articleId: 'delivery', confidence: 0.4 };

describe('a proposal', () => {
  it('is a pair with which questions find the article they missed', async () => {
    expect(await propose(byWord)).toEqual([
      {
        locale: 'en',
        said: 'sneakers',
        written: 'trainers',
        helps: 2,
        hurts: 0,
        evidence: heard.slice(0, 2),
      },
    ]);
  });
  it.each<readonly [string, FindFirst, readonly string[]]>([
    ['it helps nothing', async () => ({ articleId: 'delivery', confidence: 0.4 }), []],
    ['they were found without it', async () => ({ articleId: 'trainers', confidence: 1 }), []],
    [
      'the other words are less sure',
      async (question) => ({
        articleId: /trainers/u.test(question) ? 'trainers' : 'delivery',
        confidence: 0.4,
      }),
      [],
    ],
    [
      'it helps one contact alone',
      async (question) =>
        /trainers.*li\b/u.test(question)
          ? { articleId: 'trainers', confidence: 0.9 }
          : { articleId: 'delivery', confidence: 0.4 },
      [],
    ],
    [
      'nothing is sure enough to be said',
      async (question) => ({
        articleId: /trainers/u.test(question) ? 'trainers' : 'delivery',
        confidence: /trainers/u.test(question) ? 0.25 : 0.1,
      }),
      [],
    ],
    ['a line of the tenant does it already', byWord, ['sneakers, trainers']],
  ])('is none where %s', async (_name, findFirst, known) => {
    expect(await propose(findFirst, known)).toEqual([]);
  });
  it('is none where it takes the article from as many as it helps', async () => {
    const found = await propose(async (question) => {
      if (/sneakers.*li\b/u.test(question)) return { articleId: 'trainers', confidence: 0.5 };
      if (/trainers.*li\b/u.test(question)) return { articleId: 'delivery', confidence: 0.9 };
      return byWord(question);
    });
    expect(found).toEqual([]);
  });
});
