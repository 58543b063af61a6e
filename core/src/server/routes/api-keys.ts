import { z } from 'zod';
import { roleMay } from '../../access/permissions.ts';
import { AttendantError } from '../../errors.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { keySchema, newKeySchema } from '../schemas/agents.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, list } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toKeyView } from '../to-agent-view.ts';

const tags = ['api-keys'];

export function addApiKeyRoutes(app: App, deps: RouteDeps): void {
  app.post('/api-keys', {
    config: { access: 'keys:write', idempotency: 'store' },
    schema: {
      summary: 'Make an API key',
      description: 'The key is shown this once and cannot be read again.',
      tags,
      body: newKeySchema,
      response: { 201: z.object({ key: z.string(), ...keySchema.shape }), ...problems },
    },
    async handler(request, reply) {
      const principal = principalOf(request);
      const { name, scopes, expiresAt = null } = request.body;
      const role = principal.kind === 'agent' ? principal.agent.role : null;
      const beyond = scopes.filter((scope) => role === null || !roleMay(role, scope));
      if (beyond.length > 0) {
        throw new AttendantError('AUTH_FORBIDDEN', 'A key may not do more than who makes it.', {
          status: 403,
          wayOut: `Leave out ${beyond.join(', ')}.`,
        });
      }
      if (expiresAt !== null && expiresAt <= deps.clock().toISOString()) {
        throw new AttendantError('KEY_EXPIRED', 'The key would have ended already.', {
          status: 422,
          wayOut: 'Give a later expiresAt, or none.',
        });
      }
      const { tenantId } = principal;
      const { key, credential } = await deps.store.transaction(async (tx) => {
        const { apiKeys } = deps.access.within(tx);
        const made = await apiKeys.create({ tenantId, name, scopes, expiresAt });
        await audit(tx, request, {
          action: 'api-key.created',
          subject: made.credential.id,
          detail: { scopes },
        });
        return made;
      });
      return reply.code(201).send({ key, ...toKeyView(credential) });
    },
  });

  app.get('/api-keys', {
    config: { access: 'keys:write' },
    schema: {
      summary: 'API keys, without their secrets',
      tags,
      response: { 200: z.object({ items: list(keySchema) }), ...problems },
    },
    async handler(request) {
      const keys = await deps.store.credentials.list(principalOf(request).tenantId, 'api-key');
      return { items: keys.map(toKeyView) };
    },
  });

  app.delete('/api-keys/:id', {
    config: { access: 'keys:write' },
    schema: {
      summary: 'Revoke an API key, from its next request on',
      tags,
      params: idParams,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      await deps.store.transaction(async (tx) => {
        const keys = await tx.credentials.list(tenantId, 'api-key');
        // Ids of sessions and links are credentials too, and not this route's to revoke.
        const known = keys.some((key) => key.id === id);
        if (!known || !(await tx.credentials.revoke(tenantId, id))) {
          throw notFound('KEY_NOT_FOUND', 'API key');
        }
        await audit(tx, request, { action: 'api-key.revoked', subject: id });
      });
      return reply.code(204).send(null);
    },
  });
}
