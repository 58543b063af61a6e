/** How much of a question the first article covers: signals of calibration. */
import type { Across } from './languages/across-languages.ts';
import type { Alternatives, TopicWeight } from './languages/languages.ts';
import { createMarks } from './marks.ts';
import type { IndexParts, RankedArticle } from './rank-articles.ts';
import type { Slip } from './spelling.ts';
import { wordsOf } from './tokenise.ts';
import type { Vocabulary, WordTerms } from './vocabulary.ts';

const COVERAGE_WORDS = 100;
const COVERAGE_EXAMPLES = 200;
/** A word found only by another that means the same. */
const SYNONYM_SHARE = 0.8;
/** A mistyped word whose likely meaning it has. */
const MEANT_SHARE = 0.6;
/** N-grams of a word of four letters. Endings cut off leave such a word little to be told by: `cars` and `care` are `car`. */
const PARTS_OF_SHORT = 7;
/** Behind it stems cut nothing that tells short words apart: particles, not endings. */
const OWN_STEMS = '\u0600';
/** The first Han or kana character, about. */
const CHARACTERS = '\u2e80';
/** With fewer of its n-grams a word is another one that begins or ends alike. */
const LEAST_SHARE = 0.5;
/** A pair of Chinese characters of which only the first is there: mostly another word. */
const CHARACTER_SHARE = 0.3;
/** Documents of an imagined larger base: in a base of one article each word is in all documents, and still says something. */
const IMAGINED = 50;

/** Documents of which half can be told that a word in none of them is of another matter: a small base has few words at all. */
const TELLING = 100;
/** Of a question all in such words so much is taken from being ahead of other articles. */
const FOREIGN = 0.5;

/** A question as it was read. */
export type Reading = {
  readonly text: string;
  readonly topic: TopicWeight;
  readonly slips: readonly Slip[];
  readonly alternatives: readonly Alternatives[];
  /** What words of it are called in other languages. */
  readonly across: readonly Across[];
};

/**
 * Which of the question's words the article has: whole, by most of their n-grams in one of its words (a typo, another
 * ending, part of a compound), or by a word that means the same. One word must have them: all words of an article together
 * have the n-grams of nearly any short word, and "cars" is not said by "card" and "years". Words weigh by rarity, those of
 * grammar next to nothing.
 */
export function coverageOf(
  parts: IndexParts,
  article: RankedArticle,
  { text, topic, slips, alternatives, across }: Reading,
) {
  const said = wordsSaid(parts, article);
  const has = said.has;
  const meant = new Map(slips.map((slip) => [slip.word, slip.meant]));
  const documents = parts.chunks.distinct() + parts.questions.distinct();
  const words = wordsOf(text).slice(0, COVERAGE_WORDS);
  const related = relatedShares([...alternatives, ...across], parts.vocabulary, has);
  const shares = withBridges(
    words,
    words.map((word, i) =>
      Math.max(
        shareOf(word, parts.vocabulary.look(word), said),
        related.get(i) ?? 0,
        hasWord(meant.get(word), parts.vocabulary, has) ? MEANT_SHARE : 0,
      ),
    ),
  );
  let total = 0;
  let covered = 0;
  let foreign = 0;
  let rarest = { weight: 0, share: 0 };
  const seen = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (seen.has(word)) continue;
    seen.add(word);
    const { ids, kinds } = parts.vocabulary.look(word);
    const first = ids[0] ?? -1;
    const share = shares[i] ?? 0;
    // A short word is in no more documents than the rarest of its n-grams.
    const telling = ids.length <= PARTS_OF_SHORT + 1 && kinds.includes('gram') ? ids : [first];
    const known = Math.min(
      ...telling.map((id) => parts.chunks.frequency(id) + parts.questions.frequency(id)),
    );
    const weight = Math.log(1 + (documents + IMAGINED - known) / (known + 1)) * topic(word);
    total += weight;
    covered += weight * share;
    if (known === 0) foreign += weight * (1 - share);
    if (weight > rarest.weight) rarest = { weight, share };
  }
  const told = FOREIGN * (documents / (documents + TELLING));
  return {
    coverage: total === 0 ? 0 : covered / total,
    known: total === 0 ? 0 : 1 - (told * foreign) / total,
    rarest: rarest.share,
  };
}

