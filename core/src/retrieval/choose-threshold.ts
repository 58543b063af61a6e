/**
 * The confidence from which a tenant may answer, for a stated risk: of questions that have no answer at most `risk` are
 * answered, not only among those measured but, with the stated confidence, among all questions of their kind.
 */

export type ThresholdWish = {
  /** Confidence given to questions known to have no answer, 0 to 1; in any order. */
  readonly scores: readonly number[] | Float64Array;
  /** Largest share of such questions that may be answered, 0 to 1. Default 0.05. */
  readonly risk?: number;
  /** How sure the bound is to hold on new questions, 0 to 1. Default 0.9. */
  readonly confidence?: number;
};
export type ThresholdChoice =
  | {
      readonly kind: 'chosen';
      /** Answer at or above it. */
      readonly threshold: number;
      /** How many of the scores reach it. */
      readonly answered: number;
      /** Upper bound of the share that will reach it, ≤ `risk`. */
      readonly bound: number;
    }
  /** Even with none answered so few questions prove nothing: `needed` would. */
  | { readonly kind: 'too-few'; readonly needed: number };

/** Of confidences, which nobody reads beyond six places. */
const STEP = 1e-9;

/**
 * The lowest threshold whose upper bound of Clopper & Pearson (1934) stays within `risk`. The bounds are tried from the
 * strictest threshold down and the first failure ends the search, so that choosing costs none of the confidence (fixed
 * sequence testing: Angelopoulos et al. 2021, "Learn then Test", §2.3).
 *
 * @throws RangeError when `risk` or `confidence` is not between 0 and 1, or a score is not a number.
 */
export function chooseThreshold({
  scores,
  risk = 0.05,
  confidence = 0.9,
}: ThresholdWish): ThresholdChoice {
  for (const share of [risk, confidence])
    if (!(share > 0 && share < 1))
      throw new RangeError('Risk and confidence are shares between 0 and 1.');
  const falling = Float64Array.from(scores).sort().reverse();
  if (falling.some(Number.isNaN)) throw new RangeError('A score is not a number.');
  const within = (count: number) => upperBound(count, falling.length, confidence) <= risk;
  if (!within(0))
    return { kind: 'too-few', needed: Math.ceil(Math.log(1 - confidence) / Math.log(1 - risk)) };
  // The bound rises with the count, so that halving finds where it first fails.
  let allowed = 0;
  let tooMany = falling.length;
  while (tooMany - allowed > 1) {
    const middle = (allowed + tooMany) >> 1;
    if (within(middle)) allowed = middle;
    else tooMany = middle;
  }
  const threshold = (falling[allowed] ?? 0) + STEP;
  const answered = falling.filter((score) => score >= threshold).length;
  return {
    kind: 'chosen',
    threshold,
    answered,
    bound: upperBound(answered, falling.length, confidence),
  };
}

/**
 * Clopper–Pearson: the share at which `count` or fewer of `of` are only 1 − `confidence` likely. 1 when all were.
 * Found by halving: sixty halvings are exact to the last bit of a double.
 */
export function upperBound(count: number, of: number, confidence: number): number {
  if (count >= of) return 1;
  let low = count / of;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (atMost(count, of, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** P(X ≤ count) of a binomial; in logarithms, because (1 − share)^of of many questions is 0 in a double. */
function atMost(count: number, of: number, share: number): number {
  if (share <= 0) return 1;
  if (share >= 1) return count >= of ? 1 : 0;
  let term = of * Math.log1p(-share);
  let sum = Math.exp(term);
  for (let k = 1; k <= count; k++) {
    term += Math.log((of - k + 1) / k) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}
