import { AttendantError } from '../../errors.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { connectionsSchema, hostParams, syncAskedSchema } from '../schemas/knowledge.ts';
import { problems } from '../schemas/problem.ts';
import { noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['connections'];

export function addConnectionRoutes(app: App, deps: RouteDeps): void {
  const { connections, imports } = deps.knowledge;
  app.get('/connections', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'Connected hosts and the model, and how they do',
      tags,
      response: { 200: connectionsSchema, ...problems },
    },
    handler: (request) => connections.all(principalOf(request).tenantId),
  });

  app.post('/connections/:host/sync', {
    config: { access: 'articles:write', idempotency: 'rerun' },
    schema: {
      summary: 'Fetch a host’s articles and products now',
      tags,
      params: hostParams,
      body: noBody,
      response: { 202: syncAskedSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const { host } = request.params;
      await deps.store.transaction(async (tx) => {
        const outcome = await connections.sync(tx, tenantId, host);
        if (outcome === 'absent') throw notFound('CONNECTION_NOT_FOUND', 'connection');
        if (outcome === 'unable') throw nothingToFetch();
        await audit(tx, request, { action: 'connection.sync-asked', subject: host });
      });
      imports.wake();
      return reply.code(202).send({ asked: true });
    },
  });
}

function nothingToFetch(): AttendantError {
  return new AttendantError('CONNECTION_HAS_NO_ARTICLES', 'This host has no articles to fetch.', {
    status: 422,
    wayOut: 'Nothing needs to be done: its orders are read when they are asked for.',
  });
}
