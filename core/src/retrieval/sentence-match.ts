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
/** Words remembered of chunks and titles, about eight bytes each; all are forgotten when there are more. */
const REMEMBERED_WORDS = 3_000_000;

export type Sentence = {
  /** Term ids of each distinct word; the arrays are shared by all that have the word. */
  readonly terms: readonly Uint32Array[];
  /** Words, for its length. */
  readonly words: number;
};
export type TitleWord = {
  readonly ids: Uint32Array;
  /** In the order of `ids`. */
  readonly kinds: readonly TermKind[];
  readonly topic: number;
};
export type Reader = {
  readonly sentences: (entry: Entry, chunk: number) => readonly Sentence[];
  readonly title: (entry: Entry) => readonly TitleWord[];
};

export function createReader(vocabulary: Vocabulary, remembered = REMEMBERED_WORDS): Reader {
  let chunks = new WeakMap<Entry, Map<number, readonly Sentence[]>>();
  let titles = new WeakMap<Entry, readonly TitleWord[]>();
  let held = 0;
  const makeRoom = (words: number) => {
    held += 1 + words;
    if (held < remembered) return;
    chunks = new WeakMap();
    titles = new WeakMap();
    held = 1 + words;
  };
  return {
    sentences: (entry, chunk) => {
      const known = chunks.get(entry)?.get(chunk);
      if (known !== undefined) return known;
      const place = entry.chunks[chunk];
      const text = entry.version.body.slice(place?.start ?? 0, place?.end ?? 0);
      const read = readSentences(withoutLinks(text), vocabulary);
      makeRoom(read.reduce((sum, { terms }) => sum + terms.length, 0));
      const ofEntry = chunks.get(entry) ?? new Map<number, readonly Sentence[]>();
      chunks.set(entry, ofEntry.set(chunk, read));
      return read;
    },
    title: (entry) => {
      let known = titles.get(entry);
      if (known === undefined) {
        known = readTitle(entry.version, vocabulary);
        makeRoom(known.length);
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
    const terms = [...new Set(words)].map(vocabulary.intern);
    if (terms.length > 0) sentences.push({ terms, words: words.length });
  }
  return sentences;
}

function readTitle(
  { title, locale }: Pick<ArticleVersion, 'title' | 'locale'>,
  vocabulary: Vocabulary,
): readonly TitleWord[] {
  const topic = topicWeightIn(locale);
  return [...new Set(wordsOf(title))].map((word) => ({
    ids: vocabulary.intern(word),
    kinds: termKinds(word),
    topic: topic(word),
  }));
}

/**
 * Σw·(Σw / all)·2·(k1+1) / (1 + k1·(1 − b + b·words/average)) of the best sentence: discounted by its length as in BM25,
 * and more than in proportion to how much of the question it has. `weights` by term id, `all` their sum.
 * While a sentence is read the weights of its terms are turned negative, so that a term of two words counts once; they
 * are as before when this returns.
 */
export function bestSentence(
  sentences: readonly Sentence[],
  weights: Float32Array,
  all: number,
): number {
  let best = 0;
  for (const { terms, words } of sentences) {
    const sum = sumOnce(terms, weights);
    const score = (sum * sum * 2 * (K1 + 1)) / (1 + K1 * (1 - B + (B * words) / AVERAGE));
    if (score > best) best = score;
  }
  return all === 0 ? 0 : best / all;
}

function sumOnce(terms: readonly Uint32Array[], weights: Float32Array): number {
  const counted: number[] = [];
  let sum = 0;
  for (let w = 0; w < terms.length; w++) {
    const ids = terms[w] as Uint32Array;
    for (let i = 0; i < ids.length; i++) {
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
