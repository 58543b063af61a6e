/**
 * Which entry does a question mean? Multinomial logistic regression over hashed word and character features of the
 * entries' example questions, tf-idf weighted and of unit length, trained by stochastic gradient descent with a rate
 * that falls to zero (Bottou 2012, "Stochastic Gradient Descent Tricks"). Same examples and seed, same weights.
 */
import { type Features, featuresOf, type SparseVector } from './features.ts';
import { createRandom } from './random.ts';

export type Example = { readonly label: string; readonly text: string };
export type ClassifierState = {
  readonly labels: readonly string[];
  /** Feature slot of each column. */
  readonly slots: Uint32Array;
  readonly idf: Float32Array;
  /** Column by column, one weight per label. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
};
export type Classifier = {
  readonly labels: readonly string[];
  readonly placeOf: (label: string) => number | undefined;
  /** Probability of each label, in the order of `labels`. They sum to 1. */
  readonly predict: (text: string) => Float32Array;
  readonly state: ClassifierState;
};
export type TrainOptions = {
  /** Passes over the examples. Default 12. */
  readonly epochs?: number;
  /** First step size. Default 2.5. */
  readonly rate?: number;
  /** Default 7. */
  readonly seed?: number;
  /** Weights at most; the rarest features go first. Default 24 million (96 MB). */
  readonly weights?: number;
};

/** Gradients smaller than this change nothing one can measure, and skipping them makes training five times faster. */
const NEGLIGIBLE = 1e-3;
/** The bias learns slower: how often an entry has examples says little about how often it is asked. */
const BIAS_RATE = 0.1;
/** Examples read between two pauses. */
export const EXAMPLES_PER_STEP = 200;
export const MOST_WEIGHTS = 24_000_000;
/** A text has ten times more n-grams than words. */
const GROUP_WEIGHTS = { word: 1.5, pair: 1.2, gram: 1 } as const;
/**
 * Share of an example's features left out each time it is seen (Srivastava et al. 2014): no single word may decide, so that
 * a mistyped one does not either.
 */
const DROPPED = 0.4;
/** Share of certainty spread over all labels (Szegedy et al. 2016, §7): an unknown question looks less like any entry. */
const SMOOTHING = 0.05;

/**
 * Trains in steps: between two `yield`s pass a few milliseconds, so that a caller may let others run.
 * `null` with fewer than two labels: there is nothing to tell apart.
 */
export function* trainClassifier(
  examples: readonly Example[],
  options: TrainOptions = {},
): Generator<void, Classifier | null> {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  if (labels.length < 2) return null;
  const places = new Map(labels.map((label, place) => [label, place]));
  const features: Features[] = [];
  for (const [i, example] of examples.entries()) {
    features.push(featuresOf(example.text));
    if (i % EXAMPLES_PER_STEP === EXAMPLES_PER_STEP - 1) yield;
  }
  const columns = yield* chooseColumns(features, (options.weights ?? MOST_WEIGHTS) / labels.length);
  const state: ClassifierState = {
    labels,
    ...columns,
    weights: new Float32Array(columns.slots.length * labels.length),
    bias: new Float32Array(labels.length),
  };
  const toVector = createVectoriser(state);
  const vectors: SparseVector[] = [];
  for (const [i, feature] of features.entries()) {
    vectors.push(toVector(feature));
    if (i % EXAMPLES_PER_STEP === EXAMPLES_PER_STEP - 1) yield;
  }
  const targets = Uint32Array.from(examples, (example) => places.get(example.label) ?? 0);
  yield* descend({ state, vectors, targets, options });
  return loadClassifier(state);
}

export function loadClassifier(state: ClassifierState): Classifier {
  const toVector = createVectoriser(state);
  const places = new Map(state.labels.map((label, place) => [label, place]));
  return {
    labels: state.labels,
    placeOf: (label) => places.get(label),
    state,
    predict: (text) => {
      const odds = state.bias.slice();
      addProducts(odds, state.weights, toVector(featuresOf(text)));
      return softmax(odds);
    },
  };
}

function* chooseColumns(features: readonly Features[], most: number) {
  const seen = new Map<number, number>();
  for (const [i, feature] of features.entries()) {
    for (const slot of feature.keys()) seen.set(slot, (seen.get(slot) ?? 0) + 1);
    if (i % (EXAMPLES_PER_STEP * 5) === 0) yield;
  }
  let kept = [...seen];
  for (let least = 2; kept.length > most && least < 64; least++)
    kept = kept.filter(([, count]) => count >= least);
  kept = kept.slice(0, Math.floor(most)).sort(([left], [right]) => left - right);
  return {
    slots: Uint32Array.from(kept, ([slot]) => slot),
    idf: Float32Array.from(kept, ([, count]) => dampedIdf(features.length, count)),
  };
}

