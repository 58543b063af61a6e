import type { App } from '../app.ts';
import { principalOf, stillMay } from '../authenticate.ts';
import type { Frame, Streams } from '../event-stream.ts';
import { followEvents, lastEventId } from '../follow-events.ts';
import { problems } from '../schemas/problem.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toConversationView, toMessageView } from '../to-agent-view.ts';

export function addTeamEventRoutes(app: App, deps: RouteDeps, streams: Streams): void {
  app.get('/events', {
    exposeHeadRoute: false,
    config: { access: 'conversations:read' },
    schema: {
      summary: 'What happens in all conversations, as server-sent events',
      description:
        'Events `ready` (its id is where the stream begins), `message`, `conversation` and `typing`. Resumes after `Last-Event-ID`.',
      tags: ['conversations'],
      response: problems,
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const resumed = lastEventId(request);
      const head = await deps.store.events.head(tenantId);
      const from = Math.min(resumed ?? head, head);
      const allowed = () => stillMay(deps, request);
      const stream = streams.open(request, reply, allowed);
      const stop = deps.typing.subscribe(tenantId, (conversationId, who) => {
        stream.hint({ event: 'typing', data: { conversationId, who } });
      });
      stream.closed.addEventListener('abort', stop);
      await stream.send({ event: 'ready', id: from, data: {} });

      followEvents(deps, {
        tenantId,
        from,
        stream,
        stillMay: allowed,
        toFrame: async ({ kind, seq, messageId, conversationId }): Promise<Frame | null> => {
          if (kind === 'message.added' && messageId !== null) {
            const message = await deps.store.messages.get(tenantId, messageId);
            return message && { event: 'message', id: seq, data: toMessageView(message) };
          }
          if (kind !== 'conversation.changed' || conversationId === null) return null;
          const found = await deps.store.conversations.get(tenantId, conversationId);
          return found && { event: 'conversation', id: seq, data: toConversationView(found) };
        },
      });
    },
  });
}
