/** Evaluations as the console sees them: types only. */
import type { RowChange, RunRow } from '../evaluation/compare-runs.ts';
import type { Mistake } from '../evaluation/judge.ts';
import type { Report, WorstError } from '../evaluation/report.ts';
import type { Instant } from '../model.ts';

export type { FixKind } from '../evaluation/suggest-fix.ts';
export type { Mistake, Report, RowChange, RunRow, WorstError };
export type EvaluationState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
export type Evaluation = {
  readonly id: string;
  readonly name: string;
  readonly state: EvaluationState;
  /** Questions answered so far, and in all. */
  readonly done: number;
  readonly total: number;
  readonly error: {
    readonly code: string;
    readonly detail: string;
    readonly wayOut?: string;
  } | null;
  /** Who asked for it; null: an API key. */
  readonly agentId: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
};
export type EvaluationDetail = Evaluation & {
  /** At most 100. */
  readonly faults: readonly { readonly line: number; readonly fault: string }[];
  /** Null until it is done. */
  readonly report: Report | null;
  readonly decided: { readonly answer: number; readonly clarify: number; readonly handoff: number };
  /** Without an expectation and without an answer, at most 100. */
  readonly unanswered: readonly RunRow[];
  /** With an earlier run; at most 50 of each. */
  readonly compared: {
    readonly with: Pick<Evaluation, 'id' | 'name' | 'createdAt'>;
    readonly betterCount: number;
    readonly worseCount: number;
    readonly sameCount: number;
    readonly better: readonly RowChange[];
    readonly worse: readonly RowChange[];
  } | null;
};
