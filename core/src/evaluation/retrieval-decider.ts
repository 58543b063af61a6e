/** A decider that only searches: answers when sure enough, else hands off. Measures retrieval on its own. */
import type { ArticleInput, ArticleVersion, Instant } from '../model.ts';
import { createIndex, type IndexOptions } from '../retrieval/create-retriever.ts';
import type { EvalQuestion, Prediction } from './eval-lines.ts';

export type RetrievalDeciderOptions = IndexOptions & {
  /** Lowest confidence that is answered. Default 0.5. */
  readonly answerAbove?: number;
  /** Language of articles and questions that name none. Default `en`. */
  readonly locale?: string;
  /** The time of questions that name none. */
  readonly now: () => Instant;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
};

export async function createRetrievalDecider(
  kb: AsyncIterable<ArticleInput> | Iterable<ArticleInput>,
  options: RetrievalDeciderOptions,
): Promise<(question: EvalQuestion) => Promise<Prediction>> {
  const index = createIndex(options);
  const locale = options.locale ?? 'en';
  const toVersion = createVersionMaker(locale);
  for await (const article of kb) index.upsert(toVersion(article));
  await index.prepare();
  return async (question) => {
    const from = options.elapsed();
    const found = await index.retrieve({
      text: question.text,
      locale: question.locale ?? locale,
      at: question.at ?? options.now(),
      audience: 'public',
    });
    const answers = found.articles.length > 0 && found.confidence >= (options.answerAbove ?? 0.5);
    const [hit] = found.hits;
    return {
      id: question.id,
      decision: answers ? 'answer' : 'handoff',
      reason: answers ? 'answered' : 'low-confidence',
      confidence: found.confidence,
      articles: found.articles.slice(0, 10),
      text: answers ? (hit?.text ?? '') : '',
      citations:
        answers && hit !== undefined && hit.text !== ''
          ? [{ article: hit.articleId, quote: hit.text }]
          : [],
      mood: null,
      language: question.locale ?? locale,
      ms: Math.round((options.elapsed() - from) * 1000) / 1000,
    };
  };
}

/** Article inputs as versions, numbered per article in the order given. */
export function createVersionMaker(locale: string): (article: ArticleInput) => ArticleVersion {
  const numbers = new Map<string, number>();
  return (article) => {
    const version = (numbers.get(article.id) ?? 0) + 1;
    numbers.set(article.id, version);
    return {
      tenantId: 'eval',
      articleId: article.id,
      version,
      source: 'eval',
      title: article.title,
      body: article.body,
      url: article.url ?? null,
      locale: article.locale ?? locale,
      audience: article.audience ?? 'public',
      questions: article.questions ?? [],
      validFrom: article.validFrom ?? null,
      validTo: article.validTo ?? null,
      ...(article.appliesBy === undefined ? {} : { appliesBy: article.appliesBy }),
      recordedAt: '1970-01-01T00:00:00.000Z',
      supersededAt: null,
    };
  };
}
