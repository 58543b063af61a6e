import { AttendantError } from '../../errors.ts';
import type { Tenant, TenantSettings } from '../../model.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { IDENTITY_GUIDE } from '../identity-guide.ts';
import { notFound } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import {
  identitySecretSchema,
  snippetSchema,
  tenantPatchSchema,
  tenantSchema,
} from '../schemas/tenant.ts';
import { noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toSnippet } from '../to-snippet.ts';

const tags = ['tenant'];
type Request = Parameters<typeof principalOf>[0];

export function addTenantRoutes(app: App, deps: RouteDeps): void {
  addSettings(app, deps);
  addEmbedding(app, deps);
}

function addSettings(app: App, deps: RouteDeps): void {
  app.get('/tenant', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'The business and its settings',
      tags,
      response: { 200: tenantSchema, ...problems },
    },
    handler: (request) => tenantOf(deps, request),
  });

  app.patch('/tenant', {
    config: { access: 'tenant:write' },
    schema: {
      summary: 'Change settings',
      description: 'Each setting given replaces the one before; those not given stay.',
      tags,
      body: tenantPatchSchema,
      response: { 200: tenantSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { settings: given, ...patch } = request.body;
      return deps.store.transaction(async (tx) => {
        const before = await tx.tenants.get(tenantId);
        if (before === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
        const settings = merge(before.settings, given ?? {});
        requireSense({ ...before, ...patch, settings });
        const changed = await tx.tenants.update(tenantId, { ...patch, settings });
        if (changed === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
        await audit(tx, request, {
          action: 'tenant.changed',
          subject: tenantId,
          detail: { changed: [...Object.keys(patch), ...Object.keys(given ?? {})] },
        });
        return changed;
      });
    },
  });
}

async function tenantOf(deps: Pick<RouteDeps, 'store'>, request: Request): Promise<Tenant> {
  const tenant = await deps.store.tenants.get(principalOf(request).tenantId);
  if (tenant === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
  return tenant;
}

/** What is needed to put the chat on a page, and to tell it who is signed in there. */
function addEmbedding(app: App, deps: RouteDeps): void {
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
      const { widgetKey, settings } = await tenantOf(deps, request);
      const publicUrl = deps.config.publicUrl();
      const { allowedOrigins } = settings;
      return { html: toSnippet({ publicUrl, widgetKey }), widgetKey, allowedOrigins };
    },
  });

  const identity = (
    request: Request,
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
}

/** Settings with those given in place of those before; null takes one away. */
function merge(before: TenantSettings, given: object): TenantSettings {
  const entries = Object.entries({ ...before, ...given });
  const kept = entries.filter(([, value]) => value !== null && value !== undefined);
  // Every required setting is in `before`, and none of them may be null on the way in.
  return Object.fromEntries(kept) as unknown as TenantSettings;
}

function requireSense(tenant: Tenant): void {
  const { answerAbove, unknownBelow } = tenant.settings;
  if (unknownBelow > answerAbove) {
    throw new AttendantError('SETTINGS_CONFLICT', 'unknownBelow lies above answerAbove.', {
      status: 422,
      wayOut: 'Keep unknownBelow at or below answerAbove.',
    });
  }
  if (!tenant.locales.includes(tenant.locale)) {
    throw new AttendantError('SETTINGS_CONFLICT', 'The main language is not among the languages.', {
      status: 422,
      wayOut: 'Add `locale` to `locales`.',
    });
  }
}
