import type { EvaluationDetail, Mistake, Report } from '../../../../src/server/evaluation-api.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';

type Of = { readonly run: EvaluationDetail; readonly report: Report };

/** How it went, each figure with what it means; then how often which mistake was made. */
export function RunFigures({ run, report }: Of) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  const { judged, right, summary } = report;
  const { answer, clarify, handoff } = run.decided;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const figures = [
    [
      evaluation.right,
      share(right, judged),
      evaluation.rightMeans(format.number(right), format.number(judged)),
    ],
    [
      evaluation.answered,
      share(answer, run.total),
      evaluation.answeredMeans(format.number(clarify), format.number(handoff)),
    ],
    [evaluation.found, summary.accuracyAt1, evaluation.foundMeans],
    [evaluation.sure, report.calibrationError, evaluation.sureMeans],
  ] as const;
  return (
    <section className="stack wide" aria-label={evaluation.figures}>
      <dl className="figure-tiles">
        {figures
          .filter(([, value]) => value !== null)
          .map(([name, value, means]) => (
            <div key={name} className="panel">
              <dt className="soft">{name}</dt>
              <dd>
                <strong className="numbers">{format.percent(value ?? 0)}</strong>
                <span className="soft small">{means}</span>
              </dd>
            </div>
          ))}
      </dl>
      {judged > 0 && <Mistakes report={report} />}
    </section>
  );
}

function Mistakes({ report }: { readonly report: Report }) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  const made = Object.entries(report.mistakes).filter(([, count]) => count > 0) as [
    Mistake,
    number,
  ][];
  return (
    <section className="stack" aria-labelledby="wrong-title">
      <h2 id="wrong-title">{evaluation.wrongTitle}</h2>
      {made.length === 0 ? (
        <p>{evaluation.allRight}</p>
      ) : (
        <Scrolled
          className="table-frame"
          label={`${evaluation.what}, ${evaluation.questionsColumn}`}
        >
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{evaluation.what}</th>
                <th scope="col" className="end">
                  {evaluation.questionsColumn}
                </th>
                <th scope="col" className="end">
                  %
                </th>
              </tr>
            </thead>
            <tbody>
              {made.map(([kind, count]) => (
                <tr key={kind}>
                  <td>{evaluation.mistakes[kind]}</td>
                  <td className="end">{format.number(count)}</td>
                  <td className="end">{format.percent(count / report.judged)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </section>
  );
}
