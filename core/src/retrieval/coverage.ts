/** How much of a question the first article covers: signals of calibration. */
import { inverseFrequency } from './bm25.ts';
import type { IndexParts, RankedArticle } from './rank-articles.ts';
import { kindOf, termsOfWord, wordsOf } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

const COVERAGE_WORDS = 100;

/** Which of the question's words the article has, whole or by most of their n-grams (a typo, another ending). */
export function coverageOf(parts: IndexParts, question: string, article: RankedArticle) {
  const has = termsOf(parts.vocabulary, article);
  const documents = parts.chunks.live() + parts.questions.live();
  let total = 0;
  let covered = 0;
  let rarest = { weight: 0, share: 0 };
  for (const word of new Set(wordsOf(question).slice(0, COVERAGE_WORDS))) {
    const terms = termsOfWord(word);
    const ids = terms.map((term) => parts.vocabulary.idOf(term) ?? -1);
    const first = ids[0] ?? -1;
    const weight = inverseFrequency(
      documents,
      parts.chunks.frequency(first) + parts.questions.frequency(first),
    );
    const share = shareOf(terms, ids, has);
    total += weight;
    covered += weight * share;
    if (weight > rarest.weight) rarest = { weight, share };
  }
  return { coverage: total === 0 ? 0 : covered / total, rarest: rarest.share };
}

function shareOf(
  terms: readonly string[],
  ids: readonly number[],
  has: ReadonlySet<number>,
): number {
  if (has.has(ids[0] ?? -1)) return 1;
  const grams = ids.filter((_, i) => kindOf(terms[i] ?? '') !== 'word');
  if (grams.length === 0) return 0;
  const share = grams.filter((id) => has.has(id)).length / grams.length;
  return share * share;
}

function termsOf(vocabulary: Vocabulary, article: RankedArticle): ReadonlySet<number> {
  const { entry } = article;
  const texts = [entry.version.title, ...entry.version.questions.slice(0, 200)];
  for (const { chunk } of article.chunks) {
    const place = entry.chunks[chunk];
    if (place !== undefined)
      texts.push(place.heading, entry.version.body.slice(place.start, place.end));
  }
  const ids = new Set<number>();
  for (const text of texts)
    for (const word of wordsOf(text)) for (const id of vocabulary.intern(word)) ids.add(id);
  return ids;
}
