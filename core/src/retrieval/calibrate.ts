/**
 * Signals of a ranking → probability that its first article is right: a logistic curve (Platt 1999) over features that
 * each can only raise it. Two sets of weights: for a first article found through example questions and for one found
 * through its text. The weights come from `core/bench/quality/fit-calibration.ts`.
 */
import { CALIBRATION } from './calibration-constants.ts';

export type Signals = {
  /** The first article was found through example questions and the classifier, not through its text. */
  readonly byExamples: boolean;
  /** Of the first article, 0..~1 (`evidenceOf`). */
  readonly evidence: number;
  /** Fused score of the first article minus that of the second, ≥ 0. */
  readonly margin: number;
  /** 0..1: share of the first article's evidence that the second lacks; unlike `margin` free of scale. */
  readonly gap: number;
  /** The classifier's, 0 without one. */
  readonly probability: number;
  /** 0..1: share of the question's words, weighted by rarity, that the first article has. */
  readonly coverage: number;
  /** 0..1: less the more of the question, weighted so, is in words that no article has, and the more articles there are. */
  readonly known: number;
  /** 0..1: how far it has the question's rarest word. */
  readonly rarest: number;
  /** 0..1: how far the first article's title says what the question says. */
  readonly title: number;
  /** 0..~1: how near its nearest example questions are. */
  readonly question: number;
};
/**
 * What the curve is over, each 0..1. Being ahead of the second, and what the classifier thinks, speak only as far as the
 * article has the question's words: of "Who won the match?" the page on price matching has one word of two and no other
 * page any, which is far ahead and still no answer. Nor does being ahead say much when no page at all knows the other words.
 */
export const FEATURE_NAMES = [
  'coverage',
  'gapCovered',
  'probabilityCovered',
  'title',
  'odds',
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];
export type CalibrationFeatures = Readonly<Record<FeatureName, number>>;
export type CalibrationWeights = CalibrationFeatures & { readonly bias: number };

/** Probabilities nearer to 0 or 1 say no more: the classifier keeps a share of certainty back. */
const ODDS_EDGE = 0.005;
const ODDS_SPAN = 2 * Math.log((1 + ODDS_EDGE) / ODDS_EDGE);

export function calibrationFeatures(signals: Signals): CalibrationFeatures {
  const coverage = clamp(signals.coverage, 0, 1);
  const probability = clamp(signals.probability, 0, 1);
  return {
    coverage,
    gapCovered: clamp(signals.gap, 0, 1) * coverage * clamp(signals.known, 0, 1),
    probabilityCovered: probability * coverage,
    title: clamp(signals.title, 0, 1),
    // The natural scale of a probability in a logistic curve (Platt 1999).
    odds: 0.5 + Math.log((probability + ODDS_EDGE) / (1 - probability + ODDS_EDGE)) / ODDS_SPAN,
  };
}

/** 0..1, never quite 0 or 1. */
export function calibrate(
  signals: Signals,
  weights: CalibrationWeights = signals.byExamples ? CALIBRATION.examples : CALIBRATION.text,
): number {
  const features = calibrationFeatures(signals);
  let sum = weights.bias;
  for (const name of FEATURE_NAMES) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}

function clamp(value: number, low: number, high: number): number {
  return Number.isNaN(value) ? low : Math.min(high, Math.max(low, value));
}
