/** What a ranking says about itself: the signals that confidence is calibrated from. */
import type { Signals } from './calibrate.ts';
import { coverageOf, type Reading } from './coverage.ts';
import { evidenceOf } from './fuse.ts';
import type { IndexParts, RankedArticle } from './rank-articles.ts';

/** With fewer the classifier's probability means little. */
const ENOUGH_EXAMPLES = 8;
/** Examples at which the classifier's probability counts half. */
const DOUBT = 10;
/** Among so few articles being ahead of the second says half as much. */
const FEW_ARTICLES = 4;
const NO_SIGNALS: Signals = {
  byExamples: false,
  evidence: 0,
  margin: 0,
  gap: 0,
  probability: 0,
  coverage: 0,
  known: 0,
  rarest: 0,
  title: 0,
  question: 0,
};

export function toSignals(
  parts: IndexParts,
  articles: readonly RankedArticle[],
  reading: Reading,
): Signals {
  const [first, second] = articles;
  if (first === undefined) return NO_SIGNALS;
  const { evidence } = first;
  const best = evidenceOf(evidence);
  const size = parts.documents.size();
  const next = second === undefined ? 0 : evidenceOf(second.evidence);
  return {
    byExamples:
      evidence.probability !== null &&
      evidence.examples >= ENOUGH_EXAMPLES &&
      evidence.question >= evidence.lexical,
    evidence: best,
    margin: first.score - (second?.score ?? first.score - 2),
    gap: best > 0 ? Math.max(0, 1 - next / best) * (size / (size + FEW_ARTICLES)) : 0,
    probability: ((evidence.probability ?? 0) * evidence.examples) / (evidence.examples + DOUBT),
    title: evidence.title,
    question: evidence.question,
    ...coverageOf(parts, first, reading),
  };
}
