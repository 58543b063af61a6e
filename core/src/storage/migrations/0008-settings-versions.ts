import type { Migration } from './migration.ts';

/** What a tenant's settings were before, so that an earlier text or journey can be brought back. */
export const settingsVersions: Migration = {
  number: 8,
  name: 'settings-versions',
  statements: ({ text, int, end }) => [
    `create table settings_versions (tenant_id ${text} not null references tenants, version ${int} not null,
      recorded_at ${text} not null, actor ${text} not null, changed ${text} not null, snapshot ${text} not null,
      primary key (tenant_id, version))${end}`,
  ],
};
