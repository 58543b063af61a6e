import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AttendantError } from '../../errors.ts';
import type { ArticleInput, ArticleVersion } from '../../model.ts';
import { slotKey, toSlot } from '../../storage/slot-key.ts';
import type { Store } from '../../storage/store.ts';
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
  restoreSchema,
  reviewSchema,
  versionParams,
} from '../schemas/articles.ts';
import { problems } from '../schemas/problem.ts';
import { page, pageQuery } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toVersionView } from '../to-agent-view.ts';

const tags = ['articles'];
/** Source of articles written through these routes. */
const SOURCE = 'api';

export function addArticleRoutes(app: App, deps: RouteDeps): void {
  addReading(app, deps);
  addWriting(app, deps);
  addTakingBack(app, deps);
}

function addReading(app: App, deps: RouteDeps): void {
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
    const reviewBy = await deps.store.knowledge.review(tenantId, articleId);
    return { items: found.map(toVersionView), reviewBy };
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
}

function addWriting(app: App, deps: RouteDeps): void {
  app.put('/articles/:id', {
    bodyLimit: deps.limits.articleBytes,
    config: { access: 'articles:write' },
    schema: {
      summary: 'Say something new in an article',
      description:
        'The place of a text is the article, its locale and its validFrom; what stood there before is kept as superseded. With `ifVersion` it is refused (409 ARTICLE_CHANGED) when another version stands there by now.',
      tags,
      params: articleParams,
      body: articleWriteSchema,
      response: { 200: articleSavedSchema, ...problems },
    },
    async handler(request) {
      const { ifVersion, ...said } = request.body;
      const input = { id: request.params.id, ...said };
      return deps.store.transaction((tx) =>
        write(tx, request, { input, ...(ifVersion === undefined ? {} : { ifVersion }) }),
      );
    },
  });

  app.post('/articles/:id/restore', {
    config: { access: 'articles:write', idempotency: 'rerun' },
    schema: {
      summary: 'Say again what an earlier version said, in its language and from its time',
      tags,
      params: articleParams,
      body: restoreSchema,
      response: { 200: articleSavedSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      const { version } = request.body;
      return deps.store.transaction(async (tx) => {
        await tx.articles.hold(tenantId);
        const earlier = await tx.articles.version(tenantId, id, version);
        if (earlier === null) throw notFound('ARTICLE_NOT_FOUND', 'article');
        if (earlier.supersededAt === null) return { id, outcome: 'unchanged' as const, version };
        return write(tx, request, { input: toInput(earlier), restored: version });
      });
    },
  });

  app.put('/articles/:id/review', {
    config: { access: 'articles:write' },
    schema: {
      summary: 'When an article is to be looked at again; null: never',
      tags,
      params: articleParams,
      body: reviewSchema,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      const { reviewBy } = request.body;
      await deps.store.transaction(async (tx) => {
        const found = await tx.articles.versions(tenantId, id);
        if (found.length === 0) throw notFound('ARTICLE_NOT_FOUND', 'article');
        await tx.knowledge.setReview(tenantId, id, reviewBy);
        await note(tx, request, { action: 'article.review-set', id, detail: { reviewBy } });
      });
      return reply.code(204).send(null);
    },
  });
}

function addTakingBack(app: App, deps: RouteDeps): void {
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
        await tx.knowledge.setReview(tenantId, id, null);
        await note(tx, request, { action: 'article.retired', id });
      });
      return reply.code(204).send(null);
    },
  });

  app.delete('/articles/:id/versions/:version', {
    config: { access: 'articles:write' },
    schema: {
      summary: 'Take one current statement back, such as a planned one',
      tags,
      params: versionParams,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const { id, version } = request.params;
      await deps.store.transaction(async (tx) => {
        const taken = await tx.articles.retireVersion(tenantId, id, version);
        if (!taken) throw notFound('ARTICLE_NOT_FOUND', 'article');
        await note(tx, request, { action: 'article.version-retired', id, detail: { version } });
      });
      return reply.code(204).send(null);
    },
  });
}

type Change = {
  readonly input: ArticleInput;
  readonly ifVersion?: number;
  /** The version that is said again. */
  readonly restored?: number;
};

/** Records a text if its place is as the writer believes; audit entry and event go with it. */
async function write(tx: Store, request: FastifyRequest, change: Change) {
  const { tenantId } = principalOf(request);
  const { input, ifVersion, restored } = change;
  const tenant = await tx.tenants.get(tenantId);
  if (tenant === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
  const defaults = { locale: tenant.locale };
  await tx.articles.hold(tenantId);
  const place = slotKey(toSlot(input, defaults));
  const standing = async () =>
    (await tx.articles.versions(tenantId, input.id)).find((one) => slotKey(one) === place);
  if (ifVersion !== undefined) requireVersion(await standing(), ifVersion);
  const [outcome = 'unchanged'] = await tx.articles.record(tenantId, SOURCE, [input], defaults);
  const version = (await standing())?.version ?? 0;
  if (outcome !== 'unchanged') {
    const detail = {
      outcome,
      locale: input.locale ?? tenant.locale,
      version,
      ...(restored === undefined ? {} : { restored }),
    };
    await note(tx, request, { action: 'article.changed', id: input.id, detail });
  }
  return { id: input.id, outcome, version };
}

function requireVersion(standing: ArticleVersion | undefined, ifVersion: number): void {
  if ((standing?.version ?? 0) === ifVersion) return;
  throw new AttendantError(
    'ARTICLE_CHANGED',
    standing === undefined
      ? 'Meanwhile this text was taken back: nothing stands in its place now.'
      : `Meanwhile this text was changed: version ${standing.version}, recorded at ${standing.recordedAt}, stands in its place now.`,
    { status: 409, wayOut: 'Load the article, compare, and save again over that version.' },
  );
}

async function note(
  tx: Store,
  request: FastifyRequest,
  what: {
    readonly action: string;
    readonly id: string;
    readonly detail?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { action, id, detail } = what;
  await tx.events.append(principalOf(request).tenantId, { kind: 'article.changed', subject: id });
  await audit(tx, request, { action, subject: id, ...(detail === undefined ? {} : { detail }) });
}

/** What a version said, to be said again in the same place. */
function toInput(version: ArticleVersion): ArticleInput {
  const { articleId, title, body, url, locale, audience, questions, validFrom, validTo } = version;
  const { appliesBy } = version;
  return {
    id: articleId,
    title,
    body,
    locale,
    audience,
    questions,
    ...(url === null ? {} : { url }),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
    ...(appliesBy === undefined ? {} : { appliesBy }),
  };
}
