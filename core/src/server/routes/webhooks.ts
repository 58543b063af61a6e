import { z } from 'zod';
import { AttendantError } from '../../errors.ts';
import { type App, type Group, named } from '../app.ts';
import { keepBytes } from '../parse-body.ts';
import { problems } from '../schemas/problem.ts';
import { id } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const params = z.strictObject({
  host: z.string().regex(/^[a-z0-9-]{1,40}$/u, { error: 'is not a host' }),
  tenant: id,
});

/** Calls of hosts. The bytes reach the adapter as they came: it checks the signature before it parses anything. */
export function addWebhookRoutes(app: App, deps: RouteDeps): void {
  const calls: Group = async (bytes) => {
    keepBytes(bytes, deps.limits.webhookBytes);
    bytes.post('/hosts/:host/webhooks/:tenant', {
      bodyLimit: deps.limits.webhookBytes,
      config: { access: 'webhook' },
      schema: {
        summary: 'A host’s call, signed by the host',
        tags: ['hosts'],
        params,
        response: { 202: z.object({ accepted: z.literal(true) }), ...problems },
      },
      async handler(request, reply) {
        const { tenant, host } = request.params;
        const headers = Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]);
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const result = await deps.receiveWebhook({
          tenantId: tenant,
          host,
          request: {
            headers: Object.fromEntries(headers),
            body: new Uint8Array(body),
            now: deps.clock().toISOString(),
          },
        });
        if (result.kind === 'accepted') return reply.code(202).send({ accepted: true as const });
        throw result.kind === 'refused' ? badSignature() : unknown();
      },
    });
  };
  void app.register(named('webhooks', calls));
}

function badSignature(): AttendantError {
  return new AttendantError('WEBHOOK_SIGNATURE', 'The signature is wrong or missing.', {
    status: 401,
    wayOut: 'Check the signing secret on both sides.',
  });
}
function unknown(): AttendantError {
  return new AttendantError('WEBHOOK_UNKNOWN', 'Nothing is received here.', { status: 404 });
}
