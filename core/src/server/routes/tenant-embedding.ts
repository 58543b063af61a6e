import type { FastifyRequest } from 'fastify';
import { consoleAudience } from '../../access/console-embedding.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { CONSOLE_GUIDE } from '../console-guide.ts';
import { IDENTITY_GUIDE } from '../identity-guide.ts';
import { problems } from '../schemas/problem.ts';
import { consoleSecretSchema, identitySecretSchema, snippetSchema } from '../schemas/tenant.ts';
import { noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { tenantOf } from '../tenant-of.ts';
import { toSnippet } from '../to-snippet.ts';

const tags = ['tenant'];

/** What is needed to put the chat on a page, and to tell it who is signed in there. */
export function addTenantEmbeddingRoutes(app: App, deps: RouteDeps): void {
  app.get('/tenant/snippet', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'The tag that puts the chat on a page',
      description:
        'Copy `html` as it is into every page. The page’s origin must be among `allowedOrigins`. It holds no secret.',
      tags,
      response: { 200: snippetSchema, ...problems },
    },
    async handler(request) {
      const tenant = await tenantOf(deps, request);
      const { widgetKey, settings } = tenant;
      const publicUrl = deps.config.publicUrl();
      const { allowedOrigins } = settings;
      return { html: toSnippet({ publicUrl, ...tenant }), widgetKey, allowedOrigins };
    },
  });

  const identity = (
    request: FastifyRequest,
    of: {
      readonly action: string;
      readonly secret: (
        visitors: RouteDeps['access']['visitors'],
      ) => (id: string) => Promise<string>;
    },
  ) =>
    deps.store.transaction(async (store) => {
      const { id, widgetKey } = await tenantOf({ store }, request);
      const secret = await of.secret(deps.access.within(store).visitors)(id);
      await audit(store, request, { action: of.action, subject: id });
      return { secret, algorithm: 'HS256' as const, audience: widgetKey };
    });

  app.get('/tenant/identity-secret', {
    config: { access: 'keys:write' },
    schema: {
      summary: 'The secret your server signs customers’ identities with',
      description: IDENTITY_GUIDE,
      tags,
      response: { 200: identitySecretSchema, ...problems },
    },
    handler: (request) =>
      identity(request, {
        action: 'identity-secret.read',
        secret: (visitors) => visitors.identitySecret,
      }),
  });

  app.post('/tenant/identity-secret/rotate', {
    config: { access: 'keys:write', idempotency: 'store' },
    schema: {
      summary: 'Make another identity secret',
      description:
        'What was signed with the one before is refused from now on; customers already identified stay so until their token ends (24 hours at most).',
      tags,
      body: noBody,
      response: { 200: identitySecretSchema, ...problems },
    },
    handler: (request) =>
      identity(request, {
        action: 'identity-secret.rotated',
        secret: (visitors) => visitors.rotateIdentitySecret,
      }),
  });

  addConsoleSecret(app, deps);
}

/** What a host's server signs its agents in with, when the console is shown inside the host. */
function addConsoleSecret(app: App, deps: RouteDeps): void {
  const answer = (request: FastifyRequest, of: 'secret' | 'rotateSecret') =>
    deps.store.transaction(async (store) => {
      const tenant = await tenantOf({ store }, request);
      const secret = await deps.access.within(store).embedding[of](tenant.id);
      await audit(store, request, {
        action: of === 'secret' ? 'console-secret.read' : 'console-secret.rotated',
        subject: tenant.id,
      });
      const base = deps.config.publicUrl().replace(/\/+$/u, '');
      return {
        secret,
        algorithm: 'HS256' as const,
        audience: consoleAudience(tenant),
        url: `${base}/console/embed?tenant=${encodeURIComponent(tenant.widgetKey)}`,
      };
    });

  app.get('/tenant/console-secret', {
    config: { access: 'keys:write' },
    schema: {
      summary: 'The secret your server signs agents into the embedded console with',
      description: CONSOLE_GUIDE,
      tags,
      response: { 200: consoleSecretSchema, ...problems },
    },
    handler: (request) => answer(request, 'secret'),
  });

  app.post('/tenant/console-secret/rotate', {
    config: { access: 'keys:write', idempotency: 'store' },
    schema: {
      summary: 'Make another console secret',
      description:
        'What was signed with the one before is refused from now on, and every embedded session ends.',
      tags,
      body: noBody,
      response: { 200: consoleSecretSchema, ...problems },
    },
    handler: (request) => answer(request, 'rotateSecret'),
  });
}
