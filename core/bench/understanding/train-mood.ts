/**
 * Trains the English mood model on GoEmotions and writes `core/src/understanding/english-mood-weights.ts`.
 *   node core/bench/understanding/train-mood.ts [--data ../shared/data]
 * Three logistic regressions (anger, dissatisfaction, pleasure) by AdaGrad (Duchi, Hazan & Singer 2011) over features
 * scaled by how unlike their share is in the two classes (Wang & Manning 2012, "Baselines and bigrams"), weights rounded to
 * one byte. Features that few messages have are left out: held out, that is worth 0.9 of 100 of AUROC. Deterministic: fixed
 * seed, so the same data give the same file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MOOD_BITS, moodFeatures } from '../../src/understanding/english-mood-features.ts';
import { auroc, bestThreshold, f1At } from './measures.ts';

type Example = { readonly features: readonly number[]; readonly labels: readonly string[] };
type Head = {
  readonly name: 'anger' | 'dissatisfaction' | 'pleasure';
  /** Share of the label set that says yes; softer than 0/1 where a neighbouring feeling is named. */
  readonly target: (labels: readonly string[]) => number;
};

const anyOf = (labels: readonly string[], names: readonly string[]): boolean =>
  labels.some((label) => names.includes(label));
const angry = ['anger', 'annoyance'];
const unhappy = [
  'anger',
  'annoyance',
  'disappointment',
  'disapproval',
  'disgust',
  'sadness',
  'embarrassment',
  'grief',
  'remorse',
  'fear',
  'nervousness',
];
const pleased = [
  'admiration',
  'amusement',
  'approval',
  'caring',
  'excitement',
  'gratitude',
  'joy',
  'love',
  'optimism',
  'pride',
  'relief',
];

const heads: readonly Head[] = [
  {
    name: 'anger',
    target: (labels) => {
      if (anyOf(labels, angry)) return labels.length > 1 ? 0.9 : 1;
      return anyOf(labels, ['disgust', 'disapproval', 'disappointment']) ? 0.15 : 0;
    },
  },
  { name: 'dissatisfaction', target: (labels) => (anyOf(labels, unhappy) ? 1 : 0) },
  { name: 'pleasure', target: (labels) => (anyOf(labels, pleased) ? 1 : 0) },
];

const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const EPOCHS = 6;
const RATE = 0.1;
const SHRINK = 1e-4;
/** Messages that must have a feature for it to count. */
const LEAST = 16;
/** Share of a feature's scale that it has whatever it tells, and what is added to its counts. */
const FLOOR = 0.3;
const SMOOTH = 1;

type Trained = { readonly weights: Float64Array; readonly bias: number };
const score = ({ weights, bias }: Trained, features: readonly number[]): number => {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return bias + sum / Math.sqrt(features.length || 1);
};

/** How much each feature tells: the log of the ratio of its shares among messages that say yes and no. */
const tellingOf = (head: Head, examples: readonly Example[], size: number): Float64Array => {
  const yes = new Float64Array(size).fill(SMOOTH);
  const no = new Float64Array(size).fill(SMOOTH);
  let said = 0;
  for (const { features, labels } of examples) {
    const counts = head.target(labels) > 0.5 ? yes : no;
    if (counts === yes) said += 1;
    for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  }
  const all = (examples.length - said + 1) / (said + 1);
  return yes.map(
    (count, at) => FLOOR + (1 - FLOOR) * Math.abs(Math.log((count / (no[at] ?? 1)) * all)),
  );
};

const train = (head: Head, examples: readonly Example[], size: number): Trained => {
  const telling = tellingOf(head, examples, size);
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  let bias = -2;
  let biasSquares = 1e-8;
  const random = seeded(1);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const example = examples[at];
      if (example === undefined) continue;
      const scale = 1 / Math.sqrt(example.features.length || 1);
      const error =
        1 / (1 + Math.exp(-score({ weights, bias }, example.features))) -
        head.target(example.labels);
      for (const feature of example.features) {
        const told = telling[feature] ?? 1;
        // The weight that is kept is the product of the learned one and the scale, so its steps are scaled twice.
        const gradient = error * scale * told + (SHRINK * (weights[feature] ?? 0)) / told;
        squares[feature] = (squares[feature] ?? 0) + gradient * gradient;
        weights[feature] =
          (weights[feature] ?? 0) - (RATE * told * gradient) / Math.sqrt(squares[feature] ?? 1);
      }
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
};

