/**
 * Questions with what the index thought of them, for fitting and for judging confidence.
 *
 * A question is right when the first article is one that is expected. Questions about something absent are honest ones:
 * those the data marks as unanswerable, and ordinary ones asked of the same knowledge without their own articles, the
 * hardest kind, since everything near the topic is still there.
 */
import type { EvalQuestion } from '../../src/evaluation/eval-lines.ts';
import { createVersionMaker } from '../../src/evaluation/retrieval-decider.ts';
import type { ArticleInput, ArticleVersion } from '../../src/model.ts';
import type { Signals } from '../../src/retrieval/calibrate.ts';
import { type ArticleIndex, createIndex } from '../../src/retrieval/create-retriever.ts';
import { readKb, readQuestions } from './data-sets.ts';
import { readShop } from './shop-set.ts';
import { type Half, readEverydaySets, readShortSets } from './short-sets.ts';

export type Sample = {
  readonly signals: Signals;
  readonly right: boolean;
  readonly weight: number;
};
export type SampleSet = { readonly name: string; readonly samples: readonly Sample[] };

const AT = '2026-01-01T00:00:00.000Z';
/** Parts that articles with example questions are left out in: each part needs a classifier of its own. */
const PARTS = 5;

/** Of the short questions every other one is fitted on; the rest is kept for judging. */
const SHORT_WEIGHT = 0.8;
/** Of each everyday set. Those held out are only judged by. */
const EVERYDAY_WEIGHT: Readonly<Record<Half, number>> = { 'looked-at': 0.25, 'held-out': 0 };

type Job = {
  readonly articles: readonly ArticleInput[];
  readonly questions: readonly EvalQuestion[];
  /** Ask again without the expected articles. Default: no. */
  readonly absent?: boolean;
  /** All samples of the set together. Default 1. */
  readonly weight?: number;
};

const expectedOf = (question: EvalQuestion): readonly string[] =>
  question.expect !== undefined && 'articles' in question.expect ? question.expect.articles : [];
const isNone = (question: EvalQuestion): boolean =>
  question.expect !== undefined && 'none' in question.expect;

async function indexOf(versions: readonly ArticleVersion[]): Promise<ArticleIndex> {
  const index = createIndex();
  for (const version of versions) index.upsert(version);
  await index.prepare();
  return index;
}

async function ask(index: ArticleIndex, question: EvalQuestion) {
  const { articles, signals } = await index.explain({
    text: question.text,
    locale: question.locale ?? 'en',
    at: question.at ?? AT,
    audience: 'public',
  });
  const first = articles[0]?.entry.version.articleId ?? '';
  return { signals, right: expectedOf(question).includes(first) };
}

export async function collect(job: Job): Promise<readonly Sample[]> {
  const toVersion = createVersionMaker('en');
  const versions = job.articles.map(toVersion);
  const index = await indexOf(versions);
  const samples: Omit<Sample, 'weight'>[] = [];
  for (const question of job.questions) samples.push(await ask(index, question));
  if (job.absent === true)
    samples.push(
      ...(versions.some((version) => version.questions.length > 0)
        ? await withoutParts(versions, job.questions)
        : await withoutOwn(index, { versions, questions: job.questions })),
    );
  return samples.map((sample) => ({ ...sample, weight: (job.weight ?? 1) / samples.length }));
}

/** Each question with just its own articles gone. */
async function withoutOwn(
  index: ArticleIndex,
  {
    versions,
    questions,
  }: { readonly versions: readonly ArticleVersion[]; readonly questions: readonly EvalQuestion[] },
): Promise<readonly Omit<Sample, 'weight'>[]> {
  const samples: Omit<Sample, 'weight'>[] = [];
  for (const question of questions) {
    const expected = expectedOf(question);
    if (expected.length === 0) continue;
    const gone = versions.filter((version) => expected.includes(version.articleId));
    for (const { articleId, version } of gone) index.remove(articleId, version);
    samples.push(await ask(index, question));
    for (const version of gone) index.upsert(version);
  }
  return samples;
}

