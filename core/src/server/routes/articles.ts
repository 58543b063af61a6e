import { z } from 'zod';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { notFound } from '../problem.ts';
import {
  articleParams,
  articleSavedSchema,
  articleVersionSchema,
  articleVersionsSchema,
  articleWriteSchema,
} from '../schemas/articles.ts';
import { problems } from '../schemas/problem.ts';
import { page, pageQuery } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toVersionView } from '../to-agent-view.ts';

const tags = ['articles'];
/** Source of articles written through these routes. */
const SOURCE = 'api';

export function addArticleRoutes(app: App, deps: RouteDeps): void {
  app.get('/articles', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'What the assistant answers from',
      tags,
      querystring: pageQuery,
      response: { 200: page(articleVersionSchema), ...problems },
    },
    async handler(request) {
      const { limit, cursor } = request.query;
      const found = await deps.store.articles.list(principalOf(request).tenantId, {
        limit,
        cursor: fromCursor('articles', cursor),
      });
      return { items: found.items.map(toVersionView), next: toCursor('articles', found.next) };
    },
  });

  const versions = async (tenantId: string, articleId: string, superseded: boolean) => {
    const found = await deps.store.articles.versions(tenantId, articleId, { superseded });
    if (found.length === 0) throw notFound('ARTICLE_NOT_FOUND', 'article');
    return { items: found.map(toVersionView) };
  };

  app.get('/articles/:id', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'An article: what it says now, in each language and at each time',
      tags,
      params: articleParams,
      response: { 200: articleVersionsSchema, ...problems },
    },
    handler: (request) => versions(principalOf(request).tenantId, request.params.id, false),
  });

  app.get('/articles/:id/versions', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'An article with all it ever said',
      tags,
      params: articleParams,
      response: { 200: articleVersionsSchema, ...problems },
    },
    handler: (request) => versions(principalOf(request).tenantId, request.params.id, true),
  });

  app.put('/articles/:id', {
    bodyLimit: deps.limits.articleBytes,
    config: { access: 'articles:write' },
    schema: {
      summary: 'Say something new in an article',
      description:
        'The place of a text is the article, its locale and its validFrom; what stood there before is kept as superseded.',
      tags,
      params: articleParams,
      body: articleWriteSchema,
      response: { 200: articleSavedSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      return deps.store.transaction(async (tx) => {
        const tenant = await tx.tenants.get(tenantId);
        if (tenant === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
        const defaults = { locale: tenant.locale };
        const inputs = [{ id, ...request.body }];
        const [outcome = 'unchanged'] = await tx.articles.record(
          tenantId,
          SOURCE,
          inputs,
          defaults,
        );
        if (outcome !== 'unchanged') {
          await audit(tx, request, {
            action: 'article.changed',
            subject: id,
            detail: { outcome, locale: request.body.locale ?? tenant.locale },
          });
        }
        return { id, outcome };
      });
    },
  });

  app.delete('/articles/:id', {
    config: { access: 'articles:write' },
    schema: {
      summary: 'Retire an article; what was answered from it can still be looked up',
      tags,
      params: articleParams,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      await deps.store.transaction(async (tx) => {
        const retired = await tx.articles.retire(tenantId, id);
        if (retired === 0) throw notFound('ARTICLE_NOT_FOUND', 'article');
        await audit(tx, request, { action: 'article.retired', subject: id });
      });
      return reply.code(204).send(null);
    },
  });
}
