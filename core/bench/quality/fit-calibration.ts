/**
 * Fits the weights of `core/src/retrieval/calibrate.ts` on the development data and prints a reliability table.
 *
 *   node core/bench/quality/fit-calibration.ts [--data ../shared/data] [--write]
 *
 * A question is right when the first article is one that is expected. Questions about something absent come from two
 * places: those the data marks as unanswerable, and ordinary ones asked of a knowledge base from which their own
 * article has been taken away. Weights are kept ≥ 0 by projected gradient descent, so confidence can only rise with each
 * signal; every set weighs the same.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createVersionMaker } from '../../src/evaluation/retrieval-decider.ts';
import {
  type CalibrationWeights,
  calibrate,
  calibrationFeatures,
  type Signals,
} from '../../src/retrieval/calibrate.ts';
import { createIndex } from '../../src/retrieval/create-retriever.ts';
import { dataFolder, readKb, readQuestions } from './data-sets.ts';

type Sample = { readonly signals: Signals; readonly right: boolean; readonly weight: number };
const AT = '2026-01-01T00:00:00.000Z';

async function collect(job: {
  readonly kb: string;
  readonly questions: string;
  readonly take?: number;
  /** Ask each question also with its article gone. */
  readonly absent?: boolean;
}): Promise<Sample[]> {
  const index = createIndex();
  const toVersion = createVersionMaker('en');
  const versions = new Map(readKb(job.kb).map((article) => [article.id, toVersion(article)]));
  for (const version of versions.values()) index.upsert(version);
  await index.prepare();
  const samples: { signals: Signals; right: boolean }[] = [];
  const questions = readQuestions(job.questions).slice(0, job.take ?? 1500);
  for (const question of questions) {
    const query = {
      text: question.text,
      locale: question.locale ?? 'en',
      at: AT,
      audience: 'public',
    } as const;
    const expected =
      question.expect !== undefined && 'articles' in question.expect
        ? question.expect.articles
        : [];
    const found = await index.explain(query);
    const first = found.articles[0]?.entry.version.articleId ?? '';
    samples.push({ signals: found.signals, right: expected.includes(first) });
    if (job.absent !== true) continue;
    for (const id of expected) index.remove(id, 1);
    const without = await index.explain(query);
    samples.push({ signals: without.signals, right: false });
    for (const id of expected) {
      const version = versions.get(id);
      if (version !== undefined) index.upsert(version);
    }
  }
  return samples.map((sample) => ({ ...sample, weight: 1 / samples.length }));
}

const NAMES = ['evidence', 'margin', 'probability', 'coverage', 'rarest'] as const;

/** Weighted logistic loss, full batch, weights projected to ≥ 0 after each step. */
function fit(samples: readonly Sample[]): CalibrationWeights {
  const rows = samples.map((sample) => {
    const features = calibrationFeatures(sample.signals);
    return {
      x: NAMES.map((name) => features[name]),
      y: sample.right ? 1 : 0,
      weight: sample.weight,
    };
  });
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const weights = NAMES.map(() => 1);
  let bias = -2;
  for (let step = 0; step < 6000; step++) {
    const slopes = NAMES.map(() => 0);
    let slope = 0;
    for (const { x, y, weight } of rows) {
      const sum = x.reduce((z, value, i) => z + value * (weights[i] ?? 0), bias);
      const error = ((1 / (1 + Math.exp(-sum)) - y) * weight) / total;
      slope += error;
      for (let i = 0; i < x.length; i++) slopes[i] = (slopes[i] ?? 0) + error * (x[i] ?? 0);
    }
    bias -= 4 * slope;
    for (let i = 0; i < weights.length; i++)
      weights[i] = Math.max(0, (weights[i] ?? 0) - 4 * (slopes[i] ?? 0));
  }
  const round = (value: number | undefined) => Math.round((value ?? 0) * 1000) / 1000;
  const [evidence, margin, probability, coverage, rarest] = weights.map(round);
  return {
    bias: round(bias),
    evidence: evidence ?? 0,
    margin: margin ?? 0,
    probability: probability ?? 0,
    coverage: coverage ?? 0,
    rarest: rarest ?? 0,
  };
}

function printReliability(
  name: string,
  samples: readonly Sample[],
  weights: CalibrationWeights,
): void {
  console.log(`\n${name}: ${JSON.stringify(weights)}`);
  console.log('confidence   questions  mean said  truly right');
  for (let bin = 0; bin < 10; bin++) {
    const inside = samples
      .map((sample) => ({ ...sample, said: calibrate(sample.signals, weights) }))
      .filter(({ said }) => Math.min(9, Math.floor(said * 10)) === bin);
    const sum = inside.reduce((all, { weight }) => all + weight, 0) || 1;
    const said = inside.reduce((all, sample) => all + sample.weight * sample.said, 0) / sum;
    const right = inside.reduce((all, sample) => all + (sample.right ? sample.weight : 0), 0) / sum;
    console.log(
      `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}      ${String(inside.length).padStart(8)}  ${said.toFixed(3).padStart(9)}  ${right.toFixed(3).padStart(11)}`,
    );
  }
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const folder = dataFolder(values.data);
if (!existsSync(folder)) {
  console.log(`No data at ${folder}: nothing was fitted. Give its folder with --data.`);
} else {
  const at = (file: string) => `${folder}/${file}`;
  const samples: Sample[] = [];
  samples.push(
    ...(await collect({
      kb: at('banking77/kb.jsonl'),
      questions: at('banking77/questions-1-typo.jsonl'),
    })),
  );
  samples.push(
    ...(await collect({
      kb: at('banking77/kb-10shot.jsonl'),
      questions: at('banking77/questions.jsonl'),
    })),
  );
  samples.push(
    ...(await collect({
      kb: at('clinc150/kb.jsonl'),
      questions: at('clinc150/validation.jsonl'),
      take: 10_000,
    })),
  );
  samples.push(
    ...(await collect({
      kb: at('banking77/kb-10shot.jsonl'),
      questions: at('xquad/en/questions.jsonl'),
      take: 400,
    })),
  );
  for (const language of ['en', 'zh', 'es', 'de', 'ru'])
    samples.push(
      ...(await collect({
        kb: at(`xquad/${language}/kb.jsonl`),
        questions: at(`xquad/${language}/questions.jsonl`),
        take: 300,
        absent: true,
      })),
    );
  samples.push(
    ...(await collect({
      kb: at('bank-help/kb.jsonl'),
      questions: at('clinc150/questions.jsonl'),
      take: 300,
    })),
  );
  samples.push(
    ...(await collect({
      kb: at('xquad/en/kb.jsonl'),
      questions: at('banking77/questions.jsonl'),
      take: 300,
    })),
  );
  const examples = samples.filter((sample) => sample.signals.byExamples);
  const text = samples.filter((sample) => !sample.signals.byExamples);
  const fitted = { examples: fit(examples), text: fit(text) };
  printReliability('found by examples', examples, fitted.examples);
  printReliability('found by text', text, fitted.text);
  if (values.write) {
    writeFileSync(
      new URL('../../src/retrieval/calibration-constants.ts', import.meta.url),
      `/** Fitted by \`node core/bench/quality/fit-calibration.ts --write\`; not edited by hand. */\nexport const CALIBRATION = {\n${Object.entries(
        fitted,
      )
        .map(
          ([name, weights]) =>
            `  ${name}: { ${Object.entries(weights)
              .map(([key, value]) => `${key}: ${value}`)
              .join(', ')} },\n`,
        )
        .join('')}} as const;\n`,
    );
    console.log('\nWritten to core/src/retrieval/calibration-constants.ts');
  }
}
