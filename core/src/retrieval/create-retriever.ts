/**
 * A tenant's search index: BM25 over chunks and over example questions, a classifier over the entries that have some,
 * optionally embeddings; fused, and calibrated into a confidence. Everything but embeddings works in this process with
 * no model.
 */
import { AttendantError } from '../errors.ts';
import type { ArticleVersion } from '../model.ts';
import {
  type ArticleDocuments,
  createArticleDocuments,
  type Entry,
  type StoredEntry,
  toStoredEntry,
} from './article-documents.ts';
import { type Bm25Options, createBm25 } from './bm25.ts';
import { calibrate, type Signals } from './calibrate.ts';
import { createClassifierKeeper, type KeptClassifier } from './classifier-keeper.ts';
import { createCopies } from './copies.ts';
import type { Log } from './dense.ts';
import { createEmbeddings, type Embed } from './embeddings.ts';
import { chunkFields, questionFields } from './index-fields.ts';
import { nearestQuestions, type RankedArticle, type Ranking } from './rank-articles.ts';
import { rankInAnyLanguage } from './rank-in-any-language.ts';
import type { Hit, Retrieval, Retrieve, RetrieveQuery } from './retriever.ts';
import { finish, runSliced } from './run-sliced.ts';
import { createReader } from './sentence-match.ts';
import {
  decodeInSteps,
  decodeSnapshot,
  encodeSnapshot,
  type Section,
  type Snapshot,
} from './snapshot.ts';
import { bm25Sections, classifierSections, readBm25, readClassifier } from './snapshot-sections.ts';
import { TERM_WEIGHTS } from './tokenise.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { goesOnAt, restOfSteps } from './whole-steps.ts';

export type IndexOptions = {
  /** When given, versions of another tenant are refused. */
  readonly tenantId?: string;
  /** Makes vectors of unit-comparable texts. Default: none, the index is lexical. */
  readonly embed?: Embed;
  readonly log?: Log;
  /** Vectors above which a graph replaces the exact scan. Default 20,000. */
  readonly hnswAbove?: number;
};
export type IndexStats = {
  readonly articles: number;
  readonly versions: number;
  readonly chunks: number;
  readonly questions: number;
  /** Chunks and questions of removed versions whose numbers are still taken. */
  readonly dead: number;
  readonly terms: number;
  readonly postings: number;
  /** Entries the classifier tells apart; 0 without one. */
  readonly labels: number;
  readonly vectors: number;
};
export type ArticleIndex = {
  /** Adds a version; the same again changes nothing; a superseded one is removed. */
  readonly upsert: (version: ArticleVersion) => void;
  /** True when it was held. */
  readonly remove: (articleId: string, version: number) => boolean;
  readonly retrieve: Retrieve;
  /** Ranking and signals behind `retrieve`, for calibration and for saying why. */
  readonly explain: (query: RetrieveQuery) => Promise<Ranking>;
  /** Trains the classifier, embeds what is new and tidies the index, in small steps; questions are answered meanwhile. */
  readonly prepare: () => Promise<void>;
  readonly serialise: () => Uint8Array;
  /** The same in pieces, for writing without a pause; what changes meanwhile is not in it. */
  readonly serialiseParts: (extra?: readonly Section[]) => Iterable<Uint8Array>;
  /**
   * A second index that answers as this one does now and changes on its own. The classifier, which is large and never
   * changed, is shared. `breathe` is called between pieces of the work.
   */
  readonly copy: (breathe: () => Promise<void>) => Promise<ArticleIndex>;
  readonly stats: () => IndexStats;
};

const CHUNK_BM25: Bm25Options = { k1: 0.8, b: 0.5, kinds: TERM_WEIGHTS };
const QUESTION_BM25: Bm25Options = { k1: 0.8, b: 0.5, kinds: TERM_WEIGHTS };
const DEFAULT_LIMIT = 10;
const ENTRIES_PER_SECTION = 500;

export function createIndex(options: IndexOptions = {}): ArticleIndex {
  return finish(assemble(options, null));
}

/** @throws `INDEX_SNAPSHOT_UNREADABLE`: build the index again. */
export function loadIndex(from: Uint8Array, options: IndexOptions = {}): ArticleIndex {
  return finish(loadInSteps(decodeSnapshot(from), options));
}

/** The same in steps of a few milliseconds: others are answered while a large index is read. */
export function* loadInSteps(
  snapshot: Snapshot,
  options: IndexOptions = {},
): Generator<void, ArticleIndex> {
  const { tenantId } = snapshot.json('about') as { readonly tenantId: string | null };
  if (options.tenantId !== undefined && tenantId !== options.tenantId)
    throw new AttendantError(
      'INDEX_SNAPSHOT_UNREADABLE',
      'The index snapshot is of another tenant.',
      {
        wayOut: 'Delete it; the index is built again from the articles.',
      },
    );
  return yield* assemble(options, snapshot);
}

