/** Which entry a question probably means: what the classifier says, or, in a base too large for one, the nearest examples. */
import type { ArticleDocuments, Entry } from './article-documents.ts';
import type { Classifier } from './classifier.ts';

export type Probabilities = {
  /** Null for an article without example questions. */
  readonly of: (entry: Entry) => number | null;
  /** Articles worth looking at for it, likeliest first. */
  readonly likeliest: readonly string[];
};

const LABEL_CANDIDATES = 10;
/** How much more a nearer example counts: one a tenth nearer counts three times as much. */
const SHARPNESS = 12;
/** Votes of what no entry answers: those of an example that has this share of an ideal one. */
const NOTHING_NEAR = 0.3;
/** Nearest examples of an entry that vote. */
const VOTES = 3;

export function classifierSays(classifier: Classifier, text: string): Probabilities {
  const probabilities = classifier.predict(text);
  const likeliest = classifier.labels
    .map((label, i) => ({ label, probability: probabilities[i] ?? 0 }))
    .sort(
      (left, right) => right.probability - left.probability || (left.label < right.label ? -1 : 1),
    )
    .slice(0, LABEL_CANDIDATES)
    .map(({ label }) => label);
  return {
    likeliest,
    of: ({ version }) => {
      const place =
        version.questions.length === 0 ? undefined : classifier.placeOf(version.articleId);
      return place === undefined ? null : (probabilities[place] ?? null);
    },
  };
}

/**
 * Each near example votes for its entry with e^(SHARPNESS · nearness), as in kernel regression (Nadaraya 1964); the rest
 * of the probability is that of none.
 *
 * @param nearest example documents, best first
 * @param nearness of an example, 0..~1
 */
export function nearestSay(
  documents: ArticleDocuments,
  nearest: readonly number[],
  nearness: (doc: number) => number,
): Probabilities {
  const votes = new Map<string, number[]>();
  for (const doc of nearest) {
    const label = documents.entryOfQuestion(doc)?.version.articleId;
    if (label === undefined) continue;
    const own = votes.get(label) ?? [];
    if (own.length < VOTES) own.push(Math.exp(SHARPNESS * nearness(doc)));
    votes.set(label, own);
  }
  const sums = new Map([...votes].map(([label, own]) => [label, own.reduce((a, b) => a + b, 0)]));
  const all = [...sums.values()].reduce(
    (a, b) => a + b,
    VOTES * Math.exp(SHARPNESS * NOTHING_NEAR),
  );
  return {
    likeliest: [],
    of: ({ version }) =>
      version.questions.length === 0 ? null : (sums.get(version.articleId) ?? 0) / all,
  };
}
