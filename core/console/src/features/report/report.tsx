/** What came of the conversations of the last days, each figure with what it counts. Loaded when it is opened. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Report as ReportAnswer } from '../../../../src/server/console-api.ts';
import { api, withQuery } from '../../api/client.ts';
import { Select } from '../../ui/fields.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';
import { useWords } from '../../words/words.tsx';
import { Part } from './part.tsx';
import { Ranked } from './ranked.tsx';
import { Waits } from './waits.tsx';

const PERIODS = ['7', '30', '90'] as const;
type Period = (typeof PERIODS)[number];

export function Report() {
  const { report: w } = useLateWords();
  const format = useFormat();
  const [days, setDays] = useState<Period>('30');
  const found = useQuery({
    queryKey: ['report', days],
    queryFn: () => api.get<ReportAnswer>(withQuery('/report', { days })),
    placeholderData: keepPreviousData,
  });
  const { data } = found;
  // Noon of the day: the business's days are named, wherever the reader is.
  const dayOf = (day: string): string => format.date(`${day}T12:00:00.000Z`);
  return (
    <div className="page report">
      <div className="page-head">
        <h1>{w.title}</h1>
        <Select<Period>
          label={w.period}
          hideLabel
          options={PERIODS.map((id) => ({ id, label: w.lastDays(Number(id)) }))}
          value={days}
          onChange={setDays}
        />
      </div>
      {data !== undefined && (
        <p className="soft">
          {w.begun(data.conversations)} {dayOf(data.firstDay)} – {dayOf(data.lastDay)}
        </p>
      )}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={8} height={40} />}
      {data !== undefined && (
        <div className="report-parts" aria-busy={found.isPlaceholderData}>
          <Outcomes of={data} />
          <Waits of={data.waits} />
          <Reasons of={data} />
          <WrapUps of={data} />
          <Satisfaction of={data} />
        </div>
      )}
    </div>
  );
}

const OUTCOMES = ['answered', 'handedOver', 'unanswered', 'nothingAsked'] as const;

function Outcomes({ of }: { readonly of: ReportAnswer }) {
  const { report: w } = useLateWords();
  const rows = OUTCOMES.map((one) => ({
    name: w.outcomes[one],
    count: of.outcomes[one],
    before: of.before[one],
    means: w.means[one],
  }));
  return (
    <Part id="outcomes" title={w.outcomesTitle} means={w.outcomesMeans}>
      <Ranked rows={rows} total={of.conversations} none={w.noConversations} />
    </Part>
  );
}

function Reasons({ of }: { readonly of: ReportAnswer }) {
  const { report: w } = useLateWords();
  const { why } = useWords();
  const rows = of.reasons.map(({ reason, count }) => ({
    name: why.reasons[reason] ?? reason,
    count,
  }));
  return (
    <Part id="reasons" title={w.reasonsTitle} means={w.reasonsMeans}>
      <Ranked rows={rows} total={of.waits.handoffs} none={w.noHandoffs} />
    </Part>
  );
}

function WrapUps({ of }: { readonly of: ReportAnswer }) {
  const { report: w } = useLateWords();
  const rows = of.wrapUps.map(({ wrapUp, count }) => ({ name: wrapUp ?? w.notSaid, count }));
  const total = of.wrapUps.reduce((sum, { count }) => sum + count, 0);
  return (
    <Part id="wrap-ups" title={w.wrapUpsTitle} means={w.wrapUpsMeans}>
      <Ranked rows={rows} total={total} none={w.noneResolved} />
      {rows.length > 0 && of.wrapUps.every(({ wrapUp }) => wrapUp === null) && (
        <p>
          <Link href="/settings/handoff">{w.setWrapUps}</Link>
        </p>
      )}
    </Part>
  );
}

function Satisfaction({ of }: { readonly of: ReportAnswer }) {
  const { report: w } = useLateWords();
  const format = useFormat();
  const rated = of.ratings.reduce((sum, { count }) => sum + count, 0);
  const good = of.ratings.reduce((sum, { rating, count }) => sum + (rating >= 4 ? count : 0), 0);
  const rows = [5, 4, 3, 2, 1].map((rating) => ({
    name: w.stars(rating),
    count: of.ratings.find((one) => one.rating === rating)?.count ?? 0,
  }));
  return (
    <Part
      id="csat"
      title={w.csatTitle}
      means={w.csatMeans(format.number(of.conversations - rated))}
    >
      {rated > 0 && (
        <p>
          <strong>{w.csat(format.percent(good / rated), format.number(rated))}</strong>
        </p>
      )}
      <Ranked rows={rated === 0 ? [] : rows} total={rated} none={w.noneRated} />
      <p>{w.thumbs(format.number(of.liked), format.number(of.disliked))}</p>
    </Part>
  );
}
