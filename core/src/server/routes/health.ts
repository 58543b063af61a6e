import { z } from 'zod';
import { AttendantError } from '../../errors.ts';
import type { App } from '../app.ts';
import { problems } from '../schemas/problem.ts';
import type { RouteDeps } from '../server-deps.ts';

const plainText = { description: 'Text', content: { 'text/plain': { schema: z.string() } } };

export function addHealthRoutes(app: App, deps: RouteDeps): void {
  const tags = ['operation'];
  const version = deps.config.version;

  app.get('/healthz', {
    config: { access: 'public', rateLimit: false },
    schema: {
      summary: 'Is the process alive?',
      tags,
      response: { 200: z.object({ ok: z.literal(true), version: z.string() }), ...problems },
    },
    handler: async () => ({ ok: true as const, version }),
  });

  app.get('/readyz', {
    config: { access: 'public', rateLimit: false },
    schema: {
      summary: 'Can it work: is the database there?',
      tags,
      response: { 200: z.object({ ok: z.literal(true) }), ...problems },
    },
    async handler() {
      try {
        await deps.store.ping();
        return { ok: true as const };
      } catch (cause) {
        throw new AttendantError('STORE_UNAVAILABLE', 'The store does not answer.', {
          status: 503,
          cause,
        });
      }
    },
  });

  app.get('/metrics', {
    config: { access: 'metrics', rateLimit: false },
    schema: {
      summary: 'Figures for Prometheus, for this machine or a key with metrics:read',
      tags,
      response: { 200: plainText, ...problems },
    },
    async handler(_request, reply) {
      const { registry } = deps.metrics;
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  });
}
