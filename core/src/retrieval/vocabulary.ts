/** Terms as small integers, shared by the indexes of one tenant. Ids only grow; they are not kept across processes except by snapshot. */

import { relatedWords, type TopicWeight } from './languages/languages.ts';
import { createSpelling, type Slip, type Spelling } from './spelling.ts';
import { kindOf, type TermKind, termsOfWord, wordsOf } from './tokenise.ts';

export type Vocabulary = {
  readonly size: () => number;
  /** Ids of a word's terms, made when missing. */
  readonly intern: (word: string) => Uint32Array;
  readonly idOf: (term: string) => number | undefined;
  readonly terms: () => readonly string[];
  readonly spelling: Pick<Spelling, 'near'>;
};

/** Words whose term ids are remembered; the memory is emptied when full, hostile text cannot grow it. */
const REMEMBERED_WORDS = 200_000;

export function createVocabulary(known: readonly string[] = []): Vocabulary {
  const terms = [...known];
  const ids = new Map<string, number>();
  const spelling = createSpelling();
  const learn = (term: string) => {
    if (term.startsWith('=')) spelling.learn(term.slice(1));
  };
  for (let id = 0; id < terms.length; id++) {
    ids.set(terms[id] ?? '', id);
    learn(terms[id] ?? '');
  }
  const words = new Map<string, Uint32Array>();
  const idFor = (term: string) => {
    const id = ids.get(term);
    if (id !== undefined) return id;
    ids.set(term, terms.length);
    terms.push(term);
    learn(term);
    return terms.length - 1;
  };
  return {
    size: () => terms.length,
    terms: () => terms,
    spelling,
    idOf: (term) => ids.get(term),
    intern: (word) => {
      let found = words.get(word);
      if (found === undefined) {
        found = Uint32Array.from(termsOfWord(word), idFor);
        if (words.size >= REMEMBERED_WORDS) words.clear();
        words.set(word, found);
      }
      return found;
    },
  };
}

/** A question as the indexes read it: each distinct term once, in reading order. */
export type QueryTerm = {
  /** -1: no document has ever had it. */
  readonly id: number;
  readonly term: string;
  readonly kind: TermKind;
  /** How often, less for words of grammar. */
  readonly count: number;
  /** Not in the question, but means the same as something in it. */
  readonly related: boolean;
};

/** More words add noise and time, not meaning: the rest of a very long question is not read. */
const QUERY_WORDS = 400;
/** What a word counts that only means the same as one of the question. */
const SYNONYM = 0.5;

/** What the word that was meant counts beside the mistyped one. */
const MEANT = 0.5;
const always: TopicWeight = () => 1;

export type QueryReading = {
  /** Default: every word counts in full. */
  readonly topic?: TopicWeight;
  /** What a word of grammar counts at least, 0 to 1. Default: as little as `topic` says. */
  readonly grammar?: number;
  /** Mistyped words; what was meant counts nearly in full. Default: none. */
  readonly slips?: readonly Slip[];
};

export function toQueryTerms(
  text: string,
  vocabulary: Vocabulary,
  { topic = always, grammar = 0, slips = [] }: QueryReading = {},
): readonly QueryTerm[] {
  const counts = new Map<string, number>();
  const words = wordsOf(text).slice(0, QUERY_WORDS);
  for (const word of words) {
    const weight = Math.max(topic(word), grammar);
    for (const term of termsOfWord(word)) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  const terms: QueryTerm[] = [...counts].map(([term, count]) => ({
    id: vocabulary.idOf(term) ?? -1,
    term,
    kind: kindOf(term),
    count,
    related: false,
  }));
  const related = new Map(relatedWords(words, topic));
  for (const { meant } of slips) related.set(meant, MEANT / SYNONYM);
  for (const [word, share] of related)
    for (const term of termsOfWord(word)) {
      const id = vocabulary.idOf(term) ?? -1;
      if (counts.has(term) || id < 0) continue;
      counts.set(term, 0);
      terms.push({ id, term, kind: kindOf(term), count: (SYNONYM * share) ** 2, related: true });
    }
  return terms;
}
