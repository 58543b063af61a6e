import { topicWeightOf } from '../retrieval/languages/languages.ts';
import { stem, wordsOf } from '../retrieval/tokenise.ts';

export type AskedQuestion = {
  readonly conversationId: string;
  /** Masked. */
  readonly question: string;
};
export type QuestionCluster = {
  /** Conversations in which it was asked, newest first. */
  readonly conversationIds: readonly string[];
  /** In different words, the most typical first; at most 3, at most 200 characters each. */
  readonly questions: readonly string[];
};

const SHOWN = 3;
const CHARACTERS = 200;
/** Words of a question that are compared: a long one is a story, its beginning says what it is about. */
const WORDS = 40;
/** Two questions are alike when they share this much of the weight of the shorter one's words. */
const ALIKE = 0.5;
/** Words of grammar weigh 0.1, pairs across a border of two Chinese words 0.25. */
const CONTENT = 0.5;
const MASKED = /\[[A-Z_]+_\d+\]/gu;

/**
 * Groups questions that are about the same thing. Plain and repeatable: the content words of each (their stems, without
 * words of grammar), a word weighing the more the fewer questions have it; two are alike when they share at least half
 * the weight of the shorter one. The question with the most alike it is the middle of the first group, and so on with
 * what is left. Somebody who asks ten times in one conversation is counted once. Largest first; groups of one are left
 * out. n² over the questions given: a few hundred.
 */
export function clusterQuestions(
  asked: readonly AskedQuestion[],
  locale: string,
): readonly QuestionCluster[] {
  const words = asked.map(({ question }) => contentWords(question, locale));
  const near = neighbours(words);
  const left = new Set(asked.keys());
  const clusters: QuestionCluster[] = [];
  for (;;) {
    const middle = middleOf(near, left);
    if (middle === null) break;
    const members = (near[middle] ?? []).filter((at) => left.has(at));
    for (const at of members) left.delete(at);
    const cluster = toCluster(asked, middle, members);
    if (cluster.conversationIds.length > 1) clusters.push(cluster);
  }
  return clusters.toSorted(
    (one, other) => other.conversationIds.length - one.conversationIds.length,
  );
}

function contentWords(question: string, locale: string): ReadonlySet<string> {
  const words = wordsOf(question.replace(MASKED, ' ')).slice(0, WORDS);
  const topic = topicWeightOf(words, locale);
  return new Set(words.filter((word) => topic(word) >= CONTENT).map(stem));
}

function rarity(questions: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of questions)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + questions.length / (counts.get(word) ?? 1));
}

/** For each question the places of those alike it, itself among them. */
function neighbours(questions: readonly ReadonlySet<string>[]): readonly (readonly number[])[] {
  const weight = rarity(questions);
  const total = questions.map((words) => {
    let sum = 0;
    for (const word of words) sum += weight(word);
    return sum;
  });
  const places = new Map<string, number[]>();
  for (const [at, words] of questions.entries())
    for (const word of words) places.set(word, [...(places.get(word) ?? []), at]);
  return questions.map((words, at) => {
    const shared = new Map<number, number>();
    for (const word of words)
      for (const to of places.get(word) ?? []) shared.set(to, (shared.get(to) ?? 0) + weight(word));
    const alike = [...shared].filter(
      ([to, sum]) => to === at || sum >= ALIKE * Math.min(total[at] ?? 0, total[to] ?? 0),
    );
    return alike.map(([to]) => to).toSorted((one, other) => one - other);
  });
}

/** Of what is left the question with the most like it; of several the newest. */
function middleOf(near: readonly (readonly number[])[], left: ReadonlySet<number>): number | null {
  let best: number | null = null;
  let most = 0;
  for (const at of left) {
    const count = (near[at] ?? []).filter((to) => left.has(to)).length;
    if (count <= most) continue;
    best = at;
    most = count;
  }
  return best;
}

function toCluster(
  asked: readonly AskedQuestion[],
  middle: number,
  members: readonly number[],
): QuestionCluster {
  const of = [middle, ...members].flatMap((at) => asked[at] ?? []);
  const texts = new Map<string, string>();
  for (const { question } of of) {
    const key = wordsOf(question).join(' ');
    if (!texts.has(key)) texts.set(key, shorten(question));
  }
  return {
    conversationIds: [...new Set(members.flatMap((at) => asked[at]?.conversationId ?? []))],
    questions: [...texts.values()].slice(0, SHOWN),
  };
}

function shorten(question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= CHARACTERS
    ? line
    : `${characters.slice(0, CHARACTERS - 1).join('')}…`;
}
