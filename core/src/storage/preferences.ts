import type { Db } from './db.ts';
import type { PreferenceStore } from './store.ts';

export function createPreferences(db: Db): PreferenceStore {
  return {
    async get(tenantId, agentId) {
      const row = await db.kysely
        .selectFrom('agent_preferences')
        .select('preferences')
        .where('tenant_id', '=', tenantId)
        .where('agent_id', '=', agentId)
        .executeTakeFirst();
      return row ? JSON.parse(row.preferences) : null;
    },
    async set(tenantId, agentId, preferences) {
      const text = JSON.stringify(preferences);
      await db.kysely
        .insertInto('agent_preferences')
        .values({ tenant_id: tenantId, agent_id: agentId, preferences: text })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'agent_id']).doUpdateSet({ preferences: text }),
        )
        .execute();
    },
  };
}
