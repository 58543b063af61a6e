/** Scores an assistant on a stream of questions, in order, with bounded concurrency and bounded memory. */
import { readLines as readFileLines } from '../knowledge/import/read-lines.ts';
import type { ArticleInput } from '../model.ts';
import {
  type EvalQuestion,
  type Parsed,
  type Prediction,
  parseArticleLine,
  parseQuestionLine,
  toPredictionLine,
} from './eval-lines.ts';
import { createTally, type Summary } from './metrics.ts';

/** `fault`: why the line could not even be read. */
export type Line = { readonly number: number; readonly text: string; readonly fault?: string };
export type Decide = (question: EvalQuestion) => Promise<Prediction>;
/** What came of one line. JSON-safe: it crosses threads. */
export type Settled =
  | { readonly question: EvalQuestion; readonly prediction: Prediction }
  | { readonly line: number; readonly fault: string };
/** One outcome per line, in order. Never rejects for what a line says. */
export type Settle = (lines: readonly Line[]) => Promise<readonly Settled[]>;
export type EvalRun = {
  readonly lines: AsyncIterable<Line>;
  readonly settle: Settle;
  /** Lines handed to `settle` at a time. Default 1. */
  readonly batch?: number;
  /** Batches under way at the same time. Default 4. */
  readonly concurrency?: number;
  /** One line of predictions.jsonl; resolves when there is room for more. */
  readonly write: (line: string) => Promise<void>;
  /** A line that could not be read or scored. */
  readonly onFault: (line: number, fault: string) => void;
  readonly onScored?: (question: EvalQuestion, prediction: Prediction) => void;
};
export type EvalResult = { readonly summary: Summary; readonly badLines: number };

/** Longer lines are faults: nobody asks a question of 4 MiB, and a file without line ends must not fill memory. */
const LINE_BYTES = 4 * 1_048_576;

export async function runEval(run: EvalRun): Promise<EvalResult> {
  const tally = createTally();
  const waiting: Promise<readonly Settled[]>[] = [];
  let badLines = 0;
  const finish = async (next: Promise<readonly Settled[]>) => {
    for (const settled of await next) {
      if ('fault' in settled) {
        badLines++;
        run.onFault(settled.line, settled.fault);
        continue;
      }
      const { question, prediction } = settled;
      tally.add({ ...prediction, expect: question.expect });
      await run.write(toPredictionLine(prediction));
      run.onScored?.(question, prediction);
    }
  };
  for await (const lines of inBatches(run.lines, run.batch ?? 1)) {
    const settled = run.settle(lines);
    // Whoever comes first in order throws; the others must not end the process meanwhile.
    settled.catch(() => undefined);
    waiting.push(settled);
    const first = waiting.length >= (run.concurrency ?? 4) ? waiting.shift() : undefined;
    if (first !== undefined) await finish(first);
  }
  for (const rest of waiting) await finish(rest);
  return { summary: tally.summary(), badLines };
}

/** Lines decided in this thread. */
export function settleWith(decide: Decide): Settle {
  const settleOne = async (line: Line): Promise<Settled> => {
    if (line.fault !== undefined) return { line: line.number, fault: line.fault };
    const parsed = parseQuestionLine(line.text);
    if (!parsed.ok) return { line: line.number, fault: parsed.fault };
    try {
      return { question: parsed.value, prediction: await decide(parsed.value) };
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return { line: line.number, fault: `could not be decided: ${reason}` };
    }
  };
  return async (lines) => {
    const settled: Settled[] = [];
    for (const line of lines) settled.push(await settleOne(line));
    return settled;
  };
}

async function* inBatches(
  lines: AsyncIterable<Line>,
  size: number,
): AsyncIterable<readonly Line[]> {
  let batch: Line[] = [];
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Lines of a text file with their numbers, from 1; blank ones are skipped, a byte order mark too. */
export async function* readLines(
  file: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncIterable<Line> {
  let before = 0;
  const progress = (bytes: number) => {
    onBytes(bytes - before);
    before = bytes;
  };
  for await (const lines of readFileLines(file, { lineBytes: LINE_BYTES, progress })) {
    for (const line of lines) {
      if (!line.ok) yield { number: line.line, text: '', fault: line.message };
      else if (line.text.trim() !== '') yield { number: line.line, text: line.text };
    }
  }
}

/** Articles of a kb.jsonl. Bad lines are reported and left out; `onRepeat` is told of a second line for one slot. */
export async function* readArticles(
  lines: AsyncIterable<Line>,
  report: {
    readonly onFault: (line: number, fault: string) => void;
    readonly onRepeat: (line: number, first: number, article: ArticleInput) => void;
  },
): AsyncIterable<ArticleInput> {
  const slots = new Map<string, number>();
  for await (const line of lines) {
    const parsed: Parsed<ArticleInput> =
      line.fault === undefined ? parseArticleLine(line.text) : { ok: false, fault: line.fault };
    if (!parsed.ok) {
      report.onFault(line.number, parsed.fault);
      continue;
    }
    const { id, locale = '', validFrom = '' } = parsed.value;
    const slot = JSON.stringify([id, locale, validFrom]);
    const first = slots.get(slot);
    if (first !== undefined) report.onRepeat(line.number, first, parsed.value);
    else {
      slots.set(slot, line.number);
      yield parsed.value;
    }
  }
}
