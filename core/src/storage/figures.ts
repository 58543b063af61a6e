import type { Trace } from '../model.ts';
import { contactKey, type Db, openJson } from './db.ts';
import { createReportFigures } from './report-figures.ts';
import { statement } from './statement.ts';
import type { ArticleFlip, FigureStore, SpanFigures } from './store.ts';
import { turnPlace } from './turns.ts';

type Decided = Pick<SpanFigures, 'answered' | 'asked' | 'handedOver' | 'foundNothing'>;
const decided = statement<Decided>(
  `select count(*) filter (where kind = 'answer' and reason <> 'small-talk') as answered,
    count(*) filter (where kind = 'clarify' and reason <> 'unknown') as asked,
    count(*) filter (where kind = 'handoff') as "handedOver",
    count(*) filter (where kind = 'clarify' and reason = 'unknown') as "foundNothing"
    from turns where tenant_id = ? and finished_at >= ? and finished_at < ?`,
);
const begun = statement<Pick<SpanFigures, 'conversations'>>(
  `select count(*) as conversations from conversations
    where tenant_id = ? and created_at >= ? and created_at < ?`,
);
const rated = statement<Pick<SpanFigures, 'liked' | 'disliked'>>(
  `select count(*) filter (where feedback = 'up') as liked, count(*) filter (where feedback = 'down') as disliked
    from messages where tenant_id = ? and created_at >= ? and created_at < ? and feedback is not null`,
);
const reasons = statement<{ readonly reason: string; readonly count: number }>(
  `select reason, count(*) as count from turns
    where tenant_id = ? and finished_at >= ? and kind = 'handoff' group by reason order by count desc, reason`,
);
const handedOver = statement<{ readonly conversation_id: string }>(
  `select conversation_id from turns where tenant_id = ? and finished_at >= ? and kind = 'handoff' and reason = ?
    order by finished_at desc limit ?`,
);

/** What a turn was decided to be when nothing in the knowledge answered it. */
const UNANSWERED: readonly (readonly [kind: string, reason: string])[] = [
  ['clarify', 'unknown'],
  ['handoff', 'low-confidence'],
  ['handoff', 'repeated-failure'],
];
/** And what it was decided to be when something did, or nearly. */
const ASKED: typeof UNANSWERED = [
  ...UNANSWERED,
  ['answer', 'answered'],
  ['clarify', 'several-possible'],
];
type TurnRow = {
  readonly message_id: string;
  readonly conversation_id: string;
  readonly contact_id: string;
  readonly finished_at: string;
  readonly trace: Uint8Array | null;
};
const decidedAs = statement<TurnRow>(
  `select message_id, conversation_id, contact_id, finished_at, trace from turns
    where tenant_id = ? and finished_at >= ? and kind = ? and reason = ? order by finished_at desc limit ?`,
);

/** A version recorded after its own beginning (or end) did not flip by itself: that was a change. */
const began = statement<Omit<ArticleFlip, 'kind'> & { readonly locale: string }>(
  `select article_id as "articleId", version, title, locale, valid_from as at from article_versions
    where tenant_id = ? and superseded_at is null and valid_from is not null
    and valid_from > ? and valid_from <= ? and recorded_at <= valid_from order by valid_from desc limit ?`,
);
const ended = statement<Omit<ArticleFlip, 'kind'> & { readonly locale: string }>(
  `select article_id as "articleId", version, title, locale, valid_to as at from article_versions
    where tenant_id = ? and superseded_at is null and valid_to is not null
    and valid_to > ? and valid_to <= ? and recorded_at <= valid_to order by valid_to desc limit ?`,
);
const lowRatings = statement<{
  readonly conversationId: string;
  readonly contactId: string;
  readonly rating: number;
  readonly at: string;
}>(
  `select conversations.conversation_id as "conversationId", conversations.contact_id as "contactId",
    conversations.rating as rating, max(events.at) as at from events
    join conversations on conversations.tenant_id = events.tenant_id
      and conversations.conversation_id = events.conversation_id
    where events.kind = 'conversation.rated' and events.tenant_id = ? and events.at >= ?
      and conversations.rating is not null and conversations.rating <= ?
    group by conversations.conversation_id, conversations.contact_id, conversations.rating
    order by at desc limit ?`,
);
const dueReviews = statement<{ readonly article_id: string }>(
  `select article_id from article_reviews where tenant_id = ? and review_by <= ? and exists (
    select 1 from article_versions where article_versions.tenant_id = article_reviews.tenant_id
      and article_versions.article_id = article_reviews.article_id and superseded_at is null)
    order by review_by, article_id`,
);
const title = statement<{ readonly title: string }>(
  `select title from article_versions where tenant_id = ? and article_id = ?
    order by case when superseded_at is null then 0 else 1 end,
      case when locale = (select t.locale from tenants t where t.tenant_id = article_versions.tenant_id)
        then 0 else 1 end, version desc limit 1`,
);
const lastRecorded = statement<{ readonly at: string | null }>(
  'select max(recorded_at) as at from article_versions where tenant_id = ? and recorded_at <= ?',
);
const lastSuperseded = statement<{ readonly at: string | null }>(
  `select max(superseded_at) as at from article_versions
    where tenant_id = ? and superseded_at is not null and superseded_at <= ?`,
);

