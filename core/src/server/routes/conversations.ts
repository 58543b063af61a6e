import { z } from 'zod';
import { type Conversations, isRefused, type Refused } from '../../conversation/conversations.ts';
import type { Agent, Conversation, Message } from '../../model.ts';
import type { ConversationFilter } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { auditedConversations } from '../audited.ts';
import { actingAgent, one, principalOf } from '../authenticate.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { notFound, toError } from '../problem.ts';
import {
  agentMessagesQuery,
  conversationDetailSchema,
  conversationSchema,
  conversationsQuery,
  messageSchema,
  noteSchema,
  replySchema,
  takeSchema,
} from '../schemas/agents.ts';
import { resolveSchema } from '../schemas/inbox.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, list, noBody, page } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toContactView, toConversationView, toMessageView } from '../to-agent-view.ts';
import { sendFile } from './widget-files.ts';

const tags = ['conversations'];
type Request = Parameters<typeof principalOf>[0];

async function conversationOf(
  deps: RouteDeps,
  request: Request,
  id: string,
): Promise<Conversation> {
  const found = await deps.store.conversations.get(principalOf(request).tenantId, id);
  if (found === null) throw notFound('CONVERSATION_NOT_FOUND', 'conversation');
  return found;
}

export function addConversationRoutes(app: App, deps: RouteDeps): void {
  addReading(app, deps);
  addMessages(app, deps);
  addSaying(app, deps);
  addMoves(app, deps);
}

function holderFilter(
  request: Request,
  holder: string | undefined,
): Pick<ConversationFilter, 'agentId'> {
  if (holder === undefined) return {};
  if (holder === 'nobody') return { agentId: null };
  return { agentId: holder === 'me' ? principalOf(request).id : holder };
}

function addReading(app: App, deps: RouteDeps): void {
  app.get('/conversations', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'Conversations, newest activity first',
      description: '`holder`: an agent’s id, `me` or `nobody`.',
      tags,
      querystring: conversationsQuery,
      response: { 200: page(conversationSchema), ...problems },
    },
    async handler(request) {
      const { status, holder, contact, limit, cursor } = request.query;
      const filter: ConversationFilter = {
        ...(status === undefined ? {} : { status }),
        ...(contact === undefined ? {} : { contactId: contact }),
        ...holderFilter(request, holder),
      };
      const found = await deps.store.conversations.list(principalOf(request).tenantId, filter, {
        limit,
        cursor: fromCursor('conversations', cursor),
      });
      return {
        items: found.items.map(toConversationView),
        next: toCursor('conversations', found.next),
      };
    },
  });

  app.get('/conversations/:id', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'A conversation and who it is with',
      tags,
      params: idParams,
      response: { 200: conversationDetailSchema, ...problems },
    },
    async handler(request) {
      const conversation = await conversationOf(deps, request, request.params.id);
      const { tenantId, contactId } = conversation;
      const contact = await deps.store.contacts.get(tenantId, contactId);
      return {
        conversation: toConversationView(conversation),
        contact: contact === null ? null : toContactView(contact),
      };
    },
  });
}

function addMessages(app: App, deps: RouteDeps): void {
  app.get('/conversations/:id/messages', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'Messages and notes, oldest first',
      description: '`after` a seq goes forward, `before` one goes back; without both the newest.',
      tags,
      params: idParams,
      querystring: agentMessagesQuery,
      response: { 200: z.object({ items: list(messageSchema) }), ...problems },
    },
    async handler(request) {
      const { tenantId, id } = await conversationOf(deps, request, request.params.id);
      const { after, before, limit } = request.query;
      const messages = await deps.store.messages.list(tenantId, id, {
        limit,
        ...(after === undefined ? { before: before ?? Number.MAX_SAFE_INTEGER } : { after }),
        ...(after === undefined || before === undefined ? {} : { before }),
      });
      return { items: messages.map(toMessageView) };
    },
  });

  app.get('/attachments/:id', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'A file a contact has attached',
      tags,
      params: idParams,
      response: problems,
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const file = await deps.store.attachments.get(tenantId, request.params.id);
      if (file === null) throw notFound('ATTACHMENT_NOT_FOUND', 'attachment');
      return sendFile(reply, file);
    },
  });
}

/** One key names one message: a repeat of the request is the same message. */
function externalIdOf(agent: Agent, request: Request): { readonly externalId?: string } {
  const key = one(request.headers['idempotency-key']);
  return key === undefined ? {} : { externalId: `agent:${agent.id}:${key}` };
}

