/** Said and true shares of right answers in ten bins of confidence (DeGroot & Fienberg 1983). */

import type { CalibrationWeights } from '../../src/retrieval/calibrate.ts';
import { calibrate } from '../../src/retrieval/calibrate.ts';
import type { Sample } from './samples.ts';

export type Weights = { readonly examples: CalibrationWeights; readonly text: CalibrationWeights };

export function printReliability(name: string, samples: readonly Sample[], weights: Weights): void {
  console.log(`\n${name}\nconfidence   questions  mean said  truly right`);
  const said = samples.map((sample) => ({
    ...sample,
    said: calibrate(sample.signals, sample.signals.byExamples ? weights.examples : weights.text),
  }));
  for (let bin = 0; bin < 10; bin++) {
    const inside = said.filter((sample) => Math.min(9, Math.floor(sample.said * 10)) === bin);
    const mean = (of: (sample: (typeof said)[number]) => number) =>
      inside.length === 0
        ? '    –'
        : (inside.reduce((sum, sample) => sum + of(sample), 0) / inside.length).toFixed(3);
    console.log(
      `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}      ${String(inside.length).padStart(8)}  ${mean((sample) => sample.said).padStart(9)}  ${mean((sample) => (sample.right ? 1 : 0)).padStart(11)}`,
    );
  }
}
