/** Keeps the classifier in step with the entries: trains in the background, in slices, and never twice at once. */
import { adaptClassifier } from './adapt-classifier.ts';
import type { ArticleDocuments } from './article-documents.ts';
import { type Classifier, type Example, loadClassifier, trainClassifier } from './classifier.ts';
import type { Log } from './dense.ts';
import { hashText } from './features.ts';
import { runSliced } from './run-sliced.ts';
import type { Trained } from './snapshot-sections.ts';

/** `trained` null: there has never been one. */
export type KeptClassifier = { readonly trained: Trained | null; readonly due: boolean };
export type ClassifierKeeper = {
  readonly current: () => Classifier | null;
  /** There are too many entries for a classifier. */
  readonly isCrowded: () => boolean;
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

/** Examples × entries a training takes at most: a minute or two. Of more examples each entry gives equally many. */
const MOST_WORK = 20_000_000;
/** With fewer examples for each entry a classifier knows less than the nearest examples, which then decide alone. */
const FEWEST_EXAMPLES = 5;
const IN_FULL_UP_TO = 100_000;
/** Share of the examples that may have changed since the last full training before there is another. */
const DRIFT = 0.1;

export function createClassifierKeeper(deps: {
  readonly documents: ArticleDocuments;
  readonly log: Log;
  readonly trained: Trained | null;
  /** What `trained` was made of has changed since. */
  readonly due: boolean;
  /** Examples × entries up to which every change trains in full. Default 100,000: it takes a second. */
  readonly inFullUpTo?: number;
}): ClassifierKeeper {
  const { documents, log } = deps;
  let current = deps.trained?.state ? loadClassifier(deps.trained.state) : null;
  let ever = deps.trained !== null;
  let wanted = deps.due ? 1 : 0;
  let done = 0;
  if (!ever && [...documents.entries()].some((entry) => entry.version.questions.length > 0))
    wanted++;
  let running: Promise<void> | null = null;
  const trainer = createTrainer(log, deps.inFullUpTo ?? IN_FULL_UP_TO);
  let crowded: { readonly of: number; readonly is: boolean } | null = null;

  const run = async () => {
    while (done !== wanted) {
      const target = wanted;
      current = await trainer(current, toExamples(documents));
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
    isCrowded: () => {
      if (current !== null) return false;
      if (crowded?.of !== wanted) crowded = { of: wanted, is: isCrowded(documents) };
      return crowded.is;
    },
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

/** More entries with examples than can have enough of them each. */
function isCrowded(documents: ArticleDocuments): boolean {
  let entries = 0;
  for (const { version } of documents.entries()) if (version.questions.length > 0) entries++;
  return entries ** 2 * FEWEST_EXAMPLES > MOST_WORK;
}

/**
 * Trains in full or, when little changed since it last did so, on from what there is. What was trained before a restart is
 * not known: the first change after it trains in full.
 */
function createTrainer(log: Log, inFullUpTo: number) {
  let known: ReadonlyMap<string, number> | null = null;
  let drifted = 0;
  return async (
    current: Classifier | null,
    all: readonly Example[],
  ): Promise<Classifier | null> => {
    const now = fingerprints(all);
    const changed = known === null ? null : changedLabels(known, now);
    known = now;
    const examples = fewer(all, now.size);
    if (examples === null) {
      log(
        `${now.size} entries with ${all.length} examples: too many for the classifier; the nearest examples decide.`,
      );
      return null;
    }
    if (current !== null && changed !== null && examples.length * now.size > inFullUpTo) {
      drifted += examples.filter(({ label }) => changed.has(label)).length + changed.size;
      if (drifted <= DRIFT * examples.length)
        return runSliced(adaptClassifier(current.state, examples, changed));
    }
    drifted = 0;
    return runSliced(trainClassifier(examples));
  };
}

/** Of each entry a number that changes with its examples. */
function fingerprints(examples: readonly Example[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { label, text } of examples) found.set(label, hashText(text, found.get(label) ?? 1));
  return found;
}

/** That came, went or have other examples. */
function changedLabels(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [label, print] of after) if (before.get(label) !== print) changed.add(label);
  for (const label of before.keys()) if (!after.has(label)) changed.add(label);
  return changed;
}

/**
 * As many examples as a training may take: where there are more, equally many of each entry, spread over what it has. Null:
 * there are so many entries that too few would be left of each.
 */
export function fewer(
  examples: readonly Example[],
  labels: number,
  most = MOST_WORK,
): readonly Example[] | null {
  if (examples.length * labels <= most) return examples;
  const each = Math.floor(most / labels / labels);
  if (each < FEWEST_EXAMPLES) return null;
  const byLabel = Map.groupBy(examples, ({ label }) => label);
  return [...byLabel.values()].flatMap((own) =>
    own.filter(
      (_, i) =>
        own.length <= each ||
        Math.floor((i * each) / own.length) !== Math.floor(((i - 1) * each) / own.length),
    ),
  );
}
