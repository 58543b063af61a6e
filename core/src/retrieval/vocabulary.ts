/** Terms as small integers, shared by the indexes of one tenant. Ids only grow; they are not kept across processes except by snapshot. */

import type { Across } from './languages/across-languages.ts';
import {
  type Alternatives,
  alternativesOf,
  openElementsOf,
  relatedWords,
  type TopicWeight,
} from './languages/languages.ts';
import { createSpelling, type Slip, type Spelling } from './spelling.ts';
import { kindOf, stem, TERM_WEIGHTS, type TermKind, termsOfWord, wordsOf } from './tokenise.ts';

export type Vocabulary = {
  readonly size: () => number;
  /** The next term of a snapshot, in the order of `terms`. */
  readonly restore: (term: string) => void;
  /** Ids of a word's terms, made when missing. */
  readonly intern: (word: string) => Uint32Array;
  readonly idOf: (term: string) => number | undefined;
  /** What `termsOfWord` says, with ids; makes none. */
  readonly look: (word: string) => WordTerms;
  readonly terms: () => readonly string[];
  readonly spelling: Pick<Spelling, 'near'>;
  /** Stems ever known that are forms of an open element of the languages' resources (`devol*`). */
  readonly formsOf: (element: string) => readonly string[];
};

export type WordTerms = {
  readonly terms: readonly string[];
  /** In the order of `terms`; -1: no document has ever had it. */
  readonly ids: readonly number[];
  readonly kinds: readonly TermKind[];
};

/** Forms remembered of one open element: hostile text cannot grow them. */
const FORMS = 2_000;
/** Forms of one open element that a question is read with, the commonest. */
const FORMS_ASKED = 12;
const NO_FORMS: readonly string[] = [];
/** Words of questions whose terms are remembered. */
const ASKED_WORDS = 2_000;
/** Words whose term ids are remembered; the memory is emptied when full, hostile text cannot grow it. */
const REMEMBERED_WORDS = 200_000;

