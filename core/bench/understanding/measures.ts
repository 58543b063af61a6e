/** Measures used by the understanding bench. */

/** Area under the ROC curve by ranks (Mann–Whitney U); ties count half. 0..1. */
export const auroc = (scores: readonly number[], truth: readonly boolean[]): number => {
  const order = scores
    .map((score, at) => [score, truth[at] === true] as const)
    .sort((a, b) => a[0] - b[0]);
  let rankSum = 0;
  let positives = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.[0] === order[from]?.[0]) to += 1;
    for (let at = from; at < to; at += 1) {
      if (order[at]?.[1] !== true) continue;
      rankSum += (from + to + 1) / 2;
      positives += 1;
    }
    from = to;
  }
  const negatives = order.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
};

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };
export const rates = (right: number, found: number, wanted: number): Rates => ({
  precision: found === 0 ? 1 : right / found,
  recall: wanted === 0 ? 1 : right / wanted,
  f1: found + wanted === 0 ? 1 : (2 * right) / (found + wanted),
});

/** F1 when everything at or above the threshold is called positive. */
export const f1At = (
  scores: readonly number[],
  truth: readonly boolean[],
  threshold: number,
): Rates => {
  let right = 0;
  let found = 0;
  scores.forEach((score, at) => {
    if (score < threshold) return;
    found += 1;
    if (truth[at] === true) right += 1;
  });
  return rates(right, found, truth.filter(Boolean).length);
};

/** The threshold with the best F1. */
export const bestThreshold = (scores: readonly number[], truth: readonly boolean[]): number => {
  const order = scores
    .map((score, at) => [score, truth[at] === true] as const)
    .sort((a, b) => b[0] - a[0]);
  const wanted = truth.filter(Boolean).length;
  let right = 0;
  let best = { f1: -1, threshold: 0 };
  order.forEach(([score, isTrue], at) => {
    if (isTrue) right += 1;
    const { f1 } = rates(right, at + 1, wanted);
    if (f1 > best.f1) best = { f1, threshold: score };
  });
  return best.threshold;
};
