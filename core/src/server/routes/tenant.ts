import { AttendantError } from '../../errors.ts';
import type { Tenant, TenantSettings } from '../../model.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import { tenantPatchSchema, tenantSchema } from '../schemas/tenant.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['tenant'];

export function addTenantRoutes(app: App, deps: RouteDeps): void {
  app.get('/tenant', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'The business and its settings',
      tags,
      response: { 200: tenantSchema, ...problems },
    },
    async handler(request) {
      const tenant = await deps.store.tenants.get(principalOf(request).tenantId);
      if (tenant === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
      return tenant;
    },
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
