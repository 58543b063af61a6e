/** The files of `attendant eval`: checked before the work, written as it goes, with bars and faults for who watches. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { UsageError } from '../errors.ts';
import type { CommandContext } from './command.ts';

export type OutFile = {
  /** Resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Safe to call twice. Throws what went wrong while writing. */
  readonly close: () => Promise<void>;
};
export type FaultReport = {
  readonly count: () => number;
  readonly report: (file: string, line: number, fault: string) => void;
};

export function createFaultReport(context: CommandContext): FaultReport {
  let count = 0;
  return {
    count: () => count,
    report: (file: string, line: number, fault: string) => {
      count++;
      context.stderr.write(`${basename(file)}:${line}: ${fault}\n`);
    },
  };
}

/** Bytes of a file that can be read; a folder or nothing is wrong usage. */
export async function readableSize(option: string, file: string): Promise<number> {
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

/** What is written must not replace what it is made from, nor each other. */
export async function refuseOverwriting(
  files: Readonly<Partial<Record<'kb' | 'questions' | 'out' | 'report', string>>>,
): Promise<void> {
  const taken = new Map<string, string>();
  for (const option of ['kb', 'questions', 'out', 'report'] as const) {
    const file = files[option];
    if (file === undefined) continue;
    const place = await realpath(file).catch(() => resolve(file));
    const other = taken.get(place);
    // Devices such as /dev/null take everything.
    const isDevice = await stat(file).then(
      (found) => !found.isFile(),
      () => false,
    );
    if (other !== undefined && !isDevice && (option === 'out' || option === 'report'))
      throw new UsageError(
        `--${option} ${file} is the file given as --${other}.`,
        `Give --${option} a path of its own.`,
      );
    taken.set(place, option);
  }
}

export async function openOut(option: string, file: string): Promise<OutFile> {
  const stream = createWriteStream(file);
  let failed: Error | null = null;
  stream.on('error', (error) => {
    failed = error;
  });
  try {
    await once(stream, 'open');
  } catch (cause) {
    throw new UsageError(
      `${option} ${file} cannot be written: ${reasonOf(cause)}.`,
      `Give ${option} a path in a folder that exists and may be written to.`,
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
export function createBar(
  context: CommandContext,
  name: string,
  bytes: number,
): { readonly advance: (read: number) => void; readonly stop: () => void } {
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
