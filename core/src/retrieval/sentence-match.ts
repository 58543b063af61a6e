/**
 * How well the best single sentence of a chunk matches: words close together mean more than words scattered. Chunks and
 * titles once read are remembered as term ids, since the same good articles come up again and again.
 */
import type { ArticleVersion } from '../model.ts';
import type { Entry } from './article-documents.ts';
import { topicWeightIn } from './languages/languages.ts';
import { withoutLinks } from './links.ts';
import { wordsOf } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createWordTable, type WordTerms } from './word-table.ts';

const SENTENCE = /[^.!?。！？؟।\n]+[.!?。！？؟।]*/gu;
const K1 = 0.8;
const B = 0.5;
/** Words of an average sentence. */
const AVERAGE = 22;
/** Longer texts are judged by their beginning. */
const CHARACTERS = 4000;
/** Numbers remembered of chunks and of titles, four bytes each (32 MB); what was not asked for lately is forgotten first. */
const REMEMBERED = 8_000_000;

/** Each sentence as its length in words, how many distinct words it has, and these; words by their number in a table. */
export type Sentences = Uint32Array;
/** A title's words, each once, their terms side by side in memory: many titles are walked over a question. */
export type Title = {
  /** Terms of word `w`: `ids[ends[w - 1]]`..`ids[ends[w]]`, the first from 0. */
  readonly ids: Uint32Array;
  readonly ends: Uint32Array;
  /** By word: 1, less for one of grammar. */
  readonly topics: Float64Array;
};
/** A word by its number, with its terms: `ids[from]`..`ids[to]`. */
export type VisitWord = (word: number, ids: Uint32Array, from: number, to: number) => void;
export type Reader = {
  /**
   * How well the best sentence of a chunk matches a question of these terms, each given once. Answers until the next
   * question.
   */
  readonly ask: (
    terms: readonly { readonly id: number; readonly weight: number }[],
  ) => (entry: Entry, chunk: number) => number;
  /** Visits each word the sentences of a chunk have; a word of two sentences comes twice. */
  readonly eachWord: (entry: Entry, chunk: number, visit: VisitWord) => void;
  readonly title: (entry: Entry) => Title;
};

/** @param remembered numbers, of chunks and of titles each */
export function createReader(vocabulary: Vocabulary, remembered = REMEMBERED): Reader {
  const table = createWordTable(vocabulary);
  const chunks = createMemory<Sentences>(remembered, (sentences) => sentences.length);
  const titles = createMemory<Title>(remembered, ({ ids, ends }) => ids.length + 3 * ends.length);
  const sentencesOf = (entry: Entry, chunk: number): Sentences => {
    const place = entry.chunks[chunk];
    if (place === undefined) return NOTHING;
    if (table.isFull()) {
      table.clear();
      chunks.clear();
    }
    return chunks.recall(entry.firstChunk + chunk, () =>
      readSentences(withoutLinks(entry.version.body.slice(place.start, place.end)), table.numberOf),
    );
  };
  let weights = new Float32Array(0);
  let asked: readonly { readonly id: number }[] = [];
  return {
    ask: (terms) => {
      if (weights.length < vocabulary.size())
        weights = new Float32Array(Math.ceil(vocabulary.size() * 1.25));
      else for (const { id } of asked) weights[id] = 0;
      asked = terms;
      let all = 0;
      for (const { id, weight } of terms) {
        weights[id] = weight;
        all += weight;
      }
      return (entry, chunk) =>
        bestSentence(sentencesOf(entry, chunk), table.terms(), { weights, all });
    },
    eachWord: (entry, chunk, visit) => {
      const sentences = sentencesOf(entry, chunk);
      const { starts, ids } = table.terms();
      for (let at = 0; at < sentences.length; at += 2 + (sentences[at + 1] as number))
        for (let w = 0; w < (sentences[at + 1] as number); w++) {
          const word = sentences[at + 2 + w] as number;
          visit(word, ids, starts[word] as number, starts[word + 1] as number);
        }
    },
    // Every entry has a first chunk of its own, and its number is never used again.
    title: (entry) => titles.recall(entry.firstChunk, () => readTitle(entry.version, vocabulary)),
  };
}

