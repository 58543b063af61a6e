import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import type { Compose } from '../answering/draft.ts';
import { createModelComposer } from './chat-model.ts';
import { createModelBudget, type ModelBudgetDeps } from './model-budget.ts';

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
  const byTenant = new Map<string, Composers>();
  return (tenantId) => {
    const known = byTenant.get(tenantId);
    if (known !== undefined) return known;
    const onSpent = () => {
      log.warn(
        { tenantId },
        'The model budget of this month is spent; answers go on without a model',
      );
      deps.onSpent?.(tenantId);
    };
    const { inputCentsPerMillion: input, outputCentsPerMillion: output, ...address } = model;
    const compose = createModelComposer({
      ...address,
      price: { input, output },
      budget: createModelBudget({ ...deps, onSpent }, tenantId),
      clock: () => performance.now(),
      onFailure: (failure) =>
        log.warn({ tenantId, ...failure }, 'The model gave no answer; the extractive one is used'),
    });
    const made = [{ name: model.model, compose }, extractive];
    byTenant.set(tenantId, made);
    return made;
  };
}
