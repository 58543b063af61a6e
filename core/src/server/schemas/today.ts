/** What a team looks at in the morning. */
import { z } from 'zod';
import { inboxRowSchema } from './inbox.ts';
import { list } from './text.ts';

const time = z.string();
const dayFiguresSchema = z.object({
  day: z.string(),
  conversations: z.number(),
  answered: z.number(),
  asked: z.number(),
  handedOver: z.number(),
  foundNothing: z.number(),
  liked: z.number(),
  disliked: z.number(),
});
const changeSchema = z.object({
  at: time,
  kind: z.enum([
    'article-changed',
    'article-began',
    'article-ended',
    'import-ended',
    'low-rating',
    'host-down',
    'budget-spent',
    'settings-changed',
  ]),
  id: z.string().nullable(),
  title: z.string().nullable(),
  agentName: z.string().nullable(),
});
const suggestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('write-article'),
    count: z.number(),
    share: z.number(),
    questions: list(z.string()),
    conversationIds: list(z.string()),
  }),
  z.object({
    kind: z.literal('mend-article'),
    articleId: z.string(),
    title: z.string(),
    disliked: z.number(),
    used: z.number(),
    share: z.number(),
  }),
  z.object({ kind: z.literal('review-articles'), count: z.number(), share: z.number() }),
  z.object({
    kind: z.literal('handle-topic'),
    reason: z.string(),
    count: z.number(),
    share: z.number(),
    conversationIds: list(z.string()),
  }),
  z.object({
    kind: z.literal('finish-setup'),
    step: z.enum(['articles', 'snippet', 'hours', 'team']),
  }),
]);
export const todaySchema = z.object({
  at: time,
  needs: z.object({
    waiting: z.number(),
    waitingSince: time.nullable(),
    mine: z.number(),
    mentions: z.number(),
    corrections: z.number(),
    breached: z.number(),
    undelivered: z.number(),
    rows: list(inboxRowSchema),
  }),
  changed: list(changeSchema),
  days: list(dayFiguresSchema),
  before: list(dayFiguresSchema),
  next: list(suggestionSchema),
});
