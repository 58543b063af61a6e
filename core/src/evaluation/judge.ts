/** Whether a prediction is what was expected, and what kind of mistake it is otherwise. */
import type { Prediction } from './eval-lines.ts';
import type { Expectation } from './metrics.ts';

/** From the worst for a customer to the least. */
export const MISTAKES = [
  /** An answer from another article than expected. */
  'wrong-answer',
  /** An answer where the knowledge has none. */
  'answered-unanswerable',
  /** A person was expected and did not get it. */
  'missed-handoff',
  /** Handed over by a rule although an article answers it. */
  'needless-handoff',
  /** Not answered, and the expected article was not found first. */
  'not-found',
  /** Not answered although the expected article was found first. */
  'not-sure',
] as const;
export type Mistake = (typeof MISTAKES)[number];
export type Verdict = 'right' | 'unjudged' | Mistake;
export type Judged = Pick<Prediction, 'decision' | 'reason' | 'articles'>;

/** Said from an article. A journey or small talk is no claim that an article answers. */
export function answersFromKnowledge({ decision, reason }: Judged): boolean {
  return decision === 'answer' && reason !== 'flow' && reason !== 'small-talk';
}

/** Handed over because nothing was sure enough, not because a rule spoke. */
function isHandoffOfDoubt({ reason }: Judged): boolean {
  return reason === 'low-confidence' || reason === 'repeated-failure';
}

export function judge(expect: Expectation | undefined, prediction: Judged): Verdict {
  if (expect === undefined) return 'unjudged';
  if ('none' in expect) {
    return answersFromKnowledge(prediction) ? 'answered-unanswerable' : 'right';
  }
  if ('handoff' in expect) return prediction.decision === 'handoff' ? 'right' : 'missed-handoff';
  const found = expect.articles.includes(prediction.articles[0] ?? '');
  if (prediction.decision === 'answer') {
    if (found) return 'right';
    return answersFromKnowledge(prediction) ? 'wrong-answer' : 'not-found';
  }
  if (prediction.decision === 'handoff' && !isHandoffOfDoubt(prediction)) {
    return 'needless-handoff';
  }
  return found ? 'not-sure' : 'not-found';
}