async function withoutParts(
  versions: readonly ArticleVersion[],
  questions: readonly EvalQuestion[],
): Promise<readonly Omit<Sample, 'weight'>[]> {
  const ids = [...new Set(versions.map((version) => version.articleId))].sort();
  const partOf = new Map(ids.map((id, i) => [id, i % PARTS]));
  const samples: Omit<Sample, 'weight'>[] = [];
  for (let part = 0; part < PARTS; part++) {
    const index = await indexOf(
      versions.filter((version) => partOf.get(version.articleId) !== part),
    );
    for (const question of questions) {
      const expected = expectedOf(question);
      if (expected.length > 0 && expected.every((id) => partOf.get(id) === part))
        samples.push(await ask(index, question));
    }
  }
  return samples;
}

/** Entries as ordinary articles: some of their examples become the text. */
function asArticles(entries: readonly ArticleInput[], examples: number): readonly ArticleInput[] {
  return entries.map(({ questions = [], ...entry }) => ({
    ...entry,
    body: questions
      .slice(0, examples)
      .map((question) => `${question.replace(/[.?!]*$/, '')}.`)
      .join('\n'),
  }));
}

/** Every set that confidence is fitted on and judged by. */
export async function* sampleSets(folder: string): AsyncGenerator<SampleSet> {
  const kb = (name: string) => readKb(`${folder}/${name}.jsonl`);
  const questions = (name: string, take = 100_000) =>
    readQuestions(`${folder}/${name}.jsonl`).slice(0, take);
  const banking = kb('banking77/kb-10shot');
  const clinc = kb('clinc150/kb');
  const clincQuestions = questions('clinc150/validation');
  const offTopic = questions('clinc150/questions').filter(isNone).slice(0, 200);
  const set = async (name: string, job: Job): Promise<SampleSet> => ({
    name,
    samples: await collect(job),
  });

  yield set('banking77, 1 typo', {
    articles: kb('banking77/kb'),
    questions: questions('banking77/questions-1-typo', 1500),
  });
  yield set('banking77, 10 examples', {
    articles: banking,
    questions: questions('banking77/questions', 1500),
    absent: true,
  });
  yield set('clinc150', { articles: clinc, questions: clincQuestions, weight: 2 });
  for (const [name, articles] of [
    ['banking77, off topic', kb('banking77/kb')],
    ['banking77, 10 examples, off topic', banking],
  ] as const)
    yield set(name, { articles, questions: clincQuestions.filter(isNone), weight: 0.5 });
  yield set('clinc150 as articles', {
    articles: asArticles(clinc, 15),
    questions: clincQuestions.filter((_, i) => i % 3 === 0 || isNone(_)),
    absent: true,
  });
  yield set('banking77 as articles', {
    articles: asArticles(banking, 10),
    questions: questions('banking77/questions').filter((_, i) => i % 3 === 0),
    absent: true,
  });
  for (const language of ['en', 'zh', 'es', 'de', 'ru'])
    yield set(`xquad ${language}`, {
      articles: kb(`xquad/${language}/kb`),
      questions: questions(`xquad/${language}/questions`, 300),
      absent: true,
      weight: 0.4,
    });
  yield set('xquad en, off topic', {
    articles: kb('xquad/en/kb'),
    questions: offTopic,
    weight: 0.3,
  });
  yield set('bank-help', {
    articles: kb('bank-help/kb'),
    questions: questions('bank-help/scenarios'),
    absent: true,
    weight: 0.3,
  });
  for (const { name, articles, questions: asked } of await readShortSets())
    yield set(`short questions, ${name}`, {
      articles,
      questions: asked.filter((_, i) => i % 2 === 0),
      weight: SHORT_WEIGHT,
    });
  for (const half of ['looked-at', 'held-out'] as const) {
    const samples: Sample[] = [];
    for (const { articles, questions: asked } of readEverydaySets(half))
      samples.push(
        ...(await collect({ articles, questions: asked, weight: EVERYDAY_WEIGHT[half] })),
      );
    yield { name: `everyday questions, ${half}`, samples };
  }
  const shop = await readShop();
  if (shop === null) return;
  const answerable = shop.questions.filter((question) => expectedOf(question).length > 0);
  yield set('demo shop', { ...shop, questions: answerable, absent: true, weight: 2 });
  yield set('demo shop, off topic', { ...shop, questions: offTopic, weight: 0.3 });
}
