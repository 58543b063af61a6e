/** The summary of an evaluation for people. */
import type { Summary } from './metrics.ts';

const share = (value: number | null) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);
const decimal = (value: number | null) => (value === null ? '–' : value.toFixed(3));
const time = (value: number | null) => (value === null ? '–' : `${value.toFixed(1)} ms`);

export function toSummaryTable(summary: Summary, badLines: number): string {
  const rows: readonly (readonly [string, string])[] = [
    ['questions scored', String(summary.questions)],
    [
      '  with an answer · without · for a person',
      `${summary.answerable} · ${summary.unanswerable} · ${summary.toHandOff}`,
    ],
    ['lines that could not be scored', String(badLines)],
    ['accuracy@1', share(summary.accuracyAt1)],
    ['recall@5', share(summary.recallAt5)],
    ['MRR@10', decimal(summary.mrrAt10)],
    ['nDCG@10', decimal(summary.ndcgAt10)],
    ['AUROC of confidence, answer against none', decimal(summary.auroc)],
    ['at ≤ 5 % wrong answers to unanswerable: confidence', decimal(summary.thresholdAt5)],
    ['  share answered', share(summary.answeredAt5)],
    ['  share right', share(summary.rightAt5)],
    ['handoff precision', share(summary.handoffPrecision)],
    ['handoff recall', share(summary.handoffRecall)],
    ['time p50 / p95', `${time(summary.p50Ms)} / ${time(summary.p95Ms)}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')}\n`;
}
