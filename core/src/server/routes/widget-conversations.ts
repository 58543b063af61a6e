import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isOwnOrigin } from '../../access/check-origin.ts';
import { type Accepted, isRefused, type Refused } from '../../conversation/conversations.ts';
import { AttendantError } from '../../errors.ts';
import type { Conversation, Message } from '../../model.ts';
import type { App } from '../app.ts';
import { ownConversation, visitorOf } from '../authenticate.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { notFound, toError } from '../problem.ts';
import type { Limiters } from '../rate-limits.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, list, noBody, page, pageQuery } from '../schemas/text.ts';
import {
  askForPersonSchema,
  feedbackRequestSchema,
  messagesQuery,
  newConversationSchema,
  ratingSchema,
  seenSchema,
  sendMessageSchema,
  widgetConversationSchema,
  widgetMessageSchema,
} from '../schemas/widget.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toWidgetConversation, toWidgetMessage } from '../to-widget-message.ts';
import type { WidgetConversation, WidgetMessage } from '../widget-api.ts';

const tags = ['widget'];
const nothing = z.null();
/** Longest path of a page that is kept. */
const PAGE_CHARACTERS = 400;

/** Looks up names while messages are shown to a contact; one look-up per agent. */
export function createWidgetViews(deps: RouteDeps) {
  const agent = (tenantId: string, agentId: string | null) =>
    agentId === null ? null : deps.store.agents.get(tenantId, agentId);
  return {
    async message(message: Message): Promise<WidgetMessage | null> {
      const author = message.author === 'agent' ? message.authorId : null;
      return toWidgetMessage(message, await agent(message.tenantId, author));
    },
    async conversation(of: Conversation): Promise<WidgetConversation> {
      return toWidgetConversation(of, {
        holder: await agent(of.tenantId, of.agentId),
        callsBack: of.status !== 'pending' && (await deps.callsBack(of)),
      });
    },
  };
}

async function view(
  deps: RouteDeps,
  accepted: Accepted | Refused,
): Promise<{ message: WidgetMessage }> {
  if (isRefused(accepted)) throw toError(accepted);
  const message = await createWidgetViews(deps).message(accepted.message);
  if (message === null) throw notFound('MESSAGE_NOT_FOUND', 'message');
  return { message };
}

export function addWidgetConversationRoutes(app: App, deps: RouteDeps, limiters: Limiters): void {
  const views = createWidgetViews(deps);

  app.get('/conversations', {
    config: { access: 'visitor' },
    schema: {
      summary: 'The visitor’s conversations, newest activity first',
      tags,
      querystring: pageQuery,
      response: { 200: page(widgetConversationSchema), ...problems },
    },
    async handler(request) {
      const { tenantId, contact, only } = visitorOf(request);
      if (only !== null) {
        const own = await ownConversation(deps, request, only);
        return { items: [await views.conversation(own)], next: null };
      }
      const { limit, cursor } = request.query;
      const found = await deps.store.conversations.list(
        tenantId,
        { contactId: contact.id },
        { limit, cursor: fromCursor('own', cursor) },
      );
      const items = await Promise.all(found.items.map(views.conversation));
      return { items, next: toCursor('own', found.next) };
    },
  });

  app.post('/conversations', {
    config: { access: 'visitor', idempotency: 'store' },
    schema: {
      summary: 'Begin a conversation',
      tags,
      body: newConversationSchema,
      response: { 201: widgetConversationSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId, contact, only } = visitorOf(request);
      await limiters.start(request, reply);
      if (only !== null) throw await endSession(deps, request);
      const opened = await deps.conversations.open(tenantId, {
        contactId: contact.id,
        channel: 'widget',
        locale: request.body?.locale ?? contact.locale ?? null,
        page: pageOf(request, deps.config.publicUrl()),
      });
      return reply.code(201).send(await views.conversation(await raise(deps, opened, contact)));
    },
  });

  app.get('/conversations/:id/messages', {
    config: { access: 'visitor' },
    schema: {
      summary: 'Messages of a conversation, oldest first',
      description: 'Without `after` the newest ones.',
      tags,
      params: idParams,
      querystring: messagesQuery,
      response: {
        200: z.object({ items: list(widgetMessageSchema), conversation: widgetConversationSchema }),
        ...problems,
      },
    },
    async handler(request) {
      const conversation = await ownConversation(deps, request, request.params.id);
      const { after, limit } = request.query;
      const messages = await deps.store.messages.list(conversation.tenantId, conversation.id, {
        limit,
        audience: 'everyone',
        ...(after === undefined ? { before: Number.MAX_SAFE_INTEGER } : { after }),
      });
      const items = await Promise.all(messages.map(views.message));
      return {
        items: items.filter((item) => item !== null),
        conversation: await views.conversation(conversation),
      };
    },
  });

  app.post('/conversations/:id/messages', {
    config: { access: 'visitor', idempotency: 'rerun' },
    schema: {
      summary: 'Say something',
      description: 'The answer comes on the event stream. The same `id` again is the same message.',
      tags,
      params: idParams,
      body: sendMessageSchema,
      response: { 202: z.object({ message: widgetMessageSchema }), ...problems },
    },
    async handler(request, reply) {
      const { tenantId, id } = await ownConversation(deps, request, request.params.id);
      await limiters.message(request, reply);
      const { id: externalId, ...said } = request.body;
      const accepted = await deps.conversations.accept(tenantId, id, { ...said, externalId });
      return reply.code(202).send(await view(deps, accepted));
    },
  });

  app.post('/conversations/:id/person', {
    config: { access: 'visitor', idempotency: 'rerun' },
    schema: {
      summary: 'Ask for a person',
      tags,
      params: idParams,
      body: askForPersonSchema,
      response: { 202: z.object({ message: widgetMessageSchema }), ...problems },
    },
    async handler(request, reply) {
      const { tenantId, id } = await ownConversation(deps, request, request.params.id);
      await limiters.message(request, reply);
      const accepted = await deps.conversations.askForPerson(tenantId, id, request.body.id);
      return reply.code(202).send(await view(deps, accepted));
    },
  });

  addSmallRoutes(app, deps);
}

