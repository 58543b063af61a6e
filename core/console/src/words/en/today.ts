import { plural } from '../plural.ts';

/** What an owner or agent sees first. */
export const today = {
  title: 'Today',
  needs: 'Needs a person',
  waiting: (count: number) =>
    plural('en', count, { one: '# customer is waiting', other: '# customers are waiting' }),
  longest: (length: string) => `the longest for ${length}`,
  nobodyWaits: 'Nobody is waiting for a person',
  nobodyWaitsHint: 'The assistant answers; whoever needs a person appears here at once.',
  openInbox: 'Open the inbox',
  mine: (count: number) =>
    plural('en', count, { one: '# conversation is yours', other: '# conversations are yours' }),
  mentions: (count: number) =>
    plural('en', count, { one: '# note mentions you', other: '# notes mention you' }),
  corrections: (count: number) =>
    plural('en', count, { one: '# answer marked as wrong', other: '# answers marked as wrong' }),
  waitsSince: (length: string) => `waiting ${length}`,
  next: 'What to do next',
  nextNone: 'Nothing stands out. Answers come from pages in force, and nobody marked one as wrong.',
  share: (percent: string) => `${percent} of questions`,
  writeArticle: (count: number) =>
    plural('en', count, {
      one: '# question found no answer',
      other: '# questions found no answer',
    }),
  writeArticleAction: 'Write the page',
  mendArticle: (title: string) => `“${title}” is often marked unhelpful`,
  mendArticleWhy: (disliked: string, used: string) =>
    `${disliked} thumbs down in ${used} answers that cite it`,
  mendArticleAction: 'Mend the page',
  reviewArticles: (count: number) =>
    plural('en', count, { one: '# page is due for review', other: '# pages are due for review' }),
  reviewArticlesAction: 'Review them',
  handleTopic: (reason: string) => `Often handed over: ${reason}`,
  handleTopicWhy: (count: number) =>
    plural('en', count, { one: '# conversation in 14 days', other: '# conversations in 14 days' }),
  handleTopicAction: 'Look at them',
  finish: {
    articles: 'The assistant has nothing to answer from yet',
    snippet: 'The chat is on no page yet',
    hours: 'Opening hours are still the default',
    team: 'You are the only one in the team',
  } as Readonly<Record<string, string>>,
  finishAction: {
    articles: 'Bring in pages',
    snippet: 'Copy the snippet',
    hours: 'Set hours',
    team: 'Invite somebody',
  } as Readonly<Record<string, string>>,
  changed: 'What changed',
  changedNone: 'Nothing changed since yesterday.',
  changes: {
    'article-changed': (title: string) => `Page changed: ${title}`,
    'article-began': (title: string) => `Now in force: ${title}`,
    'article-ended': (title: string) => `No longer in force: ${title}`,
    'import-ended': (title: string) => `Import ended: ${title}`,
    'low-rating': () => 'A customer rated a conversation low',
    'host-down': (title: string) => `Connection does not answer: ${title}`,
    'budget-spent': () => 'The model budget of this month is spent; answers come without a model',
    'settings-changed': () => 'Settings changed',
  } as Readonly<Record<string, (title: string) => string>>,
  by: (name: string) => `by ${name}`,
  days: 'The last 14 days',
  daysHint:
    'Every question of a customer counts once, by what was decided. The dotted line is the 14 days before.',
  questions: (count: number) => plural('en', count, { one: '# question', other: '# questions' }),
  answered: 'Answered',
  asked: 'Asked back',
  handedOver: 'Handed over',
  foundNothing: 'Found nothing',
  before: 'The 14 days before',
  liked: 'Thumbs up',
  disliked: 'Thumbs down',
  conversations: 'Conversations',
  day: 'Day',
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  more: (percent: string) => `${percent} more than before`,
  fewer: (percent: string) => `${percent} fewer than before`,
  noDays: 'No questions yet. Put the chat on a page, or ask it something yourself.',
  tryIt: 'Try a question',
};
