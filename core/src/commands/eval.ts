/** `attendant eval`: scores the assistant on a business's own questions, before it goes live. */
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { defaultSettings } from '../default-settings.ts';
import { UsageError } from '../errors.ts';
import type { Threads } from '../evaluation/answer-in-threads.ts';
import { toArticleNotes } from '../evaluation/article-notes.ts';
import { createReportTally } from '../evaluation/report.ts';
import { toReportHtml } from '../evaluation/report-html.ts';
import {
  type Decide,
  type EvalResult,
  type EvalRun,
  readArticles,
  readLines,
  runEval,
  settleWith,
} from '../evaluation/run-eval.ts';
import { toSummaryTable } from '../evaluation/summary-table.ts';
import type { ArticleInput, Instant } from '../model.ts';
import type { AddCommand, CommandContext } from './command.ts';
import {
  createBar,
  createFaultReport,
  type FaultReport,
  openOut,
  readableSize,
  refuseOverwriting,
} from './eval-files.ts';

/** The assistant over a knowledge base. */
export type Assistant = {
  /** Answers one question at a time in this thread. */
  readonly decide: Decide;
  /** The same in threads of their own. Absent: this thread does it all. */
  readonly spread?: (threads: number) => Threads;
};
export type MakeAssistant = (
  kb: AsyncIterable<ArticleInput>,
  of: { readonly now: Instant },
) => Promise<Assistant>;
type Options = {
  readonly kb: string;
  readonly questions: string;
  readonly out: string;
  readonly report?: string;
  readonly at?: string;
  readonly workers?: string;
  readonly json?: boolean;
};

const HELP = `
Examples:
  $ attendant eval --kb kb.jsonl --questions questions.jsonl --out predictions.jsonl
  $ attendant eval --kb kb.jsonl --questions questions.jsonl --out predictions.jsonl --json > summary.json
  $ attendant eval --kb kb.jsonl --questions questions.jsonl --out predictions.jsonl --report report.html

Lines of kb.jsonl:        {"id","title","body","url"?,"locale"?,"questions"?:[…],"validFrom"?,"validTo"?,
                           "appliesBy"?: "now" | "order-date"}
Lines of questions.jsonl: {"id","text","locale"?,"at"?,"history"?:[{"author","text"}],
                           "expect"?: {"articles":[id,…]} | {"none":true} | {"handoff":true|"<reason>"}}

Exit code 0: all lines were scored; 1: some could not be (each is named on standard error); 2: wrong usage.`;

/**
 * About 2,000 questions. With fewer a thread costs more than it brings: to start and to warm up takes as long as some
 * 800 answers.
 */
const BYTES_A_THREAD = 200_000;
/** Lines a thread is given at a time. */
const BATCH = 16;
const MOST_WORKERS = 256;

export function addEvalCommand(makeAssistant: MakeAssistant): AddCommand {
  return (program, context) => {
    program
      .command('eval')
      .description('Score the assistant on your own articles and questions')
      .requiredOption('--kb <file>', 'articles, one JSON object a line')
      .requiredOption('--questions <file>', 'questions, one JSON object a line')
      .requiredOption('--out <file>', 'where the predictions go, one JSON object a line')
      .option('--report <file>', 'also write a report for people: one HTML file')
      .option('--at <time>', 'the time of questions that name none (default: now)')
      .option(
        '--workers <n>',
        'threads that answer (default: one per core, fewer for few questions)',
      )
      .option('--json', 'print the summary as JSON')
      .addHelpText('after', HELP)
      .action((options: Options) => evaluate(options, makeAssistant, context));
  };
}

async function evaluate(
  options: Options,
  makeAssistant: MakeAssistant,
  context: CommandContext,
): Promise<void> {
  const now = readTime(options.at);
  const kbBytes = await readableSize('--kb', options.kb);
  const questionBytes = await readableSize('--questions', options.questions);
  const threads = readWorkers(options.workers, questionBytes);
  await refuseOverwriting(options);
  const out = await openOut('--out', options.out);
  const reportFile =
    options.report === undefined ? null : await openOut('--report', options.report);
  const faults = createFaultReport(context);
  try {
    const kbBar = createBar(context, 'articles', kbBytes);
    const kb = articlesOf(options.kb, faults, kbBar.advance);
    const assistant = await makeAssistant(kb, { now }).finally(kbBar.stop);
    const tally = createReportTally({ answerAbove: defaultSettings.answerAbove, now });
    const bar = createBar(context, 'questions', questionBytes);
    const result = await answerAll(assistant, threads, {
      lines: readLines(options.questions, bar.advance),
      write: out.write,
      onFault: (line, fault) => faults.report(options.questions, line, fault),
      ...(reportFile === null ? {} : { onScored: tally.add }),
    }).finally(bar.stop);
    await out.close();
    const bad = faults.count();
    if (reportFile !== null) {
      const report = await tally.report(result.summary, (ids) => notesOf(options.kb, ids));
      await reportFile.write(
        toReportHtml(report, {
          kb: basename(options.kb),
          questions: basename(options.questions),
          badLines: bad,
        }),
      );
      await reportFile.close();
    }
    context.stdout.write(
      options.json === true
        ? `${JSON.stringify({ ...result.summary, badLines: bad })}\n`
        : toSummaryTable(result.summary, bad),
    );
    if (bad > 0) context.setExitCode(1);
  } finally {
    await Promise.all([out.close(), reportFile?.close()]);
  }
}

async function answerAll(
  assistant: Assistant,
  count: number,
  run: Omit<EvalRun, 'settle' | 'batch' | 'concurrency'>,
): Promise<EvalResult> {
  if (count < 2 || assistant.spread === undefined) {
    return runEval({ ...run, settle: settleWith(assistant.decide) });
  }
  const threads = assistant.spread(count);
  try {
    // Two batches for each: one under way, one that waits.
    const concurrency = 2 * count + 1;
    return await runEval({ ...run, settle: threads.settle, batch: BATCH, concurrency });
  } finally {
    await threads.close();
  }
}

/** Read a second time: to hold all texts for the few a report names would cost memory for nothing. */
function notesOf(file: string, ids: ReadonlySet<string>) {
  const quiet = { onFault: () => undefined, onRepeat: () => undefined };
  return toArticleNotes(readArticles(readLines(file), quiet), ids);
}

function readTime(text: string | undefined): Instant {
  const time = text === undefined ? new Date() : new Date(text);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw new UsageError(
    `--at ${text} is no time.`,
    'Give --at a date such as 2026-12-31 or a time such as 2026-12-31T18:00:00Z.',
  );
}

function readWorkers(text: string | undefined, questionBytes: number): number {
  if (text === undefined) {
    return Math.min(availableParallelism(), Math.ceil(questionBytes / BYTES_A_THREAD));
  }
  const count = Number(text);
  if (/^\d+$/u.test(text) && count >= 1 && count <= MOST_WORKERS) return count;
  throw new UsageError(
    `--workers ${text} is not possible.`,
    `Give --workers a whole number from 1 to ${MOST_WORKERS}.`,
  );
}

function articlesOf(
  file: string,
  faults: FaultReport,
  onBytes: (bytes: number) => void,
): AsyncIterable<ArticleInput> {
  return readArticles(readLines(file, onBytes), {
    onFault: (line, fault) => faults.report(file, line, fault),
    onRepeat: (line, first, article) => {
      throw new UsageError(
        `--kb ${file}: lines ${first} and ${line} are both article "${article.id}" with the same locale and validFrom.`,
        'Keep one of them, or give the second another "locale" or "validFrom".',
      );
    },
  });
}
