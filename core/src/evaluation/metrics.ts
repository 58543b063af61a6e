/**
 * Measures of an evaluation. Each takes one prediction at a time and keeps a few bytes of it, so that a million
 * questions fit in memory.
 */

export type Expectation =
  | { readonly articles: readonly string[] }
  | { readonly none: true }
  | { readonly handoff: true | string };
export type Outcome = {
  readonly expect: Expectation | undefined;
  readonly decision: string;
  readonly confidence: number;
  /** Best first. */
  readonly articles: readonly string[];
  readonly ms: number;
};
/** `null`: no question of the kind it needs. All shares are 0..1. */
export type Summary = {
  readonly questions: number;
  /** Questions that expect articles · nothing · a handoff. */
  readonly answerable: number;
  readonly unanswerable: number;
  readonly toHandOff: number;
  readonly accuracyAt1: number | null;
  readonly recallAt5: number | null;
  readonly mrrAt10: number | null;
  readonly ndcgAt10: number | null;
  readonly auroc: number | null;
  /** Lowest confidence at which at most 5 % of the unanswerable questions would be answered. */
  readonly thresholdAt5: number | null;
  /** Of the answerable questions: share at or above that confidence, and share of those right. */
  readonly answeredAt5: number | null;
  readonly rightAt5: number | null;
  readonly handoffPrecision: number | null;
  readonly handoffRecall: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
};

/** 1 when the first article is one of the expected. */
export function accuracyAt1(ranked: readonly string[], expected: ReadonlySet<string>): number {
  return expected.has(ranked[0] ?? '') ? 1 : 0;
}

/** Share of the expected articles among the first `k` (Manning et al. 2008, Introduction to Information Retrieval, §8.3). */
export function recallAt(
  k: number,
  ranked: readonly string[],
  expected: ReadonlySet<string>,
): number {
  const found = new Set(ranked.slice(0, k).filter((id) => expected.has(id)));
  return found.size / expected.size;
}

