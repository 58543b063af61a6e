/** What goes with working in one conversation: reading position, presence, files, what stands beside it, a draft. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { markRead } from '../../conversation/mark-read.ts';
import { contextOf } from '../../inbox/conversation-context.ts';
import type { Conversation } from '../../model.ts';
import { type App, type Group, named } from '../app.ts';
import { audit } from '../audited.ts';
import { actingAgent, principalOf } from '../authenticate.ts';
import { keepBytes } from '../parse-body.ts';
import { notFound } from '../problem.ts';
import { attachmentSchema } from '../schemas/content.ts';
import {
  contextSchema,
  draftSchema,
  presenceSchema,
  readSchema,
  uploadQuery,
} from '../schemas/inbox.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { attachmentTypes } from '../sniff-attachment.ts';
import { toContactView } from '../to-agent-view.ts';
import { readingAgent, toInboxRow } from './inbox.ts';
import { uploadedFile } from './widget-files.ts';

const tags = ['conversations'];
const nothing = { 204: z.null(), ...problems };

export function addInboxDeskRoutes(app: App, deps: RouteDeps): void {
  addReading(app, deps);
  addBeside(app, deps);
  const uploads: Group = async (bytes) => {
    keepBytes(bytes, deps.limits.attachmentBytes);
    addUpload(bytes, deps);
  };
  void app.register(named('desk-uploads', uploads));
}

async function conversationOf(
  deps: RouteDeps,
  request: FastifyRequest,
  id: string,
): Promise<Conversation> {
  const found = await deps.store.conversations.get(principalOf(request).tenantId, id);
  if (found === null) throw notFound('CONVERSATION_NOT_FOUND', 'conversation');
  return found;
}

function addReading(app: App, deps: RouteDeps): void {
  const mark = async (
    request: FastifyRequest,
    conversationId: string,
    to: { readonly read: number } | 'unread',
  ): Promise<void> => {
    const { tenantId, id } = await conversationOf(deps, request, conversationId);
    const agentId = principalOf(request).id;
    await deps.store.transaction((tx) =>
      markRead(tx, { tenantId, agentId, conversationId: id }, to),
    );
  };

  app.post('/conversations/:id/read', {
    config: { access: 'session', idempotency: 'rerun' },
    schema: {
      summary: 'I have read up to this message',
      description: 'Never goes back. My other tabs hear of it by the event `read`.',
      tags,
      params: idParams,
      body: readSchema,
      response: nothing,
    },
    async handler(request, reply) {
      await mark(request, request.params.id, { read: request.body.seq });
      return reply.code(204).send(null);
    },
  });

  app.post('/conversations/:id/unread', {
    config: { access: 'session', idempotency: 'rerun' },
    schema: {
      summary: 'Mark the contact’s newest message as unread',
      tags,
      params: idParams,
      body: noBody,
      response: nothing,
    },
    async handler(request, reply) {
      await mark(request, request.params.id, 'unread');
      return reply.code(204).send(null);
    },
  });

  app.post('/conversations/:id/presence', {
    config: { access: 'session' },
    schema: {
      summary: 'I am looking at this conversation, or writing in it',
      description: 'Forgotten after 45 seconds.',
      tags,
      params: idParams,
      body: presenceSchema,
      response: nothing,
    },
    async handler(request, reply) {
      const { id } = await conversationOf(deps, request, request.params.id);
      deps.presence.set(await actingAgent(deps, request), id, request.body.state);
      return reply.code(204).send(null);
    },
  });
}

function addBeside(app: App, deps: RouteDeps): void {
  app.get('/conversations/:id/context', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'Who it is with, their orders, earlier conversations, what was checked',
      description: 'Orders are shown only when the contact has proved to be theirs.',
      tags,
      params: idParams,
      response: { 200: contextSchema, ...problems },
    },
    async handler(request) {
      const conversation = await conversationOf(deps, request, request.params.id);
      const found = await contextOf(deps, conversation, await readingAgent(deps, request));
      return {
        ...found,
        contact: found.contact === null ? null : toContactView(found.contact),
        earlier: found.earlier.map(toInboxRow),
        viewers: deps.presence.of(conversation.tenantId, conversation.id),
      };
    },
  });

  app.get('/conversations/:id/draft', {
    config: { access: 'conversations:write' },
    schema: {
      summary: 'What the assistant would say to the contact’s last message',
      description: 'Nothing is written. `text` is null when it has nothing it could prove.',
      tags,
      params: idParams,
      response: { 200: draftSchema, ...problems },
    },
    handler: async (request) => deps.draft(await conversationOf(deps, request, request.params.id)),
  });
}

function addUpload(app: App, deps: RouteDeps): void {
  app.post('/conversations/:id/attachments', {
    bodyLimit: deps.limits.attachmentBytes,
    config: { access: 'conversations:write' },
    schema: {
      summary: 'Upload a file for the agent’s next message',
      description: `The body is the file. Types: ${attachmentTypes.join(', ')}; what it is decides, not what it is called.`,
      tags,
      consumes: [...attachmentTypes],
      params: idParams,
      querystring: uploadQuery,
      response: { 201: attachmentSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId, id, contactId } = await conversationOf(deps, request, request.params.id);
      const agent = await actingAgent(deps, request);
      const file = uploadedFile(request, request.query.name);
      // Under the contact's key: it goes with them.
      const stored = await deps.store.transaction(async (tx) => {
        const put = await tx.attachments.put(tenantId, contactId, file);
        await audit(tx, request, {
          action: 'conversation.file-added',
          subject: id,
          detail: { agentId: agent.id, attachmentId: put.id },
        });
        return put;
      });
      return reply.code(201).send(stored);
    },
  });
}
