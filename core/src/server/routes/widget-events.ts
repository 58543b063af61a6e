import { z } from 'zod';
import type { App } from '../app.ts';
import { ownConversation, stillMay } from '../authenticate.ts';
import type { EventStream, Frame, Streams } from '../event-stream.ts';
import { followEvents, lastEventId } from '../follow-events.ts';
import { problems } from '../schemas/problem.ts';
import { idParams } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { createWidgetViews } from './widget-conversations.ts';

/** Messages a new reader is given first, so that nothing falls between loading the page and opening the stream. */
const RECENT = 30;
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
      const resumed = lastEventId(request);
      const head = await deps.store.events.head(tenantId);
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

      const beginAnew = async (): Promise<void> => {
        const { after } = request.query;
        const recent = await deps.store.messages.list(tenantId, id, {
          limit: after === undefined ? RECENT : 200,
          audience: 'everyone',
          ...(after === undefined ? { before: Number.MAX_SAFE_INTEGER } : { after }),
        });
        shown = recent.at(-1)?.seq ?? 0;
        const messages = await Promise.all(recent.map(views.message));
        const frames = [
          await conversationFrame(head),
          ...messages.map((data) => (data === null ? null : { event: 'message', data })),
        ];
        await sendAsOne(stream, head, frames);
      };
      if (resumed === null) {
        await beginAnew().catch((error: unknown) => {
          request.log.error({ err: error }, 'event stream failed');
          stream.close();
        });
      }
      followEvents(deps, {
        tenantId,
        conversationId: id,
        // An id from before a restore may lie ahead of what there is: then from now on.
        from: Math.min(resumed ?? head, head),
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

/** Only the last frame gets the id: whoever loses the connection before it begins anew, and misses nothing. */
async function sendAsOne(
  stream: EventStream,
  id: number,
  frames: readonly (Frame | null)[],
): Promise<void> {
  const all = frames.filter((frame) => frame !== null);
  const last = all.at(-1);
  for (const { event, data } of all.slice(0, -1)) {
    if (!(await stream.send({ event, data }))) return;
  }
  if (last !== undefined) await stream.send({ event: last.event, data: last.data, id });
}