export function createVocabulary(): Vocabulary {
  const terms: string[] = [];
  const ids = new Map<string, number>();
  const spelling = createSpelling();
  const forms = new Map<string, string[]>();
  const learn = (term: string) => {
    if (!term.startsWith('=')) return;
    const stemmed = term.slice(1);
    spelling.learn(stemmed);
    for (const element of openElementsOf(stemmed)) {
      const known = forms.get(element);
      if (known === undefined) forms.set(element, [stemmed]);
      else if (known.length < FORMS) known.push(stemmed);
    }
  };
  const words = new Map<string, Uint32Array>();
  const idFor = (term: string) => {
    const id = ids.get(term);
    if (id !== undefined) return id;
    ids.set(term, terms.length);
    terms.push(term);
    learn(term);
    return terms.length - 1;
  };
  const asked = new Map<string, WordTerms & { readonly size: number }>();
  const look = (word: string): WordTerms => {
    const known = asked.get(word);
    // A term unknown then may be known by now.
    if (known !== undefined && (known.size === terms.length || !known.ids.includes(-1)))
      return known;
    const found = termsOfWord(word);
    const made = {
      terms: found,
      ids: found.map((term) => ids.get(term) ?? -1),
      kinds: found.map(kindOf),
      size: terms.length,
    };
    if (asked.size >= ASKED_WORDS) asked.clear();
    asked.set(word, made);
    return made;
  };
  return {
    look,
    restore: (term) => {
      idFor(term);
    },
    size: () => terms.length,
    terms: () => terms,
    spelling,
    formsOf: (element) => forms.get(element) ?? NO_FORMS,
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
export const QUERY_WORDS = 400;
const NUMBER = /^\p{N}+$/u;
const LONG_NUMBER = 8;
/** What a word counts that only means the same as one of the question. */
const SYNONYM = 0.5;

/** What the word that was meant counts beside the mistyped one. */
const MEANT = 0.5;
const always: TopicWeight = () => 1;
const once = () => 1;

function commonest(
  stems: readonly string[],
  frequency: (stem: string) => number,
): readonly string[] {
  const live = stems
    .map((stemmed) => ({ stemmed, count: frequency(stemmed) }))
    .filter(({ count }) => count > 0);
  return live
    .sort((one, other) => other.count - one.count || (one.stemmed < other.stemmed ? -1 : 1))
    .slice(0, FORMS_ASKED)
    .map(({ stemmed }) => stemmed);
}

export type QueryReading = {
  /** Default: every word counts in full. */
  readonly topic?: TopicWeight;
  /** Other ways to say it. Default: those of `topic`'s language. */
  readonly alternatives?: readonly Alternatives[];
  /** What words of it are called in other languages. Default: none. */
  readonly across?: readonly Across[];
  /** In how many documents a stem is. Default: one in each. */
  readonly frequency?: (stem: string) => number;
  /** Mistyped words; what was meant counts nearly in full. Default: none. */
  readonly slips?: readonly Slip[];
};

/** A word of grammar counts what `topic` says of it. */
export function toQueryTerms(
  text: string,
  vocabulary: Vocabulary,
  reading: QueryReading = {},
): readonly QueryTerm[] {
  return readQuery(wordsOf(text), vocabulary, reading)(0);
}

/**
 * @param said as `wordsOf` gives them
 * @returns the terms where a word of grammar counts so much at least, 0 to 1
 */
export function readQuery(
  said: readonly string[],
  vocabulary: Vocabulary,
  reading: QueryReading = {},
): (grammar: number) => readonly QueryTerm[] {
  const { topic = always, slips = [], across = [], frequency = once } = reading;
  const words = said.slice(0, QUERY_WORDS);
  const { alternatives = alternativesOf(words, topic) } = reading;
  const related = relatedTo(words, { alternatives, slips, across, frequency, vocabulary });
  return (grammar) => toTerms(words, vocabulary, { topic, grammar, related });
}

function toTerms(
  words: readonly string[],
  vocabulary: Vocabulary,
  as: {
    readonly topic: TopicWeight;
    readonly grammar: number;
    readonly related: ReadonlyMap<string, number>;
  },
): readonly QueryTerm[] {
  const spelled = words.some((word) => vocabulary.look(word).kinds.includes('gram'));
  const terms = new Map<string, Draft>();
  for (const word of words) {
    const weight = Math.max(as.topic(word), as.grammar) * (spelled ? numberCount(word) : 1);
    const found = vocabulary.look(word);
    for (const [i, term] of found.terms.entries()) {
      const known = terms.get(term);
      if (known === undefined) terms.set(term, toDraft(found, i, weight));
      else known.count += weight;
    }
  }
  for (const [word, share] of as.related) {
    const found = vocabulary.look(word);
    for (const [i, term] of found.terms.entries())
      if (!terms.has(term) && (found.ids[i] ?? -1) >= 0)
        terms.set(term, { ...toDraft(found, i, (SYNONYM * share) ** 2), related: true });
  }
  return [...terms.values()];
}

/** Words that mean the same as some of the question, each with what it counts beside them. */
function relatedTo(
  words: readonly string[],
  of: Required<Omit<QueryReading, 'topic'>> & {
    readonly vocabulary: Vocabulary;
  },
): ReadonlyMap<string, number> {
  const { vocabulary, frequency } = of;
  const related = new Map(
    relatedWords(words, of.alternatives, {
      formsOf: (element) => commonest(vocabulary.formsOf(element), frequency),
      knows: (word) => (vocabulary.look(word).ids[0] ?? -1) >= 0 && frequency(stem(word)) > 0,
    }),
  );
  for (const phrase of of.across.flatMap(({ phrases }) => phrases))
    for (const word of phrase)
      related.set(word, Math.max(related.get(word) ?? 0, 1 / phrase.length));
  for (const { meant } of of.slips) related.set(meant, MEANT / SYNONYM);
  return related;
}

/**
 * A number has no n-grams, so that 1042 does not half match 1043. As a question's term it weighs what a word of its length
 * does with all of its own, 2·length − 1 of three and four characters: else a year is a fifth of the word beside it. Among
 * words that have none either, as in Chinese, it counts as they do. Scores take the root of a count.
 */
function numberCount(word: string): number {
  if (!NUMBER.test(word)) return 1;
  const grams = 2 * Math.min(word.length, LONG_NUMBER) - 1;
  return (1 + TERM_WEIGHTS.gram * grams) ** 2;
}

type Draft = Omit<QueryTerm, 'count'> & { count: number };

function toDraft(of: WordTerms, place: number, count: number): Draft {
  const { [place]: term = '' } = of.terms;
  return {
    id: of.ids[place] ?? -1,
    term,
    kind: of.kinds[place] ?? 'gram',
    count,
    related: false,
  };
}
