import type { Selectable } from 'kysely';
import type { Tenant } from '../model.ts';
import { type Db, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { TenantStore } from './store.ts';

type Row = Selectable<Schema['tenants']>;
const by = (column: string) =>
  statement<Row>(
    `select tenant_id, name, locale, locales, widget_key, settings, created_at from tenants where ${column} = ?`,
  );
const BY = { tenant_id: by('tenant_id'), widget_key: by('widget_key') };

export function createTenants(db: Db): TenantStore {
  const one = async (column: keyof typeof BY, value: string) => {
    const row = await BY[column].first(db, [value]);
    return row ? toTenant(row) : null;
  };
  return {
    async create(tenant) {
      const row = {
        tenant_id: tenant.id,
        name: tenant.name,
        locale: tenant.locale,
        locales: JSON.stringify(tenant.locales),
        widget_key: tenant.widgetKey,
        settings: JSON.stringify(tenant.settings),
        created_at: nowOf(db),
      };
      await db.kysely.insertInto('tenants').values(row).execute();
      return toTenant(row);
    },
    get: (tenantId) => one('tenant_id', tenantId),
    byWidgetKey: (widgetKey) => one('widget_key', widgetKey),
    async update(tenantId, patch) {
      const change = {
        ...(patch.name !== undefined && { name: patch.name }),
        ...(patch.locale !== undefined && { locale: patch.locale }),
        ...(patch.locales !== undefined && { locales: JSON.stringify(patch.locales) }),
        ...(patch.settings !== undefined && { settings: JSON.stringify(patch.settings) }),
      };
      if (Object.keys(change).length === 0) return one('tenant_id', tenantId);
      const row = await db.kysely
        .updateTable('tenants')
        .set(change)
        .where('tenant_id', '=', tenantId)
        .returningAll()
        .executeTakeFirst();
      return row ? toTenant(row) : null;
    },
    async list() {
      const rows = await db.kysely
        .selectFrom('tenants')
        .selectAll()
        .orderBy('created_at')
        .orderBy('tenant_id')
        .execute();
      return rows.map(toTenant);
    },
  };
}

function toTenant(row: Row): Tenant {
  return {
    id: row.tenant_id,
    name: row.name,
    locale: row.locale,
    locales: JSON.parse(row.locales),
    widgetKey: row.widget_key,
    settings: JSON.parse(row.settings),
    createdAt: row.created_at,
  };
}