/** Reads back which versions, with which numbers, and which terms there are. */
function* restore(
  snapshot: Snapshot,
  documents: ArticleDocuments,
  vocabulary: Vocabulary,
): Generator<void, void> {
  for (const name of snapshot.names) {
    if (!name.startsWith('entries/')) continue;
    for (const stored of snapshot.json(name) as readonly StoredEntry[]) documents.restore(stored);
    yield;
  }
  const terms = Buffer.from(snapshot.bytes('terms')).toString('utf8').split('\n');
  for (const [i, term] of terms.entries()) {
    vocabulary.restore(term);
    if (i % ENTRIES_PER_SECTION === 0) yield;
  }
}

/** @param classifier in place of the snapshot's. */
function* assemble(
  options: IndexOptions,
  snapshot: Snapshot | null,
  classifier: KeptClassifier = { trained: snapshot && readClassifier(snapshot), due: false },
): Generator<void, ArticleIndex> {
  const documents = createArticleDocuments(
    (snapshot?.json('about') as { readonly next: { chunk: number; question: number } } | undefined)
      ?.next,
  );
  const vocabulary = createVocabulary();
  if (snapshot !== null) yield* restore(snapshot, documents, vocabulary);
  const chunks = createBm25(
    vocabulary,
    CHUNK_BM25,
    snapshot ? readBm25(snapshot, 'chunks') : undefined,
  );
  const questions = createBm25(
    vocabulary,
    QUESTION_BM25,
    snapshot ? readBm25(snapshot, 'questions') : undefined,
  );
  const copies = createCopies();
  let counted = 0;
  for (const entry of documents.entries()) {
    if (++counted % ENTRIES_PER_SECTION === 0) yield;
    if (!copies.add(entry)) continue;
    chunks.markCopies(chunkFields(entry).map(([doc]) => doc));
    questions.markCopies(questionFields(entry).map(([doc]) => doc));
  }
  const keeper = createClassifierKeeper({
    documents,
    log: options.log ?? (() => {}),
    ...classifier,
  });
  const reader = createReader(vocabulary);
  const embeddings = createEmbeddings({
    ...options,
    documents,
    snapshot,
    questionsByWords: (doc) => nearestQuestions({ documents, vocabulary, questions }, doc),
  });

  const remove = (articleId: string, version: number) => {
    const entry = documents.remove(articleId, version);
    if (entry === null) return false;
    const isCopy = copies.remove(entry);
    for (const [doc, fields] of chunkFields(entry)) chunks.remove(doc, fields, isCopy);
    for (const [doc, fields] of questionFields(entry)) questions.remove(doc, fields, isCopy);
    if (entry.version.questions.length > 0) keeper.changed();
    embeddings.remove(entry);
    return true;
  };
  const explain = async (query: RetrieveQuery) => {
    await keeper.firstTraining();
    const similarities = await embeddings.similarities(query.text);
    return rankInAnyLanguage(
      {
        documents,
        vocabulary,
        chunks,
        questions,
        reader,
        classifier: keeper.current(),
        crowded: keeper.isCrowded(),
      },
      query,
      similarities,
    );
  };
  const serialiseParts = (extra: readonly Section[] = [], trained = keeper.trained()) => {
    const entries = [...documents.entries()];
    const terms = vocabulary.terms().slice();
    const sections: readonly (() => Iterable<Section>)[] = [
      () => extra,
      () => [['terms', Buffer.from(terms.join('\n'))]],
      () => entrySections(entries),
      ...[
        [
          [
            'about',
            { json: { tenantId: options.tenantId ?? null, next: documents.next() } },
          ] as const,
        ],
        bm25Sections('chunks', chunks.state()),
        bm25Sections('questions', questions.state()),
        classifierSections(trained),
        embeddings.sections(),
      ].map((frozen) => () => frozen),
    ];
    return encodeSnapshot(inTurn(sections));
  };

  return {
    upsert: (version) => {
      refuseOtherTenant(options.tenantId, version);
      const held = documents
        .ofArticle(version.articleId)
        .find((entry) => entry.version.version === version.version);
      if (held !== undefined && version.supersededAt === null && sameContent(held.version, version))
        return;
      remove(version.articleId, version.version);
      if (version.supersededAt !== null) return;
      const entry = documents.add(version);
      if (entry === null) return;
      const isCopy = copies.add(entry);
      for (const [doc, fields] of chunkFields(entry)) chunks.add(doc, fields, isCopy);
      for (const [doc, fields] of questionFields(entry)) questions.add(doc, fields, isCopy);
      if (version.questions.length > 0) keeper.changed();
      embeddings.add(entry);
    },
    remove,
    explain,
    retrieve: async (query) => toRetrieval(await explain(query), query.limit ?? DEFAULT_LIMIT),
    prepare: async () => {
      await keeper.train();
      await runSliced(chunks.compact());
      await runSliced(questions.compact());
      await embeddings.settle();
    },
    serialise: () => Buffer.concat([...serialiseParts()]),
    serialiseParts: (extra) => serialiseParts(extra),
    copy: async (breathe) => {
      const classifier = keeper.asItIs();
      const parts: Uint8Array[] = [];
      for (const part of serialiseParts([], null)) {
        parts.push(part);
        await breathe();
      }
      const snapshot = await runSliced(decodeInSteps(Buffer.concat(parts)));
      return runSliced(assemble(options, snapshot, classifier));
    },
    stats: () => ({
      articles: new Set([...documents.entries()].map((entry) => entry.version.articleId)).size,
      versions: documents.size(),
      chunks: chunks.live(),
      questions: questions.live(),
      dead: chunks.size().dead + questions.size().dead,
      terms: vocabulary.size(),
      postings: chunks.size().postings + questions.size().postings,
      labels: keeper.current()?.labels.length ?? 0,
      vectors: embeddings.size(),
    }),
  };
}

