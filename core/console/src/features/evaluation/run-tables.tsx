/** The rest of a report: what has no answer, what is taken for what, the threshold, languages. */
import type { Report, RunRow } from '../../../../src/server/evaluation-api.ts';
import { segment } from '../../api/client.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';
import { nameOf } from './name-of.ts';

type Of = { readonly report: Report };

export function Unanswered({ rows }: { readonly rows: readonly RunRow[] }) {
  const { evaluation } = useLateWords();
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="unanswered-title">
      <h2 id="unanswered-title">{evaluation.unansweredTitle}</h2>
      <p className="soft">{evaluation.unansweredHint}</p>
      <ul className="chooser">
        {rows.map((row) => (
          <li key={row.id} className="row wrap apart">
            <span className="grow" dir="auto">
              {row.question}
            </span>
            <span className="row wrap">
              <Badge>{evaluation.decisions[row.decision]}</Badge>
              <LinkButton small href={`/knowledge/new?question=${segment(row.question)}`}>
                {evaluation.writeArticle}
              </LinkButton>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Confusions({ report }: Of) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  if (report.confusions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="confused-title">
      <h2 id="confused-title">{evaluation.confusedTitle}</h2>
      <p className="soft">{evaluation.confusedHint}</p>
      <Scrolled className="table-frame" label={`${evaluation.expected}, ${evaluation.foundFirst}`}>
        <table className="table evaluation-table">
          <thead>
            <tr>
              <th scope="col">{evaluation.expected}</th>
              <th scope="col">{evaluation.foundFirst}</th>
              <th scope="col" className="end">
                {evaluation.questionsColumn}
              </th>
              <th scope="col">{evaluation.example}</th>
            </tr>
          </thead>
          <tbody>
            {report.confusions.map(({ expected, found, questions, examples }) => (
              <tr key={JSON.stringify([expected, found])}>
                <td dir="auto">{nameOf(report, expected)}</td>
                <td dir="auto">{nameOf(report, found)}</td>
                <td className="end">{format.number(questions)}</td>
                <td dir="auto">{examples[0]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

export function Threshold({ report }: Of) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  const { now, suggested } = report.threshold;
  return (
    <section className="stack" aria-labelledby="threshold-title">
      <h2 id="threshold-title">{evaluation.thresholdTitle}</h2>
      <p>
        {suggested === null
          ? evaluation.thresholdFew
          : evaluation.thresholdIs(format.percent(suggested), format.percent(now))}
      </p>
      <div>
        <LinkButton small href="/settings/answering">
          {evaluation.toSettings}
        </LinkButton>
      </div>
    </section>
  );
}

export function Languages({ report }: Of) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  if (report.languages.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="languages-title">
      <h2 id="languages-title">{evaluation.languagesTitle}</h2>
      <Scrolled className="table-frame" label={`${evaluation.language}, ${evaluation.right}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{evaluation.language}</th>
              <th scope="col" className="end">
                {evaluation.questionsColumn}
              </th>
              <th scope="col" className="end">
                {evaluation.right}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.languages.map(({ language, questions, judged, right }) => (
              <tr key={language}>
                <td>{format.language(language)}</td>
                <td className="end">{format.number(questions)}</td>
                <td className="end">{judged === 0 ? '–' : format.percent(right / judged)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
