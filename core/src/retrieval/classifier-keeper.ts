/** Keeps the classifier in step with the entries: trains in the background, in slices, and never twice at once. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleDocuments } from './article-documents.ts';
import { type Classifier, type Example, loadClassifier, trainClassifier } from './classifier.ts';
import type { Log } from './dense.ts';
import type { Trained } from './snapshot-sections.ts';

/** `trained` null: there has never been one. */
export type KeptClassifier = { readonly trained: Trained | null; readonly due: boolean };
export type ClassifierKeeper = {
  readonly current: () => Classifier | null;
  /** An entry with examples came or went. */
  readonly changed: () => void;
  /** Waits only while there has never been a classifier and one is due. */
  readonly firstTraining: () => Promise<void>;
  readonly train: () => Promise<void>;
  /** For a snapshot: null while training is due. */
  readonly trained: () => Trained | null;
  /** As it decides now, and whether another is due. */
  readonly asItIs: () => KeptClassifier;
};

/** Longest work between two turns of the event loop, in milliseconds. */
const SLICE_MS = 12;
/** Examples × entries beyond which training would take minutes; the nearest examples alone decide then. */
const MOST_WORK = 20_000_000;

export function createClassifierKeeper(deps: {
  readonly documents: ArticleDocuments;
  readonly log: Log;
  readonly trained: Trained | null;
  /** What `trained` was made of has changed since. */
  readonly due: boolean;
}): ClassifierKeeper {
  const { documents, log } = deps;
  let current = deps.trained?.state ? loadClassifier(deps.trained.state) : null;
  let ever = deps.trained !== null;
  let wanted = deps.due ? 1 : 0;
  let done = 0;
  if (!ever && [...documents.entries()].some((entry) => entry.version.questions.length > 0))
    wanted++;
  let running: Promise<void> | null = null;

  const run = async () => {
    while (done !== wanted) {
      const target = wanted;
      current = await trainSliced(toExamples(documents), log);
      done = target;
      ever = true;
    }
  };
  const train = () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    current: () => current,
    changed: () => {
      wanted++;
    },
    train,
    firstTraining: async () => {
      if (!ever && done !== wanted) await train();
    },
    trained: () => (done === wanted ? { state: current?.state ?? null } : null),
    asItIs: () => ({
      trained: ever ? { state: current?.state ?? null } : null,
      due: done !== wanted,
    }),
  };
}

/** Sorted, so that the order of arrival changes nothing. An entry's title is one more way to ask for it. */
function toExamples(documents: ArticleDocuments): readonly Example[] {
  const found = new Map<string, Example>();
  for (const { version } of documents.entries()) {
    if (version.questions.length === 0) continue;
    for (const text of [version.title, ...version.questions])
      if (text.trim() !== '')
        found.set(JSON.stringify([version.articleId, text]), { label: version.articleId, text });
  }
  return [...found.entries()]
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([, example]) => example);
}

async function trainSliced(examples: readonly Example[], log: Log): Promise<Classifier | null> {
  const labels = new Set(examples.map((example) => example.label)).size;
  if (examples.length * labels > MOST_WORK) {
    log(
      `${labels} entries with ${examples.length} examples: too many for the classifier; the nearest examples decide.`,
    );
    return null;
  }
  const training = trainClassifier(examples);
  let since = performance.now();
  for (;;) {
    const step = training.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await nextTurn();
    since = performance.now();
  }
}
