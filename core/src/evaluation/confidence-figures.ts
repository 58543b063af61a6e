/** What confidence is worth: how often it is right at each level, and what a threshold would answer and get wrong. */

/** One question whose right answer is known; `right`: the first article is an expected one. */
export type Point = { readonly confidence: number; readonly right: boolean };
export type Bin = {
  /** Confidence from (inclusive) and to (exclusive, the last inclusive). */
  readonly from: number;
  readonly to: number;
  readonly questions: number;
  /** Means; 0 without questions. */
  readonly confidence: number;
  readonly right: number;
};
export type CurvePoint = {
  readonly threshold: number;
  /** Share of all questions that are answered at this threshold, and share of those answers that are wrong. */
  readonly answered: number;
  readonly wrong: number;
};

const BINS = 10;
const CURVE_POINTS = 101;

/** Reliability diagram with equal widths (DeGroot & Fienberg 1983; Guo et al. 2017, On Calibration, §2). */
export function toBins(confidences: Float64Array, rights: Uint8Array): readonly Bin[] {
  const sums = Array.from({ length: BINS }, () => ({ questions: 0, confidence: 0, right: 0 }));
  for (const [i, confidence] of confidences.entries()) {
    const sum = sums[Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)))];
    if (sum === undefined) continue;
    sum.questions++;
    sum.confidence += confidence;
    sum.right += rights[i] ?? 0;
  }
  return sums.map(({ questions, confidence, right }, i) => ({
    from: i / BINS,
    to: (i + 1) / BINS,
    questions,
    confidence: questions === 0 ? 0 : confidence / questions,
    right: questions === 0 ? 0 : right / questions,
  }));
}

/** Expected calibration error: mean distance of confidence and share right, weighted by questions (Guo et al. 2017). Null without any. */
export function calibrationError(bins: readonly Bin[]): number | null {
  const all = bins.reduce((sum, bin) => sum + bin.questions, 0);
  if (all === 0) return null;
  return bins.reduce(
    (sum, bin) => sum + (bin.questions / all) * Math.abs(bin.confidence - bin.right),
    0,
  );
}

/** Share answered against share wrong (El-Yaniv & Wiener 2010, selective classification), at up to 101 thresholds, falling. */
export function toRiskCurve(confidences: Float64Array, rights: Uint8Array): readonly CurvePoint[] {
  const count = confidences.length;
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (one, other) => (confidences[other] ?? 0) - (confidences[one] ?? 0),
  );
  const points: CurvePoint[] = [];
  let wrong = 0;
  for (const [place, i] of order.entries()) {
    wrong += 1 - (rights[i] ?? 0);
    const threshold = confidences[i] ?? 0;
    const next = order[place + 1];
    // Ties are answered together.
    if (next !== undefined && confidences[next] === threshold) continue;
    const answered = (place + 1) / count;
    const isLast = next === undefined;
    const isDue = answered >= (points.length + 1) / CURVE_POINTS;
    if (isDue || isLast) points.push({ threshold, answered, wrong: wrong / (place + 1) });
  }
  return points;
}
