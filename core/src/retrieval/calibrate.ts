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
  /** 0..1: how far it has the question's rarest word. */
  readonly rarest: number;
  /** 0..1: how far the first article's title says what the question says. */
  readonly title: number;
  /** 0..~1: how near its nearest example questions are. */
  readonly question: number;
};
export const SIGNAL_NAMES = [
  'evidence',
  'margin',
  'gap',
  'probability',
  'coverage',
  'rarest',
  'title',
  'question',
] as const;
export type CalibrationFeatures = Readonly<Record<(typeof SIGNAL_NAMES)[number], number>>;
export type CalibrationWeights = CalibrationFeatures & { readonly bias: number };

/** Margins beyond this say no more. */
const MARGIN_CAP = 4;

export function calibrationFeatures(signals: Signals): CalibrationFeatures {
  return {
    evidence: clamp(signals.evidence, 0, 1.5),
    margin: clamp(signals.margin, 0, MARGIN_CAP),
    gap: clamp(signals.gap, 0, 1),
    probability: clamp(signals.probability, 0, 1),
    coverage: clamp(signals.coverage, 0, 1),
    rarest: clamp(signals.rarest, 0, 1),
    title: clamp(signals.title, 0, 1),
    question: clamp(signals.question, 0, 1),
  };
}

/** 0..1, never quite 0 or 1. */
export function calibrate(
  signals: Signals,
  weights: CalibrationWeights = signals.byExamples ? CALIBRATION.examples : CALIBRATION.text,
): number {
  const features = calibrationFeatures(signals);
  let sum = weights.bias;
  for (const name of SIGNAL_NAMES) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}

function clamp(value: number, low: number, high: number): number {
  return Number.isNaN(value) ? low : Math.min(high, Math.max(low, value));
}
