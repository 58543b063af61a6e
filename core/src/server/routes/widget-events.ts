import { z } from 'zod';
import type { Message } from '../../model.ts';
import type { MessageStore } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { ownConversation, stillMay } from '../authenticate.ts';
import type { EventStream, Frame, Streams } from '../event-stream.ts';
import { followEvents, lastEventId } from '../follow-events.ts';
import { problems } from '../schemas/problem.ts';
import { idParams } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { createWidgetViews } from './widget-conversations.ts';

type MessageRange = Parameters<MessageStore['list']>[2];
/** Messages a new reader is given first, so that nothing falls between loading the page and opening the stream. */
const RECENT = 30;
/** Messages read from the store at once, for a reader that says which it has. */
const PAGE = 100;
const eventsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional(),
});

export function addWidgetEventRoutes(app: App, deps: RouteDeps, streams: Streams): void {
  const views = createWidgetViews(deps);

  app.get('/conversations/:id/events', {
    // A HEAD would open a stream that nobody reads.
    exposeHeadRoute: false,
    config: { access: 'visitor' },
    schema: {
      summary: 'What happens in a conversation, as server-sent events',
      description:
        'Events `message`, `conversation`, `progress` and `typing`. Resumes after `Last-Event-ID`; without it begins with the conversation as it is and its newest messages (those with a seq above `after`, if given).',
      tags: ['widget'],
      params: idParams,
      querystring: eventsQuery,
      response: problems,
    },
    async handler(request, reply) {
      const { tenantId, id } = await ownConversation(deps, request, request.params.id);
      const given = lastEventId(request);
      const head = await deps.store.events.head(tenantId);
      // An id from before a restore may lie ahead of what there is: such a reader begins anew.
      const resumed = given !== null && given > head ? null : given;
      const allowed = () => stillMay(deps, request);
      /** Seq of the newest message that was sent on beginning anew. */
      let shown = 0;
      const stream = streams.open(request, reply, allowed);

      const conversationFrame = async (seq: number): Promise<Frame | null> => {
        const conversation = await deps.store.conversations.get(tenantId, id);
        if (conversation === null) return null;
        return { event: 'conversation', id: seq, data: await views.conversation(conversation) };
      };
      const messageFrame = async (seq: number, messageId: string): Promise<Frame | null> => {
        const message = await deps.store.messages.get(tenantId, messageId);
        // Came between reading where the events end and reading the messages: it is on the stream already.
        if (message === null || message.seq <= shown) return null;
        const data = await views.message(message);
        return data === null ? null : { event: 'message', id: seq, data };
      };
      const stops = [
        deps.progress.subscribe(tenantId, id, (data) => stream.hint({ event: 'progress', data })),
        deps.typing.subscribe(tenantId, (conversationId, who) => {
          if (conversationId === id && who === 'agent') {
            stream.hint({ event: 'typing', data: { who } });
          }
        }),
      ];
      stream.closed.addEventListener('abort', () => {
        for (const stop of stops) stop();
      });

      async function* beginning(): AsyncGenerator<Frame> {
        const state = await conversationFrame(head);
        if (state !== null) yield state;
        const of = { tenantId, conversationId: id };
        for await (const page of messagePages(deps, of, request.query.after)) {
          // Messages added meanwhile are in a page already; their events are passed over later.
          shown = page.at(-1)?.seq ?? shown;
          if (!(await allowed())) return stream.close();
          for (const data of await Promise.all(page.map(views.message))) {
            if (data !== null) yield { event: 'message', data };
          }
        }
      }
      if (resumed === null) {
        await sendAsOne(stream, head, beginning()).catch((error: unknown) => {
          request.log.error({ err: error }, 'event stream failed');
          stream.close();
        });
      }
      followEvents(deps, {
        tenantId,
        conversationId: id,
        from: resumed ?? head,
        stream,
        stillMay: allowed,
        toFrame: async (event) => {
          if (event.kind === 'conversation.changed') return conversationFrame(event.seq);
          if (event.kind !== 'message.added' || event.messageId === null) return null;
          return messageFrame(event.seq, event.messageId);
        },
      });
    },
  });
}

/** The newest messages, or with `after` all above that seq, however many; only one page is held at a time. */
async function* messagePages(
  { store }: RouteDeps,
  of: { readonly tenantId: string; readonly conversationId: string },
  after: number | undefined,
): AsyncGenerator<readonly Message[]> {
  const list = (range: Omit<MessageRange, 'audience'>) =>
    store.messages.list(of.tenantId, of.conversationId, { ...range, audience: 'everyone' });
  if (after === undefined) {
    yield await list({ limit: RECENT, before: Number.MAX_SAFE_INTEGER });
    return;
  }
  let from = after;
  for (;;) {
    const page = await list({ limit: PAGE, after: from });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    from = page.at(-1)?.seq ?? from;
  }
}

/**
 * Only the last frame gets the id: whoever loses the connection before it begins anew, and misses nothing. So each is
 * held back until the next has come.
 */
async function sendAsOne(
  stream: EventStream,
  id: number,
  frames: AsyncIterable<Frame>,
): Promise<void> {
  let held: Frame | null = null;
  for await (const { event, data } of frames) {
    if (held !== null && !(await stream.send(held))) return;
    held = { event, data };
  }
  if (held !== null) await stream.send({ ...held, id });
}
