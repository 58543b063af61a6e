import { z } from 'zod';
import { AttendantError } from '../../errors.ts';
import type { Agent } from '../../model.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { requireOwnPage, signedIn } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { embedSchema, embedSessionSchema, sessionsSchema } from '../schemas/agents.ts';
import { problems } from '../schemas/problem.ts';
import { idParams } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['sign-in'];

/** An agent's own sessions, and the one a host's page opens. */
export function addSessionRoutes(app: App, deps: RouteDeps): void {
  app.get('/sessions', {
    config: { access: 'session' },
    schema: {
      summary: 'Where you are signed in',
      tags,
      response: { 200: sessionsSchema, ...problems },
    },
    async handler(request) {
      const found = await deps.access.sessions.list(signedIn(request), request.credentialSecret);
      return {
        items: found.map(({ id, name, createdAt, lastUsedAt, expiresAt, current }) => ({
          id,
          embedded: name !== null,
          createdAt,
          lastUsedAt: lastUsedAt ?? createdAt,
          expiresAt,
          current,
        })),
      };
    },
  });

  app.delete('/sessions/:id', {
    config: { access: 'session', idempotency: 'store' },
    schema: {
      summary: 'End one of your sessions, from its next request on',
      tags,
      params: idParams,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const agent = signedIn(request);
      const { id } = request.params;
      await deps.store.transaction(async (tx) => {
        const ended = await deps.access.within(tx).sessions.endOne(agent, id);
        if (!ended) throw notFound('SESSION_NOT_FOUND', 'session');
        await audit(tx, request, { action: 'session.ended', subject: id });
      });
      return reply.code(204).send(null);
    },
  });

  app.post('/session/embed', {
    config: { access: 'public' },
    schema: {
      summary: 'Sign in with a token your server has signed, inside a frame',
      description:
        'Answers a token for `Authorization: Bearer`, to be kept in memory only. `GET /v1/tenant/console-secret` says how to sign.',
      tags,
      body: embedSchema,
      response: { 201: embedSessionSchema, ...problems },
    },
    async handler(request, reply) {
      requireOwnPage(deps, request);
      const opened = await deps.store.transaction(async (tx) => {
        const result = await deps.access.within(tx).embedding.open(request.body.token);
        if (result.kind === 'signed-in') {
          await tx.audit.append(result.agent.tenantId, {
            actor: { kind: 'agent', id: result.agent.id },
            action: 'agent.signed-in',
            subject: result.agent.id,
            detail: { embedded: true },
          });
        }
        return result;
      });
      if (opened.kind === 'refused') {
        // Why is for whoever runs the service; outside all refusals look alike.
        request.log.info({ reason: opened.reason }, 'embedded sign-in refused');
        throw refused();
      }
      const { token, expiresAt, agent } = opened;
      return reply
        .code(201)
        .send({ token, expiresAt: expiresAt.toISOString(), agent: toWho(agent) });
    },
  });
}

function toWho({ id, name, role }: Agent) {
  return { id, name, role };
}

function refused(): AttendantError {
  return new AttendantError('EMBED_TOKEN_REFUSED', 'This signed token opens nothing.', {
    status: 401,
    wayOut:
      'Load the page again: each load needs a new token, signed for an active agent at most 5 minutes before.',
  });
}
