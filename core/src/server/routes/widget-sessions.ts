import { AttendantError } from '../../errors.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import type { Limiters } from '../rate-limits.ts';
import { problems } from '../schemas/problem.ts';
import {
  configQuery,
  sessionRequestSchema,
  sessionSchema,
  widgetConfigSchema,
} from '../schemas/widget.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toWidgetConfig } from '../to-widget-config.ts';
import { requireAllowedOrigin } from '../widget-origins.ts';

export function addWidgetSessionRoutes(app: App, deps: RouteDeps, limiters: Limiters): void {
  const tenantOf = async (key: string) => {
    const tenant = await deps.store.tenants.byWidgetKey(key);
    if (tenant === null) throw notFound('WIDGET_KEY_UNKNOWN', 'widget key');
    return tenant;
  };

  app.get('/config', {
    config: { access: 'public' },
    schema: {
      summary: 'What the chat needs to draw itself',
      tags: ['widget'],
      querystring: configQuery,
      response: { 200: widgetConfigSchema, ...problems },
    },
    async handler(request, reply) {
      const tenant = await tenantOf(request.query.key);
      requireAllowedOrigin(deps, request, tenant);
      // `Vary: Origin` is set by CORS; the language comes from the query or this header.
      void reply
        .header('cache-control', 'public, max-age=60')
        .header('vary', 'Origin, Accept-Language');
      return toWidgetConfig(tenant, {
        wish: request.query.locale,
        acceptLanguage: request.headers['accept-language'],
        hours: deps.hoursAt(tenant.settings.hours, deps.clock()),
        features: await deps.hostFeatures(tenant.id),
        attachmentBytes: deps.limits.attachmentBytes,
      });
    },
  });

  app.post('/sessions', {
    config: { access: 'public' },
    schema: {
      summary: 'Begin as a visitor, or go on as one',
      description: 'The token opens this visitor’s conversations and nothing else.',
      tags: ['widget'],
      body: sessionRequestSchema,
      response: { 200: sessionSchema, ...problems },
    },
    async handler(request, reply) {
      const { key, ...wanted } = request.body;
      const tenant = await tenantOf(key);
      requireAllowedOrigin(deps, request, tenant);
      await limiters.session(request, reply);
      const session = await deps.access.visitors.open(tenant, wanted);
      if ('refused' in session) {
        request.log.info({ reason: session.reason }, 'identity refused');
        throw new AttendantError(session.refused, 'The signed identity is not valid.', {
          status: 401,
          wayOut:
            'Sign it on your server with HS256 and this tenant’s secret; exp at most 24 hours after iat.',
        });
      }
      const { token, expiresAt, resumed, identified, opened = null } = session;
      const name = session.limited ? null : (session.contact.name ?? null);
      return { token, expiresAt, resumed, identified, name, opened };
    },
  });
}
