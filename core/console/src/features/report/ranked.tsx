/** Counts with their share of a whole, as words, figures and a bar. */
import { Bar } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';

export type RankedRow = {
  readonly name: string;
  readonly count: number;
  /** Of the days before. */
  readonly before?: number;
  /** What it counts. */
  readonly means?: string;
};

export function Ranked(props: {
  readonly rows: readonly RankedRow[];
  readonly total: number;
  /** Said when there is nothing to rank. */
  readonly none: string;
}) {
  const { report: w } = useLateWords();
  const format = useFormat();
  const { rows, total, none } = props;
  if (total === 0 || rows.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="stack ranked">
      {rows.map(({ name, count, before, means }) => (
        <li key={name}>
          <div className="row apart">
            <span dir="auto">{name}</span>
            <span className="numbers">
              {format.number(count)} · {format.percent(count / total)}
            </span>
          </div>
          <Bar value={count / total} />
          {(means !== undefined || before !== undefined) && (
            <p className="small soft">
              {means} {before !== undefined && w.before(format.number(before))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
