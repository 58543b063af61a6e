/** From a question to articles in order, with what spoke for each. Reads the indexes, changes nothing. */
import type { ArticleDocuments, Entry } from './article-documents.ts';
import { bestDocuments } from './best-documents.ts';
import type { Bm25, Scored } from './bm25.ts';
import type { Signals } from './calibrate.ts';
import type { Classifier } from './classifier.ts';
import { type Evidence, fuse } from './fuse.ts';
import { inReadableLanguage } from './in-readable-language.ts';
import type { Across } from './languages/across-languages.ts';
import {
  alternativesOf,
  questionWeightOf,
  topicWeightOf,
  withoutCurrencies,
} from './languages/languages.ts';
import { sameLanguage } from './languages/same-language.ts';
import { classifierSays, nearestSay } from './probabilities.ts';
import { toSignals } from './ranking-signals.ts';
import { readCodes } from './read-codes.ts';
import type { RetrieveQuery } from './retriever.ts';
import type { Reader } from './sentence-match.ts';
import { findSlips, respell } from './spelling.ts';
import { createTitleMatch } from './title-match.ts';
import { stem, TERM_WEIGHTS, wordsOf } from './tokenise.ts';
import { QUERY_WORDS, type QueryTerm, readQuery, type Vocabulary } from './vocabulary.ts';

export type IndexParts = {
  readonly documents: ArticleDocuments;
  readonly vocabulary: Vocabulary;
  readonly chunks: Bm25;
  readonly questions: Bm25;
  readonly classifier: Classifier | null;
  /** There is no classifier because there are too many entries for one. */
  readonly crowded: boolean;
  readonly reader: Reader;
};
export type RankedChunk = { readonly chunk: number; readonly lexical: number };
export type RankedArticle = {
  readonly entry: Entry;
  readonly score: number;
  readonly evidence: Evidence;
  /** Best first. Never empty. */
  readonly chunks: readonly RankedChunk[];
};
export type Ranking = { readonly articles: readonly RankedArticle[]; readonly signals: Signals };
/** Cosine by chunk document and by question document. */
export type Similarities = {
  readonly chunks: ReadonlyMap<number, number>;
  readonly questions: ReadonlyMap<number, number>;
};

const CHUNK_CANDIDATES = 60;
const QUESTION_CANDIDATES = 60;
/** Chunks read sentence by sentence. */
const READ_CLOSELY = 20;
const SENTENCE_SHARE = 0.6;
const NEAREST_QUESTIONS = 3;
/** With so many examples the nearest counts as much as the mean of the nearest few; with fewer more. */
const FEW_EXAMPLES = 3;
/** Words of grammar tell examples apart more than articles: `when` and `why` ask different things. */
const GRAMMAR_IN_EXAMPLES = 0.5;
/** A version in another language than asked for must be this much better. */
const OTHER_LANGUAGE = 0.85;
const CHUNKS_PER_ARTICLE = 3;

/** @param across What words of the question are called in other languages. Default: nothing. */
export function rankArticles(
  parts: IndexParts,
  query: RetrieveQuery,
  similarities: Similarities | null = null,
  across: readonly Across[] = [],
): Ranking {
  const frequency = (stemmed: string) => {
    const id = parts.vocabulary.idOf(`=${stemmed}`) ?? -1;
    return parts.chunks.frequency(id) + parts.questions.frequency(id);
  };
  const text = readCodes(withoutCurrencies(query.text), (word) => frequency(stem(word)) > 0);
  const words = wordsOf(text);
  const topic = questionWeightOf(words, query.locale);
  const alternatives = alternativesOf(words.slice(0, QUERY_WORDS), topic);
  const slips = findSlips(text, parts.vocabulary.spelling, frequency);
  const reading = { topic, alternatives, slips, across };
  const termsWith = readQuery(words, parts.vocabulary, { ...reading, frequency });
  const terms = termsWith(0);
  const questions = createQuestionScores(parts, termsWith(GRAMMAR_IN_EXAMPLES));
  const titleOf = createTitleMatch(parts, terms);
  const allowed = createGate(parts.documents, query);
  const nearest = questions.best(allowed);
  const probabilities = parts.classifier
    ? classifierSays(parts.classifier, respell(text, slips))
    : parts.crowded
      ? nearestSay(parts.documents, nearest, questions.nearness)
      : null;
  const lexical = scoreChunks({ parts, terms, query, allowed, similarities });
  const candidates = new Set<Entry>(lexical.entries);
  for (const doc of nearest) addOwner(candidates, parts.documents.entryOfQuestion(doc));
  for (const doc of similarities?.questions.keys() ?? [])
    addOwner(candidates, parts.documents.entryOfQuestion(doc), allowed);
  for (const label of probabilities?.likeliest ?? [])
    for (const entry of parts.documents.ofArticle(label)) addOwner(candidates, entry, allowed);

  const byArticle = new Map<string, RankedArticle>();
  for (const entry of candidates) {
    const chunks = lexical.of(entry);
    const factor = sameLanguage(entry.version.locale, query.locale) ? 1 : OTHER_LANGUAGE;
    const evidence: Evidence = {
      lexical: factor * (chunks[0]?.lexical ?? 0),
      question: factor * questions.of(entry),
      title: factor * titleOf(entry),
      examples: entry.version.questions.length,
      similarity: similarityOf(entry, similarities),
      probability: probabilities?.of(entry) ?? null,
    };
    const score = fuse(evidence, probabilities !== null);
    const ranked = { entry, score, evidence, chunks: chunks.slice(0, CHUNKS_PER_ARTICLE) };
    const known = byArticle.get(entry.version.articleId);
    if (known === undefined || inOrder(known, ranked) > 0)
      byArticle.set(entry.version.articleId, ranked);
  }
  const found = eachOnce([...byArticle.values()].sort(inOrder));
  return {
    articles: found.map((article) => inReadableLanguage(parts, query, article)),
    signals: toSignals(parts, found, { text, ...reading }),
  };
}

