/** Said and true shares of right answers in ten bins of confidence (DeGroot & Fienberg 1983), as a table or as a page. */

import { type CalibrationWeights, calibrate } from '../../src/retrieval/calibrate.ts';
import type { Sample, SampleSet } from './samples.ts';

export type Weights = { readonly examples: CalibrationWeights; readonly text: CalibrationWeights };
type Bin = {
  readonly from: number;
  readonly questions: number;
  /** Means of the bin, 0..1; 0 in an empty one. */
  readonly said: number;
  readonly right: number;
};
type Reliability = {
  readonly bins: readonly Bin[];
  /**
   * Expected calibration error: Σ questions/all · |said − right| (Naeini, Cooper & Hauskrecht 2015), 0..1. The mean
   * distance between what confidence says and what is true.
   */
  readonly error: number;
};

const BINS = 10;

function toReliability(samples: readonly Sample[], weights: Weights): Reliability {
  const sums = Array.from({ length: BINS }, () => ({ questions: 0, said: 0, right: 0 }));
  for (const { signals, right } of samples) {
    const said = calibrate(signals, signals.byExamples ? weights.examples : weights.text);
    const sum = sums[Math.min(BINS - 1, Math.floor(said * BINS))];
    if (sum === undefined) continue;
    sum.questions++;
    sum.said += said;
    sum.right += right ? 1 : 0;
  }
  const bins = sums.map(({ questions, said, right }, i) => ({
    from: i / BINS,
    questions,
    said: said / (questions || 1),
    right: right / (questions || 1),
  }));
  const error = bins.reduce(
    (sum, bin) => sum + (bin.questions / (samples.length || 1)) * Math.abs(bin.said - bin.right),
    0,
  );
  return { bins, error };
}

export function printReliability(name: string, samples: readonly Sample[], weights: Weights): void {
  const { bins, error } = toReliability(samples, weights);
  console.log(`\n${name}\nconfidence   questions  mean said  truly right`);
  for (const { from, questions, said, right } of bins) {
    const cell = (value: number, width: number) =>
      (questions === 0 ? '–' : value.toFixed(3)).padStart(width);
    console.log(
      `${from.toFixed(1)}–${(from + 1 / BINS).toFixed(1)}      ${String(questions).padStart(8)}  ${cell(said, 9)}  ${cell(right, 11)}`,
    );
  }
  console.log(`expected calibration error ${(error * 100).toFixed(1)} %`);
}

/** A page of its own: one diagram per set, its points as large as their bins are full. */
export function toReliabilityPage(sets: readonly SampleSet[], weights: Weights): string {
  const figures = sets.map(({ name, samples }) => {
    const { bins, error } = toReliability(samples, weights);
    const most = Math.max(1, ...bins.map((bin) => bin.questions));
    const points = bins
      .filter((bin) => bin.questions > 0)
      .map(
        ({ said, right, questions }) =>
          `<circle cx="${(said * 200).toFixed(1)}" cy="${(200 - right * 200).toFixed(1)}" r="${(2 + 6 * Math.sqrt(questions / most)).toFixed(1)}"><title>said ${said.toFixed(2)}, right ${right.toFixed(2)}, ${questions} questions</title></circle>`,
      );
    return `<figure><svg viewBox="-12 -12 224 224" role="img" aria-label="${escapeHtml(name)}"><rect width="200" height="200"/><path d="M0 200L200 0"/>${points.join('')}</svg><figcaption>${escapeHtml(name)}<br>${samples.length} questions, calibration error ${(error * 100).toFixed(1)} %</figcaption></figure>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Reliability of confidence</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color-scheme:light dark}main{display:flex;flex-wrap:wrap;gap:2rem}figure{margin:0;width:16rem}rect{fill:none;stroke:currentColor;opacity:.4}path{stroke:currentColor;opacity:.4;stroke-dasharray:4}circle{fill:#2563eb;fill-opacity:.75}
</style><h1>Reliability of confidence</h1><p>Across: the confidence said. Up: the share truly right. On the dashed line the two agree.</p><main>${figures.join('')}</main></html>\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
