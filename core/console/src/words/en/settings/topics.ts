import { plural } from '../../plural.ts';

/** Limits of confidence for some articles, and what they would change. */
export const topics = {
  title: 'Topics with limits of their own',
  hint: 'Some topics want more care, some less. The first entry that names an article holds; articles in none have the two limits above.',
  none: 'None yet: the two limits above hold for every article.',
  add: 'Add a topic',
  edit: 'Edit the topic',
  take: 'Take it over',
  search: 'Find articles by title or text',
  noneFound: 'No article is like that.',
  chosen: 'Articles of this topic',
  begins: (b: string) => `all whose id begins with ${b}`,
  above: 'Answers above, for this topic',
  below: 'Says it does not know below, for this topic',
  asForAll: (p: string) => `as for all: ${p}`,
  needsArticle: 'Choose at least one article.',
  needsLimit: 'Set at least one limit of its own.',
  crossed: 'This limit cannot lie above the other one.',
  sentence: (a: string, l: string) => `${a}: ${l}`,
  answersAbove: (p: string) => `answers above ${p}`,
  unknownBelow: (p: string) => `does not know below ${p}`,
  effect: 'What it would change',
  effectHint:
    'Puts the last questions of your customers again, under the limits as they are saved and as they stand here. Nothing is written.',
  tryIt: 'Try on the last questions',
  trying: 'Trying …',
  nothingAsked: 'Nobody has asked anything yet.',
  allTheSame: (n: number) =>
    plural('en', n, {
      one: 'The last question would end as it does now.',
      other: 'All of the last # questions would end as they do now.',
    }),
  someChange: (c: number, n: number) =>
    plural('en', c, { one: '# question', other: '# questions' }) +
    ` of the last ${new Intl.NumberFormat('en').format(n)} would end otherwise`,
  outcomes: {
    answered: 'answered',
    'asked-back': 'asked back',
    'found-nothing': 'not found',
    'handed-over': 'handed over to a person',
  },
  fromTo: (from: string, to: string, count: string) => `${from} → ${to}: ${count}`,
  examples: 'For example',
};
