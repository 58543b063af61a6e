/**
 * What happens, as it happens. One tab of a browser reads the server's stream and tells the others: over HTTP/1.1 a
 * browser has six connections for all tabs together. When the reading tab closes, another takes over and resumes.
 */
import { onSignedOut, ownHeaders, tellSignedOut } from './client.ts';
import { readEvents } from './read-events.ts';

export type ConnectionState = 'connecting' | 'live' | 'offline';
export type LiveEvent = { readonly event: string; readonly data: unknown };
type Told =
  | { readonly kind: 'event'; readonly live: LiveEvent; readonly id: string | null }
  | { readonly kind: 'state'; readonly state: ConnectionState };

export type Events = {
  /** `event` `resumed` means: something may have been missed, read everything again. Returns a function that ends it. */
  subscribe(listener: (live: LiveEvent) => void): () => void;
  state(): ConnectionState;
  onState(listener: () => void): () => void;
  close(): void;
};

const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000];
/** The server says that it is there every 15 s; silence for longer means that the line is dead. */
const SILENCE_MS = 40_000;

/** Opens the stream. `scope` keeps tabs of different sign-ins apart. */
export function openEvents(scope: string): Events {
  const listeners = new Set<(live: LiveEvent) => void>();
  const stateListeners = new Set<() => void>();
  const over = new AbortController();
  const channel = new BroadcastChannel(`attendant-events-${scope}`);
  let state: ConnectionState = 'connecting';
  let lastId: string | null = null;

  const hear = (told: Told): void => {
    if (told.kind === 'state') {
      if (state === told.state) return;
      state = told.state;
      for (const listener of stateListeners) listener();
      return;
    }
    if (told.id !== null) lastId = told.id;
    for (const listener of listeners) listener(told.live);
  };
  const tell = (told: Told): void => {
    hear(told);
    if (!over.signal.aborted) channel.postMessage(told);
  };
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);

  async function readOnce(): Promise<void> {
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), SILENCE_MS);
    const lost = (): void => silence.abort();
    globalThis.addEventListener('offline', lost);
    try {
      const response = await fetch('/v1/events', {
        headers: {
          ...ownHeaders(),
          accept: 'text/event-stream',
          ...(lastId === null ? {} : { 'last-event-id': lastId }),
        },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.any([over.signal, silence.signal]),
      });
      if (response.status === 401) tellSignedOut();
      if (!response.ok || response.body === null) throw new Error(String(response.status));
      const alive = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          clearTimeout(timer);
          timer = setTimeout(() => silence.abort(), SILENCE_MS);
          controller.enqueue(chunk);
        },
      });
      for await (const { event, data, id } of readEvents(response.body.pipeThrough(alive))) {
        if (event === 'ready') {
          tell({ kind: 'state', state: 'live' });
          tell({ kind: 'event', live: { event: 'resumed', data: null }, id });
        } else tell({ kind: 'event', live: { event, data }, id });
      }
    } finally {
      clearTimeout(timer);
      globalThis.removeEventListener('offline', lost);
    }
  }
  async function lead(): Promise<void> {
    for (let failures = 0; !over.signal.aborted; failures++) {
      try {
        await readOnce();
        failures = -1;
      } catch {
        // Told by the state; the next attempt follows.
      }
      if (over.signal.aborted) return;
      tell({ kind: 'state', state: 'offline' });
      await sleep(
        RETRY_MS[Math.min(Math.max(failures, 0), RETRY_MS.length - 1)] ?? 20_000,
        over.signal,
      );
    }
  }
  const start = async (): Promise<void> => {
    if (!('locks' in navigator)) return lead();
    // Another tab reads: its stream is ours too.
    hear({ kind: 'state', state: 'live' });
    await navigator.locks
      .request(`attendant-events-${scope}`, { signal: over.signal }, lead)
      .catch(() => undefined);
  };
  void start();
  const stopHearing = onSignedOut(() => tell({ kind: 'state', state: 'offline' }));
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    close() {
      stopHearing();
      over.abort();
      channel.close();
    },
  };
}

/** Also ends when the browser is back on the net, so that nobody waits for a timer. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    globalThis.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
