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
  const sorted = new Float32Array(3 * count);
  // Numbers sort much faster than documents; those that tie with the last one stay until the end.
  const cut = () => {
    const held = sorted.subarray(0, best.length);
    for (let i = 0; i < held.length; i++) held[i] = scores[best[i] as number] as number;
    held.sort();
    least = held[held.length - count] as number;
    const kept = best.filter((doc) => (scores[doc] as number) >= least);
    // With too many ties to make room, their order decides.
    best = kept.length < 2 * count ? kept : kept.sort(better).slice(0, count);
  };
  for (let doc = 0; doc < documents; doc++) {
    const score = scores[doc] as number;
    if (score <= 0 || score < least || !choice.allowed(doc)) continue;
    best.push(doc);
    // Cut once per `count` new ones, which keeps this linear in practice.
    if (best.length >= 3 * count) cut();
  }
  return best.sort(better).slice(0, count);
}