function hasWord(stem: string | undefined, vocabulary: Vocabulary, has: Said['has']): boolean {
  return stem !== undefined && has(vocabulary.idOf(`=${stem}`) ?? -1);
}

/** By place of the word in the question. */
function relatedShares(
  alternatives: readonly (Alternatives | Across)[],
  vocabulary: Vocabulary,
  has: Said['has'],
): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const { places, phrases } of alternatives) {
    const found = phrases.some((phrase) =>
      phrase.every(
        (word) =>
          has(vocabulary.look(word).ids[0] ?? -1) ||
          vocabulary.formsOf(word).some((stem) => has(vocabulary.idOf(`=${stem}`) ?? -1)),
      ),
    );
    if (found) for (const place of places) shares.set(place, SYNONYM_SHARE);
  }
  return shares;
}

/**
 * A pair of Chinese characters across the border of two words, and a last character, are in the pairs beside them: where
 * these are found, so are they.
 */
function withBridges(words: readonly string[], shares: readonly number[]): readonly number[] {
  return shares.map((share, i) => {
    const [first = '', second] = words[i] ?? '';
    if (first < CHARACTERS) return share;
    const before = words[i - 1]?.at(-1) === first ? (shares[i - 1] ?? 0) : 0;
    if (second === undefined) return Math.max(share, before);
    const after = words[i + 1]?.charAt(0) === second ? (shares[i + 1] ?? 0) : 0;
    return Math.max(share, Math.min(before, after));
  });
}

function shareOf(word: string, { ids, kinds }: WordTerms, said: Said): number {
  const parts = ids.filter((_, i) => kinds[i] !== 'word');
  const whole = said.has(ids[0] ?? -1);
  if (whole && (parts.length === 0 || parts.length > PARTS_OF_SHORT || word > OWN_STEMS)) return 1;
  if (parts.length === 0) return 0;
  if (kinds.includes('character')) return whole ? 1 : parts.every(said.has) ? CHARACTER_SHARE : 0;
  const share = said.mostInOneWord(parts) / parts.length;
  if (share < LEAST_SHARE) return 0;
  return whole ? 1 : share * share;
}

/** What the title, the headings, the examples and the best chunks of an article say. */
type Said = {
  readonly has: (id: number) => boolean;
  /** How many of some terms, each once, a single word has at most. */
  readonly mostInOneWord: (terms: readonly number[]) => number;
};
/** Of the question that is read just now: nothing here waits. */
const held = createMarks();
const wanted = createMarks();

function wordsSaid({ vocabulary, reader }: IndexParts, article: RankedArticle): Said {
  const { entry } = article;
  // Side by side in memory: the words of a few chunks are walked over for each word of the question.
  const terms: number[] = [];
  const ends: number[] = [];
  const add = (ids: Uint32Array, from: number, to: number) => {
    for (let i = from; i < to; i++) terms.push(ids[i] as number);
    ends.push(terms.length);
  };
  const title = reader.title(entry);
  for (let w = 0; w < title.ends.length; w++)
    add(title.ids, title.ends[w - 1] ?? 0, title.ends[w] as number);
  const texts: string[] = entry.version.questions.slice(0, COVERAGE_EXAMPLES);
  for (const { chunk } of article.chunks) texts.push(entry.chunks[chunk]?.heading ?? '');
  for (const text of texts)
    for (const word of wordsOf(text)) {
      const ids = vocabulary.intern(word);
      add(ids, 0, ids.length);
    }
  for (const { chunk } of article.chunks) {
    // Of this chunk only: reading the next one may empty the table of words, and its numbers begin anew.
    const read = new Set<number>();
    reader.eachWord(entry, chunk, (word, ids, from, to) => {
      if (read.has(word)) return;
      read.add(word);
      add(ids, from, to);
    });
  }
  held.clear(vocabulary.size());
  for (const id of terms) held.add(id);
  return {
    has: held.has,
    mostInOneWord: (asked) => {
      wanted.clear(vocabulary.size());
      for (const id of asked) if (id >= 0) wanted.add(id);
      let most = 0;
      let i = 0;
      for (const end of ends) {
        let shared = 0;
        for (; i < end; i++) if (wanted.has(terms[i] as number)) shared++;
        if (shared > most) most = shared;
      }
      return most;
    },
  };
}
