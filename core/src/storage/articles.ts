import type { Selectable } from 'kysely';
import type { ArticleVersion, Instant } from '../model.ts';
import { type Db, fromCursor, limitOf, lock, toCursor } from './db.ts';
import { recordArticles, supersede } from './record-articles.ts';
import type { Schema } from './schema.ts';
import { slotKey } from './slot-key.ts';
import type { ArticleStore } from './store.ts';

/** Rows read at a time when everything is streamed. */
const BATCH = 500;

export function createArticles(db: Db): ArticleStore {
  const current = (tenantId: string) =>
    db.kysely
      .selectFrom('article_versions')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('superseded_at', 'is', null);
  return {
    record: (tenantId, source, inputs, defaults) =>
      db.atomic((tx) => recordArticles(tx, { tenantId, source, inputs, defaults })),
    retireMissing: (tenantId, source, keep) =>
      db.atomic(async (tx) => {
        await lock(tx, `articles:${tenantId}`);
        const rows = await tx.kysely
          .selectFrom('article_versions')
          .select(['article_id', 'version', 'locale', 'valid_from'])
          .where('tenant_id', '=', tenantId)
          .where('source', '=', source)
          .where('superseded_at', 'is', null)
          .execute();
        const gone = rows.filter((row) => !keep.has(slotKey(toSlotOfRow(row))));
        return supersede(tx, tenantId, gone);
      }),
    retire: (tenantId, articleId) =>
      db.atomic(async (tx) => {
        await lock(tx, `articles:${tenantId}`);
        const rows = await tx.kysely
          .selectFrom('article_versions')
          .select(['article_id', 'version'])
          .where('tenant_id', '=', tenantId)
          .where('article_id', '=', articleId)
          .where('superseded_at', 'is', null)
          .execute();
        return supersede(tx, tenantId, rows);
      }),
    retireVersion: (tenantId, articleId, version) =>
      db.atomic(async (tx) => {
        await lock(tx, `articles:${tenantId}`);
        const place = await tx.kysely
          .selectFrom('article_versions')
          .select(['article_id', 'version'])
          .where('tenant_id', '=', tenantId)
          .where('article_id', '=', articleId)
          .where('version', '=', version)
          .where('superseded_at', 'is', null)
          .executeTakeFirst();
        if (place === undefined) return false;
        await supersede(tx, tenantId, [place]);
        return true;
      }),
    hold: (tenantId) => lock(db, `articles:${tenantId}`),
    async versions(tenantId, articleId, options = {}) {
      const rows = await db.kysely
        .selectFrom('article_versions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('article_id', '=', articleId)
        .$if(options.superseded !== true, (query) => query.where('superseded_at', 'is', null))
        .orderBy('version')
        .execute();
      return rows.map(toVersion);
    },
    async version(tenantId, articleId, version) {
      const row = await db.kysely
        .selectFrom('article_versions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('article_id', '=', articleId)
        .where('version', '=', version)
        .executeTakeFirst();
      return row ? toVersion(row) : null;
    },
    async list(tenantId, page) {
      const after = fromCursor<[string, number]>(page, ['string', 'number']);
      const limit = limitOf(page);
      const rows = await current(tenantId)
        .$if(after !== null, (query) =>
          query.where((eb) =>
            eb(
              eb.refTuple('article_id', 'version'),
              '>',
              eb.tuple(after?.[0] ?? '', after?.[1] ?? 0),
            ),
          ),
        )
        .orderBy('article_id')
        .orderBy('version')
        .limit(limit + 1)
        .execute();
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const next = last ? toCursor([last.article_id, last.version]) : null;
      return { items: rows.slice(0, limit).map(toVersion), next };
    },
    all: (tenantId, options = {}) => all(db, tenantId, options.knownAt ?? null),
    async changes(tenantId, cursor, limit) {
      const rows = await db.kysely
        .selectFrom('article_changes')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('cursor', '>', cursor)
        .orderBy('cursor')
        .limit(limit)
        .execute();
      const items = rows.map((row) => ({
        cursor: row.cursor,
        articleId: row.article_id,
        version: row.version,
        kind: row.kind as 'recorded' | 'superseded',
      }));
      return { items, cursor: items.at(-1)?.cursor ?? cursor };
    },
    async head(tenantId) {
      const row = await db.kysely
        .selectFrom('article_changes')
        .select((eb) => eb.fn.max('cursor').as('head'))
        .where('tenant_id', '=', tenantId)
        .executeTakeFirst();
      return Number(row?.head ?? 0);
    },
  };
}

/** Paged by key, so that a long stream holds no connection. What changes meanwhile is in the change log. */
async function* all(
  db: Db,
  tenantId: string,
  knownAt: Instant | null,
): AsyncIterable<ArticleVersion> {
  let last: { readonly article_id: string; readonly version: number } | undefined;
  do {
    const from = last;
    const rows = await db.kysely
      .selectFrom('article_versions')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .$if(knownAt === null, (query) => query.where('superseded_at', 'is', null))
      .$if(knownAt !== null, (query) =>
        query
          .where('recorded_at', '<=', knownAt ?? '')
          .where((eb) =>
            eb.or([eb('superseded_at', 'is', null), eb('superseded_at', '>', knownAt ?? '')]),
          ),
      )
      .$if(from !== undefined, (query) =>
        query.where((eb) =>
          eb(
            eb.refTuple('article_id', 'version'),
            '>',
            eb.tuple(from?.article_id ?? '', from?.version ?? 0),
          ),
        ),
      )
      .orderBy('article_id')
      .orderBy('version')
      .limit(BATCH)
      .execute();
    yield* rows.map(toVersion);
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last);
}

function toSlotOfRow(row: {
  readonly article_id: string;
  readonly locale: string;
  readonly valid_from: string | null;
}) {
  return { articleId: row.article_id, locale: row.locale, validFrom: row.valid_from };
}

function toVersion(row: Selectable<Schema['article_versions']>): ArticleVersion {
  return {
    tenantId: row.tenant_id,
    articleId: row.article_id,
    version: row.version,
    source: row.source,
    title: row.title,
    body: row.body,
    url: row.url,
    locale: row.locale,
    audience: row.audience as ArticleVersion['audience'],
    questions: JSON.parse(row.questions),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    ...(row.applies_by === 'order-date' ? { appliesBy: row.applies_by } : {}),
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  };
}
