import { setImmediate as nextTurn } from 'node:timers/promises';
import { AttendantError } from '../errors.ts';
import type { ArticleVersion, Instant } from '../model.ts';
import { type ArticleIndex, createIndex } from '../retrieval/create-retriever.ts';
import type { Retrieve } from '../retrieval/retriever.ts';

/** Indexes of the past kept at once, over all tenants. */
const KEPT = 2;
/** Indexes that may wait to be built; more at once are refused. */
const WAITING = 5;
/** Characters of text one of them may hold: what 20,000 articles of a page have. */
const MOST_CHARACTERS = 40_000_000;
const SLICE_MS = 15;

export type KnownAtDeps = {
  readonly all: (
    tenantId: string,
    options?: { readonly knownAt?: Instant },
  ) => AsyncIterable<ArticleVersion>;
  /** When an article was last recorded or superseded at this time or before; null: none was. */
  readonly lastChange: (tenantId: string, at: Instant) => Promise<Instant | null>;
  readonly clock: () => Date;
  /** Highest cursor of the change log. */
  readonly head: (tenantId: string) => Promise<number>;
  /** A copy of today's index, trained, that may be changed; `cursor`: up to where in the change log it knows. */
  readonly copyOfToday: (
    tenantId: string,
  ) => Promise<{ readonly index: ArticleIndex; readonly cursor: number }>;
  /** Most characters of text in one index. Default 40 million. */
  readonly mostCharacters?: number;
  /** Told when an index is built: from nothing, or from a copy of today's. */
  readonly onBuild?: (tenantId: string, from: 'nothing' | 'today') => void;
};

/**
 * Retrieves from the articles as they were known at a time: an index of its own, built from the store and kept while it
 * is among the last two asked for. All times between two changes share one index; null when nothing has changed since, so
 * that the index of today serves. One is built at a time and few wait, so that memory stays bounded however many ask:
 * `REPLAY_BUSY`, and `REPLAY_TOO_LARGE` for more text than is held.
 *
 * Training the classifier is nearly all the work where articles have example questions. Where those are the same then and
 * now, which is usual, the index is a copy of today's with the other versions taken out and put in: the same examples
 * give the same classifier. Words of versions taken out stay in its vocabulary, as in any index that has lived; that moves
 * a score in its third digit.
 */
export function createKnownAt(
  deps: KnownAtDeps,
): (tenantId: string, knownAt: Instant) => Promise<Retrieve | null> {
  const kept = new Map<string, Promise<Retrieve>>();
  let building: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const inTurn = (work: () => Promise<Retrieve>): Promise<Retrieve> => {
    waiting += 1;
    const built = building.then(work).finally(() => {
      waiting -= 1;
    });
    building = built.catch(() => undefined);
    return built;
  };
  return async (tenantId, knownAt) => {
    const [then, now] = await Promise.all([
      deps.lastChange(tenantId, knownAt),
      deps.lastChange(tenantId, deps.clock().toISOString()),
    ]);
    if (then === now) return null;
    const key = JSON.stringify([tenantId, then]);
    const found = kept.get(key);
    if (found === undefined && waiting >= WAITING) throw busy();
    const retriever = found ?? inTurn(() => build(deps, tenantId, knownAt));
    kept.delete(key);
    kept.set(key, retriever);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    // One that failed is built again by the next question.
    if (found === undefined) retriever.catch(() => kept.delete(key));
    return retriever;
  };
}

type Past = { readonly tenantId: string; readonly knownAt: Instant };
/** What differs between then and now, as versions' keys and versions. */
type Difference = {
  readonly gone: readonly (readonly [articleId: string, version: number])[];
  readonly back: readonly ArticleVersion[];
  readonly sameExamples: boolean;
};

async function build(deps: KnownAtDeps, tenantId: string, knownAt: Instant): Promise<Retrieve> {
  const past = { tenantId, knownAt };
  const before = await deps.head(tenantId);
  const difference = await compare(deps, past);
  if (difference.sameExamples) {
    const copy = await deps.copyOfToday(tenantId);
    // An article that changed meanwhile would be in the copy and not in the difference.
    if (copy.cursor === before && (await deps.head(tenantId)) === before) {
      deps.onBuild?.(tenantId, 'today');
      return goBack(copy.index, difference).retrieve;
    }
  }
  deps.onBuild?.(tenantId, 'nothing');
  return fromNothing(deps, past);
}

function goBack(index: ArticleIndex, { gone, back }: Difference): ArticleIndex {
  for (const [articleId, version] of gone) index.remove(articleId, version);
  for (const version of back) index.upsert(asOfThen(version));
  return index;
}

async function fromNothing(deps: KnownAtDeps, { tenantId, knownAt }: Past): Promise<Retrieve> {
  const index = createIndex({ tenantId });
  const breathe = createBreath();
  for await (const version of deps.all(tenantId, { knownAt })) {
    index.upsert(asOfThen(version));
    await breathe();
  }
  await index.prepare();
  return index.retrieve;
}

async function compare(deps: KnownAtDeps, { tenantId, knownAt }: Past): Promise<Difference> {
  const now = new Map<string, readonly [string, number]>();
  const examplesNow = new Set<string>();
  for await (const version of deps.all(tenantId)) {
    now.set(keyOf(version), [version.articleId, version.version]);
    for (const example of examplesOf(version)) examplesNow.add(example);
  }
  const most = deps.mostCharacters ?? MOST_CHARACTERS;
  let characters = 0;
  const back: ArticleVersion[] = [];
  const examplesThen = new Set<string>();
  for await (const version of deps.all(tenantId, { knownAt })) {
    characters += version.title.length + version.body.length;
    if (characters > most) throw tooLarge();
    if (!now.delete(keyOf(version))) back.push(version);
    for (const example of examplesOf(version)) examplesThen.add(example);
  }
  const same = examplesNow.size === examplesThen.size && isWithin(examplesThen, examplesNow);
  return { gone: [...now.values()], back, sameExamples: same && examplesNow.size > 0 };
}

function keyOf({ articleId, version }: ArticleVersion): string {
  return JSON.stringify([articleId, version]);
}

/** What the classifier learns of a version. */
function examplesOf({ articleId, title, questions }: ArticleVersion): readonly string[] {
  if (questions.length === 0) return [];
  return [title, ...questions].map((text) => JSON.stringify([articleId, text]));
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

/** Superseded since, but not then. */
function asOfThen(version: ArticleVersion): ArticleVersion {
  return { ...version, supersededAt: null };
}

/** Gives others a turn whenever the slice is used up. */
function createBreath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await nextTurn();
    since = performance.now();
  };
}

function busy(): AttendantError {
  return new AttendantError(
    'REPLAY_BUSY',
    'Many questions are being put to earlier days just now.',
    {
      status: 429,
      wayOut: 'Try again in a few seconds.',
    },
  );
}

function tooLarge(): AttendantError {
  return new AttendantError(
    'REPLAY_TOO_LARGE',
    'There are too many articles to put the question to those of another day.',
    { status: 422, wayOut: 'Leave out `knownAt`; the articles of today are asked.' },
  );
}
