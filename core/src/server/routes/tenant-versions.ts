import { canonicalJson } from '../../audit/hash-audit-entry.ts';
import type { Tenant } from '../../model.ts';
import type { SettingsSnapshot } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import {
  versionParams,
  versionSchema,
  versionsQuery,
  versionsSchema,
} from '../schemas/settings-versions.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['tenant'];

/** Settings as they were. Brought back as any other change: by `PATCH /tenant`. */
export function addTenantVersionRoutes(app: App, deps: RouteDeps): void {
  app.get('/tenant/versions', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'The settings of before, newest first, without their content',
      description:
        'The newest 500 changes are kept. Version 1 is what stood there before the first.',
      tags,
      querystring: versionsQuery,
      response: { 200: versionsSchema, ...problems },
    },
    handler: async (request) => ({
      items: await deps.store.settingsVersions.list(principalOf(request).tenantId, request.query),
    }),
  });

  app.get('/tenant/versions/:version', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'All settings as they were',
      tags,
      params: versionParams,
      response: { 200: versionSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const found = await deps.store.settingsVersions.get(tenantId, request.params.version);
      if (found === null) throw notFound('SETTINGS_VERSION_NOT_FOUND', 'version');
      return found;
    },
  });
}

export function toSnapshot({ name, locale, locales, settings }: Tenant): SettingsSnapshot {
  return { name, locale, locales, settings };
}

/** Names of the settings in which two states differ. */
export function changedSettings(before: Tenant, after: Tenant): readonly string[] {
  const flat = (tenant: Tenant): Readonly<Record<string, unknown>> => {
    const { settings, ...named } = toSnapshot(tenant);
    return { ...named, ...settings };
  };
  const [one, other] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => canonicalJson(one[key] ?? null) !== canonicalJson(other[key] ?? null))
    .sort();
}