/**
 * Smoothed idf as in scikit-learn, (ln((1 + n) / (1 + df)) + 1)^0.7: the power takes a little from rare features, slips
 * among them.
 */
export function dampedIdf(examples: number, having: number): number {
  return (Math.log((1 + examples) / (1 + having)) + 1) ** 0.7;
}

export function createVectoriser(state: ClassifierState): (features: Features) => SparseVector {
  const columns = new Map<number, number>();
  for (let column = 0; column < state.slots.length; column++)
    columns.set(state.slots[column] as number, column);
  return (features) => {
    const ids: number[] = [];
    const values: number[] = [];
    let square = 0;
    for (const [slot, { group, count }] of features) {
      const column = columns.get(slot);
      if (column === undefined) continue;
      const value = GROUP_WEIGHTS[group] * (1 + Math.log(count)) * (state.idf[column] as number);
      ids.push(column);
      values.push(value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    return { ids: Uint32Array.from(ids), values: Float32Array.from(values, (v) => v / length) };
  };
}

export function* descend(job: {
  readonly state: ClassifierState;
  readonly vectors: readonly SparseVector[];
  readonly targets: Uint32Array;
  readonly options: TrainOptions;
}): Generator<void, void> {
  const { state, vectors, targets, options } = job;
  const random = createRandom(options.seed ?? 7);
  const epochs = options.epochs ?? 12;
  const order = Uint32Array.from(vectors, (_, i) => i);
  const odds = new Float32Array(state.labels.length);
  let step = 0;
  // A fixed share of work between pauses whatever the number of labels.
  const pause = Math.max(1, Math.floor((EXAMPLES_PER_STEP * 40) / (state.labels.length + 50)));
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const rate = (options.rate ?? 2.5) * (1 - step / (epochs * vectors.length));
      const vector = thin(vectors[i] as SparseVector, random);
      odds.set(state.bias);
      addProducts(odds, state.weights, vector);
      softmax(odds);
      for (let label = 0; label < odds.length; label++)
        odds[label] = (odds[label] as number) - SMOOTHING / odds.length;
      odds[targets[i] as number] = (odds[targets[i] as number] as number) - (1 - SMOOTHING);
      stepDown(state, vector, { gradient: odds, rate });
      if (++step % pause === 0) yield;
    }
  }
}

/** A part of the features, louder by as much as the others are missed. */
function thin({ ids, values }: SparseVector, random: () => number): SparseVector {
  const keptIds = new Uint32Array(ids.length);
  const keptValues = new Float32Array(ids.length);
  let kept = 0;
  for (let k = 0; k < ids.length; k++) {
    if (random() < DROPPED) continue;
    keptIds[kept] = ids[k] as number;
    keptValues[kept] = (values[k] as number) / (1 - DROPPED);
    kept++;
  }
  return { ids: keptIds.subarray(0, kept), values: keptValues.subarray(0, kept) };
}

function stepDown(
  state: ClassifierState,
  vector: SparseVector,
  { gradient, rate }: { readonly gradient: Float32Array; readonly rate: number },
): void {
  const { weights, bias } = state;
  const width = gradient.length;
  const active: number[] = [];
  for (let label = 0; label < width; label++)
    if (Math.abs(gradient[label] as number) > NEGLIGIBLE) active.push(label);
  for (let k = 0; k < vector.ids.length; k++) {
    const row = (vector.ids[k] as number) * width;
    const move = rate * (vector.values[k] as number);
    for (const label of active)
      weights[row + label] = (weights[row + label] as number) - move * (gradient[label] as number);
  }
  for (const label of active)
    bias[label] = (bias[label] as number) - rate * BIAS_RATE * (gradient[label] as number);
}

function addProducts(odds: Float32Array, weights: Float32Array, vector: SparseVector): void {
  const width = odds.length;
  for (let k = 0; k < vector.ids.length; k++) {
    const row = (vector.ids[k] as number) * width;
    const value = vector.values[k] as number;
    for (let label = 0; label < width; label++)
      odds[label] = (odds[label] as number) + value * (weights[row + label] as number);
  }
}

/** In place. */
function softmax(odds: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of odds) if (value > most) most = value;
  let sum = 0;
  for (let i = 0; i < odds.length; i++) {
    const value = Math.exp((odds[i] as number) - most);
    odds[i] = value;
    sum += value;
  }
  for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) / sum;
  return odds;
}

/** Fisher–Yates. */
export function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
