/** Vectors of chunks and questions, made by an injected embedder. Without one everything here is a no-op. */
import type { ArticleDocuments, Entry } from './article-documents.ts';
import { createVectorIndex, type Log, type VectorIndex } from './dense.ts';
import { measureDenseBenefit, type Nearby } from './dense-benefit.ts';
import type { Similarities } from './rank-articles.ts';
import type { Section, Snapshot } from './snapshot.ts';

/** One vector per text, in order. */
export type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[]>;
export type Embeddings = {
  readonly add: (entry: Entry) => void;
  readonly remove: (entry: Entry) => void;
  /**
   * Embeds what is new, and measures on the tenant's example questions whether vectors help. A failing embedder is
   * logged: search goes on without vectors.
   */
  readonly settle: () => Promise<void>;
  /** Null when there are no vectors, when they were seen not to help, or the embedder fails. */
  readonly similarities: (text: string) => Promise<Similarities | null>;
  readonly sections: () => readonly Section[];
  readonly size: () => number;
};

const BATCH = 32;
const NEIGHBOURS = 50;
/** Vectors are measured again when their number has changed by this share. */
const CHANGED = 0.1;
/** Chunk and question documents share one space of ids: even and odd. */
const chunkId = (doc: number) => doc * 2;
const questionId = (doc: number) => doc * 2 + 1;

export function createEmbeddings(deps: {
  readonly embed?: Embed;
  readonly log?: Log;
  readonly hnswAbove?: number;
  readonly documents: ArticleDocuments;
  readonly snapshot: Snapshot | null;
  /** 0..1 of the example questions nearest to one of them by words; may hold the asked one. */
  readonly questionsByWords: (question: number) => Nearby;
}): Embeddings {
  const { embed } = deps;
  if (embed === undefined) return NO_EMBEDDINGS;
  const pending = new Map<number, string>();
  let vectors: ReturnType<typeof createVectorIndex> | null = null;
  const vectorsOf = (dimensions: number) => {
    vectors ??= createVectorIndex({
      dimensions,
      ...(deps.hnswAbove === undefined ? {} : { hnswAbove: deps.hnswAbove }),
      ...(deps.log === undefined ? {} : { log: deps.log }),
    });
    return vectors.current();
  };
  const fit = createFit(deps, () => vectors?.current() ?? null);
  const add = (entry: Entry) => {
    for (const [id, text] of textsOf(entry)) pending.set(id, text);
  };
  readVectors(deps.snapshot, (id, vector) => vectorsOf(vector.length).add(id, vector));
  for (const entry of deps.documents.entries())
    for (const [id, text] of textsOf(entry)) if (!has(vectors, id)) pending.set(id, text);

  return {
    add,
    remove: (entry) => {
      for (const [id] of textsOf(entry)) {
        pending.delete(id);
        vectors?.current().remove(id);
      }
    },
    size: () => vectors?.current().size() ?? 0,
    settle: async () => {
      try {
        while (pending.size > 0) {
          const batch = [...pending].slice(0, BATCH);
          const made = await embed(batch.map(([, text]) => text));
          for (const [i, [id, text]] of batch.entries()) {
            // Removed or replaced while the embedder worked: its vector is of no use any more.
            if (pending.get(id) !== text) continue;
            pending.delete(id);
            const vector = made[i];
            if (vector !== undefined) vectorsOf(vector.length).add(id, vector);
          }
        }
        await vectors?.settle();
        await fit.measure();
      } catch (cause) {
        deps.log?.(`Embedding failed, search goes on without: ${messageOf(cause)}`);
      }
    },
    similarities: async (text) => {
      if (vectors === null || vectors.current().size() === 0 || !fit.helps()) return null;
      try {
        const [vector] = await embed([text]);
        return vector === undefined
          ? null
          : toSimilarities(vectors.current().search(vector, NEIGHBOURS));
      } catch (cause) {
        deps.log?.(`Embedding failed, search goes on without: ${messageOf(cause)}`);
        return null;
      }
    },
    sections: () => {
      const all = [...(vectors?.current().all() ?? [])];
      const width = all[0]?.[1].length ?? 0;
      const flat = new Float32Array(all.length * width);
      for (const [i, [, vector]] of all.entries()) flat.set(vector, i * width);
      return [
        ['vectors/ids', Uint32Array.from(all, ([id]) => id)],
        ['vectors', flat],
        fit.section(),
      ];
    },
  };
}

