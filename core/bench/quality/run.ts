/**
 * Retrieval quality on the public data sets, beside the plain methods' figures and ours as committed.
 *
 *   node core/bench/quality/run.ts [--data ../shared/data] [--write] [--reliability] [--page <file.html>]
 *
 * Only search is measured here, with one configuration for all sets. A figure more than half a point below the committed
 * one ends with exit code 1; `--write` commits new ones; `--reliability` prints what confidence says and what is true,
 * `--page` draws it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultSettings } from '../../src/default-settings.ts';
import type { EvalQuestion } from '../../src/evaluation/eval-lines.ts';
import { createTally, type Summary } from '../../src/evaluation/metrics.ts';
import { CALIBRATION } from '../../src/retrieval/calibration-constants.ts';
import { chooseThreshold } from '../../src/retrieval/choose-threshold.ts';
import type { ArticleIndex } from '../../src/retrieval/create-retriever.ts';
import { dataFolder, readKb, readQuestions } from './data-sets.ts';
import { printReliability, toReliabilityPage } from './reliability.ts';
import { type SampleSet, sampleSets } from './samples.ts';
import { readShop } from './shop-set.ts';
import { type Half, readEverydaySets, readShortSets, type ShortSet } from './short-sets.ts';
import { toIndex } from './to-index.ts';

type Figure = { readonly name: string; readonly value: number };
/** Best plain method of the data's README, where it gives one. */
const REFERENCES: Readonly<Record<string, number>> = {
  'banking77 accuracy@1, clean': 90,
  'banking77 accuracy@1, 1 typo': 86.2,
  'banking77 accuracy@1, 2 typos': 83.4,
  'banking77 accuracy@1, 10 examples': 72.8,
  'clinc150 accuracy@1': 91,
  'clinc150 AUROC': 95.2,
  'clinc150 right at ≤ 5 %': 76,
  'clinc150 unanswerable answered, threshold of validation': 8.4,
  'xquad en recall@1': 93.8,
  'xquad zh recall@1': 93.2,
  'xquad es recall@1': 93.8,
  'xquad de recall@1': 93.8,
  'xquad ru recall@1': 93.8,
  'bank-help recall@10': 26.2,
};
const SHOP_NONE = 'demo shop unanswerable answered, default threshold';
const SHORT_NONE = 'short questions, unanswerable answered, default threshold';
const everydayName = (half: Half, what: string) => `everyday questions, ${half}, ${what}`;
const BOLD = 'unanswerable answered';
const LOWER_IS_BETTER = new Set([
  'clinc150 unanswerable answered, threshold of validation',
  SHOP_NONE,
  SHORT_NONE,
  everydayName('looked-at', BOLD),
  everydayName('held-out', BOLD),
]);
const AT = '2026-01-01T00:00:00.000Z';
const BASELINES = new URL('../baselines/quality.json', import.meta.url);

const indexOf = (file: string): Promise<ArticleIndex> => toIndex(readKb(file));

type Answer = {
  readonly question: EvalQuestion;
  readonly confidence: number;
  readonly articles: readonly string[];
};

async function answer(
  index: ArticleIndex,
  questions: readonly EvalQuestion[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const question of questions) {
    const { confidence, articles } = await index.retrieve({
      text: question.text,
      locale: question.locale ?? 'en',
      at: question.at ?? AT,
      audience: 'public',
    });
    answers.push({ question, confidence, articles });
  }
  return answers;
}

function summarise(answers: readonly Answer[]): Summary {
  const tally = createTally();
  for (const { question, confidence, articles } of answers)
    tally.add({ expect: question.expect, decision: 'answer', confidence, articles, ms: 0 });
  return tally.summary();
}

function recallAt10(answers: readonly Answer[]): number {
  let sum = 0;
  for (const { question, articles } of answers) {
    const expected =
      question.expect !== undefined && 'articles' in question.expect
        ? question.expect.articles
        : [];
    sum += expected.filter((id) => articles.slice(0, 10).includes(id)).length / expected.length;
  }
  return sum / answers.length;
}

