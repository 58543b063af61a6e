import { once } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RetryLater } from './problem.ts';

/** One server-sent event (HTML Living Standard §9.2). `id` is what a reader resumes from. */
export type Frame = { readonly event: string; readonly data: unknown; readonly id?: number };
export type EventStream = {
  /** Waits while the reader is slow. False: the stream is over. */
  send(frame: Frame): Promise<boolean>;
  /** For news that is worth nothing later: dropped while the reader is slow. */
  hint(frame: Frame): void;
  close(): void;
  readonly closed: AbortSignal;
};
type StreamOptions = {
  readonly heartbeatMs: number;
  /** A reader that takes nothing for so long is let go. */
  readonly stallMs: number;
};

function toText(frame: Frame): string {
  const id = frame.id === undefined ? '' : `id: ${frame.id}\n`;
  // JSON holds no raw line break, so the data is one line.
  return `${id}event: ${frame.event}\ndata: ${JSON.stringify(frame.data)}\n\n`;
}

/** Takes the reply over and keeps it open. `beat` runs with each sign of life; false ends the stream. */
function openStream(
  reply: FastifyReply,
  options: StreamOptions & { readonly beat: () => Promise<boolean> },
): EventStream {
  const { raw } = reply;
  const over = new AbortController();
  const headers = {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // Proxies such as nginx would hold the events back to fill a buffer.
    'x-accel-buffering': 'no',
  };
  reply.hijack();
  raw.writeHead(200, headers as Record<string, string>);
  raw.write('retry: 2000\n\n');

  const close = (): void => {
    if (over.signal.aborted) return;
    clearInterval(timer);
    over.abort();
    raw.end();
  };
  const drained = async (): Promise<void> => {
    if (!raw.writableNeedDrain) return;
    const waited = AbortSignal.any([over.signal, AbortSignal.timeout(options.stallMs)]);
    await once(raw, 'drain', { signal: waited }).catch(() => {
      close();
      raw.destroy();
    });
  };
  const timer = setInterval(() => {
    if (raw.writableNeedDrain) return;
    void options
      .beat()
      .catch(() => false)
      .then((goOn) => {
        if (!goOn) close();
        else if (!over.signal.aborted) raw.write(': still here\n\n');
      });
  }, options.heartbeatMs);
  timer.unref();
  raw.on('close', close);
  raw.on('error', close);

  return {
    closed: over.signal,
    close,
    async send(frame) {
      if (over.signal.aborted) return false;
      raw.write(toText(frame));
      await drained();
      return !over.signal.aborted;
    },
    hint(frame) {
      if (!over.signal.aborted && !raw.writableNeedDrain) raw.write(toText(frame));
    },
  };
}

export type Streams = {
  /** Throws `STREAMS_TOO_MANY` when this reader holds as many as allowed. */
  open(request: FastifyRequest, reply: FastifyReply, beat: () => Promise<boolean>): EventStream;
  closeAll(): void;
};
export type StreamsDeps = StreamOptions & {
  /** Streams one reader may hold at once. */
  readonly most: number;
  readonly opened: () => void;
  readonly ended: () => void;
};

/** All streams of this server, so that closing it ends them. */
export function createStreams(deps: StreamsDeps): Streams {
  const streams = new Set<EventStream>();
  const perReader = new Map<string, number>();
  return {
    open(request, reply, beat) {
      const reader = JSON.stringify([request.principal?.tenantId, request.principal?.id]);
      const held = perReader.get(reader) ?? 0;
      if (held >= deps.most) {
        throw new RetryLater('STREAMS_TOO_MANY', 'Too many event streams are open.', 30);
      }
      perReader.set(reader, held + 1);
      const stream = openStream(reply, { ...deps, beat });
      streams.add(stream);
      deps.opened();
      stream.closed.addEventListener('abort', () => {
        streams.delete(stream);
        const left = (perReader.get(reader) ?? 1) - 1;
        if (left > 0) perReader.set(reader, left);
        else perReader.delete(reader);
        deps.ended();
      });
      return stream;
    },
    closeAll() {
      for (const stream of [...streams]) stream.close();
    },
  };
}
