import type { App } from '../app.ts';
import { principalOf } from '../authenticate.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { mayDo } from '../may-do.ts';
import {
  contradictionsSchema,
  knowledgeCountsSchema,
  knowledgeQuery,
  knowledgeRowSchema,
  likelyQuestionsSchema,
  likelyRequestSchema,
  previewRequestSchema,
  previewSchema,
} from '../schemas/knowledge.ts';
import { problems } from '../schemas/problem.ts';
import { page } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['articles'];

export function addKnowledgeRoutes(app: App, deps: RouteDeps): void {
  const { knowledge } = deps;
  app.get('/knowledge', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'Articles as a table: what holds now, how it is used, what needs a look',
      description:
        '`q` finds articles that have all its words in id, title, example questions or text. Figures are at most 30 seconds old.',
      tags,
      querystring: knowledgeQuery,
      response: { 200: page(knowledgeRowSchema), ...problems },
    },
    async handler(request) {
      const { cursor, ...query } = request.query;
      const found = await knowledge.list(principalOf(request).tenantId, {
        ...query,
        cursor: fromCursor('knowledge', cursor),
      });
      return { items: found.items, next: toCursor('knowledge', found.next) };
    },
  });

  app.get('/knowledge/counts', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'How many articles there are of each state',
      tags,
      response: { 200: knowledgeCountsSchema, ...problems },
    },
    handler: (request) => knowledge.counts(principalOf(request).tenantId),
  });

  app.get('/knowledge/contradictions', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'Pages that state different figures for the same thing',
      description:
        'Two sentences of current articles, for the same readers, that say the same in nearly the same words and differ in a duration, an amount or a number; or the same place of one article in two languages. The newer statement is `one`: of two pages it answers customers meanwhile. Few false alarms rather than all contradictions.',
      tags,
      response: { 200: contradictionsSchema, ...problems },
    },
    handler: async (request) => ({
      items: await knowledge.contradictions(principalOf(request).tenantId),
    }),
  });

  app.post('/articles/preview', {
    bodyLimit: deps.limits.articleBytes,
    config: { access: 'articles:read' },
    schema: {
      summary: 'Which questions would this text answer? Nothing is written',
      description:
        'Its example questions, its headings, questions that cited it lately (for who may read conversations) and those in `ask`; answered by quoting, without a model.',
      tags,
      body: previewRequestSchema,
      response: { 200: previewSchema, ...problems },
    },
    handler: (request) =>
      knowledge.preview(principalOf(request).tenantId, {
        ...request.body,
        // A key that may read articles only is not shown what customers wrote, masked or not.
        withAsked: mayDo(request, 'conversations:read'),
      }),
  });

  app.post('/likely-questions', {
    config: { access: 'articles:read' },
    schema: {
      summary:
        'Questions customers are likely to ask, answered as they would be now. Nothing is written',
      description: 'Answered by quoting, without a model. `gap`: nothing answers it.',
      tags,
      body: likelyRequestSchema,
      response: { 200: likelyQuestionsSchema, ...problems },
    },
    async handler(request) {
      const items = await knowledge.likelyQuestions(principalOf(request).tenantId, {
        ...request.body,
        // A key that may read articles only is not shown what customers wrote, masked or not.
        withAsked: mayDo(request, 'conversations:read'),
      });
      return { items };
    },
  });
}