export function createFigures(db: Db): FigureStore {
  return {
    ...createReportFigures(db),
    async inSpan(tenantId, { from, to }) {
      const of = [tenantId, from, to];
      const [turns, conversations, thumbs] = await Promise.all([
        decided.first(db, of),
        begun.first(db, of),
        rated.first(db, of),
      ]);
      return {
        conversations: conversations?.conversations ?? 0,
        answered: turns?.answered ?? 0,
        asked: turns?.asked ?? 0,
        handedOver: turns?.handedOver ?? 0,
        foundNothing: turns?.foundNothing ?? 0,
        liked: thumbs?.liked ?? 0,
        disliked: thumbs?.disliked ?? 0,
      };
    },
    handoffReasons: (tenantId, since) => reasons.all(db, [tenantId, since]),
    async handedOver(tenantId, { reason, since, limit }) {
      const rows = await handedOver.all(db, [tenantId, since, reason, limit]);
      return [...new Set(rows.map((row) => row.conversation_id))];
    },
    unanswered: (tenantId, of) => readQuestions(db, UNANSWERED, { tenantId, ...of }),
    asked: (tenantId, of) => readQuestions(db, ASKED, { tenantId, since: '', ...of }),
    async flips(tenantId, { from, to }, limit) {
      const of = [tenantId, from, to, limit];
      const beginnings = await began.all(db, of);
      const taken = new Set(beginnings.map(slotAt));
      // What ends as its successor begins is one change, and the beginning tells it.
      const ends = (await ended.all(db, of)).filter((end) => !taken.has(slotAt(end)));
      return [
        ...beginnings.map((flip) => toFlip('began', flip)),
        ...ends.map((flip) => toFlip('ended', flip)),
      ];
    },
    lowRatings: (tenantId, { since, atMost, limit }) =>
      lowRatings.all(db, [tenantId, since, atMost, limit]),
    async audited(tenantId, { actions, since, limit }) {
      const rows = await db.kysely
        .selectFrom('audit_entries')
        .select(['at', 'action', 'subject', 'actor_kind', 'actor_id'])
        .where('tenant_id', '=', tenantId)
        .where('action', 'in', actions)
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ at, action, subject, actor_kind, actor_id }) => ({
        at,
        action,
        subject,
        agentId: actor_kind === 'agent' ? actor_id : null,
      }));
    },
    async dueReviews(tenantId, now) {
      const rows = await dueReviews.all(db, [tenantId, now]);
      return rows.map((row) => row.article_id);
    },
    async titles(tenantId, articleIds) {
      const titles = new Map<string, string>();
      for (const id of new Set(articleIds)) {
        const row = await title.first(db, [tenantId, id]);
        if (row) titles.set(id, row.title);
      }
      return titles;
    },
    async lastArticleChange(tenantId, at) {
      const [recorded, superseded] = await Promise.all([
        lastRecorded.first(db, [tenantId, at]),
        lastSuperseded.first(db, [tenantId, at]),
      ]);
      const times = [recorded?.at, superseded?.at].filter((time) => typeof time === 'string');
      return times.toSorted().at(-1) ?? null;
    },
  };
}

function slotAt(flip: {
  readonly articleId: string;
  readonly locale: string;
  readonly at: string;
}): string {
  return JSON.stringify([flip.articleId, flip.locale, flip.at]);
}

function toFlip(kind: ArticleFlip['kind'], flip: Omit<ArticleFlip, 'kind'>): ArticleFlip {
  const { articleId, version, title, at } = flip;
  return { kind, articleId, version, title, at };
}

/** The newest of each kind, then the newest of all; a contact erased meanwhile is left out. */
async function readQuestions(
  db: Db,
  decisions: typeof UNANSWERED,
  of: { readonly tenantId: string; readonly since: string; readonly limit: number },
) {
  const { tenantId, since, limit } = of;
  const found = await Promise.all(
    decisions.map(([kind, reason]) => decidedAs.all(db, [tenantId, since, kind, reason, limit])),
  );
  const newest = found
    .flat()
    .toSorted((one, other) => (one.finished_at < other.finished_at ? 1 : -1))
    .slice(0, limit);
  const questions = await Promise.all(newest.map((row) => questionOf(db, tenantId, row)));
  return newest.flatMap((row, at) => {
    const question = questions[at] ?? '';
    if (question === '') return [];
    return [{ messageId: row.message_id, conversationId: row.conversation_id, question }];
  });
}

async function questionOf(db: Db, tenantId: string, row: TurnRow): Promise<string | null> {
  if (row.trace === null) return null;
  const key = await contactKey(db, tenantId, row.contact_id).catch(() => null);
  if (key === null) return null;
  const place = turnPlace(
    { tenantId, contactId: row.contact_id, messageId: row.message_id },
    'trace',
  );
  return openJson<Trace>(db, key, place, row.trace).question;
}
