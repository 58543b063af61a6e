/**
 * Do vectors find what words do not? Asked of the tenant's own example questions: each is searched among all the others,
 * once by words and once by words and vectors, and is right when the nearest one belongs to the same article.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SIMILARITY_SHARE } from './fuse.ts';

export type Nearby = ReadonlyMap<number, number>;
export type DenseBenefitDeps = {
  /** Question documents that have another one of the same article. */
  readonly questions: readonly number[];
  readonly ownerOf: (question: number) => string | undefined;
  /** 0..1 of the questions nearest by words; may hold the asked one itself. */
  readonly byWords: (question: number) => Nearby;
  /** 0..1 of the questions nearest by vectors; may hold the asked one itself. */
  readonly byVectors: (question: number) => Nearby;
};

/** More say hardly more, and take time. */
const ASKED = 150;
/** With fewer the outcome would be chance. */
const ENOUGH = 30;

/**
 * Vectors help when they put more questions right than wrong by more than one standard deviation of chance (a sign test
 * at about one in six). Null with too few questions to tell. Gives others a turn after each question.
 */
export async function measureDenseBenefit(deps: DenseBenefitDeps): Promise<boolean | null> {
  if (deps.questions.length < ENOUGH) return null;
  const step = Math.max(1, deps.questions.length / ASKED);
  let better = 0;
  let worse = 0;
  for (let at = 0; at < deps.questions.length; at += step) {
    const asked = deps.questions[Math.floor(at)] as number;
    const owner = deps.ownerOf(asked);
    if (owner === undefined) continue;
    const words = deps.byWords(asked);
    const vectors = deps.byVectors(asked);
    const isRight = (share: number) =>
      deps.ownerOf(nearest(asked, { words, vectors, share })) === owner;
    const before = isRight(0);
    const after = isRight(SIMILARITY_SHARE);
    if (after && !before) better++;
    if (before && !after) worse++;
    await nextTurn();
  }
  return better - worse > Math.sqrt(better + worse);
}

function nearest(
  asked: number,
  {
    words,
    vectors,
    share,
  }: { readonly words: Nearby; readonly vectors: Nearby; readonly share: number },
): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const question of new Set([...words.keys(), ...vectors.keys()])) {
    if (question === asked) continue;
    const score =
      (1 - share) * (words.get(question) ?? 0) + share * Math.max(0, vectors.get(question) ?? 0);
    if (score < most || (score === most && question > best)) continue;
    best = question;
    most = score;
  }
  return best;
}