async function banking(folder: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const full = await indexOf(`${folder}/banking77/kb.jsonl`);
  const few = await indexOf(`${folder}/banking77/kb-10shot.jsonl`);
  for (const [label, index, file] of [
    ['clean', full, 'questions'],
    ['1 typo', full, 'questions-1-typo'],
    ['2 typos', full, 'questions-2-typos'],
    ['10 examples', few, 'questions'],
  ] as const) {
    const answers = await answer(index, readQuestions(`${folder}/banking77/${file}.jsonl`));
    figures.push({
      name: `banking77 accuracy@1, ${label}`,
      value: summarise(answers).accuracyAt1 ?? 0,
    });
  }
  return figures;
}

async function clinc(folder: string): Promise<readonly Figure[]> {
  const index = await indexOf(`${folder}/clinc150/kb.jsonl`);
  const answers = await answer(index, readQuestions(`${folder}/clinc150/questions.jsonl`));
  const validation = await answer(index, readQuestions(`${folder}/clinc150/validation.jsonl`));
  const summary = summarise(answers);
  const unanswerable = (list: readonly Answer[]) =>
    Float64Array.from(
      list.filter(({ question }) => question.expect !== undefined && 'none' in question.expect),
      ({ confidence }) => confidence,
    );
  // As a tenant would set it: at most 5 % with a confidence of 90 %.
  const choice = chooseThreshold({ scores: unanswerable(validation) });
  const threshold = choice.kind === 'chosen' ? choice.threshold : 1;
  const none = unanswerable(answers);
  const right = answers.filter(
    ({ question, confidence, articles }) =>
      confidence >= threshold &&
      question.expect !== undefined &&
      'articles' in question.expect &&
      question.expect.articles.includes(articles[0] ?? ''),
  ).length;
  return [
    { name: 'clinc150 accuracy@1', value: summary.accuracyAt1 ?? 0 },
    { name: 'clinc150 AUROC', value: summary.auroc ?? 0 },
    { name: 'clinc150 right at ≤ 5 %', value: summary.rightAt5 ?? 0 },
    {
      name: 'clinc150 unanswerable answered, threshold of validation',
      value: none.filter((confidence) => confidence >= threshold).length / none.length,
    },
    { name: 'clinc150 right, threshold of validation', value: right / summary.answerable },
  ];
}

async function xquad(folder: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const language of ['en', 'zh', 'es', 'de', 'ru']) {
    const index = await indexOf(`${folder}/xquad/${language}/kb.jsonl`);
    const answers = await answer(
      index,
      readQuestions(`${folder}/xquad/${language}/questions.jsonl`),
    );
    figures.push({
      name: `xquad ${language} recall@1`,
      value: summarise(answers).accuracyAt1 ?? 0,
    });
  }
  return figures;
}

async function bankHelp(folder: string): Promise<readonly Figure[]> {
  const index = await indexOf(`${folder}/bank-help/kb.jsonl`);
  const answers = await answer(index, readQuestions(`${folder}/bank-help/scenarios.jsonl`));
  return [{ name: 'bank-help recall@10', value: recallAt10(answers) }];
}

const isBold = ({ confidence }: Answer) => confidence >= defaultSettings.answerAbove;
const isRight = ({ question, articles }: Answer) =>
  question.expect !== undefined &&
  'articles' in question.expect &&
  question.expect.articles.includes(articles[0] ?? '');

/** Those without an answer, those with one, and how many of these are answered and right. */
function atDefaultThreshold(answers: readonly Answer[]) {
  const none = answers.filter(({ question }) => question.expect && 'none' in question.expect);
  const some = answers.filter(({ question }) => question.expect && 'articles' in question.expect);
  return { none, some, rightly: some.filter((one) => isBold(one) && isRight(one)).length };
}

