/** Evaluations: questions put to the assistant by the team, and what came of it. */
import type { Instant } from '../../model.ts';

export type EvaluationState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
/** Why it failed, with the way out. */
export type EvaluationTrouble = {
  readonly code: string;
  readonly detail: string;
  readonly wayOut?: string;
};
export type StoredEvaluation = {
  readonly id: string;
  readonly name: string;
  readonly state: EvaluationState;
  /** Questions answered so far, and in all. */
  readonly done: number;
  readonly total: number;
  readonly error: EvaluationTrouble | null;
  /** Who asked for it; null: an API key. */
  readonly agentId: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
};
export type EvaluationStore = {
  /** @param of.questions sealed; may be customers' words. */
  create(
    tenantId: string,
    of: Pick<StoredEvaluation, 'id' | 'name' | 'total' | 'agentId'> & {
      readonly questions: string;
    },
  ): Promise<StoredEvaluation>;
  get(tenantId: string, evaluationId: string): Promise<StoredEvaluation | null>;
  /** Newest first. */
  list(tenantId: string, limit: number): Promise<readonly StoredEvaluation[]>;
  questions(tenantId: string, evaluationId: string): Promise<string | null>;
  /** What came of it. Null: nothing yet, or absent. */
  outcome(tenantId: string, evaluationId: string): Promise<string | null>;
  /** Null when it is over already, or absent: what is over stays as it is. */
  update(
    tenantId: string,
    evaluationId: string,
    patch: Partial<Pick<StoredEvaluation, 'state' | 'done' | 'error'>> & {
      readonly outcome?: string;
    },
  ): Promise<StoredEvaluation | null>;
  /** False: it was not there. */
  remove(tenantId: string, evaluationId: string): Promise<boolean>;
  /** Removes all that are over but the newest `keep`. Answers how many. */
  removeOld(tenantId: string, keep: number): Promise<number>;
};
