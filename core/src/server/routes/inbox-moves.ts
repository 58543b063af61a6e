/** What the team does with one conversation, or with many at once. */
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Conversations, isRefused, type Refused } from '../../conversation/conversations.ts';
import { markRead } from '../../conversation/mark-read.ts';
import type { Agent, Conversation } from '../../model.ts';
import type { App } from '../app.ts';
import { auditedConversations } from '../audited.ts';
import { actingAgent } from '../authenticate.ts';
import { toError } from '../problem.ts';
import { conversationSchema } from '../schemas/agents.ts';
import {
  assignSchema,
  bulkResultSchema,
  bulkSchema,
  mergeSchema,
  snoozeSchema,
} from '../schemas/inbox.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toConversationView } from '../to-agent-view.ts';

const tags = ['conversations'];
const answers = { 200: conversationSchema, ...problems };
const config = { access: 'conversations:write', idempotency: 'store' } as const;
type Action = z.output<typeof bulkSchema>['action'];
type Move = (conversations: Conversations, agent: Agent) => Promise<Conversation | Refused>;

export function addInboxMoveRoutes(app: App, deps: RouteDeps): void {
  const moved = async (request: FastifyRequest, action: string, move: Move) => {
    const agent = await actingAgent(deps, request);
    const done = await move(auditedConversations(deps, request, { action, agent }), agent);
    if (isRefused(done)) throw toError(done);
    return toConversationView(done);
  };

  app.post('/conversations/:id/assign', {
    config,
    schema: {
      summary: 'Give a conversation to an agent, or with null back to the queue',
      tags,
      params: idParams,
      body: assignSchema,
      response: answers,
    },
    handler: (request) =>
      moved(request, 'conversation.assigned', (conversations, agent) =>
        conversations.assign(agent, request.params.id, request.body.agentId),
      ),
  });

  app.post('/conversations/:id/snooze', {
    config,
    schema: {
      summary: 'Put a conversation away until a time',
      description: 'It comes back at that time, or when the contact writes.',
      tags,
      params: idParams,
      body: snoozeSchema,
      response: answers,
    },
    handler: (request) =>
      moved(request, 'conversation.snoozed', (conversations, agent) =>
        conversations.snooze(agent, request.params.id, request.body.until),
      ),
  });

  app.post('/conversations/:id/wake', {
    config,
    schema: {
      summary: 'Take back a conversation that was put away',
      tags,
      params: idParams,
      body: noBody,
      response: answers,
    },
    handler: (request) =>
      moved(request, 'conversation.woken', (conversations, agent) =>
        conversations.wake(agent, request.params.id),
      ),
  });

  app.post('/conversations/:id/merge', {
    config,
    schema: {
      summary: 'Go on with a conversation in another one of the same contact',
      description:
        'Answers the other one. This one is resolved; if its contact writes in it again, it opens for whoever has the other.',
      tags,
      params: idParams,
      body: mergeSchema,
      response: answers,
    },
    handler: (request) =>
      moved(request, 'conversation.merged', (conversations, agent) =>
        conversations.merge(agent, request.params.id, request.body.into),
      ),
  });

  app.post('/conversations/bulk', {
    config,
    schema: {
      summary: 'Do one thing with many conversations',
      description: 'Each on its own: what is refused for one is done for the others.',
      tags,
      body: bulkSchema,
      response: { 200: bulkResultSchema, ...problems },
    },
    async handler(request) {
      const agent = await actingAgent(deps, request);
      const done: string[] = [];
      const refused: { id: string; code: string }[] = [];
      for (const id of new Set(request.body.ids)) {
        const answer = await actOn(deps, { request, agent, id }, request.body.action);
        if (answer === null) done.push(id);
        else refused.push({ id, code: answer.refused });
      }
      return { done, refused };
    },
  });
}

const ACTIONS = {
  take: 'conversation.taken',
  resolve: 'conversation.resolved',
  'hand-back': 'conversation.handed-back',
  wake: 'conversation.woken',
  assign: 'conversation.assigned',
  snooze: 'conversation.snoozed',
} as const;

/** What stands against it; null when it is done. */
async function actOn(
  deps: RouteDeps,
  of: { readonly request: FastifyRequest; readonly agent: Agent; readonly id: string },
  action: Action,
): Promise<Refused | null> {
  const { request, agent, id } = of;
  if (action.kind === 'read' || action.kind === 'unread') return markOne(deps, of, action.kind);
  const by = auditedConversations(deps, request, { action: ACTIONS[action.kind], agent });
  const done = await moveOne(by, { agent, id }, action);
  return isRefused(done) ? done : null;
}

function moveOne(
  by: Conversations,
  of: { readonly agent: Agent; readonly id: string },
  action: Action,
): Promise<Conversation | Refused> {
  const { agent, id } = of;
  switch (action.kind) {
    case 'assign':
      return by.assign(agent, id, action.agentId);
    case 'snooze':
      return by.snooze(agent, id, action.until);
    case 'take':
      return by.take(agent, id);
    case 'hand-back':
      return by.handBack(agent, id);
    case 'wake':
      return by.wake(agent, id);
    default:
      return by.resolve(agent, id);
  }
}

async function markOne(
  deps: RouteDeps,
  of: { readonly agent: Agent; readonly id: string },
  kind: 'read' | 'unread',
): Promise<Refused | null> {
  const { agent, id } = of;
  const { tenantId } = agent;
  if ((await deps.store.conversations.get(tenantId, id)) === null)
    return { refused: 'CONVERSATION_NOT_FOUND' };
  const to = kind === 'read' ? { read: Number.MAX_SAFE_INTEGER } : ('unread' as const);
  await deps.store.transaction((tx) =>
    markRead(tx, { tenantId, agentId: agent.id, conversationId: id }, to),
  );
  return null;
}
