/** Two evaluations of the same questions: what is better now, and what is worse. */
import type { Prediction } from './eval-lines.ts';
import { MISTAKES, type Verdict } from './judge.ts';

/** What is kept of one question of a run. */
export type RunRow = {
  readonly id: string;
  readonly question: string;
  readonly verdict: Verdict;
  readonly decision: Prediction['decision'];
  readonly article: string | null;
  readonly confidence: number;
};
export type RowChange = { readonly before: RunRow; readonly after: RunRow };
export type Comparison = {
  readonly betterCount: number;
  readonly worseCount: number;
  readonly sameCount: number;
  /** The first of each, up to `most`. */
  readonly better: readonly RowChange[];
  readonly worse: readonly RowChange[];
};

/** Questions are the same when id and words are. Those only one run has are left out. */
export function compareRuns(
  before: readonly RunRow[],
  after: readonly RunRow[],
  most = 50,
): Comparison {
  const key = ({ id, question }: RunRow) => JSON.stringify([id, question]);
  const earlier = new Map(before.map((row) => [key(row), row]));
  const changes = after.flatMap((row) => {
    const was = earlier.get(key(row));
    return was === undefined ? [] : [{ before: was, after: row }];
  });
  const better = changes.filter((change) => worth(change.after) > worth(change.before));
  const worse = changes.filter((change) => worth(change.after) < worth(change.before));
  return {
    betterCount: better.length,
    worseCount: worse.length,
    sameCount: changes.length - better.length - worse.length,
    better: better.slice(0, most),
    worse: worse.slice(0, most),
  };
}

/** Higher is better for the customer. Without an expectation, an answer is worth more than none. */
function worth({ verdict, decision }: RunRow): number {
  if (verdict === 'right') return MISTAKES.length;
  if (verdict === 'unjudged') return decision === 'answer' ? 1 : 0;
  return MISTAKES.indexOf(verdict);
}
