/** Evaluations the team runs on its own questions and knowledge: asked for, run as a job, kept, compared. */
import { setTimeout as rest } from 'node:timers/promises';
import type { AskDeps } from '../conversation/ask.ts';
import type { ThinkDeps } from '../conversation/turn.ts';
import type { Tenant } from '../model.ts';
import type { Job, Store, StoredEvaluation } from '../storage/store.ts';
import { toArticleNotes } from './article-notes.ts';
import { type Comparison, compareRuns, type RunRow } from './compare-runs.ts';
import type { EvalQuestion } from './eval-lines.ts';
import { createTally } from './metrics.ts';
import type { LineFault } from './read-questions.ts';
import { createReportTally, type Report } from './report.ts';
import { decideQuestion } from './think-decider.ts';

export const EVALUATION_JOB = 'evaluation';
/** Runs kept of a tenant, and told in a list. */
const KEPT = 30;
/** Milliseconds between two notes of how far it is; a cancellation is seen as late as this. */
const NOTE_EVERY_MS = 500;
/** Questions without an expectation and without an answer that are told. */
const UNANSWERED = 100;

export type NewEvaluation = {
  readonly name: string;
  readonly questions: readonly EvalQuestion[];
  readonly faults: readonly LineFault[];
  readonly agentId: string | null;
};
/** What is kept of a run. */
type Outcome = { readonly report: Report; readonly rows: readonly RunRow[] };
type Kept = { readonly questions: readonly EvalQuestion[]; readonly faults: readonly LineFault[] };
export type EvaluationDetail = StoredEvaluation & {
  /** Lines of the file that could not be read. */
  readonly faults: readonly LineFault[];
  readonly report: Report | null;
  /** By decision, of all questions. */
  readonly decided: { readonly answer: number; readonly clarify: number; readonly handoff: number };
  /** Without an expectation and without an answer: what nobody has written yet. */
  readonly unanswered: readonly RunRow[];
  readonly compared:
    | (Comparison & { readonly with: Pick<StoredEvaluation, 'id' | 'name' | 'createdAt'> })
    | null;
};
export type TeamEvaluations = {
  /** Part of the transaction: row and job, or nothing. Call `wake` after the commit. */
  readonly add: (tx: Store, tenantId: string, of: NewEvaluation) => Promise<StoredEvaluation>;
  /** The same questions again. Null: there is no such evaluation. */
  readonly repeat: (
    tx: Store,
    tenantId: string,
    of: { readonly id: string; readonly agentId: string | null },
  ) => Promise<StoredEvaluation | null>;
  readonly list: (tenantId: string) => Promise<readonly StoredEvaluation[]>;
  /** @param against the run to compare with. Default: the newest earlier one of the same name. */
  readonly get: (
    tenantId: string,
    id: string,
    against?: string,
  ) => Promise<EvaluationDetail | null>;
  readonly wake: () => void;
  /** The job's handler. */
  readonly run: (job: Job, lost: AbortSignal) => Promise<void>;
  /** The job was given up: the evaluation says so. */
  readonly giveUp: (job: Job) => Promise<void>;
  /** Lets go of a running one; it begins again at the next start. */
  readonly stop: () => void;
};
export type TeamEvaluationsDeps = {
  readonly store: Store;
  readonly thinkParts: AskDeps['thinkParts'];
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly wakeJobs: () => void;
  /** Waits some milliseconds. Default: a timer. */
  readonly rest?: (milliseconds: number) => Promise<unknown>;
};

export function createTeamEvaluations(deps: TeamEvaluationsDeps): TeamEvaluations {
  const { store } = deps;
  const stopping = new AbortController();
  const add = async (tx: Store, tenantId: string, of: NewEvaluation) => {
    const id = deps.newId();
    await tx.evaluations.removeOld(tenantId, KEPT - 1);
    const kept: Kept = { questions: of.questions, faults: of.faults };
    const made = await tx.evaluations.create(tenantId, {
      id,
      name: of.name,
      total: of.questions.length,
      agentId: of.agentId,
      questions: JSON.stringify(kept),
    });
    await tx.jobs.add(tenantId, {
      kind: EVALUATION_JOB,
      group: EVALUATION_JOB,
      payload: { evaluationId: id },
      key: `${EVALUATION_JOB}:${id}`,
    });
    return made;
  };
  return {
    add,
    async repeat(tx, tenantId, { id, agentId }) {
      const found = await tx.evaluations.get(tenantId, id);
      const kept = await readKept(tx, tenantId, id);
      return found && kept && add(tx, tenantId, { name: found.name, ...kept, agentId });
    },
    list: (tenantId) => store.evaluations.list(tenantId, KEPT),
    get: (tenantId, id, against) => detail(store, tenantId, { id, against }),
    wake: deps.wakeJobs,
    run: (job, lost) => runEvaluation(deps, job, AbortSignal.any([lost, stopping.signal])),
    async giveUp({ tenantId, payload }) {
      await store.evaluations.update(tenantId, String(payload.evaluationId), {
        state: 'failed',
        error: {
          code: 'EVALUATION_GIVEN_UP',
          detail: 'The evaluation broke off several times and was given up.',
          wayOut: 'Run it again; if it goes on, look in the log.',
        },
      });
    },
    stop: () => stopping.abort(),
  };
}

