/** One evaluation: how it went in short, what went wrong, what would mend it, what changed since the last. */
import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import type { EvaluationDetail } from '../../../../src/server/evaluation-api.ts';
import { Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';
import { KnowledgeHead } from '../knowledge/page-head.tsx';
import { Changes } from './changes.tsx';
import { isOpen, TONES, useEvaluation } from './queries.ts';
import { RunFigures } from './run-figures.tsx';
import { RunMoves } from './run-moves.tsx';
import { RunProgress } from './run-progress.tsx';
import { Confusions, Languages, Threshold, Unanswered } from './run-tables.tsx';
import { Worst } from './worst.tsx';

export function RunPage({ id }: { readonly id: string }) {
  const { evaluation } = useLateWords();
  const found = useEvaluation(id);
  return (
    <div className="page knowledge">
      <KnowledgeHead />
      <p>
        <Link href="/knowledge/evaluate" className="row back">
          <ArrowLeft size={16} aria-hidden className="mirrored" />
          {evaluation.all}
        </Link>
      </p>
      {found.isPending && <Skeleton lines={8} height={32} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Run run={found.data} />}
    </div>
  );
}

function Run({ run }: { readonly run: EvaluationDetail }) {
  const { evaluation } = useLateWords();
  const { report } = run;
  return (
    <>
      <section className="stack">
        <div className="row wrap">
          <h2 className="one-line" dir="auto" title={run.name}>
            {run.name}
          </h2>
          <Badge tone={TONES[run.state]}>{evaluation.states[run.state]}</Badge>
          <span className="soft small">
            <When at={run.endedAt ?? run.createdAt} as="full" />
          </span>
        </div>
        {isOpen(run) && <RunProgress one={run} />}
        {run.error !== null && (
          <div className="notice trouble">
            <div className="grow">
              <strong dir="auto">{run.error.detail}</strong>
              {run.error.wayOut !== undefined && <p dir="auto">{run.error.wayOut}</p>}
            </div>
          </div>
        )}
        <RunMoves one={run} />
      </section>
      <Faults run={run} />
      {report !== null && (
        <>
          <RunFigures run={run} report={report} />
          {report.judged === 0 && <Notice>{evaluation.notJudged}</Notice>}
          {run.compared !== null && <Changes compared={run.compared} titles={report.titles} />}
          <Worst report={report} />
          <Unanswered rows={run.unanswered} />
          <Confusions report={report} />
          {report.judged > 0 && <Threshold report={report} />}
          <Languages report={report} />
        </>
      )}
    </>
  );
}

function Faults({ run }: { readonly run: EvaluationDetail }) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  if (run.faults.length === 0) return null;
  return (
    <details className="faults">
      <summary>{evaluation.faultsTitle(run.faults.length)}</summary>
      <ul className="stack">
        {run.faults.map(({ line, fault }) => (
          <li key={line}>
            <b>{evaluation.line(format.number(line))}</b> <span dir="auto">{fault}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
