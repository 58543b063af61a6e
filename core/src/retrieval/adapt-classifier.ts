/** Trains a classifier on when a few of its entries changed, in a fraction of the time full training takes. */
import {
  type Classifier,
  type ClassifierState,
  createVectoriser,
  dampedIdf,
  descend,
  EXAMPLES_PER_STEP,
  type Example,
  loadClassifier,
  MOST_WEIGHTS,
  shuffle,
  type TrainOptions,
} from './classifier.ts';
import { type Features, featuresOf } from './features.ts';
import { createRandom } from './random.ts';

/** Of the entries that did not change so many examples are seen again, or twice as many as the changed ones have. */
const SEEN_AGAIN = 1500;
const SEEN_AGAIN_TIMES = 2;
const ADAPT_EPOCHS = 6;
const ADAPT_RATE = 1.2;

/**
 * Trains on from a classifier whose entries changed a little, in a fraction of the time: on the examples of the `changed`
 * entries and on some of the others, so that these are not forgotten (rehearsal, Robins 1995). Features that are new get
 * a column; the weight of known ones in a text stays as it was. Close to what full training gives, not equal to it.
 */
export function* adaptClassifier(
  from: ClassifierState,
  examples: readonly Example[],
  changed: ReadonlySet<string>,
  options: TrainOptions = {},
): Generator<void, Classifier | null> {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  if (labels.length < 2) return null;
  const places = new Map(labels.map((label, place) => [label, place]));
  const random = createRandom(options.seed ?? 7);
  const seen = someOf(examples, changed, random);
  const features: Features[] = [];
  for (const [i, { text }] of seen.entries()) {
    features.push(featuresOf(text));
    if (i % EXAMPLES_PER_STEP === EXAMPLES_PER_STEP - 1) yield;
  }
  const most = (options.weights ?? MOST_WEIGHTS) / labels.length;
  const news = features.filter((_, i) => changed.has(seen[i]?.label ?? ''));
  const columns = withNewColumns(from, news, { most, examples: examples.length });
  const state: ClassifierState = { labels, ...columns, ...relabelled(from, labels, columns) };
  yield;
  const vectors = features.map(createVectoriser(state));
  const targets = Uint32Array.from(seen, ({ label }) => places.get(label) ?? 0);
  yield* descend({
    state,
    vectors,
    targets,
    options: { epochs: ADAPT_EPOCHS, rate: ADAPT_RATE, ...options },
  });
  return loadClassifier(state);
}

/** All examples of the changed entries, and a few of the others. */
function someOf(
  examples: readonly Example[],
  changed: ReadonlySet<string>,
  random: () => number,
): readonly Example[] {
  const own = examples.filter(({ label }) => changed.has(label));
  const others = examples.filter(({ label }) => !changed.has(label));
  const order = Uint32Array.from(others, (_, i) => i);
  shuffle(order, random);
  const again = order.subarray(0, Math.max(SEEN_AGAIN, SEEN_AGAIN_TIMES * own.length));
  return [...own, ...Array.from(again, (i) => others[i] as Example)];
}

function withNewColumns(
  from: ClassifierState,
  news: readonly Features[],
  { most, examples }: { readonly most: number; readonly examples: number },
): Pick<ClassifierState, 'slots' | 'idf'> {
  const known = new Set(from.slots);
  const found = new Map<number, number>();
  for (const features of news)
    for (const slot of features.keys())
      if (!known.has(slot)) found.set(slot, (found.get(slot) ?? 0) + 1);
  const room = Math.max(0, Math.floor(most) - from.slots.length);
  const added = [...found]
    .sort(([slot, count], [other, more]) => more - count || slot - other)
    .slice(0, room);
  return {
    slots: Uint32Array.from([...from.slots, ...added.map(([slot]) => slot)]),
    idf: Float32Array.from([...from.idf, ...added.map(([, count]) => dampedIdf(examples, count))]),
  };
}

/** Weights and biases of a classifier for other labels and, after its own, further columns; what is new starts at 0. */
function relabelled(
  from: ClassifierState,
  labels: readonly string[],
  { slots }: Pick<ClassifierState, 'slots'>,
): Pick<ClassifierState, 'weights' | 'bias'> {
  const places = new Map(from.labels.map((label, place) => [label, place]));
  const origins = labels.map((label) => places.get(label) ?? -1);
  const weights = new Float32Array(slots.length * labels.length);
  const bias = new Float32Array(labels.length);
  for (const [to, origin] of origins.entries()) {
    if (origin < 0) continue;
    bias[to] = from.bias[origin] as number;
    for (let column = 0; column < from.slots.length; column++)
      weights[column * labels.length + to] = from.weights[
        column * from.labels.length + origin
      ] as number;
  }
  return { weights, bias };
}
