/**
 * Fits the weights of `core/src/retrieval/calibrate.ts` on the development data and prints a reliability table per set.
 *
 *   node core/bench/quality/fit-calibration.ts [--data ../shared/data] [--write]
 *
 * Weights are kept ≥ 0 by projected gradient descent, so confidence can only rise with each signal.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type CalibrationWeights,
  calibrationFeatures,
  FEATURE_NAMES,
  type FeatureName,
} from '../../src/retrieval/calibrate.ts';
import { dataFolder } from './data-sets.ts';
import { printReliability } from './reliability.ts';
import { type Sample, type SampleSet, sampleSets } from './samples.ts';

/**
 * Features of an article found by its examples. With the gap too, clinc150's right answers at ≤ 5 % fell from 79.8 to 73.9.
 */
const BY_EXAMPLES: ReadonlySet<FeatureName> = new Set(['odds', 'coverage']);
/** Features of an article found by its text. With its probability as such too, what one shared word says is overrated. */
const BY_TEXT: ReadonlySet<FeatureName> = new Set([
  'coverage',
  'gapCovered',
  'probabilityCovered',
  'title',
]);

type Row = { readonly x: Float64Array; readonly y: number; readonly weight: number };

/** Gradient of the loss; that of the bias comes last. */
function slopesOf(rows: readonly Row[], weights: Float64Array, bias: number): Float64Array {
  const size = weights.length;
  const slopes = new Float64Array(size + 1);
  for (const { x, y, weight } of rows) {
    let sum = bias;
    for (let i = 0; i < size; i++) sum += (x[i] ?? 0) * (weights[i] ?? 0);
    const error = (1 / (1 + Math.exp(-sum)) - y) * weight;
    slopes[size] = (slopes[size] ?? 0) + error;
    for (let i = 0; i < size; i++) slopes[i] = (slopes[i] ?? 0) + error * (x[i] ?? 0);
  }
  return slopes;
}

/** Weighted logistic loss, full batch with momentum, weights projected to ≥ 0 after each step. */
function fit(samples: readonly Sample[], used: ReadonlySet<FeatureName>): CalibrationWeights {
  const size = FEATURE_NAMES.length;
  const rows = samples.map((sample) => {
    const features = calibrationFeatures(sample.signals);
    return {
      x: Float64Array.from(FEATURE_NAMES, (name) => (used.has(name) ? features[name] : 0)),
      y: sample.right ? 1 : 0,
      weight: sample.weight,
    };
  });
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const weights = new Float64Array(size).fill(1);
  const speed = new Float64Array(size + 1);
  let bias = -2;
  for (let step = 0; step < 4000; step++) {
    const slopes = slopesOf(rows, weights, bias);
    for (let i = 0; i <= size; i++)
      speed[i] = 0.9 * (speed[i] ?? 0) - (0.8 * (slopes[i] ?? 0)) / total;
    bias += speed[size] ?? 0;
    for (let i = 0; i < size; i++) weights[i] = Math.max(0, (weights[i] ?? 0) + (speed[i] ?? 0));
  }
  const round = (value: number | undefined) => Math.round((value ?? 0) * 1000) / 1000;
  const fitted = Object.fromEntries(
    FEATURE_NAMES.map((name, i) => [name, used.has(name) ? round(weights[i]) : 0]),
  );
  return { bias: round(bias), ...fitted } as CalibrationWeights;
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const folder = dataFolder(values.data);
if (!existsSync(folder)) {
  console.log(`No data at ${folder}: nothing was fitted. Give its folder with --data.`);
} else {
  const sets: SampleSet[] = [];
  for await (const set of sampleSets(folder)) sets.push(set);
  const samples = sets.flatMap((set) => set.samples);
  const fitted = {
    examples: fit(
      samples.filter((sample) => sample.signals.byExamples),
      BY_EXAMPLES,
    ),
    text: fit(
      samples.filter((sample) => !sample.signals.byExamples),
      BY_TEXT,
    ),
  };
  for (const set of sets) printReliability(set.name, set.samples, fitted);
  console.log(`\n${JSON.stringify(fitted, null, 2)}`);
  if (values.write) {
    const lines = Object.entries(fitted).map(
      ([name, weights]) =>
        `  ${name}: {\n${Object.entries(weights)
          .map(([key, value]) => `    ${key}: ${value},\n`)
          .join('')}  },\n`,
    );
    writeFileSync(
      new URL('../../src/retrieval/calibration-constants.ts', import.meta.url),
      `/** Fitted by \`node core/bench/quality/fit-calibration.ts --write\`; not edited by hand. */\nexport const CALIBRATION = {\n${lines.join('')}} as const;\n`,
    );
    console.log('\nWritten to core/src/retrieval/calibration-constants.ts');
  }
}
