import type { TenantSettings } from '../model.ts';

export type Thresholds = Pick<TenantSettings, 'answerAbove' | 'unknownBelow'>;

/**
 * From which confidence the tenant wants an answer about an article, and up to which nothing is known: the first entry of
 * `topicThresholds` that names the article (`shipping`, or `legal/*` for all whose id begins so), else the tenant's own.
 */
export function thresholdsFor(settings: TenantSettings, articleId: string | undefined): Thresholds {
  const { answerAbove, unknownBelow, topicThresholds = [] } = settings;
  const topic = topicThresholds.find(
    ({ articles }) => articleId !== undefined && articles.some((name) => names(name, articleId)),
  );
  const above = topic?.answerAbove ?? answerAbove;
  // A topic that is answered earlier than the tenant's other topics is known earlier too.
  return { answerAbove: above, unknownBelow: Math.min(topic?.unknownBelow ?? unknownBelow, above) };
}

function names(name: string, articleId: string): boolean {
  return name.endsWith('*') ? articleId.startsWith(name.slice(0, -1)) : name === articleId;
}
