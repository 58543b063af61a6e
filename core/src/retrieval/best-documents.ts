/** The best `count` documents of a score array that `allowed` lets through, best first. */
export function bestDocuments(choice: {
  readonly scores: Float32Array;
  readonly documents: number;
  readonly count: number;
  readonly allowed: (doc: number) => boolean;
  /** Order of documents with equal scores; must not depend on when they were added. */
  readonly tie: (left: number, right: number) => number;
}): readonly number[] {
  const { scores, documents, count, tie } = choice;
  const better = (left: number, right: number) => {
    const difference = (scores[right] as number) - (scores[left] as number);
    return difference !== 0 ? difference : tie(left, right);
  };
  let best: number[] = [];
  let least = 0;
  const cut = () => {
    best.sort(better);
    best = best.slice(0, count);
    if (best.length === count) least = scores[best[count - 1] as number] as number;
  };
  for (let doc = 0; doc < documents; doc++) {
    const score = scores[doc] as number;
    if (score <= 0 || score < least || !choice.allowed(doc)) continue;
    best.push(doc);
    // Sorting once per `count` new ones keeps this linear in practice.
    if (best.length >= 3 * count) cut();
  }
  cut();
  return best;
}
