/** Keeps one conversation's event stream open: reconnects with back-off and jitter, resumes after the last seen id. */
import type { Result } from './client.ts';
import { createSseParser, type ServerEvent } from './sse.ts';

/** The server writes a comment every 15 s; after this much silence the connection is dead, e.g. after sleep. */
export const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export type StreamDeps = {
  /** `lastId`: of the newest event seen on this stream; null before the first. */
  readonly connect: (lastId: string | null, signal: AbortSignal) => Promise<Result<Response>>;
  readonly onEvent: (event: ServerEvent) => void;
  /** true: bytes flow. Each true after a false is a reconnection. */
  readonly onState: (connected: boolean) => void;
  readonly now: () => number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly setTimer: (work: () => void, milliseconds: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
};
export type Stream = {
  close(): void;
  /** The network or the tab is back: reconnect now unless bytes came lately. */
  nudge(): void;
};

/** Milliseconds before attempt `attempt` (0, 1, …): doubled each time, a random half taken off, at most 30 s. */
export function backOff(attempt: number, random: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + random / 2);
}

export function openStream(deps: StreamDeps): Stream {
  let lastId: string | null = null;
  let attempt = 0;
  let lastByte = deps.now();
  let waiting: unknown = null;
  let running: AbortController | null = null;
  let closed = false;

  const wait = (milliseconds: number) => {
    if (closed) return;
    deps.onState(false);
    waiting = deps.setTimer(() => void run(), milliseconds);
  };
  const read = async (response: Response, abort: AbortController): Promise<void> => {
    const reader = response.body?.getReader();
    if (reader === undefined) return;
    const parser = createSseParser((event) => {
      if (event.id !== null) lastId = event.id;
      deps.onEvent(event);
    });
    for (;;) {
      const dead = deps.setTimer(() => abort.abort(), SILENCE_MS);
      const { done, value } = await reader.read().finally(() => deps.clearTimer(dead));
      if (done || abort.signal.aborted) return;
      lastByte = deps.now();
      attempt = 0;
      parser.push(value);
    }
  };
  const run = async (): Promise<void> => {
    waiting = null;
    const abort = new AbortController();
    running = abort;
    const result = await deps.connect(lastId, abort.signal);
    if (closed || running !== abort) return;
    if (!result.ok) {
      const { trouble } = result;
      // The conversation is not ours (any more): asking again would not change that.
      if (trouble.kind === 'refused' && trouble.status < 500) return;
      const pause = trouble.kind === 'later' ? Math.max(0, trouble.at - deps.now()) : 0;
      attempt += 1;
      wait(Math.max(pause, backOff(attempt - 1, deps.random())));
      return;
    }
    lastByte = deps.now();
    deps.onState(true);
    await read(result.value, abort).catch(() => undefined);
    abort.abort();
    if (closed || running !== abort) return;
    attempt += 1;
    wait(backOff(attempt - 1, deps.random()));
  };
  void run();
  return {
    close: () => {
      closed = true;
      running?.abort();
      if (waiting !== null) deps.clearTimer(waiting);
    },
    nudge: () => {
      if (closed) return;
      const silent = deps.now() - lastByte > 20_000;
      if (waiting === null && !silent) return;
      if (waiting !== null) deps.clearTimer(waiting);
      running?.abort();
      attempt = 0;
      void run();
    },
  };
}
