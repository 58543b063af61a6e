/** Lines answered in worker threads, each with its own copy of the assistant over one shared snapshot of the knowledge. */
import { Worker } from 'node:worker_threads';
import { AttendantError } from '../errors.ts';
import type { Line, Settle, Settled } from './run-eval.ts';
import type { ThinkDeciderOptions } from './think-decider.ts';

/** What a thread needs to answer as this one does. */
export type AssistantCopy = {
  /** Snapshot of the index; shared, not copied. */
  readonly snapshot: SharedArrayBuffer;
  readonly options: Omit<ThinkDeciderOptions, 'elapsed'>;
};
export type Threads = { readonly settle: Settle; readonly close: () => Promise<void> };
export type ThreadAnswer = { readonly number: number; readonly settled: readonly Settled[] };

type Member = {
  readonly worker: Worker;
  readonly open: Map<number, PromiseWithResolvers<readonly Settled[]>>;
  dead: AttendantError | null;
};

/** Each batch goes to the thread with the least to do. A thread that dies fails its batches: `EVAL_THREAD_ENDED`. */
export function answerInThreads(copy: AssistantCopy, count: number): Threads {
  const members = Array.from({ length: count }, () => startMember(copy));
  let batches = 0;
  return {
    settle: async (lines: readonly Line[]) => {
      const member = members.reduce((least, one) =>
        one.open.size < least.open.size ? one : least,
      );
      if (member.dead !== null) throw member.dead;
      const number = batches++;
      const waiting = Promise.withResolvers<readonly Settled[]>();
      member.open.set(number, waiting);
      member.worker.postMessage({ number, lines });
      return waiting.promise;
    },
    close: async () => {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function startMember(copy: AssistantCopy): Member {
  const worker = new Worker(new URL('./eval-thread.ts', import.meta.url), { workerData: copy });
  const member: Member = { worker, open: new Map(), dead: null };
  const end = (cause: unknown) => {
    member.dead ??= new AttendantError(
      'EVAL_THREAD_ENDED',
      `A thread of the evaluation ended: ${cause instanceof Error ? cause.message : cause}.`,
      { wayOut: 'Run it again with --workers 1, which needs less memory.', cause },
    );
    for (const waiting of member.open.values()) waiting.reject(member.dead);
    member.open.clear();
  };
  worker.on('message', ({ number, settled }: ThreadAnswer) => {
    member.open.get(number)?.resolve(settled);
    member.open.delete(number);
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(`exit code ${code}`));
  return member;
}

/** The pieces of a snapshot in memory that all threads see. */
export function toShared(parts: readonly Uint8Array[]): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(parts.reduce((sum, part) => sum + part.byteLength, 0));
  const bytes = new Uint8Array(shared);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return shared;
}
