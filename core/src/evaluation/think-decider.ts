/** The decider behind `attendant eval`: the same `think` that answers customers, over an index of the given knowledge. */
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import type { Compose } from '../answering/draft.ts';
import { askOnce } from '../conversation/ask.ts';
import type { ThinkDeps } from '../conversation/turn.ts';
import { defaultSettings } from '../default-settings.ts';
import type { ArticleInput, Decision, Instant, Tenant } from '../model.ts';
import { type ArticleIndex, createIndex } from '../retrieval/create-retriever.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import { createUnderstand } from '../understanding/understand.ts';
import type { EvalQuestion, Prediction } from './eval-lines.ts';
import { createVersionMaker } from './retrieval-decider.ts';
import type { Decide } from './run-eval.ts';

export type ThinkDeciderOptions = {
  /** Language of articles and questions that name none. Default `en`. */
  readonly locale?: string;
  /** Lowest confidence that is answered. Default: a new tenant's. */
  readonly answerAbove?: number;
  /** The time of questions that name none; one for all, so that a run can be repeated. */
  readonly now: Instant;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
};

/**
 * An entry of example questions often has no body yet: the business wants to see whether it is found. Its title stands
 * for the answer then. Customers never get such an answer, only the evaluation has this composer.
 */
const composeTitle: Compose = async ({ hits }) => {
  const hit = hits[0];
  if (hit === undefined || hit.text !== '') return null;
  return {
    text: `${hit.title} [1]`,
    citations: [
      {
        mark: 1,
        articleId: hit.articleId,
        version: hit.version,
        title: hit.title,
        quote: hit.title,
        locale: hit.locale,
      },
    ],
  };
};

/** The knowledge of an evaluation, trained and ready. */
export async function createEvalIndex(
  kb: AsyncIterable<ArticleInput> | Iterable<ArticleInput>,
  locale = 'en',
): Promise<ArticleIndex> {
  const index = createIndex({});
  const toVersion = createVersionMaker(locale);
  for await (const article of kb) index.upsert(toVersion(article));
  await index.prepare();
  return index;
}

/** Answers questions over an index. With the same index and `now` it always says the same, in any thread. */
export function createThinkDecider(index: ArticleIndex, options: ThinkDeciderOptions): Decide {
  const locale = options.locale ?? 'en';
  const understand = createUnderstand();
  const composers: ThinkDeps['composers'] = [
    { name: 'extractive', compose: createExtractiveComposer() },
    { name: 'title', compose: composeTitle },
  ];
  const tenant: Tenant = {
    id: 'eval',
    name: 'Evaluation',
    locale,
    locales: [locale],
    widgetKey: 'wk_eval',
    settings: {
      ...defaultSettings,
      ...(options.answerAbove === undefined ? {} : { answerAbove: options.answerAbove }),
    },
    createdAt: options.now,
  };
  const parts = { understand, retrieve: index.retrieve, composers, check: checkDraft };
  const { now, elapsed } = options;
  return (question) => decideQuestion({ parts, tenant, now, elapsed }, question);
}

/** One question as a customer would be answered who asks it first thing. */
export async function decideQuestion(
  of: {
    readonly parts: Omit<ThinkDeps, 'readOrders' | 'elapsed'>;
    readonly tenant: Tenant;
    readonly now: Instant;
    readonly elapsed: () => number;
  },
  question: EvalQuestion,
): Promise<Prediction> {
  const { parts, tenant, now } = of;
  const started = of.elapsed();
  const elapsed = () => of.elapsed() - started;
  const decision = await askOnce(
    { ...parts, elapsed },
    {
      tenant,
      now,
      question: {
        question: question.text,
        ...(question.locale === undefined ? {} : { locale: question.locale }),
        ...(question.at === undefined ? {} : { at: question.at }),
        ...(question.history === undefined ? {} : { history: question.history }),
      },
    },
  );
  const ms = elapsed();
  // A rule or small talk decides before anything is searched; what search would have found is still part of the report.
  const found =
    decision.trace.hits.length > 0
      ? null
      : await parts.retrieve({
          text: decision.trace.question,
          locale: question.locale ?? decision.trace.language,
          at: question.at ?? now,
          audience: 'public',
        });
  return toPrediction(question.id, { decision, found, ms });
}

/** A decision as one line of predictions.jsonl tells it. `found`: what search gave where the decision came before it. */
function toPrediction(
  id: string,
  of: { readonly decision: Decision; readonly found: Retrieval | null; readonly ms: number },
): Prediction {
  const { decision, found, ms } = of;
  const spoken = decision.kind === 'silence' ? null : decision;
  return {
    id,
    decision: decision.kind,
    reason: decision.reason,
    confidence: found?.confidence ?? spoken?.confidence ?? 0,
    articles: (found?.articles ?? decision.trace.articles).slice(0, 10),
    text: spoken?.reply.text ?? '',
    citations: (spoken?.reply.citations ?? []).map((citation) => ({
      article: citation.articleId,
      quote: citation.quote,
    })),
    mood: decision.trace.mood,
    language: decision.trace.language,
    ms: Math.round(ms * 1_000) / 1_000,
  };
}