/** Copies of one article are one answer: the first of them stands for all, and none of them is ahead of another. */
function eachOnce(articles: readonly RankedArticle[]): readonly RankedArticle[] {
  const kept: RankedArticle[] = [];
  const places = new Map<string, number[]>();
  for (const article of articles) {
    const { title } = article.entry.version;
    const known = places.get(title) ?? [];
    if (!known.some((at) => isCopy(kept[at] as RankedArticle, article)))
      places.set(title, [...known, kept.push(article) - 1]);
  }
  return kept;
}

/** With the same title. A title alone says too little to call two articles the same. */
function isCopy(one: RankedArticle, other: RankedArticle): boolean {
  const [left, right] = [one.entry.version, other.entry.version];
  return (
    left.body !== '' &&
    left.body === right.body &&
    left.questions.length === right.questions.length &&
    left.questions.every((question, i) => question === right.questions[i])
  );
}

function inOrder(left: RankedArticle, right: RankedArticle): number {
  return right.score - left.score || compareEntries(left.entry, right.entry);
}

function compareEntries(left: Entry, right: Entry): number {
  const one = left.version;
  const two = right.version;
  return (
    compareText(one.articleId, two.articleId) ||
    compareText(one.locale, two.locale) ||
    one.version - two.version
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

type Gate = (entry: Entry | undefined) => entry is Entry;

/** In force and meant for the reader; asked once per entry. */
function createGate(documents: ArticleDocuments, query: RetrieveQuery): Gate {
  const known = new Map<Entry, boolean>();
  return (entry): entry is Entry => {
    if (entry === undefined) return false;
    let answer = known.get(entry);
    if (answer === undefined) {
      answer = documents.inForce(entry, query.at, query.audience);
      known.set(entry, answer);
    }
    return answer;
  };
}

function addOwner(entries: Set<Entry>, entry: Entry | undefined, allowed?: Gate): void {
  if (entry !== undefined && (allowed === undefined || allowed(entry))) entries.add(entry);
}

function similarityOf(entry: Entry, similarities: Similarities | null): number | null {
  if (similarities === null) return null;
  let best = 0;
  for (let i = 0; i < entry.chunks.length; i++)
    best = Math.max(best, similarities.chunks.get(entry.firstChunk + i) ?? 0);
  for (let i = 0; i < entry.version.questions.length; i++)
    best = Math.max(best, similarities.questions.get(entry.firstQuestion + i) ?? 0);
  return best;
}

function createQuestionScores(parts: IndexParts, terms: readonly QueryTerm[]) {
  const { scores, ideal } = parts.questions.score(terms);
  const { documents } = parts;
  return {
    nearness: (doc: number) => (ideal === 0 ? 0 : (scores[doc] ?? 0) / ideal),
    best: (allowed: Gate) =>
      bestDocuments({
        scores,
        documents: documents.next().question,
        count: QUESTION_CANDIDATES,
        allowed: (doc) => allowed(documents.entryOfQuestion(doc)),
        tie: (left, right) =>
          compareDocs(documents.entryOfQuestion(left), documents.entryOfQuestion(right)) ||
          left - right,
      }),
    of: (entry: Entry) => {
      const count = entry.version.questions.length;
      if (count === 0 || ideal === 0) return 0;
      const nearest = scores
        .slice(entry.firstQuestion, entry.firstQuestion + count)
        .sort()
        .subarray(-NEAREST_QUESTIONS);
      let sum = 0;
      for (const score of nearest) sum += score;
      const mean = sum / nearest.length;
      const best = nearest[nearest.length - 1] ?? 0;
      const few = FEW_EXAMPLES / (FEW_EXAMPLES + count);
      return (few * best + (1 - few) * mean) / ideal;
    },
  };
}

/** Of an example question that is held: itself and those nearest to it by words, each 0..~1. */
export function nearestQuestions(
  { documents, vocabulary, questions }: Pick<IndexParts, 'documents' | 'vocabulary' | 'questions'>,
  question: number,
): ReadonlyMap<number, number> {
  const entry = documents.entryOfQuestion(question);
  const text = entry?.version.questions[question - entry.firstQuestion];
  if (entry === undefined || text === undefined) return new Map();
  const topic = topicWeightOf(wordsOf(text), entry.version.locale);
  const terms = readQuery(wordsOf(text), vocabulary, { topic })(GRAMMAR_IN_EXAMPLES);
  const { scores, ideal } = questions.score(terms);
  const best = bestDocuments({
    scores,
    documents: documents.next().question,
    count: QUESTION_CANDIDATES,
    allowed: (doc) => documents.entryOfQuestion(doc) !== undefined,
    tie: (left, right) => left - right,
  });
  return new Map(best.map((doc) => [doc, ideal === 0 ? 0 : (scores[doc] ?? 0) / ideal]));
}

function compareDocs(left: Entry | undefined, right: Entry | undefined): number {
  return left === undefined || right === undefined || left === right
    ? 0
    : compareEntries(left, right);
}

function scoreChunks(job: {
  readonly parts: IndexParts;
  readonly terms: readonly QueryTerm[];
  readonly query: RetrieveQuery;
  readonly allowed: Gate;
  readonly similarities: Similarities | null;
}) {
  const { parts, terms, allowed } = job;
  const { documents } = parts;
  const scored = parts.chunks.score(terms);
  const best = bestDocuments({
    scores: scored.scores,
    documents: documents.next().chunk,
    count: CHUNK_CANDIDATES,
    allowed: (doc) => documents.alwaysInForce(doc) || allowed(documents.entryOfChunk(doc)),
    tie: (left, right) =>
      compareDocs(documents.entryOfChunk(left), documents.entryOfChunk(right)) || left - right,
  });
  const read = readClosely(parts, terms, { best, scored });
  const entries = new Set<Entry>();
  for (const doc of best) addOwner(entries, documents.entryOfChunk(doc));
  for (const doc of job.similarities?.chunks.keys() ?? [])
    addOwner(entries, documents.entryOfChunk(doc), allowed);
  const ratio = (doc: number) =>
    scored.ideal === 0
      ? 0
      : (read.get(doc) ?? scored.scores[doc] ?? 0) / (scored.ideal * (1 + SENTENCE_SHARE));
  return {
    entries,
    of: (entry: Entry): RankedChunk[] =>
      entry.chunks
        .map((_, chunk) => ({ chunk, lexical: ratio(entry.firstChunk + chunk) }))
        .sort((left, right) => right.lexical - left.lexical || left.chunk - right.chunk),
  };
}

/** The best few chunks again, with their best sentence counted on top. */
function readClosely(
  parts: IndexParts,
  terms: readonly QueryTerm[],
  { best, scored }: { readonly best: readonly number[]; readonly scored: Scored },
): ReadonlyMap<number, number> {
  const closeness = parts.reader.ask(
    terms
      // What only articles said that are gone is as if it had never been.
      .filter(({ id }) => parts.chunks.frequency(id) + parts.questions.frequency(id) > 0)
      .map(({ id, kind, count }) => ({
        id,
        weight: TERM_WEIGHTS[kind] * parts.chunks.idf(id) * Math.sqrt(count),
      })),
  );
  const read = new Map<number, number>();
  for (const doc of best.slice(0, READ_CLOSELY)) {
    const entry = parts.documents.entryOfChunk(doc);
    if (entry === undefined) continue;
    const score = closeness(entry, doc - entry.firstChunk);
    read.set(doc, (scored.scores[doc] ?? 0) + SENTENCE_SHARE * score);
  }
  return read;
}