function* inTurn(sections: readonly (() => Iterable<Section>)[]): Iterable<Section> {
  for (const make of sections) yield* make();
}

function refuseOtherTenant(tenantId: string | undefined, version: ArticleVersion): void {
  if (tenantId === undefined || version.tenantId === tenantId) return;
  throw new AttendantError(
    'INDEX_OTHER_TENANT',
    'An article of another tenant was offered to an index.',
    {
      wayOut: 'Ask the article store with the tenant of the index.',
    },
  );
}

function sameContent(one: ArticleVersion, other: ArticleVersion): boolean {
  return (
    one.title === other.title &&
    one.body === other.body &&
    one.validFrom === other.validFrom &&
    one.validTo === other.validTo &&
    one.appliesBy === other.appliesBy &&
    one.audience === other.audience &&
    one.locale === other.locale &&
    one.url === other.url &&
    one.questions.length === other.questions.length &&
    one.questions.every((question, i) => question === other.questions[i])
  );
}

function* entrySections(entries: Iterable<Entry>) {
  let batch: StoredEntry[] = [];
  let number = 0;
  const section = () => [`entries/${number++}`, { json: batch }] as const;
  for (const entry of entries) {
    batch.push(toStoredEntry(entry));
    if (batch.length < ENTRIES_PER_SECTION) continue;
    yield section();
    batch = [];
  }
  if (batch.length > 0) yield section();
}

/** An article's best chunk has the score of the article: behind the first `limit` articles no chunk is among the best. */
function toRetrieval(ranking: Ranking, limit: number): Retrieval {
  const hits = ranking.articles
    .slice(0, limit)
    .flatMap((article) => toHits(article, ranking.signals))
    .sort((left, right) => right.score - left.score);
  return {
    hits: hits.slice(0, limit),
    articles: ranking.articles.slice(0, limit).map((article) => article.entry.version.articleId),
    confidence: ranking.articles.length === 0 ? 0 : calibrate(ranking.signals),
  };
}

/** A chunk that matches much worse than the best one of its article is no evidence. */
const CHUNK_AT_LEAST = 0.6;
const CHUNK_STEP = 8;

function toHits(article: RankedArticle, signals: Signals): readonly Hit[] {
  const { version, chunks } = article.entry;
  const best = article.chunks[0]?.lexical ?? 0;
  const near = article.chunks.filter(
    (ranked, i) => i === 0 || ranked.lexical >= best * CHUNK_AT_LEAST,
  );
  const pieceAt = (place: number) => {
    const at = chunks[place];
    return at && { heading: at.heading, text: version.body.slice(at.start, at.end) };
  };
  const rest = restOfSteps(
    near.map(({ chunk }) => chunk),
    pieceAt,
  );
  const least = near.at(-1)?.lexical ?? 0;
  return [...near, ...rest.map((chunk) => ({ chunk, lexical: least }))].map((ranked) => {
    const place = chunks[ranked.chunk];
    return {
      articleId: version.articleId,
      version: version.version,
      chunk: ranked.chunk,
      title: version.title,
      heading: place?.heading ?? '',
      text: version.body.slice(place?.start ?? 0, place?.end ?? 0),
      url: version.url,
      locale: version.locale,
      validFrom: version.validFrom,
      validTo: version.validTo,
      recordedAt: version.recordedAt,
      ...(goesOnAt(ranked.chunk + 1, pieceAt) ? { goesOn: true as const } : {}),
      ...(version.appliesBy === undefined ? {} : { appliesBy: version.appliesBy }),
      questions: version.questions,
      score: article.score - CHUNK_STEP * (best - ranked.lexical),
      signals: {
        lexical: ranked.lexical,
        question: article.evidence.question,
        probability: article.evidence.probability ?? 0,
        similarity: article.evidence.similarity ?? 0,
        coverage: signals.coverage,
      },
    };
  });
}
