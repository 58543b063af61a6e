import type { StoredEvent } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { principalOf, stillMay } from '../authenticate.ts';
import type { Frame, Streams } from '../event-stream.ts';
import { followEvents, lastEventId } from '../follow-events.ts';
import { mayDo } from '../may-do.ts';
import { problems } from '../schemas/problem.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toConversationView, toMessageView } from '../to-agent-view.ts';

type Reader = {
  readonly tenantId: string;
  readonly agentId: string | null;
  /** A key may be for conversations only. */
  readonly readsArticles: boolean;
};
/** What an event of the store is to its reader: a name and data, or nothing. */
type ToData = (
  deps: RouteDeps,
  reader: Reader,
  event: StoredEvent,
) => Promise<{ readonly event: string; readonly data: unknown } | null>;

/** By the kind of the store's event. What is not here nobody of the team is told. */
const frames: Readonly<Record<string, ToData>> = {
  async 'message.added'({ store }, { tenantId }, { messageId }) {
    const message = messageId === null ? null : await store.messages.get(tenantId, messageId);
    return message && { event: 'message', data: toMessageView(message) };
  },
  async 'conversation.changed'({ store }, { tenantId }, { conversationId }) {
    const found =
      conversationId === null ? null : await store.conversations.get(tenantId, conversationId);
    return found && { event: 'conversation', data: toConversationView(found) };
  },
  /** How far somebody has read is their own affair. */
  async 'read.changed'({ store }, { tenantId, agentId }, { conversationId, subject }) {
    if (conversationId === null || agentId === null || subject !== agentId) return null;
    const seq = await store.inbox.position(tenantId, agentId, conversationId);
    return { event: 'read', data: { conversationId, seq } };
  },
  async 'correction.changed'(_deps, _reader, { subject }) {
    return subject === null ? null : { event: 'correction', data: { id: subject } };
  },
  async 'proposal.changed'(_deps, _reader, { conversationId, subject }) {
    return subject === null ? null : { event: 'proposal', data: { id: subject, conversationId } };
  },
  async 'settings.changed'() {
    return { event: 'settings', data: {} };
  },
  async 'article.changed'(_deps, { readsArticles }, { subject }) {
    return subject === null || !readsArticles
      ? null
      : { event: 'article', data: { articleId: subject } };
  },
  async 'import.changed'({ knowledge }, { tenantId, readsArticles }, { subject }) {
    if (subject === null || !readsArticles) return null;
    const found = await knowledge.imports.get(tenantId, subject);
    return found && { event: 'import', data: found };
  },
};

export function addTeamEventRoutes(app: App, deps: RouteDeps, streams: Streams): void {
  app.get('/events', {
    exposeHeadRoute: false,
    config: { access: 'conversations:read' },
    schema: {
      summary: 'What happens in all conversations, as server-sent events',
      description:
        'Events `ready` (its id is where the stream begins), `message`, `conversation`, `read` (my own reading position), `presence`, `typing`, `correction`, `proposal`, `settings`, and for who may read articles `article` and `import`. Resumes after `Last-Event-ID`.',
      tags: ['conversations'],
      response: problems,
    },
    async handler(request, reply) {
      const principal = principalOf(request);
      const { tenantId } = principal;
      const reader: Reader = {
        tenantId,
        agentId: principal.kind === 'agent' ? principal.id : null,
        readsArticles: mayDo(request, 'articles:read'),
      };
      const resumed = lastEventId(request);
      const head = await deps.store.events.head(tenantId);
      const from = Math.min(resumed ?? head, head);
      const allowed = () => stillMay(deps, request);
      const stream = streams.open(request, reply, allowed);
      const stops = [
        deps.typing.subscribe(tenantId, (conversationId, who) => {
          stream.hint({ event: 'typing', data: { conversationId, who } });
        }),
        deps.presence.subscribe(tenantId, (conversationId, agents) => {
          stream.hint({ event: 'presence', data: { conversationId, agents } });
        }),
      ];
      stream.closed.addEventListener('abort', () => {
        for (const stop of stops) stop();
      });
      await stream.send({ event: 'ready', id: from, data: {} });

      followEvents(deps, {
        tenantId,
        from,
        stream,
        stillMay: allowed,
        toFrame: async (event): Promise<Frame | null> => {
          const frame = await frames[event.kind]?.(deps, reader, event);
          return frame ? { ...frame, id: event.seq } : null;
        },
      });
    },
  });
}
