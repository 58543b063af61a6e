import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import { AttendantError, UsageError } from '../errors.ts';
import { findPersonalData } from '../privacy/find-personal-data.ts';
import { mask } from '../privacy/mask.ts';
import { createUnderstand } from '../understanding/understand.ts';
import type { Understand } from '../understanding/understanding.ts';
import type { AddCommand, CommandContext } from './command.ts';

const inputSchema = z.object({
  id: z.string(),
  text: z.string(),
  history: z
    .array(z.object({ author: z.enum(['contact', 'assistant', 'agent']), text: z.string() }))
    .optional(),
});

/** One line of the output, in the exact form of the inspection format. Throws on a line that is not a message. */
export const inspectLine = (line: string, understand: Understand): string => {
  const { id, text, history } = inputSchema.parse(JSON.parse(line));
  const noticed = understand(history === undefined ? { text } : { text, history });
  return JSON.stringify({
    id,
    language: noticed.language,
    mood: noticed.mood,
    wantsPerson: noticed.wantsPerson,
    topics: noticed.topics,
    injection: noticed.injection,
    personalData: findPersonalData(text),
    masked: mask(text).text,
  });
};

const whatIsWrong = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return error.issues
      .map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
      .join('; ');
  return 'not valid JSON';
};

type Options = { readonly in?: string; readonly out?: string };
const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile())
    throw new UsageError(
      `--in: cannot read ${path}.`,
      'Give a file of JSON lines, or - for standard input.',
    );
  return found.size;
};

const openOutput = async (
  path: string,
  context: CommandContext,
): Promise<NodeJS.WritableStream> => {
  if (path === '-') return context.stdout;
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch {
    throw new UsageError(
      `--out: cannot write ${path}.`,
      'Give a file in a folder that exists, or - for standard output.',
    );
  }
  return stream;
};

const checked = (options: Options): { readonly from: string; readonly to: string } => {
  const { in: from, out: to } = options;
  if (from === undefined)
    throw new UsageError('--in is missing.', 'Give a file of JSON lines, or - for standard input.');
  if (to === undefined)
    throw new UsageError('--out is missing.', 'Give a file to write, or - for standard output.');
  if (from !== '-' && from === to)
    throw new UsageError('--in and --out are the same file.', 'Write to another file.');
  return { from, to };
};

const inspect = async (options: Options, context: CommandContext): Promise<void> => {
  const { from, to } = checked(options);
  const total = from === '-' ? 0 : await sizeOf(from);
  const output = await openOutput(to, context);
  const input = from === '-' ? context.stdin : createReadStream(from);
  const bar =
    context.stderr.isTTY === true && total > 0
      ? new SingleBar({
          format: 'inspect {bar} {percentage}%',
          stream: context.stderr,
          clearOnComplete: true,
        })
      : null;
  bar?.start(total, 0);
  const understand = createUnderstand();
  const failure: { error: Error | null } = { error: null };
  output.on('error', (error: Error) => {
    failure.error = error;
  });
  let number = 0;
  let bad = 0;
  let bytes = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    bytes += Buffer.byteLength(line) + 1;
    if (number % 200 === 0) bar?.update(Math.min(bytes, total));
    if (line.trim() === '') continue;
    if (failure.error !== null) break;
    try {
      if (!output.write(`${inspectLine(line, understand)}\n`))
        await Promise.race([once(output, 'drain'), once(output, 'error')]);
    } catch (error) {
      bad += 1;
      context.stderr.write(`line ${number}: ${whatIsWrong(error)}\n`);
    }
  }
  bar?.stop();
  if (output !== context.stdout && failure.error === null) {
    output.end();
    await once(output, 'close');
  }
  if (failure.error !== null)
    throw new AttendantError(
      'INSPECT_OUTPUT_FAILED',
      `Writing ${to} failed: ${failure.error.message}`,
      { wayOut: 'Make room or choose another file, then run it again.' },
    );
  if (bad > 0) {
    context.stderr.write(`${bad} of ${number} lines could not be read; the others are done.\n`);
    context.setExitCode(1);
  }
};

/** `attendant inspect`: what the assistant notices in messages, with no model. Streams; keeps the order. */
export const addInspectCommand: AddCommand = (program, context) => {
  program
    .command('inspect')
    .description(
      'show what the assistant notices in messages: language, mood, topics, personal data',
    )
    .option('--in <file>', 'JSON lines {"id","text","history"?}; - for standard input')
    .option('--out <file>', 'JSON lines written in the same order; - for standard output')
    .addHelpText('after', '\nExample:\n  attendant inspect --in messages.jsonl --out noticed.jsonl')
    .action(async (options: Options) => {
      await inspect(options, context);
    });
};
