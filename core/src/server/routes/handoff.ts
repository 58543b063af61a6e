/** What a person is given to take over, and where else it is handed to. */
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { rotateWebhookSecret, webhookSecret } from '../../handoff/send-packet.ts';
import { testPacket } from '../../handoff/test-packet.ts';
import type { Store } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import {
  packetQuery,
  packetSchema,
  triedTargetSchema,
  tryTargetSchema,
  webhookSecretSchema,
} from '../schemas/handoff.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { tenantOf } from '../tenant-of.ts';

const WEBHOOK_GUIDE =
  'Each call carries `webhook-id`, `webhook-timestamp` (seconds) and `webhook-signature`: `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body` with this secret. Refuse a timestamp more than five minutes off and an id you have seen; a retry carries the same id.';

export function addHandoffRoutes(app: App, deps: RouteDeps): void {
  app.get('/conversations/:id/packet', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'All that a person needs to take a conversation over',
      description:
        'Summary, questions, what was verified and tried, orders, mood, next steps, a draft, the transcript. Made anew each time, by rules. What is personal and not the contact’s own is masked.',
      tags: ['conversations'],
      params: idParams,
      querystring: packetQuery,
      response: { 200: packetSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const conversation = await deps.store.conversations.get(tenantId, request.params.id);
      if (conversation === null) throw notFound('CONVERSATION_NOT_FOUND', 'conversation');
      const packet = await deps.readPacket(conversation, request.query.locale);
      if (packet === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
      return packet;
    },
  });

  app.post('/handoff-targets/test', {
    config: { access: 'tenant:write', idempotency: 'store' },
    schema: {
      summary: 'Send a test packet to a place',
      description: 'It holds nobody’s data; its conversation id is `test`.',
      tags: ['tenant'],
      body: tryTargetSchema,
      response: { 200: triedTargetSchema, ...problems },
    },
    async handler(request) {
      const tenant = await tenantOf(deps, request);
      const packet = testPacket(tenant, deps.clock().toISOString());
      const of = { tenantId: tenant.id, to: request.body.to, threadId: 'test' };
      const reference = await deps.sendPacket(of, packet, `handoff-test:${randomUUID()}`);
      await audit(deps.store, request, {
        action: 'handoff-target.tried',
        subject: tenant.id,
        detail: { kind: request.body.to.kind },
      });
      return { reference };
    },
  });
  addSecret(app, deps);
}

function addSecret(app: App, deps: RouteDeps): void {
  const answer = (
    request: FastifyRequest,
    of: {
      readonly action: string;
      readonly secret: (tx: Store, tenantId: string) => Promise<string>;
    },
  ) =>
    deps.store.transaction(async (tx) => {
      const { tenantId } = principalOf(request);
      const secret = await of.secret(tx, tenantId);
      await audit(tx, request, { action: of.action, subject: tenantId });
      return { secret, algorithm: 'HMAC-SHA256' as const };
    });

  app.get('/tenant/webhook-secret', {
    config: { access: 'keys:write' },
    schema: {
      summary: 'The secret handoffs by webhook are signed with',
      description: WEBHOOK_GUIDE,
      tags: ['tenant'],
      response: { 200: webhookSecretSchema, ...problems },
    },
    handler: (request) => answer(request, { action: 'webhook-secret.read', secret: webhookSecret }),
  });

  app.post('/tenant/webhook-secret/rotate', {
    config: { access: 'keys:write', idempotency: 'store' },
    schema: {
      summary: 'Make another secret for webhooks',
      description: 'What is sent from now on is signed with it.',
      tags: ['tenant'],
      body: noBody,
      response: { 200: webhookSecretSchema, ...problems },
    },
    handler: (request) =>
      answer(request, { action: 'webhook-secret.rotated', secret: rotateWebhookSecret }),
  });
}
