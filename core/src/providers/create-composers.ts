import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import type { Compose } from '../answering/draft.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import { createModelComposer } from './chat-model.ts';
import { createModelBudget, type ModelBudgetDeps } from './model-budget.ts';
import { createMoodModel, type SecondMood } from './mood-model.ts';
import { createReranker } from './rerank-model.ts';
import { loadLangChain } from './run-agent.ts';

export type Composers = readonly { readonly name: string; readonly compose: Compose }[];
export type ModelSettings = {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly timeoutMs: number;
  readonly maxOutputTokens: number;
  /** US cents per million tokens. */
  readonly inputCentsPerMillion: number;
  readonly outputCentsPerMillion: number;
  readonly rerank?:
    | {
        readonly model: string;
        readonly baseUrl?: string | undefined;
        readonly timeoutMs: number;
        readonly centsPerCall: number;
      }
    | undefined;
};
export type ComposersDeps = Omit<ModelBudgetDeps, 'onSpent'> & {
  /** Undefined: no model is configured. */
  readonly model: ModelSettings | undefined;
  readonly log: { readonly warn: (about: object, says: string) => void };
  /** Told once a month and tenant, when the limit is reached. Must not throw. */
  readonly onSpent?: (tenantId: string) => void;
};

/** A tenant's composers in the order they are tried; the extractive one is always the last: it needs nothing. */
export function createComposers(deps: ComposersDeps): (tenantId: string) => Composers {
  const { model, log } = deps;
  const extractive = { name: 'extractive', compose: createExtractiveComposer() };
  if (model === undefined) return () => [extractive];
  // Loaded beside the start, so that the first customer does not wait for it; a failure is told by the first call.
  loadLangChain().catch(() => undefined);
  const byTenant = new Map<string, Composers>();
  return (tenantId) => {
    const known = byTenant.get(tenantId);
    if (known !== undefined) return known;
    const compose = createModelComposer({
      ...model,
      price: { input: model.inputCentsPerMillion, output: model.outputCentsPerMillion },
      budget: createModelBudget({ ...deps, onSpent: tellSpent(deps) }, tenantId),
      clock: () => performance.now(),
      onFailure: (failure) =>
        log.warn({ tenantId, ...failure }, 'The model gave no answer; the extractive one is used'),
    });
    const made = [{ name: model.model, compose }, extractive];
    byTenant.set(tenantId, made);
    return made;
  };
}

/** A tenant's second opinion of a mood; undefined: no model is configured. */
export function createSecondMoods(
  deps: ComposersDeps,
): (tenantId: string) => SecondMood | undefined {
  const { model, log } = deps;
  if (model === undefined) return () => undefined;
  const byTenant = new Map<string, SecondMood>();
  return (tenantId) => {
    const { timeoutMs: _, ...provider } = model;
    const made =
      byTenant.get(tenantId) ??
      createMoodModel({
        ...provider,
        price: { input: model.inputCentsPerMillion, output: model.outputCentsPerMillion },
        budget: createModelBudget({ ...deps, onSpent: tellSpent(deps) }, tenantId),
        clock: () => performance.now(),
        onFailure: (failure) =>
          log.warn(
            { tenantId, ...failure },
            'The model had no opinion of a mood; words alone count',
          ),
      });
    byTenant.set(tenantId, made);
    return made;
  };
}

/** A tenant's retriever behind the reranking model, where one is configured; else as it is. */
export function createRerankers(
  deps: ComposersDeps,
): (tenantId: string, retrieve: Retrieve) => Retrieve {
  const { model, log } = deps;
  const rerank = model?.rerank;
  if (model === undefined || rerank === undefined) return (_tenantId, retrieve) => retrieve;
  const byTenant = new Map<string, ReturnType<typeof createReranker>>();
  return (tenantId, retrieve) => {
    const made =
      byTenant.get(tenantId) ??
      createReranker({
        ...rerank,
        baseUrl: rerank.baseUrl ?? model.baseUrl,
        apiKey: model.apiKey,
        budget: createModelBudget({ ...deps, onSpent: tellSpent(deps) }, tenantId),
        clock: () => performance.now(),
        onFailure: (failure) =>
          log.warn({ tenantId, ...failure }, 'The hits were not reranked; their own order is used'),
      });
    byTenant.set(tenantId, made);
    return made(retrieve);
  };
}

function tellSpent({ log, onSpent }: ComposersDeps): (tenantId: string) => void {
  return (tenantId) => {
    log.warn(
      { tenantId },
      'The model budget of this month is spent; answers go on without a model',
    );
    onSpent?.(tenantId);
  };
}
