import { defaultSettings } from '../default-settings.ts';
import type { Instant, Tenant } from '../model.ts';
import type { SpanFigures, Store } from '../storage/store.ts';
import { clusterQuestions } from './cluster-questions.ts';

export type Suggestion =
  | {
      /** Asked often, found nothing. `count`: conversations. `questions`: masked, at most 3. */
      readonly kind: 'write-article';
      readonly count: number;
      readonly share: number;
      readonly questions: readonly string[];
      /** Where it was asked, newest first, at most 50. */
      readonly conversationIds: readonly string[];
    }
  | {
      readonly kind: 'mend-article';
      readonly articleId: string;
      readonly title: string;
      readonly disliked: number;
      readonly used: number;
      readonly share: number;
    }
  | { readonly kind: 'review-articles'; readonly count: number; readonly share: number }
  | {
      readonly kind: 'handle-topic';
      readonly reason: string;
      readonly count: number;
      readonly share: number;
      /** Handed over for it, newest first, at most 50. */
      readonly conversationIds: readonly string[];
    }
  | { readonly kind: 'finish-setup'; readonly step: 'articles' | 'snippet' | 'hours' | 'team' };

export type SuggestStore = Pick<Store, 'figures' | 'uses' | 'agents' | 'articles'>;
export type SuggestOf = {
  readonly tenant: Tenant;
  readonly now: Instant;
  /** The start of the days that are looked at. */
  readonly since: Instant;
  /** Of those days together. */
  readonly figures: SpanFigures;
};

const MOST = 3;
/** Newest questions that are opened. */
const QUESTIONS = 300;
/** Conversations named behind a number. */
const NAMED = 50;
/** Thumbs down from which an article is worth a look, more than thumbs up. */
const DISLIKES = 2;
/** Handovers for one reason from which it is worth an article or a rule. */
const HANDOVERS = 3;
/** Reasons that somebody can do something about. Of the others: a person was wanted, or an article is missing. */
const REASONS: ReadonlySet<string> = new Set([
  'human-first-topic',
  'anger',
  'unsupported-language',
  'host-trouble',
  'model-trouble',
  'outside-policy',
  'rule',
]);

/** Questions put in those days: what was answered, asked back, handed over or not found. */
function questionsOf(figures: SpanFigures): number {
  return figures.answered + figures.asked + figures.handedOver + figures.foundNothing;
}

/**
 * At most three things to do next, the largest effect first. A `share` is of the questions of those days; without any
 * article nothing else matters, and what is left of the setup comes after what customers are missing.
 */
export async function suggest(store: SuggestStore, of: SuggestOf): Promise<readonly Suggestion[]> {
  const questions = questionsOf(of.figures);
  const share = (count: number) => (questions === 0 ? 0 : Math.min(1, count / questions));
  const [setup, ...found] = await Promise.all([
    finishSetup(store, of.tenant),
    writeArticle(store, of, share),
    mendArticle(store, of, share),
    reviewArticles(store, of, share),
    handleTopic(store, of, share),
  ]);
  const byEffect = found.flat().toSorted((one, other) => other.share - one.share);
  const isFirst = (step: Suggestion) => step.kind === 'finish-setup' && step.step === 'articles';
  return [...setup.filter(isFirst), ...byEffect, ...setup.filter((step) => !isFirst(step))].slice(
    0,
    MOST,
  );
}

type Share = (count: number) => number;

async function writeArticle(store: SuggestStore, of: SuggestOf, share: Share) {
  const asked = await store.figures.unanswered(of.tenant.id, {
    since: of.since,
    limit: QUESTIONS,
  });
  return clusterQuestions(asked, of.tenant.locale)
    .slice(0, 2)
    .map(({ conversationIds, questions }) => ({
      kind: 'write-article' as const,
      count: conversationIds.length,
      share: share(conversationIds.length),
      questions,
      conversationIds: conversationIds.slice(0, NAMED),
    }));
}

async function mendArticle(store: SuggestStore, of: SuggestOf, share: Share) {
  const { since, tenant } = of;
  const [worst] = await store.uses.mostDisliked(tenant.id, { since, atLeast: DISLIKES, limit: 1 });
  if (worst === undefined) return [];
  const { articleId, disliked } = worst;
  const [uses, titles] = await Promise.all([
    store.uses.byArticle(tenant.id, { since, articleIds: [articleId] }),
    store.figures.titles(tenant.id, [articleId]),
  ]);
  const used = uses.get(articleId)?.used ?? 0;
  const title = titles.get(articleId) ?? articleId;
  return [{ kind: 'mend-article' as const, articleId, title, disliked, used, share: share(used) }];
}

async function reviewArticles(store: SuggestStore, of: SuggestOf, share: Share) {
  const due = await store.figures.dueReviews(of.tenant.id, of.now);
  if (due.length === 0) return [];
  const used = await store.uses.countReplies(of.tenant.id, { since: of.since, articleIds: due });
  return [{ kind: 'review-articles' as const, count: due.length, share: share(used) }];
}

async function handleTopic(store: SuggestStore, of: SuggestOf, share: Share) {
  const { since, tenant } = of;
  const reasons = await store.figures.handoffReasons(tenant.id, since);
  const top = reasons.find(({ reason, count }) => REASONS.has(reason) && count >= HANDOVERS);
  if (top === undefined) return [];
  const { reason, count } = top;
  const conversationIds = await store.figures.handedOver(tenant.id, {
    reason,
    since,
    limit: NAMED,
  });
  return [{ kind: 'handle-topic' as const, reason, count, share: share(count), conversationIds }];
}

async function finishSetup(store: SuggestStore, tenant: Tenant): Promise<readonly Suggestion[]> {
  const [articles, agents] = await Promise.all([
    store.articles.list(tenant.id, { limit: 1 }),
    store.agents.list(tenant.id),
  ]);
  const { settings } = tenant;
  const missing = {
    articles: articles.items.length === 0,
    snippet: settings.allowedOrigins.length === 0,
    hours: JSON.stringify(settings.hours) === JSON.stringify(defaultSettings.hours),
    team: agents.filter((agent) => agent.active).length < 2,
  };
  const steps = ['articles', 'snippet', 'hours', 'team'] as const;
  return steps
    .filter((step) => missing[step])
    .map((step) => ({ kind: 'finish-setup', step }) as const);
}