const NOTHING: Sentences = new Uint32Array(0);

/** By number, in two generations: when the younger is full, what the older holds and nobody asked for again is forgotten. */
function createMemory<T>(most: number, sizeOf: (value: T) => number) {
  let young = new Map<number, T>();
  let old = new Map<number, T>();
  let held = 0;
  return {
    recall: (key: number, make: () => T): T => {
      const known = young.get(key);
      if (known !== undefined) return known;
      const value = old.get(key) ?? make();
      held += ENTRY + sizeOf(value);
      if (held > most / 2) {
        old = young;
        young = new Map();
        held = ENTRY + sizeOf(value);
      }
      young.set(key, value);
      return value;
    },
    clear: () => {
      young = new Map();
      old = new Map();
      held = 0;
    },
  };
}
/** What a remembered text costs besides its numbers, in numbers. */
const ENTRY = 40;

function readSentences(text: string, numberOf: (word: string) => number): Sentences {
  const read: number[] = [];
  for (const [sentence] of text.slice(0, CHARACTERS).matchAll(SENTENCE)) {
    const words = wordsOf(sentence);
    if (words.length === 0) continue;
    const distinct = new Set(words);
    read.push(words.length, distinct.size);
    for (const word of distinct) read.push(numberOf(word));
  }
  return Uint32Array.from(read);
}

function readTitle(
  { title, locale }: Pick<ArticleVersion, 'title' | 'locale'>,
  vocabulary: Vocabulary,
): Title {
  const topic = topicWeightIn(locale);
  const words = [...new Set(wordsOf(title))];
  const terms = words.map((word) => vocabulary.intern(word));
  const ids = new Uint32Array(terms.reduce((sum, { length }) => sum + length, 0));
  const ends = new Uint32Array(words.length);
  let end = 0;
  for (const [w, own] of terms.entries()) {
    ids.set(own, end);
    end += own.length;
    ends[w] = end;
  }
  return { ids, ends, topics: Float64Array.from(words, topic) };
}

type Question = {
  /** By term id. */
  readonly weights: Float32Array;
  /** Their sum. */
  readonly all: number;
};

/**
 * Σw·(Σw / all)·2·(k1+1) / (1 + k1·(1 − b + b·words/average)) of the best sentence: discounted by its length as in BM25,
 * and more than in proportion to how much of the question it has. While a sentence is read the weights of its terms are
 * turned negative, so that a term of two words counts once; they are as before when this returns.
 */
export function bestSentence(
  sentences: Sentences,
  table: WordTerms,
  { weights, all }: Question,
): number {
  let best = 0;
  for (let at = 0; at < sentences.length; ) {
    const length = sentences[at] as number;
    const from = at + 2;
    at = from + (sentences[at + 1] as number);
    const sum = sumOnce(sentences.subarray(from, at), table, weights);
    const score = (sum * sum * 2 * (K1 + 1)) / (1 + K1 * (1 - B + (B * length) / AVERAGE));
    if (score > best) best = score;
  }
  return all === 0 ? 0 : best / all;
}

function sumOnce(words: Uint32Array, { starts, ids }: WordTerms, weights: Float32Array): number {
  const counted: number[] = [];
  let sum = 0;
  for (let w = 0; w < words.length; w++) {
    const word = words[w] as number;
    const end = starts[word + 1] as number;
    for (let i = starts[word] as number; i < end; i++) {
      const id = ids[i] as number;
      const weight = weights[id] as number;
      if (!(weight > 0)) continue;
      sum += weight;
      weights[id] = -weight;
      counted.push(id);
    }
  }
  for (const id of counted) weights[id] = -(weights[id] as number);
  return sum;
}