async function readKept(store: Store, tenantId: string, id: string): Promise<Kept | null> {
  const text = await store.evaluations.questions(tenantId, id);
  return text === null ? null : (JSON.parse(text) as Kept);
}

async function readOutcome(store: Store, tenantId: string, id: string): Promise<Outcome | null> {
  const text = await store.evaluations.outcome(tenantId, id);
  return text === null ? null : (JSON.parse(text) as Outcome);
}

async function runEvaluation(
  deps: TeamEvaluationsDeps,
  { tenantId, payload }: Job,
  signal: AbortSignal,
): Promise<void> {
  const { store } = deps;
  const id = String(payload.evaluationId);
  const begun = await store.evaluations.update(tenantId, id, { state: 'running', done: 0 });
  const kept = await readKept(store, tenantId, id);
  const tenant = await store.tenants.get(tenantId);
  // Cancelled or removed meanwhile.
  if (begun === null || kept === null || tenant === null) return;
  const outcome = await answerAll(deps, { tenant, questions: kept.questions, signal, id });
  if (outcome === null) return;
  await store.evaluations.update(tenantId, id, {
    state: 'done',
    done: kept.questions.length,
    outcome: JSON.stringify(outcome),
  });
}

/** Null: it was cancelled. Throws when the job is no longer ours. */
async function answerAll(
  deps: TeamEvaluationsDeps,
  of: {
    readonly tenant: Tenant;
    readonly questions: readonly EvalQuestion[];
    readonly signal: AbortSignal;
    readonly id: string;
  },
): Promise<Outcome | null> {
  const { store, clock } = deps;
  const { tenant, questions, id } = of;
  const now = clock().toISOString();
  const elapsed = () => performance.now();
  const parts = withoutModel(await deps.thinkParts(tenant.id));
  const figures = createTally();
  const tally = createReportTally({ answerAbove: tenant.settings.answerAbove, now });
  const rows: RunRow[] = [];
  let noted = elapsed();
  for (const question of questions) {
    of.signal.throwIfAborted();
    const started = elapsed();
    const prediction = await decideQuestion({ parts, tenant, now, elapsed }, question);
    figures.add({ ...prediction, expect: question.expect });
    const verdict = tally.add(question, prediction);
    const { decision, confidence } = prediction;
    const article = prediction.articles[0] ?? null;
    const text = question.text.slice(0, 300).toWellFormed();
    rows.push({ id: question.id, question: text, verdict, decision, article, confidence });
    // Customers come first: it rests as long as it has worked.
    await (deps.rest ?? rest)(Math.min(50, elapsed() - started));
    if (elapsed() - noted < NOTE_EVERY_MS) continue;
    noted = elapsed();
    const held = await store.evaluations.update(tenant.id, id, { done: rows.length });
    if (held === null) return null;
  }
  const report = await tally.report(figures.summary(), (ids) =>
    toArticleNotes(statementsOf(store, tenant.id), ids),
  );
  return { report, rows };
}

/** Thousands of questions would cost money and time nobody has agreed to: the composer that needs no model is the last. */
function withoutModel(parts: Omit<ThinkDeps, 'readOrders'>): Omit<ThinkDeps, 'readOrders'> {
  return { ...parts, composers: parts.composers.slice(-1) };
}

async function* statementsOf(store: Store, tenantId: string) {
  for await (const version of store.articles.all(tenantId)) {
    yield { ...version, id: version.articleId };
  }
}

async function detail(
  store: Store,
  tenantId: string,
  of: { readonly id: string; readonly against: string | undefined },
): Promise<EvaluationDetail | null> {
  const found = await store.evaluations.get(tenantId, of.id);
  if (found === null) return null;
  const kept = await readKept(store, tenantId, of.id);
  const outcome = await readOutcome(store, tenantId, of.id);
  const rows = outcome?.rows ?? [];
  const count = (kind: RunRow['decision']) => rows.filter((row) => row.decision === kind).length;
  return {
    ...found,
    faults: kept?.faults.slice(0, 100) ?? [],
    report: outcome?.report ?? null,
    decided: { answer: count('answer'), clarify: count('clarify'), handoff: count('handoff') },
    unanswered: rows
      .filter(({ verdict, decision }) => verdict === 'unjudged' && decision !== 'answer')
      .slice(0, UNANSWERED),
    compared: outcome && (await compared(store, found, { tenantId, rows, against: of.against })),
  };
}

async function compared(
  store: Store,
  found: StoredEvaluation,
  of: {
    readonly tenantId: string;
    readonly rows: readonly RunRow[];
    readonly against: string | undefined;
  },
): Promise<EvaluationDetail['compared']> {
  const all = await store.evaluations.list(of.tenantId, KEPT);
  const isEarlier = (one: StoredEvaluation) =>
    one.id !== found.id && one.state === 'done' && one.createdAt <= found.createdAt;
  const other = all.find((one) =>
    of.against === undefined ? isEarlier(one) && one.name === found.name : one.id === of.against,
  );
  if (other === undefined) return null;
  const before = await readOutcome(store, of.tenantId, other.id);
  if (before === null) return null;
  const { id, name, createdAt } = other;
  return { ...compareRuns(before.rows, of.rows), with: { id, name, createdAt } };
}