/** One byte a weight; the few outliers are cut at 6 standard deviations so that the rest keep their grain. */
const quantise = ({ weights }: Trained): { readonly scale: number; readonly base64: string } => {
  const deviation = Math.sqrt(
    weights.reduce((sum, value) => sum + value * value, 0) / weights.length,
  );
  const scale = (6 * deviation) / 127;
  const bytes = Int8Array.from(weights, (value) =>
    Math.max(-127, Math.min(127, Math.round(value / scale))),
  );
  return { scale, base64: Buffer.from(bytes.buffer).toString('base64') };
};

type Row = { readonly text: string; readonly labels: readonly string[] };
const readRows = (file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** Buckets that enough messages fall into, rising. */
const keptOf = (all: readonly (readonly number[])[]): readonly number[] => {
  const counts = new Uint32Array(2 ** MOOD_BITS);
  for (const buckets of all)
    for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return [...counts.keys()].filter((bucket) => (counts[bucket] ?? 0) >= LEAST);
};
/** Steps from one kept bucket to the next as bytes; 255 goes on in the next byte. */
const gapsOf = (kept: readonly number[]): string => {
  const bytes: number[] = [];
  kept.forEach((bucket, at) => {
    let gap = bucket - (at === 0 ? -1 : (kept[at - 1] ?? 0));
    for (; gap >= 255; gap -= 255) bytes.push(255);
    bytes.push(gap);
  });
  return Buffer.from(bytes).toString('base64');
};

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const folder = join(values.data, 'emotions');
if (!existsSync(join(folder, 'train.jsonl'))) {
  process.stderr.write(`No training data in ${folder}; give its folder with --data.\n`);
  process.exit(1);
}
const rows = readRows(join(folder, 'train.jsonl'));
const buckets = rows.map(({ text }) => [
  ...new Set(moodFeatures(text).map((hash) => hash & (2 ** MOOD_BITS - 1))),
]);
const kept = keptOf(buckets);
const places = new Map(kept.map((bucket, place) => [bucket, place]));
const examples: readonly Example[] = rows.map(({ labels }, at) => ({
  labels,
  features: (buckets[at] ?? []).flatMap((bucket) => places.get(bucket) ?? []),
}));
const parts = [`  gaps:\n    '${gapsOf(kept)}',`];
for (const head of heads) {
  // A tenth is held out to place the middle of the scale; the weights then come from everything.
  const held = examples.filter((_, at) => at % 10 === 0);
  const first = train(
    head,
    examples.filter((_, at) => at % 10 !== 0),
    kept.length,
  );
  const scores = held.map(({ features }) => score(first, features));
  const truth = held.map(({ labels }) => head.target(labels) > 0.5);
  const middle = bestThreshold(scores, truth);
  const { f1 } = f1At(scores, truth, middle);
  process.stdout.write(
    `${head.name}: held out AUROC ${auroc(scores, truth).toFixed(4)} F1 ${f1.toFixed(4)} middle ${middle.toFixed(3)}\n`,
  );
  const all = train(head, examples, kept.length);
  const { scale, base64 } = quantise(all);
  parts.push(
    `  ${head.name}: {\n    bias: ${(all.bias - middle).toFixed(5)},\n    scale: ${scale.toPrecision(6)},\n    weights:\n      '${base64}',\n  },`,
  );
}
const file = join(import.meta.dirname, '../../src/understanding/english-mood-weights.ts');
writeFileSync(
  file,
  `/**
 * Weights of the English mood model, one signed byte each, base64; gaps: steps from one kept feature to the next. Made by \`core/bench/understanding/train-mood.ts\` from
 * GoEmotions (Demszky et al. 2020, Google Research, Apache License 2.0); no sentence of it is in here. Do not edit.
 * The bias is moved so that 0 is the best F1 on a held-out tenth: anger is rare in that data, less so in a shop's chat.
 */
export const englishMoodWeights = {
${parts.join('\n')}
} as const;
`,
);
process.stdout.write(`written ${file}\n`);
