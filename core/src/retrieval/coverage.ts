/** How much of a question the first article covers: signals of calibration. */
import { type Alternatives, alternativesOf, type TopicWeight } from './languages/languages.ts';
import type { IndexParts, RankedArticle } from './rank-articles.ts';
import type { Slip } from './spelling.ts';
import { type TermKind, wordsOf } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

const COVERAGE_WORDS = 100;
const COVERAGE_EXAMPLES = 200;
/** A word found only by another that means the same. */
const SYNONYM_SHARE = 0.8;
/** A mistyped word whose likely meaning it has. */
const MEANT_SHARE = 0.6;
/** Documents of an imagined larger base: in a base of one article each word is in all documents, and still says something. */
const IMAGINED = 50;

/** A question as it was read. */
export type Reading = {
  readonly text: string;
  readonly topic: TopicWeight;
  readonly slips: readonly Slip[];
};

/**
 * Which of the question's words the article has: whole, by most of their n-grams (a typo, another ending), or by a word
 * that means the same. Words weigh by rarity, those of grammar next to nothing.
 */
export function coverageOf(
  parts: IndexParts,
  article: RankedArticle,
  { text, topic, slips }: Reading,
) {
  const has = termsOf(parts, article);
  const meant = new Map(slips.map((slip) => [slip.word, slip.meant]));
  const documents = parts.chunks.live() + parts.questions.live();
  const words = wordsOf(text).slice(0, COVERAGE_WORDS);
  const related = relatedShares(alternativesOf(words, topic), parts.vocabulary, has);
  let total = 0;
  let covered = 0;
  let rarest = { weight: 0, share: 0 };
  const seen = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (seen.has(word)) continue;
    seen.add(word);
    const { ids, kinds } = parts.vocabulary.look(word);
    const first = ids[0] ?? -1;
    const known = parts.chunks.frequency(first) + parts.questions.frequency(first);
    const weight = Math.log(1 + (documents + IMAGINED - known) / (known + 1)) * topic(word);
    const share = Math.max(
      shareOf(ids, kinds, has),
      related.get(i) ?? 0,
      hasWord(meant.get(word), parts.vocabulary, has) ? MEANT_SHARE : 0,
    );
    total += weight;
    covered += weight * share;
    if (weight > rarest.weight) rarest = { weight, share };
  }
  return { coverage: total === 0 ? 0 : covered / total, rarest: rarest.share };
}

function hasWord(stem: string | undefined, vocabulary: Vocabulary, has: Terms): boolean {
  return stem !== undefined && has.has(vocabulary.idOf(`=${stem}`) ?? -1);
}

/** By place of the word in the question. */
function relatedShares(
  alternatives: readonly Alternatives[],
  vocabulary: Vocabulary,
  has: Terms,
): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const { places, phrases } of alternatives) {
    const found = phrases.some((phrase) =>
      phrase.every((word) => has.has(vocabulary.look(word).ids[0] ?? -1)),
    );
    if (found) for (const place of places) shares.set(place, SYNONYM_SHARE);
  }
  return shares;
}

function shareOf(ids: readonly number[], kinds: readonly TermKind[], has: Terms): number {
  if (has.has(ids[0] ?? -1)) return 1;
  const grams = ids.filter((_, i) => kinds[i] !== 'word');
  if (grams.length === 0) return 0;
  const share = grams.filter((id) => has.has(id)).length / grams.length;
  return share * share;
}

/** Some of the vocabulary, a byte for each term. */
type Terms = { readonly has: (id: number) => boolean };

function termsOf({ vocabulary, reader }: IndexParts, article: RankedArticle): Terms {
  const { entry } = article;
  const ids = reader.title(entry).map((word) => word.ids);
  const texts: string[] = entry.version.questions.slice(0, COVERAGE_EXAMPLES);
  for (const { chunk } of article.chunks) texts.push(entry.chunks[chunk]?.heading ?? '');
  for (const text of texts) for (const word of wordsOf(text)) ids.push(vocabulary.intern(word));
  const held = new Uint8Array(vocabulary.size());
  for (const some of ids) for (const id of some) held[id] = 1;
  for (const { chunk } of article.chunks) reader.mark(entry, chunk, held);
  return { has: (id) => held[id] === 1 };
}
