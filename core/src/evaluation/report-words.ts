/** What the report for people calls things. */
import type { Mistake } from './judge.ts';
import type { Report, WorstError } from './report.ts';
import type { Fix } from './suggest-fix.ts';

export const MISTAKE_NAMES: Readonly<Record<Mistake, string>> = {
  'wrong-answer': 'Answered from another article',
  'answered-unanswerable': 'Answered, though nothing answers it',
  'missed-handoff': 'Not handed to a person',
  'needless-handoff': 'Handed over, though an article answers it',
  'not-found': 'Not answered: the article was not found',
  'not-sure': 'Not answered: found, but not sure enough',
};

/** What to do about a mistake, in a sentence. */
export function sayFix(fix: Fix, nameOf: (id: string) => string): string {
  const article = fix.article === null ? '' : `“${nameOf(fix.article)}”`;
  switch (fix.kind) {
    case 'write-article':
      return `The expected article ${article} is not in the knowledge. Write it, or correct the expectation.`;
    case 'not-in-force':
      return `${article} was not in force at the time of the question. Check its dates.`;
    case 'internal':
      return `${article} is for the team only. Make it public if customers may read it.`;
    case 'merge':
      return `${article} and “${nameOf(fix.other ?? '')}” say nearly the same. Merge them, or say in each when it applies.`;
    case 'first-example':
      return `${article} has no example questions. Add a few ways customers ask it, this one first.`;
    case 'add-example':
      return `Add this wording to the example questions of ${article}.`;
    case 'lower-threshold':
      return `The right article was found. Answering from a confidence of ${percent(fix.threshold)} would have answered it at the accepted risk.`;
    case 'raise-threshold':
      return `Answering only from a confidence of ${percent(fix.threshold)} would have stopped it.`;
    case 'say-limits':
      return `Write an article that answers it, or say in ${article} what it does not cover.`;
    case 'add-rule':
      return 'Add a rule that hands such messages over: by topic, by mood or by words.';
    case 'narrow-rule':
      return 'Narrow the rule that handed it over.';
  }
}

/** What happened, in a line. */
export function sayOutcome(error: WorstError): string {
  const { decision, reason, confidence } = error;
  const did = {
    answer: 'answered',
    clarify: 'asked back',
    handoff: 'handed over',
    silence: 'silent',
  };
  const why = reason === 'answered' ? '' : ` (${reason})`;
  return `${did[decision]}${why}, confidence ${percent(confidence)}`;
}

export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

/** Name, figure and what it means. */
export function toFigures(report: Report): readonly (readonly [string, string, string])[] {
  const { summary, right, judged } = report;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return [
    [
      'Done right',
      percent(share(right, judged)),
      `${right} of ${judged} questions ended as expected: answered from the right article, not answered, or with a person`,
    ],
    [
      'First article right',
      percent(summary.accuracyAt1),
      'of the questions that have an answer, whether or not it was said',
    ],
    [
      'Among the first five',
      percent(summary.recallAt5),
      'of the expected articles; what a person would find by looking',
    ],
    [
      'Told apart',
      percent(summary.auroc),
      'how often an answerable question has more confidence than an unanswerable one; 50 % is chance',
    ],
    [
      'Answered at 5 % risk',
      percent(summary.answeredAt5),
      `of the answerable questions, when at most 5 % of the unanswerable may be; right: ${percent(summary.rightAt5)}`,
    ],
    [
      'Handed over rightly',
      percent(summary.handoffPrecision),
      `of the handovers were wanted; of the wanted ones happened: ${percent(summary.handoffRecall)}`,
    ],
    [
      'Confidence is off by',
      percent(report.calibrationError),
      'on average, between how sure it was and how often it was right',
    ],
    [
      'Time',
      summary.p50Ms === null ? '–' : `${summary.p50Ms.toFixed(1)} ms`,
      summary.p95Ms === null
        ? 'a question'
        : `half of the questions; 95 % within ${summary.p95Ms.toFixed(1)} ms`,
    ],
  ];
}