/** A guest of one conversation begins no other as its contact: the chat begins again as somebody new. */
async function endSession(deps: RouteDeps, request: FastifyRequest): Promise<AttendantError> {
  const found = await deps.access.visitors.find(request.credentialSecret);
  if (found !== null) {
    await deps.store.credentials.revoke(found.credential.tenantId, found.credential.id);
  }
  return new AttendantError('SESSION_LIMITED', 'This session opens one conversation only.', {
    status: 401,
    wayOut: 'Begin another session with POST /sessions.',
  });
}

/** The page it is begun on, when it is one of the origin the request comes from; without what names a visitor. */
function pageOf(
  request: FastifyRequest<{ Body: z.infer<typeof newConversationSchema> }>,
  publicUrl: string,
) {
  const { page } = request.body ?? {};
  const url = page === undefined ? null : URL.parse(page);
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  const { origin, pathname } = url;
  const own = origin === request.headers.origin || isOwnOrigin(origin, publicUrl, request.host);
  return own && pathname.length <= PAGE_CHARACTERS ? `${origin}${pathname}` : null;
}

/** A contact whom the host has signed for is known in the new conversation from its first message on. */
async function raise(
  deps: RouteDeps,
  opened: Conversation,
  contact: { readonly identities: readonly unknown[] },
): Promise<Conversation> {
  if (contact.identities.length === 0 || opened.identityLevel === 'host') return opened;
  const raised = await deps.store.conversations.update(
    opened.tenantId,
    opened.id,
    opened.revision,
    { identityLevel: 'host' },
  );
  if (raised !== null) return raised;
  throw new AttendantError('CONVERSATION_CHANGED', 'The conversation changed meanwhile.', {
    status: 409,
    wayOut: 'Try again.',
  });
}

function addSmallRoutes(app: App, deps: RouteDeps): void {
  app.post('/conversations/:id/seen', {
    config: { access: 'visitor' },
    schema: {
      summary: 'What the visitor has been shown',
      description:
        'Messages of agents that are never shown are followed by an e-mail, where one is known.',
      tags,
      params: idParams,
      body: seenSchema,
      response: { 204: nothing, ...problems },
    },
    async handler(request, reply) {
      const { tenantId, id } = await ownConversation(deps, request, request.params.id);
      await deps.store.conversations.markSeen(tenantId, id, request.body.seq);
      return reply.code(204).send(null);
    },
  });

  app.post('/conversations/:id/typing', {
    config: { access: 'visitor' },
    schema: {
      summary: 'The visitor is typing',
      tags,
      params: idParams,
      body: noBody,
      response: { 204: nothing, ...problems },
    },
    async handler(request, reply) {
      const { tenantId, id } = await ownConversation(deps, request, request.params.id);
      deps.typing.notify(tenantId, id, 'contact');
      return reply.code(204).send(null);
    },
  });

  app.post('/conversations/:id/rating', {
    config: { access: 'visitor', idempotency: 'rerun' },
    schema: {
      summary: 'Rate a conversation',
      tags,
      params: idParams,
      body: ratingSchema,
      response: { 204: nothing, ...problems },
    },
    async handler(request, reply) {
      const { tenantId, id } = await ownConversation(deps, request, request.params.id);
      const rated = await deps.conversations.rate(tenantId, id, request.body.rating);
      if (isRefused(rated)) throw toError(rated);
      return reply.code(204).send(null);
    },
  });

  app.post('/conversations/:id/resolve', {
    config: { access: 'visitor', idempotency: 'rerun' },
    schema: {
      summary: 'End a conversation',
      tags,
      params: idParams,
      body: noBody,
      response: { 204: nothing, ...problems },
    },
    async handler(request, reply) {
      const { id } = await ownConversation(deps, request, request.params.id);
      const resolved = await deps.conversations.resolve(visitorOf(request).contact, id);
      if (isRefused(resolved)) throw toError(resolved);
      return reply.code(204).send(null);
    },
  });

  app.post('/messages/:id/feedback', {
    config: { access: 'visitor', idempotency: 'rerun' },
    schema: {
      summary: 'Say whether a reply helped',
      tags,
      params: idParams,
      body: feedbackRequestSchema,
      response: { 204: nothing, ...problems },
    },
    async handler(request, reply) {
      const { tenantId, contact, only } = visitorOf(request);
      const message = await deps.store.messages.get(tenantId, request.params.id);
      const conversation =
        message?.audience === 'everyone' && message.author !== 'contact'
          ? await deps.store.conversations.get(tenantId, message.conversationId)
          : null;
      const hidden = only !== null && only !== conversation?.id;
      if (hidden || conversation?.contactId !== contact.id)
        throw notFound('MESSAGE_NOT_FOUND', 'message');
      await deps.store.messages.setFeedback(tenantId, request.params.id, request.body.value);
      return reply.code(204).send(null);
    },
  });
}
