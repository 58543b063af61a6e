import type { Selectable } from 'kysely';
import { type Db, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import type { EvaluationState, EvaluationStore, StoredEvaluation } from './store.ts';

const UNDER_WAY: readonly EvaluationState[] = ['waiting', 'running'];
const COLUMNS = [
  'evaluation_id',
  'name',
  'state',
  'done_count',
  'total',
  'error',
  'agent_id',
  'created_at',
  'ended_at',
] as const;
type Row = Pick<Selectable<Schema['evaluations']>, (typeof COLUMNS)[number]>;
type Field = 'questions' | 'outcome';

export function createEvaluations(db: Db): EvaluationStore {
  const placeOf = (tenantId: string, row: string, field: Field) => ({
    tenantId,
    contactId: '',
    table: 'evaluations',
    row,
    field,
  });
  const seal = (tenantId: string, id: string, field: Field, text: string) =>
    db.keys.seal(null, placeOf(tenantId, id, field), text);
  const read = async (tenantId: string, id: string, field: Field) => {
    const row = await db.kysely
      .selectFrom('evaluations')
      .select(field)
      .where('tenant_id', '=', tenantId)
      .where('evaluation_id', '=', id)
      .executeTakeFirst();
    const sealed = row?.[field] ?? null;
    if (sealed === null) return null;
    return Buffer.from(db.keys.open(null, placeOf(tenantId, id, field), sealed)).toString('utf8');
  };
  return {
    async create(tenantId, of) {
      const row = await db.kysely
        .insertInto('evaluations')
        .values({
          tenant_id: tenantId,
          evaluation_id: of.id,
          name: of.name,
          state: 'waiting',
          done_count: 0,
          total: of.total,
          questions: seal(tenantId, of.id, 'questions', of.questions),
          agent_id: of.agentId,
          created_at: nowOf(db),
        })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow();
      return toEvaluation(row);
    },
    async get(tenantId, evaluationId) {
      const row = await db.kysely
        .selectFrom('evaluations')
        .select(COLUMNS)
        .where('tenant_id', '=', tenantId)
        .where('evaluation_id', '=', evaluationId)
        .executeTakeFirst();
      return row ? toEvaluation(row) : null;
    },
    async list(tenantId, limit) {
      const rows = await db.kysely
        .selectFrom('evaluations')
        .select(COLUMNS)
        .where('tenant_id', '=', tenantId)
        .orderBy('created_at', 'desc')
        .orderBy('evaluation_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toEvaluation);
    },
    questions: (tenantId, evaluationId) => read(tenantId, evaluationId, 'questions'),
    outcome: (tenantId, evaluationId) => read(tenantId, evaluationId, 'outcome'),
    async update(tenantId, evaluationId, { state, done, error, outcome }) {
      const isOver = state !== undefined && !UNDER_WAY.includes(state);
      const row = await db.kysely
        .updateTable('evaluations')
        .set({
          evaluation_id: evaluationId,
          ...(state === undefined ? {} : { state }),
          ...(done === undefined ? {} : { done_count: done }),
          ...(error === undefined ? {} : { error: error && JSON.stringify(error) }),
          ...(outcome === undefined
            ? {}
            : { outcome: seal(tenantId, evaluationId, 'outcome', outcome) }),
          ...(isOver ? { ended_at: nowOf(db) } : {}),
        })
        .where('tenant_id', '=', tenantId)
        .where('evaluation_id', '=', evaluationId)
        .where('state', 'in', [...UNDER_WAY])
        .returning(COLUMNS)
        .executeTakeFirst();
      return row ? toEvaluation(row) : null;
    },
    async remove(tenantId, evaluationId) {
      const { numDeletedRows } = await db.kysely
        .deleteFrom('evaluations')
        .where('tenant_id', '=', tenantId)
        .where('evaluation_id', '=', evaluationId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async removeOld(tenantId, keep) {
      const kept = db.kysely
        .selectFrom('evaluations')
        .select('evaluation_id')
        .where('tenant_id', '=', tenantId)
        .where('state', 'not in', [...UNDER_WAY])
        .orderBy('created_at', 'desc')
        .orderBy('evaluation_id', 'desc')
        .limit(keep);
      const { numDeletedRows } = await db.kysely
        .deleteFrom('evaluations')
        .where('tenant_id', '=', tenantId)
        .where('state', 'not in', [...UNDER_WAY])
        .where('evaluation_id', 'not in', kept)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function toEvaluation(row: Row): StoredEvaluation {
  return {
    id: row.evaluation_id,
    name: row.name,
    state: row.state as EvaluationState,
    done: Number(row.done_count),
    total: Number(row.total),
    error: row.error === null ? null : JSON.parse(row.error),
    agentId: row.agent_id,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  };
}
