/** One PDF or Word file as Markdown, read in a thread of its own: what hangs or eats memory there is ended from here. */
import { Worker } from 'node:worker_threads';
import type { DocumentLimits } from './import-item.ts';

export type Converted =
  | {
      readonly ok: true;
      readonly body: string;
      /** Empty when the file has none. */
      readonly title: string;
      readonly locale?: string;
      readonly modifiedAt: string | null;
    }
  | { readonly ok: false; readonly code: string; readonly message: string };
export type PrintedDocument = { readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array };
export type ConvertTask = PrintedDocument & { readonly pages: number };

const DEFAULTS: DocumentLimits = {
  milliseconds: 120_000,
  memory: 512 * 1024 * 1024,
  pages: 10_000,
};
const WATCH_MS = 50;

/** Never throws for what is in the file. */
export function convertDocument(
  document: PrintedDocument,
  limits: Partial<DocumentLimits> = {},
): Promise<Converted> {
  const allowed = { ...DEFAULTS, ...limits };
  // A copy of its own, which is moved: the caller's may be part of a larger buffer.
  const bytes = Uint8Array.from(document.bytes);
  const task: ConvertTask = { kind: document.kind, bytes, pages: allowed.pages };
  const worker = new Worker(new URL('./convert-worker.ts', import.meta.url), {
    workerData: task,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(allowed.memory / 1024 ** 2) },
    // The parsers complain about broken files on the console, and have no business with what is set for the server.
    stdout: true,
    stderr: true,
    env: {},
  });
  return outcomeOf(worker, allowed);
}

function outcomeOf(worker: Worker, limits: DocumentLimits): Promise<Converted> {
  return new Promise((resolve) => {
    let over = false;
    const finish = (outcome: Converted): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      clearInterval(watch);
      // Only when the thread is gone: nothing of it may outlive the import.
      void worker.terminate().then(() => resolve(outcome));
    };
    const seconds = Math.ceil(limits.milliseconds / 1_000);
    const timer = setTimeout(() => {
      finish(refused('IMPORT_DOCUMENT_TIME', `reading it takes more than ${seconds} s`));
    }, limits.milliseconds);
    // The limit given to the thread counts objects only; the buffers of an inflated stream lie outside of it.
    const rss = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - rss > limits.memory) finish(outOfMemory(limits));
    }, WATCH_MS);
    worker.once('message', (message: Converted) => finish(message));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(memory ? outOfMemory(limits) : refused('IMPORT_DOCUMENT', 'the file cannot be read'));
    });
    worker.once('exit', () => finish(refused('IMPORT_DOCUMENT', 'the file cannot be read')));
    worker.stdout.resume();
    worker.stderr.resume();
  });
}

function outOfMemory(limits: DocumentLimits): Converted {
  const megabytes = Math.round(limits.memory / 1024 ** 2);
  return refused('IMPORT_DOCUMENT_MEMORY', `reading it takes more than ${megabytes} MB of memory`);
}

function refused(code: string, message: string): Converted {
  return { ok: false, code, message };
}
