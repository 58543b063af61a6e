import type { Db } from './db.ts';
import type { SettingsVersion, SettingsVersionStore } from './store.ts';

/** Versions kept for each tenant; older ones go, the first included. */
const KEPT = 500;

export function createSettingsVersions(db: Db): SettingsVersionStore {
  const rows = (tenantId: string) =>
    db.kysely.selectFrom('settings_versions').where('tenant_id', '=', tenantId);
  const newest = async (tenantId: string): Promise<number> => {
    const row = await rows(tenantId)
      .select((expression) => expression.fn.max('version').as('version'))
      .executeTakeFirst();
    return Number(row?.version ?? 0);
  };
  return {
    async add(tenantId, { actor, changed, before, after }) {
      const last = await newest(tenantId);
      const row = (version: number, what: readonly string[], snapshot: object) => ({
        tenant_id: tenantId,
        version,
        recorded_at: db.clock().toISOString(),
        actor: JSON.stringify(version === 1 ? { kind: 'system', id: null } : actor),
        changed: JSON.stringify(what),
        snapshot: JSON.stringify(snapshot),
      });
      const version = last === 0 ? 2 : last + 1;
      const added = [row(version, changed, after)];
      if (last === 0) added.unshift(row(1, [], before));
      await db.kysely.insertInto('settings_versions').values(added).execute();
      await db.kysely
        .deleteFrom('settings_versions')
        .where('tenant_id', '=', tenantId)
        .where('version', '<=', version - KEPT)
        .execute();
      return version;
    },
    async list(tenantId, { changed, limit }) {
      let query = rows(tenantId).select(['version', 'recorded_at', 'actor', 'changed']);
      if (changed !== undefined) {
        // Names of settings are letters: quoted as JSON writes them they match nothing else.
        query = query.where((expression) =>
          expression.or([
            expression('changed', 'like', `%"${changed.replaceAll(/[^A-Za-z]/gu, '')}"%`),
            expression('changed', '=', '[]'),
          ]),
        );
      }
      const found = await query.orderBy('version', 'desc').limit(limit).execute();
      return found.map(toVersion);
    },
    async get(tenantId, version) {
      const row = await rows(tenantId)
        .selectAll()
        .where('version', '=', version)
        .executeTakeFirst();
      return row === undefined ? null : { ...toVersion(row), snapshot: JSON.parse(row.snapshot) };
    },
  };
}

function toVersion(row: {
  readonly version: number;
  readonly recorded_at: string;
  readonly actor: string;
  readonly changed: string;
}): SettingsVersion {
  return {
    version: Number(row.version),
    at: row.recorded_at,
    actor: JSON.parse(row.actor),
    changed: JSON.parse(row.changed),
  };
}
