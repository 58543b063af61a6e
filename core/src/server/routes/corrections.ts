import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { correct, listCorrections, resolveCorrection } from '../../learning/corrections.ts';
import type { Agent } from '../../model.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { actingAgent, one, principalOf } from '../authenticate.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { notFound } from '../problem.ts';
import {
  correctionSchema,
  correctionsQuery,
  correctionWriteSchema,
  resolveSchema,
} from '../schemas/learning.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, page } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['conversations'];

/** One key names one correction: a repeat of the request is the same. */
function idFor(request: FastifyRequest, agent: Agent): { readonly id?: string } {
  const key = one(request.headers['idempotency-key']);
  if (key === undefined) return {};
  const digest = createHash('sha256').update(JSON.stringify([agent.id, request.url, key]));
  return { id: `cor_${digest.digest('hex').slice(0, 32)}` };
}

export function addCorrectionRoutes(app: App, deps: RouteDeps): void {
  app.post('/messages/:id/corrections', {
    // Not kept for a repeat: the answer holds words of the contact, which go when the contact is erased.
    config: { access: 'conversations:write', idempotency: 'rerun' },
    schema: {
      summary: 'Say that the assistant was wrong, and how',
      description:
        'By its reply or by the contact’s message; the correction is kept with the contact’s message. The note is for the team.',
      tags,
      params: idParams,
      body: correctionWriteSchema,
      response: { 201: correctionSchema, ...problems },
    },
    async handler(request, reply) {
      const agent = await actingAgent(deps, request);
      const { tenantId } = principalOf(request);
      const of = {
        tenantId,
        messageId: request.params.id,
        agentId: agent.id,
        ...idFor(request, agent),
      };
      const made = await deps.store.transaction(async (tx) => {
        const corrected = await correct(tx, of, request.body);
        if (corrected === null) throw notFound('TRACE_NOT_FOUND', 'trace');
        const { id, kind, messageId, articleId } = corrected.correction;
        if (!corrected.repeated) {
          await audit(tx, request, {
            action: 'correction.made',
            subject: id,
            detail: { agentId: agent.id, kind, messageId, articleId },
          });
        }
        return corrected.correction;
      });
      return reply.code(201).send(made);
    },
  });

  app.get('/corrections', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'What the team said was wrong, newest first',
      tags,
      querystring: correctionsQuery,
      response: { 200: page(correctionSchema), ...problems },
    },
    async handler(request) {
      const { state, limit, cursor } = request.query;
      const list = `corrections:${state ?? 'all'}`;
      const found = await listCorrections(
        deps.store,
        { tenantId: principalOf(request).tenantId, state: state ?? null },
        { limit, cursor: fromCursor(list, cursor) },
      );
      return { items: found.items, next: toCursor(list, found.next) };
    },
  });

  app.post('/corrections/:id/resolve', {
    // Not kept for a repeat: the answer holds words of the contact, which go when the contact is erased.
    config: { access: 'conversations:write', idempotency: 'rerun' },
    schema: {
      summary: 'Close a correction: by the article version that mends it, or by hand',
      description: 'One that is closed already stays as it is.',
      tags,
      params: idParams,
      body: resolveSchema,
      response: { 200: correctionSchema, ...problems },
    },
    async handler(request) {
      const agent = await actingAgent(deps, request);
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      return deps.store.transaction(async (tx) => {
        const resolved = await resolveCorrection(
          tx,
          { tenantId, correctionId: id },
          request.body ?? {},
        );
        if (resolved === null) throw notFound('CORRECTION_NOT_FOUND', 'correction');
        const { correction, changed } = resolved;
        const { articleId, resolvedVersion: version } = correction;
        if (changed) {
          await audit(tx, request, {
            action: 'correction.resolved',
            subject: id,
            detail: { agentId: agent.id, articleId, version },
          });
        }
        return correction;
      });
    },
  });
}
