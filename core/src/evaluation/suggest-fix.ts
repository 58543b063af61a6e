/** What would mend a mistake of the assistant, by plain rules over the two articles it is about. */
import { wordsOf } from '../retrieval/tokenise.ts';
import type { Judged, Mistake } from './judge.ts';

export const FIXES = [
  /** The expected article is not in the knowledge: write it, or mend the expectation. */
  'write-article',
  /** It was not in force at the time of the question. */
  'not-in-force',
  /** It is for the team only. */
  'internal',
  /** Both articles say nearly the same: merge them or tell them apart. */
  'merge',
  /** It has no example questions: give it some, this one first. */
  'first-example',
  /** Add the question to its examples. */
  'add-example',
  /** Answer from a lower confidence. */
  'lower-threshold',
  /** Answer from a higher confidence. */
  'raise-threshold',
  /** Sure and wrong, and no article answers it: write one that does, or say in the found one what it is not about. */
  'say-limits',
  /** A rule for handing over is missing. */
  'add-rule',
  /** A rule hands over too much. */
  'narrow-rule',
] as const;
export type FixKind = (typeof FIXES)[number];
export type Fix = {
  readonly kind: FixKind;
  /** Article to change. */
  readonly article: string | null;
  /** With `merge`: the other one. */
  readonly other: string | null;
  /** With a threshold: the suggested one. */
  readonly threshold: number | null;
};
/** What is known of an article; several versions of it as one. */
export type ArticleNote = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Number of example questions. */
  readonly questions: number;
  readonly isPublic: boolean;
  /** When it holds: null is without an end. */
  readonly times: readonly { readonly from: string | null; readonly to: string | null }[];
};
export type Mishap = {
  readonly mistake: Mistake;
  readonly prediction: Judged & { readonly confidence: number };
  readonly expected: readonly string[];
  /** Time of the question. */
  readonly at: string;
};
export type FixContext = {
  readonly article: (id: string) => ArticleNote | undefined;
  readonly answerAbove: number;
  readonly suggested: number | null;
};

/**
 * Two articles whose words overlap more than this (Jaccard) are the same to a reader: independent texts on one subject
 * share a tenth to a quarter of their words.
 */
const SAME_TEXT = 0.5;
/** Shorter texts overlap by chance. */
const SAME_TEXT_WORDS = 8;
const COMPARED_CHARACTERS = 20_000;

export function suggestFix(mishap: Mishap, context: FixContext): Fix {
  const fix = (kind: FixKind, more: Partial<Fix> = {}): Fix => ({
    kind,
    article: null,
    other: null,
    threshold: null,
    ...more,
  });
  const { mistake, prediction } = mishap;
  const found = prediction.articles[0] ?? null;
  const { suggested } = context;
  if (mistake === 'missed-handoff') return fix('add-rule');
  if (mistake === 'needless-handoff') return fix('narrow-rule');
  if (mistake === 'answered-unanswerable') {
    return suggested !== null && prediction.confidence < suggested
      ? fix('raise-threshold', { threshold: suggested })
      : fix('say-limits', { article: found });
  }
  if (mistake === 'not-sure') {
    const isSafe =
      suggested !== null &&
      prediction.confidence >= suggested &&
      prediction.confidence < context.answerAbove;
    if (isSafe) return fix('lower-threshold', { threshold: suggested });
  }
  return mendArticle(mishap, context, fix);
}

function mendArticle(
  mishap: Mishap,
  context: FixContext,
  fix: (kind: FixKind, more?: Partial<Fix>) => Fix,
): Fix {
  const found = mishap.prediction.articles[0];
  const known = mishap.expected.flatMap((id) => context.article(id) ?? []);
  const [target] = known;
  if (target === undefined) return fix('write-article', { article: mishap.expected[0] ?? null });
  const usable = known.filter(({ isPublic }) => isPublic);
  if (usable.length === 0) return fix('internal', { article: target.id });
  const inForce = usable.filter((note) => holdsAt(note, mishap.at));
  const best = inForce[0];
  if (best === undefined) return fix('not-in-force', { article: target.id });
  const rival = found === undefined || found === best.id ? undefined : context.article(found);
  if (rival !== undefined && isSameText(best, rival)) {
    return fix('merge', { article: best.id, other: rival.id });
  }
  return fix(best.questions === 0 ? 'first-example' : 'add-example', { article: best.id });
}

function holdsAt(note: ArticleNote, at: string): boolean {
  return note.times.some(
    ({ from, to }) => (from === null || from <= at) && (to === null || at < to),
  );
}

function isSameText(one: ArticleNote, other: ArticleNote): boolean {
  const left = wordSet(one);
  const right = wordSet(other);
  if (Math.min(left.size, right.size) < SAME_TEXT_WORDS) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared) >= SAME_TEXT;
}

function wordSet({ text }: ArticleNote): Set<string> {
  return new Set(wordsOf(text.slice(0, COMPARED_CHARACTERS)));
}
