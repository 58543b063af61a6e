/**
 * One score per article from what speaks for it:
 *
 * lexical      best chunk's BM25 over the score of an ideal chunk (0..~1), so that it compares across questions
 * question     BM25 ratio of its nearest example question and the mean of the nearest three
 * title        cosine of the question and the title
 * similarity   cosine of embeddings, where there are any
 * probability  the classifier's, among entries with example questions
 *
 * score = EVIDENCE · evidence + PROBABILITY · ln(probability + floor). On development data the sum is better on mistyped questions than
 * the classifier alone and no worse on clean ones (core/bench/quality). An article without examples gets a fixed, modest
 * probability: it wins against an entry when its text matches clearly better.
 */
export type Evidence = {
  readonly lexical: number;
  readonly question: number;
  /** 0..1: cosine of the question and the title. */
  readonly title: number;
  /** How many example questions the article has. */
  readonly examples: number;
  /** Null without embeddings. */
  readonly similarity: number | null;
  /** Null for an article without example questions, and while there is no classifier. */
  readonly probability: number | null;
};

const EVIDENCE_WEIGHT = 8;
const TITLE_WEIGHT = 0.8;
/** Examples at which the title counts half: the more ways to ask are known, the less the title says. */
const TITLE_EXAMPLES = 40;
/** Beside evidence of 8: with 1 as many were right on mistyped questions, 0.2 points fewer on clean ones. */
const PROBABILITY_WEIGHT = 1.6;
const PROBABILITY_FLOOR = 1e-4;
/** Of an article the classifier knows nothing about. */
const UNKNOWN_PROBABILITY = 0.33;
/** Share of a second agreeing signal that counts on top of the best one. */
const AGREEMENT = 0.15;
/** What vectors weigh beside words, where there are vectors and they help. */
export const SIMILARITY_SHARE = 0.4;

export function evidenceOf(evidence: Evidence): number {
  const { lexical, question, similarity } = evidence;
  const text =
    Math.max(lexical, question) + AGREEMENT * Math.min(lexical, question) + titleShare(evidence);
  if (similarity === null) return text;
  return (1 - SIMILARITY_SHARE) * text + SIMILARITY_SHARE * Math.max(0, similarity);
}

function titleShare({ title, examples }: Evidence): number {
  return TITLE_WEIGHT * (TITLE_EXAMPLES / (TITLE_EXAMPLES + examples)) * title;
}

/** Higher is better; only differences mean something. `classified`: there is a classifier at all. */
export function fuse(evidence: Evidence, classified: boolean): number {
  const score = EVIDENCE_WEIGHT * evidenceOf(evidence);
  if (!classified) return score;
  const known = evidence.probability ?? UNKNOWN_PROBABILITY;
  // An entry whose own text answers is not punished because its examples ask something else.
  const probability =
    evidence.lexical > evidence.question ? Math.max(known, UNKNOWN_PROBABILITY) : known;
  return score + PROBABILITY_WEIGHT * Math.log(probability + PROBABILITY_FLOOR);
}