function addSaying(app: App, deps: RouteDeps): void {
  const say = async (
    request: Request,
    what: {
      readonly action: string;
      readonly say: (by: {
        readonly conversations: Conversations;
        readonly agent: Agent;
        readonly key: { readonly externalId?: string };
      }) => Promise<Message | Refused>;
    },
  ) => {
    const agent = await actingAgent(deps, request);
    const said = await what.say({
      conversations: auditedConversations(deps, request, { action: what.action, agent }),
      agent,
      key: externalIdOf(agent, request),
    });
    if (isRefused(said)) throw toError(said);
    return toMessageView(said);
  };

  app.post('/conversations/:id/messages', {
    config: { access: 'conversations:write', idempotency: 'rerun' },
    schema: {
      summary: 'Answer the contact',
      description:
        'Takes the conversation too when nobody holds it. `seenSeq`: the newest message the agent has seen; `CONVERSATION_MOVED` when a colleague answered after it.',
      tags,
      params: idParams,
      body: replySchema,
      response: { 201: messageSchema, ...problems },
    },
    async handler(request, reply) {
      const { id } = request.params;
      const { text, ...options } = request.body;
      const said = await say(request, {
        action: 'conversation.answered',
        say: ({ conversations, agent, key }) =>
          conversations.reply(agent, id, { text }, { ...options, ...key }),
      });
      return reply.code(201).send(said);
    },
  });

  app.post('/conversations/:id/notes', {
    config: { access: 'conversations:write', idempotency: 'rerun' },
    schema: {
      summary: 'Write a note for the team',
      tags,
      params: idParams,
      body: noteSchema,
      response: { 201: messageSchema, ...problems },
    },
    async handler(request, reply) {
      const { id } = request.params;
      const { text, ...options } = request.body;
      const said = await say(request, {
        action: 'conversation.noted',
        say: ({ conversations, agent, key }) =>
          conversations.note(agent, id, text, { ...options, ...key }),
      });
      return reply.code(201).send(said);
    },
  });

  app.post('/conversations/:id/typing', {
    config: { access: 'conversations:write' },
    schema: {
      summary: 'The agent is typing',
      tags,
      params: idParams,
      body: noBody,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const { tenantId, id, agentId } = await conversationOf(deps, request, request.params.id);
      const agent = await actingAgent(deps, request);
      // Only who holds it is seen typing.
      if (agentId === agent.id) deps.typing.notify(tenantId, id, 'agent');
      return reply.code(204).send(null);
    },
  });
}

function addMoves(app: App, deps: RouteDeps): void {
  const move = async (
    request: Request,
    what: {
      readonly action: string;
      readonly move: (
        conversations: Conversations,
        agent: Agent,
      ) => Promise<Conversation | Refused>;
    },
  ) => {
    const agent = await actingAgent(deps, request);
    const audited = auditedConversations(deps, request, { action: what.action, agent });
    const moved = await what.move(audited, agent);
    if (isRefused(moved)) throw toError(moved);
    return toConversationView(moved);
  };
  const answers = { 200: conversationSchema, ...problems };

  app.post('/conversations/:id/take', {
    config: { access: 'conversations:write', idempotency: 'store' },
    schema: {
      summary: 'Take a conversation; the assistant is silent from here',
      description: '`force` takes it from a colleague.',
      tags,
      params: idParams,
      body: takeSchema,
      response: answers,
    },
    handler: (request) =>
      move(request, {
        action: 'conversation.taken',
        move: (conversations, agent) =>
          conversations.take(agent, request.params.id, {
            force: request.body?.force === true,
          }),
      }),
  });

  app.post('/conversations/:id/hand-back', {
    config: { access: 'conversations:write', idempotency: 'store' },
    schema: {
      summary: 'Hand a conversation back to the assistant',
      tags,
      params: idParams,
      body: noBody,
      response: answers,
    },
    handler: (request) =>
      move(request, {
        action: 'conversation.handed-back',
        move: (conversations, agent) => conversations.handBack(agent, request.params.id),
      }),
  });

  app.post('/conversations/:id/resolve', {
    config: { access: 'conversations:write', idempotency: 'store' },
    schema: {
      summary: 'Resolve a conversation',
      description: '`wrapUp`: what it was about, one of the tenant’s own; it may be left out.',
      tags,
      params: idParams,
      body: resolveSchema,
      response: answers,
    },
    handler: (request) =>
      move(request, {
        action: 'conversation.resolved',
        move: (conversations, agent) =>
          conversations.resolve(agent, request.params.id, request.body?.wrapUp),
      }),
  });
}
