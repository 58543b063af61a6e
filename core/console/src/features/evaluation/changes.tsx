/** What is better and what is worse than in an earlier run. */
import type {
  EvaluationDetail,
  Report,
  RowChange,
  RunRow,
} from '../../../../src/server/evaluation-api.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';
import { nameOf } from './name-of.ts';

type Compared = NonNullable<EvaluationDetail['compared']>;

export function Changes(props: { readonly compared: Compared; readonly titles: Report['titles'] }) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  const { compared, titles } = props;
  const title = evaluation.comparedTitle(compared.with.name, format.full(compared.with.createdAt));
  return (
    <section className="stack" aria-labelledby="compared-title">
      <h2 id="compared-title">
        <bdi>{title}</bdi>
      </h2>
      <div className="row wrap">
        <Badge tone={compared.betterCount > 0 ? 'resolved' : 'plain'}>
          {evaluation.better(compared.betterCount)}
        </Badge>
        <Badge tone={compared.worseCount > 0 ? 'trouble' : 'plain'}>
          {evaluation.worse(compared.worseCount)}
        </Badge>
        <Badge>{evaluation.same(compared.sameCount)}</Badge>
      </div>
      {/* What got worse is what somebody has to look at. */}
      <ChangeTable
        title={evaluation.worse(compared.worseCount)}
        changes={compared.worse}
        titles={titles}
      />
      <ChangeTable
        title={evaluation.better(compared.betterCount)}
        changes={compared.better}
        titles={titles}
      />
    </section>
  );
}

function ChangeTable(props: {
  readonly title: string;
  readonly changes: readonly RowChange[];
  readonly titles: Report['titles'];
}) {
  const { evaluation } = useLateWords();
  if (props.changes.length === 0) return null;
  return (
    <Scrolled className="table-frame" label={props.title}>
      <table className="table evaluation-table">
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{evaluation.question}</th>
            <th scope="col">{evaluation.before}</th>
            <th scope="col">{evaluation.after}</th>
          </tr>
        </thead>
        <tbody>
          {props.changes.map(({ before, after }) => (
            <tr key={after.id}>
              <td dir="auto">{after.question}</td>
              <td>
                <RowOutcome row={before} titles={props.titles} />
              </td>
              <td>
                <RowOutcome row={after} titles={props.titles} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function RowOutcome({ row, titles }: { readonly row: RunRow; readonly titles: Report['titles'] }) {
  const { evaluation } = useLateWords();
  const { verdict, decision, article } = row;
  const says =
    verdict === 'right'
      ? evaluation.rightNow
      : verdict === 'unjudged'
        ? evaluation.decisions[decision]
        : evaluation.mistakes[verdict];
  return (
    <>
      {says}
      {decision === 'answer' && article !== null && (
        <span className="soft small block" dir="auto">
          {nameOf({ titles }, article)}
        </span>
      )}
    </>
  );
}
