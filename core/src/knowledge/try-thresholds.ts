/** What other limits of confidence would have made of the questions customers asked last. Writes nothing. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Decision, Tenant, TenantSettings } from '../model.ts';
import type { Retrieval, Retrieve } from '../retrieval/retriever.ts';
import type { Store } from '../storage/store.ts';
import { createQuote, type QuoteDeps } from './quote-answers.ts';

/** Thresholds in place of those that hold. */
export type Limits = Pick<TenantSettings, 'answerAbove' | 'unknownBelow' | 'topicThresholds'>;
/** What a customer got: an answer, a question back, the word that nothing was found, or a person. */
export type Outcome = 'answered' | 'asked-back' | 'found-nothing' | 'handed-over';
export type ThresholdTrial = {
  /** How many of the last questions were put again. */
  readonly questions: number;
  /** Those that would end otherwise, by how they end now and how they would; the most first. */
  readonly changed: readonly {
    readonly from: Outcome;
    readonly to: Outcome;
    readonly count: number;
  }[];
  /** Some of them, as they were understood (masked). */
  readonly examples: readonly {
    readonly question: string;
    readonly from: Outcome;
    readonly to: Outcome;
  }[];
};
export type TryThresholdsDeps = QuoteDeps & {
  readonly store: Pick<Store, 'tenants' | 'figures'>;
};
export type TryThresholds = (tenantId: string, limits: Partial<Limits>) => Promise<ThresholdTrial>;

/** Put again; each costs two decisions over one search. */
const QUESTIONS = 200;
const EXAMPLES = 5;

/**
 * Asks the last questions twice, under the limits that hold and under those given, of today's knowledge and by the same
 * `think` that answers customers. Each is asked by itself, as its follow-up was understood then.
 */
export function createTryThresholds(deps: TryThresholdsDeps): TryThresholds {
  return async (tenantId, limits) => {
    const tenant = await deps.store.tenants.get(tenantId);
    if (tenant === null) return { questions: 0, changed: [], examples: [] };
    const asked = await deps.store.figures.asked(tenantId, { limit: QUESTIONS });
    const other: Tenant = { ...tenant, settings: { ...tenant.settings, ...limits } };
    const [now, then] = [await createQuote(deps, tenant), await createQuote(deps, other)];
    const { retrieve } = await deps.thinkParts(tenantId);
    const changed: ThresholdTrial['examples'][number][] = [];
    for (const { question } of asked) {
      const once = searchedOnce(retrieve);
      const from = outcomeOf(await now({ question }, once));
      const to = outcomeOf(await then({ question }, once));
      if (from !== to) changed.push({ question, from, to });
      // Customers' questions go in between.
      await nextTurn();
    }
    return {
      questions: asked.length,
      changed: counted(changed),
      examples: changed.slice(0, EXAMPLES),
    };
  };
}

function searchedOnce(retrieve: Retrieve): Retrieve {
  const found = new Map<string, Promise<Retrieval>>();
  return (query) => {
    const key = JSON.stringify(query);
    const known = found.get(key) ?? retrieve(query);
    found.set(key, known);
    return known;
  };
}

function outcomeOf(of: { readonly decision: Decision['kind']; readonly reason: string }): Outcome {
  if (of.decision === 'answer') return 'answered';
  if (of.decision === 'handoff') return 'handed-over';
  return of.reason === 'unknown' ? 'found-nothing' : 'asked-back';
}

function counted(changed: ThresholdTrial['examples']): ThresholdTrial['changed'] {
  const groups = Map.groupBy(changed, ({ from, to }) => `${from} ${to}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [{ from: first.from, to: first.to, count: group.length }];
    })
    .toSorted((one, other) => other.count - one.count);
}
