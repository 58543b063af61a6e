import { sql } from 'kysely';
import type { Db } from './db.ts';
import { statement } from './statement.ts';
import type { UseCounts, UseStore } from './store.ts';

/** The time and the conversation are the reply's own, so that both are right for replies brought in from elsewhere. */
const insert = statement(
  `insert into uses (tenant_id, reply_id, article_id, version, conversation_id, used_at, feedback)
    select tenant_id, message_id, ?, ?, conversation_id, created_at, feedback from messages
    where tenant_id = ? and message_id = ?
    on conflict do nothing`,
);
const recent = statement<{ readonly message_id: string }>(
  `select messages.in_reply_to as message_id from uses
    join messages on messages.tenant_id = uses.tenant_id and messages.message_id = uses.reply_id
    where uses.tenant_id = ? and uses.article_id = ? and messages.in_reply_to is not null
    order by uses.used_at desc, uses.reply_id desc limit ?`,
);
const mostDisliked = statement<{ readonly articleId: string; readonly disliked: number }>(
  `select article_id as "articleId", count(*) filter (where feedback = 'down') as disliked from uses
    where tenant_id = ? and feedback is not null and used_at >= ? group by article_id
    having count(*) filter (where feedback = 'down') >= ?
      and count(*) filter (where feedback = 'down') > count(*) filter (where feedback = 'up')
    order by disliked desc, article_id limit ?`,
);
/** Ids named in one query at most: both databases limit how many parameters there may be. */
const IDS = 500;

type Used = { readonly article_id: string; readonly used: number };
type Rated = { readonly article_id: string } & Pick<UseCounts, 'liked' | 'disliked'>;

export function createUses(db: Db): UseStore {
  return {
    async record(tenantId, replyId, articles) {
      for (const { articleId, version } of articles) {
        await insert.count(db, [articleId, version, tenantId, replyId]);
      }
    },
    async byArticle(tenantId, { since, articleIds }) {
      const counts = new Map<string, UseCounts>();
      for (const of of slicesOf({ tenantId, since }, articleIds)) {
        const [used, rated] = await Promise.all([countUsed(db, of), countRated(db, of)]);
        const thumbs = new Map(rated.map((row) => [row.article_id, row]));
        for (const { article_id, used: count } of used) {
          const { liked = 0, disliked = 0 } = thumbs.get(article_id) ?? {};
          if (count > 0) counts.set(article_id, { used: count, liked, disliked });
        }
      }
      return counts;
    },
    mostDisliked: (tenantId, { since, atLeast, limit }) =>
      mostDisliked.all(db, [tenantId, since, atLeast, limit]),
    async countReplies(tenantId, { since, articleIds }) {
      const replies = new Set<string>();
      const distinct = [...new Set(articleIds)];
      for (let from = 0; from < distinct.length; from += IDS) {
        const rows = await db.kysely
          .selectFrom('uses')
          .select('reply_id')
          .where('tenant_id', '=', tenantId)
          .where('article_id', 'in', distinct.slice(from, from + IDS))
          .where('used_at', '>=', since)
          .execute();
        for (const row of rows) replies.add(row.reply_id);
      }
      return replies.size;
    },
    async recentQuestions(tenantId, articleId, limit) {
      const rows = await recent.all(db, [tenantId, articleId, limit]);
      return rows.map((row) => ({ messageId: row.message_id }));
    },
  };
}

type Slice = {
  readonly tenantId: string;
  readonly since: string;
  /** Null: all there ever were. */
  readonly ids: readonly string[] | null;
};

/** The articles named, some at a time; or all in one. */
function slicesOf(
  of: Omit<Slice, 'ids'>,
  articleIds: readonly string[] | undefined,
): readonly Slice[] {
  if (articleIds === undefined) return [{ ...of, ids: null }];
  const distinct = [...new Set(articleIds)];
  const slices: Slice[] = [];
  for (let from = 0; from < distinct.length; from += IDS)
    slices.push({ ...of, ids: distinct.slice(from, from + IDS) });
  return slices;
}

/** Each count walks only the article's own part of an index, so old uses cost nothing. */
async function countUsed(db: Db, { tenantId, since, ids }: Slice): Promise<readonly Used[]> {
  const articles =
    ids === null
      ? sql`select distinct article_id from article_versions where tenant_id = ${tenantId}`
      : sql.join(
          ids.map((id) => sql`select ${id} as article_id`),
          sql` union all `,
        );
  const { rows } = await sql<Used>`select articles.article_id,
    (select count(*) from uses where uses.tenant_id = ${tenantId}
      and uses.article_id = articles.article_id and uses.used_at >= ${since}) as used
    from (${articles}) articles`.execute(db.kysely);
  return rows;
}

/** Few uses are rated, and those have an index of their own. */
async function countRated(db: Db, { tenantId, since, ids }: Slice): Promise<readonly Rated[]> {
  return db.kysely
    .selectFrom('uses')
    .select('article_id')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('feedback', '=', 'up').as('liked'),
      eb.fn.countAll<number>().filterWhere('feedback', '=', 'down').as('disliked'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('feedback', 'is not', null)
    .where('used_at', '>=', since)
    .$if(ids !== null, (query) => query.where('article_id', 'in', ids ?? []))
    .groupBy('article_id')
    .execute();
}
