/** What a business reads after an evaluation: how good, how sure, what was mistaken for what, and what to do about it. */

import { chooseThreshold } from '../retrieval/choose-threshold.ts';
import type { Bin, CurvePoint } from './confidence-figures.ts';
import { calibrationError, toBins, toRiskCurve } from './confidence-figures.ts';
import type { EvalQuestion, Prediction } from './eval-lines.ts';
import { answersFromKnowledge, judge, MISTAKES, type Mistake, type Verdict } from './judge.ts';
import { createNumbers, type Expectation, type Summary } from './metrics.ts';
import { type ArticleNote, type Fix, suggestFix } from './suggest-fix.ts';

export type Report = {
  readonly summary: Summary;
  /** Questions whose verdict is `right`, of those that say what they expect. */
  readonly right: number;
  readonly judged: number;
  readonly mistakes: Readonly<Record<Mistake, number>>;
  readonly threshold: ThresholdReport;
  readonly reliability: readonly Bin[];
  readonly calibrationError: number | null;
  readonly curve: readonly CurvePoint[];
  /** Most frequent first. */
  readonly confusions: readonly Confusion[];
  /** Most questions first; empty unless there are several. */
  readonly languages: readonly LanguageFigures[];
  /** Worst first. */
  readonly worst: readonly WorstError[];
  /** Titles of the articles named above that are known. */
  readonly titles: Readonly<Record<string, string>>;
};
export type ThresholdReport = {
  /** Confidence from which was answered. */
  readonly now: number;
  readonly suggested: number | null;
  /** Share of unanswerable questions that may be answered, and how surely. */
  readonly risk: number;
  readonly sure: number;
};
export type Confusion = {
  readonly expected: string;
  readonly found: string;
  readonly questions: number;
  /** Up to three. */
  readonly examples: readonly string[];
};
export type LanguageFigures = {
  readonly language: string;
  readonly questions: number;
  readonly judged: number;
  readonly right: number;
};
export type WorstError = {
  readonly id: string;
  readonly question: string;
  readonly language: string;
  readonly mistake: Mistake;
  readonly decision: Prediction['decision'];
  readonly reason: string;
  readonly confidence: number;
  readonly said: string;
  readonly quotes: readonly { readonly article: string; readonly quote: string }[];
  /** Articles; empty when none or a handoff was expected. */
  readonly expected: readonly string[];
  readonly found: string | null;
  readonly fix: Fix;
};
export type ReportTally = {
  readonly add: (question: EvalQuestion, prediction: Prediction) => Verdict;
  /** `lookUp` is asked for the articles the worst errors and confusions name. */
  readonly report: (summary: Summary, lookUp: LookUp) => Promise<Report>;
};
export type LookUp = (ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, ArticleNote>>;

const RISK = 0.05;
const SURE = 0.9;
const WORST = 50;
const CONFUSIONS = 20;
/** Fewer questions of a language say nothing of it; often they are short ones taken for another. */
const FEW = 5;
/** Bounds for what grows with hostile input: distinct pairs and languages, and the length of what is kept of a text. */
const MOST_PAIRS = 100_000;
const MOST_LANGUAGES = 100;
const KEPT_CHARACTERS = 600;

type Kept = Omit<WorstError, 'fix'> & { readonly at: string };
type Pair = { expected: string; found: string; questions: number; examples: string[] };

/**
 * Collects as predictions come, in bounded memory.
 * @param answerAbove the confidence from which was answered.
 * @param now time of questions that name none.
 */
export function createReportTally(of: {
  readonly answerAbove: number;
  readonly now: string;
}): ReportTally {
  const confidences = createNumbers();
  const rights = createNumbers();
  const unwanted = createNumbers();
  const counts = Object.fromEntries(MISTAKES.map((kind) => [kind, 0])) as Record<Mistake, number>;
  const pairs = new Map<string, Pair>();
  const languages = new Map<string, { questions: number; judged: number; right: number }>();
  let worst: Kept[] = [];
  let judged = 0;
  let right = 0;

  const addPoint = (expect: Expectation | undefined, prediction: Prediction) => {
    if (expect === undefined || 'handoff' in expect) return;
    const isRight = 'articles' in expect && expect.articles.includes(prediction.articles[0] ?? '');
    confidences.push(prediction.confidence);
    rights.push(isRight ? 1 : 0);
    if ('none' in expect) unwanted.push(prediction.confidence);
  };
  const keep = (question: EvalQuestion, prediction: Prediction, mistake: Mistake) => {
    worst.push(toKept(question, prediction, { mistake, now: of.now }));
    if (worst.length >= 4 * WORST) worst = worst.sort(worstFirst).slice(0, WORST);
  };
  return {
    add: (question, prediction) => {
      const { expect } = question;
      const verdict = judge(expect, prediction);
      addPoint(expect, prediction);
      addPair(pairs, question, prediction);
      addLanguage(languages, question.locale ?? prediction.language, verdict);
      if (verdict === 'unjudged') return verdict;
      judged++;
      if (verdict === 'right') right++;
      else {
        counts[verdict]++;
        keep(question, prediction, verdict);
      }
      return verdict;
    },
    report: (summary, lookUp) =>
      toReport({
        answerAbove: of.answerAbove,
        summary,
        lookUp,
        right,
        judged,
        mistakes: { ...counts },
        confidences: confidences.all(),
        rights: Uint8Array.from(rights.all()),
        unwanted: unwanted.all(),
        pairs: [...pairs.values()],
        languages: toLanguageFigures(languages),
        worst: worst.sort(worstFirst).slice(0, WORST),
      }),
  };
}

type Collected = Pick<Report, 'summary' | 'right' | 'judged' | 'mistakes' | 'languages'> & {
  readonly answerAbove: number;
  readonly lookUp: LookUp;
  readonly confidences: Float64Array;
  readonly rights: Uint8Array;
  readonly unwanted: Float64Array;
  readonly pairs: readonly Pair[];
  readonly worst: readonly Kept[];
};

async function toReport(of: Collected): Promise<Report> {
  const { summary, right, judged, mistakes, languages, answerAbove } = of;
  const confusions = of.pairs
    .toSorted((one, other) => other.questions - one.questions)
    .slice(0, CONFUSIONS);
  const notes = await of.lookUp(idsIn(of.worst, confusions));
  const suggested = suggestThreshold(of.unwanted);
  const context = { article: (id: string) => notes.get(id), answerAbove, suggested };
  const reliability = toBins(of.confidences, of.rights);
  return {
    summary,
    right,
    judged,
    mistakes,
    threshold: { now: answerAbove, suggested, risk: RISK, sure: SURE },
    reliability,
    calibrationError: calibrationError(reliability),
    curve: toRiskCurve(of.confidences, of.rights),
    confusions,
    languages,
    worst: of.worst.map(({ at, ...error }) => {
      const { mistake, expected } = error;
      return {
        ...error,
        fix: suggestFix({ mistake, prediction: toJudged(error), expected, at }, context),
      };
    }),
    titles: Object.fromEntries([...notes.values()].map(({ id, title }) => [id, title])),
  };
}

/** Three places, as settings are shown, and never lower than what was chosen. Null: too few, or even the surest would pass. */
function suggestThreshold(scores: Float64Array): number | null {
  const choice = chooseThreshold({ scores, risk: RISK, confidence: SURE });
  if (choice.kind === 'too-few') return null;
  const threshold = Math.ceil(choice.threshold * 1_000) / 1_000;
  return threshold > 1 ? null : threshold;
}

function toJudged(error: Omit<WorstError, 'fix'>) {
  const { decision, reason, confidence, found } = error;
  return { decision, reason, confidence, articles: found === null ? [] : [found] };
}

function toKept(
  question: EvalQuestion,
  prediction: Prediction,
  of: { readonly mistake: Mistake; readonly now: string },
): Kept {
  const { expect } = question;
  return {
    id: question.id,
    question: shortened(question.text),
    language: question.locale ?? prediction.language,
    mistake: of.mistake,
    decision: prediction.decision,
    reason: prediction.reason,
    confidence: prediction.confidence,
    said: answersFromKnowledge(prediction) ? shortened(prediction.text) : '',
    quotes: prediction.citations
      .slice(0, 3)
      .map(({ article, quote }) => ({ article, quote: shortened(quote) })),
    expected: expect !== undefined && 'articles' in expect ? expect.articles.slice(0, 10) : [],
    found: prediction.articles[0] ?? null,
    at: question.at ?? of.now,
  };
}

/** The kinds in order; within one the surest mistake first: it is the one nothing else would have stopped. */
function worstFirst(one: Kept, other: Kept): number {
  return (
    MISTAKES.indexOf(one.mistake) - MISTAKES.indexOf(other.mistake) ||
    other.confidence - one.confidence
  );
}

function addPair(pairs: Map<string, Pair>, question: EvalQuestion, prediction: Prediction): void {
  const { expect } = question;
  const found = prediction.articles[0];
  if (expect === undefined || !('articles' in expect) || found === undefined) return;
  const [expected] = expect.articles;
  if (expected === undefined || expect.articles.includes(found)) return;
  const key = JSON.stringify([expected, found]);
  const pair = pairs.get(key);
  if (pair === undefined) {
    if (pairs.size >= MOST_PAIRS) return;
    pairs.set(key, { expected, found, questions: 1, examples: [shortened(question.text)] });
    return;
  }
  pair.questions++;
  if (pair.examples.length < 3) pair.examples.push(shortened(question.text));
}

function addLanguage(
  languages: Map<string, { questions: number; judged: number; right: number }>,
  language: string,
  verdict: Verdict,
): void {
  const figures = languages.get(language) ?? { questions: 0, judged: 0, right: 0 };
  if (figures.questions === 0 && languages.size >= MOST_LANGUAGES) return;
  figures.questions++;
  if (verdict !== 'unjudged') figures.judged++;
  if (verdict === 'right') figures.right++;
  languages.set(language, figures);
}

function toLanguageFigures(
  languages: ReadonlyMap<string, Omit<LanguageFigures, 'language'>>,
): readonly LanguageFigures[] {
  const several = [...languages]
    .map(([language, figures]) => ({ language, ...figures }))
    .filter(({ questions }) => questions >= FEW)
    .sort((one, other) => other.questions - one.questions);
  return several.length < 2 ? [] : several;
}

function idsIn(worst: readonly Kept[], confusions: readonly Confusion[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { expected, found, quotes } of worst) {
    for (const id of expected) ids.add(id);
    if (found !== null) ids.add(found);
    for (const { article } of quotes) ids.add(article);
  }
  for (const { expected, found } of confusions) ids.add(expected).add(found);
  return ids;
}

function shortened(text: string): string {
  if (text.length <= KEPT_CHARACTERS) return text;
  // Not inside a pair of surrogates.
  return `${text
    .slice(0, KEPT_CHARACTERS)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')}…`;
}