/** 1 / rank of the first expected article within `k`, 0 without one (Voorhees 1999, TREC-8 QA, §3). */
export function reciprocalRankAt(
  k: number,
  ranked: readonly string[],
  expected: ReadonlySet<string>,
): number {
  const place = ranked.slice(0, k).findIndex((id) => expected.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Σ 1/log2(rank + 1) over the expected articles within `k`, over the best possible sum (Järvelin & Kekäläinen 2002, binary gains). */
export function ndcgAt(
  k: number,
  ranked: readonly string[],
  expected: ReadonlySet<string>,
): number {
  let gain = 0;
  const seen = new Set<string>();
  for (const [i, id] of ranked.slice(0, k).entries())
    if (expected.has(id) && !seen.has(id)) {
      seen.add(id);
      gain += 1 / Math.log2(i + 2);
    }
  let best = 0;
  for (let i = 0; i < Math.min(k, expected.size); i++) best += 1 / Math.log2(i + 2);
  return best === 0 ? 0 : gain / best;
}

/**
 * Probability that a random positive is above a random negative, ties counted half: the Mann–Whitney U over ranks
 * (Fawcett 2006, An introduction to ROC analysis, §7). Null when either side is empty.
 */
export function auroc(positives: Float64Array, negatives: Float64Array): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const above = positives.slice().sort();
  const below = negatives.slice().sort();
  let under = 0;
  let upTo = 0;
  let wins = 0;
  for (const value of above) {
    while (under < below.length && (below[under] as number) < value) under++;
    while (upTo < below.length && (below[upTo] as number) <= value) upTo++;
    wins += under + (upTo - under) / 2;
  }
  return wins / (above.length * below.length);
}

/**
 * The lowest confidence that lets at most `share` of the negatives through. Ties stay out together, so the share is
 * never exceeded on these negatives; on new ones it may be.
 */
export function thresholdAt(share: number, negatives: Float64Array): number | null {
  if (negatives.length === 0) return null;
  const falling = negatives.slice().sort().reverse();
  const allowed = Math.floor(share * falling.length);
  const barred = falling[allowed];
  return barred === undefined ? 0 : nextAbove(barred);
}

/** Nearest-rank percentile: the smallest value with at least `share` of all at or below it. */
export function percentile(share: number, values: Float64Array): number | null {
  if (values.length === 0) return null;
  const sorted = values.slice().sort();
  return (
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? null
  );
}

function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

export type Tally = {
  readonly add: (outcome: Outcome) => void;
  readonly summary: () => Summary;
};

const UNANSWERABLE_SHARE = 0.05;

export function createTally(): Tally {
  const sums = { accuracy: 0, recall: 0, reciprocal: 0, ndcg: 0 };
  const handoffs = { predicted: 0, expected: 0, both: 0 };
  const rightOnes = createNumbers();
  const wrongOnes = createNumbers();
  const negatives = createNumbers();
  const times = createNumbers();
  let questions = 0;

  const addArticles = (outcome: Outcome, expected: ReadonlySet<string>) => {
    const right = accuracyAt1(outcome.articles, expected);
    sums.accuracy += right;
    sums.recall += recallAt(5, outcome.articles, expected);
    sums.reciprocal += reciprocalRankAt(10, outcome.articles, expected);
    sums.ndcg += ndcgAt(10, outcome.articles, expected);
    (right === 1 ? rightOnes : wrongOnes).push(outcome.confidence);
  };
  return {
    add: (outcome) => {
      questions++;
      times.push(outcome.ms);
      const { expect } = outcome;
      if (expect === undefined) return;
      if ('none' in expect) {
        negatives.push(outcome.confidence);
        return;
      }
      const handedOff = outcome.decision === 'handoff';
      // Handing over a question nothing answers is neither asked for nor wrong: those do not count here.
      if (handedOff) handoffs.predicted++;
      if ('articles' in expect) addArticles(outcome, new Set(expect.articles));
      else {
        handoffs.expected++;
        if (handedOff) handoffs.both++;
      }
    },
    summary: () => {
      const answerable = rightOnes.size() + wrongOnes.size();
      const mean = (sum: number) => (answerable === 0 ? null : sum / answerable);
      const threshold = thresholdAt(UNANSWERABLE_SHARE, negatives.all());
      const atLeast = (numbers: Numbers) =>
        threshold === null ? 0 : numbers.all().filter((value) => value >= threshold).length;
      const right = atLeast(rightOnes);
      const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
      return {
        questions,
        answerable,
        unanswerable: negatives.size(),
        toHandOff: handoffs.expected,
        accuracyAt1: mean(sums.accuracy),
        recallAt5: mean(sums.recall),
        mrrAt10: mean(sums.reciprocal),
        ndcgAt10: mean(sums.ndcg),
        auroc: auroc(joined(rightOnes, wrongOnes), negatives.all()),
        thresholdAt5: threshold,
        answeredAt5: threshold === null ? null : mean(right + atLeast(wrongOnes)),
        rightAt5: threshold === null ? null : mean(right),
        handoffPrecision: handoffs.expected === 0 ? null : ratio(handoffs.both, handoffs.predicted),
        handoffRecall: ratio(handoffs.both, handoffs.expected),
        p50Ms: percentile(0.5, times.all()),
        p95Ms: percentile(0.95, times.all()),
      };
    },
  };
}

type Numbers = ReturnType<typeof createNumbers>;

export function createNumbers() {
  let values = new Float64Array(1024);
  let size = 0;
  return {
    size: () => size,
    push: (value: number) => {
      if (size === values.length) {
        const larger = new Float64Array(size * 2);
        larger.set(values);
        values = larger;
      }
      values[size++] = value;
    },
    all: () => values.subarray(0, size),
  };
}

function joined(one: Numbers, other: Numbers): Float64Array {
  const all = new Float64Array(one.size() + other.size());
  all.set(one.all());
  all.set(other.all(), one.size());
  return all;
}
