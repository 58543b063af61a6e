/**
 * Thinks about several turns on two cores. Search needs the index, which is in this thread; to understand a message, to
 * compose and to check need nothing but what is found, and cost more than the search. So while one turn is thought about
 * here, the others are in a thread that asks this one for what it has to read. It is started in the first rush: whoever has
 * one customer at a time pays no memory for it.
 */
import { availableParallelism } from 'node:os';
import { setImmediate as nextRound } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Decision } from '../model.ts';
import { think } from './think.ts';
import type { ThinkDeps, Turn } from './turn.ts';

export type Think = (deps: ThinkDeps, turn: Turn) => Promise<Decision>;
export type Thinker = {
  /** As `think`, with the same decision, wherever it is made. */
  readonly think: Think;
  readonly close: () => Promise<void>;
};
export type ThinkerDeps = {
  readonly log: { readonly warn: (about: object, says: string) => void };
  /** Default: a thread of `think-thread.ts`, or none where there is only one core. */
  readonly start?: (() => Worker) | null;
};
export type ToThread =
  | {
      readonly kind: 'think';
      readonly number: number;
      readonly turn: Turn;
      readonly elapsed: number;
      /** What it may ask this thread to read. */
      readonly reads: readonly ReadName[];
    }
  | { readonly kind: 'read'; readonly number: number; readonly found: unknown }
  | { readonly kind: 'unreadable'; readonly number: number };
/** What a turn reads, by the name of the dep, with what it is given. */
export type ReadName = 'retrieve' | 'readOrders' | 'previewAction' | 'productsOf' | 'rankOfOrder';
export type Asks = { readonly name: ReadName; readonly given: readonly unknown[] };
export type FromThread =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'read';
      readonly turn: number;
      readonly number: number;
      readonly asks: Asks;
    }
  /** Null: it could not be decided there. */
  | { readonly kind: 'decided'; readonly turn: number; readonly decision: Decision | null };

type Open = { readonly deps: ThinkDeps; readonly decided: (decision: Decision | null) => void };
type Thread = {
  /** Null: not there; it is to be thought about here. */
  readonly think: (deps: ThinkDeps, turn: Turn) => Promise<Decision | null>;
  readonly close: () => Promise<unknown>;
};

/** Turns that wait for another before a thread is started: it costs a second of a core, which a short rush does not repay. */
const PATIENCE = 50;

export function createThinker(deps: ThinkerDeps): Thinker {
  const start = deps.start === undefined ? defaultStart() : deps.start;
  let thread: Thread | null = null;
  let open = 0;
  let waited = 0;
  const elsewhere = async (thinkDeps: ThinkDeps, turn: Turn): Promise<Decision | null> => {
    if (start === null || open < 2 || !needsNothingElse(thinkDeps)) return null;
    if (waited < PATIENCE) {
      waited++;
      return null;
    }
    thread ??= startThread(start, deps.log);
    return thread.think(thinkDeps, turn);
  };
  return {
    think: async (thinkDeps, turn) => {
      open++;
      try {
        // A turn seldom waits for anything: without a pause here each would be over before the next is heard of.
        await nextRound();
        return (await elsewhere(thinkDeps, turn)) ?? (await think(thinkDeps, turn));
      } finally {
        open--;
      }
    },
    close: async () => {
      await thread?.close();
    },
  };
}

function defaultStart(): (() => Worker) | null {
  if (availableParallelism() < 2) return null;
  return () => new Worker(new URL('./think-thread.ts', import.meta.url));
}

/**
 * Where the thread has each of the deps from: it makes its own, asks this thread, or does without as only a model needs it.
 * A new one does not compile until it is thought of here.
 */
const SOURCES: Readonly<
  Record<Exclude<keyof ThinkDeps, ReadName>, 'own' | 'of-models'> & Record<ReadName, 'asked'>
> = {
  understand: 'own',
  composers: 'own',
  check: 'own',
  elapsed: 'own',
  retrieve: 'asked',
  readOrders: 'asked',
  mask: 'of-models',
  writing: 'of-models',
  secondMood: 'of-models',
  previewAction: 'asked',
  productsOf: 'asked',
  rankOfOrder: 'asked',
};
const READS = (Object.keys(SOURCES) as (keyof ThinkDeps)[]).filter(
  (name): name is ReadName => SOURCES[name] === 'asked',
);

/** A model's composer has its keys, its budget and its stream here. */
function needsNothingElse(deps: ThinkDeps): boolean {
  return deps.composers.length === 1 && deps.composers[0]?.name === 'extractive';
}

/** A thread that ended is not started again: what ended it would end the next one too, and all goes on without. */
function startThread(start: () => Worker, log: ThinkerDeps['log']): Thread {
  const worker = start();
  const turns = new Map<number, Open>();
  let state: 'starting' | 'ready' | 'ended' = 'starting';
  let numbers = 0;
  // Says nothing by itself: it must not keep a command alive that has done its work.
  worker.unref();
  const send = (message: ToThread) => worker.postMessage(message);
  const end = (cause: unknown) => {
    if (state !== 'ended') log.warn({ err: cause }, 'The second thread ended; one thinks alone');
    state = 'ended';
    for (const { decided } of turns.values()) decided(null);
    turns.clear();
  };
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'ready') state = 'ready';
    else if (message.kind === 'read')
      void readFor(turns.get(message.turn)?.deps, message).then(send);
    else {
      turns.get(message.turn)?.decided(message.decision);
      turns.delete(message.turn);
    }
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(`exit code ${code}`));
  return {
    think: (deps, turn) => {
      if (state !== 'ready') return Promise.resolve(null);
      const { promise, resolve } = Promise.withResolvers<Decision | null>();
      const number = numbers++;
      turns.set(number, { deps, decided: resolve });
      const reads = READS.filter((name) => deps[name] !== undefined);
      send({ kind: 'think', number, turn, elapsed: deps.elapsed(), reads });
      return promise;
    },
    close: () => {
      state = 'ended';
      return worker.terminate();
    },
  };
}

async function readFor(
  deps: ThinkDeps | undefined,
  { number, asks }: Extract<FromThread, { readonly kind: 'read' }>,
): Promise<ToThread> {
  try {
    return { kind: 'read', number, found: await readOf(deps, asks) };
  } catch {
    return { kind: 'unreadable', number };
  }
}

/** What is given comes from the thread, which runs the code of this one: the types were held there. */
function readOf(deps: ThinkDeps | undefined, { name, given }: Asks): unknown {
  const read = deps?.[name] as ((...given: readonly unknown[]) => unknown) | undefined;
  return read?.(...given);
}
