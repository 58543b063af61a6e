/**
 * How well the best single sentence of a chunk matches: words close together mean more than words scattered. Chunks and
 * titles once read are remembered as term ids, since the same good articles come up again and again.
 */
import type { ArticleVersion } from '../model.ts';
import type { Entry } from './article-documents.ts';
import { topicWeightIn } from './languages/languages.ts';
import { withoutLinks } from './links.ts';
import { type TermKind, termKinds, wordsOf } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

const SENTENCE = /[^.!?。！？؟।\n]+[.!?。！？؟।]*/gu;
const K1 = 0.8;
const B = 0.5;
/** Words of an average sentence. */
const AVERAGE = 22;
/** Longer texts are judged by their beginning. */
const CHARACTERS = 4000;
/** Chunks and titles remembered; all are forgotten when there are more. */
const REMEMBERED = 5000;

export type Sentence = {
  /** Distinct term ids. */
  readonly ids: Uint32Array;
  /** Words, for its length. */
  readonly words: number;
};
export type TitleTerm = { readonly id: number; readonly kind: TermKind; readonly topic: number };
export type Reader = {
  readonly sentences: (entry: Entry, chunk: number) => readonly Sentence[];
  readonly title: (entry: Entry) => readonly TitleTerm[];
};

export function createReader(vocabulary: Vocabulary): Reader {
  let chunks = new WeakMap<Entry, Map<number, readonly Sentence[]>>();
  let titles = new WeakMap<Entry, readonly TitleTerm[]>();
  let held = 0;
  const makeRoom = () => {
    if (++held < REMEMBERED) return;
    chunks = new WeakMap();
    titles = new WeakMap();
    held = 0;
  };
  return {
    sentences: (entry, chunk) => {
      const known = chunks.get(entry)?.get(chunk);
      if (known !== undefined) return known;
      makeRoom();
      const place = entry.chunks[chunk];
      const text = entry.version.body.slice(place?.start ?? 0, place?.end ?? 0);
      const read = readSentences(withoutLinks(text), vocabulary);
      const ofEntry = chunks.get(entry) ?? new Map<number, readonly Sentence[]>();
      chunks.set(entry, ofEntry.set(chunk, read));
      return read;
    },
    title: (entry) => {
      let known = titles.get(entry);
      if (known === undefined) {
        makeRoom();
        known = readTitle(entry.version, vocabulary);
        titles.set(entry, known);
      }
      return known;
    },
  };
}

function readSentences(text: string, vocabulary: Vocabulary): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const [sentence] of text.slice(0, CHARACTERS).matchAll(SENTENCE)) {
    const words = wordsOf(sentence);
    const ids: number[] = [];
    for (const word of new Set(words)) for (const id of vocabulary.intern(word)) ids.push(id);
    if (ids.length > 0) sentences.push({ ids: distinct(ids), words: words.length });
  }
  return sentences;
}

/** A sorted array is many times faster here than a set. */
function distinct(ids: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(ids).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as number;
  return sorted.slice(0, kept);
}

function readTitle(
  { title, locale }: Pick<ArticleVersion, 'title' | 'locale'>,
  vocabulary: Vocabulary,
): readonly TitleTerm[] {
  const topic = topicWeightIn(locale);
  const terms: TitleTerm[] = [];
  for (const word of new Set(wordsOf(title))) {
    const kinds = termKinds(word);
    for (const [i, id] of vocabulary.intern(word).entries())
      terms.push({ id, kind: kinds[i] ?? 'gram', topic: topic(word) });
  }
  return terms;
}

/**
 * Σw·(Σw / all)·2·(k1+1) / (1 + k1·(1 − b + b·words/average)) of the best sentence: discounted by its length as in BM25,
 * and more than in proportion to how much of the question it has. `weights` by term id, `all` their sum.
 */
export function bestSentence(
  sentences: readonly Sentence[],
  weights: Float32Array,
  all: number,
): number {
  let best = 0;
  for (const { ids, words } of sentences) {
    let sum = 0;
    for (let i = 0; i < ids.length; i++) sum += weights[ids[i] as number] ?? 0;
    const score = (sum * sum * 2 * (K1 + 1)) / (1 + K1 * (1 - B + (B * words) / AVERAGE));
    if (score > best) best = score;
  }
  return all === 0 ? 0 : best / all;
}
