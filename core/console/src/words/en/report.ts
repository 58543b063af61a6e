/** What came of the conversations of a period, and what each figure counts. */
import { plural } from '../plural.ts';

export const report = {
  title: 'Report',
  period: 'Period',
  lastDays: (count: number) => plural('en', count, { one: '# day', other: 'Last # days' }),
  begun: (count: number) =>
    plural('en', count, { one: '# conversation was begun.', other: '# conversations were begun.' }),
  outcomesTitle: 'What came of them',
  outcomesMeans:
    'Each conversation counts once, as it stands now. “Answered” does not mean solved: a customer who left has not said so.',
  before: (a: string) => `${a} in as many days before.`,
  noConversations: 'No conversation was begun in these days.',
  waitsTitle: 'Waiting for a person',
  waitsMeans:
    'From the handover to the first words of a person, by the clock on the wall, nights and holidays included. The target counts minutes inside your hours.',
  waitsCut: (a: string) => `Only the newest ${a} handovers were looked at.`,
  p50: 'Half waited at most',
  p95: '95% waited at most',
  within: (a: string) => `Within the target of ${a}`,
  ofAll: (a: string, b: string) => `${a} of ${b}`,
  attended: 'A person wrote',
  waiting: 'Still waiting',
  unattended: 'Over, and nobody wrote',
  noHandoffs: 'Nothing was handed over.',
  reasonsTitle: 'Why it was handed over',
  reasonsMeans: 'Handovers in these days, by the reason given then.',
  wrapUpsTitle: 'What they were about',
  wrapUpsMeans: 'Of resolved conversations, as said when they were closed.',
  notSaid: 'Not said',
  noneResolved: 'None is resolved yet.',
  setWrapUps: 'Set reasons to choose from',
  csatTitle: 'Satisfaction',
  csatMeans: (a: string) =>
    `Only who was asked and answered is counted; ${a} conversations were not rated.`,
  csat: (a: string, b: string) => `${a} gave 4 or 5 of ${b} ratings`,
  noneRated: 'Nobody has rated yet.',
  stars: (count: number) => plural('en', count, { one: '# star', other: '# stars' }),
  thumbs: (a: string, b: string) => `Answers marked helpful: ${a}; not helpful: ${b}.`,
  outcomes: {
    answered: 'Answered by the assistant',
    handedOver: 'Handed over to a person',
    unanswered: 'Not answered',
    nothingAsked: 'Nothing asked',
  },
  means: {
    answered: 'Nobody took over, and the last question got an answer.',
    handedOver: 'A person was called, or wrote.',
    unanswered: 'Nobody took over, and the last question got no answer.',
    nothingAsked: 'A greeting, or no reply of the assistant at all.',
  },
};