/** `measuredAt`: how many vectors there were then. */
type Fit = { readonly helps: boolean; readonly measuredAt: number };

/**
 * Whether vectors are used: not when they were seen not to help. Where it cannot be told they are, since somebody chose
 * to have them.
 */
function createFit(
  deps: Pick<
    Parameters<typeof createEmbeddings>[0],
    'documents' | 'questionsByWords' | 'log' | 'snapshot'
  >,
  vectors: () => VectorIndex | null,
) {
  let { helps, measuredAt } = deps.snapshot?.has('vectors/fit')
    ? (deps.snapshot.json('vectors/fit') as Fit)
    : { helps: true, measuredAt: 0 };
  return {
    helps: () => helps,
    section: (): Section => ['vectors/fit', { json: { helps, measuredAt } satisfies Fit }],
    measure: async () => {
      const index = vectors();
      const size = index?.size() ?? 0;
      if (index === null || Math.abs(size - measuredAt) <= CHANGED * measuredAt) return;
      measuredAt = size;
      const known = index.all();
      const vectorOf = known instanceof Map ? known : new Map(known);
      const benefit = await measureDenseBenefit({
        questions: comparable(deps.documents).filter((doc) => vectorOf.has(questionId(doc))),
        ownerOf: (doc) => deps.documents.entryOfQuestion(doc)?.version.articleId,
        byWords: deps.questionsByWords,
        byVectors: (doc) => {
          const vector = vectorOf.get(questionId(doc));
          return vector === undefined
            ? new Map()
            : toSimilarities(index.search(vector, NEIGHBOURS)).questions;
        },
      });
      const before = helps;
      helps = benefit ?? true;
      if (before && !helps)
        deps.log?.('On the example questions words alone find as much: vectors are not used.');
    },
  };
}

/** Example questions of articles that have at least two, in the order they were added. */
function comparable(documents: ArticleDocuments): readonly number[] {
  return [...documents.entries()].flatMap(({ version, firstQuestion }) =>
    version.questions.length < 2 ? [] : version.questions.map((_, i) => firstQuestion + i),
  );
}

const NO_EMBEDDINGS: Embeddings = {
  add: () => {},
  remove: () => {},
  settle: async () => {},
  similarities: async () => null,
  sections: () => [],
  size: () => 0,
};

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function has(vectors: ReturnType<typeof createVectorIndex> | null, id: number): boolean {
  const all = vectors?.current().all();
  return all instanceof Map && all.has(id);
}

function textsOf(entry: Entry): readonly (readonly [number, string])[] {
  const { title, body, questions } = entry.version;
  return [
    ...entry.chunks.map(
      (chunk, i) =>
        [
          chunkId(entry.firstChunk + i),
          [title, chunk.heading, body.slice(chunk.start, chunk.end)].filter(Boolean).join('\n'),
        ] as const,
    ),
    ...questions.map((text, i) => [questionId(entry.firstQuestion + i), text] as const),
  ];
}

function readVectors(
  snapshot: Snapshot | null,
  add: (id: number, vector: Float32Array) => void,
): void {
  if (snapshot === null || !snapshot.has('vectors/ids')) return;
  const ids = snapshot.uint32('vectors/ids');
  const flat = snapshot.float32('vectors');
  const width = ids.length === 0 ? 0 : flat.length / ids.length;
  for (const [i, id] of ids.entries()) add(id, flat.slice(i * width, (i + 1) * width));
}

function toSimilarities(
  neighbours: readonly { readonly id: number; readonly similarity: number }[],
): Similarities {
  const chunks = new Map<number, number>();
  const questions = new Map<number, number>();
  for (const { id, similarity } of neighbours)
    (id % 2 === 0 ? chunks : questions).set(Math.floor(id / 2), similarity);
  return { chunks, questions };
}
