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
  /** The classifier's, 0 without one. */
  readonly probability: number;
  /** 0..1: share of the question's words, weighted by rarity, that the first article has. */
  readonly coverage: number;
  /** 0..1: how far it has the question's rarest word. */
  readonly rarest: number;
};
export type CalibrationWeights = {
  readonly bias: number;
  readonly evidence: number;
  readonly margin: number;
  readonly probability: number;
  readonly coverage: number;
  readonly rarest: number;
};

/** Margins beyond this say no more. */
const MARGIN_CAP = 4;

export type CalibrationFeatures = Omit<CalibrationWeights, 'bias'>;

export function calibrationFeatures(signals: Signals): CalibrationFeatures {
  return {
    evidence: clamp(signals.evidence, 0, 1.5),
    margin: clamp(signals.margin, 0, MARGIN_CAP),
    probability: clamp(signals.probability, 0, 1),
    coverage: clamp(signals.coverage, 0, 1),
    rarest: clamp(signals.rarest, 0, 1),
  };
}

/** 0..1, never quite 0 or 1. */
export function calibrate(
  signals: Signals,
  weights: CalibrationWeights = signals.byExamples ? CALIBRATION.examples : CALIBRATION.text,
): number {
  const features = calibrationFeatures(signals);
  const sum =
    weights.bias +
    weights.evidence * features.evidence +
    weights.margin * features.margin +
    weights.probability * features.probability +
    weights.coverage * features.coverage +
    weights.rarest * features.rarest;
  return 1 / (1 + Math.exp(-sum));
}

function clamp(value: number, low: number, high: number): number {
  return Number.isNaN(value) ? low : Math.min(high, Math.max(low, value));
}
