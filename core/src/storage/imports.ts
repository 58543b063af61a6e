import { type Selectable, sql } from 'kysely';
import { type Db, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import type { ImportState, ImportStore, StoredImport } from './store.ts';

const UNDER_WAY: readonly ImportState[] = ['waiting', 'running'];

export function createImports(db: Db): ImportStore {
  const one = (tenantId: string, importId: string) =>
    db.kysely
      .selectFrom('imports')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', importId);
  return {
    async create(tenantId, of) {
      const row = await db.kysely
        .insertInto('imports')
        .values({
          tenant_id: tenantId,
          import_id: of.id,
          name: of.name,
          kind: of.kind,
          source: of.source,
          file: of.file,
          state: 'waiting',
          cancel_asked: 0,
          read_count: 0,
          added: 0,
          changed: 0,
          created_at: nowOf(db),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toImport(row);
    },
    async get(tenantId, importId) {
      const row = await one(tenantId, importId).executeTakeFirst();
      return row ? toImport(row) : null;
    },
    async list(tenantId, limit) {
      const rows = await db.kysely
        .selectFrom('imports')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .orderBy('created_at', 'desc')
        .orderBy('import_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toImport);
    },
    async update(tenantId, importId, patch) {
      const { state } = patch;
      const isOver = state !== undefined && !UNDER_WAY.includes(state);
      const row = await db.kysely
        .updateTable('imports')
        .set({
          ...given('format', patch.format),
          ...given('state', state),
          ...given(
            'cancel_asked',
            patch.cancelAsked === undefined ? undefined : Number(patch.cancelAsked),
          ),
          ...given('read_count', patch.read),
          ...given('total', patch.total),
          ...given('report', toJson(patch.report)),
          ...given('error', toJson(patch.error)),
          ...(isOver ? { ended_at: nowOf(db), file: null } : {}),
          import_id: importId,
        })
        .where('tenant_id', '=', tenantId)
        .where('import_id', '=', importId)
        .where('state', 'in', [...UNDER_WAY])
        .returningAll()
        .executeTakeFirst();
      return row ? toImport(row) : null;
    },
    async count(tenantId, importId, written) {
      await db.kysely
        .updateTable('imports')
        .set({
          added: sql<number>`added + ${written.added}`,
          changed: sql<number>`changed + ${written.changed}`,
        })
        .where('tenant_id', '=', tenantId)
        .where('import_id', '=', importId)
        .execute();
    },
    async files() {
      const rows = await db.kysely
        .selectFrom('imports')
        .select('file')
        .where('state', 'in', [...UNDER_WAY])
        .where('file', 'is not', null)
        .execute();
      return new Set(rows.flatMap((row) => row.file ?? []));
    },
  };
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function toJson(value: object | null | undefined): string | null | undefined {
  return value === undefined || value === null ? value : JSON.stringify(value);
}

function toImport(row: Selectable<Schema['imports']>): StoredImport {
  return {
    id: row.import_id,
    name: row.name,
    kind: row.kind as StoredImport['kind'],
    format: row.format,
    source: row.source,
    file: row.file,
    state: row.state as ImportState,
    cancelAsked: row.cancel_asked === 1,
    read: Number(row.read_count),
    total: row.total === null ? null : Number(row.total),
    added: Number(row.added),
    changed: Number(row.changed),
    report: row.report === null ? null : JSON.parse(row.report),
    error: row.error === null ? null : JSON.parse(row.error),
    createdAt: row.created_at,
    endedAt: row.ended_at,
  };
}
