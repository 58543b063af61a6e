import type { Db } from './db.ts';
import type { ValueStore } from './store.ts';

export function createValues(db: Db): ValueStore {
  return {
    async get(tenantId, name) {
      const row = await db.kysely
        .selectFrom('tenant_values')
        .select(['value', 'sealed'])
        .where('tenant_id', '=', tenantId)
        .where('name', '=', name)
        .executeTakeFirst();
      if (!row) return null;
      const bytes =
        row.sealed === 1 ? db.keys.open(null, placeOf(tenantId, name), row.value) : row.value;
      return Buffer.from(bytes).toString('utf8');
    },
    async set(tenantId, name, value, options = {}) {
      const sealed = options.sealed === true;
      const values = {
        value: sealed
          ? db.keys.seal(null, placeOf(tenantId, name), value)
          : Buffer.from(value, 'utf8'),
        sealed: sealed ? 1 : 0,
      };
      await db.kysely
        .insertInto('tenant_values')
        .values({ tenant_id: tenantId, name, ...values })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'name']).doUpdateSet(values))
        .execute();
    },
    async delete(tenantId, name) {
      await db.kysely
        .deleteFrom('tenant_values')
        .where('tenant_id', '=', tenantId)
        .where('name', '=', name)
        .execute();
    },
  };
}

function placeOf(tenantId: string, name: string) {
  return { tenantId, contactId: '', table: 'tenant_values', row: name, field: 'value' };
}
