import { z } from 'zod';
import { AttendantError } from '../../errors.ts';
import { checkCannedTexts, chooseText, renderCanned } from '../../inbox/canned-text.ts';
import { cannedValues } from '../../inbox/canned-values.ts';
import type { CannedResponse } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { actingAgent, principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { cannedSchema, cannedWriteSchema, renderedSchema, renderSchema } from '../schemas/inbox.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, list } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['conversations'];
/** In place of an id: a new one. */
const NEW = 'new';
/** They are listed at once and chosen by typing; more than this nobody finds anything in. */
const MOST = 1_000;

export function addCannedResponseRoutes(app: App, deps: RouteDeps): void {
  app.get('/canned-responses', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'The team’s canned responses, by shortcut',
      tags,
      response: { 200: z.object({ items: list(cannedSchema) }), ...problems },
    },
    handler: async (request) => ({
      items: await deps.store.cannedResponses.list(principalOf(request).tenantId),
    }),
  });
  addWriting(app, deps);
  addRendering(app, deps);
}

function addWriting(app: App, deps: RouteDeps): void {
  app.put('/canned-responses/:id', {
    config: { access: 'conversations:write', idempotency: 'store' },
    schema: {
      summary: 'Save a canned response',
      description:
        '`new` as id makes one. Variables are checked; an unknown one is refused with its place.',
      tags,
      params: idParams,
      body: cannedWriteSchema,
      response: { 200: cannedSchema, ...problems },
    },
    async handler(request): Promise<CannedResponse> {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      checkCannedTexts(request.body.texts);
      return deps.store.transaction(async (tx) => {
        if (id === NEW && (await tx.cannedResponses.list(tenantId)).length >= MOST) throw tooMany();
        const saved = await tx.cannedResponses.put(tenantId, id === NEW ? null : id, request.body);
        if (saved === 'absent') throw notFound('CANNED_NOT_FOUND', 'canned response');
        if (saved === 'taken') throw shortcutTaken();
        await audit(tx, request, { action: 'canned-response.saved', subject: saved.id });
        return saved;
      });
    },
  });

  app.delete('/canned-responses/:id', {
    config: { access: 'conversations:write', idempotency: 'store' },
    schema: {
      summary: 'Delete a canned response',
      tags,
      params: idParams,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      await deps.store.transaction(async (tx) => {
        if (!(await tx.cannedResponses.delete(tenantId, id))) {
          throw notFound('CANNED_NOT_FOUND', 'canned response');
        }
        await audit(tx, request, { action: 'canned-response.deleted', subject: id });
      });
      return reply.code(204).send(null);
    },
  });
}

function addRendering(app: App, deps: RouteDeps): void {
  app.post('/canned-responses/:id/render', {
    config: { access: 'conversations:write' },
    schema: {
      summary: 'A canned response as it reads in a conversation',
      description:
        'In the conversation’s language when there is a text in it. `order.*` is the order the contact has proved to be theirs. Nothing is sent; that it was used is counted.',
      tags,
      params: idParams,
      body: renderSchema,
      response: { 200: renderedSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { store } = deps;
      const agent = await actingAgent(deps, request);
      const canned = await store.cannedResponses.get(tenantId, request.params.id);
      if (canned === null) throw notFound('CANNED_NOT_FOUND', 'canned response');
      const conversation = await store.conversations.get(tenantId, request.body.conversationId);
      if (conversation === null) throw notFound('CONVERSATION_NOT_FOUND', 'conversation');
      const tenant = await store.tenants.get(tenantId);
      if (tenant === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
      const contact = await store.contacts.get(tenantId, conversation.contactId);
      const { locale, text } = chooseText(canned.texts, [
        conversation.locale,
        contact?.locale ?? null,
        tenant.locale,
      ]);
      const withOrder = text.includes('order.');
      const of = { tenant, agent, conversation, contact, locale, withOrder };
      const rendered = renderCanned(text, await cannedValues(deps.ordersOf, of));
      await store.cannedResponses.noteUse(tenantId, canned.id);
      return { ...rendered, locale };
    },
  });
}

function shortcutTaken(): AttendantError {
  return new AttendantError('CANNED_SHORTCUT_TAKEN', 'Another canned response has this shortcut.', {
    status: 409,
    wayOut: 'Choose another shortcut.',
  });
}

function tooMany(): AttendantError {
  return new AttendantError('CANNED_TOO_MANY', 'There are 1,000 canned responses already.', {
    status: 422,
    wayOut: 'Delete those nobody uses.',
  });
}
