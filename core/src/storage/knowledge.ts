import { sql } from 'kysely';
import type { ArticleVersion } from '../model.ts';
import { toArticleText } from './article-text.ts';
import { type Db, lock } from './db.ts';
import { foldText } from './fold-text.ts';
import type { KnowledgeStore } from './store.ts';

/** Texts folded in one transaction: others write between two. */
const BATCH = 200;
/** Words of a search that count; a text pasted into the field is not a search. */
const MOST_WORDS = 12;

export function createKnowledge(db: Db): KnowledgeStore {
  return {
    async outlines(tenantId, articleIds) {
      if (articleIds?.length === 0) return [];
      const questions = sql<number>`${sql.raw(
        db.dialect === 'sqlite'
          ? 'json_array_length(questions)'
          : 'json_array_length(questions::json)',
      )}`;
      const rows = await db.kysely
        .selectFrom('article_versions')
        .select((eb) => [
          eb.ref('article_id').as('articleId'),
          'version',
          'source',
          'title',
          'url',
          'locale',
          'audience',
          eb.ref('valid_from').as('validFrom'),
          eb.ref('valid_to').as('validTo'),
          eb.ref('recorded_at').as('recordedAt'),
          questions.as('questions'),
        ])
        .where('tenant_id', '=', tenantId)
        .where('superseded_at', 'is', null)
        .$if(articleIds !== undefined, (query) =>
          query.where('article_id', 'in', [...(articleIds ?? [])]),
        )
        .orderBy('article_id')
        .orderBy('version')
        .execute();
      return rows.map((row) => ({
        ...row,
        audience: row.audience as ArticleVersion['audience'],
        questions: Number(row.questions),
      }));
    },
    async matching(tenantId, words) {
      await foldRest(db, tenantId);
      const folded = words
        .map(foldText)
        .filter((word) => word !== '')
        .slice(0, MOST_WORDS);
      let query = db.kysely
        .selectFrom('article_texts')
        .select('article_id')
        .distinct()
        .where('tenant_id', '=', tenantId);
      const find = sql.raw(db.dialect === 'sqlite' ? 'instr' : 'strpos');
      for (const word of folded) query = query.where(sql<boolean>`${find}(folded, ${word}) > 0`);
      const rows = await query.execute();
      return new Set(rows.map((row) => row.article_id));
    },
    async reviews(tenantId) {
      const rows = await db.kysely
        .selectFrom('article_reviews')
        .select(['article_id', 'review_by'])
        .where('tenant_id', '=', tenantId)
        .execute();
      return new Map(rows.map((row) => [row.article_id, row.review_by]));
    },
    async review(tenantId, articleId) {
      const row = await db.kysely
        .selectFrom('article_reviews')
        .select('review_by')
        .where('tenant_id', '=', tenantId)
        .where('article_id', '=', articleId)
        .executeTakeFirst();
      return row?.review_by ?? null;
    },
    async setReview(tenantId, articleId, reviewBy) {
      if (reviewBy === null) {
        await db.kysely
          .deleteFrom('article_reviews')
          .where('tenant_id', '=', tenantId)
          .where('article_id', '=', articleId)
          .execute();
        return;
      }
      await db.kysely
        .insertInto('article_reviews')
        .values({ tenant_id: tenantId, article_id: articleId, review_by: reviewBy })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'article_id']).doUpdateSet({ review_by: reviewBy }),
        )
        .execute();
    },
  };
}

/** Folds what was recorded before texts were folded. Almost always there is nothing to do, which an index tells. */
async function foldRest(db: Db, tenantId: string): Promise<void> {
  while (await foldSome(db, tenantId));
}

/** False when nothing was left. */
async function foldSome(db: Db, tenantId: string): Promise<boolean> {
  const unfolded = (from: Db) =>
    from.kysely
      .selectFrom('article_texts')
      .where('article_texts.tenant_id', '=', tenantId)
      .where('article_texts.folded', 'is', null);
  const some = await unfolded(db).select('version').limit(1).executeTakeFirst();
  if (some === undefined) return false;
  await db.atomic(async (tx) => {
    await lock(tx, `articles:${tenantId}`);
    const rows = await unfolded(tx)
      .innerJoin('article_versions as v', (join) =>
        join
          .onRef('v.tenant_id', '=', 'article_texts.tenant_id')
          .onRef('v.article_id', '=', 'article_texts.article_id')
          .onRef('v.version', '=', 'article_texts.version'),
      )
      .select(['v.tenant_id', 'v.article_id', 'v.version', 'v.title', 'v.questions', 'v.body'])
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      const { folded } = toArticleText(row);
      await tx.kysely
        .updateTable('article_texts')
        .set({ folded })
        .where('tenant_id', '=', row.tenant_id)
        .where('article_id', '=', row.article_id)
        .where('version', '=', row.version)
        .execute();
    }
  });
  return true;
}
