/** `attendant eval`: scores the assistant on a business's own questions, before it goes live. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import { UsageError } from '../errors.ts';
import type { EvalQuestion, Prediction } from '../evaluation/eval-lines.ts';
import { readArticles, readLines, runEval } from '../evaluation/run-eval.ts';
import { toSummaryTable } from '../evaluation/summary-table.ts';
import type { ArticleInput } from '../model.ts';
import type { AddCommand, CommandContext } from './command.ts';

/** Builds the assistant over a knowledge base; the result answers one question at a time. */
export type MakeDecider = (
  kb: AsyncIterable<ArticleInput>,
) => Promise<(question: EvalQuestion) => Promise<Prediction>>;
type Options = {
  readonly kb: string;
  readonly questions: string;
  readonly out: string;
  readonly json?: boolean;
};

const HELP = `
Examples:
  $ attendant eval --kb kb.jsonl --questions questions.jsonl --out predictions.jsonl
  $ attendant eval --kb kb.jsonl --questions questions.jsonl --out predictions.jsonl --json > summary.json

Lines of kb.jsonl:        {"id","title","body","url"?,"locale"?,"questions"?:[…],"validFrom"?,"validTo"?}
Lines of questions.jsonl: {"id","text","locale"?,"at"?,"history"?:[{"author","text"}],
                           "expect"?: {"articles":[id,…]} | {"none":true} | {"handoff":true|"<reason>"}}

Exit code 0: all lines were scored; 1: some could not be (each is named on standard error); 2: wrong usage.`;

export function addEvalCommand(makeDecider: MakeDecider): AddCommand {
  return (program, context) => {
    program
      .command('eval')
      .description('Score the assistant on your own articles and questions')
      .requiredOption('--kb <file>', 'articles, one JSON object a line')
      .requiredOption('--questions <file>', 'questions, one JSON object a line')
      .requiredOption('--out <file>', 'where the predictions go, one JSON object a line')
      .option('--json', 'print the summary as JSON')
      .addHelpText('after', HELP)
      .action((options: Options) => evaluate(options, makeDecider, context));
  };
}

async function evaluate(
  options: Options,
  makeDecider: MakeDecider,
  context: CommandContext,
): Promise<void> {
  const kbBytes = await readableSize('--kb', options.kb);
  const questionBytes = await readableSize('--questions', options.questions);
  await refuseOverwriting(options);
  const out = await openOut(options.out);
  const faults = createFaultReport(context);
  try {
    const kbBar = createBar(context, 'articles', kbBytes);
    const decide = await makeDecider(articlesOf(options.kb, faults, kbBar.advance)).finally(
      kbBar.stop,
    );
    const bar = createBar(context, 'questions', questionBytes);
    const result = await runEval({
      lines: readLines(options.questions, bar.advance),
      decide,
      write: out.write,
      onFault: (line, fault) => faults.report(options.questions, line, fault),
    }).finally(bar.stop);
    await out.close();
    const bad = faults.count();
    context.stdout.write(
      options.json === true
        ? `${JSON.stringify({ ...result.summary, badLines: bad })}\n`
        : toSummaryTable(result.summary, bad),
    );
    if (bad > 0) context.setExitCode(1);
  } finally {
    await out.close();
  }
}

function articlesOf(
  file: string,
  faults: ReturnType<typeof createFaultReport>,
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

function createFaultReport(context: CommandContext) {
  let count = 0;
  return {
    count: () => count,
    report: (file: string, line: number, fault: string) => {
      count++;
      context.stderr.write(`${basename(file)}:${line}: ${fault}\n`);
    },
  };
}

async function readableSize(option: string, file: string): Promise<number> {
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (found.isDirectory()) throw new Error('it is a folder');
      return found.size;
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new UsageError(
      `${option} ${file} cannot be read: ${reasonOf(cause)}.`,
      `Give ${option} the path of a JSONL file.`,
    );
  }
}

/** The predictions must not replace what they are made from. */
async function refuseOverwriting(options: Options): Promise<void> {
  const there = await stat(options.out).catch(() => null);
  if (there === null || !there.isFile()) return;
  const out = await realpath(options.out);
  for (const option of ['kb', 'questions'] as const)
    if ((await realpath(options[option])) === out)
      throw new UsageError(
        `--out ${options.out} is the file given as --${option}.`,
        'Give --out a path of its own.',
      );
}

async function openOut(file: string) {
  const stream = createWriteStream(file);
  let failed: Error | null = null;
  stream.on('error', (error) => {
    failed = error;
  });
  try {
    await once(stream, 'open');
  } catch (cause) {
    throw new UsageError(
      `--out ${file} cannot be written: ${reasonOf(cause)}.`,
      'Give --out a path in a folder that exists and may be written to.',
    );
  }
  return {
    write: async (line: string) => {
      if (failed !== null) throw failed;
      if (!stream.write(line)) await once(stream, 'drain');
    },
    close: async () => {
      if (!stream.closed) {
        stream.end();
        await once(stream, 'close');
      }
      if (failed !== null) throw failed;
    },
  };
}

function reasonOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it is not permitted';
  if (code === 'EISDIR') return 'it is a folder';
  return cause instanceof Error ? cause.message : String(cause);
}

/** Counts bytes: the number of lines is not known before they are read. */
function createBar(context: CommandContext, name: string, bytes: number) {
  if (context.stderr.isTTY !== true) return { advance: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: `${name} [{bar}] {percentage} % · {eta_formatted}`,
    stream: context.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(Math.max(1, bytes), 0);
  return { advance: (read: number) => bar.increment(read), stop: () => bar.stop() };
}