/** Ordinary help articles and products in two languages, at a new tenant's threshold. */
async function demoShop(): Promise<readonly Figure[]> {
  const shop = await readShop();
  if (shop === null) return [];
  const index = await toIndex(shop.articles);
  const asked = shop.questions.filter(({ history = [] }) => history.length === 0);
  const answers = await answer(index, asked);
  const { none, some, rightly } = atDefaultThreshold(answers);
  return [
    { name: 'demo shop accuracy@1', value: some.filter(isRight).length / some.length },
    {
      name: 'demo shop answered right, default threshold',
      value: rightly / some.length,
    },
    { name: SHOP_NONE, value: none.filter(isBold).length / none.length },
  ];
}

/** Short questions, half without an answer, at a new tenant's threshold; all bases of some sets count together. */
async function shareOf(sets: readonly ShortSet[]) {
  const answers: Answer[] = [];
  for (const { articles, questions } of sets)
    answers.push(...(await answer(await toIndex(articles), questions)));
  const { none, some, rightly } = atDefaultThreshold(answers);
  return { right: rightly / some.length, bold: none.filter(isBold).length / none.length };
}

async function shortQuestions(): Promise<readonly Figure[]> {
  const { right, bold } = await shareOf(await readShortSets());
  return [
    { name: 'short questions answered right, default threshold', value: right },
    { name: SHORT_NONE, value: bold },
  ];
}

async function everyday(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const half of ['looked-at', 'held-out'] as const) {
    const { right, bold } = await shareOf(readEverydaySets(half));
    figures.push({ name: everydayName(half, 'answered right'), value: right });
    figures.push({ name: everydayName(half, BOLD), value: bold });
  }
  return figures;
}

/** Prints and compares; true when nothing fell by more than half a point. */
function report(figures: readonly Figure[], committed: Readonly<Record<string, number>>): boolean {
  const percent = (value: number | undefined) =>
    (value === undefined ? '–' : value.toFixed(1)).padStart(9);
  let held = true;
  console.log(
    `${'set'.padEnd(58)}${'now'.padStart(9)}${'committed'.padStart(11)}${'reference'.padStart(11)}`,
  );
  for (const { name, value } of figures) {
    const now = value * 100;
    const before = committed[name];
    const fall = before === undefined ? 0 : LOWER_IS_BETTER.has(name) ? now - before : before - now;
    if (fall > 0.5) held = false;
    console.log(
      `${name.padEnd(58)}${percent(now)}  ${percent(before)}  ${percent(REFERENCES[name])}${fall > 0.5 ? '  ← fell' : ''}`,
    );
  }
  return held;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    reliability: { type: 'boolean', default: false },
    page: { type: 'string' },
  },
});
const folder = dataFolder(values.data);
if (!existsSync(folder)) {
  console.log(
    `Retrieval quality was not measured: there is no data at ${folder}. Give its folder with --data.`,
  );
} else {
  const committed: Readonly<Record<string, number>> = existsSync(BASELINES)
    ? JSON.parse(readFileSync(BASELINES, 'utf8'))
    : {};
  const figures: Figure[] = [];
  for (const measure of [banking, clinc, xquad, bankHelp, demoShop, shortQuestions, everyday])
    figures.push(...(await measure(folder)));
  const held = report(figures, committed);
  if (values.write) {
    const rounded = Object.fromEntries(
      figures.map(({ name, value }) => [name, Math.round(value * 1000) / 10]),
    );
    writeFileSync(BASELINES, `${JSON.stringify(rounded, null, 2)}\n`);
    console.log('\nWritten to core/bench/baselines/quality.json');
  } else if (!held) process.exitCode = 1;
  if (values.reliability || values.page !== undefined) {
    const sets: SampleSet[] = [];
    for await (const set of sampleSets(folder)) {
      sets.push(set);
      if (values.reliability) printReliability(set.name, set.samples, CALIBRATION);
    }
    if (values.page !== undefined) writeFileSync(values.page, toReliabilityPage(sets, CALIBRATION));
  }
}
