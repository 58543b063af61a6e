import type { FastifyRequest } from 'fastify';
import { AttendantError } from '../errors.ts';
import type { StoredEvent } from '../storage/store.ts';
import { one } from './authenticate.ts';
import type { EventStream, Frame } from './event-stream.ts';
import type { RouteDeps } from './server-deps.ts';

/** Events read from the store at once. */
const BATCH = 100;

export type Following = {
  readonly tenantId: string;
  readonly conversationId?: string;
  /** Events after this one are sent. */
  readonly from: number;
  readonly stream: EventStream;
  /** Asked before each batch: nothing is sent once the reader's credential is gone. */
  readonly stillMay: () => Promise<boolean>;
  /** What the reader sees of an event; null: nothing. */
  readonly toFrame: (event: StoredEvent) => Promise<Frame | null>;
};

/**
 * Sends the store's events in order, from `from` on, until the stream ends. The store is the truth: a call of
 * `subscribe` only says that there is something to read, so that a missed or doubled call does no harm.
 */
export function followEvents(deps: RouteDeps, following: Following): void {
  const { stream, tenantId } = following;
  let cursor = following.from;
  let running = false;
  let again = false;

  /** One batch; false when there was nothing left or the stream is over. */
  async function batch(): Promise<boolean> {
    const { conversationId } = following;
    const events = await deps.store.events.after(tenantId, cursor, {
      limit: BATCH,
      ...(conversationId === undefined ? {} : { conversationId }),
    });
    if (events.length === 0 || stream.closed.aborted) return false;
    if (!(await following.stillMay())) {
      stream.close();
      return false;
    }
    for (const event of events) {
      const frame = await following.toFrame(event);
      if (frame !== null && !(await stream.send(frame))) return false;
      cursor = event.seq;
      deps.metrics.observeEventLag(
        Math.max(0, deps.clock().getTime() - Date.parse(event.at)) / 1e3,
      );
    }
    return true;
  }
  async function pump(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        while (await batch());
      }
    } catch (error) {
      // The reader comes back with its last id and loses nothing.
      deps.log.error({ err: error }, 'event stream failed');
      stream.close();
    } finally {
      running = false;
    }
  }

  const stop = deps.store.events.subscribe(tenantId, () => void pump());
  stream.closed.addEventListener('abort', stop);
  if (stream.closed.aborted) stop();
  void pump();
}

/** Where a reader left off; null when it is new. Throws `LAST_EVENT_ID_INVALID`. */
export function lastEventId(request: FastifyRequest): number | null {
  const given = one(request.headers['last-event-id']);
  if (given === undefined || given === '') return null;
  const id = /^\d{1,15}$/u.test(given) ? Number(given) : Number.NaN;
  if (Number.isSafeInteger(id)) return id;
  throw new AttendantError('LAST_EVENT_ID_INVALID', 'This Last-Event-ID was not given out here.', {
    status: 400,
    wayOut: 'Load the messages and open the stream without it.',
  });
}
