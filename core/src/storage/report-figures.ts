/** What came of the conversations of a span, counted by the database. Nothing sealed is opened. */
import type { Db } from './db.ts';
import { statement } from './statement.ts';
import type { FigureStore, HandoffWait, ReportFigures, Span } from './store.ts';

/** A handoff need not be a turn's: a host in trouble calls a person too. */
const outcomes = statement<{
  readonly outcome: keyof ReportFigures['outcomes'];
  readonly count: number;
}>(
  `select outcome, count(*) as count from (
    select case
      when c.handoff is not null
        or exists (select 1 from turns t where t.tenant_id = c.tenant_id
          and t.conversation_id = c.conversation_id and t.kind = 'handoff')
        or exists (select 1 from messages m where m.tenant_id = c.tenant_id
          and m.conversation_id = c.conversation_id and m.author = 'agent' and m.audience = 'everyone')
        then 'handedOver'
      else coalesce((select case when t.kind = 'answer' then 'answered' else 'unanswered' end from turns t
        where t.tenant_id = c.tenant_id and t.conversation_id = c.conversation_id and t.finished_at is not null
        and t.kind in ('answer', 'clarify') and t.reason <> 'small-talk'
        order by t.finished_at desc, t.message_id desc limit 1), 'nothingAsked')
      end as outcome
    from conversations c where c.tenant_id = ? and c.created_at >= ? and c.created_at < ?
  ) as each_one group by outcome`,
);
const wrapUps = statement<ReportFigures['wrapUps'][number]>(
  `select wrap_up as "wrapUp", count(*) as count from conversations
    where tenant_id = ? and created_at >= ? and created_at < ? and status = 'resolved'
    group by wrap_up order by count desc, wrap_up`,
);
const ratings = statement<ReportFigures['ratings'][number]>(
  `select rating, count(*) as count from conversations
    where tenant_id = ? and created_at >= ? and created_at < ? and rating is not null
    group by rating order by rating`,
);
const thumbs = statement<Pick<ReportFigures, 'liked' | 'disliked'>>(
  `select count(*) filter (where feedback = 'up') as liked, count(*) filter (where feedback = 'down') as disliked
    from messages where tenant_id = ? and created_at >= ? and created_at < ? and feedback is not null`,
);
const reasons = statement<ReportFigures['reasons'][number]>(
  `select reason, count(*) as count from turns
    where tenant_id = ? and finished_at >= ? and finished_at < ? and kind = 'handoff'
    group by reason order by count desc, reason`,
);
const waits = statement<{
  readonly at: string;
  readonly answeredAt: string | null;
  readonly status: string;
}>(
  `select t.finished_at as at, c.status as status,
    (select min(m.created_at) from messages m where m.tenant_id = t.tenant_id
      and m.conversation_id = t.conversation_id and m.author = 'agent' and m.audience = 'everyone'
      and m.created_at >= t.finished_at) as "answeredAt"
    from turns t join conversations c on c.tenant_id = t.tenant_id and c.conversation_id = t.conversation_id
    where t.tenant_id = ? and t.finished_at >= ? and t.finished_at < ? and t.kind = 'handoff'
    order by t.finished_at desc, t.message_id desc limit ?`,
);

export function createReportFigures(db: Db): Pick<FigureStore, 'report' | 'waits'> {
  return {
    async report(tenantId, span) {
      const of = [tenantId, span.from, span.to];
      const [counted, wrapped, rated, given, why] = await Promise.all([
        outcomes.all(db, of),
        wrapUps.all(db, of),
        ratings.all(db, of),
        thumbs.first(db, of),
        reasons.all(db, of),
      ]);
      const count = (one: keyof ReportFigures['outcomes']): number =>
        Number(counted.find(({ outcome }) => outcome === one)?.count ?? 0);
      return {
        outcomes: {
          handedOver: count('handedOver'),
          answered: count('answered'),
          unanswered: count('unanswered'),
          nothingAsked: count('nothingAsked'),
        },
        wrapUps: wrapped,
        ratings: rated,
        liked: given?.liked ?? 0,
        disliked: given?.disliked ?? 0,
        reasons: why,
      };
    },
    waits: (tenantId, span, limit) => readWaits(db, tenantId, { span, limit }),
  };
}

async function readWaits(
  db: Db,
  tenantId: string,
  { span, limit }: { readonly span: Span; readonly limit: number },
): Promise<readonly HandoffWait[]> {
  const rows = await waits.all(db, [tenantId, span.from, span.to, limit]);
  return rows.map(({ at, answeredAt, status }) => ({
    at,
    answeredAt,
    resolved: status === 'resolved',
  }));
}
