/** Scores a decider on a stream of questions, in order, with bounded concurrency and bounded memory. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
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

export type Line = { readonly number: number; readonly text: string };
export type Decide = (question: EvalQuestion) => Promise<Prediction>;
export type EvalRun = {
  readonly lines: AsyncIterable<Line>;
  readonly decide: Decide;
  /** One line of predictions.jsonl; resolves when there is room for more. */
  readonly write: (line: string) => Promise<void>;
  /** A line that could not be read or scored. */
  readonly onFault: (line: number, fault: string) => void;
  /** Questions decided at the same time. Default 4. */
  readonly concurrency?: number;
  readonly onScored?: (scored: number) => void;
};
export type EvalResult = { readonly summary: Summary; readonly badLines: number };

export async function runEval(run: EvalRun): Promise<EvalResult> {
  const tally = createTally();
  const waiting: Promise<Settled>[] = [];
  let badLines = 0;
  let scored = 0;
  const finish = async (next: Promise<Settled>) => {
    const settled = await next;
    if ('fault' in settled) {
      badLines++;
      run.onFault(settled.line, settled.fault);
      return;
    }
    const { question, prediction } = settled;
    tally.add({ ...prediction, expect: question.expect });
    await run.write(toPredictionLine(prediction));
    run.onScored?.(++scored);
  };
  for await (const line of run.lines) {
    waiting.push(decideLine(run, line));
    const first = waiting.length >= (run.concurrency ?? 4) ? waiting.shift() : undefined;
    if (first !== undefined) await finish(first);
  }
  for (const rest of waiting) await finish(rest);
  return { summary: tally.summary(), badLines };
}

type Settled =
  | { readonly question: EvalQuestion; readonly prediction: Prediction }
  | { readonly line: number; readonly fault: string };

async function decideLine(run: EvalRun, line: Line): Promise<Settled> {
  const parsed = parseQuestionLine(line.text);
  if (!parsed.ok) return { line: line.number, fault: parsed.fault };
  try {
    return { question: parsed.value, prediction: await run.decide(parsed.value) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { line: line.number, fault: `could not be decided: ${reason}` };
  }
}

/** Lines of a text file with their numbers, from 1; blank ones are skipped, a byte order mark too. */
export async function* readLines(
  file: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncIterable<Line> {
  const stream = createReadStream(file);
  stream.on('data', (chunk) => onBytes(chunk.length));
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const raw of lines) {
      number++;
      const text = number === 1 ? raw.replace(/^\uFEFF/, '') : raw;
      if (text.trim() !== '') yield { number, text };
    }
  } finally {
    lines.close();
    stream.destroy();
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
    const parsed: Parsed<ArticleInput> = parseArticleLine(line.text);
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
